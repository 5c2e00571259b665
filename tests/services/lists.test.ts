// The query grammar over HTTP: what each filter, order and shape finds, and that nothing is ignored, clamped or guessed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aChild, aCustodyPeriod, aFacility, aName, anAppeal, aPrisoner, aSentence, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
const facility: Record<string, string> = {};
const source: Record<string, string> = {};

/** The people of these tests, each found by a word of their own. */
const PEOPLE: Record<string, () => Json> = {
  ada: () => ({
    names: [named('ABRAZOVA Ada'), aName({ full: 'ОБРАЗЦОВА Ада', family: 'ОБРАЗЦОВА', language_basis: 'ru' })],
    birth_date: '1985-04',
    custody_periods: [
      aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2024-09-04', to_on: '2025-02', as_of: '2025-02', facility_id: facility.prison }),
      aCustodyPeriod({ status: 'serving_sentence', from_on: '2025-03', as_of: '2025-03-10', facility_id: facility.colony }),
    ],
    sentences: [ofMonths(132, { regime: 'reinforced', imposed_on: '2025-03' })],
    children: [aChild(), aChild()],
    source_ids: [source.list, source.letter],
  }),
  bela: () => ({
    names: [named('BRYLOVA-ŁUKOVA Bela'), aName({ full: "БРЫЛОВА Ве'ра", kind: 'alias' })],
    birth_date: '1990',
    custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention', as_of: '2025' })],
    children: [aChild(), aChild(), aChild()],
    source_ids: [source.list],
  }),
  vera: () => ({
    names: [named('VZOROVA Vera Ivanauna')],
    country: 'RU',
    custody_periods: [aCustodyPeriod({ status: 'released', from_on: '2024-12', as_of: '2024-12' })],
    sentences: [ofMonths(60, { kind: 'additional_term_art_411' }), ofMonths(24, { regime: 'general', imposed_on: '2021' })],
    children: [aChild(), aChild({ minor: 'no' })],
  }),
  hana: () => ({ names: [named('HIPATEZAVA Hana')], country: 'LT', sex: 'unknown', sentences: [aSentence({ term: { certainty: 'unknown' } })] }),
  dana: () => ({ visibility: 'partner', names: [named('DANAVA Dana')], birth_date: '1985', sentences: [ofMonths(12)], children: [aChild()] }),
  ema: () => ({ visibility: 'confidential', names: [named('ETALONAVA Ema')], birth_date: '1985-04-21', sentences: [ofMonths(100)], children: [aChild()] }),
};

const named = (full: string) => aName({ full, family: full.split(' ')[0], given: full.split(' ')[1] });
const ofMonths = (months: number, says: Json = {}) => aSentence({ term: { months, certainty: 'exact' }, ...says });

const ids: Record<string, string> = {};
const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

beforeAll(async () => {
  t = await makeRegistry();
  const make = async (url: string, body: Json) => {
    const answer = await t.as('editor').post(url, body);
    expect(answer.status, answer.text).toBe(201);
    return answer.body.id;
  };
  facility.colony = await make('/v1/facilities', aFacility());
  facility.prison = await make('/v1/facilities', aFacility({ name: 'Example Prison No. 1', kind: 'sizo' }));
  source.list = await make('/v1/sources', aSource());
  source.letter = await make('/v1/sources', aSource({ visibility: 'partner', title: 'Letter of the family' }));
  for (const [name, says] of Object.entries(PEOPLE)) ids[name] = await make('/v1/prisoners', aPrisoner(says()));
});
afterAll(() => t.close());

/** A query as it is written here, with what must be encoded encoded. */
const encoded = (query: string) => query.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));

async function ask(query: string, role: Role = 'reader'): Promise<Answer> {
  return t.as(role).get(encoded(query.startsWith('/') ? query : `/v1/prisoners?${query}`));
}

async function find(query: string, role: Role = 'reader'): Promise<string[]> {
  const answer = await ask(query, role);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items.map(({ id }: Json) => nameOf(id));
}

/** Who is found, in no order. */
const found = async (query: string, role: Role = 'reader') => (await find(query, role)).sort();

/** The one complaint about a query. */
async function complaint(query: string, role: Role = 'reader'): Promise<Json> {
  const answer = await ask(query, role);
  expect([answer.status, answer.body?.code], `${query}: ${answer.text.slice(0, 300)}`).toEqual([400, 'validation_failed']);
  expect(answer.body.errors, query).toHaveLength(1);
  return answer.body.errors[0];
}

