// Dates known to the year, the month or the day.
import { describe, expect, test } from 'vitest';
import { addDays, addPeriod, comparePartial, earliest, isPartialDate, latest, partialDateError, precision } from '../../../src/core/values/partial-date.js';
import { zodDetails } from '../../../src/core/values/zod-details.js';
import { records } from '../../../src/records/index.js';

test.each([
  ['1985', 'year', '1985-01-01', '1985-12-31'],
  ['1985-04', 'month', '1985-04-01', '1985-04-30'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2100-02', 'month', '2100-02-01', '2100-02-28'],
  ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
])('%s is known to the %s and means a day from %s to %s', (date, known, first, last) => {
  expect(partialDateError(date)).toBeUndefined();
  expect([precision(date), earliest(date), latest(date)]).toEqual([known, first, last]);
});

test.each(['', '85', '1985-4', '1985-04-1', '1985/04/21', '21.04.1985', ' 1985', '1985 ', '1985-04-21T00:00:00Z', '1985-', '+1985', '１９８５', '1985\n', '1985-04-dd'])(
  '%j is not written as a date is',
  (text) => {
    expect(partialDateError(text)).toBe('expected a date as 1985, 1985-04 or 1985-04-21');
    expect(isPartialDate(text)).toBe(false);
  },
);

test.each([
  ['1985-00', 'expected a month from 01 to 12'],
  ['1985-13', 'expected a month from 01 to 12'],
  ['1985-13-01', 'expected a month from 01 to 12'],
  ['2023-02-29', '2023-02-29 is not a day of the calendar'],
  ['1900-02-29', '1900-02-29 is not a day of the calendar'],
  ['2024-04-31', '2024-04-31 is not a day of the calendar'],
  ['2024-04-00', '2024-04-00 is not a day of the calendar'],
  ['1799', 'expected a year from 1800 to 2199'],
  ['2200-01-01', 'expected a year from 1800 to 2199'],
])('%s is refused: %s', (text, complaint) => {
  expect(partialDateError(text)).toBe(complaint);
});

test.each(['1800', '2199', '2000-02-29', '1800-01-01', '2199-12-31'])('%s is within bounds', (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test('dates are ordered by the first day that they can mean, and then the more exact comes first', () => {
  const shuffled = ['2024-09', '2025', '2024-09-30', '2024-09-01', '2024', '2024-01-01', '2024-01'];
  expect(shuffled.sort(comparePartial)).toEqual(['2024-01-01', '2024-01', '2024', '2024-09-01', '2024-09', '2024-09-30', '2025']);
  expect(comparePartial('2024-09', '2024-09')).toBe(0);
});

describe('counting on', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-09-04', 180, '2025-03-03'],
    ['2024-09-04', 0, '2024-09-04'],
  ])('%s and %d days is %s', (day, days, then) => {
    expect(addDays(day, days)).toBe(then);
  });

  test.each([
    ['2020-11-21', { years: 2 }, '2022-11-21'],
    ['2020-02-29', { years: 1 }, '2021-02-28'],
    ['2021-08-31', { months: 6 }, '2022-02-28'],
    ['2022-01-15', { years: 5, months: 6 }, '2027-07-15'],
    ['2022-03-10', { years: 4, months: 9 }, '2026-12-10'],
    ['2022-01-31', { months: 1, days: 1 }, '2022-03-01'],
    ['2022-12-01', { months: 1 }, '2023-01-01'],
    ['2022-06-30', {}, '2022-06-30'],
  ])('%s and %o is %s: a day that the month does not have becomes its last', (day, span, then) => {
    expect(addPeriod(day, span)).toBe(then);
  });
});

describe('where a date is needed and not there, a date is asked for', () => {
  const needed = records.all.flatMap((record) =>
    Object.entries(record.fields).flatMap(([name, { type }]) =>
      type === 'partial_date' && name in record.create.shape && !record.create.shape[name]?.safeParse(undefined).success ? [[record, name] as const] : [],
    ),
  );

  test('of many records', () => {
    expect(needed.length).toBeGreaterThan(5);
  });

  test.each(needed.map(([record, name]) => [record.name, name, record] as const))('%s: %s', (_, name, record) => {
    const asked = (given: Record<string, unknown>) =>
      zodDetails(record.create.safeParse(given).error?.issues ?? [], { in: 'body', given }).find(({ pointer }) => pointer === `/${name}`);
    expect(asked({})).toEqual({ pointer: `/${name}`, code: 'missing', detail: 'is missing: expected a date as 1985, 1985-04 or 1985-04-21' });
    expect(asked({ [name]: 2026 })).toMatchObject({ code: 'invalid_type', detail: 'expected a date as 1985, 1985-04 or 1985-04-21' });
  });
});
