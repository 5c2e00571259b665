// Prints all editions anew after a change of how records are shown, so that what an older release printed is never served as this one's.
import { asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { SYSTEM } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import { indexAnew, listening, reindex, unhear } from '../../core/db/indexing.js';
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
  await forgetUnheard(registry);
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
  await noteRendering(registry, release);
  return lookedAt;
}

/** The same for a mirror, which has editions and no records: they stay as they are, and are found by what this release finds them by. */
export async function reindexEditions(registry: Registry, release: string): Promise<void> {
  await forgetUnheard(registry);
  const { database, records } = registry;
  for (const record of records.all) {
    for (let last = ''; ; ) {
      const e = record.editions;
      const ids = (await database.primary.selectDistinct({ id: e.id }).from(e).where(gt(e.id, last)).orderBy(asc(e.id)).limit(BATCH)).map(({ id }) => id);
      if (ids.length === 0) break;
      await database.write((db) => indexAnew(db, record, ids));
      last = ids.at(-1) as string;
    }
  }
  await noteRendering(registry, release);
}

async function forgetUnheard({ database }: Registry): Promise<void> {
  const isUnheard = listening();
  for await (const page of pagesOf(database.primary, SOUNDS)) {
    const unheard = page.filter(isUnheard);
    if (unheard.length > 0) await database.write((db) => unhear(db, unheard));
  }
}

async function noteRendering({ database, records }: Registry, release: string): Promise<void> {
  await database.write((db) =>
    db
      .update(heads)
      .set({ rendering: renderingOf(records, release) })
      .where(eq(heads.id, 1))
      .then(() => undefined),
  );
}

async function idsAfter(db: ReadDb, { table }: DefinedRecord, after: string): Promise<string[]> {
  const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(BATCH);
  return rows.map(({ id }) => id);
}
