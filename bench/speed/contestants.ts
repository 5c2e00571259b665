// Who is measured: the registry, the floors beside it, and servers that a user could have taken instead.
import { fileURLToPath } from 'node:url';
import type { Filled } from './filling.js';
import type { Program } from './process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLOOR = fileURLToPath(new URL('floor.ts', import.meta.url));
const FIRST_PORT = 24_100;

/** One request of a scenario, as one contestant takes it; those without it leave the scenario out. */
export interface Request {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  /** Made anew for each request. */
  body?: () => unknown;
}

/** What the requests of a scenario speak of. */
export interface Known {
  /** An id of somebody in the middle. */
  id: string;
  /** The last of so many pages of 50 by status. */
  after: string;
  cursor: string;
  etag: string;
  family: string;
}

export interface Contestant {
  name: string;
  /** Where its packages are, for peers. */
  installed?: string;
  program: Program;
  /** By the names of scenarios. */
  requests(known: Known): Partial<Record<Scenario, Request | readonly Request[]>>;
}

export const SCENARIOS = {
  one: 'one prisoner with sentences and children',
  page: 'a page of 50 by custody status, with sentences and children',
  deep: 'a deep page by cursor, the same',
  nested: 'a page of 50 by one sentence of at least 6 years',
  search: 'a search by name',
  counts: 'counted by custody status',
  unchanged: 'one that has not changed (304)',
  create: 'a prisoner with a name is added',
  mixed: 'one is added, 19 are read, and so on',
  export: 'all are exported as lines of JSON, with sentences and children',
} as const;
export type Scenario = keyof typeof SCENARIOS;

/** What pages are filtered by: a quarter of all people have it. */
export const STATUS = 'pre_trial_detention';
let added = 0;

export function contestants({ registryFile, plainFile, key }: Filled): Contestant[] {
  const tsx = (kind: string, port: number): Program => ({
    command: process.execPath,
    args: ['--import', 'tsx', FLOOR, kind, String(port), plainFile],
    cwd: ROOT,
    port,
    ready: kind === 'floor' ? '/counts' : '/constant',
  });
  const constant = () => ({ one: { path: '/constant' }, page: { path: '/constant' }, unchanged: { path: '/constant' } });
  const registry = (port: number, env: Readonly<Record<string, string>> = {}): Program => ({
    command: process.execPath,
    args: ['dist/cli.js', 'serve'],
    cwd: ROOT,
    env: { DATABASE_URL: `sqlite:${registryFile}`, PORT: String(port), LOG_LEVEL: 'warn', ...env },
    port,
    ready: '/livez',
  });
  const registryReads = ({ id, cursor, etag, family }: Known) => ({
    one: { path: `/v1/prisoners/${id}` },
    page: { path: `/v1/prisoners?limit=50&custody_status=${STATUS}` },
    deep: { path: `/v1/prisoners?limit=50&custody_status=${STATUS}&cursor=${cursor}` },
    nested: { path: '/v1/prisoners?limit=50&sentence_term_months_gte=72' },
    search: { path: `/v1/prisoners?limit=50&q=${encodeURIComponent(family)}` },
    counts: { path: '/v1/statistics/prisoners?group_by=custody_status' },
    unchanged: { path: `/v1/prisoners/${id}`, headers: { 'if-none-match': etag } },
  });
  const registryCreate: Request = {
    path: '/v1/prisoners',
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: () => ({
      visibility: 'public',
      sex: 'female',
      country: 'BY',
      names: [{ full: `DADAVANAJA${++added} Alena`, family: `DADAVANAJA${added}`, given: 'Alena', language_basis: 'be' }],
    }),
  };
  const plainCreate: Request = {
    path: '/prisoners',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: () => ({ full_name: `DADAVANAJA${++added} Alena`, family: `DADAVANAJA${added}`, given: 'Alena', sex: 'female', country: 'BY', custody_status: 'unknown' }),
  };
  return [
    {
      name: REGISTRY_NAME,
      program: registry(FIRST_PORT),
      requests: (known) => {
        const reads = registryReads(known);
        return { ...reads, create: registryCreate, mixed: mixed(registryCreate, reads.one), export: { path: '/v1/exports/prisoners.ndjson' } };
      },
    },
    {
      name: 'the registry, two processes',
      program: registry(FIRST_PORT + 10, { WORKERS: '2' }),
      requests: (known) => {
        const { one, page, nested, search } = registryReads(known);
        return { one, page, nested, search };
      },
    },
    { name: 'node:http, constant', program: tsx('http', FIRST_PORT + 1), requests: constant },
    { name: 'Fastify, constant', program: tsx('fastify', FIRST_PORT + 2), requests: constant },
    {
      name: 'Fastify over SQL by hand',
      program: tsx('floor', FIRST_PORT + 3),
      requests: ({ id, after, family }) => ({
        one: { path: `/prisoners/${id}` },
        page: { path: `/prisoners?status=${STATUS}` },
        deep: { path: `/prisoners?status=${STATUS}&after=${after}` },
        nested: { path: '/prisoners?months=72' },
        search: { path: `/prisoners?q=${encodeURIComponent(family)}` },
        counts: { path: '/counts' },
        create: plainCreate,
        mixed: mixed(plainCreate, { path: `/prisoners/${id}` }),
        export: { path: '/export' },
      }),
    },
  ];
}

const READS_TO_A_WRITE = 19;

/** What a connection asks one after the other, over and over. */
function mixed(write: Request, read: Request): Request[] {
  return [write, ...Array.from({ length: READS_TO_A_WRITE }, () => read)];
}

export const REGISTRY_NAME = 'the registry';
export const FLOOR_NAME = 'Fastify over SQL by hand';
