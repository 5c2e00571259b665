// Ciphers a file of SQLite that nobody else knows of yet: under a key, under another one, or under none.
import { CIPHER, type DatabaseKey, openCiphering } from './sqlite-files.js';
import { StoreNotUsable } from './types.js';

/** In place: one that is killed meanwhile is of no use. */
export function recipher(path: string, from: DatabaseKey | undefined, to: DatabaseKey | undefined): void {
  const file = openCiphering(path, { fileMustExist: true, key: from });
  try {
    // A file cannot be ciphered anew in WAL mode; and what SQLite sorts is not to be on the disk as it is.
    for (const setting of ['journal_mode = DELETE', 'temp_store = MEMORY', 'secure_delete = ON', 'synchronous = FULL']) file.pragma(setting);
    if (from === undefined) file.pragma(`cipher = '${CIPHER}'`);
    file.pragma(to === undefined ? "rekey = ''" : `rekey = 'raw:${to}'`);
  } catch (error) {
    throw new StoreNotUsable(`${path} cannot be ciphered anew: ${(error as Error).message}`, { cause: error });
  } finally {
    file.close();
  }
}
