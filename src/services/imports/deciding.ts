// Deciding a row of a plan: it is planned anew by what was decided, once under a key. And dropping a plan.
import type { Viewer } from '../../core/access/viewer.js';
import { demandPreparedByUs } from '../../core/db/drafts.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry } from '../../core/db/registry.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import type { ReadDb } from '../../core/db/types.js';
import { Problem } from '../../core/problem.js';
import type { Kind } from './kinds.js';
import { type Looked, lookAt, plannedOf, tryOut } from './planning.js';
import type { Decision, Options } from './schema.js';
import { demandImport, discard, findRow, hashOf, keepPlans, type Row, setState } from './store.js';
import { importingOf } from './working.js';

export async function decideRow(
  registry: Registry,
  viewer: Viewer,
  intent: Intent,
  import_id: string,
  number: number,
  { decision, record_id }: { decision: Decision; record_id?: string | undefined },
): Promise<{ answer: Row; isReplayed: boolean }> {
  const { database } = registry;
  const { record, options, actor } = await demandImport(database.primary, import_id);
  await demandPreparedByUs(database.primary, viewer, actor);
  const row = await demandRow(database.primary, import_id, number);
  const kind = importingOf(registry).kinds.get(record) as Kind;
  const planning = { registry, viewer, kind, import_id, options: JSON.parse(options) as Options };
  // Looked at outside the write: reading does not hold up those who write. That nothing was decided meanwhile is seen inside.
  const looked: Looked =
    decision === 'skip' || row.outcome === 'missing'
      ? { number, outcome: 'skipped', record_id: undefined, version: undefined, likeness: row.likeness ?? undefined, plan: {} }
      : ((await lookAt(planning, [row], { decision, record_id }))[0] as Looked);
  if (looked.outcome !== 'skipped') await tryOut(planning, [looked], TURN_WITHIN_MS);
  return database.write(
    async (db) => {
      const decide = async () => {
        const { state } = await demandImport(db, import_id);
        const now = await demandRow(db, import_id, number);
        if (state !== 'planned') throw new Problem('conflict', { detail: `The import is ${state}: rows are decided while it is planned.` });
        if (now.outcome === 'missing' && decision !== 'skip') throw new Problem('conflict', { detail: 'Nobody sent this row: it says who is missing, and nothing is done by it.' });
        await keepPlans(db, import_id, [{ ...plannedOf(looked), decision, decided_id: record_id ?? null }]);
        await setState(db, import_id, { counts: null });
        return { answer: await demandRow(db, import_id, number), id: import_id, number };
      };
      return onlyOnce({ db, viewer, at: registry.clock(), hash: hashOf(registry) }, intent.idempotency, 'import_row', decide, () => demandRow(db, import_id, number));
    },
    { turnWithin_ms: TURN_WITHIN_MS },
  );
}

/** Nothing stays of what its rows say. Of one that was dropped before nothing is left to be done. */
export async function dropPlan({ database, clock }: Registry, viewer: Viewer, import_id: string): Promise<void> {
  const { state, actor } = await demandImport(database.primary, import_id);
  await demandPreparedByUs(database.primary, viewer, actor);
  if (state !== 'discarded' && !(await database.write((db) => discard(db, import_id, clock()), { turnWithin_ms: TURN_WITHIN_MS })))
    throw new Problem('conflict', { detail: `The import is ${state}: only a plan that is not committed can be dropped.` });
}

async function demandRow(db: ReadDb, import_id: string, number: number): Promise<Row> {
  const row = await findRow(db, import_id, number);
  if (!row) throw new Problem('not_found');
  return row;
}
