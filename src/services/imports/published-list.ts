// Reads published lists of prisoners: a line for each, with names in one script or several, custody in words, and perhaps how many children there are.
import { contradictingGivenNames } from '../../core/values/names/same-person.js';
import { forbiddenCharacter, mixedWord, scriptOf, scriptsOf, tidyName } from '../../core/values/script.js';
import { readTerm, type Term } from '../../core/values/term.js';
import type { custodyStatus, penalty, placement } from '../../core/values/vocabulary.js';
import { readDate } from '../../core/values/written-date.js';
import { type Children, childrenAt, speaksOfChildren } from './list-children.js';

type Status = keyof typeof custodyStatus;
type Penalty = keyof typeof penalty;
type Placement = keyof typeof placement;

/** A name in one script. */
export interface ListName {
  /** As printed. */
  full: string;
  /** Where capitals or a comma tell it apart. */
  family: string | undefined;
  given: string | undefined;
  /** ISO 15924 in small letters; a given name can be written in another one. */
  script: string;
}

/** A line that was wholly understood. */
export interface ListRow {
  /** Number of the line in the text, from 1. */
  line: number;
  /** The number printed before the name; absent in lists without numbers. */
  ordinal: number | undefined;
  /** The line as printed, with every run of white space made one space, and ages of children left out. */
  verbatim: string;
  /** In the order of the line, no two in one script. */
  names: readonly ListName[];
  latin: ListName | undefined;
  cyrillic: ListName | undefined;
  /** Absent when the line does not say that this is one. */
  birth_date: string | undefined;
  /** The words about custody, as printed. */
  custody_verbatim: string;
  status: Status;
  /** Since when it is so; absent when the words do not say. */
  from_on: string | undefined;
  /** What the sentence imposes, `unknown` if the words leave it open; absent when no sentence is stated. */
  penalty: Penalty | undefined;
  /** Where it is served; absent when the words do not say. */
  placement: Placement | undefined;
  /** Absent when no sentence is stated; a length that the list calls unknown is a term of certainty `unknown`. */
  term: Term | undefined;
  /** How many children there are, by whether they are minors; absent where the list says nothing of children. */
  children: Children | undefined;
  /** 0 to 20; absent where the list says nothing of children. */
  minor_children_count: number | undefined;
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
/** Longer than any words about custody that are understood. */
const CUSTODY_MAX = 200;

interface Line {
  line: number;
  verbatim: string;
  ordinal: number | undefined;
  /** It has a number, a bullet, a bar or a count of children: what prose does not have. */
  isMarked: boolean;
}

/**
 * Reads a list. Every line becomes a row or a problem or is counted as skipped; what looks like a row and cannot be wholly understood is a
 * problem, never a guess. So are a number that comes twice (the first stays a row), numbers that are missing from 1 on, and lines that do not do
 * as the others of the list do. A list without any mark at its lines is told by its rows: then every line is one, or a problem.
 */
export function readPublishedList(text: string): PublishedList {
  const reading = listReading(text);
  for (;;) {
    const { value, done } = reading.next();
    if (done) return value;
  }
}

/** The same, a line at a time, for whoever has to let others have their turn. */
export function* listReading(text: string): Generator<void, PublishedList> {
  const lines = linesOf(text).map((raw, index): Line => {
    const verbatim = raw.replace(/\s+/g, ' ').trim();
    return { line: index + 1, verbatim, ordinal: ordinalOf(verbatim), isMarked: isMarked(verbatim) };
  });
  const marked = lines.filter((one) => one.isMarked);
  const said = lines.filter(({ verbatim }) => verbatim !== '' && !HASHTAGS.test(verbatim));
  if (marked.length === 0) {
    const read = yield* readLines(said);
    return read.rows.length === 0 ? { rows: [], problems: [], skipped_lines: lines.length } : { ...read, skipped_lines: lines.length - said.length };
  }
  const [first, last] = [marked[0]?.line ?? 0, marked.at(-1)?.line ?? 0];
  // What stands between rows is one that is broken, or says something of those around it.
  const within = said.filter((one) => one.isMarked || (one.line > first && one.line < last));
  const { rows, problems } = yield* readLines(within);
  return { rows, problems, skipped_lines: lines.length - within.length };
}

function* readLines(lines: readonly Line[]): Generator<void, Pick<PublishedList, 'rows' | 'problems'>> {
  const isNumbered = lines.some(({ verbatim }) => ORDINAL.test(verbatim));
  const numbered = new Map<number, { line: number; text: string }>();
  const read: ListRow[] = [];
  const problems: ListProblem[] = [];
  for (const { line, verbatim, ordinal } of lines) {
    const text = quote(verbatim);
    const first = ordinal === undefined ? undefined : numbered.get(ordinal);
    if (ordinal !== undefined && !first) numbered.set(ordinal, { line, text });
    const row = first
      ? `number ${ordinal} was used before, in line ${first.line}`
      : isNumbered && ordinal === undefined
        ? 'does not begin with a number from 1 to 9999 and a dot, as other lines do'
        : readRow(verbatim);
    if (typeof row === 'string') problems.push({ line, text, detail: row });
    else read.push({ line, ordinal, ...row });
    yield;
  }
  // A line that says less than those around it may have been cut off.
  const count = read.some(({ children }) => children !== undefined);
  const isWhole = ({ children }: ListRow) => !count || children !== undefined;
  const rows = read.filter(isWhole);
  for (const { line, verbatim } of read.filter((row) => !isWhole(row)))
    problems.push({ line, text: quote(verbatim), detail: 'does not say how many children there are, as other lines do' });
  problems.push(...gaps(numbered));
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}

function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

// No digit after the dot: "3.5 million" and "04.09.2024" begin sentences, not rows.
const ORDINAL = /^(?:\((\d+)\)|(?:№ ?|# ?|no\. ?)?(\d+)\s?[.)](?!\d))\s?/i;
const BULLET = /^[•·*‣▪◦\u2010-\u2015\u2212-] /;
const HASHTAGS = /^(?:#[^\s|]+ ?)+$/;
/** Words that stand over the columns of a list. */
const HEADING =
  /^(?:no\.?|№|#|number|(?:full |family |given |first |last )?names?(?: \(?(?:latin|cyrillic|russian|belarusian|english|ukrainian)\)?)?|surname|latin|cyrillic|status|custody|sentence|term|charges?|place|(?:minor )?children|number of (?:minor )?children|[-:=]+)?$/i;

function isMarked(line: string): boolean {
  if (line === '' || HASHTAGS.test(line)) return false;
  if (line.includes('|') && line.split('|').every((cell) => HEADING.test(cell.trim()))) return false;
  return (
    ORDINAL.test(line) || BULLET.test(line) || line.includes('|') || childrenAt(line)?.isPublishedForm === true || /:\s?\d+ ?(?:minor )?(?:child|children)\s?[.,;]?$/i.test(line)
  );
}

function ordinalOf(line: string): number | undefined {
  const found = ORDINAL.exec(line);
  const digits = found?.[1] ?? found?.[2];
  return digits === undefined || digits.length > 4 || Number(digits) === 0 ? undefined : Number(digits);
}

type Complaint = string;

function readRow(verbatim: string): Omit<ListRow, 'line' | 'ordinal'> | Complaint {
  if (verbatim.length > LINE_MAX) return `longer than ${LINE_MAX} characters`;
  const bad = forbiddenCharacter(verbatim);
  if (bad) return `has a character that has no place in text: ${bad}`;
  if (ORDINAL.test(verbatim) && ordinalOf(verbatim) === undefined) return 'does not begin with a number from 1 to 9999 and a dot';
  const text = verbatim.replace(ORDINAL, '').replace(BULLET, '');
  const counted = childrenAt(text);
  if (counted?.complaint !== undefined) return counted.complaint;
  const rest = counted ? counted.rest : text.replace(/ ?[.;]$/, '');
  if (speaksOfChildren(rest)) return 'what it says of children is not understood';
  const parts = partsOf(rest);
  if (typeof parts === 'string') return parts;
  const { names, birth_date, custody_verbatim, custody } = parts;
  return {
    verbatim: counted?.ages === undefined ? verbatim : verbatim.replace(counted.ages, '[ages]'),
    names,
    latin: names.find(({ script }) => script === 'latn'),
    cyrillic: names.find(({ script }) => script === 'cyrl'),
    birth_date,
    custody_verbatim,
    ...custody,
    children: counted?.children,
    minor_children_count: counted?.children?.yes,
  };
}

interface Parts {
  names: readonly ListName[];
  birth_date: string | undefined;
  custody_verbatim: string;
  custody: Custody;
}

// Ends of words are looked for as "no letter follows": \b knows no Cyrillic.
const KEYWORD = '(?:sentenced|serving|convicted|imprisoned|in|under|on|undergoing|released|awaiting|held|exiled|expelled)(?!\\p{L})';
/** Where the words about custody can begin: after what parts columns, or with a word that begins them. */
const BEGINNING = new RegExp(`(?: ?(?:[|;:]|,(?!(?<=\\d,)\\d)) ?| [-\\u2010-\\u2015\\u2212] |^| (?=${KEYWORD}))(?=\\S)`, 'giu');

/** Names and custody of a line: the first place at which both sides are understood. */
function partsOf(text: string): Parts | Complaint {
  let complaint: Complaint | undefined;
  for (const match of text.matchAll(BEGINNING)) {
    const words = text.slice(match.index + match[0].length);
    const custody = words.length > CUSTODY_MAX ? `words about custody of more than ${CUSTODY_MAX} characters are not understood` : readCustody(words);
    if (typeof custody === 'string') {
      if (new RegExp(`^${KEYWORD}`, 'iu').test(words)) complaint ??= custody;
      continue;
    }
    const named = readNames(text.slice(0, match.index).replace(/ ?\|$/, ''));
    if (typeof named !== 'string') return { ...named, custody_verbatim: words, custody };
    complaint ??= named;
  }
  return complaint ?? 'says nothing about custody that begins with words such as "sentenced to", "in" or "under"';
}

const APOSTROPHE = "['’ʼ‘`]";
const HYPHEN = '(?<=[\\p{L}\\p{M}])[-\\u2010\\u2011]';
const SURNAME_WORD = new RegExp(`^(?:\\p{Lu}\\p{M}*|${APOSTROPHE}(?=\\p{L})|${HYPHEN}(?=\\p{Lu}))+$`, 'u');
const GIVEN_WORD = new RegExp(`^\\p{Lu}\\p{M}*(?:\\p{L}\\p{M}*|${APOSTROPHE}|${HYPHEN}(?=\\p{L}))*\\.?$`, 'u');
/** Letters that have no capitals; those of Georgian have some that nobody writes in names. */
const CASELESS_WORD = /^(?:(?:\p{Lo}|\p{Script=Georgian})\p{M}*|[-'’ʼ\u200c])+$/u;
/** `al-Mukhtari`, `d’Exemple`. */
const PREFIXED_WORD = /^(?:(?:al|el|ul|an|ar|as|ash|at|ad)-|[dl]['’])(?=\p{Lu})/u;
const PARTICLE = /^(?:al|el|bin|ibn|bint|abu|de|del|da|dos|la|van|von|der|den|af|av|ter|u)$/;
/** `Nadir Nümunə oğlu`: whose son or daughter somebody is. */
const PATRONYMIC_WORD = /^(?:oğlu|oglu|qızı|qizi|kızı|ulı|uly|qyzy|kyzy|оглы|оғлы|кызы|қызы|улы|ұлы)$/u;
/** Which of his name he is, and no family name. */
const NUMERAL = /^(?:II|III|IV|VII|VIII|IX)$/;
/** What stands before the verdict of a headline, and is nobody's name; and what people are called by beside their names. */
const NO_NAME =
  /^(?:prisoners?|political|women|woman|men|people|persons?|mothers?|fathers?|list|belarusians?|detainees?|journalists?|activists?|lawyers?|students?|others?|total|number|unknown|unnamed|anonymous|name|released|home|about|contact|(?:mr|mrs|ms|dr|prof|rev)\.?|miss|professor|reverend|pastor|bishop)$/i;

const BORN = /[,;]? ?\(?(?:born(?: on| in)?|b\.|d\.?o\.?b\.?:?|date of birth:?) ?([^()|,;]+?)\)?(?= ?[|,;]|$| \()/i;

function readNames(text: string): Pick<Parts, 'names' | 'birth_date'> | Complaint {
  const born = BORN.exec(text);
  const birth_date = born ? readDate(born[1] as string) : undefined;
  const rest = born && birth_date !== undefined ? text.replace(born[0], '') : text;
  const columns = rest
    .replace(/ ?\(([^()]+)\)(?= ?(?:$|[|,;(]))/gu, ' | $1')
    .split(/ ?\| ?| \/ | [\u2012-\u2015\u2212] /u)
    .map((column) => column.replace(/ ?[,;]$/, '').trim());
  if (columns.length > 4) return 'has more than four names';
  if (columns.some((column) => column === '')) return 'has a column without a name';
  const names: ListName[] = [];
  for (const column of columns) {
    const name = readName(column);
    if (typeof name === 'string') return name;
    // Two in one script could be two people.
    if (names.some(({ script }) => script === name.script)) return `has two names in one script: "${column}"`;
    const other = names.flatMap(({ full }) => contradictingGivenNames(full, name.full) ?? []);
    if (other.length > 0) return `has the names of two people: ${other[0]} and ${other[1]} are different names`;
    names.push(name);
  }
  return { names, birth_date };
}

function readName(text: string): ListName | Complaint {
  const full = tidyName(text);
  const mixed = mixedWord(full);
  if (mixed) return `has a word that mixes scripts: ${mixed.word} (${mixed.description})`;
  const [before = '', after, ...more] = full.split(/ ?, ?/);
  if (more.length > 0) return `a name with several commas is not understood: "${full}"`;
  const words = full.replace(/ ?, ?/, ' ').split(' ');
  if (words.length < 2) return `a name of one word is not understood: "${full}"`;
  if (words.length > 6) return `a name of more than six words is not understood: "${full}"`;
  const nobody = words.find((word) => NO_NAME.test(word));
  if (nobody !== undefined) return `"${nobody}" is no part of a name`;
  const strange = words.find(
    (word, place) =>
      !GIVEN_WORD.test(word.replace(PREFIXED_WORD, '')) &&
      !SURNAME_WORD.test(word) &&
      !CASELESS_WORD.test(word) &&
      !(PATRONYMIC_WORD.test(word) && place > 1) &&
      !(PARTICLE.test(word) && place > 0 && place < words.length - 1),
  );
  if (strange !== undefined) return `the name has a word that is not understood: "${strange}"`;
  if (after !== undefined) {
    // More on either side could be two people.
    const isCapital = (word: string) => SURNAME_WORD.test(word) && [...word].length > 1;
    const family = before.split(' ').filter((word) => !PARTICLE.test(word));
    if ((family.length > 1 && !family.every(isCapital)) || after.split(' ').some(isCapital)) return `family name and given name cannot be told apart: "${full}"`;
    return { full, family: before, given: after, script: scriptOf(before) };
  }
  const isFamily = words.map((word) => SURNAME_WORD.test(word) && [...word].length > 1);
  // A numeral at the end belongs to neither: which word is the family name nobody can tell then.
  if (isFamily.lastIndexOf(true) === words.length - 1 && NUMERAL.test(words.at(-1) as string)) isFamily.fill(false);
  const from = isFamily.indexOf(true);
  const to = isFamily.lastIndexOf(true);
  // All in capitals, or none: which word is the family name nobody can tell.
  if (from === -1 || isFamily.every(Boolean)) {
    if (scriptsOf(full).length > 1) return `has a name in several scripts: "${full}"`;
    return { full, family: undefined, given: undefined, script: scriptOf(full) };
  }
  if (isFamily.slice(from, to + 1).includes(false) || (from > 0 && to < words.length - 1)) return `family name and given name cannot be told apart: "${full}"`;
  const family = words.slice(from, to + 1).join(' ');
  const given = words.toSpliced(from, to + 1 - from).join(' ');
  return { full, family, given, script: scriptOf(family) };
}

type Custody = Pick<ListRow, 'status' | 'from_on' | 'penalty' | 'placement' | 'term'>;

/** Custody without a term. */
const STATES: readonly { says: RegExp; status: Status; penalty?: Penalty }[] = [
  { says: /^(?:held )?(?:in (?:a )?|under )?(?:pre[-\u2010\u2011\u2013 ]?trial (?:detention|custody)|remand|(?:a |the )?(?:SIZO|remand prison))$/i, status: 'pre_trial_detention' },
  {
    says: /^(?:held |remanded )?(?:on remand|in (?:custody|detention|jail|prison),? (?:awaiting|pending) trial|awaiting trial in (?:custody|detention|jail|prison))$/i,
    status: 'pre_trial_detention',
  },
  { says: /^(?:held )?in (?:custody|detention)$|^detained$/i, status: 'detained' },
  { says: /^(?:under |in )?house arrest$/i, status: 'house_arrest' },
  { says: /^(?:under administrative arrest|(?:in|under) administrative detention)$/i, status: 'administrative_detention' },
  {
    says: /^(?:in|under|undergoing|sentenced to) (?:compulsory|forced|involuntary) (?:psychiatric|psychological) treatment$/i,
    status: 'compulsory_psychiatric_treatment',
  },
  { says: /^released$/i, status: 'released' },
  { says: /^(?:released )?on (?:bail|recognizance|(?:his|her|their) own recognizance)$/i, status: 'released_on_recognizance' },
  { says: /^(?:died|dead) in (?:custody|detention|prison)$/i, status: 'died_in_custody' },
  { says: /^(?:exiled|expelled|deported|in exile)$/i, status: 'expelled_or_exiled' },
  { says: /^sentenced to death$/i, status: 'serving_sentence', penalty: 'death_penalty' },
  // Whether somebody is held meanwhile, these words do not say.
  { says: /^(?:awaiting (?:trial|sentence|verdict)|on trial|(?:(?:custody |detention )?status |fate )?(?:is )?(?:unknown|not known)|no information)$/i, status: 'unknown' },
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
  {
    says: '(?:in (?:prison|jail)|(?:in )?imprisonment|of (?:imprisonment|prison)|behind bars|prison (?:term|sentence)|of (?:deprivation|the deprivation) of liberty)',
    status: 'serving_sentence',
    penalty: 'deprivation_of_liberty',
  },
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
const SENTENCES = SERVED.map(({ says, ...meaning }) => ({
  ...meaning,
  says: new RegExp(
    `^(?:(?:(?:was |has been |is )?(?:sentenced|convicted and sentenced) to|serving) )?(?:an? (?:sentence|term) of |an? (?=[\\p{L}\\d]+-(?:year|month)|life ))?(.+?) ?(?<![\\p{L}\\d])${says}$`,
    'iu',
  ),
}));

const SINCE = /^(.+?)(?:,? since ([^()]+)| \(since ([^()]+)\))$/i;

function readCustody(whole: string): Custody | Complaint {
  const [, before, open, bracketed] = SINCE.exec(whole) ?? [];
  const since = open ?? bracketed;
  const from_on = since === undefined ? undefined : readDate(since);
  if (since !== undefined && from_on === undefined) return `since when it is so is not understood: "${since}"`;
  const text = (before ?? whole).replace(/(?<=(?:year|month)s?)['’](?= )/i, '');
  const state = STATES.find(({ says }) => says.test(text));
  if (state) return { status: state.status, from_on, penalty: state.penalty, placement: undefined, term: state.penalty && { certainty: 'not_applicable', verbatim: text } };
  // Since when a sentence counts, and since when it is served, are two questions.
  if (from_on !== undefined) return `the words about custody are not understood: "${whole}"`;
  for (const { says, status, penalty, placement } of SENTENCES) {
    const length = says.exec(text)?.[1];
    if (length === undefined) continue;
    const term = readTerm(length);
    if (!term) return `the length of the sentence is not understood: "${length}"`;
    return { status, from_on, penalty: term.certainty === 'life' ? 'life_imprisonment' : penalty, placement, term };
  }
  const life = /^(?:(?:was |has been |is )?sentenced to|serving) (?:a (?=life ))?(.+)$/i.exec(text)?.[1];
  const term = life === undefined ? undefined : readTerm(life);
  if (term?.certainty === 'life') return { status: 'serving_sentence', from_on, penalty: 'life_imprisonment', placement: undefined, term };
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
