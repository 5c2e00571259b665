// Contact statuses over HTTP: partners read whether somebody could be reached; for the public there are none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contactStatus } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aContactStatus, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const somebody = async (): Promise<string> => (await editor().post('/v1/prisoners', aPrisoner())).body.id;
const add = (prisoner: string, says: Json = {}) => editor().post(`/v1/prisoners/${prisoner}/contact_statuses`, aContactStatus(says));

test('every status of the vocabulary is taken, and nothing else', async () => {
  const id = await somebody();
  for (const status of Object.keys(contactStatus)) expect((await add(id, { status })).body.status).toBe(status);
  expect((await add(id, { status: 'no_contact' })).body.errors).toMatchObject([{ pointer: '/status', code: 'unknown_value' }]);
});

describe('to the public', () => {
  test('a contact status never was', async () => {
    const id = await somebody();
    const before = {
      whole: await t.as('reader').get(`/v1/prisoners/${id}`),
      list: await t.as('reader').get('/v1/contact_statuses'),
      own: await t.as('reader').get(`/v1/prisoners/${id}/contact_statuses`),
    };
    const { body: made } = await add(id);
    expect(made.visibility).toBe('partner');
    const absent = await t.as('reader').get('/v1/contact_statuses/00000000-0000-4000-8000-000000000000');
    expect((await t.as('reader').get(`/v1/contact_statuses/${made.id}`)).bytes.equals(absent.bytes)).toBe(true);
    const after = {
      whole: await t.as('reader').get(`/v1/prisoners/${id}`),
      list: await t.as('reader').get('/v1/contact_statuses'),
      own: await t.as('reader').get(`/v1/prisoners/${id}/contact_statuses`),
    };
    for (const what of ['whole', 'list', 'own'] as const) {
      expect(after[what].bytes.equals(before[what].bytes), what).toBe(true);
      expect([after[what].headers.etag, after[what].headers['registry-seq']], what).toEqual([before[what].headers.etag, before[what].headers['registry-seq']]);
    }
    expect((await t.as('partner').get(`/v1/contact_statuses/${made.id}`)).body).toMatchObject({ status: 'incommunicado', family: 'unknown', prisoner_id: id });
  });

  test('one cannot be shown, new or changed', async () => {
    const id = await somebody();
    const { body: made } = await add(id);
    for (const attempt of [() => add(id, { visibility: 'public' }), () => editor().patch(`/v1/contact_statuses/${made.id}`, { visibility: 'public' })]) {
      const answer = await withoutTrace(t, attempt);
      expect(answer.body.errors).toMatchObject([{ pointer: '/visibility', code: 'unknown_value', allowed: ['partner', 'confidential'] }]);
    }
  });

  test.each(['/v1/contact_statuses?status=incommunicado', '/v1/contact_statuses?updated_at_gte=2020-01-01T00:00:00Z', '/v1/prisoners?contact_status=incommunicado'])(
    'the parameter of %s does not exist',
    async (url) => {
      await add(await somebody());
      const name = /\?(\w+)=/.exec(url)?.[1] as string;
      const other = 'z'.repeat(name.length);
      const answer = await t.as('reader').get(url);
      const stranger = await t.as('reader').get(url.replace(`?${name}`, `?${other}`));
      expect(answer.status).toBe(400);
      expect(answer.text).toBe(stranger.text.replaceAll(other, name));
      expect((await t.as('partner').get(url)).body.items.length).toBeGreaterThan(0);
    },
  );
});

test('whoever reaches somebody incommunicado is a contradiction, which is refused', async () => {
  const id = await somebody();
  for (const status of ['incommunicado', 'location_not_disclosed', 'capture_denied']) {
    const answer = await withoutTrace(t, () => add(id, { status, family: 'yes', counsel: 'no' }));
    expect(answer.body.errors).toMatchObject([{ pointer: '/family', code: 'impossible', detail: expect.stringContaining(status) }]);
  }
  for (const status of ['contact_permitted', 'unknown']) expect((await add(id, { status, family: 'yes' })).status).toBe(201);
});

test.each<[Json, string, string]>([
  [{ since_on: '2025-05', until_on: '2025-04' }, '/until_on', 'lies before `since_on`'],
  [{ since_on: '2026-02', as_of: '2026-01' }, '/as_of', 'lies before `since_on`'],
  [{ as_of: '2026-01', as_of_precision: 'day' }, '/as_of_precision', 'expected month'],
])('dates that cannot be are refused: %j', async (says, pointer, detail) => {
  const answer = await withoutTrace(t, async () => add((await t.as('editor').get('/v1/prisoners?limit=1')).body.items[0].id, says));
  expect(answer.body.errors).toMatchObject([{ pointer, code: 'impossible', detail: expect.stringContaining(detail) }]);
});
