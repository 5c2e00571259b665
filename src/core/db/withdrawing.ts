// Taking back what was published: what an audience may no longer see is taken out of all that it was ever shown, while those who may see it keep their past.
import { crc32 } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import type { Values } from '../access/render.js';
import { AUDIENCES, type Audience } from '../access/viewer.js';
import type { DefinedRecord, Records } from './definition.js';
import { isWithin, type Mixture, saysOfOther } from './formerly.js';
import { documentOf, type HeldRow, indexAnew } from './indexing.js';
import { isSaid } from './retelling.js';
import { Wanted } from './sight.js';
import { insertRows, selectIn } from './statements.js';
import { withdrawals } from './tables/registry.js';
import { turns } from './turns.js';
import type { WriteDb } from './types.js';

/** The highest audience keeps its past whatever happens. */
const HIGHEST = AUDIENCES.length - 1;

/** Past all audiences: what is erased is taken out of what everybody was ever shown. */
export const ERASED = AUDIENCES.length + 1;

/** The lowest audience that may see a record, by kind and id; past all of them of what is retired, and 0 of what is not in it. */
type Ranks = ReadonlyMap<string, number>;

/** Properties that a record shows by consent and does not show now, by its id. */
type Gone = ReadonlyMap<string, readonly string[]>;

/** Who may see what of the past. */
export interface Sights {
  /** Of records and of their parts; who may see what else they name is looked up. */
  ranks: Ranks;
  gone?: Gone;
  /** Others with whom these were taken for one until that was undone: what was said of them goes with them. */
  others?: readonly Mixture[];
}

/** Takes back what these records may no longer show of the past. The present is printed before. */
export async function withdraw(db: WriteDb, records: Records, record: DefinedRecord, ids: readonly string[], { ranks: known, ...told }: Sights, commit: number): Promise<void> {
  const rows = (await selectIn(db, record.editions, record.editions.id, ids)) as unknown as HeldRow[];
  const wanted = new Wanted();
  for (const row of rows) {
    const document = documentOf(row) ?? {};
    wanted.addNamedIn(record, document);
    for (const [member, held] of partsIn(records, record, document)) for (const part of held) wanted.addNamedIn(member, part);
  }
  const sights: Sights = { ...told, ranks: new Map([...(await wanted.ranks(db, records)), ...known]) };
  const changed = [...new Set(rows.filter((row) => strikeIn(records, record, row, sights)).map(({ id }) => id))];
  const turn = turns();
  for (const id of changed) {
    await turn();
    await withdrawOne(
      db,
      records,
      record,
      rows.filter((row) => row.id === id),
      sights,
      commit,
    );
  }
  if (changed.length > 0) await indexAnew(db, record, changed);
}

/** What an edition that is over says too much of. What holds still was printed by the same write, and says nothing that it may not. */
function strikeIn(records: Records, record: DefinedRecord, row: HeldRow, { ranks, gone = new Map(), others = [] }: Sights) {
  const document = row.to_commit === null ? undefined : documentOf(row);
  if (!document) return undefined;
  const mixed = others.filter((other) => isWithin(other, row));
  const whole = mixed.filter((other) => saysOfOther(other, document)).map(({ of }) => `${record.name}/${of}`);
  const unsaid = mixed.flatMap((other) => (gone.get(other.of) ?? []).filter((property) => saysOfOther(other, document, property)));
  const strikes = strike(records, record, document, row.audience, ranks, { whole, properties: row.audience >= HIGHEST ? [] : [...(gone.get(row.id) ?? []), ...unsaid] });
  return strikes && { row, ...strikes };
}

async function withdrawOne(db: WriteDb, records: Records, record: DefinedRecord, rows: HeldRow[], sights: Sights, commit: number): Promise<void> {
  const struck = () => rows.flatMap((row) => strikeIn(records, record, row, sights) ?? []);
  for (let level = 1; level <= HIGHEST; level += 1) if (struck().some(({ row, least }) => row.audience < level && least <= level)) await keepFor(db, record, level, rows, commit);
  for (const { row, left } of struck()) {
    if (left) await keepPlace(db, record, row, rows);
    const bytes = left && Buffer.from(JSON.stringify(left), 'utf8');
    const e = record.editions;
    await db
      .update(e)
      .set({ document: bytes, checksum: bytes ? crc32(bytes) : 0, taken_back: commit, salt: null })
      .where(and(eq(e.id, row.id), eq(e.audience, row.audience), eq(e.version, row.version)));
    await noteWithdrawal(db, record, row, commit);
  }
}

/** Without this, a document that is not what the ledger says would be one that somebody altered. */
async function noteWithdrawal(db: WriteDb, record: DefinedRecord, { id, audience, version }: HeldRow, commit: number): Promise<void> {
  // Once for all that one write takes out of it.
  await db.insert(withdrawals).values({ commit_number: commit, record: record.name, id, audience, version }).onConflictDoNothing();
}

