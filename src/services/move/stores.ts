// Opens the two stores of a move, and refuses before anything is changed what could be lost, mixed or overwritten.
import { demandAddress, fileOf, isSameStore, openStore, shownAddress } from '../../core/db/open.js';
import { AddressNotValid } from '../../core/db/postgres-url.js';
import { hasRows, TABLES } from '../../core/db/rows.js';
import { type DatabaseKey, keyFor } from '../../core/db/sqlite-files.js';
import { type Database, StoreNotUsable } from '../../core/db/types.js';

/** Throws AddressNotValid for addresses that are none, or lead to one store. */
export async function demandTwoStores(from: string, to: string): Promise<void> {
  for (const [name, address] of Object.entries({ FROM: from, TO: to })) {
    try {
      demandAddress(address);
    } catch (error) {
      throw new AddressNotValid(`${name} is not the address of a store: ${(error as Error).message}`);
    }
  }
  if (await isSameStore(from, to)) throw new AddressNotValid('FROM and TO are the same store.');
}

/** A whole registry of this release that nobody else has open. Throws StoreNotUsable or StoreUnavailable. */
export async function openSource(address: string, migrations: string, given?: DatabaseKey): Promise<Database> {
  const path = fileOf(address);
  const key = path === undefined ? undefined : keyFor(path, given);
  return opened(openStore({ url: address, key }, { alone: true, patient: true }), async (database) => {
    if ((await database.appliedMigrations()).length === 0) throw new StoreNotUsable(`${shownAddress(address)} is not a registry: there is nothing to move.`);
    const pending = await missing(database, address, migrations);
    if (pending > 0) throw new StoreNotUsable(`${shownAddress(address)} needs ${pending} migration${pending > 1 ? 's' : ''}: make a backup, then run "registry migrate" for it.`);
  });
}

/** An empty store that nobody else has open: a file that is not there yet, an empty database, or a registry without a row. */
export async function openTarget(address: string, migrations: string, key?: DatabaseKey): Promise<Database> {
  const shown = shownAddress(address);
  return opened(openStore({ url: address, key }, { alone: true, patient: true, create: true, evenIfLost: true }), async (database) => {
    const isRegistry = (await database.appliedMigrations()).length > 0;
    const there = await database.tables();
    const foreign = there.find((name) => !isRegistry || !TABLES.some((table) => table.name === name));
    if (foreign !== undefined) throw new StoreNotUsable(`${shown} has tables of something else, such as ${foreign}; a registry is moved into a store of its own.`);
    for (const table of TABLES) {
      if (there.includes(table.name) && (await hasRows(database.primary, table)))
        throw new StoreNotUsable(`${shown} has rows already, in ${table.name}; a registry is moved into an empty store.`);
    }
    await missing(database, address, migrations);
  });
}

/** Hands the database out if `demand` has nothing against it, and closes it otherwise. */
async function opened(opening: Promise<Database>, demand: (database: Database) => Promise<void>): Promise<Database> {
  const database = await opening;
  try {
    await demand(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function missing(database: Database, address: string, migrations: string): Promise<number> {
  try {
    return await database.pendingMigrations(migrations);
  } catch (error) {
    if (error instanceof StoreNotUsable) throw new StoreNotUsable(`${shownAddress(address)}: ${error.message}`, { cause: error });
    throw error;
  }
}
