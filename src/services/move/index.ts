// Moves a whole registry from one store to another, whichever engines they are on, and proves that it came over.
import { noteMade } from '../../core/db/made.js';
import type { DatabaseKey } from '../../core/db/sqlite-files.js';
import { type Database, OutcomeUnknown } from '../../core/db/types.js';
import { compareAll, type Same } from './compare.js';
import { copyAll } from './copy.js';
import type { Progress } from './progress.js';
import { demandTwoStores, openSource, openTarget } from './stores.js';

export { compareTables, NotSame, type Same } from './compare.js';
export { copyTables } from './copy.js';
export type { Progress } from './progress.js';
export { openTarget } from './stores.js';

export interface Move {
  /** Addresses of stores. */
  from: string;
  to: string;
  /** The folder of migrations. */
  migrations: string;
  progress: Progress;
  /** What files are ciphered with: the second, and the first unless it is plain. */
  key?: DatabaseKey | undefined;
}

/** Says of each table what came over. Throws AddressNotValid, StoreNotUsable or StoreUnavailable when nothing did, and NotSame when it did not come over whole. */
export async function move({ from, to, migrations, progress, key }: Move): Promise<Same[]> {
  await demandTwoStores(from, to);
  const source = await openSource(from, migrations, key);
  try {
    const target = await openTarget(to, migrations, key);
    try {
      return await moveBetween(source, target, migrations, progress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Moves from an open registry into an open, empty store. */
export async function moveBetween(from: Database, to: Database, migrations: string, progress: Progress): Promise<Same[]> {
  return fill(
    to,
    migrations,
    () => copyAll(from, to, progress),
    () => compareAll(from, to, progress),
  );
}

/** Makes a registry in an empty store of what `copy` writes, says by `compare` what came over, and notes that it was made there. */
export async function fill(to: Database, migrations: string, copy: () => Promise<void>, compare: () => Promise<Same[]>): Promise<Same[]> {
  await to.migrate(migrations);
  try {
    await copy();
  } catch (error) {
    // Whether the order to commit was followed is seen when both are compared.
    if (!(error instanceof OutcomeUnknown)) throw error;
  }
  await to.optimize();
  const same = await compare();
  await noteMade(to);
  return same;
}
