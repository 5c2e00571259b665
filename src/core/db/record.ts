// Writing records: the only way in. Every change leaves a revision and marks the record for publishing.
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Values } from '../access/render.js';
import { rank } from '../access/viewer.js';
import { invalid, Problem, type ProblemDetail } from '../problem.js';
import { newId } from '../values/id.js';
import { mergePatch } from '../values/merge-patch.js';
import { zodDetails } from '../values/zod-details.js';
import { insertRevision } from './committing.js';
import { type DefinedRecord, subjectOf } from './definition.js';
import { demandOurs, noteOurs } from './drafts.js';
import { currentRows, effectiveRows, getVersion } from './editions.js';
import { isErased } from './erased.js';
import { countOwned, load, ownersIn, type Stored } from './load.js';
import type { WriteTx } from './registry.js';
import { insertRows, prepared, selectIn } from './statements.js';
import { swift } from './wire.js';

/**
 * Adds a record; `input` is valid for the record's create schema, plus what it belongs to. Returns its id: a new one, unless it had one elsewhere, which none
 * has here or ever had.
 */
export async function add(tx: WriteTx, record: DefinedRecord, input: Values, at = '', id = newId()): Promise<string> {
  const state = completed(tx, record, {}, input, input, at);
  await checkReferences(tx, record, state, at);
  await checkSubject(tx, record, state, at);
  await demandRoom(tx, record, ownersIn(record, state));
  await demandRoomAbout(tx, record, state);
  await demandUnlike(tx, record, id, state);
  if (record.owner) await demandOurs(tx, record, id, state);
  noteOurs(tx, record, id);
  await insertRows(tx.db, record.table, [{ ...columnsOnly(record, state), id, revision: 1, created_at: tx.at, updated_at: tx.at, retired_at: null }]);
  await saveLinks(tx, record, id, {}, state);
  await leaveTrace(tx, record, id, 1, 'add', null, state, false, isPrintedAnyway(tx, record, state));
  noteNew(tx, record, id, state);
  await record.entails?.(tx, { ...state, id });
  return id;
}

/**
 * Applies a merge patch (RFC 7396) to a record; the outcome must be valid as a whole. Nothing is written when it says what is so already. What another
 * write entails, or the passing of time, can be of a retired one as well, and of a part whose owner is.
 */
export async function revise(tx: WriteTx, record: DefinedRecord, id: string, patch: Values, { evenIfRetired = false } = {}): Promise<void> {
  const stored = await demand(tx, record, id, evenIfRetired);
  const before = inputOf(record, stored);
  const merged = mergePatch(before, patch);
  const parsed = record.create.safeParse(merged);
  if (!parsed.success) throw invalid(...zodDetails(parsed.error.issues, { in: 'body', given: merged }));
  const was = { ...ownership(record, stored), ...before };
  const after = completed(tx, record, was, { ...ownership(record, stored), ...parsed.data }, patch, '');
  const changed = [...new Set([...Object.keys(was), ...Object.keys(after)])].filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(after[key] ?? null));
  if (changed.length === 0) {
    tx.unchanged();
    return;
  }
  await demandOurs(tx, record, id, was);
  await demandOurs(tx, record, id, after);
  await checkReferences(tx, record, pick(after, changed), '');
  if (record.about && (changed.includes(record.about.record) || changed.includes(record.about.id))) {
    await checkSubject(tx, record, after, '');
    if (!stored.retired_at) await demandRoomAbout(tx, record, after);
  }
  await demandRoom(
    tx,
    record,
    ownersIn(record, after).filter((owner) => !ownersIn(record, was).includes(owner)),
  );
  if (record.unique?.some((property) => changed.includes(property))) await demandUnlike(tx, record, id, after);
  await update(tx, record, id, { ...columnsOnly(record, nulled(after, changed)), revision: stored.revision + 1, updated_at: tx.at });
  await saveLinks(tx, record, id, was, after);
  await leaveTrace(tx, record, id, stored.revision + 1, 'revise', pick(was, changed), pick(after, changed), changed.includes('visibility'));
  await record.entails?.(tx, { ...after, id });
}

