// Custody periods over HTTP: what a person's latest status is and until when it counts, and where they are shown to be held.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { custodyStatus } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aCustodyPeriod, aFacility, aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

/** A prisoner with these periods, as anyone reads them. */
async function held(...custody_periods: Json[]): Promise<Json> {
  const answer = await editor().post('/v1/prisoners', aPrisoner({ custody_periods }));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const read = async (id: string, role: Role = 'reader'): Promise<Json> => (await t.as(role).get(`/v1/prisoners/${id}`)).body;

const PRE_TRIAL = { status: 'pre_trial_detention' };
const SERVING = { status: 'serving_sentence' };
const RELEASED = { status: 'released' };

describe('the status that is shown', () => {
  test.each<[string, Json[], Json]>([
    [
      'is the one that a source reports for the latest day',
      [
        { ...RELEASED, as_of: '2025-02-01' },
        { ...SERVING, as_of: '2024-09-04' },
      ],
      { custody_status: 'released', custody_as_of: '2025-02-01' },
    ],
    [
      'is not the one that was entered last',
      [
        { ...SERVING, as_of: '2025-02-01' },
        { ...PRE_TRIAL, as_of: '2021' },
      ],
      { custody_status: 'serving_sentence', custody_as_of: '2025-02-01' },
    ],
    [
      'is that of a day rather than that of a year which began earlier',
      [
        { ...PRE_TRIAL, as_of: '2025' },
        { ...SERVING, as_of: '2025-02' },
      ],
      { custody_status: 'serving_sentence', custody_as_of: '2025-02' },
    ],
    [
      'is that of a span rather than that of its first day',
      [
        { ...PRE_TRIAL, as_of: '2025-01-01' },
        { ...SERVING, as_of: '2025-01' },
      ],
      { custody_status: 'serving_sentence', custody_as_of: '2025-01' },
    ],
    [
      'of two reported for the same day is the one that began later',
      [
        { ...SERVING, as_of: '2025-06-01', from_on: '2025-03' },
        { ...PRE_TRIAL, as_of: '2025-06-01', from_on: '2024-09' },
      ],
      { custody_status: 'serving_sentence' },
    ],
    [
      'of two reported for the same day is the one whose beginning is known',
      [
        { ...PRE_TRIAL, as_of: '2025-06-01' },
        { ...SERVING, as_of: '2025-06-01', from_on: '2025-03' },
      ],
      { custody_status: 'serving_sentence' },
    ],
    [
      'of two that say something of the same day is the one that goes on',
      [
        { ...PRE_TRIAL, as_of: '2025-06-01', from_on: '2024-09', to_on: '2025-06-01' },
        { ...SERVING, as_of: '2025-06-01' },
      ],
      { custody_status: 'serving_sentence' },
    ],
    [
      'is not one that ended before, however late its end is reported',
      [
        { ...PRE_TRIAL, as_of: '2025-12-01', from_on: '2024-09', to_on: '2025-03' },
        { ...SERVING, as_of: '2025-06-01' },
      ],
      { custody_status: 'serving_sentence', custody_as_of: '2025-06-01' },
    ],
    [
      'counts until the end of its period, if nothing is reported after it',
      [{ ...PRE_TRIAL, as_of: '2025-12-01', to_on: '2025-03' }],
      { custody_status: 'pre_trial_detention', custody_as_of: '2025-03', stale_after: '2025-09-27' },
    ],
    ['counts as of its report, if its end is still to come', [{ ...SERVING, as_of: '2025-12-01', to_on: '2027' }], { custody_as_of: '2025-12-01', stale_after: '2026-05-30' }],
  ])('%s', async (_, periods, expected) => {
    // In either order of entry.
    for (const order of [periods, [...periods].reverse()]) {
      const seen = await held(...order);
      expect(seen).toMatchObject(expected);
      expect(seen.custody_periods[0].status).toBe(seen.custody_status);
    }
  });

  test('is one of those reported for the same day if nothing else tells them apart, and always the same', async () => {
    const { id, custody_status } = await held({ ...SERVING, as_of: '2025-06-01' }, { ...RELEASED, as_of: '2025-06-01' });
    for (const sex of ['male', 'female']) {
      await editor().patch(`/v1/prisoners/${id}`, { sex });
      expect((await read(id)).custody_status).toBe(custody_status);
    }
  });

  test('is absent, with its dates, for somebody of whom no custody is reported', async () => {
    const seen = await held();
    for (const property of ['custody_status', 'custody_as_of', 'stale_after', 'facility_id']) expect(Object.keys(seen)).not.toContain(property);
  });

  test.each([
    ['2026-01-10', '2026-07-09'],
    ['2024-02', '2024-08-27'],
    ['2023', '2024-06-28'],
  ])('as of %s is stale after %s: 180 days after the last day that can be meant', async (as_of, stale_after) => {
    expect(await held({ ...SERVING, as_of })).toMatchObject({ custody_as_of: as_of, stale_after });
  });

  test('goes back to the one before when the latest is retired, and forward when it is restored', async () => {
    const { id, custody_periods } = await held({ ...SERVING, as_of: '2024-09-04' }, { ...RELEASED, as_of: '2025-02-01' });
    const url = `/v1/custody_periods/${custody_periods[0].id}`;
    const retired = await editor().retire(url);
    expect(await read(id)).toMatchObject({ custody_status: 'serving_sentence', custody_as_of: '2024-09-04', stale_after: '2025-03-03' });
    await editor().restore(url, retired.headers.etag as string);
    expect(await read(id)).toMatchObject({ custody_status: 'released', custody_as_of: '2025-02-01' });
  });

  test('is for each audience the latest that it may see', async () => {
    const { id } = await held(
      { ...SERVING, as_of: '2022' },
      { ...RELEASED, as_of: '2025-02', visibility: 'partner' },
      { status: 'detained', as_of: '2025-11', visibility: 'confidential' },
    );
    const statuses = await Promise.all((['reader', 'partner', 'editor'] as const).map(async (role) => (await read(id, role)).custody_status));
    expect(statuses).toEqual(['serving_sentence', 'released', 'detained']);
    expect((await t.as('reader').get(`/v1/prisoners/${id}`)).text).not.toMatch(/released|detained|"2025-/);
    for (const status of ['released', 'detained']) {
      const found = async (role: Role) => (await t.as(role).get(`/v1/prisoners?custody_period_status=${status}`)).body.items.some((item: Json) => item.id === id);
      expect([await found('reader'), await found('editor')], status).toEqual([false, true]);
    }
  });
});

test('every status of the vocabulary is taken, and nothing else', async () => {
  const { id } = await held();
  for (const status of Object.keys(custodyStatus)) {
    const answer = await editor().post(`/v1/prisoners/${id}/custody_periods`, aCustodyPeriod({ status }));
    expect([answer.status, answer.body.status]).toEqual([201, status]);
  }
  for (const status of ['in_prison', 'Released', '', null, 1]) {
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/custody_periods`, aCustodyPeriod({ status })));
    expect(answer.body.errors, String(status)).toMatchObject([{ pointer: '/status', code: 'unknown_value', allowed: Object.keys(custodyStatus) }]);
  }
});

describe('dates', () => {
  test.each<[string, Json, string, string]>([
    ['an end before the beginning', { from_on: '2025-05-02', to_on: '2025-05-01' }, '/to_on', 'lies before `from_on`'],
    ['an end in a month before the beginning', { from_on: '2025-05-02', to_on: '2025-04' }, '/to_on', 'lies before `from_on`'],
    ['an end in a year before the beginning', { from_on: '2025-05-02', to_on: '2024' }, '/to_on', 'lies before `from_on`'],
    ['a report from before the beginning', { from_on: '2026-02', as_of: '2026-01' }, '/as_of', 'lies before `from_on`'],
    ['a precision that the date does not have', { as_of: '2026-01', as_of_precision: 'day' }, '/as_of_precision', 'expected month, range, estimate or unknown'],
    ['a date of no calendar', { from_on: '2025-02-29' }, '/from_on', 'not a day of the calendar'],
    ['a date in another form', { from_on: '12.05.2025' }, '/from_on', 'expected a date as 1985'],
    ['an instant', { as_of: '2025-05-02T00:00:00Z' }, '/as_of', 'at most 10 characters'],
    ['a year of another age', { as_of: '0202-05-02' }, '/as_of', 'expected a year from 1800'],
    ['no date at all', { as_of: undefined }, '/as_of', 'is missing: expected a date as 1985'],
    ['a number for a date', { as_of: 2026 }, '/as_of', 'expected a date as 1985'],
  ])('that cannot be are refused: %s', async (_, says, pointer, detail) => {
    const { id } = await held();
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/custody_periods`, aCustodyPeriod(says)));
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(answer.body.errors[0].detail).toContain(detail);
  });

  test.each<[string, Json]>([
    ['an end on the day of the beginning', { from_on: '2025-05-02', to_on: '2025-05-02' }],
    ['an end in the month of the beginning', { from_on: '2025-05-02', to_on: '2025-05' }],
    ['an end on a day of the year of the beginning', { from_on: '2025', to_on: '2025-01-01' }],
    ['a report from the year of the beginning', { from_on: '2025-05-02', as_of: '2025' }],
    ['an end after the report', { as_of: '2025-05', to_on: '2027' }],
    ['an end without a beginning', { to_on: '2025' }],
    ['an estimate', { as_of: '2023-01', as_of_precision: 'estimate' }],
    ['the earliest day of a range', { as_of: '2024-09-04', as_of_precision: 'range', date_rationale: 'The list prints no date.' }],
  ])('that can be are kept as they were said: %s', async (_, says) => {
    const { custody_periods } = await held(aCustodyPeriod(says));
    expect(custody_periods).toMatchObject([says]);
  });

  test('are as well known as they are written, and stay so when they are corrected', async () => {
    const { custody_periods } = await held(aCustodyPeriod({ as_of: '2025-12-01' }));
    const url = `/v1/custody_periods/${custody_periods[0].id}`;
    const precisionAfter = async (patch: Json) => (await editor().patch(url, patch)).body.as_of_precision;
    expect(custody_periods[0].as_of_precision).toBe('day');
    expect(await precisionAfter({ as_of: '2025' })).toBe('year');
    expect(await precisionAfter({ as_of: '2025-12' })).toBe('month');
    expect(await precisionAfter({ as_of_precision: 'estimate' })).toBe('estimate');
    expect(await precisionAfter({ as_of: '2025-11-30' }), 'an estimate stays one').toBe('estimate');
    expect(await precisionAfter({ as_of_precision: null })).toBe('day');
    expect((await editor().patch(url, { as_of: '2025', as_of_precision: 'day' })).status).toBe(400);
  });

  test('are checked as they come out of a change, whichever of them it names', async () => {
    const { custody_periods } = await held(aCustodyPeriod({ from_on: '2025-05', as_of: '2025-12-01' }));
    const url = `/v1/custody_periods/${custody_periods[0].id}`;
    for (const patch of [{ to_on: '2025-04' }, { from_on: '2026' }, { as_of: '2024' }]) {
      expect((await withoutTrace(t, () => editor().patch(url, patch))).body.errors[0].code, JSON.stringify(patch)).toBe('impossible');
    }
    expect((await editor().patch(url, { from_on: null, to_on: '2025-04' })).status).toBe(200);
  });
});

