// Says of two registries whether they hold the same, table by table, and where they first differ.
import { createHash } from 'node:crypto';
import { countRows, pagesOf, type Raw, type RawRow, TABLES, type Table } from '../../core/db/rows.js';
import type { Database, ReadDb } from '../../core/db/types.js';
import { lineOf, linesOf } from '../dump/index.js';
import type { Progress } from './progress.js';

/** A table that is the same in both. */
export interface Same {
  table: string;
  rows: number;
  /** SHA-256 of the lines that a dump has for it. */
  digest: string;
}

/** Two registries do not hold the same; the message names the table and the first key, of which only numbers and ids are told. */
export class NotSame extends Error {}

/** Reads both anew, each as of one commit. Throws NotSame. */
export async function compareAll(from: Database, to: Database, progress: Progress): Promise<Same[]> {
  return from.snapshot((one) => to.snapshot((other) => compareTables(one, other, progress)));
}

async function compareTables(from: ReadDb, to: ReadDb, progress: Progress): Promise<Same[]> {
  const same: Same[] = [];
  for (const table of TABLES) {
    progress.begin('Comparing', table.name, await countRows(from, table));
    const [one, other] = await Promise.all([digestOf(from, table, (rows) => progress.advance(rows)), digestOf(to, table)]);
    progress.end();
    if (one.digest !== other.digest) throw new NotSame(await differenceIn(table, from, to));
    same.push({ table: table.name, ...one });
  }
  return same;
}

async function digestOf(db: ReadDb, table: Table, read: (rows: number) => void = () => undefined): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const page of linesOf(db, table)) {
    hash.update(page.text);
    rows += page.rows;
    read(page.rows);
  }
  return { rows, digest: hash.digest('hex') };
}

/** Where the rows of a table, which come in the order of their keys, first differ. */
async function differenceIn(table: Table, from: ReadDb, to: ReadDb): Promise<string> {
  const [rows, others] = [rowsOf(from, table), rowsOf(to, table)];
  for (;;) {
    const [one, other] = [await next(rows), await next(others)];
    if (!one && !other) return `${table.name} differed, and does no more: something writes to one of the two`;
    const order = !one ? 1 : !other ? -1 : compareKeys(table, one, other);
    if (order < 0) return `${table.name} lacks a row in the second, ${shownKey(table, one as RawRow)}`;
    if (order > 0) return `${table.name} has a row more in the second, ${shownKey(table, other as RawRow)}`;
    if (lineOf(table, one as RawRow) !== lineOf(table, other as RawRow)) return `${table.name} differs, first at ${shownKey(table, one as RawRow)}`;
  }
}

async function* rowsOf(db: ReadDb, table: Table): AsyncGenerator<RawRow> {
  for await (const page of pagesOf(db, table)) yield* page;
}

async function next(rows: AsyncGenerator<RawRow>): Promise<RawRow | undefined> {
  const { value, done } = await rows.next();
  return done ? undefined : value;
}

function compareKeys({ key }: Table, one: RawRow, other: RawRow): number {
  for (const column of key) {
    const order = compareValues(one[column] as Raw, other[column] as Raw);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(one: Raw, other: Raw): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Numbers and ids of a key. Its texts can be names of people, or what a client made up. */
function shownKey({ key }: Table, row: RawRow): string {
  const shown = key.filter((column) => typeof row[column] === 'number' || ID.test(String(row[column])));
  return shown.map((column) => `${column} ${row[column]}`).join(', ') || 'by a key that may not be shown';
}
