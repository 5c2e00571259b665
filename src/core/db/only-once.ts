// Requests with an Idempotency-Key are done once: how they are known again, and those that make no record of the registry's, of which each says what is answered when they are sent again.
import { and, eq, inArray, ne } from 'drizzle-orm';
import { Problem } from '../problem.js';
import type { Intent, WriteTx } from './registry.js';
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
  const digest = tx.hash('request', idempotency.digest);
  const [known] = await tx.db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actor, actor), inArray(idempotencyKeys.key, keysOf(key, tx.hash))));
  if (known) demandSame(known, digest);
  if (known) return { answer: await again({ id: known.id, number: known.version }), isReplayed: true };
  const { answer, id, number = 0 } = await work();
  await insertRows(tx.db, idempotencyKeys, [{ actor, key, request_digest: digest, record, id, version: number, seq: 0, at: tx.at }]);
  return { answer, isReplayed: false };
}

/** The key was used before, for another request. */
export class IdempotencyKeyReused extends Error {}

/** In place of what was asked for, once what was made by it is erased: that it was done is remembered, so that it is not done anew. */
const FORGOTTEN = '';

type Hash = WriteTx['hash'];

/** Under which a key can be kept: as it was sent, and once what was made by it is erased, since it can name somebody, as what nobody reads it from. */
export const keysOf = (key: string, hash: Hash): [string, string] => [key, hash('idempotency key', key)];

/** Forgets what was asked for by those requests that made a record, and remembers that they were done. */
export async function forget({ db, hash }: WriteTx, record: string, id: string): Promise<void> {
  const keys = idempotencyKeys;
  const known = await db
    .select()
    .from(keys)
    .where(and(eq(keys.record, record), eq(keys.id, id), ne(keys.request_digest, FORGOTTEN)));
  for (const { actor, key } of known) {
    await db
      .update(keys)
      .set({ key: keysOf(key, hash)[1], request_digest: FORGOTTEN })
      .where(and(eq(keys.actor, actor), eq(keys.key, key)));
  }
}

/** Throws IdempotencyKeyReused for another request than that which was answered under a key, and that it was erased where that is so. */
export function demandSame(known: { request_digest: string }, digest: string): void {
  if (known.request_digest === FORGOTTEN) throw new Problem('erased');
  if (known.request_digest !== digest) throw new IdempotencyKeyReused();
}
