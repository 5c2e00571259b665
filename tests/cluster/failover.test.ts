// The host that takes writes is lost: what was acknowledged is there, reads go on, writes resume on the next one, and the third follows.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSource } from '../support/people.js';
import type { Answer } from '../support/registry.js';
import { type Api, makeCluster, pause, type TestCluster, until } from './support.js';

const WRITERS = 4;
const READERS = 3;

describe('the host that takes writes is killed while case workers write and others read', () => {
  let cluster: TestCluster;
  let apis: readonly Api[];
  const acknowledged: { id: string; title: string }[] = [];
  const writes: Answer[] = [];
  const reads: Answer[] = [];
  let gapMs = 0;

  beforeAll(async () => {
    cluster = await makeCluster();
    const [primary, one, other] = cluster.hosts;
    // One server of the API reads where it writes, the others from standbys.
    apis = [await cluster.api(), await cluster.api([one, other]), await cluster.api([other, one])];
    let stopped = false;
    let lastWritten = performance.now();

    /** As a client is told to: a 503 is answered by the same request with the same key, until it is answered otherwise. */
    async function writing(api: Api): Promise<void> {
      while (!stopped) {
        const title = `Example Monitor ${randomUUID()}`;
        const key = { 'idempotency-key': randomUUID() };
        let answer = await api.editor.post('/v1/sources', aSource({ title }), key);
        writes.push(answer);
        while (answer.status === 503) {
          await pause(100);
          answer = await api.editor.post('/v1/sources', aSource({ title }), key);
          writes.push(answer);
        }
        acknowledged.push({ id: answer.body.id, title });
        gapMs = Math.max(gapMs, performance.now() - lastWritten);
        lastWritten = performance.now();
      }
    }
    async function reading(api: Api): Promise<void> {
      while (!stopped) {
        for (const client of [api.reader, api.partner]) reads.push(await client.get('/v1/sources?limit=5'));
        await pause(5);
      }
    }
    const work = apis.flatMap((api) => [...Array.from({ length: WRITERS }, () => writing(api)), ...Array.from({ length: READERS }, () => reading(api))]);
    await until(async () => acknowledged.length > 40);
    primary.kill();
    const before = acknowledged.length;
    await pause(200);
    const received = async (host: typeof one) => BigInt((await cluster.ask(host, "select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0')::text as bytes"))[0]?.bytes as string);
    await ((await received(one)) >= (await received(other)) ? one : other).promote();
    await until(async () => acknowledged.length > before + 40);
    stopped = true;
    await Promise.all(work);
    console.info(`${acknowledged.length} writes acknowledged, the longest time between two ${Math.round(gapMs)} ms; ${reads.length} reads`);
  });
  afterAll(() => cluster?.close());

  test('every write is acknowledged or refused for the moment, and says when to try again', () => {
    for (const { status, body, headers } of writes) {
      if (status === 201) continue;
      expect({ status, code: body.code }).toEqual({ status: 503, code: expect.stringMatching(/^(unavailable|outcome_unknown)$/) });
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  });

  test('every acknowledged write is there, once', async () => {
    const found = new Map<string, string>();
    const [api] = apis as [Api];
    for (let next: string | null = '/v1/sources?limit=100&sort=title'; next; ) {
      const { body } = await api.editor.get(next, { 'registry-seq': '1' });
      for (const { id, title } of body.items as { id: string; title: string }[]) {
        expect([...found.values()], `${title} is there twice`).not.toContain(title);
        found.set(id, title);
      }
      next = body.page.next;
    }
    expect(acknowledged.filter(({ id, title }) => found.get(id) !== title)).toEqual([]);
    expect(found.size).toBe(acknowledged.length);
  });

  test('the feed has no gap and no number twice', async () => {
    const [, one, other] = cluster.hosts;
    const isFollower = (await cluster.ask(one, 'select pg_is_in_recovery() as follows'))[0]?.follows;
    const leader = isFollower ? other : one;
    const [counted] = await cluster.ask(
      leader,
      'select count(confidential_seq)::int as changes, max(confidential_seq)::int as last, count(distinct confidential_seq)::int as numbers from changes',
    );
    expect(counted).toEqual({ changes: acknowledged.length, last: acknowledged.length, numbers: acknowledged.length });
  });

  test('no read failed, with a key or without, wherever it was answered', () => {
    expect(reads.length).toBeGreaterThan(100);
    expect(reads.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('the third host follows the new one', async () => {
    const [, one, other] = cluster.hosts;
    const follows = (await cluster.ask(one, 'select pg_is_in_recovery() as follows'))[0]?.follows;
    const [follower, leader] = follows ? [one, other] : [other, one];
    await cluster.caughtUp(follower, leader);
    expect(await cluster.ask(follower, 'select count(*)::int as sources from sources')).toEqual([{ sources: acknowledged.length }]);
    const [api] = apis as [Api];
    await until(async () => (await api.reader.get('/readyz')).body.hosts.filter(({ state }: { state: string }) => state === 'standby').length === 1);
    expect((await api.reader.get('/readyz')).body).toMatchObject({ writable: true });
  });

  test('the old one that comes back as if nothing had been is not written to', async () => {
    const [primary] = cluster.hosts;
    await primary.start();
    const [api] = apis as [Api];
    await until(async () => (await api.reader.get('/readyz')).body.hosts.every(({ state }: { state: string }) => state !== 'down'));
    const made = await api.editor.post('/v1/sources', aSource());
    expect(made.status).toBe(201);
    expect(await cluster.ask(primary, `select id from sources where id = '${made.body.id}'`)).toEqual([]);
    for (const each of apis) expect((await each.editor.get(`/v1/sources/${made.body.id}`, { 'registry-seq': made.headers['registry-seq'] as string })).status).toBe(200);
    expect((await api.reader.get('/readyz')).body.hosts.map(({ state }: { state: string }) => state)).toEqual(['left_behind', expect.any(String), expect.any(String)]);
  });
});
