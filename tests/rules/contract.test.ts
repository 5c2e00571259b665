// The server keeps the promises of its own document: thousands of requests made of that alone, right and wrong ones; and a server that breaks one is found out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Got, Outcome, RULES, Sent } from '../../src/services/contract/index.js';
import { ownAddresses, testByDocument } from '../support/contract.js';
import { extent } from '../support/extent.js';
import { aFacility } from '../support/people.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { type Route, withRoutes } from '../support/routes.js';

/** CONTRACT_SEED=… asks something else, or the same again. */
const SEED = Number(process.env.CONTRACT_SEED ?? 20_240_904);
/** So many that each sort of request and of answer is among them. */
const ENOUGH = 10_000;
/** What is answered are the same bytes on both engines, as tests/rules/engines.test.ts demands: on PostgreSQL fewer show that nothing fails there. */
const REQUESTS = engineOfTests() === 'postgres' ? 1_500 : Number(process.env.CONTRACT_REQUESTS ?? extent(1_500, ENOUGH));

let t: TestRegistry & { routes: Route[] };
let own: string[];
beforeAll(async () => {
  t = await withRoutes(makeRegistry);
  own = await ownAddresses(t);
});
afterAll(() => t.close());

const shown = ({ violations, seed }: Outcome): string[] =>
  violations.map(
    ({ operation, rule, says, meant, sent, status, answer }) =>
      `seed ${seed}: ${operation} ${rule} (${meant}): ${says}\n  ${sent.method} ${sent.path.slice(0, 300)} as ${sent.as} ${JSON.stringify(sent.headers).slice(0, 300)} ${JSON.stringify(sent.body ?? '').slice(0, 600)}\n  ${status} ${answer.slice(0, 300)}`,
  );

describe('a server that breaks a promise is found out:', () => {
  const json = (got: Got, change: (body: Record<string, unknown>) => unknown): Got => ({
    ...got,
    body: Buffer.from(JSON.stringify(change(JSON.parse(got.body.toString('utf8'))))),
  });
  const to =
    (method: string, path: RegExp, change: (got: Got) => Got, status = 200) =>
    (sent: Sent, got: Got) =>
      sent.method === method && path.test(sent.path) && got.status === status ? change(got) : got;

  const FACILITIES = /^\/v1\/facilities(\?|$)/;
  const FACILITY = /^\/v1\/facilities\/[0-9a-f-]{36}(\?|$)/;
  test.each<[what: string, rule: keyof typeof RULES, spoil: (sent: Sent, got: Got) => Got, operation: string]>([
    ['a list that fails', 'server_error', to('GET', FACILITIES, (got) => ({ ...got, status: 500 })), 'listFacilities'],
    ['a status that nobody was told of', 'undocumented_status', to('POST', FACILITIES, (got) => ({ ...got, status: 207 }), 201), 'createFacility'],
    ['a failure of a kind that it does not have', 'undocumented_status', to('GET', FACILITIES, (got) => ({ ...got, status: 418 }), 400), 'listFacilities'],
    ['a header that is not there', 'missing_header', to('GET', FACILITY, (got) => ({ ...got, headers: { ...got.headers, etag: undefined } })), 'getFacility'],
    ['a header of other answers', 'undocumented_header', to('GET', FACILITIES, (got) => ({ ...got, headers: { ...got.headers, 'retry-after': '1' } })), 'listFacilities'],
    ['a header that is none', 'header_not_valid', to('GET', FACILITIES, (got) => ({ ...got, headers: { ...got.headers, 'registry-seq': 'many' } })), 'listFacilities'],
    ['a body of another type', 'wrong_media_type', to('GET', FACILITIES, (got) => ({ ...got, headers: { ...got.headers, 'content-type': 'text/json' } })), 'listFacilities'],
    ['a body without what it must have', 'body_not_valid', to('GET', FACILITIES, (got) => json(got, ({ page: _, ...rest }) => rest)), 'listFacilities'],
    ['a body with what nobody was told of', 'body_not_valid', to('POST', FACILITIES, (got) => json(got, (body) => ({ ...body, secret: 1 })), 201), 'createFacility'],
    ['a value out of its list', 'body_not_valid', to('POST', FACILITIES, (got) => json(got, (body) => ({ ...body, kind: 'palace' })), 201), 'createFacility'],
    ['a failure in another form', 'not_a_problem', to('GET', FACILITIES, (got) => ({ ...got, body: Buffer.from('{"error":"oh"}') }), 400), 'listFacilities'],
    ['a failure of another code', 'not_a_problem', to('GET', FACILITIES, (got) => json(got, (body) => ({ ...body, code: 'conflict' })), 400), 'listFacilities'],
    ['what is forbidden and done', 'accepted_forbidden', to('POST', FACILITIES, (got) => ({ ...got, status: 201 }), 400), 'createFacility'],
    [
      'an address that leads nowhere',
      'dead_link',
      to('POST', FACILITIES, (got) => ({ ...got, headers: { ...got.headers, location: '/v1/facilities/00000000-0000-4000-8000-000000000000' } }), 201),
      'createFacility',
    ],
    ['a HEAD that tells another tag', 'head_differs', to('HEAD', FACILITY, (got) => ({ ...got, headers: { ...got.headers, etag: '"1"' } })), 'getFacility'],
    ['a HEAD with a body', 'head_differs', to('HEAD', FACILITY, (got) => ({ ...got, body: Buffer.from('{}') })), 'getFacility'],
    ['a HEAD that is refused', 'head_differs', to('HEAD', FACILITIES, (got) => ({ ...got, status: 405 })), 'listFacilities'],
    ['a HEAD that is as long as nothing', 'head_differs', to('HEAD', FACILITIES, (got) => ({ ...got, headers: { ...got.headers, 'content-length': '0' } })), 'listFacilities'],
    [
      'no answer at all',
      'no_answer',
      to('GET', FACILITY, () => {
        throw new Error('socket hang up');
      }),
      'getFacility',
    ],
  ])('%s', async (_, rule, spoil, operation) => {
    // What is wrong comes less often than what is right.
    const requests = ['undocumented_status', 'not_a_problem', 'accepted_forbidden'].includes(rule) ? 300 : 100;
    const asked = { seed: SEED, requests, paths: /^\/v1\/facilities(\/\{facility_id\})?$|^\/problems/ };
    const found = await testByDocument(t, own, { ...asked, spoil });
    expect(found.violations.map((violation) => `${violation.operation} ${violation.rule}`)).toContain(`${operation} ${rule}`);
  });
});

