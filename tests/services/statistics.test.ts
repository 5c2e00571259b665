// Statistics over HTTP: of the published list they agree with what was counted by hand, and of invented people with what the test says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { measuresOf } from '../../src/services/statistics/measures.js';
import { aCharge, aChild, aCustodyPeriod, aFacility, anArticle, aPrisoner, aRecognition, aSentence } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

async function asked(t: TestRegistry, url: string, role: Role = 'reader') {
  const { status, body, text } = await t.as(role).get(url);
  expect(status, text).toBe(200);
  return body;
}

describe('the published list', () => {
  let t: TestRegistry;
  let sources: string;
  beforeAll(async () => {
    t = await makeRegistry();
    await loadSeeds(t.registry);
    // Those of the list, not the others of the first content.
    sources = 'sex=female&has_minor_children=true';
  });
  afterAll(() => t.close());
  const get = (query: string, role?: Role) => asked(t, `/v1/statistics/prisoners?${sources}&${query}`, role);

  test('is counted as it says', async () => {
    for (const role of ['reader', 'partner', 'editor'] as const) {
      const body = await get('', role);
      expect(body).toMatchObject({ unit: 'people', groups: [] });
      expect(body.total).toEqual({
        count: 27,
        minor_children: 53,
        without_custody_report: 0,
        custody_status_unknown: 0,
        not_sentenced: 5,
        sentence_months: { known: 20, unknown: 2, sum: 1119, mean: 55.95, median: 45, min: 12, max: 132 },
      });
      expect([body.reported_from, body.reported_to]).toEqual(['2024-09-04', '2025-02-01']);
    }
  });

  test('by status on the day of the list, before two of them were free: people and their children', async () => {
    expect((await get('group_by=situation')).groups.map(({ key, count }: Json) => [(key as Json).situation, count])).toEqual([
      ['at_liberty', 2],
      ['held', 25],
    ]);
    const { groups } = await get('group_by=custody_status&on_date=2024-09-04');
    expect(groups.map(({ key, count, minor_children }: Json) => [(key as Json).custody_status, count, minor_children])).toEqual([
      ['compulsory_psychiatric_treatment', 1, 1],
      ['pre_trial_detention', 4, 13],
      ['serving_sentence', 22, 39],
    ]);
  });

  test('by the number of children', async () => {
    const { groups } = await get('group_by=minor_children_count');
    expect(groups.map(({ key, count }: Json) => [(key as Json).minor_children_count, count])).toEqual([
      [1, 9],
      [2, 13],
      [3, 3],
      [4, 1],
      [5, 1],
    ]);
  });

  test('by two fields at once, whose groups add up', async () => {
    const { groups, total } = await get('group_by=custody_status,minor_children_count');
    expect(groups.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total.count);
  });

  test('by sentences, of which one is of no known length twice', async () => {
    const body = await get('unit=sentences&group_by=sentence_term_certainty');
    expect(body.total).toMatchObject({ count: 22, people: 22, sentence_months: { known: 20, unknown: 2, sum: 1119 } });
    expect(body.groups.map(({ key, count }: Json) => [(key as Json).sentence_term_certainty, count])).toEqual([
      ['exact', 20],
      ['unknown', 2],
    ]);
    expect((await get('unit=sentences&sentence_term_months_gte=72')).total).toMatchObject({ count: 7, people: 7 });
    expect((await get('unit=children')).total).toEqual({ count: 53, minors: 53, minority_unknown: 0 });
  });

  test('by families, whose separation nobody can compute', async () => {
    const body = await asked(t, `/v1/statistics/families?${sources}&on_date=2024-09-04`);
    expect(body).toMatchObject({
      unit: 'families',
      as_of_day: '2024-09-04',
      mothers: 27,
      fathers: 0,
      children: 53,
      children_with_a_parent_held: 53,
      children_with_both_parents_held: 0,
      children_with_one_known_parent: 53,
    });
    expect(body.separation_days.least).toEqual({ known: 0, unknown: 53 });
  });
});