describe('a filter finds', () => {
  test.each([
    // Equality, any of, none of, stated or not.
    ['', ['ada', 'bela', 'hana', 'vera']],
    ['country=RU', ['vera']],
    ['country=RU,LT', ['hana', 'vera']],
    ['country=RU&country=LT', ['hana', 'vera']],
    ['country=RU,LT&country=BY', ['ada', 'bela', 'hana', 'vera']],
    ['country_not=BY', ['hana', 'vera']],
    ['country_not=BY,RU', ['hana']],
    ['custody_status=pre_trial_detention', ['bela']],
    ['custody_status_not=pre_trial_detention', ['ada', 'hana', 'vera']],
    ['custody_status_known=false', ['hana']],
    ['custody_status_known=true', ['ada', 'bela', 'vera']],
    ['display_name=ABRAZOVA Ada', ['ada']],
    ['family_name=VZOROVA', ['vera']],
    ['family_name=vzorova', []],
    // Several fields must all hold.
    ['country=BY&custody_status=serving_sentence', ['ada']],
    ['country=LT&custody_status=serving_sentence', []],
    ['country=BY,RU&country_not=BY', ['vera']],
    // Numbers.
    ['minor_children_count=2', ['ada']],
    ['minor_children_count=1,3', ['bela', 'vera']],
    ['minor_children_count_gte=2', ['ada', 'bela']],
    ['minor_children_count_gt=2', ['bela']],
    ['minor_children_count_lt=2', ['hana', 'vera']],
    ['minor_children_count_lte=1&minor_children_count_gte=1', ['vera']],
    ['stated_term_months_gte=60', ['ada', 'vera']],
    ['stated_term_months_known=false', ['bela', 'hana']],
    ['stated_term_months_not=132', ['bela', 'hana', 'vera']],
    // Dates known in part.
    ['custody_as_of=2025', ['ada', 'bela']],
    ['custody_as_of=2025-03', ['ada']],
    ['custody_as_of_gte=2025-06', ['bela']],
    ['custody_as_of_lt=2025-01', ['vera']],
    ['custody_as_of_lte=2025-01', ['bela', 'vera']],
    // What documents name.
    ['source_id={list}', ['ada', 'bela']],
    ['source_id_not={list}', ['hana', 'vera']],
    ['source_id_known=false', ['hana', 'vera']],
    ['facility_id={colony}', ['ada']],
    ['facility_id={prison}', []],
    // Related rows: one and the same row meets all that is said with one prefix.
    ['sentence_kind=additional_term_art_411', ['vera']],
    ['sentence_kind=additional_term_art_411&sentence_term_months_gte=60', ['vera']],
    ['sentence_kind=additional_term_art_411&sentence_term_months_lt=60', []],
    ['sentence_kind=deprivation_of_liberty&sentence_term_months_gte=60', ['ada']],
    ['sentence_term_months_gte=30&sentence_term_months_lte=59', []],
    ['sentence_term_certainty=unknown', ['hana']],
    ['sentence_regime=general,reinforced&sentence_imposed_on_gte=2025', ['ada']],
    ['custody_period_status=pre_trial_detention', ['ada', 'bela']],
    ['custody_period_status=pre_trial_detention&custody_facility_id={prison}', ['ada']],
    ['custody_period_status=pre_trial_detention&custody_facility_id={colony}', []],
    ['custody_from_on_gte=2024-12', ['ada', 'vera']],
    ['custody_from_on_lte=2024-10', ['ada']],
    // The status that is shown, and that of the period which the rest speaks of.
    ['custody_status=serving_sentence&custody_facility_id={colony}', ['ada']],
    ['custody_status=serving_sentence&custody_facility_id={prison}', []],
    ['custody_status=serving_sentence&custody_from_on_lte=2024-10', []],
    ['custody_status=released&custody_from_on_gte=2024-12', ['vera']],
    ['custody_status_not=serving_sentence&custody_from_on_gte=2024-12', ['vera']],
    ['child_minor=no', ['vera']],
    ['child_as_of_lt=2020', []],
    ['name_script=cyrl', ['ada', 'bela']],
    ['name_script=cyrl&name_kind=alias', ['bela']],
    ['name_script=latn&name_kind=alias', []],
    ['name_language_basis=ru', ['ada']],
    // Rows of different prefixes are different rows, of one person.
    ['sentence_regime=reinforced&custody_period_status=pre_trial_detention', ['ada']],
    ['sentence_regime=general&name_script=cyrl', []],
    // Shortcuts.
    ['min_children=3', ['bela']],
    ['min_children=0', ['ada', 'bela', 'hana', 'vera']],
    ['has_minor_children=true', ['ada', 'bela', 'vera']],
    ['has_minor_children=false', ['hana']],
    ['term_months=24', ['vera']],
    ['term_months_gte=60', ['ada', 'vera']],
    ['term_months_gt=60', ['ada']],
    ['term_months_gte=25&term_months_lte=59', []],
    ['term_months_lt=60&sentence_kind=additional_term_art_411', []],
    ['term_months_lte=24', ['vera']],
    // Words of names, in any order, case, script and spelling of accents.
    ['q=abrazova', ['ada']],
    ['q=ADA abraz', ['ada']],
    ['q=ОБРАЗЦОВА', ['ada']],
    ['q=абразова', ['ada']],
    ['q=ада ada', ['ada']],
    ['q=ABRAZOVA Ada / ОБРАЗЦОВА Ада', ['ada']],
    ['q=lukova', ['bela']],
    ['q=brylova-łukova', ['bela']],
    ['q=Bela, (BRYLOVA)', ['bela']],
    ['q=вера', ['bela', 'vera']],
    ['q=ве’ра', ['bela', 'vera']],
    ['q=ivanauna', ['vera']],
    ['q=a', ['ada']],
    ['q=razova', ['ada']],
    ['q=ada bela', []],
    ['q=vera&country=BY', ['bela']],
    ['q=v&country=RU', ['vera']],
  ])('%s: %j', async (query, expected) => {
    const filled = query.replace(/\{(\w+)\}/g, (_, name) => facility[name] ?? source[name] ?? name);
    expect(await found(filled)).toEqual(expected);
    expect((await ask(`${filled}&include_total=true&limit=1`)).body.page.total, 'its total').toBe(expected.length);
  });

  test('nothing that the reader may not read', async () => {
    const perRole = async (query: string) => [await found(query), await found(query, 'partner'), await found(query, 'editor')];
    expect(await perRole('min_children=1&country=BY')).toEqual([
      ['ada', 'bela'],
      ['ada', 'bela', 'dana'],
      ['ada', 'bela', 'dana', 'ema'],
    ]);
    expect(await perRole('q=d')).toEqual([[], ['dana'], ['dana']]);
    expect(await perRole('term_months_gte=100')).toEqual([['ada'], ['ada'], ['ada', 'ema']]);
    expect(await perRole(`source_id=${source.letter}`)).toEqual([[], ['ada'], ['ada']]);
    expect(await found('birth_date=1985', 'partner')).toEqual(['ada', 'dana']);
    expect(await found('birth_date=1985', 'editor')).toEqual(['ada', 'dana', 'ema']);
    expect(await found('birth_date_lt=1985-02', 'partner'), 'in 1985 it can have been January').toEqual(['dana']);
  });
});

