// Vulnerabilities over HTTP: none for the public, few for partners, health for editors alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { priority, vulnerabilityFlag } from '../../src/core/values/vocabulary.js';
import { expireConsents } from '../../src/services/consent-expiry/index.js';
import { withoutTrace } from '../support/content.js';
import { aConsent, aPrisoner, aVulnerability } from '../support/people.js';
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

describe('that medical help is urgent', () => {
  const ROLES = ['reader', 'partner', 'editor'] as const;
  const URGENT = { flag: 'terminal_illness', visibility: 'confidential', priority: 'urgent' };
  const HEALTH = { scope: ['health'] };
  const consenting = async (prisoner: string, says: Json = {}): Promise<string> =>
    (await editor().post(`/v1/prisoners/${prisoner}/consents`, aConsent({ ...HEALTH, ...says }))).body.id;
  const told = async (prisoner: string) => {
    const answers = await Promise.all(ROLES.map((role) => t.as(role).get(`/v1/prisoners/${prisoner}`)));
    const values = new Set(answers.map(({ body }) => body.urgent_medical));
    expect(values.size, 'it is told to everyone alike').toBe(1);
    for (const role of ROLES) {
      const found = async (value: boolean) => (await t.as(role).get(`/v1/prisoners?urgent_medical=${value}&limit=200`)).body.items.some(({ id }: Json) => id === prisoner);
      expect([await found(true), await found(false)]).toEqual(values.has(true) ? [true, false] : [false, true]);
    }
    return [...values][0];
  };

  test('is told to everyone once somebody consents, and neither what it is nor who said so', async () => {
    const id = await somebody();
    expect(await told(id)).toBe(undefined);
    const { body: flag } = await add(id, URGENT);
    expect(await told(id)).toBe(undefined);
    const consent = await consenting(id);
    expect(await told(id)).toBe(true);
    for (const role of ['reader', 'partner'] as const) {
      const { text } = await t.as(role).get(`/v1/prisoners/${id}`);
      for (const secret of [flag.id, consent, 'terminal_illness', 'urgent"', 'consent', 'health']) expect(text, secret).not.toContain(secret);
      expect((await t.as(role).get(`/v1/vulnerabilities/${flag.id}`)).status).toBe(404);
      expect((await t.as(role).get(`/v1/prisoners/${id}/timeline`)).text).not.toContain('illness');
    }
  });

  test('looks to the public the same whether there is no flag, no consent, or neither', async () => {
    const [none, flagged, consented] = [await somebody(), await somebody(), await somebody()];
    await add(flagged, URGENT);
    await consenting(consented);
    const properties = async (id: string) => Object.keys((await t.as('reader').get(`/v1/prisoners/${id}`)).body);
    expect([await properties(flagged), await properties(consented)]).toEqual([await properties(none), await properties(none)]);
    for (const id of [none, flagged, consented]) expect((await t.as('reader').get(`/v1/prisoners/${id}`)).headers.etag).toBe('"1-public"');
  });

  test.each<[string, Json, Json]>([
    ['a flag that nobody judged to be urgent', { priority: undefined }, {}],
    ['one of lesser urgency', { priority: 'high' }, {}],
    ['one that ended', { until_on: '2026-01-10' }, {}],
    ['one that is not of health', { flag: 'single_parent' }, {}],
    ['a consent to the name alone', {}, { scope: ['name', 'photo', 'story', 'address', 'contact'] }],
    ['a consent that was withdrawn', {}, { withdrawn_on: '2026-01-12' }],
    ['a consent that ended', {}, { expires_on: '2026-01-12' }],
  ])('is not told for %s', async (_, flag, consent) => {
    const id = await somebody();
    await add(id, { ...URGENT, ...flag });
    await consenting(id, consent);
    expect(await told(id)).toBe(undefined);
  });

  test.each(['disability', 'serious_illness', 'mental_disorder', 'pregnant', 'terminal_illness'])('can be for %s', async (flag) => {
    const id = await somebody();
    await consenting(id);
    await add(id, { ...URGENT, flag });
    expect(await told(id)).toBe(true);
  });

  test('is told of what is public already, with where and why, and not without', async () => {
    const id = await somebody();
    await add(id, URGENT);
    const already = { ...HEALTH, basis: 'already_public', url: 'https://monitor.example/7', reason: 'Her lawyer asks for it to be known.' };
    for (const missing of ['url', 'reason']) {
      const answer = await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ ...already, [missing]: undefined }));
      expect(answer.body.errors).toMatchObject([{ pointer: `/${missing}` }]);
    }
    expect(await told(id)).toBe(undefined);
    const consent = await consenting(id, already);
    expect(await told(id)).toBe(true);
    // As nobody can write it: without its reason it allows nothing.
    await t.store.execute('update consents set reason = null where id = ?', consent);
    await editor().patch(`/v1/prisoners/${id}`, { country: 'PL' });
    expect(await told(id)).toBe(undefined);
  });

  test.each<[string, (ids: { flag: string; consent: string }) => Promise<unknown>]>([
    ['the consent is withdrawn', ({ consent }) => editor().patch(consent, { withdrawn_on: '2026-01-14' })],
    ['the consent is retired', ({ consent }) => editor().retire(consent)],
    ['the consent is narrowed', ({ consent }) => editor().patch(consent, { scope: ['name'] })],
    ['the flag is retired', ({ flag }) => editor().retire(flag)],
    ['the flag is less urgent', ({ flag }) => editor().patch(flag, { priority: 'normal' })],
    ['the flag ended', ({ flag }) => editor().patch(flag, { until_on: '2026-01-14' })],
  ])('is gone at once when %s', async (_, act) => {
    const id = await somebody();
    const ids = { flag: `/v1/vulnerabilities/${(await add(id, URGENT)).body.id}`, consent: `/v1/consents/${await consenting(id)}` };
    expect(await told(id)).toBe(true);
    await act(ids);
    expect(await told(id)).toBe(undefined);
  });

  test('is gone with the end of the consent, whatever becomes of the name', async () => {
    const id = await somebody();
    await add(id, URGENT);
    await consenting(id, { expires_on: '2026-01-20' });
    const other = await somebody();
    await add(other, URGENT);
    await consenting(other, { expires_on: '2026-01-20' });
    await consenting(other, { given_by: 'lawyer' });
    t.setClock('2026-01-21T00:00:00.000Z');
    expect([await told(id), await told(other)]).toEqual([true, true]);
    await expireConsents(t.registry);
    expect([await told(id), await told(other)]).toEqual([undefined, true]);
    expect((await t.as('reader').get(`/v1/prisoners/${id}`)).body).toHaveProperty('display_name');
  });

  test('cannot be said by a client', async () => {
    const refused = await editor().post('/v1/prisoners', aPrisoner({ urgent_medical: true }));
    expect(refused.body.errors).toMatchObject([{ pointer: '/urgent_medical', code: 'unknown_property' }]);
  });
});
