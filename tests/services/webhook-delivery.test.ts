// Delivery of webhooks to a real receiver: what it is told, that it can know from whom, what happens when it fails, and that one process sends at a time.
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/core/db/open.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import { records } from '../../src/records/index.js';
import { type DeliveringOptions, deliveringOf } from '../../src/services/webhooks/index.js';
import { CERTIFICATE, CERTIFICATE_KEY } from '../support/certificate.js';
import { contentOf } from '../support/content.js';
import { aPrisoner, aSource } from '../support/people.js';
import { type Got, type Receiver, startReceiver } from '../support/receiver.js';
import { type Answer, clientOf, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** After each attempt that fails, as docs/webhooks.md has it. */
const SCHEDULE = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, 12 * HOUR, DAY, DAY];

let t: TestRegistry;
let receiver: Receiver;
let time: number;
let complaints: string[];
let delivering: ReturnType<typeof deliveringOf>;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  t = await makeRegistry({ settings: { WEBHOOKS_ALLOW_PRIVATE: true } });
  receiver = await startReceiver();
  complaints = [];
  // Signatures are of the time at which they are looked at.
  turnTo(Date.now());
  delivering = deliverer();
});
afterEach(async () => {
  await delivering.stop();
  for (const close of closing.splice(0)) await close();
  await receiver.close();
  await t.close();
  expect(complaints).toEqual([]);
});

function turnTo(instant: number): void {
  time = instant;
  t.setClock(new Date(instant).toISOString());
}
const later = (ms: number) => turnTo(time + ms);
function deliverer(options: DeliveringOptions = {}, registry: Registry = t.registry) {
  return deliveringOf(registry, { error: (text: string) => void complaints.push(text) } as never, { allowPrivate: true, chance: () => 0, ...options });
}

const make = async (says: Record<string, unknown> = {}, role: Role = 'partner') => {
  const answer = await t.as(role).post('/v1/webhooks', { url: receiver.url, ...says });
  expect(answer.status, answer.text).toBe(201);
  return answer;
};
const at = ({ body }: Answer) => `/v1/webhooks/${body.id}`;
const read = async (hook: Answer) => (await t.as('admin').get(at(hook))).body;
const log = async (hook: Answer) => (await t.as('admin').get(`${at(hook)}/deliveries`)).body.items;
const someone = async (says: Record<string, unknown> = {}) => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body;
const feedOf = async (role: Role, query = '') => (await t.as(role).get(`/v1/changes?${query}`)).body.items;
const seqs = (got: readonly Got[]) => got.map(({ body }) => body.data.seq);
const verified = (got: Got, secret: string) => new Webhook(secret).verify(got.text, got.headers as Record<string, string>);
const signatures = (got: Got) => String(got.headers['webhook-signature']).split(' ');

