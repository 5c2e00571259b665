// Makes a store ready to be followed into: a new one a mirror's, one of an older release found by what this one finds by.
import type { Registry } from '../../core/db/registry.js';
import { beginMirror } from '../../core/db/taking-in.js';
import { isRepublishNeeded, reindexEditions } from '../republish/index.js';

/** Throws StoreNotUsable for a store that holds a registry of its own. */
export async function prepareMirror(registry: Registry, release: string): Promise<void> {
  await registry.database.write(beginMirror);
  if (await isRepublishNeeded(registry, release)) await reindexEditions(registry, release);
}