describe('a date known in part', () => {
  const DATES = ['2023', '2024', '2024-05', '2024-05-20', '2025-01-01'];
  beforeAll(async () => {
    const periods = [...DATES, undefined].map((from_on) => aCustodyPeriod({ status: 'house_arrest', from_on, as_of: '2026' }));
    expect((await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'partner', custody_periods: periods }))).status).toBe(201);
  });

  test.each([
    ['from_on=2024', ['2024', '2024-05', '2024-05-20']],
    ['from_on=2024-05', ['2024-05', '2024-05-20']],
    ['from_on=2024-05-20', ['2024-05-20']],
    ['from_on=2024-05-20,2023', ['2023', '2024-05-20']],
    ['from_on_not=2024', ['2023', '2025-01-01', undefined]],
    ['from_on_gt=2024', ['2025-01-01']],
    ['from_on_gt=2024-05', ['2024', '2025-01-01']],
    ['from_on_gte=2024-05', ['2024', '2024-05', '2024-05-20', '2025-01-01']],
    ['from_on_gt=2024-05-20', ['2024', '2024-05', '2025-01-01']],
    ['from_on_lt=2024-05', ['2023', '2024']],
    ['from_on_lte=2024-05', ['2023', '2024', '2024-05', '2024-05-20']],
    ['from_on_lt=2024-05-20', ['2023', '2024', '2024-05']],
    ['from_on_lte=2023', ['2023']],
    ['from_on_gte=2024-06&from_on_lte=2024-07', ['2024']],
    ['from_on_known=true', DATES],
    ['from_on_known=false', [undefined]],
  ])('is found by %s when it can be meant', async (query, expected) => {
    const { items } = (await ask(`/v1/custody_periods?status=house_arrest&sort=from_on&${query}`, 'partner')).body;
    expect(items.map((item: Json) => item.from_on)).toEqual(expected);
  });
});

