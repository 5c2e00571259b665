// What was taken back of what an audience was shown before, as it is told to whoever keeps a copy: in the order in which that was done.
import { and, asc, gte, lte, type SQL, sql } from 'drizzle-orm';
import { type Audience, rank } from '../access/viewer.js';
import type { Records } from './definition.js';
import { versionRow } from './editions.js';
import { withdrawals } from './tables/registry.js';
import type { ReadDb } from './types.js';

/** A version of which something was taken back. */
export interface TakenBack {
  /** How far the feed of the audience had come then. */
  seq: number;
  record: string;
  id: string;
  version: number;
  /** What is left of it; null where nothing is. */
  document: Buffer | null;
}

/** Where a page ended. */
export interface Place extends Omit<TakenBack, 'document'> {
  audience: number;
}

/** What was taken back since a feed had come to a number, that number included: nothing moves in a feed when only the past is changed. A page can be empty and not be the last. */
export async function takenBackPage(
  db: ReadDb,
  records: Records,
  audience: Audience,
  { from, after, limit }: { from: number; after?: Place | undefined; limit: number },
): Promise<{ items: TakenBack[]; last: Place | undefined }> {
  const level = rank(audience);
  const seq = withdrawals[`${audience}_seq`];
  const { record, id, version } = withdrawals;
  const beyond: SQL | undefined =
    after && sql`(${seq}, ${record}, ${id}, ${version}, ${withdrawals.audience}) > (${after.seq}, ${after.record}, ${after.id}, ${after.version}, ${after.audience})`;
  const rows = await db
    .selectDistinct({ seq, record, id, version, audience: withdrawals.audience })
    .from(withdrawals)
    .where(and(gte(seq, from), lte(withdrawals.audience, level), beyond))
    .orderBy(asc(seq), asc(record), asc(id), asc(version), asc(withdrawals.audience))
    .limit(limit);
  const places = rows as unknown as Place[];
  const items: TakenBack[] = [];
  for (const { audience: of, ...place } of places) {
    const row = await versionRow(db, records.get(place.record), level, place.id, place.version);
    // What was taken back from those below can be this audience's to read.
    if (row?.audience === of) items.push({ ...place, document: row.document });
  }
  return { items, last: places.length === limit ? places.at(-1) : undefined };
}
