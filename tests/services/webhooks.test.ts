// Webhooks over HTTP: who may make them and see them, what is demanded of them, and what is told of them.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DISABLED_REASONS, FAILURES } from '../../src/services/webhooks/failures.js';
import { RETRIES_MS } from '../../src/services/webhooks/schedule.js';
import { contentOf } from '../support/content.js';
import { aPrisoner } from '../support/people.js';
import { type Answer, clientOf, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const URL = 'https://monitor.example/registry';
const make = (says: Record<string, unknown> = {}, role: Role = 'partner') => t.as(role).post('/v1/webhooks', { url: URL, ...says });
const at = ({ body }: Answer) => `/v1/webhooks/${body.id}`;

test('a webhook is made with its secret, which is told once and is in no revision', async () => {
  const made = await make({ description: 'Our copy', records: ['prisoner'], changes: ['created', 'removed'] });
  expect(made.status).toBe(201);
  expect(made.headers).toMatchObject({ 'cache-control': 'no-store', etag: '"1-partner"', location: at(made) });
  const { secret, ...rest } = made.body;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(rest).toEqual({
    id: expect.any(String),
    version: 1,
    url: URL,
    description: 'Our copy',
    records: ['prisoner'],
    changes: ['created', 'removed'],
    include_record: false,
    enabled: true,
    api_key_id: expect.any(String),
    audience: 'partner',
    key_valid: true,
    last_seq: 0,
    secret_made_at: expect.any(String),
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  const read = await t.as('partner').get(at(made));
  expect([read.body, read.headers.etag]).toEqual([rest, '"1-partner"']);
  expect((await t.as('partner').get('/v1/webhooks')).body.items).toEqual([rest]);
  const traces = await t.store.rows("select before, after from revisions where record = 'webhook'");
  expect(traces).toHaveLength(1);
  expect(JSON.stringify(traces)).not.toContain(secret);
  expect(JSON.stringify(traces)).not.toContain('whsec_');
});

test('each sees and changes those made with their own key, and admins all', async () => {
  const [partners, editors] = [await make(), await make({}, 'editor')];
  const ids = async (role: Role) => (await t.as(role).get('/v1/webhooks')).body.items.map(({ id }: { id: string }) => id);
  expect(await ids('partner')).toEqual([partners.body.id]);
  expect(await ids('editor')).toEqual([editors.body.id]);
  expect(await ids('admin')).toEqual([partners.body.id, editors.body.id]);
  const nowhere = await t.as('editor').get('/v1/webhooks/00000000-0000-4000-8000-000000000000');
  const others = [
    await t.as('editor').get(at(partners)),
    await t.as('editor').patch(at(partners), { enabled: false }, '"1-confidential"'),
    await t.as('editor').post(`${at(partners)}/secret`, {}),
    await t.as('editor').post(`${at(partners)}/test`),
    await t.as('editor').post(`${at(partners)}/replay`, { from_seq: 1, to_seq: 1 }),
    await t.as('editor').get(`${at(partners)}/deliveries`),
    await t.as('editor').request({ method: 'DELETE', url: at(partners) }),
  ];
  for (const answer of others) expect([answer.status, answer.text]).toEqual([404, nowhere.text]);
  expect((await t.as('admin').patch(at(partners), { enabled: false })).status).toBe(200);
  expect((await t.as('partner').get(at(partners))).body).toMatchObject({ enabled: false, audience: 'partner' });
  expect((await t.as('admin').request({ method: 'DELETE', url: at(editors) })).status).toBe(204);
});

describe('a webhook does not go', () => {
  test.each([
    ['without TLS', 'http://monitor.example/x'],
    ['with a password', 'https://user:secret@monitor.example/x'],
    ['with a user', 'https://user@monitor.example/x'],
    ['with a fragment', 'https://monitor.example/x#y'],
    ['to a port of its own choice', 'https://monitor.example:6379/x'],
    ['to this machine', 'https://127.0.0.1/x'],
    ['to this machine, in short', 'https://127.1/x'],
    ['to this machine, as one number', 'https://2130706433/x'],
    ['to this machine, in octal', 'https://0177.0.0.1/x'],
    ['to this machine, in hexadecimal', 'https://0x7f000001/x'],
    ['to this machine, with a dot after it', 'https://127.0.0.1./x'],
    ['to this machine, in other digits', 'https://①②⑦.0.0.1/x'],
    ['to this machine by IPv6', 'https://[::1]/x'],
    ['to this machine by IPv6 that stands for IPv4', 'https://[::ffff:127.0.0.1]/x'],
    ['to it in hexadecimal', 'https://[::ffff:7f00:1]/x'],
    ['by a translator to IPv4', 'https://[64:ff9b::7f00:1]/x'],
    ['by a tunnel to IPv4', 'https://[2002:7f00:1::]/x'],
    ['to any address', 'https://0.0.0.0/x'],
    ['to where clouds keep their keys', 'https://169.254.169.254/latest'],
    ['to a network of one’s own', 'https://10.1.2.3/x'],
    ['to another', 'https://172.31.0.1/x'],
    ['to a third', 'https://192.168.1.1/x'],
    ['to one of a carrier', 'https://100.64.0.1/x'],
    ['to a group', 'https://224.0.0.1/x'],
    ['to all', 'https://255.255.255.255/x'],
    ['to a network of one’s own by IPv6', 'https://[fd00::1]/x'],
    ['to a link', 'https://[fe80::1]/x'],
    ['to a group by IPv6', 'https://[ff02::1]/x'],
  ])('%s', async (_, url) => {
    const answer = await make({ url });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.errors).toEqual([{ pointer: '/url', code: 'not_valid', detail: expect.any(String) }]);
    expect((await t.as('partner').get('/v1/webhooks')).body.items).toEqual([]);
  });

  test('where it may not by a change either', async () => {
    const made = await make();
    const answer = await t.as('partner').patch(at(made), { url: 'https://127.0.0.1/x' });
    expect(answer.status).toBe(400);
    expect((await t.as('partner').get(at(made))).body).toMatchObject({ url: URL, version: 1 });
  });
});

test.each(['https://monitor.example', 'https://monitor.example:8443/x?y=z', 'https://203.0.114.7/x', 'https://[2a00:1450::1]/x'])('a webhook goes to %s', async (url) => {
  expect((await make({ url })).status).toBe(201);
});

test('a kind of record that is not for the caller is refused as one that is none', async () => {
  const refused = await make({ records: ['correction'] });
  const none = await make({ records: ['correctiom'] });
  expect([refused.status, none.status]).toEqual([400, 400]);
  const without = ({ did_you_mean: _, ...error }: Record<string, unknown>) => error;
  expect(refused.body.errors.map(without)).toEqual(none.body.errors.map(without));
  expect(JSON.stringify(refused.body.errors)).not.toMatch(/"correction"/);
  expect((await make({ records: ['correction'] }, 'editor')).status).toBe(201);
});

test('a change needs the version that it was decided on', async () => {
  const made = await make();
  const changed = await t.as('partner').patch(at(made), { description: 'Our copy', include_record: true }, '"1-partner"');
  expect([changed.status, changed.headers.etag]).toEqual([200, '"2-partner"']);
  expect(changed.body).toMatchObject({ version: 2, description: 'Our copy', include_record: true, url: URL });
  const stale = await t.as('partner').patch(at(made), { description: 'Theirs' }, '"1-partner"');
  expect(stale.status).toBe(412);
  expect(stale.body).toMatchObject({ code: 'version_not_current', current_etag: '"2-partner"', changed: ['description', 'include_record'] });
  const missing = await t.as('partner').request({ method: 'PATCH', url: at(made), headers: { 'content-type': 'application/merge-patch+json' }, payload: '{"enabled":false}' });
  expect(missing.body.code).toBe('version_missing');
  const removed = await t.as('partner').patch(at(made), { description: null });
  expect(removed.body.description).toBeUndefined();
  const same = await t.as('partner').patch(at(made), { include_record: true });
  expect([same.status, same.body.version]).toEqual([200, 3]);
  expect((await t.as('partner').patch(at(made), { url: null })).status).toBe(400);
});

test('a trial stores nothing and makes no secret known', async () => {
  const made = await make();
  await t.as('partner').get(at(made));
  const before = await contentOf(t.store);
  const trial = await t.as('partner').post('/v1/webhooks?dry_run=true', { url: URL });
  expect([trial.status, trial.body.secret, trial.headers.etag]).toEqual([200, undefined, undefined]);
  expect((await t.as('partner').request({ method: 'DELETE', url: `${at(made)}?dry_run=true` })).status).toBe(204);
  const patched = await t.as('partner').patch(`${at(made)}?dry_run=true`, { enabled: false }, '"1-partner"');
  expect(patched.body.enabled).toBe(false);
  expect(await contentOf(t.store)).toEqual(before);
});

test('a webhook that is deleted leaves neither a secret nor a log', async () => {
  const made = await make();
  await t.as('partner').post(`${at(made)}/secret`, {});
  await t.as('partner').post(`${at(made)}/test`);
  expect((await t.as('partner').request({ method: 'DELETE', url: at(made) })).status).toBe(204);
  for (const table of ['webhook_secrets', 'webhook_deliveries', 'webhook_progress']) expect(await t.store.rows(`select * from ${table}`), table).toEqual([]);
  expect((await t.as('partner').get(at(made))).status).toBe(404);
  expect((await t.as('partner').request({ method: 'DELETE', url: at(made) })).status).toBe(404);
  expect((await t.as('partner').get('/v1/webhooks')).body.items).toEqual([]);
});

test('a replaced secret is told once, and says until when the one before signs as well', async () => {
  const made = await make();
  t.setClock('2026-01-20T00:00:00.000Z');
  const replaced = await t.as('partner').post(`${at(made)}/secret`, {});
  expect(replaced.status).toBe(201);
  expect(replaced.body).toEqual({ secret: expect.stringMatching(/^whsec_/), previous_until: expect.stringMatching(/^2026-01-21T00:00:00/) });
  expect(replaced.body.secret).not.toBe(made.body.secret);
  const read = (await t.as('partner').get(at(made))).body;
  expect(read.secret).toBeUndefined();
  expect(read).toMatchObject({ version: 2, secret_made_at: expect.stringMatching(/^2026-01-20/) });
});

test('a part of the feed that there is not, or too long a one, is not replayed', async () => {
  const made = await make();
  for (let count = 0; count < 3; count += 1) await t.as('editor').post('/v1/prisoners', aPrisoner());
  const head = Number((await t.as('partner').get('/v1/prisoners')).headers['registry-seq']);
  const replay = (from_seq: number, to_seq: number) => t.as('partner').post(`${at(made)}/replay`, { from_seq, to_seq });
  for (const [from, to] of [
    [2, 1],
    [1, 1_001],
    [1, head + 1],
  ] as const) {
    const answer = await replay(from, to);
    expect([answer.status, answer.body.errors]).toEqual([400, [{ pointer: '/to_seq', code: 'out_of_range', detail: expect.any(String) }]]);
  }
  expect((await t.as('partner').get(`${at(made)}/deliveries`)).body.items).toEqual([]);
  expect((await replay(1, head)).body).toEqual({ deliveries: head });
});

test('the log is told in pages, the latest first, and to those alone whose webhook it is', async () => {
  const [made, other] = [await make(), await make()];
  for (let count = 0; count < 5; count += 1) expect((await t.as('partner').post(`${at(made)}/test`)).status).toBe(202);
  const pages: string[][] = [];
  for (let url = `${at(made)}/deliveries?limit=2`; url; ) {
    const page = await t.as('partner').get(url);
    expect(page.status).toBe(200);
    pages.push(page.body.items.map(({ id }: { id: string }) => id));
    url = page.body.page.next;
    if (url) expect((await t.as('partner').get(url.replace(made.body.id, other.body.id))).body.code).toBe('cursor_not_valid');
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  const whole = (await t.as('partner').get(`${at(made)}/deliveries`)).body;
  expect(whole.items.map(({ id }: { id: string }) => id)).toEqual(pages.flat());
  expect(whole.page).toEqual({ limit: 50, next_cursor: null, next: null });
  expect(whole.items[0]).toEqual({
    id: pages[0]?.[0],
    message_id: expect.stringMatching(/^msg_[\w-]+$/),
    cause: 'test',
    status: 'pending',
    attempts: 0,
    created_at: expect.any(String),
    next_attempt_at: expect.any(String),
  });
  expect((await t.as('partner').get(`${at(made)}/deliveries?status=failed`)).body.items).toEqual([]);
});

test('a key has twenty webhooks at most, and those that are deleted make room', async () => {
  const made: Answer[] = [];
  for (let count = 0; count < 20; count += 1) made.push(await make());
  expect(made.every(({ status }) => status === 201)).toBe(true);
  const refused = await make();
  expect([refused.status, refused.body.detail]).toEqual([409, 'This key has 20 webhooks already.']);
  expect((await make({}, 'editor')).status).toBe(201);
  await t.as('partner').request({ method: 'DELETE', url: at(made[0] as Answer) });
  expect((await make()).status).toBe(201);
});

test('a registry has two hundred webhooks at most', async () => {
  const key = async () => (await t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: 'partner' })).body.key;
  for (let keys = 0; keys < 10; keys += 1) {
    const client = clientOf(t.app, await key());
    for (let count = 0; count < 20; count += 1) expect((await client.post('/v1/webhooks', { url: URL })).status).toBe(201);
  }
  const refused = await make();
  expect([refused.status, refused.body.detail]).toEqual([409, 'There are 200 webhooks already.']);
  expect((await t.as('admin').get('/v1/webhooks')).body.items).toHaveLength(200);
});

test('receivers are told of every failure, and when it is tried again, as it is', () => {
  const page = readFileSync(new globalThis.URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  for (const [code, words] of Object.entries(FAILURES)) expect(page).toContain(`\n| \`${code}\` | ${words} |\n`);
  for (const code of Object.keys(DISABLED_REASONS)) expect(page).toContain(`\`disabled_reason: ${code}\``);
  const seconds = [5, 30, 120, 600, 3_600, 10_800, 28_800, 43_200, 86_400, 86_400];
  expect(RETRIES_MS.map((ms) => ms / 1_000)).toEqual(seconds);
  expect(page).toContain('5 seconds, 30 seconds, 2 minutes, 10 minutes, 1 hour, 3 hours, 8 hours, 12 hours, 24 hours and 24 hours');
});
