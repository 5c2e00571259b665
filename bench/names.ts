// How well and how fast people are found by their names: recall and latency of searches for people among 120,000 others, and how often somebody is found who is not there.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.js';
import { SYSTEM } from '../src/core/access/viewer.js';
import { openStore } from '../src/core/db/open.js';
import { openRegistry, type Registry } from '../src/core/db/registry.js';
import { forbiddenCharacter, mixedWord } from '../src/core/values/script.js';
import { records } from '../src/records/index.js';
import { addPrisoner, NewPrisoner } from '../src/records/prisoners/index.js';
import { makeKey } from '../src/services/keys/index.js';
import { move } from '../src/services/move/index.js';
import { asOwner, PostgresCluster, serverPrograms, UNCOMMON_ORDER, USER } from '../tests/support/postgres/cluster.js';
import { type Store, storeAt } from '../tests/support/store.js';
import { namesakesOf, OTHERS, otherPerson } from './names/other-names.js';
import { type Pair, type Person, readPairs } from './names/pairs.js';

const { values: options } = parseArgs({
  options: {
    names: { type: 'string', default: '120000' },
    pairs: { type: 'string' },
    postgres: { type: 'boolean', default: false },
    scenario: { type: 'string', multiple: true, default: ['both', 'latin'] },
    keep: { type: 'string' },
    json: { type: 'string' },
  },
});
const NAMES = Number(options.names);
const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
/** What is written together; longer writes hold all that they touch in memory. */
const PEOPLE_IN_A_WRITE = 300;
/** How many answers to a search are looked at. */
const FOUND = 10;
/** So many searches are timed, spread over all. */
const TIMED = 400;
const WARM = 30;
/** People who are asked for though they are not there. */
const STRANGERS = 500;
const THRESHOLDS = [0.75, 0.8, 0.85, 0.9, 0.95];
const MATCHED_TOGETHER = 100;

const SCENARIOS: Readonly<Record<string, (person: Person) => string[]>> = {
  both: ({ latin, cyrillic }) => [latin, cyrillic],
  latin: ({ latin, cyrillic }) => [latin || cyrillic],
};

interface Recall {
  kind: string;
  pairs: number;
  first: number;
  ten: number;
  reciprocal: number;
}

interface Latency {
  says: string;
  median: number;
  p95: number;
  /** What this process worked for it; a server of PostgreSQL works besides. */
  work: number;
  workP95: number;
}

interface Result {
  scenario: string;
  engine: string;
  people: number;
  refusedPeople: number;
  refusedQueries: number;
  writesPerSecond: number;
  recall: Recall[];
  latency: Latency[];
  match: Threshold[] | undefined;
}

interface Threshold {
  /** Which matches count: from a score on, or those that are likely. */
  says: string;
  /** Of those who are there: the best hit is the right one, and its score is no lower. */
  right: number;
  /** Of those who are not: the best hit has no lower score. */
  falseHits: number;
}

/** A folder for the files of a scenario: one that is kept, or one that is gone afterwards. */
async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  if (options.keep) {
    mkdirSync(options.keep, { recursive: true });
    return work(options.keep);
  }
  const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the question is about PostgreSQL, the rows go over to a server of its own: to write them there one by one takes several times as long. */
async function withEngine<T>(file: string, work: (url: string) => Promise<T>): Promise<T> {
  if (!options.postgres) return work(file);
  const bin = serverPrograms();
  if (!bin) throw new Error('There is no PostgreSQL server on this machine: install Debian’s package postgresql.');
  const cluster = new PostgresCluster(bin);
  try {
    const { port } = await cluster.primary();
    const address = `postgres://${USER}@127.0.0.1:${port}`;
    await asOwner(address, `create database names template template0 ${UNCOMMON_ORDER}`);
    await move({ from: file, to: `${address}/names`, migrations: MIGRATIONS, progress: { begin: () => undefined, advance: () => undefined, end: () => undefined } });
    return await work(`${address}/names`);
  } finally {
    await cluster.close();
  }
}

