// The release estimate over HTTP: a date only where all that it rests on is known, an interval where some of it is, and the reason where there is none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { aCustodyPeriod, anEvent, aPrisoner, aRelease, aSentence } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
  await loadSeeds(t.registry);
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const read = (id: string, role: Role = 'reader', headers = {}) => t.as(role).get(`/v1/prisoners/${id}/release_estimate`, headers);

/** Two years of general regime, in custody from 2020-11-21, in force on 2021-04-23; everything can be said otherwise. */
const twoYears = (says: Json = {}): Json => aSentence({ term: { years: 2, certainty: 'exact' }, regime: 'general', in_force_on: '2021-04-23', ...says });
const remand = (says: Json = {}): Json => aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2020-11-21', as_of: '2021-02', ...says });

interface Says {
  custody_periods?: Json[];
  sentences?: Json[];
  releases?: Json[];
  events?: Json[];
}

async function somebody({ custody_periods = [remand()], sentences = [twoYears()], releases = [], events = [] }: Says = {}): Promise<string> {
  const made = await editor().post('/v1/prisoners', aPrisoner({ custody_periods, sentences }));
  expect(made.status, made.text).toBe(201);
  for (const release of releases) expect((await editor().post(`/v1/prisoners/${made.body.id}/releases`, release)).status).toBe(201);
  for (const event of events) expect((await editor().post(`/v1/prisoners/${made.body.id}/events`, event)).status).toBe(201);
  return made.body.id;
}

