// The embedded engine: one connection that writes, behind a queue, and read-only ones beside it, in WAL mode.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type SQLite from 'better-sqlite3';
import { markOf, readMark, writeMark } from './made.js';
import { type AppliedRow, appliedMigrations, MIGRATIONS_DDL, MIGRATIONS_TABLE, missingMigrations } from './migrations.js';
import { recipher } from './sqlite-ciphering.js';
import { BUSY_TIMEOUT_MS, type DatabaseKey, isSqliteError, openFile, refusedForKey, settingsFor } from './sqlite-files.js';
import { CACHE_KIB, LOG_PAGES, logOf } from './sqlite-log.js';
import { refusedByDisk } from './sqlite-refusing.js';
import { rewriteFile } from './sqlite-rewriting.js';
import { type Snapshot, snapshotPool } from './sqlite-snapshots.js';
import { connectOnThread } from './sqlite-threads.js';
import { writesOf } from './sqlite-writes.js';
import { turnWithin } from './turn-within.js';
import { type AppliedMigration, causeOf, type Database, NotWhole, type ReadDb, StoreNotUsable, StoreUnavailable, type WriteDb } from './types.js';
import { STEP } from './where.js';
import { wire } from './wire.js';

/** Marks a file as a registry's, so that no other application's file is ever opened as one: 'PPRG'. */
export const APPLICATION_ID = 0x50505247;
/** Rows of an index that are looked at to say how it is spread: all of them would hold the process for minutes. */
const ANALYSIS_LIMIT = 1_000;
/** Prepared statements kept for each connection. */
const STATEMENTS_MAX = 500;
/** A limit that SQLite does not look at to plan a statement: it would plan it anew whenever a value is bound. */
const UNSEEN_LIMIT = ' limit ? + 0';
/** Faults of a file that are told: one page that is damaged can make thousands. */
const FAULTS_MAX = 20;
/** Connections for reads that span several statements. */
const SNAPSHOTS_MAX = 4;
/** The same for reads of a great part of the registry, each on a thread of its own: so many of them work at once, and others wait. */
const THREADS_MAX = 2;
/** Rows that are walked along on the thread that answers others, before a read goes on beside it. */
const STEPS_MAX = 5_000;
/** Such a thread ends when nobody used it for so long, milliseconds: each holds some ten megabytes. */
const THREAD_IDLE_MS = 60_000;
/** Whoever waits longer for one, milliseconds, is told to come back. */
const THREAD_WAIT_MS = 10_000;

export interface SqliteOptions {
  /** Make the file if there is none. Without it a missing file is refused, so that a lost registry is never served as an empty one. */
  create?: boolean;
  /** Also where a registry was lost: for whoever brings a whole one. */
  evenIfLost?: boolean;
  /** Refuse a file that another process has open. */
  alone?: boolean;
  /** What the file is ciphered with; left out, it is plain. */
  key?: DatabaseKey | undefined;
}

