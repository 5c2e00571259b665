// What a new registry holds at first, as anyone reads it: the sums agree with the published list, and what others reported later stands beside it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const LIST_LINES = readFileSync(new URL('../../seeds/mothers-behind-bars.txt', import.meta.url), 'utf8').split('\n');

let t: TestRegistry;
let sources: Json[];
let list: string;
let women: Json[];

beforeAll(async () => {
  t = await makeRegistry();
  expect(await loadSeeds(t.registry)).toEqual({ women: 27, children: 53, others: 6 });
  sources = await all('/v1/sources?');
  list = sourceId('Women Political Prisoners - Mothers of Minor Children');
  women = await all(`/v1/prisoners?source_id=${list}`);
});
afterAll(() => t.close());

async function get(url: string): Promise<Json> {
  const answer = await t.as('reader').get(url);
  expect(answer.status, `${url}: ${answer.text}`).toBe(200);
  return answer.body;
}

/** Everything that a list holds, over all its pages. */
async function all(url: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let next: string | null = `${url}&limit=10`; next; ) {
    const found: Json = await get(next);
    items.push(...found.items);
    next = found.page.next;
  }
  return items;
}

const total = async (url: string): Promise<number> => (await get(`${url}&include_total=true&limit=1`)).page.total;
const sum = (items: Json[], of: (item: Json) => number): number => items.reduce((so_far, item) => so_far + of(item), 0);

function sourceId(title: string): string {
  const found = sources.filter((one) => one.title === title);
  expect(found, title).toHaveLength(1);
  return found[0].id;
}

const titlesOf = (record: Json): string[] => record.source_ids.map((id: string) => sources.find((one) => one.id === id)?.title);
const cites = (record: Json, source: string): boolean => record.source_ids.includes(source);
const woman = (name: string): Json => {
  const found = women.filter((one) => one.names.some(({ full }: Json) => full === name));
  expect(found, name).toHaveLength(1);
  return found[0];
};

