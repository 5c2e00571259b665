// The clock of the machine is set forward and back by years while the registry serves: what is counted stays gap-free, what is remembered is known again, and nobody is kept out for longer than they should be.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoGaps } from '../support/gaps.js';
import { aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const NOW = '2027-03-01T12:00:00.000Z';
const JUMPS = { forward: '2031-03-01T12:00:00.000Z', back: '2019-03-01T12:00:00.000Z', right: '2027-03-01T13:00:00.000Z' };

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry({ settings: { FAILED_KEYS_PER_MINUTE: 3 } });
  t.setClock(NOW);
});
afterAll(() => t.close());

test('writes, versions, positions and repeated requests are right whatever the clock says', async () => {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner(), { 'idempotency-key': 'jump-0' });
  const url = `/v1/prisoners/${made.body.id}`;
  let version = 1;
  let seq = Number(made.headers['registry-seq']);
  for (const [name, instant] of Object.entries(JUMPS)) {
    t.setClock(instant);
    const again = await t.as('editor').post('/v1/prisoners', aPrisoner(), { 'idempotency-key': `jump-${name}` });
    expect(again.status, name).toBe(201);
    const patched = await t.as('editor').patch(url, { sex: version % 2 ? 'male' : 'female' });
    expect(patched.status, `${name}: ${patched.text}`).toBe(200);
    version += 1;
    expect(patched.body.version, name).toBe(version);
    expect(Number(patched.headers['registry-seq']), name).toBeGreaterThan(seq);
    seq = Number(patched.headers['registry-seq']);
    const body = aSource();
    const first = await t.as('editor').post('/v1/sources', body, { 'idempotency-key': `${name}-source` });
    const second = await t.as('editor').post('/v1/sources', body, { 'idempotency-key': `${name}-source` });
    expect([second.status, second.body.id, second.headers['idempotency-replayed']], name).toEqual([201, first.body.id, 'true']);
    // What was written since is newer, as a reader who comes along the feed sees it.
    const read = await t.as('editor').get(url, { 'registry-seq': String(seq) });
    expect([read.status, read.body.version], name).toEqual([200, version]);
  }
  const changes = await t.as('editor').get('/v1/changes?limit=200');
  const seqs = changes.body.items.map(({ seq }: { seq: number }) => seq);
  expect(seqs).toEqual(seqs.map((_: number, place: number) => (seqs[0] as number) + place));
  await expectNoGaps(t.store);
});

test('who tried keys that are not valid waits a minute at most, though the clock is set back meanwhile', async () => {
  const bad = () => t.as('reader').get('/v1/sources?limit=1', { authorization: 'Bearer ppr_notvalid' });
  t.setClock(JUMPS.forward);
  for (let tries = 0; tries < 3; tries += 1) expect((await bad()).status).toBe(401);
  const kept = await bad();
  expect(kept.status).toBe(429);
  expect(Number(kept.headers['retry-after'])).toBeLessThanOrEqual(60);
  t.setClock(JUMPS.back);
  expect((await bad()).status).toBe(401);
});

test('audit events are written after the clock was set back', async () => {
  t.setClock(JUMPS.forward);
  await t.as('reader').get('/v1/sources?limit=1', { authorization: 'Bearer ppr_notvalid' });
  await t.app.audit.flush();
  t.setClock(JUMPS.back);
  await t.as('reader').get('/v1/sources?limit=1', { authorization: 'Bearer ppr_notvalid' });
  await t.app.audit.flush();
  const told = await t.as('admin').get('/v1/audit_events?operation=authenticate&day=2019-03-01');
  expect(told.body.items.length).toBeGreaterThan(0);
});
