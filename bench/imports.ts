// What it costs to bring a long list in: processor time a row, the most memory, and how long those wait who read meanwhile, beside what they wait when nothing goes on.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HOLDS_FILE, type Holds } from './holds.js';
import { tableOfPeople } from './imports/table.js';
import { keepReading, READ_EVERY_MS, type Reads } from './keep-reading.js';
import { registryOf } from './people.js';
import { start } from './speed/process.js';

const { values: options, positionals } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    port: { type: 'string', default: '24180' },
    profile: { type: 'string' },
    /** Tables with names, date of birth and status alone. */
    narrow: { type: 'boolean', default: false },
    /** Nothing is committed. */
    planned: { type: 'boolean', default: false },
    /** Another build, to compare with. */
    built: { type: 'string', default: 'dist' },
  },
  allowPositionals: true,
});
const SIZES = (positionals.length > 0 ? positionals : ['2000', '8000']).map(Number);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = fileURLToPath(new URL('results', import.meta.url));
const LOOK_EVERY_MS = 250;
const PIECE_BYTES = 65_536;
const IDLE_MS = 15_000;

/** What was seen of one stretch of work. */
interface Seen {
  what: string;
  rows: number;
  seconds: number;
  /** Milliseconds of processor time a row. */
  work: number;
  /** Megabytes: the most so far, and the longest that the log of the store was. */
  peak: number;
  log: number;
  holds: Holds;
  reads: Reads;
}

const folder = mkdtempSync(join(tmpdir(), 'registry-imports-'));
const seen: Seen[] = [];
try {
  for (const rows of SIZES) seen.push(...(await measured(rows)));
  const said = report(seen);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'imports.md'), said);
  process.stdout.write(said);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Brings so many rows into a registry of its own. */
async function measured(rows: number): Promise<Seen[]> {
  const file = join(folder, `${rows}.sqlite`);
  const holdsFile = join(folder, 'holds.json');
  const { key, close } = await registryOf(`sqlite:${file}`, Number(options.people));
  await close();
  const port = Number(options.port);
  const profiling = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const server = await start({
    command: process.execPath,
    args: [...profiling, '--import', 'tsx', '--import', fileURLToPath(new URL('holds.ts', import.meta.url)), join(ROOT, options.built as string, 'cli.js'), 'serve'],
    env: { DATABASE_URL: `sqlite:${file}`, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', [HOLDS_FILE]: holdsFile },
    cwd: ROOT,
    port,
    ready: '/readyz',
  });
  const ask = asker(port, key);
  try {
    const { items } = (await ask('GET', '/v1/prisoners?limit=1')) as { items: { id: string }[] };
    const path = `/v1/prisoners/${items[0]?.id}`;
    const found: Seen[] = [];
    const stretch = async (what: string, work: () => Promise<unknown>) => {
      server.signal('SIGUSR2');
      const [begun, before] = [performance.now(), server.worked()];
      const reading = keepReading(port, path);
      const watching = keepWatching(`${file}-wal`);
      await work();
      const [reads, log] = [await reading.stop(), watching.stop()];
      const worked = server.worked() - before;
      rmSync(holdsFile, { force: true });
      server.signal('SIGUSR2');
      while (!existsSync(holdsFile)) await pause(10);
      await pause(50);
      const holds = JSON.parse(readFileSync(holdsFile, 'utf8')) as Holds;
      found.push({ what, rows, seconds: (performance.now() - begun) / 1_000, work: worked / rows, peak: server.memory().peak, log, holds, reads });
      process.stderr.write(`${JSON.stringify(found.at(-1))} load ${loadavg()[0]?.toFixed(1)}\n`);
    };
    await stretch('idle', () => pause(IDLE_MS));
    let id = '';
    await stretch('receiving', async () => {
      ({ id } = (await ask('POST', '/v1/imports/csv?country=BY&as_of=2026-01&mode=skip_errors&wait=0', tableOfPeople(rows, options.narrow))) as { id: string });
    });
    await stretch('planning', () => settled(ask, id, 'planned'));
    if (options.planned) return found;
    await stretch('committing', async () => {
      await ask('POST', `/v1/imports/${id}/commit?wait=0`);
      await settled(ask, id, 'committed');
    });
    return found;
  } finally {
    if (options.profile !== undefined) await server.end();
    else await server.stop();
  }
}

type Ask = (method: string, path: string, body?: Iterable<string>) => Promise<unknown>;

function asker(port: number, key: string): Ask {
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'text/csv' } : {}), ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}) };
    const asking = request({ host: '127.0.0.1', port, method, path, headers });
    // Not by fetch, which gives up where a long body takes minutes.
    if (body) pipeline(Readable.from(bytesOf(body)), asking).catch(() => undefined);
    else asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const said = await text(answer);
    if (answer.statusCode === undefined || answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${said}`);
    return JSON.parse(said);
  };
}

/** In pieces as programs send files. */
function* bytesOf(text: Iterable<string>): Generator<Buffer> {
  let waiting = '';
  for (const part of text) {
    waiting += part;
    if (waiting.length < PIECE_BYTES) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}

async function settled(ask: Ask, id: string, state: string): Promise<void> {
  for (;;) {
    await pause(LOOK_EVERY_MS);
    // One that was cut off is asked again.
    const now = (await ask('GET', `/v1/imports/${id}`).catch(() => ({ state: 'planning' }))) as { state: string; counts?: unknown; failure?: unknown };
    if (now.state === state) return void process.stderr.write(`${state} ${JSON.stringify(now.counts)}\n`);
    if (!['receiving', 'planning', 'committing'].includes(now.state)) throw new Error(`It is ${now.state}: ${JSON.stringify(now.failure)}`);
  }
}

function keepWatching(log: string): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, statSync(log, { throwIfNoEntry: false })?.size ?? 0);
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return most / 1e6;
    },
  };
}

function report(all: readonly Seen[]): string {
  const idle = new Map(all.filter(({ what }) => what === 'idle').map((one) => [one.rows, one]));
  const rows = all.map(({ what, rows, seconds, work, peak, log, holds, reads }) => {
    const ratio = reads.p99 / (idle.get(rows) as Seen).reads.p99;
    const isIdle = what === 'idle';
    return [
      isIdle ? '' : rows.toLocaleString('en'),
      what,
      isIdle ? '' : work.toFixed(2),
      seconds.toFixed(0),
      peak.toFixed(0),
      log.toFixed(0),
      `${holds.worked.toFixed(0)} (${holds.wall.toFixed(0)})`,
      `${reads.median.toFixed(1)} / ${reads.p99.toFixed(1)} / ${reads.most.toFixed(0)}`,
      isIdle ? '' : ratio.toFixed(1),
    ];
  });
  const head = [
    'rows',
    '',
    'CPU a row, ms',
    's',
    'most memory, MB',
    'longest log, MB',
    'thread held at once, ms of work (of time)',
    'a read, ms: median / p99 / most',
    'p99 to idle',
  ];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# What it costs to bring a long list in

\`npm run bench:imports -- ${SIZES.join(' ')}\`, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}.

A table of invented people, each with a name in two columns, a date of birth, a status with a place and a sentence, comes in as CSV to a server on SQLite with ${Number(options.people).toLocaleString('en')} people in it, is planned, and is committed as one write. Each size has a registry of its own.
Meanwhile one prisoner is read by somebody without a key, every ${READ_EVERY_MS} ms.

${table}
`;
}
