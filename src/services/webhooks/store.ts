// Keeps webhooks as their owners want them: with a trace for every change, and secrets that no trace has.
import { and, asc, count, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { type Audience, isWithin, may, SYSTEM, type Viewer } from '../../core/access/viewer.js';
import { insertRevision } from '../../core/db/committing.js';
import { onlyOnce } from '../../core/db/only-once.js';
import { etagOf } from '../../core/db/record.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { insertRows } from '../../core/db/statements.js';
import { apiKeys, heads, revisions, webhookDeliveries, webhookProgress, webhookSecrets, webhooks } from '../../core/db/tables/index.js';
import type { ReadDb } from '../../core/db/types.js';
import { Problem } from '../../core/problem.js';
import type { Change } from '../../core/values/change.js';
import { newId } from '../../core/values/id.js';
import { mergePatch } from '../../core/values/merge-patch.js';
import { isInForce, viewerOfKey } from '../keys/index.js';
import type { DisabledReason } from './failures.js';
import type { NewWebhook } from './schema.js';
import { newSecret } from './signing.js';

/** Most webhooks of one key, and of a registry: the list of them is one page. */
const OF_A_KEY_MAX = 20;
const ALL_MAX = 200;
const HOUR_MS = 3_600_000;
/** For how long the secret before signs as well, unless its owner says otherwise. */
const OVERLAP_HOURS = 24;

type Row = typeof webhooks.$inferSelect;
type KeyRow = typeof apiKeys.$inferSelect;

/** What its owner says of it. */
export type Says = Omit<NewWebhook, 'records' | 'changes'> & { records?: string[] | undefined; changes?: Change[] | undefined };

export interface WebhookShown extends Says {
  id: string;
  version: number;
  api_key_id: string;
  audience: Audience;
  key_valid: boolean;
  disabled_reason?: DisabledReason | undefined;
  last_seq: number;
  last_delivered_at?: string | undefined;
  secret_made_at: string;
  created_at: string;
  updated_at: string;
}

/** A webhook that is to be told, and as whom it is read for. */
export interface Active extends Says {
  id: string;
  revision: number;
  viewer: Viewer;
  /** Up to which number deliveries were made out. */
  seq: number;
}

interface Joined {
  webhooks: Row;
  api_keys: KeyRow;
  webhook_progress: typeof webhookProgress.$inferSelect;
}

const isThere = () => isNull(webhooks.retired_at);

function select(db: ReadDb, where: SQL | undefined): Promise<Joined[]> {
  return db
    .select()
    .from(webhooks)
    .innerJoin(apiKeys, eq(apiKeys.id, webhooks.actor))
    .innerJoin(webhookProgress, eq(webhookProgress.webhook_id, webhooks.id))
    .where(where)
    .orderBy(asc(webhooks.created_at), asc(webhooks.id))
    .limit(ALL_MAX) as unknown as Promise<Joined[]>;
}

/** Those that this caller made; an admin has all. */
export async function listWebhooks(registry: Registry, viewer: Viewer): Promise<WebhookShown[]> {
  const mine = may(viewer, 'admin') ? undefined : eq(webhooks.actor, viewer.actor);
  return (await select(registry.database.primary, and(isThere(), mine))).map((row) => shown(row, registry.clock()));
}

export async function getWebhook(registry: Registry, viewer: Viewer, id: string): Promise<WebhookShown> {
  return shown(await demandOwn(registry.database.primary, viewer, id), registry.clock());
}

/** Another's is as if there were none. */
export async function demandOwn(db: ReadDb, viewer: Viewer, id: string): Promise<Joined> {
  const [row] = await select(db, and(isThere(), eq(webhooks.id, id)));
  if (!row || (row.webhooks.actor !== viewer.actor && !may(viewer, 'admin'))) throw new Problem('not_found');
  return row;
}

/** An answer, and whether it was given before. */
export interface Once<T> {
  answer: T;
  isReplayed: boolean;
}

/** Makes one; it is told what changes from now on. The secret is told this once. */
export async function makeWebhook(registry: Registry, viewer: Viewer, intent: Intent, says: Says): Promise<Once<WebhookShown & { secret: string }>> {
  return registry.write(viewer, intent, (tx) =>
    onlyOnce(
      tx,
      intent.idempotency,
      'webhook',
      () => addWebhook(tx, says),
      (made) => madeBefore(tx, made.id),
    ),
  );
}

/** What making one was answered, while it is as it was made. */
async function madeBefore(tx: WriteTx, id: string): Promise<WebhookShown & { secret: string }> {
  tx.unchanged();
  const found = await demandOwn(tx.db, tx.viewer, id);
  const secret = await secretOf(tx.db, id);
  if (found.webhooks.revision !== 1 || !secret) throw new Problem('conflict', { detail: `The webhook ${id} was made by this request, and was changed since.` });
  return { ...shown(found, tx.at), secret: secret.secret };
}

/** The secret that signs from now on. */
async function secretOf(db: ReadDb, id: string) {
  const [latest] = await db
    .select()
    .from(webhookSecrets)
    .where(and(eq(webhookSecrets.webhook_id, id), isNull(webhookSecrets.until)));
  return latest;
}

async function addWebhook(tx: WriteTx, says: Says): Promise<{ answer: WebhookShown & { secret: string }; id: string }> {
  const { viewer } = tx;
  await demandRoom(tx);
  const id = newId();
  const secret = newSecret();
  const { at } = tx;
  await insertRows(tx.db, webhooks, [
    { id, revision: 1, actor: viewer.actor, ...columnsOf(says), disabled_reason: null, secret_made_at: at, created_at: at, updated_at: at, retired_at: null },
  ]);
  await insertRows(tx.db, webhookSecrets, [{ id: newId(), webhook_id: id, secret, made_at: at, until: null }]);
  const [head] = await tx.db.select().from(heads).where(eq(heads.id, 1));
  await insertRows(tx.db, webhookProgress, [{ webhook_id: id, seq: head?.[`${viewer.audience}_seq`] ?? 0, number: 0, last_delivered_at: null }]);
  await trace(tx, id, 1, 'add', null, { actor: viewer.actor, ...stated(says), secret_made_at: at });
  return { answer: { ...shown(await demandOwn(tx.db, viewer, id), at), secret }, id };
}

async function demandRoom({ db, viewer }: WriteTx): Promise<void> {
  const [mine] = await db
    .select({ there: count() })
    .from(webhooks)
    .where(and(isThere(), eq(webhooks.actor, viewer.actor)));
  if (Number(mine?.there) >= OF_A_KEY_MAX) throw new Problem('conflict', { detail: `This key has ${OF_A_KEY_MAX} webhooks already.` });
  const [all] = await db.select({ there: count() }).from(webhooks).where(isThere());
  if (Number(all?.there) >= ALL_MAX) throw new Problem('conflict', { detail: `There are ${ALL_MAX} webhooks already.` });
}

/** Changes what its owner says of it. Switched on again, it goes on where it stopped. */
export async function reviseWebhook(
  registry: Registry,
  viewer: Viewer,
  intent: Intent,
  id: string,
  expected: { version: number; audience: string },
  change: { patch: Record<string, unknown>; demand: (merged: Record<string, unknown>) => Says },
): Promise<WebhookShown> {
  return registry.write(viewer, intent, async (tx) => {
    const { webhooks: row } = await demandOwn(tx.db, viewer, id);
    await expectVersion(tx, row, expected);
    const before = saysOf(row);
    const says = change.demand(mergePatch(stated(before), change.patch));
    const disabled_reason = says.enabled && change.patch.enabled !== undefined ? null : row.disabled_reason;
    const [old, now] = [
      { ...stated(before), ...(row.disabled_reason ? { disabled_reason: row.disabled_reason } : {}) },
      { ...stated(says), ...(disabled_reason ? { disabled_reason } : {}) },
    ];
    if (JSON.stringify(old) === JSON.stringify(now)) tx.unchanged();
    else await keepChange(tx, row, { ...columnsOf(says), disabled_reason }, differing(old, now), differing(now, old));
    return shown(await demandOwn(tx.db, viewer, id), tx.at);
  });
}

/** What of the first is otherwise in the second; null for what is not in the first. */
function differing(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  return Object.fromEntries(names.map((name) => [name, one[name] ?? null]));
}

/** Another secret. The one before signs as well for a while, so that receivers can take over the new one meanwhile; any before that does not. */
export async function rotateSecret(registry: Registry, viewer: Viewer, intent: Intent, id: string, overlap_hours = OVERLAP_HOURS): Promise<Once<Rotated>> {
  const until = (made_at: string) => new Date(Date.parse(made_at) + overlap_hours * HOUR_MS).toISOString();
  return registry.write(viewer, intent, async (tx) => {
    const { webhooks: row } = await demandOwn(tx.db, viewer, id);
    const order = async () => {
      const { secret, made_id } = await replaceSecret(tx, row, until(tx.at), overlap_hours);
      return { answer: { secret, previous_until: until(tx.at) }, id: made_id };
    };
    return onlyOnce(tx, intent.idempotency, 'webhook_secret', order, async (made) => {
      tx.unchanged();
      const latest = await secretOf(tx.db, id);
      if (latest?.id !== made.id) throw new Problem('conflict', { detail: 'The secret that this request made was replaced since.' });
      return { secret: latest.secret, previous_until: until(latest.made_at) };
    });
  });
}

async function replaceSecret(tx: WriteTx, row: Row, previous_until: string, overlap_hours: number): Promise<{ secret: string; made_id: string }> {
  const { id } = row;
  const secret = newSecret();
  const made_id = newId();
  const latest = await secretOf(tx.db, id);
  await tx.db.delete(webhookSecrets).where(eq(webhookSecrets.webhook_id, id));
  await insertRows(tx.db, webhookSecrets, [
    ...(latest && overlap_hours > 0 ? [{ ...latest, until: previous_until }] : []),
    { id: made_id, webhook_id: id, secret, made_at: tx.at, until: null },
  ]);
  await keepChange(tx, row, { secret_made_at: tx.at }, { secret_made_at: row.secret_made_at }, { secret_made_at: tx.at });
  return { secret, made_id };
}

interface Rotated {
  secret: string;
  previous_until: string;
}

/** Takes one away with its secrets and its log. */
export async function retireWebhook(registry: Registry, viewer: Viewer, intent: Intent, id: string): Promise<void> {
  await registry.write(viewer, intent, async (tx) => {
    const { webhooks: row } = await demandOwn(tx.db, viewer, id);
    await tx.db.delete(webhookSecrets).where(eq(webhookSecrets.webhook_id, id));
    await tx.db.delete(webhookDeliveries).where(eq(webhookDeliveries.webhook_id, id));
    await tx.db.delete(webhookProgress).where(eq(webhookProgress.webhook_id, id));
    await keepChange(tx, row, { retired_at: tx.at }, { retired_at: null }, { retired_at: tx.at }, 'retire');
  });
}

/** The registry switches one off, unless its owner has changed it since the revision that failed. */
export async function disableWebhook(registry: Registry, id: string, revision: number, disabled_reason: DisabledReason): Promise<void> {
  await registry.write(SYSTEM, { reason: 'A webhook could not be delivered to' }, async (tx) => {
    const [row] = await tx.db
      .select()
      .from(webhooks)
      .where(and(isThere(), eq(webhooks.id, id), eq(webhooks.revision, revision)));
    if (!row?.enabled) return tx.unchanged();
    await keepChange(tx, row, { enabled: false, disabled_reason }, { enabled: true, disabled_reason: null }, { enabled: false, disabled_reason });
  });
}

/** Those that are to be told of what changes: switched on, and of a key that is valid still. */
export async function activeWebhooks(db: ReadDb, at: string, id?: string): Promise<Active[]> {
  const isOn = and(isThere(), eq(webhooks.enabled, true), id === undefined ? undefined : eq(webhooks.id, id));
  return (await select(db, isOn)).filter(({ api_keys }) => isInForce(api_keys, at)).map(activeOf);
}

function activeOf({ webhooks: row, api_keys, webhook_progress }: Joined): Active {
  const viewer = viewerOfKey(api_keys);
  const says = saysOf(row);
  // Records go to none who may not read them.
  return { ...says, include_record: says.include_record && isWithin(viewer, 'read'), id: row.id, revision: row.revision, viewer, seq: webhook_progress.seq };
}

/** The secrets that sign now, the newest first. */
export async function secretsOf(db: ReadDb, id: string, at: string): Promise<string[]> {
  const rows = await db
    .select()
    .from(webhookSecrets)
    .where(and(eq(webhookSecrets.webhook_id, id), or(isNull(webhookSecrets.until), gt(webhookSecrets.until, at))));
  return rows.sort((one, other) => Number(one.until !== null) - Number(other.until !== null)).map(({ secret }) => secret);
}

async function expectVersion(tx: WriteTx, row: Row, { version, audience }: { version: number; audience: string }): Promise<void> {
  if (version === row.revision && audience === tx.viewer.audience) return;
  const since = await tx.db
    .select({ after: revisions.after })
    .from(revisions)
    .where(and(eq(revisions.record, 'webhook'), eq(revisions.id, row.id), gt(revisions.revision, version)))
    .limit(ALL_MAX);
  const changed = [...new Set(since.flatMap(({ after }) => Object.keys(JSON.parse(after ?? '{}'))))].sort();
  throw new Problem('version_not_current', { members: { current_etag: etagOf(row.revision, tx.viewer.audience), changed } });
}

async function keepChange(tx: WriteTx, { id, revision }: Row, set: Partial<Row>, before: unknown, after: unknown, action = 'revise'): Promise<void> {
  await tx.db
    .update(webhooks)
    .set({ ...set, revision: revision + 1, updated_at: tx.at })
    .where(eq(webhooks.id, id));
  await trace(tx, id, revision + 1, action, before, after);
}

async function trace(tx: WriteTx, id: string, revision: number, action: string, before: unknown, after: unknown): Promise<void> {
  await insertRevision(tx.db, { record: 'webhook', id, revision, commit_number: tx.commit, action, before, after });
  tx.traced();
}

function columnsOf({ url, description, records, changes, include_record, enabled }: Says) {
  const json = (list: readonly string[] | undefined) => (list ? JSON.stringify(list) : null);
  return { url, description: description ?? null, records: json(records), changes: json(changes), include_record, enabled };
}

function saysOf({ url, description, records, changes, include_record, enabled }: Row): Says {
  const list = (text: string | null) => (text === null ? undefined : JSON.parse(text));
  return { url, description: description ?? undefined, records: list(records), changes: list(changes), include_record, enabled };
}

/** Only what is said, in one order. */
function stated(says: Says): Record<string, unknown> {
  const { url, description, records, changes, include_record, enabled } = says;
  return Object.fromEntries(Object.entries({ url, description, records, changes, include_record, enabled }).filter(([, value]) => value !== undefined));
}

function shown({ webhooks: row, api_keys, webhook_progress }: Joined, at: string): WebhookShown {
  return {
    ...saysOf(row),
    id: row.id,
    version: row.revision,
    api_key_id: row.actor,
    audience: viewerOfKey(api_keys).audience,
    key_valid: isInForce(api_keys, at),
    disabled_reason: (row.disabled_reason as DisabledReason | null) ?? undefined,
    last_seq: webhook_progress.seq,
    last_delivered_at: webhook_progress.last_delivered_at ?? undefined,
    secret_made_at: row.secret_made_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
