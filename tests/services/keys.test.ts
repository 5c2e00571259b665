// API keys over HTTP: who may make them, when they work, and that nobody can read them anywhere afterwards.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../src/core/values/sign.js';
import { records } from '../../src/records/index.js';
import { verify } from '../../src/services/verify/index.js';
import { contentOf } from '../support/content.js';
import { aPrisoner } from '../support/people.js';
import { ALL_ROLES, type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
let closed: boolean;
beforeEach(async () => {
  t = await makeRegistry();
  closed = false;
});
afterEach(async () => {
  if (!closed) await t.close();
});

const makeKey = (says: Record<string, unknown> = {}) => t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: 'partner', ...says });
const withKey = (key: string, url = '/v1/prisoners') => t.as('reader').get(url, { authorization: `Bearer ${key}` });
const revoke = (id: string) => t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${id}` });
const listed = async (id: string) => (await t.as('admin').get('/v1/api_keys')).body.items.find((item: { id: string }) => item.id === id);

function expectRefused(answer: Answer, code: string): void {
  expect(answer.status).toBe(401);
  expect(answer.body).toMatchObject({ status: 401, code });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer\b/);
  expect(answer.headers['cache-control']).toBe('no-store');
}

test('only admins make, list and revoke keys', async () => {
  const { id } = (await makeKey()).body;
  for (const role of ALL_ROLES.filter((candidate) => candidate !== 'admin')) {
    const client = t.as(role);
    const answers = [
      await client.get('/v1/api_keys'),
      await client.post('/v1/api_keys', { name: 'mine', role: 'admin' }),
      await client.request({ method: 'DELETE', url: `/v1/api_keys/${id}` }),
    ];
    for (const answer of answers) {
      if (role === 'reader') expectRefused(answer, 'key_missing');
      else {
        expect(answer.status).toBe(403);
        expect(answer.body).toMatchObject({ code: 'role_not_sufficient', required_role: 'admin' });
      }
    }
  }
  expect(await listed(id)).toMatchObject({ name: 'Example Monitor', revoked_at: null });
  const all = (await t.as('admin').get('/v1/api_keys')).body.items;
  expect(all).toHaveLength(4);
});

test('whoever may not use keys is refused before the body is looked at', async () => {
  const answer = await t.as('editor').post('/v1/api_keys', { rubbish: true });
  expect(answer.status).toBe(403);
});

test('a key of each role may do what its role may, and no more', async () => {
  const may: Record<string, number[]> = { partner: [200, 403, 403], editor: [200, 201, 403], admin: [200, 201, 200] };
  for (const role of ['partner', 'editor', 'admin']) {
    const { key } = (await makeKey({ role })).body;
    const headers = { authorization: `Bearer ${key}` };
    const statuses = [
      (await t.as('reader').get('/v1/prisoners', headers)).status,
      (await t.as('reader').post('/v1/prisoners', aPrisoner(), headers)).status,
      (await t.as('reader').get('/v1/api_keys', headers)).status,
    ];
    expect(statuses, role).toEqual(may[role]);
  }
});

test('a key is shown once, when it is made, and never again', async () => {
  const made = await makeKey({ expires_on: '2027-12-31' });
  expect(made.status).toBe(201);
  expect(made.headers['cache-control']).toBe('no-store');
  const { key, ...rest } = made.body;
  expect(key).toMatch(/^ppr_[\w-]{43}$/);
  expect(rest).toEqual({
    id: expect.any(String),
    name: 'Example Monitor',
    role: 'partner',
    scopes: null,
    organization: null,
    created_at: expect.any(String),
    expires_on: '2027-12-31',
    previous_until: null,
    last_used_on: null,
    revoked_at: null,
  });
  const list = await t.as('admin').get('/v1/api_keys');
  expect(list.headers['cache-control']).toBe('no-store');
  expect(await listed(rest.id)).toEqual(rest);
  expect(list.text).not.toContain(key);
  expect(list.text).not.toContain(digest(key));
  const again = await makeKey({ expires_on: '2027-12-31' });
  expect(again.body.key).not.toBe(key);
});

test('of a key nothing but its digest is in any file or table of the registry', async () => {
  const made = (await makeKey()).body;
  expect((await withKey(made.key)).status).toBe(200);
  expect((await revoke(made.id)).status).toBe(204);
  const secrets = [made.key, ...Object.values(t.keys).filter((key) => key !== undefined)];
  // While it is open, what is written last is in the log beside the file.
  await expectOnlyDigests(secrets);
  if (t.store.engine !== 'sqlite') return;
  await t.app.close();
  await t.registry.close();
  await expectOnlyDigests(secrets);
  closed = true;

  async function expectOnlyDigests(keys: string[]): Promise<void> {
    const files = t.store.engine === 'sqlite' ? readdirSync(t.folder).map((name) => readFileSync(join(t.folder, name))) : await everyTable();
    expect(files.length).toBeGreaterThan(0);
    for (const key of keys) {
      const forms = [
        key,
        key.slice('ppr_'.length),
        Buffer.from(key.slice('ppr_'.length), 'base64url').toString('hex'),
        Buffer.from(key).toString('hex'),
        Buffer.from(key).toString('base64'),
      ];
      for (const form of forms) expect(files.some((bytes) => bytes.includes(form))).toBe(false);
      expect(files.some((bytes) => bytes.includes(Buffer.from(key.slice('ppr_'.length), 'base64url')))).toBe(false);
      expect(files.some((bytes) => bytes.includes(digest(key)))).toBe(true);
    }
  }

  /** The rows of each table; the files are those of the whole server. */
  async function everyTable(): Promise<Buffer[]> {
    return [...(await contentOf(t.store)).values()].map(({ rows }) => Buffer.from([...rows.values()].join('\n')));
  }
});

test('a key works through its last day and not on the day after', async () => {
  const { key } = (await makeKey({ expires_on: '2026-01-20' })).body;
  for (const instant of ['2026-01-15T09:00:00.000Z', '2026-01-20T00:00:00.000Z', '2026-01-20T23:59:59.000Z']) {
    t.setClock(instant);
    expect((await withKey(key)).status, instant).toBe(200);
  }
  t.setClock('2026-01-21T00:00:00.000Z');
  expectRefused(await withKey(key), 'key_not_valid');
});

test('a key that expired yesterday is refused even where none is needed', async () => {
  const { key } = (await makeKey({ expires_on: '2026-01-14' })).body;
  expectRefused(await withKey(key), 'key_not_valid');
  expectRefused(await withKey(key, '/livez'), 'key_not_valid');
  expect((await t.as('reader').get('/v1/prisoners')).status).toBe(200);
});

test('a revoked key stops working at once, and revoking it again finds nothing', async () => {
  const { id, key } = (await makeKey({ role: 'admin' })).body;
  expect((await withKey(key, '/v1/api_keys')).status).toBe(200);
  expect((await revoke(id)).status).toBe(204);
  expectRefused(await withKey(key, '/v1/api_keys'), 'key_not_valid');
  expectRefused(await withKey(key), 'key_not_valid');
  expect((await listed(id)).revoked_at).toMatch(/^2026-01-15T09:00:/);
  const again = await revoke(id);
  expect(again.status).toBe(404);
  expect(again.body.code).toBe('not_found');
  expect((await revoke('00000000-0000-4000-8000-000000000000')).bytes.equals(again.bytes)).toBe(true);
});

test('a key can revoke itself, and is refused from then on', async () => {
  const { id, key } = (await makeKey({ role: 'admin' })).body;
  expect((await t.as('reader').request({ method: 'DELETE', url: `/v1/api_keys/${id}`, headers: { authorization: `Bearer ${key}` } })).status).toBe(204);
  expectRefused(await withKey(key), 'key_not_valid');
});

const replaceSecret = (id: string, body: unknown = {}, headers = {}) => t.as('admin').post(`/v1/api_keys/${id}/secret`, body, headers);

test('a key is given another secret, and the one before works for as long as was said', async () => {
  const made = (await makeKey({ role: 'editor', scopes: ['write', 'read'], organization: 'example-monitor', expires_on: '2027-12-31' })).body;
  expect(made.scopes).toEqual(['read', 'write']);
  const answer = await replaceSecret(made.id, { overlap_hours: 2 });
  expect(answer.status).toBe(201);
  expect(answer.headers['cache-control']).toBe('no-store');
  const { key, ...rest } = answer.body;
  const { key: old, ...was } = made;
  expect(key).not.toBe(old);
  expect(rest).toEqual({ ...was, previous_until: expect.stringMatching(/^2026-01-15T11:00:/) });
  expect(await listed(made.id)).toEqual(rest);
  for (const secret of [old, key]) expect((await withKey(secret)).status).toBe(200);
  t.setClock('2026-01-15T10:59:00.000Z');
  expect((await withKey(old)).status).toBe(200);
  t.setClock('2026-01-15T11:01:00.000Z');
  expectRefused(await withKey(old), 'key_not_valid');
  expect((await withKey(key)).status).toBe(200);
});

test('a secret that others know stops at once, one that is replaced twice too, and so do both when the key is revoked', async () => {
  const { id, key: first } = (await makeKey()).body;
  const second = (await replaceSecret(id)).body.key;
  const third = (await replaceSecret(id)).body.key;
  expectRefused(await withKey(first), 'key_not_valid');
  for (const secret of [second, third]) expect((await withKey(secret)).status).toBe(200);
  const { key: fourth, previous_until } = (await replaceSecret(id, { overlap_hours: 0 })).body;
  expect(previous_until).toBeNull();
  for (const secret of [second, third]) expectRefused(await withKey(secret), 'key_not_valid');
  const fifth = (await replaceSecret(id, { overlap_hours: 168 })).body.key;
  for (const secret of [fourth, fifth]) expect((await withKey(secret)).status).toBe(200);
  await revoke(id);
  for (const secret of [fourth, fifth]) expectRefused(await withKey(secret), 'key_not_valid');
  expect((await replaceSecret(id)).status).toBe(404);
  expect((await replaceSecret('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  // Each of it is in the ledger, so that no digest is put in the place of another unseen.
  expect((await verify(t.registry.database, records)).all).toEqual([]);
  expect(await t.store.execute("update api_keys set previous_digest = 'another' where id = ?", id)).toBe(1);
  expect((await verify(t.registry.database, records)).all.length).toBeGreaterThan(0);
});

test('a secret is replaced once by one request, and in bounds', async () => {
  const { id } = (await makeKey()).body;
  const headers = { 'idempotency-key': 'replace-it' };
  const { key } = (await replaceSecret(id, {}, headers)).body;
  const again = await replaceSecret(id, {}, headers);
  expect([again.status, again.body.code]).toEqual([409, 'conflict']);
  expect(again.text).not.toContain(key);
  expect((await withKey(key)).status).toBe(200);
  for (const overlap_hours of [-1, 169, 1.5, null]) expect((await replaceSecret(id, { overlap_hours })).body.errors[0].pointer).toBe('/overlap_hours');
  t.setClock('2026-01-14T00:00:00.000Z');
  const past = (await makeKey({ expires_on: '2026-01-14' })).body;
  t.setClock('2026-01-15T09:00:00.000Z');
  expect((await replaceSecret(past.id)).body.code).toBe('conflict');
});

test('the last day on which a key was used is noted, and no finer', async () => {
  const { id, key } = (await makeKey()).body;
  expect((await listed(id)).last_used_on).toBeNull();
  await withKey(key);
  expect((await listed(id)).last_used_on).toBe('2026-01-15');
  t.setClock('2026-01-17T08:00:00.000Z');
  expect((await listed(id)).last_used_on).toBe('2026-01-15');
  await Promise.all([withKey(key), withKey(key), withKey(key)]);
  expect((await listed(id)).last_used_on).toBe('2026-01-17');
  expect(JSON.stringify(await t.store.rows('select * from api_keys where id = ?', id))).not.toContain('T08:00');
});

test('a refused key is not noted as used', async () => {
  const { id, key } = (await makeKey()).body;
  await revoke(id);
  t.setClock('2026-01-16T08:00:00.000Z');
  await withKey(key);
  expect((await listed(id)).last_used_on).toBeNull();
});

test('making and revoking a key leaves a trace that says who did it, without the key', async () => {
  const { id, key } = (await makeKey()).body;
  await revoke(id);
  const admin = (await t.as('admin').get('/v1/api_keys')).body.items.find((item: { name: string }) => item.name === 'test admin');
  const rows = await t.store.rows(
    "select r.action, c.actor, r.before || r.after as says from revisions r join commits c using (commit_number) where r.record = 'api_key' and r.id = ? order by r.revision",
    id,
  );
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
    ['add', admin.id],
    ['retire', admin.id],
  ]);
  for (const { says } of rows) expect(String(says)).not.toContain(digest(key));
});

test('an Authorization header that is no Bearer key is refused and says how to authenticate', async () => {
  const { key } = (await makeKey()).body;
  const wrong = [
    '',
    'Bearer',
    'Bearer ',
    `Basic ${Buffer.from(`x:${key}`).toString('base64')}`,
    key,
    `Bearer ${key} ${key}`,
    `Bearer ${key}x`,
    `Bearer ${key.slice(0, -1)}`,
    `Bearer  ${key}`,
    `Token ${key}`,
  ];
  for (const authorization of wrong) {
    for (const url of ['/v1/prisoners', '/v1/api_keys', '/readyz']) {
      const answer = await t.as('reader').get(url, { authorization });
      expectRefused(answer, 'key_not_valid');
      expect(answer.text).not.toContain(key);
    }
  }
  // The name of the scheme is the same in any case (RFC 9110, section 11.1).
  for (const scheme of ['bearer', 'BEARER']) expect((await t.as('reader').get('/v1/prisoners', { authorization: `${scheme} ${key}` })).status).toBe(200);
});

test('a key in the query is no key', async () => {
  const { key } = (await makeKey({ role: 'admin' })).body;
  for (const name of ['api_key', 'access_token', 'key']) expect((await t.as('reader').get(`/v1/prisoners?${name}=${key}`)).status).toBe(400);
  expectRefused(await t.as('reader').get(`/v1/api_keys?access_token=${key}`), 'key_missing');
});

test('an order for a key that makes no sense names what is wrong and makes none', async () => {
  const before = (await t.as('admin').get('/v1/api_keys')).body.items.length;
  const wrong: [Record<string, unknown>, string][] = [
    [{ role: 'reader' }, '/role'],
    [{ role: 'root' }, '/role'],
    [{ name: '' }, '/name'],
    [{ name: 'x'.repeat(101) }, '/name'],
    [{ expires_on: '2027' }, '/expires_on'],
    [{ expires_on: '2027-02-30' }, '/expires_on'],
    [{ expires_on: null }, '/expires_on'],
    [{ key: 'ppr_chosen' }, '/key'],
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['read', 'read'] }, '/scopes'],
    [{ scopes: ['everything'] }, '/scopes/0'],
    [{ organization: 'Example Monitor' }, '/organization'],
    [{ organization: '' }, '/organization'],
    [{ id: '00000000-0000-4000-8000-000000000000' }, '/id'],
  ];
  for (const [says, pointer] of wrong) {
    const answer = await makeKey(says);
    expect(answer.status, JSON.stringify(says)).toBe(400);
    expect(answer.body.code).toBe('validation_failed');
    expect(
      answer.body.errors.map((error: { pointer: string }) => error.pointer),
      JSON.stringify(says),
    ).toContain(pointer);
  }
  expect((await t.as('admin').get('/v1/api_keys')).body.items).toHaveLength(before);
});
