// Makes a backup of a registry that serves: one file, as of one commit, that has its name only once it is on the disk and was looked through.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, shownAddress } from '../../core/db/open.js';
import type { DatabaseKey } from '../../core/db/sqlite-files.js';
import { type Database, StoreNotUsable, StoreUnavailable } from '../../core/db/types.js';
import { makeWhole } from '../../core/db/whole-file.js';
import { compareTables, copyTables, type Progress } from '../move/index.js';
import { type Backup, lookThrough } from './looking.js';

export type { Backup } from './looking.js';

export interface BackingUp {
  /** The address of the store. */
  address: string;
  /** Where the backup goes; nothing is there yet. */
  file: string;
  /** The folder of migrations. */
  migrations: string;
  progress: Progress;
  /** What the store is ciphered with. */
  key?: DatabaseKey | undefined;
  /** What the backup is ciphered with, where that is not the same. */
  backupKey?: DatabaseKey | undefined;
}

/** Throws StoreNotUsable or StoreUnavailable when there can be none, NotWhole when the registry itself is damaged; then there is no file. */
export async function backUp({ address, file, migrations, progress, key, backupKey }: BackingUp): Promise<Backup> {
  const database = await openStore({ url: address, key }, { patient: true });
  try {
    return await makeWhole(file, async (partial) => {
      // What an older release wrote is backed up before it is migrated: a copy of the store has it as it is.
      if (database.backup) await database.backup(partial, backupKey);
      else await copyInto(partial, database, address, migrations, progress, backupKey ?? key);
      return lookThrough(partial, migrations, backupKey ?? key);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw new StoreNotUsable(`The backup cannot be written: ${(error as Error).message}`, { cause: error });
    throw error;
  } finally {
    await database.close();
  }
}

/** Row by row, as of one commit, which writers need not wait for; both are compared as of the same one. */
async function copyInto(path: string, database: Database, address: string, migrations: string, progress: Progress, key: DatabaseKey | undefined): Promise<void> {
  if ((await database.appliedMigrations()).length === 0) throw new StoreNotUsable(`${shownAddress(address)} is not a registry: there is nothing to back up.`);
  if ((await database.pendingMigrations(migrations)) > 0)
    throw new StoreNotUsable(`${shownAddress(address)} is of an older release: only that one can back it up into a file. Or use pg_dump.`);
  const folder = await mkdtemp(`${path}-`);
  try {
    const copy = await openStore({ url: `sqlite:${join(folder, 'copy')}`, key }, { create: true });
    try {
      await copy.migrate(migrations);
      let begun = false;
      await database.snapshot(async (source) => {
        // Another host can be at another commit.
        if (begun) throw new StoreUnavailable('the host was lost while the registry was read; try again');
        begun = true;
        await copyTables(source, copy, progress);
        await copy.snapshot((target) => compareTables(source, target, progress));
      });
      await copy.optimize();
      await copy.backup?.(path);
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
