// Prisoners over HTTP: everything of theirs in one transaction, and what each audience is shown of the whole.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastCommit, withoutTrace } from '../support/content.js';
import { aChild, aCustodyPeriod, aFacility, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROLES: readonly Role[] = ['reader', 'partner', 'editor'];

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function made(says: Json = {}): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const read = async (id: string, role: Role = 'reader') => (await t.as(role).get(`/v1/prisoners/${id}`)).body;

/** The ids of every part, in no order. */
const partsOf = ({ names, custody_periods, sentences, children }: Json) => [...names, ...custody_periods, ...sentences, ...children].map(({ id }: Json) => id).sort();

describe('a prisoner with everything of theirs', () => {
  const everything = () => ({
    names: [aName({ full: 'PRYKLADNAYA Alena' }), aName({ full: 'ПРИКЛАДНАЯ Елена', language_basis: 'ru' })],
    custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention', as_of: '2025-03-01' }), aCustodyPeriod()],
    sentences: [aSentence(), aSentence({ term: { certainty: 'unknown', verbatim: 'unknown yrs' } })],
    children: [aChild(), aChild(), aChild({ minor: 'unknown' })],
    sources: [aSource(), aSource({ title: 'Trial of M. Vydumanaya ends' })],
  });

  test('is stored at once, in one commit, and anyone reads all of it in one document', async () => {
    const before = (await lastCommit(t)).commit_number as number;
    const answer = await editor().post('/v1/prisoners', aPrisoner(everything()));
    expect(answer.status, answer.text).toBe(201);
    expect((await lastCommit(t)).commit_number).toBe(before + 1);
    const seen = await read(answer.body.id);
    expect({ ...seen, display_name_policy: 'real' }).toEqual(answer.body);
    expect(seen).toMatchObject({
      version: 1,
      display_name: 'PRYKLADNAYA Alena',
      custody_status: 'serving_sentence',
      custody_as_of: '2026-01-10',
      stale_after: '2026-07-09',
      sentences_count: 2,
      stated_term_months: 30,
      minor_children_count: 2,
      minor_children_as_of: '2026-01-10',
    });
    for (const [plural, count] of Object.entries({ names: 2, custody_periods: 2, sentences: 2, children: 3 })) {
      const { items } = (await t.as('reader').get(`/v1/prisoners/${seen.id}/${plural}`)).body;
      expect(items, plural).toHaveLength(count);
      expect(new Set(items), plural).toEqual(new Set(seen[plural]));
    }
  });

  test('has parts that cite the sources sent along, unless they name their own or none', async () => {
    const known = (await editor().post('/v1/sources', aSource({ title: 'Example Monitor, item 14' }))).body.id;
    const says = everything();
    says.names = [aName({ full: 'PRYKLADNAYA Alena', source_ids: [known] }), aName({ full: 'ПРИКЛАДНАЯ Елена', source_ids: [] })];
    const { source_ids, names, custody_periods, sentences, children } = await made({ ...says, source_ids: [known] });
    expect(source_ids).toHaveLength(3);
    expect(source_ids[0]).toBe(known);
    for (const part of [...custody_periods, ...sentences, ...children]) expect(part.source_ids).toEqual(source_ids);
    expect(names.map((name: Json) => name.source_ids)).toEqual([[known], []]);
    const titles = await Promise.all(source_ids.map(async (id: string) => (await t.as('reader').get(`/v1/sources/${id}`)).body.title));
    expect(titles).toEqual(['Example Monitor, item 14', 'Example Monitor, item 12', 'Trial of M. Vydumanaya ends']);
  });

  test.each<[string, (whole: Json) => void, string, string]>([
    ['no name', (whole) => (whole.names = []), '/names', 'too_small'],
    ['names left out', (whole) => delete whole.names, '/names', 'missing'],
    ['no country', (whole) => delete whole.country, '/country', 'missing'],
    ['a blank name', (whole) => (whole.names[1].full = ' '), '/names/1/full', 'not_valid'],
    ['a third sentence of 101 years', (whole) => whole.sentences.push(aSentence({ term: { years: 101, certainty: 'exact' } })), '/sentences/2/term/years', 'too_big'],
    ['a third sentence without a length', (whole) => whole.sentences.push(aSentence({ term: { certainty: 'exact' } })), '/sentences/2/term', 'impossible'],
    ['a sentence without a certainty', (whole) => delete whole.sentences[0].term.certainty, '/sentences/0/term/certainty', 'missing'],
    ['a status that is none', (whole) => (whole.custody_periods[1].status = 'penal_colony'), '/custody_periods/1/status', 'unknown_value'],
    ['a period that ends before it begins', (whole) => Object.assign(whole.custody_periods[1], { from_on: '2025-05', to_on: '2025-04' }), '/custody_periods/1/to_on', 'impossible'],
    ['a period as of no date', (whole) => delete whole.custody_periods[0].as_of, '/custody_periods/0/as_of', 'missing'],
    ['a facility that is none', (whole) => (whole.custody_periods[1].facility_id = NOBODY), '/custody_periods/1/facility_id', 'no_such_record'],
    ['a source that is none', (whole) => (whole.source_ids = [NOBODY]), '/source_ids/0', 'no_such_record'],
    ["a part's source that is none", (whole) => (whole.children[2].source_ids = [NOBODY]), '/children/2/source_ids/0', 'no_such_record'],
    ["a child's name", (whole) => (whole.children[1].name = 'Alena'), '/children/1/name', 'unknown_property'],
    ["a child's other parent", (whole) => (whole.children[1].prisoner_ids = [NOBODY]), '/children/1/prisoner_ids', 'unknown_property'],
    ['a public informant', (whole) => (whole.sources[1].kind = 'private_informant'), '/sources/1/visibility', 'impossible'],
    ['a source without a title', (whole) => delete whole.sources[0].title, '/sources/0/title', 'missing'],
    ['a derived property', (whole) => (whole.minor_children_count = 2), '/minor_children_count', 'unknown_property'],
  ])('is refused with %s: the answer names the exact place, and nothing is left behind', async (_, spoil, pointer, code) => {
    const whole = aPrisoner(everything());
    spoil(whole);
    const answer = await withoutTrace(t, () => editor().post('/v1/prisoners', whole));
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.errors.map((error: Json) => [error.pointer, error.code])).toEqual([[pointer, code]]);
  });

  test('is refused with several things wrong, each named, with what was meant', async () => {
    const answer = await editor().post('/v1/prisoners', {
      contry: 'BY',
      country: 'Belarus',
      names: [{ ful: 'PRYKLADNAYA Alena' }],
      sentences: [{ term: { certianty: 'exact', certainty: 'exakt' } }],
    });
    expect(answer.body.errors).toMatchObject([
      { pointer: '/country', detail: expect.stringContaining('BY') },
      { pointer: '/names/0/full', code: 'missing' },
      { pointer: '/names/0/ful', code: 'unknown_property', did_you_mean: 'full' },
      { pointer: '/sentences/0/term/certainty', code: 'unknown_value', did_you_mean: 'exact' },
      { pointer: '/sentences/0/term/certianty', code: 'unknown_property', did_you_mean: 'certainty' },
      { pointer: '/contry', code: 'unknown_property', did_you_mean: 'country' },
    ]);
  });
});

