// Sentences over HTTP: what is a length and what is none, how lengths compare, and what is said of a prisoner's sentences in sum.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { penalty, termCertainty } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aPrisoner, aSentence } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

/** A prisoner with these sentences. */
async function sentenced(...sentences: Json[]): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner({ sentences }));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const read = async (id: string, role: Role = 'reader'): Promise<Json> => (await t.as(role).get(`/v1/prisoners/${id}`)).body;

const ofYears = (years: number, says: Json = {}) => aSentence({ term: { years, certainty: 'exact' }, ...says });

test.each<[string, Json, number | undefined]>([
  ['years and months', { years: 5, months: 6, certainty: 'exact', verbatim: '5,5 yrs' }, 66],
  ['months as they are stated', { months: 18, certainty: 'exact', verbatim: '18 months' }, 18],
  ['years that say that there are no months', { years: 3, months: 0, days: 0, certainty: 'exact' }, 36],
  ['days, which are no month', { days: 15, certainty: 'exact', verbatim: '15 sutki' }, 0],
  ['months and days', { months: 1, days: 29, certainty: 'exact' }, 1],
  ['a part of the term', { years: 2, certainty: 'partial', verbatim: 'more than 2 years' }, 24],
  ['a length that the source calls unknown', { certainty: 'unknown', verbatim: 'unknown yrs' }, undefined],
  ['a measure without an end', { certainty: 'indefinite' }, undefined],
  ['life', { certainty: 'life' }, undefined],
  ['what has no length', { certainty: 'not_applicable' }, undefined],
  ['a hundred years', { years: 100, certainty: 'exact' }, 1200],
])('a term can be %s', async (_, term, months) => {
  const { sentences } = await sentenced(aSentence({ term }));
  expect(sentences[0].term).toEqual(term);
  expect(sentences[0].term_months).toBe(months);
});

test('every certainty and every penalty of the vocabulary can be said', async () => {
  const termOf: Json = {
    life_imprisonment: { certainty: 'life' },
    fine: { certainty: 'not_applicable' },
    administrative_fine: { certainty: 'not_applicable' },
    death_penalty: { certainty: 'not_applicable' },
  };
  const all = [...Object.keys(penalty).map((kind) => aSentence({ kind, term: termOf[kind] ?? { certainty: 'unknown' } }))];
  const certainties = Object.keys(termCertainty).map((certainty) => aSentence({ term: { certainty, ...(['exact', 'partial'].includes(certainty) ? { years: 1 } : {}) } }));
  const { sentences } = await sentenced(...all, ...certainties);
  expect(new Set(sentences.map(({ kind }: Json) => kind))).toEqual(new Set(Object.keys(penalty)));
  expect(new Set(sentences.map(({ term }: Json) => term.certainty))).toEqual(new Set(Object.keys(termCertainty)));
});

