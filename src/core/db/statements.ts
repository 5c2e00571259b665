// Prepared statements, built once for each connection: building one with drizzle costs many times what running it does.
import { and, getTableColumns, getTableName, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from './types.js';
import { type Row, type Swift, swift } from './wire.js';

/** Shapes of query kept for each connection; list queries have as many shapes as clients think of. */
const PREPARED_MAX = 1_000;
/** An IN list is padded to one of these lengths, so that few statements serve every length. */
const IN_SIZES = [1, 8, 64, 400];

const caches = new WeakMap<object, Map<string, unknown>>();

/** What `build` makes, made once for this connection and key; the least recently used goes first when there are too many. */
export function prepared<T>(db: object, key: string, build: () => T): T {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new Map()));
  const known = cache.get(key);
  if (known !== undefined) {
    cache.delete(key);
    cache.set(key, known);
    return known as T;
  }
  if (cache.size >= PREPARED_MAX) cache.delete(cache.keys().next().value as string);
  const made = build();
  cache.set(key, made);
  return made;
}

/** A column of a table by its name. */
export function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = (table as unknown as Record<string, SQLiteColumn>)[name];
  if (!column) throw new Error(`${getTableName(table)} has no column ${name}.`);
  return column;
}

/** Rows of a table whose `column` is one of `values`, in batches; the condition, if any, must be named so that it can be told from others. */
export async function selectIn(
  db: ReadDb,
  table: SQLiteTable,
  column: SQLiteColumn,
  values: readonly string[],
  only?: { name: string; where: SQL; parameters?: Row },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { size, parameters, places } of inBatches(values)) {
    const statement = prepared(db, `in ${getTableName(table)} ${column.name} ${size} ${only?.name ?? ''}`, () =>
      swift(
        db,
        db
          .select()
          .from(table)
          .where(and(inArray(column, places()), only?.where)),
        getTableColumns(table),
      ),
    );
    rows.push(...(await statement.run({ ...parameters, ...only?.parameters })));
  }
  return rows;
}

/** Distinct values in batches, each padded to one of a few lengths: what a statement over an IN list is named by, prepared with and given. */
export function inBatches(values: readonly string[]): { size: number; parameters: Row; places: () => Placeholder[] }[] {
  const most = IN_SIZES[IN_SIZES.length - 1] as number;
  const distinct = [...new Set(values)];
  const batches = [];
  for (let start = 0; start < distinct.length; start += most) {
    const batch = distinct.slice(start, start + most);
    const size = IN_SIZES.find((candidate) => candidate >= batch.length) as number;
    const parameters: Row = {};
    for (let place = 0; place < size; place += 1) parameters[`v${place}`] = batch[Math.min(place, batch.length - 1)];
    batches.push({ size, parameters, places: () => Array.from({ length: size }, (_, place) => sql.placeholder(`v${place}`)) });
  }
  return batches;
}

/** Rows in one statement: many take few ways to the server, and few lengths few statements. */
const ROWS_SIZES = [32, 8, 4, 2, 1];

/** Inserts rows with statements that are built once for the table. `turn` is awaited between them: where they are many. */
export async function insertRows(db: WriteDb, table: SQLiteTable, rows: readonly Row[], turn?: () => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    const size = ROWS_SIZES.find((one) => one <= rows.length - start) as number;
    const { columns, statement } = prepared(db, `insert rows ${size} of ${getTableName(table)}`, () => insertionOf(db, table, size));
    // A list, whose places are the names: nothing is put together to find them by.
    const values: unknown[] = [];
    for (let place = start; place < start + size; place += 1) {
      const row = rows[place] as Row;
      for (const column of columns) values.push(row[column] ?? null);
    }
    await statement.run(values);
    start += size;
    await turn?.();
  }
}

function insertionOf(db: WriteDb, table: SQLiteTable, size: number): { columns: readonly string[]; statement: Swift } {
  const columns = Object.keys(getTableColumns(table));
  const rows = Array.from({ length: size }, (_, row) => Object.fromEntries(columns.map((column, place) => [column, sql.placeholder(String(row * columns.length + place))])));
  return { columns, statement: swift(db, db.insert(table).values(rows as never)) };
}
