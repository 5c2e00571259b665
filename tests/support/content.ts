// What the store of a test's registry holds, for proving that something left no trace in it.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect } from 'vitest';
import type { TestRegistry } from './registry.js';

type Row = Record<string, unknown>;
type Content = Record<string, string[]>;

/** A connection to each store, with what was in it when SQLite last said that it changed. */
const looking = new WeakMap<TestRegistry, { file: SQLite.Database; changes?: number; content?: Content }>();

/** Every row of every table, as text. The day on which a key was last used is left out: reads note it too. */
export function contentOf(t: TestRegistry): Content {
  const known = lookInto(t);
  const changes = known.file.pragma('data_version', { simple: true }) as number;
  if (known.content && known.changes === changes) return known.content;
  const tables = known.file.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[];
  const content = Object.fromEntries(tables.map((table) => [table, (known.file.prepare(`select * from "${table}"`).all() as Row[]).map(asText)]));
  Object.assign(known, { changes, content });
  return content;
}

/** Does what must leave the store as it was. */
export async function withoutTrace<T>(t: TestRegistry, work: () => Promise<T>): Promise<T> {
  const before = contentOf(t);
  const result = await work();
  expect(contentOf(t)).toEqual(before);
  return result;
}

/** The commit that was made last: who, why, and whence. */
export function lastCommit(t: TestRegistry): Row {
  return lookInto(t).file.prepare('select * from commits order by commit_number desc limit 1').get() as Row;
}

function lookInto(t: TestRegistry): { file: SQLite.Database; changes?: number; content?: Content } {
  const known = looking.get(t) ?? { file: new SQLite(join(t.folder, 'registry.sqlite'), { readonly: true }) };
  looking.set(t, known);
  return known;
}

function asText({ last_used_on: _, ...row }: Row): string {
  return JSON.stringify(Object.entries(row).map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('utf8') : value]));
}
