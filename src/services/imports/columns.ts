// How the columns of a file are read: by the names that exports give them, by a mapping, or by usual words in several languages. Pure.
import type { Values } from '../../core/access/render.js';
import { isPartialDate } from '../../core/values/partial-date.js';
import { fold } from '../../core/values/script.js';
import { readTerm } from '../../core/values/term.js';
import { type Header, sheetOf } from '../sheets/index.js';
import type { Kind } from './kinds.js';
import type { Given } from './store.js';

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

/** Usual words for a property. Words that can mean several things are not among them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'names.1.full': [
    'full name',
    'name',
    'names',
    'prisoner',
    'prisoner name',
    'имя и фамилия',
    'фамилия имя',
    'фамилия имя отчество',
    'фио',
    'прозвішча імя',
    'імя і прозвішча',
    'піб',
    'імя та прізвище',
  ],
  'names.1.family': ['family name', 'surname', 'last name', 'фамилия', 'прозвішча', 'прізвище'],
  'names.1.given': ['given name', 'first name', 'given names', 'имя', 'імя', 'імʼя', "ім'я"],
  'names.1.patronymic': ['patronymic', 'middle name', 'отчество', 'імя па бацьку', 'по батькові'],
  birth_date: [
    'date of birth',
    'birth date',
    'birthdate',
    'dob',
    'born',
    'year of birth',
    'birthday',
    'дата рождения',
    'год рождения',
    'дата нараджэння',
    'год нараджэння',
    'дата народження',
  ],
  sex: ['sex', 'gender', 'пол', 'стать'],
  country: ['country', 'country code', 'страна', 'краіна', 'країна'],
  'sentences.1.term': ['sentence', 'term', 'sentence length', 'length of sentence', 'prison term', 'срок', 'приговор', 'тэрмін', 'прысуд', 'строк', 'вирок'],
  'sentences.1.imposed_on': ['sentenced on', 'date of sentence', 'sentence date', 'date of verdict', 'дата приговора', 'дата прысуду', 'дата вироку'],
};
const BY_WORD = new Map(Object.entries(WORDS).flatMap(([path, words]) => words.map((word) => [fold(word), path] as const)));

/** Values that lists write otherwise than with the codes of a vocabulary. */
const VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  sex: {
    female: ['f', 'w', 'woman', 'ж', 'жен', 'женский', 'женщина', 'жаночы', 'жінка', 'жіноча'],
    male: ['m', 'man', 'м', 'муж', 'мужской', 'мужчина', 'мужчынскі', 'мужчына', 'чоловік', 'чоловіча'],
  },
};

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
  const once = new Set<string>();
  for (const one of columns) {
    // The second of two columns for the same is not read: which of them is meant nobody can tell.
    if (one.path !== undefined && once.has(one.path)) Object.assign(one, { path: undefined, read_by: 'none' });
    if (one.path !== undefined) once.add(one.path);
  }
  const read = columns.map(({ path }, place) => ({ path, place })).filter((one): one is { path: string; place: number } => one.path !== undefined);
  const plain = read.filter(({ path }) => !TERM.test(path));
  let header: Header = sheet.header(plain.map(({ path }) => path));
  const strangers = new Set(header.strangers.map(({ column }) => column));
  if (strangers.size > 0) {
    for (const one of columns) if (one.path !== undefined && strangers.has(one.path)) Object.assign(one, { path: undefined, read_by: 'none' });
    header = sheet.header(plain.filter(({ path }) => !strangers.has(path)).map(({ path }) => path));
  }
  const known = plain.filter(({ path }) => !strangers.has(path));
  const terms = read.filter(({ path }) => TERM.test(path));
  return {
    columns,
    row(cells, line) {
      const text = quoted(cells);
      if (cells.length > names.length && cells.slice(names.length).some((cell) => cell !== ''))
        return { line, text, errors: [{ expected: `expected ${names.length} columns as the first line has, and there are ${cells.length}` }] };
      if (cells.length < names.length) return { line, text, errors: [{ expected: `expected ${names.length} columns as the first line has, and there are ${cells.length}` }] };
      const broken = cells.findIndex((cell) => cell.includes('\uFFFD'));
      if (broken >= 0) return { line, text, errors: [{ column: names[broken], expected: 'expected UTF-8' }] };
      const raw = withoutEmpty(header.read(known.map(({ path, place }) => cellAs(path, cells[place] ?? '')))) as Values;
      const errors = terms.flatMap(({ path, place }) => placeTerm(raw, path, (cells[place] ?? '').trim(), names[place] as string));
      if (errors.length > 0) return { line, text, errors };
      return { line, text, raw: withWholeNames(raw) };
    },
  };
}

