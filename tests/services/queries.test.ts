// The questions that people ask of a registry, each in one request: by parameters of a list, or by a search.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCharge, aChild, aContactStatus, aCustodyPeriod, aFacility, aName, anArticle, aPrisoner, aRecognition, aRelease, aSentence } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';
import { ROOT } from '../support/sources.js';

let t: TestRegistry;
const ids: Record<string, string> = {};
const articles: Record<string, string> = {};

const cyrillic = (full: string) => aName({ full, family: undefined, given: undefined, language_basis: 'ru' });
const held = (says = {}) => aCustodyPeriod({ status: 'serving_sentence', from_on: '2021-03', as_of: '2026-01-10', ...says });

beforeAll(async () => {
  t = await makeRegistry();
  const editor = t.as('editor');
  const make = async (url: string, body: unknown) => {
    const answer = await editor.post(url, body);
    expect(answer.status, answer.text).toBe(201);
    return answer.body.id as string;
  };
  for (const article of ['342', '361-2']) articles[article] = await make('/v1/articles', anArticle({ article }));
  const homel = await make('/v1/facilities', aFacility({ name: 'IK-99, Homel', region: 'Homel region', address: '246035, г. Гомель', address_verified: 'yes' }));
  const minsk = await make('/v1/facilities', aFacility({ name: 'SIZO-99, Minsk', region: 'Minsk', kind: 'sizo' }));
  const people: Record<string, Record<string, unknown>> = {
    alena: {
      names: [aName({ full: 'VYDUMANAYA Alena', family: 'VYDUMANAYA' }), cyrillic('ВЫДУМАННАЯ Елена')],
      birth_date: '1980-05-12',
      interests: ['chess', 'belarusian history'],
      custody_periods: [held({ facility_id: homel })],
      sentences: [aSentence({ term: { years: 6, certainty: 'exact' } }), aSentence({ kind: 'fine', placement: undefined, term: { certainty: 'unknown', verbatim: 'a fine' } })],
      charges: [aCharge({ article_id: articles['342'], code: undefined, article: undefined, part: undefined })],
      recognitions: [aRecognition({ body: 'viasna', body_name: undefined })],
      children: [aChild(), aChild()],
    },
    boris: {
      sex: 'male',
      names: [aName({ full: 'PRYDUMANY Barys', family: 'PRYDUMANY', given: 'Barys' }), cyrillic('ПРИДУМАННЫЙ Борис')],
      birth_date: '1999',
      interests: ['chess'],
      custody_periods: [held({ facility_id: minsk, status: 'pre_trial_detention', from_on: '2024-02-10' })],
      charges: [aCharge({ article_id: articles['342'], article: '342' }), aCharge({ article_id: articles['361-2'], article: '361-2' })],
      recognitions: [aRecognition({ body: 'viasna', body_name: undefined }), aRecognition({ body: 'amnesty', body_name: undefined })],
    },
    vera: {
      names: [aName({ full: 'ZYSHLAYA Vera', family: 'ZYSHLAYA', given: 'Vera' })],
      birth_date: '1975-05',
      custody_periods: [
        aCustodyPeriod({ status: 'serving_sentence', from_on: '2020-09-01', to_on: '2023-01-10', as_of: '2023-01-10' }),
        aCustodyPeriod({ status: 'released', from_on: '2023-01-10', as_of: '2023-02-01' }),
      ],
      sentences: [
        aSentence({ term: { years: 2, certainty: 'exact' } }),
        aSentence({ kind: 'restricted_freedom_without_referral', placement: undefined, term: { years: 6, certainty: 'exact' } }),
      ],
      children: [aChild()],
    },
  };
  for (const [name, says] of Object.entries(people)) ids[name] = await make('/v1/prisoners', aPrisoner(says));
});
afterAll(() => t.close());

const named = (found: { id: string }[]) => Object.keys(ids).filter((name) => found.some(({ id }) => id === ids[name]));

async function asked(query: string, role: Role = 'reader'): Promise<string[]> {
  const { status, body, text } = await t.as(role).get(`/v1/prisoners?${query}`);
  expect(status, text).toBe(200);
  expect(body.items).toHaveLength(named(body.items).length);
  return named(body.items);
}

async function searched(where: unknown, role: Role = 'reader', record = 'prisoners') {
  return t.as(role).post(`/v1/${record}/search`, { where });
}

async function found(where: unknown, role: Role = 'reader'): Promise<string[]> {
  const { status, body, text } = await searched(where, role);
  expect(status, text).toBe(200);
  return named(body.items);
}

const eq = (field: string, value: unknown) => ({ op: 'eq', field, value });
const not = (...of: unknown[]) => ({ op: 'not', of });
const and = (...of: unknown[]) => ({ op: 'and', of });
const or = (...of: unknown[]) => ({ op: 'or', of });

