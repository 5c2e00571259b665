// How alike two words of names are: the same, whether it was worked out to the end or only as far as it takes.
import { expect, test } from 'vitest';
import { likenessOf, wordOf } from '../../../src/core/values/names/similarity.js';

/** Invented, with slips of several kinds. */
const WORDS = [
  'выдумка',
  'выдумко',
  'видумко',
  'вдыумка',
  'выдукма',
  'выдумки',
  'wydumko',
  'vydumka',
  'vudymka',
  'прыдумка',
  'щупальцева',
  'shchupaltsava',
  'schupalzewa',
  'шупальцава',
  'щупальцваа',
].map(wordOf);

test('two words are as alike as they are, or not at all, whatever the least is that counts', () => {
  for (const one of WORDS) {
    for (const other of WORDS) {
      const { score } = likenessOf(one, other, 0);
      for (const floor of [0.2, 0.5, 0.66, 0.8, 0.95])
        expect([one.text, other.text, floor, likenessOf(one, other, floor).score]).toEqual([one.text, other.text, floor, score >= floor ? score : 0]);
    }
  }
});

test.each([
  ['neighbours that changed places', 'выдумка', 'вдыумка', 'выдарка'],
  ['a vowel that spellings exchange', 'выдумка', 'выдумко', 'выдумки'],
  ['another script', 'выдумка', 'vydumka', 'vydorka'],
])('%s: %s is more like %s than like %s', (_, asked, near, far) => {
  const to = (word: string) => likenessOf(wordOf(asked), wordOf(word)).score;
  expect(to(near)).toBeGreaterThan(to(far));
});
