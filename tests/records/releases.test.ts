// Releases over HTTP: three questions that are answered apart, and what must not be told with them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseBasis, releaseContext, releaseDestination } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aPrisoner, aRelease } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function released(says: Json = {}): Promise<Json> {
  const { id } = (await editor().post('/v1/prisoners', aPrisoner())).body;
  const answer = await editor().post(`/v1/prisoners/${id}/releases`, aRelease(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const people = async (query: string, role: Role = 'reader') => (await t.as(role).get(`/v1/prisoners?${query}`)).body.items.map(({ id }: Json) => id);

test.each([
  ['legal_basis', Object.keys(releaseBasis)],
  ['context', Object.keys(releaseContext)],
  ['destination', Object.keys(releaseDestination)],
])('%s is asked for by itself', async (property, codes) => {
  for (const code of codes) {
    const says = { ...(property === 'legal_basis' ? {} : { legal_basis: 'unknown' }), [property]: code, visibility: code === 'medical_grounds' ? 'confidential' : 'public' };
    expect((await released(says))[property]).toBe(code);
  }
  expect((await editor().post(`/v1/prisoners/${(await released()).prisoner_id}/releases`, aRelease({ [property]: 'exile' }))).body.errors).toMatchObject([
    { pointer: `/${property}`, code: 'unknown_value' },
  ]);
});

test('of those pardoned together, those deported and those who stayed are found apart', async () => {
  const day = { released_on: '2025-09-11', legal_basis: 'pardon', context: 'negotiated_deal' };
  const gone = await released({ ...day, destination: 'forcibly_deported', documents_confiscated: 'yes' });
  const stayed = await released({ ...day, destination: 'refused_to_leave' });
  const pardoned = 'release_legal_basis=pardon&release_released_on=2025-09-11';
  expect((await people(pardoned)).sort()).toEqual([gone.prisoner_id, stayed.prisoner_id].sort());
  expect(await people(`${pardoned}&release_destination=forcibly_deported`)).toEqual([gone.prisoner_id]);
  expect(await people(`${pardoned}&release_documents_confiscated=unknown`)).toEqual([stayed.prisoner_id]);
});

test('what nobody said is not known, and not no', async () => {
  const { prisoner_id } = await released();
  const { body } = await editor().post(`/v1/prisoners/${prisoner_id}/releases`, { legal_basis: 'unknown' });
  expect(body).toMatchObject({ documents_confiscated: 'unknown', criminal_record_retained: 'unknown', supervision_type: 'unknown', legal_basis: 'unknown', certainty: 'unknown' });
  expect(Object.keys(body)).not.toContain('released_on');
});

describe('a release on medical grounds', () => {
  test('is for editors alone, since it tells of somebody’s health', async () => {
    const release = await released({ legal_basis: 'medical_grounds', visibility: 'confidential' });
    for (const role of ['reader', 'partner'] as const) {
      expect((await t.as(role).get(`/v1/releases/${release.id}`)).status).toBe(404);
      expect(await people('release_legal_basis=medical_grounds', role)).toEqual([]);
    }
    for (const visibility of ['public', 'partner']) {
      const answer = await withoutTrace(t, () => editor().patch(`/v1/releases/${release.id}`, { visibility }));
      expect(answer.body.errors).toMatchObject([{ pointer: '/visibility', code: 'impossible' }]);
      expect((await editor().patch(`/v1/releases/${(await released({ visibility })).id}`, { legal_basis: 'medical_grounds' })).status).toBe(400);
    }
  });

  test('can be known to everyone as a release on a basis that is not known', async () => {
    const release = await released({ legal_basis: 'medical_grounds', visibility: 'confidential' });
    expect((await editor().patch(`/v1/releases/${release.id}`, { legal_basis: 'unknown', visibility: 'public' })).status).toBe(200);
    const read = await t.as('reader').get(`/v1/releases/${release.id}`);
    expect(read.body).toMatchObject({ version: 1, legal_basis: 'unknown' });
    expect(read.text).not.toContain('medical');
  });
});

test.each<[Json, string]>([
  [{ destination: 'left_voluntarily' }, '/destination'],
  [{ supervision_type: 'registration' }, '/supervision_type'],
])('somebody who died went nowhere and is under no supervision: %j', async (says, pointer) => {
  const { prisoner_id } = await released();
  const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${prisoner_id}/releases`, aRelease({ legal_basis: 'died', ...says })));
  expect(answer.body.errors).toMatchObject([{ pointer, code: 'impossible', detail: expect.stringContaining('died') }]);
  expect((await editor().post(`/v1/prisoners/${prisoner_id}/releases`, aRelease({ legal_basis: 'died' }))).status).toBe(201);
});
