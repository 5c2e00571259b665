// A large registry out of a small one: its people over and over under new ids, with all that is kept of them, written straight into the tables.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eq, getTableName } from 'drizzle-orm';
import { insertPage, pagesOf, type Raw, type RawRow, TABLES } from '../../src/core/db/rows.js';
import { heads } from '../../src/core/db/tables/index.js';
import type { Database } from '../../src/core/db/types.js';
import { records } from '../../src/records/index.js';
import { inOrderOfReference } from '../../src/services/move/order.js';

/** Not made anew with each person: many refer to it or have it, or it is the registry's. */
const standing = records.all.filter(({ name, owner }) => !owner && name !== 'prisoner');
const SHARED = new Set([
  'api_keys',
  'export_requests',
  'heads',
  'idempotency_keys',
  'sound_keys',
  // What is made up here was written by nobody, and no proof holds of it.
  'ledger_tiles',
  ...TABLES.map(({ name }) => name).filter((name) => name.startsWith('webhook') || name.startsWith('import')),
  ...standing.flatMap(({ table, editions }) => [getTableName(table), getTableName(editions)]),
  ...standing.flatMap(({ links = [] }) => links.filter(({ fixed }) => !fixed?.record).map(({ table }) => getTableName(table))),
]);
const SHARED_RECORDS = new Set(['api_key', 'export_request', 'webhook', ...standing.map(({ name }) => name)]);
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Numbers that count on, by the one of the head that they count with. */
const COUNTED: Readonly<Record<string, keyof typeof heads.$inferSelect>> = {
  commit_number: 'commit_number',
  from_commit: 'commit_number',
  to_commit: 'commit_number',
  public_seq: 'public_seq',
  partner_seq: 'partner_seq',
  confidential_seq: 'confidential_seq',
};
const COPIES_IN_A_WRITE = 20;

/** Afterwards there are `times` as many people as before. */
export async function multiply(database: Database, times: number): Promise<void> {
  const shared = new Set<string>();
  const rows = new Map<string, RawRow[]>();
  for (const table of TABLES) {
    const all: RawRow[] = [];
    for await (const page of pagesOf(database.primary, table)) all.push(...page);
    // What a remembered answer names is a person like any other.
    if (SHARED.has(table.name)) for (const { id } of table.name === 'idempotency_keys' ? [] : all) shared.add(String(id));
    else
      rows.set(
        table.name,
        all.filter(({ record }) => !SHARED_RECORDS.has(String(record))),
      );
  }
  const [head] = await database.primary.select().from(heads).where(eq(heads.id, 1));
  if (!head) throw new Error('There is no registry to multiply.');
  const count = (column: string, value: Raw, copy: number): Raw => (typeof value === 'number' && COUNTED[column] ? value + copy * Number(head[COUNTED[column]]) : value);
  const renamed = (text: string, copy: number) => text.replace(ID, (id) => (shared.has(id) ? id : idOf(id, copy)));

  function anew(row: RawRow, copy: number): RawRow {
    const made: RawRow = {};
    for (const [column, value] of Object.entries(row))
      made[column] =
        typeof value === 'string'
          ? renamed(value, copy)
          : Buffer.isBuffer(value) && column === 'document'
            ? Buffer.from(renamed(value.toString(), copy))
            : count(column, value, copy);
    if (Buffer.isBuffer(made.document)) made.checksum = crc32(made.document);
    return made;
  }

  const tables = inOrderOfReference(TABLES).filter(({ name }) => rows.has(name));
  for (let first = 1; first < times; first += COPIES_IN_A_WRITE) {
    const copies = Array.from({ length: Math.min(COPIES_IN_A_WRITE, times - first) }, (_, place) => first + place);
    await database.write(async (db) => {
      for (const table of tables) {
        const made = copies.flatMap((copy) => (rows.get(table.name) as RawRow[]).map((row) => anew(row, copy)));
        for (let start = 0; start < made.length; start += table.page) await insertPage(db, table, made.slice(start, start + table.page));
      }
    });
  }
  const grown = Object.fromEntries(['commit_number', 'public_seq', 'partner_seq', 'confidential_seq'].map((column) => [column, Number(head[column as 'commit_number']) * times]));
  await database.write(async (db) => {
    await db.update(heads).set(grown).where(eq(heads.id, 1));
  });
}

/** An id in the form of all others, the same each time. */
function idOf(id: string, copy: number): string {
  const digest = createHash('sha256').update(`${copy} ${id}`).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `a${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
}
