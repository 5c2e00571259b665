// What has not happened yet over HTTP: no source can report it, and it would make old reports look fresh for ever. What is announced can be stored.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../../src/records/index.js';
import { withoutTrace } from '../support/content.js';
import {
  aCase,
  aCharge,
  aChild,
  aClaim,
  aConsent,
  aContactStatus,
  aCustodyPeriod,
  aDesignation,
  aFigure,
  anAppeal,
  anEvent,
  anIncident,
  aPrisoner,
  aRecognition,
  aRelease,
  aSentence,
  aSource,
  aVulnerability,
} from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const TODAY = '2026-01-15';
let t: TestRegistry;
let person: string;
beforeAll(async () => {
  t = await makeRegistry();
  t.setClock(`${TODAY}T09:00:00.000Z`);
  person = `/v1/prisoners/${(await t.as('editor').post('/v1/prisoners', aPrisoner())).body.id}`;
});
afterAll(() => t.close());

const post = (url: string, body: Json) => t.as('editor').post(url, body);
const urlOf = (plural: string) => (records.all.find((record) => record.plural === plural)?.owner ? `${person}/${plural}` : `/v1/${plural}`);

const REPORTED: [string, string, (says: Json) => Json][] = [
  ['prisoners', 'birth_date', aPrisoner],
  ['custody_periods', 'as_of', aCustodyPeriod],
  ['children', 'as_of', aChild],
  ['charges', 'as_of', aCharge],
  ['recognitions', 'as_of', aRecognition],
  ['contact_statuses', 'as_of', aContactStatus],
  ['vulnerabilities', 'as_of', aVulnerability],
  ['claims', 'as_of', (says) => aClaim({ record: 'prisoner', record_id: undefined, property: 'sex', value: 'female', ...says })],
  ['cases', 'as_of', aCase],
  ['appeals', 'as_of', anAppeal],
  ['figures', 'as_of', aFigure],
  ['sources', 'as_of', aSource],
  ['sources', 'published_on', aSource],
  ['sentences', 'imposed_on', aSentence],
  ['releases', 'released_on', aRelease],
  ['events', 'happened_on', anEvent],
  ['incidents', 'from_on', anIncident],
  ['designations', 'listed_on', aDesignation],
  ['consents', 'granted_on', aConsent],
];

describe('nothing is reported that has not happened:', () => {
  test.each(REPORTED)('%s, %s', async (plural, property, says) => {
    const body = (date: string) => ({ ...says({ [property]: date }), ...(property === 'as_of' ? { as_of_precision: undefined } : {}) });
    for (const date of ['2026-01-17', '2026-02', '2027']) {
      const answer = await withoutTrace(t, () => post(urlOf(plural), body(date)));
      expect([answer.status, answer.body.errors?.map(({ pointer, code }: Json) => [pointer, code])], `${date} ${answer.text}`).toEqual([400, [[`/${property}`, 'impossible']]]);
      expect(answer.body.errors[0].detail).toContain(TODAY);
    }
    // Somewhere it is tomorrow already, and of a month or a year a part has passed.
    for (const date of ['2026', '2026-01', '2026-01-16', TODAY]) expect((await post(urlOf(plural), body(date))).status, date).toBe(201);
  });

  test('every record that is reported as of a date is among them', () => {
    const dated = records.all.filter(({ create, madeBy }) => !madeBy && 'as_of' in create.shape).map(({ plural }) => plural);
    const tried = REPORTED.filter(([, property]) => property === 'as_of').map(([plural]) => plural);
    expect(dated.filter((plural) => !tried.includes(plural))).toEqual(['record_claims']);
  });

  test('nor as a change of what is stored', async () => {
    const made = await post(`${person}/custody_periods`, aCustodyPeriod());
    const answer = await t.as('editor').patch(made.headers.location as string, { as_of: '2027-01-01' });
    expect(answer.body.errors).toMatchObject([{ pointer: '/as_of', code: 'impossible' }]);
  });
});

test('what is announced can be stored: a hearing, a verdict that is to come into force, the end of a measure', async () => {
  for (const kind of ['hearing', 'trial_started', 'appeal_decided', 'verdict_in_force'])
    expect((await post(`${person}/events`, anEvent({ kind, happened_on: '2026-03-01' }))).status, kind).toBe(201);
  expect(
    (await post(`${person}/custody_periods`, aCustodyPeriod({ status: 'administrative_detention', from_on: '2026-01-10', to_on: '2026-01-25', as_of: '2026-01-12' }))).status,
  ).toBe(201);
  expect((await post(`${person}/sentences`, aSentence({ imposed_on: '2026-01-12', in_force_on: '2026-01-27' }))).status).toBe(201);
});

test('a clock that was lost refuses no report', async () => {
  t.setClock('1970-01-01T00:00:00.000Z');
  expect((await post(`${person}/custody_periods`, aCustodyPeriod({ as_of: '2026-01-10' }))).status).toBe(201);
});
