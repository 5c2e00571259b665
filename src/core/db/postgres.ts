// PostgreSQL, a primary and hot standbys: one writing transaction at a time, reads on the nearest host that answers.
import { createHash, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ticks } from '../values/clock.js';
import { type AppliedRow, appliedMigrations, MIGRATIONS_DDL, MIGRATIONS_TABLE, missingMigrations } from './migrations.js';
import { type Host, Hosts, type HostsOptions, isBusy, isHostFault } from './postgres-hosts.js';
import { type Cluster, readPostgresUrl } from './postgres-url.js';
import { turnWithin } from './turn-within.js';
import { type AppliedMigration, causeOf, type Database, type Extent, OutcomeUnknown, type ReadDb, StoreNotUsable, StoreUnavailable, type WriteDb, type Writing } from './types.js';
import { wire } from './wire.js';

/** Statements that each connection keeps prepared on the server; what clients think of beyond them is planned each time. */
const PREPARED_MAX = 500;
/** How often a write is tried again when another was in its way or its host was lost before it was told to commit. */
const WRITE_TRIES = 5;
/** Serialization failure, deadlock, lock not available: nothing was committed. */
const TRY_AGAIN = /^(?:40001|40P01|55P03)$/;
/** The host no longer takes writes. */
const READ_ONLY = '25006';
/** The class of codes of warnings. */
const WARNING = '01';
/**
 * A process that stands still while it writes would keep all others from writing: after these times the server undoes what it began. And an
 * acknowledged write is on the disk, whatever the server's default is.
 */
const BEGIN = `begin; set local lock_timeout = '4s';
  select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') in ('off', 'local')`;
const BEGIN_READ = 'begin isolation level repeatable read read only';
const NOT_IDLE = "; set local idle_in_transaction_session_timeout = '5s'";
/** Insufficient privilege. */
const NO_RIGHT = '42501';
/** The statement was cut off, as it took too long or an operator said so. */
const CUT_OFF = '57014';
/** A statement of an ordinary read that takes longer walks along what is not asked for: the read begins anew, and looks first for those who can be meant. */
const WALK_MS = 250;
/** Full disk or memory, too many connections, an operator's intervention, an I/O error. */
const FAULT = /^(?:53|57|58|XX)/;
/** How long a process that is just ending is waited for by one that must be alone. */
const ALONE_WAIT_MS = 5_000;
const ALONE_ASK_MS = 100;
/** The longest that looking at what one table holds can take. */
const ANALYZE_MS = 600_000;
/** Migrations of several processes wait for each other. */
const MIGRATION_LOCK = 0x50505247;

export interface PostgresOptions extends HostsOptions {
  /** Hosts to read from, in order of nearness. */
  readUrl?: string | undefined;
  /** Refuse a database that another process has open as a registry. */
  alone?: boolean | undefined;
  /** After how many milliseconds a statement of an ordinary read is taken to walk too far. */
  walkMs?: number | undefined;
}

