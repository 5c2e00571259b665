// Whether something was erased: its revisions say so, and nothing else does.
import { and, eq } from 'drizzle-orm';
import type { DefinedRecord } from './definition.js';
import { revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';

export async function isErased(db: ReadDb, record: Pick<DefinedRecord, 'name'>, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.record, record.name), eq(revisions.id, id), eq(revisions.action, 'erase')))
    .limit(1);
  return rows.length > 0;
}
