// Erasing for good: every value of a record, of its parts and of what was said about them goes from records, revisions, editions and keys. What stays shows that something was there.
import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { columnNames } from '../access/fields.js';
import type { Values } from '../access/render.js';
import { Problem } from '../problem.js';
import { insertRevision } from './committing.js';
import type { DefinedRecord, Records } from './definition.js';
import { isErased } from './erased.js';
import { isWithin, type Mixture, mixturesOf, ownersEver, saysOfOther } from './formerly.js';
import { documentOf, forgetKeys, type HeldRow, indexAnew } from './indexing.js';
import { load, ownersIn, type Stored } from './load.js';
import { forget } from './only-once.js';
import { refuseMerged, rewrite } from './record.js';
import type { WriteTx } from './registry.js';
import { valuesIn } from './retelling.js';
import { columnOf, insertRows, selectIn } from './statements.js';
import { auditEvents } from './tables/audit.js';
import { importRows, imports } from './tables/imports.js';
import { commits, heads, revisions, withdrawals } from './tables/registry.js';
import { sealedValues } from './tables/sealed-values.js';
import { turns } from './turns.js';
import type { WriteDb } from './types.js';
import { ERASED, withdraw } from './withdrawing.js';

/** Records that go together with one: a person with all their parts, and those who were merged into them. */
const TOGETHER_MAX = 20_000;
/** States of an import in which its rows hold what a list says. */
const HOLDING = ['receiving', 'planning', 'planned', 'committing', 'failed'];
/** Rows of a plan that one statement drops: many are dropped without holding up whoever reads. */
const ROWS_DROPPED = 200;
/** Records whose lists name what is erased, and do no more. */
const NAMING_MAX = 5_000;

interface Doomed {
  record: DefinedRecord;
  stored: Stored;
}

/** Erases a record with all that belongs to it. Whoever could see it is told that it is gone, and nothing else. Says how many records went. */
export async function erase(tx: WriteTx, record: DefinedRecord, id: string): Promise<number> {
  const [stored] = await load(tx.db, record, { ids: [id] });
  if (!stored) throw new Problem((await isErased(tx.db, record, id)) ? 'erased' : 'not_found');
  if (stored.retired_at) await refuseMerged(tx, record, id);
  const doomed = await together(tx, record, stored);
  await letGo(tx, doomed);
  const touched = await commitsOf(tx.db, doomed);
  const erased = [...doomed.values()].map(({ record: kind, stored: one }) => ({ record: kind, id: one.id }));
  const mixtures = await mixturesOf(tx.db, tx.records, tx.commit, erased, (kind, of) => doomed.has(`${kind.name}/${of}`));
  const struck = mixtures.flatMap((mixture) => mixture.revisions.map(({ revision }) => [mixture.record.name, mixture.id, revision]));
  for (const { record: kind, stored: one } of doomed.values()) {
    if (!one.retired_at) await tx.db.update(kind.table).set({ retired_at: tx.at }).where(eq(kind.table.id, one.id));
    const isFirst = kind.name === record.name && one.id === id;
    const after = { retired_at: one.retired_at ?? tx.at, ...(isFirst ? { commits: touched, ...(struck.length > 0 ? { struck } : {}) } : {}) };
    await insertRevision(tx.db, { record: kind.name, id: one.id, revision: one.revision + 1, commit_number: tx.commit, action: 'erase', before: null, after });
    tx.traced();
    tx.touch(kind, one.id, true);
  }
  // Once everybody has been told that it is gone.
  tx.afterwards(async () => {
    for (const mixture of mixtures) await strike(tx, mixture);
    await scrub(tx, doomed, touched);
  });
  return doomed.size;
}

