// Sources over HTTP: drafts until they are published, private ones never, and how every statement names those that its reader may see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Audience, rank, viewerOf } from '../../src/core/access/viewer.js';
import { records } from '../../src/records/index.js';
import { withoutTrace } from '../support/content.js';
import { aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';
import { type Route, withRoutes } from '../support/routes.js';
import { examplesOf, operationsOf } from '../support/specimens.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const ROLES: readonly Role[] = ['reader', 'partner', 'editor'];

let t: TestRegistry & { routes: Route[] };
beforeAll(async () => {
  t = await withRoutes(makeRegistry);
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function made(says: Json = {}): Promise<Json> {
  const answer = await editor().post('/v1/sources', aSource(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

test('a source is a draft for editors until it is published', async () => {
  const { id, visibility, kind, pseudonymous } = (await editor().post('/v1/sources', { title: 'Example Monitor, item 12' })).body;
  expect([visibility, kind, pseudonymous]).toEqual(['confidential', 'unknown', 'unknown']);
  for (const role of ['reader', 'partner'] as const) expect((await t.as(role).get(`/v1/sources/${id}`)).status).toBe(404);
  await editor().patch(`/v1/sources/${id}`, { visibility: 'partner' });
  expect((await t.as('reader').get(`/v1/sources/${id}`)).status).toBe(404);
  expect((await t.as('partner').get(`/v1/sources/${id}`)).body.version).toBe(1);
});

describe('a private informant', () => {
  test('is never shown to anyone but editors, whichever way one tries', async () => {
    const secret = (await editor().post('/v1/sources', { title: 'A letter', kind: 'private_informant' })).body;
    expect(secret.visibility).toBe('confidential');
    const open = await made();
    const tries: [() => Promise<Json>, string][] = [
      [() => editor().post('/v1/sources', aSource({ kind: 'private_informant' })), '/visibility'],
      [() => editor().post('/v1/sources', aSource({ kind: 'private_informant', visibility: 'partner' })), '/visibility'],
      [() => editor().patch(`/v1/sources/${secret.id}`, { visibility: 'public' }), '/visibility'],
      [() => editor().patch(`/v1/sources/${secret.id}`, { visibility: 'partner' }), '/visibility'],
      [() => editor().patch(`/v1/sources/${open.id}`, { kind: 'private_informant' }), '/visibility'],
      [() => editor().post('/v1/prisoners', aPrisoner({ sources: [aSource({ kind: 'private_informant' })] })), '/sources/0/visibility'],
    ];
    for (const [attempt, pointer] of tries) {
      const answer = await withoutTrace(t, attempt);
      expect(answer.body.errors).toEqual([{ pointer, code: 'impossible', detail: 'a private informant is never shown to anyone but editors: expected confidential' }]);
    }
    expect((await editor().patch(`/v1/sources/${open.id}`, { kind: 'private_informant', visibility: 'confidential' })).status).toBe(200);
  });

  test('leaves no trace in what others read: a statement of theirs looks like one without a source', async () => {
    const secret = (await editor().post('/v1/sources', { title: 'A letter', kind: 'private_informant' })).body.id;
    const [told, untold] = await Promise.all(
      [[secret], []].map(async (source_ids) => (await editor().post('/v1/prisoners', aPrisoner({ sentences: [aSentence({ source_ids })], source_ids }))).body.id),
    );
    const shapeOf = async (id: string, role: Role) =>
      (await t.as(role).get(`/v1/prisoners/${id}?include=sources&fields=sentences,source_ids,version`)).text.replace(/"[0-9a-f-]{36}"/g, '"id"');
    for (const role of ['reader', 'partner'] as const) {
      expect((await shapeOf(told, role)).replace(/"updated_at":"[^"]*"/g, '')).toBe((await shapeOf(untold, role)).replace(/"updated_at":"[^"]*"/g, ''));
      for (const list of ['prisoners', 'sentences']) expect((await t.as(role).get(`/v1/${list}?source_id=${secret}`)).body.items).toEqual([]);
    }
    expect((await editor().get(`/v1/prisoners?source_id=${secret}`)).body.items).toMatchObject([{ id: told }]);
  });
});

test('how a source is connected and how far it is trusted is for editors alone', async () => {
  const { id } = await made({ connection: 'relative', reliability: 'unsure', working_note: 'Call back.' });
  for (const role of ['reader', 'partner'] as const) {
    expect((await t.as(role).get(`/v1/sources/${id}`)).text).not.toMatch(/connection|relative|reliability|unsure|note|Call/);
    for (const query of ['connection=relative', 'reliability=unsure', 'fields=reliability']) expect((await t.as(role).get(`/v1/sources?${query}`)).status).toBe(400);
  }
});

test('a source that is hidden or retired is out of every list of sources, and comes back to each', async () => {
  const { id } = await made();
  const other = await made();
  const source_ids = [other.id, id];
  const whole = (await editor().post('/v1/prisoners', aPrisoner({ source_ids, names: [aName({ source_ids: [] })] }))).body;
  const citing = [`prisoners/${whole.id}`];
  const examples = examplesOf(t, operationsOf(t.routes));
  for (const record of records.all) {
    if (record.name === 'prisoner' || !record.links?.some(({ to }) => to === 'source')) continue;
    const url = await examples.make(record, { source_ids }, record.owner?.record === 'prisoner' ? `/v1/prisoners/${whole.id}` : undefined);
    citing.push(url.replace('/v1/', ''));
  }
  expect(citing.length).toBeGreaterThan(5);
  /** Whether everything that names the source shows it to this role: always all or none. */
  const shows = async (role: Role) => {
    const seen = new Set<boolean>();
    for (const address of citing) {
      const record = records.all.find(({ plural }) => address.startsWith(`${plural}/`));
      if (rank(record?.widest({}) as Audience) > rank(viewerOf(role, '').audience)) continue;
      const { body } = await t.as(role).get(`/v1/${address}?include=sources`);
      expect(body.source_ids.includes(other.id), address).toBe(true);
      seen.add(body.source_ids.includes(id)).add(body.included.sources.some((source: Json) => source.id === id));
      const list = `/v1/${address.split('/')[0]}?source_id=${id}`;
      seen.add((await t.as(role).get(list)).body.items.length === 1);
    }
    const { body } = await t.as(role).get(`/v1/prisoners/${whole.id}`);
    for (const [plural, part] of citing.map((address) => address.split('/') as [string, string])) {
      const shown = (body[plural] ?? []).find((one: Json) => one.id === part);
      if (shown) seen.add(shown.source_ids.includes(id));
    }
    expect([...seen], role).toHaveLength(1);
    return [...seen][0];
  };
  const shown = async () => [await shows('reader'), await shows('partner'), await shows('editor')];
  const url = `/v1/sources/${id}`;
  expect(await shown()).toEqual([true, true, true]);
  for (const [visibility, expected] of [
    ['partner', [false, true, true]],
    ['confidential', [false, false, true]],
    ['public', [true, true, true]],
  ]) {
    expect((await editor().patch(url, { visibility })).status).toBe(200);
    expect(await shown(), String(visibility)).toEqual(expected);
  }
  const retired = await editor().retire(url);
  expect(await shown()).toEqual([false, false, false]);
  await editor().restore(url, retired.headers.etag as string);
  expect(await shown()).toEqual([true, true, true]);
  expect((await t.as('reader').get(`/v1/prisoners/${whole.id}`)).body.source_ids, 'in the order in which they were named').toEqual(source_ids);
});

test('a correction of a source changes no statement that names it', async () => {
  const { id } = await made();
  const prisoner = (await editor().post('/v1/prisoners', aPrisoner({ source_ids: [id] }))).body.id;
  const before = await t.as('reader').get(`/v1/prisoners/${prisoner}`);
  await editor().patch(`/v1/sources/${id}`, { title: 'Example Monitor, item 12, corrected' });
  const after = await t.as('reader').get(`/v1/prisoners/${prisoner}`);
  expect([after.bytes.equals(before.bytes), after.headers.etag]).toEqual([true, before.headers.etag]);
});

test.each<[string, Json, string]>([
  ['no title', { title: undefined }, '/title'],
  ['a blank title', { title: ' \n ' }, '/title'],
  ['a kind that is none', { kind: 'newspaper' }, '/kind'],
  ['an address of another scheme', { url: 'ftp://monitor.example/item' }, '/url'],
  ['an address that runs a script', { url: 'javascript:alert(1)' }, '/url'],
  ['a language in words', { language: 'English' }, '/language'],
  ['a date of no calendar', { published_on: '2025-02-30' }, '/published_on'],
  ['a precision that the date does not have', { as_of: '2025', as_of_precision: 'day' }, '/as_of_precision'],
  ['a precision of no date', { as_of_precision: 'range' }, '/as_of_precision'],
  ['a text turned round', { title: 'Example\u202eMonitor' }, '/title'],
  ['an author', { author: 'M. Vydumanaya' }, '/author'],
])('a source with %s is refused', async (_, says, pointer) => {
  const answer = await withoutTrace(t, () => editor().post('/v1/sources', aSource(says)));
  expect([answer.status, answer.body.errors.map((error: Json) => error.pointer)], answer.text).toEqual([400, [pointer]]);
});

test('the date of a source is as well known as it is written, and goes with its precision', async () => {
  const { id, as_of_precision } = await made({ as_of: '2024-09' });
  expect(as_of_precision).toBe('month');
  const after = async (patch: Json) => {
    const { body } = await editor().patch(`/v1/sources/${id}`, patch);
    return [body.as_of, body.as_of_precision];
  };
  expect(await after({ as_of: '2024-09-04' })).toEqual(['2024-09-04', 'day']);
  expect(await after({ as_of_precision: 'range' })).toEqual(['2024-09-04', 'range']);
  expect(await after({ as_of: null })).toEqual([undefined, undefined]);
});

test('statements name sources that are there, each once, and at most fifty', async () => {
  const { id } = await made();
  const retired = await made();
  await editor().retire(`/v1/sources/${retired.id}`);
  const nobody = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const wrong: [string[], string, string][] = [
    [[id, retired.id], '/source_ids/1', 'no_such_record'],
    [[nobody(1)], '/source_ids/0', 'no_such_record'],
    [[id, id], '/source_ids', 'not_valid'],
    [['item 12'], '/source_ids/0', 'invalid_format'],
    [Array.from({ length: 51 }, (_, n) => nobody(n)), '/source_ids', 'too_big'],
  ];
  const prisoner = (await editor().post('/v1/prisoners', aPrisoner())).body;
  for (const url of [`/v1/prisoners/${prisoner.id}`, `/v1/names/${prisoner.names[0].id}`]) {
    for (const [source_ids, pointer, code] of wrong) {
      const answer = await withoutTrace(t, () => editor().patch(url, { source_ids }));
      expect(answer.body.errors?.[0], answer.text).toMatchObject({ pointer, code });
    }
  }
});

test('sources are listed by kind, publisher, language and date', async () => {
  const one = await made({ publisher: 'Listed Monitor, Minsk', kind: 'press_article', language: 'be', published_on: '2025-11-20', title: 'A, B, and C' });
  const two = await made({ publisher: 'Listed Monitor, Minsk', kind: 'interview', language: 'ru', published_on: '2024' });
  const list = async (query: string) =>
    (await t.as('reader').get(`/v1/sources?publisher=${encodeURIComponent('Listed Monitor, Minsk')}&${query}`)).body.items.map(({ id }: Json) => id);
  expect(await list('sort=published_on')).toEqual([two.id, one.id]);
  expect(await list('kind=press_article,video')).toEqual([one.id]);
  expect(await list('language=be,uk')).toEqual([one.id]);
  expect(await list('published_on_gt=2024')).toEqual([one.id]);
  expect(await list(`title=${encodeURIComponent('A, B, and C')}`)).toEqual([one.id]);
  expect((await t.as('reader').get('/v1/sources?language=Belarusian')).status).toBe(400);
  for (const role of ROLES) expect((await t.as(role).get('/v1/sources?url=https://monitor.example')).body.errors[0].code).toBe('unknown_parameter');
});

test('how well a date is known that nobody stated stays said when something else is changed, and goes with a date that is taken away', async () => {
  const { headers } = await t.as('editor').post('/v1/sources', aSource({ as_of_precision: 'unknown' }));
  const url = headers.location as string;
  expect((await t.as('editor').patch(url, { title: 'Example Monitor, item 14' })).body.as_of_precision).toBe('unknown');
  await t.as('editor').patch(url, { as_of: '2025-03', as_of_precision: 'estimate' });
  expect(Object.keys((await t.as('editor').patch(url, { as_of: null })).body)).not.toContain('as_of_precision');
});
