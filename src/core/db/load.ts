// Reads records as they are stored, with their links; used by writes and by rendering only.
import { and, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Values } from '../access/render.js';
import type { DefinedRecord, Link } from './definition.js';
import { type Row, selectIn } from './statements.js';
import type { ReadDb } from './types.js';

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

async function ownedBy(db: ReadDb, record: DefinedRecord, owners: readonly string[]): Promise<Row[]> {
  const property = record.owner?.property as string;
  const link = record.links?.find((candidate) => candidate.property === property);
  if (!link) return selectIn(db, record.table, (record.table as unknown as Record<string, SQLiteColumn>)[property] as SQLiteColumn, owners);
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
  const rows = await selectIn(db, link.table, link.from, ids, fixed.length > 0 ? { name: `links of ${record.name}`, where: and(...fixed) as SQL } : undefined);
  const values = new Map<string, string[]>();
  for (const row of rows.sort((a, b) => Number(a[link.position.name]) - Number(b[link.position.name]))) {
    const from = String(row[link.from.name]);
    values.set(from, [...(values.get(from) ?? []), String(row[link.target.name])]);
  }
  return values;
}
