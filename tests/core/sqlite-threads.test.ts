// What looks at a great part of a SQLite file is read on a thread of its own: it says the same, sees one commit, and keeps nobody waiting.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { openStore } from '../../src/core/db/open.js';
import { insertRows } from '../../src/core/db/statements.js';
import { heads } from '../../src/core/db/tables/index.js';
import { type Database, StoreUnavailable } from '../../src/core/db/types.js';
import { newFolder } from '../support/folders.js';
import { newStore } from '../support/registry.js';

const opened: Database[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

async function aDatabase(key?: string): Promise<Database> {
  const { url } = await newStore('sqlite', newFolder('threads-'));
  const plain = await openStore({ url });
  await plain.write((db) => insertRows(db, heads, [{ id: 1, commit_number: 0, public_seq: 0, partner_seq: 0, confidential_seq: 0, secret: 'none' }]));
  if (!key) {
    opened.push(plain);
    return plain;
  }
  const path = join(newFolder('threads-'), 'ciphered.sqlite');
  await plain.backup?.(path, key);
  await plain.close();
  const database = await openStore({ url: `sqlite:${path}`, key });
  opened.push(database);
  return database;
}

/** Counts so far that it takes a while. */
const COUNTED = sql<number>`(with recursive counting(n) as (select 1 union all select n + 1 from counting where n < 2000000) select count(*) from counting)`;

test.each([
  ['plain', undefined],
  ['ciphered', randomBytes(32).toString('hex')],
])('a %s file says the same on a thread', async (_, key) => {
  const database = await aDatabase(key);
  const said = { text: sql`'Ганна Аблаб'`, none: sql`null`, real: sql`0.5`, whole: sql`${2 ** 40}`, bytes: sql`x'00ff10'`, empty: sql`x''` };
  const [apart, here] = await Promise.all([true, false].map((isLarge) => database.snapshot((db) => db.select(said).from(heads), { isLarge })));
  expect(apart).toEqual(here);
  expect(apart).toEqual([{ text: 'Ганна Аблаб', none: null, real: 0.5, whole: 2 ** 40, bytes: Buffer.from([0, 255, 16]), empty: Buffer.alloc(0) }]);
});

test('others are answered while it counts', async () => {
  const database = await aDatabase();
  let isCounting = true;
  const counting = database
    .snapshot((db) => db.select({ n: COUNTED }).from(heads), { isLarge: true })
    .finally(() => {
      isCounting = false;
    });
  for (let read = 0; read < 5; read += 1) await database.snapshot((db) => db.select().from(heads));
  await database.write((db) => db.update(heads).set({ public_seq: 1 }).where(eq(heads.id, 1)));
  expect(isCounting).toBe(true);
  expect(await counting).toEqual([{ n: 2_000_000 }]);
});

test('it sees one commit, whatever is written meanwhile, and the next sees that', async () => {
  const database = await aDatabase();
  const seqIn = (db: Parameters<Parameters<Database['snapshot']>[0]>[0]) => db.select({ seq: heads.public_seq }).from(heads);
  await database.snapshot(
    async (db) => {
      expect(await seqIn(db)).toEqual([{ seq: 0 }]);
      await database.write((writing) => writing.update(heads).set({ public_seq: 7 }).where(eq(heads.id, 1)));
      expect(await seqIn(db)).toEqual([{ seq: 0 }]);
    },
    { isLarge: true },
  );
  expect(await database.snapshot(seqIn, { isLarge: true })).toEqual([{ seq: 7 }]);
});

test('a hundred at once are all answered, and what fails is told and leaves the thread to others', async () => {
  const database = await aDatabase();
  const many = Array.from({ length: 100 }, (_, nth) => database.snapshot((db) => db.select({ nth: sql`${nth}` }).from(heads), { isLarge: true }));
  const failing = database.snapshot((db) => db.select({ none: sql`no_such_function()` }).from(heads), { isLarge: true });
  await expect(failing).rejects.toThrow();
  const thrown = new Error('of the work');
  await expect(database.snapshot(() => Promise.reject(thrown), { isLarge: true })).rejects.toBe(thrown);
  expect((await Promise.all(many)).flat()).toEqual(many.map((_, nth) => ({ nth })));
});

test('where there is no file to read any more it says that the store cannot answer', async () => {
  const { url } = await newStore('sqlite', newFolder('threads-'));
  const database = await openStore({ url });
  opened.push(database);
  writeFileSync(url.replace('sqlite:', ''), 'no database');
  await expect(database.snapshot((db) => db.select().from(heads), { isLarge: true })).rejects.toBeInstanceOf(StoreUnavailable);
});
