// The feed of changes of an audience: what became of which record, in the order of its own numbers, without a gap.
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, lte, type SQL } from 'drizzle-orm';
import type { Audience } from '../access/viewer.js';
import type { Change } from '../values/change.js';
import { changes, commits } from './tables/registry.js';
import type { ReadDb } from './types.js';

/** A change as its audience is told it. */
export interface Entry {
  seq: number;
  at: string;
  record: string;
  id: string;
  version: number;
  change: Change;
}

/** What of a feed is read; several values of one mean any of them. */
export interface FeedQuery {
  /** From after this number on. */
  after: number;
  limit: number;
  records?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
  changes?: readonly Change[] | undefined;
}

/** An entry, and the last number that was written together with it. */
export interface FeedEntry extends Entry {
  until: number;
}

export interface FeedPage {
  entries: FeedEntry[];
  /** Up to which number the feed was read: the next page goes on after it. */
  read: number;
}

/** How many numbers of a feed are gone through for one page: of what is asked for rarely, pages can be empty and go on all the same. */
export const SPAN = 10_000;

/** The next entries after a number, as far as one page reads. `head` is the number that the feed has come to. */
export async function feedPage(db: ReadDb, audience: Audience, head: number, { after, limit, records, ids, changes: kinds }: FeedQuery): Promise<FeedPage> {
  const end = Math.min(head, after + SPAN);
  const seq = changes[`${audience}_seq`];
  const only: (SQL | undefined)[] = [
    records && inArray(changes.record, [...records]),
    ids && inArray(changes.id, [...ids]),
    kinds && inArray(changes[`${audience}_change`], [...kinds]),
  ];
  const rows = await select(db, audience)
    .where(and(gt(seq, after), lte(seq, end), ...only))
    .orderBy(asc(seq))
    .limit(limit);
  const entries = rows as unknown as FeedEntry[];
  return { entries, read: entries.length === limit ? (entries.at(-1)?.seq ?? end) : Math.max(after, end) };
}

/** The latest entry of each record among the last `span` numbers before one, the latest first. */
export async function latestEntries(
  db: ReadDb,
  audience: Audience,
  { before, limit, span, records }: { before: number; limit: number; span: number; records?: readonly string[] | undefined },
): Promise<FeedEntry[]> {
  const seq = changes[`${audience}_seq`];
  const rows = (await select(db, audience)
    .where(and(lt(seq, before), gte(seq, before - span), records && inArray(changes.record, [...records])))
    .orderBy(desc(seq))
    .limit(span)) as unknown as FeedEntry[];
  const latest = new Map<string, FeedEntry>();
  for (const entry of rows) if (!latest.has(`${entry.record}/${entry.id}`)) latest.set(`${entry.record}/${entry.id}`, entry);
  return [...latest.values()].slice(0, limit);
}

/** The changes of one record that an audience was told, the latest first, from below a version on. */
export async function changesOf(db: ReadDb, audience: Audience, record: string, id: string, { below, limit }: { below: number; limit: number }): Promise<(Entry & Author)[]> {
  const version = changes[`${audience}_version`];
  const rows = await select(db, audience)
    .where(and(eq(changes.record, record), eq(changes.id, id), isNotNull(version), lte(version, below - 1)))
    .orderBy(desc(version))
    .limit(limit);
  return rows as unknown as (Entry & Author)[];
}

/** The change with which one version came to be, if the audience ever had it. */
export async function changeTo(db: ReadDb, audience: Audience, record: string, id: string, version: number): Promise<(Entry & Author) | undefined> {
  const [row] = await select(db, audience).where(and(eq(changes.record, record), eq(changes.id, id), eq(changes[`${audience}_version`], version)));
  return row as unknown as (Entry & Author) | undefined;
}

/** Who made a change, why and from which source: for those alone who may know. */
export interface Author {
  commit_number: number;
  actor: string;
  reason: string | null;
  source: string | null;
}

function select(db: ReadDb, audience: Audience) {
  return db
    .select({
      seq: changes[`${audience}_seq`],
      at: commits.at,
      record: changes.record,
      id: changes.id,
      version: changes[`${audience}_version`],
      change: changes[`${audience}_change`],
      until: commits[`${audience}_seq`],
      commit_number: changes.commit_number,
      actor: commits.actor,
      reason: commits.reason,
      source: commits.source,
    })
    .from(changes)
    .innerJoin(commits, eq(commits.commit_number, changes.commit_number));
}
