// Names over HTTP: many scripts, which one is shown, what is refused as a look-alike or invisible, and how each is found.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutTrace } from '../support/content.js';
import { aName, aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function named(...names: Json[]): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner({ names }));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function found(q: string, role: Role = 'reader'): Promise<string[]> {
  const answer = await t.as(role).get(`/v1/prisoners?fields=id&q=${encodeURIComponent(q)}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items.map(({ id }: Json) => id);
}

const shown = async (id: string, role: Role = 'reader') => (await t.as(role).get(`/v1/prisoners/${id}`)).body.display_name;

describe('a name is stored as published, in its script, and found by its words', () => {
  test.each([
    ['Belarusian in Cyrillic', 'УЗОРНАЯ Марыя', 'cyrl', 'узорная'],
    ['Belarusian in Latin', 'UZORNAJA Maryja Žanna', 'latn', 'zanna'],
    ['Russian', 'УЗОРНАЯ Алёна', 'cyrl', 'алена'],
    ['Ukrainian', 'ЗРАЗКОВА Ївга', 'cyrl', 'івга'],
    ['Polish', 'PRZYKŁADOWA Łucja', 'latn', 'lucja przykladowa'],
    ['Georgian', 'ნინო ნიმუშიძე', 'geor', 'ნიმუშიძე ნინო'],
    ['Georgian capitals', 'ᲜᲘᲜᲝ ᲜᲘᲛᲣᲨᲘᲫᲔ', 'geor', 'ნინო'],
    ['Armenian', 'Անի Օրինակյան', 'armn', 'օրինակյան'],
    ['Arabic', 'أمل مثال', 'arab', 'امل'],
    ['Persian with a joiner', 'نمونه‌زاده سارا', 'arab', 'سارا'],
    ['Hebrew', 'דוגמה רות', 'hebr', 'רות'],
    ['Chinese', '范例 小明', 'hani', '小明'],
    ['Chinese, in signs that take two units of UTF-16', '𠀀𠁢 𠂆𠃋𠄀', 'hani', '𠂆𠃋𠄀'],
    ['Fulfulde in Adlam', '𞤅𞤢𞤥𞤦𞤢 𞤀𞤣𞤤𞤢𞤥', 'zzzz', '𞤀𞤣𞤤𞤢𞤥'],
    ['Japanese', '見本 さくら', 'hira', '見本'],
    ['Korean', '견본 하나', 'hang', '하나'],
    ['Greek', 'ΥΠΟΔΕΙΓΜΑΤΟΣ Ελένη', 'grek', 'υποδειγματοσ'],
    ['Hindi', 'नमूना आशा', 'deva', 'आशा'],
  ])('%s', async (_, full, script, q) => {
    const { id, names } = await named({ full });
    expect(names).toMatchObject([{ full, script, kind: 'published', language_basis: 'unknown' }]);
    expect(await shown(id)).toBe(full);
    for (const words of [full, q, full.split(' ').reverse().join(' ')]) expect(await found(words), words).toContain(id);
  });

  test('a name of two scripts stays as published, and says which part is in the other', async () => {
    const full = 'UZORNALAVA Антаніна';
    const { id, names } = await named({ full, family: 'UZORNALAVA', given: 'Антаніна' });
    expect(names).toMatchObject([{ full, script: 'latn', given_script: 'cyrl' }]);
    expect(names[0].family_script).toBeUndefined();
    expect(await found('антаніна uzornalava')).toEqual([id]);
  });

  test('a name is stored composed and with single spaces, and found in whatever form it is typed', async () => {
    const { id, names } = await named({ full: ' Jose\u0301\u00a0  PRIMEROVICH\t', given: 'Jose\u0301' });
    expect(names).toMatchObject([{ full: 'José PRIMEROVICH', given: 'José' }]);
    for (const q of ['jose\u0301', 'JOSÉ', 'jose primer']) expect((await found(q))[0], q).toBe(id);
  });

  test.each(['УЗОРА Марʼя', "УЗОРА Мар'я", 'УЗОРА Мар’я'])('the apostrophe of %s is kept as published and makes no difference when searching', async (full) => {
    const { id, names } = await named({ full });
    expect(names[0]).toMatchObject({ full, script: 'cyrl' });
    for (const q of ["мар'я", 'марʼя', 'мар’я', 'маря']) expect(await found(q), q).toContain(id);
  });

  test('a patronymic finds its person where the whole name leaves it out', async () => {
    const { id } = await named({ full: 'УЗОРОВА Инна', patronymic: 'Эталоновна' });
    expect(await found('эталоновна инна')).toEqual([id]);
  });

  test('names of two language bases are two names: neither is made from the other', async () => {
    const { id, names } = await named(aName({ full: 'VUZORNAYA Volha', language_basis: 'be' }), aName({ full: 'ОБРАЗЦОВА Ольга', language_basis: 'ru' }));
    expect(names.map(({ script, language_basis }: Json) => `${script} ${language_basis}`)).toEqual(['latn be', 'cyrl ru']);
    // Found in either, all the same.
    for (const q of ['volha образцова', 'olga', 'вузорная', 'obraztsova']) expect(await found(q), q).toContain(id);
  });
});

describe('a name is refused', () => {
  test.each([
    ['with a Cyrillic letter in a Latin word', 'UZORN\u0410YA', 'А (U+0410, cyrl)'],
    ['with a Latin letter in a Cyrillic word', 'УЗОРНA\u042f', 'A (U+0041, latn)'],
    ['with a Greek letter in a Latin word', 'UZ\u039fRNAYA', 'Ο (U+039F, grek)'],
    ['with a letter that is read from right to left turned round', 'Alena\u202e', 'U+202E'],
    ['with an isolate', '\u2066Alena', 'U+2066'],
    ['with a zero-width space', 'Ale\u200bna', 'U+200B'],
    ['with a joiner between Latin letters', 'Ale\u200dna', 'U+200D'],
    ['with a soft hyphen', 'Ale\u00adna', 'U+00AD'],
    ['with a control character', 'Ale\u0007na', 'U+0007'],
    ['with a null character', 'Alena\u0000', 'U+0000'],
    ['with half a character', 'Alena\ud83d', 'U+D83D'],
    ['with a letter of private use', 'Alena\ue000', 'U+E000'],
    ['that shows nothing', '\u3164', 'U+3164'],
    ['that is blank', ' \u00a0 ', 'no letter'],
    ['without a letter', '— …', 'no letter'],
    ['of 301 characters', 'a'.repeat(301), 'at most 300'],
  ])('%s', async (_, full, says) => {
    const { id } = await named(aName());
    for (const [url, body, pointer] of [
      ['/v1/prisoners', aPrisoner({ names: [aName(), { full }] }), '/names/1/full'],
      [`/v1/prisoners/${id}/names`, { full }, '/full'],
    ] as const) {
      const answer = await withoutTrace(t, () => editor().post(url, body));
      expect([answer.status, answer.body.errors[0].pointer], answer.text).toEqual([400, pointer]);
      expect(answer.body.errors[0].detail).toContain(says);
    }
  });

  test.each([
    ['a script that none of its letters is in', { full: 'УЗОРНАЯ Алена', script: 'latn' }, '/script', 'cyrl'],
    ['a script that is none', { full: 'УЗОРНАЯ Алена', script: 'cyrk' }, '/script', 'cyrl'],
    ['a script in capitals', { full: 'УЗОРНАЯ Алена', script: 'Cyrl' }, '/script', 'small letters'],
    ['a kind that is none', { full: 'УЗОРНАЯ Алена', kind: 'nickname' }, '/kind', 'alias'],
    ['a part that mixes scripts', { full: 'УЗОРНАЯ Алена', given: 'Алeна' }, '/given', 'U+0065'],
  ])('with %s', async (_, body, pointer, says) => {
    const { id } = await named(aName());
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/names`, body));
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
    expect(answer.body.errors[0].detail).toContain(says);
  });
});

