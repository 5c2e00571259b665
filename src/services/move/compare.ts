// Says of two registries whether they hold the same, table by table, and where they first differ.
import { createHash } from 'node:crypto';
import { countRows, pagesOf, type Raw, type RawRow, TABLES, type Table } from '../../core/db/rows.js';
import type { Database, ReadDb } from '../../core/db/types.js';
import { lineOf } from '../dump/index.js';
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

/** Reads both as they are handed in. Throws NotSame. */
export async function compareTables(from: ReadDb, to: ReadDb, progress: Progress): Promise<Same[]> {
  const same: Same[] = [];
  for (const table of TABLES) {
    progress.begin('Comparing', table.name, await countRows(from, table));
    same.push(await compareRows(table, from, to, progress));
    progress.end();
  }
  return same;
}

/** A page of each at a time: one side that is read to its end before the other is asked would let the other's answer wait too long. */
async function compareRows(table: Table, from: ReadDb, to: ReadDb, progress: Progress): Promise<Same> {
  const hash = createHash('sha256');
  let count = 0;
  const [pages, others] = [pagesOf(from, table), pagesOf(to, table)];
  for (;;) {
    const [one, other] = await Promise.all([next(pages), next(others)]);
    const lines = one.map((row) => lineOf(table, row)).join('');
    if (lines !== other.map((row) => lineOf(table, row)).join('')) throw new NotSame(differenceIn(table, one, other));
    if (one.length === 0) return { table: table.name, rows: count, digest: hash.digest('hex') };
    hash.update(lines);
    count += one.length;
    progress.advance(one.length);
  }
}

async function next(pages: AsyncGenerator<RawRow[]>): Promise<RawRow[]> {
  const { value, done } = await pages.next();
  return done ? [] : value;
}

/** Where two pages, whose rows come in the order of their keys, first differ. */
function differenceIn(table: Table, rows: readonly RawRow[], others: readonly RawRow[]): string {
  const place = rows.findIndex((row, at) => !others[at] || lineOf(table, row) !== lineOf(table, others[at]));
  const [one, other] = place < 0 ? [undefined, others[rows.length]] : [rows[place], others[place]];
  const order = !one ? 1 : !other ? -1 : compareKeys(table, one, other);
  if (order < 0) return `${table.name} lacks a row in the second, ${shownKey(table, one as RawRow)}`;
  if (order > 0) return `${table.name} has a row more in the second, ${shownKey(table, other as RawRow)}`;
  return `${table.name} differs, first at ${shownKey(table, one as RawRow)}`;
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
