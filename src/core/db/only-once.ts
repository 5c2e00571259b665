// Requests whose answer is given only once, because it holds a secret: with an Idempotency-Key they are done once, and sent again they are refused.
import { sql } from 'drizzle-orm';
import { IdempotencyKeyReused, type Intent, type WriteTx } from './registry.js';
import { insertRows } from './statements.js';
import { idempotencyKeys } from './tables/registry.js';

/** What such a request made. */
interface Made {
  record: string;
  id: string;
}

/** Does what was not done before under this key; what was done then is handed to `refuse`, which throws. Throws IdempotencyKeyReused for another request. */
export async function onlyOnce<T extends { id: string }>(
  tx: WriteTx,
  idempotency: Intent['idempotency'],
  record: string,
  work: () => Promise<T>,
  refuse: (made: Made) => never,
): Promise<T> {
  if (!idempotency) return work();
  const { actor } = tx.viewer;
  const { key } = idempotency;
  const request_digest = tx.hash('request', idempotency.digest);
  const [known] = await tx.db.select().from(idempotencyKeys).where(sql`${idempotencyKeys.actor} = ${actor} and ${idempotencyKeys.key} = ${key}`);
  if (known && known.request_digest !== request_digest) throw new IdempotencyKeyReused();
  if (known) return refuse(known);
  const made = await work();
  await insertRows(tx.db, idempotencyKeys, [{ actor, key, request_digest, record, id: made.id, version: 1, seq: 0, at: tx.at }]);
  return made;
}
