// Cases over HTTP: one prosecution of several people, found from it and leading to it, telling of nobody whom its reader may not see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStage } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aCase, aCharge, anOrganization, aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const get = async (url: string, role: Role = 'reader'): Promise<Json> => (await t.as(role).get(url)).body;

async function made(path: string, body: Json): Promise<Json> {
  const answer = await editor().post(path, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Somebody charged in a case. */
const defendant = (case_id: string, says: Json = {}, charge: Json = {}): Promise<Json> => made('/v1/prisoners', aPrisoner({ charges: [aCharge({ case_id, ...charge })], ...says }));

test('the defendants of a case are the prisoners with a charge in it', async () => {
  const { id } = await made('/v1/cases', aCase());
  const other = await made('/v1/cases', aCase());
  const [one, two] = [await defendant(id), await defendant(id)];
  await defendant(other.id);
  const found = await get(`/v1/prisoners?charge_case_id=${id}&include=cases&include_total=true`);
  expect(found.items.map((item: Json) => item.id).sort()).toEqual([one.id, two.id].sort());
  expect(found.page.total).toBe(2);
  expect(found.included.cases.map((item: Json) => item.id)).toEqual([id]);
});

test('nobody learns from a case of a defendant whom they may not see', async () => {
  const { id } = await made('/v1/cases', aCase());
  const before = (await t.as('reader').get(`/v1/cases/${id}`)).bytes;
  const shown = await defendant(id);
  await defendant(id, { visibility: 'confidential' });
  await defendant(id, {}, { visibility: 'partner' });
  expect((await t.as('reader').get(`/v1/cases/${id}`)).bytes.equals(before)).toBe(true);
  const total = async (role: Role) => (await get(`/v1/prisoners?charge_case_id=${id}&include_total=true`, role)).page.total;
  expect([await total('reader'), await total('partner'), await total('editor')]).toEqual([1, 2, 3]);
  expect((await get(`/v1/charges?case_id=${id}`)).items.map((item: Json) => item.prisoner_id)).toEqual([shown.id]);
});

test('a case that is hidden is left out of the charges that name it', async () => {
  const { id } = await made('/v1/cases', aCase({ visibility: 'partner' }));
  const one = await defendant(id);
  expect((await get(`/v1/prisoners/${one.id}`)).charges[0]).not.toHaveProperty('case_id');
  expect((await get(`/v1/prisoners/${one.id}`, 'partner')).charges[0].case_id).toBe(id);
  expect((await get(`/v1/prisoners?charge_case_id=${id}`)).items).toEqual([]);
});

test('the court is an organisation that is there, and comes along on request', async () => {
  const court = await made('/v1/organizations', anOrganization());
  const { id } = await made('/v1/cases', aCase({ court_id: court.id, number: '1-12/2025' }));
  expect(await get(`/v1/cases/${id}?include=organizations`)).toMatchObject({
    court_id: court.id,
    number: '1-12/2025',
    included: { organizations: [{ id: court.id, kind: 'court' }] },
  });
  expect((await get(`/v1/cases?court_id=${court.id}`)).items.map((item: Json) => item.id)).toEqual([id]);
  const answer = await withoutTrace(t, () => editor().post('/v1/cases', aCase({ court_id: id })));
  expect(answer.body.errors).toEqual([{ pointer: '/court_id', code: 'no_such_record', detail: 'There is no organization with this id.' }]);
});

test('every stage of the vocabulary is taken, and whether defendants are tried jointly can be not known', async () => {
  for (const stage of Object.keys(caseStage)) expect((await made('/v1/cases', aCase({ stage }))).stage).toBe(stage);
  expect(await made('/v1/cases', { title: 'Case of the Example Choir' })).toMatchObject({ stage: 'unknown', tried_jointly: 'unknown', visibility: 'confidential' });
  for (const tried_jointly of [true, 'maybe', null])
    expect((await withoutTrace(t, () => editor().post('/v1/cases', aCase({ tried_jointly })))).body.errors[0].pointer).toBe('/tried_jointly');
});

test('no source reports a stage of a case before it was opened', async () => {
  const answer = await withoutTrace(t, () => editor().post('/v1/cases', aCase({ opened_on: '2025-03', as_of: '2024' })));
  expect(answer.body.errors).toEqual([{ pointer: '/as_of', code: 'impossible', detail: 'lies before `opened_on`' }]);
  expect(await made('/v1/cases', aCase({ opened_on: '2025-03', as_of: '2025' }))).toMatchObject({ as_of: '2025', as_of_precision: 'year' });
});
