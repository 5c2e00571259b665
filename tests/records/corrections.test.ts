// Corrections over HTTP: anyone sends one and stays unknown, editors alone read and decide, and a takedown hides at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../src/app.js';
import { contentOf, expectUnchanged, withoutTrace } from '../support/content.js';
import { aCorrection, aCustodyPeriod, aName, aPrisoner, aSentence } from '../support/people.js';
import { type Answer, type Client, clientOf, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const OUTSIDERS: readonly Role[] = ['reader', 'partner'];

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());
const anyone = () => t.as('reader');
const editor = () => t.as('editor');

async function made(url: string, body: unknown): Promise<Answer> {
  const answer = await editor().post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer;
}

async function sent(says = {}, by: Client = anyone()): Promise<string> {
  const answer = await by.post('/v1/corrections', aCorrection(says));
  expect(answer.status, answer.text).toBe(202);
  return answer.body.id;
}

const correctionOf = async (id: string) => (await editor().get(`/v1/corrections/${id}`)).body;

describe('whoever sees that something is wrong', () => {
  test.each(OUTSIDERS)('says so, be it a %s, and is told nothing but a reference', async (role) => {
    const answer = await t.as(role).post('/v1/corrections', aCorrection({ prisoner_id: NOBODY, property: 'custody_status', source_url: 'https://monitor.example/12' }));
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/), status: 'received' });
    expect(answer.headers).toMatchObject({ location: `/v1/corrections/${answer.body.id}/status`, 'cache-control': 'no-store' });
    for (const header of ['etag', 'registry-seq', 'set-cookie', 'x-ratelimit-limit', 'x-ratelimit-remaining']) expect(answer.headers[header], header).toBeUndefined();
    expect(await correctionOf(answer.body.id)).toMatchObject({
      ...aCorrection(),
      prisoner_id: NOBODY,
      status: 'received',
      urgent: false,
      visibility: 'confidential',
      received_on: '2026-01-15',
    });
  });

  test('is answered the same whether the person is shown, hidden, retired or was never there', async () => {
    const shown = (await made('/v1/prisoners', aPrisoner())).body.id;
    const hidden = (await made('/v1/prisoners', aPrisoner({ visibility: 'confidential' }))).body.id;
    const gone = await made('/v1/prisoners', aPrisoner());
    await editor().retire(gone.headers.location as string);
    const said = async (prisoner_id: string) => {
      const { status, headers, text, body } = await anyone().post('/v1/corrections', aCorrection({ prisoner_id }));
      const apart = JSON.stringify([status, headers, text]).replaceAll(body.id, 'REFERENCE').replaceAll(String(headers['request-id']), 'REQUEST');
      return apart.replaceAll(String(headers.date), 'DATE');
    };
    const answers = [await said(shown), await said(hidden), await said(gone.body.id), await said(NOBODY)];
    expect(answers[0]).toContain('202');
    expect(new Set(answers).size).toBe(1);
  });

  test('can look up what became of it by the reference, and nothing else', async () => {
    const id = await sent({ text: 'a sentence that is nobody’s business', prisoner_id: NOBODY });
    const progress = () => anyone().get(`/v1/corrections/${id}/status`);
    const first = await progress();
    expect(first.body).toEqual({ status: 'received', received_on: '2026-01-15' });
    expect(first.headers['cache-control']).toBe('no-store');
    await editor().patch(`/v1/corrections/${id}`, { status: 'in_review', working_note: 'Ask the lawyer.' });
    expect((await progress()).body).toEqual({ status: 'in_review', received_on: '2026-01-15' });
    await editor().patch(`/v1/corrections/${id}`, { status: 'declined', resolved_on: '2026-01-16', decision_note: 'Two sources say otherwise.' });
    expect((await progress()).body).toEqual({ status: 'declined', received_on: '2026-01-15', resolved_on: '2026-01-16' });
    // Open again, it was not decided.
    await editor().patch(`/v1/corrections/${id}`, { status: 'in_review' });
    expect((await progress()).body).toEqual({ status: 'in_review', received_on: '2026-01-15' });
    const absent = await anyone().get(`/v1/corrections/${NOBODY}/status`);
    expect(absent.status).toBe(404);
    // The id of anything else is no reference.
    const { id: prisoner } = (await made('/v1/prisoners', aPrisoner())).body;
    expect((await anyone().get(`/v1/corrections/${prisoner}/status`)).bytes.equals(absent.bytes)).toBe(true);
    await editor().retire(`/v1/corrections/${id}`);
    expect((await progress()).bytes.equals(absent.bytes)).toBe(true);
  });

  test.each(['status', 'decision_note', 'resolved_on', 'received_on', 'working_note', 'visibility', 'email', 'colour'])(
    'cannot say %s, which is refused by its name',
    async (property) => {
      for (const role of OUTSIDERS) {
        const answer = await withoutTrace(t, () => t.as(role).post('/v1/corrections', aCorrection({ [property]: 'accepted' })));
        expect([answer.status, answer.body.errors], role).toEqual([400, [{ pointer: `/${property}`, code: 'unknown_property', detail: 'there is no such property here' }]]);
      }
    },
  );

  test.each([
    ['bidirectional', 'x\u202ey', 'U+202E'],
    ['control', 'x\u0007y', 'U+0007'],
    ['invisible', 'x\u200by', 'U+200B'],
    ['null', 'x\u0000y', 'U+0000'],
  ])('cannot send a %s character', async (_, text, named) => {
    for (const property of ['text', 'property']) {
      const answer = await withoutTrace(t, () => anyone().post('/v1/corrections', aCorrection({ [property]: text })));
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${property}`]);
      expect(answer.body.errors[0].detail).toContain(named);
    }
  });

  test.each([
    ['4,000 characters', { text: 'ж'.repeat(4_000) }, 202],
    ['one more', { text: 'ж'.repeat(4_001) }, 400],
    ['nothing', { text: ' ' }, 400],
    ['of no kind', { kind: 'rumour' }, 400],
    ['no address', { source_url: 'javascript:alert(1)' }, 400],
    ['nobody’s id', { prisoner_id: '42' }, 400],
  ])('sends %s', async (_, says, status) => {
    expect((await anyone().post('/v1/corrections', aCorrection(says))).status).toBe(status);
  });

  test('stores nothing by trying', async () => {
    const tried = await withoutTrace(t, () => anyone().post('/v1/corrections?dry_run=true', aCorrection()));
    expect([tried.status, tried.headers.location]).toEqual([202, undefined]);
    expect((await anyone().get(`/v1/corrections/${tried.body.id}/status`)).status).toBe(404);
  });

  test('has no Idempotency-Key that another could meet', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await anyone().post('/v1/corrections', aCorrection(), headers);
    const same = await anyone().post('/v1/corrections', aCorrection(), headers);
    const other = await anyone().post('/v1/corrections', aCorrection({ text: 'Another.' }), headers);
    expect([first.status, same.status, other.status]).toEqual([202, 202, 202]);
    expect(new Set([first, same, other].map(({ body }) => body.id)).size).toBe(3);
    for (const answer of [same, other]) expect(answer.headers['idempotency-replayed']).toBeUndefined();
  });

  test('leaves no address, program, cookie or header of theirs in the store or in the log', async () => {
    const lines: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'trace', BODY_LIMIT_BYTES: 262_144, TRUST_PROXY: '127.0.0.1' } });
    const planted = {
      'user-agent': 'PlantedBrowser/7.7',
      'x-forwarded-for': '203.0.113.77',
      forwarded: 'for=203.0.113.78',
      cookie: 'planted=cookie',
      referer: 'https://planted.example/',
      'change-reason': 'planted-reason',
      'change-source': 'planted-source',
      'idempotency-key': 'planted-key',
    };
    try {
      const answer = await clientOf(app, undefined).request({
        method: 'POST',
        url: '/v1/corrections',
        headers: { 'content-type': 'application/json', ...planted },
        remoteAddress: '127.0.0.1',
        payload: JSON.stringify(aCorrection({ text: 'words that are looked for' })),
      });
      expect(answer.status, answer.text).toBe(202);
    } finally {
      await app.close();
      write.mockRestore();
    }
    const stored =
      t.registry.database.engine === 'sqlite'
        ? ['registry.sqlite', 'registry.sqlite-wal'].map((file) => readFileSync(join(t.folder, file), 'latin1')).join('')
        : JSON.stringify([...(await contentOf(t.store)).entries()], (_, value) => (value instanceof Map ? [...value] : value));
    expect(stored).toContain('words that are looked for');
    const traces = ['PlantedBrowser', '203.0.113.77', '203.0.113.78', 'planted=cookie', 'planted.example', 'planted-reason', 'planted-source', 'planted-key'];
    for (const trace of traces) {
      expect(stored.includes(trace), `${trace} was stored`).toBe(false);
      expect(lines.join(''), `${trace} was logged`).not.toContain(trace);
    }
    expect(lines.join('')).toContain('/v1/corrections');
    expect(lines.join('')).not.toContain('words that are looked for');
  });
});

describe('corrections are limited', () => {
  afterEach(() => vi.useRealTimers());

  /** A server that takes two an hour from each sender. */
  async function limited(proxy?: string) {
    const app = await buildApp({
      registry: t.registry,
      config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, CORRECTIONS_PER_HOUR: 2, ...(proxy ? { TRUST_PROXY: proxy } : {}) },
    });
    const from = (remoteAddress: string, forwarded?: string, key?: string): Promise<Answer> =>
      clientOf(app, key).request({
        method: 'POST',
        url: '/v1/corrections',
        remoteAddress,
        headers: { 'content-type': 'application/json', ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) },
        payload: JSON.stringify(aCorrection()),
      });
    const statuses = async (...senders: [string, string?, string?][]) => {
      const got: number[] = [];
      for (const sender of senders) got.push((await from(...sender)).status);
      return got;
    };
    return { app, from, statuses };
  }

  test('to so many an hour from one sender, who is told when to come back and then can', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-15T09:00:00Z') });
    const { app, from, statuses } = await limited();
    expect(await statuses(['203.0.113.1'], ['203.0.113.1'])).toEqual([202, 202]);
    vi.setSystemTime(Date.parse('2026-01-15T09:20:00Z'));
    const before = await contentOf(t.store);
    const refused = await from('203.0.113.1');
    await expectUnchanged(t, before, 'a refused correction was stored');
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '2400', 'cache-control': 'no-store' });
    expect(refused.body).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect(refused.headers['x-ratelimit-limit']).toBeUndefined();
    expect(await statuses(['203.0.113.2'])).toEqual([202]);
    vi.setSystemTime(Date.parse('2026-01-15T10:00:01Z'));
    expect(await statuses(['203.0.113.1'], ['203.0.113.1'], ['203.0.113.1'])).toEqual([202, 202, 429]);
    await app.close();
  });

  test('by the network of an address that comes in networks, and by the key of whoever has one; editors are not', async () => {
    const { app, statuses } = await limited();
    expect(await statuses(['2001:db8:1:2::1'], ['2001:db8:1:2::2'], ['2001:db8:1:2:ffff::3'], ['2001:db8:1:3::1'])).toEqual([202, 202, 429, 202]);
    const partner = (address: string): [string, undefined, string | undefined] => [address, undefined, t.keys.partner];
    expect(await statuses(partner('203.0.113.1'), partner('203.0.113.2'), partner('203.0.113.3'), ['203.0.113.3'])).toEqual([202, 202, 429, 202]);
    const editors = Array.from({ length: 4 }, (): [string, undefined, string | undefined] => ['203.0.113.9', undefined, t.keys.editor]);
    expect(await statuses(...editors)).toEqual([201, 201, 201, 201]);
    await app.close();
  });

  test('by what a proxy says of the sender only if that proxy is trusted', async () => {
    const forged = await limited();
    expect(await forged.statuses(['203.0.113.1', '198.51.100.1'], ['203.0.113.1', '198.51.100.2'], ['203.0.113.1', '198.51.100.3'])).toEqual([202, 202, 429]);
    await forged.app.close();
    const behind = await limited('10.0.0.0/8,127.0.0.1');
    expect(await behind.statuses(['10.0.0.1', '198.51.100.1'], ['10.0.0.2', '198.51.100.1'], ['10.0.0.1', '198.51.100.1'], ['10.0.0.1', '198.51.100.2'])).toEqual([
      202, 202, 429, 202,
    ]);
    // What a client writes in front of its own address does not make it another sender, nor does rubbish fail.
    expect(await behind.statuses(['10.0.0.1', '192.0.2.1, 198.51.100.9'], ['10.0.0.1', '192.0.2.2, 198.51.100.9'], ['10.0.0.1', '192.0.2.3, 198.51.100.9'])).toEqual([
      202, 202, 429,
    ]);
    expect(await behind.statuses(['10.0.0.1', 'rubbish; drop'])).toEqual([202]);
    await behind.app.close();
  });

  test('in how many wait: the urgent ones and the others have room of their own, and what was looked at makes room', async () => {
    const many = await makeRegistry();
    const send = (kind: string) => many.as('reader').post('/v1/corrections', aCorrection({ kind }));
    const plant = async (kind: string, count: number) => {
      for (let place = 0; place < count; place += 1)
        await many.store.execute(
          "insert into corrections (id, revision, visibility, created_at, updated_at, kind, text, status, received_on) values (?, 1, 'confidential', ?, ?, ?, 'planted', 'received', '2026-01-15')",
          `${kind}-${place}`,
          '2026-01-15T09:00:00.000Z',
          '2026-01-15T09:00:00.000Z',
          kind,
        );
    };
    await plant('wrong_fact', 1_999);
    const last = await send('other');
    expect(last.status).toBe(202);
    const refused = await withoutTrace(many, () => send('other'));
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'unavailable', '3600']);
    expect((await send('safety_takedown')).status).toBe(202);
    expect((await many.as('editor').post('/v1/corrections', aCorrection())).status).toBe(201);
    await many.as('editor').patch(`/v1/corrections/${last.body.id}`, { status: 'in_review' });
    // One of the editor's took the place that this one made.
    expect((await send('other')).status).toBe(503);
    await plant('safety_takedown', 1_999);
    expect((await send('safety_takedown')).status).toBe(503);
    await many.close();
  });
});

describe('editors', () => {
  test('alone see corrections: urgent ones first, by whom they are about, and decide them', async () => {
    const about = (await made('/v1/prisoners', aPrisoner())).body.id;
    const calm = await sent({ prisoner_id: about });
    const urgent = await sent({ kind: 'safety_takedown', prisoner_id: about });
    const later = await sent({ prisoner_id: about, kind: 'is_released' });
    const queue = async (role: Role = 'editor') => {
      const answer = await t
        .as(role)
        .get(`/v1/corrections?${role === 'editor' ? `prisoner_id=${about}&status=received,in_review&sort=-urgent,received_on` : 'include_total=true'}`);
      expect(answer.status, answer.text).toBe(200);
      return answer.body;
    };
    const ids = (await queue()).items.map(({ id }: { id: string }) => id);
    expect(ids[0]).toBe(urgent);
    expect(ids.slice(1).sort()).toEqual([calm, later].sort());
    for (const role of OUTSIDERS) {
      expect((await queue(role)).page.total, role).toBe(0);
      for (const filter of ['status=received', `prisoner_id=${about}`, 'urgent=true', 'sort=-urgent'])
        expect((await t.as(role).get(`/v1/corrections?${filter}`)).status, filter).toBe(400);
      const url = `/v1/corrections/${calm}`;
      expect((await t.as(role).get(url)).bytes.equals((await t.as(role).get(`/v1/corrections/${NOBODY}`)).bytes)).toBe(true);
      expect((await withoutTrace(t, () => t.as(role).patch(url, { status: 'accepted' }))).status).toBe(role === 'reader' ? 401 : 403);
    }
    const decided = await editor().patch(`/v1/corrections/${urgent}`, { status: 'accepted', resolved_on: '2026-01-16', decision_note: 'Taken down.' });
    expect(decided.body).toMatchObject({ status: 'accepted', urgent: false, resolved_on: '2026-01-16', decision_note: 'Taken down.' });
    expect((await queue()).items.map(({ id }: { id: string }) => id)).not.toContain(urgent);
  });
});

describe('a takedown', () => {
  const reason = 'Her mother was visited because of the entry.';

  async function aShownPrisoner() {
    const prisoner = aPrisoner({ names: [aName({ full: 'УЗОРНАЯ Вера', family: 'УЗОРНАЯ' })], custody_periods: [aCustodyPeriod()], sentences: [aSentence()] });
    const { body } = await made('/v1/prisoners', prisoner);
    const parts = (['names', 'custody_periods', 'sentences'] as const).map((plural) => `/v1/${plural}/${body[plural][0].id}`);
    return { id: body.id as string, url: `/v1/prisoners/${body.id}`, parts };
  }

  test('hides somebody at once and everywhere, and keeps why in the same commit', async () => {
    const { id, url, parts } = await aShownPrisoner();
    const old = await anyone().get(url);
    const commits = async () => Number((await t.store.rows('select max(commit_number) as last from commits'))[0]?.last);
    const before = await commits();
    const taken = await editor().post(`${url}/takedown`, { reason });
    expect(taken.status, taken.text).toBe(201);
    expect(taken.body).toMatchObject({ kind: 'safety_takedown', status: 'in_review', urgent: true, prisoner_id: id, text: reason, received_on: '2026-01-15' });
    expect(taken.headers.location).toBe(`/v1/corrections/${taken.body.id}`);
    expect(await commits()).toBe(before + 1);
    for (const role of OUTSIDERS) {
      const client = t.as(role);
      const absent = await client.get(`/v1/prisoners/${NOBODY}`);
      for (const address of [url, ...parts, `${url}/names`, `${url}/sentences`, `${url}/timeline`])
        expect((await client.get(address)).bytes.equals(absent.bytes), `${role} ${address}`).toBe(true);
      expect((await client.get(url, { 'if-none-match': old.headers.etag as string })).status).toBe(404);
      for (const list of ['prisoners?limit=200', 'names?limit=200', 'custody_periods?limit=200', 'sentences?limit=200', `prisoners?q=${encodeURIComponent('узорная')}`]) {
        const { text } = await client.get(`/v1/${list}`);
        expect(text, `${role} ${list}`).not.toContain(id);
        expect(text, `${role} ${list}`).not.toContain('УЗОРНАЯ');
      }
    }
    expect((await editor().get(url)).body.visibility).toBe('confidential');
    expect((await editor().patch(url, { visibility: 'public' })).status).toBe(200);
    expect((await anyone().get(url)).status).toBe(200);
    for (const part of parts) expect((await anyone().get(part)).status).toBe(200);
  });

  test('of somebody who is hidden already keeps why, and of nobody keeps nothing', async () => {
    const { url } = await aShownPrisoner();
    await editor().patch(url, { visibility: 'confidential' });
    expect((await editor().post(`${url}/takedown`, { reason })).status).toBe(201);
    expect((await withoutTrace(t, () => editor().post(`/v1/prisoners/${NOBODY}/takedown`, { reason }))).status).toBe(404);
    for (const body of [{}, { reason: ' ' }, { reason, visibility: 'public' }]) expect((await withoutTrace(t, () => editor().post(`${url}/takedown`, body))).status).toBe(400);
  });

  test('is tried without being done, and done once with one key', async () => {
    const { url } = await aShownPrisoner();
    const tried = await withoutTrace(t, () => editor().post(`${url}/takedown?dry_run=true`, { reason }));
    expect([tried.status, tried.body.kind]).toEqual([200, 'safety_takedown']);
    expect((await anyone().get(url)).status).toBe(200);
    const headers = { 'idempotency-key': 'takedown' };
    const first = await editor().post(`${url}/takedown`, { reason }, headers);
    const again = await withoutTrace(t, () => editor().post(`${url}/takedown`, { reason }, headers));
    expect([again.status, again.headers['idempotency-replayed'], again.body.id]).toEqual([201, 'true', first.body.id]);
  });

  test('is asked for by anyone and done by editors: what anyone sends hides nobody', async () => {
    const { id, url } = await aShownPrisoner();
    const reference = await sent({ kind: 'safety_takedown', prisoner_id: id });
    expect((await anyone().get(url)).status).toBe(200);
    expect(await correctionOf(reference)).toMatchObject({ urgent: true, status: 'received' });
    for (const role of OUTSIDERS) expect((await withoutTrace(t, () => t.as(role).post(`${url}/takedown`, { reason }))).status).toBe(role === 'reader' ? 401 : 403);
    expect((await anyone().get(url)).status).toBe(200);
  });
});
