// Merkle trees against the vectors that implementations of Certificate Transparency share, and proofs against every way of getting them wrong.
import { describe, expect, test } from 'vitest';
import { isConsistent, leafHash, nodeHash, Range, rootOfInclusion, splitOf } from '../../../src/core/values/merkle.js';

const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
/** Roots of the first n of these leaves (google/certificate-transparency, merkle tree tests). */
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** The definition of RFC 9162, section 2.1.1, as it stands there. */
function rootBy(leaves: readonly Buffer[]): Buffer {
  if (leaves.length < 2) return leaves[0] ?? new Range().root();
  const split = splitOf(leaves.length);
  return nodeHash(rootBy(leaves.slice(0, split)), rootBy(leaves.slice(split)));
}

function inclusion(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split ? [...inclusion(left, index), rootBy(right)] : [...inclusion(right, index - split), rootBy(left)];
}

function consistency(leaves: readonly Buffer[], earlier: number, isWhole = true): Buffer[] {
  if (earlier === leaves.length) return isWhole ? [] : [rootBy(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split ? [...consistency(left, earlier, isWhole), rootBy(right)] : [...consistency(right, earlier - split, false), rootBy(left)];
}

const many = Array.from({ length: 70 }, (_, place) => leafHash(String(place)));
const rangeOver = (leaves: readonly Buffer[]) => leaves.reduce((range, leaf) => range.add(leaf), new Range()).root();

test.each(ROOTS.map((root, size) => [size, root] as const))('the tree of the first %i leaves has the root of the published vectors', (size, root) => {
  expect(rangeOver(LEAVES.slice(0, size)).toString('hex')).toBe(root);
});

describe('for every size up to 70', () => {
  test('a row of subtrees has the root of the definition', () => {
    for (let size = 0; size <= many.length; size += 1) expect(rangeOver(many.slice(0, size))).toEqual(rootBy(many.slice(0, size)));
  });

  test('the path of every leaf leads to the root, and no other leaf, place, size or path does', () => {
    for (let size = 1; size <= many.length; size += 1) {
      const root = rootBy(many.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const path = inclusion(many.slice(0, size), index);
        expect(rootOfInclusion(many[index] as Buffer, index, size, path)).toEqual(root);
        const wrong = [
          rootOfInclusion(leafHash('another'), index, size, path),
          rootOfInclusion(many[index] as Buffer, index, size, [...path, root]),
          ...(path.length > 0
            ? [rootOfInclusion(many[index] as Buffer, index, size, path.slice(1)), rootOfInclusion(many[index] as Buffer, index === 0 ? 1 : index - 1, size, path)]
            : []),
        ];
        for (const one of wrong) expect(one?.equals(root) ?? false).toBe(false);
      }
      expect(rootOfInclusion(many[0] as Buffer, size, size, [])).toBeUndefined();
    }
  });

  test('a tree is consistent with each that it grew from, and with no other', () => {
    for (let size = 1; size <= many.length; size += 1) {
      const root = rootBy(many.slice(0, size));
      for (let earlier = 0; earlier <= size; earlier += 1) {
        const before = rootBy(many.slice(0, earlier));
        const path = earlier === 0 ? [] : consistency(many.slice(0, size), earlier);
        expect(isConsistent(earlier, before, size, root, path)).toBe(true);
        expect(isConsistent(earlier, leafHash('another'), size, root, path)).toBe(false);
        expect(isConsistent(earlier, before, size, leafHash('another'), path)).toBe(earlier === 0);
        expect(isConsistent(earlier, before, size, root, [...path, root])).toBe(false);
        if (path.length > 0) expect(isConsistent(earlier, before, size, root, path.slice(1))).toBe(false);
      }
      expect(isConsistent(size + 1, root, size, root, [])).toBe(false);
    }
  });
});
