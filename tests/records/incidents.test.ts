// Incidents in detention over HTTP: what cannot be is refused with its reason, what is not certain is kept as it was said.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incidentKind } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aFacility, anIncident, aPrisoner } from '../support/people.js';
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
const add = (says: Json) => editor().post(`/v1/prisoners/${prisoner}/incidents`, anIncident(says));

test('every kind of the vocabulary is taken, and nothing else', async () => {
  for (const kind of Object.keys(incidentKind)) expect((await add({ kind })).body.kind).toBe(kind);
  expect((await add({ kind: 'cell' })).body.errors).toMatchObject([{ pointer: '/kind', code: 'unknown_value' }]);
});

test.each<[string, Json, string, string]>([
  ['an end before the beginning', { from_on: '2025-05-02', to_on: '2025-05-01' }, '/to_on', 'lies before `from_on`'],
  ['an end in a year before the beginning', { from_on: '2025-05', to_on: '2024' }, '/to_on', 'lies before `from_on`'],
  ['more days than there are', { from_on: '2025-05-02', to_on: '2025-05-10', days: 10 }, '/days', 'more days than there are from `from_on` to `to_on`'],
  ['more days than there can be', { from_on: '2025-02', to_on: '2025-02', days: 29 }, '/days', 'more days than there are from `from_on` to `to_on`'],
  ['no days', { days: 0 }, '/days', 'at least 1'],
  ['more days than a life has', { days: 36_601 }, '/days', 'at most 36600'],
])('what cannot be is refused: %s', async (_, says, pointer, detail) => {
  const answer = await withoutTrace(t, () => add({ days: undefined, ...says }));
  expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer, detail }]]);
});

test.each<[string, Json]>([
  ['as many days as there are', { from_on: '2025-05-02', to_on: '2025-05-11', days: 10 }],
  ['as many days as there can be', { from_on: '2025-02', to_on: '2025-02', days: 28 }],
  ['fewer, since they were not in a row', { from_on: '2025-01', to_on: '2025-12', days: 30 }],
  ['an end in the month of the beginning', { from_on: '2025-05-20', to_on: '2025-05' }],
  ['days without dates', { from_on: undefined, days: 365 }],
])('what can be is kept as it was said: %s', async (_, says) => {
  expect((await add({ days: undefined, ...says })).body).toMatchObject(JSON.parse(JSON.stringify(says)));
});

test('people are found by what was done to them, when and where', async () => {
  const facility = (await editor().post('/v1/facilities', aFacility())).body.id;
  await add({ kind: 'pkt', from_on: '2019-03', days: 60, facility_id: facility });
  const people = async (query: string) => (await t.as('reader').get(`/v1/prisoners?${query}`)).body.items.map(({ id }: Json) => id);
  expect(await people(`incident_kind=pkt&incident_facility_id=${facility}&incident_days_gte=60&incident_from_on_lt=2020`)).toEqual([prisoner]);
  expect(await people(`incident_kind=shizo&incident_facility_id=${facility}`)).toEqual([]);
});
