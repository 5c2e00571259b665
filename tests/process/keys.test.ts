// Keys of real processes on one store: what one of them revokes or replaces, the other refuses with the next request.
import { afterAll, expect, test } from 'vitest';
import { engineOfTests, migratedDatabase } from '../support/postgres/databases.js';
import { call, cleanUp, registry, serve, temporaryFolder } from '../support/process.js';

afterAll(cleanUp);

test('a key that one server revokes is refused by the other at once, and so is a secret that was replaced', async () => {
  const { url, discard } = engineOfTests() === 'postgres' ? await migratedDatabase() : { url: `${temporaryFolder()}/registry.sqlite`, discard: async () => undefined };
  const first = await serve(url);
  const second = await serve(url, { args: ['serve'] });
  const admin = first.adminKey as string;
  const make = async () => (await call(first.base, '/v1/api_keys', { method: 'POST', key: admin, body: { name: 'Example Monitor', role: 'partner' } })).body;
  const statuses = (key: string) => Promise.all([first, second].map(async ({ base }) => (await call(base, '/v1/prisoners?limit=1', { key })).status));

  const one = await make();
  expect(await statuses(one.key)).toEqual([200, 200]);
  expect((await call(first.base, `/v1/api_keys/${one.id}`, { method: 'DELETE', key: admin })).status).toBe(204);
  expect(await statuses(one.key)).toEqual([401, 401]);

  const other = await make();
  expect(await statuses(other.key)).toEqual([200, 200]);
  const { key } = (await call(second.base, `/v1/api_keys/${other.id}/secret`, { method: 'POST', key: admin, body: { overlap_hours: 0 } })).body;
  expect(await statuses(other.key)).toEqual([401, 401]);
  expect(await statuses(key)).toEqual([200, 200]);

  // The command line is a third process.
  const replaced = await registry(url, ['keys', 'replace', other.id, '--overlap-hours', '1']);
  expect(replaced.code, replaced.stderr).toBe(0);
  const third = replaced.stdout.trim();
  expect([await statuses(key), await statuses(third)]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  expect((await registry(url, ['keys', 'revoke', other.id])).code).toBe(0);
  expect([await statuses(key), await statuses(third)]).toEqual([
    [401, 401],
    [401, 401],
  ]);

  const added = await registry(url, ['keys', 'add', '--name', 'reads lists', '--role', 'editor', '--scopes', 'read,exports', '--organization', 'example-monitor']);
  expect((await call(second.base, '/v1/prisoners?limit=1', { key: added.stdout.trim() })).status).toBe(200);
  expect((await call(second.base, '/v1/prisoners', { method: 'POST', key: added.stdout.trim(), body: {} })).status).toBe(403);
  expect((await registry(url, ['keys', 'list'])).stdout).toMatch(/editor +no end +\S+ +read,exports +example-monitor +reads lists/);
  expect((await registry(url, ['keys', 'add', '--name', 'x', '--role', 'editor', '--scopes', 'everything'])).code).toBe(64);
  await Promise.all([first.stop(), second.stop()]);
  await discard();
});
