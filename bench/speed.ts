// How fast the registry is beside the floors of the machine: the same questions about the same people, in turns, in one run, as ratios.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import SQLite from 'better-sqlite3';
import { familyOf } from './people.js';
import { type Contestant, contestants, FLOOR_NAME, type Known, REGISTRY_NAME, type Request, SCENARIOS, type Scenario, STATUS } from './speed/contestants.js';
import { fillBoth } from './speed/filling.js';
import { installRegistry, peers, sizeOf } from './speed/peers.js';
import { type Running, start } from './speed/process.js';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    peers: { type: 'boolean', default: false },
  },
});
const [PEOPLE, SECONDS, ROUNDS, CONNECTIONS] = [options.people, options.seconds, options.rounds, options.connections].map(Number) as [number, number, number, number];
const RESULTS = fileURLToPath(new URL('results', import.meta.url));
const WARM_S = 1;
/** How many pages lie before the one that is deep inside. */
const DEEP_PAGES = 20;
const PEERS_TEXT = `
Servers that could be taken instead, over the plain tables of the floor (${'`'}bench/peers${'`'}), and how many requests a second the registry answered for each one of theirs. None of them has keys, audiences, editions, history or names by sound.

`;
const EXPORTS = 4;
const EXPORTS_AT_ONCE = 2;

interface Measured {
  perSecond: number;
  /** Microseconds that the server worked for each request. */
  work: number;
  p99: number;
}

const folder = mkdtempSync(join(tmpdir(), 'registry-speed-'));
const running = new Map<Contestant, Running>();
try {
  process.stderr.write(`filling with ${PEOPLE.toLocaleString('en')} people\n`);
  const filled = await fillBoth(folder, PEOPLE);
  const all = [...contestants(filled), ...(options.peers ? peers(folder, filled.plainFile) : [])];
  for (const one of all) running.set(one, await start(one.program));
  const known = await learn((running.get(all[0] as Contestant) as Running).port, filled.plainFile);
  const results = new Map<Scenario, Map<Contestant, Measured[]>>();
  for (const scenario of Object.keys(SCENARIOS) as Scenario[]) {
    const measured = new Map<Contestant, Measured[]>();
    results.set(scenario, measured);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const one of all) {
        const request = one.requests(known)[scenario];
        if (!request) continue;
        const found = await load(
          running.get(one) as Running,
          request,
          extentOf(scenario, round === 0 ? WARM_S : SECONDS),
          scenario === 'unchanged' && one === all[0] ? 304 : undefined,
        );
        if (round > 0) measured.set(one, [...(measured.get(one) ?? []), found]);
      }
    }
    process.stderr.write(`${SCENARIOS[scenario]}\n`);
  }
  const text = report(all, results, filled);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'speed.md'), text);
  process.stdout.write(text);
} finally {
  for (const one of running.values()) await one.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What the requests are about, asked of the registry itself. */
async function learn(port: number, plainFile: string): Promise<Known> {
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return { etag: answer.headers.get('etag') ?? '', body: (await answer.json()) as { id: string; items: { id: string }[]; page: { next_cursor: string } } };
  };
  let cursor = '';
  for (let page = 0; page < DEEP_PAGES; page += 1) {
    const { next_cursor } = (await get(`/v1/prisoners?limit=50&custody_status=${STATUS}${cursor && `&cursor=${cursor}`}`)).body.page;
    if (!next_cursor) break;
    cursor = next_cursor;
  }
  const { body } = await get(`/v1/prisoners?limit=50&custody_status=${STATUS}`);
  const id = body.items[25]?.id as string;
  const plain = new SQLite(plainFile, { readonly: true });
  const after = plain
    .prepare('select id from prisoners where custody_status = ? order by id limit 1 offset ?')
    .pluck()
    .get(STATUS, DEEP_PAGES * 50) as string | undefined;
  plain.close();
  return { id, after: after ?? '', cursor, etag: (await get(`/v1/prisoners/${id}`)).etag, family: familyOf(7, 12) };
}

type Extent = { duration: number } | { amount: number; connections: number };

/** For so long, or so many times where one takes long. */
function extentOf(scenario: Scenario, seconds: number): Extent {
  return scenario === 'export' ? { amount: EXPORTS, connections: EXPORTS_AT_ONCE } : { duration: seconds };
}

