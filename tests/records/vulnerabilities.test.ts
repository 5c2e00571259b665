// Vulnerabilities over HTTP: none for the public, few for partners, health for editors alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { priority, vulnerabilityFlag } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aPrisoner, aVulnerability } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const somebody = async (): Promise<string> => (await editor().post('/v1/prisoners', aPrisoner())).body.id;
const add = (prisoner: string, says: Json = {}) => editor().post(`/v1/prisoners/${prisoner}/vulnerabilities`, aVulnerability(says));
const FOR_PARTNERS = ['senior_60_plus', 'large_family_parent'];

test.each(Object.keys(vulnerabilityFlag))('%s is seen by nobody for whom it is not', async (flag) => {
  const id = await somebody();
  const { body: quiet } = await add(id, { flag, visibility: undefined });
  expect(quiet.visibility, 'unless it is said, editors alone see it').toBe('confidential');
  const refused = FOR_PARTNERS.includes(flag) ? ['public'] : ['public', 'partner'];
  for (const visibility of refused) {
    expect((await withoutTrace(t, () => add(id, { flag, visibility }))).body.errors).toMatchObject([{ pointer: '/visibility' }]);
    expect((await withoutTrace(t, () => editor().patch(`/v1/vulnerabilities/${quiet.id}`, { visibility }))).body.errors).toMatchObject([{ pointer: '/visibility' }]);
  }
  const seen = async (role: Role) => (await t.as(role).get(`/v1/vulnerabilities/${quiet.id}`)).status;
  expect([await seen('reader'), await seen('partner'), await seen('editor')]).toEqual([404, 404, 200]);
  if (!FOR_PARTNERS.includes(flag)) return;
  expect((await editor().patch(`/v1/vulnerabilities/${quiet.id}`, { visibility: 'partner' })).status).toBe(200);
  expect([await seen('reader'), await seen('partner'), await seen('editor')]).toEqual([404, 200, 200]);
});

test('a flag that partners read cannot turn into one that they may not', async () => {
  const { body: made } = await add(await somebody());
  const answer = await withoutTrace(t, () => editor().patch(`/v1/vulnerabilities/${made.id}`, { flag: 'pregnant' }));
  expect(answer.body.errors).toEqual([{ pointer: '/visibility', code: 'impossible', detail: 'what it says is not for everyone: expected confidential' }]);
  expect((await editor().patch(`/v1/vulnerabilities/${made.id}`, { flag: 'pregnant', visibility: 'confidential' })).status).toBe(200);
  const read = await t.as('partner').get(`/v1/vulnerabilities/${made.id}`);
  expect([read.status, read.text.includes('pregnant')]).toEqual([404, false]);
});

test('people are found by a flag and how urgent it is, by those who may read it', async () => {
  const id = await somebody();
  for (const code of Object.keys(priority)) expect((await add(id, { priority: code })).body.priority).toBe(code);
  await add(id, { flag: 'terminal_illness', visibility: 'confidential', priority: 'urgent' });
  const found = async (role: Role, query: string) => (await t.as(role).get(`/v1/prisoners?${query}`)).body.items?.map((item: Json) => item.id);
  expect(await found('partner', 'vulnerability_flag=senior_60_plus&vulnerability_priority=urgent')).toEqual([id]);
  expect(await found('editor', 'vulnerability_flag=terminal_illness&vulnerability_priority=urgent')).toEqual([id]);
  expect(await found('partner', 'vulnerability_flag=terminal_illness')).toEqual([]);
  expect((await t.as('reader').get('/v1/prisoners?vulnerability_flag=senior_60_plus')).status).toBe(400);
  expect((await t.as('reader').get(`/v1/prisoners/${id}/vulnerabilities`)).body.items).toEqual([]);
});
