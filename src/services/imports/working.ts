// The work at imports that goes on behind requests: planning, committing, reverting. One process works at each; where it died, another goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { may, SYSTEM, type Viewer } from '../../core/access/viewer.js';
import { demandPreparedByUs } from '../../core/db/drafts.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry } from '../../core/db/registry.js';
import { apiKeys } from '../../core/db/tables/index.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import { causeOf, OutcomeUnknown, type ReadDb, StoreUnavailable } from '../../core/db/types.js';
import { Problem } from '../../core/problem.js';
import { ticks } from '../../core/values/clock.js';
import { within } from '../../core/values/ending.js';
import { newId } from '../../core/values/id.js';
import { slotsFor } from '../../core/values/slots.js';
import { isInForce, viewerOfKey } from '../keys/index.js';
import { commitPlan, type HowFar, revertImport, Stopped } from './committing.js';
import { type Kind, kindsOf } from './kinds.js';
import { planAll } from './planning.js';
import type { Options, State } from './schema.js';
import {
  atWork,
  countOutcomes,
  demandImport,
  discard,
  dropReceived,
  type Failure,
  findImport,
  type Holder,
  hashOf,
  type ImportRow,
  order,
  setState,
  TakenOver,
  takeOver,
  tooOld,
  WORKING,
} from './store.js';

/** Imports that one process works at at the same time. */
const AT_ONCE = 2;
/** How often it is looked whether something was left lying. */
const LOOK_EVERY_MS = 2_000;
/** How long a count must have stayed the same before another process takes it: longer than a batch takes, however busy the store is. */
const ABANDONED_MS = 6_000;
/** Of one that is coming in: longer than a body may take to arrive. */
const ABANDONED_RECEIVING_MS = 660_000;
/** How often somebody who waits looks, where another process works. */
const LOOK_AGAIN_MS = 200;
const SWEEP_EVERY_MS = 600_000;

export interface Importing {
  /** Says who this process is among those that work at imports. */
  readonly worker: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Begins to work at an import that this process holds. */
  begin(id: string): void;
  /** Resolves when nobody works at it any more, when the time is over, or when the signal says so. */
  settled(id: string, most_ms: number, signal: AbortSignal): Promise<ImportRow>;
  /** How far this process is with it. */
  progressOf(id: string): HowFar | undefined;
  /** Says where faults are told that are nobody's who asks. */
  complainTo(log: (error: unknown) => void): void;
  /** Takes over what was left lying, and drops what is too old. */
  look(now: number): Promise<void>;
  stop(): Promise<void>;
}

const known = new WeakMap<Registry, Importing>();

/** The work of this process at the imports of a registry. */
export function importingOf(registry: Registry): Importing {
  const found = known.get(registry) ?? make(registry);
  known.set(registry, found);
  return found;
}

interface Seen {
  beat: number;
  since: number;
}

