// Whether what was written is in a backup: the newest in a folder, and what it lacks.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { registryId } from '../../core/db/made.js';
import { readSqlite } from '../../core/db/sqlite.js';
import { type DatabaseKey, keyFor } from '../../core/db/sqlite-files.js';
import { heads } from '../../core/db/tables/registry.js';
import { type Finding, failure, notLookedAt, ok } from './finding.js';

const HOUR_MS = 3_600_000;
/** Files of a folder that are looked at, the newest first: whoever has more backups than this has lately made one that is none. */
const LOOKED_AT_MAX = 20;

export interface Wanted {
  folder: string | undefined;
  hours: number;
  key: DatabaseKey | undefined;
  /** As `registryId` has it. */
  registry: string;
  commits: number;
  now: string;
}

/** It reads the head of a backup and nothing else: "registry check" looks through one. */
export async function backups({ folder, hours, key, registry, commits, now }: Wanted): Promise<Finding> {
  if (folder === undefined) return notLookedAt('backups', 'Say where they are with --backups FOLDER.');
  let files: { path: string; at: number }[];
  try {
    files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/(-wal|-shm|\.partial)$/.test(entry.name))
      .map(({ name }) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
  } catch (error) {
    return failure('backups', 'data', `${folder} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
  for (const { path, at } of files.slice(0, LOOKED_AT_MAX)) {
    const has = await commitsIn(path, key, registry);
    if (has === undefined) continue;
    const age = Math.max(0, Math.floor((Date.parse(now) - at) / HOUR_MS));
    const lacks = Math.max(0, commits - has);
    const says = `The newest is ${path}, ${age} h old; ${lacks === 0 ? 'it lacks nothing' : `it lacks ${lacks} commit${lacks === 1 ? '' : 's'}`}.`;
    return lacks > 0 && age >= hours ? failure('backups', 'data', `${says} Expected one within ${hours} h.`) : ok('backups', says);
  }
  return failure('backups', 'data', `There is none of this registry in ${folder} that can be read with the key that is set.`);
}

/** How many commits a backup has; undefined for what is no backup of this registry. */
async function commitsIn(path: string, key: DatabaseKey | undefined, registry: string): Promise<number | undefined> {
  let file: ReturnType<typeof readSqlite> | undefined;
  try {
    file = readSqlite(path, keyFor(path, key));
    const [head] = await file.read.select({ secret: heads.secret, commits: heads.commit_number }).from(heads).where(eq(heads.id, 1));
    return head && registryId(head.secret) === registry ? head.commits : undefined;
  } catch {
    return undefined;
  } finally {
    file?.close();
  }
}