export function openSqlite(path: string, options: SqliteOptions = {}): Database {
  const memory = path === ':memory:';
  if (memory) throw new StoreNotUsable('A registry needs a file: an in-memory store has one connection and forgets what it acknowledged.');
  // Before the file, since another process can be making it at the same moment: it leaves the mark last.
  const mark = options.evenIfLost ? undefined : readMark(path);
  const isNew = !existsSync(path);
  if (isNew) demandNeverThere(path, mark);
  if (isNew && !options.create)
    throw new StoreNotUsable(`There is no registry at ${path}. "registry serve --init" or "registry migrate" makes one; "registry restore FILE" brings one back.`);
  if (!isNew && statSync(path).size === 0)
    throw new StoreNotUsable(
      `${path} is empty: it was a registry that lost its content, or it never was one. "registry restore FILE" brings it back; remove the file to begin anew.`,
    );
  if (isNew) mkdirSync(dirname(path), { recursive: true });
  const { key } = options;
  // Before anything that may write: whoever opens a file with another key and writes destroys it.
  if (!isNew) demandOurs(path, key);
  if (!isNew && options.alone) demandAlone(path, key);

  const writer = connect(path, false, key);
  if (isNew) writer.pragma(`application_id = ${APPLICATION_ID}`);
  const log = logOf(path, key, writer);
  const reader = connect(path, true, key);
  const read = wireOf(reader) as ReadDb;
  const writeDb = Object.assign(wireOf(writer), { inWrite: true as const }) as unknown as WriteDb;
  const writes = writesOf(writer, writeDb, log, translate);
  const snapshots = snapshotPool(() => snapshotOn(path, key), { most: SNAPSHOTS_MAX });
  const apart = snapshotPool(() => snapshotApart(path, key), { most: THREADS_MAX, idleMs: THREAD_IDLE_MS, waitMs: THREAD_WAIT_MS });

  return {
    engine: 'sqlite',
    read,
    primary: read,
    write: (work, { together = false, turnWithin_ms } = {}) => turnWithin(turnWithin_ms, work, (inTurn) => writes.write(inTurn, together)),
    async snapshot(work, { isLarge = false, precedence, becomesLarge } = {}) {
      try {
        if (isLarge) return await apart.run((db) => work(db, false), precedence);
        return await snapshots
          .run((db) => work(db, false))
          .catch((error) => {
            if (!(causeOf(error) instanceof LongWalk)) throw error;
            becomesLarge?.();
            return apart.run((db) => work(db, true), precedence);
          });
      } catch (error) {
        throw translate(error);
      }
    },
    hosts: () => [],
    async appliedMigrations() {
      return migrationsIn(writer);
    },
    async tables() {
      const names = writer.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
      return names.filter((name) => name !== MIGRATIONS_TABLE && !name.startsWith('sqlite_'));
    },
    optimize() {
      return writes.inTurn(async () => {
        await log.settled();
        writer.pragma(`analysis_limit = ${ANALYSIS_LIMIT}`);
        writer.exec('analyze');
      });
    },
    async faults() {
      const looking = connect(path, true, key);
      try {
        const found = looking.pragma(`integrity_check(${FAULTS_MAX})`) as { integrity_check: string }[];
        return found.map(({ integrity_check }) => integrity_check).filter((text) => text !== 'ok');
      } catch (error) {
        return [(error as Error).message];
      } finally {
        looking.close();
      }
    },
    purge() {
      return writes.inTurn(async () => {
        // Deleted bytes are overwritten, but not all of those that were moved from page to page before: only a file that is written anew has none of them.
        await log.settled();
        try {
          await rewriteFile(path, BUSY_TIMEOUT_MS, key);
        } catch {
          return false;
        }
        const [{ busy }] = writer.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
        return busy === 0;
      });
    },
    async pendingMigrations(folder) {
      return missingMigrations(folder, appliedTo(writer)).length;
    },
    async migrate(folder) {
      // A table rebuild drops the old table; with foreign keys on, that would silently delete all that refers to it.
      writer.pragma('foreign_keys = OFF');
      try {
        const run = writer.transaction(() => {
          writer.exec(MIGRATIONS_DDL);
          const missing = missingMigrations(folder, appliedTo(writer));
          for (const statement of missing.flat()) writer.exec(statement);
          const broken = writer.pragma('foreign_key_check') as unknown[];
          if (broken.length > 0) throw new Error(`Migration would leave ${broken.length} rows that refer to nothing; nothing was changed.`);
          return missing.length;
        });
        return run.immediate();
      } catch (error) {
        throw translate(error);
      } finally {
        writer.pragma('foreign_keys = ON');
      }
    },
    async made() {
      return readMark(path);
    },
    noteMade: (id) => writeMark(path, id),
    async backup(target, otherKey) {
      const copier = connect(path, true, key);
      try {
        copier.prepare('VACUUM INTO ?').run(target);
        if (otherKey !== undefined) recipher(target, key, otherKey);
      } catch (error) {
        if (error instanceof StoreNotUsable) throw error;
        const { message, code = '' } = error as { message: string; code?: string };
        if (DAMAGED.test(code)) throw new NotWhole(`${path} is damaged: ${message}`, { cause: error });
        throw new StoreNotUsable(`The backup cannot be written: ${message}`, { cause: error });
      } finally {
        copier.close();
      }
    },
    async close() {
      await writes.settled();
      await log.settled();
      if (!writer.open) return;
      await Promise.all([snapshots.close(), apart.close()]);
      reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}

/** Reads a file that nobody writes to: a backup. Nothing of it is changed. */
export function readSqlite(path: string, key?: DatabaseKey): { read: ReadDb; close(): void } {
  demandOurs(path, key);
  const connection = connect(path, true, key);
  return { read: wireOf(connection) as ReadDb, close: () => void connection.close() };
}

type Connection = SQLite.Database;

function connect(path: string, readonly: boolean, key: DatabaseKey | undefined): Connection {
  let connection: Connection;
  try {
    connection = openFile(path, { readonly, key });
  } catch (error) {
    if (error instanceof StoreNotUsable) throw error;
    throw refusedByDisk(path, error) ?? new StoreNotUsable(`${path} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
  try {
    for (const setting of [...(readonly ? [] : ['journal_mode = WAL', 'journal_size_limit = 8388608', `wal_autocheckpoint = ${LOG_PAGES}`]), ...settingsFor(CACHE_KIB)])
      connection.pragma(setting);
  } catch (error) {
    connection.close();
    throw refusedByDisk(path, error) ?? new StoreNotUsable(`${path} is not a registry's database: ${(error as Error).message}`, { cause: error });
  }
  return connection;
}

/** Throws StoreNotUsable where a new file would take the place of one that was lost. */
function demandNeverThere(path: string, mark: string | undefined): void {
  const left = ['-wal', '-journal'].map((end) => `${path}${end}`).find((beside) => existsSync(beside) && statSync(beside).size > 0);
  if (left) throw new StoreNotUsable(`${path} is gone, and ${left} is there, which can hold what was written last: keep it, move it away, and restore a backup.`);
  if (mark)
    throw new StoreNotUsable(
      `The registry ${mark} was made at ${path}, and the file is gone. Bring it back with "registry restore FILE"; to begin anew, with an empty one, remove ${markOf(path)}.`,
    );
}

/** Throws StoreNotUsable for a file that is no registry's, before anything is done to it. */
export function demandOurs(path: string, key: DatabaseKey | undefined): void {
  let probe: Connection | undefined;
  let id: unknown;
  try {
    probe = openFile(path, { readonly: true, timeout: BUSY_TIMEOUT_MS, key });
    id = probe.pragma('application_id', { simple: true });
  } catch (error) {
    if (error instanceof StoreNotUsable) throw error;
    probe?.close();
    const refused = refusedByDisk(path, error);
    if (refused) throw refused;
    const why = (error as { code?: string }).code === 'SQLITE_NOTADB' ? refusedForKey(path, key) : undefined;
    if (why) throw new StoreNotUsable(why, { cause: error });
    if (DAMAGED.test((error as { code?: string }).code ?? '') && readMark(path))
      throw new StoreNotUsable(`${path} is damaged: ${(error as Error).message}. Move it away, with its -wal and -shm if there are any, and restore a backup.`, { cause: error });
    throw new StoreNotUsable(`${path} is not a registry's database: ${(error as Error).message}`, { cause: error });
  } finally {
    probe?.close();
  }
  if (id !== APPLICATION_ID) throw new StoreNotUsable(`${path} is a database of another application; the registry does not touch it.`);
}

/**
 * Throws StoreUnavailable while another process has the file open: in WAL mode every connection holds a shared lock on it for as long as it is
 * open, and who asks for the exclusive one gets it only when there are none.
 */
export function demandAlone(path: string, key: DatabaseKey | undefined): void {
  try {
    const probe = openFile(path, { timeout: BUSY_TIMEOUT_MS, key });
    try {
      probe.pragma('locking_mode = EXCLUSIVE');
      probe.prepare('select count(*) from sqlite_master').get();
    } finally {
      probe.close();
    }
  } catch (error) {
    if (/^SQLITE_BUSY/.test((error as { code?: string }).code ?? '')) throw new StoreUnavailable(`another process has ${path} open; stop it first`, { cause: error });
    throw new StoreNotUsable(`${path} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

/** Whether two paths lead to one file. */
export function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((each) => statSync(each, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino;
}

function migrationsIn(connection: Connection): AppliedMigration[] {
  const isFresh = !connection.prepare('select 1 from sqlite_master where name = ?').get(MIGRATIONS_TABLE);
  return isFresh ? [] : appliedMigrations(connection.prepare(`select hash, created_at from "${MIGRATIONS_TABLE}"`).all() as AppliedRow[]);
}

const appliedTo = (connection: Connection): number[] => migrationsIn(connection).map(({ at }) => at);

const planned = (sql: string): string => sql.replaceAll(' limit ?', UNSEEN_LIMIT);

/** A statement walks along so many rows that others would wait for it. */
class LongWalk extends Error {}

/** What counts a row in a statement: a function of the connections on which it is counted. */
export const STEPPED = 'stepped';

/** Counts the rows that each statement on a connection walks along, and says when a statement begins. */
function stepsOn(connection: Connection): () => void {
  let steps = 0;
  connection.function(STEPPED, { deterministic: false }, (_column) => {
    steps += 1;
    if (steps > STEPS_MAX) throw new LongWalk();
    return 1;
  });
  return () => {
    steps = 0;
  };
}

/** A drizzle database over one connection. With `steps` a statement that walks too far throws LongWalk. */
function wireOf(connection: Connection, { steps = false } = {}) {
  const begin = steps ? stepsOn(connection) : undefined;
  const statements = new Map<string, SQLite.Statement>();
  function prepare(sql: string): SQLite.Statement {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(planned(begin ? sql.replaceAll(STEP, `${STEPPED}($1)`) : sql));
    if (statement.reader) statement.raw(true);
    if (statements.size >= STATEMENTS_MAX) statements.delete(statements.keys().next().value as string);
    statements.set(sql, statement);
    return statement;
  }
  return wire(async (sql, params) => {
    try {
      const statement = prepare(sql);
      begin?.();
      if (statement.reader) return statement.all(params) as unknown[][];
      statement.run(params);
      return [];
    } catch (error) {
      throw translate(error);
    }
  });
}

/** A connection for reads that span several statements. */
function snapshotOn(path: string, key: DatabaseKey | undefined): Snapshot {
  const connection = connect(path, true, key);
  const ready = new Map<string, SQLite.Statement>();
  const exec = (sql: string): void => {
    const statement = ready.get(sql) ?? connection.prepare(sql);
    ready.set(sql, statement);
    statement.run();
  };
  return { db: wireOf(connection, { steps: true }) as ReadDb, exec, isOpen: () => connection.open, close: () => void connection.close() };
}

/** The same on a thread of its own. */
function snapshotApart(path: string, key: DatabaseKey | undefined): Snapshot {
  const { send, ...connection } = connectOnThread(path, key);
  const db = wire((sql, params) => send(planned(sql), params).catch((error) => Promise.reject(translate(error)))) as unknown as ReadDb;
  return { db, exec: async (sql) => void (await send(sql, [])), ...connection };
}

/** What a file is that is no longer what was written. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
/** Faults of the store rather than of the request. A damaged file is one: what it still holds is right, what it cannot read is refused. */
const FAULT = /^SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|NOMEM|PROTOCOL|CORRUPT|NOTADB)/;

/** Faults of the store become StoreUnavailable. */
function translate(error: unknown): unknown {
  const root = causeOf(error);
  if (isSqliteError(root) && FAULT.test(root.code)) return new StoreUnavailable(root.code, { cause: root });
  return root;
}
