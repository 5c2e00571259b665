// How the columns of a file are read: by the names that exports give them, by a mapping, or by usual words in several languages. Pure.
import type { Values } from '../../core/access/render.js';
import { Problem } from '../../core/problem.js';
import { withPlainDigits } from '../../core/values/digits.js';
import { isMisread } from '../../core/values/misread.js';
import { fold } from '../../core/values/script.js';
import { numberIn } from '../../core/values/term.js';
import { CUSTODY_WORDS, codeOf, countryOf, SEX_WORDS, saysNothing } from '../../core/values/usual-words.js';
import { codesOf, custodyStatus } from '../../core/values/vocabulary.js';
import { isOfOtherCalendar, readDate } from '../../core/values/written-date.js';
import { type Header, sheetOf } from '../sheets/index.js';
import { isBesideFamilyName, isEitherSex, isFirstName, isNotWhole, isPartOfName, isPlainName, isSecondFamilyName, PATHS, pathOf, unitOf } from './column-words.js';
import type { Kind } from './kinds.js';
import { OWNER_EXTERNAL_ID, OWNER_ID, ownerOf } from './part-rows.js';
import type { Given } from './store.js';
import { noName, readNames } from './written-names.js';
import { readSources } from './written-sources.js';
import { readWrittenTerm } from './written-terms.js';

/** How one column is read. */
export interface ReadColumn {
  column: string;
  path?: string | undefined;
  read_by: 'name' | 'synonym' | 'mapping' | 'none' | 'derived';
}

/** A mapping, as it is kept. */
export type Mapping = readonly { column: string; path: string | null }[];

/** A length of a sentence in words, which is several columns of an export. */
const TERM = /^(sentences\.\d+)\.term$/;

/** How many children there are, of whom it is said that they are minors or not said: a part for each in an export. */
const CHILDREN = /^children\.(count|minors)$/;
const CHILDREN_MAX = 20;
/** Sources by their addresses, several of them in a cell. */
const SOURCES = 'sources';
/** The date of which a row about somebody speaks: of each part of it that has no date of its own. */
const AS_OF = 'as_of';
const DATED_BY_ROW: readonly string[] = ['custody_periods', 'children'];
/** Parts that are there as soon as a column says anything of them, with what is not said of them. */
const PARTS: Readonly<Record<string, Values>> = { charges: { status: 'unknown' } };

/** Values that lists write otherwise than with the codes of a vocabulary. */
const VALUES: readonly { of: RegExp; code: (text: string) => string | undefined }[] = [
  { of: /^sex$/, code: (text) => codeOf(SEX_WORDS, text) },
  { of: /^country$/, code: countryOf },
  {
    of: /^custody_periods\.\d+\.status$/,
    code: (text) => codeOf(CUSTODY_WORDS, text) ?? codesOf(custodyStatus).find((code) => code === text.toLowerCase().replaceAll(/[ -]+/g, '_')),
  },
];

export interface Table {
  columns: ReadColumn[];
  /** What a row says; `at` is the line on which it begins. */
  row(cells: readonly string[], at: number): Given;
}