describe('the order of a list', () => {
  test.each([
    ['sort=display_name', ['ada', 'bela', 'hana', 'vera']],
    ['sort=-display_name', ['vera', 'hana', 'bela', 'ada']],
    ['sort=family_name', ['ada', 'bela', 'hana', 'vera']],
    ['sort=minor_children_count', ['hana', 'vera', 'ada', 'bela']],
    ['sort=-country,display_name', ['vera', 'hana', 'ada', 'bela']],
    ['sort=country,-display_name', ['bela', 'ada', 'hana', 'vera']],
    ['sort=country&sort=-minor_children_count', ['bela', 'ada', 'hana', 'vera']],
    // What is not stated comes last, both ways.
    ['sort=custody_as_of', ['vera', 'bela', 'ada', 'hana']],
    ['sort=-custody_as_of', ['ada', 'bela', 'vera', 'hana']],
    ['sort=stated_term_months,-display_name', ['vera', 'ada', 'hana', 'bela']],
    ['sort=-stated_term_months,display_name', ['ada', 'vera', 'bela', 'hana']],
    ['sort=-updated_at', ['hana', 'vera', 'bela', 'ada']],
  ])('%s: %j, and the same page by page', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
    for (const limit of [1, 2, 3]) {
      const paged: string[] = [];
      for (let next: string | null = `/v1/prisoners?${query}&limit=${limit}`; next; ) {
        const { body, headers } = await t.as('reader').get(next);
        paged.push(...body.items.map(({ id }: Json) => nameOf(id)));
        expect(headers.link).toBe(body.page.next ? `<${body.page.next}>; rel="next"` : undefined);
        expect(body.page.next === null).toBe(body.page.next_cursor === null);
        next = body.page.next;
      }
      expect(paged, `${limit} at a time`).toEqual(expected);
    }
  });

  test('is that of ids if nothing else is said, and of ids turned round', async () => {
    const sorted = Object.entries(ids)
      .filter(([name]) => ['ada', 'bela', 'hana', 'vera'].includes(name))
      .sort(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([name]) => name);
    expect(await find('')).toEqual(sorted);
    expect(await find('sort=id')).toEqual(sorted);
    expect(await find('sort=-id')).toEqual([...sorted].reverse());
  });

  test.each(['birth_date', '-birth_date', 'working_note', 'nothing_like_it', ''])('cannot be by %j for the public, and all such answers are the same', async (sort) => {
    const usual = await complaint('sort=xxxxxxxxxxxxxxxxxxxx');
    expect(await complaint(`sort=${sort}`)).toEqual(usual);
    expect(JSON.stringify(usual)).not.toMatch(/birth|note/);
    if (sort.endsWith('birth_date')) expect((await ask(`sort=${sort}`, 'partner')).status).toBe(200);
  });
});

