// What can be counted: people, and what is part of them; by which fields, and how the groups of the store become figures.
import { columnsOf, type Field, type Stored } from '../../core/access/fields.js';
import { type Values, valuesOf } from '../../core/access/render.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import type { Group } from '../../core/db/editions.js';
import type { Reader } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { mappedInTurns } from './in-turns.js';
import { type Measures, measuresOf } from './measures.js';

export const UNITS = ['people', 'sentences', 'charges', 'recognitions', 'children'] as const;
export type Unit = (typeof UNITS)[number];

const RECORDS: Readonly<Record<Unit, string>> = { people: 'prisoner', sentences: 'sentence', charges: 'charge', recognitions: 'recognition', children: 'child' };
/** What a group can be told apart by: not the text of one alone. */
const GROUPED: readonly string[] = ['id', 'code', 'flag', 'integer', 'text', 'partial_date'];
/** Fields that tell each one apart, or say nothing of what is counted. */
const NOT_GROUPED: readonly string[] = ['id', 'display_name', 'external_id'];

const YEAR_LENGTH = 'YYYY'.length;

export interface Figures {
  count: number;
  people?: number;
  minor_children?: number;
  without_custody_report?: number;
  custody_status_unknown?: number;
  minors?: number;
  minority_unknown?: number;
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
  of?: Named;
  /** The field of whose part it is, where it is of them. What is not public of people is told of people alone. */
  ofOwner?: string;
  /** The part of people whose column it is: they can have several of it, and be in several groups. */
  ofPart?: DefinedRecord;
  /** It is a field of several values of one of the people. */
  isMany?: boolean;
  /** What another record says where the column says nothing, and the column that names it. */
  otherwise?: Named & { by: string };
}

/** A field of a record that another one names. */
interface Named {
  record: DefinedRecord;
  field: string;
}

/** Whether what is counted can be in several groups: people by what they have several of, children by whose they are. */
export const overlaps = ({ record }: UnitOf, { ofPart, isMany, ofOwner }: Grouping): boolean =>
  ofPart !== undefined || isMany === true || (ofOwner !== undefined && record.fields[record.owner?.property as string]?.many === true);

/** The columns that groupings need beside their own. */
export const columnsBeside = (by: readonly Grouping[]): string[] => by.flatMap(({ otherwise }) => otherwise?.by ?? []);

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
  const fields = new Map<string, Grouping>();
  for (const [name, grouping] of groupingsOf(records, record)) fields.set(`${grouping.of ? '' : prefix}${name}`, grouping);
  if (record.owner) {
    const { property, record: name } = record.owner;
    for (const [own, { column, ...grouping }] of groupingsOf(records, records.get(name)))
      if (!fields.has(own) && !grouping.isMany) fields.set(own, { ...grouping, level: ofOthers(grouping.level), column: property, ofOwner: column });
  } else {
    for (const member of records.membersOf(record.name)) {
      // What stands outside the document is no part of what statistics are asked by, and of children of two nobody's column names whose they are.
      if (!(member.plural in record.view.shape) || member.fields[member.owner?.property as string]?.many) continue;
      for (const [name, grouping] of groupingsOf(records, member)) {
        const short = `${grouping.of ? '' : `${member.prefix ?? member.name}_`}${name}`;
        const called = fields.has(short) ? `${member.name}_${name}` : short;
        if (name !== member.owner?.property && !fields.has(called)) fields.set(called, { ...grouping, level: ofOthers(grouping.level), ofPart: member });
      }
    }
  }
  switch (unit) {
    case 'people':
      return { record, fields, sums: ['minor_children_count'], also: ['stated_term_months', 'sentences_count', 'custody_status'], figures: ofPeople };
    case 'sentences':
      return { record, fields, sums: [], also: ['term_months', 'prisoner_id'], figures: ofSentences };
    case 'charges':
    case 'recognitions':
      return { record, fields, sums: [], also: ['prisoner_id'], figures: ofParts };
    case 'children':
      return { record, fields, sums: [], also: ['minor'], figures: ofChildren };
  }
}

/** By what records of one kind are told apart: their own fields, and those of what they name, by the names of both. */
function groupingsOf(records: Records, record: DefinedRecord): [string, Grouping][] {
  const own = groupedFields(record).map(([name, field]): [string, Grouping] => {
    const { otherwise, many } = field;
    return [
      name,
      {
        column: name,
        level: levelOf(field),
        isDate: field.type === 'partial_date',
        ...(many ? { isMany: true } : {}),
        ...(otherwise ? { otherwise: { by: otherwise.by, record: records.get(otherwise.record), field: otherwise.field } } : {}),
      },
    ];
  });
  const named = Object.entries(record.through ?? {}).flatMap(([name, column]) => {
    const of = records.get(name);
    const least = levelOf(record.fields[column] as Field);
    return groupedFields(of)
      .filter(([, { many }]) => !many)
      .map(([field, spec]): [string, Grouping] => [
        `${name}_${field}`,
        { column, level: widerOf(least, levelOf(spec)), isDate: spec.type === 'partial_date', of: { record: of, field } },
      ]);
  });
  const mine = new Set(own.map(([name]) => name));
  return [...own, ...named.filter(([name]) => !mine.has(name))];
}

