// The law of non-interference: two registries that differ only in what an audience may not see answer every request of that audience
// with the same bytes. That the law bites is shown beside it.
import { expect, test, vi } from 'vitest';
import { AUDIENCES } from '../../src/core/access/viewer.js';
import { askBoth, REQUESTS_MIN } from '../support/asking.js';

// Ids are random; here they follow from a seed, so that what both registries show has the same ids in both.
vi.mock('../../src/core/values/id.js', async (original) => ({ ...(await original<object>()), ...(await import('../support/ids.js')).instead }));

const OUTSIDERS = AUDIENCES.filter((audience) => audience !== 'confidential');
/** What both audiences that stand outside must not notice; a course that lacks one of them proves less than it says. */
const HIDDEN_CHANGES = ['root', 'part', 'part sent along', 'field', 'reference', 'reference sent along', 'revision', 'retirement', 'key', 'dry run', 'failure', 'replay'].map(
  (what) => `hidden ${what}`,
);

test.each(OUTSIDERS)('the %s audience cannot tell apart two registries that differ only in what it may not see', { timeout: 900_000 }, async (audience) => {
  const course = await askBoth(audience);
  expect(course.differences).toEqual([]);
  expect(course.requests).toBeGreaterThan(REQUESTS_MIN);
  expect(HIDDEN_CHANGES.filter((what) => !course.made.get(what))).toEqual([]);
  for (const status of [200, 304, 400, 404]) expect(course.statuses.get(status) ?? 0, `answers with ${status}`).toBeGreaterThan(3);
  expect(course.found, 'people found by a name').toBeGreaterThan(REQUESTS_MIN / 40);
  expect(course.matched, 'people of another list who are there').toBeGreaterThan(10);
  expect(course.reconciled, 'people of a spreadsheet who are there').toBeGreaterThan(10);
  expect(course.filled, 'pages with something on them').toBeGreaterThan(100);
  expect(course.followed, 'pages that follow others').toBeGreaterThan(REQUESTS_MIN / 250);
});