describe('the shape of a page', () => {
  test('fields trims each item to what is named, and always tells which it is', async () => {
    const { items } = (await ask('fields=country,display_name&sort=display_name&limit=2')).body;
    expect(items).toEqual([
      { id: ids.ada, display_name: 'ABRAZOVA Ada', country: 'BY' },
      { id: ids.bela, display_name: 'BRYLOVA-ŁUKOVA Bela', country: 'BY' },
    ]);
    expect((await ask('q=hana&fields=custody_status')).body.items).toEqual([{ id: ids.hana }]);
    expect((await ask(`/v1/prisoners/${ids.ada}?fields=sex&fields=country`)).body).toEqual({ id: ids.ada, sex: 'female', country: 'BY' });
  });

  test.each(['birth_date', 'working_note', 'nothing_like_it', ''])('fields cannot name %j for the public, in a list or alone, and all such answers are the same', async (field) => {
    for (const start of ['/v1/prisoners?', `/v1/prisoners/${ids.ada}?`]) {
      const usual = await complaint(`${start}fields=xxxxxxxxxxxxxxxxxxxx`);
      expect(await complaint(`${start}fields=id,${field}`)).toEqual(usual);
      expect(JSON.stringify(usual)).not.toMatch(/birth|note/);
    }
  });

  test('include sends along what lies outside the items, each once, in no other order than their ids', async () => {
    const { included } = (await ask('include=facilities,sources')).body;
    expect(included.facilities.map(({ id }: Json) => id)).toEqual([facility.colony, facility.prison].sort());
    expect(included.sources.map(({ id }: Json) => id)).toEqual([source.list]);
    expect((await ask('include=sources', 'partner')).body.included.sources.map(({ id }: Json) => id)).toEqual([source.list, source.letter].sort());
    expect((await ask('include=facilities&q=hana')).body.included).toEqual({ facilities: [] });
    expect(Object.keys((await ask('q=hana')).body)).toEqual(['items', 'page']);
  });

  test('include_total counts the whole list of this reader', async () => {
    const total = async (query: string, role: Role) => (await ask(`${query}&include_total=true&limit=1`, role)).body.page.total;
    expect([await total('', 'reader'), await total('q=e', 'reader'), await total('q=e', 'editor')]).toEqual([4, 0, 1]);
    expect('total' in (await ask('include_total=false')).body.page).toBe(false);
  });

  test('limit is from 1 to 200, 50 if left out', async () => {
    for (const [query, limit] of [
      ['', 50],
      ['limit=1', 1],
      ['limit=200', 200],
    ] as const)
      expect((await ask(query)).body.page.limit).toBe(limit);
    for (const limit of ['0', '201', '-1', '1.5', '1e2', '0x10', '٣', 'ten', '', '1,2', '99999999999']) expect((await complaint(`limit=${limit}`)).parameter, limit).toBe('limit');
  });

  test('a cursor goes on with the same filters and order only, for the same readers', async () => {
    const { next_cursor } = (await ask('sort=display_name&limit=1')).body.page;
    expect(await find(`sort=display_name&limit=2&cursor=${next_cursor}`)).toEqual(['bela', 'hana']);
    expect(await find(`sort=display_name&fields=id&cursor=${next_cursor}`)).toEqual(['bela', 'hana', 'vera']);
    for (const [query, role] of [
      [`sort=-display_name&cursor=${next_cursor}`, 'reader'],
      [`sort=display_name&country=BY&cursor=${next_cursor}`, 'reader'],
      [`sort=display_name&cursor=${next_cursor}`, 'editor'],
      [`/v1/names?cursor=${next_cursor}`, 'reader'],
      [`sort=display_name&cursor=${next_cursor}x`, 'reader'],
      ['cursor=x', 'reader'],
    ] as const)
      expect((await ask(query, role)).body.code, query).toBe('cursor_not_valid');
    expect((await complaint('cursor=%00')).parameter).toBe('cursor');
    expect(Buffer.from(String(next_cursor).split('.')[0] as string, 'base64url').toString()).not.toMatch(/abrazova|\bada\b/i);
  });
});