/**
 * Says of a record what no client can: of what it is part, whom it names, whether it is retired; null is what is absent. It is neither completed nor checked, but
 * that there is room for it, and entails nothing: that is for whoever rewrites several together, once all of it is so.
 */
export async function rewrite(tx: WriteTx, record: DefinedRecord, id: string, says: Values): Promise<void> {
  const [stored] = await load(tx.db, record, { ids: [id] });
  if (!stored) throw new Error(`There is no ${record.name} to rewrite.`);
  const was: Values = { ...stored.state, retired_at: stored.retired_at };
  const changed = Object.keys(says).filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(says[key] ?? null));
  if (changed.length === 0) return tx.unchanged();
  await demandOurs(tx, record, id, stored.state);
  const after: Values = { ...was, ...Object.fromEntries(changed.map((key) => [key, says[key] ?? undefined])), retired_at: 'retired_at' in says ? says.retired_at : was.retired_at };
  await demandOurs(tx, record, id, after);
  if (!after.retired_at)
    await demandRoom(
      tx,
      record,
      ownersIn(record, after).filter((owner) => was.retired_at || !ownersIn(record, was).includes(owner)),
    );
  await update(tx, record, id, { ...columnsOnly(record, nulled(after, changed)), revision: stored.revision + 1, updated_at: tx.at });
  await saveLinks(tx, record, id, was, after);
  const action = changed.includes('retired_at') ? (after.retired_at ? 'retire' : 'restore') : 'revise';
  await leaveTrace(tx, record, id, stored.revision + 1, action, pick(was, changed), pick(after, changed), true);
}

/** Takes a record out of every audience's sight; it stays stored and can be restored. */
export async function retire(tx: WriteTx, record: DefinedRecord, id: string): Promise<void> {
  const stored = await demand(tx, record, id);
  await demandOurs(tx, record, id, stored.state);
  await update(tx, record, id, { retired_at: tx.at, revision: stored.revision + 1, updated_at: tx.at });
  await leaveTrace(tx, record, id, stored.revision + 1, 'retire', { retired_at: null }, { retired_at: tx.at }, true);
  await record.entails?.(tx, stored.state);
}

/** Brings a retired record back to those who could see it. */
export async function restore(tx: WriteTx, record: DefinedRecord, id: string): Promise<void> {
  const [stored] = await load(tx.db, record, { ids: [id] });
  if (stored?.retired_at) await refuseMerged(tx, record, id);
  if (!stored || (await ownersAreRetired(tx, record, stored)) || (await subjectIsGone(tx, record, stored.state))) throw new Problem('not_found');
  if (!stored.retired_at) throw new Problem('conflict', { detail: 'The record is not retired.' });
  await demandOurs(tx, record, id, stored.state);
  await demandRoom(tx, record, ownersIn(record, stored.state));
  await demandRoomAbout(tx, record, stored.state);
  await demandUnlike(tx, record, id, stored.state);
  await update(tx, record, id, { retired_at: null, revision: stored.revision + 1, updated_at: tx.at });
  await leaveTrace(tx, record, id, stored.revision + 1, 'restore', { retired_at: stored.retired_at }, { retired_at: null }, true);
  await record.entails?.(tx, stored.state);
}

/** Refuses a write that was decided on another version than the writer's audience has now. The last version of a retired record counts. */
export async function expectVersion(tx: WriteTx, record: DefinedRecord, id: string, expected: { version: number; audience: string }): Promise<void> {
  const rows = await currentRows(tx.db, record, [id]);
  const level = rank(tx.viewer.audience);
  const [current] = effectiveRows(rows, level);
  if (!current) throw new Problem('not_found');
  if (!current.document) {
    await refuseMerged(tx, record, id);
    // Whatever version was meant, there will be none to read again.
    if (await isErased(tx.db, record, id)) throw new Problem('erased');
  }
  if (current.version === expected.version && expected.audience === tx.viewer.audience) return;
  throw new Problem('version_not_current', {
    members: { current_etag: etagOf(current.version, tx.viewer.audience), changed: await changedSince(tx, record, id, level, expected.version, current.document) },
  });
}

