// A registry of its own for each test: a real database in a temporary folder, a clock that the test turns, keys of every role.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { type AppOptions, buildApp } from '../../src/app.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import type { Records } from '../../src/core/db/definition.js';
import { openStore } from '../../src/core/db/open.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import { insertRows } from '../../src/core/db/statements.js';
import { heads } from '../../src/core/db/tables/index.js';
import { records as allRecords } from '../../src/records/index.js';
import { makeKey } from '../../src/services/keys/index.js';
import { newFolder } from './folders.js';
import { engineOfTests, migratedDatabase } from './postgres/databases.js';
import { type Engine, type Store, storeAt } from './store.js';

/** What seals in tests; tests/services/sealed-values.test.ts has the key. */
export const RECIPIENT = 'age1ryq4j625qm7tvqzqzeps3a6yvqeqgl8mw5ntxfxdqucs8vqqzs5qvdkmee';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

export type Role = 'reader' | 'partner' | 'editor' | 'admin';
export const ALL_ROLES: readonly Role[] = ['reader', 'partner', 'editor', 'admin'];

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** The body as bytes, for comparing. */
  bytes: Buffer;
  text: string;
  // Tests read bodies of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
  body: any;
}

export interface TestRegistry {
  registry: Registry;
  app: FastifyInstance;
  /** What the registry is kept in, past the registry. */
  store: Store;
  /** Where the file is when the engine is SQLite. */
  folder: string;
  keys: Record<Role, string | undefined>;
  /** Sets the time; it moves one millisecond with each look. */
  setClock(instant: string): void;
  as(role: Role): Client;
  close(): Promise<void>;
}

export interface Client {
  request(options: InjectOptions): Promise<Answer>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A merge patch; without an ETag it takes the record's current one. */
  patch(url: string, body: unknown, etag?: string): Promise<Answer>;
  retire(url: string, etag?: string): Promise<Answer>;
  restore(url: string, etag: string): Promise<Answer>;
}

export interface Making {
  /** What it is kept in; left out, what the suite runs on. */
  engine?: Engine;
  /** Records other than the registry's own: with a fault planted in one. */
  records?: Records;
  /** Signs cursors; chance gives one if left out. */
  secret?: string;
  /** What the server gets in place of the registry: with a fault planted in it. */
  around?: (registry: Registry) => Registry;
  /** Secrets from outside the store, the newest first. */
  peppers?: readonly (string | undefined)[];
  /** The clock moves only when the test turns it. */
  still?: boolean;
  /** Settings of the server that are not as tests usually have them. */
  settings?: Partial<AppOptions['config']>;
}

export async function makeRegistry({
  engine = engineOfTests(),
  records = allRecords,
  secret,
  around = (registry) => registry,
  still = false,
  peppers,
  settings = {},
}: Making = {}): Promise<TestRegistry> {
  const folder = newFolder('registry-');
  const { url, discard } = await newStore(engine, folder);
  const database = await openStore({ url });
  const store = storeAt(url);
  let now = Date.parse('2026-01-15T09:00:00.000Z');
  const clock = () => {
    if (!still) now += 1;
    return new Date(now).toISOString();
  };
  if (secret) await database.write((db) => insertRows(db, heads, [{ id: 1, commit_number: 0, public_seq: 0, partner_seq: 0, confidential_seq: 0, secret }]));
  const registry = await openRegistry(database, records, clock, peppers);
  const recipients = join(folder, 'recipients.txt');
  writeFileSync(recipients, `${RECIPIENT}\n`);
  const app = await buildApp({
    registry: around(registry),
    config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, CORRECTIONS_PER_HOUR: 10_000, FAILED_KEYS_PER_MINUTE: 10_000, SEALING_RECIPIENTS_FILE: recipients, ...settings },
  });
  const keys: TestRegistry['keys'] = { reader: undefined, partner: undefined, editor: undefined, admin: undefined };
  for (const role of ['partner', 'editor', 'admin'] as const) keys[role] = (await makeKey(registry, SYSTEM, { name: `test ${role}`, role })).key;
  return {
    registry,
    app,
    store,
    folder,
    keys,
    setClock(instant) {
      now = Date.parse(instant);
    },
    as: (role) => clientOf(app, keys[role]),
    async close() {
      await store.close();
      await app.close();
      await registry.close();
      await discard();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A store with all tables and nothing in them. */
export async function newStore(engine: Engine, folder: string): Promise<{ url: string; discard: () => Promise<void> }> {
  return engine === 'postgres' ? migratedDatabase() : { url: await migratedFile(folder), discard: async () => undefined };
}

let migrated: Promise<Buffer> | undefined;

/** A file of its own with all tables and nothing in them: migrations are run once a process. */
async function migratedFile(folder: string): Promise<string> {
  const path = join(folder, 'registry.sqlite');
  migrated ??= migrate();
  writeFileSync(path, await migrated, { mode: 0o600 });
  return `sqlite:${path}`;
}

async function migrate(): Promise<Buffer> {
  const folder = newFolder('migrated-');
  const path = join(folder, 'registry.sqlite');
  const database = await openStore({ url: `sqlite:${path}` }, { create: true });
  await database.migrate(MIGRATIONS);
  await database.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}

/** An injected request is answered when its answer is whole: what would stay open is asked to end once all is told. */
export function ending(url: string): string {
  return /^\/v1\/changes\/stream($|\?)/.test(url) && !/[?&]wait=/.test(url) ? `${url}${url.includes('?') ? '&' : '?'}wait=0` : url;
}

/** Whoever sends requests with this key, or without one. */
export function clientOf(app: FastifyInstance, key: string | undefined): Client {
  async function request(options: InjectOptions): Promise<Answer> {
    const response = await app.inject({ ...options, url: ending(String(options.url)), headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...options.headers } });
    const type = String(response.headers['content-type'] ?? '');
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string | undefined>,
      bytes: response.rawPayload,
      text: response.payload,
      // Lines of JSON are no JSON.
      body: /\bjson\b/.test(type) && response.payload ? JSON.parse(response.payload) : undefined,
    };
  }
  async function currentEtag(url: string): Promise<string> {
    const { headers } = await request({ method: 'GET', url });
    return headers.etag ?? '"0-confidential"';
  }
  return {
    request,
    get: (url, headers = {}) => request({ method: 'GET', url, headers }),
    post: (url, body, headers = {}) =>
      request({
        method: 'POST',
        url,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
    async patch(url, body, etag) {
      const headers = { 'content-type': 'application/merge-patch+json', 'if-match': etag ?? (await currentEtag(url)) };
      return request({ method: 'PATCH', url, headers, payload: JSON.stringify(body) });
    },
    async retire(url, etag) {
      return request({ method: 'DELETE', url, headers: { 'if-match': etag ?? (await currentEtag(url)) } });
    },
    restore: (url, etag) => request({ method: 'POST', url: `${url}/restore`, headers: { 'if-match': etag } }),
  };
}
