// Reading editions: one implementation for every record and audience. All reads of the registry end here.
import { crc32 } from 'node:zlib';
import { and, count as countRows, desc, eq, gt, isNotNull, isNull, lte, not, type SQL, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import { type Audience, rank } from '../access/viewer.js';
import type { DefinedRecord, Records } from './definition.js';
import { columnOf, prepared, selectIn } from './statements.js';
import type { EditionTable } from './tables/columns.js';
import { heads } from './tables/registry.js';
import type { ReadDb } from './types.js';
import { aside, existsSql, type Reading, shapeOf, step, valuesOf, type Where, whereSql } from './where.js';
import { swift } from './wire.js';

export interface Found {
  id: string;
  version: number;
  document: Buffer;
  /** The position in the audience's feed that this read reflects. */
  seq: number;
}

/** All of these are asked. */
interface Asked {
  where: readonly Where[];
}

/** A document on the disk is not the one that was stored. */
export class CorruptEdition extends Error {}

/**
 * The document of one record for an audience: a single statement. `at` is a commit: what the registry said then; left out, what it says now. The
 * position is the present one.
 */
export async function get(db: ReadDb, record: DefinedRecord, audience: Audience, id: string, at?: number): Promise<Found | undefined> {
  const e = record.editions;
  const level = rank(audience);
  const statement = prepared(db, `get ${record.name} ${level} ${at === undefined ? '' : 'then'}`, () => {
    const told = { version: e.version, document: e.document, checksum: e.checksum, seq: heads[`${audience}_seq`] };
    const query = db
      .select(told)
      .from(e)
      .innerJoin(heads, eq(heads.id, 1))
      .where(and(eq(e.id, sql.placeholder('id')), level === 0 ? eq(e.audience, 0) : lte(e.audience, level), holds(e, at)))
      .orderBy(desc(e.audience))
      .limit(1);
    return swift(db, query, told);
  });
  const [row] = (await statement.run(at === undefined ? { id } : { id, at })) as unknown as { version: number; document: Buffer | null; checksum: number; seq: number }[];
  if (!row?.document) return undefined;
  return { id, version: row.version, document: sound(record, row.document, row.checksum), seq: row.seq };
}

/** The documents of several records, in no order; those that the audience may not see are missing. */
export async function getMany(db: ReadDb, record: DefinedRecord, level: number, ids: readonly string[], at?: number): Promise<Found[]> {
  const rows = at === undefined ? await currentRows(db, record, ids) : await rowsAt(db, record, ids, at);
  return effectiveRows(rows, level).flatMap((row) => (row.document ? [{ id: row.id, version: row.version, document: sound(record, row.document, row.checksum), seq: 0 }] : []));
}

/** Which editions hold: the current ones, or those that were so at a commit. */
function holds(e: EditionTable, at: number | undefined): SQL {
  if (at === undefined) return isNull(e.to_commit);
  return sql`${e.from_commit} <= ${sql.placeholder('at')} and (${e.to_commit} is null or ${e.to_commit} > ${sql.placeholder('at')})`;
}

/** A document as it was printed at one version for an audience; null where the record vanished with it or its text is gone. */
export async function getVersion(db: ReadDb, record: DefinedRecord, level: number, id: string, version: number): Promise<Buffer | null> {
  return (await versionRow(db, record, level, id, version))?.document ?? null;
}

/** The row that holds a version for an audience that had it: its own, or that of the nearest audience below. */
export async function versionRow(db: ReadDb, record: DefinedRecord, level: number, id: string, version: number): Promise<EditionRow | undefined> {
  const statement = prepared(db, `version of ${record.name}`, () => {
    const e = record.editions;
    const { audience, at, document, checksum, salt, commitment } = e;
    const told = { id: e.id, audience, version: e.version, at, document, checksum, salt, commitment };
    const query = db
      .select(told)
      .from(e)
      .where(and(eq(e.id, sql.placeholder('id')), lte(e.audience, sql.placeholder('level')), eq(e.version, sql.placeholder('version'))))
      .orderBy(desc(e.audience))
      .limit(1);
    return swift(db, query, told);
  });
  const [row] = (await statement.run({ id, level, version })) as unknown as EditionRow[];
  if (row?.document) sound(record, row.document, row.checksum);
  return row;
}

export interface EditionRow {
  id: string;
  audience: number;
  version: number;
  at: string;
  document: Buffer | null;
  checksum: number;
  salt: Buffer | null;
  commitment: Buffer | null;
}

/** The latest edition rows of these records for every audience that has its own, vanished ones included. */
export async function currentRows(db: ReadDb, record: DefinedRecord, ids: readonly string[]): Promise<EditionRow[]> {
  const rows = await selectIn(db, record.editions, record.editions.id, ids, { name: 'current', where: isNull(record.editions.to_commit) });
  return rows as unknown as EditionRow[];
}

/** The edition rows of these records that held at a commit. */
async function rowsAt(db: ReadDb, record: DefinedRecord, ids: readonly string[], at: number): Promise<EditionRow[]> {
  const rows = await selectIn(db, record.editions, record.editions.id, ids, { name: 'then', where: holds(record.editions, at), parameters: { at } });
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
  const statement = prepared(db, `seq ${audience}`, () => {
    const told = { seq: heads[`${audience}_seq`] };
    return swift(db, db.select(told).from(heads).where(eq(heads.id, 1)), told);
  });
  const [row] = await statement.run({});
  return Number(row?.seq ?? 0);
}

/** How many documents the conditions find; the page's own bounds do not count. */
export async function count(db: ReadDb, records: Records, record: DefinedRecord, level: number, { where }: Asked, at?: number): Promise<number> {
  const statement = prepared(db, `count ${record.name} ${level} ${shapeOf(all(where))} ${at === undefined ? '' : 'then'}`, () =>
    swift(db, joined(branchesOf(records, record, level, where, at).map((branch) => db.select({ n: countRows() }).from(branch.e).where(branch.where))), { n: undefined }),
  );
  const rows = await statement.run(parametersOf(records, record, { where }, at));
  return rows.reduce((sum, row) => sum + Number(row.n), 0);
}

/** All rows of several queries of one shape. */
function joined<Query>(queries: readonly Query[]): Query {
  const [first, second, ...rest] = queries;
  if (!first) throw new Error('An audience reads at least its own rows.');
  return second ? (unionAll(first as never, second as never, ...(rest as never[])) as Query) : first;
}

/** Some of the rows that an audience reads, which one index serves in order. */
export interface Branch {
  e: EditionTable;
  where: SQL;
}

interface BranchesOf {
  /** No more is read than a page. */
  isPage?: boolean | undefined;
  /** The conditions name the ids of those who can be meant. */
  isOfFew?: boolean | undefined;
  /** Each row is a step on the way to those who are meant. */
  isWalked?: boolean | undefined;
}

/**
 * The rows that an audience reads, one branch for each audience whose rows it may read: its own first, and those below where no
 * nearer audience has rows of its own for the record. Each branch keeps one audience number, so that an index serves it in order.
 */
export function branchesOf(records: Records, record: DefinedRecord, level: number, where: readonly Where[], at: number | undefined, how: BranchesOf = {}): Branch[] {
  const e = aliased(record, 'e');
  const reading = readingOf(records, level, at, how);
  return Array.from({ length: level + 1 }, (_, below) => level - below).flatMap((audience) =>
    periodsOf(e, at).flatMap((period) =>
      alternativesOf(where).map((nodes) => ({
        e,
        where: and(ofAudience(record, e, audience, level, at, how), period, ...nodes.map(({ node, path }) => whereSql(reading, record, e, audience, node, path))) as SQL,
      })),
    ),
  );
}

/** How many branches there are: of the past, what holds still and what was replaced since are different ones. */
export function countOfBranches(level: number, where: readonly Where[], at: number | undefined): number {
  return (level + 1) * (at === undefined ? 1 : 2) * alternativesOf(where).length;
}

/** A tree as several of which no document meets two, each with the names of its parameters: what a document says itself is found by the index of that, apart from what it names. */
function alternativesOf(where: readonly Where[]): { node: Where; path: string }[][] {
  const nodes = where.map((node, place) => ({ node, path: `w_${place}` }));
  const place = where.findIndex((node) => node.op === 'or' && node.stands);
  const either = where[place];
  if (either?.op !== 'or') return [nodes];
  return either.of.map((node, nth) => nodes.map((one, other) => (other === place ? { node, path: `w_${place}_${nth}` } : one)));
}

/** Which rows hold, in the conditions that the indexes have: of the past what holds still and what was replaced since are in different ones. */
function periodsOf(e: EditionTable, at: number | undefined): SQL[] {
  if (at === undefined) return [isNull(e.to_commit)];
  const then = sql`${e.from_commit} <= ${sql.placeholder('at')}`;
  return [and(isNull(e.to_commit), then), and(gt(e.to_commit, sql.placeholder('at')), then)] as SQL[];
}

export const all = (where: readonly Where[]): Where => ({ op: 'and', of: where });

export function readingOf(records: Records, level: number, at: number | undefined, { isPage = false }: BranchesOf): Reading {
  return {
    records,
    level,
    isPage,
    aliased,
    readable: (record, e, audience) => periodsOf(e, at).map((period) => and(ofAudience(record, e, audience, level, at, { isPage }), period) as SQL),
    keyIs: keyHolds(at),
  };
}

/** Whether a key belongs to what is read, by what a statement calls it. */
export function keyHolds(at: number | undefined): (name: string) => SQL {
  return (name) => {
    const column = (of: 'from_commit' | 'to_commit') => sql.raw(`${name}.${of}`);
    if (at === undefined) return sql`${column('to_commit')} is null`;
    return sql`${column('from_commit')} <= ${sql.placeholder('at')} and (${column('to_commit')} is null or ${column('to_commit')} > ${sql.placeholder('at')})`;
  };
}

export function aliased(record: DefinedRecord, name: string): EditionTable {
  return alias(record.editions, name) as unknown as EditionTable;
}

/** Rows of one audience that say something, unless a nearer audience has rows of its own. */
function ofAudience(record: DefinedRecord, e: EditionTable, audience: number, level: number, at: number | undefined, { isPage, isOfFew, isWalked }: BranchesOf): SQL {
  const nearer = aliased(record, 'nearer');
  const isNearer = and(eq(nearer.id, e.id), gt(nearer.audience, audience), lte(nearer.audience, level), holds(nearer, at)) as SQL;
  const shadowed = existsSql({ isPage }, sql`${record.editions} ${sql.identifier('nearer')}`, isNearer);
  return and(
    eq(isOfFew ? aside(e.audience) : sql`${e.audience}`, audience),
    isWalked ? step(e.audience) : undefined,
    isNotNull(e.document),
    audience < level ? not(shadowed) : undefined,
  ) as SQL;
}

export function parametersOf(records: Records, record: DefinedRecord, { where }: Asked, at: number | undefined): Record<string, string | number> {
  return { ...valuesOf(records, record, all(where), 'w'), ...(at === undefined ? {} : { at }) };
}

export function sound(record: DefinedRecord, document: Buffer, checksum: number): Buffer {
  if (crc32(document) !== checksum) throw new CorruptEdition(`A stored ${record.name} is not what was written: restore the registry from a backup.`);
  return document;
}

/** By what documents are told apart, and what of them is summed up. All are names of filter columns. */
export interface Grouping {
  by: readonly string[];
  sums: readonly string[];
}

export interface Group {
  key: (string | number | null)[];
  count: number;
  sums: number[];
}

/** Counts documents by what they say. Groups come in no order. */
export async function group(db: ReadDb, records: Records, record: DefinedRecord, level: number, { where }: Asked, grouping: Grouping, at?: number): Promise<Group[]> {
  const { by, sums } = grouping;
  const columns = [...by, ...sums, 'id'];
  const statement = prepared(db, `group ${record.name} ${level} ${shapeOf(all(where))} ${by}|${sums} ${at === undefined ? '' : 'then'}`, () => {
    const rows = joined(
      branchesOf(records, record, level, where, at).map((branch) =>
        db
          .select(Object.fromEntries(columns.map((column, place) => [`c${place}`, sql`${columnOf(branch.e, column)}`.as(`c${place}`)])))
          .from(branch.e)
          .where(branch.where),
      ),
    ).as('u');
    const of = (place: number) => sql`${sql.identifier('u')}.${sql.identifier(`c${place}`)}`;
    const keys = by.map((_, place) => of(place));
    const counted = db
      .select({
        ...Object.fromEntries(by.map((_, place) => [`k${place}`, sql`${of(place)}`.as(`k${place}`)])),
        ...Object.fromEntries(sums.map((_, place) => [`s${place}`, sql`coalesce(sum(${of(by.length + place)}), 0)`.as(`s${place}`)])),
        n: sql`count(*)`.as('n'),
      })
      .from(rows);
    const told = [...by.map((_, place) => `k${place}`), ...sums.map((_, place) => `s${place}`), 'n'];
    return swift(db, keys.length > 0 ? counted.groupBy(...keys) : counted, Object.fromEntries(told.map((name) => [name, undefined])));
  });
  const found = (await statement.run(parametersOf(records, record, { where }, at))) as Record<string, string | number | null>[];
  return found.map((row) => ({
    key: by.map((_, place) => row[`k${place}`] ?? null),
    count: Number(row.n),
    sums: sums.map((_, place) => Number(row[`s${place}`])),
  }));
}
