// Claims over HTTP: sources that conflict stand side by side, one can be chosen, and nobody learns from a claim what its property or record would not tell them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/core/db/registry.js';
import { records } from '../../src/records/index.js';
import { aChild, aClaim, aConsent, aName, anEvent, anIncident, aPrisoner, aRecognition, aRelease, aSentence, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const NOBODY = '00000000-0000-4000-8000-000000000000';

async function made(url: string, body: Json): Promise<Json> {
  const answer = await editor().post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const somebody = (says: Json = {}) => made('/v1/prisoners', aPrisoner(says));
const claim = (prisoner: string, says: Json) => editor().post(`/v1/prisoners/${prisoner}/claims`, aClaim(says));
const claimed = (prisoner: string, says: Json) => made(`/v1/prisoners/${prisoner}/claims`, aClaim(says));
const statusesOf = async (id: string) => Promise.all((['reader', 'partner', 'editor'] as const).map(async (role) => (await t.as(role).get(`/v1/claims/${id}`)).status));
const provenance = (prisoner: string, role: Role, headers = {}) => t.as(role).get(`/v1/prisoners/${prisoner}/provenance`, headers);
const itemsOf = async (prisoner: string, role: Role): Promise<Json[]> => (await provenance(prisoner, role)).body.items;
const refusals = (answer: Answer): string[] => answer.body.errors.map(({ pointer, detail }: Json) => `${pointer} ${detail}`);
const change = (id: string, patch: Json) => editor().patch(`/v1/claims/${id}`, patch);

const born = (says: Json) => ({ visibility: 'partner', property: 'birth_date', ...says });

describe('two sources that conflict about a date of birth', () => {
  test('stand side by side; one is chosen and the choice goes over to another, in one write', async () => {
    const { id } = await somebody({ birth_date: '1985-04' });
    const [one, other] = [await made('/v1/sources', aSource()), await made('/v1/sources', aSource({ title: 'Example Court, file 7' }))];
    const first = await claimed(id, born({ value: '1985-04-21', source_ids: [one.id], as_of: '2025-12', reliability: 'unsure', chosen: true, reason: 'The only one with a day.' }));
    const second = await claimed(id, born({ value: '1986', verbatim: 'born in 1986', source_ids: [other.id] }));
    expect(await itemsOf(id, 'partner')).toEqual([
      {
        record: 'prisoner',
        property: 'birth_date',
        value: '1985-04',
        claims: [
          { id: first.id, value: '1985-04-21', as_of: '2025-12', as_of_precision: 'month', chosen: true, source_ids: [one.id] },
          { id: second.id, value: '1986', verbatim: 'born in 1986', chosen: false, source_ids: [other.id] },
        ].sort((a, b) => (a.id < b.id ? -1 : 1)),
        conflicting: true,
        chosen_id: first.id,
        reason: 'The only one with a day.',
        differs_from_chosen: true,
      },
    ]);
    expect((await change(second.id, { chosen: true })).body.errors).toMatchObject([{ pointer: '/reason' }]);
    const position = Number((await editor().get(`/v1/claims/${first.id}`)).headers['registry-seq']);
    const chosen = await change(second.id, { chosen: true, reason: 'A paper of the court.' });
    expect(chosen.body).toMatchObject({ chosen: true, version: 2 });
    expect((await editor().get(`/v1/claims/${first.id}`)).body).toMatchObject({ chosen: false, version: 2 });
    // Both, and nothing else, in the feed of one write.
    expect(Number(chosen.headers['registry-seq'])).toBe(position + 2);
    expect((await editor().get(`/v1/prisoners/${id}`)).body.birth_date).toBe('1985-04');
    expect(await itemsOf(id, 'partner')).toMatchObject([{ chosen_id: second.id, reason: 'A paper of the court.', differs_from_chosen: true }]);
    await editor().patch(`/v1/prisoners/${id}`, { birth_date: '1986' });
    expect(await itemsOf(id, 'partner')).toMatchObject([{ value: '1986', differs_from_chosen: false, conflicting: true }]);
    expect(await itemsOf(id, 'reader')).toEqual([]);
    expect((await itemsOf(id, 'editor'))[0].claims.map(({ reliability }: Json) => reliability).filter(Boolean)).toEqual(['unsure']);
  });

  test('can be about the same and not conflict, and one of them be restored without taking the choice back', async () => {
    const { id } = await somebody();
    const first = await claimed(id, { value: 'female', chosen: true, reason: 'She says so.' });
    const away = await editor().retire(`/v1/claims/${first.id}`);
    const second = await claimed(id, { value: 'female', chosen: true, reason: 'The list says so.' });
    expect((await editor().restore(`/v1/claims/${first.id}`, away.headers.etag as string)).body.chosen).toBe(false);
    expect((await editor().get(`/v1/claims/${second.id}`)).body.chosen).toBe(true);
    expect(await itemsOf(id, 'reader')).toMatchObject([{ conflicting: false, chosen_id: second.id, differs_from_chosen: false }]);
  });

  test('leave the choice about another property, another part and another person alone', async () => {
    const [{ id, names }, other] = [await somebody({ names: [aName(), aName({ kind: 'former' })] }), await somebody()];
    const right = { chosen: true, reason: 'It is so.' };
    const all = [
      await claimed(id, { value: 'female', ...right }),
      await claimed(id, { property: 'country', value: 'BY', ...right }),
      await claimed(id, { record: 'name', record_id: names[0].id, property: 'given', value: 'Alena', ...right }),
      await claimed(id, { record: 'name', record_id: names[1].id, property: 'given', value: 'Alena', ...right }),
      await claimed(other.id, { value: 'female', ...right }),
    ];
    for (const one of all) expect((await editor().get(`/v1/claims/${one.id}`)).body.chosen).toBe(true);
    expect((await itemsOf(id, 'reader')).map(({ record, property }) => `${record}.${property}`)).toEqual(['prisoner.sex', 'prisoner.country', 'name.given', 'name.given']);
  });
});

describe('whoever may not see', () => {
  test('the property sees no claim about it', async () => {
    const { id } = await somebody();
    expect(refusals(await claim(id, { property: 'birth_date', value: '1985' }))).toEqual(['/visibility what it says is not for everyone: expected partner or confidential']);
    expect(await statusesOf((await claimed(id, born({ value: '1985' }))).id)).toEqual([404, 200, 200]);
    const child = (await somebody({ children: [aChild()] })).children[0];
    const [parent] = child.prisoner_ids;
    const care = { record: 'child', record_id: child.id, property: 'care_arrangement', value: 'state_care' };
    expect(refusals(await claim(parent, { ...care, visibility: 'partner' }))).toHaveLength(1);
    expect(await statusesOf((await claimed(parent, { ...care, visibility: 'confidential' })).id)).toEqual([404, 404, 200]);
  });

  test('a record that says so sees no claim that says so', async () => {
    const { id } = await somebody();
    const release = await made(`/v1/prisoners/${id}/releases`, aRelease());
    const about = { record: 'release', record_id: release.id, property: 'legal_basis' };
    expect(await statusesOf((await claimed(id, { ...about, value: 'pardon' })).id)).toEqual([200, 200, 200]);
    expect(refusals(await claim(id, { ...about, value: 'medical_grounds' }))).toEqual(['/visibility what it says is not for everyone: expected confidential']);
    expect(await statusesOf((await claimed(id, { ...about, value: 'medical_grounds', visibility: 'confidential' })).id)).toEqual([404, 404, 200]);
  });

  test('a part sees no claim about it, whenever that is hidden, withheld or retired', async () => {
    const { id } = await somebody();
    const incident = await made(`/v1/prisoners/${id}/incidents`, anIncident());
    const one = await claimed(id, { record: 'incident', record_id: incident.id, property: 'days', value: '15' });
    const url = `/v1/incidents/${incident.id}`;
    expect(await statusesOf(one.id)).toEqual([200, 200, 200]);
    await editor().patch(url, { visibility: 'partner' });
    expect(await statusesOf(one.id)).toEqual([404, 200, 200]);
    expect([await itemsOf(id, 'reader'), (await itemsOf(id, 'partner')).length]).toEqual([[], 1]);
    expect((await t.as('reader').get(`/v1/prisoners/${id}/claims`)).body.items).toEqual([]);
    const retired = await editor().retire(url);
    expect(await statusesOf(one.id)).toEqual([404, 404, 404]);
    for (const role of ['reader', 'partner', 'editor'] as const) expect(await itemsOf(id, role)).toEqual([]);
    expect((await editor().patch(`/v1/claims/${one.id}`, { value: '10' }, '"2-confidential"')).status).toBe(404);
    expect(refusals(await claim(id, { record: 'incident', record_id: incident.id, property: 'days', value: '15' }))).toEqual([
      '/record_id There is no incident of this prisoner with this id.',
    ]);
    await editor().restore(url, retired.headers.etag as string);
    await editor().patch(url, { visibility: 'public' });
    expect(await statusesOf(one.id)).toEqual([200, 200, 200]);
  });

  test('a name that is withheld sees no claim about it', async () => {
    const { id, names } = await somebody();
    const one = await claimed(id, { record: 'name', record_id: names[0].id, property: 'full', value: 'ПРЫКЛАДНАЯ Алёна' });
    expect(await statusesOf(one.id)).toEqual([200, 200, 200]);
    await editor().patch(`/v1/prisoners/${id}`, { display_name_policy: 'withheld' });
    expect(await statusesOf(one.id)).toEqual([404, 404, 200]);
    expect((await provenance(id, 'partner')).text).not.toContain('Алёна');
  });

  test('a source finds it left out of the claim', async () => {
    const { id } = await somebody();
    const secret = await made('/v1/sources', aSource({ visibility: 'confidential' }));
    await claimed(id, { source_ids: [secret.id] });
    expect((await itemsOf(id, 'editor'))[0].claims[0].source_ids).toEqual([secret.id]);
    expect((await itemsOf(id, 'reader'))[0].claims[0].source_ids).toEqual([]);
    expect((await provenance(id, 'partner')).text).not.toContain(secret.id);
  });

  test('a claim does not learn that it conflicts with one that they see, or is chosen', async () => {
    const { id } = await somebody();
    const open = await claimed(id, { value: 'female' });
    await claimed(id, { value: 'male', visibility: 'confidential', chosen: true, reason: 'A paper.' });
    const [seen] = await itemsOf(id, 'reader');
    expect(seen).toEqual({ record: 'prisoner', property: 'sex', value: 'female', claims: [{ id: open.id, value: 'female', chosen: false, source_ids: [] }], conflicting: false });
    expect((await itemsOf(id, 'editor'))[0]).toMatchObject({ conflicting: true, differs_from_chosen: true });
  });
});

describe('a list', () => {
  test('of codes is claimed as a whole, in any order', async () => {
    const { id, recognitions } = await somebody({ recognitions: [aRecognition({ criteria: ['pace1900_b', 'pace1900_a'] })] });
    const of = (value: string, says: Json = {}) => claim(id, { record: 'recognition', record_id: recognitions[0].id, property: 'criteria', value, ...says });
    expect((await of('pace1900_b, pace1900_a,pace1900_b')).body.value).toBe('pace1900_a,pace1900_b');
    expect(await itemsOf(id, 'reader')).toMatchObject([{ property: 'criteria', value: 'pace1900_a,pace1900_b', conflicting: false }]);
    const other = await of('pace1900_c', { chosen: true, reason: 'The body says so.' });
    expect(await itemsOf(id, 'reader')).toMatchObject([{ conflicting: true, chosen_id: other.body.id, differs_from_chosen: true }]);
    for (const value of ['pace1900_a,', 'pace1900_a;pace1900_b', 'pace', Array.from({ length: 51 }, () => 'pace1900_a').join(',')])
      expect(refusals(await of(value)), value).toEqual([expect.stringMatching(/^\/value is no value of `criteria` of a recognition: expected one or more, parted by commas, of /)]);
    await editor().patch(`/v1/recognitions/${recognitions[0].id}`, { criteria: [] });
    expect((await itemsOf(id, 'reader'))[0]).not.toHaveProperty('value');
  });

  test('of ids in other systems is claimed as scheme and value', async () => {
    const { id } = await somebody({
      external_ids: [
        { scheme: 'viasna', value: '12:7' },
        { scheme: 'example', value: 'a' },
      ],
    });
    const of = (value: string) => claim(id, { property: 'external_ids', value });
    expect((await of('viasna:12:7,example:a')).status).toBe(201);
    expect(await itemsOf(id, 'reader')).toMatchObject([
      { property: 'external_ids', value: 'example:a,viasna:12:7', conflicting: false, claims: [{ value: 'example:a,viasna:12:7' }] },
    ]);
    for (const value of ['viasna', 'Viasna:1', ':1', 'viasna:', 'viasna:1 2']) expect(refusals(await of(value))[0], value).toMatch(/of the form scheme:value$/);
  });
});

describe('what cannot be claimed', () => {
  test.each<[string, Json, string]>([
    ['a code that is none', { value: 'woman' }, '/value is no value of `sex` of a prisoner: expected female, male, other or unknown'],
    ['a date that is none', { property: 'birth_date', visibility: 'partner', value: '1985-13' }, '/value is no value of `birth_date` of a prisoner'],
    ['a country that is none', { property: 'country', value: 'Belarus' }, '/value is no value of `country` of a prisoner'],
    ['a part without its id', { record: 'sentence', property: 'kind', value: 'fine' }, '/record_id is needed'],
    ['the prisoner with an id', { record_id: NOBODY }, '/record_id is for parts'],
    ['choosing without a reason', { chosen: true }, '/reason is needed'],
  ])('%s', async (_, says, complaint) => {
    const answer = await claim((await somebody()).id, says);
    expect(answer.status).toBe(400);
    expect(refusals(answer)).toEqual([expect.stringContaining(complaint)]);
  });

  test('a number or a yes or no that is none', async () => {
    const { id, sentences } = await somebody({ sentences: [aSentence()] });
    const of = (property: string, value: string) => claim(id, { record: 'sentence', record_id: sentences[0].id, property, value });
    expect(refusals(await of('months_of_term', 'many'))).toEqual([expect.stringContaining('expected a whole number from 0 to 1200')]);
    expect(refusals(await of('stated_total', 'yes'))).toEqual([expect.stringContaining('expected true or false')]);
    expect((await of('months_of_term', '006')).body.value).toBe('6');
    expect((await of('stated_total', 'false')).status).toBe(201);
    expect(await itemsOf(id, 'reader')).toMatchObject([{ property: 'months_of_term' }, { property: 'stated_total', value: 'false', conflicting: false }]);
  });

  test('anything of a child in words', async () => {
    const { id, children } = await somebody({ children: [aChild()] });
    const about = { record: 'child', record_id: children[0].id, property: 'minor', value: 'no' };
    expect((await claim(id, about)).status).toBe(201);
    expect((await claim(id, { ...about, value: 'yes', chosen: true })).status, 'one is chosen without a word').toBe(201);
    for (const property of ['verbatim', 'reason', 'working_note'])
      expect(refusals(await claim(id, { ...about, [property]: 'a girl' }))).toEqual([`/${property} nothing is said in words of a child`]);
    for (const property of ['given', 'full', 'verbatim', 'kind']) {
      const answer = await claim(id, { ...about, property, value: 'Alena', visibility: 'confidential' });
      expect(refusals(answer)).toEqual([expect.stringContaining('/property cannot be claimed of a child: expected minor, as_of,')]);
    }
    for (const { value, property } of [
      { property: 'minor', value: 'a girl' },
      { property: 'as_of', value: 'in May' },
    ])
      expect(refusals(await claim(id, { ...about, property, value }))).toEqual([expect.stringMatching(/^\/value /)]);
  });

  test('what names others, governs sight or is for editors alone, and a part of somebody else', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const event = await made(`/v1/prisoners/${other.id}/events`, anEvent());
    const consent = await made(`/v1/prisoners/${mine.id}/consents`, aConsent());
    expect(refusals(await claim(mine.id, { record: 'event', record_id: event.id, property: 'kind', value: 'arrest' }))).toEqual([expect.stringMatching(/^\/record_id /)]);
    for (const [record, property] of [
      ['prisoner', 'display_name_policy'],
      ['prisoner', 'visibility'],
      ['prisoner', 'working_note'],
      ['prisoner', 'source_ids'],
      ['incident', 'facility_id'],
    ])
      expect(refusals(await claim(mine.id, { record, property, value: 'x' }))[0], property).toMatch(/^\/property /);
    for (const record of ['consent', 'claim', 'facility']) expect(refusals(await claim(mine.id, { record, record_id: consent.id }))[0], record).toMatch(/^\/record /);
  });

  test('and everything else can: every kind of part that sources speak of and anyone outside may see', () => {
    const kinds = (records.get('claim').create.shape.record as Json).options;
    const parts = records.membersOf('prisoner').filter((record) => !record.about && !record.madeBy && record.widest({}) !== 'confidential');
    expect(kinds).toEqual(['prisoner', ...parts.map(({ name }) => name)]);
  });
});

test('the provenance has a tag and a position, and is for those who may see the prisoner', async () => {
  const { id } = await somebody();
  await claimed(id, {});
  const answer = await provenance(id, 'reader');
  expect(answer.headers).toMatchObject({
    etag: expect.stringMatching(/^"provenance-public-/),
    'registry-seq': expect.stringMatching(/^\d+$/),
    'cache-control': 'public, no-cache',
  });
  expect((await provenance(id, 'reader', { 'if-none-match': answer.headers.etag })).status).toBe(304);
  await editor().patch(`/v1/prisoners/${id}`, { visibility: 'partner' });
  expect([(await provenance(id, 'reader')).status, (await provenance(id, 'partner')).status, (await provenance(NOBODY, 'editor')).status]).toEqual([404, 200, 404]);
});

describe('provenance that a prisoner brings along', () => {
  const along = async (role: Role, address: string) => (await t.as(role).get(`/v1/prisoners${address}include=provenance`)).body.included.provenance as Json[];
  const idsAlong = async (role: Role, address: string) => (await along(role, address)).map(({ id }: Json) => id);

  test('is every claim about them and their parts that the reader may see, whole and in order', async () => {
    const { id, names } = await somebody();
    const other = await somebody();
    const incident = await made(`/v1/prisoners/${id}/incidents`, anIncident({ visibility: 'partner' }));
    const open = [await claimed(id, {}), await claimed(id, { record: 'name', record_id: names[0].id, property: 'given', value: 'Alena' })];
    const partners = [await claimed(id, born({ value: '1985' })), await claimed(id, { record: 'incident', record_id: incident.id, property: 'days', value: '15' })];
    const editors = await claimed(id, { value: 'male', visibility: 'confidential' });
    await claimed(other.id, {});
    const sorted = (...claims: Json[]) => claims.map(({ id: of }) => of).sort();
    expect(await idsAlong('reader', `/${id}?`)).toEqual(sorted(...open));
    expect(await idsAlong('partner', `/${id}?`)).toEqual(sorted(...open, ...partners));
    expect(await idsAlong('editor', `/${id}?`)).toEqual(sorted(...open, ...partners, editors));
    for (const one of await along('partner', `/${id}?`)) expect(one).toEqual((await t.as('partner').get(`/v1/claims/${one.id}`)).body);
    await editor().patch(`/v1/prisoners/${id}`, { display_name_policy: 'withheld' });
    expect(await idsAlong('reader', `/${id}?`)).toEqual(sorted(open[0]));
  });

  test('comes with lists and with chosen fields, and is as new as its tag says', async () => {
    const [one, other] = [await somebody({ country: 'SZ' }), await somebody({ country: 'SZ' })];
    await somebody({ country: 'SZ' });
    const claims = [await claimed(one.id, {}), await claimed(other.id, {}), await claimed(other.id, { property: 'country', value: 'SZ' })];
    expect(await idsAlong('reader', '?country=SZ&')).toEqual(claims.map(({ id }) => id).sort());
    expect(await idsAlong('reader', '?country=SZ&fields=sex&')).toHaveLength(3);
    expect(await idsAlong('reader', '?country=ZZ&')).toEqual([]);
    const url = `/v1/prisoners/${one.id}?include=provenance&fields=sex`;
    const { headers } = await t.as('reader').get(url);
    expect((await t.as('reader').get(url, { 'if-none-match': headers.etag as string })).status).toBe(304);
    await change(claims[0].id, { verbatim: 'a woman' });
    const again = await t.as('reader').get(url, { 'if-none-match': headers.etag as string });
    expect([again.status, again.body.included.provenance[0].verbatim]).toEqual([200, 'a woman']);
  });

  test('is read with as many queries for a long page as for a short one', async () => {
    let reads = 0;
    const counted = (reader: Reader): Reader => ({
      ...reader,
      getMany: (...asked) => {
        reads += 1;
        return reader.getMany(...asked);
      },
      list: (...asked) => {
        reads += 1;
        return reader.list(...asked);
      },
    });
    const counting = await makeRegistry({
      around: (registry) => ({
        ...registry,
        read: (viewer, work, since) => registry.read(viewer, (reader) => work(counted(reader)), since),
      }),
    });
    const send = async (url: string, body: Json) => (await counting.as('editor').post(url, body)).body;
    for (let count = 0; count < 12; count += 1) {
      const { id } = await send('/v1/prisoners', aPrisoner());
      await send(`/v1/prisoners/${id}/claims`, aClaim());
    }
    const readsOf = async (limit: number, expected: number) => {
      reads = 0;
      const { body } = await counting.as('partner').get(`/v1/prisoners?include=provenance&limit=${limit}`);
      expect([body.items.length, body.included.provenance.length]).toEqual([expected, expected]);
      return reads;
    };
    const short = await readsOf(2, 2);
    expect([short, await readsOf(200, 12)]).toEqual([2, 2]);
    await counting.close();
  });
});
