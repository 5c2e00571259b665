// The rows of any table as the engine holds them, for carrying, dumping and comparing whole registries: no column is decoded or encoded on the way.
import { count, is, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { prepared } from './statements.js';
import * as tables from './tables/index.js';
import type { ReadDb, WriteDb } from './types.js';

export type Raw = string | number | Buffer | null;
export type RawRow = Record<string, Raw>;

/** Rows in one statement: bounds what is held in memory and how long a statement takes. */
const PAGE = 1_000;
/** Where a row has a whole document. */
const PAGE_OF_DOCUMENTS = 250;
/** Parameters that SQLite takes in one statement; PostgreSQL takes twice as many. */
const PARAMETERS_MAX = 32_766;

/** A table of the registry, as far as its rows go. */
export interface Table {
  name: string;
  /** In the order in which they are declared. */
  columns: readonly string[];
  /** Those of the primary key. */
  key: readonly string[];
  /** The tables that its foreign keys name. */
  refersTo: readonly string[];
  /** How many rows are read or written at once. */
  page: number;
  definition: SQLiteTable;
}

/** Every table of the registry, in the order of their names. */
export const TABLES: readonly Table[] = Object.values(tables as Record<string, unknown>)
  .filter((table) => is(table, SQLiteTable))
  .map(describe)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function describe(definition: SQLiteTable): Table {
  const { name, columns, primaryKeys, foreignKeys } = getTableConfig(definition);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    refersTo: foreignKeys.map(({ reference }) => getTableConfig(reference().foreignTable).name),
    page: Math.min(columns.some((column) => column.getSQLType() === 'blob') ? PAGE_OF_DOCUMENTS : PAGE, Math.floor(PARAMETERS_MAX / columns.length)),
    definition,
  };
}

/** All rows of a table in the order of its primary key, texts by their bytes, a page at a time. */
export async function* pagesOf(db: ReadDb, table: Table): AsyncGenerator<RawRow[]> {
  for (let last: RawRow | undefined; ; ) {
    const page = await pageAfter(db, table, last);
    if (page.length > 0) yield page;
    if (page.length < table.page) return;
    last = page.at(-1);
  }
}

async function pageAfter(db: ReadDb, table: Table, last: RawRow | undefined): Promise<RawRow[]> {
  const statement = prepared(db, `rows of ${table.name} ${last ? 'after' : 'from the first'}`, () => {
    const key = table.key.map((name) => columnOf(table, name));
    const after = sql`(${sql.join(key, COMMA)}) > (${sql.join(table.key.map(sql.placeholder), COMMA)})`;
    return db
      .select(Object.fromEntries(table.columns.map((name) => [name, sql`${columnOf(table, name)}`])))
      .from(table.definition)
      .where(last ? after : undefined)
      .orderBy(...key)
      .limit(table.page)
      .prepare();
  });
  return (await statement.execute(last ? Object.fromEntries(table.key.map((name) => [name, last[name]])) : {})) as RawRow[];
}

/** Inserts a page of rows, in one statement. */
export async function insertPage(db: WriteDb, { name, columns, definition }: Table, rows: readonly RawRow[]): Promise<void> {
  const statement = prepared(db, `insert ${rows.length} of ${name}`, () =>
    db
      .insert(definition)
      .values(rows.map((_, row) => Object.fromEntries(columns.map((column, place) => [column, sql`${sql.placeholder(String(row * columns.length + place))}`]))) as never)
      .prepare(),
  );
  // A list, whose places are the names: an object of thousands of names is slow.
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await statement.execute(values as unknown as RawRow);
}

export async function countRows(db: ReadDb, { definition }: Table): Promise<number> {
  const [row] = await db.select({ n: count() }).from(definition);
  return Number(row?.n ?? 0);
}

export async function hasRows(db: ReadDb, { definition }: Table): Promise<boolean> {
  return (await db.select({ one: sql`1` }).from(definition).limit(1)).length > 0;
}

const COMMA: SQL = sql`, `;
const columnOf = ({ definition }: Table, name: string): SQLiteColumn => (definition as unknown as Record<string, SQLiteColumn>)[name] as SQLiteColumn;
