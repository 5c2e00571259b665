// Keeps audit events, reads them in pages, and takes away those that are past their days.
import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { isErased } from '../../core/db/erased.js';
import { insertRows } from '../../core/db/statements.js';
import { auditEvents, heads } from '../../core/db/tables/index.js';
import type { Database, ReadDb } from '../../core/db/types.js';

export type EventRow = typeof auditEvents.$inferSelect;

export interface Place {
  at: string;
  id: string;
}

export interface Asked {
  actor?: string | undefined;
  operation?: string | undefined;
  record_id?: string | undefined;
  /** Such as 2026-01-15, in UTC. */
  day?: string | undefined;
}

/** Writes events past the registry's commits: they are no content, so nothing that anybody is told moves by them. */
export async function keepEvents(database: Database, rows: readonly EventRow[], before: string): Promise<void> {
  await database.write(async (db) => {
    if (rows.length > 0) await insertRows(db, auditEvents, await withoutErased(db, rows));
    await db.delete(auditEvents).where(lt(auditEvents.at, before));
  });
}

/** Without reasons that erasure would have taken out, had they been written before it. */
async function withoutErased(db: ReadDb, rows: readonly EventRow[]): Promise<EventRow[]> {
  if (rows.every(({ reason }) => reason === null)) return [...rows];
  const [head] = await db.select({ erased_at: heads.erased_at }).from(heads).where(eq(heads.id, 1));
  const erased_at = head?.erased_at;
  if (!erased_at) return [...rows];
  const isToForget = async ({ reason, record, record_id, at }: EventRow): Promise<boolean> => {
    if (reason === null) return false;
    return record && record_id ? isErased(db, { name: record }, record_id) : at <= erased_at;
  };
  return Promise.all(rows.map(async (row) => ((await isToForget(row)) ? { ...row, reason: null } : row)));
}

/** The latest first, from below a place on. */
export async function listEvents(db: ReadDb, { actor, operation, record_id, day }: Asked, { below, limit }: { below: Place | undefined; limit: number }): Promise<EventRow[]> {
  const { at, id } = auditEvents;
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        actor === undefined ? undefined : eq(auditEvents.actor, actor),
        operation === undefined ? undefined : eq(auditEvents.operation, operation),
        record_id === undefined ? undefined : eq(auditEvents.record_id, record_id),
        // Instants are texts that begin with their day.
        day === undefined ? undefined : and(sql`${at} >= ${day}`, sql`${at} < ${`${day}U`}`),
        below && or(lt(at, below.at), and(eq(at, below.at), lt(id, below.id))),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
}
