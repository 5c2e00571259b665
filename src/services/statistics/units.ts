// What can be counted: people, and what is part of them; by which fields, and how the groups of the store become figures.
import { columnsOf, type Field, type Stored } from '../../core/access/fields.js';
import { type Values, valuesOf } from '../../core/access/render.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import type { Group } from '../../core/db/editions.js';
import type { Reader } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { type Measures, measuresOf } from './measures.js';

export const UNITS = ['people', 'sentences', 'charges', 'recognitions', 'children'] as const;
export type Unit = (typeof UNITS)[number];

const RECORDS: Readonly<Record<Unit, string>> = { people: 'prisoner', sentences: 'sentence', charges: 'charge', recognitions: 'recognition', children: 'child' };
/** What a group can be told apart by: not the text of one alone. */
const GROUPED: readonly string[] = ['id', 'code', 'flag', 'integer', 'text', 'partial_date'];
/** Fields that tell each one apart, or say nothing of what is counted. */
const NOT_GROUPED: readonly string[] = ['id', 'display_name'];

const YEAR_LENGTH = 'YYYY'.length;

export interface Figures {
  count: number;
  people?: number;
  minor_children?: number;
  not_sentenced?: number;
  sentence_months?: Measures;
}

/** A field by which what is counted is told apart. */
export interface Grouping {
  /** The filter column that it is, or that names the record whose field it is. */
  column: string;
  level: Audience;
  /** Only the year of a date tells groups apart. */
  isDate: boolean;
  /** The record that the column names, and its field. */
  of?: { record: DefinedRecord; field: string };
  /** The field of whose part it is, where it is of them. What is not public of people is told of people alone. */
  ofOwner?: string;
}

/** Filter columns by the id of whose they are. */
export type Columns = ReadonlyMap<unknown, Readonly<Record<string, Stored>>>;

export interface UnitOf {
  record: DefinedRecord;
  /** The names by which it is grouped. */
  fields: ReadonlyMap<string, Grouping>;
  /** Columns that are summed up. */
  sums: readonly string[];
  /** Columns that tell groups apart beside those asked for, since figures are made of them. */
  also: readonly string[];
  figures(groups: readonly Group[], asked: number): Figures;
}

export function unitOf(records: Records, unit: Unit): UnitOf {
  const record = records.get(RECORDS[unit]);
  const prefix = record.owner ? `${record.prefix ?? record.name}_` : '';
  const fields = new Map<string, Grouping>(
    groupedFields(record).map(([name, field]) => [`${prefix}${name}`, { column: name, level: levelOf(field), isDate: field.type === 'partial_date' }]),
  );
  for (const [named, column] of Object.entries(record.through ?? {})) {
    const of = records.get(named);
    const least = record.fields[column] as Field;
    for (const [name, field] of groupedFields(of))
      if (!fields.has(`${named}_${name}`))
        fields.set(`${named}_${name}`, { column, level: widerOf(levelOf(least), levelOf(field)), isDate: field.type === 'partial_date', of: { record: of, field: name } });
  }
  if (record.owner && !record.fields[record.owner.property]?.many) {
    const { property, record: name } = record.owner;
    for (const [own, field] of groupedFields(records.get(name)))
      fields.set(own, { column: property, level: field.level === 'public' ? 'public' : 'confidential', isDate: field.type === 'partial_date', ofOwner: own });
  }
  switch (unit) {
    case 'people':
      return { record, fields, sums: ['minor_children_count'], also: ['stated_term_months', 'sentences_count'], figures: ofPeople };
    case 'sentences':
      return { record, fields, sums: [], also: ['term_months', 'prisoner_id'], figures: ofSentences };
    case 'charges':
    case 'recognitions':
      return { record, fields, sums: [], also: ['prisoner_id'], figures: ofParts };
    case 'children':
      return { record, fields, sums: [], also: [], figures: (groups) => ({ count: sum(groups, ({ count }) => count) }) };
  }
}

