// Who is refused first where more comes than can be answered: readers without a key, and editors when it is much worse.
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { wait } from '../support/process.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const LATE_MS = 200;

let t: TestRegistry;
let server: RunningServer;
/** Another, which is never late: whoever waits there is not refused for that. */
let other: TestRegistry;
let calm: RunningServer;
beforeAll(async () => {
  t = await makeRegistry();
  other = await makeRegistry();
  calm = await startServer(other.registry, readConfig({ PORT: '0', LOG_LEVEL: 'silent', OVERLOAD_MS: '60000' }));
  server = await startServer(t.registry, readConfig({ PORT: '0', LOG_LEVEL: 'silent', OVERLOAD_MS: String(LATE_MS) }));
});
afterAll(async () => {
  await server.stop();
  await calm.stop();
  await t.close();
  await other.close();
});

/** Nothing else is done meanwhile, by the server either. */
function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** The statuses of requests by readers and then by editors that all arrive while the server is busy. */
async function askedTogether(readers: number, editors: number): Promise<{ readers: Set<string>; editors: Set<string> }> {
  const { port } = new URL(server.address);
  const sockets = await Promise.all(
    Array.from({ length: readers + editors }, async () => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
      await new Promise((resolve) => socket.once('connect', resolve));
      return socket;
    }),
  );
  // Each has been accepted once one that came after them is answered.
  await fetch(`${server.address}/livez`);
  sockets.forEach((socket, place) => {
    socket.write(`GET /v1/sources?limit=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${place < readers ? '' : `Authorization: Bearer ${t.keys.editor}\r\n`}\r\n`);
  });
  busyFor(2 * LATE_MS);
  const statuses = (await Promise.all(sockets.map((socket) => text(socket)))).map((answer) => answer.slice(9, 12));
  return { readers: new Set(statuses.slice(0, readers)), editors: new Set(statuses.slice(readers)) };
}

test('readers without a key are refused while many ask of a server that is late, and editors are not', async () => {
  expect(await askedTogether(100, 20)).toEqual({ readers: new Set(['200', '503']), editors: new Set(['200']) });
});

test('where few ask, nobody is refused, however late the server is', async () => {
  await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  expect(await askedTogether(10, 1)).toEqual({ readers: new Set(['200']), editors: new Set(['200']) });
});

const statusOf = async (path: string, key?: string): Promise<number> => {
  const answer = await fetch(`${calm.address}${path}`, { headers: { connection: 'close', ...(key ? { authorization: `Bearer ${key}` } : {}) } });
  await answer.arrayBuffer();
  return answer.status;
};

/** Asks for the same many times on one connection, behind something that is not answered for a minute. */
async function askedBehindOneThatWaits(path: string, times: number): Promise<Socket> {
  const seq = (await fetch(`${calm.address}/v1/sources`)).headers.get('registry-seq');
  const socket = connect({ port: Number(new URL(calm.address).port), host: '127.0.0.1', noDelay: true });
  socket.on('error', () => undefined);
  const asking = (one: string) => `GET ${one} HTTP/1.1\r\nHost: x\r\n\r\n`;
  socket.write(asking(`/v1/changes?after=${seq}&wait=60`) + asking(path).repeat(times));
  return socket;
}

/** Asks for more until one that is asked for by itself is refused. The one before it can have been under way still, in the place of one of those. */
async function fill(path: string, sockets: Socket[], asked = path): Promise<void> {
  while ((await statusOf(path)) !== 503) {
    await wait(50);
    sockets.push(await askedBehindOneThatWaits(asked, 1));
  }
}

test.each([
  ['exports', '/v1/exports/sources.csv', 8, 1],
  ['lists', '/v1/sources?limit=1', 600, 4],
])('whoever asks for %s on connections that they cut keeps nobody else out', async (_, path, times, connections) => {
  const asked = path.includes('exports') ? path : '/livez';
  const sockets = await Promise.all(Array.from({ length: connections }, () => askedBehindOneThatWaits(asked, times)));
  await fill(path, sockets, asked);
  for (const socket of sockets) socket.resetAndDestroy();
  while ((await statusOf(path)) !== 200) await wait(20);
});

test('readers who take exports without end leave room for partners and editors', async () => {
  const path = '/v1/exports/sources.csv';
  const sockets = [await askedBehindOneThatWaits(path, 8)];
  await fill(path, sockets);
  for (const role of ['partner', 'editor'] as const) expect(await statusOf(path, other.keys[role]), role).toBe(200);
  for (const socket of sockets) socket.resetAndDestroy();
  while ((await statusOf(path)) !== 200) await wait(20);
});