describe('somebody who writes letters asks', () => {
  test.each<[string, string, Role, string[]]>([
    ['who can be written to', 'can_receive_letters=true', 'reader', ['alena']],
    ['who cannot', 'can_receive_letters=false', 'reader', ['boris', 'vera']],
    ['for any of these interests', 'interests=belarusian history,music', 'reader', ['alena']],
    ['for one that two have', 'interests=chess', 'reader', ['alena', 'boris']],
    ['by region and sex', 'facility_region=Minsk&sex=male', 'reader', ['boris']],
    ['for a part of the name of a facility, whatever the case', 'facility_name_contains=HOMEL', 'reader', ['alena']],
    ['for another part', 'facility_name_contains=k-99, ho', 'reader', ['alena']],
    ['for how a name begins', 'family_name_prefix=vyd', 'reader', ['alena']],
    ['for how none begins', 'family_name_prefix=ydum', 'reader', []],
    ['for how any of the names begins', 'names_prefix=Выд', 'reader', ['alena']],
    ['for how any word of one begins', 'names_prefix=ел', 'reader', ['alena']],
    ['for two words of one', 'names_prefix=Елена выдум', 'reader', ['alena']],
    ['for two words of two', 'names_prefix=Елена vydum', 'reader', []],
    ['for a part within a word', 'names_prefix=ыдум', 'reader', []],
    ['for a beginning together with what else is asked of names', 'names_prefix=pry&name_script=cyrl', 'reader', ['boris']],
    ['whose birthday is in May', 'birthday_month=5', 'partner', ['alena', 'vera']],
    ['who is over forty', 'age_gte=40', 'partner', ['alena', 'vera']],
    ['who can be 26, which of 1999 is not known', 'age_gte=26&age_lte=26', 'partner', ['boris']],
    ['by all of it at once', 'q=vydumanaya&interests=chess&can_receive_letters=true&facility_region_contains=homel&age_gte=18&age_lte=60', 'partner', ['alena']],
  ])('%s', async (_, query, role, expected) => {
    expect(await asked(query, role)).toEqual(expected);
  });

  test('and is not told of ages or birthdays that are not for everyone', async () => {
    for (const query of ['birthday_month=5', 'age_gte=20', 'age_lte=20']) {
      const { status, body } = await t.as('reader').get(`/v1/prisoners?${query}`);
      expect(status).toBe(400);
      expect(body.errors[0].code).toBe('unknown_parameter');
    }
  });

  test('and is told of nobody who cannot be reached, as far as partners know', async () => {
    const { body } = await t.as('editor').post(`/v1/prisoners/${ids.alena}/contact_statuses`, aContactStatus({ status: 'incommunicado', visibility: 'partner' }));
    expect(await asked('can_receive_letters=true', 'partner')).toEqual([]);
    expect(await asked('can_receive_letters=true')).toEqual(['alena']);
    await t.as('editor').retire(`/v1/contact_statuses/${body.id}`);
    expect(await asked('can_receive_letters=true', 'partner')).toEqual(['alena']);
  });

  test('and a release says that somebody is free, before a custody period does', async () => {
    const { body } = await t.as('editor').post(`/v1/prisoners/${ids.alena}/releases`, aRelease({ released_on: '2026-01-14' }));
    expect((await t.as('reader').get(`/v1/prisoners/${ids.alena}`)).body.situation).toBe('at_liberty');
    expect(await asked('can_receive_letters=true')).toEqual([]);
    expect(await asked('situation=at_liberty')).toEqual(['alena', 'vera']);
    await t.as('editor').retire(`/v1/releases/${body.id}`);
    expect(await asked('situation=held')).toEqual(['alena', 'boris']);
  });
});

