// Keeps API keys: digests only, with a trace for every key made, given another secret or revoked.
import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { SCOPES, type Scope } from '../../core/access/scopes.js';
import { isWithin, type Role, type Viewer, viewerOf } from '../../core/access/viewer.js';
import { insertRevision } from '../../core/db/committing.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { insertRows, prepared } from '../../core/db/statements.js';
import { apiKeys } from '../../core/db/tables/index.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import { Problem } from '../../core/problem.js';
import { newId, newSecret } from '../../core/values/id.js';

export type KeyRole = Exclude<Role, 'reader'>;

export interface NewKey {
  name: string;
  role: KeyRole;
  scopes?: readonly Scope[] | undefined;
  organization?: string | undefined;
  expires_on?: string | undefined;
}

type KeyRow = typeof apiKeys.$inferSelect;
export type KeyView = Pick<KeyRow, 'id' | 'name' | 'role' | 'organization' | 'created_at' | 'expires_on' | 'previous_until' | 'last_used_on'> & {
  scopes: Scope[] | null;
  revoked_at: string | null;
};

/** Most keys that a registry has; the list of them is one page. */
const KEYS_MAX = 1_000;
const HOUR_MS = 3_600_000;
/** For how long a secret works beside the one that replaced it, unless it is said otherwise. */
const OVERLAP_HOURS = 24;

type MadeKey = KeyView & { key: string };

/** Makes a key; the returned secret is nowhere else, so that the same request is not answered with it again. */
export async function makeKey(registry: Registry, viewer: Viewer, input: NewKey, intent: Intent = {}): Promise<MadeKey> {
  const { answer } = await registry.write(viewer, intent, (tx) => {
    const make = async () => {
      const answer = await addKeyIfRoom(registry, tx, input);
      return { answer, id: answer.id };
    };
    return onlyOnce(tx, intent.idempotency, 'api_key', make, refuseAgain);
  });
  return answer;
}

async function addKeyIfRoom(registry: Registry, tx: WriteTx, input: NewKey): Promise<MadeKey> {
  demandNotWider(tx.viewer, input.scopes);
  if ((await listKeyRows(tx.db)).length >= KEYS_MAX) throw new Problem('conflict', { detail: `There are ${KEYS_MAX} keys already.` });
  return addKey(registry, tx, input);
}

/** Nobody gives out more than they have. */
function demandNotWider(viewer: Viewer, scopes: readonly Scope[] | null | undefined): void {
  const missing = (scopes ?? SCOPES).find((scope) => !isWithin(viewer, scope));
  if (missing) throw new Problem('scope_not_sufficient', { members: { required_scope: missing } });
}

function refuseAgain({ id }: { id: string }): never {
  throw new Problem('conflict', {
    detail: `The key ${id} was made by this request, and cannot be shown again. If nobody has it, revoke it and order another under another Idempotency-Key.`,
  });
}

/** Makes a key if there has never been one, whatever other process asks for the same at the same moment. */
export async function makeFirstKey(registry: Registry, viewer: Viewer, input: NewKey): Promise<MadeKey | undefined> {
  return registry.write(viewer, {}, async (tx) => {
    if ((await listKeyRows(tx.db)).length === 0) return addKey(registry, tx, input);
    tx.unchanged();
    return undefined;
  });
}

async function addKey(registry: Registry, tx: WriteTx, { name, role, scopes, organization, expires_on }: NewKey): Promise<MadeKey> {
  const { key, digest: secret_digest } = newKey(registry);
  const id = newId();
  const says = { name, role, scopes: scopes && JSON.stringify(inOrder(scopes)), organization, expires_on, secret_digest };
  await insertRows(tx.db, apiKeys, [{ id, revision: 1, ...says, created_at: tx.at, updated_at: tx.at }]);
  // With the digest, so that nobody puts the digest of a key of theirs in its place unseen.
  await trace(tx, id, 1, 'add', null, says);
  return { ...viewOf(await demandKey(tx, id)), key };
}

function newKey(registry: Registry): { key: string; digest: string } {
  const key = `ppr_${newSecret()}`;
  return { key, digest: registry.keyDigests(key)[0] as string };
}

const inOrder = (scopes: readonly Scope[]): Scope[] => SCOPES.filter((scope) => scopes.includes(scope));

/** Another secret for the same key. The one before works as well for a while, so that it can be exchanged where it is used; any before that does not. */
export async function replaceSecret(registry: Registry, viewer: Viewer, id: string, overlap_hours = OVERLAP_HOURS, intent: Intent = {}): Promise<MadeKey> {
  const { answer } = await registry.write(viewer, intent, (tx) =>
    onlyOnce(tx, intent.idempotency, 'api_key_secret', async () => ({ answer: await replace(registry, tx, id, overlap_hours), id }), refuseSecretAgain),
  );
  return answer;
}

async function replace(registry: Registry, tx: WriteTx, id: string, overlap_hours: number): Promise<MadeKey> {
  const row = await demandKey(tx, id);
  demandNotWider(tx.viewer, scopesOf(row));
  if (!isInForce(row, tx.at)) throw new Problem('conflict', { detail: 'Its last day has passed: make another key.' });
  const { key, digest: secret_digest } = newKey(registry);
  const isKept = overlap_hours > 0;
  const after = {
    secret_digest,
    previous_digest: isKept ? row.secret_digest : null,
    previous_until: isKept ? new Date(Date.parse(tx.at) + overlap_hours * HOUR_MS).toISOString() : null,
  };
  await keepChange(tx, row, after, 'revise');
  return { ...viewOf({ ...row, ...after }), key };
}