test('a draft is seen by editors only, and to everyone else it is as if it had never been', async () => {
  const { visibility: _, ...draft } = aPrisoner();
  const answer = await editor().post('/v1/prisoners', draft);
  expect(answer.body.visibility).toBe('confidential');
  const hidden = await t.as('reader').get(`/v1/prisoners/${answer.body.id}`);
  const absent = await t.as('reader').get(`/v1/prisoners/${NOBODY}`);
  expect(hidden.status).toBe(404);
  expect(hidden.bytes.equals(absent.bytes)).toBe(true);
  expect((await t.as('partner').get(`/v1/prisoners/${answer.body.id}`)).status).toBe(404);
});

test('a prisoner who is published is new to the public, however much was written before', async () => {
  const { id, names } = await made({ visibility: 'confidential' });
  await editor().patch(`/v1/names/${names[0].id}`, { given: 'Alyona' });
  await editor().patch(`/v1/prisoners/${id}`, { visibility: 'public' });
  const seen = await read(id);
  expect([seen.version, seen.names[0].version, seen.names[0].given]).toEqual([1, 1, 'Alyona']);
  expect((await read(id, 'editor')).version).toBe(3);
});

test('a change to any part raises the version of the prisoner whose it is', async () => {
  const { id, ...parts } = await made({ custody_periods: [aCustodyPeriod()], sentences: [aSentence()], children: [aChild()] });
  const changes: [string, Json][] = [
    ['names', { given: 'Alyona' }],
    ['custody_periods', { status: 'released' }],
    ['sentences', { regime: 'general' }],
    ['children', { minor: 'no' }],
  ];
  for (const [place, [plural, patch]] of changes.entries()) {
    const part = parts[plural][0];
    const changed = await editor().patch(`/v1/${plural}/${part.id}`, patch);
    expect(changed.status, changed.text).toBe(200);
    const seen = await read(id);
    expect(seen.version).toBe(place + 2);
    expect(seen.updated_at).toBe(changed.body.updated_at);
    expect(seen[plural][0]).toEqual({ ...part, ...patch, version: 2, updated_at: changed.body.updated_at });
  }
  expect(await read(id)).toMatchObject({ custody_status: 'released', minor_children_count: 0 });
});

