// Servers that a user could have taken instead, over the plain tables of the floor: installed where nothing of them stays in the repository.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { type Contestant, type Known, type Request, type Scenario, STATUS } from './contestants.js';

const PEERS = fileURLToPath(new URL('../peers', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Within the repository's packages, so that SQLite is found there and is the same for all. */
const INSTALLED = fileURLToPath(new URL('../../node_modules/.cache/bench-peers', import.meta.url));
const FIRST_PORT = 24_120;
const STATUSES = ['pre_trial_detention', 'serving_sentence', 'house_arrest', 'released'];
const JSON_TYPE = { 'content-type': 'application/json' };
let added = 0;

/** Somebody who is added, by the names of columns. */
function person(): Record<string, string> {
  added += 1;
  return { id: crypto.randomUUID(), full_name: `DADAVANAJA${added} Alena`, family: `DADAVANAJA${added}`, given: 'Alena', sex: 'female', country: 'BY', custody_status: 'unknown' };
}

type Questions = (known: Known) => Partial<Record<Scenario, Request>>;

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const WHOLE = 'id fullName family given sex country custodyStatus sentences { id kind placement imposedOn termMonths } children { id minor asOf }';

function graphql(query: string): Request {
  return { path: '/graphql', method: 'POST', headers: JSON_TYPE, body: () => ({ query }) };
}

/** How each is started, and asked what the registry is asked. What one cannot say in one request is left out. */
const PEER_QUESTIONS: Readonly<Record<string, { file: string; ready: string; questions: Questions }>> = {
  platformatic: {
    file: 'server.mjs',
    ready: '/prisoners?limit=1',
    questions: ({ id, after, family }) => ({
      one: graphql(`{ getPrisonerById(id: "${id}") { ${WHOLE} } }`),
      page: graphql(`{ prisoners(limit: 50, where: { custodyStatus: { eq: "${STATUS}" } }, orderBy: { field: id, direction: ASC }) { ${WHOLE} } }`),
      deep: graphql(`{ prisoners(limit: 50, where: { custodyStatus: { eq: "${STATUS}" }, id: { gt: "${after}" } }, orderBy: { field: id, direction: ASC }) { ${WHOLE} } }`),
      search: graphql(`{ prisoners(limit: 50, where: { fullName: { like: "%${family}%" } }) { ${WHOLE} } }`),
      counts: graphql(`{ ${STATUSES.map((status) => `${status}: countPrisoners(where: { custodyStatus: { eq: "${status}" } }) { total }`).join(' ')} }`),
      create: {
        path: '/prisoners',
        method: 'POST',
        headers: JSON_TYPE,
        body: () => Object.fromEntries(Object.entries(person()).map(([name, value]) => [camel(name), value])),
      },
    }),
  },
  feathers: {
    file: 'server.mjs',
    ready: '/sentences?id=none',
    questions: ({ id, after, family }) => ({
      one: { path: `/prisoners/${id}` },
      page: { path: `/prisoners?custody_status=${STATUS}&$sort[id]=1` },
      deep: { path: `/prisoners?custody_status=${STATUS}&$sort[id]=1&id[$gt]=${after}` },
      search: { path: `/prisoners?full_name[$like]=${encodeURIComponent(`%${family}%`)}` },
      create: { path: '/prisoners', method: 'POST', headers: JSON_TYPE, body: person },
    }),
  },
  'json-server': {
    file: 'server.cjs',
    ready: '/prisoners?_limit=1',
    questions: ({ id, family }) => ({
      one: { path: `/prisoners/${id}?_embed=sentences&_embed=children` },
      page: { path: `/prisoners?custody_status=${STATUS}&_limit=50&_embed=sentences&_embed=children` },
      deep: { path: `/prisoners?custody_status=${STATUS}&_limit=50&_page=21&_embed=sentences&_embed=children` },
      search: { path: `/prisoners?full_name_like=${family}&_limit=50&_embed=sentences&_embed=children` },
      create: { path: '/prisoners', method: 'POST', headers: JSON_TYPE, body: person },
    }),
  },
};

/** Installs the peers, each over a copy of its own of the plain tables. */
export function peers(folder: string, plainFile: string): Contestant[] {
  return Object.entries(PEER_QUESTIONS).map(([name, { file, ready, questions }], place) => {
    const cwd = install(name);
    const own = join(folder, `${name}.sqlite`);
    copyFileSync(plainFile, own);
    // They look for parts of names with LIKE, and cannot read what full-text search is made of.
    const plain = new SQLite(own);
    plain.exec('drop table names_trigram');
    plain.close();
    const port = FIRST_PORT + place;
    return { name, installed: cwd, program: { command: process.execPath, args: [file, String(port), own], cwd, port, ready }, requests: questions };
  });
}

/** Puts a peer's packages where they are kept between runs; answers where. Nothing that comes with them is run. */
function install(name: string): string {
  const folder = join(INSTALLED, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(PEERS, name), folder, { recursive: true });
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  // Not built: that of the registry takes its place.
  rmSync(join(folder, 'node_modules/better-sqlite3'), { recursive: true, force: true });
  return folder;
}

/** Puts what the registry runs on into a folder, as who installs it does; answers where. */
export function installRegistry(folder: string): string {
  const own = join(folder, 'installed');
  mkdirSync(own);
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(ROOT, file), join(own, file));
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: own, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(join(own, 'node_modules/better-sqlite3'), { recursive: true, force: true });
  return own;
}

/** Megabytes and packages of what is installed in a folder, without SQLite, which all have in common. */
export function sizeOf(folder: string): { megabytes: number; packages: number } {
  const kibibytes = Number(execFileSync('du', ['-sk', join(folder, 'node_modules')], { encoding: 'utf8' }).split('\t')[0]);
  const packages = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|node_modules\/)(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path),
  );
  return { megabytes: kibibytes / 1_024, packages: packages.length };
}