async function load({ port, worked }: Running, asked: Request | readonly Request[], extent: Extent, expected?: number): Promise<Measured> {
  const requests = [asked].flat() as Request[];
  const before = worked();
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    ...extent,
    requests: requests.map(({ path, method = 'GET', headers = {}, body }) => ({
      method,
      path,
      headers: { ...headers },
      ...(body ? { setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) } : {}),
    })),
  });
  const work = worked() - before;
  const done = expected === 304 ? result['3xx'] : result['2xx'];
  const sum = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'];
  if (done === 0 || done !== sum || result.errors > 0)
    throw new Error(`${requests[0]?.method ?? 'GET'} ${requests[0]?.path}: ${done} of ${sum} answers were as expected, ${result.errors} failed.`);
  return { perSecond: done / result.duration, work: (work * 1_000) / done, p99: result.latency.p99 };
}

function report(all: readonly Contestant[], results: ReadonlyMap<Scenario, ReadonlyMap<Contestant, Measured[]>>, files: { registryFile: string; plainFile: string }): string {
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  const spread = (values: readonly number[]) => (Math.max(...values) - Math.min(...values)) / middle(values);
  const cell = (measured: ReadonlyMap<Contestant, Measured[]>, one: Contestant, ratio: (own: number) => string) => {
    const own = measured.get(one);
    if (!own) return '–';
    const work = own.map((each) => each.work);
    return `${Math.round(middle(work)).toLocaleString('en')} µs ± ${Math.round((spread(work) / 2) * 100)} %${ratio(middle(own.map(({ perSecond }) => perSecond)))}`;
  };
  const perSecondOf = (measured: ReadonlyMap<Contestant, Measured[]>, name: string) => {
    const own = measured.get(all.find((one) => one.name === name) as Contestant);
    return own && middle(own.map(({ perSecond }) => perSecond));
  };
  const [ours, theirs] = [all.filter(({ installed }) => !installed), all.filter(({ installed }) => installed)];
  const floors = [...results].map(([scenario, measured]) => {
    const floor = perSecondOf(measured, FLOOR_NAME);
    return [SCENARIOS[scenario], ...ours.map((one) => cell(measured, one, (own) => (floor && one.name !== FLOOR_NAME ? `, ${(own / floor).toFixed(2)} of its requests` : '')))];
  });
  const besides = [...results]
    .filter(([, measured]) => theirs.some((one) => measured.has(one)))
    .map(([scenario, measured]) => {
      const own = perSecondOf(measured, REGISTRY_NAME) as number;
      return [SCENARIOS[scenario], ...theirs.map((one) => cell(measured, one, (theirOwn) => `, ${(own / theirOwn).toFixed(1)} times as many of the registry`))];
    });
  const table = (head: string[], body: string[][]) => [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const usage = all.map((one) => {
    const { now, peak } = (running.get(one) as Running).memory();
    const size = options.peers && (one.name === REGISTRY_NAME || one.installed) ? sizeOf(one.installed ?? installRegistry(folder)) : undefined;
    return [
      one.name,
      ...[running.get(one)?.startMs ?? 0, now, peak].map((value) => `${Math.round(value)}`),
      size ? `${Math.round(size.megabytes)}` : '–',
      size ? `${size.packages}` : '–',
    ];
  });
  const megabytes = (path: string) => Math.round(statSync(path).size / 1e6);
  return `# How fast the registry is beside the floors of the machine

\`npm run bench -- --people ${PEOPLE}${options.peers ? ' --peers' : ''}\`, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}.

${ROUNDS} rounds of ${SECONDS} s each in turns, ${CONNECTIONS} connections, load by autocannon on the same machine. What each server worked for a request (CPU, the middle of the rounds, and half of their spread), and how many requests
a second it answered for each one of "${FLOOR_NAME}", which does the same work with prepared statements and \`JSON.stringify\`, and has no keys, audiences, validation, entity tags, editions or history. What is added is on the disk before it is acknowledged (\`synchronous=FULL\`) with both.

${table(['', ...ours.map(({ name }) => name)], floors)}
${besides.length === 0 ? '' : PEERS_TEXT + table(['', ...theirs.map(({ name }) => name)], besides)}

${table(['', 'start to first answer, ms', 'memory after, MB', 'most memory, MB', 'installed without SQLite, MB', 'packages'], usage)}

The file of the registry has ${megabytes(files.registryFile)} MB, that of plain tables ${megabytes(files.plainFile)} MB, for ${PEOPLE.toLocaleString('en')} people. The floors are started from TypeScript, which takes longer than their own start.
`;
}