async function estimate(says: Says = {}): Promise<Json> {
  const answer = await read(await somebody(says));
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

test('two years with all dates known end on the day of the published case, with every step and assumption', async () => {
  const id = await somebody();
  const sentence = (await editor().get(`/v1/prisoners/${id}`)).body.sentences[0].id;
  const { disclaimer, ...found } = (await read(id)).body;
  expect(found).toEqual({
    status: 'computed',
    expected_date: '2022-09-05',
    earliest: '2022-09-05',
    latest: '2022-09-05',
    ruleset: 'by_cc75_2021_06_19_v1',
    inputs: {
      custody_start_earliest: '2020-11-21',
      custody_start_latest: '2020-11-21',
      sentence_id: sentence,
      term: { years: 2 },
      regime: 'general',
      placement: 'penal_colony',
      in_force_on: '2021-04-23',
    },
    steps: [
      { rule: 'base_term', from: '2020-11-21', to: '2022-11-20', days: 729 },
      { rule: 'r6_custody_before_in_force', from: '2020-11-21', to: '2021-04-23', days: 153 },
      { rule: 'r1_credit', from: '2022-11-20', to: '2022-09-05', days: -76 },
    ],
    assumptions: [
      'R2: the credit is applied to earlier verdicts by recalculation.',
      'No pardon, exchange, amnesty, parole, deferral for parents or later term under Article 411 is foreseen.',
      'R7: no exclusion from the credit by article or by recidivism applies.',
    ],
    missing: [],
  });
  expect(disclaimer).toMatch(/^An expected date/);
  expect(JSON.stringify(found) + disclaimer).not.toMatch(/\bwill\b/);
});

describe('the cases of the rules', () => {
  test.each<[string, Says, string]>([
    ['strict regime', { sentences: [twoYears({ regime: 'strict' })] }, '2022-11-20'],
    ['prison', { sentences: [twoYears({ placement: 'prison' })] }, '2022-11-20'],
    ['reinforced regime, a day later', { sentences: [twoYears({ regime: 'reinforced', in_force_on: '2021-04-24' })] }, '2022-09-04'],
    ['an additional term', { sentences: [twoYears(), aSentence({ kind: 'additional_term_art_411', regime: 'unknown', term: { years: 1, certainty: 'exact' } })] }, '2023-09-05'],
    ['the earliest custody of several', { custody_periods: [aCustodyPeriod({ from_on: '2021-04-23', as_of: '2022-01' }), remand({ to_on: '2021-04-22' })] }, '2022-09-05'],
    [
      'administrative arrest before',
      { custody_periods: [aCustodyPeriod({ status: 'administrative_detention', from_on: '2020-11-11', to_on: '2020-11-20', as_of: '2020-11-20' }), remand()] },
      '2022-09-05',
    ],
    ['no sooner than the verdict is in force', { sentences: [twoYears({ term: { months: 6, certainty: 'exact' }, in_force_on: '2021-06-25' })] }, '2021-06-25'],
    ['a fine beside', { sentences: [twoYears(), aSentence({ kind: 'fine', term: { certainty: 'not_applicable' } })] }, '2022-09-05'],
    ['a stated total', { sentences: [twoYears({ stated_total: true })] }, '2022-09-05'],
  ])('%s', async (_, says, expected) => {
    expect(await estimate(says)).toMatchObject({ status: 'computed', expected_date: expected, missing: [] });
  });

  test('say which rule is inferred or simplified', async () => {
    const assumptions = async (says: Says) => (await estimate(says)).assumptions.map((text: string) => text.slice(0, 2));
    expect(await assumptions({ sentences: [twoYears({ regime: 'special' })] })).toContain('R3');
    expect(await assumptions({ sentences: [twoYears(), aSentence({ kind: 'additional_term_art_411', term: { months: 6, certainty: 'exact' } })] })).toContain('R8');
    expect(await assumptions({ custody_periods: [aCustodyPeriod({ status: 'administrative_detention', as_of: '2020-11-20' }), remand()] })).toContain('R5');
    expect(await assumptions({})).not.toEqual(expect.arrayContaining(['R3', 'R5', 'R8']));
  });
});

describe('what is known in part gives an interval:', () => {
  test.each<[string, Says, [string, string]]>([
    ['a month of custody', { custody_periods: [remand({ from_on: '2020-11' })] }, ['2022-08-06', '2022-09-18']],
    ['a month of coming into force', { sentences: [twoYears({ in_force_on: '2021-04' })] }, ['2022-09-01', '2022-09-16']],
    ['an unknown regime', { sentences: [twoYears({ regime: 'unknown' })] }, ['2022-09-05', '2022-11-20']],
    [
      'a verdict in force by a day on which the sentence was served',
      { sentences: [twoYears({ in_force_on: undefined })], custody_periods: [remand(), aCustodyPeriod({ as_of: '2021-04-23' })] },
      ['2022-09-05', '2022-11-20'],
    ],
    [
      'a verdict in force by the day of an event',
      { sentences: [twoYears({ in_force_on: undefined })], events: [anEvent({ kind: 'verdict_in_force', happened_on: '2021-04-23' })] },
      ['2022-09-05', '2022-11-20'],
    ],
  ])('%s', async (_, says, [earliest, latest]) => {
    const found = await estimate(says);
    expect(found).toMatchObject({ status: 'interval', earliest, latest, missing: [] });
    expect(found).not.toHaveProperty('expected_date');
    for (const bound of ['earliest', 'latest']) expect(found.steps.filter((step: Json) => step.bound === bound).at(-1).to).toBe(found[bound]);
  });

  test('a verdict of which nothing says when it came into force is taken to be so by the day of the answer', async () => {
    const id = await somebody({
      custody_periods: [remand({ from_on: '2025-03-01', as_of: '2025-04' })],
      sentences: [twoYears({ term: { years: 4, certainty: 'exact' }, in_force_on: undefined })],
    });
    t.setClock('2026-01-15T09:00:00.000Z');
    const first = await read(id);
    expect(first.body).toMatchObject({ status: 'interval', earliest: '2028-09-21', latest: '2029-02-28', inputs: { in_force_by: '2026-01-15' } });
    t.setClock('2026-01-17T09:00:00.000Z');
    const later = await read(id, 'reader', { 'if-none-match': first.headers.etag as string });
    expect([later.status, later.body.earliest, later.body.latest]).toEqual([200, '2028-09-20', '2029-02-28']);
    t.setClock('2026-01-15T09:00:00.000Z');
  });
});

describe('there is no date', () => {
  const life = aSentence({ kind: 'life_imprisonment', term: { certainty: 'life' } });
  test.each<[string, Says, string[], RegExp]>([
    ['without a beginning of custody', { custody_periods: [aCustodyPeriod()] }, ['custody_start'], /^$/],
    ['without a sentence', { sentences: [] }, ['sentence'], /^$/],
    ['for an unknown term', { sentences: [twoYears({ term: { certainty: 'unknown' } })] }, ['term'], /^$/],
    ['for a term that is stated in part', { sentences: [twoYears({ term: { years: 2, certainty: 'partial' } })] }, ['term'], /^$/],
    ['for an additional term that is not known', { sentences: [twoYears(), aSentence({ kind: 'additional_term_art_411', term: { certainty: 'unknown' } })] }, ['term'], /^$/],
    ['for life', { sentences: [life] }, [], /^R9: what is for life/],
    ['for a death sentence', { sentences: [aSentence({ kind: 'death_penalty', term: { certainty: 'not_applicable' } })] }, [], /^R9/],
    [
      'in compulsory treatment',
      { custody_periods: [remand(), aCustodyPeriod({ status: 'compulsory_psychiatric_treatment', as_of: '2022-01' })], sentences: [] },
      [],
      /^R9: compulsory treatment/,
    ],
    ['in restricted freedom', { sentences: [twoYears({ kind: 'restricted_freedom_with_referral', placement: 'open_type_facility' })] }, ['credit_ratio'], /^R4/],
    ['in a colony-settlement', { sentences: [twoYears({ regime: 'settlement', placement: 'colony_settlement' })] }, ['credit_ratio'], /^R4/],
    ['in an educational colony', { sentences: [twoYears({ placement: 'educational_colony' })] }, ['credit_ratio'], /^R4/],
    ['after house arrest', { custody_periods: [aCustodyPeriod({ status: 'house_arrest', as_of: '2020-12' }), remand()] }, ['credit_ratio'], /^R4/],
    ['for several sentences', { sentences: [twoYears(), twoYears()] }, ['sentence'], /^Several sentences/],
    [
      'for a total beside an additional term',
      { sentences: [twoYears({ stated_total: true }), aSentence({ kind: 'additional_term_art_411' })] },
      ['sentence'],
      /^Several sentences/,
    ],
    ['for a penalty that is not known', { sentences: [twoYears({ kind: 'unknown' })] }, ['sentence'], /^$/],
    [
      'where an earlier stage of custody has no beginning',
      { custody_periods: [remand({ from_on: undefined }), aCustodyPeriod({ from_on: '2021-04-23' })] },
      ['custody_start'],
      /^$/,
    ],
    [
      'where custody was interrupted',
      { custody_periods: [remand({ to_on: '2020-12-31', as_of: '2020-12-31' }), aCustodyPeriod({ from_on: '2021-04-23' })] },
      ['custody_start'],
      /^Custody was interrupted/,
    ],
    [
      'after bail',
      {
        custody_periods: [
          remand({ to_on: '2020-12', as_of: '2020-12' }),
          aCustodyPeriod({ status: 'released_on_recognizance', as_of: '2021-01' }),
          aCustodyPeriod({ from_on: '2021' }),
        ],
      },
      ['custody_start'],
      /^Custody was interrupted/,
    ],
    ['for administrative arrest', { custody_periods: [aCustodyPeriod({ status: 'administrative_detention', from_on: '2020-11-21' })] }, ['custody_start'], /^R5/],
    ['after a release', { releases: [aRelease({ released_on: '2022-09-03' })] }, [], /^A release ends/],
    ['after a release without a date', { releases: [aRelease({ released_on: undefined })] }, [], /^A release ends/],
    ['after a release that a status says', { custody_periods: [remand(), aCustodyPeriod({ status: 'released', as_of: '2022-12' })] }, [], /^A release ends/],
    ['after an exchange', { events: [anEvent({ kind: 'exchange', happened_on: '2022-01' })] }, [], /^A release ends/],
    ['after a death in custody', { custody_periods: [remand(), aCustodyPeriod({ status: 'died_in_custody', as_of: '2022-01' })] }, [], /^A death ends/],
    ['after a death that a release says', { releases: [aRelease({ legal_basis: 'died' })] }, [], /^A death ends/],
    ['after a death that an event says', { events: [anEvent({ kind: 'death', happened_on: '2022' })] }, [], /^A death ends/],
  ])('%s', async (_, says, missing, reason) => {
    const found = await estimate(says);
    expect(found).toMatchObject({ status: 'not_computable', missing, steps: [], ruleset: 'by_cc75_2021_06_19_v1' });
    if (reason.source !== '^$')
      expect(
        found.assumptions.some((text: string) => reason.test(text)),
        found.assumptions.join(),
      ).toBe(true);
    else expect(found.missing.length).toBeGreaterThan(0);
    for (const property of ['expected_date', 'earliest', 'latest']) expect(found).not.toHaveProperty(property);
    expect(found.disclaimer).toMatch(/expected/);
  });

  test('of what was before a release, and there is one of what came after', async () => {
    const says = {
      releases: [aRelease({ released_on: '2020-06' })],
      custody_periods: [aCustodyPeriod({ from_on: '2019-01-01', to_on: '2020-06', as_of: '2020-06' }), remand()],
      sentences: [twoYears({ imposed_on: '2019-03', in_force_on: '2019-05' }), twoYears({ imposed_on: '2021-03' })],
    };
    expect(await estimate(says)).toMatchObject({ status: 'computed', expected_date: '2022-09-05' });
    expect(await estimate({ ...says, sentences: [twoYears()] })).toMatchObject({ status: 'not_computable', missing: ['sentence'] });
  });

  test('is not prevented by a release that is unlikely', async () => {
    expect(await estimate({ releases: [aRelease({ certainty: 'unlikely' })] })).toMatchObject({ status: 'computed', expected_date: '2022-09-05' });
  });
});

test('for none of the 27 women of the published list is there a date, and what is missing is said', async () => {
  const source = (await t.as('reader').get('/v1/sources?limit=200')).body.items.find(({ title }: Json) => title === 'Women Political Prisoners - Mothers of Minor Children').id;
  const women: Json[] = (await t.as('reader').get(`/v1/prisoners?source_id=${source}&limit=100`)).body.items;
  expect(women).toHaveLength(27);
  const missing: Record<string, string[]> = {};
  for (const woman of women)
    for (const role of ['reader', 'partner', 'editor'] as const) {
      const { body } = await read(woman.id, role);
      expect([body.status, body.steps]).toEqual(['not_computable', []]);
      const name = woman.names.find(({ script }: Json) => script === 'cyrl').family;
      missing[name] = body.missing;
      if (name === 'УСПЕНСКАЯ') expect(body.assumptions).toContain('R9: compulsory treatment is a medical measure without an end date: never a date.');
      if (['КОНОВАЛОВА', 'ШАРЕНДО-ПАНАСЮК'].includes(name))
        expect(body.assumptions).toContain('A release ends the projection: nothing is projected from what was reported before it.');
    }
  const others = Object.fromEntries(Object.entries(missing).filter(([, list]) => list.join() !== 'custody_start'));
  expect(others).toEqual({
    ДОМОСТОЙ: ['custody_start', 'sentence'],
    ДАНИЛЮК: ['custody_start', 'sentence'],
    ДАВЫДУЛИНА: ['custody_start', 'sentence'],
    СУША: ['custody_start', 'sentence'],
    ШЕВЧИК: ['custody_start', 'term'],
    ЕФРЕМЕНКО: ['custody_start', 'term'],
  });
  expect(Object.keys(missing)).toHaveLength(27);
});

describe('the answer', () => {
  test('rests on what its reader may see, and no other reader learns of the rest', async () => {
    const id = await somebody();
    const before = await Promise.all((['reader', 'partner'] as const).map((role) => read(id, role)));
    await editor().post(`/v1/prisoners/${id}/sentences`, aSentence({ visibility: 'confidential', kind: 'additional_term_art_411', term: { years: 1, certainty: 'exact' } }));
    for (const [place, role] of (['reader', 'partner'] as const).entries()) {
      const after = await read(id, role);
      expect(after.bytes.equals(before[place]?.bytes as Buffer), role).toBe(true);
      expect([after.headers.etag, after.headers['registry-seq']]).toEqual([before[place]?.headers.etag, before[place]?.headers['registry-seq']]);
    }
    expect((await read(id, 'editor')).body.expected_date).toBe('2023-09-05');
    await editor().post(`/v1/prisoners/${id}/releases`, aRelease({ visibility: 'partner' }));
    expect([(await read(id)).body.status, (await read(id, 'partner')).body.status]).toEqual(['computed', 'not_computable']);
  });

  test('leaves what sources state as it was', async () => {
    const id = await somebody({ releases: [aRelease({ released_on: '2022-09-03' })] });
    const prisoner = await t.as('reader').get(`/v1/prisoners/${id}`);
    expect((await read(id)).text).not.toContain('2022-09-03');
    expect((await t.as('reader').get(`/v1/prisoners/${id}`)).bytes.equals(prisoner.bytes)).toBe(true);
    expect(prisoner.text).not.toContain('expected');
  });

  test('is not sent again while it says the same, is never from before a known position, and takes no parameters', async () => {
    const id = await somebody();
    for (const [role, kept] of [
      ['reader', 'public, no-cache'],
      ['partner', 'no-store'],
    ] as const) {
      const first = await read(id, role);
      expect(first.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': kept });
      await somebody();
      const again = await read(id, role, { 'if-none-match': first.headers.etag as string });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first.headers.etag]);
      expect(Number(again.headers['registry-seq'])).toBeGreaterThan(Number(first.headers['registry-seq']));
    }
    const ahead = await read(id, 'reader', { 'registry-seq': '999999' });
    expect([ahead.status, ahead.body.errors]).toMatchObject([400, [{ header: 'registry-seq' }]]);
    expect((await t.as('reader').get(`/v1/prisoners/${id}/release_estimate?limit=1`)).body.errors).toMatchObject([{ parameter: 'limit', code: 'unknown_parameter' }]);
  });

  test('about somebody who may not be seen is that to an address of nobody', async () => {
    const id = await somebody();
    const absent = await read('00000000-0000-4000-8000-000000000000');
    expect(absent.status).toBe(404);
    await editor().patch(`/v1/prisoners/${id}`, { visibility: 'confidential' });
    for (const role of ['reader', 'partner'] as const) expect((await read(id, role)).bytes.equals(absent.bytes)).toBe(true);
    expect((await read(id, 'editor')).status).toBe(200);
  });

  test('is what the document says that it is', async () => {
    const { body } = await t.as('reader').get('/openapi.json');
    const { required, properties } = body.components.schemas.ReleaseEstimate;
    expect(Object.keys(await estimate({ sentences: [twoYears()] }))).toEqual(Object.keys(properties));
    for (const property of required) expect(await estimate({ sentences: [] })).toHaveProperty(property);
  });
});

test('a verdict that came into force before it was given is refused', async () => {
  const id = await somebody();
  const url = `/v1/prisoners/${id}/sentences`;
  const refused = await editor().post(url, aSentence({ imposed_on: '2025-03-02', in_force_on: '2025-03-01' }));
  expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/in_force_on' }]]);
  expect((await editor().post(url, aSentence({ imposed_on: '2025-03-02', in_force_on: '2025-03' }))).status).toBe(201);
});