/** The strong entity tag of a record's document at a version. */
export function etagOf(version: number, audience: string, mark = ''): string {
  return `"${version}-${audience}${mark ? `-${mark}` : ''}"`;
}

async function changedSince(tx: WriteTx, record: DefinedRecord, id: string, level: number, version: number, now: Buffer | null): Promise<string[]> {
  const old = parse(await getVersion(tx.db, record, level, id, version));
  const current = parse(now);
  return [...new Set([...Object.keys(old), ...Object.keys(current)])]
    .filter((key) => key !== 'version' && key !== 'updated_at' && JSON.stringify(old[key]) !== JSON.stringify(current[key]))
    .sort();
}

function parse(document: Buffer | null | undefined): Values {
  return document ? JSON.parse(document.toString('utf8')) : {};
}

/** Refuses to write to one that was merged into another, and says into which if that one is there. */
export async function refuseMerged(tx: WriteTx, record: DefinedRecord, id: string): Promise<void> {
  const kept = await keptOf(tx, record, id);
  if (!kept) return;
  const [stored] = await load(tx.db, record, { ids: [kept] });
  if (!stored || stored.retired_at) throw new Problem('conflict', { detail: 'It was merged into another, which is retired: restore that one first.' });
  throw new Problem('record_merged', { members: { canonical_id: kept } });
}

/** The record into which this one was merged, unless that was undone. */
async function keptOf(tx: WriteTx, { mergedBy }: DefinedRecord, id: string): Promise<string | undefined> {
  if (!mergedBy) return undefined;
  const merge = tx.records.get(mergedBy.record);
  const rows = await selectIn(tx.db, merge.table, (merge.table as unknown as Record<string, SQLiteColumn>)[mergedBy.property] as SQLiteColumn, [id]);
  const holding = rows.find((row) => row[mergedBy.until] === null && row.retired_at === null);
  return holding && String(holding[merge.owner?.property as string]);
}

/** A record that is there and not retired; anything else is the one 404, but for one that was merged into another. */
export async function demand(tx: WriteTx, record: DefinedRecord, id: string, evenIfRetired = false): Promise<Stored> {
  const [stored] = await load(tx.db, record, { ids: [id] });
  if (stored?.retired_at && !evenIfRetired) await refuseMerged(tx, record, id);
  if (!stored || (!evenIfRetired && (stored.retired_at || (await ownersAreRetired(tx, record, stored)))) || (await subjectIsGone(tx, record, stored.state)))
    throw new Problem('not_found');
  return stored;
}

async function ownersAreRetired(tx: WriteTx, record: DefinedRecord, stored: Stored): Promise<boolean> {
  if (!record.owner) return false;
  const owner = tx.records.get(record.owner.record);
  const rows = await selectIn(tx.db, owner.table, owner.table.id, ownersIn(record, stored.state));
  return rows.every((row) => row.retired_at);
}

/** Whether what it is about is retired, or is no part of its owner any more: then nobody sees it. */
async function subjectIsGone(tx: WriteTx, record: DefinedRecord, state: Values): Promise<boolean> {
  const subject = subjectOf(record, state);
  if (!subject) return false;
  const of = tx.records.get(subject.record);
  const [stored] = await load(tx.db, of, { ids: [subject.id] });
  if (of.about || !stored || stored.retired_at !== null) return true;
  return record.owner ? !ownersIn(of, stored.state).some((owner) => ownersIn(record, state).includes(owner)) : of.owner !== undefined;
}

/** What a record is about must be another part of its owner, be there and not retired. */
async function checkSubject(tx: WriteTx, record: DefinedRecord, state: Values, at: string): Promise<void> {
  const subject = subjectOf(record, state);
  if (!subject || !(await subjectIsGone(tx, record, state))) return;
  throw invalid({
    pointer: `${at}/${record.about?.id}`,
    code: 'no_such_record',
    detail: `There is no ${words(subject.record)}${record.owner ? ` of this ${words(record.owner.record)}` : ''} with this id.`,
  });
}

