// What all commands share: how they speak, and which stores they take.
import { once } from 'node:events';
import { InvalidArgumentError, Option } from 'commander';
import { type Config, databaseKeyOf } from '../config.js';
import type { StoreAddress } from '../core/db/open.js';
import { type Database, StoreNotUsable } from '../core/db/types.js';

/** The store that the settings name. */
export function storeOf(config: Config): StoreAddress {
  return { url: config.DATABASE_URL, readUrl: config.DATABASE_READ_URL, connections: config.DATABASE_CONNECTIONS, key: databaseKeyOf(config) };
}

/** The kind of record that a list is of, for whatever brings one in or writes one out. */
export const recordOption = (): Option => new Option('--record <kind>', 'the kind of record, as in paths').default('prisoners');

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Waits for whoever reads standard output, so that what they have not taken is not kept in memory. */
export async function print(bytes: string | Buffer): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
}

/** Closes a store that lacks migrations and throws StoreNotUsable; none are missing from one that comes through. */
export async function demandMigrated(database: Database, migrations: string): Promise<0> {
  const pending = await database.pendingMigrations(migrations);
  if (pending === 0) return 0;
  await database.close();
  throw new StoreNotUsable(`The registry needs ${pending} migration${pending > 1 ? 's' : ''}: make a backup, then run "registry migrate".`);
}

/** The address of a registry that serves, as an argument or option. */
export function addressOf(text: string): string {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: '' };
  if (!['http:', 'https:'].includes(protocol)) throw new InvalidArgumentError('expected an address such as https://registry.example.org');
  return text;
}