test('a part that is added, retired and restored is so in the prisoner as well', async () => {
  const { id } = await made();
  const added = await editor().post(`/v1/prisoners/${id}/sentences`, aSentence());
  expect(await read(id)).toMatchObject({ version: 2, sentences_count: 1, stated_term_months: 30, sentences: [added.body] });
  const url = `/v1/sentences/${added.body.id}`;
  const retired = await editor().retire(url);
  const without = await read(id);
  expect(without).toMatchObject({ version: 3, sentences_count: 0, sentences: [] });
  expect(without.stated_term_months).toBeUndefined();
  await editor().restore(url, retired.headers.etag as string);
  expect(await read(id)).toMatchObject({ version: 4, sentences_count: 1, stated_term_months: 30 });
});

test('readers, partners and editors see the same prisoner, each as far as they may', async () => {
  const { id } = await made({
    birth_date: '1985-04',
    working_note: 'Ask again in May.',
    custody_periods: [aCustodyPeriod({ working_note: 'The lawyer confirms it.' })],
    sentences: [aSentence(), aSentence({ visibility: 'partner', term: { years: 4, certainty: 'exact' } })],
    children: [aChild({ care_arrangement: 'with_relatives', child_contact: 'denied' }), aChild({ visibility: 'confidential' })],
  });
  const [reader, partner, whole] = await Promise.all(ROLES.map((role) => read(id, role)));
  expect(whole).toMatchObject({ birth_date: '1985-04', working_note: 'Ask again in May.', sentences_count: 2, stated_term_months: 48, minor_children_count: 2 });
  expect(partner).toMatchObject({ birth_date: '1985-04', sentences_count: 2, stated_term_months: 48, minor_children_count: 1 });
  expect(reader).toMatchObject({ sentences_count: 1, stated_term_months: 30, minor_children_count: 1 });
  expect(JSON.stringify(partner)).not.toMatch(/note|care_arrangement|child_contact|May|lawyer|relatives|denied/);
  expect(JSON.stringify(reader)).not.toMatch(/note|care_arrangement|child_contact|May|lawyer|relatives|denied|birth|1985-04|"partner"|"confidential"/);
  expect([reader, partner, whole].map((seen) => partsOf(seen).length)).toEqual([4, 5, 6]);
});

test('what only some may see moves nothing that others can see', async () => {
  const { id, children } = await made({ children: [aChild()] });
  const url = `/v1/prisoners/${id}`;
  const seen = async (role: Role) => {
    const { bytes, headers } = await t.as(role).get(url);
    const list = await t.as(role).get('/v1/children?limit=3');
    return [bytes.toString(), headers.etag, headers['registry-seq'], list.headers.etag];
  };
  const before = await Promise.all(ROLES.map(seen));
  const writes: [() => Promise<{ status: number }>, Role[]][] = [
    [() => editor().patch(url, { birth_date: '1985-04' }), ['partner', 'editor']],
    [() => editor().patch(url, { working_note: 'Ask again in May.' }), ['editor']],
    [() => editor().patch(`/v1/children/${children[0].id}`, { child_contact: 'denied' }), ['editor']],
    [() => editor().post(`${url}/sentences`, aSentence({ visibility: 'partner' })), ['partner', 'editor']],
    [() => editor().post(`${url}/names`, aName({ visibility: 'confidential' })), ['editor']],
  ];
  for (const [write, moved] of writes) {
    expect((await write()).status).toBeLessThan(300);
    for (const [place, role] of ROLES.entries()) {
      const now = await seen(role);
      if (moved.includes(role)) expect(now, role).not.toEqual(before[place]);
      else expect(now, role).toEqual(before[place]);
      before[place] = now;
    }
  }
});