describe('invented people', () => {
  let t: TestRegistry;
  let child: string;
  beforeAll(async () => {
    t = await makeRegistry();
    const make = async (says: Json) => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body;
    const mother = await make({
      birth_date: '1980-05-12',
      custody_periods: [
        aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2021-01-01', to_on: '2021-06-30', as_of: '2021-06-30' }),
        aCustodyPeriod({ status: 'serving_sentence', from_on: '2021-07-01', as_of: '2022-01-01' }),
      ],
      sentences: [
        aSentence({ imposed_on: '2021-06-30', term: { years: 3, certainty: 'exact' } }),
        aSentence({ imposed_on: '2021-12-01', term: { certainty: 'unknown', verbatim: 'unknown' } }),
      ],
      children: [aChild()],
    });
    child = mother.children[0].id;
    const father = await make({ sex: 'male', birth_date: '1980-05', custody_periods: [aCustodyPeriod({ status: 'serving_sentence', from_on: '2021-03', as_of: '2021-10-01' })] });
    expect((await t.as('editor').patch(`/v1/children/${child}`, { prisoner_ids: [mother.id, father.id] })).status).toBe(200);
    await make({ birth_date: '1990-06-01', custody_periods: [aCustodyPeriod({ status: 'detained', as_of: '2021-05-05' })], children: [aChild(), aChild({ minor: 'no' })] });
    await make({ visibility: 'partner', country: 'LT', birth_date: '1991-06-02', custody_periods: [aCustodyPeriod({ status: 'released', from_on: '2020', as_of: '2021-01-01' })] });
  });
  afterAll(() => t.close());

  test('are counted as of a day', async () => {
    const on = async (day: string) =>
      (await asked(t, `/v1/statistics/prisoners?on_date=${day}&group_by=custody_status`)).groups.map(({ key, count }: Json) => [(key as Json).custody_status, count]);
    expect(await on('2021-03-15')).toEqual([
      ['detained', 1],
      ['pre_trial_detention', 1],
      ['serving_sentence', 1],
    ]);
    expect(await on('2020-06-01')).toEqual([
      ['detained', 1],
      [null, 2],
    ]);
    const { total } = await asked(t, '/v1/statistics/prisoners?on_date=2021-11-01&sex=female');
    expect(total).toMatchObject({ count: 2, not_sentenced: 1, sentence_months: { known: 1, unknown: 0, sum: 36 } });
    expect((await asked(t, '/v1/statistics/prisoners?on_date=2021-11-01&unit=sentences')).total).toMatchObject({ count: 1, people: 1 });
  });

  test('are counted of those alone whom the reader sees', async () => {
    expect((await asked(t, '/v1/statistics/prisoners')).total.count).toBe(3);
    expect((await asked(t, '/v1/statistics/prisoners', 'partner')).total.count).toBe(4);
    expect((await asked(t, '/v1/statistics/prisoners?group_by=country')).groups).toHaveLength(1);
  });

  test('are counted as the registry said', async () => {
    t.setClock('2026-03-01T00:00:00.000Z');
    await t.as('editor').post('/v1/prisoners', aPrisoner({ country: 'KZ' }));
    const seq = (await asked(t, '/v1/statistics/prisoners')).seq;
    const then = await asked(t, '/v1/statistics/prisoners?as_of=2026-02-20T00:00:00Z');
    expect(then).toMatchObject({ said_at: '2026-02-20T00:00:00.000Z', total: { count: 3 } });
    expect((await asked(t, `/v1/statistics/prisoners?as_of_seq=${then.seq}`)).total).toEqual(then.total);
    expect((await asked(t, '/v1/statistics/prisoners')).total.count).toBe(4);
    expect(then.seq).toBeLessThan(seq);
  });

  test('in families: a child of two who are held is one child, without the one who was taken first', async () => {
    const on = (day: string) => asked(t, `/v1/statistics/families?on_date=${day}&country=BY`);
    expect(await on('2021-07-10')).toMatchObject({
      mothers: 2,
      fathers: 1,
      children: 2,
      children_with_a_parent_held: 2,
      children_with_both_parents_held: 1,
      children_with_one_known_parent: 1,
      // From 1 January to 10 July; of the other child's mother no beginning is known.
      separation_days: { least: { known: 1, unknown: 1, min: 190 }, most: { known: 1, unknown: 1, max: 190 } },
    });
    // The father alone, since a day in March that is not known.
    const { body } = await t.as('editor').get(`/v1/children/${child}`);
    expect(body.prisoner_ids).toHaveLength(2);
    expect(await on('2020-12-31')).toMatchObject({ children_with_a_parent_held: 1, children_with_both_parents_held: 0 });
  });

  test('over time, with what is uncertain', async () => {
    const { points } = await asked(t, '/v1/statistics/timeline?interval=month&from=2020-12-05&to=2021-12-31&country=BY');
    const at = Object.fromEntries(points.map(({ on, least, most }: { on: string; least: number; most: number }) => [on, [least, most]]));
    expect(Object.keys(at)).toHaveLength(13);
    expect(at['2020-12-05']).toEqual([0, 1]);
    expect(at['2021-01-05']).toEqual([1, 2]);
    // Somebody began in March.
    expect(at['2021-03-05']).toEqual([1, 3]);
    expect(at['2021-04-05']).toEqual([2, 3]);
    // Of somebody nothing but this day is known.
    expect(at['2021-05-05']).toEqual([3, 3]);
    expect(at['2021-11-05']).toEqual([1, 3]);
  });

  test('on 1 January of each year: women with minor children, and how many these have', async () => {
    const found = await asked(t, '/v1/statistics/timeline?interval=year&from=2020-01-01&to=2023-06-01&country=BY&sex=female&has_minor_children=true');
    const point = (on: string, least: number, most: number) => ({ on, least, most, minor_children: { least, most } });
    // One from 2021-01-01 until the report of 2022-01-01 at least, who may be held still; one of whom a day in May 2021 is reported and no more.
    expect(found).toMatchObject({
      unit: 'people',
      interval: 'year',
      without_report: 0,
      points: [point('2020-01-01', 0, 1), point('2021-01-01', 1, 2), point('2022-01-01', 1, 2), point('2023-01-01', 0, 2)],
    });
    const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ country: 'LV', children: [aChild(), aChild()] }));
    const unknown = await asked(t, '/v1/statistics/timeline?interval=year&from=2024-02-29&to=2025-02-28&country=LV');
    expect(unknown).toMatchObject({ without_report: 1, points: [point('2024-02-29', 0, 0), point('2025-02-28', 0, 0)] });
    await t.as('editor').retire(`/v1/prisoners/${body.id}`);
    const all = await asked(t, '/v1/statistics/timeline?interval=year&from=2021-05-05&to=2021-05-05&country=BY');
    expect(all.points).toEqual([{ on: '2021-05-05', least: 3, most: 3, minor_children: { least: 3, most: 3 } }]);
  });

  test('whoever was reported to be free is held no longer, in families and over time alike', async () => {
    const { body } = await t.as('editor').post(
      '/v1/prisoners',
      aPrisoner({
        country: 'UA',
        custody_periods: [aCustodyPeriod({ status: 'detained', as_of: '2021-01-01' }), aCustodyPeriod({ status: 'released', as_of: '2021-06-01' })],
        children: [aChild()],
      }),
    );
    const { points } = await asked(t, '/v1/statistics/timeline?interval=month&from=2020-12-01&to=2021-08-01&country=UA');
    expect(points.map(({ least, most }: Json) => [least, most])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    for (const [day, count] of [
      ['2021-03-01', 1],
      ['2021-07-01', 0],
    ] as const) {
      expect((await asked(t, `/v1/statistics/families?country=UA&on_date=${day}`)).children_with_a_parent_held).toBe(count);
      expect((await asked(t, `/v1/statistics/prisoners?country=UA&in_custody_on=${day}`)).total.count).toBe(count);
    }
    await t.as('editor').retire(`/v1/prisoners/${body.id}`);
  });

  test('an open-type facility restricts, and holds nobody', async () => {
    const { body } = await t
      .as('editor')
      .post(
        '/v1/prisoners',
        aPrisoner({ country: 'UA', custody_periods: [aCustodyPeriod({ status: 'restricted_freedom_open_facility', from_on: '2021-01-01', as_of: '2021-06-01' })] }),
      );
    expect((await asked(t, '/v1/statistics/prisoners?country=UA&in_custody_on=2021-03-01')).total.count).toBe(0);
    expect((await asked(t, '/v1/statistics/timeline?from=2021-03-01&to=2021-03-01&country=UA')).points).toMatchObject([{ on: '2021-03-01', least: 0, most: 0 }]);
    expect((await t.as('reader').get(`/v1/prisoners/${body.id}`)).body.situation).toBe('held');
    await t.as('editor').retire(`/v1/prisoners/${body.id}`);
  });

  test('by the facility that they are reported in, by the year of a date, by who recognises them', async () => {
    const editor = t.as('editor');
    const facility = async (region: string | undefined) => (await editor.post('/v1/facilities', aFacility({ name: `Example in ${region}`, region }))).body.id as string;
    const [first, second, nowhere] = [await facility('Example region'), await facility('Example region'), await facility(undefined)];
    const held = (facility_id: string, says: Json = {}) => ({ custody_periods: [aCustodyPeriod({ status: 'detained', facility_id, as_of: '2024-03', ...says })] });
    const recognised = (body: string, recognised_on?: string) => aRecognition({ body, body_name: undefined, recognised_on });
    const bodies = [
      {
        ...held(first),
        recognitions: [recognised('viasna', '2023'), recognised('viasna', '2024-02-01'), recognised('amnesty')],
        sentences: [aSentence({ imposed_on: '2023-05' })],
      },
      {
        ...held(second, { as_of: '2023' }),
        recognitions: [recognised('viasna', '2024-02')],
        sentences: [aSentence({ imposed_on: '2023-05-06', term: { certainty: 'unknown' } })],
        children: [aChild()],
      },
      { ...held(nowhere), sentences: [aSentence()] },
      {},
    ];
    const made = await Promise.all(bodies.map(async (says) => (await editor.post('/v1/prisoners', aPrisoner({ country: 'MD', ...says }))).body.id as string));
    const counted = async (query: string, ...figures: string[]) => {
      const { groups } = await asked(t, `/v1/statistics/prisoners?country=MD&${query}`);
      return groups.map(({ key, ...rest }: Json) => [...Object.values(key as Json), ...['count', ...figures].map((name) => rest[name])]);
    };
    for (const [place, months] of [100, 12, 9].entries())
      await editor.post(`/v1/prisoners/${made[place]}/sentences`, aSentence({ kind: 'arrest', term: { months: months % 12, years: Math.floor(months / 12), certainty: 'exact' } }));
    expect(await counted('unit=sentences&group_by=sentence_term_months&sentence_kind=arrest')).toEqual([
      [9, 1],
      [12, 1],
      [100, 1],
    ]);
    for (const [place] of [100, 12, 9].entries()) {
      const [{ id }] = (await editor.get(`/v1/prisoners/${made[place]}/sentences?kind=arrest`)).body.items;
      await editor.retire(`/v1/sentences/${id}`);
    }
    expect(await counted('group_by=facility_region', 'minor_children')).toEqual([
      ['Example region', 2, 1],
      [null, 2, 0],
    ]);
    expect(await counted('group_by=facility_region,custody_as_of')).toEqual([
      ['Example region', '2023', 1],
      ['Example region', '2024', 1],
      [null, '2024', 1],
      [null, null, 1],
    ]);
    expect(await counted('group_by=facility_region&on_date=2024-06-01')).toEqual([
      ['Example region', 2],
      [null, 2],
    ]);
    expect(await counted('unit=sentences&group_by=sentence_imposed_on', 'people')).toEqual([
      ['2023', 2, 2],
      [null, 1, 1],
    ]);
    expect(await counted('unit=recognitions&group_by=recognition_body', 'people')).toEqual([
      ['amnesty', 1, 1],
      ['viasna', 3, 2],
    ]);
    expect(await counted('unit=recognitions&group_by=recognition_recognised_on&recognition_body=viasna', 'people')).toEqual([
      ['2023', 1, 1],
      ['2024', 2, 2],
    ]);
    expect(await counted('unit=sentences&group_by=custody_as_of', 'people')).toEqual([
      ['2023', 1, 1],
      ['2024', 2, 2],
    ]);
    expect(await counted('unit=recognitions&group_by=custody_status,recognition_body&on_date=2024-06-01', 'people')).toEqual([
      ['detained', 'amnesty', 1, 1],
      ['detained', 'viasna', 3, 2],
    ]);
    expect(await counted('unit=sentences&group_by=minor_children_count&sentence_term_months_known=true', 'people')).toEqual([[0, 2, 2]]);
    await editor.patch(`/v1/facilities/${second}`, { visibility: 'confidential' });
    expect(await counted('group_by=facility_region')).toEqual([
      ['Example region', 1],
      [null, 3],
    ]);
    for (const id of made) await editor.retire(`/v1/prisoners/${id}`);
  });

  test('by what is not public are counted exactly for editors alone', async () => {
    expect((await asked(t, '/v1/statistics/prisoners?group_by=birthday_month', 'editor')).groups.map(({ count }: Json) => count)).toEqual([2, 2, 1]);
    const { groups, total } = await asked(t, '/v1/statistics/prisoners?group_by=birthday_month', 'partner');
    expect(total.count).toBe(5);
    expect(groups).toEqual([{ key: { birthday_month: null }, suppressed: true }]);
    expect((await asked(t, '/v1/statistics/prisoners?group_by=sex', 'partner')).groups.some(({ suppressed }: Json) => suppressed)).toBe(false);
    const { status, body } = await t.as('reader').get('/v1/statistics/prisoners?group_by=birthday_month');
    expect([status, body.errors[0].code, body.errors[0].parameter]).toEqual([400, 'unknown_value', 'group_by']);
  });

  test.each([
    ['prisoners?group_by=display_name', 'group_by', 'unknown_value'],
    ['prisoners?group_by=interests&unit=sentences', 'group_by', 'unknown_value'],
    ['prisoners?group_by=child_minor', 'group_by', 'unknown_value'],
    ['prisoners?group_by=warning', 'group_by', 'unknown_value'],
    ['prisoners?group_by=external_id', 'group_by', 'unknown_value'],
    ['prisoners?group_by=sex,country,sex', 'group_by', 'repeated'],
    ['prisoners?group_by=birth_date', 'group_by', 'unknown_value'],
    ['prisoners?unit=persons', 'unit', 'unknown_value'],
    ['prisoners?group_by=sex,country,custody_status,situation', 'group_by', 'too_big'],
    ['prisoners?on_date=2021-01-01&group_by=sex&sentences_count=1', 'on_date', 'not_valid'],
    ['prisoners?limit=3', 'limit', 'unknown_parameter'],
    ['timeline?from=2021-01-01&to=2020-01-01', 'from', 'too_big'],
    ['timeline?from=2019-01-01&to=2021-01-01&interval=day', 'from', 'too_many'],
    ['families?group_by=sex', 'group_by', 'unknown_parameter'],
  ])('are not counted by %s', async (query, parameter, code) => {
    const { status, body } = await t.as('reader').get(`/v1/statistics/${query}`);
    expect({ status, parameter: body.errors?.[0]?.parameter, code: body.errors?.[0]?.code }).toEqual({ status: 400, parameter, code });
  });

  test('are not counted by a field of another unit, and it is said of which', async () => {
    const { body } = await t.as('reader').get('/v1/statistics/prisoners?unit=charges&group_by=interests');
    expect(body.errors[0]).toMatchObject({ parameter: 'group_by', code: 'unknown_value', detail: 'interests is of people: ask with unit=people' });
  });
});

