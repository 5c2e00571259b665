// Writes what somebody says into a file of its own, whole or not at all.
import { open } from 'node:fs/promises';
import { makeWhole } from '../../core/db/whole-file.js';

export type Write = (text: string | Buffer) => Promise<void>;

/** Makes the file, readable by its owner alone, of what `fill` writes. Throws StoreNotUsable for a file that exists. */
export function wholeFile<T>(path: string, fill: (write: Write) => Promise<T>): Promise<T> {
  return makeWhole(path, async (partial) => {
    const file = await open(partial, 'wx', 0o600);
    try {
      return await fill(async (text) => void (await file.writeFile(text)));
    } finally {
      await file.close();
    }
  });
}
