// Makes a file whole or not at all: under another name until all of it is on the disk. Nothing is overwritten.
import { existsSync, statSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newId } from '../values/id.js';
import { StoreNotUsable } from './types.js';

/** Beside a file that SQLite has open. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * Has `make` make the file under another name, and gives it its own once all of it is on the disk; `make` can look at it first, and throw. One that
 * is there is refused with StoreNotUsable, unless it is empty and `overEmpty` says that this is no loss.
 */
export async function makeWhole<T>(path: string, make: (partial: string) => Promise<T>, { overEmpty = false } = {}): Promise<T> {
  const demandRoom = () => {
    if (existsSync(path) && !(overEmpty && statSync(path).size === 0)) throw taken(path);
  };
  demandRoom();
  return made(path, make, async (partial) => {
    demandRoom();
    await (existsSync(path) ? rename(partial, path) : place(partial, path));
  });
}

/** The same in place of what is there. */
export function replaceWhole<T>(path: string, make: (partial: string) => Promise<T>): Promise<T> {
  return made(path, make, (partial) => rename(partial, path));
}

async function made<T>(path: string, make: (partial: string) => Promise<T>, name: (partial: string) => Promise<void>): Promise<T> {
  const partial = `${path}.${newId().slice(0, 8)}.partial`;
  try {
    const result = await make(partial);
    await sync(partial);
    await name(partial);
    await sync(dirname(path));
    return result;
  } finally {
    for (const end of BESIDE) await rm(`${partial}${end}`, { force: true });
  }
}

const taken = (path: string) => new StoreNotUsable(`${path} exists already; nothing is overwritten.`);

/** A link fails where a file has come in between; some file systems have none, and there nobody but us can be in time. */
async function place(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw taken(path);
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    await rename(partial, path);
  }
}

/** The name of a file is on the disk when its folder is. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}
