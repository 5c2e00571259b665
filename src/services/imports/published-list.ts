// Reads a published list of imprisoned mothers: one numbered line for each, names in two columns, custody in words, a count of children.
import { forbiddenCharacter, mixedWord, scriptOf, tidyName } from '../../core/values/script.js';
import { readTerm, type Term } from '../../core/values/term.js';
import type { custodyStatus, penalty, placement } from '../../core/values/vocabulary.js';

type Status = keyof typeof custodyStatus;
type Penalty = keyof typeof penalty;
type Placement = keyof typeof placement;

/** A name of one column. */
export interface ListName {
  /** Family name and given name in the printed order. */
  full: string;
  family: string;
  given: string;
  /** Script of the column, ISO 15924 in small letters; a given name can be written in another one. */
  script: string;
}

/** A line that was wholly understood. */
export interface ListRow {
  /** Number of the line in the text, from 1. */
  line: number;
  /** The number printed before the name. */
  ordinal: number;
  /** The line as printed, with every run of white space made one space. */
  verbatim: string;
  latin: ListName;
  /** Absent when the list has one column of names only. */
  cyrillic: ListName | undefined;
  /** The words about custody, as printed. */
  custody_verbatim: string;
  status: Status;
  /** What the sentence imposes, `unknown` if the words leave it open; absent when no sentence is stated. */
  penalty: Penalty | undefined;
  /** Where it is served; absent when the words do not say. */
  placement: Placement | undefined;
  /** Absent when no sentence is stated; a length that the list calls unknown is a term of certainty `unknown`. */
  term: Term | undefined;
  /** 0 to 20. */
  minor_children_count: number;
}

/** A line that looks like a row and could not be taken over as it is. */
export interface ListProblem {
  line: number;
  /** The line, quoted; at most 300 characters. */
  text: string;
  detail: string;
}

export interface PublishedList {
  rows: ListRow[];
  problems: ListProblem[];
  /** Blank lines, prose and hashtags. */
  skipped_lines: number;
}

const LINE_MAX = 1000;
const QUOTE_MAX = 300;
const CHILDREN_MAX = 20;

/**
 * Reads a list. Every line becomes a row or a problem or is counted as skipped; what looks like a row and cannot be wholly understood is a
 * problem, never a guess. So are a number that comes twice (the first stays a row) and numbers that are missing from 1 on.
 */
export function readPublishedList(text: string): PublishedList {
  const rows: ListRow[] = [];
  const problems: ListProblem[] = [];
  const numbered = new Map<number, { line: number; text: string }>();
  let skipped_lines = 0;
  for (const [index, raw] of linesOf(text).entries()) {
    const line = index + 1;
    const verbatim = raw.replace(/\s+/g, ' ').trim();
    if (!looksLikeRow(verbatim)) {
      skipped_lines += 1;
      continue;
    }
    const quoted = quote(verbatim);
    const ordinal = ordinalOf(verbatim);
    const first = ordinal === undefined ? undefined : numbered.get(ordinal);
    if (ordinal !== undefined && !first) numbered.set(ordinal, { line, text: quoted });
    const row = first ? `number ${ordinal} was used before, in line ${first.line}` : readRow(verbatim);
    if (typeof row === 'string') problems.push({ line, text: quoted, detail: row });
    else rows.push({ line, ...row });
  }
  problems.push(...gaps(numbered));
  return { rows, problems: problems.sort((a, b) => a.line - b.line), skipped_lines };
}

function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

// No digit after the dot: "3.5 million" and "04.09.2024" begin sentences, not rows.
const ORDINAL = /^(\d+)\s?[.)](?!\d)\s?/;
const CHILDREN = /\s?:\s?(\d+) ?(?:minor )?(child|children)\s?[.,;]?$/i;

