// How the cost of reads grows with the registry: the same questions put to registries of 1,000, 10,000 and 100,000 invented people on either engine, as ratios against the smallest.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import SQLite from 'better-sqlite3';
import type { FastifyInstance } from 'fastify';
import { asOwner, PostgresCluster, serverPrograms, UNCOMMON_ORDER, USER } from '../tests/support/postgres/cluster.js';
import { storeAt } from '../tests/support/store.js';
import { familyOf, type Peopled, registryAgain, registryOf, stemOf } from './people.js';

const { values: options } = parseArgs({
  options: {
    /** The largest has a million, which take an hour to make and 20 GB. */
    million: { type: 'boolean', default: false },
    /** Only the smallest so many sizes. */
    sizes: { type: 'string', default: '4' },
    /** A folder where registries in files are kept, and found by the next run. */
    kept: { type: 'string' },
  },
});
const SIZES = [1_000, 10_000, 100_000, ...(options.million ? [1_000_000] : [])].slice(0, Number(options.sizes));
const RESULTS = fileURLToPath(new URL('results', import.meta.url));
/** Each question is put so often, or until its time is up. */
const TIMES = 60;
const WARM = 8;
const TIME_MS = 4_000;
/** How many people lie before the page that is deep inside. */
const DEEP = 20_000;
/** Ten times as many people, and no more than twice the cost: what a logarithm and caches that hold less of it come to. */
const GROWTH_MAX = 2;

interface Question {
  says: string;
  url: string;
  body?: unknown;
  key?: string;
  /** It counts, or reads, all that it finds. */
  isLinear?: boolean;
}

interface Measured {
  says: string;
  isLinear: boolean;
  median: number;
  p95: number;
  /** What the process worked for it, in the middle: steadier than time where others work on the machine. Where a server works beside it, the time. */
  work: number;
}

interface OfSize {
  people: number;
  measured: Measured[];
  megabytes: number;
  seconds: number;
}

/** What is known of a registry that is kept. */
type Known = Pick<Peopled, 'key' | 'seq'> & { seconds: number };

/** Where a registry of so many people is, or is made, how large it is in megabytes, and what clears it away. */
interface Place {
  url: string;
  known?: Known;
  keep?: (known: Known) => void;
  megabytes: () => Promise<number>;
  clear: () => Promise<void>;
}

async function inFile(people: number): Promise<Place> {
  const folder = options.kept === undefined ? mkdtempSync(join(tmpdir(), 'registry-bench-')) : join(options.kept, String(people));
  mkdirSync(folder, { recursive: true });
  const [file, known] = [join(folder, 'registry.sqlite'), join(folder, 'known.json')];
  const place = { url: `sqlite:${file}`, megabytes: async () => statSync(file).size / 1e6 };
  if (options.kept === undefined) return { ...place, clear: async () => rmSync(folder, { recursive: true, force: true }) };
  return {
    ...place,
    ...(existsSync(known) ? { known: JSON.parse(readFileSync(known, 'utf8')) } : {}),
    keep: (made) => writeFileSync(known, JSON.stringify(made)),
    clear: async () => undefined,
  };
}

let databases = 0;
const inDatabase = (address: string) => async (): Promise<Place> => {
  databases += 1;
  const name = `people_${databases}`;
  await asOwner(address, `create database ${name} template template0 ${UNCOMMON_ORDER}`);
  const store = storeAt(`${address}/${name}`);
  const size = async () => Number((await store.rows('select pg_database_size(current_database()) as size'))[0]?.size) / 1e6;
  return { url: `${address}/${name}`, megabytes: size, clear: () => store.close() };
};

async function analyzed(url: string): Promise<void> {
  const store = storeAt(url);
  await store.execute('analyze');
  await store.close();
}