describe('a receiver', () => {
  test('is told what was added, changed and taken away, in order, signed so that it can know from whom', async () => {
    const hook = await make({ records: ['prisoner'] });
    const { id } = await someone();
    await t.as('editor').patch(`/v1/prisoners/${id}`, { sex: 'male' });
    await t.as('editor').retire(`/v1/prisoners/${id}`);
    await delivering.round();
    expect(receiver.got.map(({ body }) => [body.type, body.data.change, body.data.version])).toEqual([
      ['prisoner.created', 'created', 1],
      ['prisoner.updated', 'updated', 2],
      ['prisoner.removed', 'removed', 3],
    ]);
    for (const got of receiver.got) {
      expect(verified(got, hook.body.secret)).toEqual(got.body);
      expect(() => verified({ ...got, text: got.text.replace('prisoner', 'poisoner') }, hook.body.secret)).toThrow();
      expect(() => verified(got, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow();
      expect(got.headers['content-type']).toBe('application/json');
    }
    expect(new Set(receiver.got.map((got) => got.id)).size).toBe(3);
    await delivering.round();
    expect(receiver.got).toHaveLength(3);
    expect((await log(hook)).map(({ status, attempts, response_status, failure }: Record<string, unknown>) => [status, attempts, response_status, failure])).toEqual(
      Array(3).fill(['delivered', 1, 204, undefined]),
    );
    expect(await read(hook)).toMatchObject({ last_delivered_at: expect.any(String), last_seq: (await feedOf('partner')).at(-1).seq });
  });

  test('is told nobody’s name unless it asks for the record, and neither is the log', async () => {
    const [thin, whole] = [await make({ records: ['prisoner'] }), await make({ records: ['prisoner'], include_record: true, url: `${receiver.url}/whole` })];
    const { id } = await someone();
    const document = (await t.as('partner').get(`/v1/prisoners/${id}`)).body;
    await delivering.round();
    const [one, other] = [receiver.got.find((got) => !got.body.data.document), receiver.got.find((got) => got.body.data.document)] as [Got, Got];
    expect(Object.keys(one.body)).toEqual(['type', 'timestamp', 'data']);
    expect(one.body.data).toEqual({ seq: expect.any(Number), at: expect.any(String), record: 'prisoner', id, version: 1, change: 'created', href: `/v1/prisoners/${id}` });
    expect(other.body.data).toEqual({ ...one.body.data, document });
    expect(verified(other, whole.body.secret)).toEqual(other.body);
    const said = JSON.stringify([one, await log(thin), await log(whole)]);
    expect(document.names.length).toBeGreaterThan(0);
    for (const name of [document.display_name, ...document.names.flatMap(({ full, given, family }: Record<string, string>) => [full, given, family])].filter(Boolean))
      expect(said).not.toContain(name);
  });

  test('never hears of what the key that made it may not read, and its numbers are those of its own feed, without a gap', async () => {
    const hook = await make();
    await someone({ visibility: 'confidential' });
    const { id } = await someone({ visibility: 'partner' });
    await t.as('editor').post('/v1/sources', aSource({ visibility: 'confidential' }));
    await someone();
    await t.as('editor').patch(`/v1/prisoners/${id}`, { visibility: 'confidential' });
    await delivering.round();
    const told = await feedOf('partner');
    expect(receiver.got.map(({ body }) => body.data)).toEqual(told);
    expect(seqs(receiver.got)).toEqual(told.map((_: unknown, place: number) => place + 1));
    expect(receiver.got.at(-1)?.body.data).toMatchObject({ id, change: 'removed' });
    expect((await feedOf('editor')).length).toBeGreaterThan(told.length);
    expect(await read(hook)).toMatchObject({ audience: 'partner' });
  });

  test('is told of the kinds and sorts of change that it asked for, and of nothing from before', async () => {
    await someone();
    await make({ records: ['source'], changes: ['updated'] });
    await someone();
    const source = await t.as('editor').post('/v1/sources', aSource());
    await t.as('editor').patch(source.headers.location as string, { title: 'Example Monitor, item 14' });
    await delivering.round();
    expect(receiver.got.map(({ body }) => [body.type, body.data.id])).toEqual([['source.updated', source.body.id]]);
  });

  test('is not brought a record that was hidden from it before the event was sent', async () => {
    await make({ records: ['prisoner'], include_record: true });
    const { id } = await someone({ visibility: 'partner' });
    await t.as('editor').patch(`/v1/prisoners/${id}`, { visibility: 'confidential' });
    await delivering.round();
    expect(receiver.got.map(({ body }) => body.type)).toEqual(['prisoner.created', 'prisoner.removed']);
    for (const { body } of receiver.got) expect(body.data.document).toBeUndefined();
  });

  test('is told nothing while it is switched off, and all of it afterwards', async () => {
    const hook = await make({ records: ['prisoner'] });
    await t.as('partner').patch(at(hook), { enabled: false });
    const { id } = await someone();
    await delivering.round();
    expect(receiver.got).toEqual([]);
    await t.as('partner').patch(at(hook), { enabled: true });
    await delivering.round();
    expect(receiver.got.map(({ body }) => body.data.id)).toEqual([id]);
  });

  test.each([
    ['is revoked', async (id: string) => void (await t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${id}` }))],
    ['has ended', async () => later(3 * DAY)],
  ])('is told nothing any more once the key that made it %s', async (_, end) => {
    const day = new Date(time + DAY).toISOString().slice(0, 10);
    const key = (await t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: 'partner', expires_on: day })).body;
    const hook = await clientOf(t.app, key.key).post('/v1/webhooks', { url: receiver.url });
    receiver.answer(() => 500);
    await someone();
    await delivering.round();
    const before = receiver.got.length;
    expect(before).toBeGreaterThan(0);
    receiver.answer(() => 204);
    await end(key.id);
    await someone();
    later(HOUR);
    await delivering.round();
    expect(receiver.got).toHaveLength(before);
    expect(await read(hook)).toMatchObject({ key_valid: false, enabled: true });
  });

  test('that says more than it need is heard no further, and has taken the event', async () => {
    const hook = await make({ records: ['prisoner'] });
    receiver.answer(() => ({ status: 200, body: 'x'.repeat(5_000_000) }));
    await someone();
    await delivering.round();
    expect(await log(hook)).toMatchObject([{ status: 'delivered', response_status: 200 }]);
    expect(JSON.stringify(await contentOf(t.store).then((content) => [...(content.get('webhook_deliveries')?.rows.values() ?? [])]))).not.toContain('xxx');
  });
});

describe('an event that a receiver does not take', () => {
  test('is tried again ever later, keeps back none after it, and fails after three days; the webhook is switched off and goes on where it stopped', async () => {
    const hook = await make({ records: ['prisoner'] });
    receiver.answer(() => 500);
    await someone();
    await delivering.round();
    await someone();
    for (const [place, wait] of SCHEDULE.entries()) {
      expect((await log(hook)).at(-1), `attempt ${place + 1}`).toMatchObject({ status: 'pending', attempts: place + 1, response_status: 500, failure: 'refused' });
      await delivering.round();
      const before = receiver.got.filter(({ body }) => body.data.seq === receiver.got[0]?.body.data.seq).length;
      later(wait - 500);
      await delivering.round();
      expect(receiver.got.filter(({ body }) => body.data.seq === receiver.got[0]?.body.data.seq)).toHaveLength(before);
      later(1_000);
      await delivering.round();
      expect(receiver.got.filter(({ body }) => body.data.seq === receiver.got[0]?.body.data.seq)).toHaveLength(before + 1);
    }
    expect((await log(hook)).at(-1)).toMatchObject({ status: 'failed', attempts: 11, error: 'The receiver answered with a status other than 2xx.' });
    expect((await log(hook)).at(-1).next_attempt_at).toBeUndefined();
    expect((await log(hook))[0]).toMatchObject({ status: 'pending', attempts: expect.any(Number) });
    expect(await read(hook)).toMatchObject({ enabled: false, disabled_reason: 'failing' });
    // The signatures of one event are of the time of each attempt, its id stays.
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(2);

    receiver.answer(() => 204);
    const missed = await someone();
    const before = receiver.got.length;
    later(3 * DAY);
    await delivering.round();
    expect(receiver.got).toHaveLength(before);
    await t.as('partner').patch(at(hook), { enabled: true });
    expect((await read(hook)).disabled_reason).toBeUndefined();
    await delivering.round();
    expect(receiver.got.slice(before).map(({ body }) => body.data.id)).toContain(missed.id);
    expect(receiver.got).toHaveLength(before + 2);
  });

  test('while it takes others, stands in the log as failed, and they go on', async () => {
    const hook = await make({ records: ['prisoner'] });
    const bad = await someone();
    receiver.answer(({ body }) => (body.data.id === bad.id ? 503 : 200));
    await delivering.round();
    await someone();
    await delivering.round();
    for (const wait of SCHEDULE) {
      later(wait + 1_000);
      await delivering.round();
    }
    expect((await log(hook)).map(({ status, record_id }: Record<string, string>) => [status, record_id === bad.id])).toEqual([
      ['delivered', false],
      ['failed', true],
    ]);
    expect(await read(hook)).toMatchObject({ enabled: true });
    const good = await someone();
    await delivering.round();
    expect(receiver.got.at(-1)?.body.data.id).toBe(good.id);
  });

  test('because it wants no more (410) is the last: the webhook is switched off at once', async () => {
    const hook = await make({ records: ['prisoner'] });
    receiver.answer(() => 410);
    await someone();
    await someone();
    await delivering.round();
    expect(receiver.got).toHaveLength(1);
    expect(await read(hook)).toMatchObject({ enabled: false, disabled_reason: 'gone', version: 2 });
    const [trace] = await t.store.rows(
      "select c.actor, c.reason from revisions r join commits c on c.commit_number = r.commit_number where r.record = 'webhook' and r.revision = 2",
    );
    expect(trace).toEqual({ actor: 'system', reason: 'A webhook could not be delivered to' });
    later(DAY);
    await delivering.round();
    expect(receiver.got).toHaveLength(1);
  });

  test('and whose webhook was changed while it was sent does not switch it off: that may be what mends it', async () => {
    const hook = await make({ records: ['prisoner'] });
    receiver.answer(async () => {
      expect((await t.as('partner').patch(at(hook), { description: 'Moved' })).status).toBe(200);
      return 410;
    });
    await someone();
    await delivering.round();
    expect(await log(hook)).toMatchObject([{ status: 'failed', failure: 'gone' }]);
    expect(await read(hook)).toMatchObject({ enabled: true, description: 'Moved', version: 2 });
  });

  test('with a redirect is not sent elsewhere', async () => {
    const elsewhere = await startReceiver();
    closing.push(elsewhere.close);
    const hook = await make({ records: ['prisoner'] });
    for (const status of [301, 302, 303, 307, 308]) {
      receiver.answer(() => ({ status, headers: { location: elsewhere.url } }));
      await someone();
      await delivering.round();
      expect((await log(hook))[0]).toMatchObject({ status: 'pending', response_status: status, failure: 'redirected' });
    }
    expect(elsewhere.got).toEqual([]);
  });

  test('in time is given up for the time being, and another receiver has not waited for it', async () => {
    const other = await startReceiver();
    closing.push(other.close);
    const slow = await make({ records: ['prisoner'] });
    await make({ records: ['prisoner'], url: other.url });
    receiver.answer(() => null);
    await delivering.stop();
    delivering = deliverer({ reaching: { most_ms: 1_500 } });
    await someone();
    await someone();
    const round = delivering.round();
    await Promise.all([receiver.count(1), other.count(2)]);
    expect(await log(slow)).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    await round;
    expect(await log(slow)).toMatchObject([
      { status: 'pending', attempts: 1, failure: 'timed_out' },
      { status: 'pending', attempts: 1, failure: 'timed_out' },
    ]);
    expect((await log(slow))[0].response_status).toBeUndefined();
  });

  test('for want of a certificate that is valid has not been sent', async () => {
    const secure = await startReceiver('127.0.0.1', { cert: CERTIFICATE, key: CERTIFICATE_KEY });
    closing.push(secure.close);
    const hook = await make({ records: ['prisoner'], url: secure.url });
    await delivering.stop();
    delivering = deliverer({ reaching: { resolve: async () => [{ address: '127.0.0.1', family: 4 }] } });
    await someone();
    await delivering.round();
    expect(secure.got).toEqual([]);
    expect(await log(hook)).toMatchObject([{ status: 'pending', failure: 'certificate_not_valid' }]);
  });

  test('since nobody listens is told to be so', async () => {
    const hook = await make({ records: ['prisoner'] });
    const { url } = receiver;
    await receiver.close();
    receiver = await startReceiver();
    expect(receiver.url).not.toBe(url);
    await someone();
    await delivering.round();
    expect(await log(hook)).toMatchObject([{ status: 'pending', failure: 'not_reached', error: 'No connection came about.' }]);
  });

  test('waits beside a thousand others at most; beyond them the feed waits where it is, and nothing is lost', async () => {
    const hook = await make({ records: ['prisoner'] });
    const far = new Date(time + 300 * DAY).toISOString();
    await t.store.execute('update webhook_progress set number = 1000');
    for (let number = 1; number <= 1_000; number += 1)
      await t.store.execute(
        "insert into webhook_deliveries (id, webhook_id, number, cause, status, attempts, created_at, next_attempt_at) values (?, ?, ?, 'test', 'pending', 3, ?, ?)",
        `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`,
        hook.body.id,
        number,
        far,
        far,
      );
    const { id } = await someone();
    await delivering.round();
    expect(receiver.got).toEqual([]);
    for (const [path, body] of [
      ['test', undefined],
      ['replay', { from_seq: 1, to_seq: 1 }],
    ] as const)
      expect((await t.as('partner').post(`${at(hook)}/${path}`, body)).status, path).toBe(path === 'replay' ? 202 : 409);
    await t.store.execute('delete from webhook_deliveries where number = 1000');
    await delivering.round();
    expect(receiver.got.map(({ body }) => body.data.id)).toEqual([id]);
  });
});

describe('on request', () => {
  test('a test event is sent, signed as every other', async () => {
    const hook = await make();
    const asked = await t.as('partner').post(`${at(hook)}/test`);
    expect(asked.status).toBe(202);
    await delivering.round();
    expect(receiver.got).toHaveLength(1);
    const [got] = receiver.got as [Got];
    expect(verified(got, hook.body.secret)).toEqual({ type: 'webhook.test', timestamp: asked.body.created_at, data: { webhook_id: hook.body.id } });
    expect(got.id).toBe(asked.body.message_id);
    expect(await log(hook)).toMatchObject([{ id: asked.body.id, cause: 'test', status: 'delivered' }]);
  });

  test('a delivery is sent again under the same id, at once if it was to be tried again anyway', async () => {
    const hook = await make({ records: ['prisoner'] });
    await someone();
    receiver.answer(() => 500);
    await delivering.round();
    const [pending] = await log(hook);
    const hurried = await t.as('partner').post(`${at(hook)}/deliveries/${pending.id}/redeliver`);
    expect([hurried.status, hurried.body.id, hurried.body.attempts]).toEqual([202, pending.id, 1]);
    receiver.answer(() => 204);
    await delivering.round();
    expect(await log(hook)).toMatchObject([{ id: pending.id, status: 'delivered', attempts: 2 }]);

    const again = await t.as('partner').post(`${at(hook)}/deliveries/${pending.id}/redeliver`);
    expect(again.body).toMatchObject({ cause: 'redelivery', status: 'pending', message_id: pending.message_id, seq: pending.seq });
    expect(again.body.id).not.toBe(pending.id);
    await delivering.round();
    expect(receiver.got.map(({ id }) => id)).toEqual(Array(3).fill(pending.message_id));
    expect(receiver.got[2]?.text).toBe(receiver.got[0]?.text);
    expect((await t.as('partner').post(`${at(hook)}/deliveries/00000000-0000-4000-8000-000000000000/redeliver`)).status).toBe(404);
    const other = await make();
    expect((await t.as('partner').post(`${at(other)}/deliveries/${pending.id}/redeliver`)).status).toBe(404);
  });

  test('a part of the feed is sent again, as far as the webhook is told of it, under the same ids', async () => {
    const hook = await make({ records: ['prisoner'] });
    for (let count = 0; count < 4; count += 1) await someone();
    await delivering.round();
    const first = [...receiver.got];
    const [from_seq, to_seq] = [seqs(first)[1], seqs(first)[2]];
    expect((await t.as('partner').post(`${at(hook)}/replay`, { from_seq, to_seq })).body).toEqual({ deliveries: 2 });
    await delivering.round();
    expect(receiver.got.slice(4).map(({ id, text }) => [id, text])).toEqual(first.slice(1, 3).map(({ id, text }) => [id, text]));
    expect((await log(hook)).slice(0, 2)).toMatchObject([{ cause: 'replay' }, { cause: 'replay' }]);
  });

  test('a secret is replaced: both sign for a day, then the new one alone', async () => {
    const hook = await make({ records: ['prisoner'] });
    const { secret } = (await t.as('partner').post(`${at(hook)}/secret`, {})).body;
    await someone();
    await delivering.round();
    const [both] = receiver.got as [Got];
    expect(signatures(both)).toHaveLength(2);
    for (const one of [hook.body.secret, secret]) expect(verified(both, one)).toEqual(both.body);
    later(DAY + HOUR);
    await someone();
    await delivering.round();
    expect(signatures(receiver.got[1] as Got)).toHaveLength(1);
    turnTo(Date.now());
    await someone();
    await t.store.execute('delete from webhook_secrets where until is not null');
    await delivering.round();
    const last = receiver.got[2] as Got;
    expect(verified(last, secret)).toEqual(last.body);
    expect(() => verified(last, hook.body.secret)).toThrow();
  });

  test('a secret that others know is replaced at once', async () => {
    const hook = await make({ records: ['prisoner'] });
    const { secret } = (await t.as('partner').post(`${at(hook)}/secret`, { overlap_hours: 0 })).body;
    await someone();
    await delivering.round();
    const [got] = receiver.got as [Got];
    expect(verified(got, secret)).toEqual(got.body);
    expect(() => verified(got, hook.body.secret)).toThrow();
    expect(await t.store.rows('select * from webhook_secrets')).toHaveLength(1);
  });
});

describe('a name', () => {
  const named = (says: Record<string, unknown> = {}) => make({ records: ['prisoner'], url: `http://monitor.test:${receiver.port}/registry`, ...says });
  const resolvingTo = (...addresses: string[]) => ({
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });

  test.each([
    ['this machine', ['127.0.0.1']],
    ['where clouds keep their keys', ['169.254.169.254']],
    ['this machine by IPv6', ['::1']],
    ['this machine by IPv6 that stands for IPv4', ['::ffff:127.0.0.1']],
    ['a network of one’s own', ['10.0.0.7']],
    ['an interface of this machine', ['fe80::1%lo']],
    ['a public address and this machine', ['203.0.114.7', '127.0.0.1']],
  ])('that leads to %s is not followed', async (_, addresses) => {
    const hook = await named();
    await someone();
    await delivering.stop();
    delivering = deliverer({ allowPrivate: false, reaching: resolvingTo(...addresses) });
    await delivering.round();
    expect(receiver.got).toEqual([]);
    expect(await log(hook)).toMatchObject([{ status: 'pending', attempts: 1, failure: 'not_public' }]);
  });

  test('that leads nowhere is told to do so', async () => {
    const hook = await named();
    await someone();
    await delivering.stop();
    delivering = deliverer({ reaching: { resolve: () => Promise.reject(new Error('monitor.test')) } });
    await delivering.round();
    expect(await log(hook)).toMatchObject([{ failure: 'name_not_found' }]);
    expect(JSON.stringify(await log(hook))).not.toContain('monitor.test');
  });

  test('that leads to a public address first and then to another is followed to what was looked at, and refused the next time', async () => {
    const own = await startReceiver('127.0.0.2');
    closing.push(own.close);
    const hook = await make({ records: ['prisoner'], url: `http://monitor.test:${own.port}/registry` });
    const answers = ['127.0.0.2', '127.0.0.1', '127.0.0.1'];
    let asked = 0;
    await delivering.stop();
    // 127.0.0.2 stands for a public address here: nothing leaves this machine.
    delivering = deliverer({
      reaching: { isAllowed: (address) => address === '127.0.0.2', resolve: async () => [{ address: answers[asked++] as string, family: 4 }] },
    });
    await someone();
    await delivering.round();
    expect([own.got.length, asked]).toEqual([1, 1]);
    await someone();
    await delivering.round();
    expect([own.got.length, asked]).toEqual([1, 2]);
    expect((await log(hook)).map(({ failure }: { failure?: string }) => failure)).toEqual(['not_public', undefined]);
  });

  test('is not needed where the address stands in the URL, and that is looked at all the same', async () => {
    const hook = await make({ records: ['prisoner'] });
    await someone();
    await delivering.stop();
    delivering = deliverer({ allowPrivate: false });
    await delivering.round();
    expect(receiver.got).toEqual([]);
    expect(await log(hook)).toMatchObject([{ failure: 'not_public' }]);
  });
});

describe('of several processes', () => {
  /** Another process on the same store: with connections of its own. */
  async function another(): Promise<Registry> {
    const registry = await openRegistry(await openStore({ url: t.store.url }), records, t.registry.clock);
    closing.push(() => registry.close());
    return registry;
  }

  test('one delivers each event, however many look for them', async () => {
    const hook = await make({ records: ['prisoner'] });
    const others = [deliverer(), deliverer()];
    for (let count = 0; count < 12; count += 1) {
      await someone();
      await Promise.all([delivering, ...others].map((one) => one.round()));
    }
    for (const other of others) await other.stop();
    expect(receiver.got).toHaveLength(12);
    expect(seqs(receiver.got)).toEqual([...new Set(seqs(receiver.got))]);
    expect((await log(hook)).every(({ attempts }: { attempts: number }) => attempts === 1)).toBe(true);
  });

  test('two that both believe that they send make nothing out twice', async () => {
    const hook = await make({ records: ['prisoner'] });
    let theirs = 0;
    await delivering.stop();
    // The time of the first stands still: it holds what it took for good, as far as it knows.
    delivering = deliverer({ now: () => 0 });
    const next = deliverer({ now: () => theirs });
    await delivering.round();
    await next.round();
    theirs += 6_000;
    for (let count = 0; count < 12; count += 1) {
      await someone();
      await Promise.all([delivering.round(), next.round()]);
    }
    await next.stop();
    const told = (await log(hook)).map(({ seq }: { seq: number }) => seq);
    expect(told).toHaveLength(12);
    expect(new Set(told).size).toBe(12);
    expect(new Set(seqs(receiver.got)).size).toBe(12);
    expect((await log(hook)).every(({ status, attempts }: { status: string; attempts: number }) => status === 'delivered' && attempts === 1)).toBe(true);
  });

  test('another goes on where one was killed, and the one that wakes up again sends nothing', async () => {
    const hook = await make({ records: ['prisoner'] });
    let [mine, theirs] = [0, 0];
    await delivering.stop();
    delivering = deliverer({ now: () => mine });
    const next = deliverer({ now: () => theirs }, await another());
    receiver.answer(() => 500);
    await someone();
    await delivering.round();
    expect(receiver.got).toHaveLength(1);
    receiver.answer(() => 204);
    later(10 * SECOND);
    const unsent = await someone();

    // It does not know yet that the first one is gone, and how long that was silent before it looked.
    await next.round();
    expect(receiver.got).toHaveLength(1);
    theirs += 5_999;
    await next.round();
    expect(receiver.got).toHaveLength(1);
    theirs += 1;
    await next.round();
    expect(receiver.got.slice(1).map(({ body }) => body.data.id)).toEqual([receiver.got[0]?.body.data.id, unsent.id]);
    expect((await log(hook)).every(({ status }: { status: string }) => status === 'delivered')).toBe(true);

    await someone();
    mine += 20_000;
    await delivering.round();
    expect(receiver.got).toHaveLength(3);
    theirs += 2_000;
    await next.round();
    expect(receiver.got).toHaveLength(4);
    await next.stop();
    // Let go, it need not wait.
    await someone();
    await delivering.round();
    expect(receiver.got).toHaveLength(5);
  });

  test('one that has been silent for too long sends no more until it has looked again', async () => {
    await make({ records: ['prisoner'] });
    let mine = 0;
    await delivering.stop();
    delivering = deliverer({ now: () => mine });
    for (let count = 0; count < 3; count += 1) await someone();
    receiver.answer(() => {
      mine += 5_000;
      return 204;
    });
    for (let sent = 1; sent <= 3; sent += 1) {
      await delivering.round();
      expect(receiver.got).toHaveLength(sent);
    }
    expect(new Set(seqs(receiver.got)).size).toBe(3);
  });

  test('one that counts on keeps the others waiting', async () => {
    await make({ records: ['prisoner'] });
    let [mine, theirs] = [0, 0];
    await delivering.stop();
    delivering = deliverer({ now: () => mine });
    const next = deliverer({ now: () => theirs }, await another());
    await delivering.round();
    for (let count = 0; count < 5; count += 1) {
      mine += 2_500;
      theirs += 2_500;
      await delivering.round();
      receiver.answer(() => 500);
      await someone();
      const before = receiver.got.length;
      await next.round();
      expect(receiver.got).toHaveLength(before);
    }
    await next.stop();
  });
});

test('where there are no webhooks nothing is written, whatever changes', async () => {
  await someone();
  const before = await contentOf(t.store);
  await delivering.round();
  expect(await contentOf(t.store)).toEqual(before);
});

test('a server delivers by itself, soon after something has changed', async () => {
  delivering.keep();
  await make({ records: ['prisoner'] });
  const { id } = await someone();
  await receiver.count(1);
  const other = await someone();
  await receiver.count(2);
  expect(receiver.got.map(({ body }) => body.data.id)).toEqual([id, other.id]);
});

test('a server that stops waits a while for what is under way, and what it cuts off is as if it had not been tried', async () => {
  const hook = await make({ records: ['prisoner'] });
  receiver.answer(() => null);
  await someone();
  const round = delivering.round();
  await receiver.count(1);
  await delivering.stop();
  await round;
  expect(await log(hook)).toMatchObject([{ status: 'pending', attempts: 0 }]);
  receiver.answer(() => 204);
  delivering = deliverer();
  await delivering.round();
  expect(receiver.got.map(({ id }) => id)).toEqual([receiver.got[0]?.id, receiver.got[0]?.id]);
  expect(await log(hook)).toMatchObject([{ status: 'delivered', attempts: 1 }]);
});

test('what is over is forgotten after thirty days, and beyond the latest ten thousand; what is to be sent is not', async () => {
  const hook = await make({ records: ['prisoner'] });
  await someone();
  await delivering.round();
  receiver.answer(() => 500);
  await someone();
  await delivering.round();
  expect(await log(hook)).toHaveLength(2);
  later(31 * DAY);
  await delivering.stop();
  delivering = deliverer();
  await delivering.round();
  expect(await log(hook)).toMatchObject([{ status: 'pending', attempts: 2 }]);

  receiver.answer(() => 204);
  later(DAY);
  await delivering.round();
  expect(await log(hook)).toMatchObject([{ status: 'delivered' }]);
  await t.store.execute('update webhook_progress set number = 10001');
  await someone();
  await delivering.stop();
  delivering = deliverer();
  await delivering.round();
  await delivering.stop();
  delivering = deliverer();
  await delivering.round();
  const [left] = await t.store.rows('select count(*) as there, min(number) as first from webhook_deliveries');
  expect([Number(left?.there), Number(left?.first)]).toEqual([1, 10_002]);
});