/** Reads a header. Where a mapping is given it alone counts. */
export function tableOf(kind: Kind, names: readonly string[], mapping?: Mapping): Table {
  const sheet = sheetOf(kind.record.view);
  const columns = names.map((name) => columnOf(kind, name, mapping));
  if (!mapping) settleGivenName(columns);
  if (!mapping) settleFacility(columns);
  const once = new Map<string, number>();
  const again: { first: number; place: number }[] = [];
  const behind: { first: number; place: number }[] = [];
  for (const [place, one] of columns.entries()) {
    const first = one.path === undefined ? undefined : once.get(one.path);
    // The second of two columns for the same is not read, and is an error where it says something else: which of them is meant nobody can tell.
    if (first !== undefined && isSecondFamilyName(one.column) && one.read_by === 'synonym') behind.push({ first, place });
    else if (first !== undefined && one.path !== SOURCES) {
      again.push({ first, place });
      Object.assign(one, { path: undefined, read_by: 'none' });
    } else if (one.path !== undefined) once.set(one.path, place);
  }
  const isBehind = (place: number) => behind.some((one) => one.place === place);
  const read = columns.map(({ path }, place) => ({ path, place })).filter((one): one is { path: string; place: number } => one.path !== undefined && !isBehind(one.place));
  const isOfPrisoner = kind.record.name === 'prisoner';
  if (isOfPrisoner && kind.part === undefined && !mapping) demandWholeNames(columns);
  const isOfRow = (path: string) => path === AS_OF && isOfPrisoner;
  const isSources = (path: string) => path === SOURCES && isOfPrisoner;
  const isOwner = (path: string) => kind.part !== undefined && (path === 'id' || path === 'external_ids');
  const plain = read.filter(({ path }) => !TERM.test(path) && !CHILDREN.test(path) && !isOfRow(path) && !isSources(path) && !isOwner(path));
  let header: Header = sheet.header(plain.map(({ path }) => path));
  const strangers = new Set(header.strangers.map(({ column }) => column));
  if (strangers.size > 0) {
    for (const one of columns) if (one.path !== undefined && strangers.has(one.path)) Object.assign(one, { path: undefined, read_by: 'none' });
    header = sheet.header(plain.filter(({ path }) => !strangers.has(path)).map(({ path }) => path));
  }
  const known = plain.filter(({ path }) => !strangers.has(path));
  // What is worked out of the names of columns is so once, not for each of a million rows.
  const folded = names.map(fold);
  const terms = read.filter(({ path }) => TERM.test(path)).map((one) => ({ ...one, unit: unitOf(names[one.place] as string) }));
  const counts = read.filter(({ path }) => CHILDREN.test(path));
  const dated = read.find(({ path }) => isOfRow(path));
  const named = isOfPrisoner && kind.part === undefined ? read.find(({ path, place }) => path === 'names.1.full' && columns[place]?.read_by !== 'name') : undefined;
  const pieces = isOfPrisoner && kind.part === undefined ? read.filter(({ path, place }) => PIECE.test(path) && columns[place]?.read_by !== 'name') : [];
  const sourced = read.filter(({ path }) => isSources(path));
  const isAlone = named !== undefined && isNotWhole(names[named.place] as string);
  let isFirst = true;
  const [byId, byExternalId] = ['id', 'external_ids'].map((owning) => read.find(({ path }) => isOwner(path) && path === owning));
  return {
    columns,
    row(came, line) {
      const text = quoted(came);
      if (isFirst && !mapping) demandOneHeader(kind, names, came, line);
      isFirst = false;
      const cells = came.map(withPlainLineEnds).map((cell, place) => (isNotSaid(columns[place], cell.trim()) ? '' : cell));
      if (cells.length > names.length && cells.slice(names.length).some((cell) => cell !== ''))
        return { line, text, errors: [{ expected: `expected ${names.length} columns, as many as have names, and there are ${cells.length}` }] };
      if (cells.length < names.length) return { line, text, errors: [{ expected: `expected ${names.length} columns, as many as have names, and there are ${cells.length}` }] };
      for (const { first, place } of behind) cells[first] = `${cells[first]} ${cells[place]}`.trim();
      for (const { is, expected, said } of NO_CELLS) {
        const place = cells.findIndex(is);
        const cell = cells[place];
        if (cell !== undefined) return { line, text, errors: [{ column: names[place], ...(said ? { value: said(cell) } : {}), expected }] };
      }
      if (cells.every((cell, place) => cell.trim() === '' || fold(cell) === folded[place]))
        return { line, text, errors: [{ expected: 'expected a row: the names of the columns come again' }] };
      const other = again.find(({ first, place }) => isOtherwise(cells[first], cells[place]));
      if (other)
        return {
          line,
          text,
          errors: [
            {
              column: names[other.place],
              value: cells[other.place]?.trim().slice(0, 100),
              expected: `expected the same as in the column ${columns[other.first]?.column} before, which says the same of a person`,
            },
          ],
        };
      const raw = withoutEmpty(header.read(known.map(({ path, place }) => cellAs(path, cells[place] ?? '', columns[place]?.column)))) as Values;
      const errors: NonNullable<Given['errors']> = terms.flatMap(({ path, place, unit }) => placeTerm(raw, path, (cells[place] ?? '').trim(), names[place] as string, unit));
      if (named) errors.push(...placeNames(raw, names[named.place] as string, isAlone));
      errors.push(...pieces.flatMap(({ place }) => strangeName((cells[place] ?? '').trim(), names[place] as string)));
      errors.push(...counts.flatMap(({ path, place }) => placeChildren(raw, path, (cells[place] ?? '').trim(), names[place] as string)));
      for (const [property, unsaid] of Object.entries(PARTS))
        if (Array.isArray(raw[property])) raw[property] = (raw[property] as Values[]).map((part) => (typeof part === 'object' && part !== null ? { ...unsaid, ...part } : part));
      if (sourced.length > 0) errors.push(...placeSources(raw, kind.part, sourced.map(({ place }) => cells[place] ?? '').join('\n'), names[sourced[0]?.place as number] as string));
      if (kind.part !== undefined) errors.push(...placeOwner(raw, kind.part, byId && cells[byId.place], byExternalId && cells[byExternalId.place]));
      const dates = read.filter(({ path }) => !strangers.has(path) && DATES.test(path));
      errors.push(...dates.flatMap(({ place }) => ofOtherCalendar((cells[place] ?? '').trim(), names[place] as string)));
      if (dated) dateParts(raw, cellAs(AS_OF, cells[dated.place] ?? '').trim());
      if (errors.length > 0) return { line, text, errors };
      return { line, text, raw: withWholeNames(raw) };
    },
  };
}

