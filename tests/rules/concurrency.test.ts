// Nobody's work is overwritten unseen: If-Match on every change, ETags that tell representations apart, retries that are done once, and
// writers that get in each other's way, in one process and in two on one store.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIENCES, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import { records } from '../../src/records/index.js';
import { type Content, contentOf, expectUnchanged } from '../support/content.js';
import { thinned } from '../support/extent.js';
import { expectNoGaps } from '../support/gaps.js';
import { ordinary } from '../support/ordinary.js';
import { aName, aPrisoner, aSource } from '../support/people.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { addressOfPlace, call, cleanUp, type Reply, type Server, serve, temporaryFolder } from '../support/process.js';
import { ALL_ROLES, type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';
import { type Examples, examplesOf, operationsOf } from '../support/specimens.js';
import { storeAt } from '../support/store.js';

let t: TestRegistry;
let examples: Examples;
beforeAll(async () => {
  const { routes, ...made } = await withRoutes(makeRegistry);
  t = made;
  examples = examplesOf(t, operationsOf(routes));
  // Keys note the day of their first use; from here on a read stores nothing.
  for (const role of ALL_ROLES) await t.as(role).get('/livez');
});
afterAll(async () => {
  await t.close();
  await cleanUp();
});

const editor = () => t.as('editor');
const etagOf = async (url: string, role: Role = 'editor') => (await t.as(role).get(url)).headers.etag as string;

/** A change to a record without a header of its own making. */
type Change = 'PATCH' | 'DELETE' | 'restore';
function change(how: Change, record: DefinedRecord, url: string, headers: Record<string, string>): Promise<Answer> {
  if (how === 'PATCH')
    return editor().request({ method: 'PATCH', url, headers: { 'content-type': 'application/merge-patch+json', ...headers }, payload: JSON.stringify(examples.patchOf(record)) });
  return editor().request({ method: how === 'DELETE' ? 'DELETE' : 'POST', url: how === 'DELETE' ? url : `${url}/restore`, headers });
}

const NO_ETAGS = [
  '',
  '*',
  'x',
  '""',
  '"1"',
  '1-confidential',
  '"1-confidential',
  'W/"1-confidential"',
  '"1-confidential", "2-confidential"',
  '"1-confidential","1-confidential"',
  '"-1-confidential"',
  '"1.0-confidential"',
  '"9999999999999999-confidential"',
  '"1-nobody"',
];

/** Each record is changed in one of the ways, by turns: tests/records/every-record.test.ts changes each in all of them. */
const HOWS = ['PATCH', 'DELETE', 'restore'] as const;
const changes = thinned(ordinary(records)).map((record, place) => [HOWS[place % HOWS.length] as Change, record.name, record] as const);

describe.each(changes)('%s of a %s', (how, _, record) => {
  let url: string;
  /** The version that is current. */
  let etag: string;
  let before: Content;
  beforeAll(async () => {
    url = await examples.make(record);
    etag = await etagOf(url);
    if (how === 'restore') etag = (await editor().retire(url)).headers.etag as string;
    before = await contentOf(t.store);
  });
  const expectNothingStored = () => expectUnchanged(t, before);

  test('needs If-Match: 428', async () => {
    const answer = await change(how, record, url, {});
    expect(answer.status).toBe(428);
    expect(answer.body).toMatchObject({ code: 'version_missing' });
    await expectNothingStored();
  });

  test('takes one ETag as a read gave it, and nothing else: 400', async () => {
    for (const wrong of NO_ETAGS) {
      const answer = await change(how, record, url, { 'if-match': wrong });
      expect(answer.status, wrong).toBe(400);
      expect(answer.body.errors).toEqual([{ header: 'If-Match', code: 'not_valid', detail: expect.stringContaining('"3-confidential"') }]);
    }
    await expectNothingStored();
  });

  test('is refused for a version that is not the current one, and for one that another audience has: 412', async () => {
    const version = Number(/\d+/.exec(etag)?.[0]);
    const others = [
      `"${version + 1}-confidential"`,
      `"${version + 700}-confidential"`,
      '"0-confidential"',
      ...(version > 1 ? [`"${version - 1}-confidential"`] : []),
      `"${version}-public"`,
      `"${version}-partner"`,
    ];
    for (const other of others) {
      const answer = await change(how, record, url, { 'if-match': other });
      expect(answer.status, other).toBe(412);
      expect(answer.body).toMatchObject({ code: 'version_not_current', current_etag: etag });
    }
    await expectNothingStored();
  });

  test('is tried without being done', async () => {
    if (how === 'PATCH') {
      const tried = await editor().request({
        method: 'PATCH',
        url: `${url}?dry_run=true`,
        headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag },
        payload: JSON.stringify(examples.patchOf(record)),
      });
      expect(tried.status).toBe(200);
      expect(tried.body).toMatchObject(examples.patchOf(record));
    } else {
      const path = how === 'DELETE' ? url : `${url}/restore`;
      const tried = await editor().request({ method: how === 'DELETE' ? 'DELETE' : 'POST', url: `${path}?dry_run=true`, headers: { 'if-match': etag } });
      expect(tried.status).toBe(how === 'DELETE' ? 204 : 200);
    }
    await expectNothingStored();
  });

  test('is done for the current version, and that version is then no longer current', async () => {
    const done = await change(how, record, url, { 'if-match': etag });
    expect(done.status).toBe(how === 'DELETE' ? 204 : 200);
    expect(done.headers.etag).not.toBe(etag);
    const again = await change(how, record, url, { 'if-match': etag });
    expect(again.status).toBe(412);
    expect(again.body.current_etag).toBe(done.headers.etag);
  });
});