/** What goes with a record: its parts, whoever was merged into it, what is said about any of them, and what is of nothing else. */
async function together(tx: WriteTx, record: DefinedRecord, first: Stored): Promise<Map<string, Doomed>> {
  const doomed = new Map<string, Doomed>();
  const queue: Doomed[] = [];
  const keyOf = ({ name }: DefinedRecord, id: string) => `${name}/${id}`;
  // Counted as they are found: nothing is looked for of so many.
  const demandRoom = (more: number) => {
    if (doomed.size + more > TOGETHER_MAX) throw new Problem('conflict', { detail: `More than ${TOGETHER_MAX} records belong to it.` });
  };
  const take = (found: Doomed) => {
    const key = keyOf(found.record, found.stored.id);
    if (doomed.has(key)) return;
    demandRoom(1);
    doomed.set(key, found);
    queue.push(found);
  };
  take({ record, stored: first });
  const demandRoomFor = (kind: DefinedRecord, ids: readonly string[]) => demandRoom(ids.filter((id) => !doomed.has(keyOf(kind, id))).length);
  for (let next = queue.shift(); next; next = queue.shift()) for (const found of await belonging(tx, next, demandRoomFor)) take(found);
  return doomed;
}

/** `demandRoomFor` refuses where these are too many, before any of them is read. */
async function belonging(tx: WriteTx, { record, stored: { id } }: Doomed, demandRoomFor: (kind: DefinedRecord, ids: readonly string[]) => void): Promise<Doomed[]> {
  const found: Doomed[] = [];
  const push = (kind: DefinedRecord, rows: readonly Stored[]) => found.push(...rows.map((stored) => ({ record: kind, stored })));
  for (const member of tx.records.membersOf(record.name)) {
    const parts = await load(tx.db, member, { owners: [id] });
    push(
      member,
      parts.filter((part) => ownersIn(member, part.state).length === 1),
    );
    if (record.mergedBy?.record !== member.name) continue;
    const { property, until } = record.mergedBy;
    const merged = parts.filter(({ state, retired_at }) => !retired_at && state[until] === undefined).map(({ state }) => String(state[property]));
    push(record, await load(tx.db, record, { ids: merged }));
  }
  for (const other of tx.records.all) {
    const { about, erasedWith = [] } = other;
    const conditions = [
      ...(about ? [and(eq(columnOf(other.table, about.record), record.name), eq(columnOf(other.table, about.id), id))] : []),
      ...erasedWith.map((property) => eq(columnOf(other.table, property), id)),
    ];
    if (conditions.length === 0) continue;
    const rows = await tx.db
      .select({ id: other.table.id })
      .from(other.table)
      .where(or(...conditions));
    const ids = rows.map((row) => row.id);
    demandRoomFor(other, ids);
    push(other, await load(tx.db, other, { ids }));
  }
  return found;
}

/** Takes what is erased out of the lists of others. What one of them cannot be without stands in the way. */
async function letGo(tx: WriteTx, doomed: ReadonlyMap<string, Doomed>): Promise<void> {
  let named = 0;
  for (const { record, stored } of doomed.values()) {
    for (const { record: other, link, reference } of tx.records.pointingAt(record.name)) {
      const rows = link
        ? (await selectIn(tx.db, link.table, link.target, [stored.id])).filter((row) => Object.entries(link.fixed ?? {}).every(([column, value]) => row[column] === value))
        : await selectIn(tx.db, other.table, columnOf(other.table, reference?.property as string), [stored.id]);
      for (const row of rows) {
        const from = String(link ? row[link.from.name] : row.id);
        if (doomed.has(`${other.name}/${from}`)) continue;
        if (!link) throw new Problem('conflict', { detail: `A ${other.name.replaceAll('_', ' ')}, ${from}, names it: change or erase that first.` });
        if ((named += 1) > NAMING_MAX) throw new Problem('conflict', { detail: `More than ${NAMING_MAX} records name it: change these first.` });
        const [one] = await load(tx.db, other, { ids: [from] });
        await rewrite(tx, other, from, { [link.property]: ((one?.state[link.property] ?? []) as string[]).filter((id) => id !== stored.id) });
      }
    }
  }
}