describe('what is not in the grammar is refused, with what was meant', () => {
  test.each([
    ['custody_statsu=released', 'custody_statsu', 'unknown_parameter', 'custody_status'],
    ['Country=BY', 'Country', 'unknown_parameter', 'country'],
    ['limt=5', 'limt', 'unknown_parameter', 'limit'],
    ['custody_facilty=x', 'custody_facilty', 'unknown_parameter', 'custody_facility_id'],
    ['minor_children_gte=2', 'minor_children_gte', 'unknown_parameter', 'minor_children_count'],
    ['offset=10', 'offset', 'unknown_parameter', undefined],
    ['page=2', 'page', 'unknown_parameter', undefined],
    ['filter[country]=BY', 'filter[country]', 'unknown_parameter', undefined],
    ['country__in=BY', 'country__in', 'unknown_parameter', 'country_not'],
    ['__proto__=x', '__proto__', 'unknown_parameter', undefined],
    ['dry_run=true', 'dry_run', 'unknown_parameter', undefined],
    ['custody_status=relased', 'custody_status', 'unknown_value', 'released'],
    ['custody_status=released,serving_sentense', 'custody_status', 'unknown_value', 'serving_sentence'],
    ['custody_status=released&custody_status=detaned', 'custody_status', 'unknown_value', 'detained'],
    ['custody_status=released,', 'custody_status', 'unknown_value', undefined],
    ['sentence_kind=prison', 'sentence_kind', 'unknown_value', undefined],
    ['sort=dislay_name', 'sort', 'unknown_value', 'display_name'],
    ['sort=-dislay_name', 'sort', 'unknown_value', '-display_name'],
    ['sort=country,-country', 'sort', 'repeated', undefined],
    ['sort=country,interests', 'sort', 'unknown_value', undefined],
    ['sort=id,country,display_name,family_name', 'sort', 'too_big', undefined],
    ['fields=displayname', 'fields', 'unknown_value', 'display_name'],
    ['include=source', 'include', 'unknown_value', 'sources'],
    ['include=children', 'include', 'unknown_value', undefined],
    ['include_total=yes', 'include_total', 'unknown_value', undefined],
    ['has_minor_children=1', 'has_minor_children', 'unknown_value', undefined],
    ['custody_status_known=maybe', 'custody_status_known', 'unknown_value', undefined],
    ['family_name=%00', 'family_name', 'not_valid', undefined],
    ['limit=5&limit=5', 'limit', 'repeated', undefined],
    ['q=ada&q=bela', 'q', 'repeated', undefined],
    ['min_children=1&min_children=2', 'min_children', 'repeated', undefined],
    ['include_total=true&include_total=true', 'include_total', 'repeated', undefined],
    ['custody_as_of_gte=2024&custody_as_of_gte=2025', 'custody_as_of_gte', 'repeated', undefined],
    ['country=Belarus', 'country', 'invalid_format', undefined],
    ['name_script=Cyrl', 'name_script', 'invalid_format', undefined],
    ['facility_id=42', 'facility_id', 'invalid_format', undefined],
    ['min_children=two', 'min_children', 'invalid_format', undefined],
    ['min_children=-1', 'min_children', 'too_small', undefined],
    ['term_months=1.5', 'term_months', 'invalid_format', undefined],
    ['custody_as_of=2024-02-30', 'custody_as_of', 'not_valid', undefined],
    ['custody_as_of=2024-13', 'custody_as_of', 'not_valid', undefined],
    ['custody_as_of_gte=24', 'custody_as_of_gte', 'invalid_format', undefined],
    ['updated_at_gte=2026-02-30T00:00:00Z', 'updated_at_gte', 'not_valid', undefined],
    ['updated_at_gte=yesterday', 'updated_at_gte', 'invalid_format', undefined],
    ['q=', 'q', 'not_valid', undefined],
    ['q=%20', 'q', 'not_valid', undefined],
    ["q=-'…", 'q', 'not_valid', undefined],
    [`q=${'a'.repeat(201)}`, 'q', 'too_big', undefined],
    [`q=a${'+a'.repeat(12)}`, 'q', 'not_valid', undefined],
    ['q=2021', 'q', 'not_valid', undefined],
    ['q=%CB%C0%C7%C0%D0%D7%DB%CA', 'q', 'not_valid', undefined],
    ['q=ada&family_name_prefix=%FF', 'family_name_prefix', 'not_valid', undefined],
    ['q=ada%ED%A0%80', 'q', 'not_valid', undefined],
    ['q=ada%', 'q', 'not_valid', undefined],
    ['birth_date=%FF', 'birth_date', 'not_valid', undefined],
    ['birth_dat=%FF', 'birth_dat', 'not_valid', undefined],
    ['birth_date=1985', 'birth_date', 'unknown_parameter', undefined],
    ['birth_dat=1985', 'birth_dat', 'unknown_parameter', undefined],
    ['birth_date_known=rubbish', 'birth_date_known', 'unknown_parameter', undefined],
    ['birth_date=1985&birth_date=rubbish', 'birth_date', 'unknown_parameter', undefined],
  ])('%s', async (query, parameter, code, did_you_mean) => {
    const said = await complaint(query);
    expect([said.parameter, said.code, said.did_you_mean], said.detail).toEqual([parameter, code, did_you_mean]);
  });

  test('a name in another encoding than UTF-8 passes nowhere for one that nobody goes by', async () => {
    const name = '%CB%C0%C7%C0%D0%D7%DB%CA';
    for (const url of [
      `/v1/prisoners?q=${name}`,
      `/v1/names?q=${name}`,
      `/v1/suggest?prefix=${name}`,
      `/v1/statistics/prisoners?q=${name}`,
      `/v1/exports/prisoners.csv?q=${name}`,
    ]) {
      const { status, body } = await t.as('reader').get(url);
      expect([status, body.errors?.map(({ code }: Json) => code)], url).toEqual([400, ['not_valid']]);
      expect(body.errors[0].detail).toContain('UTF-8');
    }
  });

  test('a search of 200 characters and 12 words is one', async () => {
    expect(await find(`q=${'a'.repeat(200)}`)).toEqual([]);
    expect(await find(`q=ada${'+a'.repeat(11)}`)).toEqual([]);
  });

  test('everything wrong with a query is said at once', async () => {
    const { errors } = (await ask('limt=5&custody_status=relased&q=&country=Belarus')).body;
    expect(errors.map(({ parameter }: Json) => parameter).sort()).toEqual(['country', 'custody_status', 'limt', 'q']);
  });

  test('at most twenty conditions and fifty values of one field', async () => {
    const conditions = ['minor_children_count', 'sentences_count', 'stated_term_months', 'custody_as_of'].flatMap((field) => {
      const [below, it, above] = field === 'custody_as_of' ? ['2024', '2025', '2026'] : ['0', '1', '2'];
      return Object.entries({ '': it, _gt: below, _gte: it, _lt: above, _lte: it }).map(([op, value]) => `${field}${op}=${value}`);
    });
    expect(conditions).toHaveLength(20);
    expect((await ask(conditions.join('&'))).status).toBe(200);
    expect((await complaint([...conditions, 'country=BY'].join('&'))).code).toBe('too_many');
    const values = (count: number) => Array.from({ length: count }, (_, n) => n).join(',');
    expect((await ask(`minor_children_count=${values(50)}`)).status).toBe(200);
    expect((await complaint(`minor_children_count=${values(51)}`)).code).toBe('too_big');
  });

  test('instants are written with or without a fraction', async () => {
    for (const instant of ['2026-01-15T00:00:00Z', '2026-01-15T00:00:00.0Z', '2026-01-15T00:00:00.000Z']) expect(await found(`updated_at_gte=${instant}`)).toHaveLength(4);
    expect(await found('updated_at_lt=2026-01-15T00:00:00Z')).toEqual([]);
  });
});

