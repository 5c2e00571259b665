// The hosts of a PostgreSQL cluster: which one takes writes, which ones answer, and which are behind. Each is asked twice a second.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster, HostAddress } from './postgres-url.js';
import { type HostHealth, StoreUnavailable } from './types.js';

/** A host that lets nobody in within this time counts as down. */
const CONNECT_MS = 2_000;
/** The longest that one statement can take, where somebody waits for it and where nobody does. */
const QUERY_MS = 10_000;
const PATIENT_QUERY_MS = 600_000;
const PROBE_EVERY_MS = 500;
/** A host that does not answer a probe within this time counts as down, and whatever waits for it is cut off. */
const PROBE_MS = 1_000;
/** How long a write waits for a host that takes writes to be found: a failover is over sooner. */
const PRIMARY_WAIT_MS = 2_500;
const CONNECTIONS_MAX = 10;

/** Whole numbers fit a JavaScript number: the registry counts far below 2^53. */
const types = { getTypeParser: (oid: number, format?: string) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) };

// The timeline grows with every promotion: of two hosts that take writes, the one on the older timeline was left behind.
const PROBE = `select pg_is_in_recovery(),
  case when pg_is_in_recovery() then null else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int end,
  case when not pg_is_in_recovery() or pg_last_wal_receive_lsn() is not distinct from pg_last_wal_replay_lsn() then 0
       else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 end`;

const FAULT_CODES = /^(?:E[A-Z_]+|08\w{3}|57P0[123]|53300|3D000|28\w{3})$/;
const FAULT_WORDS = /^(?:Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed|The connection was|timeout expired)/;
/** All connections of the pool are in use: the host is busy, not down. */
const BUSY = 'timeout exceeded when trying to connect';

/** Whether the connection or the host is at fault, rather than the statement. */
export function isHostFault(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && FAULT_CODES.test(code)) || FAULT_WORDS.test(message ?? '') || message === BUSY;
}

export interface Usage {
  /** By which the server knows these connections from those of others. */
  application: string;
  /** Works in bulk, in one process that can itself be too busy to hear an answer in time: a host is not given up for that. */
  patient: boolean;
}

export class Host {
  readonly name: string;
  readonly pool: pg.Pool;
  state: HostHealth['state'] = 'unknown';
  timeline = 0;
  lag_s: number | undefined;
  /** Why the last probe failed. */
  fault: string | undefined;
  readonly #settings: pg.ClientConfig;
  readonly #clients = new Set<pg.PoolClient>();
  #prober: pg.Client | undefined;
  #probing: Promise<void> | undefined;

