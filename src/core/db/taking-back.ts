// Taking back a whole commit by new versions: what it added is retired, what it changed is put back. Refused where anybody touched any of it since.
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Values } from '../access/render.js';
import { Problem } from '../problem.js';
import type { DefinedRecord } from './definition.js';
import { load, naming, ownersIn } from './load.js';
import { type Changed, putBack } from './putting-back.js';
import { retire } from './record.js';
import type { WriteTx } from './registry.js';
import { valuesIn } from './retelling.js';
import { revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';

const PAGE = 400;
/** Records that a refusal names. */
const NAMED_MAX = 100;

type Revision = typeof revisions.$inferSelect;

interface Touched extends Changed {
  /** It was not there before. */
  isNew: boolean;
  owners: string[];
}

/** Takes back what a commit wrote, a page at a time; `turn` is told how many records were looked at, and can stop it by throwing. */
export async function takeBack(tx: WriteTx, commit: number, turn: (done: number) => Promise<void>): Promise<void> {
  const inTheWay: { record: string; id: string }[] = [];
  let done = 0;
  for await (const page of pagesOf(tx.db, tx.records, commit)) {
    for (const name of new Set(page.map(({ record }) => record))) {
      const record = tx.records.get(name);
      const all = page.filter((one) => one.record === name);
      const staying = record.outlasts && inTheWay.length === 0 ? await namedByOthers(tx, record, commit, all) : new Set<string>();
      const touched = all.filter(({ id }) => !staying.has(id));
      inTheWay.push(...(await editedSince(tx, record, commit, touched)));
      // Once something is in the way it is only looked what else is.
      if (inTheWay.length === 0) await undo(tx, record, commit, touched);
      if (inTheWay.length >= NAMED_MAX) break;
    }
    done += page.length;
    await turn(done);
    if (inTheWay.length >= NAMED_MAX) break;
  }
  if (inTheWay.length > 0) throw new Problem('changed_since', { members: { records: inTheWay.slice(0, NAMED_MAX) } });
}

async function undo(tx: WriteTx, record: DefinedRecord, commit: number, touched: readonly Touched[]): Promise<void> {
  const added = touched.filter(({ isNew }) => isNew);
  const gone = record.owner
    ? await addedIn(
        tx.db,
        record.owner.record,
        commit,
        added.flatMap(({ owners }) => owners),
      )
    : new Set<string>();
  // A part goes out of sight with what it is part of.
  for (const { id, owners } of added) if (!owners.some((owner) => gone.has(owner))) await retire(tx, record, id);
  await putBack(
    tx,
    touched.filter(({ isNew, owners }) => !isNew && !(owners.length > 0 && owners.every((owner) => gone.has(owner)))),
  );
}

/** Those of what the commit added that something else names which is there. What it changed was put back before, since it is looked at in the order of names of kinds. */
async function namedByOthers(tx: WriteTx, record: DefinedRecord, commit: number, touched: readonly Touched[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (const { id, isNew } of touched) if (isNew && (await isNamedByOthers(tx, record, commit, id))) named.add(id);
  return named;
}

async function isNamedByOthers(tx: WriteTx, record: DefinedRecord, commit: number, id: string): Promise<boolean> {
  for (const { record: other, ...by } of tx.records.pointingAt(record.name)) {
    const there = (await naming(tx.db, other, by, id)).filter(({ retired_at }) => retired_at === null);
    const added = await addedIn(
      tx.db,
      other.name,
      commit,
      there.map(({ id: one }) => one),
    );
    for (const { id: one, state } of there) if (!added.has(one) && (await hasOwner(tx, other, state))) return true;
  }
  return false;
}

/** Whether it stands by itself, or what it is part of is there. */
async function hasOwner(tx: WriteTx, record: DefinedRecord, state: Values): Promise<boolean> {
  if (!record.owner) return true;
  return (await load(tx.db, tx.records.get(record.owner.record), { ids: ownersIn(record, state) })).some(({ retired_at }) => retired_at === null);
}

/** What somebody changed again, and parts that somebody gave to what the commit added. */
async function editedSince(tx: WriteTx, record: DefinedRecord, commit: number, touched: readonly Touched[]): Promise<{ record: string; id: string }[]> {
  const ids = touched.map(({ id }) => id);
  const later = (await revisionsOf(tx.db, record.name, ids, gt(revisions.commit_number, commit))).map((id) => ({ record: record.name, id }));
  const added = touched.filter(({ isNew }) => isNew).map(({ id }) => id);
  if (added.length === 0) return later;
  for (const member of tx.records.membersOf(record.name)) {
    const parts = (await load(tx.db, member, { owners: added })).map(({ id }) => id);
    const known = await addedIn(tx.db, member.name, commit, parts);
    later.push(...parts.filter((id) => !known.has(id)).map((id) => ({ record: member.name, id })));
  }
  return later;
}

/** Those of these records that a commit added. */
async function addedIn(db: ReadDb, record: string, commit: number, ids: readonly string[]): Promise<Set<string>> {
  return new Set(await revisionsOf(db, record, ids, and(eq(revisions.commit_number, commit), eq(revisions.revision, 1)) as SQL));
}

async function revisionsOf(db: ReadDb, record: string, ids: readonly string[], where: SQL): Promise<string[]> {
  const found = new Set<string>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += PAGE) {
    const rows = await db
      .selectDistinct({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.record, record), inArray(revisions.id, distinct.slice(start, start + PAGE)), where));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** What a commit wrote, a page of whole records at a time; what was erased since is left out. */
async function* pagesOf(db: ReadDb, records: WriteTx['records'], commit: number): AsyncGenerator<Touched[]> {
  let last: Revision | undefined;
  let left: Revision[] = [];
  for (;;) {
    const after: SQL | undefined = last && sql`(${revisions.record}, ${revisions.id}, ${revisions.revision}) > (${last.record}, ${last.id}, ${last.revision})`;
    const rows: Revision[] = await db
      .select()
      .from(revisions)
      .where(and(eq(revisions.commit_number, commit), after))
      .orderBy(asc(revisions.record), asc(revisions.id), asc(revisions.revision))
      .limit(PAGE);
    const all = [...left, ...rows];
    last = rows.at(-1);
    const isLast = rows.length < PAGE;
    const end = all.at(-1);
    left = isLast ? [] : all.filter(({ record, id }) => record === end?.record && id === end.id);
    const whole = isLast ? all : all.slice(0, all.length - left.length);
    if (whole.length > 0) yield await together(db, records, whole);
    if (isLast) return;
  }
}

async function together(db: ReadDb, records: WriteTx['records'], rows: readonly Revision[]): Promise<Touched[]> {
  const found = new Map<string, Touched>();
  for (const { record, id, revision, action, before, after, salt } of rows) {
    if (salt === null) continue;
    const known = found.get(id) ?? { record, id, before: {}, after: {}, revision, isNew: action === 'add', owners: [] };
    const [was, is]: [Values, Values] = [valuesIn(before), valuesIn(after)];
    if (!known.isNew) {
      for (const property of new Set([...Object.keys(was), ...Object.keys(is)])) {
        if (!(property in known.before)) known.before[property] = was[property] ?? null;
        known.after[property] = is[property] ?? null;
      }
    }
    found.set(id, { ...known, revision });
  }
  for (const name of new Set([...found.values()].map(({ record }) => record))) {
    const record = records.get(name);
    if (!record.owner) continue;
    const ids = [...found.values()].filter((one) => one.record === name).map(({ id }) => id);
    for (const { id, state } of await load(db, record, { ids })) (found.get(id) as Touched).owners = ownersIn(record, state);
  }
  return [...found.values()];
}
