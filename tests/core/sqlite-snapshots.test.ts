// Connections that are shared: so many at once, one reader each; of one that breaks nobody waits in vain.
import { expect, test } from 'vitest';
import { type Snapshot, snapshotPool } from '../../src/core/db/sqlite-snapshots.js';
import { type ReadDb, StoreUnavailable } from '../../src/core/db/types.js';

/** A connection that answers nothing and notes what it is told. */
class Fake implements Snapshot {
  readonly db = {} as ReadDb;
  readonly told: string[] = [];
  isBroken = false;
  exec(sql: string) {
    if (this.isBroken) throw new Error('broken');
    this.told.push(sql);
  }
  isOpen() {
    return !this.isBroken;
  }
  close() {
    this.told.push('closed');
  }
}

test('so many are opened as there are readers, at most as many as may be, and each serves one at a time', async () => {
  const made: Fake[] = [];
  const pool = snapshotPool(() => made[made.push(new Fake()) - 1] as Fake, { most: 2 });
  let [now, most] = [0, 0];
  const read = () =>
    pool.run(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
  await read();
  expect(made).toHaveLength(1);
  await Promise.all(Array.from({ length: 20 }, read));
  expect([made.length, most]).toEqual([2, 2]);
  await pool.close();
  for (const { told } of made) expect(told.slice(-3)).toEqual(['BEGIN', 'COMMIT', 'closed']);
});

test('of those who wait, whoever has precedence comes first, and of equal ones whoever came first', async () => {
  const pool = snapshotPool(() => new Fake(), { most: 1 });
  const served: string[] = [];
  const read = (who: string, precedence?: number) =>
    pool.run(async () => {
      served.push(who);
      await new Promise(setImmediate);
    }, precedence);
  await Promise.all([read('first'), read('reader'), read('editor', 2), read('partner', 1), read('another reader', 0), read('another editor', 2)]);
  expect(served).toEqual(['first', 'editor', 'another editor', 'partner', 'reader', 'another reader']);
});

test('work that fails is rolled back, and the connection goes on', async () => {
  const one = new Fake();
  const pool = snapshotPool(() => one, { most: 1 });
  await expect(pool.run(() => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
  expect(await pool.run(async () => 'read')).toBe('read');
  expect(one.told).toEqual(['BEGIN', 'ROLLBACK', 'BEGIN', 'COMMIT']);
});

test('a connection that breaks is replaced for those who wait', async () => {
  const made: Fake[] = [];
  const pool = snapshotPool(() => made[made.push(new Fake()) - 1] as Fake, { most: 1 });
  const breaking = pool.run(async () => {
    await new Promise(setImmediate);
    (made[0] as Fake).isBroken = true;
  });
  const others = Array.from({ length: 3 }, () => pool.run(async () => made.length));
  await expect(breaking).rejects.toThrow('broken');
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
});

test('where no other can be had, all who wait are told why, and who comes later gets one if it can be had then', async () => {
  const first = new Fake();
  let connect = (): Snapshot => first;
  const pool = snapshotPool(() => connect(), { most: 1 });
  const breaking = pool.run(async () => {
    await new Promise(setImmediate);
    first.isBroken = true;
    connect = () => {
      throw new Error('no more');
    };
  });
  const others = Array.from({ length: 3 }, () => pool.run(async () => 'read'));
  const ended = await Promise.allSettled([breaking, ...others]);
  expect(ended.map((one) => (one.status === 'rejected' ? one.reason.message : one.value))).toEqual(['broken', 'no more', 'no more', 'no more']);
  connect = () => new Fake();
  expect(await pool.run(async () => 'read')).toBe('read');
});

test('whoever waits too long is told that the store cannot answer now, and takes nobody else the place', async () => {
  const pool = snapshotPool(() => new Fake(), { most: 1, waitMs: 20 });
  let end = () => {};
  const long = pool.run(() => new Promise<void>((resolve) => (end = resolve)));
  const late = [pool.run(async () => 'read'), pool.run(async () => 'read')];
  for (const one of await Promise.allSettled(late)) expect(one.status === 'rejected' && one.reason).toBeInstanceOf(StoreUnavailable);
  const next = pool.run(async () => 'read');
  end();
  await long;
  expect(await next).toBe('read');
});
