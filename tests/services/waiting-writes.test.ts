// What becomes of writes while somebody else writes for long, as the commit of a long list does.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCorrection, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

test('whoever waits too long for their turn is told so, nothing of theirs is done then or later, and reads go on', async () => {
  const editor = t.as('editor');
  const admin = t.as('admin');
  const there = await editor.post('/v1/sources', aSource());
  const key = await admin.post('/v1/api_keys', { name: 'example', role: 'partner' }, { 'idempotency-key': randomUUID() });
  const etag = there.headers.etag as string;
  const numbers = () => t.store.rows('select (select count(*) from revisions) as revisions, (select count(*) from imports) + (select count(*) from import_mappings) as others');
  const before = await numbers();

  let isOver = false;
  const begun = resolvable();
  const long = t.registry.database.write(async (db) => {
    while (!isOver) {
      await db.select({ n: sql`1` }).from(sql`(select 1) as one`);
      begun.resolve();
      await pause(50);
    }
  });
  await begun.promise;
  const once = () => ({ 'idempotency-key': randomUUID() });
  const created = once();
  const writes = () => [
    editor.post('/v1/sources', aSource(), created),
    editor.post('/v1/prisoners', aPrisoner()),
    editor.patch(`/v1/sources/${there.body.id}`, { title: 'Another title' }, etag),
    editor.retire(`/v1/sources/${there.body.id}`, etag),
    editor.post('/v1/imports', { items: [aPrisoner()] }, once()),
    editor.post('/v1/import_mappings', { name: 'example', columns: [{ column: 'Person', path: 'names.1.full' }] }),
    admin.post('/v1/api_keys', { name: 'another', role: 'partner' }, once()),
    admin.request({ method: 'DELETE', url: `/v1/api_keys/${key.body.id}` }),
    t.as('reader').post('/v1/corrections', aCorrection({ prisoner_id: randomUUID() })),
  ];
  // Of its first use on a day it is noted that it was used.
  const unused = t.as('partner');
  const [read, first, ...refused] = await Promise.all([editor.get(`/v1/sources/${there.body.id}`), unused.get('/v1/sources'), ...writes()]).finally(() => {
    isOver = true;
  });
  expect([read?.status, first?.status]).toEqual([200, 200]);
  expect(refused.map(({ status, body, headers }) => [status, body.code, Number(headers['retry-after']) > 0])).toEqual(refused.map(() => [503, 'unavailable', true]));
  await long;
  // Behind all that waited.
  const after = await editor.post('/v1/sources', aSource(), created);
  expect([after.status, after.headers['idempotency-replayed']]).toEqual([201, undefined]);
  const [was, is] = [before[0], (await numbers())[0]] as Record<string, unknown>[];
  expect([Number(is?.revisions), Number(is?.others)]).toEqual([Number(was?.revisions) + 1, Number(was?.others)]);
});

function resolvable(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
