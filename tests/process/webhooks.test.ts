// Webhooks of real processes on one store: one of them delivers, and when it is killed the other goes on, with nothing lost.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, expect, test } from 'vitest';
import { CERTIFICATE, CERTIFICATE_KEY } from '../support/certificate.js';
import { aPrisoner } from '../support/people.js';
import { engineOfTests, migratedDatabase } from '../support/postgres/databases.js';
import { call, cleanUp, serve, temporaryFolder, wait } from '../support/process.js';
import { startReceiver } from '../support/receiver.js';

afterAll(cleanUp);

const settings = { WEBHOOKS_ALLOW_PRIVATE: 'true' };

test('two servers tell each event once, and one goes on where the other was killed', async () => {
  const { url, discard } = engineOfTests() === 'postgres' ? await migratedDatabase() : { url: `${temporaryFolder()}/registry.sqlite`, discard: async () => undefined };
  const receiver = await startReceiver();
  const first = await serve(url, { settings });
  const key = first.adminKey as string;
  const add = async (base: string) => (await call(base, '/v1/prisoners', { method: 'POST', key, body: aPrisoner() })).body.id as string;
  const told = () => receiver.got.map(({ body }) => body.data.id);
  const made = await call(first.base, '/v1/webhooks', { method: 'POST', key, body: { url: receiver.url, records: ['prisoner'] } });
  expect(made.status).toBe(201);
  const added = [await add(first.base)];
  await receiver.count(1);

  const second = await serve(url, { settings, args: ['serve'] });
  for (let count = 0; count < 10; count += 1) added.push(await add(count % 2 ? first.base : second.base));
  await receiver.count(11);
  // Whatever would be sent twice has its time.
  await wait(3_000);
  expect(told()).toEqual(added);

  receiver.answer(() => 500);
  added.push(await add(second.base));
  await receiver.count(12);
  await first.kill();
  receiver.answer(() => 204);
  added.push(await add(second.base));
  await receiver.count(14);
  expect(new Set(told())).toEqual(new Set(added));
  for (;;) {
    const { items } = (await call(second.base, `/v1/webhooks/${made.body.id}/deliveries?status=pending`, { key })).body;
    if (items.length === 0) break;
    await wait(100);
  }
  const stopped = await second.stop();
  expect([stopped.code, stopped.stderr]).toEqual([0, '']);
  await receiver.close();
  await discard();
});

test('a receiver is told by TLS, if its certificate is valid for the server, and a server that may not deliver does not', async () => {
  const folder = temporaryFolder();
  const trusted = join(folder, 'trusted.pem');
  writeFileSync(trusted, CERTIFICATE);
  const receiver = await startReceiver('127.0.0.1', { cert: CERTIFICATE, key: CERTIFICATE_KEY });
  const place = join(folder, 'registry.sqlite');
  const silent = await serve(place, { settings: { ...settings, WEBHOOKS_DELIVER: 'false', NODE_EXTRA_CA_CERTS: trusted } });
  const key = silent.adminKey as string;
  const made = await call(silent.base, '/v1/webhooks', { method: 'POST', key, body: { url: receiver.url, records: ['prisoner'] } });
  const { body } = await call(silent.base, '/v1/prisoners', { method: 'POST', key, body: aPrisoner() });
  await wait(3_000);
  expect(receiver.got).toEqual([]);
  await silent.stop();
  const server = await serve(place, { settings: { ...settings, NODE_EXTRA_CA_CERTS: trusted }, args: ['serve'] });
  await receiver.count(1);
  const [got] = receiver.got;
  expect(got?.body.data.id).toBe(body.id);
  expect(new Webhook(made.body.secret).verify(got?.text as string, got?.headers as Record<string, string>)).toEqual(got?.body);
  await server.stop();
  await receiver.close();
});