export async function openPostgres(url: string, { readUrl, alone = false, walkMs = WALK_MS, ...options }: PostgresOptions = {}): Promise<Database> {
  const writers = readPostgresUrl(url);
  const hosts = new Hosts(writers, readUrl ? clusterOf(readUrl, writers) : undefined, options);
  try {
    await demandAnswer(hosts);
    if (alone) await demandAlone(hosts);
  } catch (error) {
    await hosts.close();
    throw translate(error);
  }

  const read = wire((sql, params) => hosts.reading((host) => query(host.readers, sql, params)).catch(rethrow)) as ReadDb;
  const primary = wire((sql, params) => hosts.readingFurthest((host) => query(host.readers, sql, params)).catch(rethrow)) as ReadDb;
  let writing: pg.PoolClient | undefined;
  const writeDb = Object.assign(
    wire((sql, params) => query(writing as pg.PoolClient, sql, params)),
    { inWrite: true as const },
  ) as unknown as WriteDb;
  const snapshots = new WeakMap<pg.PoolClient, ReadDb>();
  let queue: Promise<unknown> = Promise.resolve();

  function write<T>(work: (db: WriteDb) => Promise<T>, { turnWithin_ms }: Writing = {}): Promise<T> {
    const until = ticks() + (turnWithin_ms ?? Number.POSITIVE_INFINITY);
    return turnWithin(turnWithin_ms, work, (inTurn) => {
      const turn = queue.then(() => attempt(inTurn, until));
      queue = turn.catch(() => undefined);
      return turn;
    });
  }

  /** Another process can hold what this one needs to write: after `until` that is not waited for once more. */
  async function attempt<T>(work: (db: WriteDb) => Promise<T>, until: number): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const host = await hosts.primary();
      try {
        return await transact(host, () => work(writeDb));
      } catch (error) {
        const { code = '' } = error as { code?: string };
        const isLost = isHostFault(error) || code === READ_ONLY;
        if (error instanceof OutcomeUnknown || tries >= WRITE_TRIES || ticks() >= until || !(isLost || TRY_AGAIN.test(code))) throw translate(error);
        if (isLost) await host.probe();
        else await sleep(randomInt(20 * 2 ** tries));
      }
    }
  }

  /** One transaction on one connection. Nothing is tried again once the order to commit was sent. */
  async function transact<T>(host: Host, work: () => Promise<T>): Promise<T> {
    const client = await host.writer.connect();
    let told = false;
    let broken = false;
    const warnings: string[] = [];
    const onNotice = ({ code, message }: { code?: string | undefined; message?: string | undefined }) => {
      if (told && code?.startsWith(WARNING)) warnings.push(message ?? code);
    };
    client.on('notice', onNotice);
    try {
      await client.query(options.patient ? BEGIN : BEGIN + NOT_IDLE);
      writing = client;
      const result = await work();
      told = true;
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it had failed.');
      // The server stopped waiting for the standbys, at an operator's order: a failover can still lose the write.
      if (warnings.length > 0) throw new OutcomeUnknown(warnings.join('; '));
      return result;
    } catch (error) {
      if (error instanceof OutcomeUnknown) throw error;
      const cause = causeOf(error);
      broken = isHostFault(cause);
      if (told && broken) throw new OutcomeUnknown('The connection was lost while a write was being committed.', { cause });
      broken ||= !(await isRolledBack(client));
      throw cause;
    } finally {
      writing = undefined;
      client.off('notice', onNotice);
      client.release(broken);
    }
  }

  function snapshot<T>(work: (db: ReadDb, walkedFar: boolean) => Promise<T>, { isLarge = false, becomesLarge }: Extent = {}): Promise<T> {
    const whole = (host: Host, walkedFar: boolean) => atOneCommit(host, BEGIN_READ, (db) => work(db, walkedFar));
    const soon = (host: Host) =>
      atOneCommit(host, `${BEGIN_READ}; set local statement_timeout = ${walkMs}`, (db) => work(db, false)).catch((error) => {
        if ((error as { code?: string }).code !== CUT_OFF) throw error;
        becomesLarge?.();
        return whole(host, true);
      });
    return hosts.readingAhead((host) => (isLarge || options.patient ? whole(host, false) : soon(host))).catch(rethrow);
  }

  async function atOneCommit<T>(host: Host, begin: string, work: (db: ReadDb) => Promise<T>): Promise<T> {
    const client = await host.readers.connect();
    let broken = false;
    try {
      let db = snapshots.get(client);
      if (!db) snapshots.set(client, (db = wire((sql, params) => query(client, sql, params)) as ReadDb));
      await client.query(begin);
      const result = await work(db);
      await client.query('commit');
      return result;
    } catch (error) {
      const cause = causeOf(error);
      broken = isHostFault(cause) || !(await isRolledBack(client));
      throw cause;
    } finally {
      client.release(broken);
    }
  }

  async function migrations(client: pg.Pool | pg.ClientBase): Promise<AppliedMigration[]> {
    const { rows: known } = await client.query('select to_regclass($1) is not null as is_there', [MIGRATIONS_TABLE]);
    if (!known[0]?.is_there) return [];
    const { rows } = await client.query<AppliedRow>(`select hash, created_at from "${MIGRATIONS_TABLE}"`);
    return appliedMigrations(rows);
  }

  const applied = async (client: pg.Pool | pg.ClientBase): Promise<number[]> => (await migrations(client)).map(({ at }) => at);

  async function onPrimary<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await (await hosts.primary()).writer.connect();
    try {
      return await work(client);
    } catch (error) {
      throw translate(error);
    } finally {
      client.release(true);
    }
  }

  return {
    engine: 'postgres',
    read,
    primary,
    snapshot,
    write,
    hosts: () => hosts.health(),
    appliedMigrations: () => hosts.readingFurthest(({ readers }) => migrations(readers)).catch(rethrow),
    tables: () =>
      onPrimary(async (client) => {
        const { rows } = await client.query<{ name: string }>(TABLES);
        return rows.map(({ name }) => name).filter((name) => name !== MIGRATIONS_TABLE);
      }),
    optimize: () =>
      onPrimary(async (client) => {
        const { rows } = await client.query<{ name: string }>('select tablename as name from pg_tables where schemaname = current_schema() order by 1');
        for (const { name } of rows) await client.query({ text: `analyze ${pg.escapeIdentifier(name)}`, query_timeout: ANALYZE_MS } as pg.QueryConfig);
      }),
    // What a cluster has for it, checksums of pages and amcheck, is for those who run it.
    faults: async () => [],
    purge: () =>
      onPrimary(async (client) => {
        const { rows } = await client.query<{ name: string }>('select tablename as name from pg_tables where schemaname = current_schema() order by 1');
        // Rewritten, a table has no dead row in it. What is in the log of the cluster goes as the cluster recycles it.
        for (const { name } of rows) await client.query({ text: `vacuum full ${pg.escapeIdentifier(name)}`, query_timeout: ANALYZE_MS } as pg.QueryConfig);
        return true;
      }),
    pendingMigrations: (folder) => hosts.readingFurthest(async ({ readers }) => missingMigrations(folder, await applied(readers)).length).catch(rethrow),
    migrate: (folder) =>
      onPrimary(async (client) => {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
        await client.query(BLOB_DDL);
        await client.query(MIGRATIONS_DDL);
        const missing = missingMigrations(folder, await applied(client));
        for (const statement of missing.flat()) await client.query(byteOrdered(statement));
        await client.query('commit');
        return missing.length;
      }),
    made: () =>
      hosts
        .readingFurthest(async ({ readers }) => {
          const { rows } = await readers.query<{ comment: string | null }>(COMMENT);
          return markIn(rows[0]?.comment);
        })
        .catch(rethrow),
    noteMade: (id) =>
      onPrimary(async (client) => {
        const { rows } = await client.query<{ name: string; comment: string | null }>(COMMENT);
        const [there] = rows as [{ name: string; comment: string | null }];
        // What somebody else says of the database stays.
        const others = (there.comment ?? '').split('\n').filter((line) => line !== '' && !markIn(line));
        const comment = [...others, `${MADE} ${id} was made here.`].join('\n');
        try {
          await client.query(`comment on database ${pg.escapeIdentifier(there.name)} is ${pg.escapeLiteral(comment)}`);
        } catch (error) {
          // A role that does not own the database cannot say so; the registry works without it.
          if ((error as { code?: string }).code !== NO_RIGHT) throw error;
        }
      }),
    async close() {
      await queue;
      await hosts.close();
    },
  };
}

