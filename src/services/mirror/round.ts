// One round of a mirror: asks what is new, checks it against the signed ledger, and stores all of it in one transaction. Killed on the way it has stored all of a step or nothing.
import type { Records } from '../../core/db/definition.js';
import { seqOf } from '../../core/db/editions.js';
import type { TakenBack } from '../../core/db/taken-back.js';
import { type MirrorRow, mirrorOf, noteMirror, type TakenEntry, takeIn } from '../../core/db/taking-in.js';
import type { Database } from '../../core/db/types.js';
import { isConsistent } from '../../core/values/merkle.js';
import { NotTaken, type Origin, type SignedHead } from './origin.js';

/** Entries that are stored at once: bounds what is held in memory, and how long others wait to be written. */
const CHUNK = 2_000;
/** The same of one commit that is longer; beyond it the commit comes in parts, and nothing is answered between them. */
const COMMIT_CHUNK = 20_000;
/** Versions that were taken back and are stored at once. */
const TAKEN_BACK_CHUNK = 5_000;

export interface Asking {
  database: Database;
  records: Records;
  origin: Origin;
  /** The time, where the origin does not say it. */
  clock: () => string;
  /** The key that must have signed; left out, the one that signed first. */
  verifierKey: string | undefined;
}

/** Throws OriginAway, NotTaken and NotFollowing; nothing is stored then that was not checked. Says how far it is, and whether that is all there was. */
export async function takeRound({ database, records, origin, clock, verifierKey }: Asking, wait_s: number): Promise<{ seq: number; isAtEnd: boolean }> {
  const before = (await mirrorOf(database.primary)) as MirrorRow;
  const at = await seqOf(database.primary, 'public');
  const headNow = async (): Promise<SignedHead> => {
    const told = await origin.head();
    if (told.verifier_key !== (verifierKey ?? before.verifier_key ?? told.verifier_key))
      throw new NotTaken('another key signs its ledger than before: ask those who run it why, and give the new one with --verifier-key');
    if (told.size < at) throw new NotTaken(`its ledger ends at ${told.size}, and held ${at} before: it was set back, or something was cut off`);
    return told;
  };
  // Whoever is there after a while, or at first, can be another.
  if (wait_s === 0) await headNow();
  const first = await origin.changes(at, wait_s);
  const asked = clock();
  const head = await headNow();
  const key = head.verifier_key;
  const { entries, isPresent } = await entriesTo(origin, first, at, head.size);
  if (isPresent) demandShown(entries);
  const end = entries.at(-1)?.seq ?? at;
  const isAtEnd = end === head.size;
  const path = isAtEnd || end === 0 ? [] : await origin.consistency(end, head.size);

  const store = (some: readonly TakenEntry[], takenBack: readonly TakenBack[], withdrawn_from: number): Promise<void> =>
    database.write(async (db) => {
      const { seq, root, isInside, hasTakenBack } = await takeIn(db, records, some, takenBack);
      // What is not of the signed tree is not stored: throwing undoes all of it.
      if (seq === end && !isConsistent(end, root, head.size, head.root, path)) throw new NotTaken(`the first ${end} entries of its feed are not those that its ledger signs`);
      await noteMirror(db, {
        verifier_key: key,
        is_whole: isInside ? 0 : isAtEnd || before.is_whole ? 1 : 0,
        ...(isInside ? {} : { withdrawn_from }),
        ...(isAtEnd && seq === end ? { checkpoint: head.checkpoint, checkpoint_size: head.size, confirmed_at: head.at ?? asked } : {}),
        ...(hasTakenBack ? { to_purge: 1 } : {}),
      });
    });

  // Asked after the entries: what was taken back with them is known then, and goes from the past in the same transaction in which the present changes.
  let takenBack: TakenBack[] = [];
  let from: number | undefined;
  let cursor: string | undefined;
  do {
    const page = await origin.withdrawals(before.withdrawn_from, cursor);
    from ??= page.head;
    takenBack.push(...page.items);
    cursor = page.next;
    if (takenBack.length < TAKEN_BACK_CHUNK || cursor === undefined) continue;
    await store([], takenBack, before.withdrawn_from);
    takenBack = [];
  } while (cursor !== undefined);
  await store(entries, takenBack, from);
  return { seq: end, isAtEnd };
}

/** Entries up to the head, or as many as are stored at once: whole commits, unless one of them is too long for that. */
async function entriesTo(origin: Origin, first: Awaited<ReturnType<Origin['changes']>>, at: number, size: number): Promise<{ entries: TakenEntry[]; isPresent: boolean }> {
  const entries = [...first.entries];
  let isPresent = first.head === size;
  const last = () => entries.at(-1)?.seq ?? at;
  const isInside = () => (entries.at(-1)?.until ?? 0) > last();
  while (last() < size && (entries.length < CHUNK || (isInside() && entries.length < COMMIT_CHUNK))) {
    const page = await origin.changes(last(), 0);
    if (page.entries.length === 0) throw new NotTaken(`its ledger has ${size} entries, and its feed ends at ${last()}`);
    isPresent &&= page.head === size;
    entries.push(...page.entries);
  }
  const known = entries.filter(({ seq }) => seq <= size);
  const whole = known.findLastIndex(({ seq, until }) => seq === until);
  return { entries: whole >= 0 ? known.slice(0, whole + 1) : known, isPresent: isPresent && last() <= size };
}

/** Of what is shown now nothing can have been taken back: whoever leaves a document out, or what proves it, hides something. */
function demandShown(entries: readonly TakenEntry[]): void {
  const latest = new Map(entries.map((entry) => [`${entry.record} ${entry.id}`, entry]));
  for (const { seq, change, document, salt } of latest.values()) {
    if (change !== 'removed' && !(document && salt)) throw new NotTaken(`entry ${seq} of the feed is of something that is shown, and comes without its document or what proves it`);
  }
}