describe('the published list', () => {
  test('is 27 women with 53 minor children', async () => {
    expect(await total(`/v1/prisoners?source_id=${list}`)).toBe(27);
    expect(sum(women, (one) => one.minor_children_count)).toBe(53);
    expect(await total(`/v1/children?source_id=${list}`)).toBe(53);
    expect(new Set(women.map(({ sex, country, visibility }) => `${sex} ${country} ${visibility}`))).toEqual(new Set(['female BY public']));
  });

  test.each([
    ['serving_sentence', 22, 39],
    ['pre_trial_detention', 4, 13],
    ['compulsory_psychiatric_treatment', 1, 1],
  ])('says %s of %d women with %d children, whatever others say later', async (status, people, children) => {
    expect(await total(`/v1/custody_periods?source_id=${list}&status=${status}`)).toBe(people);
    const some = women.filter((one) => one.custody_periods.some((period: Json) => cites(period, list) && period.status === status));
    expect([some.length, sum(some, (one) => one.minor_children_count)]).toEqual([people, children]);
  });

  test('states 20 terms of 1,119 months, and calls two unknown', async () => {
    const sentences = await all(`/v1/sentences?source_id=${list}`);
    const known = sentences.filter(({ term }) => term.certainty === 'exact');
    const unknown = sentences.filter(({ term }) => term.certainty === 'unknown');
    expect([sentences.length, known.length, unknown.length]).toEqual([22, 20, 2]);
    expect(known.map(({ term_months }) => term_months).sort((a, b) => a - b)).toEqual([12, 24, 24, 24, 24, 36, 36, 36, 42, 42, 48, 57, 66, 72, 72, 72, 72, 96, 132, 132]);
    expect(sum(known, ({ term_months }) => term_months)).toBe(1119);
    for (const one of unknown) {
      expect(one.term).toEqual({ certainty: 'unknown', verbatim: 'unknown yrs' });
      expect(one).not.toHaveProperty('term_months');
    }
    expect(await total(`/v1/sentences?source_id=${list}&term_months_known=true`)).toBe(20);
  });

  test('numbers children one to five', async () => {
    expect([1, 2, 3, 4, 5].map((count) => women.filter((one) => one.minor_children_count === count).length)).toEqual([9, 13, 3, 1, 1]);
    expect(await total(`/v1/prisoners?source_id=${list}&min_children=3`)).toBe(5);
  });

  test('gives every woman one name of each column, each as printed', () => {
    for (const one of women) {
      expect(one.names.map(({ script, language_basis, kind }: Json) => [script, language_basis, kind])).toEqual([
        ['latn', 'be', 'published'],
        ['cyrl', 'ru', 'published'],
      ]);
      const [latin, cyrillic] = one.names;
      const line = LIST_LINES.find((text) => text.includes(cyrillic.family) && text.includes(latin.family));
      expect(line, one.display_name).toBeDefined();
      for (const name of one.names) {
        expect(name.full).toBe(`${name.family} ${name.given}`);
        expect(line?.replaceAll('\u00a0', ' ')).toContain(name.full);
      }
    }
  });

  test('keeps the Cyrillic given name in its Latin column and says in which script it is', () => {
    const [latin] = woman('KANAVALAVA Антанина').names;
    expect(latin).toMatchObject({ family: 'KANAVALAVA', given: 'Антанина', script: 'latn', given_script: 'cyrl' });
    expect(latin).not.toHaveProperty('family_script');
  });

  test('keeps the words of every line beside their code', () => {
    expect(woman('USPENSKAYA Maryia').custody_periods[0]).toMatchObject({ status: 'compulsory_psychiatric_treatment', verbatim: 'in compulsory psychological treatment' });
    expect(woman('USPENSKAYA Maryia').sentences).toEqual([]);
    expect(woman('LAPTANOVICH Yuliya').sentences[0]).toMatchObject({
      term: { years: 4, months: 9, certainty: 'exact', verbatim: '4 yrs 9 mnts' },
      term_months: 57,
      verbatim: 'sentenced to 4 yrs 9 mnts in a penal colony',
    });
    expect(woman('SIARHEYENKA Alesia').sentences[0]).toMatchObject({ term: { years: 3, months: 6, verbatim: '3,5 YRS' }, term_months: 42 });
  });

  test('is of 2024-09-04 or later, and says why', () => {
    const source = sources.find(({ id }) => id === list);
    expect(source).toMatchObject({ as_of: '2024-09-04', as_of_precision: 'range', publisher: expect.stringContaining('Women Political Prisoners in Belarus') });
    expect(source.as_of_rationale).toContain('116477');
    const said = women.flatMap((one) => [...one.custody_periods, ...one.children, ...one.recognitions]).filter((statement) => cites(statement, list));
    expect(said).toHaveLength(27 + 53 + 27);
    for (const statement of said) expect(statement).toMatchObject({ as_of: '2024-09-04', as_of_precision: 'range' });
  });

  test('names no facility, no regime and no date, so neither does the registry', () => {
    for (const one of women) {
      expect(one).not.toHaveProperty('facility_id');
      for (const period of one.custody_periods) expect(period).not.toHaveProperty('facility_id');
      for (const sentence of one.sentences) {
        expect(sentence.regime).toBe('unknown');
        expect(sentence).not.toHaveProperty('imposed_on');
      }
    }
  });
});