const QUOTE_MAX = 300;

function quoted(cells: readonly string[]): string {
  const text = cells.join(' | ').replace(/\s+/g, ' ').trim();
  return text.length > QUOTE_MAX ? `${text.slice(0, QUOTE_MAX - 1)}…` : text;
}

function columnOf(kind: Kind, name: string, mapping: Mapping | undefined): ReadColumn {
  const column = name.trim().slice(0, 100);
  if (mapping) {
    const mapped = mapping.find((one) => fold(one.column) === fold(column))?.path;
    return mapped ? { column, path: mapped, read_by: 'mapping' } : { column, read_by: 'none' };
  }
  const [first = ''] = column.split('.');
  const isOurs = first === 'id' || first in kind.create.shape;
  if (isOurs && (column in kind.record.view.shape || column.includes('.'))) return { column, path: column, read_by: 'name' };
  if (first in kind.record.view.shape) return { column, read_by: 'derived' };
  const path = kind.record.name === 'prisoner' ? BY_WORD.get(fold(column)) : undefined;
  return path ? { column, path, read_by: 'synonym' } : { column, read_by: 'none' };
}

/** Beside a family name, a column called name is the given one. */
function settleGivenName(columns: ReadColumn[]): void {
  const hasFamily = columns.some(({ path }) => path === 'names.1.family');
  const hasGiven = columns.some(({ path }) => path === 'names.1.given');
  const full = columns.find(({ path, read_by, column }) => path === 'names.1.full' && read_by === 'synonym' && fold(column) === 'name');
  if (hasFamily && !hasGiven && full) full.path = 'names.1.given';
  const given = columns.find(({ path, read_by, column }) => path === 'names.1.given' && read_by === 'synonym' && !/given|first/i.test(column));
  if (!hasFamily && given && !columns.some(({ path }) => path === 'names.1.full')) given.path = 'names.1.full';
}

/** A cell as the property wants it: dates with the day first, and usual words for codes. Whatever else it says stays for the schema to refuse. */
function cellAs(path: string, cell: string): string {
  const text = cell.trim();
  const name = path.split('.').at(-1) as string;
  const codes = VALUES[path];
  if (codes) return Object.entries(codes).find(([, words]) => words.includes(text.toLowerCase()))?.[0] ?? text;
  if (!/(^birth_date|_on|^as_of)$/.test(name)) return cell;
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (!month || !year) return text;
  const date = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return isPartialDate(date) ? date : text;
}

function placeTerm(raw: Values, path: string, cell: string, column: string): { column: string; value: string; expected: string }[] {
  if (cell === '') return [];
  const term = readTerm(cell);
  if (!term) return [{ column, value: cell.slice(0, 100), expected: 'the length of the sentence is not understood: expected words such as 5 years 6 months, or unknown' }];
  const sentences = (raw.sentences ?? []) as Values[];
  const place = Number(path.split('.')[1]) - 1;
  const sentence = sentences[place] ?? {};
  sentences[place] = { kind: term.certainty === 'life' ? 'life_imprisonment' : 'unknown', verbatim: cell, ...sentence, term };
  raw.sentences = sentences.filter((one) => one !== undefined);
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
