// What tables a store has, as its engine's own catalogue says, and as the schema declares them: in one form, to be compared.
import { is, type SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteSyncDialect, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Store } from './store.js';

export interface TableShape {
  /** Name, type and whether a value must be there: `id text not null`. Their order says nothing: one that is added later comes last. */
  columns: string[];
  key: string[];
  /** `(prisoner_id) → prisoners(id)` */
  references: string[];
  /** `unique names_current (id, audience) where to_commit is null` */
  indexes: string[];
}
export type Catalogue = Record<string, TableShape>;

/** Columns of whole numbers are 64 bits wide on both engines. */
const DECLARED_TYPES: Readonly<Record<string, string>> = { integer: 'bigint' };

export function declaredBy(tables: Record<string, unknown>): Catalogue {
  return ordered(
    Object.values(tables)
      .filter((table) => is(table, SQLiteTable))
      .map((table) => {
        const { name, columns, primaryKeys, foreignKeys, indexes } = getTableConfig(table);
        const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
        return [
          name,
          {
            columns: columns.map((column) => shownColumn(column.name, DECLARED_TYPES[column.getSQLType()] ?? column.getSQLType(), column.notNull)),
            key: key.map((column) => column.name),
            references: foreignKeys.map(({ reference }) => {
              const { columns: own, foreignColumns, foreignTable } = reference();
              return shownReference(
                own.map((column) => column.name),
                getTableConfig(foreignTable).name,
                foreignColumns.map((column) => column.name),
              );
            }),
            indexes: indexes.map(({ config }) =>
              shownIndex(
                config.name,
                config.unique,
                config.columns.map((column) => (column as { name: string }).name),
                config.where && textOf(config.where),
              ),
            ),
          },
        ] as const;
      }),
  );
}

export async function catalogueOf(store: Store): Promise<Catalogue> {
  const names = (await store.rows(store.engine === 'sqlite' ? SQLITE_TABLES : POSTGRES_TABLES)).map(({ name }) => String(name)).filter((name) => name !== '__drizzle_migrations');
  const read = store.engine === 'sqlite' ? inSqlite : inPostgres;
  const shapes: [string, TableShape][] = [];
  for (const name of names) shapes.push([name, await read(store, name)]);
  return ordered(shapes);
}

const SQLITE_TABLES = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'";
const POSTGRES_TABLES = 'select tablename as name from pg_tables where schemaname = current_schema()';

async function inSqlite(store: Store, table: string): Promise<TableShape> {
  const columns = await store.rows('select name, type, "notnull" as is_needed, pk from pragma_table_info(?) order by cid', table);
  const references = await store.rows('select id, "from" as own, "table" as target, "to" as foreign_column from pragma_foreign_key_list(?) order by id, seq', table);
  const indexes = await store.rows("select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null", table);
  return {
    columns: columns.map(({ name, type, is_needed, pk }) => shownColumn(name, type, is_needed === 1 || (pk as number) > 0)),
    key: columns
      .filter(({ pk }) => (pk as number) > 0)
      .sort((a, b) => (a.pk as number) - (b.pk as number))
      .map(({ name }) => String(name)),
    references: grouped(references),
    indexes: indexes.map(({ name, sql }) => indexOf(String(name), String(sql))),
  };
}

async function inPostgres(store: Store, table: string): Promise<TableShape> {
  const columns = await store.rows(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as is_needed, coalesce(c.collname, '') as collation
     from pg_attribute a left join pg_collation c on c.oid = a.attcollation where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    table,
  );
  const keys = await store.rows(
    `select conname, contype, confrelid::regclass::text as target,
       (select string_agg(attname, ',' order by place) from unnest(conkey) with ordinality k(attnum, place) join pg_attribute a on a.attrelid = conrelid and a.attnum = k.attnum) as own,
       (select string_agg(attname, ',' order by place) from unnest(confkey) with ordinality k(attnum, place) join pg_attribute a on a.attrelid = confrelid and a.attnum = k.attnum) as theirs
     from pg_constraint where conrelid = ?::regclass order by conname`,
    table,
  );
  const indexes = await store.rows(
    'select c.relname as name, pg_get_indexdef(i.indexrelid) as sql from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = ?::regclass and not i.indisprimary',
    table,
  );
  const list = (text: unknown) => String(text).split(',');
  return {
    // Text in any other order than that of its bytes is shown with it, so that it is not what was declared.
    columns: columns.map(({ name, type, is_needed, collation }) =>
      shownColumn(name, type === 'text' && collation !== 'C' ? `text collate ${collation}` : type, is_needed === true),
    ),
    key: keys.filter(({ contype }) => contype === 'p').flatMap(({ own }) => list(own)),
    references: keys.filter(({ contype }) => contype === 'f').map(({ own, target, theirs }) => shownReference(list(own), String(target), list(theirs))),
    indexes: indexes.map(({ name, sql }) => indexOf(String(name), String(sql))),
  };
}

function grouped(rows: readonly Record<string, unknown>[]): string[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    return shownReference(
      own.map((row) => String(row.own)),
      String(own[0]?.target),
      own.map((row) => String(row.foreign_column)),
    );
  });
}

/** Reads what an engine says an index was made by. */
function indexOf(name: string, sql: string): string {
  const [, columns = '', , where] = /\(([^()]*)\)\s*(where\s+(.*))?$/is.exec(sql) ?? [];
  return shownIndex(
    name,
    /^create unique/i.test(sql),
    columns.split(',').map((column) => column.trim().replaceAll('"', '')),
    where,
  );
}

function shownColumn(name: unknown, type: unknown, isNeeded: boolean): string {
  return `${name} ${String(type).toLowerCase()}${isNeeded ? ' not null' : ''}`;
}

function shownReference(own: readonly string[], target: string, theirs: readonly string[]): string {
  return `(${own.join(', ')}) → ${target}(${theirs.join(', ')})`;
}

function shownIndex(name: string, unique: boolean, columns: readonly string[], where: string | undefined): string {
  const condition = where
    ?.toLowerCase()
    .replace(/"\w+"\.(?=")|["()]/g, '')
    .trim();
  return `${unique ? 'unique ' : ''}${name} (${columns.join(', ')})${condition ? ` where ${condition}` : ''}`;
}

const dialect = new SQLiteSyncDialect();
const textOf = (where: SQL): string => dialect.sqlToQuery(where).sql;

function ordered(shapes: readonly (readonly [string, TableShape])[]): Catalogue {
  const sorted = shapes.map(
    ([name, { columns, key, references, indexes }]) => [name, { columns: [...columns].sort(), key, references: [...references].sort(), indexes: [...indexes].sort() }] as const,
  );
  return Object.fromEntries(sorted.sort(([a], [b]) => (a < b ? -1 : 1)));
}