describe('what was reported later', () => {
  test.each([
    ['KANAVALAVA Антанина', '2024-12', ['AP, report of a release in December 2024']],
    ['SHARENDA-PANASIUK Palina', '2025-02-01', ['zw.lt, report of a release, 2025', 'Salidarnast, reports of a release and of added sentences']],
  ])('%s was released, as of %s, and what the list said stays readable', (name, asOf, says) => {
    const one = woman(name);
    expect(one).toMatchObject({ custody_status: 'released', custody_as_of: asOf });
    const [latest, listed] = one.custody_periods;
    expect([latest.status, listed.status]).toEqual(['released', 'serving_sentence']);
    expect(titlesOf(latest)).toEqual(says);
    expect(titlesOf(listed)).toEqual(['Women Political Prisoners - Mothers of Minor Children']);
    expect(one.custody_periods).toHaveLength(2);
  });

  test('of the 27, two are shown as released and 25 as the list says', async () => {
    expect(await total(`/v1/prisoners?source_id=${list}&custody_status=released`)).toBe(2);
    expect(await total(`/v1/prisoners?source_id=${list}&custody_status=serving_sentence`)).toBe(20);
    expect(await total(`/v1/prisoners?source_id=${list}&custody_status_not=released`)).toBe(25);
  });

  test('one term is a stated total of several sentences, and is marked as one', async () => {
    const totals = await all(`/v1/sentences?source_id=${list}&stated_total=true`);
    expect(totals).toHaveLength(1);
    expect(totals[0].prisoner_id).toBe(woman('SHARENDA-PANASIUK Palina').id);
    expect(totals[0]).toMatchObject({ term_months: 48, stated_total: true });
    expect(titlesOf(totals[0])).toContain('European Belarus, item 309991');
  });
});

describe('the other documents', () => {
  test.each([
    ['Belarusian police join #NotMyPresident flashmob amid continued rallies for Lukashenka’s rivals', 'detained', ['Siarhei Tsikhanouski', 'Viktar Babaryka']],
    [
      'Appeal of the relatives of political prisoners and former political prisoners',
      'unknown',
      ['Dzianis Ivashyn', 'Iryna Slaunikava', 'Maria Kalesnikava', 'Uladzimir Matskevich'],
    ],
  ])('%s names people who are %s', async (title, status, names) => {
    const people = await all(`/v1/prisoners?source_id=${sourceId(title)}`);
    expect(people.map(({ display_name }) => display_name).sort()).toEqual(names);
    for (const one of people) expect(one).toMatchObject({ custody_status: status, minor_children_count: 0, sentences_count: 0 });
  });

  test('the arrest of Babaryka has its day, with the year read from the context; that of Tsikhanouski has none', async () => {
    const [babaryka] = await all('/v1/prisoners?q=babaryka');
    expect(babaryka.custody_periods).toMatchObject([{ from_on: '2020-06-18', as_of: '2020-07-29', date_rationale: expect.stringContaining('year') }]);
    const [tsikhanouski] = await all('/v1/prisoners?q=tsikhanouski');
    expect(tsikhanouski.custody_periods).toMatchObject([{ as_of: '2020-07-29' }]);
    expect(tsikhanouski.custody_periods[0]).not.toHaveProperty('from_on');
  });

  test.each(['“We didn’t raise our sons to be executioners”.', "Amid Mobilization Rumors For Putin's War Next Door, Belarusian Mothers Scramble To 'Hide The Children'"])(
    '%s is a source, goes by names that are not theirs, and nobody is made of it',
    async (title) => {
      const source = sourceId(title);
      expect(sources.find(({ id }) => id === source)).toMatchObject({ pseudonymous: 'yes' });
      expect(await total(`/v1/prisoners?source_id=${source}`)).toBe(0);
      expect(await total(`/v1/names?source_id=${source}`)).toBe(0);
    },
  );

  test('nobody else is there: not those who are not detained, no relatives', async () => {
    expect(await total('/v1/prisoners?')).toBe(27 + 6);
    for (const q of ['Tsepkalo', 'Tsapkala', 'Tsikhanouskaya', 'Khomich', 'Loika', 'Ivashyna', 'Margarita']) {
      // Whoever is found goes by a name like it, such as her husband.
      const found = await all(`/v1/prisoners?q=${q}`);
      expect(
        found.flatMap(({ names }) => names).filter(({ full }) => full.toLowerCase().split(' ').includes(q.toLowerCase())),
        q,
      ).toEqual([]);
    }
  });
});