/** The people of the pairs first, then others up to the number that is asked for; no name twice. */
function population({ people, others, isOwn }: { people: readonly Person[]; others: readonly Person[]; isOwn: boolean }): { all: Person[]; strangers: Person[] } {
  const nameOf = ({ latin, cyrillic }: Person): string => latin || cyrillic;
  const names = new Set(people.map(nameOf));
  const all = [...people];
  const take = (person: Person, from: Person[]) => {
    if (names.has(nameOf(person))) return;
    names.add(nameOf(person));
    from.push(person);
  };
  for (const person of isOwn ? people.flatMap(namesakesOf) : others) if (all.length < NAMES) take(person, all);
  let n = 0;
  for (; all.length < NAMES && n < OTHERS; n += 1) take(otherPerson(n), all);
  if (all.length < NAMES) throw new Error(`There are only ${all.length.toLocaleString('en')} names.`);
  const strangers: Person[] = [];
  for (; strangers.length < STRANGERS && n < OTHERS; n += 1) take(otherPerson(n), strangers);
  return { all, strangers };
}

/** Writes them all; says which id each has got. Those whose names the registry refuses have none. */
async function write(registry: Registry, people: readonly Person[], namesOf: (person: Person) => string[]): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for (let start = 0; start < people.length; start += PEOPLE_IN_A_WRITE) {
    const some = people.slice(start, start + PEOPLE_IN_A_WRITE);
    const made = await registry.write(SYSTEM, { reason: 'benchmark' }, async (tx) => {
      const added: (string | undefined)[] = [];
      for (const person of some) {
        const names = namesOf(person)
          .filter(isStorable)
          .map((full) => ({ full, ...partsOf(full) }));
        const input = NewPrisoner.safeParse({ visibility: 'public', country: 'BY', names });
        added.push(input.success ? await addPrisoner(tx, input.data) : undefined);
      }
      return added;
    });
    ids.push(...made);
    process.stderr.write(`\r${ids.length.toLocaleString('en')} people `);
  }
  process.stderr.write('\n');
  return ids;
}

/** Official lists hold names with letters of another script among their own, which the registry refuses. */
const isStorable = (name: string): boolean => name !== '' && !mixedWord(name) && !forbiddenCharacter(name);

/** A name whose family name comes first, in capitals, says so. */
function partsOf(full: string): { family?: string; given?: string } {
  const [family = '', given] = full.split(' ');
  return given && family.length > 1 && family === family.toUpperCase() ? { family, given } : {};
}

interface Asked {
  /** Ids, best first; undefined where the question is refused. */
  ids: string[] | undefined;
}

const searchUrl = (query: string): string => `/v1/prisoners?q=${encodeURIComponent(query)}&limit=${FOUND}&fields=id`;

async function search(app: FastifyInstance, query: string): Promise<Asked> {
  const answer = await app.inject(searchUrl(query));
  if (answer.statusCode === 400) return { ids: undefined };
  if (answer.statusCode !== 200) throw new Error(`A search is answered with ${answer.statusCode}: ${answer.payload.slice(0, 300)}`);
  return { ids: (JSON.parse(answer.payload).items as { id: string }[]).map(({ id }) => id) };
}

/** For each pair the place of the right person among those found, from 1; 0 where they are not among them. */
async function placesOf(app: FastifyInstance, pairs: readonly Pair[], ids: readonly (string | null)[]): Promise<{ places: number[]; refused: number }> {
  const places: number[] = [];
  let refused = 0;
  for (const { query, person } of pairs) {
    const { ids: found } = await search(app, query);
    if (!found) refused += 1;
    const id = ids[person];
    places.push(id && found ? found.indexOf(id) + 1 : 0);
  }
  return { places, refused };
}

function recallOf(pairs: readonly Pair[], places: readonly number[]): Recall[] {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  const of = (kind: string, is: (pair: Pair) => boolean): Recall => {
    const own = places.filter((_, place) => is(pairs[place] as Pair));
    const share = (count: (place: number) => number) => own.reduce((sum, place) => sum + count(place), 0) / own.length;
    return { kind, pairs: own.length, first: share((at) => Number(at === 1)), ten: share((at) => Number(at > 0)), reciprocal: share((at) => (at > 0 ? 1 / at : 0)) };
  };
  const all = [of('all', () => true), of('all attested', ({ isAttested }) => isAttested), ...kinds.map((kind) => of(kind, (pair) => pair.kind === kind))];
  return all.filter((recall) => recall.pairs > 0);
}

