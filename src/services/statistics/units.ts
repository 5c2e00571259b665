// What can be counted: people, and what is part of them; by which fields, and how the groups of the store become figures.
import { columnsOf } from '../../core/access/fields.js';
import type { Values } from '../../core/access/render.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import type { Group } from '../../core/db/editions.js';
import type { Where } from '../../core/db/where.js';
import { type Measures, measuresOf } from './measures.js';

export const UNITS = ['people', 'sentences', 'charges', 'children'] as const;
export type Unit = (typeof UNITS)[number];

const RECORDS: Readonly<Record<Unit, string>> = { people: 'prisoner', sentences: 'sentence', charges: 'charge', children: 'child' };
/** What a group can be told apart by: not the text of one alone. */
const GROUPED: readonly string[] = ['id', 'code', 'flag', 'integer', 'text'];

export interface Figures {
  count: number;
  people?: number;
  minor_children?: number;
  not_sentenced?: number;
  sentence_months?: Measures;
}

export interface UnitOf {
  record: DefinedRecord;
  /** The names by which it is grouped, each with the filter column that it is. */
  fields: ReadonlyMap<string, { column: string; level: Audience }>;
  /** Columns that are summed up. */
  sums: readonly string[];
  /** Columns that tell groups apart beside those asked for, since figures are made of them. */
  also: readonly string[];
  figures(groups: readonly Group[], asked: number): Figures;
}

export function unitOf(records: Records, unit: Unit): UnitOf {
  const record = records.get(RECORDS[unit]);
  const prefix = record.owner ? `${record.prefix ?? record.name}_` : '';
  const fields = new Map(
    Object.entries(record.fields)
      .filter(([name, { type, many, internal }]) => name !== 'id' && name !== 'display_name' && !many && !internal && GROUPED.includes(type))
      .map(([name, { level }]) => [`${prefix}${name}`, { column: name, level }] as const),
  );
  switch (unit) {
    case 'people':
      return { record, fields, sums: ['minor_children_count'], also: ['stated_term_months', 'sentences_count'], figures: ofPeople };
    case 'sentences':
      return { record, fields, sums: [], also: ['term_months', 'prisoner_id'], figures: ofSentences };
    case 'charges':
      return { record, fields, sums: [], also: ['prisoner_id'], figures: ofCharges };
    case 'children':
      return { record, fields, sums: [], also: [], figures: (groups) => ({ count: sum(groups, ({ count }) => count) }) };
  }
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

function ofCharges(groups: readonly Group[], asked: number): Figures {
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
