// Grows a tree anew from its leaves, and compares it on the way with what is stored of it and with heads that somebody kept.
import { and, asc, eq } from 'drizzle-orm';
import type { Tree } from '../../core/access/trees.js';
import { TILE } from '../../core/db/ledger.js';
import { ledgerTiles } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';
import { Range } from '../../core/values/merkle.js';
import type { Findings } from './finding.js';

/** The head of a tree as somebody kept it. */
export interface KeptHead {
  tree: Tree;
  size: number;
  root: Buffer;
  /** What it was signed with, where that was kept beside it. */
  verifierKey?: string;
  /** Where it was kept. */
  from: string;
}

export class Growing {
  readonly #range = new Range();
  /** Subtrees that are not whole yet: those of leaves, of tiles, of tiles of tiles. */
  readonly #levels: Range[] = [];
  #tiles = new Map<string, Buffer>();
  size = 0;

  private constructor(
    readonly tree: Tree,
    readonly heads: readonly KeptHead[],
    readonly findings: Findings,
  ) {}

  static async begin(db: ReadDb, tree: Tree, heads: readonly KeptHead[], findings: Findings): Promise<Growing> {
    const growing = new Growing(
      tree,
      heads.filter((head) => head.tree === tree),
      findings,
    );
    const rows = await db
      .select()
      .from(ledgerTiles)
      .where(and(eq(ledgerTiles.tree, tree)))
      .orderBy(asc(ledgerTiles.level), asc(ledgerTiles.number));
    growing.#tiles = new Map(rows.map(({ level, number, hash }) => [`${level} ${number}`, hash]));
    growing.#compare();
    return growing;
  }

  add(leaf: Buffer): void {
    this.#range.add(leaf);
    this.size += 1;
    let hash = leaf;
    for (let level = 0, count = this.size; ; level += 1, count /= TILE) {
      const range = (this.#levels[level] ??= new Range());
      range.add(hash);
      if (count % TILE !== 0) break;
      hash = range.root();
      this.#levels[level] = new Range();
      const name = `${level + 1} ${count / TILE - 1}`;
      const stored = this.#tiles.get(name);
      this.#tiles.delete(name);
      if (!stored) this.findings.add('removed', `ledger of ${this.tree}`, `the stored subtree ${name} is missing`);
      else if (!stored.equals(hash)) this.findings.add('altered', `ledger of ${this.tree}`, `the stored subtree ${name} is not that of its leaves`);
    }
    this.#compare();
  }

  /** After the last leaf. */
  end(): void {
    for (const name of this.#tiles.keys()) this.findings.add('added', `ledger of ${this.tree}`, `a subtree ${name} is stored that has no leaves: there were more`);
    for (const { size, from } of this.heads) {
      if (size > this.size) this.findings.add('truncated', `ledger of ${this.tree}`, `it has ${this.size} leaves, and had ${size} when ${from} was kept`);
    }
  }

  #compare(): void {
    for (const { size, root, from } of this.heads) {
      if (size !== this.size || this.#range.root().equals(root)) continue;
      this.findings.add('altered', `ledger of ${this.tree}`, `its first ${size} leaves are not those of ${from}: something in them was rewritten`);
    }
  }
}
