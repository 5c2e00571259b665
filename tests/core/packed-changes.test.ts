// What a write of very many records changed comes out as it went in, in the order of kinds and ids.
import { expect, test } from 'vitest';
import { type Changed, PackedChanges } from '../../src/core/db/packed-changes.js';
import { newId } from '../../src/core/values/id.js';

test('changes come out in the order of kinds and ids, each as it went in', () => {
  const commitment = Buffer.from(Array.from({ length: 32 }, (_, place) => place * 7));
  const other = Buffer.from(commitment).reverse();
  const shown = { version: 1, change: 'created' as const, commitment };
  const news: Changed['news'][] = [
    [shown, shown, shown],
    [undefined, undefined, shown],
    [undefined, { version: 3, change: 'updated', commitment: other }, { version: 4, change: 'updated', commitment }],
    [{ version: 2, change: 'removed', commitment: null }, { version: 2, change: 'removed', commitment: null }, undefined],
    [undefined, undefined, undefined],
  ];
  const all: Changed[] = Array.from({ length: 400 }, (_, n) => ({
    record: ['sentence', 'prisoner', 'name'][n % 3] as string,
    id: newId(),
    news: news[n % news.length] as Changed['news'],
  }));
  const packed = new PackedChanges();
  for (const one of all) packed.add(one);
  expect(packed.size).toBe(400);
  const textOf = ({ record, id }: Changed) => `${record} ${id}`;
  expect([...packed.taken()]).toEqual([...all].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)));
  expect([packed.size, [...packed.taken()]]).toEqual([0, []]);
});
