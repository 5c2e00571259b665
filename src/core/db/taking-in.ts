// What a mirror stores: the public feed of a registry elsewhere, as editions. Nothing is rendered; documents are kept as they were published, and are found by what they say.
import { crc32 } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { columnNames, columnsOf, keysOf } from '../access/fields.js';
import { valuesOf } from '../access/render.js';
import { changeColumns, insertCommit } from './committing.js';
import type { DefinedRecord, Records } from './definition.js';
import { currentRows, versionRow } from './editions.js';
import type { FeedEntry } from './feed.js';
import { changeKeys, type Found, indexAnew } from './indexing.js';
import { grow, rootOf } from './ledger.js';
import { closeRow } from './publish.js';
import { insertRows } from './statements.js';
import { changes, commits, heads, mirrors, withdrawals } from './tables/registry.js';
import type { TakenBack } from './taken-back.js';
import { turns } from './turns.js';
import { type ReadDb, StoreNotUsable, type WriteDb } from './types.js';

/** An entry with what was published with it, as far as it may be told. */
export interface TakenEntry extends FeedEntry {
  commitment: Buffer | null;
  salt: Buffer | null;
  document: Buffer | null;
}

/** How far a mirror is. */
export type MirrorRow = typeof mirrors.$inferSelect;

/** What comes in does not go on from what is there. */
export class NotFollowing extends Error {}

/** Who writes in a mirror; nobody is shown it. */
const ACTOR = 'mirror';
/** The one audience that a mirror has. */
const PUBLIC = 0;
const BATCH = 50;

/** The row by which a store is a mirror's; nothing in any other. */
export async function mirrorOf(db: ReadDb): Promise<MirrorRow | undefined> {
  const [row] = await db.select().from(mirrors).where(eq(mirrors.id, 1));
  return row;
}

/** Makes a store a mirror's. Throws StoreNotUsable for one in which something was written. */
export async function beginMirror(db: WriteDb): Promise<MirrorRow> {
  const known = await mirrorOf(db);
  if (known) return known;
  const [head] = await db.select().from(heads).where(eq(heads.id, 1));
  if (!head || head.commit_number > 0) throw new StoreNotUsable('The store holds a registry of its own: give a mirror a store that is not there yet, or an empty one.');
  await insertRows(db, mirrors, [{ id: 1, withdrawn_from: 0, is_whole: 0, to_purge: 0 }]);
  return (await mirrorOf(db)) as MirrorRow;
}

export async function noteMirror(db: WriteDb, says: Partial<Omit<MirrorRow, 'id'>>): Promise<void> {
  await db.update(mirrors).set(says).where(eq(mirrors.id, 1));
}

/**
 * Stores the next entries of the feed, in the commits in which they were published, and takes back what was taken back since. Says how far the feed is then,
 * the root of the tree over all of it, whether that is within a commit, and whether anything was taken back. Throws NotFollowing for entries that do not go on
 * from what is there.
 */
export async function takeIn(
  db: WriteDb,
  records: Records,
  entries: readonly TakenEntry[],
  takenBack: readonly TakenBack[],
): Promise<{ seq: number; root: Buffer; isInside: boolean; hasTakenBack: boolean }> {
  // Whoever else follows into the same store waits for this one, and begins after it.
  const [head] = await db.update(heads).set({ id: 1 }).where(eq(heads.id, 1)).returning({ commit_number: heads.commit_number, public_seq: heads.public_seq });
  if (!head) throw new NotFollowing('The store has no head.');
  const turn = turns();
  const before = head.public_seq;
  if (entries[0] && entries[0].seq !== before + 1) throw new NotFollowing(`Entry ${entries[0].seq} does not follow ${before}: another process follows into the same store.`);
  const first = head.commit_number;
  let [seq, number] = [before, first];
  let [last] = await db.select({ at: commits.at, public_seq: commits.public_seq }).from(commits).where(eq(commits.commit_number, number));
  for (const group of commitsIn(entries)) {
    const { at, until } = group[0] as TakenEntry;
    // A commit that is too long for one time comes in parts.
    const isContinued = last !== undefined && last.public_seq > seq;
    if (isContinued && (last?.public_seq !== until || last.at !== at)) throw new NotFollowing(`Entry ${seq + 1} is not of the commit that was begun.`);
    if (!isContinued) number += 1;
    for (let start = 0; start < group.length; start += BATCH) await takeEntries(db, records, number, group.slice(start, start + BATCH), turn);
    seq = (group.at(-1) as TakenEntry).seq;
    if (!isContinued) await insertCommit(db, { commit_number: number, at, actor: ACTOR, public_seq: until, partner_seq: 0, confidential_seq: 0 });
    last = { at, public_seq: until };
  }
  const isInside = last !== undefined && last.public_seq > seq;
  const { changed, notes } = await takeBack(db, records, takenBack, number + (isInside ? 0 : 1), turn);
  // What is noted is noted of a commit that is whole; until then it is told again.
  for (const rows of isInside ? [] : notes) {
    number += 1;
    await insertRows(
      db,
      withdrawals,
      rows.map((row) => ({ ...row, commit_number: number })),
      turn,
    );
    await insertCommit(db, { commit_number: number, at: last?.at ?? '', actor: ACTOR, public_seq: seq, partner_seq: 0, confidential_seq: 0 });
  }
  await grow(db, 'commits', first, number);
  await grow(db, 'public', before, seq);
  await db.update(heads).set({ commit_number: number, public_seq: seq }).where(eq(heads.id, 1));
  return { seq, root: await rootOf(db, 'public', 0, seq), isInside, hasTakenBack: changed > 0 };
}

