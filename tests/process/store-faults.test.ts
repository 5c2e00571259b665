// When the store fails under a running server: what its clients are told, and what its log never says.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPrisoner } from '../support/people.js';
import { call, cleanUp, type Server, serve, temporaryFolder } from '../support/process.js';

let server: Server;
beforeAll(async () => {
  server = await serve(join(temporaryFolder(), 'registry.sqlite'));
});
afterAll(cleanUp);

test('while another program holds the store, a write is answered 503 with when to come back, and succeeds later', async () => {
  const other = new SQLite(server.place);
  other.exec('begin immediate');
  const refused = await call(server.base, '/v1/prisoners', { method: 'POST', key: server.adminKey, body: aPrisoner() });
  expect(refused.status).toBe(503);
  expect(refused.body).toMatchObject({ code: 'unavailable', status: 503 });
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  other.exec('rollback');
  other.close();
  expect((await call(server.base, '/v1/prisoners', { method: 'POST', key: server.adminKey, body: aPrisoner() })).status).toBe(201);
});

test('a failure inside the store says nothing of it to the client, and its log names nobody who was looked for', async () => {
  const name = 'Vydumanaya';
  const other = new SQLite(server.place);
  other.exec('drop table edition_keys');
  other.close();
  const failed = await call(server.base, `/v1/prisoners?q=${name}`);
  expect(failed.status).toBe(500);
  expect(failed.body).toEqual({
    type: '/problems/internal_error',
    title: 'The server failed',
    status: 500,
    code: 'internal_error',
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:uuid:/),
  });
  expect(failed.text).not.toMatch(/select|edition_keys|sqlite/i);
  const { stdout, stderr } = await server.stop();
  expect(stdout).toContain('no such table: edition_keys');
  expect(stdout + stderr).not.toMatch(/vydumanaya|select /i);
});

test('a damaged file is answered 503, never as if records had vanished', async () => {
  server = await serve(join(temporaryFolder(), 'registry.sqlite'));
  const [someone] = (await call(server.base, '/v1/prisoners?limit=1')).body.items;
  await server.stop();
  const file = openSync(server.place, 'r+');
  // Everything but the first pages, which hold the schema.
  writeSync(file, Buffer.alloc(400_000, 0xa5), 0, 400_000, 1_000_000);
  closeSync(file);
  server = await serve(server.place, { args: ['serve'] }).catch((error) => error);
  if (server instanceof Error) {
    expect(server.message).toMatch(/before it listened/);
    return;
  }
  const answers = [await call(server.base, `/v1/prisoners/${someone.id}`), await call(server.base, '/v1/prisoners?limit=200')];
  for (const { status, body } of answers) {
    if (status === 503) expect(body.code).toBe('unavailable');
    else expect([status, body.id ?? body.items.length]).toEqual([200, body.id ? someone.id : 33]);
  }
  expect(answers.map(({ status }) => status)).toContain(503);
  expect(server.printed()).not.toMatch(/select /i);
});