/** In columns that lists of others have, a dash and a word for not knowing say as much as an empty cell; of a term and a status a word says that they are unknown, and is kept. */
function isNotSaid(column: ReadColumn | undefined, cell: string): boolean {
  const path = column?.path;
  if (path === undefined || column?.read_by === 'name') return false;
  if (TERM.test(path) || STATUS.test(path)) return DASH.test(cell);
  return CAN_BE_UNKNOWN.some((can) => can.test(path)) && saysNothing(cell);
}

/** Of a date, as a path. */
const DATES = /(?:^birth_date|_on|(?:^|\.)as_of)$/;
/** Of a name in several columns. */
const PIECE = /^names\.1\.(?:family|given|patronymic)$/;

const STATUS = /^custody_periods\.\d+\.status$/;
const CAN_BE_UNKNOWN: readonly RegExp[] = [PIECE, CHILDREN, DATES, /^(?:sources|sex)$/, /\.verbatim$/];

function strangeName(cell: string, column: string): NonNullable<Given['errors']> {
  const expected = noName(cell);
  return expected === undefined || cell === '' ? [] : [{ column, value: cell.slice(0, 100), expected }];
}

/** Programs of Windows end the lines within a cell as they end those of files. */
const withPlainLineEnds = (cell: string): string => (cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell);

/** What spreadsheet programs show where a formula has no value. */
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|ERROR|NOT COMPUTED)$/;
/** What no cell may be, whatever its column is, and how much of it is said again. */
const NO_CELLS: readonly { is: (cell: string) => boolean; expected: string; said?: (cell: string) => string }[] = [
  { is: (cell) => cell.includes('\uFFFD'), expected: 'expected UTF-8' },
  { is: isMisread, said: (cell) => quoted([cell]).slice(0, 100), expected: 'expected text: this was written in one encoding and read in another' },
  { is: (cell) => SHEET_ERROR.test(cell), said: (cell) => cell, expected: 'expected a value: the cell holds an error, or a formula that was not worked out' },
  {
    is: (cell) => cell === OF_LANGUAGE,
    expected: 'expected a date in a format of its own, such as yyyy-mm-dd: what this one shows differs from one language of the program to another',
  },
];

/** A day whose format shows as much of it as the language of the program has it. */
const OF_LANGUAGE = '#DATE FORMAT OF A LANGUAGE';
const QUOTE_MAX = 300;

/** A row as it came, cut short. */
export function quoted(cells: readonly string[]): string {
  const text = cells.join(' | ').replace(/\s+/g, ' ').trim();
  return text.length > QUOTE_MAX ? `${text.slice(0, QUOTE_MAX - 1)}…` : text;
}

