// The hosts of a PostgreSQL cluster: which one takes writes, which ones answer, and how far each has come. Each is asked twice a second.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ticks } from '../values/clock.js';
import type { Cluster, HostAddress } from './postgres-url.js';
import { BEHIND, type HostHealth, StoreUnavailable } from './types.js';

/** A host that lets nobody in within this time counts as down. */
const CONNECT_MS = 2_000;
/** The longest that one statement can take, where somebody waits for it and where nobody does. */
const QUERY_MS = 10_000;
const PATIENT_QUERY_MS = 600_000;
const PROBE_EVERY_MS = 500;
/** A host that does not answer a probe within this time counts as down, and whatever waits for it is cut off. */
const PROBE_MS = 1_000;
/** A probe that learns so much later that its time was up, says of this process that it was too busy to hear the answer, and nothing of the host. */
const LATE_MS = 50;
/** How long after the loss of the host that took writes they wait for the next one; a planned switch-over is done sooner. */
const PRIMARY_WAIT_MS = 2_500;
const LOOK_AGAIN_MS = 100;
const READERS_MAX = 10;
/** How many positions of the primary are remembered, by which the standbys' lag is told. */
const POSITIONS_MAX = 4_000;

const { builtins, getTypeParser } = pg.types;
/** Values as the embedded engine gives them. Whole numbers fit a JavaScript number: the registry counts far below 2^53. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = { [builtins.INT8]: Number, [builtins.NUMERIC]: Number, [builtins.BOOL]: (text) => (text === 't' ? 1 : 0) };
const types = { getTypeParser: (oid: number, format?: string) => PARSERS[oid] ?? getTypeParser(oid, format as 'text') };

/**
 * Whether it follows another host, whether it refuses writes, its timeline, and how far it has come, in bytes of the log. The timeline grows with
 * every promotion: of two hosts that take writes, the one on the older timeline was left behind.
 */
const PROBE = `select pg_is_in_recovery(), current_setting('transaction_read_only') = 'on',
  case when pg_is_in_recovery() then 0 else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int end,
  pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end, '0/0')`;
type Probed = [follows: number, refusesWrites: number, timeline: number, position: number | null];

const FAULT_CODES = /^(?:E[A-Z_]+|08\w{3}|57P0[123]|25P03|53300|3D000|28\w{3})$/;
const FAULT_WORDS = /^(?:Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed|The connection was|timeout expired)/;
/** A standby cancels a read that stands in the way of what it must replay. */
const IN_THE_WAY = '40001';
/** All connections of the pool are in use: the host is busy, not down. */
const BUSY = 'timeout exceeded when trying to connect';

/** Whether the connection or the host is at fault, rather than the statement. */
export function isHostFault(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && FAULT_CODES.test(code)) || FAULT_WORDS.test(message ?? '');
}

export function isBusy(error: unknown): boolean {
  return (error as Error).message === BUSY;
}

export interface HostsOptions {
  /** How many connections each host is read by at the same time. */
  readersMax?: number | undefined;
  /** Works in bulk, in a process that can itself be too busy to hear an answer in time: a host is not given up for that. */
  patient?: boolean | undefined;
}

interface Usage {
  /** By which the server knows these connections from those of others. */
  application: string;
  readersMax: number;
  queryMs: number;
}

export class Host {
  readonly name: string;
  readonly readers: pg.Pool;
  /** One connection: a process has one write at a time, and no read can take its place. */
  readonly writer: pg.Pool;
  state: Exclude<HostHealth['state'], 'left_behind'> = 'unknown';
  timeline = 0;
  /** How far it has come, in bytes of the log. */
  position = 0;
  /** Why the last probe failed. */
  fault: string | undefined;
  readonly #settings: pg.ClientConfig;
  readonly #clients = new Set<pg.PoolClient>();
  #prober: pg.Client | undefined;
  #probing: Promise<void> | undefined;
  #closed = false;

  constructor({ user, password, database, ssl }: Cluster, { host, port }: HostAddress, { application, readersMax, queryMs }: Usage) {
    this.name = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    this.#settings = { host, port, user, password, database, ssl: ssl as never, keepAlive: true, application_name: application, types: types as never };
    this.readers = this.#pool(readersMax, queryMs);
    this.writer = this.#pool(1, queryMs);
  }

