// Puts a registry's file under another key. Killed in the middle, it is whole under the one that it had.
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { demandAlone, demandOurs } from './sqlite.js';
import { recipher } from './sqlite-ciphering.js';
import { type DatabaseKey, keyFor, openCiphering } from './sqlite-files.js';
import { replaceWhole } from './whole-file.js';

/** Longer than anybody waits for a lock: whoever opened the file before it was replaced has given up by then, and writes nothing into what is gone. */
const HELD_MS = 3_000;

/**
 * Puts in place of a registry's file a copy under another key, once `look` has nothing against it. A plain file is read without the key. Throws
 * StoreNotUsable, or StoreUnavailable while another process has it open.
 */
export async function rekeyFile<T>(path: string, given: DatabaseKey | undefined, to: DatabaseKey | undefined, look: (copy: string) => Promise<T>): Promise<T> {
  const from = keyFor(path, given);
  demandOurs(path, from);
  demandAlone(path, from);
  const file = openCiphering(path, { fileMustExist: true, key: from });
  try {
    // Everything that is beside the file comes into it, and nobody else in.
    for (const setting of ['locking_mode = EXCLUSIVE', 'wal_checkpoint(TRUNCATE)', 'journal_mode = DELETE', 'temp_store = MEMORY']) file.pragma(setting);
    file.exec('BEGIN EXCLUSIVE; COMMIT');
    removeLeftovers(path);
    const looked = await replaceWhole(path, async (copy) => {
      file.prepare('VACUUM INTO ?').run(copy);
      recipher(copy, from, to);
      return look(copy);
    });
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    return looked;
  } finally {
    file.close();
  }
}

/** What one that was killed has left, which can be plain. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(`${basename(path)}.`) && /\.[\w-]{8}\.partial(-\w+)?$/.test(name)) rmSync(join(dirname(path), name), { force: true });
}
