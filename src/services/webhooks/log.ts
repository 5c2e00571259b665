// Deliveries: makes them out, finds those that are due, keeps what became of each, and forgets them in time.
import { and, asc, count, desc, eq, lt, lte, ne, sql } from 'drizzle-orm';
import type { Viewer } from '../../core/access/viewer.js';
import { type Entry, feedPage } from '../../core/db/feed.js';
import { type Made, onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry } from '../../core/db/registry.js';
import { insertRows } from '../../core/db/statements.js';
import { heads, webhookDeliveries, webhookProgress } from '../../core/db/tables/index.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import type { ReadDb, WriteDb } from '../../core/db/types.js';
import { invalid, Problem } from '../../core/problem.js';
import type { Change } from '../../core/values/change.js';
import { newId } from '../../core/values/id.js';
import { keyed } from '../../core/values/sign.js';
import type { Failure } from './failures.js';
import { type Cause, REPLAY_MAX, type Status } from './schema.js';
import type { Active, Once } from './store.js';

/** Deliveries of one webhook that are to be sent at most: beyond them its feed waits where it is, and nothing is lost. */
export const PENDING_MAX = 1_000;
/** Entries of the feed that are made out at once. */
const TAKEN_AT_ONCE = 100;
/** What is over is kept for so long, and so many of a webhook. */
const KEPT_DAYS = 30;
const KEPT_MAX = 10_000;
const DAY_MS = 86_400_000;

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** What became of one attempt. */
export interface Outcome {
  delivery: DeliveryRow;
  at: string;
  duration_ms: number;
  response_status?: number | undefined;
  /** Left out where it was taken. */
  failure?: Failure | undefined;
  /** When it is tried again; left out where it is not. */
  next_attempt_at?: string | undefined;
}

/** What a webhook is told of. */
type Told = Pick<Active, 'id' | 'records' | 'changes'>;

/** How far the feeds of all audiences have come, read where writes go. */
export async function headsOf(db: ReadDb): Promise<Record<Active['viewer']['audience'], number>> {
  const [head] = await db.select({ public: heads.public_seq, partner: heads.partner_seq, confidential: heads.confidential_seq }).from(heads).where(eq(heads.id, 1));
  return head ?? { public: 0, partner: 0, confidential: 0 };
}

/**
 * Makes out deliveries of what the feed has after the number that a webhook has come to, as far as there is room. The number moves with them in one
 * write, and only from where it was read: two processes that do it at once make each out once. Says whether it has moved.
 */
export async function takeUp(registry: Registry, { id, records, changes, viewer, seq }: Active): Promise<boolean> {
  const { primary } = registry.database;
  const head = (await headsOf(primary))[viewer.audience];
  if (seq >= head) return false;
  const room = PENDING_MAX - (await countPending(primary, id));
  if (room <= 0) return false;
  const { entries, read } = await feedPage(primary, viewer.audience, head, { after: seq, limit: Math.min(room, TAKEN_AT_ONCE), records, changes });
  return registry.database.write(async (db) => {
    const [moved] = await db
      .update(webhookProgress)
      .set({ seq: read, number: sql`${webhookProgress.number} + ${entries.length}` })
      .where(and(eq(webhookProgress.webhook_id, id), eq(webhookProgress.seq, seq)))
      .returning({ number: webhookProgress.number });
    if (moved) await insertDeliveries(db, id, 'change', entries, moved.number - entries.length, registry.clock());
    return moved !== undefined;
  });
}

/** Numbers that follow on those that a webhook's deliveries have; undefined for one that is gone. */
async function takeNumbers(db: WriteDb, id: string, many: number): Promise<number | undefined> {
  const [row] = await db
    .update(webhookProgress)
    .set({ number: sql`${webhookProgress.number} + ${many}` })
    .where(eq(webhookProgress.webhook_id, id))
    .returning({ number: webhookProgress.number });
  return row && row.number - many;
}

async function insertDeliveries(db: WriteDb, webhook_id: string, cause: Cause, entries: readonly (Entry | undefined)[], after: number, created_at: string): Promise<DeliveryRow[]> {
  const rows = entries.map((entry, place) => ({
    id: newId(),
    webhook_id,
    number: after + place + 1,
    cause,
    seq: entry?.seq ?? null,
    at: entry?.at ?? null,
    record: entry?.record ?? null,
    record_id: entry?.id ?? null,
    version: entry?.version ?? null,
    change: entry?.change ?? null,
    status: 'pending' satisfies Status,
    attempts: 0,
    created_at,
    next_attempt_at: created_at,
    last_attempt_at: null,
    response_status: null,
    duration_ms: null,
    failure: null,
  }));
  await insertRows(db, webhookDeliveries, rows);
  return rows;
}

