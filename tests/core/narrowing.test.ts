// Requests are judged by what of the parameters they name: it must come to the same as all parameters would.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { narrowed } from '../../src/core/http/narrowing.js';
import { operationsOf } from '../support/operations.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

test('a request without parameters means the same to the few that are needed as to all that there are', () => {
  const asked = operationsOf(t.app).flatMap(({ operationId, query }) => (query ? [{ operationId, query }] : []));
  expect(asked.length).toBeGreaterThan(300);
  for (const { operationId, query } of asked) {
    const [few, all] = [narrowed(query, []).safeParse({}), query.safeParse({})];
    expect([few.success, few.data, few.error?.issues], operationId).toEqual([all.success, all.data, all.error?.issues]);
  }
});

test('what is not known is refused with all that is', () => {
  for (const { query } of operationsOf(t.app)) if (query) expect(narrowed(query, ['no_such_parameter'])).toBe(query);
});
