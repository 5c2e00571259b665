// Starts one PostgreSQL server before the suite and stops it afterwards; each test file's registries get databases of their own on it.
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../../src/core/db/postgres.js';
import { asOwner, PostgresCluster, serverPrograms, TEMPLATE, UNCOMMON_ORDER, USER } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server without a database; undefined when the suite runs on the embedded engine. */
    postgres: string | undefined;
  }
}

/** Nothing that the suite stores outlives it: no care is taken for a crash, and nothing is tidied up meanwhile. */
const CARELESS = { full_page_writes: 'off', autovacuum: 'off', checkpoint_timeout: '1d', max_wal_size: '16GB', wal_level: 'minimal', max_wal_senders: '0', jit: 'off' };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = serverPrograms();
  if (!bin) throw new Error('There is no PostgreSQL server on this machine: install Debian’s package postgresql, or run "npm test", which needs none.');
  const cluster = new PostgresCluster(bin);
  try {
    const { port } = await cluster.primary(CARELESS);
    const address = `postgres://${USER}@127.0.0.1:${port}`;
    await asOwner(address, `create database ${TEMPLATE} template template0 ${UNCOMMON_ORDER}`);
    const template = await openPostgres(`${address}/${TEMPLATE}`);
    await template.migrate(fileURLToPath(new URL('../../../migrations', import.meta.url)));
    await template.close();
    project.provide('postgres', address);
  } catch (error) {
    await cluster.close();
    throw error;
  }
  return () => cluster.close();
}
