// Edition tables full of rows whose documents say nothing: for looking at how the store goes about finding them. Records and fields are found in the code.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eq, getTableName } from 'drizzle-orm';
import { type Field, latestOf, partKey, wholeKey } from '../../src/core/access/fields.js';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { insertPage, type Raw, type RawRow, TABLES, type Table } from '../../src/core/db/rows.js';
import { heads } from '../../src/core/db/tables/index.js';
import type { Database } from '../../src/core/db/types.js';
import { entriesOf } from '../../src/core/values/names/entries.js';
import { keysOfWord } from '../../src/core/values/names/lookup.js';

/** Commits that were added; each moved the feed of every audience. */
const COMMITS = 3;
/** How often each n-th record is something that others are not, so that every index has rows, and some have none for a field. */
const WITH_PARTNER_ROW = 7;
const WITH_EDITORS_ROW = 3;
const WITH_PAST = 2;
const WITHOUT_VALUE = 5;
const DOCUMENT = Buffer.from('{}');
/** Names that everybody has, in spellings that sound alike: no one word tells who is meant. */
const OWN_NAMES = [
  ['vydumka', 'alena'],
  ['vydumko', 'alona'],
  ['vydimka', 'alina'],
];

const tableNamed = (name: string) => TABLES.find((table) => table.name === name) as Table;

/** The n-th record of a kind. */
export function idOf(record: string, n: number): string {
  const digest = createHash('sha256').update(`${record} ${n}`).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
}

/** What the n-th record of a kind says in a field: few values often, others once. */
export function saidOf(records: Records, record: DefinedRecord, name: string, field: Field, n: number, count: number): string | number {
  const place = (n * 7_919) % count;
  switch (field.type) {
    case 'id':
      return idOf(namedBy(records, record, name), place);
    case 'code':
      return field.codes?.[n % field.codes.length] ?? `code_${n % 9}`;
    case 'integer':
      return place % 97;
    case 'flag':
      return n % 2;
    case 'partial_date':
      return dayOf(place);
    case 'instant':
      return `${dayOf(place)}T00:00:00.000Z`;
    default:
      return TRIED.find((text) => field.form?.().safeParse(text).success && n % 3 > 0) ?? `${letters(place)} ${letters(n % 7)}`;
  }
}

/** Texts of open lists of codes. */
const TRIED = ['BY', 'be', 'chess'];

const dayOf = (place: number) => new Date(Date.UTC(2020, 0, 1 + (place % 2_000))).toISOString().slice(0, 10);
const letters = (n: number) => [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

function namedBy(records: Records, record: DefinedRecord, property: string): string {
  if (record.owner?.property === property) return record.owner.record;
  const named = [...(record.references ?? []), ...(record.links ?? [])].find((one) => one.property === property);
  return named?.to ?? records.all.find(({ name }) => property === `${name}_id`)?.name ?? 'source';
}

/** What the ledger would have of a commit, as long as that and no more. */
const HELD = { salt: null, commitment: Buffer.alloc(32), leaf: Buffer.alloc(32) };

/** Afterwards there are `count` of every kind of record, each seen by all, with what is past of them. */
export async function fill(database: Database, records: Records, count: number): Promise<void> {
  const rows = new Map<Table, RawRow[]>();
  const put = (table: Table, row: RawRow) => {
    const list = rows.get(table);
    if (list) list.push(row);
    else rows.set(table, [row]);
  };
  const [keys, sounds] = [tableNamed('edition_keys'), tableNamed('sound_keys')];
  const [head] = await database.primary.select().from(heads).where(eq(heads.id, 1));
  const first = Number(head?.commit_number) + 1;
  const all = (seq: number) => ({ public_seq: seq, partner_seq: seq, confidential_seq: seq });
  for (let nth = 0; nth < COMMITS; nth += 1)
    put(tableNamed('commits'), { commit_number: first + nth, at: `2026-02-0${1 + nth}T00:00:00.000Z`, actor: 'system', reason: null, source: null, ...HELD, ...all(nth + 1) });
  for (const record of records.all) {
    const table = tableNamed(getTableName(record.editions));
    for (let n = 0; n < count; n += 1) {
      const id = idOf(record.name, n);
      const audiences = [0, ...(n % WITH_PARTNER_ROW === 0 ? [1] : []), ...(n % WITH_EDITORS_ROW === 0 ? [2] : [])];
      for (const audience of audiences)
        for (const [version, from, to] of n % WITH_PAST === 0
          ? ([
              [1, first, first + 1],
              [2, first + 1, null],
            ] as const)
          : ([[1, first, null]] as const)) {
          const row: Record<string, Raw> = {
            ...{ id, audience, version, from_commit: from, to_commit: to, at: '2026-02-01T00:00:00.000Z', document: DOCUMENT, checksum: crc32(DOCUMENT) },
          };
          for (const [name, field] of Object.entries(record.fields)) {
            const value = !field.always && n % WITHOUT_VALUE === 0 ? null : saidOf(records, record, name, field, n, count);
            const key = (of: string, text: string) => put(keys, { record: record.name, id, audience, field: of, value: text, from_commit: from, to_commit: to });
            if (value !== null && field.many) key(name, String(value));
            if (field.sounded) for (const entry of OWN_NAMES.flatMap((own) => entriesOf(own))) key(name, entry);
            if (value !== null && field.folded) key(wholeKey(name), String(value));
            if (value !== null && field.folded === 'contains') key(partKey(name), String(value).slice(1));
            if (field.many || name === 'id') continue;
            row[name] = value;
            if (field.type === 'partial_date') row[latestOf(name)] = value;
          }
          put(table, row);
        }
    }
  }
  for (const record of records.all)
    for (const [field, { sounded }] of Object.entries(record.fields))
      if (sounded)
        for (const audience of [0, 1, 2])
          for (const value of OWN_NAMES.flat()) for (const key of keysOfWord(value)) put(sounds, { record: record.name, field, audience, key, value });
  await database.write(async (db) => {
    for (const [table, made] of rows) for (let start = 0; start < made.length; start += table.page) await insertPage(db, table, made.slice(start, start + table.page));
    await db
      .update(heads)
      .set({ commit_number: first + COMMITS - 1, ...all(COMMITS) })
      .where(eq(heads.id, 1));
  });
}
