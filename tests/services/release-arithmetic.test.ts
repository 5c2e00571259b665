// The arithmetic of the end of a sentence: the published case, the cases worked out from the rules, and what holds of all.
import { describe, expect, test } from 'vitest';
import { type Known, project, projectBetween } from '../../src/services/release-estimate/arithmetic.js';

const years = (count: number) => ({ years: count });

describe('with all dates known', () => {
  // The first is published: two journalists, freed by recalculation. The others follow from the rules.
  test.each([
    ['2020-11-21', years(2), [], '2021-04-23', true, '2022-11-20', 153, 76, '2022-09-05'],
    ['2020-11-21', years(2), [], '2021-04-24', true, '2022-11-20', 154, 77, '2022-09-04'],
    ['2020-11-21', years(2), [], '2021-04-23', false, '2022-11-20', 153, 0, '2022-11-20'],
    ['2020-11-21', years(2), [years(1)], '2021-04-23', true, '2022-11-20', 153, 76, '2023-09-05'],
    ['2020-02-29', years(1), [], '2020-02-29', true, '2021-02-27', 0, 0, '2021-02-27'],
    ['2021-08-31', { months: 6 }, [], '2021-08-31', true, '2022-02-27', 0, 0, '2022-02-27'],
    ['2022-01-15', { years: 5, months: 6 }, [], '2022-09-01', true, '2027-07-14', 229, 114, '2027-03-22'],
    ['2022-01-01', years(1), [], '2022-10-01', true, '2022-12-31', 273, 136, '2022-10-01'],
    ['2022-03-10', { years: 4, months: 9 }, [], '2022-12-01', true, '2026-12-09', 266, 133, '2026-07-29'],
  ])('from %s for %o and %o, in force %s, credited %s', (custody_start, term, additional, in_force, credited, base, pre_days, bonus, expected) => {
    const found = project({ custody_start, term, additional, in_force, credited });
    expect([found.base, found.pre_days, found.bonus, found.expected]).toEqual([base, pre_days, bonus, expected]);
    expect(found.steps.at(-1)?.to).toBe(expected);
    for (const { from, to, days } of found.steps) expect(Date.parse(to) - Date.parse(from)).toBe(days * 86_400_000);
    const span = (day: string) => ({ earliest: day, latest: day });
    const between = projectBetween({ custody_start: span(custody_start), term, additional, in_force: span(in_force), in_force_by: in_force, credited });
    expect([between.earliest.expected, between.latest.expected]).toEqual([expected, expected]);
  });

  test('each step begins where the one before it ended', () => {
    const { steps } = project({ custody_start: '2022-01-01', term: years(1), additional: [years(1)], in_force: '2022-10-01', credited: true });
    expect(steps).toEqual([
      { rule: 'base_term', from: '2022-01-01', to: '2022-12-31', days: 364 },
      { rule: 'r6_custody_before_in_force', from: '2022-01-01', to: '2022-10-01', days: 273 },
      { rule: 'r1_credit', from: '2022-12-31', to: '2022-08-17', days: -136 },
      { rule: 'not_before_in_force', from: '2022-08-17', to: '2022-10-01', days: 45 },
      { rule: 'r8_additional_term', from: '2022-10-01', to: '2023-10-01', days: 365 },
    ]);
  });

  test('nothing is taken off what was over before the rule was, and no end moves to before it', () => {
    const common = { term: years(2), additional: [], credited: true };
    expect(project({ ...common, custody_start: '2019-01-01', in_force: '2019-12-01' })).toMatchObject({ bonus: 0, expected: '2020-12-31' });
    expect(project({ ...common, custody_start: '2019-07-01', in_force: '2020-06-01' })).toMatchObject({ base: '2021-06-30', expected: '2021-06-19' });
  });

  test('days of a term count, and who was at liberty until the verdict has nothing taken off', () => {
    expect(project({ custody_start: '2024-01-31', term: { months: 1, days: 3 }, additional: [], in_force: '2023-12-01', credited: true })).toMatchObject({
      base: '2024-03-02',
      pre_days: 0,
      bonus: 0,
      expected: '2024-03-02',
    });
  });
});

describe('with some of it not known', () => {
  const day = (text: string) => ({ earliest: text, latest: text });
  const known: Known = { custody_start: day('2022-03-10'), term: { years: 4, months: 9 }, additional: [], in_force_by: '2022-12-01', credited: true };
  const between = (says: Partial<Known>) => {
    const { earliest, latest } = projectBetween({ ...known, ...says });
    return [earliest.expected, latest.expected];
  };

  test('the day of coming into force: from all of the credit to none', () => {
    expect(between({})).toEqual(['2026-07-29', '2026-12-09']);
    expect(between({ credited: false })).toEqual(['2026-12-09', '2026-12-09']);
  });

  test('the regime: with the credit and without', () => {
    expect(between({ in_force: day('2022-12-01'), credited: undefined })).toEqual(['2026-07-29', '2026-12-09']);
  });

  test('the first day in custody: from its first day to its last', () => {
    expect(between({ custody_start: { earliest: '2022-03-01', latest: '2022-03-31' }, in_force: day('2022-12-01') })).toEqual(['2026-07-16', '2026-08-30']);
  });

  // Every day is tried: what is found in a few steps is what trying all finds.
  test.each<Partial<Known>>([
    { term: years(1), in_force_by: '2022-12-31' },
    { term: years(1), in_force_by: '2030-01-01' },
    { term: years(1), in_force: { earliest: '2022-08-01', latest: '2023-02-01' } },
    { term: { months: 3 }, in_force: { earliest: '2022-05-01', latest: '2022-07-01' } },
    { term: years(1), in_force_by: '2022-12-31', credited: undefined, custody_start: { earliest: '2022-02-01', latest: '2022-02-28' } },
    { term: years(2), custody_start: { earliest: '2019-06-01', latest: '2019-08-31' }, in_force: { earliest: '2020-01-01', latest: '2020-12-31' }, additional: [years(1)] },
  ])('no possible day lies outside, and the first is possible: %o', (says) => {
    const all = { ...known, ...says };
    const found: string[] = [];
    for (const custody_start of eachDay(all.custody_start.earliest, all.custody_start.latest)) {
      const { base } = project({ ...all, custody_start, in_force: custody_start, credited: false });
      const until = all.in_force_by < base ? all.in_force_by : base;
      for (const in_force of eachDay(all.in_force?.earliest ?? custody_start, all.in_force?.latest ?? until))
        for (const credited of all.credited === undefined ? [true, false] : [all.credited]) found.push(project({ ...all, custody_start, in_force, credited }).expected);
    }
    expect(found.length).toBeGreaterThan(50);
    found.sort();
    expect(between(says)).toEqual([found[0], found.at(-1)]);
  });
});

function eachDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