describe('a stale change', () => {
  test.each(thinned(ordinary(records)).map((record) => [record.name, record] as const))('to a %s is told which fields differ, and no others', async (_, record) => {
    const url = await examples.make(record);
    const stale = await etagOf(url);
    const was = (await editor().get(url)).body;
    const now = (await editor().patch(url, examples.patchOf(record), stale)).body;
    const differ = Object.keys({ ...was, ...now }).filter((field) => !['version', 'updated_at'].includes(field) && JSON.stringify(was[field]) !== JSON.stringify(now[field]));
    expect(differ).toEqual(expect.arrayContaining(Object.keys(examples.patchOf(record))));
    const answer = await editor().patch(url, { working_note: 'A note that comes too late.' }, stale);
    const refused = answer.status === 400 ? await editor().patch(url, examples.patchOf(record), stale) : answer;
    expect(refused.status).toBe(412);
    expect(refused.body.changed).toEqual(differ.sort());
    expect(refused.body.current_etag).toBe(await etagOf(url));
  });

  test('is told of the changes of several versions at once, and of nothing that was changed back', async () => {
    const url = await examples.make(records.get('source'), { title: 'Example Monitor, item 1', publisher: 'Example Monitor' });
    const stale = await etagOf(url);
    await editor().patch(url, { title: 'Example Monitor, item 2' });
    await editor().patch(url, { publisher: 'Another Monitor', working_note: 'Renamed.' });
    await editor().patch(url, { title: 'Example Monitor, item 1' });
    const refused = await editor().patch(url, { language: 'en' }, stale);
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({ changed: ['publisher', 'working_note'], current_etag: '"4-confidential"' });
  });

  test('to a prisoner is refused when only a part of theirs was changed', async () => {
    const made = (await editor().post('/v1/prisoners', aPrisoner())).body;
    const url = `/v1/prisoners/${made.id}`;
    expect((await editor().patch(`/v1/names/${made.names[0].id}`, { kind: 'legal' })).status).toBe(200);
    const refused = await editor().patch(url, { sex: 'unknown' }, '"1-confidential"');
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({ changed: ['names'], current_etag: '"2-confidential"' });
  });

  test('is made again with the ETag that the refusal named', async () => {
    const url = await examples.make(records.get('facility'));
    await editor().patch(url, { holds: 'men' });
    const refused = await editor().patch(url, { kind: 'prison' }, '"1-confidential"');
    const made = await editor().patch(url, { kind: 'prison' }, refused.body.current_etag);
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ holds: 'men', kind: 'prison', version: 3 });
  });

  test('may name the version by the ETag of a trimmed answer', async () => {
    const url = await examples.make(records.get('facility'));
    const etag = await etagOf(`${url}?fields=name`);
    expect(etag).not.toBe(await etagOf(url));
    expect((await editor().patch(url, { holds: 'men' }, etag)).status).toBe(200);
  });

  test('is a change all the same when it asks for what is so already: 412 first, and then nothing new', async () => {
    const url = await examples.make(records.get('facility'), { holds: 'men' });
    await editor().patch(url, { kind: 'prison' });
    expect((await editor().patch(url, { holds: 'men' }, '"1-confidential"')).status).toBe(412);
    const before = await contentOf(t.store);
    const same = await editor().patch(url, { holds: 'men' });
    expect(same.status).toBe(200);
    expect(same.headers.etag).toBe('"2-confidential"');
    await expectUnchanged(t, before);
  });
});