function looksLikeRow(line: string): boolean {
  if (/^(?:#[^\s|]+ ?)+$/.test(line)) return false;
  return ORDINAL.test(line) || line.includes('|') || CHILDREN.test(line);
}

function ordinalOf(line: string): number | undefined {
  const digits = ORDINAL.exec(line)?.[1];
  return digits === undefined || digits.length > 4 || Number(digits) === 0 ? undefined : Number(digits);
}

type Complaint = string;

function readRow(verbatim: string): Omit<ListRow, 'line'> | Complaint {
  if (verbatim.length > LINE_MAX) return `longer than ${LINE_MAX} characters`;
  const bad = forbiddenCharacter(verbatim);
  if (bad) return `has a character that has no place in text: ${bad}`;
  const ordinal = ordinalOf(verbatim);
  if (ordinal === undefined) return 'does not begin with a number from 1 to 9999 and a dot';
  const count = CHILDREN.exec(verbatim);
  if (!count) return 'does not end with a colon and a number of children';
  const minor_children_count = Number(count[1]);
  if (minor_children_count > CHILDREN_MAX) return `more than ${CHILDREN_MAX} children`;
  if ((minor_children_count === 1) !== (count[2]?.toLowerCase() === 'child')) return `number and word do not agree: "${count[1]} ${count[2]}"`;

  const columns = verbatim
    .slice(0, count.index)
    .replace(ORDINAL, '')
    .split('|')
    .map((column) => column.trim());
  if (columns.length > 2) return 'has more than one bar between columns';
  const last = splitCustody(columns.at(-1) as string);
  if (!last) return 'says nothing about custody that begins with "sentenced to", "in" or "under"';
  const custody = readCustody(last.custody);
  if (typeof custody === 'string') return custody;

  const latin = readName(columns.length === 2 ? (columns[0] as string) : last.name, 'latn', 'Latin');
  if (typeof latin === 'string') return latin;
  const cyrillic = columns.length === 2 && last.name !== '' ? readName(last.name, 'cyrl', 'Cyrillic') : undefined;
  if (typeof cyrillic === 'string') return cyrillic;
  return { ordinal, verbatim, latin, cyrillic, custody_verbatim: last.custody, ...custody, minor_children_count };
}

// Ends of words are looked for as "no letter follows": \b knows no Cyrillic.
const CUSTODY = /^(?:(.*?)(?:\s?,\s?|\s))??((?:sentenced|in|under|undergoing|released)(?!\p{L}).*)$/iu;

function splitCustody(text: string): { name: string; custody: string } | undefined {
  const parts = CUSTODY.exec(text);
  return parts ? { name: parts[1] ?? '', custody: parts[2] as string } : undefined;
}

const APOSTROPHE = "['’ʼ‘`]";
const HYPHEN = '(?<=[\\p{L}\\p{M}])[-\\u2010\\u2011]';
const SURNAME_WORD = new RegExp(`^(?:\\p{Lu}\\p{M}*|${APOSTROPHE}(?=\\p{L})|${HYPHEN}(?=\\p{Lu}))+$`, 'u');
const GIVEN_WORD = new RegExp(`^\\p{Lu}\\p{M}*(?:\\p{L}\\p{M}*|${APOSTROPHE}|${HYPHEN}(?=\\p{L}))*\\.?$`, 'u');

function readName(text: string, script: string, column: string): ListName | Complaint {
  const full = tidyName(text.replace(/\s?,$/, ''));
  if (full === '') return `has no name in the ${column} column`;
  const mixed = mixedWord(full);
  if (mixed) return `has a word that mixes scripts: ${mixed.word} (${mixed.description})`;
  const words = full.split(' ');
  const end = words.findIndex((word, place) => !SURNAME_WORD.test(word) || (place > 0 && [...word].length === 1));
  if (end === 0) return `the ${column} name does not begin with a family name in capitals: "${full}"`;
  if (end === -1) return `family name and given name cannot be told apart: "${full}"`;
  const family = words.slice(0, end).join(' ');
  const given = words.slice(end);
  const strange = given.find((word) => !GIVEN_WORD.test(word) || ([...word].length > 1 && SURNAME_WORD.test(word)));
  if (strange !== undefined) return `the given name in the ${column} column has a word that is not understood: "${strange}"`;
  if (scriptOf(family) !== script) return `the ${column} column is in another script: "${full}"`;
  return { full, family, given: given.join(' '), script };
}

type Custody = Pick<ListRow, 'status' | 'penalty' | 'placement' | 'term'>;

/** Custody without a term. */
const STATES: readonly { says: RegExp; status: Status; penalty?: Penalty }[] = [
  { says: /^in (?:a )?(?:pre[-\u2010\u2011\u2013 ]?trial detention|remand)$/i, status: 'pre_trial_detention' },
  { says: /^in (?:custody|detention)$/i, status: 'detained' },
  { says: /^(?:under|in) house arrest$/i, status: 'house_arrest' },
  { says: /^(?:under administrative arrest|(?:in|under) administrative detention)$/i, status: 'administrative_detention' },
  {
    says: /^(?:in|under|undergoing|sentenced to) (?:compulsory|forced|involuntary) (?:psychiatric|psychological) treatment$/i,
    status: 'compulsory_psychiatric_treatment',
  },
  { says: /^released$/i, status: 'released' },
];

/** How the words after a term say what it is and where it is served. */
const SERVED: readonly { says: string; status: Status; penalty: Penalty; placement?: Placement }[] = [
  { says: 'in (?:an? |the )?(?:penal|correctional|corrective) colony', status: 'serving_sentence', penalty: 'deprivation_of_liberty', placement: 'penal_colony' },
  {
    says: 'in (?:an? |the )?(?:colony[-\\u2010\\u2011\\u2013 ]settlement|settlement colony)',
    status: 'serving_sentence',
    penalty: 'deprivation_of_liberty',
    placement: 'colony_settlement',
  },
  { says: 'in (?:an |the )?educational colony', status: 'serving_sentence', penalty: 'deprivation_of_liberty', placement: 'educational_colony' },
  { says: 'in (?:a|the) prison', status: 'serving_sentence', penalty: 'deprivation_of_liberty', placement: 'prison' },
  // Without an article it is no kind of place: "in prison" is said of any.
  { says: '(?:in prison|of imprisonment|of (?:deprivation|the deprivation) of liberty)', status: 'serving_sentence', penalty: 'deprivation_of_liberty' },
  {
    says: '(?:of (?:restricted freedom|restriction of (?:freedom|liberty)) with referral(?: to an open[-\\u2010\\u2011 ]type (?:correctional )?(?:facility|institution))?|in an open[-\\u2010\\u2011 ]type (?:correctional )?(?:facility|institution))',
    status: 'restricted_freedom_open_facility',
    penalty: 'restricted_freedom_with_referral',
    placement: 'open_type_facility',
  },
  {
    says: 'of (?:restricted freedom|restriction of (?:freedom|liberty)) without referral(?: to an open[-\\u2010\\u2011 ]type (?:correctional )?(?:facility|institution))?',
    status: 'restricted_freedom_home',
    penalty: 'restricted_freedom_without_referral',
    placement: 'home',
  },
  // Which of the two kinds it is, the words leave open: no code says that, so the words alone do.
  { says: 'of (?:restricted freedom|restriction of (?:freedom|liberty))', status: 'unknown', penalty: 'unknown' },
];
const SENTENCES = SERVED.map(({ says, ...meaning }) => ({ ...meaning, says: new RegExp(`^sentenced to (.+) ${says}$`, 'i') }));

function readCustody(text: string): Custody | Complaint {
  const state = STATES.find(({ says }) => says.test(text));
  if (state) return { status: state.status, penalty: state.penalty, placement: undefined, term: undefined };
  for (const { says, status, penalty, placement } of SENTENCES) {
    const length = says.exec(text)?.[1];
    if (length === undefined) continue;
    const term = readTerm(length);
    if (!term) return `the length of the sentence is not understood: "${length}"`;
    return { status, penalty: term.certainty === 'life' ? 'life_imprisonment' : penalty, placement, term };
  }
  const life = /^sentenced to (.+)$/i.exec(text)?.[1];
  const term = life === undefined ? undefined : readTerm(life);
  if (term?.certainty === 'life') return { status: 'serving_sentence', penalty: 'life_imprisonment', placement: undefined, term };
  if (term) return 'does not say where or how the sentence is served';
  return `the words about custody are not understood: "${text}"`;
}

/** One problem for each run of missing numbers, at the line that comes after it in number. */
function gaps(numbered: ReadonlyMap<number, { line: number; text: string }>): ListProblem[] {
  const found: ListProblem[] = [];
  let expected = 1;
  for (const [ordinal, { line, text }] of [...numbered].sort(([a], [b]) => a - b)) {
    if (ordinal === expected + 1) found.push({ line, text, detail: `number ${expected} is missing` });
    else if (ordinal > expected) found.push({ line, text, detail: `numbers ${expected} to ${ordinal - 1} are missing` });
    expected = ordinal + 1;
  }
  return found;
}

function quote(text: string): string {
  return text.length > QUOTE_MAX ? `${text.slice(0, QUOTE_MAX - 1)}…` : text;
}
