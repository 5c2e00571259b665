// The address for letters over HTTP: whole where all of it may be known and is verified, and otherwise the reason, which gives nothing away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, letterAdvice, letterRefusal } from '../../src/core/values/vocabulary.js';
import { inLatin, languageOf } from '../../src/services/letter-address/latin.js';
import { aConsent, aContactStatus, aCustodyPeriod, aFacility, aName, anEvent, anIncident, aPrisoner, aRelease, aSource } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const urlOf = (id: string) => `/v1/prisoners/${id}/letter_address`;
const read = (id: string, role: Role = 'reader') => t.as(role).get(urlOf(id));
const inCyrillic = (says: Json = {}) => aName({ full: 'ВЫДУМАННАЯ Марина', family: 'ВЫДУМАННАЯ', given: 'Марина', language_basis: 'ru', ...says });
const aVerifiedFacility = (says: Json = {}) =>
  aFacility({ name_local: 'Пример-колония № 99', address: '999999, г. Примерск, ул. Примерная, 1', address_verified: 'yes', seen_on: '2025', ...says });

interface Says {
  facility?: Json;
  names?: Json[];
  custody?: Json;
  prisoner?: Json;
  parts?: Record<string, Json[]>;
}

async function facilityOf(says: Json = {}): Promise<string> {
  const made = await editor().post('/v1/facilities', aVerifiedFacility(says));
  expect(made.status, made.text).toBe(201);
  return made.body.id;
}

/** Somebody who can be written to, but for what is said otherwise. */
async function somebody({ facility = {}, names = [aName(), inCyrillic()], custody = {}, prisoner = {}, parts = {} }: Says = {}): Promise<string> {
  const facility_id = facility === null ? undefined : await facilityOf(facility);
  const made = await editor().post('/v1/prisoners', aPrisoner({ names, custody_periods: [aCustodyPeriod({ facility_id, ...custody })], ...prisoner }));
  expect(made.status, made.text).toBe(201);
  for (const [plural, items] of Object.entries(parts))
    for (const item of items) {
      const added = await editor().post(`/v1/prisoners/${made.body.id}/${plural}`, item);
      expect(added.status, added.text).toBe(201);
    }
  return made.body.id;
}

const CUSTODY = { custody_as_of: '2026-01-10', stale_after: '2026-07-09', freshness: 'fresh' };
const refusal = (reason: string, custody: Json = CUSTODY) => ({ available: false, reason, ...custody });
const reasonOf = async (says: Says, role: Role = 'reader') => (await read(await somebody(says), role)).body;

test('somebody in a place with a verified address can be written to: exactly as published, with a Latin reading and how letters are written there', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body.id;
  const id = await somebody({ facility: { source_ids: [source] } });
  const { names, facility_id } = (await read(id).then(() => t.as('reader').get(`/v1/prisoners/${id}`))).body;
  expect((await read(id)).body).toEqual({
    available: true,
    ...CUSTODY,
    facility_id,
    name_id: names.find(({ script }: Json) => script === 'cyrl').id,
    label: ['ВЫДУМАННАЯ Марина', 'Пример-колония № 99', '999999, г. Примерск, ул. Примерная, 1'],
    postal_code: '999999',
    country: 'BY',
    latin: ['VYDUMANAYA Maryna', 'Primer-koloniia № 99', '999999, g. Primersk, ul. Primernaia, 1', 'BELARUS'],
    languages: ['ru', 'be'],
    advice: codesOf(letterAdvice),
    advice_source: 'Libereco; Solidarity Postcards',
    verified_at: '2025',
    warnings: [],
    source_ids: [source],
  });
});

describe('the name on the envelope', () => {
  test('is the form for letters before a published and a legal one', async () => {
    const names = ['legal', 'published', 'letter_form'].map((kind, place) => inCyrillic({ kind, full: `ПРИМЕР${'абв'[place]} Марина` }));
    const id = await somebody({ names });
    for (const expected of ['ПРИМЕРв Марина', 'ПРИМЕРб Марина', 'ПРИМЕРа Марина']) {
      const { body } = await read(id);
      expect(body.label[0]).toBe(expected);
      await editor().retire(`/v1/names/${body.name_id}`);
    }
  });

  test('is read letter by letter where no Latin form is published', async () => {
    expect((await reasonOf({ names: [inCyrillic()] })).latin[0]).toBe('VYDUMANNAIA Marina');
    // The table has other letters for some languages: which one a name follows its source says.
    for (const [language_basis, latin] of [
      ['be', 'HORKINA Alina Hlebiouna'],
      ['ru', 'GORKINA Alina Glebeuna'],
      ['unknown', 'GORKINA Alina Glebeuna'],
    ])
      expect((await reasonOf({ names: [inCyrillic({ full: 'ГОРКІНА Аліна Глебёўна', family: 'ГОРКІНА', given: 'Аліна', language_basis })] })).latin[0]).toBe(latin);
  });

  test.each(['pseudonym', 'alias', 'former', 'initials'])('is never a name of the kind %s', async (kind) => {
    expect(await reasonOf({ names: [aName(), inCyrillic({ kind })] })).toEqual(refusal('no_cyrillic_name'));
  });

  test('is never one that is partly in another script, and none is made of a Latin one', async () => {
    expect(await reasonOf({ names: [aName()] })).toEqual(refusal('no_cyrillic_name'));
    expect(await reasonOf({ names: [aName({ full: 'ВЫДУМАННАЯ Maryna', family: 'ВЫДУМАННАЯ' })] })).toEqual(refusal('no_cyrillic_name'));
  });
});

