// The store of a test's registry seen past the registry, whichever engine it is on: for reading what it holds, and for planting faults.
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { sqlitePath } from '../../src/core/db/open.js';
import { isPostgresUrl } from '../../src/core/db/postgres-url.js';
import { STEPPED } from '../../src/core/db/sqlite.js';
import type { Database } from '../../src/core/db/types.js';

export type Engine = Database['engine'];
export type Row = Record<string, unknown>;

export interface Table {
  columns: string[];
  rows: unknown[][];
}

export interface Store {
  readonly engine: Engine;
  /** What DATABASE_URL says of it. */
  readonly url: string;
  /** The rows that a statement of SQL finds, `?` for each parameter. */
  rows(sql: string, ...parameters: unknown[]): Promise<Row[]>;
  /** Runs a statement of SQL that changes rows; says how many. */
  execute(sql: string, ...parameters: unknown[]): Promise<number>;
  /** Takes back all that was executed meanwhile. */
  undone<T>(work: () => Promise<T>): Promise<T>;
  table(name: string): Promise<Table>;
  /** All tables by their names, each with a mark: as long as that is the same, so is what the table holds. */
  marks(): Promise<Map<string, string>>;
  close(): Promise<void>;
}

/** Looks into the store at an address; connects when it is asked first. */
export function storeAt(url: string): Store {
  return isPostgresUrl(url) ? onPostgres(url) : inFile(url);
}

/** Statements of the registry count the rows they walk along by a function of its connections: here it counts nothing. */
export const withSteps = (file: SQLite.Database): SQLite.Database => file.function(STEPPED, { deterministic: false }, (_column) => 1);

function inFile(url: string): Store {
  let opened: SQLite.Database | undefined;
  const file = () => (opened ??= withSteps(new SQLite(sqlitePath(url), { fileMustExist: true })));
  return {
    engine: 'sqlite',
    url,
    rows: async (sql, ...parameters) => file().prepare(sql).all(parameters) as Row[],
    execute: async (sql, ...parameters) => file().prepare(sql).run(parameters).changes,
    async undone(work) {
      file().exec('begin immediate');
      try {
        return await work();
      } finally {
        file().exec('rollback');
      }
    },
    async table(name) {
      const statement = file().prepare(`select * from "${name}"`).raw();
      return { columns: statement.columns().map(({ name: column }) => column), rows: statement.all() as unknown[][] };
    },
    async marks() {
      // The one moves with what other connections commit, the other with what this one does.
      const mark = `${file().pragma('data_version', { simple: true })} ${file().prepare('select total_changes()').pluck().get()}`;
      const names = file().prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[];
      return new Map(names.map((name) => [name, mark]));
    },
    async close() {
      opened?.close();
      opened = undefined;
    },
  };
}

/** Whole numbers as numbers. */
const types = { getTypeParser: (oid: number, format?: string) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) };

function onPostgres(url: string): Store {
  let connected: Promise<pg.Client> | undefined;
  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, types: types as never });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
  async function query(sql: string, parameters: unknown[]): Promise<pg.QueryResult> {
    let place = 0;
    return (await (connected ??= connect())).query({ text: sql.replace(/\?/g, () => `$${(place += 1)}`), values: parameters });
  }
  return {
    engine: 'postgres',
    url,
    rows: async (sql, ...parameters) => (await query(sql, parameters)).rows,
    execute: async (sql, ...parameters) => (await query(sql, parameters)).rowCount ?? 0,
    async undone(work) {
      await query('begin', []);
      try {
        return await work();
      } finally {
        await query('rollback', []);
      }
    },
    async table(name) {
      const { fields, rows } = await (await (connected ??= connect())).query<unknown[]>({ text: `select * from "${name}"`, rowMode: 'array' });
      return { columns: fields.map(({ name: column }) => column), rows };
    },
    async marks() {
      const { rows: names } = await query('select tablename as name from pg_tables where schemaname = current_schema() order by tablename collate "C"', []);
      // No row is changed in place: where it lies and which transaction wrote it say which one it is.
      const marks = names.map(({ name }) => `select '${name}' as name, md5(string_agg(ctid::text || xmin::text, ' ' order by ctid)) as mark from "${name}"`);
      const { rows } = marks.length > 0 ? await query(marks.join(' union all '), []) : { rows: [] };
      return new Map(rows.map(({ name, mark }) => [String(name), String(mark)]));
    },
    async close() {
      await (await connected)?.end();
      connected = undefined;
    },
  };
}
