// Drafts of an organisation: its own editors and admins change them, with all that is part of them, until others than editors see them.
import { afterAll, expect, test } from 'vitest';
import { aChild, aFacility, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { type Answer, type Client, clientOf, makeRegistry } from '../support/registry.js';

const t = await makeRegistry();
afterAll(() => t.close());

const editorOf = async (organization?: string) =>
  clientOf(t.app, (await t.as('admin').post('/v1/api_keys', { name: `of ${organization}`, role: 'editor', organization })).body.key);
const ours = await editorOf('example-monitor');
const colleague = await editorOf('example-monitor');
const theirs = await editorOf('example-archive');
const nobodys = await editorOf();

const made = async (client: Client, says: Record<string, unknown> = {}) => (await client.post('/v1/prisoners', aPrisoner({ visibility: 'confidential', ...says }))).body;

function expectTheirs({ status, body, text }: Answer): void {
  expect([status, body?.code], text).toEqual([403, 'draft_of_another_organization']);
}

async function expectNothingHappened(url: string, work: () => Promise<void>): Promise<void> {
  const [seq, before] = [(await t.as('admin').get('/v1/changes?limit=1')).headers['registry-seq'], await t.as('admin').get(url)];
  await work();
  expect((await t.as('admin').get(url)).bytes.equals(before.bytes)).toBe(true);
  expect((await t.as('admin').get('/v1/changes?limit=1')).headers['registry-seq']).toBe(seq);
}

test('nobody of another organisation changes a draft, adds to it, or takes anything away', async () => {
  const draft = await made(ours, { sentences: [aSentence()], children: [aChild()] });
  const url = `/v1/prisoners/${draft.id}`;
  expect((await ours.patch(url, { country: 'UA' })).status).toBe(200);
  for (const stranger of [theirs, nobodys]) {
    await expectNothingHappened(url, async () => {
      expectTheirs(await stranger.patch(url, { country: 'LT' }));
      expectTheirs(await stranger.patch(url, { visibility: 'public' }));
      expectTheirs(await stranger.retire(url));
      expectTheirs(await stranger.post(`${url}/names`, aName()));
      expectTheirs(await stranger.patch(`/v1/sentences/${draft.sentences[0].id}`, { placement: 'prison' }));
      expectTheirs(await stranger.retire(`/v1/sentences/${draft.sentences[0].id}`));
      expectTheirs(await stranger.request({ method: 'POST', url: `${url}/versions/1/restore`, headers: { 'if-match': '"2-confidential"' } }));
      expectTheirs(await stranger.post(`${url}/names?dry_run=true`, aName()));
    });
    // Read it they can, or they would enter the same person a second time.
    expect((await stranger.get(url)).status).toBe(200);
  }
});

test('its own editors and admins change it', async () => {
  const { id } = await made(ours);
  const url = `/v1/prisoners/${id}`;
  for (const client of [ours, colleague, t.as('admin')]) {
    expect((await client.post(`${url}/names`, aName())).status).toBe(201);
    const retired = await client.retire(url);
    expect(retired.status).toBe(204);
    if (client === colleague) for (const stranger of [theirs, nobodys]) expectTheirs(await stranger.restore(url, String(retired.headers.etag)));
    expect((await client.restore(url, String(retired.headers.etag))).status).toBe(200);
  }
});

test('what is shown to partners or to all is every editor’s, and what is hidden again is its organisation’s', async () => {
  for (const visibility of ['partner', 'public']) {
    const { id } = await made(ours);
    const url = `/v1/prisoners/${id}`;
    expect((await ours.patch(url, { visibility })).status).toBe(200);
    for (const editor of [theirs, nobodys]) expect((await editor.post(`${url}/names`, aName())).status).toBe(201);
    // Whoever sees that it endangers somebody hides it, whosever it is.
    expect((await theirs.post(`${url}/takedown`, { reason: 'Her mother was visited.' })).status).toBe(201);
    expectTheirs(await theirs.patch(url, { visibility }));
    // It is hidden already; the warning is kept all the same.
    expect((await theirs.post(`${url}/takedown`, { reason: 'And her sister.' })).status).toBe(201);
    expect((await colleague.patch(url, { visibility })).status).toBe(200);
  }
});

test('what a key of no organisation made is every editor’s, as is all from before', async () => {
  for (const client of [nobodys, t.as('editor')]) {
    const { id } = await made(client);
    for (const editor of [ours, theirs, nobodys]) expect((await editor.post(`/v1/prisoners/${id}/names`, aName())).status).toBe(201);
  }
});

test.each([
  ['facilities', aFacility],
  ['sources', aSource],
])('%s have drafts as people have', async (plural, build) => {
  const { headers } = await ours.post(`/v1/${plural}`, build({ visibility: 'confidential' }));
  expectTheirs(await theirs.retire(String(headers.location)));
  expect((await colleague.retire(String(headers.location))).status).toBe(204);
});

test('nothing is taken out of a draft, or put into one, by way of another record', async () => {
  const draft = await made(ours, { children: [aChild()] });
  const { id, children } = await made(theirs, { children: [aChild()] });
  expectTheirs(await theirs.patch(`/v1/children/${children[0].id}`, { prisoner_ids: [id, draft.id] }));
  expectTheirs(await theirs.patch(`/v1/children/${draft.children[0].id}`, { prisoner_ids: [id] }));
  expectTheirs(await theirs.patch(`/v1/children/${draft.children[0].id}`, { prisoner_ids: [draft.id, id] }));
  const { version } = (await theirs.get(`/v1/prisoners/${draft.id}`)).body;
  const merging = { kept_id: id, merged_id: draft.id, kept_version: 1, merged_version: version, evidence: 'One trial.' };
  expectTheirs(await theirs.post('/v1/merges', merging, { 'idempotency-key': draft.id }));
  expectTheirs(await theirs.post('/v1/merges', { ...merging, kept_id: draft.id, merged_id: id, kept_version: version, merged_version: 1 }, { 'idempotency-key': id }));
});

test('a source of another organisation is neither sealed to nor unsealed', async () => {
  const { headers } = await ours.post('/v1/sources', aSource({ visibility: 'confidential' }));
  const sealed = await ours.post(`${headers.location}/sealed_values`, { text: 'by the bridge' });
  expect(sealed.status).toBe(201);
  expectTheirs(await theirs.post(`${headers.location}/sealed_values`, { text: 'by the bridge' }));
  expectTheirs(await theirs.request({ method: 'DELETE', url: `/v1/sealed_values/${sealed.body.id}` }));
});

test('a list that would change a draft of another organisation is not brought in', async () => {
  const draft = await made(ours);
  const key = { 'idempotency-key': `list-${draft.id}` };
  const plan = await theirs.post('/v1/imports', { mode: 'all_or_nothing', items: [{ id: draft.id, country: 'LT' }] }, key);
  expect(plan.status, plan.text).toBe(201);
  const { items } = (await theirs.get(`/v1/imports/${plan.body.id}/rows`)).body;
  expect(items).toMatchObject([{ outcome: 'error', errors: [{ expected: 'The draft is of another organisation' }] }]);
  const refused = await theirs.post(`/v1/imports/${plan.body.id}/commit`, undefined, { 'idempotency-key': `commit-${draft.id}` });
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  expect((await ours.get(`/v1/prisoners/${draft.id}`)).body.country).toBe('BY');
});

test('a list that waits is decided, committed and dropped by whoever brought it, and by admins', async () => {
  const bring = async (client: Client, key: string) => {
    const { status, text, body } = await client.post(
      '/v1/imports',
      { items: [{ country: 'BY', names: [{ full: `PRYKLADNAIA Alena ${key}` }] }] },
      { 'idempotency-key': `waits-${key}` },
    );
    expect(status, text).toBe(201);
    return `/v1/imports/${body.id}`;
  };
  const asking = (url: string, client: Client): (() => Promise<Answer>)[] => [
    () => client.post(`${url}/rows/1/decision`, { decision: 'create' }),
    () => client.post(`${url}/commit`, undefined, { 'idempotency-key': `order-${url}` }),
    () => client.request({ method: 'DELETE', url }),
  ];
  const url = await bring(ours, 'adna');
  const before = (await ours.get(`${url}/rows`)).text;
  for (const stranger of [theirs, nobodys]) {
    for (const ask of asking(url, stranger)) expectTheirs(await ask());
    // Read it they can, as they can read drafts.
    expect((await stranger.get(`${url}/rows`)).text).toBe(before);
  }
  expect((await ours.get(url)).body.state).toBe('planned');
  for (const client of [colleague, t.as('admin')]) {
    const [decide, commit] = asking(await bring(ours, client === colleague ? 'druhaia' : 'tretsiaia'), client);
    expect([(await decide?.())?.status, (await commit?.())?.status]).toEqual([200, 200]);
  }
  for (const ask of asking(await bring(nobodys, 'usia'), theirs).slice(0, 1)) expect((await ask()).status).toBe(200);
  expect((await colleague.request({ method: 'DELETE', url })).status).toBe(204);
});

test('a list that was brought in is not taken back by another organisation while it is drafts', async () => {
  const under = (key: string) => ({ 'idempotency-key': `taken-back-${key}` });
  const plan = await ours.post('/v1/imports', { items: [{ country: 'BY', names: [{ full: 'PRYKLADNAIA Alena adkat' }] }] }, under('list'));
  const url = `/v1/imports/${plan.body.id}`;
  expect((await ours.post(`${url}/commit`, undefined, under('commit'))).status).toBe(200);
  const { record_id } = (await ours.get(`${url}/rows`)).body.items[0];
  await expectNothingHappened(`/v1/prisoners/${record_id}`, async () => {
    expectTheirs(await theirs.post(`${url}/revert`, undefined, under('revert')));
  });
  expect((await colleague.post(`${url}/revert`, undefined, under('revert'))).body.state).toBe('reverted');
});

test('what nobody but editors is ever shown is no draft', async () => {
  const { id } = (await ours.post('/v1/corrections', { kind: 'other', text: 'Her name is spelled otherwise.' })).body;
  expect((await theirs.patch(`/v1/corrections/${id}`, { status: 'in_review' })).status).toBe(200);
});