function groupedFields({ fields }: DefinedRecord): [string, Field][] {
  return Object.entries(fields).filter(([name, { type, many, internal }]) => !NOT_GROUPED.includes(name) && !many && !internal && GROUPED.includes(type));
}

/** A date that is not public is grouped by for editors alone: to partners two tables, of the year and of the month, would tell more than each. */
function levelOf({ type, level }: Field): Audience {
  return type === 'partial_date' && level !== 'public' ? 'confidential' : level;
}

const widerOf = (one: Audience, other: Audience): Audience => (rank(one) > rank(other) ? one : other);

/** What groups have in common as it is told: of dates the year, of what a column names its own. */
export async function keysTold(reader: Reader, by: readonly Grouping[], groups: readonly Group[], owners: Columns): Promise<Group[]> {
  const named = new Map<DefinedRecord, Columns>();
  for (const [place, { of }] of by.entries()) {
    if (!of || named.has(of.record)) continue;
    const ids = [...new Set(groups.map(({ key }) => key[place]))].filter((id) => id !== null).map(String);
    const found = await reader.getMany(of.record, ids);
    named.set(of.record, new Map(found.map((one) => [one.id, columnsOf(of.record.fields, valuesOf(one.document))])));
  }
  const told = (value: Stored, { isDate, of, ofOwner }: Grouping): Stored => {
    const own = of ? (named.get(of.record)?.get(value)?.[of.field] ?? null) : ofOwner ? (owners.get(value)?.[ofOwner] ?? null) : value;
    return isDate && own !== null ? String(own).slice(0, YEAR_LENGTH) : own;
  };
  return groups.map((group) => ({ ...group, key: group.key.map((value, place) => (by[place] ? told(value, by[place]) : value)) }));
}

/** What is asked of people, asked of what is counted: conditions that speak of the counted part hold of itself. */
export function whereOfUnit({ record }: UnitOf, where: readonly Where[]): Where[] {
  if (!record.owner) return [...where];
  const mine = where.flatMap((node) => (node.op === 'some' && node.record === record.name && !node.apart ? node.of : []));
  const theirs = where.filter((node) => !(node.op === 'some' && node.record === record.name && !node.apart));
  return [...mine, { op: 'through', field: record.owner.property, record: record.owner.record, of: theirs }];
}

/** Which fields a viewer can group by. */
export function groupable({ fields }: UnitOf, audience: Audience): string[] {
  return [...fields].filter(([, { level }]) => rank(level) <= rank(audience)).map(([name]) => name);
}

/** A document as the store groups it: for documents that are not as they are stored. */
export function groupOf({ record, sums, also }: UnitOf, by: readonly string[], document: Values): Group {
  const columns = columnsOf(record.fields, document);
  return { key: [...by, ...also].map((column) => columns[column] ?? null), count: 1, sums: sums.map((column) => Number(columns[column] ?? 0)) };
}

function ofPeople(groups: readonly Group[], asked: number): Figures {
  const sentenced = groups.filter(({ key }) => key[asked + 1] !== 0);
  return {
    count: sum(groups, ({ count }) => count),
    minor_children: sum(groups, ({ sums }) => sums[0] as number),
    not_sentenced: sum(groups, ({ key, count }) => (key[asked + 1] === 0 ? count : 0)),
    sentence_months: measuresOf(histogram(sentenced, asked)),
  };
}

function ofSentences(groups: readonly Group[], asked: number): Figures {
  return { count: sum(groups, ({ count }) => count), people: new Set(groups.map(({ key }) => key[asked + 1])).size, sentence_months: measuresOf(histogram(groups, asked)) };
}

function ofParts(groups: readonly Group[], asked: number): Figures {
  return { count: sum(groups, ({ count }) => count), people: new Set(groups.map(({ key }) => key[asked])).size };
}

function histogram(groups: readonly Group[], place: number): Map<number | null, number> {
  const counts = new Map<number | null, number>();
  for (const { key, count } of groups) {
    const months = key[place] === null ? null : Number(key[place]);
    counts.set(months, (counts.get(months) ?? 0) + count);
  }
  return counts;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
