// Prisoners over HTTP: the aggregate, its parts, who sees what, and lists.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChild, aCustodyPeriod, aName, aPrisoner, aSentence } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

test('a prisoner is stored with everything of theirs at once, and anyone reads it', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod()], sentences: [aSentence()], children: [aChild(), aChild()] }));
  expect(made.status).toBe(201);
  expect(made.headers.location).toBe(`/v1/prisoners/${made.body.id}`);
  const read = await t.as('reader').get(made.headers.location as string);
  expect(read.status).toBe(200);
  expect(read.headers.etag).toBe('"1-public"');
  expect(read.body).toMatchObject({ custody_status: 'serving_sentence', sentences_count: 1, stated_term_months: 30, minor_children_count: 2 });
});

test('a draft is seen by editors only, and to everyone else it is as if it had never been', async () => {
  const { visibility: _, ...draft } = aPrisoner();
  const made = await t.as('editor').post('/v1/prisoners', draft);
  expect(made.body.visibility).toBe('confidential');
  const hidden = await t.as('reader').get(`/v1/prisoners/${made.body.id}`);
  const absent = await t.as('reader').get('/v1/prisoners/00000000-0000-4000-8000-000000000000');
  expect(hidden.status).toBe(404);
  expect(hidden.bytes.equals(absent.bytes)).toBe(true);
  expect((await t.as('partner').get(`/v1/prisoners/${made.body.id}`)).status).toBe(404);
});

test('a change to a name raises the version of the prisoner whose name it is', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner());
  const nameId = made.body.names[0].id;
  const patched = await t.as('editor').patch(`/v1/names/${nameId}`, { given: 'Alyona' });
  expect(patched.status).toBe(200);
  const read = await t.as('reader').get(`/v1/prisoners/${made.body.id}`);
  expect(read.body.version).toBe(2);
  expect(read.body.names[0]).toMatchObject({ id: nameId, given: 'Alyona', version: 2 });
});

test('a retired prisoner is gone for everyone and comes back whole', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName(), aName({ full: 'ВЫДУМАННАЯ Марина' })] }));
  const url = `/v1/prisoners/${made.body.id}`;
  const retired = await t.as('editor').retire(url);
  expect(retired.status).toBe(204);
  for (const role of ['reader', 'partner', 'editor'] as const) expect((await t.as(role).get(url)).status).toBe(404);
  expect((await t.as('reader').get(`/v1/names/${made.body.names[0].id}`)).status).toBe(404);
  const restored = await t.as('editor').restore(url, retired.headers.etag as string);
  expect(restored.status).toBe(200);
  expect((await t.as('reader').get(url)).body.names).toHaveLength(2);
});

test('what partners alone may see moves nothing that the public can see', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner());
  const url = `/v1/prisoners/${made.body.id}`;
  const before = await t.as('reader').get(url);
  expect((await t.as('editor').patch(url, { birth_date: '1985-04' })).status).toBe(200);
  const after = await t.as('reader').get(url);
  expect(after.bytes.equals(before.bytes)).toBe(true);
  expect(after.headers['registry-seq']).toBe(before.headers['registry-seq']);
  expect((await t.as('partner').get(url)).body).toMatchObject({ birth_date: '1985-04', version: 2 });
});
