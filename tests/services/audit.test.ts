// Audit events over HTTP: what editors read, what admins did and who was refused is noted, and nothing that could harm anybody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/core/db/open.js';
import { openRegistry } from '../../src/core/db/registry.js';
import { records } from '../../src/records/index.js';
import { startServer } from '../../src/server.js';
import { dump } from '../../src/services/dump/index.js';
import { aPrisoner } from '../support/people.js';
import { call, wait } from '../support/process.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

/** What was noted so far, the first first, but for reading it. */
async function noted(query = ''): Promise<Json[]> {
  await t.app.audit.flush();
  const answer = await t.as('admin').get(`/v1/audit_events${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items.filter(({ operation }: Json) => operation !== 'listAuditEvents').reverse();
}
const idOf = async (role: string): Promise<string> => (await t.store.rows('select id from api_keys where name = ?', `test ${role}`))[0]?.id as string;
const made = async (says: Json = {}): Promise<string> => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body.id;

test('what an editor reads is noted: who, what, when and why, a page as one event', async () => {
  const [id] = [await made(), await made({ visibility: 'confidential' })];
  const headers = { 'access-reason': 'a lawyer%20asks: %D1%81%D1%83%D0%B4' };
  expect((await t.as('editor').get(`/v1/prisoners/${id}?fields=id`, headers)).status).toBe(200);
  expect((await t.as('editor').get(`/v1/prisoners/${id}/versions`)).status).toBe(200);
  expect((await t.as('editor').get('/v1/prisoners?family_name_prefix=PRYK&limit=200')).status).toBe(200);
  expect((await t.as('editor').post('/v1/prisoners/search', { where: { op: 'known', field: 'country', value: true } })).status).toBe(200);
  const common = { id: expect.any(String), at: expect.stringMatching(/^2026-01-15T09:00/), kind: 'read', actor: await idOf('editor'), role: 'editor', status: 200, times: 1 };
  expect(await noted()).toEqual([
    { ...common, operation: 'getPrisoner', record: 'prisoner', record_id: id, parameters: ['fields'], reason: 'a lawyer asks: суд' },
    { ...common, operation: 'listPrisonerVersions', record: 'prisoner', record_id: id, parameters: [] },
    { ...common, operation: 'listPrisoners', documents: 2, parameters: ['family_name_prefix', 'limit'] },
    { ...common, operation: 'searchPrisoners', documents: 2, parameters: [] },
  ]);
});

test('a file of records that a partner takes is noted, and what they read one by one is not', async () => {
  await made();
  const headers = { 'access-reason': 'for the letters site' };
  expect((await t.as('partner').get('/v1/exports/prisoners.ndjson?custody_status=detained', headers)).status).toBe(200);
  expect((await t.as('partner').get('/v1/exports/facilities.csv')).status).toBe(200);
  expect((await t.as('partner').get('/v1/prisoners', headers)).status).toBe(200);
  expect((await t.as('reader').get('/v1/exports/prisoners.ndjson', headers)).status).toBe(200);
  const common = { kind: 'read', actor: await idOf('partner'), role: 'partner', status: 200 };
  expect(await noted()).toMatchObject([
    { ...common, operation: 'exportPrisonersNdjson', parameters: ['custody_status'], reason: 'for the letters site' },
    { ...common, operation: 'exportFacilitiesCsv' },
  ]);
  expect((await t.as('partner').get('/v1/exports/prisoners.ndjson', { 'access-reason': '%' })).body.errors).toMatchObject([{ header: 'Access-Reason' }]);
});

test('what an admin does that only admins may is noted, and who was refused it', async () => {
  const id = await made();
  const { id: key } = (await t.as('admin').post('/v1/api_keys', { name: 'new', role: 'partner' })).body;
  expect((await t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${key}` })).status).toBe(204);
  expect((await t.as('partner').get('/v1/api_keys')).status).toBe(403);
  expect((await t.as('editor').request({ method: 'DELETE', url: `/v1/api_keys/${key}` })).status).toBe(403);
  expect((await t.as('partner').post('/v1/prisoners', aPrisoner())).status).toBe(403);
  const etag = (await t.as('admin').get(`/v1/prisoners/${id}`)).headers.etag as string;
  const erased = await t.as('admin').post(`/v1/prisoners/${id}/erasure`, { ground: 'consent_withdrawn' }, { 'if-match': etag, 'change-reason': 'asked', 'idempotency-key': 'e' });
  expect(erased.status, erased.text).toBeLessThan(300);
  expect((await noted()).map(({ kind, actor, operation, status, record_id }) => [kind, actor, operation, status, record_id])).toEqual([
    ['change', await idOf('admin'), 'createApiKey', 201, undefined],
    ['change', await idOf('admin'), 'revokeApiKey', 204, key],
    ['refusal', await idOf('partner'), 'listApiKeys', 403, undefined],
    ['refusal', await idOf('editor'), 'revokeApiKey', 403, key],
    ['refusal', await idOf('partner'), 'createPrisoner', 403, undefined],
    ['read', await idOf('admin'), 'getPrisoner', 200, id],
    ['change', await idOf('admin'), 'erasePrisoner', erased.status, id],
  ]);
});