function refuseSecretAgain({ id }: { id: string }): never {
  throw new Problem('conflict', {
    detail: `The key ${id} was given another secret by this request, which cannot be shown again. If nobody has it, ask for another under another Idempotency-Key.`,
  });
}

/** Revokes a key at once, for every process that asks the same store. */
export async function revokeKey(registry: Registry, viewer: Viewer, id: string): Promise<void> {
  await registry.write(viewer, { turnWithin_ms: TURN_WITHIN_MS }, async (tx) => keepChange(tx, await demandKey(tx, id), { retired_at: tx.at }, 'retire'));
}

/** One that was not revoked. */
async function demandKey({ db }: WriteTx, id: string): Promise<KeyRow> {
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
  if (!row || row.retired_at) throw new Problem('not_found');
  return row;
}

async function keepChange(tx: WriteTx, row: KeyRow, after: Partial<KeyRow>, action: string): Promise<void> {
  await tx.db
    .update(apiKeys)
    .set({ ...after, updated_at: tx.at, revision: row.revision + 1 })
    .where(eq(apiKeys.id, row.id));
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, row[name as keyof KeyRow]]));
  await trace(tx, row.id, row.revision + 1, action, before, after);
}

export async function listKeys(registry: Registry): Promise<KeyView[]> {
  return (await listKeyRows(registry.database.primary)).map(viewOf);
}

/** Whether a key works at an instant: it was not revoked, and its last day has not passed. */
export function isInForce({ retired_at, expires_on }: Pick<KeyRow, 'retired_at' | 'expires_on'>, at: string): boolean {
  return retired_at === null && (expires_on === null || expires_on >= at.slice(0, 10));
}

/** Finds whom a key belongs to. It asks the store each time, so that a revoked key is refused at once everywhere. */
export function keyFinder(registry: Registry): (key: string) => Promise<Viewer | undefined> {
  const db = registry.database.primary;
  const noted = notedOnce();
  return async (key) => {
    const statement = prepared(db, 'find key', () =>
      db
        .select()
        .from(apiKeys)
        .where(or(eq(apiKeys.secret_digest, sql.placeholder('digest')), eq(apiKeys.previous_digest, sql.placeholder('digest'))))
        .prepare(),
    );
    let row: KeyRow | undefined;
    let found = '';
    for (const digest of registry.keyDigests(key)) {
      row ??= ((await statement.execute({ digest })) as KeyRow[])[0];
      found ||= row ? digest : '';
    }
    const at = registry.clock();
    const today = at.slice(0, 10);
    if (!row || !isInForce(row, at) || (row.secret_digest !== found && !(row.previous_until && row.previous_until > at))) return undefined;
    if (row.last_used_on !== today) await noted(row.id, () => noteUse(registry, (row as KeyRow).id, today));
    return viewerOfKey(row);
  };
}

/** Whom a key stands for. */
export function viewerOfKey(row: Pick<KeyRow, 'id' | 'role' | 'scopes' | 'organization'>): Viewer {
  return viewerOf(row.role as Role, row.id, { scopes: scopesOf(row) ?? undefined, organization: row.organization ?? undefined });
}

function scopesOf({ scopes }: Pick<KeyRow, 'scopes'>): Scope[] | null {
  return scopes === null ? null : (JSON.parse(scopes) as Scope[]);
}

/** How long a request waits until the use of its key is noted; where others write for longer it is noted after it. */
const NOTED_WITHIN_MS = 250;

/** Has the use of a key noted once at a time: of the requests that come meanwhile none waits. */
function notedOnce(): (id: string, note: () => Promise<void>) => Promise<void> {
  const waiting = new Set<string>();
  return async (id, note) => {
    if (waiting.has(id)) return;
    waiting.add(id);
    const done = note().finally(() => waiting.delete(id));
    await Promise.race([done, pause(NOTED_WITHIN_MS, undefined, { ref: false })]);
  };
}

/** The day of use is no statement about a person and leaves no revision. It is not worth failing a request for. */
async function noteUse(registry: Registry, id: string, today: string): Promise<void> {
  await registry.database
    .write((db) =>
      db
        .update(apiKeys)
        .set({ last_used_on: today })
        // Of requests that come together one writes.
        .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.last_used_on), lt(apiKeys.last_used_on, today))))
        .then(() => undefined),
    )
    .catch(() => undefined);
}

function listKeyRows(db: Pick<Registry['database']['read'], 'select'>): Promise<KeyRow[]> {
  return db.select().from(apiKeys).orderBy(desc(apiKeys.created_at), asc(apiKeys.id)).limit(KEYS_MAX) as unknown as Promise<KeyRow[]>;
}

async function trace(tx: WriteTx, id: string, revision: number, action: string, before: unknown, after: unknown): Promise<void> {
  await insertRevision(tx.db, { record: 'api_key', id, revision, commit_number: tx.commit, action, before, after });
  tx.traced();
}

function viewOf(row: KeyRow): KeyView {
  const { id, name, role, organization, created_at, expires_on, previous_until, last_used_on, retired_at } = row;
  return { id, name, role, scopes: scopesOf(row), organization, created_at, expires_on, previous_until, last_used_on, revoked_at: retired_at };
}
