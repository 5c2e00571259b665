// Keeps sealed values: the ciphertext alone, with a trace of it that has not even that.
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Viewer } from '../../core/access/viewer.js';
import { insertRevision } from '../../core/db/committing.js';
import { demandOurs } from '../../core/db/drafts.js';
import { load } from '../../core/db/load.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { insertRows } from '../../core/db/statements.js';
import { sealedValues } from '../../core/db/tables/index.js';
import type { ReadDb } from '../../core/db/types.js';
import { Problem } from '../../core/problem.js';
import { newId } from '../../core/values/id.js';
import { digest } from '../../core/values/sign.js';
import { KINDS, type Sealable } from './schema.js';

/** Most of one record: the list of them is one page. */
export const OF_A_RECORD_MAX = 20;

type Row = typeof sealedValues.$inferSelect;

export interface Owner {
  record: Sealable;
  id: string;
}

export function shown({ id, record, record_id, kind, sealed, created_at }: Row) {
  return { id, record, record_id, kind, sealed, created_at };
}

export async function listSealed(db: ReadDb, { record, id }: Owner): Promise<Row[]> {
  return db
    .select()
    .from(sealedValues)
    .where(and(eq(sealedValues.record, record), eq(sealedValues.record_id, id), isNotNull(sealedValues.sealed)))
    .orderBy(asc(sealedValues.created_at), asc(sealedValues.id))
    .limit(OF_A_RECORD_MAX);
}

export async function keepSealed(registry: Registry, viewer: Viewer, intent: Intent, owner: Owner, sealed: string): Promise<{ answer: Row; isReplayed: boolean }> {
  return registry.write(viewer, intent, (tx) =>
    onlyOnce(
      tx,
      intent.idempotency,
      'sealed_value',
      async () => {
        const answer = await add(tx, owner, sealed);
        return { answer, id: answer.id };
      },
      async ({ id }) => {
        tx.unchanged();
        return find(tx.db, id);
      },
    ),
  );
}

async function add(tx: WriteTx, { record, id: record_id }: Owner, sealed: string): Promise<Row> {
  // Looked at within the write, so that nothing is sealed under what was erased meanwhile.
  const { table } = tx.records.get(record);
  const [owner] = await tx.db.select({ id: table.id }).from(table).where(eq(table.id, record_id));
  if (!owner) throw new Problem('not_found');
  await demandOwnersOurs(tx, { record, id: record_id });
  if ((await listSealed(tx.db, { record, id: record_id })).length >= OF_A_RECORD_MAX)
    throw new Problem('conflict', { detail: `There are ${OF_A_RECORD_MAX} sealed values of it already.` });
  const told = { record, record_id, kind: KINDS[record], digest: digest(sealed) };
  const row: Row = { id: newId(), revision: 1, ...told, sealed, created_at: tx.at, updated_at: tx.at, retired_at: null };
  await insertRows(tx.db, sealedValues, [row]);
  await insertRevision(tx.db, { record: 'sealed_value', id: row.id, revision: 1, commit_number: tx.commit, action: 'add', before: null, after: told });
  tx.traced();
  return row;
}

/** What is sealed is changed by whoever may change what it belongs to. */
async function demandOwnersOurs(tx: WriteTx, { record, id }: Owner): Promise<void> {
  const kind = tx.records.get(record);
  const [stored] = await load(tx.db, kind, { ids: [id] });
  if (stored) await demandOurs(tx, kind, id, stored.state);
}

async function find(db: ReadDb, id: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(sealedValues)
    .where(and(eq(sealedValues.id, id), isNotNull(sealedValues.sealed)));
  if (!row) throw new Problem('not_found');
  return row;
}

/** The ciphertext goes; that there was one, and who took it away, stays. */
export async function dropSealed(registry: Registry, viewer: Viewer, intent: Intent, id: string): Promise<void> {
  await registry.write(viewer, intent, async (tx) => {
    const row = await find(tx.db, id);
    await demandOwnersOurs(tx, { record: row.record as Sealable, id: row.record_id });
    await tx.db
      .update(sealedValues)
      .set({ sealed: null, retired_at: tx.at, updated_at: tx.at, revision: row.revision + 1 })
      .where(eq(sealedValues.id, id));
    await insertRevision(tx.db, {
      record: 'sealed_value',
      id,
      revision: row.revision + 1,
      commit_number: tx.commit,
      action: 'retire',
      before: { retired_at: null },
      after: { retired_at: tx.at },
    });
    tx.traced();
  });
}