/** The commits whose words can tell of what is erased: why it was written, and from which source. */
async function commitsOf(db: WriteDb, doomed: ReadonlyMap<string, Doomed>): Promise<number[]> {
  const numbers = new Set<number>();
  for (const { record, stored } of doomed.values()) {
    const rows = await db
      .selectDistinct({ number: revisions.commit_number })
      .from(revisions)
      .where(and(eq(revisions.record, record.name), eq(revisions.id, stored.id)));
    for (const { number } of rows) numbers.add(number);
  }
  const said: number[] = [];
  const all = [...numbers];
  for (let start = 0; start < all.length; start += 400) {
    const rows = await db
      .select({ number: commits.commit_number })
      .from(commits)
      .where(and(inArray(commits.commit_number, all.slice(start, start + 400)), or(isNotNull(commits.reason), isNotNull(commits.source))));
    said.push(...rows.map(({ number }) => number));
  }
  return said.sort((a, b) => a - b);
}

/** Takes what was another's out of what somebody said while both were one: out of revisions by property, and editions that say any of it whole. What was said before and is now is their own. */
async function strike({ db, commit }: WriteTx, mixture: Mixture): Promise<void> {
  const { record, id, before, revisions: told } = mixture;
  const without = (json: string | null) => JSON.stringify(Object.fromEntries(Object.entries(valuesIn(json)).filter(([property]) => !(property in before))));
  for (const { revision, ...one } of told) {
    await db
      .update(revisions)
      .set({ before: without(one.before), after: without(one.after), salt: null })
      .where(and(eq(revisions.record, record.name), eq(revisions.id, id), eq(revisions.revision, revision)));
  }
  const rows = (await selectIn(db, record.editions, record.editions.id, [id])) as unknown as HeldRow[];
  const mixed = rows.filter((row) => isWithin(mixture, row) && saysOfOther(mixture, documentOf(row) ?? {}));
  await scrubEditions(db, record, id, commit, mixed as unknown as Values[]);
  if (mixed.length > 0) await indexAnew(db, record, [id]);
}

async function scrub(tx: WriteTx, doomed: ReadonlyMap<string, Doomed>, touched: readonly number[]): Promise<void> {
  const { db, records, commit } = tx;
  await dropPlans(tx);
  await forgetReasons(tx, doomed);
  await scrubOwners(tx, doomed);
  for (const { record, stored } of doomed.values()) {
    await scrubEditions(db, record, stored.id, commit);
    await forgetKeys(db, record, stored.id);
    await db
      .update(sealedValues)
      .set({ sealed: null })
      .where(and(eq(sealedValues.record, record.name), eq(sealedValues.record_id, stored.id)));
    await db
      .update(revisions)
      .set({ before: null, after: null, salt: null })
      .where(and(eq(revisions.record, record.name), eq(revisions.id, stored.id), lt(revisions.commit_number, commit)));
    // Whoever sends the request that made it again is told that it is erased: else it would be made, and published, anew.
    await forget(tx, record.name, stored.id);
  }
  for (const number of touched) await db.update(commits).set({ reason: null, source: null, salt: null }).where(eq(commits.commit_number, number));
  for (const { record, stored } of inOrderOfDeletion([...doomed.values()], records)) {
    for (const link of record.links ?? []) {
      const fixed = Object.entries(link.fixed ?? {}).map(([column, value]) => eq(columnOf(link.table, column), value));
      await db.delete(link.table as SQLiteTable).where(and(eq(link.from, stored.id), ...fixed));
    }
    await db.delete(record.table).where(eq(record.table.id, stored.id));
  }
}

/** Nobody can tell whom the rows of a plan speak of before it is committed: all plans are dropped. What is done holds nothing but ids. */
async function dropPlans({ db, at }: WriteTx): Promise<void> {
  const dropped = await db.update(imports).set({ state: 'discarded', worker: null, updated_at: at }).where(inArray(imports.state, HOLDING)).returning({ id: imports.id });
  const turn = turns();
  for (const { id } of dropped) {
    for (let after = 0; ; after += ROWS_DROPPED) {
      const isOf = eq(importRows.import_id, id);
      const [next] = await db
        .select({ number: importRows.number })
        .from(importRows)
        .where(and(isOf, gt(importRows.number, after)))
        .limit(1);
      if (!next) break;
      await db.delete(importRows).where(and(isOf, gt(importRows.number, after), lte(importRows.number, after + ROWS_DROPPED)));
      await turn();
    }
  }
}

