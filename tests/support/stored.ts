// Everything that a registry stores, for tests that something left no trace.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { TestRegistry } from './registry.js';

/** Every row of every table, as text: two of these are equal exactly when nothing was stored in between. */
export function everythingStored(t: TestRegistry): string {
  const file = new SQLite(join(t.folder, 'registry.sqlite'), { readonly: true });
  try {
    const tables = file.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
    return JSON.stringify(tables.map((table) => [table, file.prepare(`select * from "${table}" order by rowid`).all()]));
  } finally {
    file.close();
  }
}
