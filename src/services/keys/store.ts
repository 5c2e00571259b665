// Keeps API keys: digests only, with a trace for every key made or revoked.
import { asc, desc, eq, sql } from 'drizzle-orm';
import { type Role, type Viewer, viewerOf } from '../../core/access/viewer.js';
import { insertRevision } from '../../core/db/committing.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { insertRows, prepared } from '../../core/db/statements.js';
import { apiKeys } from '../../core/db/tables/index.js';
import { Problem } from '../../core/problem.js';
import { newId, newSecret } from '../../core/values/id.js';

export type KeyRole = Exclude<Role, 'reader'>;

export interface NewKey {
  name: string;
  role: KeyRole;
  expires_on?: string | undefined;
}

type KeyRow = typeof apiKeys.$inferSelect;
export type KeyView = Pick<KeyRow, 'id' | 'name' | 'role' | 'created_at' | 'expires_on' | 'last_used_on'> & { revoked_at: string | null };

/** Most keys that a registry has; the list of them is one page. */
const KEYS_MAX = 1_000;

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
  if ((await listKeyRows(tx.db)).length >= KEYS_MAX) throw new Problem('conflict', { detail: `There are ${KEYS_MAX} keys already.` });
  return addKey(registry, tx, input);
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

async function addKey(registry: Registry, tx: WriteTx, { name, role, expires_on }: NewKey): Promise<MadeKey> {
  const key = `ppr_${newSecret()}`;
  const id = newId();
  const secret_digest = registry.keyDigests(key)[0] as string;
  await insertRows(tx.db, apiKeys, [{ id, revision: 1, name, role, secret_digest, created_at: tx.at, updated_at: tx.at, expires_on }]);
  // With the digest, so that nobody puts the digest of a key of theirs in its place unseen.
  await trace(tx, id, 1, 'add', null, { name, role, expires_on, secret_digest });
  const [row] = await tx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
  return { ...viewOf(row as KeyRow), key };
}

/** Revokes a key at once, for every process that asks the same store. */
export async function revokeKey(registry: Registry, viewer: Viewer, id: string): Promise<void> {
  await registry.write(viewer, {}, async (tx) => {
    const [row] = await tx.db.select().from(apiKeys).where(eq(apiKeys.id, id));
    if (!row || row.retired_at) throw new Problem('not_found');
    await tx.db
      .update(apiKeys)
      .set({ retired_at: tx.at, updated_at: tx.at, revision: row.revision + 1 })
      .where(eq(apiKeys.id, id));
    await trace(tx, id, row.revision + 1, 'retire', { retired_at: null }, { retired_at: tx.at });
  });
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
  return async (key) => {
    const statement = prepared(db, 'find key', () =>
      db
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.secret_digest, sql.placeholder('digest')))
        .prepare(),
    );
    let row: KeyRow | undefined;
    for (const digest of registry.keyDigests(key)) row ??= ((await statement.execute({ digest })) as KeyRow[])[0];
    const at = registry.clock();
    const today = at.slice(0, 10);
    if (!row || !isInForce(row, at)) return undefined;
    if (row.last_used_on !== today) await noteUse(registry, row.id, today);
    return viewerOf(row.role as Role, row.id);
  };
}

/** The day of use is no statement about a person and leaves no revision. It is not worth failing a request for. */
async function noteUse(registry: Registry, id: string, today: string): Promise<void> {
  await registry.database
    .write((db) =>
      db
        .update(apiKeys)
        .set({ last_used_on: today })
        .where(eq(apiKeys.id, id))
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

function viewOf({ id, name, role, created_at, expires_on, last_used_on, retired_at }: KeyRow): KeyView {
  return { id, name, role, created_at, expires_on, last_used_on, revoked_at: retired_at };
}
