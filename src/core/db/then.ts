// Which commit a moment of the past comes to: an instant, or a position in the feed of an audience.
import { asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { Audience } from '../access/viewer.js';
import { commits, heads } from './tables/registry.js';
import { BEHIND, type ReadDb } from './types.js';

/** What the registry said then: at an instant of UTC, or when the audience's feed had come to a position. */
export type Then = { at: string } | { seq: number };

/** A commit, how far the audience's feed had come with it, and the instant that is asked about or at which that position was come to. */
export interface Moment {
  commit: number;
  seq: number;
  instant: string;
}

/** Commit 0: before the first. */
const BEFORE_ALL = { commit: 0, seq: 0 };

/**
 * The commit that holds at a moment. Only a host that has come beyond the moment can know; one that has not answers BEHIND, unless it has come as
 * far as any: `furthest` is the last commit seen on a host before, and is moved on.
 */
export async function momentOf(db: ReadDb, audience: Audience, then: Then, seen: { furthest?: number }): Promise<Moment | typeof BEHIND> {
  const columns = { commit: commits.commit_number, seq: commits[`${audience}_seq`], instant: commits.at };
  if ('seq' in then) {
    if (then.seq === 0) return { ...BEFORE_ALL, instant: '' };
    const [found] = await db.select(columns).from(commits).where(gte(columns.seq, then.seq)).orderBy(asc(columns.seq), asc(columns.commit)).limit(1);
    return found ?? BEHIND;
  }
  const [last] = await db
    .select({ commit: heads.commit_number, at: commits.at })
    .from(heads)
    .leftJoin(commits, eq(commits.commit_number, heads.commit_number))
    .where(eq(heads.id, 1));
  const { commit = 0, at } = last ?? {};
  if ((at ?? '') <= then.at && (seen.furthest === undefined || commit < seen.furthest)) {
    seen.furthest = Math.max(seen.furthest ?? 0, commit);
    return BEHIND;
  }
  const [found] = await db.select(columns).from(commits).where(lte(commits.at, then.at)).orderBy(desc(commits.at), desc(commits.commit_number)).limit(1);
  return { ...(found ?? BEFORE_ALL), instant: then.at };
}