describe('the facility', () => {
  test('is shown for the latest period alone, though the one before names one', async () => {
    const facility = (await editor().post('/v1/facilities', aFacility())).body;
    const seen = await held({ ...PRE_TRIAL, as_of: '2024', facility_id: facility.id }, { ...SERVING, as_of: '2025' });
    expect(Object.keys(seen)).not.toContain('facility_id');
    expect(seen.custody_periods[1].facility_id).toBe(facility.id);
  });

  test('is hidden wherever it is named while it is hidden or retired, and comes back', async () => {
    const facility = (await editor().post('/v1/facilities', aFacility())).body;
    const { id, custody_periods } = await held({ ...SERVING, as_of: '2025', facility_id: facility.id });
    const places = async (role: Role) => {
      const period = (await t.as(role).get(`/v1/custody_periods/${custody_periods[0].id}`)).body;
      const whole = await read(id, role);
      const filtered = (await t.as(role).get(`/v1/prisoners?facility_id=${facility.id}&custody_facility_id=${facility.id}`)).body.items.map((item: Json) => item.id);
      const along = (await t.as(role).get(`/v1/prisoners/${id}?include=facilities`)).body.included.facilities.map((item: Json) => item.id);
      const all = [period.facility_id, whole.facility_id, whole.custody_periods[0].facility_id, filtered[0] && facility.id, along[0]];
      expect(new Set(all).size, `${role}: ${all}`).toBe(1);
      return all[0] === facility.id;
    };
    const seen = async () => [await places('reader'), await places('partner'), await places('editor')];
    const url = `/v1/facilities/${facility.id}`;
    expect(await seen()).toEqual([true, true, true]);
    await editor().patch(url, { visibility: 'confidential' });
    expect(await seen()).toEqual([false, false, true]);
    await editor().patch(url, { visibility: 'partner' });
    expect(await seen()).toEqual([false, true, true]);
    await editor().patch(url, { visibility: 'public' });
    expect(await seen()).toEqual([true, true, true]);
    const retired = await editor().retire(url);
    expect(await seen()).toEqual([false, false, false]);
    // A change to the period in the meantime loses nothing.
    expect((await editor().patch(`/v1/custody_periods/${custody_periods[0].id}`, { verbatim: 'in a penal colony' })).status).toBe(200);
    await editor().restore(url, retired.headers.etag as string);
    expect(await seen()).toEqual([true, true, true]);
  });

  test('must be one that is there', async () => {
    const facility = (await editor().post('/v1/facilities', aFacility())).body;
    await editor().retire(`/v1/facilities/${facility.id}`);
    const { id } = await held();
    for (const facility_id of [facility.id, id, '00000000-0000-4000-8000-000000000000']) {
      const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/custody_periods`, aCustodyPeriod({ facility_id })));
      expect(answer.body.errors).toEqual([{ pointer: '/facility_id', code: 'no_such_record', detail: 'There is no facility with this id.' }]);
    }
  });
});
