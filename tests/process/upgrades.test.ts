// Registries that earlier releases wrote come forward with all that is in them, also when migrating is killed over and over; and the first start prints them as this release does.
import { copyFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.js';
import { keepRelease } from '../fixtures/keep-release.js';
import { expectNoGaps } from '../support/gaps.js';
import { addressOf, addressOfPlace, call, cleanUp, type Ended, startProgram, temporaryFolder, wait } from '../support/process.js';
import { Random } from '../support/random.js';
import { storeAt } from '../support/store.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, 'tests/fixtures/databases');
const KILLS = 6;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** What a release to come would bring: a column that is filled, a table, and work that takes its time between them. */
const PLANTED = [
  'alter table sources add column planted text',
  "update sources set planted = 'of ' || id",
  'create table planted_rows (id text primary key not null, n bigint not null)',
  "insert into planted_rows (id, n) with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 200000) select 'row ' || n, n from counted",
  'create index planted_rows_n on planted_rows (n)',
  "update planted_rows set n = n + 1 where id >= 'row 5'",
];

/** A release in a folder of its own, which runs what was built, with migrations of its own. */
function release(version: string, planted: readonly string[]): { migrations: string; start: (place: string, args: readonly string[]) => ReturnType<typeof startProgram> } {
  const folder = temporaryFolder();
  for (const name of ['dist', 'migrations']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'seeds', 'explorer']) symlinkSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')), version }));
  if (planted.length > 0) {
    const journal = join(folder, 'migrations/meta/_journal.json');
    const history = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] };
    const { idx, when } = history.entries.at(-1) as { idx: number; when: number };
    const tag = `${String(idx + 1).padStart(4, '0')}_planted`;
    writeFileSync(journal, JSON.stringify({ ...history, entries: [...history.entries, { idx: idx + 1, version: '6', when: when + 1, tag, breakpoints: true }] }));
    writeFileSync(join(folder, `migrations/${tag}.sql`), planted.join(';\n--> statement-breakpoint\n'));
  }
  return {
    migrations: join(folder, 'migrations'),
    start: (place, args) => startProgram(process.execPath, [join(folder, 'dist/cli.js'), ...args], { PORT: '0', DATABASE_URL: addressOfPlace(place) }),
  };
}

/** How many rows each table has, as far as they say what is kept. */
function rowsOf(place: string): Record<string, number> {
  const db = new SQLite(place, { readonly: true });
  const names = db
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' order by name")
    .pluck()
    .all() as string[];
  const rows = Object.fromEntries(names.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get() as number]));
  db.close();
  return rows;
}

function appliedTo(place: string): number {
  const db = new SQLite(place, { readonly: true });
  const applied = db.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
  db.close();
  return applied;
}

const hasPlanted = (place: string): boolean => 'planted_rows' in rowsOf(place);

/** Everything that the public is shown of people and sources. */
async function shownBy(start: ReturnType<typeof release>['start'], place: string): Promise<{ shown: string[]; ended: Ended }> {
  const server = start(place, ['serve']);
  const base = await addressOf(server);
  const shown: string[] = [];
  for (const path of ['/v1/prisoners?limit=200&sort=id', '/v1/sources?limit=200&sort=id', '/v1/changes?limit=200']) {
    const { status, text } = await call(base, path);
    expect(status, path).toBe(200);
    shown.push(text);
  }
  server.process.kill('SIGTERM');
  return { shown, ended: await server.ended };
}

afterAll(cleanUp);

/** A fixture of this release, made as each release makes its own. */
let fixture: string;
beforeAll(async () => {
  fixture = await keepRelease(temporaryFolder());
});

function unpacked(file: string): string {
  const place = join(temporaryFolder(), 'registry.sqlite');
  writeFileSync(place, gunzipSync(readFileSync(file)), { mode: 0o600 });
  return place;
}

test('a release is kept once', async () => {
  await expect(keepRelease(join(fixture, '..'))).rejects.toThrow(/is there: a release is kept once/);
});

const kept = readdirSync(FIXTURES).filter((name) => name.endsWith('.sqlite.gz'));

describe('a registry of each earlier release', () => {
  test('is kept, from the first release on', () => {
    const released = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, version]) => version);
    expect(released.filter((version) => !kept.includes(`${version}.sqlite.gz`))).toEqual([]);
  });

  test.each(kept)('%s comes forward with all that is in it', async (name) => {
    const place = unpacked(join(FIXTURES, name));
    const before = rowsOf(place);
    const now = release(VERSION, []);
    expect(await now.start(place, ['migrate']).ended).toMatchObject({ code: 0, stderr: '' });
    expect(rowsOf(place)).toMatchObject(
      Object.fromEntries(['prisoners', 'sources', 'commits', 'revisions', 'api_keys', 'idempotency_keys'].map((table) => [table, before[table]])),
    );
    expect((await shownBy(now.start, place)).ended).toMatchObject({ code: 0, stderr: '' });
    const store = storeAt(addressOfPlace(place));
    await expectNoGaps(store);
    await store.close();
  });
});

test(`a registry of this release comes forward to one with a further migration, killed ${KILLS} times on the way (seed ${SEED})`, async () => {
  const random = new Random(SEED);
  const now = release(VERSION, []);
  const next = release('99.0.0', PLANTED);
  const place = unpacked(fixture);
  const before = rowsOf(place);
  const applied = appliedTo(place);
  const { shown } = await shownBy(now.start, place);
  // It says what is missing, and changes nothing.
  expect(await next.start(place, ['serve']).ended).toMatchObject({ code: 66, stderr: 'The registry needs 1 migration: make a backup, then run "registry migrate".\n' });
  // How long it takes when nobody kills it.
  const unharmed = join(temporaryFolder(), 'registry.sqlite');
  copyFileSync(place, unharmed);
  const began = performance.now();
  expect(await next.start(unharmed, ['migrate']).ended).toMatchObject({ code: 0, stderr: '' });
  const whole = performance.now() - began;
  let kills = 0;
  while (kills < KILLS && !hasPlanted(place)) {
    const child = next.start(place, ['migrate']);
    // Most of them in the second half: the first is the program coming up.
    await wait(Math.floor(whole * (0.3 + random.below(65) / 100)));
    child.process.kill('SIGKILL');
    await child.ended;
    kills += 1;
    // All or nothing, and what was there is there.
    expect([applied, applied + 1]).toContain(appliedTo(place));
    expect(hasPlanted(place)).toBe(appliedTo(place) === applied + 1);
    expect(rowsOf(place)).toMatchObject(before);
  }
  expect(kills).toBeGreaterThan(0);
  expect(await next.start(place, ['migrate']).ended).toMatchObject({ code: 0, stderr: '' });
  expect(rowsOf(place)).toEqual(rowsOf(unharmed));
  const db = new SQLite(place, { readonly: true });
  expect(db.prepare("select count(*) from sources where planted = 'of ' || id").pluck().get()).toBe(before.sources);
  db.close();
  // The first start prints all anew: killed in that as well, and then shows what was shown before.
  const first = next.start(place, ['serve']);
  await wait(Math.floor(whole / 2));
  first.process.kill('SIGKILL');
  await first.ended;
  const after = await shownBy(next.start, place);
  expect(after.ended).toMatchObject({ code: 0, stderr: '' });
  expect(after.shown).toEqual(shown);
  // The release before does not touch what it would not understand.
  expect(await now.start(place, ['serve']).ended).toMatchObject({ code: 66, stderr: expect.stringMatching(/^The store was written by a newer release/) });
  const store = storeAt(addressOfPlace(place));
  await expectNoGaps(store);
  await store.close();
});
