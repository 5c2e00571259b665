// Exports of what is not public: where they have to be approved, a key takes them by a request of its own that another key has approved, and by nothing else.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { records } from '../../src/records/index.js';
import { verify } from '../../src/services/verify/index.js';
import { aPrisoner } from '../support/people.js';
import { type Answer, type Client, clientOf, type Making, makeRegistry, type TestRegistry } from '../support/registry.js';

const REASON = 'The yearly report of Example Monitor';
const CSV = '/v1/exports/prisoners.csv';

let t: TestRegistry;
const start = async (settings: Making['settings'] = { EXPORT_APPROVAL: 'required' }): Promise<void> => {
  t = await makeRegistry({ settings });
  await t.as('editor').post('/v1/prisoners', aPrisoner());
  await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'partner', country: 'PL' }));
};
beforeEach(() => start());
afterEach(() => t.close());

const asked = (client: Client, says: Record<string, unknown> = {}): Promise<Answer> => client.post('/v1/export_requests', { records: ['prisoner'], reason: REASON, ...says });
const approving = (url: string, says: Record<string, unknown> = {}, by: Client = t.as('admin')): Promise<Answer> => by.post(`${url}/approval`, says);
const withdrawing = (url: string, by: Client): Promise<Answer> => by.request({ method: 'DELETE', url });
const addressOf = ({ headers }: Answer): string => String(headers.location);
/** The address of a request of this client that an admin has approved. */
async function approved(client: Client, says: Record<string, unknown> = {}): Promise<string> {
  const url = addressOf(await asked(client, says));
  expect((await approving(url)).status).toBe(200);
  return url;
}
async function another(role: string): Promise<{ id: string; client: Client }> {
  const { id, key } = (await t.as('admin').post('/v1/api_keys', { name: `another ${role}`, role })).body;
  return { id, client: clientOf(t.app, key) };
}
const idOf = async (role: string): Promise<string> => String((await t.store.rows('select id from api_keys where name = ?', `test ${role}`))[0]?.id);

function expectRefused({ status, body, headers }: Answer): void {
  expect([status, body.code]).toEqual([403, 'export_not_approved']);
  expect(headers['repr-digest']).toBeUndefined();
}

test('a key exports what it asked for once another has approved it, and the note of the export names the request', async () => {
  const partner = t.as('partner');
  expectRefused(await partner.get(CSV));
  const made = await asked(partner);
  const url = addressOf(made);
  expect(made.status).toBe(201);
  const says = { id: url.split('/').at(-1), api_key_id: await idOf('partner'), records: ['prisoner'], reason: REASON, status: 'requested', expires_on: '2026-02-14' };
  expect(made.body).toEqual({ ...says, created_at: expect.stringMatching(/^2026-01-15T09:00/) });
  expectRefused(await partner.get(CSV));
  expect((await approving(url, {}, t.as('editor'))).body.code).toBe('role_not_sufficient');
  expectRefused(await partner.get(CSV));

  const answer = await approving(url, { expires_on: '2026-01-20' });
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ ...says, status: 'approved', expires_on: '2026-01-20', approved_by: await idOf('admin') })]);
  expect((await partner.get(url)).body).toEqual(answer.body);
  const taken = await partner.get(CSV);
  expect([taken.status, taken.text.match(/\n/g)?.length]).toEqual([200, 3]);
  expect((await partner.get(CSV, { 'if-none-match': String(taken.headers.etag) })).status).toBe(304);

  await t.app.audit.flush();
  const { items } = (await t.as('admin').get(`/v1/audit_events?record_id=${says.id}`)).body;
  const common = { record: 'export_request', record_id: says.id };
  expect(items).toMatchObject([
    { ...common, kind: 'read', operation: 'exportPrisonersCsv', status: 304, actor: says.api_key_id },
    { ...common, kind: 'read', operation: 'exportPrisonersCsv', status: 200, actor: says.api_key_id },
    { ...common, kind: 'change', operation: 'approveExportRequest', actor: await idOf('admin') },
    { ...common, kind: 'refusal', operation: 'approveExportRequest', actor: await idOf('editor') },
  ]);
  const refused = (await t.as('admin').get('/v1/audit_events?operation=exportPrisonersCsv')).body.items.filter(({ kind }: { kind: string }) => kind === 'refusal');
  expect(refused).toHaveLength(3);
});