test('nothing is noted of the public, of partners who read, of what says nothing of anybody, and of what failed', async () => {
  const id = await made();
  for (const role of ['reader', 'partner'] as const)
    for (const url of ['/v1/prisoners', `/v1/prisoners/${id}`]) expect((await t.as(role).get(url, { 'access-reason': '%' })).status).toBe(200);
  for (const url of ['/livez', '/v1/vocabularies', '/v1/meta/fields', '/v1/ledger']) expect((await t.as('editor').get(url)).status).toBe(200);
  expect((await t.as('editor').get(`/v1/prisoners/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await t.as('reader').get('/v1/api_keys')).status).toBe(401);
  expect(await noted()).toEqual([]);
});

test('keys that are not valid are told of once a minute, whoever tries however many', async () => {
  const attempt = () => t.as('reader').get('/v1/prisoners?q=x', { authorization: 'Bearer ppr_wrong' });
  for (let tries = 0; tries < 5; tries += 1) expect((await attempt()).status).toBe(401);
  const event = { kind: 'refusal', actor: 'anonymous', operation: 'authenticate', status: 401, parameters: [] };
  expect(await noted()).toMatchObject([{ ...event, times: 5 }]);
  await attempt();
  expect(await noted()).toHaveLength(1);
  t.setClock('2026-01-15T09:02:00.000Z');
  expect(await noted()).toMatchObject([
    { ...event, times: 5 },
    { ...event, times: 1 },
  ]);
});

test('no address, no value of a query, no body and no unknown name is in an event, nor in what the registry tells of itself', async () => {
  const canary = 'KANAREIKA';
  await t.app.inject({
    method: 'POST',
    url: '/v1/prisoners/search',
    remoteAddress: '192.0.2.77',
    headers: { authorization: `Bearer ${t.keys.editor}`, 'content-type': 'application/json', 'user-agent': canary },
    payload: { where: { op: 'prefix', field: 'family_name', value: canary } },
  });
  await t.as('editor').get(`/v1/prisoners?q=${canary}`);
  await t.as('partner').request({ method: 'DELETE', url: `/v1/api_keys/${canary}?${canary}=1` });
  expect(await noted()).toHaveLength(3);
  const rows = JSON.stringify(await t.store.rows('select * from audit_events'));
  expect(rows).not.toMatch(/KANAREIKA|192\.0\.2|ppr_/);
  const seq = (await t.as('editor').get('/v1/prisoners')).headers['registry-seq'];
  await t.app.audit.flush();
  expect((await t.as('editor').get('/v1/prisoners')).headers['registry-seq']).toBe(seq);
  expect((await t.as('editor').get('/v1/changes')).text).not.toContain('audit');
});

test('events are found by who, what, which record and day, in pages', async () => {
  const [one, two] = [await made(), await made()];
  for (const id of [one, two, one]) await t.as('editor').get(`/v1/prisoners/${id}`);
  t.setClock('2026-01-16T00:00:00.000Z');
  await t.as('admin').get(`/v1/prisoners/${one}`);
  const count = async (query: string) => (await noted(query)).length;
  expect(await count(`?record_id=${one}`)).toBe(3);
  expect(await count(`?record_id=${one}&actor=${await idOf('editor')}`)).toBe(2);
  expect([await count('?operation=getPrisoner&day=2026-01-15'), await count('?operation=getPrisoner&day=2026-01-16'), await count('?day=2026-01-14')]).toEqual([3, 1, 0]);
  const seen: string[] = [];
  let url: string | null = '/v1/audit_events?operation=getPrisoner&limit=3';
  while (url) {
    const { body }: Json = await t.as('admin').get(url);
    seen.push(...body.items.map(({ record_id }: Json) => record_id));
    url = body.page.next;
  }
  expect(seen).toEqual([one, one, two, one]);
  const { next_cursor } = (await t.as('admin').get('/v1/audit_events?limit=1')).body.page;
  expect((await t.as('admin').get(`/v1/audit_events?limit=1&day=2026-01-15&cursor=${next_cursor}`)).body.code).toBe('cursor_not_valid');
  for (const wrong of ['actor=me', 'record_id=1', 'day=2026', 'operation=a%20b', 'kind=read'])
    expect((await t.as('admin').get(`/v1/audit_events?${wrong}`)).status, wrong).toBe(400);
});

test('a server writes what it noted while it serves, and the last of it when it stops', async () => {
  const registry = await openRegistry(await openStore({ url: t.store.url }), records, t.registry.clock);
  const server = await startServer(registry, { ...readConfig({ PORT: '0', LOG_LEVEL: 'silent' }), WEBHOOKS_DELIVER: false });
  const read = () => call(server.address, '/v1/sources', { key: t.keys.editor });
  const written = async () => (await t.store.rows("select count(*) as n from audit_events where operation = 'listSources'"))[0]?.n;
  await read();
  while ((await written()) !== 1) await wait(50);
  await read();
  await server.stop();
  expect(await written()).toBe(2);
});

test('what an editor began to read is noted, though they hang up before its end', async () => {
  await made({ visibility: 'confidential' });
  const registry = await openRegistry(await openStore({ url: t.store.url }), records, t.registry.clock);
  const server = await startServer(registry, { ...readConfig({ PORT: '0', LOG_LEVEL: 'silent' }), WEBHOOKS_DELIVER: false });
  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${t.keys.editor}`, 'access-reason': 'to see who is new' };
  const stream = await fetch(`${server.address}/v1/changes/stream?include=record`, { headers, signal: leaving.signal });
  const read = await stream.body?.getReader().read();
  leaving.abort();
  await server.stop();
  expect(Buffer.from(read?.value ?? []).toString('utf8')).toContain('PRYKLAD');
  expect(await noted()).toMatchObject([
    { kind: 'read', actor: await idOf('editor'), operation: 'streamChanges', status: 200, parameters: ['include'], reason: 'to see who is new' },
  ]);
});

test('where a reason is required, editors give one or are not answered; nobody else is asked', async () => {
  await t.close();
  t = await makeRegistry({ settings: { ACCESS_REASON: 'required' } });
  const id = await made();
  const refused = await t.as('editor').get(`/v1/prisoners/${id}`);
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ code: 'validation_failed', errors: [{ header: 'Access-Reason', code: 'missing' }] });
  expect((await t.as('editor').get(`/v1/prisoners/${id}`, { 'access-reason': 'the family asks' })).status).toBe(200);
  expect((await t.as('editor').get(`/v1/prisoners/${id}`, { 'access-reason': '%' })).status).toBe(400);
  for (const role of ['reader', 'partner'] as const) expect((await t.as(role).get(`/v1/prisoners/${id}`)).status).toBe(200);
  expect((await t.as('editor').get('/v1/vocabularies')).status).toBe(200);
});

test('events go after their days, and those that could not be written wait', async () => {
  const id = await made();
  await t.as('editor').get(`/v1/prisoners/${id}`);
  expect(await noted()).toHaveLength(1);
  const { write } = t.registry.database;
  t.registry.database.write = () => Promise.reject(new Error('full'));
  await t.as('editor').get(`/v1/prisoners/${id}`);
  await expect(t.app.audit.flush()).rejects.toThrow('full');
  t.registry.database.write = write;
  expect(await noted()).toHaveLength(2);
  t.setClock('2027-01-17T00:00:00.000Z');
  expect(await noted()).toEqual([]);
  let told = '';
  await dump(t.registry.database, async (line) => {
    told += line;
  });
  expect(told).not.toContain('getPrisoner');
});
