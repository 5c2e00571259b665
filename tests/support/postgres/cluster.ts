// PostgreSQL servers for tests: a primary and standbys of Debian's package, on loopback, in a temporary folder, run by a user who is not root.
import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { newFolder } from '../folders.js';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const STARTS_MAX = 10;
/** The first that has databases in the order of a language. */
const OLDEST = 15;
/** Below the range from which the system hands out ports to clients. */
const PORTS = { from: 20_000, to: 30_000 };
export const USER = 'registry';

/** Where the newest server's programs are; undefined where none is installed. */
export function serverPrograms(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const folders = readdirSync(VERSIONS)
    .filter((version) => Number(version) >= OLDEST)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

export interface Server {
  readonly port: number;
  readonly folder: string;
  start(): Promise<void>;
  /** SIGKILL to every process of the server: nothing is flushed, nobody is told. */
  kill(): void;
  stop(): Promise<void>;
  promote(): Promise<void>;
  /** SIGSTOP and SIGCONT: the host takes connections and never answers. */
  freeze(): void;
  thaw(): void;
}

export class PostgresCluster {
  readonly #bin: string;
  readonly #folder = newFolder('registry-postgres-');
  readonly servers: Server[] = [];

  constructor(bin: string) {
    this.#bin = bin;
    if (isRoot()) execFileSync('chown', ['postgres', this.#folder]);
  }

  /** A new, empty server that takes writes. */
  async primary(settings: Record<string, string> = {}): Promise<Server> {
    const server = await this.#add('primary');
    await this.#as('initdb', ['--no-sync', '-D', server.folder, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
    this.#configure(server, { fsync: 'off', ...settings });
    await server.start();
    return server;
  }

  /** A standby that follows whichever of the servers takes writes. */
  async standby(name: string, of: Server): Promise<Server> {
    const server = await this.#add(name);
    await this.#as('pg_basebackup', ['-h', '127.0.0.1', '-p', String(of.port), '-U', USER, '-D', server.folder, '-R', '--checkpoint=fast', '--no-sync']);
    this.#configure(server, { primary_conninfo: this.#followed(name), recovery_target_timeline: 'latest', cluster_name: name, wal_retrieve_retry_interval: '200ms' });
    await server.start();
    return server;
  }

  /** From now on whichever server takes writes acknowledges one only when a standby has it on its disk as well. */
  async acknowledgeTogether(): Promise<void> {
    for (const server of this.servers) {
      this.#configure(server, { synchronous_standby_names: 'ANY 1 (*)' });
      await this.#as('pg_ctl', ['-D', server.folder, 'reload']);
    }
  }

  /** Removes all servers and their files. */
  async close(): Promise<void> {
    for (const server of this.servers) server.kill();
    // A database for each registry of the suite is tens of thousands of files: whoever waits for workers to end must not stand still for them.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Tells every standby of servers that were added since. */
  async follow(): Promise<void> {
    for (const server of this.servers.slice(1)) {
      this.#configure(server, { primary_conninfo: this.#followed(server.folder.split('/').at(-1) as string) });
      await this.#as('pg_ctl', ['-D', server.folder, 'reload']);
    }
  }

  #followed(name: string): string {
    const others = this.servers;
    return `host=${others.map(() => '127.0.0.1').join(',')} port=${others.map(({ port }) => port).join(',')} user=${USER} target_session_attrs=read-write application_name=${name} connect_timeout=2`;
  }

  async #add(name: string): Promise<Server> {
    const port = await freePort(this.servers.map((server) => server.port));
    const folder = join(this.#folder, name);
    const signal = (sign: NodeJS.Signals) => {
      for (const pid of pidsOf(folder)) signalled(pid, sign);
    };
    const server: Server = {
      port,
      folder,
      start: async () => {
        const start = () => this.#as('pg_ctl', ['-D', folder, '-l', join(this.#folder, `${name}.log`), '-w', '-t', '60', 'start']);
        // What was killed can hold on to its memory for a moment.
        for (let tries = 1; ; tries += 1) {
          try {
            return await start();
          } catch (error) {
            if (tries === STARTS_MAX) throw new Error(readFileSync(join(this.#folder, `${name}.log`), 'utf8').slice(-2_000), { cause: error });
            await sleep(200);
          }
        }
      },
      stop: () => this.#as('pg_ctl', ['-D', folder, '-m', 'fast', '-w', 'stop']),
      promote: () => this.#as('pg_ctl', ['-D', folder, '-w', 'promote']),
      kill() {
        const pids = pidsOf(folder);
        signal('SIGKILL');
        while (pids.some(isAlive)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        rmSync(join(folder, 'postmaster.pid'), { force: true });
      },
      freeze: () => signal('SIGSTOP'),
      thaw: () => signal('SIGCONT'),
    };
    this.servers.push(server);
    return server;
  }

  #configure(server: Server, settings: Record<string, string>): void {
    const all = { port: String(server.port), listen_addresses: '127.0.0.1', unix_socket_directories: this.#folder, max_connections: '200', ...settings };
    appendFileSync(
      join(server.folder, 'postgresql.auto.conf'),
      Object.entries(all)
        .map(([name, value]) => `${name} = '${value}'\n`)
        .join(''),
    );
  }

  async #as(program: string, args: readonly string[]): Promise<void> {
    const command = join(this.#bin, program);
    const options = { cwd: this.#folder, timeout: 90_000 };
    if (isRoot()) await run('runuser', ['-u', 'postgres', '--', command, ...args], options);
    else await run(command, [...args], options);
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** What has ended and was not asked for by its parent yet is not alive. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

/** A process can end by itself before it is told to. */
function signalled(pid: number, sign: NodeJS.Signals): void {
  try {
    process.kill(pid, sign);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The server's first process and all that it started. */
function pidsOf(folder: string): number[] {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return [];
  const first = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const children = existsSync(`/proc/${first}/task/${first}/children`) ? readFileSync(`/proc/${first}/task/${first}/children`, 'utf8') : '';
  return [first, ...children.trim().split(' ').filter(Boolean).map(Number)].filter((pid) => existsSync(`/proc/${pid}`));
}

async function freePort(taken: readonly number[]): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (taken.includes(port)) continue;
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** A migrated, empty database that others are copied from. */
export const TEMPLATE = 'registry_template';
/** Databases of tests order text by the rules of a language, so that what relies on the order of bytes without asking for it is found out. */
export const UNCOMMON_ORDER = "locale_provider icu icu_locale 'be' encoding 'UTF8'";

/** Runs one statement outside of any registry: makes and drops databases. */
export async function asOwner(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
