// A cluster of three hosts with a registry on it, and servers of the API in front that read from hosts of their choice.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { buildApp } from '../../src/app.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { openPostgres } from '../../src/core/db/postgres.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import { systemClock } from '../../src/core/values/clock.js';
import { records } from '../../src/records/index.js';
import { makeKey } from '../../src/services/keys/index.js';
import { PostgresCluster, type Server, serverPrograms, USER } from '../support/postgres/cluster.js';
import { type Client, clientOf } from '../support/registry.js';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const DATABASE = 'registry';

export interface Api {
  app: FastifyInstance;
  registry: Registry;
  reader: Client;
  editor: Client;
  partner: Client;
  close(): Promise<void>;
}

export interface TestCluster {
  hosts: readonly [primary: Server, one: Server, other: Server];
  /** A server of the API; `readFrom` are hosts in order of nearness. */
  api(readFrom?: readonly Server[], alsoNamed?: readonly string[]): Promise<Api>;
  /** Asks one host by itself. */
  ask(host: Server, statement: string): Promise<Record<string, unknown>[]>;
  /** Leaves a transaction open on a host, as a process that stands still would; gives what ends it. */
  hold(host: Server, statements: string): Promise<() => Promise<void>>;
  /** Waits until a standby has replayed all that the primary has. */
  caughtUp(standby: Server, primary: Server): Promise<void>;
  close(): Promise<void>;
}

export async function makeCluster(): Promise<TestCluster> {
  const cluster = new PostgresCluster(serverPrograms() as string);
  const primary = await cluster.primary();
  const one = await cluster.standby('one', primary);
  const other = await cluster.standby('other', primary);
  await cluster.follow();
  await ask(primary, `create database ${DATABASE}`, 'postgres');
  await cluster.acknowledgeTogether();
  const hosts = [primary, one, other] as const;
  const url = addressOf(hosts.map(({ port }) => `127.0.0.1:${port}`));
  const database = await openPostgres(url);
  await database.migrate(MIGRATIONS);
  const first = await openRegistry(database, records, systemClock);
  const keys = {
    editor: (await makeKey(first, SYSTEM, { name: 'case worker', role: 'editor' })).key,
    partner: (await makeKey(first, SYSTEM, { name: 'partner', role: 'partner' })).key,
  };
  await first.close();
  const apis: Api[] = [];
  return {
    hosts,
    ask,
    async hold(host, statements) {
      const client = new pg.Client({ host: '127.0.0.1', port: host.port, user: USER, database: DATABASE });
      client.on('error', () => undefined);
      await client.connect();
      await client.query(statements);
      return () => client.end().catch(() => undefined);
    },
    async api(readFrom, alsoNamed = []) {
      const readUrl = readFrom && addressOf([...alsoNamed, ...readFrom.map(({ port }) => `127.0.0.1:${port}`)]);
      const registry = await openRegistry(await openPostgres(url, { readUrl }), records, systemClock);
      const app = await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
      const api: Api = {
        app,
        registry,
        reader: clientOf(app, undefined),
        editor: clientOf(app, keys.editor),
        partner: clientOf(app, keys.partner),
        async close() {
          await app.close();
          await registry.close();
        },
      };
      apis.push(api);
      return api;
    },
    async caughtUp(standby, leader) {
      const [{ position }] = (await ask(leader, 'select pg_current_wal_lsn()::text as position')) as [{ position: string }];
      await until(async () => (await ask(standby, `select pg_last_wal_replay_lsn() >= '${position}'::pg_lsn as is_there`))[0]?.is_there === true);
    },
    async close() {
      for (const api of apis) await api.close();
      await cluster.close();
    },
  };
}

function addressOf(hosts: readonly string[]): string {
  return `postgres://${USER}@${hosts.join(',')}/${DATABASE}`;
}

async function ask(host: Server, statement: string, database = DATABASE): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ host: '127.0.0.1', port: host.port, user: USER, database });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Waits for what is bound to come; the test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await pause(50);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function newKeyOfRequest(): Record<string, string> {
  return { 'idempotency-key': randomUUID() };
}
