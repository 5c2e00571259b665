// Writes a file whole or not at all: under another name until all of it is on the disk.
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreNotUsable } from '../../core/db/types.js';
import { newId } from '../../core/values/id.js';

export type Write = (text: string) => Promise<void>;

/** Makes the file, readable by its owner alone, of what `fill` writes. Throws StoreNotUsable for a file that exists. */
export async function wholeFile<T>(path: string, fill: (write: Write) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw new StoreNotUsable(`${path} exists already; nothing is overwritten.`);
  const partial = `${path}.${newId().slice(0, 8)}.partial`;
  const file = await open(partial, 'wx', 0o600);
  try {
    const result = await fill(async (text) => void (await file.writeFile(text)));
    await file.sync();
    await file.close();
    await rename(partial, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

/** The name of a file is on the disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