test('hiding and showing a prisoner hides and shows every part, to each audience what is theirs', async () => {
  const { id } = await made({ sentences: [aSentence(), aSentence({ visibility: 'partner' })], children: [aChild({ visibility: 'confidential' })] });
  const sees = async () =>
    Promise.all(
      ROLES.map(async (role) => {
        const flat = await Promise.all(['names', 'sentences', 'children'].map(async (plural) => (await t.as(role).get(`/v1/${plural}?sort=-updated_at&limit=200`)).body.items));
        const owned = flat.flat().filter((part: Json) => part.prisoner_id === id || part.prisoner_ids?.includes(id));
        const answer = await t.as(role).get(`/v1/prisoners/${id}`);
        expect(owned.map((part: Json) => part.id).sort()).toEqual(answer.status === 200 ? partsOf(answer.body) : []);
        return owned.length;
      }),
    );
  const url = `/v1/prisoners/${id}`;
  expect(await sees()).toEqual([2, 3, 4]);
  for (const [visibility, counts] of [
    ['partner', [0, 3, 4]],
    ['confidential', [0, 0, 4]],
    ['public', [2, 3, 4]],
  ]) {
    expect((await editor().patch(url, { visibility })).status).toBe(200);
    expect(await sees(), String(visibility)).toEqual(counts);
  }
});

test('what lies outside the prisoner comes along when asked for, each once, and only what the reader may see', async () => {
  const facility = (await editor().post('/v1/facilities', aFacility())).body;
  const hidden = (await editor().post('/v1/sources', aSource({ visibility: 'partner', title: 'Letter of the family' }))).body;
  const period = aCustodyPeriod({ facility_id: facility.id, source_ids: [hidden.id] });
  const { id, source_ids } = await made({ custody_periods: [period, { ...period, as_of: '2025' }], sources: [aSource()] });
  const url = `/v1/prisoners/${id}?include=facilities,sources`;
  const { included, ...whole } = (await t.as('reader').get(url)).body;
  expect(whole).toEqual(await read(id));
  expect(included.facilities).toEqual([facility]);
  expect(included.sources.map((source: Json) => source.id)).toEqual(source_ids);
  const forPartners = (await t.as('partner').get(url)).body.included.sources.map((source: Json) => source.id);
  expect(forPartners).toEqual([...source_ids, hidden.id].sort());
  const only = await t.as('reader').get(`/v1/prisoners/${id}?include=facilities&fields=display_name`);
  expect(only.body).toEqual({ id, display_name: whole.display_name, included: { facilities: [facility] } });
  expect(only.headers.etag).not.toBe((await t.as('reader').get(url)).headers.etag);
});

test('the ETag of what comes along changes with it', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body;
  const { id } = await made({ source_ids: [source.id] });
  const url = `/v1/prisoners/${id}?include=sources`;
  const { headers } = await t.as('reader').get(url);
  expect((await t.as('reader').get(url, { 'if-none-match': headers.etag as string })).status).toBe(304);
  await editor().patch(`/v1/sources/${source.id}`, { publisher_item: '118' });
  expect((await t.as('reader').get(url, { 'if-none-match': headers.etag as string })).status).toBe(200);
});

test('an editor whose version is old is told which fields have changed since', async () => {
  const { id } = await made();
  const url = `/v1/prisoners/${id}`;
  await editor().patch(url, { sex: 'male' });
  await editor().post(`${url}/sentences`, aSentence());
  const answer = await editor().patch(url, { country: 'RU' }, '"1-confidential"');
  expect(answer.status).toBe(412);
  expect(answer.body).toMatchObject({ changed: ['sentences', 'sentences_count', 'sex', 'stated_term_months'], current_etag: '"3-confidential"' });
});
