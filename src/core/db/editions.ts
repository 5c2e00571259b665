// Reading editions: one implementation for every record and audience. All reads of the registry end here.
import { crc32 } from 'node:zlib';
import { and, count as countRows, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, not, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn, unionAll } from 'drizzle-orm/sqlite-core';
import { type Field, latestOf } from '../access/fields.js';
import { type Audience, rank } from '../access/viewer.js';
import { earliest, latest } from '../values/partial-date.js';
import type { DefinedRecord, Records } from './definition.js';
import { type OrderTerm, type Position, type Segment, segmentsOf, type Test } from './keyset.js';
import { prepared, selectIn } from './statements.js';
import type { EditionTable } from './tables/columns.js';
import { editionKeys, heads } from './tables/registry.js';
import type { ReadDb } from './types.js';

export interface Found {
  id: string;
  version: number;
  document: Buffer;
  /** The position in the audience's feed that this read reflects. */
  seq: number;
}

export type Operator = 'eq' | 'not' | 'gt' | 'gte' | 'lt' | 'lte' | 'known' | 'words';

/** One condition on one field; several values mean any of them (for `not`, none; for `words`, all). */
export interface Condition {
  field: string;
  op: Operator;
  values: readonly (string | number)[];
}

/** Conditions that one and the same member of a record must meet. */
export interface Related {
  record: string;
  conditions: readonly Condition[];
}

export interface ListQuery {
  conditions: readonly Condition[];
  related: readonly Related[];
  order: readonly OrderTerm[];
  limit: number;
  after?: Position | undefined;
}

export interface Page {
  documents: Buffer[];
  /** Where the next page starts; undefined at the end. */
  next?: Position | undefined;
}

/** A document on the disk is not the one that was stored. */
export class CorruptEdition extends Error {}

/** The cursor points at an edition that is no more. */
export class PositionGone extends Error {}

/** The current document of one record for an audience: a single statement. */
export async function get(db: ReadDb, record: DefinedRecord, audience: Audience, id: string): Promise<Found | undefined> {
  const e = record.editions;
  const level = rank(audience);
  const statement = prepared(db, `get ${record.name} ${level}`, () =>
    db
      .select({ id: e.id, version: e.version, document: e.document, checksum: e.checksum, seq: heads[`${audience}_seq`] })
      .from(e)
      .innerJoin(heads, eq(heads.id, 1))
      .where(and(eq(e.id, sql.placeholder('id')), level === 0 ? eq(e.audience, 0) : lte(e.audience, level), isNull(e.to_commit)))
      .orderBy(desc(e.audience))
      .limit(1)
      .prepare(),
  );
  const [row] = (await statement.execute({ id })) as { version: number; document: Buffer | null; checksum: number; seq: number }[];
  if (!row?.document) return undefined;
  return { id, version: row.version, document: sound(record, row.document, row.checksum), seq: row.seq };
}

/** The current documents of several records, in no order; those that the audience may not see are missing. */
export async function getMany(db: ReadDb, record: DefinedRecord, level: number, ids: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const row of effectiveRows(await currentRows(db, record, ids), level)) {
    if (row.document) found.push({ id: row.id, version: row.version, document: sound(record, row.document, row.checksum), seq: 0 });
  }
  return found;
}

/** A document as it was printed at one version for an audience; null where the record vanished with it or its text is gone. */
export async function getVersion(db: ReadDb, record: DefinedRecord, level: number, id: string, version: number): Promise<Buffer | null> {
  const e = record.editions;
  const [row] = await db
    .select({ document: e.document })
    .from(e)
    .where(and(eq(e.id, id), lte(e.audience, level), eq(e.version, version)))
    .orderBy(desc(e.audience))
    .limit(1);
  return row?.document ?? null;
}

export interface EditionRow {
  id: string;
  audience: number;
  version: number;
  at: string;
  document: Buffer | null;
  checksum: number;
}

/** The latest edition rows of these records for every audience that has its own, vanished ones included. */
export async function currentRows(db: ReadDb, record: DefinedRecord, ids: readonly string[]): Promise<EditionRow[]> {
  const rows = await selectIn(db, record.editions, record.editions.id, ids, { name: 'current', where: isNull(record.editions.to_commit) });
  return rows as unknown as EditionRow[];
}