function make(registry: Registry): Importing {
  const { database } = registry;
  const worker = newId();
  const kinds = kindsOf(registry.records);
  const running = new Map<string, { work: Promise<void>; far: HowFar | undefined }>();
  const slots = slotsFor(AT_ONCE);
  const stopping = new AbortController();
  const watched = new Map<string, Seen>();
  let swept: number | undefined;
  let complain: (error: unknown) => void = () => undefined;

  function begin(id: string): void {
    if (running.has(id)) return;
    const entry: { work: Promise<void>; far: HowFar | undefined } = { work: Promise.resolve(), far: undefined };
    running.set(id, entry);
    const told = (far: HowFar) => {
      entry.far = far;
    };
    entry.work = slots
      .within(async () => (stopping.signal.aborted ? undefined : work(id, told)))
      .catch(() => undefined)
      .finally(() => running.delete(id));
  }

  async function work(id: string, progress: (far: HowFar) => void): Promise<void> {
    const row = await findImport(database.primary, id);
    if (!row) return;
    const holder: Holder = { id, worker };
    try {
      if (row.state === 'planning') await plan(holder, row, progress);
      else if (row.state === 'committing' || row.state === 'reverting') await carryOut(holder, row, progress);
    } catch (error) {
      // Another process has it, or this one is to stop: whoever has it goes on. What may be stored already says so itself, and is begun again where it is not.
      if (error instanceof TakenOver || error instanceof Stopped || error instanceof StoreUnavailable || error instanceof OutcomeUnknown) return;
      await refused(row, error);
    }
  }

  async function plan(holder: Holder, row: ImportRow, progress: (far: HowFar) => void): Promise<void> {
    const kind = kinds.get(row.record) as Kind;
    const viewer = await viewerFor(row.actor);
    const planning = { registry, viewer, kind, import_id: row.id, options: JSON.parse(row.options) as Options };
    if ((await planAll(planning, holder, row, progress, stopping.signal)) === 'stopped') return;
    const counts = JSON.stringify(await countOutcomes(database.primary, row.id));
    await database.write((db) => setState(db, row.id, { state: 'planned', counts, worker: null, updated_at: registry.clock() }));
  }

  async function carryOut(holder: Holder, row: ImportRow, progress: (far: HowFar) => void): Promise<void> {
    const doing = { registry, viewer: await viewerFor(row.ordered_by as string), kind: kinds.get(row.record) as Kind, progress, signal: stopping.signal };
    await (row.state === 'committing' ? commitPlan(doing, holder, row) : revertImport(doing, holder, row));
  }

  /** An order that was refused leaves the import as it was, and says why. */
  async function refused({ id, state }: ImportRow, error: unknown): Promise<void> {
    if (!(error instanceof Problem)) complain(causeOf(error));
    const back: State = state === 'committing' ? 'planned' : state === 'reverting' ? 'committed' : 'failed';
    const failure: Failure =
      error instanceof Problem
        ? {
            code: error.code,
            detail: (error.extra.detail ?? error.message).slice(0, 500),
            ...(error.extra.members?.records ? { records: error.extra.members.records as Failure['records'] } : {}),
          }
        : { code: 'internal_error', detail: 'The server failed. Nothing was stored.' };
    await database.write((db) => setState(db, id, { state: back, failure: JSON.stringify(failure), worker: null, updated_at: registry.clock() })).catch(() => undefined);
  }

  /** Whoever ordered it, as long as they may still. */
  async function viewerFor(actor: string): Promise<Viewer> {
    if (actor === SYSTEM.actor) return SYSTEM;
    const [key] = await database.primary.select().from(apiKeys).where(eq(apiKeys.id, actor));
    const viewer = key && isInForce(key, registry.clock()) ? viewerOfKey(key) : undefined;
    if (!viewer || !may(viewer, 'editor')) throw new Problem('conflict', { detail: 'The key that ordered it may not do it any more.' });
    return viewer;
  }

  return {
    worker,
    kinds,
    begin,
    settled: (id, most_ms, signal) =>
      within(Math.max(1, most_ms), [signal, stopping.signal], async (late) => {
        const over = aborted(late);
        for (;;) {
          const row = await findImport(database.primary, id);
          if (!row) throw new Problem('not_found');
          if (!WORKING.includes(row.state as State) || late.aborted) return row;
          const here = running.get(id)?.work ?? pause(LOOK_AGAIN_MS, undefined, { signal: late, ref: false }).catch(() => undefined);
          await Promise.race([here, over]);
        }
      }),
    progressOf: (id) => running.get(id)?.far,
    complainTo(log) {
      complain = log;
    },
    async look(now) {
      for (const { id, state, beat } of await atWork(database.primary)) {
        if (running.has(id)) continue;
        const seen = watched.get(id);
        if (seen?.beat !== beat) {
          watched.set(id, { beat, since: now });
          continue;
        }
        if (now - seen.since < (state === 'receiving' ? ABANDONED_RECEIVING_MS : ABANDONED_MS)) continue;
        watched.delete(id);
        if (state === 'receiving') await dropReceived(registry, id);
        else if (await database.write((db) => takeOver(db, { id, beat }, worker))) begin(id);
      }
      if (swept !== undefined && now - swept < SWEEP_EVERY_MS) return;
      swept = now;
      for (const id of await tooOld(database.primary, registry.clock())) await database.write((db) => discard(db, id, registry.clock()));
    },
    async stop() {
      stopping.abort();
      // Whoever serves the same registry again begins anew.
      known.delete(registry);
      await Promise.all([...running.values()].map(({ work }) => work));
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Looks after imports for as long as a server runs: goes on with what another process left lying. */
export function keepImporting(registry: Registry, log: Pick<FastifyBaseLogger, 'error'>, now: () => number = ticks): { stop(): Promise<void> } {
  const importing = importingOf(registry);
  const stopping = new AbortController();
  let hasComplained = false;
  const keeping = (async () => {
    while (!stopping.signal.aborted) {
      await importing.look(now()).then(
        () => (hasComplained = false),
        () => {
          if (!hasComplained) log.error('Imports could not be looked after: it is tried again.');
          hasComplained = true;
        },
      );
      await pause(LOOK_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await importing.stop();
      await keeping;
    },
  };
}

export interface Ordered {
  viewer: Viewer;
  intent: Intent;
}

/** Orders that a plan is committed, or that a committed import is taken back, once under a key. */
export async function orderOf(registry: Registry, { viewer, intent }: Ordered, id: string, what: 'commit' | 'revert'): Promise<{ isReplayed: boolean }> {
  const { worker } = importingOf(registry);
  const [from, to] = what === 'commit' ? (['planned', 'committing'] as const) : (['committed', 'reverting'] as const);
  return registry.database.write(
    async (db) => {
      const at = registry.clock();
      const begun = async () => {
        const row = await demandImport(db, id);
        // What is committed is records, each of which knows whose it is.
        if (what === 'commit') await demandPreparedByUs(db, viewer, row.actor);
        if (row.state !== from)
          throw new Problem('conflict', {
            detail: `The import is ${row.state}, and can be ${to === 'committing' ? 'committed when it is planned' : 'reverted when it is committed'}.`,
          });
        if (what === 'commit') await demandDecided(db, row);
        await order(db, id, from, to, worker, { ordered_by: viewer.actor, reason: intent.reason ?? null, source: intent.source ?? null, updated_at: at });
        return { answer: undefined, id };
      };
      const { isReplayed } = await onlyOnce({ db, viewer, at, hash: hashOf(registry) }, intent.idempotency, 'import_order', begun, async () => undefined);
      return { isReplayed };
    },
    { turnWithin_ms: TURN_WITHIN_MS },
  );
}

/** All or nothing is not to be had of a list of which something cannot be stored, or is not decided. */
async function demandDecided(db: ReadDb, { id, mode }: ImportRow): Promise<void> {
  if (mode === 'skip_errors') return;
  const { error = 0, possible_duplicate = 0 } = await countOutcomes(db, id);
  if (error === 0 && possible_duplicate === 0) return;
  const rows = (n: number, what: string) => (n === 0 ? [] : [`${n} row${n === 1 ? ' is' : 's are'} ${what}`]);
  throw new Problem('conflict', {
    detail: `All or nothing was asked for, and ${[...rows(error, 'not right'), ...rows(possible_duplicate, 'not decided')].join(' and ')}: decide them, or import with mode skip_errors.`,
  });
}
