// The ledger's trees over what is stored: one over the commits and one over the feed of each audience. They only ever grow; roots and proofs are read from whole subtrees.
import { and, asc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tree } from '../access/trees.js';
import { Range, splitOf } from '../values/merkle.js';
import { insertRows, prepared } from './statements.js';
import { changes, commits, ledgerTiles } from './tables/registry.js';
import type { ReadDb, WriteDb } from './types.js';

/** Hashes that a tile stands for. Of a proof's 2^n leaves at most this many are read at each of n / 8 levels. */
export const TILE = 256;

/** A tree that is not whole: a leaf or a tile is missing. */
export class LedgerNotWhole extends Error {}

/** Where the leaves of a tree are: which table, in whose order, numbered from 1. */
function placeOf(tree: Tree): { table: SQLiteTable; number: SQLiteColumn; leaf: SQLiteColumn } {
  return tree === 'commits'
    ? { table: commits, number: commits.commit_number, leaf: commits.leaf }
    : { table: changes, number: changes[`${tree}_seq`], leaf: changes[`${tree}_leaf`] };
}

/** Hashes of a level from place `from` up to before place `to`. Throws LedgerNotWhole. */
async function hashesOf(db: ReadDb, tree: Tree, level: number, from: number, to: number): Promise<Buffer[]> {
  const statement = prepared(db, `ledger ${tree} ${level === 0 ? 'leaves' : 'tiles'}`, () => {
    const { table, number, leaf } = placeOf(tree);
    return level === 0
      ? db
          .select({ hash: leaf })
          .from(table)
          .where(and(gt(number, sql.placeholder('from')), lte(number, sql.placeholder('to'))))
          .orderBy(asc(number))
          .prepare()
      : db
          .select({ hash: ledgerTiles.hash })
          .from(ledgerTiles)
          .where(
            and(
              eq(ledgerTiles.tree, tree),
              eq(ledgerTiles.level, sql.placeholder('level')),
              gte(ledgerTiles.number, sql.placeholder('from')),
              lt(ledgerTiles.number, sql.placeholder('to')),
            ),
          )
          .orderBy(asc(ledgerTiles.number))
          .prepare();
  });
  const rows = (await statement.execute(level === 0 ? { from, to } : { level, from, to })) as { hash: Buffer | null }[];
  const hashes = rows.flatMap(({ hash }) => hash ?? []);
  if (hashes.length !== to - from) throw new LedgerNotWhole(`The tree of ${tree} has ${hashes.length} of ${to - from} hashes at level ${level} from place ${from} on.`);
  return hashes;
}

/** Puts together what became whole when a tree grew from one size to another; its leaves are stored before. `turn` is awaited in between. */
export async function grow(db: WriteDb, tree: Tree, before: number, after: number, turn?: () => Promise<void>): Promise<void> {
  for (let level = 1, size = TILE; Math.floor(before / size) < Math.floor(after / size); level += 1, size *= TILE) {
    for (let number = Math.floor(before / size); number < Math.floor(after / size); number += 1) {
      const range = new Range();
      for (const hash of await hashesOf(db, tree, level - 1, number * TILE, (number + 1) * TILE)) range.add(hash);
      await insertRows(db, ledgerTiles, [{ tree, level, number, hash: range.root() }]);
      await turn?.();
    }
  }
}

/** The root over the leaves from `from` up to before `to`, numbered from 0: a subtree as the tree is parted, or all of it. Throws LedgerNotWhole. */
export async function rootOf(db: ReadDb, tree: Tree, from: number, to: number): Promise<Buffer> {
  const range = new Range();
  let at = from;
  for (let size = largestTile(to - from); size >= 1; size /= TILE) {
    const count = Math.floor((to - at) / size);
    if (count === 0 || at % size !== 0) continue;
    for (const hash of await hashesOf(db, tree, Math.round(Math.log(size) / Math.log(TILE)), at / size, at / size + count)) range.add(hash, size);
    at += count * size;
  }
  return range.root();
}

function largestTile(leaves: number): number {
  let size = 1;
  while (size * TILE <= leaves) size *= TILE;
  return size;
}

/** The path from a leaf to the root of the tree of `size` leaves (RFC 9162, section 2.1.3.1). Throws LedgerNotWhole. */
export async function inclusionPath(db: ReadDb, tree: Tree, index: number, size: number): Promise<Buffer[]> {
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  const others: [number, number][] = [];
  while (to - from > 1) {
    const split = from + splitOf(to - from);
    others.push(index < split ? [split, to] : [from, split]);
    [from, to] = index < split ? [from, split] : [split, to];
  }
  for (const [start, end] of others.reverse()) path.push(await rootOf(db, tree, start, end));
  return path;
}

/** What shows that the tree of `size` leaves begins with that of `earlier` leaves (RFC 9162, section 2.1.4.1). Throws LedgerNotWhole. */
export async function consistencyPath(db: ReadDb, tree: Tree, earlier: number, size: number): Promise<Buffer[]> {
  if (earlier === 0 || earlier === size) return [];
  const parts: [number, number][] = [];
  let [from, to, isWhole] = [0, size, true];
  while (earlier !== to) {
    const split = from + splitOf(to - from);
    if (earlier <= split) {
      parts.push([split, to]);
      to = split;
    } else {
      parts.push([from, split]);
      [from, isWhole] = [split, false];
    }
  }
  if (!isWhole) parts.push([from, to]);
  const path: Buffer[] = [];
  for (const [start, end] of parts.reverse()) path.push(await rootOf(db, tree, start, end));
  return path;
}
