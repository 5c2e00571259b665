// History over HTTP: what a record said in each version, what differs between two, and how it is made what it was.
import { applyPatch } from 'rfc6902';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differenceOf } from '../../src/core/values/difference.js';
import { aCustodyPeriod, aFacility, aName, aPrisoner, aSentence } from '../support/people.js';
import { Random } from '../support/random.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

async function made(url: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await t.as('editor').post(url, body, headers);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** Somebody who was changed several times: version 1 as added, 2 with another name, 3 with a note that only editors see (so no version for others), 4 with a period of custody. */
async function someone() {
  const prisoner = await made('/v1/prisoners', aPrisoner({ sentences: [aSentence()] }), { 'change-reason': 'the first list' });
  const url = `/v1/prisoners/${prisoner.id}`;
  const [name] = prisoner.names;
  await t.as('editor').patch(`/v1/names/${name.id}`, { full: 'Inaksaya Alena', family: 'Inaksaya' });
  await t.as('editor').patch(url, { working_note: 'for editors' });
  const period = await made(`${url}/custody_periods`, aCustodyPeriod());
  return { prisoner, url, name, period };
}

const etagOf = async (url: string) => (await t.as('editor').get(url)).headers.etag as string;
const restoring = async (url: string, version: number, headers: Record<string, string> = {}) =>
  t.as('editor').post(`${url}/versions/${version}/restore`, undefined, { 'if-match': await etagOf(url), ...headers });

/** What a document says, whenever it was printed. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (['version', 'updated_at'].includes(key) ? [] : [[key, said(inner)]])));
}

describe('versions', () => {
  test('each audience has those that it was shown, the latest first; editors are told who, why and from where', async () => {
    const { prisoner, url } = await someone();
    const of = async (role: 'reader' | 'editor') => (await t.as(role).get(`${url}/versions`)).body.items as Json[];
    expect((await of('reader')).map(({ version, change }) => [version, change])).toEqual([
      [3, 'updated'],
      [2, 'updated'],
      [1, 'created'],
    ]);
    expect((await of('editor')).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect((await of('editor')).at(-1)).toMatchObject({ reason: 'the first list', actor: expect.any(String) });
    for (const entry of await of('reader')) for (const hidden of ['actor', 'reason', 'source']) expect(entry).not.toHaveProperty(hidden);
    const first = await t.as('reader').get(`${url}/versions/1`);
    expect(first.body).toMatchObject({ id: prisoner.id, version: 1, display_name: prisoner.display_name, custody_periods: [] });
    expect((await t.as('reader').get(`${url}/versions/3`)).text).toBe((await t.as('reader').get(url)).text);
  });

  test('since a moment: what was said then, and when and how that changed, in one answer', async () => {
    t.setClock('2026-02-01T00:00:00.000Z');
    const { prisoner, url } = await someone();
    t.setClock('2026-02-10T00:00:00.000Z');
    const [name] = prisoner.names;
    await t.as('editor').patch(`/v1/names/${name.id}`, { full: 'Novaja Alena', family: 'Novaja' });
    t.setClock('2026-02-20T00:00:00.000Z');
    await t.as('editor').patch(url, { sex: 'unknown' });
    t.setClock('2026-03-01T00:00:00.000Z');
    const asked = `${url}/versions?since=2026-02-05T00:00:00Z&include=record,difference`;
    const { items, page } = (await t.as('reader').get(asked)).body;
    expect(items.map(({ version, at, document, says }: Json) => [version, String(at).slice(0, 10), (document as Json).display_name, says])).toEqual([
      [5, '2026-02-20', 'Novaja Alena', ['sex: now “unknown”; it was “female”.']],
      [4, '2026-02-10', 'Novaja Alena', expect.arrayContaining(['display name: now “Novaja Alena”; it was “Inaksaya Alena”.'])],
      [3, '2026-02-01', 'Inaksaya Alena', expect.any(Array)],
    ]);
    expect(page.next).toBeNull();
    const then = await t.as('reader').get(`${url}?as_of=2026-02-05T00:00:00Z`);
    expect(items.at(-1).document).toEqual(then.body);
    const walked: number[] = [];
    for (let next: string | null = `${asked}&limit=1`; next; ) {
      const { body } = await t.as('reader').get(next);
      walked.push(...body.items.map(({ version }: Json) => version));
      next = body.page.next;
    }
    expect(walked).toEqual([5, 4, 3]);
    const [only, ...more] = (await t.as('reader').get(`${url}/versions?since=2026-02-25T00:00:00Z&include=difference`)).body.items;
    expect([only.version, only.document, more]).toEqual([5, undefined, []]);
    expect((await t.as('reader').get(`${url}/versions?since=2026-01-01T00:00:00Z&include=record`)).body.items.at(-1)).not.toHaveProperty('says');
    const { body } = await t.as('reader').get(`${url}/versions?limit=1`);
    expect((await t.as('reader').get(`${asked}&cursor=${body.page.next_cursor}`)).body.code).toBe('cursor_not_valid');
    for (const [query, parameter] of [
      ['since=2099-01-01T00:00:00Z', 'since'],
      ['since=2026-02-05', 'since'],
      ['include=document', 'include'],
    ])
      expect((await t.as('reader').get(`${url}/versions?${query}`)).body.errors[0].parameter).toBe(parameter);
  });

  test('since a moment tell nothing of what is hidden since', async () => {
    t.setClock('2026-03-01T00:00:00.000Z');
    const { url } = await someone();
    t.setClock('2026-03-10T00:00:00.000Z');
    await t.as('editor').patch(url, { display_name_policy: 'withheld' });
    t.setClock('2026-03-20T00:00:00.000Z');
    const answer = await t.as('reader').get(`${url}/versions?since=2026-03-05T00:00:00Z&include=record,difference`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/PRYKLAD|Inaksaya/);
  });

  test('pages of them lead on to the first', async () => {
    const { url } = await someone();
    const found: number[] = [];
    for (let next: string | null = `${url}/versions?limit=1`; next; ) {
      const { body } = await t.as('editor').get(next);
      found.push(...body.items.map(({ version }: Json) => version));
      next = body.page.next;
    }
    expect(found).toEqual([4, 3, 2, 1]);
    const other = await someone();
    const { body } = await t.as('editor').get(`${url}/versions?limit=1`);
    expect((await t.as('editor').get(`${other.url}/versions?cursor=${body.page.next_cursor}`)).body.code).toBe('cursor_not_valid');
  });

  test('what was taken back since is in no version any more, and a version that nobody had is not there', async () => {
    const { url } = await someone();
    await t.as('editor').patch(url, { display_name_policy: 'initials' });
    for (const { href } of (await t.as('reader').get(`${url}/versions`)).body.items) if (href) expect((await t.as('reader').get(href)).text).not.toMatch(/PRYKLAD|Inaksaya/);
    expect((await t.as('reader').get(`${url}/versions/99`)).status).toBe(404);
    for (const version of ['0', '01', '-0']) expect((await t.as('reader').get(`${url}/versions/${version}`)).body.errors, version).toMatchObject([{ parameter: 'version' }]);
  });

  test('what is hidden has none, as if it never had been; editors look into what was retired', async () => {
    const { url } = await someone();
    await t.as('editor').retire(url);
    const [gone, never] = [await t.as('reader').get(`${url}/versions`), await t.as('reader').get('/v1/prisoners/00000000-0000-4000-8000-000000000000/versions')];
    expect([gone.status, gone.text]).toEqual([404, never.text]);
    const { body } = await t.as('editor').get(`${url}/versions`);
    expect(body.items[0]).toMatchObject({ change: 'removed', version: 5 });
    expect(body.items[0]).not.toHaveProperty('href');
    expect((await t.as('editor').get(`${url}/versions/5`)).body.code).toBe('version_withdrawn');
    expect((await t.as('editor').get(`${url}/versions/4`)).status).toBe(200);
    await t.as('editor').post(`${url}/restore`, undefined, { 'if-match': '"5-confidential"' });
    const shown = (await t.as('reader').get(`${url}/versions`)).body.items;
    expect(shown.map(({ version, href }: Json) => [version, href !== undefined])).toEqual([
      [5, true],
      [4, false],
      [3, false],
      [2, false],
      [1, false],
    ]);
  });
});

describe('what differs', () => {
  test('is told as a patch that makes the one of the other, and in sentences', async () => {
    const { url } = await someone();
    const { body } = await t.as('reader').get(`${url}/diff?from=1`);
    const [before, after] = [(await t.as('reader').get(`${url}/versions/1`)).body, (await t.as('reader').get(url)).body];
    expect(applyPatch(before, body.operations).every((failure) => failure === null)).toBe(true);
    expect(before).toEqual(after);
    expect([body.from, body.to]).toEqual([1, 3]);
    expect(body.says).toContainEqual(expect.stringMatching(/^names, .*: full: now “Inaksaya Alena”; it was “PRYKLAD\d+ Alena”\.$/));
    expect(body.says).toContainEqual(expect.stringMatching(/^custody periods: one is new, .*serving_sentence/));
    expect(body.says.join()).not.toContain('updated at');
    const back = (await t.as('reader').get(`${url}/diff?from=3&to=1`)).body;
    expect(back.says).toContainEqual(expect.stringMatching(/^custody periods: one is not there any more/));
  });

  test('of random documents the patch always makes the one of the other', () => {
    const random = new Random('differences');
    const item = () => ({ id: `i${random.below(12)}`, kind: random.pick(['a', 'b']), ids: Array.from({ length: random.below(3) }, () => random.below(3)) });
    const list = () => [...new Map(Array.from({ length: random.below(8) }, item).map((one) => [one.id, one])).values()];
    const document = (): Json => ({
      id: 'x',
      version: random.below(9),
      items: list(),
      ...(random.chance(0.5) ? { more: list() } : {}),
      ...(random.chance(0.5) ? { deep: { a: random.below(2), b: [random.below(2)] } } : {}),
    });
    for (let count = 0; count < 2_000; count += 1) {
      const [before, after] = [document(), document()];
      const { operations } = differenceOf(before, after);
      expect(applyPatch(before, structuredClone(operations)).every((failure) => failure === null)).toBe(true);
      expect(before).toEqual(after);
    }
  });
});

describe('back to a version', () => {
  test('the record and its parts say again what they said, as a new version', async () => {
    const { prisoner, url, name } = await someone();
    const [sentence] = prisoner.sentences;
    await t.as('editor').retire(`/v1/sentences/${sentence.id}`);
    await t.as('editor').patch(url, { birth_date: '1985', external_ids: [{ scheme: 'example', value: '12' }] });
    const first = (await t.as('editor').get(`${url}/versions/1`)).body;
    const answer = await restoring(url, 1, { 'change-reason': 'a mistake' });
    expect(answer.status, answer.text).toBe(200);
    expect(said(answer.body)).toEqual(said(first));
    expect(answer.body.version).toBeGreaterThan(5);
    const { body } = await t.as('editor').get(`${url}/versions`);
    expect(body.items[0]).toMatchObject({ change: 'updated', reason: 'a mistake' });
    expect((await t.as('reader').get(`/v1/names/${name.id}`)).body.full).toBe(first.names[0].full);
  });

  test('shows nobody what was hidden since', async () => {
    const { url } = await someone();
    await t.as('editor').patch(url, { visibility: 'confidential' });
    expect((await restoring(url, 1)).status).toBe(200);
    expect((await t.as('reader').get(url)).status).toBe(404);
    expect((await t.as('editor').get(url)).body.visibility).toBe('confidential');
    const named = await someone();
    await t.as('editor').patch(named.url, { display_name_policy: 'withheld' });
    expect((await restoring(named.url, 1)).status).toBe(200);
    expect((await t.as('reader').get(named.url)).text).not.toContain('PRYKLAD');
  });

  test('needs the present version, tries without storing, and is done once', async () => {
    const { url } = await someone();
    expect((await t.as('editor').post(`${url}/versions/1/restore`)).status).toBe(428);
    expect((await t.as('editor').post(`${url}/versions/1/restore`, undefined, { 'if-match': '"1-confidential"' })).status).toBe(412);
    const before = await etagOf(url);
    const tried = await t.as('editor').post(`${url}/versions/1/restore?dry_run=true`, undefined, { 'if-match': before });
    expect(tried.body.custody_periods).toEqual([]);
    expect(await etagOf(url)).toBe(before);
    const key = { 'if-match': before, 'idempotency-key': 'back-once' };
    const [done, again] = [await t.as('editor').post(`${url}/versions/1/restore`, undefined, key), await t.as('editor').post(`${url}/versions/1/restore`, undefined, key)];
    expect([done.status, again.status, again.headers['idempotency-replayed']]).toEqual([200, 200, 'true']);
    expect(again.text).toBe(done.text);
  });

  test('a record that stands alone goes back as well, and what names something that is gone is refused by name', async () => {
    const facility = await made('/v1/facilities', aFacility({ name: 'Old Name' }));
    const url = `/v1/facilities/${facility.id}`;
    await t.as('editor').patch(url, { name: 'New Name' });
    expect((await restoring(url, 1)).body.name).toBe('Old Name');

    const prisoner = await made('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ facility_id: facility.id })] }));
    const period = `/v1/custody_periods/${prisoner.custody_periods[0].id}`;
    await t.as('editor').patch(period, { facility_id: null });
    await t.as('editor').retire(url);
    const refused = await restoring(period, 1);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/facility_id']);
    const other = await made('/v1/prisoners', aPrisoner({ names: [aName()] }));
    expect((await restoring(`/v1/prisoners/${other.id}`, 99)).status).toBe(404);
  });
});

test('versions that are as the reader has them come without the address of the next page', async () => {
  const { id } = await made('/v1/facilities', aFacility());
  await t.as('editor').patch(`/v1/facilities/${id}`, { name: 'Another Name' });
  const page = `/v1/facilities/${id}/versions?limit=1`;
  const { headers } = await t.as('reader').get(page);
  const again = await t.as('reader').get(page, { 'if-none-match': headers.etag as string });
  expect([headers.link === undefined, again.status, again.headers.link]).toEqual([false, 304, undefined]);
});
