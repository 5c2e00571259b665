// Databases for tests on the PostgreSQL server that the suite runs on, if it runs on one.
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openPostgres } from '../../../src/core/db/postgres.js';
import type { Database } from '../../../src/core/db/types.js';
import { asOwner, TEMPLATE } from './cluster.js';

/** Address of the server without a database; undefined when the suite runs on the embedded engine. */
export function serverOfTests(): string | undefined {
  return inject('postgres');
}

/** A new database of its own on the server, and what removes it. */
export async function databaseOn(server: string): Promise<{ database: Database; discard: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `create database ${name} template ${TEMPLATE}`);
  const database = await openPostgres(`${server}/${name}`);
  return { database, discard: () => asOwner(server, `drop database ${name} with (force)`) };
}