/**
 * Where an edition stood in every order before something was taken out of it: a page that ended with it goes on from there. It is a row that holds for no
 * commit and says nothing, under the version turned round. What was taken out whole keeps its place by itself.
 */
async function keepPlace(db: WriteDb, record: DefinedRecord, row: HeldRow, rows: readonly HeldRow[]): Promise<void> {
  if (rows.some(({ audience, version }) => audience === row.audience && version === -row.version)) return;
  await insertRows(db, record.editions, [
    { ...row, version: -row.version, from_commit: row.to_commit, document: null, checksum: 0, salt: null, commitment: null } as unknown as Values,
  ]);
}

/** What is left of a document without what its audience may not see, and the least audience that may see some of that; nothing where it may see all. All of it goes with those in `whole`. */
function strike(
  records: Records,
  record: DefinedRecord,
  document: Values,
  audience: number,
  ranks: Ranks,
  gone: { whole: readonly string[]; properties: readonly string[] },
): { left: Values | null; least: number } | undefined {
  const needed: number[] = [];
  const mayStay = (kind: string, id: unknown) => mayStayWith(`${kind}/${id}`);
  const mayStayWith = (key: string): boolean => {
    const known = ranks.get(key) ?? 0;
    const rank = known === ERASED ? ERASED : Math.min(known, HIGHEST);
    if (rank > audience) needed.push(rank);
    return rank <= audience;
  };
  const stays = [`${record.name}/${document.id}`, ...gone.whole].filter((key) => !mayStayWith(key)).length === 0;
  const left = withoutNamed(record, document, mayStay);
  const members: Record<string, Values[]> = {};
  for (const [member, held] of partsIn(records, record, document)) {
    members[member.plural] = held.filter(({ id }) => mayStay(member.name, id)).map((part) => withoutNamed(member, part, mayStay));
  }
  for (const property of gone.properties) {
    if (!isSaid(left[property])) continue;
    if (Array.isArray(left[property])) left[property] = [];
    else delete left[property];
    needed.push(HIGHEST);
  }
  if (needed.length === 0) return undefined;
  const composed = record.compose ? record.render({ ...left, ...record.compose(left, members) }, AUDIENCES[audience] as Audience) : left;
  return { left: stays ? composed : null, least: Math.min(...needed) };
}

/** A document without the ids of others that may not stay in it. */
function withoutNamed(record: DefinedRecord, document: Values, mayStay: (kind: string, id: unknown) => boolean): Values {
  const left: Values = { ...document };
  for (const { property, to } of record.references ?? []) if (document[property] !== undefined && !mayStay(to, document[property])) delete left[property];
  for (const { property, to } of record.links ?? []) if (Array.isArray(document[property])) left[property] = (document[property] as string[]).filter((id) => mayStay(to, id));
  return left;
}

/** The parts that a document holds, by their kinds. */
function partsIn(records: Records, record: DefinedRecord, document: Values): [DefinedRecord, Values[]][] {
  return records.membersOf(record.name).flatMap((member): [DefinedRecord, Values[]][] => {
    const held = document[member.plural];
    return Array.isArray(held) ? [[member, held as Values[]]] : [];
  });
}

/** Gives an audience rows of its own for the time in which it read those of audiences below, so that these can change. */
async function keepFor(db: WriteDb, record: DefinedRecord, level: number, rows: HeldRow[], commit: number): Promise<void> {
  const own = rows.filter(({ audience }) => audience === level).sort((a, b) => a.from_commit - b.from_commit);
  let until = own[0]?.from_commit ?? Number.POSITIVE_INFINITY;
  for (let audience = level - 1; audience >= 0; audience -= 1) {
    const below = rows.filter((row) => row.audience === audience && row.from_commit < until).sort((a, b) => b.from_commit - a.from_commit);
    for (const row of below) {
      const to_commit = Math.min(row.to_commit ?? Number.POSITIVE_INFINITY, until);
      const next = own[0];
      if (next && next.version === row.version && next.from_commit === to_commit) {
        // The same document went on with rows of its own.
        next.from_commit = row.from_commit;
        await moveStart(db, record, next);
      } else {
        const kept = { ...row, audience: level, to_commit: Number.isFinite(to_commit) ? to_commit : null };
        await insertRows(db, record.editions, [kept as unknown as Values]);
        // Of what was taken back before they read it already.
        if (row.commitment && !row.salt) await noteWithdrawal(db, record, kept, commit);
        own.unshift(kept);
        rows.push(kept);
      }
    }
    until = Math.min(until, below.at(-1)?.from_commit ?? until);
  }
}

async function moveStart(db: WriteDb, record: DefinedRecord, row: HeldRow): Promise<void> {
  const e = record.editions;
  await db
    .update(e)
    .set({ from_commit: row.from_commit })
    .where(and(eq(e.id, row.id), eq(e.audience, row.audience), eq(e.version, row.version)));
}
