// The completeness over HTTP: how much of a lawful register is known to each reader, by the properties that they read and no others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, registerElement } from '../../src/core/values/vocabulary.js';
import { records } from '../../src/records/index.js';
import { aCharge, aCustodyPeriod, aFacility, aName, anEvent, aPrisoner, aRelease, aVulnerability } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
let facility_id: string;
beforeAll(async () => {
  t = await makeRegistry();
  facility_id = (await t.as('editor').post('/v1/facilities', aFacility())).body.id;
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const read = (id: string, role: Role = 'reader') => t.as(role).get(`/v1/prisoners/${id}/completeness`);

async function somebody(says: Json = {}, parts: Record<string, Json[]> = {}): Promise<string> {
  const made = await editor().post('/v1/prisoners', aPrisoner(says));
  expect(made.status, made.text).toBe(201);
  for (const [plural, items] of Object.entries(parts))
    for (const item of items) {
      const added = await editor().post(`/v1/prisoners/${made.body.id}/${plural}`, item);
      expect(added.status, added.text).toBe(201);
    }
  return made.body.id;
}

async function elementOf(id: string, element: string, role: Role = 'reader'): Promise<[string, string[]]> {
  const { known, known_by } = (await read(id, role)).body.items.find((item: Json) => item.element === element);
  return [known, known_by];
}

test('of somebody of whom a name is known alone, the name is known and nothing else', async () => {
  const { body } = await read(await somebody());
  expect(body.items.map(({ element, icpped, mandela_rules, known }: Json) => [element, icpped, mandela_rules, known])).toEqual([
    ['identity', '17(3)(a)', '7(a)', 'yes'],
    ['arrest_date', '17(3)(b)', '7(b)', 'no'],
    ['arrest_place', '17(3)(b)', '7(b)', 'no'],
    ['arrest_authority', '17(3)(b)', undefined, 'no'],
    ['ordering_authority', '17(3)(c)', '7(b)', 'no'],
    ['grounds', '17(3)(c)', '7(b)', 'no'],
    ['supervising_authority', '17(3)(d)', undefined, 'no'],
    ['place', '17(3)(e)', undefined, 'no'],
    ['admission_date', '17(3)(e)', '7(c)', 'no'],
    ['place_authority', '17(3)(e)', undefined, 'no'],
    ['health', '17(3)(f)', undefined, 'no'],
    ['death', '17(3)(g)', undefined, 'no'],
    ['release_or_transfer', '17(3)(h)', '7(c)', 'no'],
  ]);
  expect([body.yes, body.partly, body.no]).toEqual([1, 0, 12]);
  expect(body.items.map(({ element }: Json) => element)).toEqual(codesOf(registerElement));
});

describe('an element is known', () => {
  test.each<[string, Json, Record<string, Json[]>, [string, string[]]]>([
    ['identity', { names: [aName({ kind: 'alias' })] }, {}, ['partly', ['name.full']]],
    ['arrest_date', {}, { events: [anEvent({ happened_on: '2024-09-04' })] }, ['yes', ['event.happened_on']]],
    ['arrest_date', {}, { events: [anEvent({ happened_on: '2024-09' })] }, ['partly', ['event.happened_on']]],
    ['arrest_date', {}, { events: [anEvent({ kind: 're_arrest', happened_on: '2024-09-04' })] }, ['yes', ['event.happened_on']]],
    // A court that imposes detention does so days after the arrest, and a report of custody can begin later still.
    ['arrest_date', {}, { events: [anEvent({ kind: 'detention_imposed', happened_on: '2024-09-06' })] }, ['partly', ['event.happened_on']]],
    ['arrest_date', { custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2024-09-04' })] }, {}, ['partly', ['custody_period.from_on']]],
    ['arrest_date', { custody_periods: [aCustodyPeriod({ status: 'serving_sentence', from_on: '2024-09-04' })] }, {}, ['no', []]],
    ['arrest_date', {}, { events: [anEvent({ kind: 'hearing' })] }, ['no', []]],
    ['arrest_date', {}, { events: [anEvent({ certainty: 'unlikely' })] }, ['no', []]],
    ['arrest_place', {}, { events: [anEvent({ region: 'Prykladsk' })] }, ['yes', ['event.region']]],
    ['arrest_authority', {}, { events: [anEvent({ authority: 'Example Department' }), anEvent({ kind: 'hearing', authority: 'Example Court' })] }, ['yes', ['event.authority']]],
    ['arrest_authority', {}, { events: [anEvent({ kind: 'conviction', authority: 'Example Court' })] }, ['no', []]],
    ['ordering_authority', {}, { events: [anEvent({ kind: 'conviction', authority: 'Example Court' })] }, ['yes', ['event.authority']]],
    ['grounds', { charges: [aCharge()] }, {}, ['yes', ['charge.article']]],
    ['grounds', { charges: [aCharge({ article: undefined, verbatim: 'for what is said here' })] }, {}, ['partly', ['charge.verbatim']]],
    ['admission_date', { custody_periods: [aCustodyPeriod({ from_on: '2024-09-04' })] }, {}, ['partly', ['custody_period.from_on']]],
    ['admission_date', { custody_periods: [aCustodyPeriod({ status: 'released', from_on: '2024-09-04' })] }, {}, ['no', []]],
    ['supervising_authority', { custody_periods: [aCustodyPeriod({ supervising_authority: 'Example Prosecutor' })] }, {}, ['yes', ['custody_period.supervising_authority']]],
    ['supervising_authority', { custody_periods: [aCustodyPeriod({ status: 'released', supervising_authority: 'Example Prosecutor' })] }, {}, ['no', []]],
    ['death', {}, { events: [anEvent({ kind: 'death' })] }, ['partly', ['event.kind']]],
    ['death', { custody_periods: [aCustodyPeriod({ status: 'died_in_custody' })] }, {}, ['partly', ['custody_period.status']]],
    ['release_or_transfer', {}, { releases: [aRelease({ destination: 'forcibly_deported' })] }, ['partly', ['release.released_on', 'release.destination']]],
    ['release_or_transfer', {}, { events: [anEvent({ kind: 'transfer', authority: 'Example Department' })] }, ['partly', ['event.happened_on', 'event.authority']]],
  ])('%s: %j %j', async (element, says, parts, expected) => {
    expect(await elementOf(await somebody(says, parts), element)).toEqual(expected);
  });

  test('by a place that is known', async () => {
    const held = await somebody({ custody_periods: [aCustodyPeriod({ facility_id, from_on: '2025-12-01' })] });
    expect(await elementOf(held, 'place')).toEqual(['yes', ['prisoner.facility_id', 'custody_period.facility_id']]);
    expect(await elementOf(held, 'admission_date')).toEqual(['yes', ['custody_period.from_on']]);
    const moved = await somebody({ custody_periods: [aCustodyPeriod({ facility_id, as_of: '2025-01' }), aCustodyPeriod({ as_of: '2026-01' })] });
    expect(await elementOf(moved, 'place')).toEqual(['partly', ['custody_period.facility_id']]);
    const known = await somebody({}, { events: [anEvent({ kind: 'transfer', authority: 'Example Department', facility_id }), anEvent({ facility_id })] });
    expect(await elementOf(known, 'release_or_transfer')).toEqual(['yes', ['event.happened_on', 'event.facility_id', 'event.authority']]);
    expect(await elementOf(known, 'arrest_place')).toEqual(['yes', ['event.facility_id']]);
  });

  test('by who is responsible for the place, as far as the reader sees it', async () => {
    const authority = 'Example Department of Corrections';
    for (const [visibility, known] of [
      ['public', ['yes', ['facility.authority']]],
      ['confidential', ['no', []]],
    ] as const) {
      const place = (await editor().post('/v1/facilities', aFacility({ visibility, authority }))).body.id;
      const held = await somebody({ custody_periods: [aCustodyPeriod({ facility_id: place })] });
      expect(await elementOf(held, 'place_authority')).toEqual(known);
      expect((await elementOf(held, 'place_authority', 'editor'))[0]).toBe('yes');
    }
    expect(await elementOf(await somebody({ custody_periods: [aCustodyPeriod({ facility_id })] }), 'place_authority')).toEqual(['no', []]);
  });

  test('only by properties that records have', async () => {
    const parts = {
      events: [anEvent({ region: 'Prykladsk', authority: 'Example Department', facility_id }), anEvent({ kind: 'transfer', facility_id, authority: 'Example Department' })],
      releases: [aRelease({ destination: 'forcibly_deported' }), aRelease({ legal_basis: 'died' })],
      vulnerabilities: [aVulnerability({ visibility: 'confidential', flag: 'serious_illness' })],
    };
    const id = await somebody(
      { birth_date: '1990-02-03', charges: [aCharge({ verbatim: 'for what is said here' })], custody_periods: [aCustodyPeriod({ facility_id, from_on: '2025-12-01' })] },
      parts,
    );
    const known = (await read(id, 'editor')).body.items.flatMap(({ known_by }: Json) => known_by);
    expect(known.length).toBeGreaterThan(12);
    for (const by of known) {
      const [record, property] = by.split('.');
      expect(Object.keys(records.get(record).view.shape), by).toContain(property);
    }
  });
});

describe('to each reader it says what they are told:', () => {
  test('a date of birth to partners, health to editors, and nothing of either to the public', async () => {
    const id = await somebody({ birth_date: '1990-02-03' }, { vulnerabilities: [aVulnerability({ visibility: 'confidential', flag: 'serious_illness' })] });
    expect(await elementOf(id, 'identity')).toEqual(['yes', ['name.full']]);
    for (const role of ['partner', 'editor'] as const) expect(await elementOf(id, 'identity', role), role).toEqual(['yes', ['name.full', 'prisoner.birth_date']]);
    for (const [role, known] of [
      ['reader', 'no'],
      ['partner', 'no'],
      ['editor', 'partly'],
    ] as const)
      expect((await elementOf(id, 'health', role))[0], role).toBe(known);
    expect((await read(id)).text).not.toContain('birth_date');
  });

  test('a hidden place, event or name is as none, and nothing moves when one is added', async () => {
    const hidden = (await editor().post('/v1/facilities', aFacility({ visibility: 'confidential' }))).body.id;
    const id = await somebody({ custody_periods: [aCustodyPeriod()] });
    const before = await read(id);
    await editor().post(`/v1/prisoners/${id}/events`, anEvent({ visibility: 'confidential' }));
    await editor().post(`/v1/prisoners/${id}/custody_periods`, aCustodyPeriod({ visibility: 'confidential', facility_id: hidden, from_on: '2025-12-01' }));
    const after = await read(id);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(after.headers.etag).toBe(before.headers.etag);
    expect((await t.as('reader').get(`/v1/prisoners/${id}/completeness`, { 'if-none-match': before.headers.etag as string })).status).toBe(304);
    expect((await read(id, 'editor')).body.no).toBeLessThan(before.body.no);
    const withheld = await somebody({ display_name_policy: 'withheld' });
    expect(await elementOf(withheld, 'identity')).toEqual(['no', []]);
  });

  test('nobody hidden', async () => {
    const id = await somebody({ visibility: 'confidential' });
    const absent = await read('00000000-0000-4000-8000-000000000000');
    expect([absent.status, (await read(id)).bytes.equals(absent.bytes)]).toEqual([404, true]);
    expect((await read(id, 'editor')).headers['cache-control']).toBe('no-store');
  });
});
