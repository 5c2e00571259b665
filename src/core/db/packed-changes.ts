// Keeps what a write of very many records changed, packed, and hands it out in order a little at a time: sorting all of it at once would hold up whoever reads.
import { CHANGES, type Change } from '../values/change.js';

/** What is new for an audience. */
export interface New {
  version: number;
  change: Change;
  /** To the document; null where it vanished. */
  commitment: Buffer | null;
}

/** What became of a record, for each audience; undefined for one that was told nothing. */
export interface Changed {
  record: string;
  id: string;
  news: (New | undefined)[];
}

/** Letters of an id by which entries are parted before they are sorted. */
const PARTED_BY = 2;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => byText(a, b));

export class PackedChanges {
  /** Entries, which begin with their ids, by kinds of record and the first letters of the id. */
  readonly #parts = new Map<string, Map<string, string[]>>();
  size = 0;

  add({ record, id, news }: Changed): void {
    const parts = this.#parts.get(record) ?? new Map<string, string[]>();
    this.#parts.set(record, parts);
    const start = id.slice(0, PARTED_BY);
    const entries = parts.get(start) ?? [];
    parts.set(start, entries);
    entries.push(packed(id, news));
    this.size += 1;
  }

  /** In the order of kinds and ids. What was handed out is kept no more. */
  *taken(): Generator<Changed> {
    for (const [record, parts] of inOrder(this.#parts)) {
      for (const [start, entries] of inOrder(parts)) {
        parts.delete(start);
        for (const entry of entries.sort(byText)) yield { record, ...unpacked(entry) };
      }
      this.#parts.delete(record);
    }
    this.size = 0;
  }
}

/** As one text of bytes: a tenth of the memory that objects take. What is as for the audience below is said once. */
function packed(id: string, news: Changed['news']): string {
  const told = news.map((one) => (one ? `${one.version},${CHANGES.indexOf(one.change)},${one.commitment?.toString('base64') ?? ''}` : ''));
  const text = `${id} ${told.map((one, level) => (level > 0 && one !== '' && one === told[level - 1] ? '=' : one)).join(' ')}`;
  // What is put together of others holds on to them; what is read from bytes is one piece.
  return Buffer.from(text, 'latin1').toString('latin1');
}

function unpacked(entry: string): Omit<Changed, 'record'> {
  const [id, ...told] = entry.split(' ') as [string, ...string[]];
  const news: Changed['news'] = [];
  for (const one of told) {
    if (one === '=') news.push(news.at(-1));
    else if (one === '') news.push(undefined);
    else {
      const [version, change, commitment] = one.split(',') as [string, string, string];
      news.push({ version: Number(version), change: CHANGES[Number(change)] as Change, commitment: commitment === '' ? null : Buffer.from(commitment, 'base64') });
    }
  }
  return { id, news };
}
