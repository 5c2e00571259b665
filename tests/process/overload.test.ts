// More is asked than can be answered: readers without a key are refused, editors are not, nobody is answered in another way, and all is well once it is over. Whoever sends or reads slowly is in nobody's way.
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { afterAll, expect, test } from 'vitest';
import { aSource } from '../support/people.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { call, cleanUp, type Server, serve, temporaryFolder, wait } from '../support/process.js';

const CLIENTS = 300;
const FLOODS_MAX = 5;
const SLOW = 300;
/** Tries until something that is to come by itself is there. */
const TRIES = 100;

let server: Server;
let key: string;

/** A server of its own for a test. */
async function begin(settings: Record<string, string>): Promise<void> {
  server = await serve(engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite'), { settings });
  key = server.adminKey as string;
}
afterAll(cleanUp);

test('asked for far more than it can answer, it answers or refuses; editors write on, and afterwards everybody is answered', async () => {
  // Sooner than usual, so that any machine is asked too much here; a process that waits for PostgreSQL is itself late less often.
  await begin({ OVERLOAD_MS: engineOfTests() === 'postgres' ? '20' : '40' });
  const statuses = new Map<number, number>();
  const refusals: string[] = [];
  let isOver = false;
  const flood = () =>
    new Promise<autocannon.Result>((resolve, reject) => {
      const asking = autocannon({ url: `${server.base}/v1/prisoners?limit=200&sort=family_name`, connections: CLIENTS, duration: 4, timeout: 30 }, (error, result) =>
        error ? reject(error) : resolve(result),
      );
      asking.on('response', (_client, status) => statuses.set(status, (statuses.get(status) ?? 0) + 1));
    });
  const load = (async () => {
    const failed = { errors: 0, timeouts: 0 };
    // Where the machine has other work it is now and then the clients that are late.
    for (let floods = 0; floods < FLOODS_MAX && !statuses.has(503); floods += 1) {
      const { errors, timeouts } = await flood();
      failed.errors += errors;
      failed.timeouts += timeouts;
    }
    return failed;
  })().finally(() => {
    isOver = true;
  });
  const written: number[] = [];
  while (!isOver) {
    written.push((await call(server.base, '/v1/sources', { method: 'POST', key, body: aSource({ title: `Example Monitor, item ${written.length}` }) })).status);
    expect((await call(server.base, '/livez')).status).toBe(200);
    const seen = await call(server.base, '/v1/facilities?limit=1');
    if (seen.status !== 503) continue;
    expect(seen.body).toMatchObject({ code: 'unavailable', status: 503 });
    refusals.push(seen.headers.get('retry-after') as string);
  }
  expect(await load).toEqual({ errors: 0, timeouts: 0 });
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses.get(503), 'nobody was refused').toBeGreaterThan(0);
  expect(statuses.get(200)).toBeGreaterThan(0);
  expect(new Set(written)).toEqual(new Set([201]));
  expect(refusals.filter((after) => !/^\d+$/.test(after))).toEqual([]);
  let last = 503;
  for (let tries = 0; last === 503 && tries < TRIES; tries += 1) {
    last = (await call(server.base, '/v1/prisoners?limit=1')).status;
    if (last === 503) await wait(10);
  }
  expect(last).toBe(200);
  // What is refused is how things should be, and no error; on PostgreSQL a store whose connections are all taken is one.
  if (engineOfTests() === 'sqlite') expect(server.printed()).not.toContain('"level":50');
});

test(`${SLOW} clients that send a letter at a time, and readers who do not read, keep nobody from being answered, and are cut`, async () => {
  await begin({});
  const sockets: Socket[] = [];
  const closed: Promise<void>[] = [];
  const open = async (text: string) => {
    const socket = connect({ port: server.port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    closed.push(new Promise((resolve) => socket.once('close', () => resolve())));
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(text);
    sockets.push(socket);
    return socket;
  };
  await Promise.all(Array.from({ length: SLOW }, () => open('GET /v1/prisoners HTTP/1.1\r\nHost: x\r\nX-Slow: ').then((socket) => socket.resume())));
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a');
  }, 500);
  const readers = await Promise.all(Array.from({ length: 20 }, () => open('GET /v1/exports/prisoners.ndjson HTTP/1.1\r\nHost: x\r\n\r\n').then((socket) => socket.pause())));
  for (let each = 0; each < 20; each += 1) expect((await call(server.base, '/v1/prisoners?limit=5')).status).toBe(200);
  expect((await call(server.base, '/v1/sources', { method: 'POST', key, body: aSource() })).status).toBe(201);
  await Promise.all(closed.slice(0, SLOW));
  clearInterval(dripping);
  expect((await call(server.base, '/v1/prisoners?limit=5')).status).toBe(200);
  for (const socket of readers) socket.destroy();
});
