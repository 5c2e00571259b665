// Brings a registry back from a backup, into a store that holds none.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { markOf, readMark, writeMark } from '../../core/db/made.js';
import { fileOf, shownAddress } from '../../core/db/open.js';
import { readSqlite } from '../../core/db/sqlite.js';
import { recipher } from '../../core/db/sqlite-ciphering.js';
import { examine } from '../../core/db/sqlite-examining.js';
import { type DatabaseKey, keyFor } from '../../core/db/sqlite-files.js';
import { StoreNotUsable } from '../../core/db/types.js';
import { makeWhole } from '../../core/db/whole-file.js';
import { compareTables, copyTables, fill, openTarget, type Progress } from '../move/index.js';
import { type Backup, lookThrough } from './looking.js';

export interface Restoring {
  /** The backup. It is read and never changed. */
  file: string;
  /** The address of the store that it comes into. */
  address: string;
  /** The folder of migrations. */
  migrations: string;
  progress: Progress;
  /** What the store is to be ciphered with. */
  key?: DatabaseKey | undefined;
  /** What the backup is ciphered with, where that is not the same; one that is plain needs none. */
  backupKey?: DatabaseKey | undefined;
}

export type Restored = Backup;

/** Throws StoreNotUsable or StoreUnavailable when it cannot be, NotWhole for a backup that is damaged; then the store is as it was. */
export async function restore(restoring: Restoring): Promise<Restored> {
  for (const beside of besides(restoring.file).filter((path) => statSync(path).size > 0 && !path.endsWith('-shm')))
    throw new StoreNotUsable(
      `${beside} is part of ${restoring.file}: it is no backup, but what a server that was not stopped has left. Move both to where they were, and start it.`,
    );
  const path = fileOf(restoring.address);
  return path === undefined ? intoDatabase(restoring) : intoFile(restoring, path);
}

async function intoFile(restoring: Restoring, path: string): Promise<Restored> {
  const { file, migrations, key, backupKey = key } = restoring;
  const inTheWay = [...(existsSync(path) && statSync(path).size > 0 ? [path] : []), ...besides(path)];
  if (inTheWay.length > 0)
    throw new StoreNotUsable(`${inTheWay.join(' and ')} ${inTheWay.length > 1 ? 'are' : 'is'} in the way, and can hold what no backup does: keep it, move it away, and try again.`);
  const found = examine(file, migrations, backupKey);
  demandSame(found.registry, restoring, readMark(path), `remove ${markOf(path)}`);
  mkdirSync(dirname(path), { recursive: true });
  return makeWhole(
    path,
    async (partial) => {
      await copyFile(file, partial);
      await chmod(partial, 0o600);
      const had = keyFor(file, backupKey);
      if (had !== key) recipher(partial, had, key);
      const restored = await lookThrough(partial, migrations, key);
      await writeMark(path, restored.registry);
      return restored;
    },
    { overEmpty: true },
  );
}

async function intoDatabase(restoring: Restoring): Promise<Restored> {
  const { file, address, migrations, progress, key, backupKey = key } = restoring;
  const found = await lookThrough(file, migrations, backupKey);
  if (found.pending > 0) throw new StoreNotUsable(`${file} is of an older release: restore it into a file, run "registry migrate" for that, and move it with "registry move".`);
  const target = await openTarget(address, migrations);
  const source = readSqlite(file, keyFor(file, backupKey));
  try {
    demandSame(found.registry, restoring, await target.made(), 'use a new database');
    await fill(
      target,
      migrations,
      () => copyTables(source.read, target, progress),
      () => target.snapshot((copy) => compareTables(source.read, copy, progress)),
    );
    return found;
  } finally {
    source.close();
    await target.close();
  }
}

/** Throws StoreNotUsable for a backup of another registry than the one that was there. */
function demandSame(registry: string, { file, address }: Restoring, made: string | undefined, otherwise: string): void {
  if (made !== undefined && made !== registry)
    throw new StoreNotUsable(`${shownAddress(address)} had the registry ${made}, and ${file} holds another, ${registry}. If that is meant, ${otherwise}.`);
}

/** What SQLite has beside a file that it has open, or that was not closed. */
function besides(path: string): string[] {
  return ['-wal', '-shm', '-journal'].map((end) => `${path}${end}`).filter((beside) => existsSync(beside));
}
