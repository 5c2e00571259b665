// Says of a store that nothing is missing in the order of what was written to it, and nothing is there twice.
import { expect } from 'vitest';
import { AUDIENCES } from '../../src/core/access/viewer.js';
import type { Store } from './store.js';

/** Numbers of commits, and of the feed of each audience, go from 1 to the head without a gap. */
export async function expectNoGaps(store: Store): Promise<void> {
  const [heads] = await store.rows('select * from heads');
  const numbered = async (column: string, table: string) => store.rows(`select count(${column}) as count, min(${column}) as first, max(${column}) as last from ${table}`);
  const whole = (last: unknown) => [{ count: last, first: 1, last }];
  expect(await numbered('commit_number', 'commits')).toEqual(whole(heads?.commit_number));
  for (const audience of AUDIENCES) expect(await numbered(`${audience}_seq`, 'changes'), audience).toEqual(whole(heads?.[`${audience}_seq`]));
}
