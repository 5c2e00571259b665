// From records to editions: when a write commits, each record that it touched is rendered for each audience, and what differs
// from what that audience had is stored. The only writer of edition tables.
import { crc32 } from 'node:zlib';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { columnsOf, keysOf } from '../access/fields.js';
import type { Values } from '../access/render.js';
import { AUDIENCES } from '../access/viewer.js';
import { commitmentTo } from '../values/commitment.js';
import { newSalt } from '../values/id.js';
import { changeColumns } from './committing.js';
import type { About, DefinedRecord, Link, Records } from './definition.js';
import { currentRows, type EditionRow } from './editions.js';
import { mixturesOf, namedOnceBy, ownersEver } from './formerly.js';
import { changeKeys, type Found } from './indexing.js';
import { grow } from './ledger.js';
import { load, ownersIn, present, type Stored } from './load.js';
import { type Changed, type New, PackedChanges } from './packed-changes.js';
import type { Heads, WriteTx } from './registry.js';
import { isSaid } from './retelling.js';
import { partRanks, rankOf, type Sight, sightOf } from './sight.js';
import { columnOf, insertRows, prepared, selectIn } from './statements.js';
import { changes } from './tables/registry.js';
import { turns } from './turns.js';
import type { ReadDb, WriteDb } from './types.js';
import { swift } from './wire.js';
import { type Sights, withdraw } from './withdrawing.js';

/** What an audience has of a record: a document, or null where it vanished. */
interface Print {
  version: number;
  at: string;
  bytes: Buffer | null;
  document: Values | null;
  /** What the ledger has of the document, and what opens that; null where it vanished. */
  salt: Buffer | null;
  commitment: Buffer | null;
}

export interface Outcome {
  heads: Heads;
  /** How many records changed for at least one audience. */
  printed: number;
  /** What an audience has of a record that this write printed or looked at. */
  effective(record: DefinedRecord, id: string, level: number): { version: number; document: Buffer | null } | undefined;
}

/** Touched records by name and id; true where who may see them can have changed. */
export type Touched = Map<string, Map<string, boolean>>;

/** Records printed at once: bounds what a write holds in memory. */
const BATCH = 50;
/** Records whose owners, and whatever refers to them, are looked up at once. */
const REACHED = 400;
/** Changes that are kept as they are and numbered at once; more of them are packed. */
const CHANGES_MAX = 500;

/** Prints all touched records and whatever else the change shows in. `told` is how far it is with records, their parts not counted. */
export async function publish(tx: WriteTx, touched: Touched, head: Heads, told?: (done: number, records: number) => void): Promise<Outcome> {
  const roots = await rootsOf(tx.db, tx.records, touched);
  const press = new Press(tx.db, tx.at, head);
  const isSightChanged = [...touched.values()].some((ids) => [...ids.values()].includes(true));
  // Facilities and sources before prisoners has no effect on documents: references are judged by the records' own rows.
  const records = [...roots.values()].reduce((sum, ids) => sum + ids.size, 0);
  let done = 0;
  for (const [name, ids] of roots) {
    const root = tx.records.get(name);
    const all = [...ids];
    for (let start = 0; start < all.length; start += BATCH) {
      told?.(done, records);
      const batch = all.slice(start, start + BATCH);
      await printRoots(tx.db, tx.records, root, batch, press, isSightChanged);
      done += batch.length;
      if (all.length > BATCH) press.forget();
    }
  }
  told?.(done, records);
  await press.finish();
  return {
    heads: press.heads,
    printed: press.changed,
    effective: (record, id, level) => {
      const print = press.printed.get(`${record.name}/${id}`)?.[level];
      return print && { version: print.version, document: print.bytes };
    },
  };
}

/**
 * The root records whose documents a change can show in: the touched ones, the owners of touched parts, and, since a document
 * names only what its reader may see, those that refer to a record whose sight changed or once did, are about it or share a part with one.
 */