describe('a walk through pages that goes on after midnight', () => {
  let own: TestRegistry;
  beforeAll(async () => {
    own = await makeRegistry();
    // On 10 March 2026 four of them are forty; on the 11th one more is, and one is forty-one.
    for (const birth_date of ['1985-03-11', '1985-06-01', '1985-09-01', '1986-03-10', '1986-03-11', '1984-01-01'])
      await own.as('editor').post('/v1/prisoners', aPrisoner({ birth_date, custody_periods: [held()] }));
  });
  afterAll(() => own.close());

  type Page = { items: { birth_date: string }[]; page: { next_cursor: string | null } };
  /** All whom pages of one find, of which the first is asked for before midnight; on what day the last one was is told as well. */
  async function walk(page: (cursor: string | undefined) => Promise<{ status: number; text: string; body: Page }>): Promise<string[]> {
    own.setClock('2026-03-10T23:59:59.000Z');
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { status, body, text } = await page(cursor);
      expect(status, text).toBe(200);
      found.push(...body.items.map(({ birth_date }) => birth_date));
      cursor = body.page.next_cursor ?? undefined;
      own.setClock('2026-03-11T00:00:01.000Z');
    } while (cursor);
    return found.sort();
  }
  const FORTY = ['1985-03-11', '1985-06-01', '1985-09-01', '1986-03-10'];
  const ask = (query: string) => own.as('partner').get(`/v1/prisoners?limit=1&${query}`);
  const following = (cursor: string | undefined) => (cursor ? `&cursor=${cursor}` : '');

  test.each(['', '&sort=-birth_date'])('loses nobody and repeats nobody, in whatever order%s: ages are those of the day on which it began', async (sort) => {
    expect(await walk((cursor) => ask(`age_gte=40&age_lte=40${sort}${following(cursor)}`))).toEqual(FORTY);
  });

  test('of a search as well', async () => {
    const test = (op: string, value: number) => ({ op, field: 'age', value });
    const where = and(test('gte', 40), not(test('gte', 41)));
    expect(await walk((cursor) => own.as('partner').post('/v1/prisoners/search', { where, limit: 1, ...(cursor ? { cursor } : {}) }))).toEqual(FORTY);
  });

  test('and holds for no other age; a new walk goes by the new day', async () => {
    own.setClock('2026-03-10T23:59:59.000Z');
    const { next_cursor } = (await ask('age_gte=40')).body.page;
    own.setClock('2026-03-11T00:00:01.000Z');
    const other = await ask(`age_gte=39&cursor=${next_cursor}`);
    expect([other.status, other.body.code]).toEqual([400, 'cursor_not_valid']);
    const dated = await ask(`age_gte=40&on_date=2026-03-10&cursor=${next_cursor}`);
    expect([dated.status, dated.body.code]).toEqual([400, 'cursor_not_valid']);
    expect((await ask('age_gte=40&age_lte=40&include_total=true')).body.page.total).toBe(4);
    expect((await ask('age_gte=41&include_total=true')).body.page.total).toBe(2);
    expect((await ask('age_gte=41&include_total=true&on_date=2026-03-10')).body.page.total).toBe(1);
  });

  test('finds on whoever can be written to by the addresses of the day on which it began', async () => {
    const { status, body } = await ask(`can_receive_letters=false`);
    own.setClock('2026-03-12T00:00:01.000Z');
    const next = await ask(`can_receive_letters=false&cursor=${body.page.next_cursor}`);
    expect([status, next.status]).toEqual([200, 200]);
  });
});

describe('a journalist asks who was in custody', () => {
  test.each([
    ['2020-01-01', []],
    ['2021-01-01', ['vera']],
    ['2021-03-15', ['alena', 'vera']],
    ['2022-01-01', ['alena', 'vera']],
    ['2023-01-10', ['alena', 'vera']],
    ['2023-01-11', ['alena']],
    ['2024-07-31', ['alena', 'boris']],
  ])('on %s', async (day, expected) => {
    expect(await asked(`in_custody_on=${day}`)).toEqual(expected);
  });

  test('by the latest report of then, and again after a new arrest', async () => {
    const { body } = await t.as('editor').post(
      '/v1/prisoners',
      aPrisoner({
        country: 'UA',
        custody_periods: [
          aCustodyPeriod({ status: 'detained', as_of: '2021-01-01' }),
          aCustodyPeriod({ status: 'released', as_of: '2021-06-01' }),
          aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2023-02-01', as_of: '2024-01-01' }),
        ],
      }),
    );
    const on = async (query: string) => (await t.as('reader').get(`/v1/prisoners?country=UA&${query}`)).body.items.length;
    const found = await Promise.all(['2021-03-01', '2021-06-01', '2022-01-01', '2023-02-01', '2025-01-01'].map((day) => on(`in_custody_on=${day}`)));
    expect(found).toEqual([1, 0, 0, 1, 1]);
    for (const [day, status] of [
      ['2021-03-01', 'detained'],
      ['2022-01-01', 'released'],
      ['2023-02-01', 'pre_trial_detention'],
    ]) {
      expect((await t.as('reader').get(`/v1/prisoners/${body.id}?on_date=${day}`)).body.custody_status).toBe(status);
      for (const other of ['detained', 'released', 'pre_trial_detention'])
        expect(await on(`on_date=${day}&custody_status=${other}`), `${other} on ${day}`).toBe(other === status ? 1 : 0);
    }
    await t.as('editor').retire(`/v1/prisoners/${body.id}`);
  });

  test('with minor children, women alone, whatever their status now', async () => {
    expect(await asked('in_custody_on=2022-01-01&sex=female&has_minor_children=true')).toEqual(['alena', 'vera']);
    expect(await asked('in_custody_on=2022-01-01&custody_status=released')).toEqual(['vera']);
    expect(await asked('in_custody_on=2022-01-01&min_children=2')).toEqual(['alena']);
  });
});

