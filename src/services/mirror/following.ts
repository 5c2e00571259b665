// Follows the registry that is mirrored for as long as a server runs: takes in what is new, waits for more, and says how things stand.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { seqOf } from '../../core/db/editions.js';
import type { Registry } from '../../core/db/registry.js';
import { type MirrorRow, mirrorOf, NotFollowing, noteMirror } from '../../core/db/taking-in.js';
import { StoreNotUsable } from '../../core/db/types.js';
import { ticks } from '../../core/values/clock.js';
import { NotTaken, OriginAway, originAt } from './origin.js';
import { takeRound } from './round.js';

/** How long a question waits for something new. What was taken back while the feed stood still is learnt of that much later at most. */
const WAIT_S = 20;
/** Pauses after failures: they double up to the longest. */
const PAUSE_MIN_MS = 500;
const PAUSE_MAX_MS = 60_000;
/** Writing the files anew takes no more than this part of the time. */
const PURGING_SHARE = 1 / 20;

/** How a mirror stands, for operators and balancers. */
export interface MirrorStatus {
  /** It is filled for the first time, follows, finds nobody there, or refuses what it is told. */
  state: 'filling' | 'following' | 'away' | 'refused';
  seq: number;
  /** The instant, by the clock of the registry that is mirrored, up to which nothing is missing; undefined before the first. */
  confirmedAt: string | undefined;
  /** How many seconds ago that was. */
  behindS: number | undefined;
  /** How often all that there was had been taken in. */
  rounds: number;
  /** What is in the way, where something is. It names nobody who is in the registry. */
  why: string | undefined;
}

export interface Mirror {
  /** Whether it held all that there was once, and holds no commit in part now. */
  isWhole(): boolean;
  status(): MirrorStatus;
  /** Says from now on in this log what happens. */
  logTo(log: Log): void;
  stop(): Promise<void>;
}

type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;

export interface Following {
  /** Where the registry that is mirrored is served. */
  address: string;
  /** The key that must have signed its ledger; left out, the one that signed first. */
  verifierKey?: string | undefined;
  /** For tests, which do not wait that long. */
  waitS?: number | undefined;
  pauseMinMs?: number | undefined;
}

/** Begins to follow in a store that was made a mirror's. No failure ends it. */
export async function follow(registry: Registry, { address, verifierKey, waitS = WAIT_S, pauseMinMs = PAUSE_MIN_MS }: Following): Promise<Mirror> {
  const { database, records, clock } = registry;
  const closing = new AbortController();
  const { signal } = closing;
  const origin = originAt(address, new Set(records.all.map(({ name }) => name)), signal);
  const known = await mirrorOf(database.primary);
  if (!known) throw new StoreNotUsable('The store is not that of a mirror.');
  let row: MirrorRow = known;
  let seq = await seqOf(database.primary, 'public');
  let why: string | undefined;
  let state: MirrorStatus['state'] = row.is_whole ? 'following' : 'filling';
  let log: Log | undefined;
  let purgeNotBefore = 0;
  let failures = 0;
  let rounds = 0;

  async function once(wait_s: number): Promise<boolean> {
    const taken = await takeRound({ database, records, origin, clock, verifierKey }, wait_s);
    row = (await mirrorOf(database.primary)) ?? row;
    if (taken.seq > seq) {
      log?.info({ seq: taken.seq }, 'mirrored');
      registry.watching.look();
    }
    seq = taken.seq;
    [state, why, failures] = [row.is_whole ? 'following' : 'filling', undefined, 0];
    await purge();
    if (taken.isAtEnd) rounds += 1;
    return taken.isAtEnd;
  }

  /** Bytes of what was taken back can be left in the files until these are written anew. */
  async function purge(): Promise<void> {
    const begun = ticks();
    if (!row.to_purge || begun < purgeNotBefore) return;
    const isDone = await database.purge();
    const ended = ticks();
    purgeNotBefore = ended + (ended - begun) / PURGING_SHARE;
    if (!isDone) return;
    await database.write((db) => noteMirror(db, { to_purge: 0 }));
    row = { ...row, to_purge: 0 };
  }

  async function run(): Promise<void> {
    let isAtEnd = false;
    while (!signal.aborted) {
      try {
        isAtEnd = await once(isAtEnd ? waitS : 0);
      } catch (error) {
        if (signal.aborted) return;
        isAtEnd = false;
        note(error);
        const most = Math.min(PAUSE_MAX_MS, pauseMinMs * 2 ** Math.min(failures, 10));
        failures += 1;
        // Not all mirrors of a registry that comes back ask at the same moment.
        const length = Math.max(error instanceof OriginAway ? Math.min(error.retryAfterMs, PAUSE_MAX_MS) : 0, most / 2 + randomInt(Math.ceil(most / 2)));
        await pause(length, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  function note(error: unknown): void {
    const before = why;
    if (error instanceof NotTaken || error instanceof NotFollowing) [state, why] = ['refused', error.message];
    // What the store says can quote what it holds.
    else [state, why] = ['away', error instanceof OriginAway ? error.message : 'the store of the mirror cannot be written to'];
    if (why !== before) sayWhy();
  }

  function sayWhy(): void {
    if (why === undefined) return;
    if (state === 'refused') log?.error(`What the registry that is mirrored answers is refused, and what is here is served on: ${why}.`);
    else log?.warn(`The registry that is mirrored cannot be followed, and what is here is served on: ${why}.`);
  }

  const running = run();
  return {
    isWhole: () => row.is_whole === 1,
    status: () => ({
      state,
      seq,
      confirmedAt: row.confirmed_at ?? undefined,
      behindS: row.confirmed_at === null ? undefined : Math.max(0, Math.floor((Date.parse(clock()) - Date.parse(row.confirmed_at)) / 1_000)),
      rounds,
      why,
    }),
    logTo(to) {
      log = to;
      sayWhy();
    },
    async stop() {
      closing.abort();
      await running;
    },
  };
}