test('each letter is read as Doc 9303 has it, part 3, section 6.B', () => {
  const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіўґєї';
  const read = 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia i u g ie i'.split(' ').map((latin) => latin.replace('_', ''));
  const exceptions: Record<string, Record<string, string>> = { be: { г: 'h', ё: 'io' }, uk: { г: 'h', и: 'y' } };
  for (const language of ['ru', 'be', 'uk', 'en', undefined])
    expect(
      [...letters].map((letter) => inLatin(letter.repeat(2), language).slice(inLatin(letter, language).length)),
      language,
    ).toEqual([...letters].map((letter, place) => exceptions[language ?? '']?.[letter] ?? read[place]));
  // The first letter of a word, in Ukrainian.
  expect(inLatin('Єва Її Йосип Юлія Яна Марія', 'uk')).toBe('Yeva Yii Yosyp Yuliia Yana Mariia');
  expect(inLatin('ЄВА МАР’ЯНА', 'uk')).toBe('YEVA MAR’IANA');
});

test.each([
  ['Щучын', 'Shchuchyn'],
  ['ЩУЧЫН', 'SHCHUCHYN'],
  ['д. Ёлка, 143/4, Зарэчча', 'd. Elka, 143/4, Zarechcha'],
  ['ўсё Объезд соль', 'use Obieezd sol'],
  ['Zürich Ђ', 'Zürich Ђ'],
])('%s reads %s in Latin letters', (text, latin) => {
  expect(inLatin(text)).toBe(latin);
});

test.each([
  ['211000, г. Прыклад, вул. Галоўная', 'be', '211000, h. Pryklad, vul. Halounaia'],
  ['г. Прыклад, вул. Вясёлая\nБрэсцкая вобласць, Іванаўскі раён', 'be', 'h. Pryklad, vul. Viasiolaia\nBrestskaia voblasts, Ivanauski raion'],
  ['вул. Першая, Магілёў, Лідскі завулак', 'be', 'vul. Pershaia, Mahiliou, Lidski zavulak'],
  ['м. Приклад, вул. Її Тиха', 'uk', 'm. Pryklad, vul. Yii Tykha'],
  ['г. Прыклад, ул. Главная', undefined, 'g. Pryklad, ul. Glavnaia'],
  ['Лінія 1', undefined, 'Liniia 1'],
])('an address is read in the language that its letters give away: %s', (address, language, latin) => {
  expect(languageOf(address)).toBe(language);
  expect(inLatin(address, languageOf(address))).toBe(latin);
});

describe('there is no address, and the reason is said,', () => {
  test.each<[keyof typeof letterRefusal, string, Says, Json?]>([
    ['facility_not_known', 'where the place is not known', { facility: null }],
    ['address_not_known', 'where the place has no address', { facility: { address: undefined } }],
    ['address_not_verified', 'where one publisher alone gives it', { facility: { address_verified: 'no' } }],
    ['address_not_verified', 'where it is not known who gives it', { facility: { address_verified: 'unknown' } }],
    ['address_not_in_use', 'where it no longer holds', { facility: { valid_to: '2025-12' } }],
    ['address_not_in_use', 'where it does not hold yet', { facility: { valid_from: '2026-02' } }],
    ['not_in_custody', 'to somebody released', { custody: { status: 'released' } }],
    ['not_in_custody', 'to somebody at large', { custody: { status: 'wanted' } }],
    ['not_in_custody', 'to somebody who died', { custody: { status: 'died_in_custody' } }],
    ['not_in_custody', 'where a release is reported after the custody', { parts: { releases: [aRelease({ released_on: '2026-01-12' })] } }],
    ['not_in_custody', 'where a release has no date', { parts: { releases: [aRelease({ released_on: undefined })] } }],
    ['not_in_custody', 'where an exchange is reported', { parts: { events: [anEvent({ kind: 'exchange', happened_on: '2026-01' })] } }],
    ['not_in_custody', 'where a death is reported, whenever', { parts: { events: [anEvent({ kind: 'death', happened_on: '2020' })] } }],
    ['held_at_home', 'to a home', { custody: { status: 'house_arrest' } }],
    ['held_at_home', 'to a home with restricted freedom', { custody: { status: 'restricted_freedom_home' } }],
    ['custody_not_known', 'to somebody who disappeared', { custody: { status: 'disappeared' } }],
    ['custody_not_known', 'where the status is not known', { custody: { status: 'unknown' } }],
    ['custody_not_known', 'where nothing is reported of custody', { prisoner: { custody_periods: [] } }, { freshness: 'unknown' }],
  ])('%s: %s', async (reason, _, says, custody) => {
    expect(await reasonOf(says)).toEqual(refusal(reason, custody));
  });

  test('and every reason is one of the vocabulary', () => {
    expect(codesOf(letterRefusal)).toHaveLength(11);
  });
});

