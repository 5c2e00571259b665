// One process sends at a time: it holds a row that it counts up, and where nobody has counted for a while, another takes the row.
import { and, eq, sql } from 'drizzle-orm';
import { webhookLease } from '../../core/db/tables/index.js';
import type { Database } from '../../core/db/types.js';
import { newId } from '../../core/values/id.js';

/** How often whoever holds it counts on. */
const RENEW_MS = 2_000;
/** For how long after a count it holds it. */
const HELD_MS = 5_000;
/** How long another must have seen the same count before it takes it: longer than it can be held. */
const ABANDONED_MS = 6_000;

export interface Lease {
  /** Takes it, or counts on, where that is due. Says whether this process holds it. */
  hold(): Promise<boolean>;
  /** Whether this process still holds it, without asking the store. */
  isHeld(): boolean;
  /** Lets it go, so that another need not wait. */
  letGo(): Promise<void>;
}

interface Seen {
  owner: string | null;
  beat: number;
}

/**
 * No process compares its clock with that of another: each measures, by its own, for how long the count has stayed the same. `now` are milliseconds
 * that only go forward.
 */
export function leaseOf(database: Database, now: () => number): Lease {
  const me = newId();
  let held: { beat: number; renewed: number } | undefined;
  let watched: (Seen & { since: number }) | undefined;

  async function read(): Promise<Seen | undefined> {
    const [row] = await database.primary.select({ owner: webhookLease.owner, beat: webhookLease.beat }).from(webhookLease).where(eq(webhookLease.id, 1));
    return row;
  }

  /** Counts on from what was seen, unless somebody else was faster. */
  async function swap(seen: Seen, owner: string | null): Promise<boolean> {
    const rows = await database.write((db) =>
      db
        .update(webhookLease)
        .set({ owner, beat: seen.beat + 1 })
        .where(and(eq(webhookLease.id, 1), eq(webhookLease.beat, seen.beat), seen.owner === null ? sql`${webhookLease.owner} is null` : eq(webhookLease.owner, seen.owner)))
        .returning({ beat: webhookLease.beat }),
    );
    return rows.length === 1;
  }

  async function take(seen: Seen): Promise<boolean> {
    // It is held from before the count on: the store's answer can take long.
    const renewed = now();
    held = (await swap(seen, me)) ? { beat: seen.beat + 1, renewed } : undefined;
    watched = undefined;
    return isHeld();
  }

  function isHeld(): boolean {
    return held !== undefined && now() - held.renewed < HELD_MS;
  }

  return {
    isHeld,
    async hold() {
      if (held && isHeld()) return now() - held.renewed < RENEW_MS || take({ owner: me, beat: held.beat });
      held = undefined;
      const seen = await read();
      if (!seen) {
        await database.write((db) =>
          db
            .insert(webhookLease)
            .values({ id: 1, owner: null, beat: 0 })
            .onConflictDoNothing()
            .then(() => undefined),
        );
        return take({ owner: null, beat: 0 });
      }
      if (seen.owner === null || seen.owner === me) return take(seen);
      if (!watched || watched.owner !== seen.owner || watched.beat !== seen.beat) watched = { ...seen, since: now() };
      return now() - watched.since >= ABANDONED_MS && take(seen);
    },
    async letGo() {
      if (!held) return;
      const { beat } = held;
      held = undefined;
      await swap({ owner: me, beat }, null);
    },
  };
}