test('nobody approves their own, nor twice, nor what is over', async () => {
  const own = addressOf(await asked(t.as('admin')));
  const refused = await approving(own);
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([409, 'conflict', 'This key has made the request: another one has to approve it.']);
  expectRefused(await t.as('admin').get(CSV));
  const { client } = await another('admin');
  expect((await approving(own, {}, client)).status).toBe(200);
  expect((await approving(own, {}, client)).body).toMatchObject({ code: 'conflict', detail: 'The request is approved already.' });
  expect((await t.as('admin').get(CSV)).status).toBe(200);
  const withdrawn = addressOf(await asked(t.as('editor')));
  expect((await withdrawing(withdrawn, t.as('editor'))).status).toBe(204);
  expect((await approving(withdrawn)).body.detail).toBe('The request is withdrawn already.');
  const late = addressOf(await asked(t.as('editor'), { expires_on: '2026-01-16' }));
  t.setClock('2026-01-17T00:00:00.000Z');
  expect((await approving(late)).body.detail).toBe('The request is ended already.');
});

test('it ends with its last day, in UTC, and is asked and approved for thirty days at most', async () => {
  const url = addressOf(await asked(t.as('editor'), { expires_on: '2026-01-20' }));
  for (const expires_on of ['2026-01-14', '2026-02-15']) {
    for (const answer of [await approving(url, { expires_on }), await asked(t.as('editor'), { expires_on })])
      expect([answer.status, answer.body.errors]).toEqual([400, [{ pointer: '/expires_on', code: 'not_valid', detail: 'expected a day from 2026-01-15 to 2026-02-14' }]]);
  }
  expect((await approving(url, { expires_on: '2026-02-14' })).status).toBe(200);
  t.setClock('2026-02-14T23:59:59.000Z');
  expect((await t.as('editor').get(CSV)).status).toBe(200);
  t.setClock('2026-02-15T00:00:00.000Z');
  expectRefused(await t.as('editor').get(CSV));
  expect((await t.as('editor').get(url)).body.status).toBe('ended');
  t.setClock('2026-05-15T23:00:00.000Z');
  expect((await t.as('editor').get('/v1/export_requests')).body.items).toHaveLength(1);
  t.setClock('2026-05-16T00:00:00.000Z');
  expect((await t.as('editor').get('/v1/export_requests')).body.items).toEqual([]);
});

test('whoever asked and any admin withdraw it, approved or not, and it ends at once in every process', async () => {
  const other = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, EXPORT_APPROVAL: 'required' } });
  const elsewhere = clientOf(other, t.keys.partner);
  for (const by of [t.as('partner'), t.as('admin')]) {
    const url = await approved(t.as('partner'));
    expect((await elsewhere.get(CSV)).status).toBe(200);
    expect((await withdrawing(url, t.as('editor'))).status).toBe(404);
    expect((await elsewhere.get(CSV)).status).toBe(200);
    expect((await withdrawing(url, by)).status).toBe(204);
    expectRefused(await elsewhere.get(CSV));
    expectRefused(await t.as('partner').get(CSV));
    expect((await t.as('partner').get(url)).body).toMatchObject({ status: 'withdrawn', withdrawn_at: expect.any(String) });
    expect((await withdrawing(url, by)).status).toBe(204);
  }
  await other.close();
});

test('it ends with the key that asked and with the one that approved, revoked or over', async () => {
  const [asking, judging] = [await another('partner'), await another('admin')];
  const url = addressOf(await asked(asking.client));
  expect((await approving(url, {}, judging.client)).status).toBe(200);
  expect((await asking.client.get(CSV)).status).toBe(200);
  await t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${judging.id}` });
  expectRefused(await asking.client.get(CSV));
  expect((await t.as('admin').get(url)).body.status).toBe('ended');
  const second = await approved(asking.client);
  await t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${asking.id}` });
  expect((await asking.client.get(CSV)).body.code).toBe('key_not_valid');
  expect((await t.as('admin').get(second)).body.status).toBe('ended');
});