describe('many at once', () => {
  test('of fifty changes to one version exactly one is made', async () => {
    const url = await examples.make(records.get('prisoner'));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => editor().patch(url, { working_note: `Note ${nth}.` }, '"1-confidential"')));
    const made = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 412);
    expect([made.length, refused.length]).toEqual([1, 49]);
    const now = (await editor().get(url)).body;
    expect(now).toEqual(made[0]?.body);
    expect(now.version).toBe(2);
    for (const { body } of refused) expect(body).toMatchObject({ changed: ['working_note'], current_etag: '"2-confidential"' });
    expect(await revisionsOf(now.id)).toEqual(['add', 'revise']);
  });

  test('fifty people are added, each once, each with a place of their own in the feed', async () => {
    const before = Number((await editor().get('/v1/prisoners?limit=1')).headers['registry-seq']);
    const answers = await Promise.all(Array.from({ length: 50 }, () => editor().post('/v1/prisoners', aPrisoner())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(50);
    // Each addition prints the prisoner and the name.
    const seqs = answers.map(({ headers }) => Number(headers['registry-seq'])).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, nth) => before + 2 * (nth + 1)));
    for (const { headers, text } of answers) expect((await editor().get(headers.location as string)).text).toBe(text);
    await expectNoGaps(t.store);
  });

  test('of a change and a retirement of one version exactly one is made', async () => {
    for (let round = 0; round < 30; round += 1) {
      const url = await examples.make(records.get('source'));
      const [revised, retired] = await atOnce(
        round,
        () => editor().patch(url, { publisher: 'Another Monitor' }, '"1-confidential"'),
        () => editor().retire(url, '"1-confidential"'),
      );
      expect([
        [200, 412],
        [412, 204],
      ]).toContainEqual([revised.status, retired.status]);
      const isGone = retired.status === 204;
      expect((await editor().get(url)).status).toBe(isGone ? 404 : 200);
      expect(await revisionsOf(idOf(url))).toEqual(['add', isGone ? 'retire' : 'revise']);
    }
  });

  test('a part that is changed while its prisoner is retired is never left in sight', async () => {
    for (let round = 0; round < 20; round += 1) {
      const made = (await editor().post('/v1/prisoners', aPrisoner({ names: [aName(), aName()] }))).body;
      const [url, part] = [`/v1/prisoners/${made.id}`, `/v1/names/${made.names[0].id}`];
      const [revised, retired] = await atOnce(
        round,
        () => editor().patch(part, { kind: 'legal' }, '"1-confidential"'),
        () => editor().retire(url, '"1-confidential"'),
      );
      // Whichever came second was decided on what is no longer so.
      expect([
        [200, 412],
        [412, 204],
      ]).toContainEqual([revised.status, retired.status]);
      const isGone = retired.status === 204;
      for (const role of ALL_ROLES) {
        expect((await t.as(role).get(url)).status).toBe(isGone ? 404 : 200);
        expect((await t.as(role).get(part)).status).toBe(isGone ? 404 : 200);
      }
      if (!isGone) expect((await editor().get(url)).body.names.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['legal', 'published']);
    }
  });

  test('a reader never sees half of a change', async () => {
    const made = (await editor().post('/v1/prisoners', aPrisoner())).body;
    const url = `/v1/prisoners/${made.id}`;
    const name = `/v1/names/${made.names[0].id}`;
    let writing = true;
    const write = async () => {
      try {
        for (let nth = 0; nth < 40; nth += 1) {
          const family = `PRYKLAD${'abcdefghij'[nth % 10]}`;
          expect((await editor().patch(name, { full: `${family} Alena`, family })).status).toBe(200);
        }
      } finally {
        writing = false;
      }
    };
    const read = async () => {
      let looks = 0;
      while (writing) {
        const { body } = await t.as('reader').get(url);
        const [shown] = body.names;
        expect(shown.full).toBe(`${shown.family} Alena`);
        expect(body.display_name).toBe(shown.full);
        expect(body.version).toBe(shown.version);
        looks += 1;
        await turn();
      }
      return looks;
    };
    const [, looks] = await Promise.all([write(), read()]);
    expect(looks).toBeGreaterThan(10);
  });
});

