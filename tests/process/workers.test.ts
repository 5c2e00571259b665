// Several processes that answer on one address: they are one registry to whoever asks, and none of them is missed when it is killed.
import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoGaps } from '../support/gaps.js';
import { aPrisoner, aSource } from '../support/people.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { addressOfPlace, call, cleanUp, type Server, serve, temporaryFolder, wait } from '../support/process.js';
import { storeAt } from '../support/store.js';

const WORKERS = 2;
let place: string;
let server: Server;
let key: string;
beforeAll(async () => {
  place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
  server = await serve(place, { settings: { WORKERS: String(WORKERS), METRICS_PORT: '0', FAILED_KEYS_PER_MINUTE: '3', LOG_LEVEL: 'info' } });
  key = server.adminKey as string;
});
afterAll(cleanUp);

/** Each on a connection of its own, so that different processes answer. */
const aside = { connection: 'close' };
const workers = () =>
  execFileSync('pgrep', ['-P', String(server.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);

test('what one wrote all of them answer at once, in lists, in searches and by itself', async () => {
  const made = await call(server.base, '/v1/prisoners', { method: 'POST', key, body: aPrisoner(), headers: aside });
  expect(made.status, made.text).toBe(201);
  for (let round = 0; round < 2 * WORKERS; round += 1) {
    const one = await call(server.base, `/v1/prisoners/${made.body.id}`, { headers: aside });
    expect(one.body).toMatchObject({ id: made.body.id, display_name: made.body.display_name });
    const found = await call(server.base, `/v1/prisoners?q=${encodeURIComponent(made.body.display_name)}&limit=1`, { headers: aside });
    expect(found.body.items[0].id).toBe(made.body.id);
    const changed = await call(server.base, `/v1/prisoners/${made.body.id}`, {
      method: 'PATCH',
      key,
      body: { interests: [`chess ${round}`] },
      headers: { 'if-match': `"${round + 1}-confidential"`, ...aside },
    });
    expect(changed.status, changed.text).toBe(200);
  }
});

test('readers without a key wait for what is written by another process, and are told', async () => {
  const { headers } = await call(server.base, '/v1/changes?limit=1');
  const waits = call(server.base, `/v1/changes?after=${headers.get('registry-seq')}&wait=30`, { headers: aside });
  const made = await call(server.base, '/v1/sources', { method: 'POST', key, body: aSource() });
  expect((await waits).body.items).toMatchObject([{ id: made.body.id }]);
});

// On PostgreSQL each process counts for itself, as docs/operations.md says.
test.skipIf(engineOfTests() === 'postgres')(
  'who sends is who came, not who they say they are: keys are tried from one address only so often, however many processes answer',
  async () => {
    const statuses: number[] = [];
    for (let at = 1; at <= 6; at += 1)
      statuses.push((await call(server.base, '/v1/prisoners?limit=1', { key: `ppr_wrong${at}`, headers: { 'x-forwarded-for': `203.0.113.${at}`, ...aside } })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
    expect((await call(server.base, '/v1/prisoners?limit=1', { key })).status).toBe(200);
  },
);

test('what is refused is refused in the same words, whoever does', async () => {
  const body = { ...aPrisoner(), nonsense: 1 };
  const ask = () => call(server.base, '/v1/prisoners', { method: 'POST', key, body, headers: aside });
  const [one, other] = [await ask(), await ask()];
  expect([one.status, one.body.code]).toEqual([400, 'validation_failed']);
  expect({ ...one.body, instance: '' }).toEqual({ ...other.body, instance: '' });
  expect((await call(server.base, '/v1/prisoners', { method: 'POST', body })).body.code).toBe('key_missing');
  expect((await call(server.base, '/v1/prisoners', { method: 'PUT', body, headers: aside })).status).toBe(405);
  expect((await call(server.base, '/v1/prisoners', { method: 'PUT', key, body, headers: aside })).status).toBe(405);
  const large = await fetch(`${server.base}/v1/corrections`, { method: 'POST', body: 'x'.repeat(400_000), headers: { 'content-type': 'application/json' } });
  expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, 'body_too_large']);
});

test('each request is logged once, and measured with all others in one place', async () => {
  await wait(300);
  const before = server.printed().length;
  await call(server.base, '/v1/figures?limit=1', { headers: aside });
  await call(server.base, '/v1/facilities', { method: 'POST', body: {}, key, headers: aside });
  await wait(300);
  const lines = server
    .printed()
    .slice(before)
    .split('\n')
    .filter((line) => line.includes('"answered"'))
    .map((line) => JSON.parse(line));
  expect(lines.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(['GET /v1/figures', 'POST /v1/facilities']);
  const address = /Measurements:\s+(\S+)/.exec(server.printed())?.[1] as string;
  const text = await (await fetch(address)).text();
  expect(text).toContain('registry_http_request_duration_seconds_count{method="GET",route="/v1/figures",status="200"} 1\n');
  expect(text).toContain('registry_http_request_duration_seconds_count{method="POST",route="/v1/facilities",status="400"} 1\n');
  expect(text).toMatch(/^registry_store_writable 1$/m);
});

test('of who hangs up before anything is answered the log tells no status', async () => {
  const before = server.printed().length;
  await new Promise<void>((gone) => {
    const { hostname, port } = new URL(server.base);
    const head = `POST /v1/corrections HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
    const socket = connect(Number(port), hostname, () => socket.write(head, () => setTimeout(() => socket.resetAndDestroy(), 300)));
    socket.once('close', () => gone());
  });
  const left = () =>
    server
      .printed()
      .slice(before)
      .split('\n')
      .filter((line) => line.includes('"left before'))
      .map((line) => JSON.parse(line));
  await expect.poll(left, { timeout: 10_000 }).toMatchObject([{ method: 'POST', route: '/v1/corrections' }]);
  expect(left()[0]).not.toHaveProperty('status');
});

/** Of a write on a connection of its own; 0 where no answer comes. */
function statusOf(says: object): Promise<number> {
  const body = JSON.stringify(aSource(says as Record<string, unknown>));
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request(`${server.base}/v1/sources`, { method: 'POST', agent: false, headers, signal: AbortSignal.timeout(5_000) }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', () => resolve(0));
    })
      .once('error', () => resolve(0))
      .end(body);
  });
}

test('of what is acknowledged nothing is lost when a worker is killed, and another takes its place', async () => {
  const acknowledged: string[] = [];
  let sent = 0;
  let isOver = false;
  const write = async () => {
    while (!isOver) {
      sent += 1;
      const title = `Example Monitor, worker item ${sent}`;
      // What was on its way to a process that is killed is not answered: whoever asks gives up and asks again.
      if ((await statusOf({ title })) === 201) acknowledged.push(title);
    }
  };
  const writing = Promise.all([write(), write(), write()]);
  const [first] = workers();
  while (acknowledged.length < 20) await wait(5);
  process.kill(first as number, 'SIGKILL');
  const until = acknowledged.length + 20;
  while (acknowledged.length < until) await wait(5);
  while (workers().length < WORKERS || workers().includes(first as number)) await wait(20);
  isOver = true;
  await writing;
  const store = storeAt(addressOfPlace(place));
  const kept = (await store.rows("select title from sources where title like 'Example Monitor, worker item %'")).map(({ title }) => String(title));
  expect(acknowledged.filter((title) => !kept.includes(title))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  await expectNoGaps(store);
  await store.close();
});

test('what keeps one of them from listening is told in one line, and none is left', async () => {
  const other = join(temporaryFolder(), 'registry.sqlite');
  const refused = await serve(engineOfTests() === 'postgres' ? (await emptyDatabase()).url : other, { settings: { WORKERS: '2', PORT: String(server.port) } }).then(
    () => 'it serves',
    (error) => String(error.message),
  );
  expect(refused).toContain('Another program listens on this address and port; set PORT to another one.');
  expect(refused).toContain('ended with 69');
});

test('whoever kills the process that started them ends them all', async () => {
  const all = workers();
  expect(all).toHaveLength(WORKERS);
  await server.kill();
  const isThere = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (all.some(isThere)) await wait(20);
  const again = await serve(place, { args: ['serve'], settings: { WORKERS: '2' } });
  expect((await call(again.base, '/readyz')).status).toBe(200);
  expect(await again.stop()).toMatchObject({ code: 0, stderr: '' });
});
