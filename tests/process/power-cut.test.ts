// The power is cut while a server writes to its file: what it had acknowledged is there, and nothing is there that was half done. It is simulated on copies of the file and its
// log, taken while the server stands still at a random moment; that the server flushes before it acknowledges is what the copies take for granted, and not tried here.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { examine } from '../../src/core/db/sqlite-examining.js';
import { extent } from '../support/extent.js';
import { aPrisoner } from '../support/people.js';
import { cutPower, type Disk, diskOf, endOf, endOfLog } from '../support/power-cut.js';
import { call, cleanUp, registry, serve, temporaryFolder, wait } from '../support/process.js';
import { Random } from '../support/random.js';
import { MIGRATIONS } from '../support/settled.js';

const MOMENTS = extent(16, 200);
/** Of each moment, since chance decides what of it is left. */
const CUTS = extent(2, 10);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

afterAll(cleanUp);

test('whatever is left of what was not flushed, what was acknowledged is there and nothing is half there', { timeout: 600_000 }, async () => {
  const random = new Random(SEED);
  const place = join(temporaryFolder(), 'registry.sqlite');
  await registry(place, ['migrate']);
  const key = (await registry(place, ['keys', 'add', '--name', 'example', '--role', 'admin'])).stdout.trim();
  const server = await serve(place, { args: ['serve'] });
  const send = (note: string) => call(server.base, '/v1/prisoners', { method: 'POST', key, body: aPrisoner({ visibility: 'public', working_note: note }) });
  const acknowledged: string[] = [];
  // How long one takes, so that the moments lie in it, not before or after.
  let lasted = 0;
  const create = async () => {
    const begun = performance.now();
    const { status, body } = await send(`Example ${acknowledged.length}`);
    expect(status).toBe(201);
    lasted = performance.now() - begun;
    acknowledged.push(body.id);
  };
  await create();

  const copy = join(temporaryFolder(), 'registry.sqlite');
  let [underWay, torn, begunAnew, whole] = [0, 0, 0, 0];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    for (let more = 1 + random.below(3); more > 0; more -= 1) await create();
    const then = { ...diskOf(place), end: endOfLog(place) };
    const known = [...acknowledged];
    // One more, and the server stands still somewhere in it: a moment during which nothing is acknowledged.
    const next = send('Under way');
    await wait(random.next() * 1.2 * lasted);
    process.kill(server.pid, 'SIGSTOP');
    await standsStill(server.pid);
    const now = diskOf(place);
    process.kill(server.pid, 'SIGCONT');
    const { status, body } = await next;
    expect(status).toBe(201);
    acknowledged.push(body.id);

    if (!then.log.equals(now.log) || !then.file.equals(now.file)) underWay += 1;
    if (endOf(now.log).salts !== then.end.salts) begunAnew += 1;
    for (let cut = 0; cut < CUTS; cut += 1) {
      cutPower(copy, then, now, random);
      if (!same(diskOf(copy), now)) torn += 1;
      const there = peopleIn(copy, `seed ${SEED}, moment ${moment}, cut ${cut}`);
      examine(copy, MIGRATIONS);
      for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
      expect(
        known.filter((id) => !there.has(id)),
        `acknowledged and lost: seed ${SEED}, moment ${moment}, cut ${cut}`,
      ).toEqual([]);
      expect([...there].filter((id) => !acknowledged.includes(id))).toEqual([]);
      if (there.has(body.id)) whole += 1;
    }
  }
  process.stdout.write(
    `Seed ${SEED}: ${MOMENTS * CUTS} power cuts at ${MOMENTS} moments, ${underWay} of them in a write, ${begunAnew} with a log begun anew; ${torn} lost or garbled something, ${whole} kept the write that was under way.\n`,
  );
  // Chance has tried what there is to try.
  expect(Math.min(underWay, torn)).toBeGreaterThan(0);
});

const same = (one: Disk, other: Disk) => one.file.equals(other.file) && one.log.equals(other.log);

/** The ids of those who are there once the log is in the file; nobody is there in part. */
function peopleIn(path: string, when: string): Set<string> {
  const file = new SQLite(path);
  try {
    file.pragma('wal_checkpoint(TRUNCATE)');
    const ids = (sql: string) => file.prepare(sql).pluck().all() as string[];
    const people = ids('select id from prisoners order by id');
    for (const [what, found] of [
      ['names', ids('select distinct prisoner_id from names order by 1')],
      ['revisions', ids("select id from revisions where record = 'prisoner' order by id")],
      ['public editions', ids('select id from prisoner_editions where audience = 0 and document is not null order by id')],
    ] as const)
      expect(found, `${what}: ${when}`).toEqual(people);
    return new Set(people);
  } finally {
    file.close();
  }
}

/** A process that is told to stop does so when the system comes to it, which Linux tells of each of its threads. */
async function standsStill(pid: number): Promise<void> {
  if (!existsSync('/proc/self/task')) return wait(50);
  const tasks = () => readdirSync(`/proc/${pid}/task`).map((task) => readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'));
  while (!tasks().every((stat) => /\) T /.test(stat))) await wait(1);
}