describe('an analyst asks', () => {
  test('who is charged under one article and not under another', async () => {
    expect(await found(and(eq('charge_article_id', articles['342']), not(eq('charge_article_id', articles['361-2']))))).toEqual(['alena']);
  });

  test('who is charged under an article that the source names, or that the registry does where the source names none', async () => {
    const own = (says: Record<string, unknown>) => aCharge({ code: undefined, article: undefined, part: undefined, ...says });
    const { body } = await t.as('editor').post(
      '/v1/prisoners',
      // What the source says of the article comes first.
      aPrisoner({ country: 'GE', charges: [own({ article_id: articles['342'], article: '999' }), own({ verbatim: 'charged' })] }),
    );
    const count = async (url: string, query: string) => (await t.as('reader').get(`/v1/${url}?include_total=true&limit=1&${query}`)).body.page.total;
    const search = (record: string, where: unknown) =>
      t
        .as('reader')
        .post(`/v1/${record}/search`, { where, include_total: true })
        .then((answer) => answer.body.page.total);
    expect(await asked('charge_article=342')).toEqual(['alena', 'boris']);
    expect(await asked('charge_article=342&charge_code=BY-CC-1999')).toEqual(['alena', 'boris']);
    expect(await asked('charge_article=342&charge_article_id_known=true')).toEqual(['alena', 'boris']);
    expect(await found(and(eq('charge_article', '342'), not(eq('charge_article', '361-2'))))).toEqual(['alena']);
    expect(await asked('charge_article_not=342&country_not=GE')).toEqual(['boris']);
    expect(await asked('charge_article_known=true&country_not=GE')).toEqual(['alena', 'boris']);
    expect(await asked('charge_article_known=false&country_not=GE')).toEqual([]);
    expect(await count('prisoners', 'country=GE&charge_article=342')).toBe(0);
    expect(await count('prisoners', 'country=GE&charge_article=999')).toBe(1);
    expect(await count('prisoners', 'country=GE&charge_article_known=false')).toBe(1);
    // Charges by themselves, in pages, counted, and with what else is asked of them.
    expect([await count('charges', 'article=342'), await search('charges', eq('article', '342'))]).toEqual([2, 2]);
    expect(await count('charges', `article=342&prisoner_id=${ids.alena}`)).toBe(1);
    expect(await count('charges', 'article_not=342')).toBe(3);
    expect(await count('charges', 'article=342,999,361-2')).toBe(4);
    expect(await count('charges', 'article_known=false')).toBe(1);
    const walked: string[] = [];
    for (let url: string | null = '/v1/charges?article=342,999,361-2&limit=1&sort=article'; url; ) {
      const page: { items: { id: string }[]; page: { next: string | null } } = (await t.as('reader').get(url)).body;
      walked.push(...page.items.map(({ id }) => id));
      url = page.page.next;
    }
    expect(new Set(walked).size).toBe(4);
    expect(walked).toHaveLength(4);
    // An article that is out of sight says nothing to those who may not see it.
    await t.as('editor').patch(`/v1/articles/${articles['342']}`, { visibility: 'confidential' });
    expect(await asked('charge_article=342')).toEqual(['boris']);
    expect(await asked('charge_article=342', 'editor')).toEqual(['alena', 'boris']);
    await t.as('editor').patch(`/v1/articles/${articles['342']}`, { visibility: 'public' });
    await t.as('editor').retire(`/v1/prisoners/${body.id}`);
  });

  test('who is sentenced to five years or more of prison in one sentence', async () => {
    const inOne = and(eq('sentence_kind', 'deprivation_of_liberty'), { op: 'gte', field: 'sentence_term_months', value: 60 });
    expect(await found(inOne)).toEqual(['alena']);
    // Of two sentences, one may be of prison and another that long.
    expect(await found(and(and(eq('sentence_kind', 'deprivation_of_liberty')), and({ op: 'gte', field: 'sentence_term_months', value: 60 })))).toEqual(['alena', 'vera']);
    expect(await asked('sentence_kind=deprivation_of_liberty&sentence_term_months_gte=60')).toEqual(['alena']);
  });

  test('who is recognised by one body and not by another', async () => {
    expect(await found(and(eq('recognition_body', 'viasna'), not(eq('recognition_body', 'amnesty'))))).toEqual(['alena']);
  });

  test('all at once, with the region of the facility', async () => {
    const where = and(
      eq('facility_region', 'Homel region'),
      eq('charge_article_id', articles['342']),
      not(or(eq('charge_article_id', articles['361-2']), eq('recognition_body', 'amnesty'))),
      { op: 'in', field: 'custody_status', values: ['serving_sentence', 'pre_trial_detention'] },
    );
    expect(await found(where)).toEqual(['alena']);
    expect(await found(not(where))).toEqual(['boris', 'vera']);
  });

  test('by what parameters have shortcuts for, as any other field', async () => {
    const test = (op: string, field: string, value: unknown) => ({ op, field, value });
    expect(await found(and(test('gte', 'term_months', 60), eq('sentence_kind', 'deprivation_of_liberty')))).toEqual(['alena']);
    expect(await found(or(test('gte', 'age', 50), test('lt', 'term_months', 25)), 'partner')).toEqual(['vera']);
    expect(await found(not(test('lte', 'age', 40)), 'partner')).toEqual(['alena', 'vera']);
    expect(await found(or(test('prefix', 'names', 'приду'), test('prefix', 'names', 'vera')))).toEqual(['boris', 'vera']);
    expect((await searched(test('gte', 'age', 40))).body.errors[0]).toMatchObject({ pointer: '/where/field', code: 'unknown_value' });
    expect((await searched(eq('age', 40), 'partner')).body.errors[0]).toMatchObject({ pointer: '/where/op', allowed: ['gte', 'lte'] });
  });

  test('for what is not stated, whose opposite is so', async () => {
    expect(await found({ op: 'gte', field: 'stated_term_months', value: 1 })).toEqual(['alena', 'vera']);
    expect(await found(not({ op: 'gte', field: 'stated_term_months', value: 1 }))).toEqual(['boris']);
    expect(await found({ op: 'known', field: 'stated_term_months', value: false })).toEqual(['boris']);
    expect(await found(or({ op: 'lt', field: 'stated_term_months', value: 36 }, eq('sex', 'male')))).toEqual(['boris']);
  });

  test('in pages, counted and in order', async () => {
    const body = { where: { op: 'known', field: 'display_name', value: true }, sort: ['-display_name'], limit: 1, include_total: true, fields: ['display_name'] };
    const walked: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const answer = await t.as('reader').post('/v1/prisoners/search', { ...body, ...(cursor ? { cursor } : {}) });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body.page).toMatchObject({ total: 3, limit: 1, next: null });
      walked.push(...answer.body.items.map(({ display_name }: { display_name: string }) => display_name));
      cursor = answer.body.page.next_cursor ?? undefined;
      if (!cursor) break;
      const other = await t.as('reader').post('/v1/prisoners/search', { ...body, where: eq('sex', 'female'), cursor });
      expect([other.status, other.body.code]).toEqual([400, 'cursor_not_valid']);
    }
    expect(walked).toEqual(['ZYSHLAYA Vera', 'VYDUMANAYA Alena', 'PRYDUMANY Barys']);
  });

  const deep = (levels: number): unknown => (levels === 1 ? eq('sex', 'female') : and(deep(levels - 1)));

  test.each<[string, unknown, string, string]>([
    ['an operator that is none', { op: 'like', field: 'sex', value: 'female' }, '/where/op', 'unknown_value'],
    ['a field that is none', and(eq('sex', 'female'), eq('sexx', 'female')), '/where/of/1/field', 'unknown_value'],
    ['a field for partners', eq('birth_date', '1980'), '/where/field', 'unknown_value'],
    ['a code that is none', and(not(eq('sex', 'woman'))), '/where/of/0/of/0/value', 'unknown_value'],
    ['a comparison that the field does not have', { op: 'gt', field: 'sex', value: 'female' }, '/where/op', 'unknown_value'],
    ['text for a number', eq('minor_children_count', '2'), '/where/value', 'invalid_type'],
    ['a number for text', eq('display_name', 2), '/where/value', 'invalid_type'],
    ['a day that is none', eq('custody_as_of', '2025-02-30'), '/where/value', 'not_valid'],
    ['one bad value of several', { op: 'in', field: 'sex', values: ['female', 'woman'] }, '/where/values/1', 'unknown_value'],
    ['values where one is meant', { op: 'eq', field: 'sex', values: ['female'] }, '/where/value', 'missing'],
    ['a test with nodes', { op: 'eq', field: 'sex', value: 'female', of: [] }, '/where/of', 'too_small'],
    ['a join with a field', { op: 'and', field: 'sex', of: [eq('sex', 'male')] }, '/where/field', 'not_valid'],
    ['not of two', not(eq('sex', 'male'), eq('sex', 'female')), '/where/of', 'too_big'],
    ['a property that is none', { op: 'eq', field: 'sex', value: 'male', valeu: 1 }, '/where/valeu', 'unknown_property'],
    ['six levels', deep(6), '/where/of/0/of/0/of/0/of/0/of/0', 'too_deep'],
    ['more than fifty nodes', or(...Array.from({ length: 50 }, () => eq('sex', 'male'))), '/where/of/49', 'too_many'],
  ])('is refused %s, at the node', async (_, where, pointer, code) => {
    const { status, body } = await searched(where);
    expect({ status, pointer: body.errors?.[0]?.pointer, code: body.errors?.[0]?.code }).toEqual({ status: 400, pointer, code });
  });

  test('is answered five levels and fifty nodes', async () => {
    expect(await found(deep(5))).toEqual(['alena', 'vera']);
    expect(await found(or(...Array.from({ length: 49 }, () => eq('sex', 'male'))))).toEqual(['boris']);
  });

  test('every other kind of record as well', async () => {
    const { status, body } = await searched(and(eq('prisoner_id', ids.vera), not(eq('kind', 'restricted_freedom_without_referral'))), 'reader', 'sentences');
    expect([status, body.items.length]).toEqual([200, 1]);
    for (const { plural } of t.registry.records.all) {
      const answer = await t.as('editor').post(`/v1/${plural}/search`, { where: { op: 'not', of: [{ op: 'eq', field: 'id', value: ids.vera }] }, include_total: true });
      const list = await t.as('editor').get(`/v1/${plural}?include_total=true&id_not=${ids.vera}`);
      expect([answer.status, answer.body.page.total], plural).toEqual([200, list.body.page.total]);
    }
  });
});

