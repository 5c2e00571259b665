// Hosts that stand still, are all gone, or are told not to wait: what comes back is an answer in time that says what is known.
import { createServer, type Server as Listener } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aSource } from '../support/people.js';
import { type Api, makeCluster, type TestCluster, until } from './support.js';

describe('a cluster with a fault', () => {
  let cluster: TestCluster;
  let api: Api;
  /** Lets everyone in and says nothing, as a host behind a firewall that drops what it should pass on. */
  let silent: Listener;
  let behindSilent: Api;

  beforeAll(async () => {
    cluster = await makeCluster();
    api = await cluster.api();
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const [, one, other] = cluster.hosts;
    behindSilent = await cluster.api([one, other], [`127.0.0.1:${(silent.address() as { port: number }).port}`]);
  });
  afterEach(() => {
    for (const host of cluster.hosts) host.thaw();
  });
  afterAll(async () => {
    await cluster?.close();
    silent?.close();
  });

  const write = (by = api, headers = {}) => by.editor.post('/v1/sources', aSource(), headers);
  const isWritten = async () => (await write()).status === 201;

  test('the nearest host lets everyone in and never answers: reads are answered by the next', async () => {
    for (let times = 0; times < 20; times += 1) expect((await behindSilent.reader.get('/v1/sources')).status).toBe(200);
    expect((await behindSilent.reader.get('/readyz')).body.hosts.map(({ state }: { state: string }) => state)).toContain('down');
  });

  test('the nearest host stands still in the middle of its work: no read fails, and it is read again when it goes on', async () => {
    const [, one, other] = cluster.hosts;
    const near = await cluster.api([one, other]);
    one.freeze();
    const answers = await Promise.all(Array.from({ length: 30 }, () => near.reader.get('/v1/sources')));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await near.reader.get('/readyz')).body.hosts.map(({ state }: { state: string }) => state).sort()).toEqual(['down', 'primary', 'standby']);
    one.thaw();
    await until(async () => (await near.reader.get('/readyz')).body.hosts.every(({ state }: { state: string }) => state !== 'down'));
  });

  test('the host that takes writes stands still: writes are refused for the moment, reads go on, and afterwards all is as it was', async () => {
    const [primary] = cluster.hosts;
    primary.freeze();
    const refused = await write();
    expect(refused).toMatchObject({ status: 503, body: { code: expect.stringMatching(/^(unavailable|outcome_unknown)$/) } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (const by of [api.reader, api.partner]) expect((await by.get('/v1/sources')).status).toBe(200);
    expect((await api.reader.get('/readyz')).body).toMatchObject({ status: 'ok', writable: false });
    primary.thaw();
    await until(isWritten);
  });

  test('the standbys do not confirm a write and an operator ends the wait: nobody is told that it is safe', async () => {
    const [primary, one, other] = cluster.hosts;
    for (const standby of [one, other]) standby.freeze();
    const key = { 'idempotency-key': 'waits-for-the-standbys' };
    const writing = write(api, key);
    const waiting = "select pid from pg_stat_activity where wait_event = 'SyncRep' and datname = 'registry'";
    await until(async () => (await cluster.ask(primary, waiting)).length === 1);
    await cluster.ask(primary, `select pg_cancel_backend(pid) from (${waiting}) as waits`);
    expect(await writing).toMatchObject({ status: 503, body: { code: 'outcome_unknown' } });
    for (const standby of [one, other]) standby.thaw();
    await until(isWritten);
    const again = await write(api, key);
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
  });

  test('a process that stands still in the middle of a write does not keep the others from writing for ever', async () => {
    const [primary] = cluster.hosts;
    const stuck = await cluster.hold(primary, "begin; set local idle_in_transaction_session_timeout = '5s'; update heads set commit_number = commit_number + 1");
    expect((await write()).status).toBe(201);
    await stuck();
  });

  test('a connection that is cut while nobody uses it is noticed by nobody', async () => {
    const [primary] = cluster.hosts;
    for (let times = 0; times < 5; times += 1) {
      await Promise.all(Array.from({ length: 10 }, () => api.partner.get('/v1/sources?include_total=true')));
      await cluster.ask(primary, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'registry' and application_name like 'registry%'");
      const answers = await Promise.all([...Array.from({ length: 5 }, () => api.partner.get('/v1/sources')), write()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 201]);
    }
  });

  test('all hosts are gone: each request is refused for the moment, many at once as soon as one alone; and it recovers by itself', async () => {
    const [primary, one, other] = cluster.hosts;
    const made = await write();
    for (const host of cluster.hosts) host.kill();
    await until(async () => (await api.reader.get('/v1/sources')).status === 503);
    const [alone, first] = await timed(() => write());
    const [together, all] = await timed(() => Promise.all(Array.from({ length: 40 }, (_, place) => (place % 2 ? write() : api.reader.get('/v1/sources')))));
    for (const refused of [first, ...all, await api.partner.get('/v1/prisoners'), await api.reader.get('/readyz')]) {
      expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await api.reader.get('/livez')).status).toBe(200);
    expect(together / Math.max(alone, 500)).toBeLessThan(3);
    await primary.start();
    for (const standby of [one, other]) await standby.start();
    await until(isWritten);
    expect((await api.editor.get(`/v1/sources/${made.body.id}`)).status).toBe(200);
  });
});

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, result: T]> {
  const from = performance.now();
  const result = await work();
  return [performance.now() - from, result];
}
