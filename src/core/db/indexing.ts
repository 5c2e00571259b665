// What editions are found by: the filter columns and keys of each, kept to what its document says for as long as it holds.
import { and, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { columnsOf, type Key, keysOf } from '../access/fields.js';
import { type Values, valuesOf } from '../access/render.js';
import { AUDIENCES } from '../access/viewer.js';
import { pastStart, wordOfEntry, wordStart } from '../values/names/entries.js';
import { keysOfWord } from '../values/names/lookup.js';
import type { DefinedRecord, Records } from './definition.js';
import type { EditionRow } from './editions.js';
import { load } from './load.js';
import { insertRows, prepared, selectIn } from './statements.js';
import { editionKeys, soundKeys } from './tables/registry.js';
import type { ReadDb, WriteDb } from './types.js';
import { type Row, swift } from './wire.js';

/** An edition with the commits from which and until which it holds. */
export interface HeldRow extends EditionRow {
  from_commit: number;
  to_commit: number | null;
}

interface KeyRow extends Key {
  from_commit: number;
  to_commit: number | null;
}

/** By what an audience found a record until now, and by what from now on. */
export interface Found {
  record: DefinedRecord;
  id: string;
  audience: number;
  old: readonly Key[];
  keys: readonly Key[];
}

/** From this commit on audiences find documents by other keys. */
export async function changeKeys(db: WriteDb, commit: number, found: readonly Found[], turn: () => Promise<void>): Promise<void> {
  const opened: OwnedKey[] = [];
  for (const { record, id, audience, old, keys } of found) {
    const had = new Set(old.map(textOf));
    const has = new Set(keys.map(textOf));
    for (const key of old) if (!has.has(textOf(key))) await closeKey(db, record, id, audience, commit, key);
    for (const key of keys) if (!had.has(textOf(key))) opened.push({ record, id, audience, ...key, from_commit: commit, to_commit: null });
    await turn();
  }
  await insertKeys(db, opened, turn);
}

async function closeKey(db: WriteDb, record: DefinedRecord, id: string, audience: number, commit: number, { field, value }: Key): Promise<void> {
  const statement = prepared(db, 'close key', () =>
    swift(
      db,
      db
        .update(editionKeys)
        .set({ to_commit: sql`${sql.placeholder('commit')}` })
        .where(
          and(
            eq(editionKeys.record, sql.placeholder('record')),
            eq(editionKeys.id, sql.placeholder('id')),
            eq(editionKeys.audience, sql.placeholder('audience')),
            eq(editionKeys.field, sql.placeholder('field')),
            eq(editionKeys.value, sql.placeholder('value')),
            isNull(editionKeys.to_commit),
          ),
        ),
    ),
  );
  await statement.run({ record: record.name, id, audience, commit, field, value });
}

/**
 * Brings the filter columns and keys of editions, past ones included, up to what the fields say today, for root records and their parts. Documents
 * stay as they are; only what lists find them by can be of an older release.
 */
export async function reindex(db: WriteDb, records: Records, root: DefinedRecord, ids: readonly string[]): Promise<void> {
  const groups: [DefinedRecord, readonly string[]][] = [[root, ids]];
  for (const member of records.membersOf(root.name)) groups.push([member, (await load(db, member, { owners: ids })).map((part) => part.id)]);
  for (const [record, all] of groups) await indexAnew(db, record, all);
}

async function storedKeys(db: ReadDb, record: DefinedRecord, ids: readonly string[]): Promise<(id: string, audience: number) => KeyRow[]> {
  const stored = await selectIn(db, editionKeys, editionKeys.id, ids, { name: `of ${record.name}`, where: eq(editionKeys.record, record.name) });
  return (id, audience) => stored.filter((key) => key.id === id && Number(key.audience) === audience).map((key) => keyRow(key));
}

/** Editions of each record for each audience that has its own. */
function chainsOf(rows: readonly HeldRow[]): HeldRow[][] {
  const chains = new Map<string, HeldRow[]>();
  for (const row of rows) {
    const name = `${row.audience} ${row.id}`;
    chains.set(name, [...(chains.get(name) ?? []), row]);
  }
  return [...chains.values()];
}

/** Of all editions of some records, the ids of those that are found by other keys than they say. */
export async function strayKeys(db: ReadDb, record: DefinedRecord, rows: readonly HeldRow[]): Promise<string[]> {
  const known = await storedKeys(
    db,
    record,
    rows.map(({ id }) => id),
  );
  const stray = chainsOf(rows).filter((chain) => {
    const { id, audience } = chain[0] as HeldRow;
    return digestOf(known(id, audience)) !== digestOf(keysOver(record, chain));
  });
  return [...new Set(stray.map((chain) => (chain[0] as HeldRow).id))];
}

/** The same for records of one kind. */
export async function indexAnew(db: WriteDb, record: DefinedRecord, ids: readonly string[]): Promise<void> {
  const stored = await storedKeys(db, record, ids);
  const rows = (await selectIn(db, record.editions, record.editions.id, ids)) as unknown as HeldRow[];
  for (const row of rows) await correctColumns(db, record, row);
  for (const chain of chainsOf(rows)) {
    const { id, audience } = chain[0] as HeldRow;
    const known = stored(id, audience);
    const keys = keysOver(record, chain);
    for (const { field, value } of known) if (record.fields[field]?.sounded) await hearAnew(db, record, audience, field, value);
    if (digestOf(known) === digestOf(keys)) continue;
    await db.delete(editionKeys).where(and(eq(editionKeys.record, record.name), eq(editionKeys.id, id), eq(editionKeys.audience, audience)));
    await insertKeys(
      db,
      keys.map((key) => ({ ...key, record, id, audience })),
    );
    await forgetWords(db, record, audience, known);
  }
}

async function correctColumns(db: WriteDb, record: DefinedRecord, row: HeldRow): Promise<void> {
  const document = documentOf(row);
  // Nobody finds what says nothing; but a page that ended with it when it said something goes on from there.
  if (!document) return;
  const columns = columnsOf(record.fields, document);
  if (Object.entries(columns).every(([column, value]) => (row as unknown as Values)[column] === value)) return;
  const e = record.editions;
  await db
    .update(e)
    .set(columns as never)
    .where(and(eq(e.id, row.id), eq(e.audience, row.audience), eq(e.version, row.version)));
}

/** The keys of a record for one audience over all its editions: each for as long as one document after the other has it. */
function keysOver(record: DefinedRecord, chain: readonly HeldRow[]): KeyRow[] {
  const rows: KeyRow[] = [];
  let open = new Map<string, KeyRow>();
  for (const row of [...chain].sort((a, b) => a.version - b.version)) {
    const document = documentOf(row);
    const next = new Map<string, KeyRow>();
    for (const key of document ? keysOf(record.fields, document) : []) {
      const before = open.get(textOf(key));
      const held = before?.to_commit === row.from_commit ? before : { ...key, from_commit: row.from_commit, to_commit: null };
      if (held !== before) rows.push(held);
      held.to_commit = row.to_commit;
      next.set(textOf(key), held);
    }
    open = next;
  }
  return rows;
}

/** What an edition says; nothing where the record vanished with it, or was taken back since. */
export function documentOf({ document }: HeldRow): Values | undefined {
  return document ? valuesOf(document) : undefined;
}

function keyRow({ field, value, from_commit, to_commit }: Values): KeyRow {
  return { field: String(field), value: String(value), from_commit: Number(from_commit), to_commit: to_commit === null ? null : Number(to_commit) };
}

const textOf = ({ field, value }: Key): string => `${field} ${value}`;

const digestOf = (keys: readonly KeyRow[]): string => JSON.stringify(keys.map(({ field, value, from_commit, to_commit }) => [field, value, from_commit, to_commit]).sort());

/** A key, and whose it is. */
type OwnedKey = KeyRow & Pick<Found, 'record' | 'id' | 'audience'>;

async function insertKeys(db: WriteDb, keys: readonly OwnedKey[], turn?: () => Promise<void>): Promise<void> {
  await insertRows(
    db,
    editionKeys,
    keys.map((key) => ({ ...key, record: key.record.name })),
    turn,
  );
  await learnWords(db, keys, turn);
}

type SoundRow = typeof soundKeys.$inferSelect;

/** Has words found by how they sound, those that were not before. */
async function learnWords(db: WriteDb, keys: readonly OwnedKey[], turn?: () => Promise<void>): Promise<void> {
  const groups = new Map<string, { of: Omit<SoundRow, 'key' | 'value'>; words: Set<string> }>();
  for (const { record, audience, field, value } of keys) {
    if (!record.fields[field]?.sounded) continue;
    const name = `${record.name} ${field} ${audience}`;
    const group = groups.get(name) ?? { of: { record: record.name, field, audience }, words: new Set() };
    group.words.add(wordOfEntry(value));
    groups.set(name, group);
  }
  for (const { of, words } of groups.values()) {
    const known = await knownWords(db, of, [...words]);
    const rows: SoundRow[] = [];
    for (const value of words) {
      if (!known.has(value)) rows.push(...keysOfWord(value).map((key) => ({ ...of, key, value })));
      await turn?.();
    }
    await insertRows(db, soundKeys, rows, turn);
  }
}

/** Words of which it is asked at once whether they are known. */
const ASKED_TOGETHER = 8;

/** Those of some words that are found already: all keys of a word come and go together, so that its first tells. */
async function knownWords(db: WriteDb, of: Omit<SoundRow, 'key' | 'value'>, words: readonly string[]): Promise<Set<string>> {
  const statement = prepared(db, 'known words', () => {
    const places = (name: string) => Array.from({ length: ASKED_TOGETHER }, (_, place) => sql.placeholder(`${name}${place}`));
    return swift(
      db,
      db
        .select({ key: soundKeys.key, value: soundKeys.value })
        .from(soundKeys)
        .where(and(isOfField(), inArray(soundKeys.key, places('key')), inArray(soundKeys.value, places('value')))),
      { key: soundKeys.key, value: soundKeys.value },
    );
  });
  const known = new Set<string>();
  for (let start = 0; start < words.length; start += ASKED_TOGETHER) {
    const some = words.slice(start, start + ASKED_TOGETHER);
    const values: Row = { ...of };
    for (let place = 0; place < ASKED_TOGETHER; place += 1) {
      const word = some[Math.min(place, some.length - 1)] as string;
      values[`key${place}`] = keysOfWord(word)[0];
      values[`value${place}`] = word;
    }
    for (const { key, value } of await statement.run(values)) if (keysOfWord(String(value))[0] === key) known.add(String(value));
  }
  return known;
}

/** Has a word that was learnt found by all the keys that this release hears in it. */
async function hearAnew(db: WriteDb, record: DefinedRecord, audience: number, field: string, entry: string): Promise<void> {
  const value = wordOfEntry(entry);
  const keys = keysOfWord(value);
  const row = { record: record.name, field, audience, value };
  const known = await selectIn(db, soundKeys, soundKeys.key, keys, { name: 'of a word', where: isWord(), parameters: row });
  const heard = new Set(known.map(({ key }) => key));
  await insertRows(
    db,
    soundKeys,
    keys.filter((key) => !heard.has(key)).map((key) => ({ ...row, key })),
  );
}

/** Takes away the keys of a page that this release does not hear in their words: what is forgotten is forgotten by the keys of this release. */
export async function unhear(db: WriteDb, page: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const statement = prepared(db, 'unhear', () =>
    db
      .delete(soundKeys)
      .where(and(isWord(), eq(soundKeys.key, sql.placeholder('key'))))
      .prepare(),
  );
  for (const row of page) await statement.execute({ ...row });
}

/** Tells the keys that this release does not hear in their words. Words come back with each of their keys, and hearing one takes long: it keeps them, for one pass over all. */
export function listening(): (row: Readonly<Record<string, unknown>>) => boolean {
  const heard = new Map<string, string>();
  return ({ key, value }) => {
    const word = String(value);
    let keys = heard.get(word);
    if (keys === undefined) heard.set(word, (keys = `\n${keysOfWord(word).join('\n')}\n`));
    return !keys.includes(`\n${key}\n`);
  };
}

function isOfField(): SQL {
  return and(eq(soundKeys.record, sql.placeholder('record')), eq(soundKeys.field, sql.placeholder('field')), eq(soundKeys.audience, sql.placeholder('audience'))) as SQL;
}

function isWord(): SQL {
  return and(isOfField(), eq(soundKeys.value, sql.placeholder('value'))) as SQL;
}

/** Takes away all keys of a record, for good. */
export async function forgetKeys(db: WriteDb, record: DefinedRecord, id: string): Promise<void> {
  const known = await storedKeys(db, record, [id]);
  await db.delete(editionKeys).where(and(eq(editionKeys.record, record.name), eq(editionKeys.id, id)));
  for (const audience of AUDIENCES.keys()) await forgetWords(db, record, audience, known(id, audience));
}

/** Words that no document of an audience has any more, now or in the past, are found no more: nothing of them is left. */
async function forgetWords(db: WriteDb, record: DefinedRecord, audience: number, gone: readonly Key[]): Promise<void> {
  const words = new Map<string, Pick<Key, 'field' | 'value'>>();
  for (const { field, value } of gone) if (record.fields[field]?.sounded) words.set(`${field} ${wordOfEntry(value)}`, { field, value: wordOfEntry(value) });
  for (const { field, value } of words.values()) {
    const start = wordStart(value);
    const of = and(
      eq(editionKeys.record, record.name),
      eq(editionKeys.audience, audience),
      eq(editionKeys.field, field),
      gte(editionKeys.value, start),
      lt(editionKeys.value, pastStart(start)),
    );
    if ((await db.select({ id: editionKeys.id }).from(editionKeys).where(of).limit(1)).length > 0) continue;
    await db
      .delete(soundKeys)
      .where(
        and(eq(soundKeys.record, record.name), eq(soundKeys.field, field), eq(soundKeys.audience, audience), inArray(soundKeys.key, keysOfWord(value)), eq(soundKeys.value, value)),
      );
  }
}
