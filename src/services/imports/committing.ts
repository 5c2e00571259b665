// Commits a plan, exactly and as one write, and takes a committed one back by new versions.
import { setImmediate } from 'node:timers/promises';
import type { Viewer } from '../../core/access/viewer.js';
import { expectVersion } from '../../core/db/record.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { takeBack } from '../../core/db/taking-back.js';
import { turns } from '../../core/db/turns.js';
import { Problem } from '../../core/problem.js';
import { applyChange, applyCreation } from './applying.js';
import type { Kind } from './kinds.js';
import type { Plan } from './plan.js';
import type { Added } from './row-sources.js';
import type { Outcome } from './schema.js';
import { emptyRows, type Holder, hold, type ImportRow, keepIds, type Row, rowsAfter, setState, TURN_MS } from './store.js';

const BATCH = 100;
/** Records that a refusal names. */
const NAMED_MAX = 100;
const DONE: readonly Outcome[] = ['create', 'update'];

/** The process is told to stop: what was begun is undone with the write, and begun again by the next one. */
export class Stopped extends Error {}

/** How far an order is: with its rows, and then with the editions of what they changed. */
export interface HowFar {
  done: number;
  publishing?: { done: number; records: number } | undefined;
}

export interface Doing {
  registry: Registry;
  viewer: Viewer;
  kind: Kind;
  progress: (far: HowFar) => void;
  signal: AbortSignal;
}

/** Does what the plan says, all of it or nothing. Throws `changed_since` naming the records that moved since it was made. */
export async function commitPlan({ registry, viewer, kind, progress, signal }: Doing, holder: Holder, row: ImportRow): Promise<void> {
  await registry.write(viewer, intentOf(row, progress), async (tx) => {
    await hold(tx.db, holder, 'committing');
    const moved: Moved[] = [];
    const added: Added = new Map();
    let isAny = false;
    const turn = turns(TURN_MS);
    for (let after = 0; ; ) {
      const rows = await rowsAfter(tx.db, row.id, after, BATCH, DONE);
      const ids = new Map<number, string>();
      for (const one of rows) {
        if (signal.aborted) throw new Stopped();
        const id = await doRow(tx, added, kind, one, moved);
        if (id !== undefined) ids.set(one.number, id);
        isAny = true;
        await turn();
      }
      await keepIds(tx.db, row.id, ids);
      if (rows.length < BATCH) break;
      after = (rows.at(-1) as Row).number;
      progress({ done: after });
    }
    if (moved.length > 0) throw new Problem('changed_since', { members: { records: moved.slice(0, NAMED_MAX) } });
    if (!isAny) tx.unchanged();
    await emptyRows(tx.db, row.id);
    await setState(tx.db, row.id, { state: 'committed', worker: null, done: row.rows, committed_at: tx.at, updated_at: tx.at, ...(isAny ? { commit_number: tx.commit } : {}) });
  });
}

const intentOf = ({ reason, source, rows }: ImportRow, progress: Doing['progress']): Intent => ({
  reason: reason ?? undefined,
  source: source ?? undefined,
  printing: (done, records) => progress({ done: rows, publishing: { done, records } }),
});

interface Moved {
  record: string;
  id: string;
}

async function doRow(tx: WriteTx, added: Added, kind: Kind, { number, outcome, record_id, version, plan: kept }: Row, moved: Moved[]): Promise<string | undefined> {
  const plan = JSON.parse(kept ?? '{}') as Plan;
  if (outcome === 'update') {
    const id = record_id as string;
    if (!(await isAsPlanned(tx, kind, id, version as number))) moved.push({ record: kind.record.name, id });
    // What moved is not touched, and the others are looked at all the same, so that a refusal names all of them.
    else if (moved.length === 0) await done(number, moved, () => applyChange(tx, added, kind, id, plan));
    return undefined;
  }
  return moved.length > 0 ? undefined : done(number, moved, () => applyCreation(tx, added, kind, plan));
}

async function isAsPlanned(tx: WriteTx, kind: Kind, id: string, version: number): Promise<boolean> {
  try {
    await expectVersion(tx, kind.record, id, { version, audience: tx.viewer.audience });
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** What is refused says of which row; what came in since the plan was made is noted as what moved. */
async function done<T>(number: number, moved: Moved[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'changed_since') {
      moved.push(...((error.extra.members?.records ?? []) as Moved[]));
      return undefined;
    }
    const { errors, detail } = error.extra;
    const says = errors?.map(({ pointer = '', detail: what }) => `${pointer} ${what}`.trim()).join('; ') ?? detail ?? error.message;
    throw new Problem('conflict', { detail: `Row ${number} cannot be stored any more as it was planned: ${says}`.slice(0, 480) });
  }
}

/** Takes a committed import back: what it added is retired, what it changed says again what it said before. */
export async function revertImport({ registry, viewer, progress, signal }: Doing, holder: Holder, row: ImportRow): Promise<void> {
  await registry.write(viewer, intentOf(row, progress), async (tx) => {
    await hold(tx.db, holder, 'reverting');
    if (row.commit_number === null) tx.unchanged();
    else {
      await takeBack(tx, row.commit_number, async (done) => {
        if (signal.aborted) throw new Stopped();
        progress({ done });
        await setImmediate();
      });
    }
    await setState(tx.db, row.id, {
      state: 'reverted',
      worker: null,
      done: row.rows,
      reverted_at: tx.at,
      updated_at: tx.at,
      ...(row.commit_number === null ? {} : { revert_number: tx.commit }),
    });
  });
}
