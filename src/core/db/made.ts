// The mark that outlives a registry: beside its file, or on its database, it says that one was made here, so that a lost one is never taken for one that never was.
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { eq } from 'drizzle-orm';
import { keyed } from '../values/sign.js';
import { hasRows, TABLES, type Table } from './rows.js';
import { heads } from './tables/registry.js';
import { type Database, StoreNotUsable, StoreUnavailable } from './types.js';
import { replaceWhole } from './whole-file.js';

const HEADS = TABLES.find(({ definition }) => definition === heads) as Table;

/** By what a registry is known again wherever it is, in a backup too; it tells nothing of what is in it. */
export function registryId(secret: string): string {
  return keyed(secret, 'registry', '').slice(0, 16);
}

/** Where the mark of a file is. */
export const markOf = (path: string): string => `${path}.made`;

/** The id of the registry that was made at a path, whether it is there or not. */
export function readMark(path: string): string | undefined {
  if (!existsSync(markOf(path))) return undefined;
  return /registry ([\w-]{16}) was made/.exec(readFileSync(markOf(path), 'utf8'))?.[1] ?? 'that is not named';
}

/** Puts the mark on the disk. */
export async function writeMark(path: string, id: string): Promise<void> {
  const text = `The registry ${id} was made here, as ${basename(path)}. If that file is gone, it was lost: bring it back with "registry restore".
Remove this file only to begin anew, with an empty registry.\n`;
  await replaceWhole(markOf(path), (partial) => writeFile(partial, text, { mode: 0o600, flag: 'wx' }));
}

/** Notes of an open registry that it was made here. Where that cannot be written now, the next start does it. */
export async function noteMade(database: Database): Promise<void> {
  const [head] = await database.primary.select({ secret: heads.secret }).from(heads).where(eq(heads.id, 1));
  if (!head || (await database.made()) === registryId(head.secret)) return;
  try {
    await database.noteMade(registryId(head.secret));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/**
 * Refuses what is left of a registry that lost its content: rows without their head, tables without rows, nothing at all where there was one. What
 * never was a registry, or was not yet begun, comes through where one may be made. Throws StoreNotUsable.
 */
export async function demandNothingLost(database: Database, { mayMake }: { mayMake: boolean }): Promise<void> {
  // In this order, since another process can be making it at the same moment: it leaves the mark last.
  const made = await database.made();
  const isMigrated = (await database.appliedMigrations()).length > 0;
  if (isMigrated && (await hasRows(database.primary, HEADS))) return;
  const there = await database.tables();
  const filled: string[] = [];
  for (const table of TABLES) if (there.includes(table.name) && (await hasRows(database.primary, table))) filled.push(table.name);
  if (filled.includes(HEADS.name)) return;
  if (filled.length > 0) throw new StoreNotUsable(`The registry has lost its head, and has rows without it, in ${filled[0]}: restore a backup into an empty store.`);
  if (made)
    throw new StoreNotUsable(
      `The store is empty, and the registry ${made} was made in it: it was lost. Bring it back with "registry restore FILE", or begin anew in a store of another name.`,
    );
  if (isMigrated && !mayMake)
    throw new StoreNotUsable('The store has the tables of a registry and nothing in them. If it was lost, restore a backup; "registry migrate" begins anew.');
}
