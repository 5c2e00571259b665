// Sealed values over HTTP: the text is nowhere in the registry, only whoever has the offline key reads it, and it goes when it should.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { records } from '../../src/records/index.js';
import { sealerOf, unsealed } from '../../src/services/sealed-values/index.js';
import { verify } from '../../src/services/verify/index.js';
import { contentOf } from '../support/content.js';
import { aPrisoner, aSource } from '../support/people.js';
import { cleanUp, registry, temporaryFolder } from '../support/process.js';
import { clientOf, makeRegistry, RECIPIENT, type TestRegistry } from '../support/registry.js';

const IDENTITY = '# made for tests alone\nAGE-SECRET-KEY-1EZRKFNV9MS3TD5ZNPWEL4GN98ES7PFG28C2TW5TJ0RJT4FGMN55Q38QLKF\n';
const TEXT = 'KANAREIKA: па вуліцы Прыкладнай, 7';

let t: TestRegistry;
let source: string;
beforeEach(async () => {
  t = await makeRegistry();
  source = (await t.as('editor').post('/v1/sources', aSource({ visibility: 'confidential' }))).body.id;
});
afterEach(() => t.close());
afterAll(cleanUp);

const under = (id = source) => `/v1/sources/${id}/sealed_values`;
const sealText = (text: string, headers = {}) => t.as('editor').post(under(), { text }, headers);
/** Everything in the store and, of one in files, in its files. */
async function stored(): Promise<string> {
  const rows = [...(await contentOf(t.store)).values()].map(({ rows: all }) => [...all.values()].join('\n'));
  return [...rows, ...(t.store.engine === 'sqlite' ? readdirSync(t.folder).map((name) => readFileSync(join(t.folder, name)).toString('utf8')) : [])].join('\n');
}

test('what is sealed is given back as a ciphertext alone, and opened by whoever has the key', async () => {
  const made = await sealText(TEXT);
  expect(made.status, made.text).toBe(201);
  expect(made.body).toEqual({
    id: expect.any(String),
    record: 'source',
    record_id: source,
    kind: 'contact',
    sealed: expect.stringMatching(/^-----BEGIN AGE ENCRYPTED FILE-----\n/),
    created_at: expect.any(String),
  });
  expect((await t.as('editor').get(under())).body).toEqual({ items: [made.body] });
  expect(await unsealed(made.body.sealed, IDENTITY)).toBe(TEXT);
  await expect(unsealed(made.body.sealed, 'AGE-SECRET-KEY-1QQQ')).rejects.toThrow(/cannot be opened/);
  // How long a text is does not show.
  expect((await sealText('x')).body.sealed).toHaveLength(made.body.sealed.length);
  const all = await stored();
  expect(all).toContain('BEGIN AGE ENCRYPTED FILE');
  expect(all).not.toMatch(/KANAREIKA|Прыкладнай/);
});

test('the command opens it where there is no registry, with a key that the registry can make', async () => {
  const folder = temporaryFolder();
  const [key, recipients, sealed] = ['key', 'recipients', 'sealed'].map((name) => join(folder, name)) as [string, string, string];
  const made = await registry('nowhere', ['sealing-key', key]);
  expect(made).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^age1[a-z0-9]+\n$/) });
  writeFileSync(recipients, `# both\n${made.stdout}${RECIPIENT}\n`);
  const ciphertext = await sealerOf(recipients)(TEXT);
  writeFileSync(sealed, ciphertext);
  expect(await registry('nowhere', ['unseal', sealed, '--identity-file', key])).toMatchObject({ code: 0, stderr: '', stdout: `${TEXT}\n` });
  expect(await unsealed(ciphertext, IDENTITY)).toBe(TEXT);
  writeFileSync(recipients, `${IDENTITY}\n`);
  expect(() => sealerOf(recipients)).toThrow(/no recipient of age/);
  expect(() => sealerOf(recipients)).not.toThrow(/AGE-SECRET-KEY/);
});

test('a consent has its paper, an order that is sent twice is done once, and editors alone come near', async () => {
  const prisoner = (await t.as('editor').post('/v1/prisoners', aPrisoner())).body.id;
  const consent = (await t.as('editor').post(`/v1/prisoners/${prisoner}/consents`, { scope: ['name'], given_by: 'spouse', basis: 'written', granted_on: '2025-11-20' })).body.id;
  expect((await t.as('editor').post(`/v1/consents/${consent}/sealed_values`, { text: TEXT })).body).toMatchObject({ record: 'consent', record_id: consent, kind: 'paper' });
  const tried = await t.as('editor').post(`${under()}?dry_run=true`, { text: TEXT });
  expect([tried.status, (await t.as('editor').get(under())).body.items]).toEqual([200, []]);
  const once = { 'idempotency-key': 'one' };
  const [first, second] = [await sealText(TEXT, once), await sealText(TEXT, once)];
  expect([second.status, second.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect(second.body).toEqual(first.body);
  for (const role of ['reader', 'partner'] as const) expect((await t.as(role).get(under())).status).toBe(role === 'reader' ? 401 : 403);
  for (const text of ['', 'x'.repeat(4_001)]) expect((await sealText(text)).status).toBe(400);
  const absent = crypto.randomUUID();
  expect([(await t.as('editor').get(under(absent))).status, (await t.as('editor').post(under(absent), { text: TEXT })).status]).toEqual([404, 404]);
});

test('without a key to seal with nothing is taken', async () => {
  const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  const refused = await clientOf(app, t.keys.editor).post(under(), { text: TEXT });
  await app.close();
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'conflict', detail: expect.stringContaining('SEALING_RECIPIENTS_FILE') });
  expect((await t.as('editor').get(under())).body.items).toEqual([]);
});

test('it goes for good when it is deleted and when its record is erased', async () => {
  const ciphertext = (text: string) => text.split('\n')[3] as string;
  const [one, two] = [(await sealText('one')).body, (await sealText('two')).body];
  expect((await t.as('editor').request({ method: 'DELETE', url: `/v1/sealed_values/${one.id}` })).status).toBe(204);
  expect((await t.as('editor').request({ method: 'DELETE', url: `/v1/sealed_values/${one.id}` })).status).toBe(404);
  expect((await t.as('editor').get(under())).body.items).toEqual([two]);
  expect((await verify(t.registry.database, records, [])).all).toEqual([]);
  const { etag } = (await t.as('admin').get(`/v1/sources/${source}`)).headers;
  const erased = await t.as('admin').post(`/v1/sources/${source}/erasure`, { ground: 'consent_withdrawn' }, { 'if-match': etag as string, 'idempotency-key': 'e' });
  expect(erased.status, erased.text).toBeLessThan(300);
  expect((await verify(t.registry.database, records, [])).all).toEqual([]);
  await t.store.execute('update sealed_values set digest = ? where id = ?', 'x', two.id);
  expect((await verify(t.registry.database, records, [])).all).not.toEqual([]);
  await t.store.close();
  const all = await stored();
  for (const { sealed } of [one, two]) expect(all).not.toContain(ciphertext(sealed));
});
