// Requests that make no record of the registry's: with an Idempotency-Key they are done once, and what is answered when they are sent again is for each to say.
import { sql } from 'drizzle-orm';
import { IdempotencyKeyReused, type Intent, type WriteTx } from './registry.js';
import { insertRows } from './statements.js';
import { idempotencyKeys } from './tables/registry.js';

/** What such a request made, and a number that it may want to know again. */
export interface Made {
  id: string;
  number: number;
}

/** Does what was not done before under this key; of what was done then `again` gives the answer, or throws. Throws IdempotencyKeyReused for another request. */
export async function onlyOnce<T>(
  tx: Pick<WriteTx, 'db' | 'viewer' | 'hash' | 'at'>,
  idempotency: Intent['idempotency'],
  record: string,
  work: () => Promise<{ answer: T; id: string; number?: number }>,
  again: (made: Made) => Promise<T> | never,
): Promise<{ answer: T; isReplayed: boolean }> {
  if (!idempotency) return { answer: (await work()).answer, isReplayed: false };
  const { actor } = tx.viewer;
  const { key } = idempotency;
  const request_digest = tx.hash('request', idempotency.digest);
  const [known] = await tx.db.select().from(idempotencyKeys).where(sql`${idempotencyKeys.actor} = ${actor} and ${idempotencyKeys.key} = ${key}`);
  if (known && known.request_digest !== request_digest) throw new IdempotencyKeyReused();
  if (known) return { answer: await again({ id: known.id, number: known.version }), isReplayed: true };
  const { answer, id, number = 0 } = await work();
  await insertRows(tx.db, idempotencyKeys, [{ actor, key, request_digest, record, id, version: number, seq: 0, at: tx.at }]);
  return { answer, isReplayed: false };
}
