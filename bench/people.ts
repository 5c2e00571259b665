// A registry of many invented people: some are added over the API, and their rows are written over and over under other ids and names.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.js';
import { SYSTEM } from '../src/core/access/viewer.js';
import { openStore } from '../src/core/db/open.js';
import { openRegistry } from '../src/core/db/registry.js';
import { insertPage, pagesOf, type Raw, type RawRow, TABLES } from '../src/core/db/rows.js';
import type { Database } from '../src/core/db/types.js';
import { records } from '../src/records/index.js';
import { makeKey } from '../src/services/keys/index.js';
import { type Row, type Store, storeAt } from '../tests/support/store.js';

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

type Json = Record<string, unknown>;
type Post = (url: string, body: Json, method?: 'POST' | 'PATCH', headers?: Record<string, string>) => Promise<{ headers: Record<string, unknown>; body: Json }>;

/** People that are added over the API, each unlike the others. */
const MODELS = 40;
/** Stands in the family names of those whose rows are written over and over; each copy has letters of its own there. */
const MARK = 'zozuze';
const STATUSES = ['pre_trial_detention', 'serving_sentence', 'house_arrest', 'released'];
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const COPIES_IN_A_WRITE = 10;
/** From so many people on, indexes are made when all rows are there: row by row, the pages of all indexes would be written over and over. */
const INDEXED_AFTERWARDS_FROM = 50_000;
const PAIRS = [...'bdgklmnprt'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

/** Letters of the n-th, always as many. */
const lettersOf = (n: number): string => [2_500, 50, 1].map((of) => PAIRS[Math.floor(n / of) % PAIRS.length]).join('');

/** The family name of the n-th copy of a model. */
export const familyOf = (model: number, copy: number): string => `VYDUM${PAIRS[model]}${lettersOf(copy)}`.toUpperCase();
/** How the family names of all copies of a model begin. */
export const stemOf = (model: number): string => `VYDUM${PAIRS[model]}`.toUpperCase();

function requester(app: FastifyInstance, key: string): Post {
  return async (url, body, method = 'POST', headers = {}) => {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const answer = await app.inject({ method, url, payload: JSON.stringify(body), headers: { authorization: `Bearer ${key}`, 'content-type': type, ...headers } });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.payload}`);
    return { headers: answer.headers, body: JSON.parse(answer.payload) as Json };
  };
}

/** A registry with so many people in a new store, and what asks it. */
export interface Peopled {
  app: FastifyInstance;
  /** Of an editor. */
  key: string;
  /** A position of the public's feed that is past. */
  seq: number;
  close(): Promise<void>;
}

/** Makes a registry in a new store, a file or a database that is there, and fills it. */
export async function registryOf(url: string, people: number, onWay: (people: number) => void = () => undefined): Promise<Peopled> {
  const database = await openStore({ url }, { create: true });
  return closedIfItFails(database, async () => {
    await database.migrate(MIGRATIONS);
    const { registry, app, close } = await served(database);
    const { key } = await makeKey(registry, SYSTEM, { name: 'benchmark', role: 'editor' });
    const seq = await addModels(requester(app, key));
    const store = storeAt(url);
    const again = people < INDEXED_AFTERWARDS_FROM ? [] : await withoutIndexes(store);
    await multiplyEditions(database, people / MODELS, (copies) => onWay(copies * MODELS));
    for (const definition of again) await store.execute(definition);
    await store.close();
    return { app, key, seq, close };
  });
}

/** One that was made earlier, with what was known of it then. */
export async function registryAgain(url: string, { key, seq }: Pick<Peopled, 'key' | 'seq'>): Promise<Peopled> {
  const database = await openStore({ url });
  return closedIfItFails(database, async () => ({ ...(await served(database)), key, seq }));
}

async function served(database: Database) {
  const registry = await openRegistry(database, records, () => new Date().toISOString());
  const app = await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, CORRECTIONS_PER_HOUR: 10_000 } });
  return { registry, app, close: () => app.close().then(() => database.close()) };
}

async function closedIfItFails<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Adds the models, every fourth of which is changed afterwards; answers the position of the public's feed before the changes. */
async function addModels(post: Post): Promise<number> {
  const made: { id: string; etag: string }[] = [];
  let seq = 0;
  for (let n = 0; n < MODELS; n += 1) {
    const family = `${stemOf(n)}${MARK.toUpperCase()}`;
    const { headers, body } = await post('/v1/prisoners', {
      visibility: 'public',
      sex: n % 2 ? 'male' : 'female',
      country: n % 10 ? 'BY' : 'RU',
      ...(n % 8 ? {} : { birth_date: `19${60 + n}-04-21` }),
      names: [{ full: `${family} Alena`, family, given: 'Alena', language_basis: 'be' }],
      custody_periods: [{ status: STATUSES[n % STATUSES.length], from_on: `202${n % 4}-0${1 + (n % 9)}-10`, as_of: '2026-01-10' }],
      sentences:
        n % 4 ? [{ kind: 'deprivation_of_liberty', placement: 'penal_colony', imposed_on: `2023-0${1 + (n % 9)}-12`, term: { years: 1 + (n % 12), certainty: 'exact' } }] : [],
      children: n % 3 ? [] : [{ minor: 'yes', as_of: '2026-01-10' }],
      charges: n % 2 ? [{ code: 'BY-CC-1999', article: `999-${1 + n}`, status: 'charged', as_of: '2026-01-10' }] : [],
    });
    seq = Number(headers['registry-seq']);
    made.push({ id: String(body.id), etag: String(headers.etag) });
  }
  for (const [n, { id, etag }] of made.entries()) if (n % 4 === 0) await post(`/v1/prisoners/${id}`, { interests: ['chess'] }, 'PATCH', { 'if-match': etag });
  return seq;
}

/** What reads read: editions and what they are found by. */
const MULTIPLIED: ReadonlySet<string> = new Set(['edition_keys', ...records.all.map(({ editions }) => getTableName(editions))]);

/** Drops what indexes these tables besides their keys, and answers what makes them again. */
async function withoutIndexes(store: Store): Promise<string[]> {
  const indexes = await store.rows(
    store.engine === 'sqlite'
      ? "select name, tbl_name, sql from sqlite_schema where type = 'index' and sql is not null order by name"
      : "select indexname as name, tablename as tbl_name, indexdef as sql from pg_indexes where schemaname = 'public' and indexname not in (select conname from pg_constraint) order by indexname",
  );
  const dropped = indexes.filter(({ tbl_name }: Row) => MULTIPLIED.has(String(tbl_name)));
  for (const { name } of dropped) await store.execute(`drop index "${name}"`);
  return dropped.map(({ sql }) => String(sql));
}

/** Afterwards there are so many times as many people as models. */
async function multiplyEditions(database: Database, times: number, onWay: (copies: number) => void): Promise<void> {
  const all: [(typeof TABLES)[number], RawRow[]][] = [];
  for (const table of TABLES.filter(({ name }) => MULTIPLIED.has(name))) {
    const rows: RawRow[] = [];
    for await (const page of pagesOf(database.primary, table)) rows.push(...page);
    if (rows.length > 0) all.push([table, rows]);
  }
  for (let first = 1; first < times; first += COPIES_IN_A_WRITE) {
    const copies = Array.from({ length: Math.min(COPIES_IN_A_WRITE, times - first) }, (_, place) => renamerOf(first + place));
    await database.write(async (db) => {
      for (const [table, rows] of all) {
        const made = copies.flatMap((renamed) => rows.map((row) => anew(row, renamed)));
        for (let start = 0; start < made.length; start += table.page) await insertPage(db, table, made.slice(start, start + table.page));
      }
    });
    onWay(Math.min(times, first + COPIES_IN_A_WRITE));
  }
}

/** Writes a text for one copy: other ids, the same each time, and other family names. */
function renamerOf(copy: number): (text: string) => string {
  const ids = new Map<string, string>();
  const letters = lettersOf(copy);
  const idOf = (id: string): string => {
    const known = ids.get(id);
    if (known) return known;
    const digest = createHash('sha256').update(`${copy} ${id}`).digest('hex');
    const made = [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
    ids.set(id, made);
    return made;
  };
  return (text) => text.replace(ID, idOf).replaceAll(MARK, letters).replaceAll(MARK.toUpperCase(), letters.toUpperCase());
}

function anew(row: RawRow, renamed: (text: string) => string): RawRow {
  const made: Record<string, Raw> = {};
  for (const [column, value] of Object.entries(row))
    made[column] = typeof value === 'string' ? renamed(value) : Buffer.isBuffer(value) ? Buffer.from(renamed(value.toString())) : value;
  if (Buffer.isBuffer(made.document)) made.checksum = crc32(made.document);
  return made;
}