async function rootsOf(db: ReadDb, records: Records, touched: Touched): Promise<Map<string, Set<string>>> {
  const roots = new Map<string, Set<string>>();
  const turn = turns();
  const root = (name: string, ids: readonly string[]) => {
    const known = roots.get(name) ?? new Set<string>();
    roots.set(name, known);
    for (const id of ids) known.add(id);
  };
  const reach = async (record: DefinedRecord, ids: readonly string[]) => {
    if (!record.owner) return root(record.name, ids);
    for (const some of chunksOf(ids, REACHED)) {
      const owned = await load(db, record, { ids: some });
      root(
        record.owner.record,
        owned.flatMap((row) => ownersIn(record, row.state)),
      );
      await turn();
    }
  };
  for (const [name, ids] of touched) await reach(records.get(name), [...ids.keys()]);
  for (const [name, shown] of shownOf(touched)) {
    await turn();
    for (const { record, link, reference } of records.pointingAt(name)) {
      const rows = link
        ? await selectIn(db, link.table, link.target, shown, link.fixed && { name: `${link.property} of ${record.name}`, where: fixedWhere(link) })
        : await selectIn(db, record.table, columnOf(record.table, reference?.property as string), shown);
      const naming = rows.map((row) => String(link ? row[link.from.name] : row.id));
      const once = await namedOnceBy(db, record, (link ?? reference)?.property as string, shown);
      await reach(record, [...new Set([...naming, ...once])]);
    }
    for (const record of records.aboutRoots) {
      const { record: kind, id } = record.about as About;
      const rows = await selectIn(db, record.table, columnOf(record.table, id), shown, { name: `about ${name}`, where: eq(columnOf(record.table, kind), name) });
      root(
        record.name,
        rows.map((row) => String(row.id)),
      );
    }
  }
  return roots;
}

/** Records whose sight can have changed, some at a time, each with the name of its kind. */
function* shownOf(touched: Touched): Generator<[string, string[]]> {
  for (const [name, ids] of touched) {
    const shown = [...ids].filter(([, showing]) => showing).map(([id]) => id);
    for (const some of chunksOf(shown, REACHED)) yield [name, some];
  }
}

function* chunksOf(ids: readonly string[], size: number): Generator<string[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}

function fixedWhere(link: Link): SQL {
  return and(...Object.entries(link.fixed ?? {}).map(([name, value]) => eq(columnOf(link.table, name), value))) as SQL;
}

async function printRoots(db: WriteDb, records: Records, root: DefinedRecord, ids: string[], press: Press, isSightChanged: boolean): Promise<void> {
  const rows = await load(db, root, { ids });
  const members = records.membersOf(root.name);
  const parts = new Map<string, Stored[]>();
  for (const member of await present(db, root, members, ids)) parts.set(member.name, await load(db, member, { owners: ids }));
  const sight = await sightOf(db, records, [[root, rows], ...members.map((member) => [member, parts.get(member.name) ?? []] as [DefinedRecord, Stored[]])]);

  const ownRank = new Map(rows.map((row) => [row.id, Math.max(rankOf(root, row), sight.ofSubject(root, row.state))]));
  const current = await Current.of(db, [[root, ids], ...members.map((member) => [member, (parts.get(member.name) ?? []).map((part) => part.id)] as [DefinedRecord, string[]])]);
  const partRank = partRanks(rows, members, parts);
  const inline = new Map<string, Record<string, Values[]>[]>(ids.map((id) => [id, AUDIENCES.map(() => Object.fromEntries(members.map((member) => [member.plural, []])))]));

  for (const member of members) {
    for (const part of parts.get(member.name) ?? []) {
      const owners = ownersIn(member, part.state);
      const shownFrom = Math.min(...owners.map((owner) => Math.max(partRank(member, part, owner), ownRank.get(owner) ?? sight.rankOf(root.name, owner))));
      const bodies = bodiesOf(member, part.state, shownFrom, sight, []);
      await press.turn();
      const prints = press.print(member, part.id, bodies, current.rows(member, part.id), owners.length > 1);
      for (const owner of owners) {
        for (const [level, print] of prints.entries()) if (print?.document) inline.get(owner)?.[level]?.[member.plural]?.push(print.document);
      }
    }
  }
  for (const row of rows) {
    const tallied = root.tally?.(Object.fromEntries(members.map((member) => [member.plural, partsOf(member, parts.get(member.name) ?? [], row.id)]))) ?? {};
    const state = { ...row.state, ...tallied };
    const bodies = bodiesOf(root, state, ownRank.get(row.id) as number, sight, inline.get(row.id) ?? []);
    await press.turn();
    press.print(root, row.id, bodies, current.rows(root, row.id), false);
  }
  await press.flush();
  if (isSightChanged || press.hasVanished) await takeBack(db, records, root, rows, parts, { ownRank, partRank }, press);
}

