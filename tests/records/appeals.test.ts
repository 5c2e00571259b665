// Appeals over HTTP: from whom, to whom, and for whom, as far as the reader may see them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAppeal, anOrganization, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

async function made(url: string, body: Json): Promise<Json> {
  const answer = await t.as('editor').post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

test('anyone reads from whom an appeal comes, to whom it goes and for whom it speaks', async () => {
  const [prisoner, from, to, source] = [
    await made('/v1/prisoners', aPrisoner()),
    await made('/v1/organizations', anOrganization()),
    await made('/v1/organizations', anOrganization()),
    await made('/v1/sources', aSource()),
  ];
  const says = {
    addressees: ['the heads of all states'],
    addressee_ids: [to.id],
    initiators: [{ name: 'Alena Prykladnaya', relation: 'sibling' }, { name: 'Marta Vydumanaya' }],
    initiator_ids: [from.id],
    prisoner_ids: [prisoner.id],
    source_ids: [source.id],
  };
  const { id } = await made('/v1/appeals', anAppeal(says));
  expect((await t.as('reader').get(`/v1/appeals/${id}`)).body).toMatchObject(says);
  const brought = (await t.as('reader').get(`/v1/appeals/${id}?include=organizations,prisoners,sources`)).body.included;
  expect(Object.fromEntries(Object.entries<Json[]>(brought).map(([kind, items]) => [kind, items.map((item) => item.id).sort()]))).toEqual({
    organizations: [from.id, to.id].sort(),
    prisoners: [prisoner.id],
    sources: [source.id],
  });
  for (const query of [`prisoner_id=${prisoner.id}`, `addressee_id=${to.id}`, `initiator_id=${from.id}`, `source_id=${source.id}`])
    expect(
      (await t.as('reader').get(`/v1/appeals?${query}`)).body.items.map((item: Json) => item.id),
      query,
    ).toEqual([id]);
  expect((await t.as('reader').get(`/v1/appeals?addressee_id=${from.id}`)).body.items).toEqual([]);
});

test('an organisation can be both, and what is taken from one part stays in the other', async () => {
  const { id: organization } = await made('/v1/organizations', anOrganization());
  const { id } = await made('/v1/appeals', anAppeal({ addressee_ids: [organization], initiator_ids: [organization] }));
  const changed = await t.as('editor').patch(`/v1/appeals/${id}`, { addressee_ids: null });
  expect(changed.body).toMatchObject({ addressee_ids: [], initiator_ids: [organization] });
});

test('a prisoner who is hidden is left out of the appeals that name them, wherever they are looked for', async () => {
  const [shown, hidden] = [await made('/v1/prisoners', aPrisoner()), await made('/v1/prisoners', aPrisoner({ visibility: 'confidential' }))];
  const { id } = await made('/v1/appeals', anAppeal({ prisoner_ids: [hidden.id, shown.id] }));
  const read = async (): Promise<Json> => (await t.as('reader').get(`/v1/appeals/${id}`)).body;
  const found = async (): Promise<Json> => (await t.as('reader').get(`/v1/appeals?prisoner_id=${hidden.id}`)).body.items;
  expect([(await read()).prisoner_ids, await found()]).toEqual([[shown.id], []]);
  expect((await t.as('editor').get(`/v1/appeals/${id}`)).body.prisoner_ids).toEqual([hidden.id, shown.id]);
  expect((await t.as('editor').patch(`/v1/prisoners/${hidden.id}`, { visibility: 'public' })).status).toBe(200);
  expect((await read()).prisoner_ids).toEqual([hidden.id, shown.id]);
  expect(await found()).toHaveLength(1);
  await t.as('editor').retire(`/v1/prisoners/${shown.id}`);
  expect((await read()).prisoner_ids).toEqual([hidden.id]);
});

test.each([
  ['/prisoner_ids', { prisoner_ids: ['00000000-0000-4000-8000-000000000000'] }, '/prisoner_ids/0'],
  ['/addressee_ids', { addressee_ids: ['00000000-0000-4000-8000-000000000000'] }, '/addressee_ids/0'],
  ['a relation that there is not', { initiators: [{ name: 'Alena Prykladnaya', relation: 'child' }] }, '/initiators/0/relation'],
  ['an address of an initiator', { initiators: [{ name: 'Alena Prykladnaya', address: 'Example Street 1' }] }, '/initiators/0/address'],
  ['a date of another precision than it says', { as_of: '2026-01-10', as_of_precision: 'year' }, '/as_of_precision'],
])('%s is refused', async (_, says, pointer) => {
  const refused = await t.as('editor').post('/v1/appeals', anAppeal(says));
  expect([refused.status, refused.body.errors?.[0].pointer], refused.text).toEqual([400, pointer]);
});
