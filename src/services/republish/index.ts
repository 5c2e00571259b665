// Prints all editions anew after a change of how records are shown, so that what an older release printed is never served as this one's.
import { asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { SYSTEM } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import { listening, reindex, unhear } from '../../core/db/indexing.js';
import type { Registry } from '../../core/db/registry.js';
import { pagesOf, TABLES, type Table } from '../../core/db/rows.js';
import { heads, soundKeys } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';
import { digest } from '../../core/values/sign.js';

const SOUNDS = TABLES.find(({ definition }) => definition === soundKeys) as Table;

/** Records printed in one write: others wait that long. */
const BATCH = 100;

/**
 * What editions of this release look like: changes with any view, level, filter or release. Two releases of equal views can still
 * derive values differently, so each new one looks at every record once.
 */
export function renderingOf(records: Records, release: string): string {
  return digest(JSON.stringify([release, ...records.all.map(({ name, view, fields }) => [name, z.toJSONSchema(view, { unrepresentable: 'any' }), fields])]));
}

/** Whether current editions can be of another rendering. */
export async function isRepublishNeeded(registry: Registry, release: string): Promise<boolean> {
  const [head] = await registry.database.primary.select({ rendering: heads.rendering }).from(heads).where(eq(heads.id, 1));
  return head?.rendering !== renderingOf(registry.records, release);
}

/**
 * Prints every record anew in small writes; documents that come out the same stay as they are, version and all. Stopped on the way, it
 * is still needed afterwards and does the same. Returns how many records it looked at, parts not counted.
 */
export async function republish(registry: Registry, release: string): Promise<number> {
  let lookedAt = 0;
  const isUnheard = listening();
  for await (const page of pagesOf(registry.database.primary, SOUNDS)) {
    const unheard = page.filter(isUnheard);
    if (unheard.length === 0) continue;
    await registry.write(SYSTEM, { reason: 'Republish' }, async (tx) => {
      await unhear(tx.db, unheard);
      tx.unchanged();
    });
  }
  for (const root of registry.records.all.filter((record) => !record.owner)) {
    for (let ids = await idsAfter(registry.database.primary, root, ''); ids.length > 0; ids = await idsAfter(registry.database.primary, root, ids.at(-1) as string)) {
      const batch = ids;
      await registry.write(SYSTEM, { reason: 'Republish' }, async (tx) => {
        await reindex(tx.db, tx.records, root, batch);
        for (const id of batch) tx.touch(root, id);
        tx.unchanged();
      });
      lookedAt += batch.length;
    }
  }
  await registry.write(SYSTEM, {}, async (tx) => {
    tx.unchanged();
    await tx.db
      .update(heads)
      .set({ rendering: renderingOf(registry.records, release) })
      .where(eq(heads.id, 1));
  });
  return lookedAt;
}

async function idsAfter(db: ReadDb, { table }: DefinedRecord, after: string): Promise<string[]> {
  const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(BATCH);
  return rows.map(({ id }) => id);
}