describe('who says that the women are political prisoners', () => {
  test('is the publisher of the list, by its own name, and nobody else', async () => {
    for (const one of women) {
      expect(one.recognitions).toHaveLength(1);
      expect(one.recognitions[0]).toMatchObject({
        body: 'other',
        body_name: 'Women Political Prisoners in Belarus',
        status: 'recognised',
        criteria: [],
        verbatim: 'Women Political Prisoners - Mothers of Minor Children',
        source_ids: [list],
      });
      for (const property of ['recognised_on', 'withdrawn_on', 'opinion_number', 'url']) expect(one.recognitions[0]).not.toHaveProperty(property);
    }
    expect(await total('/v1/prisoners?recognition_body=other&recognition_status=recognised')).toBe(27);
    expect(await total('/v1/recognitions?')).toBe(27);
    expect(await total('/v1/recognitions?body_not=other')).toBe(0);
  });

  test('is an organisation of which nothing is said but what the list prints', async () => {
    const organizations = await all('/v1/organizations?');
    expect(organizations).toMatchObject([{ name: 'Women Political Prisoners in Belarus', kind: 'unknown', url: 'https://belaruswomen.org/', source_ids: [list] }]);
    expect(organizations[0]).not.toHaveProperty('country');
    expect(await total(`/v1/prisoners?recognition_organization_id=${organizations[0].id}`)).toBe(27);
  });
});

describe('the appeal of relatives', () => {
  let appeal: Json;
  beforeAll(async () => {
    const appeals = await all('/v1/appeals?');
    expect(appeals).toHaveLength(1);
    appeal = appeals[0];
  });

  test('says who started it, to whom it goes and of when it is, as the document does', () => {
    expect(appeal).toMatchObject({
      title: 'Appeal of the relatives of political prisoners and former political prisoners',
      kind: 'of_relatives',
      status: 'open_for_signature',
      as_of: '2023-01',
      as_of_precision: 'estimate',
      date_rationale: expect.stringContaining('prints no date'),
      addressees: ['the leaders of the free world'],
      initiators: [
        { name: 'Tatsiana Khomich', relation: 'sibling' },
        { name: 'Aliaksandr Loika', relation: 'spouse' },
        { name: 'Sviatlana Matskevich', relation: 'spouse' },
        { name: 'Volha Ivashyna', relation: 'spouse' },
      ],
      addressee_ids: [],
      initiator_ids: [],
      source_ids: [sourceId('Appeal of the relatives of political prisoners and former political prisoners')],
    });
    expect(appeal).not.toHaveProperty('published_on');
    expect(JSON.stringify(appeal)).not.toMatch(/freepolitzek|telegram/i);
  });

  test('names four prisoners, each through the relative in the same place', async () => {
    const people = await all(`/v1/prisoners?source_id=${appeal.source_ids[0]}`);
    const names = appeal.prisoner_ids.map((id: string) => people.find((one) => one.id === id)?.display_name);
    expect(names).toEqual(['Maria Kalesnikava', 'Iryna Slaunikava', 'Uladzimir Matskevich', 'Dzianis Ivashyn']);
  });

  test('has no signature here: how the 91 divide is not known, so none is made up', async () => {
    expect(await total('/v1/signatures?')).toBe(0);
    expect(appeal.public_signatures_count).toBe(0);
    for (const property of ['signatures_count', 'non_public_signatures_count']) expect(appeal).not.toHaveProperty(property);
    expect(await all(`/v1/figures?appeal_id=${appeal.id}&unit=signatures&sort=value`)).toMatchObject([
      { value: 30, bound: 'unknown', as_of: '2023-01', as_of_precision: 'month' },
      { value: 91, bound: 'exactly', as_of: '2023-01', as_of_precision: 'range', verbatim: 'So far, 91 signatures', date_rationale: expect.stringContaining('or later') },
    ]);
  });
});

