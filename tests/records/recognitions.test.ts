// Recognitions over HTTP: bodies disagree side by side, each by its name, with criteria that prisoners are found by and dates that agree.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recognitionBody, recognitionCriterion, recognitionStatus } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { anOrganization, aPrisoner, aRecognition } from '../support/people.js';
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

/** A prisoner of whom these things are said. */
async function recognised(...recognitions: Json[]): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner({ recognitions }));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const idsOf = async (query: string, role: Role = 'reader'): Promise<string[]> => (await get(`/v1/prisoners?${query}`, role)).items.map(({ id }: Json) => id);

test('bodies disagree, and what each says stands by itself', async () => {
  const { id } = await recognised(
    { body: 'viasna', status: 'recognised', as_of: '2025-01' },
    { body: 'amnesty', status: 'under_review', as_of: '2025-02' },
    { body: 'dissidentby', status: 'listed_not_recognised', as_of: '2025-03' },
  );
  const said = (await get(`/v1/prisoners/${id}`)).recognitions.map(({ body, status }: Json) => `${body} ${status}`);
  expect(said.sort()).toEqual(['amnesty under_review', 'dissidentby listed_not_recognised', 'viasna recognised']);
  expect(await idsOf('recognition_body=viasna&recognition_status=recognised')).toEqual([id]);
  expect(await idsOf('recognition_body=amnesty&recognition_status=recognised')).toEqual([]);
});

test('no yes or no is made of what bodies say, anywhere', async () => {
  const { id } = await recognised(aRecognition());
  const document = await get(`/v1/prisoners/${id}`);
  const flags = (value: Json): string[] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'boolean' ? [name] : flags(inner))) : [];
  expect(flags(document)).toEqual([]);
  expect(Object.keys(document).filter((name) => /recogni|political/.test(name))).toEqual(['recognitions']);
  for (const parameter of ['is_recognised', 'recognised', 'political_prisoner']) expect((await t.as('reader').get(`/v1/prisoners?${parameter}=true`)).status).toBe(400);
});

