// What the database alone is worth where a pepper is kept apart from it, how a pepper is replaced, and what trying keys costs.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { openRegistry, settlePeppers } from '../../src/core/db/registry.js';
import { StoreNotUsable } from '../../src/core/db/types.js';
import { digest, keyDigest, keyed, peppered, seal } from '../../src/core/values/sign.js';
import { records } from '../../src/records/index.js';
import { makeKey } from '../../src/services/keys/index.js';
import { contentOf } from '../support/content.js';
import { anAppeal, aPrisoner } from '../support/people.js';
import { clientOf, makeRegistry, type TestRegistry } from '../support/registry.js';

const OLD = '0d'.repeat(32);
const NEW = 'e0'.repeat(32);

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry({ peppers: [OLD] });
});
afterEach(() => t.close());

/** The same store opened with other peppers, as another start does. */
const reopened = (...peppers: (string | undefined)[]) => openRegistry(t.registry.database, records, t.registry.clock, peppers);
const everything = async () => [...(await contentOf(t.store)).values()].map(({ rows }) => [...rows.values()].join('\n')).join('\n');

/** What a request with a key is answered by a server on this registry. */
async function answered(registry: TestRegistry['registry'], key: string | undefined): Promise<number> {
  const app = await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  const { status } = await clientOf(app, key).get('/v1/prisoners');
  await app.close();
  return status;
}

test('a key is found by a digest that nobody can make from the key and the database alone', async () => {
  const key = t.keys.editor as string;
  expect((await t.as('editor').get('/v1/prisoners')).status).toBe(200);
  const all = await everything();
  expect(all).not.toContain(digest(key));
  expect(all).toContain(keyDigest(key, OLD));
  expect(all).not.toContain(OLD);
});

test('names of those who signed non-publicly cannot be tried out, nor cursors and heads of the ledger signed, with the database alone', async () => {
  const appeal = (await t.as('editor').post('/v1/appeals', anAppeal())).body.id;
  const signed = await t.as('editor').post(`/v1/appeals/${appeal}/signatures`, { visibility: 'confidential', kind: 'non_public', name: 'Vydumanaya Maryna' });
  expect(signed.status).toBe(201);
  for (let number = 0; number < 2; number += 1) await t.as('editor').post('/v1/prisoners', aPrisoner());
  const [head] = await t.store.rows('select secret from heads');
  const [row] = await t.store.rows('select name_hash from signatures');
  // As whoever has the code and the database would.
  const tried = (secret: string) => keyed(secret, 'signature', JSON.stringify([appeal, ['maryna', 'vydumanaya']]));
  expect(row?.name_hash).not.toBe(tried(String(head?.secret)));
  expect(row?.name_hash).toBe(tried(peppered(String(head?.secret), OLD)));
  expect(t.registry.secret).not.toBe(head?.secret);
  const { next_cursor } = (await t.as('reader').get('/v1/prisoners?limit=1')).body.page;
  expect((await t.as('reader').get(`/v1/prisoners?limit=1&cursor=${next_cursor}`)).status).toBe(200);
  const text = Buffer.from(next_cursor.split('.')[0], 'base64url').toString();
  const forged = seal(String(head?.secret), text);
  expect(seal(peppered(String(head?.secret), OLD), text)).toBe(next_cursor);
  expect((await t.as('reader').get(`/v1/prisoners?limit=1&cursor=${forged}`)).status).toBe(400);
});

test('a registry does not start with another pepper, or with none', async () => {
  for (const peppers of [[undefined], [NEW], [OLD, NEW], [OLD, undefined]]) {
    await expect(reopened(...peppers)).rejects.toThrow(StoreNotUsable);
    await expect(reopened(...peppers)).rejects.toThrow(/^The pepper of the registry is another one/);
  }
  const plain = await makeRegistry();
  await expect(openRegistry(plain.registry.database, records, plain.registry.clock, [NEW])).rejects.toThrow(/^The registry was made without a pepper/);
  const added = await openRegistry(plain.registry.database, records, plain.registry.clock, [NEW, undefined]);
  expect(await answered(added, plain.keys.editor)).toBe(200);
  const { key } = await makeKey(added, SYSTEM, { name: 'new', role: 'editor' });
  expect(await answered(added, key)).toBe(200);
  const [row] = await plain.store.rows('select secret_digest from api_keys where name = ?', 'new');
  expect(row?.secret_digest).toBe(keyDigest(key, NEW));
  await plain.close();
});

test('a pepper is replaced while keys of the old one go on, and once it is gone they do not', async () => {
  const both = await reopened(NEW, OLD);
  expect(both.secret).toBe(t.registry.secret);
  const { key } = await makeKey(both, SYSTEM, { name: 'new', role: 'editor' });
  expect([await answered(both, t.keys.editor), await answered(both, key)]).toEqual([200, 200]);
  expect(await answered(t.registry, key)).toBe(401);
  await expect(reopened(NEW)).rejects.toThrow(StoreNotUsable);
  expect(await settlePeppers(t.registry.database, [NEW])).toBe(true);
  expect(await settlePeppers(t.registry.database, [NEW])).toBe(false);
  const after = await reopened(NEW);
  expect([await answered(after, t.keys.editor), await answered(after, key)]).toEqual([401, 200]);
});

test('who tries keys is soon answered without being told whether they are valid, and nobody else is', async () => {
  const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, FAILED_KEYS_PER_MINUTE: 3 } });
  const ask = async (key: string | undefined, remoteAddress = '192.0.2.7') => {
    const { statusCode, headers } = await app.inject({ url: '/v1/prisoners', remoteAddress, ...(key ? { headers: { authorization: `Bearer ${key}` } } : {}) });
    return { status: statusCode, wait: Number(headers['retry-after'] ?? 0) };
  };
  expect((await ask(t.keys.editor)).status).toBe(200);
  for (let tries = 0; tries < 3; tries += 1) expect((await ask(`ppr_${tries}`)).status).toBe(401);
  const refused = await ask('ppr_3');
  expect(refused.status).toBe(429);
  expect(refused.wait).toBeGreaterThan(0);
  expect(refused.wait).toBeLessThanOrEqual(60);
  // One that is valid and was never seen is not told from one that is not; whoever was there before, or brings no key, goes on.
  expect((await ask(t.keys.admin)).status).toBe(429);
  expect([(await ask(t.keys.editor)).status, (await ask(undefined)).status]).toEqual([200, 200]);
  expect([(await ask('ppr_3', '192.0.2.8')).status, (await ask(t.keys.admin, '2001:db8::1')).status]).toEqual([401, 200]);
  // All addresses of one network are one sender.
  for (let tries = 0; tries < 3; tries += 1) expect((await ask('ppr_x', `2001:db8::${tries + 2}`)).status).toBe(401);
  expect((await ask('ppr_x', '2001:db8::9')).status).toBe(429);
  await app.close();
});