/** Entries by the commits that they were written with. */
function commitsIn(entries: readonly TakenEntry[]): TakenEntry[][] {
  const groups: TakenEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.[0]?.until === entry.until) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

async function takeEntries(db: WriteDb, records: Records, commit: number, entries: readonly TakenEntry[], turn: () => Promise<void>): Promise<void> {
  const found: Found[] = [];
  for (const name of new Set(entries.map(({ record }) => record))) {
    const record = records.get(name);
    const own = entries.filter((entry) => entry.record === name);
    const rows = await currentRows(
      db,
      record,
      own.map(({ id }) => id),
    );
    const current = new Map(rows.filter(({ audience }) => audience === PUBLIC).map((row) => [row.id, row]));
    const editions: Record<string, unknown>[] = [];
    for (const { id, at, version, commitment, salt, document } of own) {
      await turn();
      const replaces = current.get(id);
      if (version !== (replaces?.version ?? 0) + 1) throw new NotFollowing(`Version ${version} of ${name} ${id} does not follow ${replaces?.version ?? 'none'}.`);
      if (replaces) await closeRow(db, record, id, PUBLIC, commit);
      const says = document && valuesOf(document);
      editions.push({
        ...(says ? columnsOf(record.fields, says) : {}),
        id,
        audience: PUBLIC,
        version,
        from_commit: commit,
        to_commit: null,
        at,
        document,
        checksum: document ? crc32(document) : 0,
        taken_back: commitment && !salt ? commit : null,
        salt,
        commitment,
      });
      found.push({
        record,
        id,
        audience: PUBLIC,
        old: replaces?.document ? keysOf(record.fields, valuesOf(replaces.document)) : [],
        keys: says ? keysOf(record.fields, says) : [],
      });
    }
    await insertRows(db, record.editions, editions, turn);
  }
  await changeKeys(db, commit, found, turn);
  await insertRows(
    db,
    changes,
    entries.map(({ seq, at, record, id, version, change, commitment }) => ({
      commit_number: commit,
      record,
      id,
      ...changeColumns('public', { seq, at, record, id, version, change, document: commitment }),
    })),
    turn,
  );
}

/**
 * Takes out of the past what may not be told any more. Says of how many versions that was, and what is to be noted of it: of one version that was taken back
 * in several steps each step is of a commit of its own.
 */
async function takeBack(
  db: WriteDb,
  records: Records,
  items: readonly TakenBack[],
  taken_back: number,
  turn: () => Promise<void>,
): Promise<{ changed: number; notes: Record<string, unknown>[][] }> {
  const steps = new Map<string, number>();
  const notes: Record<string, unknown>[][] = [];
  const changed = new Map<string, { record: DefinedRecord; id: string }>();
  for (const { seq, record: name, id, version, document } of items) {
    await turn();
    const record = records.get(name);
    const row = await versionRow(db, record, PUBLIC, id, version);
    const isSame = row === undefined || (!row.salt && (row.document === null ? document === null : document?.equals(row.document) === true));
    if (isSame && (await isNoted(db, { seq, record: name, id, version }))) continue;
    const key = `${name} ${id} ${version}`;
    const step = steps.get(key) ?? 0;
    steps.set(key, step + 1);
    notes[step] = [...(notes[step] ?? []), { record: name, id, audience: PUBLIC, version, public_seq: seq, partner_seq: 0, confidential_seq: 0 }];
    if (isSame) continue;
    const e = record.editions;
    const nothing = Object.fromEntries(columnNames(record.fields).map((column) => [column, null]));
    await db
      .update(e)
      .set({ ...(document ? {} : nothing), document, checksum: document ? crc32(document) : 0, taken_back, salt: null } as never)
      .where(and(eq(e.id, id), eq(e.audience, PUBLIC), eq(e.version, version)));
    changed.set(`${name} ${id}`, { record, id });
  }
  for (const { record, id } of changed.values()) await indexAnew(db, record, [id]);
  return { changed: changed.size, notes };
}

async function isNoted(db: ReadDb, { seq, record, id, version }: Omit<TakenBack, 'document'>): Promise<boolean> {
  const rows = await db
    .select({ commit_number: withdrawals.commit_number })
    .from(withdrawals)
    .where(and(eq(withdrawals.public_seq, seq), eq(withdrawals.record, record), eq(withdrawals.id, id), eq(withdrawals.version, version), eq(withdrawals.audience, PUBLIC)))
    .limit(1);
  return rows.length > 0;
}