/** What is out of an audience's sight now is taken out of its past as well. Whether it is retired or hidden is told by nothing. */
async function takeBack(
  db: WriteDb,
  records: Records,
  root: DefinedRecord,
  rows: readonly Stored[],
  parts: ReadonlyMap<string, readonly Stored[]>,
  { ownRank, partRank }: { ownRank: ReadonlyMap<string, number>; partRank: ReturnType<typeof partRanks> },
  press: Press,
): Promise<void> {
  const commit = press.heads.commit_number;
  const ranks = new Map<string, number>([...ownRank].map(([id, rank]) => [`${root.name}/${id}`, rank]));
  const members = records.membersOf(root.name);
  for (const member of members) {
    for (const part of parts.get(member.name) ?? []) {
      const owned = ownersIn(member, part.state).map((owner) => Math.max(partRank(member, part, owner), ownRank.get(owner) ?? 0));
      ranks.set(`${member.name}/${part.id}`, Math.min(...owned, AUDIENCES.length));
    }
  }
  const idsOf = (stored: readonly Stored[] = []) => stored.map(({ id }) => id);
  for (const member of members) await withdraw(db, records, member, idsOf(parts.get(member.name)), { ranks }, commit);
  const gone = new Map(rows.map(({ id }) => [id, (root.consented ?? []).filter((property) => !isSaid(press.says(root, id, property)))]));
  await withdraw(db, records, root, idsOf(rows), { ranks, gone }, commit);
  await takeBackFromOthers(db, records, root, rows, parts, { ranks, gone }, commit);
}

/** What others said of these while they were taken for one, and of parts that were theirs before, goes out of sight with them. */
async function takeBackFromOthers(
  db: WriteDb,
  records: Records,
  root: DefinedRecord,
  rows: readonly Stored[],
  parts: ReadonlyMap<string, readonly Stored[]>,
  sights: Sights,
  commit: number,
): Promise<void> {
  const isNew = ({ revision }: Stored) => revision === 1;
  const ones = rows.filter((row) => !isNew(row)).map(({ id }) => ({ record: root, id }));
  const others = await mixturesOf(db, records, commit, ones);
  const owners = new Set(others.map(({ id }) => id));
  for (const member of records.membersOf(root.name)) {
    const hidden = (parts.get(member.name) ?? []).filter((part) => !isNew(part) && sights.ranks.get(`${member.name}/${part.id}`));
    const ever = await ownersEver(
      db,
      member,
      hidden.map(({ id }) => id),
    );
    // What is printed with them is looked at above.
    for (const id of ever) if (!rows.some((row) => row.id === id)) owners.add(id);
  }
  await withdraw(db, records, root, [...owners], { ...sights, others }, commit);
}

/** The parts of one owner that are not retired. */
function partsOf(member: DefinedRecord, parts: readonly Stored[], owner: string): Values[] {
  return parts.filter(({ state, retired_at }) => !retired_at && ownersIn(member, state).includes(owner)).map(({ state }) => state);
}

/** What each audience is shown of a record, from the lowest that may see it on: one and the same object for those that are shown the same. */
function bodiesOf(record: DefinedRecord, state: Values, shownFrom: number, sight: Sight, inline: readonly Record<string, Values[]>[]): (Values | null)[] {
  let below: { readable: Values; members: Record<string, Values[]>; composed: Values; body: Values } | undefined;
  return AUDIENCES.map((audience, level) => {
    if (level < shownFrom) return null;
    const members = inline[level] ?? {};
    const readable = record.render(visibleTo(record, state, level, sight), audience);
    const isAsBelow = below !== undefined && isSame(readable, below.readable) && areSame(members, below.members);
    const composed = below && isAsBelow ? below.composed : record.compose ? { ...readable, ...record.compose(readable, members) } : readable;
    const drawn = record.compose ? record.render(composed, audience) : readable;
    const body = below && isSame(drawn, below.body) ? below.body : drawn;
    below = { readable, members, composed, body };
    return body;
  });
}

/** A record's values without the ids of others that an audience may not see. */
function visibleTo(record: DefinedRecord, state: Values, level: number, sight: Sight): Values {
  const visible: Values = { ...state };
  for (const { property, to } of record.references ?? []) {
    if (visible[property] && sight.rankOf(to, String(visible[property])) > level) delete visible[property];
  }
  for (const { property, to } of record.links ?? []) {
    const all = (visible[property] ?? NONE) as readonly string[];
    const seen = all.filter((id) => sight.rankOf(to, id) <= level);
    visible[property] = seen.length < all.length ? seen : all;
  }
  return visible;
}

const NONE: readonly string[] = [];

/** Whether a document that is stored says something by one of its properties. */
function saysIn(document: Buffer | null, property: string): boolean {
  return Boolean(document?.includes(`"${property}":`)) && !document?.includes(`"${property}":[]`);
}

