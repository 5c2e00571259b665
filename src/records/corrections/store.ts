// How corrections are kept, and how many of them wait.
import { and, count, eq, isNull, ne } from 'drizzle-orm';
import type { Values } from '../../core/access/render.js';
import { may } from '../../core/access/viewer.js';
import { defineRecord } from '../../core/db/definition.js';
import { add } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { correctionEditions, corrections } from '../../core/db/tables/index.js';
import { Problem } from '../../core/problem.js';
import { CorrectionView, correctionFields, NewCorrection } from './schema.js';

/** Corrections that nobody has looked at yet, at most: urgent ones, and all others. Each has room of its own, so that neither keeps out the other. */
const WAITING_MAX = 2_000;
const RETRY_AFTER_S = '3600';
const URGENT = 'safety_takedown';
/** What decides one; until then it is open, whatever day stands on it. */
export const DECIDED: readonly unknown[] = ['accepted', 'declined'];

export const correction = defineRecord({
  name: 'correction',
  plural: 'corrections',
  table: corrections,
  editions: correctionEditions as never,
  view: CorrectionView,
  create: NewCorrection,
  fields: correctionFields,
  erasedWith: ['prisoner_id'],
  widest: () => 'confidential',
  check: ({ received_on }) => (received_on ? [] : [{ property: 'received_on', detail: 'is needed: the day on which it came' }]),
  compose: ({ kind, status }) => ({ urgent: kind === URGENT && !DECIDED.includes(status) }),
});

/** Adds a correction that came today; from whoever is no editor, as long as there is room for one more that waits. */
export async function addCorrection(tx: WriteTx, input: Values): Promise<string> {
  if (!may(tx.viewer, 'editor')) await demandRoomToWait(tx, input.kind === URGENT);
  return add(tx, correction, { ...input, received_on: input.received_on ?? tx.at.slice(0, 10) });
}

async function demandRoomToWait(tx: WriteTx, isUrgent: boolean): Promise<void> {
  const waiting = and(eq(corrections.status, 'received'), isUrgent ? eq(corrections.kind, URGENT) : ne(corrections.kind, URGENT), isNull(corrections.retired_at));
  const [row] = await tx.db.select({ n: count() }).from(corrections).where(waiting);
  if (Number(row?.n ?? 0) < WAITING_MAX) return;
  throw new Problem('unavailable', {
    detail: 'More corrections wait than can be kept. Nothing was stored. Try again after Retry-After seconds.',
    headers: { 'retry-after': RETRY_AFTER_S },
  });
}