/** Of each record, the row that this audience reads: its own, or that of the nearest audience below. */
export function effectiveRows(rows: readonly EditionRow[], level: number): EditionRow[] {
  const best = new Map<string, EditionRow>();
  for (const row of rows) {
    const known = best.get(row.id);
    if (row.audience <= level && (!known || known.audience < row.audience)) best.set(row.id, row);
  }
  return [...best.values()];
}

export async function seqOf(db: ReadDb, audience: Audience): Promise<number> {
  const statement = prepared(db, `seq ${audience}`, () =>
    db
      .select({ seq: heads[`${audience}_seq`] })
      .from(heads)
      .where(eq(heads.id, 1))
      .prepare(),
  );
  const [row] = (await statement.execute()) as { seq: number }[];
  return row?.seq ?? 0;
}

/** One page, in keyset order. Each segment of the order is a query that an index serves; most pages need one. */
export async function list(db: ReadDb, records: Records, record: DefinedRecord, level: number, query: ListQuery): Promise<Page> {
  const columns = query.order.map((term) => term.field);
  const at = query.after ? await positionValues(db, record, query.after, columns) : undefined;
  const wanted = query.limit + 1;
  const rows: (EditionRow & Record<string, unknown>)[] = [];
  for (const [number, segment] of segmentsOf(query.order, at).entries()) {
    if (rows.length >= wanted) break;
    const shape = `list ${record.name} ${level} ${shapeOf(query)} ${at ? at.shape : 'first'} ${number}`;
    const statement = prepared(db, shape, () => pageStatement(db, records, record, level, query, segment));
    rows.push(...((await statement.execute({ ...parametersOf(record, records, query), ...segment.parameters, limit: wanted - rows.length })) as typeof rows));
  }
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    documents: page.map((row) => sound(record, row.document as Buffer, row.checksum)),
    next: rows.length > query.limit && last ? { id: last.id, audience: last.audience, version: last.version } : undefined,
  };
}

/** How many documents the conditions find; the page's own bounds do not count. */
export async function count(db: ReadDb, records: Records, record: DefinedRecord, level: number, query: ListQuery): Promise<number> {
  const statement = prepared(db, `count ${record.name} ${level} ${shapeOf(query)}`, () => {
    const branches = branchesOf(records, record, level, query).map(({ e, where }) => db.select({ n: countRows() }).from(e).where(where));
    return (branches.length === 1 ? branches[0] : unionAll(branches[0] as never, branches[1] as never, ...(branches.slice(2) as never[])))?.prepare();
  });
  const rows = (await statement?.execute(parametersOf(record, records, query))) as { n: number }[];
  return rows.reduce((sum, row) => sum + Number(row.n), 0);
}

function pageStatement(db: ReadDb, records: Records, record: DefinedRecord, level: number, query: ListQuery, segment: Segment) {
  const branches = branchesOf(records, record, level, query).map(({ e, where }) => {
    const selected: Record<string, unknown> = { id: e.id, audience: e.audience, version: e.version, checksum: e.checksum, document: e.document };
    for (const [place, term] of query.order.entries()) selected[`s${place}`] = sql`${columnOf(e, term.field)}`.as(`s${place}`);
    return {
      e,
      select: db
        .select(selected as { id: typeof e.id })
        .from(e)
        .where(and(where, segmentWhere(e, segment))),
    };
  });
  const [first] = branches;
  if (!first) throw new Error('An audience reads at least its own rows.');
  if (branches.length === 1) {
    const order = segment.order.map(({ field, descending }, place) => sql`${columnOf(first.e, field)}${direction(descending, place)}`);
    return first.select
      .orderBy(...order)
      .limit(sql.placeholder('limit'))
      .prepare();
  }
  const [a, b, ...rest] = branches.map((branch) => branch.select);
  const order = segment.order.map(({ field, descending }, nth) => {
    const place = query.order.findIndex((term) => term.field === field);
    return sql`${sql.identifier(place < 0 ? 'id' : `s${place}`)}${direction(descending, nth)}`;
  });
  return unionAll(a as never, b as never, ...(rest as never[]))
    .orderBy(...order)
    .limit(sql.placeholder('limit'))
    .prepare();
}

