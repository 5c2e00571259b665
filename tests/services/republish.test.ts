// A new release shows records otherwise than the one before: what was printed then is printed anew, and nothing else changes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { type DefinedRecord, recordsOf } from '../../src/core/db/definition.js';
import { add } from '../../src/core/db/record.js';
import { openRegistry } from '../../src/core/db/registry.js';
import { event, NewEvent } from '../../src/records/events/index.js';
import { records } from '../../src/records/index.js';
import { isRepublishNeeded, republish } from '../../src/services/republish/index.js';
import { Books } from '../support/books.js';
import { aCustodyPeriod, aName, anEvent, aPrisoner } from '../support/people.js';
import { clientOf, makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

/** The prisoners of an older release: it knew no `stale_after`, and lists could not be filtered by custody status. */
function asBefore(record: DefinedRecord): DefinedRecord {
  if (record.name !== 'prisoner') return record;
  const { custody_status: _, ...fields } = record.fields;
  return { ...record, fields, compose: (...given) => ({ ...record.compose?.(...given), stale_after: undefined }) };
}

test('what an older release printed is shown as this one shows it after republishing, and what is the same stays the same', async () => {
  const same = await t.as('editor').post('/v1/prisoners', aPrisoner());
  const before = await openRegistry(t.registry.database, recordsOf(records.all.map(asBefore)), t.registry.clock);
  const olderApp = await buildApp({ registry: before, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  const made = await clientOf(olderApp, t.keys.editor).post('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ as_of: '2026-01-10' })] }));
  await olderApp.close();
  const url = `/v1/prisoners/${made.body.id}`;
  const found = async () => (await t.as('reader').get('/v1/prisoners?custody_status=serving_sentence')).body.items.map((one: { id: string }) => one.id);
  expect((await t.as('reader').get(url)).body).not.toHaveProperty('stale_after');
  expect(await found()).toEqual([]);

  expect(await isRepublishNeeded(t.registry, '9.9.9')).toBe(true);
  expect(await republish(t.registry, '9.9.9')).toBe(2);
  expect(await isRepublishNeeded(t.registry, '9.9.9')).toBe(false);
  expect(await isRepublishNeeded(t.registry, '9.9.10')).toBe(true);
  expect((await t.as('reader').get(url)).body).toMatchObject({ version: 2, stale_after: '2026-07-09', custody_periods: [{ version: 1 }] });
  expect(await found()).toEqual([made.body.id]);
  expect((await t.as('reader').get(`/v1/prisoners/${same.body.id}`)).headers.etag).toBe('"1-public"');
});

test('what an older release showed to more people than this one would is taken out of their sight', async () => {
  const lenient: DefinedRecord = { ...event, widest: () => 'public', check: () => [] };
  const before = await openRegistry(t.registry.database, recordsOf(records.all.map((record) => (record === event ? lenient : record))), t.registry.clock);
  const prisoner = (await t.as('editor').post('/v1/prisoners', aPrisoner())).body.id;
  const id = await before.write(SYSTEM, {}, (tx) => add(tx, lenient, { ...NewEvent.parse(anEvent({ kind: 'hospitalised' })), prisoner_id: prisoner }));
  const url = `/v1/events/${id}`;
  expect((await t.as('reader').get(url)).body).toMatchObject({ kind: 'hospitalised', visibility: 'public' });

  await republish(t.registry, '9.9.9');
  for (const role of ['reader', 'partner'] as const) {
    expect((await t.as(role).get(url)).status, role).toBe(404);
    expect((await t.as(role).get(`/v1/prisoners/${prisoner}/events`)).body.items, role).toEqual([]);
  }
  expect((await t.as('editor').get(url)).body).toMatchObject({ kind: 'hospitalised', visibility: 'public' });
});

test('names are found by how this release hears them, and by nothing that an older one heard', async () => {
  const { id } = (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'ZUBRYLA Alena' })] }))).body;
  const books = new Books(t.store, records);
  const found = async () => (await t.as('reader').get('/v1/prisoners?q=zubrilla')).body.items.map((one: { id: string }) => one.id);
  expect(await found()).toEqual([id]);
  expect(await t.store.execute("update sound_keys set key = 'heard otherwise ' || key where value = 'zubryla'")).toBeGreaterThan(4);
  expect(await found()).toEqual([]);

  await republish(t.registry, '9.9.9');
  expect(await found()).toEqual([id]);
  expect((await books.complaints()).filter((text) => /sought by/.test(text))).toEqual([]);
});

test('republishing what is of this release already changes nothing for anyone', async () => {
  const look = async () => {
    const answers = [];
    for (const role of ['reader', 'partner', 'editor'] as const) for (const record of records.all) answers.push(await t.as(role).get(`/v1/${record.plural}`));
    return answers.map(({ text, headers }) => [text, headers['registry-seq'], headers.etag]);
  };
  const before = await look();
  await republish(t.registry, '9.9.9');
  expect(await look()).toEqual(before);
});
