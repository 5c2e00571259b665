// What the store of a test's registry holds, row by row, for saying what a write changed, and that something left no trace.
import { desc, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect } from 'vitest';
import * as tables from '../../src/core/db/tables/index.js';
import type { TestRegistry } from './registry.js';
import type { Row, Store } from './store.js';

/** Every row of every table. The day on which a key was last used is left out: reads note it too. */
export type Content = ReadonlyMap<string, Held>;

interface Held {
  mark: string;
  columns: readonly string[];
  /** The values of each row as text, by its primary key. */
  rows: ReadonlyMap<string, string>;
}

/** A row before and after, by its columns; undefined where there was none or is none. */
export interface Change {
  table: string;
  before?: Columns | undefined;
  after?: Columns | undefined;
}
export type Columns = Record<string, string | null>;

/** Control characters that no text of a registry holds: between two values, and in place of none. */
const BETWEEN = '\u0001';
const NONE = '\u0002';

const keys = new Map(
  Object.values(tables)
    .filter((table) => is(table, SQLiteTable))
    .map((table) => {
      const { name, columns, primaryKeys } = getTableConfig(table);
      return [name, [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((key) => key.columns)].map((column) => column.name)];
    }),
);

const known = new WeakMap<Store, Content>();

/** What a store holds; the very same object for as long as that does not change. */
export async function contentOf(store: Store): Promise<Content> {
  const before = known.get(store) ?? new Map<string, Held>();
  const marks = await store.marks();
  if (marks.size === before.size && [...marks].every(([table, mark]) => before.get(table)?.mark === mark)) return before;
  const content = new Map<string, Held>();
  for (const [table, mark] of marks) {
    const same = before.get(table);
    content.set(table, same?.mark === mark ? same : await held(store, table, mark));
  }
  known.set(store, content);
  return content;
}

async function held(store: Store, table: string, mark: string): Promise<Held> {
  const { columns, rows } = await store.table(table);
  const places = [...columns.keys()].filter((place) => columns[place] !== 'last_used_on');
  const key = keys.get(table)?.map((column) => columns.indexOf(column)) ?? places;
  const text = (row: unknown[], of: readonly number[]) => of.map((place) => textOf(row[place])).join(BETWEEN);
  return { mark, columns: places.map((place) => columns[place] as string), rows: new Map(rows.map((row) => [text(row, key), text(row, places)])) };
}

function textOf(value: unknown): string {
  if (value === null) return NONE;
  return Buffer.isBuffer(value) ? value.toString('latin1') : String(value);
}

/** What is in one content and not in the other. */
export function changesBetween(before: Content, after: Content): Change[] {
  if (before === after) return [];
  const changes: Change[] = [];
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(table), after.get(table)];
    if (old === now) continue;
    for (const [key, row] of old?.rows ?? []) if (now?.rows.get(key) !== row) changes.push({ table, before: columnsOf(old, row), after: columnsOf(now, now?.rows.get(key)) });
    for (const [key, row] of now?.rows ?? []) if (!old?.rows.has(key)) changes.push({ table, after: columnsOf(now, row) });
  }
  return changes;
}

function columnsOf(held: Held | undefined, row: string | undefined): Columns | undefined {
  if (!held || row === undefined) return undefined;
  return Object.fromEntries(row.split(BETWEEN).map((value, place) => [held.columns[place], value === NONE ? null : value]));
}

/** Says that the store holds what it held. */
export async function expectUnchanged({ store }: { store: Store }, before: Content, what = 'what was changed'): Promise<void> {
  expect(changesBetween(before, await contentOf(store)), what).toEqual([]);
}

/** Does what must leave the store as it was. */
export async function withoutTrace<T>(t: TestRegistry, work: () => Promise<T>): Promise<T> {
  const before = await contentOf(t.store);
  const result = await work();
  await expectUnchanged(t, before);
  return result;
}

/** The commit that was made last: who, why, and whence. */
export async function lastCommit({ registry }: TestRegistry): Promise<Row> {
  const [last] = await registry.database.primary.select().from(tables.commits).orderBy(desc(tables.commits.commit_number)).limit(1);
  return last as Row;
}
