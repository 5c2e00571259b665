// Facilities over HTTP: drafts until somebody publishes them, and addresses exactly as published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutTrace } from '../support/content.js';
import { aCustodyPeriod, aFacility, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function made(says: Json = {}): Promise<Json> {
  const answer = await editor().post('/v1/facilities', aFacility(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

test('a facility is a draft for editors until it is published, and unknown is said to be unknown', async () => {
  const { id, ...draft } = (await editor().post('/v1/facilities', { name: 'Example Colony No. 97', country: 'BY' })).body;
  expect(draft).toMatchObject({ visibility: 'confidential', kind: 'unknown', holds: 'unknown', address_verified: 'unknown', source_ids: [] });
  for (const property of ['address', 'seen_on', 'valid_from', 'valid_to', 'name_local']) expect(Object.keys(draft)).not.toContain(property);
  const url = `/v1/facilities/${id}`;
  expect((await t.as('reader').get(url)).status).toBe(404);
  expect((await editor().patch(url, { visibility: 'public' })).status).toBe(200);
  expect((await t.as('reader').get(url)).body).toMatchObject({ id, version: 1, visibility: 'public' });
});

test('a letter writer gets the address exactly as it was published, in its own script and lines', async () => {
  const address = '247526, вул. Узорная (ул. Образцовая), 44,\nг.п. Прыклад, Узорны р-н';
  const { id } = await made({ name: 'Example Colony No. 24', name_local: 'Папраўчая калонія № 24', address, address_verified: 'no', seen_on: '2022' });
  expect((await t.as('reader').get(`/v1/facilities/${id}`)).body).toMatchObject({ name_local: 'Папраўчая калонія № 24', address, address_verified: 'no', seen_on: '2022' });
});

test.each<[string, Json, string]>([
  ['no name', { name: undefined }, '/name'],
  ['a name without a letter', { name: '—' }, '/name'],
  ['a name that mixes scripts', { name: 'Cоlony' }, '/name'],
  ['a kind that is none', { kind: 'prison_camp' }, '/kind'],
  ['a country in words', { country: 'Belarus' }, '/country'],
  ['an address with a hidden character', { address: 'ул. Узорная\u200b, 1' }, '/address'],
  ['an address of 501 characters', { address: 'а'.repeat(501) }, '/address'],
  ['an address that held before it began to', { valid_from: '2024-04-29', valid_to: '2023' }, '/valid_to'],
  ['verified by somebody', { address_verified: true }, '/address_verified'],
  ['coordinates', { latitude: 53.9 }, '/latitude'],
])('a facility with %s is refused', async (_, says, pointer) => {
  const answer = await withoutTrace(t, () => editor().post('/v1/facilities', aFacility(says)));
  expect([answer.status, answer.body.errors.map((error: Json) => error.pointer)], answer.text).toEqual([400, [pointer]]);
});

test('a facility that moved is two: letters to the old address are not sent by mistake', async () => {
  const old = await made({ name: 'Example Prison No. 1 (old)', kind: 'sizo', valid_to: '2024-04-29' });
  const now = await made({ name: 'Example Prison No. 1 (new)', kind: 'sizo', valid_from: '2024-04-29' });
  expect([old.valid_to, now.valid_from]).toEqual(['2024-04-29', '2024-04-29']);
  expect((await editor().patch(`/v1/facilities/${old.id}`, { valid_from: '2024-05' })).body.errors).toMatchObject([{ pointer: '/valid_to', code: 'impossible' }]);
});

test('facilities are listed by kind, whom they hold, country and whether the address is verified', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body.id;
  const colony = await made({ name: 'Listed Colony', country: 'LT', address_verified: 'yes', source_ids: [source] });
  const prison = await made({ name: 'Listed Prison, new building', kind: 'prison', holds: 'men', country: 'LT' });
  const draft = await made({ name: 'Listed Draft', country: 'LT', visibility: 'confidential' });
  const list = async (query: string, role: Role = 'reader') => (await t.as(role).get(`/v1/facilities?country=LT&${query}`)).body.items.map(({ id }: Json) => id);
  expect(await list('sort=name')).toEqual([colony.id, prison.id]);
  expect(await list('sort=-name', 'editor')).toEqual([prison.id, draft.id, colony.id]);
  expect(await list('kind=prison,sizo')).toEqual([prison.id]);
  expect(await list('holds_not=men')).toEqual([colony.id]);
  expect(await list('address_verified=yes')).toEqual([colony.id]);
  expect(await list(`source_id=${source}`)).toEqual([colony.id]);
  expect(await list(`name=${encodeURIComponent('Listed Prison, new building')}`), 'a comma in a name').toEqual([prison.id]);
  expect(await list('name=Listed%20Colony&name=Listed%20Draft')).toEqual([colony.id]);
});

test('a change of the address shows with the facility alone: whoever is held there does not change', async () => {
  const { id } = await made({ address: 'г. Прыклад, ул. Примерная, 1' });
  const prisoner = (await editor().post('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ facility_id: id })] }))).body;
  const before = await t.as('reader').get(`/v1/prisoners/${prisoner.id}`);
  await editor().patch(`/v1/facilities/${id}`, { address: 'г. Прыклад, ул. Примерная, 2' });
  expect((await t.as('reader').get(`/v1/prisoners/${prisoner.id}`)).bytes.equals(before.bytes)).toBe(true);
  const { included } = (await t.as('reader').get(`/v1/custody_periods?prisoner_id=${prisoner.id}&include=facilities`)).body;
  expect(included.facilities).toMatchObject([{ id, version: 2, address: 'г. Прыклад, ул. Примерная, 2' }]);
});
