// A server that is killed while a list comes in, is planned, committed and taken back: what was ordered is carried out whole by the next one, and nothing is there by half.
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extent } from '../support/extent.js';
import { expectNoGaps } from '../support/gaps.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { addressOfPlace, call, cleanUp, registry, type Server, serve, temporaryFolder, wait } from '../support/process.js';
import { Random } from '../support/random.js';
import { storeAt } from '../support/store.js';

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const ROUNDS = extent(1, 10);
const ROWS = 120;

afterAll(cleanUp);

const lines = Array.from({ length: ROWS }, (_, place) =>
  JSON.stringify({
    country: 'BY',
    external_ids: [{ scheme: 'example', value: String(place) }],
    names: [{ full: `PRYKLAD Asoba${'abcdefghij'[place % 10]}${'klmnopqrst'[Math.floor(place / 10) % 10]}` }],
  }),
).join('\n');

test('an import goes on over kills, and is there whole or not at all', { timeout: 300_000 }, async () => {
  const random = new Random(SEED);
  const place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
  let server: Server = await serve(place);
  const key = server.adminKey as string;
  const send = (path: string, name: string, text?: string) =>
    fetch(`${server.base}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': name, ...(text === undefined ? {} : { 'content-type': 'application/x-ndjson' }) },
      ...(text === undefined ? {} : { body: text }),
    });
  /** Asks until it is answered, over kills: at random moments of the first tries the server is killed. */
  async function insist(path: string, name: string, text?: string): Promise<{ status: number; body: Record<string, unknown> }> {
    for (let kills = 0; ; ) {
      const sent = send(path, name, text).then(
        async (answer) => ({ status: answer.status, body: (await answer.json()) as Record<string, unknown> }),
        () => undefined,
      );
      if (kills < ROUNDS) {
        await wait(random.below(400));
        await server.kill();
        server = await serve(place, { args: ['serve'] });
        kills += 1;
      }
      const answer = await sent;
      if (answer) return answer;
    }
  }
  async function settled(id: unknown): Promise<Record<string, unknown>> {
    for (;;) {
      const { body } = await call(server.base, `/v1/imports/${id}?wait=20`, { key });
      if (!['planning', 'committing', 'reverting'].includes(body.state)) return body;
    }
  }
  const people = async () => (await call(server.base, '/v1/prisoners?include_total=true&limit=1', { key })).body.page.total as number;
  const before = await people();

  const made = await insist('/v1/imports/ndjson?mode=skip_errors&wait=0', 'bring', lines);
  expect([201, 202], JSON.stringify(made.body)).toContain(made.status);
  const planned = await settled(made.body.id);
  expect(planned, `seed ${SEED}`).toMatchObject({ state: 'planned', rows: ROWS, counts: { create: expect.any(Number) } });
  const { create } = planned.counts as { create: number };
  expect(await people()).toBe(before);

  for (const [order, state, after] of [
    ['commit', 'committed', before + create],
    ['revert', 'reverted', before],
  ] as const) {
    await insist(`/v1/imports/${made.body.id}/${order}?wait=0`, order);
    expect(await settled(made.body.id), `seed ${SEED}`).toMatchObject({ state });
    expect(await people(), `seed ${SEED}`).toBe(after);
  }
  const store = storeAt(addressOfPlace(place));
  // What was cut off while it came in is seen by nobody, and dropped when nobody has gone on with it for long.
  expect(await store.rows("select count(*) as n from imports where state <> 'receiving'")).toEqual([{ n: 1 }]);
  await expectNoGaps(store);
  await store.close();
  await server.stop();
  expect(await registry(place, ['verify'])).toMatchObject({ code: 0 });
});
