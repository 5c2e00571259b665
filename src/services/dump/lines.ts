// The canonical form of a registry's rows: one line of JSON for each, the same on every engine.
import { pagesOf, type RawRow, type Table } from '../../core/db/rows.js';
import type { ReadDb } from '../../core/db/types.js';

/** Columns in the order in which they are declared; blobs as base64, all else as it is stored. */
export function lineOf({ name, columns }: Table, row: RawRow): string {
  const values = Object.fromEntries(columns.map((column) => [column, Buffer.isBuffer(row[column]) ? row[column].toString('base64') : row[column]]));
  return `${JSON.stringify({ table: name, row: values })}\n`;
}

/** The lines of a table, a page of rows at a time. */
export async function* linesOf(db: ReadDb, table: Table): AsyncGenerator<{ rows: number; text: string }> {
  for await (const page of pagesOf(db, table)) yield { rows: page.length, text: page.map((row) => lineOf(table, row)).join('') };
}
