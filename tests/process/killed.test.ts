// A server that is killed at random moments, over and over, under clients that go on: whatever it acknowledged is there, once, and nothing is there that was half done.
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Work, write } from '../support/clients.js';
import { extent } from '../support/extent.js';
import { expectNoGaps } from '../support/gaps.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { addressOfPlace, call, cleanUp, registry, type Server, serve, temporaryFolder, wait } from '../support/process.js';
import { Random } from '../support/random.js';
import { storeAt } from '../support/store.js';

/** How many writes are to be acknowledged, and how many kills there are at least; the long run is for whoever changes how the registry keeps what it is told. */
const [WRITES, KILLS] = extent([240, 4], [3_000, 40]);
const CLIENTS = 6;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

afterAll(cleanUp);

test(`of ${WRITES} writes that were acknowledged by a server killed ${KILLS} times none is lost and none is done twice`, { timeout: 600_000 }, async () => {
  const random = new Random(SEED);
  const place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
  let server: Server = await serve(place);
  const key = server.adminKey as string;
  const before = await counted(place);
  let base: string | undefined = server.base;
  let kills = 0;
  const work: Work = { told: [], positions: [], acknowledged: 0, sentAgain: 0, replayed: 0 };
  // Enough of them is not enough: the last ones are of a server that is not killed any more.
  const isDone = () => work.acknowledged >= WRITES && kills >= KILLS;
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => write(work, { base: () => base, key, random, isDone })));

  for (; kills < KILLS; kills += 1) {
    const enough = work.acknowledged + 1 + random.below(Math.ceil((1.8 * WRITES) / KILLS));
    // What one of them finds wrong ends it all.
    while (work.acknowledged < enough) await Promise.race([clients, wait(1)]);
    // Anywhere in a write: one takes some milliseconds.
    await wait(random.below(12));
    const killed = await server.kill();
    expect(killed.signal).toBe('SIGKILL');
    base = undefined;
    server = await serve(place, { args: ['serve'] });
    base = server.base;
  }
  await clients;
  process.stdout.write(`Seed ${SEED}: ${work.acknowledged} writes acknowledged over ${kills} kills, ${work.sentAgain} sent again, ${work.replayed} of those had been done.\n`);
  expect(work.sentAgain, 'no kill came while a request was under way').toBeGreaterThan(0);

  const store = storeAt(addressOfPlace(place));
  // Each is there as its client was last told, and has as many revisions as it was told of.
  const revisions = new Map((await store.rows("select id, count(*) as n from revisions where record = 'source' group by id")).map(({ id, n }) => [String(id), Number(n)]));
  const titles = new Map<string, number>();
  for (const { title } of await store.rows("select title from sources where title >= 'Example Monitor, item ' and title < 'Example Monitor, item~'"))
    titles.set(String(title), (titles.get(String(title)) ?? 0) + 1);
  expect([...titles.keys()].sort()).toEqual(work.told.map(({ title }) => title).sort());
  expect([...titles.values()].filter((times) => times !== 1)).toEqual([]);
  for (const { url, id, writes, retired, text, etag } of work.told) {
    expect(revisions.get(id), id).toBe(writes);
    const read = await call(server.base, url, { key });
    if (retired) expect(read.status, id).toBe(404);
    else expect([read.text, read.headers.get('etag')], id).toEqual([text, etag]);
  }
  // One commit for each, and nothing else; each has a place of its own in the feed.
  expect(new Set(work.positions).size).toBe(work.acknowledged);
  const after = await counted(place);
  expect(after.commits - before.commits).toBe(work.acknowledged);
  expect(after.requests - before.requests).toBe(work.acknowledged);
  await expectNoGaps(store);
  await store.close();
  expect(await registry(place, ['backup', join(temporaryFolder(), 'backup.sqlite')])).toMatchObject({ code: 0 });
  await server.stop();
});

async function counted(place: string): Promise<{ commits: number; requests: number }> {
  const store = storeAt(addressOfPlace(place));
  const [row] = await store.rows('select (select count(*) from commits) as commits, (select count(*) from idempotency_keys) as requests');
  await store.close();
  return { commits: Number(row?.commits), requests: Number(row?.requests) };
}