async function countPending(db: ReadDb, id: string): Promise<number> {
  const [row] = await db
    .select({ there: count() })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhook_id, id), eq(webhookDeliveries.status, 'pending')));
  return Number(row?.there);
}

/** Makes out deliveries that somebody asks for. Throws a Problem where too many are to be sent already. */
async function askFor(db: WriteDb, registry: Registry, id: string, cause: Cause, entries: readonly (Entry | undefined)[]): Promise<DeliveryRow[]> {
  if ((await countPending(db, id)) >= PENDING_MAX) throw new Problem('conflict', { detail: `${PENDING_MAX} deliveries are to be sent already.` });
  const after = await takeNumbers(db, id, entries.length);
  if (after === undefined) throw new Problem('not_found');
  return insertDeliveries(db, id, cause, entries, after, registry.clock());
}

/** Who asks for deliveries, and under which key they do it once. */
export interface Asking {
  viewer: Viewer;
  intent: Intent;
}

/** Does once what is asked for under a key. `again` gives the answer of what was done under it before. */
function orderOnce<T>(
  registry: Registry,
  { viewer, intent }: Asking,
  order: (db: WriteDb) => Promise<{ answer: T; id: string; number?: number }>,
  again: (db: WriteDb, made: Made) => Promise<T>,
): Promise<Once<T>> {
  return registry.database.write(
    (db) => {
      const tx = { db, viewer, at: registry.clock(), hash: (purpose: string, text: string) => keyed(registry.secret, purpose, text) };
      return onlyOnce(
        tx,
        intent.idempotency,
        'webhook_delivery',
        () => order(db),
        (made) => again(db, made),
      );
    },
    { turnWithin_ms: TURN_WITHIN_MS },
  );
}

/** The delivery that was ordered before, as it is now. */
const sameDelivery =
  (webhook_id: string) =>
  async (db: WriteDb, made: Made): Promise<DeliveryRow> => {
    const row = await findDelivery(db, webhook_id, made.id);
    if (!row) throw new Problem('conflict', { detail: `The delivery ${made.id} was ordered by this request, and is no more in the log.` });
    return row;
  };

export async function askForTest(registry: Registry, asking: Asking, id: string): Promise<Once<DeliveryRow>> {
  return orderOnce(registry, asking, async (db) => ordered(await askFor(db, registry, id, 'test', [undefined])), sameDelivery(id));
}

function ordered([answer]: readonly DeliveryRow[]): { answer: DeliveryRow; id: string } {
  return { answer: answer as DeliveryRow, id: (answer as DeliveryRow).id };
}

/** Sends one again: at once if it is to be tried again anyway, as a delivery of its own if it is over. */
export async function redeliver(registry: Registry, asking: Asking, id: string, delivery_id: string): Promise<Once<DeliveryRow>> {
  const order = async (db: WriteDb) => {
    const row = await findDelivery(db, id, delivery_id);
    if (!row) throw new Problem('not_found');
    if (row.status !== 'pending') return ordered(await askFor(db, registry, id, row.seq === null ? 'test' : 'redelivery', [entryOf(row)]));
    const next_attempt_at = registry.clock();
    await db
      .update(webhookDeliveries)
      .set({ next_attempt_at })
      .where(and(eq(webhookDeliveries.id, delivery_id), eq(webhookDeliveries.status, 'pending')));
    return ordered([{ ...row, next_attempt_at }]);
  };
  return orderOnce(registry, asking, order, sameDelivery(id));
}

/** Sends a part of the feed again, as far as the webhook is told of it. Says how many deliveries that is. */
export async function replay(
  registry: Registry,
  asking: Asking,
  webhook: Told,
  audience: Active['viewer']['audience'],
  { from_seq, to_seq }: { from_seq: number; to_seq: number },
): Promise<Once<number>> {
  const { primary } = registry.database;
  const out = (pointer: string, detail: string) => invalid({ pointer, code: 'out_of_range', detail });
  if (to_seq < from_seq) throw out('/to_seq', 'is before `from_seq`');
  if (to_seq - from_seq >= REPLAY_MAX) throw out('/to_seq', `at most ${REPLAY_MAX} numbers at once`);
  if (to_seq > (await headsOf(primary))[audience]) throw out('/to_seq', 'is beyond what the feed has come to');
  const { entries } = await feedPage(primary, audience, to_seq, { after: from_seq - 1, limit: REPLAY_MAX, records: webhook.records, changes: webhook.changes });
  const order = async (db: WriteDb) => {
    if (entries.length > 0) await askFor(db, registry, webhook.id, 'replay', entries);
    return { answer: entries.length, id: webhook.id, number: entries.length };
  };
  return orderOnce(registry, asking, order, async (_, { number }) => number);
}

