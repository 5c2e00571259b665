// Articles of codes over HTTP: told apart by code, number, part and time, in the order of their numbers, never the same one twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutTrace } from '../support/content.js';
import { anArticle } from '../support/people.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const post = (says: Json): Promise<Answer> => editor().post('/v1/articles', anArticle(says));

async function made(says: Json = {}): Promise<Json> {
  const answer = await post(says);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const LIKE = { status: 409, code: 'conflict', detail: 'Another article has the same code, article, part and valid_from: change that one, or say what tells this one apart.' };

test('articles are put in the order of their numbers, which are kept as printed', async () => {
  const printed = ['361-10', '411', '80', '361', '290-5', '361-2', '130', '293', '290'];
  for (const article of printed) await made({ code: 'BY-ORDER-1', article });
  const numbers = async (sort: string): Promise<string[]> => (await t.as('reader').get(`/v1/articles?code=BY-ORDER-1&sort=${sort}`)).body.items.map(({ article }: Json) => article);
  const inOrder = ['80', '130', '290', '290-5', '293', '361', '361-2', '361-10', '411'];
  expect(await numbers('article_order')).toEqual(inOrder);
  expect(await numbers('-article_order')).toEqual(inOrder.reverse());
});

test('articles are found by code, number and part; several numbers mean any of them', async () => {
  for (const part of ['1', '2', undefined]) await made({ code: 'BY-FIND-1', article: '293', part });
  await made({ code: 'BY-FIND-1', article: '342' });
  const found = async (query: string): Promise<number> => (await t.as('reader').get(`/v1/articles?code=BY-FIND-1&${query}&include_total=true`)).body.page.total;
  expect(await found('article=293')).toBe(3);
  expect(await found('article=293&part=2')).toBe(1);
  expect(await found('article=293&part_known=false')).toBe(1);
  expect(await found('article=293,342')).toBe(4);
});

test('an article of which no title was read is taken without one', async () => {
  expect(await made({ title: undefined })).not.toHaveProperty('title');
});

test.each([
  ['code', 'Criminal Code'],
  ['code', 'BY'],
  ['code', 'by-cc-1999'],
  ['article', 'Art. 361'],
  ['article', '361-'],
  ['article', '293, 342'],
  ['article', 361],
  ['part', 'p. 1'],
])('a %s written as %s is refused with what was expected', async (property, value) => {
  const answer = await withoutTrace(t, () => post({ [property]: value }));
  expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${property}`]);
});

test('an end before the beginning is impossible, and one in the year of the beginning is not', async () => {
  expect((await withoutTrace(t, () => post({ valid_from: '2021-06-19', valid_to: '2020' }))).body.errors).toMatchObject([{ pointer: '/valid_to', code: 'impossible' }]);
  await made({ valid_from: '2021-06-19', valid_to: '2021' });
});

describe('no two are the same', () => {
  test.each<[string, Json]>([
    ['without part and date', {}],
    ['of a part', { part: '1' }],
    ['valid from a day', { part: '1', valid_from: '2021-06-19' }],
  ])('not even %s', async (what, says) => {
    const one = { code: 'BY-SAME-1', article: `1-${what.length}`, ...says };
    await made(one);
    expect((await withoutTrace(t, () => post({ ...one, title: 'another title' }))).body).toMatchObject(LIKE);
    expect((await withoutTrace(t, () => editor().post('/v1/articles?dry_run=true', anArticle(one)))).body).toMatchObject(LIKE);
    expect((await withoutTrace(t, () => post({ ...one, visibility: 'confidential' }))).body).toMatchObject(LIKE);
  });

  test('and each of the four tells them apart: a title that was changed is another article', async () => {
    const one = { code: 'BY-APART-1', article: '342', part: '1', valid_from: '1999' };
    await made(one);
    for (const other of [{ code: 'BY-APART-2' }, { article: '343' }, { part: '2' }, { part: undefined }, { valid_from: '2021' }, { valid_from: undefined }])
      await made({ ...one, ...other });
  });

  test('a change cannot make two the same', async () => {
    const one = await made({ code: 'BY-CHANGE-1', article: '342' });
    const other = await made({ code: 'BY-CHANGE-1', article: '342', part: '1' });
    const url = `/v1/articles/${other.id}`;
    expect((await withoutTrace(t, () => editor().patch(url, { part: null }))).body).toMatchObject(LIKE);
    expect((await editor().patch(url, { title: 'another title', part: '1' })).status).toBe(200);
    expect((await editor().patch(`/v1/articles/${one.id}`, { part: '2' })).status).toBe(200);
    expect((await editor().patch(url, { part: null })).status).toBe(200);
  });

  test('one that is retired makes room, and is not restored beside its like', async () => {
    const says = { code: 'BY-RETIRED-1', article: '342' };
    const { id } = await made(says);
    const retired = await editor().retire(`/v1/articles/${id}`);
    const like = await made(says);
    const etag = retired.headers.etag as string;
    expect((await withoutTrace(t, () => editor().restore(`/v1/articles/${id}`, etag))).body).toMatchObject(LIKE);
    await editor().retire(`/v1/articles/${like.id}`);
    expect((await editor().restore(`/v1/articles/${id}`, etag)).status).toBe(200);
  });
});