describe('the same request sent again', () => {
  const post = (body: unknown, key: string, url = '/v1/sources', role: Role = 'editor') => t.as(role).post(url, body, { 'idempotency-key': key });
  const sources = async () => (await editor().get('/v1/sources?limit=1&include_total=true')).body.page.total as number;

  test('with the same Idempotency-Key is done once and answered the same, twenty times at once', async () => {
    const before = await sources();
    const body = aSource({ title: 'Example Monitor, item 20' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body, 'twenty')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const header of ['etag', 'location', 'registry-seq']) expect(new Set(answers.map(({ headers }) => headers[header])).size, header).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(19);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await sources()).toBe(before + 1);
  });

  test('is answered as it was then, though the record was changed or retired since', async () => {
    const body = aSource({ title: 'Example Monitor, item 21' });
    const first = await post(body, 'since');
    const url = first.headers.location as string;
    await editor().patch(url, { title: 'Example Monitor, item 22' });
    const second = await post(body, 'since');
    await editor().retire(url);
    const third = await post(body, 'since');
    for (const again of [second, third]) {
      expect(again.status).toBe(201);
      expect(again.bytes.equals(first.bytes)).toBe(true);
      expect(again.headers).toMatchObject({ etag: first.headers.etag, location: url, 'idempotency-replayed': 'true' });
    }
    expect((await editor().get(url)).status).toBe(404);
  });

  test('with another body or to another address is refused, and nothing is stored', async () => {
    const body = aSource({ title: 'Example Monitor, item 23' });
    expect((await post(body, 'other')).status).toBe(201);
    const before = await contentOf(t.store);
    for (const [changed, url] of [
      [{ ...body, title: 'Example Monitor, item 24' }, '/v1/sources'],
      [body, '/v1/sources?dry_run=true'],
      [aPrisoner(), '/v1/prisoners'],
    ] as const) {
      const refused = await post(changed, 'other', url);
      expect(refused.status, url).toBe(422);
      expect(refused.body.code).toBe('idempotency_key_reused');
    }
    await expectUnchanged(t, before);
  });

  test('by somebody else is another request', async () => {
    const body = aSource({ title: 'Example Monitor, item 25' });
    const mine = await post(body, 'shared');
    const theirs = await post(body, 'shared', '/v1/sources', 'admin');
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.headers['idempotency-replayed']).toBeUndefined();
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('after a failure or a trial is done as if it had not been asked before', async () => {
    expect((await post({ title: '' }, 'failed')).status).toBe(400);
    expect((await post(aSource({ visibility: 'public' }), 'failed', '/v1/sources?dry_run=true')).status).toBe(200);
    const made = await post(aSource(), 'failed');
    expect(made.status).toBe(201);
    expect(made.headers['idempotency-replayed']).toBeUndefined();
    expect((await editor().get(made.headers.location as string)).status).toBe(200);
  });

  test('restores once', async () => {
    const url = await examples.make(records.get('source'));
    const etag = (await editor().retire(url)).headers.etag as string;
    const restore = (key: string) => editor().request({ method: 'POST', url: `${url}/restore`, headers: { 'if-match': etag, 'idempotency-key': key } });
    const first = await restore('restore');
    const second = await restore('restore');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await restore('x'.repeat(201))).status).toBe(400);
    // Without the key it is a request of its own, and the version has moved on.
    expect((await editor().restore(url, etag)).status).toBe(412);
    expect(await revisionsOf(idOf(url))).toEqual(['add', 'retire', 'restore']);
  });

  test('as a change with the same key is done once and answered the same; without it, it is judged by its version', async () => {
    const url = await examples.make(records.get('source'));
    const patch = (key: Record<string, string> = {}) =>
      editor().request({
        method: 'PATCH',
        url,
        headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"1-confidential"', ...key },
        payload: JSON.stringify({ publisher: 'Another Monitor' }),
      });
    const [first, second] = [await patch({ 'idempotency-key': 'patch' }), await patch({ 'idempotency-key': 'patch' })];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await patch()).status).toBe(412);
    expect(await revisionsOf(idOf(url))).toEqual(['add', 'revise']);
  });
});