/** Whether two have the very same values by the same names. */
function isSame(one: Values, other: Values): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Whether two hold the very same parts in the same order. */
function areSame(one: Readonly<Record<string, readonly Values[]>>, other: Readonly<Record<string, readonly Values[]>>): boolean {
  return Object.entries(one).every(([plural, parts]) => parts.length === other[plural]?.length && parts.every((part, place) => part === other[plural]?.[place]));
}

/** The latest edition rows of a batch, found by record and id. */
class Current {
  readonly #rows = new Map<string, EditionRow[]>();

  static async of(db: ReadDb, groups: [DefinedRecord, string[]][]): Promise<Current> {
    const current = new Current();
    for (const [record, ids] of groups) {
      for (const row of await currentRows(db, record, ids)) {
        const key = `${record.name}/${row.id}`;
        current.#rows.set(key, [...(current.#rows.get(key) ?? []), row]);
      }
    }
    return current;
  }

  rows(record: DefinedRecord, id: string): EditionRow[] {
    return this.#rows.get(`${record.name}/${id}`) ?? [];
  }
}

interface RowToStore {
  record: DefinedRecord;
  id: string;
  level: number;
  print: Print;
  replaces: EditionRow | undefined;
}

/** Decides what is new for whom, numbers it, and stores it. */
class Press {
  readonly printed = new Map<string, (Print | undefined)[]>();
  readonly heads: Heads;
  /** Lets others have their turn. */
  readonly turn = turns();
  /** Whether something that an audience could see is out of its sight since. */
  hasVanished = false;
  readonly #toStore: RowToStore[] = [];
  readonly #shared = new Set<string>();
  #changed: Changed[] = [];
  readonly #packed = new PackedChanges();

  constructor(
    readonly db: WriteDb,
    readonly at: string,
    head: Heads,
  ) {
    this.heads = { ...head };
  }

  get changed(): number {
    return this.#packed.size + this.#changed.length;
  }

  /** Prints one record for every audience and says what each of them has then. */
  print(record: DefinedRecord, id: string, bodies: (Values | null)[], rows: EditionRow[], isShared: boolean): (Print | undefined)[] {
    const key = `${record.name}/${id}`;
    const known = this.printed.get(key);
    // A part of two roots is rendered with each of them, and comes out the same.
    if (isShared && known) return known;
    if (isShared) this.#shared.add(key);
    const own = AUDIENCES.map((_, level) => rows.find((row) => row.audience === level));
    const next: (Print | undefined)[] = [];
    const news: (New | undefined)[] = [];
    let before: EditionRow | undefined;
    for (const [level, body] of bodies.entries()) {
      before = own[level] ?? before;
      const below = level > 0 ? next[level - 1] : undefined;
      // What is the same object before the same edition comes to the same print.
      const isOfBelow = level > 0 && !own[level] && body === bodies[level - 1];
      const candidate = isOfBelow ? below : this.#next(record, id, body, before);
      const readsThrough = isOfBelow || (!own[level] && sameprint(candidate, below));
      // One document, one commitment.
      const print = readsThrough ? below : candidate && sealed(candidate);
      next[level] = print;
      const isChanged = print !== undefined && print.version !== before?.version;
      news[level] = isChanged ? { version: print.version, commitment: print.commitment, change: print.bytes ? (before?.document ? 'updated' : 'created') : 'removed' } : undefined;
      const isNew = own[level] ? isChanged : print !== undefined && !readsThrough;
      if (isNew && print) this.#toStore.push({ record, id, level, print, replaces: own[level] });
    }
    this.printed.set(key, next);
    if (news.some((one) => one !== undefined)) this.#changed.push({ record: record.name, id, news });
    return next;
  }

  /** Forgets what was printed and comes no more: a write of very many records holds no more of them than a batch. */
  forget(): void {
    for (const key of this.printed.keys()) if (!this.#shared.has(key)) this.printed.delete(key);
  }

  /** What the document of the highest audience says by one of its properties now. */
  says(record: DefinedRecord, id: string, property: string): unknown {
    return this.printed.get(`${record.name}/${id}`)?.at(-1)?.document?.[property];
  }

  #next(record: DefinedRecord, id: string, body: Values | null, before: EditionRow | undefined): Print | undefined {
    if (!body) {
      if (!before?.document) return before && { version: before.version, at: before.at, ...NOTHING };
      this.hasVanished = true;
      return { version: before.version + 1, at: this.at, ...NOTHING };
    }
    if (before?.document) {
      const same = encode(body, id, before.version, before.at);
      if (same.bytes.equals(before.document)) return { version: before.version, at: before.at, ...same, salt: before.salt, commitment: before.commitment };
    }
    if (before?.document && record.consented?.some((property) => !isSaid(body[property]) && saysIn(before.document, property))) this.hasVanished = true;
    const version = (before?.version ?? 0) + 1;
    const print = encode(body, id, version, this.at);
    record.view.parse(print.document);
    return { version, at: this.at, ...print, salt: null, commitment: null };
  }