async function time(says: string, questions: readonly string[], ask: (question: string) => Promise<unknown>): Promise<Latency> {
  const took: number[] = [];
  const worked: number[] = [];
  for (const question of [...questions.slice(0, WARM), ...questions]) {
    const start = performance.now();
    const before = process.cpuUsage();
    await ask(question);
    const { user, system } = process.cpuUsage(before);
    took.push(performance.now() - start);
    worked.push((user + system) / 1_000);
  }
  const at = (all: readonly number[], share: number) => {
    const sorted = all.slice(Math.min(WARM, questions.length)).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  };
  return { says, median: at(took, 0.5), p95: at(took, 0.95), work: at(worked, 0.5), workP95: at(worked, 0.95) };
}

/** What is measured against: one table of folded names, read from end to end for each word. */
async function liken(store: Store, people: readonly Person[], namesOf: (person: Person) => string[]): Promise<(query: string) => Promise<unknown>> {
  await store.execute('drop table if exists bench_names');
  await store.execute('create table bench_names (person integer primary key, folded text not null)');
  for (let start = 0; start < people.length; start += PEOPLE_IN_A_WRITE) {
    const rows = people.slice(start, start + PEOPLE_IN_A_WRITE).map((person, place) => [start + place, namesOf(person).join(' ').toLowerCase()]);
    await store.execute(`insert into bench_names (person, folded) values ${rows.map(() => '(?, ?)').join(', ')}`, ...rows.flat());
  }
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [''];
    return store.rows(`select person from bench_names where ${words.map(() => 'folded like ?').join(' and ')} limit ${FOUND}`, ...words.map((word) => `%${word}%`));
  };
}

async function latencyOf(app: FastifyInstance, store: Store, people: readonly Person[], pairs: readonly Pair[], namesOf: (person: Person) => string[]): Promise<Latency[]> {
  const step = Math.max(1, Math.floor(pairs.length / TIMED));
  const timed = pairs.filter((_, place) => place % step === 0);
  const prefixes = timed.map(({ person }) => (people[person]?.latin ?? '').split(' ')[0]?.slice(0, 5) ?? '');
  const prefixUrl = (prefix: string) => `/v1/prisoners?family_name_prefix=${encodeURIComponent(prefix)}&limit=${FOUND}&fields=id`;
  const queries = timed.map(({ query }) => query);
  return [
    await time('search by `q`', queries, (query) => search(app, query)),
    await time('prefix of a family name', prefixes, (prefix) => app.inject(prefixUrl(prefix))),
    await time('LIKE for each word', queries, await liken(store, people, namesOf)),
  ];
}

interface BestMatch {
  id: string;
  score: number;
  match: boolean;
}

/** Asks POST /v1/match of names alone; undefined where there is no such route. All that hangs on its shape is here. */
async function bestMatches(app: FastifyInstance, key: string, names: readonly string[]): Promise<(BestMatch | undefined)[] | undefined> {
  const best: (BestMatch | undefined)[] = [];
  for (let start = 0; start < names.length; start += MATCHED_TOGETHER) {
    const candidates = names.slice(start, start + MATCHED_TOGETHER).map((name) => ({ names: [name] }));
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/v1/match', headers, payload: JSON.stringify({ candidates }) });
    if (answer.statusCode === 404) return undefined;
    if (answer.statusCode !== 200) throw new Error(`Matching is answered with ${answer.statusCode}: ${answer.payload.slice(0, 300)}`);
    for (const { matches } of JSON.parse(answer.payload).results as { matches: BestMatch[] }[]) best.push(matches[0]);
  }
  return best;
}

/** What each threshold of the score lets through, of the right and of the wrong. */
async function thresholds(
  app: FastifyInstance,
  key: string,
  pairs: readonly Pair[],
  ids: readonly (string | null)[],
  strangers: readonly Person[],
): Promise<Threshold[] | undefined> {
  const strange = await bestMatches(app, key, strangers.map(({ latin, cyrillic }, place) => (place % 2 && cyrillic ? cyrillic : latin)).filter(isStorable));
  // Whoever hands a list in is refused a word of two scripts; whoever searches is not.
  const asked = pairs.filter(({ query }) => isStorable(query));
  const own = await bestMatches(
    app,
    key,
    asked.map(({ query }) => query),
  );
  if (!strange || !own) return undefined;
  const share = (all: readonly unknown[], count: number) => count / all.length;
  const row = (says: string, is: (match: BestMatch) => boolean): Threshold => ({
    says,
    right: share(own, own.filter((match, place) => match && is(match) && match.id === ids[asked[place]?.person as number]).length),
    falseHits: share(strange, strange.filter((match) => match && is(match)).length),
  });
  return [...THRESHOLDS.map((least) => row(String(least), ({ score }) => score >= least)), row('likely', ({ match }) => match)];
}

