// Warnings about a prisoner's records over HTTP: what is certainly at odds is told to editors, whatever could be is not, and nobody else learns of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warning } from '../../src/core/values/vocabulary.js';
import { aPrisoner, aRelease, PARTS } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

/** A prisoner with these parts, and the ids of the parts in order; what is said under `prisoners` is said of themselves. */
async function withParts(...parts: [plural: string, says: Json][]): Promise<{ id: string; ids: string[] }> {
  const ownSays = parts.filter(([plural]) => plural === 'prisoners').map(([, says]) => says);
  const { id } = (await editor().post('/v1/prisoners', aPrisoner(Object.assign({}, ...ownSays)))).body;
  const ids: string[] = [];
  for (const [plural, says] of parts.filter(([name]) => name !== 'prisoners')) {
    const made = await editor().post(`/v1/prisoners/${id}/${plural}`, PARTS[plural]?.(says));
    expect(made.status, made.text).toBe(201);
    ids.push(made.body.id);
  }
  return { id, ids };
}

const warningsOf = async (id: string): Promise<Json[]> => (await editor().get(`/v1/prisoners/${id}`)).body.warnings ?? [];
const codesFor = async (...parts: [string, Json][]): Promise<string[]> => (await warningsOf((await withParts(...parts)).id)).map(({ code }) => code);

const HELD = { status: 'serving_sentence', from_on: '2024-03-02', as_of: '2025-06-01' };

describe('there is a warning of', () => {
  const certain: [keyof typeof warning, [string, Json][]][] = [
    [
      'release_before_detention',
      [
        ['custody_periods', HELD],
        ['releases', { released_on: '2024-02' }],
      ],
    ],
    [
      'release_before_detention',
      [
        ['events', { kind: 'arrest', happened_on: '2024-03' }],
        ['releases', { released_on: '2023' }],
      ],
    ],
    [
      'sentence_before_detention',
      [
        ['custody_periods', HELD],
        ['sentences', { imposed_on: '2024-03-01' }],
      ],
    ],
    [
      'several_open_detentions',
      [
        ['custody_periods', HELD],
        ['custody_periods', { ...HELD, from_on: '2024-05', as_of: '2024-06' }],
      ],
    ],
    [
      'custody_overlap',
      [
        ['custody_periods', HELD],
        ['custody_periods', { status: 'house_arrest', from_on: '2024-04', to_on: '2024-12', as_of: '2025-01-01' }],
      ],
    ],
    [
      'held_after_release',
      [
        ['custody_periods', HELD],
        ['releases', { released_on: '2025-05' }],
      ],
    ],
    [
      'held_after_release',
      [
        ['custody_periods', { ...HELD, from_on: undefined }],
        ['releases', { released_on: '2025-05-31' }],
      ],
    ],
    [
      'after_death',
      [
        ['events', { kind: 'death', happened_on: '2024-05-20' }],
        ['events', { kind: 'transfer', happened_on: '2024-05-21' }],
      ],
    ],
    [
      'after_death',
      [
        ['releases', { legal_basis: 'died', released_on: '2024' }],
        ['incidents', { from_on: '2025-01', days: undefined }],
      ],
    ],
    [
      'after_death',
      [
        ['custody_periods', { status: 'died_in_custody', from_on: '2024-04' }],
        ['contact_statuses', { since_on: '2024-05' }],
      ],
    ],
    [
      'after_death',
      [
        ['custody_periods', { status: 'died_in_custody', from_on: '2024-04' }],
        ['sentences', { imposed_on: '2024-05-01' }],
      ],
    ],
    [
      'before_birth',
      [
        ['prisoners', { birth_date: '1985-04' }],
        ['sentences', { imposed_on: '1985-03-31' }],
      ],
    ],
    [
      'before_birth',
      [
        ['prisoners', { birth_date: '1985' }],
        ['events', { kind: 'arrest', happened_on: '1984' }],
      ],
    ],
  ];
  test.each(certain)('%s where it is certain: %j', async (code, parts) => {
    const { id, ids } = await withParts(...parts);
    const [found, ...more] = await warningsOf(id);
    expect(more).toEqual([]);
    expect(found).toEqual({ code, says: expect.stringMatching(/\w+ .*\w+/), about: expect.any(Array) });
    expect(found.about.map((one: Json) => one.id).sort()).toEqual([...ids].sort());
    expect((await editor().get(`/v1/${found.about[0].record === 'custody_period' ? 'custody_periods' : `${found.about[0].record}s`}/${found.about[0].id}`)).status).toBe(200);
  });

  test('every kind is shown here', () => {
    expect([...new Set(certain.map(([code]) => code))].sort()).toEqual(Object.keys(warning).sort());
  });
});

