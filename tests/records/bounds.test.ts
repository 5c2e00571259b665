// What one record can hold has an end, which is said before anything is stored.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChild, aCustodyPeriod, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const PARTS_MAX = 200;
const many = (count: number, make: () => unknown) => Array.from({ length: count }, make);

test.each([
  ['names', aName],
  ['custody_periods', aCustodyPeriod],
  ['sentences', aSentence],
  ['children', aChild],
])('a prisoner has at most 200 %s, and one that was retired makes room', async (parts, make) => {
  const editor = t.as('editor');
  const made = await editor.post('/v1/prisoners', aPrisoner({ [parts]: many(PARTS_MAX - 1, make) }));
  expect(made.status, made.text).toBe(201);
  const add = () => editor.post(`/v1/prisoners/${made.body.id}/${parts}`, make());
  const last = await add();
  expect(last.status).toBe(201);
  const before = await editor.get(`/v1/prisoners/${made.body.id}`);
  expect(before.body[parts]).toHaveLength(PARTS_MAX);

  const refused = await add();
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'conflict', detail: `One prisoner has at most 200 ${parts.replaceAll('_', ' ')}; retire one first.` });
  expect((await editor.get(`/v1/prisoners/${made.body.id}`)).bytes.equals(before.bytes)).toBe(true);

  const retired = await editor.retire(`/v1/${parts}/${last.body.id}`);
  expect((await add()).status).toBe(201);
  expect((await editor.restore(`/v1/${parts}/${last.body.id}`, retired.headers.etag as string)).status).toBe(409);
});

test('a child cannot be given to a second parent who has 200 already', async () => {
  const editor = t.as('editor');
  const full = await editor.post('/v1/prisoners', aPrisoner({ children: many(PARTS_MAX, aChild) }));
  const other = await editor.post('/v1/prisoners', aPrisoner({ children: [aChild()] }));
  const child = other.body.children[0];
  const refused = await editor.patch(`/v1/children/${child.id}`, { prisoner_ids: [other.body.id, full.body.id] });
  expect(refused.status).toBe(409);
  expect((await editor.get(`/v1/children/${child.id}`)).body).toEqual(child);
});

test('a new prisoner names at most 50 sources, those sent along included', async () => {
  const editor = t.as('editor');
  const source_ids = [];
  for (let count = 0; count < 49; count += 1) source_ids.push((await editor.post('/v1/sources', aSource())).body.id);
  const sources = (await editor.get('/v1/sources?include_total=true')).body.page.total;
  const refused = await editor.post('/v1/prisoners', aPrisoner({ source_ids, sources: [aSource(), aSource()] }));
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toEqual([{ pointer: '/sources', code: 'too_big', detail: 'at most 50 sources together with those in source_ids' }]);
  expect((await editor.get('/v1/sources?include_total=true')).body.page.total).toBe(sources);
  const made = await editor.post('/v1/prisoners', aPrisoner({ source_ids, sources: [aSource()] }));
  expect(made.body.source_ids).toHaveLength(50);
});

test('the length of a text is that of its Unicode form NFC, which can be longer than what was sent', async () => {
  // U+0958 is written as two characters in NFC.
  const refused = await t.as('editor').post('/v1/prisoners', aPrisoner({ working_note: '\u0958'.repeat(2001) }));
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toEqual([{ pointer: '/working_note', code: 'too_big', detail: 'at most 4000 characters' }]);
  expect((await t.as('editor').post('/v1/prisoners', aPrisoner({ working_note: '\u0958'.repeat(2000) }))).status).toBe(201);
});

test('a prisoner is found by an id of another system', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner({ external_ids: [{ scheme: 'example_monitor', value: '12/b' }] }));
  const found = await t.as('reader').get('/v1/prisoners?external_id=example_monitor:12/b');
  expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
  expect(found.body.items[0].external_ids).toEqual([{ scheme: 'example_monitor', value: '12/b' }]);
  expect((await t.as('reader').get('/v1/prisoners?external_id=example_monitor:12')).body.items).toEqual([]);
});