/** How a column of this name is read. */
export function columnOf(kind: Kind, name: string, mapping: Mapping | undefined): ReadColumn {
  const column = name.trim().slice(0, 100);
  if (kind.part !== undefined) return columnOfPart(kind, kind.part, column, mapping);
  if (mapping) {
    const mapped = mapping.find((one) => fold(one.column) === fold(column))?.path;
    return mapped ? { column, path: mapped, read_by: 'mapping' } : { column, read_by: 'none' };
  }
  const [first = ''] = column.split('.');
  const isOurs = first === 'id' || first in kind.create.shape;
  if (isOurs && (column in kind.record.view.shape || column.includes('.'))) return { column, path: column, read_by: 'name' };
  if (first in kind.record.view.shape) return { column, read_by: 'derived' };
  const path = kind.record.name === 'prisoner' ? pathOf(column) : undefined;
  return path ? { column, path, read_by: 'synonym' } : { column, read_by: 'none' };
}

/** What a column of such a table can be: of prisoners what usual words say, and as exports have it all that can be stored. */
export function pathsOf(kind: Kind): string[] {
  if (kind.part === undefined) return kind.record.name === 'prisoner' ? ['id', 'external_ids', ...PATHS] : ['id', ...Object.keys(kind.create.shape)];
  const { schema } = kind.parts.find(({ property }) => property === kind.part) as Kind['parts'][number];
  return [OWNER_ID, OWNER_EXTERNAL_ID, 'id', ...Object.keys(schema.shape), SOURCES];
}

/** A column of a list of parts is one of the first part of its kind, or says whose it is. */
function columnOfPart(kind: Kind, part: string, column: string, mapping: Mapping | undefined): ReadColumn {
  const at = (path: string) => (path === OWNER_ID ? 'id' : path === OWNER_EXTERNAL_ID ? 'external_ids' : path === SOURCES ? SOURCES : `${part}.1.${path}`);
  if (mapping) {
    const mapped = mapping.find((one) => fold(one.column) === fold(column))?.path;
    return mapped ? { column, path: at(mapped), read_by: 'mapping' } : { column, read_by: 'none' };
  }
  const { record, schema } = kind.parts.find(({ property }) => property === part) as Kind['parts'][number];
  const [first = ''] = column.split('.');
  if ([OWNER_ID, OWNER_EXTERNAL_ID, 'id', 'prisoner_ids'].includes(column)) return { column, path: at(column), read_by: 'name' };
  if (first in schema.shape || column === SOURCES) return { column, path: at(column), read_by: 'name' };
  if (first in record.view.shape) return { column, read_by: 'derived' };
  const path = pathOf(column);
  return path === SOURCES || path?.startsWith(`${part}.1.`) ? { column, path, read_by: 'synonym' } : { column, read_by: 'none' };
}

function placeOwner(raw: Values, part: string, id: string | undefined, external: string | undefined): { column: string; value?: string; expected: string }[] {
  const [first] = (Array.isArray(raw[part]) ? raw[part] : []) as Values[];
  const several = first?.prisoner_ids;
  const owner = ownerOf(id?.trim() || (Array.isArray(several) ? several[0] : undefined), external?.trim());
  if (!('says' in owner)) return [owner];
  Object.assign(raw, owner.says);
  return [];
}

/** Beside a family name a column called name is the given one, and beside a `Vorname` the family name. */
function settleGivenName(columns: ReadColumn[]): void {
  const hasFamily = columns.some(({ path }) => path === 'names.1.family');
  const hasGiven = columns.some(({ path }) => path === 'names.1.given');
  const full = columns.find(({ path, read_by, column }) => path === 'names.1.full' && read_by === 'synonym' && isPlainName(column));
  if (hasFamily && !hasGiven && full) full.path = 'names.1.given';
  if (!hasFamily && full && columns.some(({ path, column }) => path === 'names.1.given' && isBesideFamilyName(column))) full.path = 'names.1.family';
  const given = columns.find(({ path, read_by, column }) => path === 'names.1.given' && read_by === 'synonym' && !isFirstName(column));
  if (!hasFamily && given && !columns.some(({ path }) => path === 'names.1.full')) given.path = 'names.1.full';
}