interface Filled {
  ids: (string | null)[];
  writesPerSecond: number;
}

async function withRegistry<T>(url: string, work: (registry: Registry) => Promise<T>): Promise<T> {
  const database = await openStore({ url }, { create: true });
  try {
    await database.migrate(MIGRATIONS);
    return await work(await openRegistry(database, records, () => new Date().toISOString()));
  } finally {
    await database.close();
  }
}

/** Fills a file, or finds it filled already by an earlier run with the same people. */
async function fill(folder: string, scenario: string, people: readonly Person[], namesOf: (person: Person) => string[]): Promise<Filled & { url: string }> {
  const file = join(folder, `${scenario}-${people.length}.sqlite`);
  const notes = `${file}.json`;
  const url = `sqlite:${file}`;
  if (existsSync(notes)) return { ...(JSON.parse(readFileSync(notes, 'utf8')) as Filled), url };
  rmSync(file, { force: true });
  const filled = await withRegistry(url, async (registry) => {
    const started = performance.now();
    const ids = await write(registry, people, namesOf);
    return { ids: ids.map((id) => id ?? null), writesPerSecond: people.length / ((performance.now() - started) / 1_000) };
  });
  writeFileSync(notes, JSON.stringify(filled));
  return { ...filled, url };
}

async function measure(scenario: string): Promise<Result> {
  const namesOf = SCENARIOS[scenario];
  if (!namesOf) throw new Error(`There is no scenario ${scenario}: take ${Object.keys(SCENARIOS).join(' or ')}.`);
  const { people, pairs, others } = readPairs(options.pairs);
  const { all, strangers } = population({ people, others, isOwn: !options.pairs });
  return withFolder(async (folder) => {
    const { url: file, ids, writesPerSecond } = await fill(folder, scenario, all, namesOf);
    return withEngine(file, (url) =>
      withRegistry(url, async (registry) => {
        const store = storeAt(url);
        const app = await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, CORRECTIONS_PER_HOUR: 10_000 } });
        try {
          const { key } = await makeKey(registry, SYSTEM, { name: `benchmark ${Date.now()}`, role: 'editor' });
          const { places, refused } = await placesOf(app, pairs, ids);
          return {
            scenario,
            engine: registry.database.engine,
            people: all.length,
            refusedPeople: ids.filter((id) => id === null).length,
            refusedQueries: refused,
            writesPerSecond,
            recall: recallOf(pairs, places),
            latency: await latencyOf(app, store, all, pairs, namesOf),
            match: await thresholds(app, key, pairs, ids, strangers),
          };
        } finally {
          await app.close();
          await store.close();
        }
      }),
    );
  });
}

const percent = (share: number): string => (share * 100).toFixed(1);
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shown({ scenario, engine, people, refusedPeople, refusedQueries, writesPerSecond, recall, latency, match }: Result): string {
  const [own] = latency as [Latency];
  return [
    `## Names in ${scenario === 'both' ? 'both scripts' : 'Latin letters only'}, ${people.toLocaleString('en')} people, ${engine}`,
    `Written to a file at ${Math.round(writesPerSecond)} people a second. Refused: ${refusedPeople} people without a name that can be stored, ${refusedQueries} searches.`,
    table(
      ['kind of spelling', 'pairs', 'recall@1', 'recall@10', 'MRR'],
      recall.map(({ kind, pairs, first, ten, reciprocal }) => [kind, String(pairs), percent(first), percent(ten), reciprocal.toFixed(3)]),
    ),
    table(
      ['question', 'median, ms', 'p95, ms', 'CPU median, ms', 'CPU p95, ms', 'p95 of `q` to it'],
      latency.map(({ says, median, p95, work, workP95 }) => [says, ms(median), ms(p95), ms(work), ms(workP95), (own.p95 / p95).toFixed(2)]),
    ),
    match
      ? table(
          ['score at least', 'right person first, of those who are there', 'somebody found, of those who are not'],
          match.map(({ says, right, falseHits }) => [says, percent(right), percent(falseHits)]),
        )
      : 'There is no POST /v1/match to ask of people who are not there.',
  ].join('\n\n');
}

const results: Result[] = [];
for (const scenario of options.scenario) {
  results.push(await measure(scenario));
  process.stdout.write(`${shown(results.at(-1) as Result)}\n\n`);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify({ at: new Date().toISOString(), node: process.versions.node, results }, null, 2)}\n`);
