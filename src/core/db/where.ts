// What a query asks of documents: conditions on their fields, joined and turned round, and the SQL and parameters that they come to.
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Field, latestOf, partKey, wholeKey } from '../access/fields.js';
import { earliest, latest } from '../values/partial-date.js';
import { fold } from '../values/script.js';
import type { DefinedRecord, Records } from './definition.js';
import { columnOf } from './statements.js';
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
  /** It is asked of each row that is come upon, and leads to none. */
  isAside?: boolean;
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

/** As many ids as are asked for at once: few lengths, so that few statements serve every query. */
const ID_SIZES = [1, 20, 100, 400] as const;
export const IDS_MAX = ID_SIZES[3];

/** One of these ids, of which there are at most IDS_MAX. */
export function anyOf(ids: readonly string[]): Where {
  if (ids.length === 0) return { op: 'or', of: [] };
  const size = ID_SIZES.find((one) => one >= ids.length);
  if (size === undefined) throw new Error(`${ids.length} ids are asked for at once, and ${IDS_MAX} are the most.`);
  return { op: 'eq', field: 'id', values: Array.from({ length: size }, (_, place) => ids[Math.min(place, ids.length - 1)] as string) };
}

/** Conditions that lead to nothing: each row that something else leads to is asked them. */
export const besides = (nodes: readonly Where[]): Where => ({ op: 'and', of: nodes, isAside: true });

export const isBesides = (node: Where): boolean => 'isAside' in node && node.isAside === true;

/** What the SQL of a tree is made for. */
export interface Reading {
  records: Records;
  level: number;
  /** Which rows of one audience are read: any of these, each of them in an index of its own. */
  readable: (record: DefinedRecord, e: EditionTable, audience: number) => SQL[];
  /** Whether a key of a document, by what the statement calls it, belongs to what is read. */
  keyIs: (name: string) => SQL;
  aliased: (record: DefinedRecord, name: string) => EditionTable;
  /** The rows are tied to others, one by one: they are found by that alone. */
  isTied?: boolean;
  /** The rows are come upon by something else. */
  isAside?: boolean;
  /** No more is read than a page: what is asked of other rows is asked anew for each row, of no more of them than its own. */
  isPage?: boolean;
}

const RANGE = { gt, gte, lt, lte };

/** Past every text that begins with the prefix, in byte order. */
const LAST_CHARACTER = '\u{10ffff}';

/** The SQL of a tree over the rows `e` of one audience. `path` names its parameters, as `valuesOf` does. */
export function whereSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, where: Where, path: string): SQL {
  const isAside = reading.isAside || ('isAside' in where && where.isAside === true);
  const inner = (of: readonly Where[]) => of.map((node, place) => whereSql({ ...reading, isAside }, record, e, audience, node, `${path}_${place}`));
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
      return `${where.op}${where.stands ? ' apart' : ''}${where.isAside ? ' aside' : ''}(${where.of.map(shapeOf).join(',')})`;
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
  return amongRows(reading, member, of, path, (m, audience) =>
    many ? sql`${m.id} in (select k.id from ${editionKeys} k where ${keysSql(reading, member, audience, property, sql`k.value = ${e.id}`)})` : eq(columnOf(m, property), e.id),
  );
}

function throughSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, { field, record: name, of }: Through, path: string): SQL {
  const many = record.fields[field]?.many === true;
  return amongRows(reading, reading.records.get(name), of, path, (m) =>
    many ? sql`${m.id} in (select k.value from ${editionKeys} k where ${keysSql(reading, record, audience, field, sql`k.id = ${e.id}`)})` : eq(m.id, columnOf(e, field)),
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
      .map((readable) =>
        existsSql(
          reading,
          sql`${other.editions} ${sql.identifier(name)}`,
          and(tie(m, audience), readable, ...of.map((node, place) => whereSql(tied, other, m, audience, node, `${path}_${place}`))) as SQL,
        ),
      ),
  ).flat();
  return or(...branches) as SQL;
}