/** Refuses one more part of a record that has as many as it can: its document holds them all and has an end. */
async function demandRoom(tx: WriteTx, record: DefinedRecord, owners: readonly string[]): Promise<void> {
  if (!record.owner) return;
  for (const owner of owners) {
    if ((newIn(tx, record.owner.record, owner)?.get(record.name) ?? (await countOwned(tx.db, record, owner))) < record.owner.most) continue;
    const { most } = record.owner;
    throw new Problem('conflict', { detail: `One ${words(record.owner.record)} has at most ${most} ${words(record.plural)}; retire one first.` });
  }
}

/** Refuses one more about a record of which as much is said as can be: all of it is told together and has an end. */
async function demandRoomAbout(tx: WriteTx, record: DefinedRecord, state: Values): Promise<void> {
  const { about, table } = record;
  const subject = subjectOf(record, state);
  if (about?.most === undefined || !subject) return;
  const columns = table as unknown as Record<string, SQLiteColumn>;
  const [counted] = await tx.db
    .select({ n: count() })
    .from(table)
    .where(and(eq(columns[about.id] as SQLiteColumn, subject.id), eq(columns[about.record] as SQLiteColumn, subject.record), isNull(table.retired_at)));
  if (Number(counted?.n) < about.most) return;
  throw new Problem('conflict', { detail: `One ${words(subject.record)} has at most ${about.most} ${words(record.plural)}; retire one first.` });
}

const words = (name: string): string => name.replaceAll('_', ' ');

/** Refuses a record that could not be told from another of its kind. Writers wait for each other, so that no such one comes in between. */
async function demandUnlike(tx: WriteTx, record: DefinedRecord, id: string, state: Values): Promise<void> {
  if (!record.unique) return;
  const { table } = record;
  const columns = table as unknown as Record<string, SQLiteColumn>;
  const alike = record.unique.map((property) => {
    const column = columns[property] as SQLiteColumn;
    return state[property] === undefined ? isNull(column) : eq(column, state[property]);
  });
  const others = await tx.db
    .select({ id: table.id })
    .from(table)
    .where(and(...alike, ne(table.id, id), isNull(table.retired_at)))
    .limit(1);
  const properties = record.unique.map((property) => record.derived?.[property] ?? property);
  const last = properties.at(-1);
  const named = properties.length > 1 ? `${properties.slice(0, -1).join(', ')} and ${last}` : last;
  if (others.length > 0) throw new Problem('conflict', { detail: `Another ${words(record.name)} has the same ${named}: change that one, or say what tells this one apart.` });
}

function completed(tx: WriteTx, record: DefinedRecord, before: Values, input: Values, said: Values, at: string): Values {
  const state = record.complete ? record.complete(input, said, { before, hash: tx.hash, at: tx.at }) : input;
  const complaints = record.check(state, tx.at);
  if (complaints.length > 0) throw invalid(...complaints.map(({ property, detail }) => ({ pointer: `${at}/${property}`, code: 'impossible', detail })));
  return state;
}

/** Every reference must name a record that is there and not retired. */
async function checkReferences(tx: WriteTx, record: DefinedRecord, state: Values, at: string): Promise<void> {
  const complaints: ProblemDetail[] = [];
  const named = [
    ...(record.references ?? []).map(({ property, to }) => ({ property, to, ids: state[property] ? [String(state[property])] : [], many: false })),
    ...(record.links ?? []).map(({ property, to }) => ({ property, to, ids: (state[property] ?? []) as string[], many: true })),
    ...(record.owner && !record.links?.some((link) => link.property === record.owner?.property) && state[record.owner.property]
      ? [{ property: record.owner.property, to: record.owner.record, ids: [String(state[record.owner.property])], many: false }]
      : []),
  ];
  for (const { property, to, ids, many } of named) {
    if (ids.length === 0) continue;
    const table = tx.records.get(to).table;
    const others = ids.filter((id) => newIn(tx, to, id) === undefined);
    const there = new Set((await selectIn(tx.db, table, table.id, others)).filter((row) => !row.retired_at).map((row) => row.id));
    for (const [place, id] of ids.entries()) {
      if (!there.has(id) && others.includes(id))
        complaints.push({ pointer: `${at}/${property}${many ? `/${place}` : ''}`, code: 'no_such_record', detail: `There is no ${words(to)} with this id.` });
    }
  }
  if (complaints.length > 0) throw invalid(...complaints);
}

