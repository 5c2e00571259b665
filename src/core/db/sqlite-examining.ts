// Looks through the whole file of a registry that nobody writes to, and says what it holds, or what is not as it was written.
import { existsSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type SQLite from 'better-sqlite3';
import { registryId } from './made.js';
import { type AppliedRow, appliedMigrations, MIGRATIONS_TABLE, missingMigrations } from './migrations.js';
import { APPLICATION_ID } from './sqlite.js';
import { type DatabaseKey, isSqliteError, keyFor, openFile, refusedForKey } from './sqlite-files.js';
import { NotWhole, StoreNotUsable } from './types.js';

/** What a file holds, as of its last commit. */
export interface Contents {
  /** By which the registry is known again. */
  registry: string;
  commits: number;
  /** When the last of them was; undefined where there is none. */
  at: string | undefined;
  /** Of every kind, retired ones counted. */
  records: number;
  /** Keys of clients that are not revoked. */
  keys: number;
  /** How far the feed of each audience has come, by its name. */
  positions: Readonly<Record<string, number>>;
  /** Migrations that this release would apply to it. */
  pending: number;
  /** Whether the file is ciphered. */
  ciphered: boolean;
}

type Row = Record<string, string | number | Buffer | null>;

/**
 * Reads a ciphered file by the key, a plain one without it. Throws StoreNotUsable for what is no registry's file, of a newer release or ciphered with
 * another key, NotWhole for what is damaged or lacks a part.
 */
export function examine(path: string, migrations: string, given?: DatabaseKey): Contents {
  if (!existsSync(path)) throw new StoreNotUsable(`There is no file at ${path}.`);
  if (statSync(path).size === 0) throw new StoreNotUsable(`${path} is empty.`);
  let file: SQLite.Database | undefined;
  const key = keyFor(path, given);
  try {
    file = openFile(path, { readonly: true, fileMustExist: true, key });
    if (file.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StoreNotUsable(`${path} is no registry's: it is a database of another application.`);
    for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0']) file.pragma(setting);
    return { ...contentsOf(file, migrations), ciphered: key !== undefined };
  } catch (error) {
    if (error instanceof NotWhole) throw new NotWhole(`${path} is not whole: ${error.message}`, { cause: error });
    if (isSqliteError(error) && error.code === 'SQLITE_NOTADB')
      throw new StoreNotUsable(refusedForKey(path, key) ?? `${path} is no registry's: ${error.message}.`, { cause: error });
    if (isSqliteError(error)) throw new NotWhole(`${path} is not whole: ${error.message}`, { cause: error });
    throw error;
  } finally {
    file?.close();
  }
}

function contentsOf(file: SQLite.Database, migrations: string): Omit<Contents, 'ciphered'> {
  const [damage] = file.pragma('integrity_check(1)') as { integrity_check: string }[];
  // Of several lines the first says which database.
  if (damage?.integrity_check !== 'ok') throw new NotWhole(`its pages are damaged (${damage?.integrity_check.split('\n').at(-1)})`);
  const tables = file.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const lacks = [MIGRATIONS_TABLE, 'heads', 'commits', 'changes', 'api_keys'].find((name) => !tables.includes(name));
  if (lacks) throw new NotWhole(`it has no table ${lacks}`);
  const pending = missingMigrations(
    migrations,
    appliedMigrations(file.prepare(`select hash, created_at from "${MIGRATIONS_TABLE}"`).all() as AppliedRow[]).map(({ at }) => at),
  ).length;
  const [orphan] = file.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (orphan) throw new NotWhole(`a row of ${orphan.table} refers to one of ${orphan.parent} that is not there`);
  const { head, positions } = headOf(file);
  demandCommits(file, head, positions);
  for (const table of tables) if (has(file, table, ['document', 'checksum'])) demandDocuments(file, table);
  return {
    registry: registryId(String(head.secret)),
    commits: Number(head.commit_number),
    at: file.prepare('select at from commits order by commit_number desc limit 1').pluck().get() as string | undefined,
    records: recordsIn(file, tables),
    keys: countOf(file, 'api_keys where retired_at is null'),
    positions,
    pending,
  };
}

/** How many records there are: a mirror has no more of them than the editions that it shows. */
function recordsIn(file: SQLite.Database, tables: readonly string[]): number {
  const isMirror = tables.includes('mirrors') && countOf(file, 'mirrors') > 0;
  const [columns, only] = isMirror ? [['document', 'to_commit'], 'where document is not null and to_commit is null'] : [['id', 'revision', 'visibility', 'retired_at'], ''];
  return tables.filter((table) => has(file, table, columns)).reduce((sum, table) => sum + countOf(file, `"${table}" ${only}`), 0);
}

/** Whether a table has these columns: tables are known by them, whichever release made them. */
function has(file: SQLite.Database, table: string, columns: readonly string[]): boolean {
  const there = file.prepare('select name from pragma_table_info(?)').pluck().all(table);
  return columns.every((column) => there.includes(column));
}

const countOf = (file: SQLite.Database, of: string): number => file.prepare(`select count(*) from ${of}`).pluck().get() as number;

function headOf(file: SQLite.Database): { head: Row; positions: Record<string, number> } {
  const rows = file.prepare('select * from heads').all() as Row[];
  if (rows.length !== 1) throw new NotWhole('it has no head: it was never begun, or lost its content');
  const head = rows[0] as Row;
  const columns = Object.keys(head).filter((column) => column.endsWith('_seq'));
  return { head, positions: Object.fromEntries(columns.map((column) => [column.slice(0, -'_seq'.length), Number(head[column])])) };
}

/** The head is where the last commit left it, and neither commits nor any feed have a gap. */
function demandCommits(file: SQLite.Database, head: Row, positions: Readonly<Record<string, number>>): void {
  demandRun(file, 'commits', 'commit_number', Number(head.commit_number));
  const last = (file.prepare('select * from commits order by commit_number desc limit 1').get() ?? {}) as Row;
  for (const [audience, position] of Object.entries(positions)) {
    const column = `${audience}_seq`;
    demandRun(file, 'changes', column, position);
    if (Number(last[column] ?? 0) !== position) throw new NotWhole(`its head and its last commit differ in ${column}`);
  }
}

/** The numbers in a column go from 1 to `last`, each once. */
function demandRun(file: SQLite.Database, table: string, column: string, last: number): void {
  const row = file.prepare(`select count("${column}") as n, count(distinct "${column}") as each, min("${column}") as low, max("${column}") as high from "${table}"`).get() as Row;
  const right = last === 0 ? row.n === 0 : row.n === last && row.each === last && row.low === 1 && row.high === last;
  if (!right) throw new NotWhole(`${column} of ${table} does not go from 1 to ${last} without a gap`);
}

function demandDocuments(file: SQLite.Database, table: string): void {
  for (const row of file.prepare(`select id, audience, version, document, checksum from "${table}" where document is not null`).iterate() as IterableIterator<Row>) {
    if (crc32(row.document as Buffer) !== row.checksum)
      throw new NotWhole(`the document of ${row.id} in ${table}, audience ${row.audience}, version ${row.version}, is not what was written`);
  }
}