/** A comment on the database outlives all that is in it. */
const COMMENT = "select datname as name, shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()";
const MADE = 'Political prisoner registry';

function markIn(comment: string | null | undefined): string | undefined {
  return new RegExp(`${MADE} ([\\w-]{16}) `).exec(comment ?? '')?.[1];
}

async function isRolledBack(client: pg.ClientBase): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}

/** Throws StoreUnavailable when no host of the cluster answers. */
async function demandAnswer(hosts: Hosts): Promise<void> {
  await hosts.probe();
  if (hosts.all.every(({ state }) => state === 'down'))
    throw new StoreUnavailable(`no host of the cluster answers (${hosts.all.map(({ name, fault }) => `${name}: ${fault}`).join('; ')})`);
}

// Who is connected to a database, and as what, is told to every user of the server.
const OTHERS = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and starts_with(application_name, 'registry') and application_name <> current_setting('application_name')`;

/** Throws StoreUnavailable while another process has the database open as a registry. */
async function demandAlone(hosts: Hosts): Promise<void> {
  const { readers, name } = await hosts.primary();
  for (let waited = 0; ; waited += ALONE_ASK_MS) {
    const { rows } = await readers.query<{ others: number }>(OTHERS);
    if (!rows[0]?.others) return;
    if (waited >= ALONE_WAIT_MS) throw new StoreUnavailable(`another process has the registry on ${name} open; stop it first`);
    await sleep(ALONE_ASK_MS);
  }
}

/**
 * Whether two addresses, however spelt, lead to one database: a lock that is held through one of them is then taken for the other. Such locks
 * are the database's own, and anyone who may connect may have one.
 */
export async function isSameDatabase(url: string, other: string): Promise<boolean> {
  const both = [url, other].map((each) => new Hosts(readPostgresUrl(each), undefined));
  const clients: pg.PoolClient[] = [];
  try {
    for (const hosts of both) {
      await demandAnswer(hosts);
      clients.push(await (await hosts.primary()).writer.connect());
    }
    const [one, two] = clients as [pg.PoolClient, pg.PoolClient];
    const key = randomInt(2 ** 47);
    for (const client of clients) await client.query('begin');
    await one.query('select pg_advisory_xact_lock($1)', [key]);
    const { rows } = await two.query<{ is_free: number }>('select pg_try_advisory_xact_lock($1) as is_free', [key]);
    return !rows[0]?.is_free;
  } catch (error) {
    throw translate(error);
  } finally {
    for (const client of clients) client.release(true);
    for (const hosts of both) await hosts.close();
  }
}

/** Every table that anyone made in the database; those of other schemas with the schema. */
const TABLES = `select case schemaname when current_schema() then tablename else schemaname || '.' || tablename end as name
  from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`;

/** Readers take the user, password and database that they do not name from the writers' address. */
function clusterOf(url: string, writers: Cluster): Cluster {
  const readers = readPostgresUrl(url);
  return { ...readers, user: readers.user ?? writers.user, password: readers.password ?? writers.password };
}

/** The migrations' one type that PostgreSQL has under another name. */
const BLOB_DDL = `do $$ begin
  if to_regtype('blob') is null then create domain blob as bytea; end if;
