// The timeline of a prisoner over HTTP: all that is dated and may be read, in an order that claims no more than is known.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../../src/records/index.js';
import { aFacility, aPrisoner, aSource, PARTS } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
async function somebody(says: Json = {}): Promise<string> {
  return (await editor().post('/v1/prisoners', aPrisoner(says))).body.id;
}

async function add(prisoner: string, plural: string, says: Json = {}): Promise<Json> {
  const made = await editor().post(`/v1/prisoners/${prisoner}/${plural}`, PARTS[plural]?.(says));
  expect(made.status, made.text).toBe(201);
  return made.body;
}

const urlOf = (id: string) => `/v1/prisoners/${id}/timeline`;
const read = (id: string, role: Role = 'reader') => t.as(role).get(urlOf(id));
const itemsOf = async (id: string, role: Role = 'reader'): Promise<Json[]> => (await read(id, role)).body.items;

/** A prisoner to whom something happened on each of these dates. */
async function onDates(...dates: (string | undefined)[]): Promise<string> {
  const id = await somebody();
  for (const happened_on of dates) await add(id, 'events', { happened_on });
  return id;
}

test('every record with a timeline is in it, with each date that it states', async () => {
  const id = await somebody();
  const source = (await editor().post('/v1/sources', aSource())).body.id;
  const made: Record<string, Json> = {};
  for (const [plural, says] of Object.entries<Json>({
    custody_periods: { from_on: '2024-01-02', to_on: '2025-01-02', as_of: '2025-06' },
    sentences: { imposed_on: '2024-02', in_force_on: '2024-02-29' },
    releases: { released_on: '2025-01-02', source_ids: [source], certainty: 'likely' },
    events: { happened_on: '2024-01-01' },
    incidents: { from_on: '2024-03', to_on: '2024-04', days: undefined },
    designations: { listed_on: '2024-05', removed_on: '2024-06' },
    contact_statuses: { since_on: '2024-07', until_on: '2024-08', as_of: '2024-09' },
    vulnerabilities: { since_on: '2024-10', until_on: '2024-11', as_of: '2024-12' },
    charges: { charged_on: '2025-02', decided_on: '2025-03' },
    recognitions: { recognised_on: '2025-04', withdrawn_on: '2025-05', status: 'withdrawn' },
  }))
    made[plural] = await add(id, plural, says);
  expect(Object.keys(made).sort()).toEqual(records.all.flatMap(({ timeline, plural }) => (timeline ? [plural] : [])).sort());
  const items = await itemsOf(id, 'editor');
  const kinds = records.all.flatMap(({ timeline = [] }) => timeline.map(({ kind }) => kind));
  expect(items.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  for (const item of items) {
    const record = records.get(item.record);
    const document = made[record.plural];
    const moment = record.timeline?.find(({ kind }) => kind === item.kind);
    expect([item.id, item.date, item.what], item.kind).toEqual([document.id, document[moment?.date as string], document[moment?.what as string]]);
  }
  expect(items.map(({ kind }) => kind)).toEqual([
    'event',
    'custody_began',
    'sentence_imposed',
    'sentence_in_force',
    'incident_began',
    'incident_ended',
    'designation_listed',
    'designation_removed',
    'contact_status_began',
    'contact_status_ended',
    'contact_status_reported',
    'vulnerability_began',
    'vulnerability_ended',
    'vulnerability_reported',
    'custody_ended',
    'release',
    'charge_brought',
    'charge_decided',
    'recognition',
    'recognition_withdrawn',
    'custody_reported',
  ]);
  expect(items.find(({ kind }) => kind === 'release')).toEqual({
    kind: 'release',
    record: 'release',
    id: made.releases.id,
    what: 'pardon',
    date: '2025-01-02',
    earliest: '2025-01-02',
    latest: '2025-01-02',
    order: 'unknown',
    certainty: 'likely',
    source_ids: [source],
  });
});

describe('the order', () => {
  test.each<[string, (string | undefined)[], [string | undefined, 'certain' | 'unknown'][]]>([
    [
      'of days is certain',
      ['2025-03-02', '2025-03-01', '2024-12-31'],
      [
        ['2024-12-31', 'certain'],
        ['2025-03-01', 'certain'],
        ['2025-03-02', 'certain'],
      ],
    ],
    [
      'of two on one day is not known',
      ['2025-03-01', '2025-03-01'],
      [
        ['2025-03-01', 'certain'],
        ['2025-03-01', 'unknown'],
      ],
    ],
    [
      'of a day in a month of the other is not known',
      ['2025-03-15', '2025-03'],
      [
        ['2025-03', 'certain'],
        ['2025-03-15', 'unknown'],
      ],
    ],
    [
      'of a day and the month that begins with it is not known',
      ['2025-03', '2025-03-01'],
      [
        ['2025-03-01', 'certain'],
        ['2025-03', 'unknown'],
      ],
    ],
    [
      'of months is certain',
      ['2025-03', '2025-02', '2024'],
      [
        ['2024', 'certain'],
        ['2025-02', 'certain'],
        ['2025-03', 'certain'],
      ],
    ],
    [
      'is said of neighbours, whatever a year around both says',
      ['2025-06-01', '2025', '2025-03-01'],
      [
        ['2025', 'certain'],
        ['2025-03-01', 'unknown'],
        ['2025-06-01', 'certain'],
      ],
    ],
    [
      'has what has no date at its end',
      [undefined, '2025', undefined],
      [
        ['2025', 'certain'],
        [undefined, 'unknown'],
        [undefined, 'unknown'],
      ],
    ],
  ])('%s', async (_, dates, expected) => {
    for (const order of [dates, [...dates].reverse()]) {
      const items = await itemsOf(await onDates(...order));
      expect(items.map(({ date, order: said }) => [date, said])).toEqual(expected);
      for (const { date, earliest, latest } of items) {
        expect([earliest === undefined, latest === undefined]).toEqual([date === undefined, date === undefined]);
        if (date) expect([earliest.startsWith(date), latest.startsWith(date)]).toEqual([true, true]);
      }
    }
  });

  test('after the first day of a range, and around an estimate, is not known', async () => {
    const id = await somebody();
    for (const [as_of, as_of_precision] of [
      ['2024-09-04', 'range'],
      ['2025-03', 'estimate'],
    ])
      await add(id, 'custody_periods', { as_of, as_of_precision });
    for (const happened_on of ['2024-01', '2025-01', '2025-12']) await add(id, 'events', { happened_on });
    expect((await itemsOf(id)).map(({ date, earliest, latest, date_precision, order }) => [date, earliest, latest, date_precision, order])).toEqual([
      ['2024-01', '2024-01-01', '2024-01-31', undefined, 'certain'],
      ['2024-09-04', '2024-09-04', undefined, 'range', 'certain'],
      ['2025-01', '2025-01-01', '2025-01-31', undefined, 'unknown'],
      ['2025-03', undefined, undefined, 'estimate', 'unknown'],
      ['2025-12', '2025-12-01', '2025-12-31', undefined, 'unknown'],
    ]);
  });

  test('is the same each time, and a beginning stands before the end of the same day', async () => {
    const id = await somebody();
    for (let count = 0; count < 3; count += 1) await add(id, 'incidents', { from_on: '2025-03-01', to_on: '2025-03-01', days: 1 });
    const items = await itemsOf(id);
    const ids = [...new Set(items.map((item) => item.id))];
    expect(ids).toEqual([...ids].sort());
    expect(items.map((item) => [item.id, item.kind])).toEqual(
      ids.flatMap((one) => [
        [one, 'incident_began'],
        [one, 'incident_ended'],
      ]),
    );
  });
});

test('a record that states no date stands at the end once, and one that states some has no other entries', async () => {
  const id = await somebody();
  await add(id, 'incidents', { from_on: undefined });
  await add(id, 'incidents', { from_on: undefined, to_on: '2025-03' });
  expect((await itemsOf(id)).map(({ kind, date }) => [kind, date])).toEqual([
    ['incident_ended', '2025-03'],
    ['incident_began', undefined],
  ]);
});

test('nobody’s timeline is empty, and it has parts of nobody else', async () => {
  const [one, other] = [await somebody(), await onDates('2025')];
  expect((await read(one)).body).toEqual({ items: [] });
  expect(await itemsOf(other)).toHaveLength(1);
});

describe('each audience reads in it what it reads elsewhere:', () => {
  test('nothing of what is hidden from it, and no trace of a change to that', async () => {
    const id = await onDates('2025-01');
    const before = await Promise.all((['reader', 'partner'] as const).map((role) => read(id, role)));
    await add(id, 'events', { kind: 'hospitalised', happened_on: '2024-01', visibility: 'confidential' });
    await add(id, 'vulnerabilities', { flag: 'pregnant', visibility: 'confidential', as_of: '2024-02' });
    for (const [place, role] of (['reader', 'partner'] as const).entries()) {
      const after = await read(id, role);
      expect(after.bytes.equals(before[place]?.bytes as Buffer), role).toBe(true);
      expect([after.headers.etag, after.headers['registry-seq']], role).toEqual([before[place]?.headers.etag, before[place]?.headers['registry-seq']]);
    }
    expect((await itemsOf(id, 'editor')).map(({ what }) => what)).toEqual(['hospitalised', 'pregnant', 'arrest']);
    await add(id, 'contact_statuses', { as_of: '2024-03' });
    expect((await itemsOf(id, 'partner')).map(({ what }) => what)).toEqual(['incommunicado', 'arrest']);
    expect((await itemsOf(id)).map(({ what }) => what)).toEqual(['arrest']);
  });

  test('not what was retired, nor sources that are hidden', async () => {
    const id = await somebody();
    const secret = (await editor().post('/v1/sources', aSource({ visibility: 'confidential' }))).body.id;
    const kept = await add(id, 'events', { source_ids: [secret] });
    const gone = await add(id, 'events', {});
    await editor().retire(`/v1/events/${gone.id}`);
    expect((await itemsOf(id)).map((item) => [item.id, item.source_ids])).toEqual([[kept.id, []]]);
    expect((await itemsOf(id, 'editor')).map((item) => [item.id, item.source_ids])).toEqual([[kept.id, [secret]]]);
  });

  test('nothing of somebody whom it may not see: that is the answer to an address of nobody', async () => {
    const id = await onDates('2025-01');
    const absent = await read('00000000-0000-4000-8000-000000000000');
    expect(absent.status).toBe(404);
    await editor().patch(`/v1/prisoners/${id}`, { visibility: 'confidential' });
    for (const role of ['reader', 'partner'] as const) expect((await read(id, role)).bytes.equals(absent.bytes)).toBe(true);
    expect((await read(id, 'editor')).status).toBe(200);
    const facility = (await editor().post('/v1/facilities', aFacility())).body.id;
    expect((await read(facility, 'editor')).status).toBe(404);
  });
});

describe('the answer', () => {
  test('is not sent again while it says the same, whatever else is written, and is when it does not', async () => {
    const id = await onDates('2025-01');
    for (const [role, kept] of [
      ['reader', 'public, no-cache'],
      ['partner', 'no-store'],
      ['editor', 'no-store'],
    ] as const) {
      const first = await read(id, role);
      expect(first.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': kept });
      const etag = first.headers.etag as string;
      await onDates('2024');
      const again = await t.as(role).get(urlOf(id), { 'if-none-match': etag });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      expect(Number(again.headers['registry-seq'])).toBeGreaterThan(Number(first.headers['registry-seq']));
      await add(id, 'sentences', { imposed_on: '2025-02' });
      expect((await t.as(role).get(urlOf(id), { 'if-none-match': etag })).status).toBe(200);
    }
  });

  test('is never from before a position that its reader has been told of', async () => {
    const id = await onDates('2025-01');
    const { headers } = await read(id);
    const position = headers['registry-seq'] as string;
    expect((await t.as('reader').get(urlOf(id), { 'registry-seq': position })).status).toBe(200);
    const ahead = await t.as('reader').get(urlOf(id), { 'registry-seq': String(Number(position) + 1) });
    expect([ahead.status, ahead.body.errors]).toMatchObject([400, [{ header: 'registry-seq' }]]);
  });

  test('takes no parameters and no tag for a write', async () => {
    const id = await onDates('2025-01');
    expect((await t.as('reader').get(`${urlOf(id)}?limit=1`)).body.errors).toMatchObject([{ parameter: 'limit', code: 'unknown_parameter' }]);
    const etag = (await read(id, 'editor')).headers.etag as string;
    expect((await editor().patch(`/v1/prisoners/${id}`, { sex: 'male' }, etag)).body.errors).toMatchObject([{ header: 'If-Match' }]);
  });

  test('is whole, also where there is more than is read at once', async () => {
    const id = await somebody();
    for (let count = 0; count < 203; count += 1) await add(id, 'events', { happened_on: `20${String(10 + (count % 10))}` });
    const items = await itemsOf(id);
    expect([items.length, new Set(items.map((item) => item.id)).size]).toEqual([203, 203]);
  });
});
