// How long those wait who read one prisoner while others ask what looks at everyone, beside what they wait when nothing goes on; and what memory is held over a long time of mixed work.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { HOLDS_FILE, type Holds } from './holds.js';
import { keepReading, READ_EVERY_MS, type Reads } from './keep-reading.js';
import { familyOf, registryOf } from './people.js';
import { type Running, start } from './speed/process.js';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    port: { type: 'string', default: '24190' },
    /** Minutes of mixed work. */
    soak: { type: 'string', default: '0' },
    /** A file that was filled before, which is left as it is but for what the soak adds. */
    file: { type: 'string' },
  },
});
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = fileURLToPath(new URL('results', import.meta.url));
const IDLE_MS = 10_000;
/** A question is asked so often, or for so long, one after the other. */
const TIMES = 3;
const SOAK_CONNECTIONS = 8;
const LOOKS = 10;

/** What looks at everyone, or sends everyone. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'people by status, sex and country': '/v1/statistics/prisoners?group_by=custody_status,sex,country',
  'sentences by facility': '/v1/statistics/prisoners?group_by=facility_id&unit=sentences',
  'people by article of a charge': '/v1/statistics/prisoners?group_by=charge_article',
  families: '/v1/statistics/families',
  'people in custody, month by month': '/v1/statistics/timeline',
  'a list with its total': '/v1/prisoners?include_total=true&sentence_term_months_gte=12',
  'the calendar, as a file': '/v1/calendar.ics',
  'everyone, as lines of JSON': '/v1/exports/prisoners.ndjson',
  'everyone, as CSV': '/v1/exports/prisoners.csv',
};

/** Countries that nobody of the invented people is held in. */
const NOBODYS = ['US', 'CA', 'AU'];

/** Whether it is told again from memory where it is asked again. */
const isTold = (url: string): boolean => /statistics|calendar/.test(url);

interface Seen {
  what: string;
  seconds: number;
  holds: Holds;
  reads: Reads;
}

const folder = mkdtempSync(join(tmpdir(), 'registry-beside-'));
try {
  const file = options.file ?? join(folder, 'registry.sqlite');
  if (!options.file) await (await registryOf(`sqlite:${file}`, Number(options.people))).close();
  const port = Number(options.port);
  const holdsFile = join(folder, 'holds.json');
  const server = await start({
    command: process.execPath,
    args: ['--import', 'tsx', '--import', fileURLToPath(new URL('holds.ts', import.meta.url)), join(ROOT, 'dist', 'cli.js'), 'serve'],
    env: { DATABASE_URL: `sqlite:${file}`, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000', [HOLDS_FILE]: holdsFile },
    cwd: ROOT,
    port,
    ready: '/readyz',
  });
  try {
    const seen = await asked(server, holdsFile);
    const memory = Number(options.soak) > 0 ? await soaked(server, Number(options.soak)) : [];
    const text = report(seen, memory);
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'beside.md'), text);
    process.stdout.write(text);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function asked(server: Running, holdsFile: string): Promise<Seen[]> {
  const base = `http://127.0.0.1:${server.port}`;
  const { items } = (await (await fetch(`${base}/v1/prisoners?limit=1`)).json()) as { items: { id: string }[] };
  const path = `/v1/prisoners/${items[0]?.id}`;
  const seen: Seen[] = [];
  const stretch = async (what: string, work: () => Promise<unknown>) => {
    server.signal('SIGUSR2');
    await pause(50);
    rmSync(holdsFile, { force: true });
    const begun = performance.now();
    const reading = keepReading(server.port, path);
    await work();
    const seconds = (performance.now() - begun) / 1_000;
    const reads = await reading.stop();
    server.signal('SIGUSR2');
    while (!existsSync(holdsFile)) await pause(10);
    await pause(50);
    seen.push({ what, seconds, holds: JSON.parse(readFileSync(holdsFile, 'utf8')) as Holds, reads });
    process.stderr.write(`${JSON.stringify(seen.at(-1))}\n`);
  };
  await stretch('nothing', () => pause(IDLE_MS));
  for (const [what, url] of Object.entries(QUESTIONS)) {
    await stretch(what, async () => {
      for (let time = 0; time < TIMES; time += 1) {
        // What was told is told again from memory: a filter that finds everybody is asked another way each time.
        const filter = isTold(url) ? `${url.includes('?') ? '&' : '?'}country_not=${NOBODYS[time]}` : '';
        const answer = await fetch(`${base}${url}${filter}`);
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${url}${filter}: ${answer.status}`);
      }
    });
  }
  return seen;
}

/** Reads of all kinds for so long: what memory is held, as time goes by. */
async function soaked(server: Running, minutes: number): Promise<{ minute: number; mb: number; perSecond: number; failed: number }[]> {
  const found: { minute: number; mb: number; perSecond: number; failed: number }[] = [];
  const paths = [
    '/v1/prisoners?limit=50&custody_status=pre_trial_detention',
    `/v1/prisoners?q=${familyOf(7, 12)}`,
    '/v1/prisoners?limit=50&sentence_term_months_gte=72',
    '/v1/statistics/prisoners?group_by=custody_status',
    '/v1/suggest?prefix=vy',
    '/v1/changes?limit=100',
    '/v1/prisoners?limit=20&sort=-updated_at&include_total=true',
  ];
  for (let look = 1; look <= LOOKS; look += 1) {
    const seconds = (minutes * 60) / LOOKS;
    const result = await autocannon({
      url: `http://127.0.0.1:${server.port}`,
      connections: SOAK_CONNECTIONS,
      duration: seconds,
      requests: paths.map((path) => ({ method: 'GET', path })),
    });
    found.push({ minute: (look * minutes) / LOOKS, mb: server.memory().now, perSecond: result['2xx'] / seconds, failed: result.non2xx + result.errors });
    process.stderr.write(`${JSON.stringify(found.at(-1))}\n`);
  }
  return found;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function report(seen: readonly Seen[], memory: readonly { minute: number; mb: number; perSecond: number; failed: number }[]): string {
  const idle = (seen[0] as Seen).reads;
  const rows = seen.map(({ what, seconds, holds, reads }) => [
    what,
    what === 'nothing' ? '' : (seconds / TIMES).toFixed(1),
    `${reads.median.toFixed(1)} / ${reads.p99.toFixed(1)} / ${reads.most.toFixed(0)}`,
    what === 'nothing' ? '' : (reads.p99 / idle.p99).toFixed(1),
    `${holds.worked.toFixed(0)} (${holds.wall.toFixed(0)})`,
    reads.failed > 0 ? String(reads.failed) : '',
  ]);
  const soak =
    memory.length === 0
      ? ''
      : `
## Memory over time

${SOAK_CONNECTIONS} connections that read without a pause: pages, searches by name, figures, the feed.

${table(
  ['minute', 'memory, MB', 'answers a second', 'not answered as they should be'],
  memory.map(({ minute, mb, perSecond, failed }) => [minute.toFixed(1), mb.toFixed(0), perSecond.toFixed(0), String(failed)]),
)}
`;
  return `# How long others wait for what looks at everyone

\`npm run bench:beside\`, ${Number(options.people).toLocaleString('en')} people, SQLite, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}.

One prisoner is read by somebody without a key every ${READ_EVERY_MS} ms, while somebody else asks one question ${TIMES} times, one after the other.

${table(['beside', 'one takes, s', 'a read, ms: median / p99 / most', 'p99 to nothing', 'thread held at once, ms of work (of time)', 'reads that failed'], rows)}
${soak}`;
}