describe('once a consent to letters has ended there is no address,', () => {
  const found = async (role: Role, id: string, value = true) => (await t.as(role).get(`/v1/prisoners?id=${id}&can_receive_letters=${value}`)).body.items.length;

  test.each(['address', 'contact'])('that to %s: for nobody, in the same write', async (scope) => {
    const id = await somebody();
    const consent = (await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ scope: [scope] }))).body.id;
    for (const role of ['reader', 'partner', 'editor'] as const) expect([(await read(id, role)).body.available, await found(role, id)]).toEqual([true, 1]);
    expect((await t.as('reader').get(`/v1/prisoners/${id}`)).body).not.toHaveProperty('letters_withheld');
    await editor().patch(`/v1/consents/${consent}`, { withdrawn_on: '2026-01-14' });
    for (const role of ['reader', 'partner', 'editor'] as const) {
      expect((await read(id, role)).body).toEqual(refusal('letters_withheld'));
      expect([await found(role, id), await found(role, id, false)]).toEqual([0, 1]);
      const { body, text } = await t.as(role).get(`/v1/prisoners/${id}`);
      expect(body.letters_withheld).toBe(true);
      expect(text).not.toContain(consent);
    }
    expect((await t.as('reader').get(`/v1/prisoners?id=${id}&letters_withheld=true`)).body.items).toHaveLength(1);
  });

  test('unless another holds; a later one gives it again', async () => {
    const id = await somebody();
    const consents = `/v1/prisoners/${id}/consents`;
    await editor().post(consents, aConsent({ scope: ['contact'], withdrawn_on: '2026-01-14' }));
    expect((await read(id)).body).toEqual(refusal('letters_withheld'));
    const later = (await editor().post(consents, aConsent({ scope: ['address', 'contact'], granted_on: '2026-01-15' }))).body.id;
    expect((await read(id)).body.available).toBe(true);
    await editor().patch(`/v1/consents/${later}`, { withdrawn_on: '2026-01-16' });
    expect((await read(id)).body).toEqual(refusal('letters_withheld'));
  });

  test('and the end of one to something else, or none at all, keeps no letter away', async () => {
    const id = await somebody();
    expect((await read(id)).body.available).toBe(true);
    await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ scope: ['health', 'photo', 'story'], withdrawn_on: '2026-01-14' }));
    expect((await read(id)).body.available).toBe(true);
  });
});

test.each<[string, Says]>([
  ['a release that lies before the custody', { custody: { from_on: '2025-06', as_of: '2026-01-10' }, parts: { releases: [aRelease({ released_on: '2025-05-31' })] } }],
  [
    'a release before the day on which the custody began, if that is all that is known',
    { custody: { from_on: '2025-06', as_of: '2025' }, parts: { releases: [aRelease({ released_on: '2025-05' })] } },
  ],
  ['a release that is unlikely', { parts: { releases: [aRelease({ certainty: 'unlikely' })] } }],
  ['an address that holds for a while yet', { facility: { valid_from: '2026-01-15', valid_to: '2026-01-15' } }],
])('%s does not keep letters away', async (_, says) => {
  expect((await reasonOf(says)).available).toBe(true);
});

