// Everything that a registry's file holds, for saying that nothing was stored.
import SQLite from 'better-sqlite3';

/** Every row of every table, by table; equal dumps are equal registries. */
export function dump(file: string): Record<string, string[]> {
  const database = new SQLite(file, { readonly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
    return Object.fromEntries(tables.map((table) => [table, rowsOf(database, table)]));
  } finally {
    database.close();
  }
}

function rowsOf(database: SQLite.Database, table: string): string[] {
  const rows = database.prepare(`select * from "${table}"`).all();
  return rows.map((row) => JSON.stringify(row, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value))).sort();
}
