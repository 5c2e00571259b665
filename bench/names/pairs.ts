// People and the spellings by which they are asked for: of the file that comes with the benchmark, or of a folder that holds more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Person {
  latin: string;
  /** Empty where only the Latin form is known. */
  cyrillic: string;
}

/** How somebody spells the name of one person. */
export interface Pair {
  query: string;
  kind: string;
  /** Found in a publication, not made by a rule. */
  isAttested: boolean;
  /** Place in the list of people. */
  person: number;
}

export interface Pairs {
  people: Person[];
  pairs: Pair[];
  /** Others that the folder names. */
  others: Person[];
  /** Says where they come from, without saying where that is. */
  origin: string;
}

const OWN = fileURLToPath(new URL('pairs.tsv', import.meta.url));

/** A folder has `dev.tsv` and, if it likes, `distractors.tsv`. Columns are found by their titles. */
export function readPairs(folder?: string): Pairs {
  const people: Person[] = [];
  const pairs: Pair[] = [];
  const places = new Map<string, number>();
  for (const row of rowsOf(folder ? join(folder, 'dev.tsv') : OWN)) {
    const id = row.person_id ?? row.canonical_latin ?? '';
    const place = places.get(id) ?? people.length;
    if (place === people.length) {
      places.set(id, place);
      people.push({ latin: row.canonical_latin ?? '', cyrillic: row.canonical_cyrillic ?? '' });
    }
    pairs.push({ query: row.query ?? '', kind: row.kind ?? '', isAttested: Object.values(row).includes('attested'), person: place });
  }
  const others = folder ? rowsOf(join(folder, 'distractors.tsv')).map((row) => ({ latin: row.canonical_latin ?? '', cyrillic: row.canonical_cyrillic ?? '' })) : [];
  return { people, pairs, others, origin: folder ? 'a folder of pairs' : 'the pairs of the benchmark' };
}

function rowsOf(file: string): Record<string, string | undefined>[] {
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(head.map((title, place) => [title, cells[place]])));
}