describe('the page about questions', () => {
  const page = readFileSync(`${ROOT}docs/queries.md`, 'utf8');

  test('asks what is answered', async () => {
    const asked = [...page.matchAll(/^GET (\S+)$/gm)].map(([, url]) => String(url).replace('{prisoner_id}', String(ids.alena)));
    expect(asked.length).toBeGreaterThan(4);
    t.setClock('2026-06-01T00:00:00.000Z');
    for (const url of asked) expect((await t.as('partner').get(url)).status, url).toBe(200);
    const [, tree] = /```json\n([^`]+)```/.exec(page) as unknown as [string, string];
    const { status, body, text } = await t.as('reader').post('/v1/prisoners/search', JSON.parse(tree));
    expect(status, text).toBe(200);
    expect(named(body.items)).toEqual(['alena']);
  });

  test.each([...page.matchAll(/^\| `(birth_date\S+)` \| (yes|no) \|$/gm)].map(([, query, isFound]) => [query, isFound]))(
    'says of a year what is so: %s %s',
    async (query, isFound) => {
      expect((await asked(String(query), 'partner')).includes('boris')).toBe(isFound === 'yes');
    },
  );
});

describe('what is asked amiss is refused', () => {
  test.each<[string, string, string, string]>([
    ['birthday_month=13', 'birthday_month', 'too_big', 'at most 12'],
    ['birthday_month_gte=0', 'birthday_month_gte', 'too_small', 'at least 1'],
    ['minor_children_count=-1', 'minor_children_count', 'too_small', 'at least 0'],
    ...['limit=05', 'limit=+5', 'limit=1e1', 'as_of_seq=-0', 'as_of_seq=007', 'minor_children_count=2,03', 'min_children=02', 'minor_children_count_gte=-0'].map(
      (query): [string, string, string, string] => [query, query.split('=', 1)[0] as string, 'invalid_format', 'expected a whole number in digits, without a zero before it'],
    ),
    ['external_id=117462', 'external_id', 'invalid_format', 'expected scheme:value, such as viasna:117462'],
    [
      'display_name_contains=alena',
      'display_name_contains',
      'unknown_parameter',
      'there is no such parameter here: display_name is asked by display_name, display_name_not, display_name_known, display_name_prefix; q finds names in whatever spelling, names_prefix the beginnings of their words',
    ],
    [
      'facility_region_gte=a',
      'facility_region_gte',
      'unknown_parameter',
      'there is no such parameter here: facility_region is asked by facility_region, facility_region_not, facility_region_known, facility_region_prefix, facility_region_contains',
    ],
    ['sex_gte=female', 'sex_gte', 'unknown_parameter', 'there is no such parameter here: sex is asked by sex, sex_not, sex_known'],
    ['age=40', 'age', 'unknown_parameter', 'there is no such parameter here: age is asked by age_gte, age_lte'],
    ['warning_known=true', 'warning_known', 'unknown_parameter', 'there is no such parameter here'],
  ])('%s', async (query, parameter, code, detail) => {
    const { status, body } = await t.as('partner').get(`/v1/prisoners?${query}`);
    expect([status, body.errors]).toEqual([400, [{ parameter, code, detail }]]);
  });

  test('any part of a name in a search, and it is said what finds people by their names', async () => {
    for (const field of ['display_name', 'family_name']) {
      const { status, body } = await searched({ op: 'contains', field, value: 'alen' });
      expect([status, body.errors[0].pointer, body.errors[0].code]).toEqual([400, '/where/op', 'unknown_value']);
      expect(body.errors[0].detail).toBe(`expected one of eq, in, prefix, known for ${field}; q finds names in whatever spelling, names_prefix the beginnings of their words`);
    }
    expect((await searched({ op: 'contains', field: 'country', value: 'by' }, 'reader', 'facilities')).body.errors[0].detail).toMatch(/for country$/);
  });

  test.each<[unknown, string]>([
    [['male'], 'expected string or number or boolean'],
    [1.5, 'expected string or a whole number or boolean'],
    [null, 'expected string or number or boolean'],
    [3_000_000_000, 'at most 2000000000'],
  ])('a value of a search that is none: %j', async (value, detail) => {
    const { status, body } = await searched(eq('minor_children_count', value));
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.detail]).toEqual([400, '/where/value', detail]);
  });

  test.each<[string, string, string]>([
    ['sex=male,male', 'sex', 'names male twice'],
    ['custody_status=detained&custody_status=detained', 'custody_status', 'names detained twice'],
    ['sex_not=male,female,male', 'sex_not', 'names male twice'],
    ['sentence_kind=fine,fine', 'sentence_kind', 'names fine twice'],
    ['fields=sex,id,sex', 'fields', 'value 3 says the same as value 1'],
    ['include=sources,sources', 'include', 'names sources twice'],
    ['minor_children_count=1,2,1', 'minor_children_count', 'value 3 says the same as value 1'],
    // What was sent is not repeated where it can be of somebody.
    ['display_name=VYDUMANAYA&display_name=VYDUMANAYA', 'display_name', 'value 2 says the same as value 1'],
    ['updated_at=2026-01-01T00:00:00Z,2026-01-01T00:00:00.000Z', 'updated_at', 'value 2 says the same as value 1'],
  ])('a value that is named twice: %s', async (query, parameter, detail) => {
    const { status, body } = await t.as('reader').get(`/v1/prisoners?${query}`);
    expect([status, body.errors]).toEqual([400, [{ parameter, code: 'repeated', detail }]]);
  });

  test.each<[unknown, string, string]>([
    [{ where: { op: 'in', field: 'sex', values: ['male', 'female', 'male'] } }, '/where/values/2', 'names male twice'],
    [{ where: not({ op: 'in', field: 'display_name', values: ['ZYSHLAYA', 'ZYSHLAYA'] }) }, '/where/of/0/values/1', 'says the same as /where/of/0/values/0'],
    [{ fields: ['sex', 'sex'] }, '/fields', 'value 2 says the same as value 1'],
    [{ include: ['sources', 'sources'] }, '/include', 'value 2 says the same as value 1'],
    [{ sort: ['sex', 'sex'] }, '/sort', 'value 2 says the same as value 1'],
  ])('a value that a search names twice: %j', async (search, pointer, detail) => {
    const { status, body } = await t.as('reader').post('/v1/prisoners/search', search);
    expect([status, body.errors]).toEqual([400, [{ pointer, code: 'repeated', detail }]]);
  });

  test('but not a figure as large as figures can be', async () => {
    expect((await t.as('reader').get('/v1/figures?value_lte=2000000000')).status).toBe(200);
    expect((await searched({ op: 'gte', field: 'value', value: 2_000_000_000 }, 'reader', 'figures')).status).toBe(200);
  });
});

describe('what nothing can be', () => {
  test.each([
    ['stated_term_months_gte=60&stated_term_months_lt=60', 'stated_term_months_lt'],
    ['custody_as_of_gt=2024-05&custody_as_of_lte=2024-04-30', 'custody_as_of_lte'],
    ['sex=female&sex_not=female,male', 'sex_not'],
    ['facility_id_known=false&facility_id=00000000-0000-4000-8000-000000000000', 'facility_id_known'],
    ['sentence_term_months=12&sentence_term_months_gt=24', 'sentence_term_months_gt'],
    ['updated_at_gte=2026-02-01T00:00:00Z&updated_at_lt=2026-01-01T00:00:00Z', 'updated_at_lt'],
    ['minor_children_count=5&minor_children_count_lt=3', 'minor_children_count_lt'],
    ['has_minor_children=false&min_children=2', 'has_minor_children'],
    ['min_children=3&minor_children_count_lt=2', 'min_children'],
    ['custody_from_on=2020&custody_from_on_gt=2020', 'custody_from_on_gt'],
    ['custody_from_on_gt=2024&custody_from_on_lt=2025', 'custody_from_on_lt'],
    ['custody_from_on=2020-05&custody_from_on_not=2020', 'custody_from_on_not'],
    ['term_months_gte=10&sentence_term_months_lt=5', 'term_months_gte'],
    ['interests=chess&interests_not=chess,music', 'interests_not'],
    ['age_gte=60&age_lte=20', 'age_lte'],
    ['birth_date_gt=2015&age_gte=40', 'age_gte'],
  ])('is refused: %s', async (query, parameter) => {
    const { status, body } = await t.as('partner').get(`/v1/prisoners?${query}`);
    expect({ status, parameter: body.errors?.[0]?.parameter, code: body.errors?.[0]?.code }).toEqual({ status: 400, parameter, code: 'contradictory' });
  });

  test.each([
    'stated_term_months_gte=60&stated_term_months_lte=60',
    'custody_as_of_gt=2024-05-02&custody_as_of_lte=2024-05',
    'sex=female,male&sex_not=male',
    'charge_stage_known=false&charge_stage_not=attempt',
    'custody_from_on=2020&custody_from_on_not=2020-05',
    'custody_from_on_gt=2023&custody_from_on_lt=2025',
    'interests=chess,music&interests_not=chess',
    'charge_article=342&facility_region=Minsk&facility_region_contains=homel',
  ])('is not: %s', async (query) => {
    expect((await t.as('reader').get(`/v1/prisoners?${query}`)).status).toBe(200);
  });

  test('is refused at its node; of two parts it can be', async () => {
    const at = (op: string, value: number) => ({ op, field: 'sentence_term_months', value });
    const { status, body } = await searched({ op: 'and', of: [at('gt', 60), at('lt', 12)] });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ pointer: '/where/of/1', code: 'contradictory' }] });
    for (const field of ['sex', 'charge_article']) {
      const two = await searched(and(eq('country', 'BY'), eq(field, field === 'sex' ? 'male' : '342'), eq(field, field === 'sex' ? 'female' : '361-2')));
      expect({ status: two.status, errors: two.body.errors }).toMatchObject({ status: 400, errors: [{ pointer: '/where/of/2', code: 'contradictory' }] });
    }
    expect(await found(and(eq('interests', 'chess'), eq('interests', 'belarusian history')))).toEqual(['alena']);
    expect(
      (
        await searched({
          op: 'and',
          of: [
            { op: 'and', of: [at('gt', 60)] },
            { op: 'and', of: [at('lt', 12)] },
          ],
        })
      ).status,
    ).toBe(200);
  });
});

describe('what few have leads to them, and says nothing else than what many have', () => {
  test.each<[string, string[]]>([
    ['sentence_kind=fine&sentence_term_months_known=false', ['alena']],
    ['sentence_kind=fine&sentence_term_months=72', []],
    ['facility_region=Minsk&custody_period_status=pre_trial_detention', ['boris']],
    ['facility_region=Nowhere', []],
    ['facility_region=Nowhere&include_total=true', []],
    ['custody_status=released&sentence_term_months_gte=72', ['vera']],
    ['charge_article=342', ['alena', 'boris']],
    ['charge_article=361-2&charge_code=BY-CC-1999', ['boris']],
    ['charge_article=999', []],
    ['in_custody_on=2022-01-01&recognition_body=viasna&sort=-custody_as_of', ['alena']],
  ])('%s', async (query, expected) => {
    for (const role of ['reader', 'partner', 'editor'] as const) expect(await asked(query, role), role).toEqual(expected);
    const { 'registry-seq': seq } = (await t.as('reader').get('/v1/prisoners?limit=1')).headers;
    expect(await asked(`${query}&as_of_seq=${seq}`)).toEqual(expected);
  });
});

describe('the table of fields', () => {
  test.each(['reader', 'partner', 'editor'] as const)('has what a %s can ask, and all of it is answered', async (role) => {
    const { status, body } = await t.as(role).get('/v1/meta/fields');
    expect(status).toBe(200);
    for (const { path, fields } of body.items as {
      path: string;
      fields: { name: string; ops: string[]; parameters: string[]; sort: boolean; type: string; allowed?: string[] }[];
    }[]) {
      // One in so many: they are made by one table, and asked in full by the law of redaction.
      for (const [place, field] of fields.entries()) {
        if (place % 7 !== 0) continue;
        if (field.sort) expect((await t.as(role).get(`${path}?sort=-${field.name}&limit=1`)).status, field.name).toBe(200);
        if (!field.ops.includes('known')) continue;
        expect(field.parameters).toContain(`${field.name}_known`);
        expect((await t.as(role).get(`${path}?${field.name}_known=true&limit=1`)).status, field.name).toBe(200);
        expect((await t.as(role).post(`${path}/search`, { where: { op: 'known', field: field.name, value: true }, limit: 1 })).status, field.name).toBe(200);
      }
    }
    const names = body.items.find(({ record }: { record: string }) => record === 'prisoner').fields.map(({ name }: { name: string }) => name);
    expect(names.includes('birth_date')).toBe(role !== 'reader');
    expect(names.includes('warning')).toBe(role === 'editor');
  });
});