describe('published figures', () => {
  const APPEAL = 'Appeal of the relatives of political prisoners and former political prisoners';
  const LIST = 'Women Political Prisoners - Mothers of Minor Children';
  const ZW_LT = 'zw.lt, report on the appeal of the relatives, January 2023';
  const EURORADIO = 'Euroradio, report on the appeal of the relatives';

  test('are these, conflicts included, each with its unit, its bound, its date and its source', async () => {
    const figures = await all('/v1/figures?');
    const says = figures.map((one) => [one.value, one.bound, one.unit, one.as_of, one.as_of_precision, ...titlesOf(one)].join(' | ')).sort();
    expect(says).toEqual(
      [
        `1500 | about | people | 2023-01 | estimate | ${APPEAL}`,
        `11500 | more_than | criminal_cases | 2023-01 | estimate | ${APPEAL}`,
        `91 | exactly | signatures | 2023-01 | range | ${APPEAL}`,
        `30 | unknown | signatures | 2023-01 | month | ${ZW_LT}`,
        `2500 | nearly | people | 2023-01 | estimate | ${ZW_LT}`,
        `11000 | unknown | criminal_cases | 2023-01 | estimate | ${ZW_LT}`,
        `1500 | unknown | people | 2023-01 | estimate | ${EURORADIO}`,
        `11500 | unknown | criminal_cases | 2023-01 | estimate | ${EURORADIO}`,
        `27 | at_least | people | 2024-09-04 | range | ${LIST}`,
        `53 | exactly | children | 2024-09-04 | range | ${LIST}`,
        '174 | unknown | people | 2024-10-13 | day | Women Political Prisoners in Belarus, number of women political prisoners on its site',
        '167 | unknown | people | 2024-10-14 | day | Viasna, item 116477',
      ].sort(),
    );
    for (const one of figures) expect(one, one.scope).toMatchObject({ country: 'BY', visibility: 'public' });
  });

  test('are in the words of the documents where they are quoted', async () => {
    expect((await all('/v1/figures?')).flatMap(({ value, verbatim }) => (verbatim ? [[value, verbatim]] : [])).sort(([a], [b]) => a - b)).toEqual([
      [27, 'at least 27 female political prisoners'],
      [53, 'their 53 minor children'],
      [91, 'So far, 91 signatures'],
      [1500, 'about 1,500 people'],
      [11_500, 'more than 11.5 thousand criminal cases'],
    ]);
  });

  test('agree with the list where they speak of it', async () => {
    const [mothers, children] = await all(`/v1/figures?source_id=${list}&sort=value`);
    expect([mothers.value, children.value]).toEqual([women.length, sum(women, (one) => one.minor_children_count)]);
  });
});

describe('articles of the Criminal Code', () => {
  let articles: Json[];
  beforeAll(async () => {
    articles = await all('/v1/articles?sort=code,article_order');
  });
  const numbers = (some: Json[]): string[] => some.map(({ article, part }) => (part ? `${article} p. ${part}` : article));

  test('are those that sources name, in the order of their numbers', () => {
    expect(numbers(articles).filter((number) => !number.includes('p.'))).toEqual([
      ...['80', '130', '130-1', '130-2', '188', '289', '289-1', '290', '290-1', '290-2', '290-3', '290-4', '290-5', '293', '339', '342', '356', '357'],
      ...['361', '361-1', '361-2', '361-4', '361-5', '364', '366', '367', '368', '369', '369-1', '369-3', '370', '373', '374', '391', '411'],
    ]);
    expect(
      numbers(articles)
        .filter((number) => number.includes('p.'))
        .sort(),
    ).toEqual(['293 p. 1', '293 p. 2']);
    expect(new Set(articles.map(({ code }) => code))).toEqual(new Set(['BY-CC-1999']));
  });

  test.each([
    ['130-2', 'denying genocide of the Belarusian people', ['Pozirk, item 121517']],
    ['342', 'organising or joining group actions that grossly breach public order', ['FIDH, naming articles of the Criminal Code', 'Viasna, item 116450']],
    ['361-1', 'extremist formation', ['Viasna, item 117588', 'EPDE, naming articles of the Criminal Code', 'Libereco, naming articles of the Criminal Code']],
    ['374', 'disclosing state secrets by negligence', ['Pozirk, naming articles of the Criminal Code', 'Libereco, naming articles of the Criminal Code']],
    ['411', 'malicious disobedience to the prison administration', ['Mediazona, naming articles of the Criminal Code', 'Viasna, item 74212']],
  ])('%s is titled %s, as its sources say', (article, title, says) => {
    const found = articles.filter((one) => one.article === article);
    expect(found).toMatchObject([{ title }]);
    expect(titlesOf(found[0])).toEqual(says);
  });

  test('have no title where none was verified, no date, and each a source', () => {
    expect(numbers(articles.filter(({ title }) => !title))).toEqual(['290', '290-1', '290-2', '290-3', '290-4', '290-5']);
    for (const one of articles) {
      expect(one.source_ids.length, one.article).toBeGreaterThan(0);
      for (const property of ['valid_from', 'valid_to', 'working_note']) expect(one).not.toHaveProperty(property);
    }
  });

  test('are tied to nobody: the list gives no charges', async () => {
    expect(await total('/v1/charges?')).toBe(0);
    expect(await total('/v1/cases?')).toBe(0);
    for (const one of women) expect(one.charges).toEqual([]);
  });
});

