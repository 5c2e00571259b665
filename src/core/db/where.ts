// What a query asks of documents: conditions on their fields, joined and turned round, and the SQL and parameters that they come to.
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Field, latestOf, partKey, wholeKey } from '../access/fields.js';
import { earliest, latest } from '../values/partial-date.js';
import { fold } from '../values/script.js';
import type { DefinedRecord, Records } from './definition.js';
import type { EditionTable } from './tables/columns.js';
import { editionKeys } from './tables/registry.js';

export type Operator = 'eq' | 'none_of' | 'gt' | 'gte' | 'lt' | 'lte' | 'known' | 'prefix' | 'contains';

/** One condition on one field; several values mean any of them (for `none_of`, none). */
export interface Condition {
  op: Operator;
  field: string;
  values: readonly (string | number)[];
}

/** A tree of conditions. Each node is so or is not so: of what is not stated every comparison is not so, and its opposite is. */
export type Where = Condition | Joined | { op: 'not'; of: Where } | Some | Through | Unsurpassed | Named;

/** All of these are so, or any of them. */
export interface Joined {
  op: 'and' | 'or';
  of: readonly Where[];
  /** The one condition that it comes to: a value that the document says itself or, where it does not, another record says. Of `or`, no two are so at once. */
  stands?: Condition;
}

/** One and the same member of the record is so. */
export interface Some {
  op: 'some';
  record: string;
  of: readonly Where[];
  /** Others that speak of a member need not speak of this one. */
  apart?: boolean;
  /** It names the day itself that it speaks of, whatever other day is asked about. */
  isDated?: boolean;
}

/** The record whose id a field holds is so. */
export interface Through {
  op: 'through';
  field: string;
  record: string;
  of: readonly Where[];
}

/** Of a member: there is no other of the same owner of which all this is so and which, where a field is named, says something later by it. */
export interface Unsurpassed {
  op: 'unsurpassed';
  later?: string;
  of: readonly Where[];
}

/** It goes by this name, in whatever spelling. It comes to the ids of those who may be meant before it comes to SQL. */
export interface Named {
  op: 'named';
  text: string;
}

/** What the SQL of a tree is made for. */
export interface Reading {
  records: Records;
  level: number;
  /** Which rows of one audience are read: any of these, each of them in an index of its own. */
  readable: (record: DefinedRecord, e: EditionTable, audience: number) => SQL[];
  /** Whether a key of a document belongs to what is read. */
  keyIs: SQL;
  aliased: (record: DefinedRecord, name: string) => EditionTable;
  /** The rows are tied to others, one by one: they are found by that alone. */
  isTied?: boolean;
}

const RANGE = { gt, gte, lt, lte };

/** Past every text that begins with the prefix, in byte order. */
const LAST_CHARACTER = '\u{10ffff}';

/** The SQL of a tree over the rows `e` of one audience. `path` names its parameters, as `valuesOf` does. */
export function whereSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, where: Where, path: string): SQL {
  const inner = (of: readonly Where[]) => of.map((node, place) => whereSql(reading, record, e, audience, node, `${path}_${place}`));
  switch (where.op) {
    case 'and':
      return and(...inner(where.of)) ?? sql`1 = 1`;
    case 'or':
      return or(...inner(where.of)) ?? sql`1 = 0`;
    case 'not':
      // What compares with nothing is neither true nor false to SQL; here it is not so.
      return sql`(${whereSql(reading, record, e, audience, where.of, `${path}_0`)}) is not true`;
    case 'some':
      return someSql(reading, e, where, path);
    case 'through':
      return throughSql(reading, record, e, audience, where, path);
    case 'unsurpassed':
      return unsurpassedSql(reading, record, e, where, path);
    case 'named':
      throw notLookedUp();
    default:
      return conditionSql(reading, record, e, audience, where, path);
  }
}