test('the approval of one key helps no other, and another’s request is as none', async () => {
  const url = await approved(t.as('partner'));
  const { client } = await another('partner');
  for (const other of [client, t.as('editor'), t.as('admin')]) expectRefused(await other.get(CSV));
  expect((await client.get(url)).body.code).toBe('not_found');
  expect((await client.get('/v1/export_requests')).body.items).toEqual([]);
  expect((await t.as('admin').get('/v1/export_requests')).body.items).toHaveLength(1);
});

test('it is for the kinds that were asked for, in every form and by every filter; no filter leads to another kind', async () => {
  await approved(t.as('editor'), { records: ['prisoner', 'facility'] });
  for (const file of ['prisoners.xlsx', 'prisoners.jsonld', 'prisoners.ndjson?country=PL', 'prisoners.csv?as_of_seq=1', 'facilities.json'])
    expect((await t.as('editor').get(`/v1/exports/${file}`)).status, file).toBe(200);
  for (const file of ['names.csv', 'sources.ndjson', 'custody_periods.csv', 'sources.csv?fields=id']) expectRefused(await t.as('editor').get(`/v1/exports/${file}`));
  expect((await t.as('editor').request({ method: 'HEAD', url: '/v1/exports/sources.csv' })).status).toBe(403);
  // What is wrong with a question is said first, and what nobody of the audience may see is as what there is not.
  expect((await t.as('editor').get('/v1/exports/sources.csv?rubbish=1')).status).toBe(400);
  const [hidden, none] = [await asked(t.as('partner'), { records: ['consent'] }), await asked(t.as('partner'), { records: ['nothing'] })];
  expect([hidden.status, hidden.body.errors[0].detail]).toEqual([400, none.body.errors[0].detail]);
});

test('what anyone may read is exported without a key, and the data package, which has nobody in it, with any', async () => {
  for (const form of ['csv', 'ndjson', 'xlsx', 'txt']) expect((await t.as('reader').get(`/v1/exports/prisoners.${form}`)).status, form).toBe(200);
  expect((await t.as('reader').get('/v1/exports/prisoners.ndjson')).text.match(/\n/g)).toHaveLength(1);
  for (const role of ['reader', 'partner', 'editor'] as const) expect((await t.as(role).get('/v1/exports/datapackage.json')).status, role).toBe(200);
  expect((await t.as('partner').get('/v1/calendar')).status).toBe(200);
});

test('where approval is off, a key exports as it always did, and can ask all the same', async () => {
  await t.close();
  await start({});
  const before = await t.as('partner').get(CSV);
  expect([before.status, before.text.match(/\n/g)?.length]).toEqual([200, 3]);
  await approved(t.as('partner'));
  expect((await t.as('partner').get(CSV)).bytes.equals(before.bytes)).toBe(true);
});

test('a request is in the ledger with who asked, who approved and why, and verifying finds one that was changed past it', async () => {
  const url = await approved(t.as('partner'));
  await withdrawing(url, t.as('admin'));
  const id = String(url.split('/').at(-1));
  const told = await t.store.rows('select r.action, r.after, c.actor from revisions r join commits c on c.commit_number = r.commit_number where r.id = ? order by r.revision', id);
  expect(told.map(({ action, actor }) => [action, actor])).toEqual([
    ['add', await idOf('partner')],
    ['revise', await idOf('admin')],
    ['retire', await idOf('admin')],
  ]);
  expect(JSON.parse(String(told[0]?.after))).toEqual({ actor: await idOf('partner'), records: ['prisoner'], reason: REASON, expires_on: '2026-02-14' });
  const found = async () => (await verify(t.registry.database, records)).all.map(({ kind, where }) => [kind, where]);
  expect(await found()).toEqual([]);
  await t.store.execute('update export_requests set retired_at = null');
  expect(await found()).toEqual([['altered', `export_request ${id}`]]);
});
