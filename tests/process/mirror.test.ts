// A mirror as its operators run it: one command, killed on the way, while the registry comes and goes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aFacility } from '../support/people.js';
import { call, cleanUp, registry, type Server, serve, temporaryFolder, wait } from '../support/process.js';

afterAll(cleanUp);

/** Waits until a mirror answers that it is ready and how. */
async function ready({ base }: Server, state = 'following'): Promise<void> {
  for (;;) {
    const { status, body } = await call(base, '/readyz');
    if (status === 200 && body.mirror.state === state) return;
    await wait(50);
  }
}

test('a mirror of the first content is killed while it fills, begins again, and says the same; the registry can go', async () => {
  const origin = await serve(`${temporaryFolder()}/registry.sqlite`);
  const folder = temporaryFolder();
  const file = join(folder, 'mirror.sqlite');
  const start = (port = '0') => serve(`${temporaryFolder()}/unused.sqlite`, { args: ['mirror', origin.base, '--database', file], settings: { PORT: port, DATABASE_URL: '' } });
  await (await start()).kill();
  const mirror = await start();
  await ready(mirror);
  const URLS = [
    '/v1/prisoners?limit=200&include=sources',
    '/v1/exports/prisoners.csv',
    '/v1/statistics/prisoners',
    '/v1/changes?include=edition',
    '/v1/ledger',
    '/openapi.json',
    '/',
  ];
  const said: string[] = [];
  for (const url of URLS) {
    const [one, other] = [await call(origin.base, url), await call(mirror.base, url)];
    // Cursors apart: each signs its own.
    expect([other.status, other.text.replace(/"next_cursor.*$/, ''), other.headers.get('etag')], url).toEqual([
      200,
      one.text.replace(/"next_cursor.*$/, ''),
      one.headers.get('etag'),
    ]);
    said.push(other.text);
  }

  const made = await call(origin.base, '/v1/facilities', { method: 'POST', key: origin.adminKey, body: aFacility() });
  expect(made.status).toBe(201);
  const url = `/v1/facilities/${made.body.id}`;
  while ((await call(mirror.base, url)).status !== 200) await wait(20);
  expect((await call(mirror.base, url)).text).toBe((await call(origin.base, url)).text);

  // Whoever writes is not let at it, nor whoever would serve it as a registry of its own.
  for (const args of [['serve'], ['keys', 'list']]) {
    const refused = await registry(file, args);
    expect([refused.code, refused.stderr], args.join()).toEqual([66, expect.stringContaining('mirror')]);
  }
  const foreign = await registry(origin.place, ['mirror', 'http://127.0.0.1:9']);
  expect([foreign.code, foreign.stderr]).toEqual([66, expect.stringContaining('registry of its own')]);
  expect((await registry(file, ['verify'])).code).toBe(0);

  // What the operations say of it works on it as on any other.
  const copy = join(temporaryFolder(), 'copy.sqlite');
  expect((await registry(file, ['backup', copy])).code).toBe(0);
  const checked = await registry(file, ['check', copy]);
  expect([checked.code, checked.stdout]).toEqual([
    0,
    expect.stringContaining(`public ${(await call(mirror.base, '/v1/changes?limit=1')).headers.get('registry-seq')}, partner 0, confidential 0`),
  ]);
  expect(Number(/^records +(\d+)$/m.exec(checked.stdout)?.[1])).toBeGreaterThan(100);
  const doctor = await registry(file, ['doctor', '--json'], { PORT: String(mirror.port) });
  expect((JSON.parse(doctor.stdout).findings as { check: string; state: string }[]).find(({ check }) => check === 'keys')).toMatchObject({ state: 'not_looked_at' });
  const exported = await registry(file, ['export', '--form', 'csv']);
  expect([exported.code, exported.stdout]).toEqual([0, (await call(origin.base, '/v1/exports/prisoners.csv')).text]);

  await origin.stop();
  await ready(mirror, 'away');
  expect((await call(mirror.base, URLS[1] as string)).text).toBe(said[1]);
  await mirror.kill();
  const again = await start();
  await ready(again, 'away');
  expect((await call(again.base, URLS[1] as string)).text).toBe(said[1]);
  expect((await again.stop()).code).toBe(0);
  const moved = join(temporaryFolder(), 'moved.sqlite');
  expect((await registry(file, ['move', `sqlite:${file}`, `sqlite:${moved}`])).code).toBe(0);
  expect((await registry(moved, ['serve'])).code).toBe(66);
  expect((await registry(moved, ['dump'])).stdout).toBe((await registry(file, ['dump'])).stdout);
  // Where the registry is, nobody learns from it.
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(String(origin.port)), name).toBe(false);
  expect(again.printed()).not.toContain(origin.base);
});