  #pool(max: number, queryMs: number): pg.Pool {
    const pool = new pg.Pool({ ...this.#settings, max, connectionTimeoutMillis: CONNECT_MS, query_timeout: queryMs, idleTimeoutMillis: 30_000 });
    // An idle connection broke: the host is asked whether it is still there.
    pool.on('error', () => void this.probe());
    pool.on('connect', (client) => {
      this.#clients.add(client);
      // Without a listener of its own, a connection that breaks while it is checked out ends the process.
      client.on('error', () => undefined);
    });
    pool.on('remove', (client) => this.#clients.delete(client));
    return pool;
  }

  /** Asks the host what it is, until it is closed. Never throws; asked by several at once, it asks once. */
  async probe(): Promise<void> {
    if (this.#closed) return;
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = undefined;
    });
    await this.#probing;
  }

  async #probe(): Promise<void> {
    const prober = this.#prober;
    const from = ticks();
    const again = (error: unknown) => (isSilent(error) && ticks() - from < PROBE_MS + LATE_MS ? Promise.reject(error) : this.#askAnew());
    try {
      // A connection that broke since the last probe says nothing of the host: a new one does.
      const [follows, refusesWrites, timeline, position] = await (prober ? ask(prober).catch(again) : this.#askAnew());
      this.state = follows || refusesWrites ? 'standby' : 'primary';
      this.timeline = timeline;
      this.position = position ?? 0;
      this.fault = undefined;
    } catch (error) {
      this.fault = (error as Error).message || (error as { code?: string }).code;
      this.#forgetProber();
      this.state = 'down';
      // A host that drops packets leaves its connections hanging: whoever waits on one is told now.
      for (const client of this.#clients) (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
  }

  async #askAnew(): Promise<Probed> {
    this.#forgetProber();
    const client = new pg.Client({ ...this.#settings, connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS });
    client.on('error', () => {
      if (this.#prober === client) this.#prober = undefined;
    });
    this.#prober = client;
    await client.connect();
    return ask(client);
  }

  #forgetProber(): void {
    this.#prober?.end().catch(() => undefined);
    this.#prober = undefined;
  }

  /** Ends all connections. A probe that is under way is heard first: cut off, it would connect anew, and nobody would end that. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#probing;
    await Promise.all([this.#prober, this.readers, this.writer].map((connection) => connection?.end().catch(() => undefined)));
  }
}

async function ask(client: pg.Client): Promise<Probed> {
  const { rows } = await client.query<Probed>({ text: PROBE, rowMode: 'array' });
  return rows[0] as Probed;
}

function isSilent(error: unknown): boolean {
  return (error as Error).message === 'Query read timeout';
}

export class Hosts {
  readonly all: readonly Host[];
  readonly #readers: readonly Host[];
  /** Whether the readers come in order of nearness; if not, the primary, which lags behind nobody, comes first. */
  readonly #byNearness: boolean;
  readonly #writers: readonly Host[];
  readonly #timer: NodeJS.Timeout | undefined;
  /** The newest timeline that was seen. */
  #timeline = 0;
  /** Where the primary was when, as far as some standby is behind it. */
  #positions: { at: number; position: number }[] = [];
  #lostAt: number | undefined;
  #closed = false;

  constructor(writers: Cluster, readers: Cluster | undefined, { readersMax = READERS_MAX, patient = false }: HostsOptions = {}) {
    const hosts = new Map<string, Host>();
    const usage = { application: `registry ${randomBytes(8).toString('hex')}`, readersMax, queryMs: patient ? PATIENT_QUERY_MS : QUERY_MS };
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
    this.#remember();
  }

  /** The host that takes writes, if one is known. */
  writable(): Host | undefined {
    for (const { timeline } of this.all) if (timeline > this.#timeline) this.#timeline = timeline;
    const host = this.#writers.find((one) => one.state === 'primary' && !this.#isLeftBehind(one));
    if (host) this.#lostAt = undefined;
    return host;
  }

  /** The host that takes writes. Waits for a failover; one that takes longer fails whoever comes later at once. Throws StoreUnavailable. */
  async primary(): Promise<Host> {
    for (;;) {
      const host = this.writable();
      if (host) return host;
      this.#lostAt ??= ticks();
      if (ticks() - this.#lostAt >= PRIMARY_WAIT_MS) throw new StoreUnavailable('no host of the cluster takes writes');
      await Promise.all([Promise.race([this.probe(), sleep(LOOK_AGAIN_MS)]), sleep(LOOK_AGAIN_MS / 2)]);
    }
  }

  /** Runs a read on the nearest host that answers; one that fails is passed over. Throws StoreUnavailable when none answers. */
  reading<T>(run: (host: Host) => Promise<T>): Promise<T> {
    return this.#onOneOf(() => this.#nearest(), run);
  }

  /** Runs a read on the host that takes writes or, while there is none, on the one that has come furthest. Throws StoreUnavailable. */
  readingFurthest<T>(run: (host: Host) => Promise<T>): Promise<T> {
    return this.#onOneOf(() => this.#furthest(), run);
  }

  /**
   * Runs a read on a host that does not answer BEHIND: the nearest, or else whichever has come further. What the host that takes writes
   * answers is the last word. Throws StoreUnavailable when none has come as far in time.
   */
  async readingAhead<T>(run: (host: Host) => Promise<T>): Promise<T> {
    const first = await this.reading(run);
    if (first !== BEHIND) return first;
    const until = ticks() + PRIMARY_WAIT_MS;
    for (;;) {
      const asked = await this.readingFurthest(async (host) => {
        const isLastWord = host === this.writable();
        return { answer: await run(host), isLastWord };
      });
      if (asked.answer !== BEHIND || asked.isLastWord) return asked.answer;
      if (ticks() >= until) throw new StoreUnavailable('no host that answers has come as far as the caller has seen');
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** What each host was last seen to be. */
  health(): HostHealth[] {
    return this.all.map((host) => {
      const lag = this.#lagOf(host);
      const state = this.#isLeftBehind(host) ? 'left_behind' : host.state;
      return { name: host.name, state, ...(lag === undefined ? {} : { lag_s: lag }) };
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await Promise.all(this.all.map((host) => host.close()));
  }

  async #onOneOf<T>(candidates: () => Iterable<Host>, run: (host: Host) => Promise<T>): Promise<T> {
    let busy: unknown;
    // A connection that was left over from before a restart fails though its host is well: the second round has new ones.
    for (let round = 1; round <= 2; round += 1) {
      for (const host of candidates()) {
        try {
          return await run(host);
        } catch (error) {
          if (isBusy(error)) busy = error;
          else if (isHostFault(error)) void host.probe();
          else if ((error as { code?: string }).code !== IN_THE_WAY) throw error;
        }
      }
      if (busy) throw new StoreUnavailable('all connections are in use', { cause: busy });
      if (round === 1) await this.probe();
    }
    throw new StoreUnavailable('no host of the cluster answers');
  }

  #isLeftBehind(host: Host): boolean {
    return host.state === 'primary' && host.timeline < this.#timeline;
  }

  #answers(host: Host): boolean {
    return host.state !== 'down' && !this.#isLeftBehind(host);
  }

  *#nearest(): Iterable<Host> {
    const primary = this.#byNearness ? undefined : this.writable();
    if (primary) yield primary;
    for (const host of this.#readers) if (host !== primary && this.#answers(host)) yield host;
  }

  *#furthest(): Iterable<Host> {
    const primary = this.writable();
    if (primary) yield primary;
    yield* this.all.filter((host) => host !== primary && this.#answers(host)).sort((a, b) => b.position - a.position);
  }

  /** Notes where the primary is; forgets what every standby that answers has reached. */
  #remember(): void {
    const primary = this.writable();
    if (!primary) return;
    const last = this.#positions.at(-1);
    if (last && primary.position < last.position) this.#positions = [];
    if (!last || primary.position !== last.position) this.#positions.push({ at: ticks(), position: primary.position });
    const least = Math.min(...this.all.filter((host) => this.#answers(host)).map(({ position }) => position));
    const reached = this.#positions.findIndex(({ position }) => position > least);
    this.#positions.splice(0, reached < 0 ? this.#positions.length - 1 : reached);
    if (this.#positions.length > POSITIONS_MAX) this.#positions = this.#positions.filter((_, place) => place % 2 === 0);
  }

  /** For how many seconds the primary has been further than this host is. */
  #lagOf(host: Host): number | undefined {
    if (host === this.writable()) return 0;
    if (host.state !== 'standby' || this.#positions.length === 0) return undefined;
    const missing = this.#positions.find(({ position }) => position > host.position);
    return missing ? Math.round((ticks() - missing.at) / 100) / 10 : 0;
  }
}
