// Lengths of sentences in the words of sources.
import { expect, test } from 'vitest';
import { readTerm, termMonths } from '../../../src/core/values/term.js';

test.each([
  ['11 yrs', 11, 0, 0],
  ['1 yr', 1, 0, 0],
  ['3,5 YRS', 3, 6, 0],
  ['5,5 yrs', 5, 6, 0],
  ['5.5 years', 5, 6, 0],
  ['2,25 yrs', 2, 3, 0],
  ['0,5 yrs', 0, 6, 0],
  ['4 yrs 9 mnts', 4, 9, 0],
  ['4\u00a0yrs 9 mnts', 4, 9, 0],
  [' 4  yrs\t9 mnts ', 4, 9, 0],
  ['4yrs 9mnts', 4, 9, 0],
  ['4 years and 9 months', 4, 9, 0],
  ['4 years, 9 months', 4, 9, 0],
  ['4 years, 9 months and 3 days', 4, 9, 3],
  ['4 yrs. 9 mos.', 4, 9, 0],
  ['15 days', 0, 0, 15],
  ['1 month', 0, 1, 0],
])('%j is read as %d years %d months %d days', (text, years, months, days) => {
  expect(readTerm(text)).toEqual({ years, months, days, certainty: 'exact', verbatim: text.replace(/\s+/g, ' ').trim() });
});

test('months stay as stated: 18 months are not turned into a year and a half', () => {
  expect(readTerm('18 months')).toMatchObject({ years: 0, months: 18, days: 0 });
});

test.each(['unknown yrs', 'unknown', 'Unknown Years', 'an unknown term', 'an unknown number of years', 'unknown\u00a0yrs'])(
  '%j is a stated unknown, neither zero nor nothing',
  (text) => {
    const term = readTerm(text);
    expect(term).toEqual({ certainty: 'unknown', verbatim: text.replace(/\s/g, ' ') });
    expect(termMonths(term as NonNullable<typeof term>)).toBeUndefined();
  },
);

test.each([
  ['life', 'life'],
  ['life imprisonment', 'life'],
  ['an indefinite term', 'indefinite'],
])('%j has no number', (text, certainty) => {
  expect(readTerm(text)).toEqual({ certainty, verbatim: text });
});

test.each([
  '',
  ' ',
  'yrs',
  '5',
  '5,5',
  '5 to 7 yrs',
  '5-7 yrs',
  'at least 5 yrs',
  'about 5 yrs',
  '5 yrs or so',
  '5,55 yrs',
  '5,3 yrs',
  '5,5 yrs 3 mnts',
  '5,5 mnts',
  '2 yrs 3 yrs',
  '-5 yrs',
  '0 yrs',
  '101 yrs',
  '1201 months',
  '5 weeks',
  '5 yrs,',
  '5yrs9mnts',
  '5,5,5 yrs',
  '99999 days',
])('%j is not wholly understood, so nothing is read from it', (text) => {
  expect(readTerm(text)).toBeUndefined();
});

test('months are counted over years, days are left out', () => {
  expect(termMonths({ years: 5, months: 6, certainty: 'exact' })).toBe(66);
  expect(termMonths({ years: 5, certainty: 'partial' })).toBe(60);
  expect(termMonths({ days: 15, certainty: 'exact' })).toBe(0);
  expect(termMonths({ certainty: 'life' })).toBeUndefined();
});

test.each([
  ['two and a half years', 2, 6],
  ['2 and a half years', 2, 6],
  ['2 years and a half', 2, 6],
  ['a year and a half', 1, 6],
  ['2½ years', 2, 6],
  ['2 1/2 years', 2, 6],
  ['five years', 5, 0],
  ['a year', 1, 0],
  ['three years and six months', 3, 6],
  ['6 (six) years', 6, 0],
  ['6-year', 6, 0],
  ['twenty years', 20, 0],
  ['полтора года', 1, 6],
  ['2 с половиной года', 2, 6],
  ['half a year', 0, 6],
])('%j is read as %d years %d months', (text, years, months) => {
  expect(readTerm(text)).toEqual({ years, months, days: 0, certainty: 'exact', verbatim: text });
});

test.each([
  '6 (five) years',
  'twenty five years',
  'five or six years',
  '5 1/3 years',
  '1,5 years and a half',
  '2 1/2 months',
  'two and a half months',
  '2½',
  'half',
  '5 and a half years 3 months',
  'a few years',
  '1 1/2',
])('%j is not understood', (text) => {
  expect(readTerm(text)).toBeUndefined();
});