/** Half of a name is nobody's: where one column has family names, another has the given ones, or which of the others does is for people to say. */
function demandWholeNames(columns: readonly ReadColumn[]): void {
  const at = (path: string) => columns.find((one) => one.path === path);
  const family = at('names.1.family');
  const full = at('names.1.full');
  const isWhole = full !== undefined && (full.read_by === 'name' || !(isPlainName(full.column) || isNotWhole(full.column)));
  const half = family === undefined ? columns.find(({ column, path }) => path === undefined && isPartOfName(column)) : family;
  if (half === undefined || isWhole || (half === family && (family.read_by !== 'synonym' || at('names.1.given') || full))) return;
  const others = columns.filter(({ path, column }) => path === undefined && column !== '' && column !== half.column).map(({ column }) => column);
  throw new Problem('malformed_body', {
    detail: `The column ${quoted([half.column])} holds a part of a name, and which columns hold all of it is not known. ${others.length > 0 ? `Not known are ${quoted(others)}. ` : ''}Call the columns surname and given name, or name where one holds whole names, or send a mapping.`,
  });
}

/** Where a row of groups stands above the names of columns, those of the groups are not what is below them. */
function demandOneHeader(kind: Kind, names: readonly string[], cells: readonly string[], line: number): void {
  if (cells.every((cell, place) => cell.trim() === '' || fold(cell) === fold(names[place] ?? ''))) return;
  const paths = cells.slice(0, names.length).flatMap((cell) => (cell.trim() === '' ? [] : (columnOf(kind, cell, undefined).path ?? [])));
  if (paths.length > 1 && paths.some((path) => path.startsWith('names')))
    throw new Problem('malformed_body', { detail: `Line ${line} has names of columns as well as the line before it has. Expected them in one line, each in a cell of its own.` });
}

/** Where somebody is held says nothing without what is so there. */
function settleFacility(columns: ReadColumn[]): void {
  const facility = columns.find(({ path, read_by }) => path === 'custody_periods.1.verbatim' && read_by === 'synonym');
  if (facility && !columns.some(({ path }) => path === 'custody_periods.1.status')) Object.assign(facility, { path: undefined, read_by: 'none' });
}

const isOtherwise = (first = '', second = ''): boolean => second.trim() !== '' && fold(first) !== fold(second);

/** Of a column that lists of others have: names of one person in several scripts become as many. */
function placeNames(raw: Values, column: string, isAlone: boolean): { column: string; value: string; expected: string }[] {
  const [first, ...others] = (Array.isArray(raw.names) ? raw.names : []) as Values[];
  if (typeof first?.full !== 'string') return [];
  const read = readNames(first.full);
  if ('expected' in read) return [{ column, ...read }];
  const [full = '', ...more] = read.names;
  if (isAlone && read.names.every((name) => ONE_WORD.test(name)))
    return [{ column, value: full, expected: 'expected the whole name of a person: this is one word, and no column is known to hold family names' }];
  raw.names = [{ ...first, full }, ...others, ...more.map((one) => ({ full: one }))];
  return [];
}