/** Of several values those alone that have a form of their own: codes, and words out of an open list. */
function groupedFields({ fields }: DefinedRecord): [string, Field][] {
  return Object.entries(fields).filter(([name, field]) => !NOT_GROUPED.includes(name) && !field.internal && GROUPED.includes(field.type) && (!field.many || hasWords(field)));
}

const hasWords = ({ type, form }: Field): boolean => type === 'code' || (type === 'text' && form !== undefined);

/** What is not public of people is told of them by fields of their own alone, in one table of each (docs/decisions/0028-small-cells.md): of tables that overlap each tells of the others. */
const ofOthers = (level: Audience): Audience => (level === 'public' ? 'public' : 'confidential');

/** A date that is not public is grouped by for editors alone: to partners two tables, of the year and of the month, would tell more than each. */
function levelOf({ type, level }: Field): Audience {
  return type === 'partial_date' && level !== 'public' ? 'confidential' : level;
}

const widerOf = (one: Audience, other: Audience): Audience => (rank(one) > rank(other) ? one : other);

/**
 * What groups have in common as it is told: of dates the year, of what a column names its own. The keys of groups have the columns of `by`, then those of `also`, and then those beside.
 */
export async function keysTold(reader: Reader, { also }: UnitOf, by: readonly Grouping[], groups: readonly Group[], owners: Columns): Promise<Group[]> {
  const owned = await mappedInTurns(groups, (group) => ({
    ...group,
    key: group.key.map((value, place) => (by[place]?.ofOwner ? (owners.get(value)?.[by[place].ofOwner] ?? null) : value)),
  }));
  const beside = by.filter(({ otherwise }) => otherwise).map((grouping, nth) => ({ place: by.indexOf(grouping), from: by.length + also.length + nth }));
  const placesOf = ({ of, otherwise }: Grouping, place: number) => (of ? place : otherwise ? (beside.find((one) => one.place === place)?.from as number) : -1);
  const named = new Map<DefinedRecord, Map<unknown, Readonly<Record<string, Stored>>>>();
  for (const [place, grouping] of by.entries()) {
    const other = (grouping.of ?? grouping.otherwise)?.record;
    if (!other) continue;
    const ids = [...new Set(owned.map(({ key }) => key[placesOf(grouping, place)] ?? null))].filter((id) => id !== null).map(String);
    const known = named.get(other) ?? new Map();
    for (const one of await reader.getMany(other, ids)) known.set(one.id, columnsOf(other.fields, valuesOf(one.document)));
    named.set(other, known);
  }
  const told = (key: Group['key'], grouping: Grouping, place: number): Stored => {
    const { of, otherwise, isDate } = grouping;
    const own = key[place] ?? null;
    const other = of ?? otherwise;
    const value = other && (of || own === null) ? (named.get(other.record)?.get(key[placesOf(grouping, place)])?.[other.field] ?? null) : own;
    return isDate && value !== null ? String(value).slice(0, YEAR_LENGTH) : value;
  };
  return mappedInTurns(owned, (group) => ({ ...group, key: group.key.map((value, place) => (by[place] ? told(group.key, by[place], place) : value)) }));
}

/** What is asked of people, asked of what is counted: conditions that speak of the counted part hold of itself. */
export function whereOfUnit({ record }: Pick<UnitOf, 'record'>, where: readonly Where[]): Where[] {
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
export function groupOf({ record, sums, also }: UnitOf, by: readonly string[], document: Values, beside: readonly string[] = []): Group {
  const columns = columnsOf(record.fields, document);
  return {
    key: [...by, ...also, ...beside].map((column) => (column === 'id' ? String(document.id) : (columns[column] ?? null))),
    count: 1,
    sums: sums.map((column) => Number(columns[column] ?? 0)),
  };
}

function ofPeople(groups: readonly Group[], asked: number): Figures {
  const sentenced = groups.filter(({ key }) => key[asked + 1] !== 0);
  return {
    count: sum(groups, ({ count }) => count),
    minor_children: sum(groups, ({ sums }) => sums[0] as number),
    without_custody_report: sum(groups, ({ key, count }) => (key[asked + 2] === null ? count : 0)),
    custody_status_unknown: sum(groups, ({ key, count }) => (key[asked + 2] === 'unknown' ? count : 0)),
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

function ofChildren(groups: readonly Group[], asked: number): Figures {
  const ofMinor = (answer: string) => sum(groups, ({ key, count }) => (key[asked] === answer ? count : 0));
  return { count: sum(groups, ({ count }) => count), minors: ofMinor('yes'), minority_unknown: ofMinor('unknown') };
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