/** Only the first term of a segment is free of nulls; saying so of the others keeps both engines in step. */
function direction(descending: boolean, place: number): SQL {
  return sql.raw(`${descending ? ' desc' : ' asc'}${place > 0 ? ' nulls last' : ''}`);
}

/**
 * The rows that an audience reads, one branch for each audience whose rows it may read: its own, and those below where no
 * nearer audience has rows of its own for the record. Each branch keeps one audience number, so that an index serves it in order.
 */
function branchesOf(records: Records, record: DefinedRecord, level: number, query: ListQuery): { e: EditionTable; where: SQL }[] {
  const e = alias(record.editions, 'e') as unknown as EditionTable;
  return Array.from({ length: level + 1 }, (_, audience) => ({
    e,
    where: and(
      currentFor(record, e, audience, level),
      ...query.conditions.map((condition, place) => conditionSql(record, e, audience, condition, `c${place}`)),
      ...query.related.map((related, place) => relatedSql(records.get(related.record), e, related, level, `r${place}`)),
    ) as SQL,
  }));
}

function currentFor(record: DefinedRecord, e: EditionTable, audience: number, level: number): SQL {
  const nearer = alias(record.editions, 'nearer') as unknown as EditionTable;
  const shadowed = sql`exists (select 1 from ${record.editions} ${sql.identifier('nearer')} where ${and(eq(nearer.id, e.id), gt(nearer.audience, audience), lte(nearer.audience, level), isNull(nearer.to_commit))})`;
  return and(eq(e.audience, audience), isNull(e.to_commit), isNotNull(e.document), audience < level ? not(shadowed) : undefined) as SQL;
}

function relatedSql(member: DefinedRecord, e: EditionTable, related: Related, level: number, prefix: string): SQL {
  const m = alias(member.editions, 'm') as unknown as EditionTable;
  const property = member.owner?.property as string;
  const branches = Array.from(
    { length: level + 1 },
    (_, audience) =>
      sql`exists (select 1 from ${member.editions} ${sql.identifier('m')} where ${and(
        member.fields[property]?.many ? inKeys(member, m, audience, property, sql`k.value = ${e.id}`) : eq(columnOf(m, property), e.id),
        currentFor(member, m, audience, level),
        ...related.conditions.map((condition, place) => conditionSql(member, m, audience, condition, `${prefix}c${place}`)),
      )})`,
  );
  return or(...branches) as SQL;
}

function conditionSql(record: DefinedRecord, e: EditionTable, audience: number, condition: Condition, prefix: string): SQL {
  const field = record.fields[condition.field] as Field;
  const places = condition.values.map((_, place) => sql.placeholder(`${prefix}v${place}`));
  if (condition.op === 'words')
    return and(
      ...condition.values.map((_, place) =>
        inKeys(record, e, audience, condition.field, sql`k.value >= ${sql.placeholder(`${prefix}v${place}`)} and k.value < ${sql.placeholder(`${prefix}v${place}end`)}`),
      ),
    ) as SQL;
  if (field.many) {
    const any = inKeys(record, e, audience, condition.field, condition.op === 'known' ? sql`1 = 1` : inArray(sql`k.value`, places));
    const negative = condition.op === 'not' || (condition.op === 'known' && condition.values[0] === 0);
    return negative ? not(any) : any;
  }
  const column = columnOf(e, condition.field);
  if (condition.op === 'known') return condition.values[0] === 1 ? isNotNull(column) : isNull(column);
  if (field.type === 'partial_date') return partialDateSql(e, condition, column, prefix);
  switch (condition.op) {
    case 'eq':
      return places.length === 1 ? eq(column, places[0]) : inArray(column, places);
    case 'not':
      return or(isNull(column), not(inArray(column, places))) as SQL;
    default:
      return RANGE[condition.op](column, places[0]);
  }
}

const RANGE = { gt, gte, lt, lte };