/** In scripts that part the words of a name. */
const ONE_WORD = /^(?!.*[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[^\s.]+$/u;

/** A year of another calendar is a year of none that could be meant, and is not worked out: whoever wrote it may have meant the day of either. */
const ofOtherCalendar = (cell: string, column: string): NonNullable<Given['errors']> =>
  readDate(cell) === undefined && isOfOtherCalendar(cell)
    ? [{ column, value: cell.slice(0, 100), expected: 'expected a date of the Gregorian calendar: the year is one of another, such as the Persian or the Islamic calendar' }]
    : [];

/** A cell as the property wants it: dates with the day first, and usual words for codes. Whatever else it says stays for the schema to refuse. */
function cellAs(path: string, cell: string, column = ''): string {
  const text = cell.trim();
  if (path === 'sex' && isEitherSex(column, text)) return text;
  const coded = VALUES.find(({ of }) => of.test(path));
  if (coded) return coded.code(text) ?? text;
  if (!DATES.test(path)) return cell;
  return readDate(text) ?? text;
}

function placeTerm(raw: Values, path: string, cell: string, column: string, unit: string | undefined): { column: string; value: string; expected: string }[] {
  if (cell === '') return [];
  const read = readWrittenTerm(unit !== undefined && BARE_NUMBER.test(withPlainDigits(cell)) ? `${cell} ${unit}` : cell);
  if (!read) return [{ column, value: cell.slice(0, 100), expected: 'the length of the sentence is not understood: expected words such as 5 years 6 months, or unknown' }];
  const sentences = (raw.sentences ?? []) as Values[];
  const place = Number(path.split('.')[1]) - 1;
  const sentence = sentences[place] ?? {};
  sentences[place] = { kind: read.kind, verbatim: cell, ...sentence, term: read.term };
  raw.sentences = sentences.filter((one) => one !== undefined);
  return [];
}

function dateParts(raw: Values, as_of: string): void {
  if (as_of === '') return;
  for (const property of DATED_BY_ROW) if (Array.isArray(raw[property])) raw[property] = (raw[property] as Values[]).map((part) => ({ as_of, ...part }));
}

/** Of a list of parts they are those of the part. */
function placeSources(raw: Values, part: string | undefined, cell: string, column: string): { column: string; value: string; expected: string }[] {
  const read = readSources(cell);
  if ('expected' in read) return [{ column, ...read }];
  if (read.sources.length === 0) return [];
  if (part === undefined) raw.sources = read.sources;
  else raw[part] = (Array.isArray(raw[part]) ? (raw[part] as Values[]) : [{}]).map((one) => ({ ...one, sources: read.sources }));
  return [];
}

const DASH = /^[-\u2010-\u2015\u2212]+$/;
const BARE_NUMBER = /^\d{1,3}(?:[.,]\d{1,2})?$/;

const NO_CHILDREN: ReadonlySet<string> = new Set(['no', 'none', 'нет', 'няма', 'немає', 'ninguno', 'ninguna', 'brak'].map(fold));

/** A whole number, and nothing else: a cell that says more of children says what is not for us. */
function placeChildren(raw: Values, path: string, cell: string, column: string): { column: string; value: string; expected: string }[] {
  if (cell === '') return [];
  const number = withPlainDigits(cell);
  const count = /^\d{1,2}$/.test(number) ? Number(number) : NO_CHILDREN.has(fold(cell)) ? 0 : numberIn(cell);
  if (count === undefined || count > CHILDREN_MAX)
    return [{ column, value: cell.slice(0, 100), expected: `expected how many children there are, from 0 to ${CHILDREN_MAX}, and nothing else` }];
  const minors = path === 'children.minors';
  const others = (Array.isArray(raw.children) ? (raw.children as Values[]) : []).map(({ minor }) => minor);
  // All children, the minors among them: of the rest it is then said that they are none.
  const [all, yes] = minors ? [others.length, count] : [count, others.filter((minor) => minor === 'yes').length];
  const isBoth = others.length > 0;
  if (isBoth && yes > all) return [{ column, value: cell, expected: 'there cannot be more minor children than children' }];
  const rest = isBoth ? all - yes : minors ? 0 : all;
  raw.children = [...Array.from({ length: isBoth || minors ? yes : 0 }, () => ({ minor: 'yes' })), ...Array.from({ length: rest }, () => ({ minor: isBoth ? 'no' : 'unknown' }))];
  return [];
}

/** A name that stands in several columns is put together in the order in which it is signed. */
function withWholeNames(raw: Values): Values {
  if (!Array.isArray(raw.names)) return raw;
  return {
    ...raw,
    names: (raw.names as Values[]).map((name) => {
      const parts = [name.family, name.given, name.patronymic].filter((part) => part !== undefined);
      return name.full === undefined && parts.length > 0 ? { full: parts.join(' '), ...name } : name;
    }),
  };
}

/** An empty cell says nothing: lists of nothing are as if there were no column. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const kept = withoutEmpty(inner);
      const isEmpty = (Array.isArray(kept) && kept.length === 0) || (typeof kept === 'object' && kept !== null && !Array.isArray(kept) && Object.keys(kept).length === 0);
      return isEmpty ? [] : [[name, kept]];
    }),
  );
}
