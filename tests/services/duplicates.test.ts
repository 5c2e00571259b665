// Decisions about duplicates over HTTP: remembered with their evidence, for editors alone, and never a merge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf, expectUnchanged } from '../support/content.js';
import { aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

async function someone(): Promise<string> {
  return (await t.as('editor').post('/v1/prisoners', aPrisoner())).body.id;
}

async function pair(): Promise<[string, string]> {
  return [await someone(), await someone()].sort() as [string, string];
}

const decisionOf = (first: string, second: string) => `/v1/duplicates/${first}.${second}/decision`;

test('a decision is kept with its evidence, and one that is made anew takes its place', async () => {
  const [first_id, second_id] = await pair();
  const made = await t.as('editor').post(decisionOf(first_id, second_id), { decision: 'possibly_same', evidence: 'Equal names alone.', score: 0.87 });
  expect([made.status, made.headers.etag]).toEqual([200, '"1-confidential"']);
  expect(made.body).toMatchObject({ version: 1, visibility: 'confidential', first_id, second_id, decision: 'possibly_same', evidence: 'Equal names alone.', score: 0.87 });
  const anew = await t.as('editor').post(decisionOf(first_id, second_id), { decision: 'not_same', evidence: 'Born in different years.' });
  expect(anew.body).toMatchObject({ id: made.body.id, version: 2, decision: 'not_same', evidence: 'Born in different years.', score: 0.87 });
  const again = await t.as('editor').post(decisionOf(first_id, second_id), { decision: 'not_same', evidence: 'Born in different years.' });
  expect(again.body).toEqual(anew.body);
  for (const query of [`first_id=${first_id}`, `second_id=${second_id}`, `prisoner_id=${second_id}`, `prisoner_id=${first_id}&decision=not_same`])
    expect((await t.as('editor').get(`/v1/duplicate_decisions?${query}`)).body.items, query).toEqual([anew.body]);
  expect((await t.as('editor').get(`/v1/duplicate_decisions?prisoner_id=${first_id}&decision=same_person`)).body.items).toEqual([]);
  for (const id of [first_id, second_id]) expect((await t.as('reader').get(`/v1/prisoners/${id}`)).status).toBe(200);
});

test('nobody but editors reads or makes one', async () => {
  const [first, second] = await pair();
  const { body } = await t.as('editor').post(decisionOf(first, second), { decision: 'not_same', evidence: 'Two trials on one day.' });
  for (const role of ['reader', 'partner'] as const) {
    expect((await t.as(role).get(`/v1/duplicate_decisions/${body.id}`)).status).toBe(404);
    expect((await t.as(role).get('/v1/duplicate_decisions')).body.items).toEqual([]);
    expect((await t.as(role).post(decisionOf(first, second), { decision: 'same_person', evidence: 'No.' })).status).toBe(role === 'reader' ? 401 : 403);
  }
});

test('a pair is two prisoners who are there, in the order of their ids', async () => {
  const [first, second] = await pair();
  const says = { decision: 'same_person', evidence: 'One trial.' };
  const post = (url: string, body: unknown = says) => t.as('editor').post(url, body);
  const before = await contentOf(t.store);
  for (const url of [decisionOf(second, first), decisionOf(first, first), `/v1/duplicates/${first}/decision`, `/v1/duplicates/${first},${second}/decision`]) {
    const { status, body } = await post(url);
    expect([status, body.errors], url).toMatchObject([400, [{ parameter: 'pair_id' }]]);
  }
  expect((await post(decisionOf(NOBODY, second))).status).toBe(404);
  expect((await post(decisionOf(first, second), { decision: 'same_person' })).body.errors).toMatchObject([{ pointer: '/evidence', code: 'missing' }]);
  expect((await post(decisionOf(first, second), { ...says, decision: 'perhaps' })).body.errors).toMatchObject([{ pointer: '/decision', code: 'unknown_value' }]);
  expect((await post(decisionOf(first, second), { ...says, score: 1.1 })).body.errors).toMatchObject([{ pointer: '/score' }]);
  expect((await post(`${decisionOf(first, second)}?dry_run=true`)).body.decision).toBe('same_person');
  await expectUnchanged(t, before);
});

test('a merge decides that two are one, and undoing it that this is not known, or what the editor says', async () => {
  const editor = t.as('editor');
  for (const [says, decision] of [
    [{}, 'possibly_same'],
    [{ decision: 'not_same' }, 'not_same'],
  ] as const) {
    const [kept_id, merged_id] = await pair();
    await editor.post(decisionOf(kept_id, merged_id), { decision: 'possibly_same', evidence: 'Equal names alone.', score: 0.9 });
    const body = { kept_id, merged_id, kept_version: 1, merged_version: 1, evidence: 'One trial.' };
    const merge = await editor.post('/v1/merges', body, { 'idempotency-key': kept_id });
    const decided = async () => (await editor.get(`/v1/duplicate_decisions?prisoner_id=${kept_id}`)).body.items;
    expect(await decided()).toMatchObject([{ decision: 'same_person', evidence: 'One trial.', score: 0.9 }]);
    const gone = await editor.post(decisionOf(kept_id, merged_id), { decision: 'not_same', evidence: 'No.' });
    expect([gone.status, gone.body.code, gone.body.canonical_id]).toEqual([409, 'record_merged', kept_id]);
    await editor.post(`/v1/merges/${merge.body.id}/undo`, { evidence: 'Two indictments.', ...says });
    expect(await decided()).toMatchObject([{ decision, evidence: 'Two indictments.', score: 0.9 }]);
  }
});

test('those who were decided to be different are not merged before that is decided anew', async () => {
  const [kept_id, merged_id] = await pair();
  await t.as('editor').post(decisionOf(kept_id, merged_id), { decision: 'not_same', evidence: 'Born in different years.' });
  const body = { kept_id, merged_id, kept_version: 1, merged_version: 1, evidence: 'One trial.' };
  const before = await contentOf(t.store);
  const refused = await t.as('editor').post('/v1/merges', body, { 'idempotency-key': kept_id });
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  await expectUnchanged(t, before);
  await t.as('editor').post(decisionOf(kept_id, merged_id), { decision: 'possibly_same', evidence: 'The year was misread.' });
  expect((await t.as('editor').post('/v1/merges', body, { 'idempotency-key': `${kept_id}-2` })).status).toBe(201);
});

test('what was decided of the merged one and others holds of the kept one, until it is undone', async () => {
  const ids = [await someone(), await someone(), await someone(), await someone()].sort() as [string, string, string, string];
  const [other, kept_id, merged_id, another] = ids;
  const editor = t.as('editor');
  await editor.post(decisionOf(other, merged_id), { decision: 'not_same', evidence: 'Of the merged one and another.' });
  await editor.post(decisionOf(merged_id, another), { decision: 'possibly_same', evidence: 'Of the merged one and a last one.' });
  await editor.post(decisionOf(kept_id, another), { decision: 'not_same', evidence: 'Of the kept one and a last one.' });
  const listed = async () => (await editor.get('/v1/duplicate_decisions?limit=200')).body.items.filter((item: Record<string, string>) => ids.includes(item.first_id ?? ''));
  const pairs = async () => (await listed()).map(({ first_id, second_id, decision }: Record<string, string>) => [first_id, second_id, decision]).sort();
  const before = await pairs();
  const merge = await editor.post('/v1/merges', { kept_id, merged_id, kept_version: 1, merged_version: 1, evidence: 'One trial.' }, { 'idempotency-key': kept_id });
  expect(await pairs()).toEqual(
    [
      [other, kept_id, 'not_same'],
      [kept_id, another, 'not_same'],
      [kept_id, merged_id, 'same_person'],
      [merged_id, another, 'possibly_same'],
    ].sort(),
  );
  await editor.post(`/v1/merges/${merge.body.id}/undo`, { evidence: 'Two indictments.' });
  expect(await pairs()).toEqual([...before, [kept_id, merged_id, 'possibly_same']].sort());
});