test.each([
  ['范例 小明', 'hans'],
  ['見本 さくら', 'jpan'],
  ['견본 하나', 'kore'],
  ['UZORNAYA Алена', 'cyrl'],
])('%s may be said to be in %s', async (full, script) => {
  expect((await named({ full, script })).names[0].script).toBe(script);
});

test('a name that is corrected into another script takes its script with it, unless one is stated', async () => {
  const { id, names } = await named(aName({ full: 'UZORNAYA Alena' }));
  const url = `/v1/names/${names[0].id}`;
  expect((await editor().patch(url, { full: 'УЗОРНАЯ Алена' })).body.script).toBe('cyrl');
  expect((await editor().patch(url, { full: 'UZORNAYA Алена' })).body.script, 'it is still written in it').toBe('cyrl');
  expect((await editor().patch(url, { script: null })).body.script).toBe('latn');
  expect((await editor().patch(url, { full: 'ნიმუშიძე', script: 'latn' })).status).toBe(400);
  expect(await shown(id)).toBe('UZORNAYA Алена');
});

describe('the name that is shown', () => {
  const LATIN = { full: 'UZORNAYA Alena', family: 'UZORNAYA' };
  const CYRILLIC = { full: 'УЗОРНАЯ Алена', family: 'УЗОРНАЯ' };

  test.each<[string, Json[], string]>([
    ['is the published one in Latin script, whatever comes first', [CYRILLIC, LATIN], LATIN.full],
    ['is a published one in another script rather than a legal one in Latin', [{ ...LATIN, kind: 'legal' }, CYRILLIC], CYRILLIC.full],
    ['is a pseudonym if there is one', [LATIN, { full: 'Mother of three', kind: 'pseudonym' }], 'Mother of three'],
    [
      'is an alias rather than a former name',
      [
        { ...LATIN, kind: 'former' },
        { full: 'Alena U.', kind: 'alias' },
      ],
      'Alena U.',
    ],
    ['is the form for letters only where there is no other', [{ ...CYRILLIC, kind: 'letter_form' }], CYRILLIC.full],
  ])('%s', async (_, names, expected) => {
    const { id } = await named(...names);
    expect(await shown(id)).toBe(expected);
    expect((await t.as('reader').get(`/v1/prisoners/${id}`)).body.names[0].full).toBe(expected);
  });

  test('is chosen for each audience from the names that it may see; without any there is none', async () => {
    const { id, names } = await named({ ...LATIN, visibility: 'confidential' }, { ...CYRILLIC, visibility: 'partner' }, { full: 'Alena U.', kind: 'alias' });
    expect([await shown(id), await shown(id, 'partner'), await shown(id, 'editor')]).toEqual(['Alena U.', CYRILLIC.full, LATIN.full]);
    const alias = names.find(({ kind }: Json) => kind === 'alias').id;
    await editor().patch(`/v1/names/${alias}`, { visibility: 'partner' });
    const nameless = (await t.as('reader').get(`/v1/prisoners/${id}`)).body;
    expect(nameless.names).toEqual([]);
    expect(Object.keys(nameless)).not.toContain('display_name');
  });

  test('changes when the name that was shown is retired, and comes back with it', async () => {
    const { id, names } = await named(LATIN, CYRILLIC);
    const url = `/v1/names/${names.find(({ script }: Json) => script === 'latn').id}`;
    const retired = await editor().retire(url);
    expect(await shown(id)).toBe(CYRILLIC.full);
    await editor().restore(url, retired.headers.etag as string);
    expect(await shown(id)).toBe(LATIN.full);
  });
});