end $$`;

/** Columns of text are ordered by their bytes, whatever the database's own order is: the embedded engine orders so. */
function byteOrdered(statement: string): string {
  return statement.replace(/^(\s*"\w+" text)\b/gm, '$1 collate "C"').replace(/(\badd (?:column )?"\w+" text)\b/gi, '$1 collate "C"');
}

/** A drizzle database that speaks through the documented proxy hook. */
const numbered = new Map<string, { text: string; name: string | undefined }>();

async function query(client: pg.Pool | pg.ClientBase, sql: string, values: unknown[]): Promise<unknown[][]> {
  const { text, name } = statementOf(sql);
  const { rows } = await client.query<unknown[]>({ text, values, rowMode: 'array', ...(name ? { name } : {}) });
  return rows;
}

/** The statement with its parameters numbered, and the name under which connections keep it prepared. */
function statementOf(sql: string): { text: string; name: string | undefined } {
  const known = numbered.get(sql);
  if (known) return known;
  let place = 0;
  // Texts and identifiers in quotes are left alone.
  const text = sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (found) => (found === '?' ? `$${(place += 1)}` : found));
  const made = { text, name: numbered.size < PREPARED_MAX ? createHash('sha256').update(text).digest('hex').slice(0, 32) : undefined };
  if (numbered.size < PREPARED_MAX) numbered.set(sql, made);
  return made;
}

function rethrow(error: unknown): never {
  throw translate(error);
}

/** Faults of the store become StoreUnavailable. */
function translate(error: unknown): unknown {
  const root = causeOf(error);
  if (root instanceof StoreUnavailable || root instanceof OutcomeUnknown || root instanceof StoreNotUsable) return root;
  const { code } = root as { code?: string };
  if (code === NO_RIGHT) return new StoreNotUsable('The role has no right to make or use the tables of the registry: it must own the database.', { cause: root });
  if (isBusy(root) || isHostFault(root) || (root instanceof pg.DatabaseError && code && (FAULT.test(code) || TRY_AGAIN.test(code))))
    return new StoreUnavailable(code ?? (root as Error).message, { cause: root });
  return root;
}
