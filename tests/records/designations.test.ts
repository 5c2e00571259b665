// Designations by the state over HTTP: dated, public, and said to be the state's own words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { designationList } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aDesignation, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
let prisoner: string;
beforeAll(async () => {
  t = await makeRegistry();
  prisoner = (await editor().post('/v1/prisoners', aPrisoner())).body.id;
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const add = (says: Json) => editor().post(`/v1/prisoners/${prisoner}/designations`, aDesignation(says));

test('the lists are those of the state, and each is said to be so', async () => {
  for (const list of Object.keys(designationList)) expect((await add({ list })).body.list).toBe(list);
  expect((await add({ list: 'extremist' })).body.errors).toMatchObject([{ pointer: '/list', code: 'unknown_value' }]);
  for (const meaning of [designationList.mvd_extremist_list, designationList.kgb_terrorist_list]) expect(meaning).toMatch(/^List of the .* of Belarus, which calls/);
});

test('anyone finds who is on a list and who was taken off it', async () => {
  const { body: made } = await add({ list: 'kgb_terrorist_list', listed_on: '2019-02', removed_on: '2020-06' });
  const found = async (query: string) => (await t.as('reader').get(`/v1/designations?listed_on_lt=2020&${query}`)).body.items.map(({ id }: Json) => id);
  expect(await found('removed_on_known=true')).toEqual([made.id]);
  expect(await found('list=mvd_extremist_list')).toEqual([]);
  expect((await t.as('reader').get('/v1/prisoners?designation_list=kgb_terrorist_list&designation_removed_on=2020')).body.items.map(({ id }: Json) => id)).toEqual([prisoner]);
});

test('nobody is taken off a list before being put on it', async () => {
  const answer = await withoutTrace(t, () => add({ listed_on: '2025-03-02', removed_on: '2025-02' }));
  expect(answer.body.errors).toEqual([{ pointer: '/removed_on', code: 'impossible', detail: 'lies before `listed_on`' }]);
  expect((await add({ listed_on: '2025-03-02', removed_on: '2025-03' })).status).toBe(201);
});