function entryOf({ seq, at, record, record_id, version, change }: DeliveryRow): Entry | undefined {
  return seq === null ? undefined : ({ seq, at, record, id: record_id, version, change: change as Change } as Entry);
}

async function findDelivery(db: ReadDb, webhook_id: string, id: string): Promise<DeliveryRow | undefined> {
  const [row] = await db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.webhook_id, webhook_id)));
  return row;
}

/** The log of a webhook, the latest first, from below a number on. */
export async function listDeliveries(
  db: ReadDb,
  webhook_id: string,
  { below, limit, status }: { below?: number | undefined; limit: number; status?: Status | undefined },
): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhook_id, webhook_id), status && eq(webhookDeliveries.status, status), below === undefined ? undefined : lt(webhookDeliveries.number, below)))
    .orderBy(desc(webhookDeliveries.number))
    .limit(limit);
}

/** Those of a webhook that are to be sent now, in the order in which they were made out. */
export async function dueDeliveries(db: ReadDb, webhook_id: string, at: string, limit: number): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhook_id, webhook_id), eq(webhookDeliveries.status, 'pending'), lte(webhookDeliveries.next_attempt_at, at)))
    .orderBy(asc(webhookDeliveries.number))
    .limit(limit);
}

/** Webhooks that have a delivery to be sent now. */
export async function webhooksDue(db: ReadDb, at: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: webhookDeliveries.webhook_id })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.status, 'pending'), lte(webhookDeliveries.next_attempt_at, at)));
  return new Set(rows.map(({ id }) => id));
}

/** Keeps what became of attempts. Of a delivery that another process has tried meanwhile nothing is kept twice. */
export async function keepOutcomes(registry: Registry, webhook_id: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await registry.database.write(async (db) => {
    for (const { delivery, at, duration_ms, response_status, failure, next_attempt_at } of outcomes) {
      const status: Status = failure === undefined ? 'delivered' : next_attempt_at === undefined ? 'failed' : 'pending';
      await db
        .update(webhookDeliveries)
        .set({
          status,
          attempts: delivery.attempts + 1,
          last_attempt_at: at,
          next_attempt_at: next_attempt_at ?? null,
          response_status: response_status ?? null,
          duration_ms,
          failure: failure ?? null,
        })
        .where(and(eq(webhookDeliveries.id, delivery.id), eq(webhookDeliveries.status, 'pending'), eq(webhookDeliveries.attempts, delivery.attempts)));
    }
    const taken = outcomes.filter(({ failure }) => failure === undefined).at(-1);
    if (taken) await db.update(webhookProgress).set({ last_delivered_at: taken.at }).where(eq(webhookProgress.webhook_id, webhook_id));
  });
}

/** When a delivery to a webhook was last taken. */
export async function lastDelivered(db: ReadDb, webhook_id: string): Promise<string | null> {
  const [row] = await db.select({ at: webhookProgress.last_delivered_at }).from(webhookProgress).where(eq(webhookProgress.webhook_id, webhook_id));
  return row?.at ?? null;
}

/** Forgets what is over and older than it is kept, and of each webhook what is beyond so many. */
export async function forgetOld(registry: Registry, webhooks: readonly { id: string }[]): Promise<void> {
  const before = new Date(Date.parse(registry.clock()) - KEPT_DAYS * DAY_MS).toISOString();
  await registry.database.write(async (db) => {
    await db.delete(webhookDeliveries).where(and(lt(webhookDeliveries.created_at, before), ne(webhookDeliveries.status, 'pending')));
    for (const { id } of webhooks) {
      const [progress] = await db.select({ number: webhookProgress.number }).from(webhookProgress).where(eq(webhookProgress.webhook_id, id));
      if (!progress || progress.number <= KEPT_MAX) continue;
      await db
        .delete(webhookDeliveries)
        .where(and(eq(webhookDeliveries.webhook_id, id), lte(webhookDeliveries.number, progress.number - KEPT_MAX), ne(webhookDeliveries.status, 'pending')));
    }
  });
}