test('a withheld name is found by those who may read it and by nobody else, in no list, sort or total', async () => {
  const { id } = await named({ full: 'Mother of three' }, { full: 'ZATAENAYA Zhuldyz', family: 'ZATAENAYA', kind: 'legal', visibility: 'confidential' });
  expect(await found('zataenaya', 'editor')).toEqual([id]);
  for (const role of ['reader', 'partner'] as const) {
    for (const q of ['zataenaya', 'zhul', 'zhuldyz mother']) expect(await found(q, role), role).toEqual([]);
    for (const url of [
      '/v1/prisoners?q=zhuldyz&include_total=true',
      '/v1/prisoners?name_kind=legal&display_name=Mother%20of%20three&include_total=true',
      `/v1/names?prisoner_id=${id}&kind=legal&include_total=true`,
    ]) {
      const { items, page } = (await t.as(role).get(url)).body;
      expect([items, page.total], url).toEqual([[], 0]);
    }
    const whole = await t.as(role).get(`/v1/prisoners/${id}?include=sources`);
    expect(whole.text).not.toMatch(/zataenaya|zhuldyz|legal/i);
  }
});

test('names of all prisoners are listed by script, basis, kind and prisoner', async () => {
  const { id } = await named(aName({ full: 'ნინო მაგალითი', language_basis: 'other' }), aName({ full: 'ZAPAVETNAYA Nina', kind: 'former' }));
  const list = async (query: string) => (await t.as('reader').get(`/v1/names?${query}`)).body.items?.map(({ full }: Json) => full);
  expect(await list(`prisoner_id=${id}&script=geor`)).toEqual(['ნინო მაგალითი']);
  expect(await list(`prisoner_id=${id}&script_not=geor`)).toEqual(['ZAPAVETNAYA Nina']);
  expect(await list(`prisoner_id=${id}&kind=former`)).toEqual(['ZAPAVETNAYA Nina']);
  expect(await list(`prisoner_id=${id}&language_basis=other,be`)).toHaveLength(2);
  expect((await t.as('reader').get('/v1/names?script=Georgian')).body.errors).toMatchObject([{ parameter: 'script', detail: expect.stringContaining('ISO 15924') }]);
});
