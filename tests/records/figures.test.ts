// Published figures over HTTP: numbers that conflict stand side by side, and none is added up or merged.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFigure, anAppeal } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

async function made(says: Json = {}): Promise<Json> {
  const answer = await t.as('editor').post('/v1/figures', aFigure(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const found = async (query: string): Promise<number[]> => (await t.as('reader').get(`/v1/figures?${query}&sort=value`)).body.items.map(({ value }: Json) => value);

test('figures that conflict, and even equal ones, stand side by side', async () => {
  const scope = 'people who sing in custody';
  const ids = [];
  for (const value of [174, 167, 167]) ids.push((await made({ value, bound: 'exactly', scope, as_of: '2025-10' })).id);
  expect(new Set(ids).size).toBe(3);
  expect(await found(`scope=${encodeURIComponent(scope)}`)).toEqual([167, 167, 174]);
});

test('figures are found by what they count, how it is limited and as of when', async () => {
  const country = 'PL';
  await made({ country, value: 1500, bound: 'about', unit: 'people', as_of: '2025-01' });
  await made({ country, value: 11_500, bound: 'more_than', unit: 'criminal_cases', as_of: '2025' });
  await made({ country, value: 91, bound: 'exactly', unit: 'signatures', as_of: '2026-01-10' });
  expect(await found('country=PL&unit=people')).toEqual([1500]);
  expect(await found('country=PL&unit_not=people')).toEqual([91, 11_500]);
  expect(await found('country=PL&bound=about,exactly')).toEqual([91, 1500]);
  expect(await found('country=PL&value_gte=1000')).toEqual([1500, 11_500]);
  expect(await found('country=PL&as_of_lt=2026')).toEqual([1500, 11_500]);
});

test('a figure is an integer within bounds: nothing is rounded, no range is one number', async () => {
  for (const value of [1.5, -1, '1500', null, 2_000_000_001]) {
    const refused = await t.as('editor').post('/v1/figures', aFigure({ value }));
    expect([refused.status, refused.body.errors[0].pointer], String(value)).toEqual([400, '/value']);
  }
});

test('a figure names its appeal to those who may see that', async () => {
  const appeal = (await t.as('editor').post('/v1/appeals', anAppeal({ visibility: 'partner' }))).body.id;
  const { id } = await made({ appeal_id: appeal, unit: 'signatures', scope: 'signatures of the appeal' });
  const read = async (role: 'reader' | 'partner'): Promise<Json> => (await t.as(role).get(`/v1/figures/${id}`)).body.appeal_id;
  expect([await read('reader'), await read('partner')]).toEqual([undefined, appeal]);
  await t.as('editor').patch(`/v1/appeals/${appeal}`, { visibility: 'public' });
  expect(await read('reader')).toBe(appeal);
});