describe('what is hidden gives nothing away:', () => {
  test('a hidden place is as one that is not known', async () => {
    const known = (await read(await somebody({ facility: null }))).bytes;
    const id = await somebody({ facility: { visibility: 'confidential' } });
    for (const role of ['reader', 'partner'] as const) expect((await read(id, role)).bytes.equals(known), role).toBe(true);
    expect((await read(id, 'editor')).body.available).toBe(true);
  });

  test.each(['withheld', 'pseudonym', 'initials'])('a name that is %s is as none, and not even editors are given a label with it', async (display_name_policy) => {
    const names = [aName(), inCyrillic(), inCyrillic({ full: 'МИЛОСЕРДНАЯ Анна', kind: 'pseudonym' }), inCyrillic({ full: 'А. Б.', kind: 'initials' })];
    const id = await somebody({ prisoner: { display_name_policy }, names });
    for (const role of ['reader', 'partner'] as const) expect((await read(id, role)).body, role).toEqual(refusal('no_cyrillic_name'));
    const { body, text } = await read(id, 'editor');
    expect(body).toEqual(refusal('name_protected'));
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('that somebody cannot be reached is known to partners, and a change of it moves nothing for the public', async () => {
    const id = await somebody();
    const before = await read(id);
    const added = await editor().post(`/v1/prisoners/${id}/contact_statuses`, aContactStatus());
    const after = await read(id);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect([after.headers.etag, after.headers['registry-seq']]).toEqual([before.headers.etag, before.headers['registry-seq']]);
    expect((await read(id, 'partner')).body).toEqual(refusal('no_correspondence'));
    await editor().post(`/v1/prisoners/${id}/contact_statuses`, aContactStatus({ status: 'contact_permitted', as_of: '2026-01-12' }));
    expect((await read(id, 'partner')).body.available).toBe(true);
    await editor().post(`/v1/prisoners/${id}/contact_statuses`, aContactStatus({ as_of: '2026-01-14', until_on: '2026-01-14' }));
    expect((await read(id, 'partner')).body.available).toBe(true);
    expect(added.status).toBe(201);
  });

  test('a hidden source is not named, and somebody hidden is as nobody', async () => {
    const hidden = (await editor().post('/v1/sources', aSource({ visibility: 'confidential' }))).body.id;
    const id = await somebody({ facility: { source_ids: [hidden] } });
    expect((await read(id)).body.source_ids).toEqual([]);
    expect((await read(id, 'editor')).body.source_ids).toEqual([hidden]);
    await editor().patch(`/v1/prisoners/${id}`, { visibility: 'confidential' });
    const absent = await read('00000000-0000-4000-8000-000000000000');
    expect((await read(id)).bytes.equals(absent.bytes)).toBe(true);
    expect(absent.status).toBe(404);
  });
});

test('what is old or at odds is said beside the address, and a country of which nothing is known has no hints', async () => {
  const taken = await somebody({ parts: { incidents: [anIncident({ kind: 'deprived_of_correspondence', days: undefined })] } });
  expect((await read(taken)).body.warnings).toEqual(['correspondence_taken_away']);
  const given = await somebody({ parts: { incidents: [anIncident({ kind: 'deprived_of_correspondence', to_on: '2025-12', days: undefined })] } });
  expect((await read(given)).body.warnings).toEqual([]);
  const other = (await reasonOf({ facility: { country: 'UA', address: 'г. Примерск, ул. Примерная, 1', seen_on: undefined, name_local: undefined } })) as Json;
  expect(other).toMatchObject({ country: 'UA', warnings: ['no_postal_code'], label: ['ВЫДУМАННАЯ Марина', 'г. Примерск, ул. Примерная, 1'] });
  expect(other.latin.at(-1)).toBe('UKRAINE');
  for (const property of ['languages', 'advice', 'advice_source', 'postal_code', 'verified_at']) expect(other).not.toHaveProperty(property);
});

test('a report ages with the days, and the answer is sent again when it has', async () => {
  const still = await makeRegistry({ still: true });
  try {
    const says = (body: Json) => still.as('editor').post('/v1/prisoners', body);
    const facility_id = (await still.as('editor').post('/v1/facilities', aVerifiedFacility())).body.id;
    const { id } = (await says(aPrisoner({ names: [inCyrillic()], custody_periods: [aCustodyPeriod({ facility_id })] }))).body;
    let etag = '';
    for (const [day, freshness, warnings] of [
      ['2026-04-09', 'fresh', []],
      ['2026-04-10', 'ageing', ['status_not_fresh']],
      ['2026-07-08', 'ageing', ['status_not_fresh']],
      ['2026-07-09', 'stale', ['status_not_fresh']],
    ] as const) {
      still.setClock(`${day}T12:00:00.000Z`);
      const answer = await still.as('reader').get(urlOf(id));
      expect([answer.body.freshness, answer.body.warnings], day).toEqual([freshness, warnings]);
      expect(answer.headers['cache-control']).toBe('public, no-cache');
      const again = await still.as('reader').get(urlOf(id), { 'if-none-match': etag });
      expect(again.status, day).toBe(answer.headers.etag === etag ? 304 : 200);
      etag = answer.headers.etag as string;
    }
    expect((await still.as('reader').get(`${urlOf(id)}?script=latn`)).body.errors).toMatchObject([{ parameter: 'script', code: 'unknown_parameter' }]);
  } finally {
    await still.close();
  }
});
