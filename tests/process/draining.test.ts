// A server that is told to stop answers all that has reached it, whoever keeps idle connections, and is gone soon after.
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extent } from '../support/extent.js';
import { expectNoGaps } from '../support/gaps.js';
import { aSource } from '../support/people.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { addressOfPlace, call, cleanUp, serve, temporaryFolder, wait } from '../support/process.js';
import { storeAt } from '../support/store.js';

/** Ten connections to PostgreSQL do not answer a thousand before what is left is cut where the machine has other work. */
const REQUESTS = engineOfTests() === 'postgres' ? extent(150, 300) : 1_000;
/** Of those, writes. */
const WRITES = REQUESTS / 25;
const IDLE = 50;

afterAll(cleanUp);

/** A connection, and whatever comes on it until it is closed. */
async function connection(port: number): Promise<{ socket: Socket; all: Promise<string> }> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let text = '';
  socket.setEncoding('utf8').on('data', (part) => (text += part));
  const all = new Promise<string>((resolve) => socket.on('error', () => resolve(text)).on('close', () => resolve(text)));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, all };
}

function requestOf(place: number, key: string): string {
  const body = JSON.stringify(aSource({ title: `Example Monitor, item ${place}` }));
  if (place % (REQUESTS / WRITES) === 0)
    return `POST /v1/sources HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  return `GET /v1/${place % 2 ? 'sources?limit=3' : 'facilities?limit=1'} HTTP/1.1\r\nHost: x\r\n\r\n`;
}

/** Alone, and as several processes. */
const WORKERS = ['1', '2'];

test.each(WORKERS)(`of ${REQUESTS} requests under way none is dropped when the server is told to stop, and it ends by itself: WORKERS=%s`, async (workers) => {
  const place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
  // A thousand at once are to be answered here, however slow the machine is.
  const server = await serve(place, { settings: { OVERLOAD_MS: '60000', WORKERS: workers } });
  const key = server.adminKey as string;
  const idle = await Promise.all(Array.from({ length: IDLE }, () => connection(server.port)));
  // One of them has asked before: it is kept alive.
  idle[0]?.socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n');
  const waits = await connection(server.port);
  const position = (await call(server.base, '/v1/changes?limit=1')).headers.get('registry-seq');
  waits.socket.write(`GET /v1/changes?after=${position}&wait=50 HTTP/1.1\r\nHost: x\r\n\r\n`);
  let open = REQUESTS;
  // Each asks as soon as it is let in: whoever says nothing for three seconds is cut.
  const asked = await Promise.all(
    Array.from({ length: REQUESTS }, async (_, place) => {
      const { socket, all } = await connection(server.port);
      socket.write(requestOf(place, key));
      socket.once('data', () => {
        open -= 1;
      });
      return { all };
    }),
  );
  expect(open, 'all were answered before the server was told to stop').toBeGreaterThan(0);
  const ended = server.stop();
  const answers = await Promise.all(asked.map(({ all }) => all));
  const statuses = answers.map((text) => /^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'none');
  // On PostgreSQL whoever waits too long for one of ten connections is refused, and told so: that is an answer as well.
  const answered = engineOfTests() === 'postgres' ? ['200', '201', '503'] : ['200', '201'];
  const dropped = answers.filter((_, place) => !answered.includes(statuses[place] as string));
  expect(dropped.length, dropped[0]).toBe(0);
  const isWhole = (text: string) => Buffer.byteLength(text.slice(text.indexOf('\r\n\r\n') + 4)) === Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? -1);
  expect(answers.filter((text) => !isWhole(text))).toEqual([]);
  expect(await waits.all).toMatch(/^HTTP\/1\.1 200/);
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
  for (const { all } of idle) await all;
  const store = storeAt(addressOfPlace(place));
  const [row] = await store.rows("select count(*) as n from sources where title >= 'Example Monitor, item ' and title < 'Example Monitor, item~'");
  expect(Number(row?.n)).toBe(statuses.filter((status) => status === '201').length);
  await expectNoGaps(store);
  await store.close();
});

/** Resolves when nobody is let in any more. */
async function isClosed(port: number): Promise<void> {
  for (;;) {
    const isIn = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' })
        .once('connect', () => resolve(true))
        .once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (!isIn) return;
    await wait(20);
  }
}

test('what comes behind a request that is still coming in while the server stops is answered as ever, not in a form of its own', async () => {
  const server = await serve(engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite'));
  const { socket, all } = await connection(server.port);
  const body = JSON.stringify({ people: [{ names: ['Example'] }] });
  socket.write(`POST /v1/match HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
  expect((await call(server.base, '/readyz')).status).toBe(200);
  const ended = server.stop();
  await isClosed(server.port);
  socket.write(`${body.slice(5)}GET /v1/sources?limit=1 HTTP/1.1\r\nHost: x\r\n\r\n`);
  const [first, second] = [...(await all).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(first).toMatch(/^(200|400)$/);
  expect(second).toBe('200');
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});
