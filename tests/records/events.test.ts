// Events over HTTP: listed under a prisoner and across prisoners, and never wider than what they say may be.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventKind } from '../../src/core/values/vocabulary.js';
import { withoutTrace } from '../support/content.js';
import { aFacility, anEvent, aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const HEALTH = ['hospitalised', 'health_deterioration', 'hunger_strike', 'denial_of_medical_care'];
const CONTACT = ['incommunicado_started', 'incommunicado_ended', 'visit', 'letter_received'];

async function somebody(says: Json = {}): Promise<string> {
  return (await editor().post('/v1/prisoners', aPrisoner(says))).body.id;
}

async function happened(prisoner: string, says: Json): Promise<Json> {
  const answer = await editor().post(`/v1/prisoners/${prisoner}/events`, anEvent(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const listed = async (role: Role, query = ''): Promise<string[]> => (await t.as(role).get(`/v1/events?limit=200${query}`)).body.items.map(({ id }: Json) => id);

test('every kind of the vocabulary is taken, by those for whom it is', async () => {
  const id = await somebody();
  for (const kind of Object.keys(eventKind)) {
    const visibility = HEALTH.includes(kind) ? 'confidential' : CONTACT.includes(kind) ? 'partner' : 'public';
    const made = await happened(id, { kind, visibility });
    expect([made.kind, made.visibility]).toEqual([kind, visibility]);
    const seen = await Promise.all((['reader', 'partner', 'editor'] as const).map(async (role) => (await t.as(role).get(`/v1/events/${made.id}`)).status));
    expect(seen, kind).toEqual(visibility === 'public' ? [200, 200, 200] : visibility === 'partner' ? [404, 200, 200] : [404, 404, 200]);
  }
  expect((await editor().post(`/v1/prisoners/${id}/events`, anEvent({ kind: 'tried' }))).body.errors).toMatchObject([{ pointer: '/kind', code: 'unknown_value' }]);
});

describe('what is said of somebody’s health or contacts', () => {
  test.each([
    ...HEALTH.map((kind) => [kind, ['public', 'partner'], 'expected confidential'] as const),
    ...CONTACT.map((kind) => [kind, ['public'], 'expected partner or confidential'] as const),
  ])('%s cannot be shown to more people than it is for, new or changed', async (kind, refused, expected) => {
    const id = await somebody();
    const narrow = await happened(id, { kind, visibility: 'confidential' });
    const other = await happened(id, { kind: 'transfer', visibility: refused[0] });
    for (const visibility of refused) {
      for (const attempt of [
        () => editor().post(`/v1/prisoners/${id}/events`, anEvent({ kind, visibility })),
        () => editor().patch(`/v1/events/${narrow.id}`, { visibility }),
        () => editor().patch(`/v1/events/${other.id}`, { kind }),
      ]) {
        const answer = await withoutTrace(t, attempt);
        expect(answer.status, answer.text).toBe(400);
        expect(answer.body.errors).toEqual([{ pointer: '/visibility', code: 'impossible', detail: `what it says is not for everyone: ${expected}` }]);
      }
    }
    expect((await editor().post(`/v1/prisoners/${id}/events`, anEvent({ kind }))).status, 'left out, it would be for everyone').toBe(400);
    expect((await editor().patch(`/v1/events/${other.id}`, { kind, visibility: 'confidential' })).status).toBe(200);
  });

  test('vanishes for those who read the event before it came to say so', async () => {
    const id = await somebody();
    const event = await happened(id, { kind: 'transfer', happened_on: '2025-02' });
    expect((await t.as('reader').get(`/v1/events/${event.id}`)).status).toBe(200);
    await editor().patch(`/v1/events/${event.id}`, { kind: 'hospitalised', visibility: 'confidential' });
    for (const role of ['reader', 'partner'] as const) {
      expect((await t.as(role).get(`/v1/events/${event.id}`)).status).toBe(404);
      expect((await t.as(role).get(`/v1/prisoners/${id}/events`)).body.items).toEqual([]);
      expect((await t.as(role).get(`/v1/prisoners?event_kind=hospitalised`)).body.items).toEqual([]);
    }
    expect((await editor().get('/v1/prisoners?event_kind=hospitalised&limit=200')).body.items.map((item: Json) => item.id)).toContain(id);
  });
});

test('events are found by kind, date and place, and prisoners by one event that is all of it', async () => {
  const facility = (await editor().post('/v1/facilities', aFacility())).body.id;
  const [one, other] = [await somebody(), await somebody()];
  const arrest = await happened(one, { kind: 're_arrest', happened_on: '2019-05', facility_id: facility });
  const transfer = await happened(one, { kind: 'regime_changed', happened_on: '2019-07-02' });
  await happened(other, { kind: 're_arrest', happened_on: '2018' });
  expect(await listed('reader', `&facility_id=${facility}`)).toEqual([arrest.id]);
  expect(await listed('reader', '&kind=regime_changed,re_arrest&happened_on_gte=2019-06&happened_on_lt=2020')).toEqual([transfer.id]);
  const people = async (query: string) => (await t.as('reader').get(`/v1/prisoners?${query}`)).body.items.map(({ id }: Json) => id);
  expect(await people('event_kind=re_arrest&event_happened_on_gte=2019&event_happened_on_lt=2020')).toEqual([one]);
  expect(await people('event_kind=re_arrest&event_happened_on_gte=2019-06&event_happened_on_lt=2020')).toEqual([]);
});

test('a facility that is hidden is not named by what happened in it, nor found', async () => {
  const facility = (await editor().post('/v1/facilities', aFacility({ visibility: 'confidential' }))).body.id;
  const { id } = await happened(await somebody(), { facility_id: facility });
  expect((await editor().get(`/v1/events/${id}`)).body.facility_id).toBe(facility);
  expect(Object.keys((await t.as('reader').get(`/v1/events/${id}`)).body)).not.toContain('facility_id');
  expect(await listed('reader', `&facility_id=${facility}`)).toEqual([]);
});

test('events stay outside the document of the prisoner and do not raise its version', async () => {
  const id = await somebody();
  const before = await t.as('reader').get(`/v1/prisoners/${id}`);
  await happened(id, {});
  const after = await t.as('reader').get(`/v1/prisoners/${id}`);
  expect(after.bytes.equals(before.bytes)).toBe(true);
  expect(Object.keys(after.body)).not.toContain('events');
  expect((await editor().post('/v1/prisoners', aPrisoner({ events: [anEvent()] }))).body.errors).toMatchObject([{ pointer: '/events', code: 'unknown_property' }]);
});