/** A partial date equals a span when it lies in it; it is after a day when it can be. */
function partialDateSql(e: EditionTable, condition: Condition, column: SQLiteColumn, prefix: string): SQL {
  const end = columnOf(e, latestOf(condition.field));
  const from = (place: number) => sql.placeholder(`${prefix}v${place}`);
  const to = (place: number) => sql.placeholder(`${prefix}v${place}end`);
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
    case 'not':
      return or(isNull(column), not(within)) as SQL;
    default:
      return within;
  }
}

/** Whether the document has a key; the audience is that of the row, so that what is hidden is not found. */
function inKeys(record: DefinedRecord, e: EditionTable, audience: number, field: string, where: SQL): SQL {
  return sql`${e.id} in (select k.id from ${editionKeys} k where k.record = ${sql.raw(`'${record.name}'`)} and k.audience = ${sql.raw(String(audience))} and k.field = ${sql.raw(`'${field}'`)} and ${where})`;
}

/** Past every text that begins with the prefix, in byte order. */
const LAST_CHARACTER = '\u{10ffff}';

function parametersOf(record: DefinedRecord, records: Records, query: ListQuery): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  const put = (of: DefinedRecord, condition: Condition, prefix: string) => {
    const isDate = of.fields[condition.field]?.type === 'partial_date' && condition.op !== 'known';
    for (const [place, value] of condition.values.entries()) {
      parameters[`${prefix}v${place}`] = isDate ? earliest(String(value)) : value;
      if (isDate) parameters[`${prefix}v${place}end`] = latest(String(value));
      if (condition.op === 'words') parameters[`${prefix}v${place}end`] = `${value}${LAST_CHARACTER}`;
    }
  };
  for (const [place, condition] of query.conditions.entries()) put(record, condition, `c${place}`);
  for (const [place, related] of query.related.entries()) {
    for (const [inner, condition] of related.conditions.entries()) put(records.get(related.record), condition, `r${place}c${inner}`);
  }
  return parameters;
}

/** Queries of one shape differ only in their parameters. `known` is part of the shape: it writes different SQL for true and false. */
function shapeOf(query: ListQuery): string {
  const condition = ({ field, op, values }: Condition) => `${field}:${op}:${op === 'known' ? values[0] : values.length}`;
  return [
    query.conditions.map(condition).join(','),
    query.related.map((related) => `${related.record}(${related.conditions.map(condition).join(',')})`).join(','),
    query.order.map((term) => `${term.descending ? '-' : ''}${term.field}`).join(','),
  ].join('|');
}

function segmentWhere(e: EditionTable, segment: Segment): SQL | undefined {
  return and(...segment.where.map(({ field, test, parameter }) => TESTS[test](columnOf(e, field), sql.placeholder(parameter ?? ''))));
}

const TESTS: Record<Test['test'], (column: SQLiteColumn, value: Placeholder) => SQL> = { null: isNull, known: isNotNull, equal: eq, after: gt, before: lt };

/** The values that the order compares, read from the edition that the cursor points at: the cursor itself holds none of a person's data. */
async function positionValues(db: ReadDb, record: DefinedRecord, position: Position, fields: string[]) {
  if (fields.every((field) => field === 'id')) return { id: position.id, values: [], shape: '' };
  const e = record.editions;
  const [row] = await db
    .select()
    .from(e)
    .where(and(eq(e.id, position.id), eq(e.audience, position.audience), eq(e.version, position.version)));
  if (!row) throw new PositionGone();
  const values = fields.map((field) => (row as Record<string, unknown>)[field] as string | number | null);
  return { id: position.id, values, shape: values.map((value) => (value === null ? 'n' : 'v')).join('') };
}

function columnOf(e: EditionTable, name: string): SQLiteColumn {
  return (e as unknown as Record<string, SQLiteColumn>)[name] as SQLiteColumn;
}

function sound(record: DefinedRecord, document: Buffer, checksum: number): Buffer {
  if (crc32(document) !== checksum) throw new CorruptEdition(`A stored ${record.name} is not what was written: restore the registry from a backup.`);
  return document;
}