/** The parameters of a tree, by the names that its SQL has for them. */
export function valuesOf(records: Records, record: DefinedRecord, where: Where, path: string): Record<string, string | number> {
  const under = (of: DefinedRecord, nodes: readonly Where[]) => Object.assign({}, ...nodes.map((node, place) => valuesOf(records, of, node, `${path}_${place}`)));
  switch (where.op) {
    case 'and':
    case 'or':
      return under(record, where.of);
    case 'not':
      return under(record, [where.of]);
    case 'some':
    case 'through':
      return under(records.get(where.record), where.of);
    case 'unsurpassed':
      return under(record, where.of);
    case 'named':
      throw notLookedUp();
    default:
      return conditionValues(record.fields[where.field] as Field, where, path);
  }
}

/** What tells the SQL of one tree from that of another: all but its values. `known` is part of it: it writes other SQL for true than for false. */
export function shapeOf(where: Where): string {
  switch (where.op) {
    case 'and':
    case 'or':
      return `${where.op}${where.stands ? ' apart' : ''}(${where.of.map(shapeOf).join(',')})`;
    case 'not':
      return `not(${shapeOf(where.of)})`;
    case 'some':
      return `some ${where.record}(${where.of.map(shapeOf).join(',')})`;
    case 'through':
      return `through ${where.field}(${where.of.map(shapeOf).join(',')})`;
    case 'unsurpassed':
      return `unsurpassed ${where.later ?? ''}(${where.of.map(shapeOf).join(',')})`;
    case 'named':
      throw notLookedUp();
    default:
      return `${where.field}:${where.op}:${where.op === 'known' ? where.values[0] : where.values.length}`;
  }
}

const notLookedUp = (): Error => new Error('A name is looked up before it is asked of documents.');

function someSql(reading: Reading, e: EditionTable, { record: name, of }: Some, path: string): SQL {
  const member = reading.records.get(name);
  const property = member.owner?.property as string;
  const many = member.fields[property]?.many === true;
  return amongRows(reading, member, of, path, (m, audience) => (many ? inKeys(reading, member, m, audience, property, sql`k.value = ${e.id}`) : eq(columnOf(m, property), e.id)));
}

function throughSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, { field, record: name, of }: Through, path: string): SQL {
  const many = record.fields[field]?.many === true;
  return amongRows(reading, reading.records.get(name), of, path, (m) =>
    many ? inKeys(reading, record, e, audience, field, sql`k.value = ${m.id}`) : eq(m.id, columnOf(e, field)),
  );
}

function unsurpassedSql(reading: Reading, record: DefinedRecord, e: EditionTable, { later, of }: Unsurpassed, path: string): SQL {
  const owner = record.owner?.property as string;
  const tied = { ...reading, isTied: true };
  const others = amongRows(
    reading,
    record,
    of,
    path,
    (m) =>
      and(eq(columnOf(m, owner), columnOf(e, owner)), ne(comparable(tied, m.id), e.id), later ? gt(comparable(tied, columnOf(m, later)), columnOf(e, later)) : undefined) as SQL,
  );
  return sql`(${others}) is not true`;
}

/** Whether there is a row of another record that is tied to this one and is so, whichever audience's row it is. */
function amongRows(reading: Reading, other: DefinedRecord, of: readonly Where[], path: string, tie: (m: EditionTable, audience: number) => SQL): SQL {
  const name = `m${path}`;
  const m = reading.aliased(other, name);
  const tied = { ...reading, isTied: true };
  const branches = Array.from({ length: reading.level + 1 }, (_, audience) =>
    reading
      .readable(other, m, audience)
      .map(
        (readable) =>
          sql`exists (select 1 from ${other.editions} ${sql.identifier(name)} where ${and(
            tie(m, audience),
            readable,
            ...of.map((node, place) => whereSql(tied, other, m, audience, node, `${path}_${place}`)),
          )})`,
      ),
  ).flat();
  return or(...branches) as SQL;
}

function conditionSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, condition: Condition, path: string): SQL {
  const field = record.fields[condition.field] as Field;
  const places = condition.values.map((_, place) => sql.placeholder(`${path}v${place}`));
  const starting = (place: number) => sql`k.value >= ${sql.placeholder(`${path}v${place}`)} and k.value < ${sql.placeholder(`${path}v${place}end`)}`;
  const keys = (name: string, where: SQL) => inKeys(reading, record, e, audience, name, where);
  switch (condition.op) {
    case 'prefix':
      return or(...condition.values.map((_, place) => keys(field.many ? condition.field : wholeKey(condition.field), starting(place)))) as SQL;
    case 'contains':
      return or(...condition.values.map((_, place) => keys(partKey(condition.field), starting(place)))) as SQL;
    default:
  }
  if (field.many) {
    const any = keys(condition.field, condition.op === 'known' ? sql`1 = 1` : inArray(sql`k.value`, places));
    const negative = condition.op === 'none_of' || (condition.op === 'known' && condition.values[0] === 0);
    return negative ? sql`not ${any}` : any;
  }
  const column = comparable(reading, columnOf(e, condition.field));
  if (condition.op === 'known') return condition.values[0] === 1 ? isNotNull(column) : isNull(column);
  if (field.type === 'partial_date') return partialDateSql(column, comparable(reading, columnOf(e, latestOf(condition.field))), condition, path);
  switch (condition.op) {
    case 'eq':
      return places.length === 1 ? eq(column, places[0]) : inArray(column, places);
    case 'none_of':
      return or(isNull(column), sql`${column} not in ${places}`) as SQL;
    default:
      return RANGE[condition.op](column, places[0]);
  }
}

/** A partial date equals a span when it lies in it; it is after a day when it can be. */
function partialDateSql(column: SQL, end: SQL, condition: Condition, path: string): SQL {
  const from = (place: number) => sql.placeholder(`${path}v${place}`);
  const to = (place: number) => sql.placeholder(`${path}v${place}end`);
  const within = or(...condition.values.map((_, place) => and(gte(column, from(place)), lte(end, to(place))))) as SQL;
  switch (condition.op) {
    case 'gt':
      return gt(end, to(0));
    case 'gte':
      return gte(end, from(0));
    case 'lt':
      return lt(column, from(0));
    case 'lte':
      return lte(column, to(0));
    case 'none_of':
      return sql`(${column} is null or not ${within})`;
    default:
      return within;
  }
}

function conditionValues(field: Field, { op, values }: Condition, path: string): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  for (const [place, value] of values.entries()) {
    const name = `${path}v${place}`;
    if (op === 'prefix' || op === 'contains') {
      // Of several values the keys are these themselves.
      const text = field.many ? String(value) : fold(String(value));
      Object.assign(parameters, { [name]: text, [`${name}end`]: `${text}${LAST_CHARACTER}` });
    } else if (field.type === 'partial_date' && op !== 'known') Object.assign(parameters, { [name]: earliest(String(value)), [`${name}end`]: latest(String(value)) });
    else if (op !== 'known') parameters[name] = value;
  }
  return parameters;
}

/** Whether the document has a key; the audience is that of the row, so that what is hidden is not found. */
function inKeys(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, field: string, where: SQL): SQL {
  const { keyIs } = reading;
  return sql`${comparable(reading, e.id)} in (select k.id from ${editionKeys} k where k.record = ${sql.raw(`'${record.name}'`)} and k.audience = ${sql.raw(String(audience))} and k.field = ${sql.raw(`'${field}'`)} and ${keyIs} and ${where})`;
}

/**
 * A column to compare. Of rows that are tied to others it is kept from its index: an engine that knows nothing of the values takes it for as good a
 * way as the tie, and goes through all rows that have the value, for each of the others anew.
 */
function comparable({ isTied }: Reading, column: SQLiteColumn): SQL {
  return isTied ? sql`coalesce(${column}, null)` : sql`${column}`;
}

export function columnOf(e: EditionTable, name: string): SQLiteColumn {
  return (e as unknown as Record<string, SQLiteColumn>)[name] as SQLiteColumn;
}