describe('another body', () => {
  test('is always named, so that what it says is never nobody’s', async () => {
    const { id } = await recognised();
    const organization = (await editor().post('/v1/organizations', anOrganization({ kind: 'human_rights_organisation' }))).body;
    for (const says of [{}, { organization_id: organization.id }]) {
      const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/recognitions`, aRecognition({ body_name: undefined, ...says })));
      expect(answer.body.errors).toMatchObject([{ pointer: '/body_name', code: 'impossible', detail: expect.stringContaining('expected the name of the body') }]);
    }
    const { recognitions } = await recognised(aRecognition({ body_name: 'Example Watch' }));
    expect((await withoutTrace(t, () => editor().patch(`/v1/recognitions/${recognitions[0].id}`, { body_name: null }))).status).toBe(400);
    expect((await editor().patch(`/v1/recognitions/${recognitions[0].id}`, { body: 'memorial', body_name: null })).status).toBe(200);
  });

  test('keeps its name where the organisation is hidden', async () => {
    const organization = (await editor().post('/v1/organizations', anOrganization({ visibility: 'confidential' }))).body;
    const { id } = await recognised(aRecognition({ body_name: 'Example Network', organization_id: organization.id }));
    const [seen] = (await get(`/v1/prisoners/${id}?include=organizations`)).recognitions;
    expect(seen).toMatchObject({ body: 'other', body_name: 'Example Network' });
    expect(seen).not.toHaveProperty('organization_id');
    expect((await get(`/v1/prisoners/${id}?include=organizations`)).included.organizations).toEqual([]);
    expect((await get(`/v1/prisoners/${id}?include=organizations`, 'editor')).included.organizations).toMatchObject([{ id: organization.id }]);
    expect(await idsOf('recognition_body_name=Example%20Network')).toEqual([id]);
  });
});

describe('criteria', () => {
  test('are several, and prisoners are found by any of them', async () => {
    const { id } = await recognised({ body: 'un_wgad', status: 'arbitrary_detention_opinion', criteria: ['wgad_ii', 'wgad_v'], opinion_number: '54/2099', as_of: '2026' });
    for (const query of [
      'recognition_criteria=wgad_ii',
      'recognition_criteria=wgad_i,wgad_v',
      'recognition_opinion_number=54/2099',
      'recognition_body=un_wgad&recognition_criteria=wgad_v',
    ])
      expect(await idsOf(query), query).toEqual([id]);
    for (const query of ['recognition_criteria=wgad_iii', 'recognition_body=viasna&recognition_criteria=wgad_ii']) expect(await idsOf(query), query).toEqual([]);
    expect((await get('/v1/recognitions?criteria=wgad_v')).items).toMatchObject([{ criteria: ['wgad_ii', 'wgad_v'] }]);
  });

  test('are those of the vocabulary, each once', async () => {
    const { id } = await recognised();
    const post = (criteria: Json) => editor().post(`/v1/prisoners/${id}/recognitions`, aRecognition({ criteria }));
    const all = Object.keys(recognitionCriterion);
    expect((await post(all)).body.criteria).toEqual(all);
    expect((await withoutTrace(t, () => post(['pace1900_a', 'pace1900_a']))).body.errors).toMatchObject([{ pointer: '/criteria', detail: 'names a criterion twice' }]);
    expect((await withoutTrace(t, () => post(['pace1900_f']))).body.errors).toMatchObject([{ pointer: '/criteria/0', code: 'unknown_value', allowed: all }]);
    expect((await withoutTrace(t, () => post([...all, all[0]]))).body.errors).toMatchObject([{ pointer: '/criteria', code: 'too_big' }]);
  });
});

test('every body and status of the vocabulary is taken; a status that is not said is not known', async () => {
  const { id } = await recognised();
  const post = (says: Json) => editor().post(`/v1/prisoners/${id}/recognitions`, aRecognition(says));
  for (const body of Object.keys(recognitionBody)) expect((await post({ body })).body.body).toBe(body);
  for (const status of Object.keys(recognitionStatus)) expect((await post({ status })).body.status).toBe(status);
  expect((await post({ status: undefined })).body).toMatchObject({ status: 'unknown', criteria: [] });
  for (const [property, value] of [
    ['status', true],
    ['body', 'somebody'],
    ['as_of', undefined],
  ])
    expect((await withoutTrace(t, () => post({ [property as string]: value }))).body.errors, property as string).toMatchObject([{ pointer: `/${property}` }]);
});

test('a change to a recognition raises the version of the prisoner', async () => {
  const { id, recognitions } = await recognised(aRecognition({ recognised_on: '2025-05' }));
  expect((await editor().patch(`/v1/recognitions/${recognitions[0].id}`, { status: 'withdrawn', withdrawn_on: '2026-01', as_of: '2026-01-12' })).status).toBe(200);
  expect(await get(`/v1/prisoners/${id}`)).toMatchObject({ version: 2, recognitions: [{ status: 'withdrawn', withdrawn_on: '2026-01', version: 2 }] });
});

describe('dates', () => {
  test.each<[string, Json, string]>([
    ['withdrawn before the recognition', { recognised_on: '2025-05-02', withdrawn_on: '2025-05-01' }, '/withdrawn_on'],
    ['withdrawn in a year before', { recognised_on: '2025-05-02', withdrawn_on: '2024' }, '/withdrawn_on'],
    ['reported before the recognition', { recognised_on: '2026-02', as_of: '2026-01' }, '/as_of'],
  ])('that cannot be are refused with the reason: %s', async (_, says, pointer) => {
    const { id } = await recognised();
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/recognitions`, aRecognition(says)));
    expect(answer.body.errors).toEqual([{ pointer, code: 'impossible', detail: 'lies before `recognised_on`' }]);
  });

  test.each<[string, Json]>([
    ['withdrawn in the month of the recognition', { recognised_on: '2025-05-02', withdrawn_on: '2025-05' }],
    ['withdrawn, and the recognition not dated', { withdrawn_on: '2025', status: 'withdrawn' }],
    ['as of the earliest day of a range', { as_of: '2024-09-04', as_of_precision: 'range', date_rationale: 'The list prints no date.' }],
  ])('that can be are kept as they were said: %s', async (_, says) => {
    expect((await recognised(aRecognition(says))).recognitions).toMatchObject([says]);
  });
});
