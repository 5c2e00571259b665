// Organisations over HTTP: named as published and in other languages, found by what they are, without any person or address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organizationKind } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { anOrganization } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

async function made(says: Json = {}): Promise<Json> {
  const answer = await t.as('editor').post('/v1/organizations', anOrganization(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const namesOf = async (query: string): Promise<string[]> => (await t.as('reader').get(`/v1/organizations?${query}`)).body.items.map(({ name }: Json) => name);

test('an organisation keeps the name it publishes beside its names in other languages', async () => {
  const names = { name: 'Прыкладны праваабарончы цэнтр', name_en: 'Example Human Rights Centre', name_ru: 'Примерный правозащитный центр' };
  const { id } = await made({ ...names, kind: 'human_rights_organisation', url: 'https://centre.example/' });
  const read = (await t.as('reader').get(`/v1/organizations/${id}`)).body;
  expect(read).toMatchObject({ ...names, kind: 'human_rights_organisation', country: 'BY', url: 'https://centre.example/' });
  expect(read).not.toHaveProperty('name_be');
});

test('organisations are found by kind, country, name and their ids elsewhere, and put in the order of their names', async () => {
  await made({ name: 'Second Example Court', country: 'PL', external_ids: [{ scheme: 'example_directory', value: '2' }] });
  await made({ name: 'First Example Court', country: 'PL' });
  await made({ name: 'Working Group of Examples', kind: 'intergovernmental', country: undefined });
  expect(await namesOf('kind=court&country=PL&sort=name')).toEqual(['First Example Court', 'Second Example Court']);
  expect(await namesOf('external_id=example_directory:2')).toEqual(['Second Example Court']);
  expect(await namesOf('name=First%20Example%20Court')).toEqual(['First Example Court']);
  expect(await namesOf('country_known=false')).toEqual(['Working Group of Examples']);
});

test('one that is not said to be public is a draft', async () => {
  const { id } = await made({ visibility: undefined });
  expect((await t.as('partner').get(`/v1/organizations/${id}`)).status).toBe(404);
  expect((await t.as('editor').get(`/v1/organizations/${id}`)).body.visibility).toBe('confidential');
});

test('every kind of the vocabulary is taken, and nothing else', async () => {
  for (const kind of Object.keys(organizationKind)) expect((await made({ kind })).kind).toBe(kind);
  const answer = await withoutTrace(t, () => t.as('editor').post('/v1/organizations', anOrganization({ kind: 'person' })));
  expect(answer.body.errors).toMatchObject([{ pointer: '/kind', code: 'unknown_value', allowed: Object.keys(organizationKind) }]);
});

test.each(['address', 'head', 'judge', 'members', 'phone', 'email'])('there is no place for the %s of an organisation', async (property) => {
  const answer = await withoutTrace(t, () => t.as('editor').post('/v1/organizations', anOrganization({ [property]: 'Alena Prykladnaya, Example Street 1' })));
  expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer: `/${property}`, code: 'unknown_property' }]]);
  expect(answer.text).not.toContain('Prykladnaya');
});
