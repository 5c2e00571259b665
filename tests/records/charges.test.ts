// Charges over HTTP: what the source prints stands beside the article that it refers to, dates agree, and prisoners are found by them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chargeStage, chargeStatus } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aCharge, anArticle, aPrisoner } from '../support/people.js';
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

/** A prisoner with these charges. */
async function charged(...charges: Json[]): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner({ charges }));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const idsOf = async (query: string, role: Role = 'reader'): Promise<string[]> => (await get(`/v1/prisoners?${query}`, role)).items.map(({ id }: Json) => id);

test('a prisoner is created with charges, which anyone reads in the source’s words', async () => {
  const { id } = await charged(
    aCharge({ article: '888-1', part: '2', stage: 'attempt', status: 'convicted', decided_on: '2025-11-20', verbatim: 'under Part 2 of Article 888-1', in_absentia: 'no' }),
  );
  const [charge] = (await get(`/v1/prisoners/${id}`)).charges;
  expect(charge).toMatchObject({
    code: 'BY-CC-1999',
    article: '888-1',
    part: '2',
    stage: 'attempt',
    status: 'convicted',
    verbatim: 'under Part 2 of Article 888-1',
    in_absentia: 'no',
  });
  expect(await get(`/v1/charges/${charge.id}`)).toEqual(charge);
  expect((await get(`/v1/prisoners/${id}/charges`)).items).toEqual([charge]);
});

test('a charge stands without an article of the registry, and beside one', async () => {
  const article = (await editor().post('/v1/articles', anArticle({ article: '887' }))).body;
  const { id, charges } = await charged(aCharge({ article_id: article.id, code: undefined, article: undefined }), aCharge({ article: '886' }));
  expect(charges.map(({ article_id }: Json) => article_id).filter(Boolean)).toEqual([article.id]);
  expect((await get(`/v1/prisoners/${id}?include=articles`)).included.articles).toMatchObject([{ id: article.id, article: '887' }]);
  expect(await idsOf(`charge_article_id=${article.id}`)).toEqual([id]);
  expect(await idsOf('charge_article=886')).toEqual([id]);
});

test('what the source prints stays when the article that is referred to is hidden', async () => {
  const article = (await editor().post('/v1/articles', anArticle({ article: '885', visibility: 'partner' }))).body;
  const { id } = await charged(aCharge({ article_id: article.id, article: '885' }));
  const [charge] = (await get(`/v1/prisoners/${id}`)).charges;
  expect(charge).toMatchObject({ article: '885' });
  expect(charge).not.toHaveProperty('article_id');
  expect(await idsOf(`charge_article_id=${article.id}`)).toEqual([]);
  expect(await idsOf(`charge_article_id=${article.id}`, 'partner')).toEqual([id]);
});

test('parameters that speak of a charge speak of one and the same', async () => {
  const { id } = await charged(aCharge({ article: '884', status: 'convicted' }), aCharge({ article: '883', status: 'dropped', decided_on: '2025-11' }));
  expect(await idsOf('charge_article=884&charge_status=convicted')).toEqual([id]);
  expect(await idsOf('charge_article=884&charge_status=dropped')).toEqual([]);
  expect(await idsOf('charge_article=883,884&charge_decided_on_gte=2025&charge_status=dropped')).toEqual([id]);
});

test('a change to a charge raises the version of the prisoner', async () => {
  const { id, charges, version } = await charged(aCharge({ article: '882' }));
  const before = await get(`/v1/prisoners/${id}`);
  expect((await editor().patch(`/v1/charges/${charges[0].id}`, { status: 'convicted', decided_on: '2025-11-20' })).status).toBe(200);
  const after = await get(`/v1/prisoners/${id}`);
  expect([version, before.version, after.version]).toEqual([1, 1, 2]);
  expect(after.charges[0]).toMatchObject({ status: 'convicted', decided_on: '2025-11-20', version: 2 });
});

test('a charge for partners is nobody else’s business', async () => {
  const { id } = await charged(aCharge({ article: '881', visibility: 'partner' }));
  expect((await get(`/v1/prisoners/${id}`)).charges).toEqual([]);
  expect([await idsOf('charge_article=881'), await idsOf('charge_article=881', 'partner')]).toEqual([[], [id]]);
});

test('a status is always stated, and is one of the vocabulary, as is the stage', async () => {
  const { id } = await charged();
  const post = (says: Json) => editor().post(`/v1/prisoners/${id}/charges`, aCharge(says));
  for (const status of Object.keys(chargeStatus)) expect((await post({ status })).body.status).toBe(status);
  for (const stage of Object.keys(chargeStage)) expect((await post({ stage })).body.stage).toBe(stage);
  for (const [property, value] of [
    ['status', 'guilty'],
    ['status', undefined],
    ['stage', 'committed'],
    ['in_absentia', true],
    ['article', 'Art. 342'],
    ['code', 'Criminal Code'],
  ])
    expect((await withoutTrace(t, () => post({ [property as string]: value }))).body.errors, property as string).toMatchObject([{ pointer: `/${property}` }]);
});

describe('dates', () => {
  test.each<[string, Json, string, string]>([
    ['decided before the charge', { charged_on: '2025-05-02', decided_on: '2025-05-01' }, '/decided_on', 'lies before `charged_on`'],
    ['decided in a month before', { charged_on: '2025-05-02', decided_on: '2025-04' }, '/decided_on', 'lies before `charged_on`'],
    ['reported before the charge', { charged_on: '2025-05', as_of: '2024' }, '/as_of', 'lies before `charged_on`'],
    ['a precision without a date', { as_of_precision: 'day' }, '/as_of_precision', 'there is no `as_of`'],
  ])('that cannot be are refused with the reason: %s', async (_, says, pointer, detail) => {
    const { id } = await charged();
    for (const answer of [
      await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/charges`, aCharge(says))),
      await withoutTrace(t, () => editor().post('/v1/prisoners', aPrisoner({ charges: [aCharge(), aCharge(says)] }))),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ pointer: expect.stringMatching(new RegExp(`${pointer}$`)), code: 'impossible', detail: expect.stringContaining(detail) }]);
    }
  });

  test.each<[string, Json]>([
    ['decided in the month of the charge', { charged_on: '2025-05-02', decided_on: '2025-05' }],
    ['decided on a day of the year of the charge', { charged_on: '2025', decided_on: '2025-01-01' }],
    ['decided, and the charge not dated', { decided_on: '2025' }],
    ['the earliest day of a range', { charged_on: '2025-05', as_of: '2024-09-04', as_of_precision: 'range' }],
  ])('that can be are kept as they were said: %s', async (_, says) => {
    expect((await charged(aCharge(says))).charges).toMatchObject([says]);
  });
});
