// Mirrors: what one serves is what the registry shows to anyone, byte for byte, and it holds nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differenceOf } from '../support/asking.js';
import { makeMirror, type TestMirror } from '../support/mirror.js';
import { aFacility, aPrisoner, aSentence } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
let m: TestMirror;
beforeAll(async () => {
  t = await makeRegistry({ secret: 'the same for both, so that cursors are the same' });
  m = await makeMirror(t, { secret: 'the same for both, so that cursors are the same' });
});
afterAll(async () => {
  await m?.close();
  await t.close();
});

async function same(url: string): Promise<void> {
  const [one, other] = [await t.as('reader').get(url), await m.reader.get(url)];
  expect(differenceOf(one, other), url).toBeUndefined();
}

test('one record is the same, and so are its past and the feed', async () => {
  const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ sentences: [aSentence()], working_note: 'to be looked at' }));
  await t.as('editor').post('/v1/facilities', aFacility({ visibility: 'partner' }));
  await t.as('editor').patch(`/v1/prisoners/${body.id}`, { sex: 'male' });
  await m.caughtUp();
  expect((await m.reader.get(`/v1/prisoners/${body.id}`)).status).toBe(200);
  for (const url of [
    `/v1/prisoners/${body.id}`,
    `/v1/prisoners/${body.id}/versions`,
    `/v1/prisoners/${body.id}/versions/1`,
    `/v1/prisoners/${body.id}?as_of_seq=1`,
    '/v1/prisoners?limit=1&include_total=true',
    '/v1/changes?include=edition,record',
    '/v1/changes/withdrawals',
    '/v1/ledger',
    '/v1/ledger/inclusion?number=1',
  ])
    await same(url);
});