describe('groups of which one can be in several', () => {
  let t: TestRegistry;
  const articles: Record<string, string> = {};
  beforeAll(async () => {
    t = await makeRegistry();
    const make = async (url: string, body: Json) => {
      const answer = await t.as('editor').post(url, body);
      expect(answer.status, answer.text).toBe(201);
      return answer.body as Json & { id: string; children: { id: string; minor: string }[] };
    };
    articles['342'] = (await make('/v1/articles', anArticle({ article: '342' }))).id;
    const homel = (await make('/v1/facilities', aFacility({ name: 'IK-99, Homel', region: 'Homel region' }))).id;
    const charged = (article: string, status = 'convicted') => aCharge({ article, status });
    const named = aCharge({ article_id: articles['342'], code: undefined, article: undefined, part: undefined, status: 'charged' });
    const mother = await make(
      '/v1/prisoners',
      aPrisoner({
        interests: ['chess', 'music'],
        charges: [charged('342'), charged('342'), charged('361-2', 'charged')],
        recognitions: [aRecognition({ body: 'viasna', body_name: undefined }), aRecognition({ body: 'amnesty', body_name: undefined })],
        custody_periods: [aCustodyPeriod({ status: 'detained', facility_id: homel, as_of: '2024-01-01' })],
        children: [aChild({ as_of: '2024-02' }), aChild({ minor: 'unknown' })],
      }),
    );
    const father = await make(
      '/v1/prisoners',
      aPrisoner({ sex: 'male', interests: ['chess'], charges: [named], recognitions: [aRecognition({ body: 'viasna', body_name: undefined })] }),
    );
    await t.as('editor').patch(`/v1/children/${mother.children.find(({ minor }) => minor === 'yes')?.id}`, { prisoner_ids: [mother.id, father.id] });
    await make('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ status: 'unknown', as_of: '2024-03-01' })] }));
    await make('/v1/prisoners', aPrisoner({ sex: 'male', children: [aChild({ minor: 'unknown' })] }));
  });
  afterAll(() => t.close());

  async function counted(query: string, role: Role = 'reader') {
    const body = await asked(t, `/v1/statistics/prisoners?${query}`, role);
    return { ...body, told: body.groups.map(({ key, count }: Json) => [...Object.values(key as Json), count]) };
  }

  test.each<[string, unknown[][]]>([
    [
      'group_by=recognition_body',
      [
        ['amnesty', 1],
        ['viasna', 2],
        [null, 2],
      ],
    ],
    // Of two charges under one article somebody is in its group once; of one that the source does not name, by the article of the registry.
    [
      'group_by=charge_article',
      [
        ['342', 2],
        ['361-2', 1],
        [null, 2],
      ],
    ],
    // Two fields of one part speak of one and the same.
    [
      'group_by=charge_article,charge_status',
      [
        ['342', 'charged', 1],
        ['342', 'convicted', 1],
        ['361-2', 'charged', 1],
        [null, null, 2],
      ],
    ],
    // Conditions with its prefix say which of them are meant.
    ['group_by=charge_article&charge_status=convicted', [['342', 1]]],
    [
      'group_by=interests',
      [
        ['chess', 2],
        ['music', 1],
        [null, 2],
      ],
    ],
    [
      'group_by=interests,recognition_body,sex&interests=chess',
      [
        ['chess', 'amnesty', 'female', 1],
        ['chess', 'viasna', 'female', 1],
        ['chess', 'viasna', 'male', 1],
        ['music', 'amnesty', 'female', 1],
        ['music', 'viasna', 'female', 1],
      ],
    ],
    [
      'group_by=custody_period_status',
      [
        ['detained', 1],
        ['unknown', 1],
        [null, 2],
      ],
    ],
    [
      'group_by=charge_article&on_date=2024-06-01',
      [
        ['342', 2],
        ['361-2', 1],
        [null, 2],
      ],
    ],
  ])('people by what they have several of: %s', async (query, expected) => {
    const { told, total, groups_overlap } = await counted(query);
    expect(told).toEqual(expected);
    expect([groups_overlap, total.count]).toEqual([true, query.includes('interests=chess') ? 2 : query.includes('convicted') ? 1 : 4]);
  });

  test.each<[string, unknown[][]]>([
    [
      'sex',
      [
        ['female', 2],
        ['male', 2],
      ],
    ],
    [
      'custody_status',
      [
        ['detained', 2],
        [null, 2],
      ],
    ],
    [
      'facility_region',
      [
        ['Homel region', 2],
        [null, 2],
      ],
    ],
    [
      'child_minor,sex',
      [
        ['unknown', 'female', 1],
        ['unknown', 'male', 1],
        ['yes', 'female', 1],
        ['yes', 'male', 1],
      ],
    ],
  ])('children by whose they are: %s', async (field, expected) => {
    const { told, total, groups_overlap } = await counted(`unit=children&group_by=${field}`);
    expect(told).toEqual(expected);
    expect([groups_overlap, total]).toEqual([true, { count: 3, minors: 1, minority_unknown: 2 }]);
    // Of those alone whom the filters find.
    expect((await counted('unit=children&group_by=sex&sex=male')).told).toEqual([['male', 2]]);
    expect((await counted(`unit=children&group_by=${field}&on_date=2024-06-01`)).told).toEqual(expected);
  });

  test('is told apart from groups of which one is in one, and figures of both say what is not known', async () => {
    const { groups_overlap, total, groups } = await counted('group_by=sex');
    expect(groups_overlap).toBe(false);
    expect(total).toMatchObject({ count: 4, without_custody_report: 2, custody_status_unknown: 1, not_sentenced: 4 });
    expect(groups).toMatchObject([
      { key: { sex: 'female' }, without_custody_report: 0, custody_status_unknown: 1 },
      { key: { sex: 'male' }, without_custody_report: 2, custody_status_unknown: 0 },
    ]);
    expect((await counted('on_date=2023-01-01')).total).toMatchObject({ count: 4, without_custody_report: 2 });
    expect((await counted('unit=charges&group_by=charge_article')).told).toEqual([
      ['342', 3],
      ['361-2', 1],
    ]);
    expect((await counted('unit=charges&group_by=facility_region')).told).toEqual([
      ['Homel region', 3],
      [null, 1],
    ]);
  });

  test('families say of whom nothing is known, and as of when', async () => {
    expect(await asked(t, '/v1/statistics/families')).toMatchObject({
      unit: 'families',
      mothers: 1,
      fathers: 1,
      parents_without_custody_report: 1,
      children: 1,
      children_of_unknown_minority: 2,
      children_without_custody_report: 0,
      children_reported_from: '2024-02',
      children_reported_to: '2024-02',
      reported_from: '2024-01-01',
      reported_to: '2024-01-01',
    });
    expect(await asked(t, '/v1/statistics/families?sex=male')).toMatchObject({ fathers: 1, children: 1, children_without_custody_report: 1, children_of_unknown_minority: 1 });
  });

  test('of what is not public are made for editors alone', async () => {
    expect((await counted('group_by=warning', 'editor')).groups_overlap).toBe(true);
    expect((await counted('unit=children&group_by=birthday_month', 'editor')).told).toEqual([[null, 3]]);
    for (const query of ['group_by=warning', 'unit=children&group_by=birthday_month', 'unit=charges&group_by=birthday_month', 'group_by=birthday_month,charge_article']) {
      const { status, body } = await t.as('partner').get(`/v1/statistics/prisoners?${query}`);
      expect([status, body.errors[0].parameter], query).toEqual([400, 'group_by']);
    }
  });
});

describe('numbers of which some are not known', () => {
  test.each([
    [[], { known: 0, unknown: 0 }],
    [[[null, 3]], { known: 0, unknown: 3 }],
    [[[5, 1]], { known: 1, unknown: 0, sum: 5, mean: 5, median: 5, min: 5, max: 5 }],
    [
      [
        [1, 2],
        [4, 1],
        [null, 1],
        [10, 1],
      ],
      { known: 4, unknown: 1, sum: 16, mean: 4, median: 2.5, min: 1, max: 10 },
    ],
  ] as [[number | null, number][], Json][])('%j', (entries, expected) => {
    expect(measuresOf(new Map(entries))).toEqual(expected);
  });
});

describe('what is asked again', () => {
  let t: TestRegistry;
  beforeAll(async () => {
    t = await makeRegistry();
  });
  afterAll(() => t.close());

  test('is counted anew after every write that its reader may see, and is as it was after any other', async () => {
    const url = '/v1/statistics/prisoners?group_by=sex';
    const counts = async () => Promise.all((['reader', 'partner', 'editor'] as const).map(async (role) => (await asked(t, url, role)).total.count));
    expect(await counts()).toEqual([0, 0, 0]);
    const made = await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'public' }));
    expect(await counts()).toEqual([1, 1, 1]);
    await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'confidential' }));
    expect(await counts()).toEqual([1, 1, 2]);
    await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'partner' }));
    expect(await counts()).toEqual([1, 2, 3]);
    await t.as('editor').retire(`/v1/prisoners/${made.body.id}`);
    expect(await counts()).toEqual([0, 1, 2]);
  });

  test('is counted anew on another day, where the day has a say', async () => {
    expect((await asked(t, '/v1/statistics/families')).as_of_day).toBe('2026-01-15');
    t.setClock('2026-02-01T09:00:00.000Z');
    expect((await asked(t, '/v1/statistics/families')).as_of_day).toBe('2026-02-01');
  });
});