describe('a term that cannot be is refused in words', () => {
  test.each<[string, Json, string, string]>([
    ['exact without a number', { term: { certainty: 'exact' } }, '/term', 'a term whose certainty is exact says how many years, months or days'],
    ['partial without a number', { term: { certainty: 'partial' } }, '/term', 'a term whose certainty is partial says how many years, months or days'],
    ['exactly nothing', { term: { years: 0, months: 0, certainty: 'exact' } }, '/term', 'a term is longer than nothing'],
    ['unknown with a number', { term: { years: 2, certainty: 'unknown' } }, '/term', 'a term whose certainty is unknown says no years, months or days'],
    ['indefinite with a number', { term: { days: 2, certainty: 'indefinite' } }, '/term', 'a term whose certainty is indefinite says no years, months or days'],
    ['life with a number', { term: { years: 25, certainty: 'life' } }, '/term', 'a term whose certainty is life says no years, months or days'],
    ['a fine of two years', { kind: 'fine', term: { years: 2, certainty: 'exact' } }, '/term', 'a fine has no length: expected the certainty not_applicable'],
    ['a death penalty for life', { kind: 'death_penalty', term: { certainty: 'life' } }, '/term', 'a death penalty has no length: expected the certainty not_applicable'],
    [
      'life imprisonment of two years',
      { kind: 'life_imprisonment', term: { years: 2, certainty: 'exact' } },
      '/term',
      'life imprisonment is for life: expected the certainty life',
    ],
    ['a fraction of a year', { term: { years: 5.5, certainty: 'exact' } }, '/term/years', 'expected a whole number'],
    ['less than nothing', { term: { years: -1, certainty: 'exact' } }, '/term/years', 'at least 0'],
    ['more than a hundred years', { term: { years: 101, certainty: 'exact' } }, '/term/years', 'at most 100'],
    ['a number in letters', { term: { years: '2', certainty: 'exact' } }, '/term/years', 'expected number'],
    ['without a certainty', { term: { years: 2 } }, '/term/certainty', 'is missing: expected one of exact, partial'],
    ['no term at all', { term: undefined }, '/term', 'is missing'],
    ['weeks', { term: { weeks: 2, certainty: 'exact' } }, '/term/weeks', 'there is no such property here'],
    ['a penalty that is none', { kind: 'prison' }, '/kind', 'expected one of deprivation_of_liberty'],
    ['a total that is a word', { stated_total: 'yes' }, '/stated_total', 'expected boolean'],
  ])('%s', async (_, says, pointer, detail) => {
    const { id } = await sentenced();
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/sentences`, aSentence(says)));
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
    expect(answer.body.errors[0].detail).toContain(detail);
  });
});

test('a change merges into the term, and what comes out must be possible', async () => {
  const { sentences } = await sentenced(aSentence({ term: { years: 2, months: 6, certainty: 'exact', verbatim: '2,5 yrs' } }));
  const url = `/v1/sentences/${sentences[0].id}`;
  const termAfter = async (term: Json) => {
    const { body } = await editor().patch(url, { term });
    return [body.term, body.term_months];
  };
  expect(await termAfter({ years: 3 })).toEqual([{ years: 3, months: 6, certainty: 'exact', verbatim: '2,5 yrs' }, 42]);
  expect(await termAfter({ months: null, verbatim: null })).toEqual([{ years: 3, certainty: 'exact' }, 36]);
  const refused = await withoutTrace(t, () => editor().patch(url, { term: { certainty: 'unknown' } }));
  expect(refused.body.errors).toMatchObject([{ pointer: '/term', code: 'impossible' }]);
  expect((await withoutTrace(t, () => editor().patch(url, { term: { certainty: null } }))).body.errors).toMatchObject([{ pointer: '/term/certainty' }]);
  expect(await termAfter({ certainty: 'unknown', years: null })).toEqual([{ certainty: 'unknown' }, undefined]);
});

describe('the months stated of a prisoner', () => {
  const life = () => aSentence({ kind: 'life_imprisonment', term: { certainty: 'life' } });
  test.each<[string, () => Json[], number | undefined, number]>([
    ['are those of the one sentence', () => [ofYears(2)], 24, 1],
    ['are those of the longest sentence, never the sum', () => [ofYears(2), ofYears(4), ofYears(1)], 48, 3],
    ['are those of a stated total, even if a single term is longer', () => [ofYears(6), ofYears(4, { stated_total: true })], 48, 2],
    ['are those of the greatest total of several', () => [ofYears(3, { stated_total: true }), ofYears(4, { stated_total: true })], 48, 2],
    ['are those of what is known beside an unknown', () => [ofYears(2), aSentence({ term: { certainty: 'unknown' } })], 24, 2],
    ['are single terms if the total is unknown', () => [ofYears(2), aSentence({ stated_total: true, term: { certainty: 'unknown' } })], 24, 2],
    ['are absent if no number is known', () => [aSentence({ term: { certainty: 'unknown' } }), aSentence({ term: { certainty: 'indefinite' } })], undefined, 2],
    ['are absent for life, whatever else was imposed', () => [life(), ofYears(2), ofYears(3, { stated_total: true })], undefined, 3],
    ['are absent without a sentence', () => [], undefined, 0],
  ])('%s', async (_, sentences, months, count) => {
    const seen = await sentenced(...sentences());
    expect([seen.stated_term_months, seen.sentences_count]).toEqual([months, count]);
    expect('stated_term_months' in seen).toBe(months !== undefined);
  });

  test('are for each audience those of the sentences that it may see', async () => {
    const { id } = await sentenced(ofYears(2), ofYears(5, { visibility: 'partner' }), ofYears(9, { visibility: 'confidential', stated_total: true }));
    const seen = await Promise.all((['reader', 'partner', 'editor'] as const).map((role) => read(id, role)));
    expect(seen.map(({ stated_term_months, sentences_count }) => [stated_term_months, sentences_count])).toEqual([
      [24, 1],
      [60, 2],
      [108, 3],
    ]);
    const finds = async (role: Role, query: string) => (await t.as(role).get(`/v1/prisoners?${query}`)).body.items.some((item: Json) => item.id === id);
    for (const query of ['stated_term_months_gte=60', 'sentences_count_gte=2', 'term_months_gte=60', 'sentence_stated_total=true']) {
      expect(await finds('reader', query), query).toBe(false);
      expect(await finds('editor', query), query).toBe(true);
    }
  });
});

test('sentences of all prisoners are listed, filtered and sorted by length', async () => {
  const { id } = await sentenced(
    ofYears(11),
    ofYears(3, { imposed_on: '2023-05' }),
    aSentence({ term: { certainty: 'unknown' } }),
    aSentence({ kind: 'fine', term: { certainty: 'not_applicable' } }),
  );
  const months = async (query: string) =>
    (await t.as('reader').get(`/v1/sentences?prisoner_id=${id}&${query}`)).body.items.map((item: Json) => item.term_months ?? item.term.certainty);
  expect((await months('sort=-term_months')).slice(0, 2)).toEqual([132, 36]);
  expect((await months('sort=term_months')).slice(0, 2)).toEqual([36, 132]);
  expect(await months('term_months_gt=36')).toEqual([132]);
  expect(await months('term_months_known=false&sort=term_months')).toHaveLength(2);
  expect(await months('term_certainty=unknown,not_applicable&kind_not=fine')).toEqual(['unknown']);
  expect(await months('imposed_on_gte=2023&imposed_on_lt=2024')).toEqual([36]);
});
