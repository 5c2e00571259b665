// Databases for tests on the PostgreSQL server that the suite runs on, if it runs on one.
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type { Engine } from '../store.js';
import { asOwner, TEMPLATE, UNCOMMON_ORDER } from './cluster.js';

/** Address of the server without a database; undefined when the suite runs on the embedded engine. */
export function serverOfTests(): string | undefined {
  return inject('postgres');
}

/** What the suite runs on. */
export function engineOfTests(): Engine {
  return serverOfTests() ? 'postgres' : 'sqlite';
}

export interface TestDatabase {
  url: string;
  discard(): Promise<void>;
}

/** A new database of its own with all tables and nothing in them. */
export function migratedDatabase(): Promise<TestDatabase> {
  // Copying files takes half as long as logging every page of them.
  return databaseOf(`template ${TEMPLATE} strategy file_copy`);
}

/** A new database of its own without a table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return databaseOf(`template template0 ${UNCOMMON_ORDER}`);
}

async function databaseOf(options: string): Promise<TestDatabase> {
  const server = serverOfTests();
  if (!server) throw new Error('This test needs a PostgreSQL server: npm run test:postgres starts one.');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `create database ${name} ${options}`);
  return { url: `${server}/${name}`, discard: () => asOwner(server, `drop database ${name} with (force)`) };
}