test('what only reads stores nothing', async () => {
  const before = (await t.as('admin').get('/v1/changes?limit=1')).headers['registry-seq'];
  const outcome = await testByDocument(t, own, { seed: SEED, requests: extent(200, 300), readOnly: true });
  expect(shown(outcome)).toEqual([]);
  expect(outcome.leftOut).toBeGreaterThan(100);
  expect(outcome.tallies.creations).toMatchObject({ operations: 0, requests: 0 });
  expect((await t.as('admin').get('/v1/changes?limit=1')).headers['registry-seq']).toBe(before);
});

test('what writes changes and takes away only what it made', async () => {
  const { id } = (await t.as('editor').post('/v1/facilities', aFacility())).body;
  const outcome = await testByDocument(t, [], { seed: SEED, requests: 300, paths: /^\/v1\/(facilities|merges|api_keys)|^\/problems/ });
  expect(shown(outcome)).toEqual([]);
  expect(outcome.tallies.creations.succeeded).toBeGreaterThan(0);
  expect(outcome.tallies.removals.succeeded).toBeGreaterThan(0);
  expect((await t.as('admin').get(`/v1/facilities/${id}`)).body.version).toBe(1);
});

test('the same seed asks the same', async () => {
  const paths = /^\/v1\/facilities$|^\/problems/;
  const asked: string[][] = [[], []];
  for (const list of asked)
    await testByDocument(t, [], {
      seed: SEED,
      requests: 60,
      readOnly: true,
      paths,
      spoil(sent, got) {
        list.push(JSON.stringify(sent));
        return got;
      },
    });
  expect(asked[1]).toEqual(asked[0]);
});

/** Of those who ask for what is there as the document says, so many in a hundred at the least are given it: whoever is only refused finds nothing. */
const SHARES: Readonly<Record<keyof Outcome['tallies'], number>> = {
  lists: 60,
  records: 40,
  'other reads': 60,
  searches: 40,
  creations: 50,
  changes: 35,
  removals: 40,
  'other orders': 25,
};

test(`${REQUESTS} requests to every operation are answered as the document says, and many of them as was asked`, async () => {
  const outcome = await testByDocument(t, own, { seed: SEED, requests: REQUESTS });
  expect(shown(outcome), shown(outcome).join('\n')).toEqual([]);
  // Its own key it leaves alone.
  expect((await t.as('admin').get('/v1/api_keys')).status).toBe(200);
  expect(outcome.requests).toBeGreaterThanOrEqual(REQUESTS);
  expect(Object.keys(outcome.answers)).toHaveLength(outcome.operations);
  expect(outcome.followed).toBeGreaterThan(20);
  // Of fewer it is chance how many of each sort there are.
  if (REQUESTS < ENOUGH) return;
  for (const [kind, share] of Object.entries(SHARES) as [keyof Outcome['tallies'], number][]) {
    const { valid, succeeded } = outcome.tallies[kind];
    expect((100 * succeeded) / valid, `${kind}: ${succeeded} of ${valid}`).toBeGreaterThan(share);
  }
  for (const status of [200, 201, 202, 204, 304, 400, 401, 404, 409, 412, 413, 415, 422]) expect(outcome.statuses[status] ?? 0, `answers with ${status}`).toBeGreaterThan(0);
});