test('every facility has an address that two publishers give, in its own script', async () => {
  const facilities = await all('/v1/facilities?');
  expect(facilities.map(({ name }) => name).sort()).toEqual(['IK-4, Homel', 'Prison No. 4, Mahiliou', 'SIZO-1, Minsk (old site)']);
  for (const one of facilities) {
    expect(one).toMatchObject({ address_verified: 'yes', country: 'BY' });
    expect(one.address).toMatch(/\p{Script=Cyrillic}/u);
    expect(new Set(one.source_ids.map((id: string) => sources.find((source) => source.id === id).publisher)).size).toBeGreaterThanOrEqual(2);
  }
});

test('every statement names its source', () => {
  for (const one of women) {
    for (const statement of [one, ...one.names, ...one.custody_periods, ...one.sentences, ...one.children, ...one.recognitions])
      expect(statement.source_ids.length).toBeGreaterThan(0);
  }
});

test('a woman of the list is found by any of her names', async () => {
  for (const q of ['ablab', 'АБЛАБ', 'hanna ablab', 'Анна Аблаб', 'KANAVALAVA', 'Антанина', 'maushuk alena'])
    expect(await all(`/v1/prisoners?q=${encodeURIComponent(q)}`), q).toHaveLength(1);
  // The list has the Russian form and the Latin one only: she is the likeliest, and who has a family name like hers comes after.
  const [she] = await all('/v1/prisoners?q=maushuk%20alena');
  const alike = await all(`/v1/prisoners?q=${encodeURIComponent('моўшук')}`);
  expect(alike[0]).toEqual(she);
  for (const other of alike.slice(1)) expect(other.names.map(({ full }: Json) => full).join(' ')).not.toMatch(/maushuk|моўшук/i);
});

test('no source is there without need: each is cited, or is one of the two of which nobody is made', async () => {
  const people = await all('/v1/prisoners?');
  const statements = [...people, ...people.flatMap((one) => [...one.names, ...one.custody_periods, ...one.sentences, ...one.children, ...one.recognitions])];
  const standing = [
    ...(await all('/v1/facilities?')),
    ...(await all('/v1/articles?')),
    ...(await all('/v1/organizations?')),
    ...(await all('/v1/appeals?')),
    ...(await all('/v1/figures?')),
  ];
  const cited = new Set([...statements, ...standing].flatMap(({ source_ids }) => source_ids));
  const silent = sources.filter(({ id }) => !cited.has(id));
  // The two that go by names that are not theirs.
  expect(silent.map(({ title }) => title).sort()).toEqual([
    "Amid Mobilization Rumors For Putin's War Next Door, Belarusian Mothers Scramble To 'Hide The Children'",
    '“We didn’t raise our sons to be executioners”.',
  ]);
});

test('loading again changes nothing', async () => {
  const before = await t.as('reader').get('/v1/prisoners?limit=200&include_total=true');
  expect(await loadSeeds(t.registry)).toBeUndefined();
  const after = await t.as('reader').get('/v1/prisoners?limit=200&include_total=true');
  expect(after.bytes.equals(before.bytes)).toBe(true);
  expect(after.headers['registry-seq']).toBe(before.headers['registry-seq']);
});
