// Looks through a backup, and says what it holds and by what its copies are known.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Contents, examine } from '../../core/db/sqlite-examining.js';
import type { DatabaseKey } from '../../core/db/sqlite-files.js';

export interface Backup extends Contents {
  bytes: number;
  /** In hexadecimal, as sha256sum has it. */
  sha256: string;
}

/** Reads a ciphered one by the key. Throws StoreNotUsable for what is no backup, NotWhole for one that is damaged or lacks a part. */
export async function lookThrough(path: string, migrations: string, key?: DatabaseKey): Promise<Backup> {
  const contents = examine(path, migrations, key);
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return { ...contents, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
