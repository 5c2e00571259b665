// What a key is narrowed to: it narrows its role, never widens it, and nobody gets around it by way of another operation.
import { afterAll, expect, test } from 'vitest';
import type { Scope } from '../../src/core/access/scopes.js';
import { aPrisoner } from '../support/people.js';
import { type Answer, type Client, clientOf, makeRegistry } from '../support/registry.js';

const t = await makeRegistry({ settings: { WEBHOOKS_ALLOW_PRIVATE: true } });
afterAll(() => t.close());

const madeKey = async (role: string, scopes?: Scope[], by: Client = t.as('admin')) => by.post('/v1/api_keys', { name: `${role} ${scopes}`, role, scopes });
const narrowed = async (role: string, scopes: Scope[]) => clientOf(t.app, (await madeKey(role, scopes)).body.key);

function expectNarrow({ status, body }: Answer, required_scope: Scope): void {
  expect([status, body.code, body.required_scope]).toEqual([403, 'scope_not_sufficient', required_scope]);
}

test('an editor whose key is for reading reads what editors read, and changes nothing', async () => {
  const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'confidential' }));
  const reader = await narrowed('editor', ['read']);
  expect((await reader.get(`/v1/prisoners/${body.id}`)).bytes.equals((await t.as('editor').get(`/v1/prisoners/${body.id}`)).bytes)).toBe(true);
  expectNarrow(await reader.post('/v1/prisoners', aPrisoner()), 'write');
  expectNarrow(await reader.get('/v1/exports/prisoners.ndjson'), 'exports');
  expectNarrow(await reader.get('/v1/webhooks'), 'webhooks');
  for (const url of ['/v1/meta/fields', '/v1/vocabularies', '/livez']) expect((await reader.get(url)).status).toBe(200);
});

test('a scope gives no role', async () => {
  const partner = await narrowed('partner', ['read', 'write', 'api_keys', 'audit_events']);
  const refused = [await partner.post('/v1/prisoners', aPrisoner()), await partner.get('/v1/api_keys'), await partner.get('/v1/audit_events')];
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'role_not_sufficient']));
  expect((await partner.get('/v1/prisoners')).status).toBe(200);
});

test('whoever gives out keys gives none that may more than theirs, neither a new one nor another secret', async () => {
  const keeper = await narrowed('admin', ['api_keys', 'read']);
  expectNarrow(await madeKey('admin', undefined, keeper), 'write');
  expectNarrow(await madeKey('partner', ['read', 'exports'], keeper), 'exports');
  const made = await madeKey('partner', ['read'], keeper);
  expect(made.status).toBe(201);
  expect((await keeper.post(`/v1/api_keys/${made.body.id}/secret`, {})).status).toBe(201);
  const wider = (await madeKey('editor', ['write'])).body;
  expectNarrow(await keeper.post(`/v1/api_keys/${wider.id}/secret`, {}), 'write');
  const whole = (await madeKey('admin')).body;
  expectNarrow(await keeper.post(`/v1/api_keys/${whole.id}/secret`, {}), 'write');
  // Taking away gives nobody anything.
  expect((await keeper.request({ method: 'DELETE', url: `/v1/api_keys/${wider.id}` })).status).toBe(204);
});

test('a webhook brings no records to a key that may not read them', async () => {
  const hooker = await narrowed('editor', ['webhooks']);
  const hook = (include_record: boolean) => ({ url: 'http://127.0.0.1:9/', include_record });
  expectNarrow(await hooker.post('/v1/webhooks', hook(true)), 'read');
  const { status, headers } = await hooker.post('/v1/webhooks', hook(false));
  expect(status).toBe(201);
  expectNarrow(await hooker.patch(String(headers.location), { include_record: true }), 'read');
  expect((await (await narrowed('editor', ['webhooks', 'read'])).post('/v1/webhooks', hook(true))).status).toBe(201);
});

test('a key that is narrowed is listed with its scopes, in one order', async () => {
  const { id } = (await madeKey('admin', ['audit_events', 'read'])).body;
  const { items } = (await t.as('admin').get('/v1/api_keys')).body;
  expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ scopes: ['read', 'audit_events'], organization: null });
  expect(items.find(({ name }: { name: string }) => name === 'test admin').scopes).toBeNull();
});