describe('what a client has already', () => {
  const withTag = (role: Role, url: string, tag: string) => t.as(role).get(url, { 'if-none-match': tag });

  /** Two of them, and other two the next time: a tag is read before it is known of which record it is. */
  let turns = 0;
  const byTurns = (tags: readonly string[]): string[] => {
    turns += 1;
    return [0, 1].map((place) => tags[(2 * turns + place) % tags.length] as string);
  };

  test.each(thinned(ordinary(records)).map((record) => [record.plural, record] as const))('of %s is not sent again, one or a page, to any audience', async (_, record) => {
    const widest = record.widest({});
    const url = await examples.make(record, { visibility: widest });
    for (const role of ALL_ROLES.slice(rank(widest))) {
      for (const path of [url, `${url}?fields=id`, `/v1/${record.plural}`, `/v1/${record.plural}?limit=1&include_total=true`]) {
        const whole = await t.as(role).get(path);
        expect(whole.status).toBe(200);
        const etag = whole.headers.etag as string;
        expect(etag, path).toMatch(/^"[^"]+"$/);
        for (const tag of byTurns([etag, `W/${etag}`, `"x", ${etag}`, `"x",W/${etag} , "y"`, '*'])) {
          const answer = await withTag(role, path, tag);
          expect(answer.status, `${path} ${tag}`).toBe(304);
          expect(answer.bytes).toHaveLength(0);
          expect(answer.headers).toMatchObject({ etag, 'registry-seq': whole.headers['registry-seq'], 'cache-control': whole.headers['cache-control'], vary: whole.headers.vary });
          expect(answer.headers['content-type']).toBeUndefined();
        }
        for (const tag of byTurns(['"x"', '', etag.replaceAll('"', ''), etag.replace(/[\w-]+(?=")/, 'nobody'), `${etag.slice(0, -1)}x"`])) {
          const answer = await withTag(role, path, tag);
          expect(answer.status, `${path} ${tag}`).toBe(200);
          expect(answer.bytes.equals(whole.bytes)).toBe(true);
        }
        const head = await t.as(role).request({ method: 'HEAD', url: path });
        expect(head.headers).toMatchObject({ etag, 'content-length': String(whole.bytes.length) });
      }
    }
    const absent = `/v1/${record.plural}/00000000-0000-4000-8000-000000000000`;
    expect((await withTag('reader', absent, '*')).status).toBe(404);
  });

  test('is sent again once it has changed for its audience, and not before', async () => {
    const url = await examples.make(records.get('prisoner'));
    const tags = Object.fromEntries(await Promise.all(ALL_ROLES.map(async (role) => [role, await etagOf(url, role)])));
    const list = Object.fromEntries(await Promise.all(ALL_ROLES.map(async (role) => [role, await etagOf('/v1/prisoners', role)])));
    const statuses = async () =>
      Promise.all(ALL_ROLES.flatMap((role) => [withTag(role, url, tags[role]), withTag(role, '/v1/prisoners', list[role])].map(async (one) => (await one).status)));
    expect(new Set(await statuses())).toEqual(new Set([304]));
    await editor().patch(url, { working_note: 'For editors.' });
    expect(await statuses()).toEqual([304, 304, 304, 304, 200, 200, 200, 200]);
    await editor().patch(url, { birth_date: '1985' });
    expect(await statuses()).toEqual([304, 304, 200, 200, 200, 200, 200, 200]);
    await editor().patch(url, { sex: 'unknown' });
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200, 200, 200]);
  });

  test('is told apart by its ETag from every other representation, for every audience', async () => {
    // In a registry of its own the feeds of all audiences are equally long, and only what the ETag says of the audience tells them apart.
    const fresh = await makeRegistry();
    const source = (await fresh.as('editor').post('/v1/sources', aSource())).body.id;
    const made = (await fresh.as('editor').post('/v1/prisoners', aPrisoner({ birth_date: '1985', working_note: 'For editors.', source_ids: [source] }))).body;
    const one = `/v1/prisoners/${made.id}`;
    const lists = ['/v1/prisoners?', '/v1/prisoners?sex=female&', '/v1/names?', `${one}/names?`];
    const shapes = ['', 'fields=id', 'fields=id,names', 'fields=names,id', 'include=sources', 'include=facilities', 'include=sources,facilities', 'fields=id&include=sources'];
    const urls = [
      ...shapes.map((shape) => `${one}?${shape}`),
      ...lists.flatMap((list) => ['', 'limit=1', 'limit=2', 'sort=-updated_at', 'fields=id', 'include=sources', 'include_total=true'].map((shape) => `${list}${shape}`)),
    ];
    const seen = new Map<string, { url: string; role: Role; answer: Answer }[]>();
    for (const role of ['reader', 'partner', 'editor'] as const) {
      for (const url of urls) {
        const answer = await fresh.as(role).get(url);
        expect(answer.status, url).toBe(200);
        const etag = answer.headers.etag as string;
        expect(etag).not.toMatch(/^W\//);
        seen.set(etag, [...(seen.get(etag) ?? []), { url, role, answer }]);
      }
    }
    for (const [etag, same] of seen) {
      for (const { url, role, answer } of same) {
        expect(answer.bytes.equals((same[0] as (typeof same)[0]).answer.bytes), `${etag} is both ${same[0]?.url} for ${same[0]?.role} and ${url} for ${role}`).toBe(true);
      }
    }
    for (const role of ['reader', 'partner', 'editor'] as const) {
      const audience = AUDIENCES[['reader', 'partner', 'editor'].indexOf(role)] as string;
      expect((await fresh.as(role).get(one)).headers.etag).toBe(`"1-${audience}"`);
    }
    await fresh.close();
  });

  test('with included records is sent again when one of those has changed', async () => {
    const source = (await editor().post('/v1/sources', aSource())).headers.location as string;
    const made = (await editor().post('/v1/prisoners', aPrisoner({ source_ids: [source.split('/').pop()] }))).headers.location as string;
    const [alone, together] = [made, `${made}?include=sources`];
    const tags = { alone: await etagOf(alone, 'reader'), together: await etagOf(together, 'reader') };
    await editor().patch(source, { title: 'Example Monitor, item 13' });
    expect((await withTag('reader', alone, tags.alone)).status).toBe(304);
    const again = await withTag('reader', together, tags.together);
    expect(again.status).toBe(200);
    expect(again.body.included.sources[0].title).toBe('Example Monitor, item 13');
  });
});

describe('two processes on one store', () => {
  let one: Server;
  let other: Server;
  let key: string;
  beforeAll(async () => {
    const shared = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
    one = await serve(shared);
    key = one.adminKey as string;
    other = await serve(shared, { args: ['serve'] });
  });

  /** Sends until the registry is not busy; how often a client should try is its own affair. */
  async function insist(send: () => Promise<Reply>): Promise<Reply> {
    for (;;) {
      const reply = await send();
      if (reply.status !== 503) return reply;
      expect(reply.headers.get('retry-after')).toBe('1');
    }
  }

  test('every change that either of them acknowledged is there', async () => {
    const { body } = await call(one.base, '/v1/prisoners', { method: 'POST', key, body: aPrisoner({ working_note: 'Counted:' }) });
    const path = `/v1/prisoners/${body.id}`;
    const acknowledged: string[] = [];
    let refused = 0;
    const client = async (base: string, name: string) => {
      for (let nth = 0; nth < 8; nth += 1) {
        const mark = `${name}${nth}`;
        for (;;) {
          const read = await call(base, path, { key });
          const reply = await insist(() =>
            call(base, path, { method: 'PATCH', key, headers: { 'if-match': read.headers.get('etag') as string }, body: { working_note: `${read.body.working_note} ${mark}` } }),
          );
          if (reply.status === 200) break;
          expect(reply.status).toBe(412);
          refused += 1;
        }
        acknowledged.push(mark);
      }
    };
    await Promise.all([client(one.base, 'a'), client(one.base, 'b'), client(other.base, 'c'), client(other.base, 'd')]);
    const { working_note, version } = (await call(other.base, path, { key })).body;
    expect(working_note.split(' ').slice(1).sort()).toEqual(acknowledged.sort());
    expect(version).toBe(1 + 4 * 8);
    expect(refused).toBeGreaterThan(0);
    expect((await call(one.base, path, { key })).body).toMatchObject({ working_note, version });
    const store = storeAt(addressOfPlace(one.place));
    await expectNoGaps(store);
    await store.close();
  });

  test('what one of them answered, the other reads at once', async () => {
    for (let nth = 0; nth < 10; nth += 1) {
      const [writer, reader] = nth % 2 === 0 ? [one, other] : [other, one];
      const made = await insist(() => call(writer.base, '/v1/sources', { method: 'POST', key, body: aSource() }));
      const read = await call(reader.base, made.headers.get('location') as string, { key });
      expect(read.text).toBe(made.text);
      expect(Number(read.headers.get('registry-seq'))).toBeGreaterThanOrEqual(Number(made.headers.get('registry-seq')));
    }
  });

  test('of changes to one version through both exactly one is made', async () => {
    for (let round = 0; round < 10; round += 1) {
      const made = await insist(() => call(one.base, '/v1/sources', { method: 'POST', key, body: aSource() }));
      const path = made.headers.get('location') as string;
      const patch = (base: string) =>
        insist(() => call(base, path, { method: 'PATCH', key, headers: { 'if-match': '"1-confidential"' }, body: { publisher: `Monitor of ${base}` } }));
      const replies = await Promise.all([patch(one.base), patch(other.base)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = replies.find(({ status }) => status === 200);
      for (const base of [one.base, other.base]) expect((await call(base, path, { key })).text).toBe(winner?.text);
      expect(replies.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'version_not_current', changed: ['publisher'], current_etag: '"2-confidential"' });
    }
  });

  test('a key that one of them revoked is refused by the other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [giver, taker] = round % 2 === 0 ? [one, other] : [other, one];
      const made = await insist(() => call(giver.base, '/v1/api_keys', { method: 'POST', key, body: { name: 'Example Monitor', role: 'partner' } }));
      for (const { base } of [taker, giver]) expect((await call(base, '/v1/sources?limit=1', { key: made.body.key })).status).toBe(200);
      expect((await insist(() => call(giver.base, `/v1/api_keys/${made.body.id}`, { method: 'DELETE', key }))).status).toBe(204);
      for (const { base } of [taker, giver]) {
        const refused = await call(base, '/v1/sources?limit=1', { key: made.body.key });
        expect([refused.status, refused.body.code]).toEqual([401, 'key_not_valid']);
      }
    }
  });

  test('the same request to both with the same Idempotency-Key is done once; and again after a crash', async () => {
    const body = aSource({ title: 'Example Monitor, item 77' });
    const send = (base: string) => insist(() => call(base, '/v1/sources', { method: 'POST', key, body, headers: { 'idempotency-key': 'both' } }));
    const replies = await Promise.all([send(one.base), send(other.base), send(one.base), send(other.base)]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);

    await Promise.all([one.kill(), other.kill()]);
    const again = await serve(one.place, { args: ['serve'] });
    const replay = await send(again.base);
    expect(replay.status).toBe(201);
    expect(replay.text).toBe(replies[0]?.text);
    expect(replay.headers.get('idempotency-replayed')).toBe('true');
    const reused = await call(again.base, '/v1/sources', { method: 'POST', key, body: { ...body, title: 'Example Monitor, item 78' }, headers: { 'idempotency-key': 'both' } });
    expect(reused.status).toBe(422);
    const found = await call(again.base, '/v1/sources?limit=200', { key });
    expect(found.body.items.filter(({ title }: { title: string }) => title.startsWith('Example Monitor, item 7'))).toHaveLength(1);
    await again.stop();
  });
});

const idOf = (url: string) => url.split('/').pop() as string;

/** Lets everything else that waits have a turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Both at once, with a head start of some turns for the first in even rounds and for the second in odd ones; the answers in the order given. */
async function atOnce(round: number, first: () => Promise<Answer>, second: () => Promise<Answer>): Promise<[Answer, Answer]> {
  const [early, late] = round % 2 === 0 ? [first, second] : [second, first];
  const begun = early();
  for (let turns = 0; turns < round % 6; turns += 1) await turn();
  const [a, b] = await Promise.all([begun, late()]);
  return round % 2 === 0 ? [a, b] : [b, a];
}

async function revisionsOf(id: string): Promise<unknown[]> {
  return (await t.store.rows('select action from revisions where id = ? order by revision', id)).map(({ action }) => action);
}
