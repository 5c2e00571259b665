// What the store of a test's registry holds, for proving that something left no trace in it.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { desc, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect } from 'vitest';
import * as tables from '../../src/core/db/tables/index.js';
import type { TestRegistry } from './registry.js';

type Row = Record<string, unknown>;
type Content = Record<string, string[]>;

/** A connection to each store in a file, with what was in it when SQLite last said that it changed. */
const looking = new WeakMap<TestRegistry, { file: SQLite.Database; changes?: number; content?: Content }>();

/** Every row of every table, as text. The day on which a key was last used is left out: reads note it too. */
export async function contentOf(t: TestRegistry): Promise<Content> {
  if (t.registry.database.engine !== 'sqlite') return contentOfDatabase(t);
  const known = lookInto(t);
  const changes = known.file.pragma('data_version', { simple: true }) as number;
  if (known.content && known.changes === changes) return known.content;
  const names = known.file.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[];
  const content = Object.fromEntries(names.map((table) => [table, (known.file.prepare(`select * from "${table}"`).all() as Row[]).map(asText)]));
  Object.assign(known, { changes, content });
  return content;
}

async function contentOfDatabase({ registry }: TestRegistry): Promise<Content> {
  const all = Object.values(tables).filter((table) => is(table, SQLiteTable));
  const read = async (table: SQLiteTable) => [getTableName(table), ((await registry.database.primary.select().from(table)) as Row[]).map(asText).sort()] as const;
  return Object.fromEntries(await Promise.all(all.map(read)));
}

/** Does what must leave the store as it was. */
export async function withoutTrace<T>(t: TestRegistry, work: () => Promise<T>): Promise<T> {
  const before = await contentOf(t);
  const result = await work();
  expect(await contentOf(t)).toEqual(before);
  return result;
}

/** The commit that was made last: who, why, and whence. */
export async function lastCommit({ registry }: TestRegistry): Promise<Row> {
  const [last] = await registry.database.primary.select().from(tables.commits).orderBy(desc(tables.commits.commit_number)).limit(1);
  return last as Row;
}

function lookInto(t: TestRegistry): { file: SQLite.Database; changes?: number; content?: Content } {
  const known = looking.get(t) ?? { file: new SQLite(join(t.folder, 'registry.sqlite'), { readonly: true }) };
  looking.set(t, known);
  return known;
}

function asText({ last_used_on: _, ...row }: Row): string {
  return JSON.stringify(Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('utf8') : value]));
}