  constructor({ user, password, database, ssl }: Cluster, { host, port }: HostAddress, { application, patient }: Usage) {
    this.name = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    this.#settings = { host, port, user, password, database, ssl: ssl as never, keepAlive: true, application_name: application, types: types as never };
    this.pool = new pg.Pool({
      ...this.#settings,
      max: CONNECTIONS_MAX,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: patient ? PATIENT_QUERY_MS : QUERY_MS,
      idleTimeoutMillis: 30_000,
      // An acknowledged write is on the disk, whatever the server's default is.
      onConnect: async (client) => {
        await client.query("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')");
      },
    });
    this.pool.on('error', () => this.failed());
    this.pool.on('connect', (client) => {
      this.#clients.add(client);
      // Without a listener of its own, a connection that breaks while it is checked out ends the process.
      client.on('error', () => undefined);
    });
    this.pool.on('remove', (client) => this.#clients.delete(client));
  }

  /** Notes that the host did not answer; it is asked again at the next probe. */
  failed(): void {
    this.state = 'down';
  }

  /** Asks the host what it is. Never throws; asked by several at once, it asks once. */
  probe(): Promise<void> {
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = undefined;
    });
    return this.#probing;
  }

  async #probe(): Promise<void> {
    try {
      const prober = this.#prober ?? (await this.#connect());
      const { rows } = await prober.query<[boolean, number | null, number | null]>({ text: PROBE, rowMode: 'array' });
      const [[inRecovery, timeline, lag]] = rows as [[boolean, number | null, number | null]];
      this.state = inRecovery ? 'standby' : 'primary';
      this.timeline = timeline ?? 0;
      this.lag_s = lag === null ? undefined : Math.max(0, Math.round(lag));
      this.fault = undefined;
    } catch (error) {
      this.fault = (error as Error).message || (error as { code?: string }).code;
      this.#prober?.end().catch(() => undefined);
      this.#prober = undefined;
      this.state = 'down';
      this.lag_s = undefined;
      // A host that drops packets leaves its connections hanging: whoever waits on one is told now.
      for (const client of this.#clients) (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#settings, connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS });
    client.on('error', () => {
      if (this.#prober === client) this.#prober = undefined;
    });
    try {
      await client.connect();
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.#prober = client;
    return client;
  }

  async close(): Promise<void> {
    await Promise.all([this.#prober?.end().catch(() => undefined), this.pool.end().catch(() => undefined)]);
  }
}

export class Hosts {
  readonly all: readonly Host[];
  readonly #readers: readonly Host[];
  /** Whether the readers come in order of nearness; if not, the primary, which lags behind nobody, comes first. */
  readonly #byNearness: boolean;
  readonly #writers: readonly Host[];
  #timeline = 0;
  #closed = false;
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(writers: Cluster, readers: Cluster | undefined, { patient = false }: Partial<Usage> = {}) {
    const hosts = new Map<string, Host>();
    const usage = { application: `registry ${randomBytes(8).toString('hex')}`, patient };
    const of = (cluster: Cluster) =>
      cluster.hosts.map((address) => {
        const host = new Host(cluster, address, usage);
        const known = hosts.get(host.name);
        if (known) {
          void host.close();
          return known;
        }
        hosts.set(host.name, host);
        return host;
      });
    this.#writers = of(writers);
    this.#byNearness = readers !== undefined;
    this.#readers = [...new Set([...(readers ? of(readers) : []), ...this.#writers])];
    this.all = [...hosts.values()];
    if (patient) return;
    this.#timer = setInterval(() => void this.probe(), PROBE_EVERY_MS);
    this.#timer.unref();
  }

  async probe(): Promise<void> {
    if (this.#closed) return;
    await Promise.all(this.all.map((host) => host.probe()));
    this.#timeline = Math.max(this.#timeline, ...this.all.map(({ timeline }) => timeline));
  }

  /** The host that takes writes, or undefined while none is known to. */
  writable(): Host | undefined {
    return this.#writers.find((host) => host.state === 'primary' && host.timeline >= this.#timeline);
  }

  /** The host that takes writes; waits for a failover to end. Throws StoreUnavailable. */
  async primary(): Promise<Host> {
    const until = performance.now() + PRIMARY_WAIT_MS;
    for (;;) {
      const host = this.writable();
      if (host) return host;
      if (performance.now() >= until) throw new StoreUnavailable('No host of the cluster takes writes.');
      await Promise.race([this.probe(), sleep(PROBE_MS)]);
      if (!this.writable()) await sleep(50);
    }
  }

  /** Runs a read on the nearest host that answers; one that fails is passed over. Throws StoreUnavailable when none answers. */
  async reading<T>(run: (host: Host) => Promise<T>): Promise<T> {
    const tried = new Set<Host>();
    for (;;) {
      const left = this.#readers.filter((host) => !tried.has(host) && host.state !== 'down');
      const host = (this.#byNearness ? undefined : left.find(({ state }) => state === 'primary')) ?? left[0];
      if (!host) throw new StoreUnavailable('No host of the cluster answers.');
      try {
        return await run(host);
      } catch (error) {
        tried.add(host);
        if ((error as Error).message === BUSY) throw new StoreUnavailable('All connections are in use.', { cause: error });
        // A standby cancels a read that stands in the way of what it must replay.
        const inTheWay = (error as { code?: string }).code === '40001';
        if (!inTheWay && !isHostFault(error)) throw error;
        if (!inTheWay) host.failed();
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await Promise.all(this.all.map((host) => host.close()));
  }
}
