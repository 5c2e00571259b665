// Reads records as they are stored, with their links; used by writes and by rendering only.
import { and, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Values } from '../access/render.js';
import type { DefinedRecord, Link, Reference } from './definition.js';
import { inBatches, prepared, selectIn } from './statements.js';
import { heads } from './tables/registry.js';
import type { ReadDb } from './types.js';
import { type Row, swift } from './wire.js';

/** A record as stored: its state is what a client could have sent, plus its id and what it belongs to. */
export interface Stored {
  id: string;
  revision: number;
  created_at: string;
  updated_at: string;
  retired_at: string | null;
  state: Values;
}

/** Records by their ids or by those of the records that they are part of. Members come in the order of their ids: any other could show what is hidden. */
export async function load(db: ReadDb, record: DefinedRecord, by: { ids: readonly string[] } | { owners: readonly string[] }): Promise<Stored[]> {
  const rows = 'ids' in by ? await selectIn(db, record.table, record.table.id, by.ids) : await ownedBy(db, record, by.owners);
  const ids = rows.map((row) => String(row.id));
  const linked = new Map<string, Map<string, string[]>>();
  for (const link of record.links ?? []) linked.set(link.property, await loadLink(db, record, link, ids));
  return rows
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
    .map((row) => {
      const { revision, created_at, updated_at, retired_at, ...state } = row;
      for (const [key, value] of Object.entries(state)) if (value === null) delete state[key];
      for (const [property, values] of linked) state[property] = values.get(String(row.id)) ?? [];
      return { id: String(row.id), revision, created_at, updated_at, retired_at, state } as Stored;
    });
}

/** Records of a kind that name one by a link or a reference, retired ones included, in the order of their ids. */
export async function naming(db: ReadDb, record: DefinedRecord, by: { link?: Link | undefined; reference?: Reference | undefined }, id: string): Promise<Stored[]> {
  const { link, reference } = by;
  if (!link) {
    const rows = await selectIn(db, record.table, (record.table as unknown as Record<string, SQLiteColumn>)[reference?.property as string] as SQLiteColumn, [id]);
    return load(db, record, { ids: rows.map((row) => String(row.id)) });
  }
  const rows = (await selectIn(db, link.table, link.target, [id])).filter((row) => Object.entries(link.fixed ?? {}).every(([column, value]) => row[column] === value));
  return load(db, record, { ids: rows.map((row) => String(row[link.from.name])) });
}

/** The ids of the records that a state is part of. */
export function ownersIn(record: DefinedRecord, state: Values): string[] {
  const value = state[record.owner?.property ?? ''];
  return Array.isArray(value) ? value : value ? [String(value)] : [];
}

/** Of these kinds of parts, those of which at least one of the owners has any, retired ones included: one question instead of one for each kind. */
export async function present(db: ReadDb, root: DefinedRecord, members: readonly DefinedRecord[], owners: readonly string[]): Promise<DefinedRecord[]> {
  if (members.length === 0) return [];
  const found = new Set<DefinedRecord>();
  for (const { size, parameters, places } of inBatches(owners)) {
    const statement = prepared(db, `present parts of ${root.name} ${size}`, () => {
      const hasAny = members.map((member) => {
        const { link, column } = ownership(member);
        return [member.name, sql`exists (select 1 from ${link ? link.table : member.table} where ${inArray(column, places())})`] as const;
      });
      return swift(db, db.select(Object.fromEntries(hasAny)).from(heads).limit(1), Object.fromEntries(members.map(({ name }) => [name, undefined])));
    });
    const [row] = await statement.run(parameters);
    for (const member of members) if (row?.[member.name]) found.add(member);
  }
  return members.filter((member) => found.has(member));
}

/** How many records that are not retired are part of an owner. */
export async function countOwned(db: ReadDb, record: DefinedRecord, owner: string): Promise<number> {
  const statement = prepared(db, `count owned ${record.name}`, () => {
    const { link, column } = ownership(record);
    const counted = db.select({ n: count() }).from(record.table);
    const joined = link ? counted.innerJoin(link.table, eq(link.from, record.table.id)) : counted;
    return swift(db, joined.where(and(eq(column, sql.placeholder('owner')), isNull(record.table.retired_at))), { n: undefined });
  });
  const [row] = await statement.run({ owner });
  return Number(row?.n ?? 0);
}

/** The column that names the owner: one of the record's own, or that of a link. */
function ownership(record: DefinedRecord): { link: Link | undefined; column: SQLiteColumn } {
  const property = record.owner?.property as string;
  const link = record.links?.find((candidate) => candidate.property === property);
  return { link, column: link ? link.target : ((record.table as unknown as Record<string, SQLiteColumn>)[property] as SQLiteColumn) };
}

async function ownedBy(db: ReadDb, record: DefinedRecord, owners: readonly string[]): Promise<Row[]> {
  const { link, column } = ownership(record);
  if (!link) return selectIn(db, record.table, column, owners);
  const links = await selectIn(db, link.table, link.target, owners);
  return selectIn(
    db,
    record.table,
    record.table.id,
    links.map((row) => String(row[link.from.name])),
  );
}

async function loadLink(db: ReadDb, record: DefinedRecord, link: Link, ids: readonly string[]): Promise<Map<string, string[]>> {
  const fixed = Object.entries(link.fixed ?? {}).map(([column, value]) => eq((link.table as unknown as Record<string, SQLiteColumn>)[column] as SQLiteColumn, value));
  const rows = await selectIn(db, link.table, link.from, ids, fixed.length > 0 ? { name: `${link.property} of ${record.name}`, where: and(...fixed) as SQL } : undefined);
  const values = new Map<string, string[]>();
  for (const row of rows.sort((a, b) => Number(a[link.position.name]) - Number(b[link.position.name]))) {
    const from = String(row[link.from.name]);
    values.set(from, [...(values.get(from) ?? []), String(row[link.target.name])]);
  }
  return values;
}