describe('every parameter of every list', () => {
  test('is documented, and refused when it is empty', async () => {
    const { paths, components } = (await t.as('reader').get('/openapi.json')).body;
    const resolved = (one: Json) => (one.$ref ? components.parameters[one.$ref.split('/').at(-1)] : one);
    const appeal = (await t.as('editor').post('/v1/appeals', anAppeal())).body.id;
    let tried = 0;
    for (const [path, { get }] of Object.entries(paths) as [string, Json][]) {
      if (!get?.operationId.startsWith('list') || !path.startsWith('/v1/')) continue;
      if (path === '/v1/api_keys') continue;
      const url = path.replace('{prisoner_id}', ids.ada as string).replace('{appeal_id}', appeal);
      // What is listed under another kind of record is asked for where that is tried.
      if (url.includes('{')) continue;
      for (const { name, in: place } of (get.parameters ?? []).map(resolved)) {
        if (place !== 'query') continue;
        tried += 1;
        const answer = await ask(`${url}?${name}=`, 'admin');
        const named = new Set(answer.body.errors?.map(({ parameter }: Json) => parameter));
        expect([answer.status, ...named], `${path}?${name}=`).toEqual([400, name]);
      }
    }
    expect(tried).toBeGreaterThan(400);
  });

  test('of a part of a prisoner is there under the prisoner as well, but for the prisoner', async () => {
    expect(await complaint(`/v1/prisoners/${ids.ada}/sentences?prisoner_id=${ids.ada}`)).toMatchObject({ parameter: 'prisoner_id', code: 'unknown_parameter' });
    const { items } = (await ask(`/v1/prisoners/${ids.vera}/sentences?term_months_lt=60&sort=-term_months&include=sources&include_total=true`)).body;
    expect(items.map((item: Json) => item.term_months)).toEqual([24]);
  });
});