/** Why somebody read a record that is erased can name whom it was of; and of a list or a search nobody can tell whom the reason names: these are all emptied. */
async function forgetReasons({ db, at }: WriteTx, doomed: ReadonlyMap<string, Doomed>): Promise<void> {
  const empty = (of: SQL) =>
    db
      .update(auditEvents)
      .set({ reason: null })
      .where(and(of, isNotNull(auditEvents.reason)));
  for (const { stored } of doomed.values()) await empty(eq(auditEvents.record_id, stored.id));
  await empty(isNull(auditEvents.record_id));
  // Servers keep events in their memory for a moment: what was asked before this is kept without its reason.
  await db.update(heads).set({ erased_at: at }).where(eq(heads.id, 1));
}

/** Takes erased parts out of all that their owners' documents ever said, for everybody. */
async function scrubOwners(tx: WriteTx, doomed: ReadonlyMap<string, Doomed>): Promise<void> {
  const { db, records, commit } = tx;
  const erased = new Map([...doomed.keys()].map((key) => [key, ERASED]));
  const owners = new Map<string, Set<string>>();
  for (const { record, stored } of doomed.values()) {
    const { owner } = record;
    if (!owner) continue;
    for (const id of [...ownersIn(record, stored.state), ...(await ownersEver(db, record, [stored.id]))])
      if (!doomed.has(`${owner.record}/${id}`)) owners.set(owner.record, (owners.get(owner.record) ?? new Set()).add(id));
  }
  for (const [name, ids] of owners) {
    const record = records.get(name);
    await withdraw(db, records, record, [...ids], { ranks: erased }, commit);
    const e = record.editions;
    for (const id of ids) {
      // Where pages ended is told by what was said there: those who stand at such a place begin anew.
      await db.delete(e).where(and(eq(e.id, id), lt(e.version, 0)));
      for (const row of await selectIn(db, e, e.id, [id])) if (row.document === null) await emptyColumns(db, record, row);
    }
    await indexAnew(db, record, [...ids]);
  }
}

async function emptyColumns(db: WriteDb, record: DefinedRecord, row: Values): Promise<void> {
  const e = record.editions;
  await db
    .update(e)
    .set(Object.fromEntries(columnNames(record.fields).map((column) => [column, null])) as never)
    .where(and(eq(e.id, String(row.id)), eq(e.audience, Number(row.audience)), eq(e.version, Number(row.version))));
}

/** Empties all editions of a record, or those that are named. */
async function scrubEditions(db: WriteDb, record: DefinedRecord, id: string, commit: number, only?: readonly Values[]): Promise<void> {
  const e = record.editions;
  // Parts that went out of sight by this write were taken out of some of them already.
  const noted = await db
    .select({ audience: withdrawals.audience, version: withdrawals.version })
    .from(withdrawals)
    .where(and(eq(withdrawals.commit_number, commit), eq(withdrawals.record, record.name), eq(withdrawals.id, id)));
  await db.delete(e).where(and(eq(e.id, id), lt(e.version, 0)));
  for (const row of only ?? (await selectIn(db, e, e.id, [id]))) {
    const isNoted = noted.some(({ audience, version }) => audience === row.audience && version === row.version);
    if (!isNoted && (row.document !== null || row.salt !== null)) {
      await insertRows(db, withdrawals, [{ commit_number: commit, record: record.name, id, audience: row.audience, version: row.version }]);
    }
    await emptyColumns(db, record, row);
    await db
      .update(e)
      .set({ document: null, salt: null, checksum: 0, taken_back: commit })
      .where(and(eq(e.id, id), eq(e.audience, Number(row.audience)), eq(e.version, Number(row.version)), or(isNotNull(e.document), isNotNull(e.salt))));
  }
}

/** What says something of others before these, parts before what they are part of. */
function inOrderOfDeletion(doomed: readonly Doomed[], { all }: Records): Doomed[] {
  const place = ({ record }: Doomed) => (record.about ? 0 : record.owner || record.erasedWith ? 1 : 2) * all.length + all.indexOf(record);
  return [...doomed].sort((a, b) => place(a) - place(b));
}