describe('there is none where it can be otherwise:', () => {
  test.each<[string, [string, Json][]]>([
    [
      'statuses reported one after the other, of which no end is known',
      [
        ['custody_periods', { status: 'pre_trial_detention', as_of: '2025-03-01' }],
        ['custody_periods', { status: 'serving_sentence', as_of: '2026-01-10' }],
      ],
    ],
    [
      'a detention without an end that was reported before another began',
      [
        ['custody_periods', { status: 'detained', from_on: '2024-01', as_of: '2024-03' }],
        ['custody_periods', HELD],
      ],
    ],
    [
      'a release in the month of the arrest',
      [
        ['custody_periods', { ...HELD, as_of: '2024-03' }],
        ['releases', { released_on: '2024-03' }],
      ],
    ],
    [
      'a release on the day of the arrest',
      [
        ['events', { kind: 'arrest', happened_on: '2024-03-02' }],
        ['releases', { released_on: '2024-03-02' }],
      ],
    ],
    [
      'a release before a detention, and another whose beginning is not known',
      [
        ['custody_periods', { ...HELD, to_on: '2025' }],
        ['custody_periods', { ...HELD, from_on: undefined, as_of: '2023' }],
        ['releases', { released_on: '2024-02' }],
      ],
    ],
    [
      'a fine before the first detention',
      [
        ['custody_periods', HELD],
        ['sentences', { kind: 'fine', term: { certainty: 'not_applicable' }, imposed_on: '2020' }],
      ],
    ],
    [
      'a sentence without a date',
      [
        ['custody_periods', HELD],
        ['sentences', {}],
      ],
    ],
    [
      'one status after the other',
      [
        ['custody_periods', { status: 'pre_trial_detention', from_on: '2024-01', to_on: '2024-03-02', as_of: '2024-04-01' }],
        ['custody_periods', HELD],
      ],
    ],
    [
      'statuses of months that touch',
      [
        ['custody_periods', { status: 'pre_trial_detention', from_on: '2024-01', to_on: '2024-03', as_of: '2024-04-01' }],
        ['custody_periods', HELD],
      ],
    ],
    [
      'a status that says less at the same time',
      [
        ['custody_periods', { ...HELD, status: 'detained', to_on: '2024-12' }],
        ['custody_periods', HELD],
      ],
    ],
    [
      'an overlap as of an estimate',
      [
        ['custody_periods', HELD],
        ['custody_periods', { status: 'house_arrest', from_on: '2024-02', as_of: '2025-01', as_of_precision: 'estimate' }],
      ],
    ],
    [
      'a new arrest after a release',
      [
        ['custody_periods', { ...HELD, to_on: '2024-12' }],
        ['releases', { released_on: '2024-12' }],
        ['custody_periods', { ...HELD, from_on: '2025-02' }],
      ],
    ],
    [
      'held after a release, as of when is not known, and arrested again',
      [
        ['custody_periods', { ...HELD, from_on: undefined }],
        ['releases', { released_on: '2025-01' }],
        ['events', { kind: 're_arrest', happened_on: '2025-02' }],
      ],
    ],
    [
      'rehabilitation after death',
      [
        ['events', { kind: 'death', happened_on: '2024-05-20' }],
        ['events', { kind: 'rehabilitation', happened_on: '2025' }],
        ['designations', { listed_on: '2025' }],
      ],
    ],
    [
      'something in the year of birth',
      [
        ['prisoners', { birth_date: '1985-04' }],
        ['events', { kind: 'arrest', happened_on: '1985' }],
      ],
    ],
    [
      'something in the year of death',
      [
        ['events', { kind: 'death', happened_on: '2024-05-20' }],
        ['events', { kind: 'transfer', happened_on: '2024' }],
      ],
    ],
  ])('%s', async (_, parts) => {
    expect(await codesFor(...parts)).toEqual([]);
  });
});

test('a warning is for editors alone, counts as a change for them alone, and goes when its reason goes', async () => {
  const { id } = await withParts(['custody_periods', HELD]);
  const url = `/v1/prisoners/${id}`;
  const before = await Promise.all((['reader', 'partner'] as const).map((role) => t.as(role).get(url)));
  const etag = (await editor().get(url)).headers.etag;
  const { headers } = await editor().post(`${url}/releases`, aRelease({ released_on: '2023' }));
  expect((await warningsOf(id)).map(({ code }) => code)).toEqual(['release_before_detention']);
  expect((await editor().get(url)).headers.etag).not.toBe(etag);
  for (const [place, role] of (['reader', 'partner'] as const).entries()) {
    const after = await t.as(role).get(url);
    expect(after.bytes.equals(before[place]?.bytes as Buffer), role).toBe(true);
    expect(after.headers.etag, role).toBe(before[place]?.headers.etag);
  }
  await editor().retire(headers.location as string);
  expect(Object.keys((await editor().get(url)).body)).not.toContain('warnings');
});

test('editors find whose records are at odds, and for others there is no such parameter', async () => {
  const { id } = await withParts(['custody_periods', HELD], ['releases', { released_on: '2024-02', visibility: 'confidential' }]);
  const found = async (query: string) => (await editor().get(`/v1/prisoners?limit=200&${query}`)).body.items.map((item: Json) => item.id);
  expect(await found('warning=release_before_detention')).toContain(id);
  expect(await found('warning=after_death')).not.toContain(id);
  expect(await found('warning_known=true')).toContain(id);
  for (const role of ['reader', 'partner'] as Role[]) {
    expect((await t.as(role).get('/v1/prisoners?warning=after_death')).body.errors).toMatchObject([{ parameter: 'warning', code: 'unknown_parameter' }]);
    expect((await t.as(role).get(`/v1/prisoners/${id}?fields=warnings`)).status).toBe(400);
  }
});

test('what is at odds is stored all the same: two sources can say it', async () => {
  const { id, ids } = await withParts(['custody_periods', HELD], ['releases', { released_on: '2023' }], ['releases', { released_on: '2025-07' }]);
  expect((await t.as('reader').get(`/v1/prisoners/${id}/releases`)).body.items.map((item: Json) => item.id).sort()).toEqual(ids.slice(1).sort());
});
