// Claims about what stands by itself over HTTP: conflicts about a facility, a source or an article, seen by nobody who does not see the record and its property.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { add } from '../../src/core/db/record.js';
import { records } from '../../src/records/index.js';
import { aCase, aCorrection, aFacility, aFigure, anAppeal, anArticle, anOrganization, aPrisoner, aRecordClaim, aSignature, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const ROLES = ['reader', 'partner', 'editor'] as const;
const editor = () => t.as('editor');
const NOBODY = '00000000-0000-4000-8000-000000000000';

async function made(url: string, body: Json): Promise<Json> {
  const answer = await editor().post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const claim = (says: Json) => editor().post('/v1/record_claims', aRecordClaim(says));
const claimed = (says: Json) => made('/v1/record_claims', aRecordClaim(says));
const ofFacility = (record_id: string, says: Json = {}) => ({ record: 'facility', record_id, property: 'holds', value: 'women', ...says });
const statusesOf = async (id: string) => Promise.all(ROLES.map(async (role) => (await t.as(role).get(`/v1/record_claims/${id}`)).status));
const provenance = (address: string, role: Role, headers = {}) => t.as(role).get(`/v1/${address}/provenance`, headers);
const itemsOf = async (address: string, role: Role): Promise<Json[]> => (await provenance(address, role)).body.items;
const refusals = (answer: Answer): string[] => answer.body.errors.map(({ pointer, detail }: Json) => `${pointer} ${detail}`);
const change = (id: string, patch: Json) => editor().patch(`/v1/record_claims/${id}`, patch);

describe('two sources that conflict about whom a facility holds', () => {
  test('stand side by side; one is chosen and the choice goes over to another, in one write', async () => {
    const { id } = await made('/v1/facilities', aFacility({ holds: 'unknown' }));
    const other = await made('/v1/facilities', aFacility());
    const first = await claimed(ofFacility(id, { chosen: true, reason: 'The only one.', as_of: '2025-12', reliability: 'unsure' }));
    const second = await claimed(ofFacility(id, { value: 'men', verbatim: 'a colony for men' }));
    const elsewhere = await claimed(ofFacility(other.id, { chosen: true, reason: 'The only one.' }));
    const property = await claimed(ofFacility(id, { property: 'kind', value: 'penal_colony', chosen: true, reason: 'It is called so.' }));
    expect(await itemsOf(`facilities/${id}`, 'reader')).toEqual([
      {
        record: 'facility',
        record_id: id,
        property: 'kind',
        value: 'penal_colony',
        claims: [expect.anything()],
        conflicting: false,
        chosen_id: property.id,
        reason: 'It is called so.',
        differs_from_chosen: false,
      },
      {
        record: 'facility',
        record_id: id,
        property: 'holds',
        value: 'unknown',
        claims: [
          { id: first.id, value: 'women', as_of: '2025-12', as_of_precision: 'month', chosen: true, source_ids: [] },
          { id: second.id, value: 'men', verbatim: 'a colony for men', chosen: false, source_ids: [] },
        ].sort((a, b) => (a.id < b.id ? -1 : 1)),
        conflicting: true,
        chosen_id: first.id,
        reason: 'The only one.',
        differs_from_chosen: true,
      },
    ]);
    const position = Number((await editor().get(`/v1/record_claims/${first.id}`)).headers['registry-seq']);
    const chosen = await change(second.id, { chosen: true, reason: 'A photograph of the gate.' });
    expect((await editor().get(`/v1/record_claims/${first.id}`)).body).toMatchObject({ chosen: false, version: 2 });
    // Both, and nothing else, in the feed of one write.
    expect(Number(chosen.headers['registry-seq'])).toBe(position + 2);
    for (const one of [elsewhere, property]) expect((await editor().get(`/v1/record_claims/${one.id}`)).body.chosen).toBe(true);
    expect((await editor().get(`/v1/facilities/${id}`)).body).toMatchObject({ holds: 'unknown', version: 1 });
  });

  test('are found by what they are about', async () => {
    const { id } = await made('/v1/facilities', aFacility());
    const one = await claimed(ofFacility(id));
    await claimed(ofFacility(id, { property: 'country', value: 'BY' }));
    const found = async (query: string) => (await t.as('reader').get(`/v1/record_claims?${query}`)).body.items.map((item: Json) => item.id);
    expect(await found(`record=facility&record_id=${id}&property=holds`)).toEqual([one.id]);
    expect(await found(`record_id=${id}`)).toHaveLength(2);
  });
});

describe('there can be claims', () => {
  const KINDS: [string, string, string, () => Json, string, string][] = [
    ['facility', 'facilities', 'name', aFacility, 'Example Colony No. 98', 'address'],
    ['source', 'sources', 'published_on', aSource, '2025-11', 'title'],
    ['organization', 'organizations', 'kind', anOrganization, 'court', 'name'],
    ['article', 'articles', 'code', anArticle, 'BY-CC-1999', 'title'],
    ['case', 'cases', 'stage', aCase, 'trial', 'title'],
    ['appeal', 'appeals', 'published_on', anAppeal, '2026-01', 'title'],
    ['figure', 'figures', 'value', aFigure, '250', 'scope'],
  ];

  test.each(KINDS)('about one %s, of which anyone reads the provenance', async (record, plural, property, one, value, other) => {
    const { id } = await made(`/v1/${plural}`, one());
    const made1 = await claimed({ record, record_id: id, property, value });
    await claimed({ record, record_id: id, property: other, value: 'anything at all' });
    const answer = await provenance(`${plural}/${id}`, 'reader');
    expect(answer.body.items.map(({ property: of }: Json) => of).sort()).toEqual([property, other].sort());
    expect(answer.text).toContain(made1.id);
    expect((await provenance(`${plural}/${id}`, 'reader', { 'if-none-match': answer.headers.etag })).status).toBe(304);
    expect((await provenance(`${plural}/${NOBODY}`, 'reader')).status).toBe(404);
  });

  test('about every kind that stands by itself and that others than editors may see, and about nothing else', () => {
    const standing = records.all.filter(({ name, owner, about, widest }) => !owner && !about && name !== 'prisoner' && widest({}) !== 'confidential');
    expect((records.get('record_claim').create.shape.record as Json).options.sort()).toEqual(standing.map(({ name }) => name).sort());
    expect(KINDS.map(([record]) => record).sort()).toEqual(standing.map(({ name }) => name).sort());
  });
});

test('one record has at most five hundred claims, retired ones not counted', async () => {
  const [{ id }, other] = [await made('/v1/facilities', aFacility()), await made('/v1/facilities', aFacility())];
  const record = records.get('record_claim');
  const more = (count: number, of = id) =>
    t.registry.write(SYSTEM, {}, async (tx) => {
      let last = '';
      for (let made = 0; made < count; made += 1) last = await add(tx, record, record.create.parse(aRecordClaim(ofFacility(of))) as Json);
      return last;
    });
  const last = await more(500);
  const refused = await claim(ofFacility(id));
  expect([refused.status, refused.body.detail]).toEqual([409, 'One facility has at most 500 record claims; retire one first.']);
  expect((await itemsOf(`facilities/${id}`, 'reader'))[0].claims).toHaveLength(500);
  await more(1, other.id);
  const away = await editor().retire(`/v1/record_claims/${last}`);
  await claimed(ofFacility(id));
  expect((await editor().restore(`/v1/record_claims/${last}`, away.headers.etag as string)).status).toBe(409);
});

describe('whoever may not see', () => {
  test('a record sees no claim about it, whenever that is hidden or retired', async () => {
    const { id } = await made('/v1/facilities', aFacility());
    const url = `/v1/facilities/${id}`;
    const one = await claimed(ofFacility(id));
    expect(await statusesOf(one.id)).toEqual([200, 200, 200]);
    await editor().patch(url, { visibility: 'partner' });
    expect(await statusesOf(one.id)).toEqual([404, 200, 200]);
    expect((await t.as('reader').get(`/v1/record_claims?record_id=${id}`)).body.items).toEqual([]);
    expect((await provenance(`facilities/${id}`, 'reader')).status).toBe(404);
    await editor().patch(url, { visibility: 'confidential' });
    expect(await statusesOf(one.id)).toEqual([404, 404, 200]);
    const retired = await editor().retire(url);
    expect(await statusesOf(one.id)).toEqual([404, 404, 404]);
    expect((await editor().patch(`/v1/record_claims/${one.id}`, { value: 'men' }, '"2-confidential"')).status).toBe(404);
    expect(refusals(await claim(ofFacility(id)))).toEqual(['/record_id There is no facility with this id.']);
    await editor().restore(url, retired.headers.etag as string);
    expect(await statusesOf(one.id)).toEqual([404, 404, 200]);
    await editor().patch(url, { visibility: 'public' });
    expect(await statusesOf(one.id)).toEqual([200, 200, 200]);
  });

  test('a property sees no claim about it', async () => {
    const { id } = await made('/v1/sources', aSource());
    const about = { record: 'source', record_id: id, property: 'connection', value: 'lawyer' };
    expect(refusals(await claim(about))).toEqual([expect.stringMatching(/^\/visibility /)]);
    const one = await claim({ ...about, visibility: 'confidential' });
    expect(one.status, one.text).toBe(201);
    expect(await statusesOf(one.body.id)).toEqual([404, 404, 200]);
    expect(await itemsOf(`sources/${id}`, 'partner')).toEqual([]);
  });

  test('a claim does not learn that it is there: it is a draft until somebody publishes it', async () => {
    const { id } = await made('/v1/facilities', aFacility());
    const one = await claimed(ofFacility(id, { visibility: undefined }));
    expect([one.visibility, await statusesOf(one.id)]).toEqual(['confidential', [404, 404, 200]]);
    expect(await itemsOf(`facilities/${id}`, 'reader')).toEqual([]);
    await change(one.id, { visibility: 'public' });
    expect(await itemsOf(`facilities/${id}`, 'reader')).toHaveLength(1);
  });
});

describe('what cannot be claimed', () => {
  test('people, their parts, signatures, corrections and claims, by whatever name', async () => {
    const prisoner = await made('/v1/prisoners', aPrisoner());
    const appeal = await made('/v1/appeals', anAppeal());
    const signature = await made(`/v1/appeals/${appeal.id}/signatures`, aSignature());
    const correction = await made('/v1/corrections', aCorrection());
    const { id } = await claimed({ record: 'appeal', record_id: appeal.id, property: 'title', value: 'Let them sing' });
    const others: [string, string][] = [
      ['prisoner', prisoner.id],
      ['name', prisoner.names[0].id],
      ['child', NOBODY],
      ['consent', NOBODY],
      ['signature', signature.id],
      ['correction', correction.id],
      ['record_claim', id],
    ];
    for (const [record, record_id] of others) expect(refusals(await claim({ record, record_id }))[0], record).toMatch(/^\/record /);
    // Nor under the name of a kind that there can be claims about.
    for (const [, record_id] of others) expect(refusals(await claim({ record: 'organization', record_id }))[0]).toMatch(/^\/record_id There is no organization/);
  });

  test('what names others, governs sight, is kept for editors or holds words in a list', async () => {
    const { id } = await made('/v1/appeals', anAppeal());
    for (const property of ['visibility', 'working_note', 'source_ids', 'prisoner_ids', 'addressees', 'initiators'])
      expect(refusals(await claim({ record: 'appeal', record_id: id, property, value: 'x' }))[0], property).toMatch(/^\/property /);
  });

  test('a value that is none, and the choice without a reason', async () => {
    const { id } = await made('/v1/facilities', aFacility());
    expect(refusals(await claim(ofFacility(id, { value: 'ladies' })))).toEqual([expect.stringMatching(/^\/value is no value of `holds` of a facility: expected /)]);
    expect(refusals(await claim(ofFacility(id, { chosen: true })))).toEqual([expect.stringMatching(/^\/reason is needed/)]);
  });
});
