// Merkle trees as in RFC 6962 and RFC 9162: hashes of leaves and nodes, and whether a proof shows what it says. Knows nothing of what the leaves are.
import { hash } from 'node:crypto';

/** SHA-256 of nothing: the root of a tree without leaves (RFC 9162, section 2.1.1). */
export const EMPTY_ROOT = hash('sha256', '', 'buffer');

/** A leaf can never pass for a node, nor the other way round: each has a first byte of its own. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(content: Buffer | string): Buffer {
  return hash('sha256', Buffer.concat([LEAF, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]), 'buffer');
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/** Leaves that were taken together: a row of whole subtrees, each at most as large as the one before it, and the last of them never as large. */
export class Range {
  readonly #subtrees: { size: number; hash: Buffer }[] = [];

  /** Adds a whole subtree of `size` leaves, a power of two that the leaves so far are a multiple of. */
  add(hash: Buffer, size = 1): this {
    let joined = { size, hash };
    for (let last = this.#subtrees.at(-1); last && last.size === joined.size; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      joined = { size: last.size * 2, hash: nodeHash(last.hash, joined.hash) };
    }
    this.#subtrees.push(joined);
    return this;
  }

  /** The root over all of them. */
  root(): Buffer {
    const hashes = this.#subtrees.map(({ hash }) => hash);
    return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The largest power of two below `size`: where a tree of more than one leaf is parted. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The root of the tree of `size` leaves that holds `leaf` at `index`, if the path is right (RFC 9162, section 2.1.3.2); nothing for a path of another length. */
export function rootOfInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  const rest = [...path];
  const up = (at: number, of: number): Buffer | undefined => {
    if (of === 1) return leaf;
    const split = splitOf(of);
    const other = rest.pop();
    const own = at < split ? up(at, split) : up(at - split, of - split);
    if (!own || !other) return undefined;
    return at < split ? nodeHash(own, other) : nodeHash(other, own);
  };
  const root = up(index, size);
  return rest.length === 0 ? root : undefined;
}

/** Whether the tree with `root` over `size` leaves begins with the one with `earlierRoot` over `earlier` (RFC 9162, section 2.1.4.2). */
export function isConsistent(earlier: number, earlierRoot: Buffer, size: number, root: Buffer, path: readonly Buffer[]): boolean {
  if (!Number.isSafeInteger(earlier) || !Number.isSafeInteger(size) || earlier < 0 || earlier > size) return false;
  if (earlier === 0) return path.length === 0 && earlierRoot.equals(EMPTY_ROOT);
  if (earlier === size) return path.length === 0 && earlierRoot.equals(root);
  const rest = [...path];
  /** The roots of what both trees have of `of` leaves, of which the earlier one has `had`. */
  const up = (had: number, of: number, isWhole: boolean): { before: Buffer; after: Buffer } | undefined => {
    if (had === of) {
      const whole = isWhole ? earlierRoot : rest.pop();
      return whole && { before: whole, after: whole };
    }
    const split = splitOf(of);
    const other = rest.pop();
    const own = had <= split ? up(had, split, isWhole) : up(had - split, of - split, false);
    if (!own || !other) return undefined;
    return had <= split ? { before: own.before, after: nodeHash(own.after, other) } : { before: nodeHash(other, own.before), after: nodeHash(other, own.after) };
  };
  const roots = up(earlier, size, true);
  return rest.length === 0 && roots !== undefined && roots.before.equals(earlierRoot) && roots.after.equals(root);
}
