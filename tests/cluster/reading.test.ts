// Standbys lag: whoever has seen a position in the feed is never answered from before it, and how far a standby is behind can be seen.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aPrisoner, aSource } from '../support/people.js';
import { type Api, makeCluster, type TestCluster, until } from './support.js';

describe('with replay paused on the standbys', () => {
  let cluster: TestCluster;
  /** Reads from the standbys first. */
  let near: Api;
  /** Reads where it writes. */
  let central: Api;
  beforeAll(async () => {
    cluster = await makeCluster();
    const [, one, other] = cluster.hosts;
    near = await cluster.api([one, other]);
    central = await cluster.api();
  });
  afterAll(() => cluster?.close());

  async function paused<T>(work: () => Promise<T>): Promise<T> {
    const [primary, one, other] = cluster.hosts;
    for (const standby of [one, other]) {
      await cluster.caughtUp(standby, primary);
      await cluster.ask(standby, 'select pg_wal_replay_pause()');
      await until(async () => (await cluster.ask(standby, 'select pg_get_wal_replay_pause_state() as state'))[0]?.state === 'paused');
    }
    return work();
  }

  afterEach(async () => {
    const [, one, other] = cluster.hosts;
    for (const standby of [one, other]) await cluster.ask(standby, 'select pg_wal_replay_resume()');
  });

  test('a read without a position is from before the write, and one with it is not', () =>
    paused(async () => {
      const made = await near.editor.post('/v1/prisoners', aPrisoner({ custody_periods: [{ status: 'serving_sentence', as_of: '2026-01-10' }] }));
      expect(made.status).toBe(201);
      const url = `/v1/prisoners/${made.body.id}`;
      const since = { 'registry-seq': made.headers['registry-seq'] as string };
      for (const client of [near.editor, near.partner, near.reader]) expect((await client.get(url)).status).toBe(404);
      expect((await near.editor.get(url, since)).body).toEqual(made.body);
      expect((await near.editor.get(`${url}?fields=sex&include=sources`, since)).body).toMatchObject({ id: made.body.id, sex: 'female' });
      expect((await near.editor.get(`${url}/names`, since)).body.items).toHaveLength(1);
      for (const list of ['/v1/prisoners?include_total=true&custody_status=serving_sentence', `/v1/custody_periods?prisoner_id=${made.body.id}`]) {
        const ids = async (headers = {}) => JSON.stringify((await near.editor.get(list, headers)).body.items);
        expect(await ids()).not.toContain(made.body.id);
        expect(await ids(since)).toContain(made.body.id);
      }
    }));

  test.each(['reader', 'partner', 'editor'] as const)('a %s who has seen a position in their own feed is never answered from before it', (role) =>
    paused(async () => {
      const made = await near.editor.post('/v1/sources', aSource());
      const url = `/v1/sources/${made.body.id}`;
      const seen = await central[role].get(url);
      expect((await near[role].get(url)).status).toBe(404);
      expect(await near[role].get(url, { 'registry-seq': seen.headers['registry-seq'] as string })).toMatchObject({ status: 200, text: seen.text });
    }),
  );

  test('what the registry said at a moment is told by a host that has come so far', () =>
    paused(async () => {
      const before = new Date().toISOString();
      const made = await near.editor.post('/v1/sources', aSource());
      const url = `/v1/sources/${made.body.id}`;
      const after = new Date(Date.parse(made.body.updated_at) + 1).toISOString();
      await until(async () => new Date().toISOString() > after);
      expect((await near.editor.get(url)).status).toBe(404);
      expect(await near.editor.get(`${url}?as_of=${after}`)).toMatchObject({ status: 200, body: made.body });
      expect((await near.editor.get(`${url}?as_of_seq=${made.headers['registry-seq']}`)).body).toEqual(made.body);
      expect((await near.editor.get(`/v1/sources?id=${made.body.id}&as_of=${after}`)).body.items).toEqual([made.body]);
      expect((await near.editor.get(`${url}?as_of=${before}`)).status).toBe(404);
    }));

  test('the next page is not from before the page that leads to it', async () => {
    const titles = ['a', 'b', 'c', 'd'].map((letter) => `Example Monitor, paged ${letter}`);
    const query = `/v1/sources?sort=title&limit=2&title=${titles.map(encodeURIComponent).join('&title=')}`;
    await near.editor.post('/v1/sources', aSource({ title: titles[0] }));
    await paused(async () => {
      let since = {};
      for (const title of titles.slice(1)) since = { 'registry-seq': (await near.editor.post('/v1/sources', aSource({ title }))).headers['registry-seq'] };
      const first = await near.editor.get(query, since);
      expect(first.body.items.map((one: { title: string }) => one.title)).toEqual(titles.slice(0, 2));
      const second = await near.editor.get(first.body.page.next);
      expect(second.body.items.map((one: { title: string }) => one.title)).toEqual(titles.slice(2));
    });
  });

  test('whoever has seen a change is not told that nothing changed', async () => {
    const made = await near.editor.post('/v1/sources', aSource());
    await paused(async () => {
      const url = `/v1/sources/${made.body.id}`;
      const known = { 'if-none-match': made.headers.etag as string };
      const changed = await near.editor.patch(url, { title: 'Example Monitor, mended' }, made.headers.etag);
      expect((await near.editor.get(url, known)).status).toBe(304);
      expect((await near.editor.get(url, { ...known, 'registry-seq': changed.headers['registry-seq'] as string })).body).toEqual(changed.body);
    });
  });

  test('what a write is decided on is never what a standby says', () =>
    paused(async () => {
      const made = await near.editor.post('/v1/sources', aSource());
      const url = `/v1/sources/${made.body.id}`;
      const changed = await near.editor.patch(url, { title: 'Example Monitor, item 14' }, made.headers.etag);
      expect(changed.status).toBe(200);
      expect((await near.editor.patch(url, { title: 'Example Monitor, item 15' }, made.headers.etag)).body.code).toBe('version_not_current');
    }));

  test('how far each standby is behind is said where balancers look, without the address of any', () =>
    paused(async () => {
      await near.editor.post('/v1/sources', aSource());
      await until(async () => (await near.reader.get('/readyz')).body.hosts.filter(({ lag_s }: { lag_s: number }) => lag_s > 0).length === 2);
      const { body, text } = await near.reader.get('/readyz');
      expect(body).toMatchObject({ status: 'ok', writable: true });
      expect(body.hosts.map(({ state }: { state: string }) => state).sort()).toEqual(['primary', 'standby', 'standby']);
      expect(text).not.toContain('127.0.0.1');
      for (const { port } of cluster.hosts) expect(text).not.toContain(String(port));
      const [, one, other] = cluster.hosts;
      for (const standby of [one, other]) await cluster.ask(standby, 'select pg_wal_replay_resume()');
      await until(async () => (await near.reader.get('/readyz')).body.hosts.every(({ lag_s }: { lag_s: number }) => lag_s === 0));
    }));

  test('a position that the registry never came to is refused, not answered with less', async () => {
    const refused = await near.reader.get('/v1/prisoners', { 'registry-seq': '999999999999' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation_failed', errors: [{ header: 'registry-seq', code: 'out_of_range' }] } });
  });
});