  /** Stores what was decided since the last time. */
  async flush(): Promise<void> {
    const commit = this.heads.commit_number;
    const editions = new Map<DefinedRecord, Record<string, unknown>[]>();
    const found: Found[] = [];
    for (const { record, id, level, print, replaces } of this.#toStore.splice(0)) {
      await this.turn();
      if (replaces) await closeRow(this.db, record, id, level, commit);
      const rows = editions.get(record) ?? [];
      editions.set(record, rows);
      rows.push({
        ...(print.document ? columnsOf(record.fields, print.document) : {}),
        id,
        audience: level,
        version: print.version,
        from_commit: commit,
        to_commit: null,
        at: print.at,
        document: print.bytes,
        checksum: print.bytes ? crc32(print.bytes) : 0,
        salt: print.salt,
        commitment: print.commitment,
      });
      const old = replaces?.document ? keysOf(record.fields, JSON.parse(replaces.document.toString('utf8'))) : [];
      found.push({ record, id, audience: level, old, keys: print.document ? keysOf(record.fields, print.document) : [] });
    }
    for (const [record, rows] of editions) await insertRows(this.db, record.editions, rows, this.turn);
    await changeKeys(this.db, commit, found, this.turn);
    if (this.#changed.length > CHANGES_MAX) this.#pack();
  }

  #pack(): void {
    for (const one of this.#changed) this.#packed.add(one);
    this.#changed = [];
  }

  /** Numbers what changed in the feed of each audience, in an order that says nothing about what others see. */
  async finish(): Promise<void> {
    await this.flush();
    const before = { ...this.heads };
    let entries: Record<string, unknown>[] = [];
    for (const { record, id, news } of this.#inOrder()) {
      const row: Record<string, unknown> = { commit_number: this.heads.commit_number, record, id };
      for (const [level, audience] of AUDIENCES.entries()) {
        const one = news[level];
        if (!one) continue;
        const seq = (this.heads[`${audience}_seq`] += 1);
        Object.assign(row, changeColumns(audience, { seq, at: this.at, record, id, version: one.version, change: one.change, document: one.commitment }));
      }
      entries.push(row);
      if (entries.length < CHANGES_MAX) continue;
      await insertRows(this.db, changes, entries, this.turn);
      entries = [];
    }
    await insertRows(this.db, changes, entries, this.turn);
    for (const audience of AUDIENCES) await grow(this.db, audience, before[`${audience}_seq`], this.heads[`${audience}_seq`], this.turn);
  }

  #inOrder(): Iterable<Changed> {
    if (this.#packed.size > 0) {
      this.#pack();
      return this.#packed.taken();
    }
    return this.#changed.sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : a.id < b.id ? -1 : 1));
  }
}

const NOTHING = { bytes: null, document: null, salt: null, commitment: null };

/** With a commitment to its document, if it has none yet. */
function sealed(print: Print): Print {
  if (!print.bytes || print.commitment) return print;
  const salt = newSalt();
  return { ...print, salt, commitment: commitmentTo(salt, print.bytes) };
}

function sameprint(a: Print | undefined, b: Print | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.version !== b.version || a.at !== b.at) return false;
  return a.bytes === null || b.bytes === null ? a.bytes === b.bytes : a.bytes.equals(b.bytes);
}

function encode(body: Values, id: string, version: number, at: string): { bytes: Buffer; document: Values } {
  const { id: _, version: __, updated_at: ___, ...rest } = body;
  const document = { id, version, updated_at: at, ...rest };
  return { bytes: Buffer.from(JSON.stringify(document), 'utf8'), document };
}

export async function closeRow(db: WriteDb, record: DefinedRecord, id: string, level: number, commit: number): Promise<void> {
  const e = record.editions;
  const statement = prepared(db, `close ${record.name}`, () =>
    swift(
      db,
      db
        .update(e)
        .set({ to_commit: sql`${sql.placeholder('commit')}` })
        .where(and(eq(e.id, sql.placeholder('id')), eq(e.audience, sql.placeholder('level')), isNull(e.to_commit))),
    ),
  );
  await statement.run({ commit, id, level });
}