async function update(tx: WriteTx, record: DefinedRecord, id: string, values: Values): Promise<void> {
  const columns = Object.keys(values);
  const statement = prepared(tx.db, `update ${record.name} ${columns}`, () =>
    swift(
      tx.db,
      tx.db
        .update(record.table)
        .set(Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)])) as never)
        .where(eq(record.table.id, sql.placeholder('its id'))),
    ),
  );
  await statement.run({ ...values, 'its id': id });
}

async function saveLinks(tx: WriteTx, record: DefinedRecord, id: string, before: Values, after: Values): Promise<void> {
  for (const link of record.links ?? []) {
    const old = (before[link.property] ?? []) as string[];
    const now = (after[link.property] ?? []) as string[];
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    // The records that are no longer linked show the change as well.
    if (record.owner?.property === link.property) for (const gone of old.filter((target) => !now.includes(target))) tx.touch(tx.records.get(link.to), gone);
    const columns = link.table as unknown as Record<string, SQLiteColumn>;
    const ofRecord = Object.entries(link.fixed ?? {}).map(([column, value]) => eq(columns[column] as SQLiteColumn, value));
    if (old.length > 0) await tx.db.delete(link.table as SQLiteTable).where(and(eq(link.from, id), ...ofRecord));
    await insertRows(
      tx.db,
      link.table,
      now.map((target, position) => ({ ...link.fixed, [link.from.name]: id, [link.target.name]: target, [link.position.name]: position })),
    );
  }
}

async function leaveTrace(
  tx: WriteTx,
  record: DefinedRecord,
  id: string,
  revision: number,
  action: string,
  before: Values | null,
  after: Values,
  showing = false,
  isPrinted = false,
): Promise<void> {
  const trace = { record: record.name, id, revision, commit_number: tx.commit, action, before, after };
  if (action === 'add') await tx.revisions.add(trace);
  else {
    latest.delete(tx);
    await insertRevision(tx.db, trace);
  }
  tx.traced();
  if (!isPrinted) tx.touch(record, id, showing);
}

/** The record that a write added last and that is part of none: it is there and not retired, and has the parts that were added to it since, so many of each kind. */
const latest = new WeakMap<WriteTx, { record: string; id: string; parts: Map<string, number> }>();

function noteNew(tx: WriteTx, record: DefinedRecord, id: string, state: Values): void {
  if (!record.owner) {
    latest.set(tx, { record: record.name, id, parts: new Map(tx.records.membersOf(record.name).map(({ name }) => [name, 0])) });
    return;
  }
  for (const owner of ownersIn(record, state)) {
    const parts = newIn(tx, record.owner.record, owner);
    parts?.set(record.name, (parts.get(record.name) ?? 0) + 1);
  }
}

/** The parts of a record if it is the one that this write added last, so that nothing of it need be looked up. */
function newIn(tx: WriteTx, record: string, id: string): Map<string, number> | undefined {
  const known = latest.get(tx);
  return known?.id === id && known.record === record ? known.parts : undefined;
}

/** Whether a new part comes out with its owners, which this write marked already: a write of many people need not remember each of their parts. */
function isPrintedAnyway(tx: WriteTx, record: DefinedRecord, state: Values): boolean {
  const owners = ownersIn(record, state);
  return owners.length > 0 && owners.every((owner) => tx.isTouched(record.owner?.record as string, owner));
}

/** What a client would have to send to get this record. */
function inputOf(record: DefinedRecord, stored: Stored): Values {
  return pick(stored.state, Object.keys(record.create.shape));
}

/** What a record keeps whatever a client sends: what it is part of, and what was made of what is not kept itself. */
function ownership(record: DefinedRecord, stored: Stored): Values {
  return pick(stored.state, [...(record.owner ? [record.owner.property] : []), ...Object.keys(record.derived ?? {})]);
}

function columnsOnly(record: DefinedRecord, state: Values): Values {
  return Object.fromEntries(Object.entries(state).filter(([key]) => record.columns.has(key)));
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
}

function nulled(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}