async function measure(people: number, placeOf: (people: number) => Promise<Place>): Promise<OfSize> {
  const place = await placeOf(people);
  const started = performance.now();
  const { app, key, seq, close } = place.known
    ? await registryAgain(place.url, place.known)
    : await registryOf(place.url, people, (made) => process.stderr.write(`\r${made} people `));
  try {
    const seconds = place.known?.seconds ?? (performance.now() - started) / 1_000;
    place.keep?.({ key, seq, seconds });
    if (place.url.startsWith('postgres:')) await analyzed(place.url);
    process.stderr.write(`in ${Math.round(seconds)} s\n`);
    const measured: Measured[] = [];
    for (const question of await questions(app, people, seq, key)) measured.push(await put(app, question, place.url.startsWith('postgres:')));
    return { people, measured, megabytes: Math.round(await place.megabytes()), seconds };
  } finally {
    await close();
    await place.clear();
  }
}

async function questions(app: FastifyInstance, people: number, seq: number, key: string): Promise<Question[]> {
  const list = '/v1/prisoners?limit=50';
  const first = JSON.parse((await app.inject(list)).payload);
  let deep = '';
  for (let passed = 0; passed < Math.min(people / 2, DEEP); passed += 200)
    deep = JSON.parse((await app.inject(`/v1/prisoners?limit=200${deep && `&cursor=${deep}`}`)).payload).page.next_cursor;
  const not = (field: string, value: unknown) => ({ op: 'not', of: [{ op: 'eq', field, value }] });
  return [
    { says: 'one prisoner', url: `/v1/prisoners/${first.items[20].id}` },
    { says: 'page of 50', url: list },
    { says: 'page of 50, for an editor', url: list, key },
    { says: 'by status, sorted by `-stated_term_months`, for an editor', url: `${list}&custody_status=pre_trial_detention&sort=-stated_term_months`, key },
    { says: 'by article of a charge: one in 40', url: `${list}&charge_article=999-2` },
    { says: 'by article of a charge: nobody', url: `${list}&charge_article=999` },
    { says: 'by status: a quarter of all', url: `${list}&custody_status=pre_trial_detention` },
    { says: 'by the beginning of a family name: one person', url: `${list}&family_name_prefix=${familyOf(7, 12)}` },
    { says: 'by the beginning of a family name: one in 40', url: `${list}&family_name_prefix=${stemOf(7)}` },
    { says: 'by `q`: one person', url: `${list}&q=${familyOf(7, 12)}` },
    { says: 'by `q`: one in 40', url: `${list}&q=${stemOf(7)}` },
    { says: 'by two parameters of one sentence: a third of all', url: `${list}&sentence_kind=deprivation_of_liberty&sentence_term_months_gte=72` },
    { says: 'by two parameters of one sentence: nobody', url: `${list}&sentence_kind=deprivation_of_liberty&sentence_term_months_gte=720` },
    { says: 'sorted by `-stated_term_months`', url: `${list}&sort=-stated_term_months` },
    { says: 'sorted by `sex,display_name`', url: `${list}&sort=sex,display_name` },
    { says: 'sorted by `-custody_as_of,sex,-updated_at`, for an editor', url: `${list}&sort=-custody_as_of,sex,-updated_at`, key },
    { says: 'by article of a charge: one in 40, the last in the order', url: `${list}&charge_article=999-40&sort=family_name` },
    { says: '`in_custody_on`', url: `${list}&in_custody_on=2024-06-01` },
    { says: `the page after a cursor deep inside (${Math.min(people / 2, DEEP).toLocaleString('en')} people before it)`, url: `${list}&cursor=${deep}` },
    {
      says: 'a search with `not`',
      url: '/v1/prisoners/search',
      body: { where: { op: 'and', of: [{ op: 'eq', field: 'sex', value: 'female' }, not('country', 'RU'), not('sentence_kind', 'fine')] }, limit: 50 },
    },
    { says: 'a page of the past, by `as_of_seq`', url: `${list}&as_of_seq=${seq}` },
    { says: 'a page of the past by two parameters of one sentence', url: `${list}&as_of_seq=${seq}&sentence_kind=deprivation_of_liberty&sentence_term_months_gte=72` },
    { says: 'counted by `include_total`', url: `${list}&include_total=true`, isLinear: true },
  ];
}

