// What operators watch: how long answers took by route, and how the store is; nothing that says whom anybody looked for.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server.js';
import { aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
let server: RunningServer;
beforeAll(async () => {
  t = await makeRegistry();
  server = await startServer(t.registry, readConfig({ PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'silent' }));
});
afterAll(async () => {
  await server.stop();
  await t.close();
});

async function measured(): Promise<string> {
  const answer = await fetch(`${server.metricsAddress}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  return answer.text();
}

test('answers are counted by the template of their route, never by what was asked', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner());
  for (const path of [`/v1/prisoners/${made.body.id}`, '/v1/prisoners?q=VYDUMANAYA', '/nowhere/VYDUMANAYA', '/v1/prisoners/not-an-id']) await fetch(`${server.address}${path}`);
  const text = await measured();
  expect(text).toMatch(/^registry_http_request_duration_seconds_count\{method="GET",route="\/v1\/prisoners\/:prisoner_id",status="200"\} 1$/m);
  expect(text).toMatch(/^registry_http_request_duration_seconds_count\{method="GET",route="\/v1\/prisoners\/:prisoner_id",status="400"\} 1$/m);
  expect(text).toMatch(/^registry_http_request_duration_seconds_count\{method="GET",route="none",status="404"\} 1$/m);
  expect(text).not.toContain('VYDUMANAYA');
  expect(text).not.toContain(made.body.id);
});

test('who hangs up before the end of an answer is counted', async () => {
  const { hostname, port } = new URL(server.address);
  const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner());
  await new Promise<void>((gone) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET /v1/changes/stream HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`));
    socket.once('data', () => socket.resetAndDestroy());
    socket.once('close', () => gone());
  });
  await expect.poll(measured, { timeout: 10_000 }).toMatch(/^registry_http_request_duration_seconds_count\{method="GET",route="\/v1\/changes\/stream",status="left"\} 1$/m);
  expect(await measured()).not.toContain(body.id);
});

test('the process and the store are seen', async () => {
  const text = await measured();
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).toMatch(/^registry_store_writable 1$/m);
  const hosts = t.registry.database.hosts();
  expect(text.match(/^registry_store_host_lag_seconds\{host="[^"]+"\} 0$/gm) ?? []).toHaveLength(hosts.length);
  expect(text.match(/^registry_store_host_state\{host="[^"]+",state="primary"\} 1$/gm) ?? []).toHaveLength(hosts.length);
});

test('it is on a listener of its own: the API has none of it, and the listener nothing else', async () => {
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
  expect((await fetch(`${server.metricsAddress}/v1/prisoners`)).status).toBe(404);
});

test('nothing is measured unless it is asked for', async () => {
  expect(readConfig({})).not.toHaveProperty('METRICS_PORT');
  const other = await makeRegistry();
  const quiet = await startServer(other.registry, readConfig({ PORT: '0', LOG_LEVEL: 'silent' }));
  expect(quiet.metricsAddress).toBeUndefined();
  await quiet.stop();
});