function conditionSql(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, condition: Condition, path: string): SQL {
  const field = record.fields[condition.field] as Field;
  const asked = keysAsked(field, condition, path);
  if (asked) {
    const any = or(...asked.any.map((where) => (reading.isPage ? hasKey : inKeys)(reading, record, e, audience, asked.name, where))) as SQL;
    const negative = condition.op === 'none_of' || (condition.op === 'known' && condition.values[0] === 0);
    return negative ? sql`not ${any}` : any;
  }
  const places = placesOf(condition, path);
  const column = comparable(reading, columnOf(e, condition.field));
  if (condition.op === 'known') return condition.values[0] === 1 ? isNotNull(column) : isNull(column);
  if (field.type === 'partial_date') return partialDateSql(column, comparable(reading, columnOf(e, latestOf(condition.field))), condition, path);
  switch (condition.op) {
    case 'eq':
      return places.length === 1 ? eq(column, places[0]) : inArray(column, places);
    case 'none_of':
      return or(isNull(column), sql`${column} not in ${places}`) as SQL;
    default:
      return RANGE[condition.op as keyof typeof RANGE](column, places[0]);
  }
}

const placesOf = ({ values }: Condition, path: string) => values.map((_, place) => sql.placeholder(`${path}v${place}`));

/** The name of the keys by which a condition is asked, and what their value is where it is so, any of these; undefined where it is asked by a column. */
export function keysAsked(field: Field, condition: Condition, path: string): { name: string; any: SQL[] } | undefined {
  const starting = condition.values.map((_, place) => sql`k.value >= ${sql.placeholder(`${path}v${place}`)} and k.value < ${sql.placeholder(`${path}v${place}end`)}`);
  if (condition.op === 'contains') return { name: partKey(condition.field), any: starting };
  if (condition.op === 'prefix') return { name: field.many ? condition.field : wholeKey(condition.field), any: starting };
  if (!field.many) return undefined;
  return { name: condition.field, any: [condition.op === 'known' ? sql`1 = 1` : inArray(sql`k.value`, placesOf(condition, path))] };
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

/**
 * Whether there is such a row. For a page an engine is kept from gathering all such rows first, which a table without an offset invites it to: a page
 * asks about few, and there can be as many as the registry has people.
 */
export function existsSql({ isPage }: Pick<Reading, 'isPage'>, from: SQL, where: SQL): SQL {
  return sql`exists (select 1 from ${from} where ${where}${isPage ? sql.raw(' limit 1 offset 0') : sql.empty()})`;
}

/** Whether the document has a key; the audience is that of the row, so that what is hidden is not found. */
function inKeys(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, field: string, where: SQL): SQL {
  return sql`${comparable(reading, e.id)} in (select k.id from ${editionKeys} k where ${keysSql(reading, record, audience, field, where)})`;
}

/**
 * The same, asked of each document by itself. Whether the key holds is asked of it once more: the index that has the keys of a document does not say, and for that an engine would
 * take the one that has all keys of a field.
 */
function hasKey(reading: Reading, record: DefinedRecord, e: EditionTable, audience: number, field: string, where: SQL): SQL {
  const same = ['record', 'id', 'audience', 'field', 'value', 'from_commit'].map((column) => sql.raw(`h.${column} = k.${column}`));
  const isHeld = existsSql(reading, sql`${editionKeys} h`, and(...same, reading.keyIs('h')) as SQL);
  return existsSql(reading, sql`${editionKeys} k`, and(ofField(record, audience, field), eq(sql`k.id`, e.id), where, isHeld) as SQL);
}

/** Which keys `k` are those of a field that an audience's documents have. */
export function keysSql({ keyIs }: Pick<Reading, 'keyIs'>, record: DefinedRecord, audience: number, field: string, where: SQL): SQL {
  return sql`${ofField(record, audience, field)} and ${keyIs('k')} and ${where}`;
}

const ofField = (record: DefinedRecord, audience: number, field: string): SQL => sql.raw(`k.record = '${record.name}' and k.audience = ${audience} and k.field = '${field}'`);

/**
 * A column to compare. Of rows that are tied to others it is kept from its index: an engine that knows nothing of the values takes it for as good a
 * way as the tie, and goes through all rows that have the value, for each of the others anew.
 */
function comparable({ isTied, isAside }: Reading, column: SQLiteColumn): SQL {
  if (isTied) return sql`coalesce(${column}, null)`;
  return isAside ? aside(column) : sql`${column}`;
}

/** A column that leads to no row, for an engine that knows nothing of the values. One that has counted them sees the column itself. */
export function aside(column: SQLiteColumn): SQL {
  return sql`case when 1 = 1 then ${column} end`;
}

/** What is so of every row, by a column that is never null: an engine that counts the rows it walks along puts a count in its place (STEP). */
export function step(column: SQLiteColumn): SQL {
  return sql`case when 2 = 2 then ${column} end is not null`;
}
/** The same in a statement; the column is what is within. */
export const STEP = /case when 2 = 2 then ([\w."]+) end is not null/g;