async function put(app: FastifyInstance, { says, url, body, key, isLinear = false }: Question, isBeside: boolean): Promise<Measured> {
  const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) };
  const took: number[] = [];
  const worked: number[] = [];
  const end = performance.now() + TIME_MS;
  for (let nth = 0; nth < WARM + TIMES && (nth < 3 || performance.now() < end); nth += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const answer = await app.inject(body ? { method: 'POST', url, headers, payload: JSON.stringify(body) } : { url, headers });
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.payload}`);
    if (nth === 0) continue;
    took.push(ms);
    worked.push((user + system) / 1_000);
  }
  const at = (all: number[], share: number) => {
    const sorted = all.slice(all.length > WARM * 2 ? WARM : 0).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  };
  return { says: says.replace(/ \(.*people before it\)/, ''), isLinear, median: at(took, 0.5), p95: at(took, 0.95), work: at(isBeside ? took : worked, 0.5) };
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

function table(results: readonly OfSize[]): string {
  const sizes = results.map(({ people }) => people.toLocaleString('en'));
  const head = ['question', ...sizes.map((size) => `${size}: median, p95, CPU, ms`), ...sizes.slice(1).map((size) => `${size}, ratio`), 'grows'];
  const rows = (results[0]?.measured ?? []).map(({ says, isLinear, work }, place) => {
    const own = results.map(({ measured }) => measured[place] as Measured);
    const steps = own.slice(1).map((one, nth) => one.work / (own[nth] as Measured).work);
    const grows = isLinear ? 'with the registry, by nature' : Math.max(...steps, 1) > GROWTH_MAX ? '**more than logarithmically**' : '';
    return [says, ...own.map((one) => `${ms(one.median)}, ${ms(one.p95)}, ${ms(one.work)}`), ...own.slice(1).map((one) => (one.work / work).toFixed(1)), grows];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Each engine with what it was told. */
const told = new Map<string, OfSize[]>();

/** Writes what is known by now: a run that is cut off has told something. */
function write(): void {
  const parts = [...told].map(
    ([engine, results]) =>
      `## ${engine}\n\n${table(results)}\n\n${results.map(({ people, megabytes, seconds }) => `- ${people.toLocaleString('en')} people: ${megabytes} MB, made in ${Math.round(seconds)} s`).join('\n')}\n`,
  );
  const text = `# How the cost of reads grows

\`npm run bench:queries\`, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}.

Whole requests through the server, without a network (\`inject\`), as anyone asks without a key, one after the other. Times hang on the machine and on what else it does;
the ratios against the smallest registry of the same run are what counts, of the time that the process itself worked (CPU). On PostgreSQL the server works beside it, so that there the ratios are of the
median time. A question that more than doubles where the registry is ten times as large grows more than logarithmically. Counting a list with \`include_total\` reads all that it finds, so that it grows
with it. SQLite has counted nothing (\`analyze\`), as in a registry that grew by itself; of PostgreSQL the statistics are fresh.

${parts.join('\n')}`;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'queries.md'), text);
}

async function measureAll(engine: string, sizes: readonly number[], placeOf: (people: number) => Promise<Place>): Promise<void> {
  // What is asked first is asked of code that is not compiled yet: the smallest once more than it is told of.
  if (sizes[0] !== undefined) await measure(sizes[0], placeOf);
  for (const size of sizes) {
    told.set(engine, [...(told.get(engine) ?? []), await measure(size, placeOf)]);
    write();
  }
  process.stdout.write(`${engine}\n${table(told.get(engine) ?? [])}\n`);
}

const sqlite = new SQLite(':memory:').prepare('select sqlite_version()').pluck().get();
await measureAll(`SQLite ${sqlite}`, SIZES, inFile);
const bin = serverPrograms();
if (bin) {
  const cluster = new PostgresCluster(bin);
  try {
    const { port } = await cluster.primary();
    // A million are made in a file alone: it takes an hour.
    await measureAll(
      'PostgreSQL',
      SIZES.filter((size) => size <= 100_000),
      inDatabase(`postgres://${USER}@127.0.0.1:${port}`),
    );
  } finally {
    await cluster.close();
  }
}
