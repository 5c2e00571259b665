// Whoever gets no answer sends the same request again: every POST that writes takes an Idempotency-Key, is done once under it, and says the same again.
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import type { Registry } from '../../src/core/db/registry.js';
import type { Operation } from '../../src/core/http/operation.js';
import { records } from '../../src/records/index.js';
import { changesBetween, contentOf, expectUnchanged } from '../support/content.js';
import { bodyExamples, type Cast, castOf, currentRequestOf } from '../support/examples.js';
import { aFacility } from '../support/people.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';
import { type Route, withRoutes } from '../support/routes.js';
import { operationsOf } from '../support/specimens.js';

type Json = Record<string, unknown>;

/** The answer is not given again, and why. */
const REFUSED_AGAIN: Readonly<Record<string, string>> = {
  createApiKey: 'it holds a secret that is kept nowhere, not even to be told again',
  replaceApiKeySecret: 'likewise',
};
/** Those who may do it without a key of the registry's are not told apart, so that there is nothing to remember their requests by. */
const FOR_ANYONE: Readonly<Record<string, string>> = { createCorrection: 'what is remembered of a sender could say who it was' };

const writes = ({ method, reads }: Operation): boolean => method === 'POST' && !reads;

/** The operations as an app declares them, for naming the tests. */
const { routes: declared } = await withRoutes(async () => {
  const app = await buildApp({ registry: { records, clock: () => '', database: { read: {} } } as unknown as Registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  await app.ready();
  await app.close();
  return {};
});
const erases = ({ path }: Operation): boolean => path.endsWith('/erasure');
const all = operationsOf(declared).filter(writes);
/** What erases comes last, parts before what they are part of: nothing can be asked of what is erased. Who goes back to a version has fewer parts than before. */
const goesBack = ({ operationId }: Operation): boolean => operationId === 'restorePrisonerVersion';
const last = all.filter(erases).reverse();
const posts = [
  ...all.filter((operation) => !erases(operation) && !goesBack(operation)),
  ...last.flatMap((operation) => (operation.operationId === 'erasePrisoner' ? [...all.filter(goesBack), operation] : [operation])),
];

let t: TestRegistry;
let routes: Route[];
let cast: Cast;
beforeAll(async () => {
  ({ routes, ...t } = await withRoutes(makeRegistry));
  cast = await castOf(t, routes);
});
afterAll(() => t.close());

const send = (operation: Operation, request: InjectOptions, key: string): Promise<Answer> =>
  t.as(operation.access === 'admin' ? 'admin' : 'editor').request({ ...request, headers: { ...request.headers, 'idempotency-key': key } });

/** A body that is as good as another and is not it: another text or number, a list without its first, or one property less. */
function another(operation: Operation, body: Json): Json {
  const otherwise = Object.entries(body).flatMap(([property, value]) => {
    const { [property]: _, ...less } = body;
    const changed = typeof value === 'number' ? value + 1 : Array.isArray(value) ? value.slice(1) : `${value} again`;
    return [{ ...body, [property]: changed }, less];
  });
  const examples = bodyExamples(operation).filter((one) => JSON.stringify(one) !== JSON.stringify(body)) as Json[];
  const found = [...otherwise, ...examples].find((one) => operation.body?.safeParse(one).success);
  if (!found) throw new Error(`${operation.operationId} cannot be asked otherwise than ${JSON.stringify(body)}: say in tests/rules/idempotency.test.ts how.`);
  return found;
}

test('there are operations that write by POST, and those with an exception of their own are among them', () => {
  expect(posts.length).toBeGreaterThan(50);
  const ids = posts.map(({ operationId }) => operationId);
  expect(ids).toEqual(expect.arrayContaining([...Object.keys(REFUSED_AGAIN), ...Object.keys(FOR_ANYONE)]));
});

test('those who need no key to write are listed', () => {
  expect(posts.filter(({ access }) => access === 'reader').map(({ operationId }) => operationId)).toEqual(Object.keys(FOR_ANYONE));
});

describe.each(posts.map((operation) => [operation.operationId, operation] as const))('%s', (id, { headers, failures }) => {
  // As the app under test declares it.
  const operation = () => operationsOf(routes).find(({ operationId }) => operationId === id) as Operation;

  test('says that it takes an Idempotency-Key and what becomes of one that was used', () => {
    expect(
      Object.keys(headers?.shape ?? {}),
      `Add createHeaders, changeHeaders or onceHeaders of core/http/writing.ts to ${id}, and hand intentOf(request) to the write`,
    ).toContain('idempotency-key');
    expect(failures).toContain('idempotency_key_reused');
  });

  test('sent again with its key it is done once and answered the same, and with another body refused', async () => {
    const key = `again-${id}`;
    const request = await currentRequestOf(t, operation(), cast);
    const before = await contentOf(t.store);
    const first = await send(operation(), request, key);
    expect([200, 201, 202], first.text).toContain(first.status);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const after = await contentOf(t.store);
    expect(changesBetween(before, after)).not.toEqual([]);

    const second = await send(operation(), request, key);
    if (id in REFUSED_AGAIN) {
      expect(second.status).toBe(409);
      expect(second.body).toMatchObject({ code: 'conflict', detail: expect.stringContaining(first.body.id) });
      expect(second.text).not.toContain(first.body.key);
    } else {
      expect(second.status).toBe(first.status);
      expect(second.bytes.equals(first.bytes)).toBe(true);
      expect(second.headers).toMatchObject({ 'idempotency-replayed': 'true' });
      for (const header of ['etag', 'location', 'registry-seq']) expect(second.headers[header], header).toBe(first.headers[header]);
    }
    await expectUnchanged(t, after);

    const changed =
      request.payload === undefined
        ? operation().query?.shape.dry_run
          ? { ...request, url: `${request.url}?dry_run=true` }
          : { method: 'POST' as const, url: '/v1/facilities', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(aFacility()) }
        : operation().streams
          ? { ...request, url: `${request.url}${request.url.includes('?') ? '&' : '?'}mode=skip_errors` }
          : { ...request, payload: JSON.stringify(another(operation(), JSON.parse(String(request.payload)))) };
    const third = await send(operation(), changed, key);
    expect([third.status, third.body.code], third.text).toEqual([422, 'idempotency_key_reused']);
    await expectUnchanged(t, after);
  });
});

test('a key that was ordered and never arrived is revoked by the id that the conflict tells, and ordered again', async () => {
  const order = (key: string) => t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: 'partner' }, { 'idempotency-key': key });
  const lost = await order('lost');
  const told = /The key ([0-9a-f-]{36}) was made/.exec((await order('lost')).body.detail)?.[1] as string;
  expect(told).toBe(lost.body.id);
  expect((await t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${told}` })).status).toBe(204);
  const second = await order('ordered-anew');
  expect(second.status).toBe(201);
  expect((await t.as('reader').get('/v1/prisoners', { authorization: `Bearer ${second.body.key}` })).status).toBe(200);
  expect((await t.as('reader').get('/v1/prisoners', { authorization: `Bearer ${lost.body.key}` })).status).toBe(401);
});

test('what anyone may send is stored each time, whatever key comes with it: nothing of a sender is remembered', async () => {
  const correction = { kind: 'other', text: 'An invented text.' };
  const sent = () => t.as('reader').post('/v1/corrections', correction, { 'idempotency-key': 'of-somebody' });
  const [one, two] = [await sent(), await sent()];
  expect([one.status, two.status]).toEqual([202, 202]);
  expect(two.headers.location).not.toBe(one.headers.location);
  expect(await t.store.rows('select count(*) as n from idempotency_keys where key = ?', 'of-somebody')).toEqual([{ n: 0 }]);
});
