// Backups and the way back: what is in one is all that was acknowledged before it began, what is not whole never has the name of one, and nothing is overwritten.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlitePath } from '../../src/core/db/open.js';
import { NotWhole, StoreNotUsable } from '../../src/core/db/types.js';
import { backUp, lookThrough, restore } from '../../src/services/backups/index.js';
import { move } from '../../src/services/move/index.js';
import { aSource } from '../support/people.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { call, cleanUp, type Ended, registry, type Server, serve, startProgram, temporaryFolder } from '../support/process.js';
import { copyOf, dumpOf, emptyStore, type Keys, MIGRATIONS, migratedStore, ONCE, opened, seenBy, settle, using } from '../support/settled.js';
import { storeAt } from '../support/store.js';

afterAll(cleanUp);

const engine = engineOfTests();
/** What is about files alone, whatever the backup was made of. */
const testOfFiles = test.skipIf(engine === 'postgres');
const on = (address: string, ...args: string[]): Promise<Ended> => registry('unused', args, { DATABASE_URL: address });
const inFile = (path: string): string => `sqlite:${path}`;

let address: string;
let keys: Keys;
let seen: Awaited<ReturnType<typeof seenBy>>;
let dump: string;
let backup: string;
let made: Ended;
beforeAll(async () => {
  address = await migratedStore(engine);
  keys = await settle(address);
  seen = await using(address, keys, seenBy);
  dump = await dumpOf(address);
  backup = join(temporaryFolder(), 'backup.sqlite');
  made = await on(address, 'backup', backup);
});

const SILENT = { begin() {}, advance() {}, end() {} };
/** Restored within this process: a command takes longer to start than to restore. */
const restoreIt = (to: string, file: string) => restore({ file, address: to, migrations: MIGRATIONS, progress: SILENT });
const digits = (text: string, name: string): string | undefined => new RegExp(`^${name} +(\\S.*)$`, 'm').exec(text)?.[1];

test('a backup says what it holds, and nobody but its owner can read it', async () => {
  expect(made).toMatchObject({ code: 0 });
  const store = storeAt(address);
  const [head] = await store.rows('select * from heads');
  await store.close();
  expect(digits(made.stdout, 'commits')).toBe(String(head?.commit_number));
  expect(digits(made.stdout, 'positions')).toBe(`public ${head?.public_seq}, partner ${head?.partner_seq}, confidential ${head?.confidential_seq}`);
  expect(digits(made.stdout, 'bytes')).toBe(String(statSync(backup).size));
  expect(digits(made.stdout, 'sha256')).toMatch(/^[0-9a-f]{64}$/);
  expect(made.stdout).toMatch(/cipher it before it leaves this machine\.\n$/);
  expect(statSync(backup).mode & 0o077).toBe(0);
  expect(readdirSync(join(backup, '..'))).toEqual(['backup.sqlite']);
  const looked = await registry('unused', ['check', backup], { DATABASE_URL: 'sqlite:nowhere' });
  expect(looked).toMatchObject({ code: 0, stderr: '', stdout: made.stdout.replace(/[^\n]+\n$/, '') });
});

test('a registry that is restored is the one that was backed up, for everybody, and goes on from there', async () => {
  for (const to of engine === 'postgres' ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)) {
    const target = await emptyStore(to);
    const restored = await on(target, 'restore', backup);
    expect(restored).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Next: Look at "registry keys list": 3 keys work, those too that were revoked after the backup; revoke them again\.$/m),
    });
    expect(await dumpOf(target)).toBe(dump);
    await using(target, keys, async (as) => {
      expect(await seenBy(as)).toEqual(seen);
      const again = await as('editor').post('/v1/prisoners', ONCE.body, ONCE.headers);
      expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
      expect((await as('editor').post('/v1/sources', aSource())).status).toBe(201);
    });
    expect(await on(target, 'serve', '--no-such-option')).toMatchObject({ code: 64 });
    expect(await on(target, 'keys', 'list')).toMatchObject({ code: 0, stderr: '' });
    // What is there now is not overwritten.
    const now = await dumpOf(target);
    expect(await on(target, 'restore', backup)).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(/^[^\n]+(is in the way|has rows already)[^\n]+\n$/) });
    expect(await dumpOf(target)).toBe(now);
  }
  expect((await lookThrough(backup, MIGRATIONS)).sha256).toBe(digits(made.stdout, 'sha256'));
});

test('a backup is ciphered with the key that is given for it, whichever engine it is from', async () => {
  const [file, back] = [join(temporaryFolder(), 'backup.sqlite'), join(temporaryFolder(), 'registry.sqlite')];
  const backupKey = 'c3'.repeat(32);
  const common = { migrations: MIGRATIONS, progress: SILENT };
  expect(await backUp({ address, file, backupKey, ...common })).toMatchObject({ ciphered: true });
  const bytes = readFileSync(file);
  for (const word of ['SQLite format 3', 'prisoner_editions', 'country']) expect(bytes.includes(word), word).toBe(false);
  await expect(restore({ file, address: inFile(back), ...common })).rejects.toThrow(/can be read without a key/);
  await restore({ file, address: inFile(back), backupKey, ...common });
  expect(await dumpOf(inFile(back))).toBe(dump);
});

test('what was acknowledged before a backup began is in it, though everybody goes on writing meanwhile', async () => {
  const place = engine === 'postgres' ? (await emptyDatabase()).url : join(temporaryFolder(), 'registry.sqlite');
  const server = await serve(place);
  const acknowledged: string[] = [];
  let stopping = false;
  const client = async () => {
    while (!stopping) {
      const { status, body } = await call(server.base, '/v1/sources', { method: 'POST', key: server.adminKey, body: aSource() });
      if (status === 201) acknowledged.push(body.id);
      else expect(status).toBe(503);
      // Enough is written meanwhile, and the backup gets on with it.
      await sleep(10);
    }
  };
  const clients = [client(), client(), client()];
  const folder = temporaryFolder();
  let last: string[] = [];
  for (const round of [1, 2]) {
    while (acknowledged.length < 20 * round) await sleep(5);
    const before = [...acknowledged];
    const file = join(folder, `${round}.sqlite`);
    expect(await registry(place, ['backup', file])).toMatchObject({ code: 0 });
    const meanwhile = acknowledged.length - before.length;
    expect(meanwhile).toBeGreaterThan(0);
    const copy = new SQLite(file, { readonly: true });
    const there = new Set(copy.prepare('select id from sources').pluck().all());
    copy.close();
    expect(before.filter((id) => !there.has(id))).toEqual([]);
    last = before;
  }
  stopping = true;
  await Promise.all(clients);
  await server.kill();
  expect(readdirSync(folder).sort()).toEqual(['1.sqlite', '2.sqlite']);

  // All of it is lost, and comes back as of the last of them.
  if (engine === 'sqlite') for (const end of ['', '-wal', '-shm']) rmSync(`${place}${end}`);
  const again = engine === 'sqlite' ? place : (await emptyDatabase()).url;
  if (engine === 'sqlite') expect(await registry(place, ['serve', '--init'])).toMatchObject({ code: 66 });
  expect(await registry(again, ['restore', join(folder, '2.sqlite')])).toMatchObject({ code: 0 });
  const restored = await serve(again, { args: ['serve'] });
  for (const id of last) expect((await call(restored.base, `/v1/sources/${id}`, { key: server.adminKey })).status).toBe(200);
  expect((await call(restored.base, '/v1/sources', { method: 'POST', key: server.adminKey, body: aSource() })).status).toBe(201);
  await restored.stop();
});

test('the drill of docs/operations.md does what it says, and leaves nothing', async () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const commands = (/^### A drill\n[^#]*?```sh\n([^`]*)```/m.exec(page)?.[1] ?? '').trim().split('\n');
  const backups = temporaryFolder();
  const here = (text: string) => text.replaceAll('/backups', backups);
  let server: Server | undefined;
  const ran: string[] = [];
  for (const command of commands) {
    const [, settings = '', name, rest = ''] = /^((?:[A-Z_]+=\S+ )*)(registry|curl|rm -r) (.*)$/.exec(command) ?? [];
    ran.push(name as string);
    const set = Object.fromEntries(
      settings
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((pair) => here(pair).split('=', 2) as [string, string]),
    );
    const place = set.DATABASE_URL ?? address;
    if (name === 'registry' && rest === 'serve') server = await serve(place.replace('sqlite:', ''), { args: ['serve'] });
    else if (name === 'registry') expect(await on(place, ...here(rest).split(' ')), command).toMatchObject({ code: 0 });
    else if (name === 'curl') {
      const { status, body } = await call(server?.base as string, rest.replaceAll("'", '').replace('http://127.0.0.1:3001', ''));
      expect(status, command).toBe(200);
      if (body.page) expect(body.page.total).toBe(await using(address, keys, async (as) => (await as('reader').get('/v1/prisoners?limit=1&include_total=true')).body.page.total));
    } else if (name === 'rm -r') {
      await server?.stop();
      for (const path of here(rest).split(' ')) rmSync(path, { recursive: true });
    } else expect.fail(`the drill has a line that no test runs: ${command}`);
  }
  expect(ran).toEqual(['registry', 'registry', 'registry', 'registry', 'registry', 'curl', 'curl', 'rm -r']);
  expect(readdirSync(backups)).toEqual([]);
  expect(await dumpOf(address)).toBe(dump);
});

/** A copy of the backup with something done to it. */
function spoilt(spoil: (db: SQLite.Database) => void): string {
  const copy = join(temporaryFolder(), 'spoilt.sqlite');
  copyFileSync(backup, copy);
  const db = new SQLite(copy);
  db.pragma('foreign_keys = OFF');
  spoil(db);
  db.close();
  return copy;
}

const run = (statement: string) => (db: SQLite.Database) => {
  expect(db.prepare(statement).run().changes).toBeGreaterThan(0);
};

const DAMAGE: readonly [what: string, spoil: (db: SQLite.Database) => void, says: RegExp][] = [
  [
    'a byte of a document that flipped',
    run(
      'update prisoner_editions set document = cast(replace(document, \'"display_name"\', \'"displaY_name"\') as blob) where rowid = (select min(rowid) from prisoner_editions where audience = 0 and version = 1 and document is not null)',
    ),
    /the document of [0-9a-f-]{36} in prisoner_editions, audience 0, version 1, is not what was written/,
  ],
  ['a commit that is missing', run('delete from commits where commit_number = 3'), /commit_number of commits does not go from 1 to \d+ without a gap/],
  ['the last commit that is missing', run('delete from commits where commit_number = (select commit_number from heads)'), /commit_number of commits does not go/],
  ['a position in the feed that is missing', run('update changes set partner_seq = null where partner_seq = 5'), /partner_seq of changes does not go from 1 to \d+ without a gap/],
  ['a head that is behind', run('update heads set commit_number = commit_number - 1'), /commit_number of commits does not go/],
  [
    'a head that differs from the last commit',
    run('update commits set public_seq = public_seq - 1 where commit_number = (select commit_number from heads)'),
    /its head and its last commit differ in public_seq/,
  ],
  ['no head', run('delete from heads'), /it has no head/],
  ['a row that refers to nothing', run('delete from prisoners where id = (select prisoner_id from names limit 1)'), /a row of \w+ refers to one of prisoners that is not there/],
  ['no table of commits', (db) => db.exec('drop table commits'), /it has no table commits/],
  [
    'an index that lacks a row',
    (db) => {
      db.unsafeMode();
      db.pragma('writable_schema = ON');
      // The index takes for its own root an empty one.
      db.exec('create table other (x); create index other_x on other (x)');
      db.exec("update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'other_x') where name = 'commits_by_at'");
    },
    /its pages are damaged/,
  ],
];

describe('is refused as a backup, and nothing is made of it:', () => {
  async function refused(file: string, type: typeof NotWhole | typeof StoreNotUsable, says: RegExp): Promise<void> {
    const error = await lookThrough(file, MIGRATIONS).catch((reason) => reason);
    expect(error).toBeInstanceOf(type);
    expect(error.message).toMatch(says);
    expect(error.message).not.toMatch(/\n|vydumanaya|prykladnaya/i);
    const folder = temporaryFolder();
    const target = join(folder, 'registry.sqlite');
    await expect(restoreIt(inFile(target), file)).rejects.toThrow(error);
    expect(readdirSync(folder)).toEqual([]);
  }

  test('each in one line on standard error, with a documented exit code', async () => {
    const target = inFile(join(temporaryFolder(), 'registry.sqlite'));
    for (const [file, code] of [
      [spoilt((DAMAGE[0] as (typeof DAMAGE)[0])[1]), 65],
      [spoilt((db) => db.pragma('application_id = 1')), 66],
    ] as const) {
      const ended = await Promise.all(['check', 'restore'].map((command) => on(target, command, file)));
      for (const one of ended) expect(one).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
    }
  });

  test.each(DAMAGE)('one with %s', async (_, spoil, says) => refused(spoilt(spoil), NotWhole, says));

  test('one that is cut off, garbled, empty, missing, of another application or of a newer release', async () => {
    const size = statSync(backup).size;
    for (const length of [size - 4_096, Math.floor(size / 2), 5_000, 4_096, 600]) {
      const file = spoilt(() => {});
      truncateSync(file, length);
      await refused(file, NotWhole, /is not whole/);
    }
    const garbled = spoilt(() => {});
    const bytes = readFileSync(garbled);
    bytes.fill(0xa5, Math.floor(size / 4_096 / 2) * 4_096, (Math.floor(size / 4_096 / 2) + 1) * 4_096);
    writeFileSync(garbled, bytes);
    await refused(garbled, NotWhole, /is not whole/);
    const text = join(temporaryFolder(), 'text');
    writeFileSync(text, 'no database, and long enough to be taken for one\n'.repeat(100));
    await refused(text, StoreNotUsable, /is no registry's: file is not a database\.$/);
    writeFileSync(text, '');
    await refused(text, StoreNotUsable, /is empty\.$/);
    await refused(join(temporaryFolder(), 'nowhere'), StoreNotUsable, /^There is no file at/);
    await refused(
      spoilt((db) => db.pragma('application_id = 1')),
      StoreNotUsable,
      /of another application/,
    );
    await refused(spoilt(run("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)")), StoreNotUsable, /written by a newer release/);
  });

  testOfFiles('the file of a registry that was not stopped', async () => {
    const file = spoilt((db) => db.pragma('journal_mode = WAL'));
    writeFileSync(`${file}-wal`, 'what was written last');
    expect(await on(inFile(join(temporaryFolder(), 'registry.sqlite')), 'restore', file)).toMatchObject({
      code: 66,
      stdout: '',
      stderr: expect.stringMatching(/-wal is part of .* it is no backup/),
    });
  });

  testOfFiles('one of a registry other than that which was there', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'registry.sqlite');
    expect(await on(inFile(other), 'migrate')).toMatchObject({ code: 0 });
    rmSync(other);
    const ended = await on(inFile(other), 'restore', backup);
    expect(ended).toMatchObject({
      code: 66,
      stdout: '',
      stderr: expect.stringMatching(/had the registry [\w-]{16}, and .* holds another, [\w-]{16}\. If that is meant, remove .*\.made\.\n$/),
    });
    expect(readdirSync(folder)).toEqual(['registry.sqlite.made']);
    rmSync(`${other}.made`);
    await restoreIt(inFile(other), backup);
  });
});

test('one that an older release wrote is restored into a file, and says that it must be migrated', async () => {
  const older = spoilt(run('delete from __drizzle_migrations'));
  const target = inFile(join(temporaryFolder(), 'registry.sqlite'));
  expect(await on(target, 'restore', older)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Next: run "registry migrate": it needs \d+ migration/m) });
  if (engine === 'postgres') expect(await on(await emptyStore('postgres'), 'restore', older)).toMatchObject({ code: 66, stderr: expect.stringMatching(/restore it into a file/) });
});

testOfFiles('beside a log or shared memory that was left, nothing is restored; in place of an empty file it is', async () => {
  for (const end of ['-wal', '-shm', '-journal']) {
    const folder = temporaryFolder();
    const target = join(folder, 'registry.sqlite');
    writeFileSync(`${target}${end}`, 'left');
    const error = await restoreIt(inFile(target), backup).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreNotUsable);
    expect(error.message).toContain(`registry.sqlite${end} is in the way`);
    expect(readdirSync(folder)).toEqual([`registry.sqlite${end}`]);
  }
  const folder = temporaryFolder();
  const empty = join(folder, 'registry.sqlite');
  writeFileSync(empty, '', { mode: 0o644 });
  await restoreIt(inFile(empty), backup);
  expect(readdirSync(folder).sort()).toEqual(['registry.sqlite', 'registry.sqlite.made']);
  expect(statSync(empty).mode & 0o077).toBe(0);
});

describe('a backup that fails', () => {
  test('overwrites nothing and leaves nothing', async () => {
    const folder = temporaryFolder();
    const kept = join(folder, 'kept');
    writeFileSync(kept, 'kept');
    expect(await on(address, 'backup', kept)).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(/^\S+ exists already; nothing is overwritten\.\n$/) });
    expect(readFileSync(kept, 'utf8')).toBe('kept');
    expect(await on(address, 'backup', join(folder, 'nowhere', 'backup'))).toMatchObject({
      code: 66,
      stdout: '',
      stderr: expect.stringMatching(/^The backup cannot be written: [^\n]+\n$/),
    });
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  test('for want of room leaves nothing', async () => {
    const folder = temporaryFolder();
    // A file can have 1,000 blocks of 512 or 1,024 bytes.
    const { ended } = startProgram('sh', ['-c', `ulimit -f 1000; exec ${process.execPath} dist/cli.js backup ${join(folder, 'backup')}`], { DATABASE_URL: address });
    const { code, stdout, stderr } = await ended;
    expect([code, stdout], stderr).toEqual([expect.any(Number), '']);
    expect([66, 69]).toContain(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('because the registry is damaged says so, and leaves nothing', async () => {
    const damaged = await copyOf(address, engine);
    const store = storeAt(damaged);
    await store.execute('update source_editions set checksum = checksum + 1 where version = 1');
    await store.close();
    const folder = temporaryFolder();
    expect(await on(damaged, 'backup', join(folder, 'backup'))).toMatchObject({
      code: 65,
      stdout: '',
      stderr: expect.stringMatching(/is not whole: the document of [0-9a-f-]{36} in source_editions[^\n]+Do not use it\.\n$/),
    });
    expect(readdirSync(folder)).toEqual([]);
    if (engine === 'postgres') return;
    truncateSync(sqlitePath(damaged), Math.floor(statSync(sqlitePath(damaged)).size / 2));
    expect((await on(damaged, 'backup', join(folder, 'backup'))).code).toBe(66);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a registry that is moved or restored is noted where it came, so that it is missed when it is lost', async () => {
  const target = await emptyStore('sqlite');
  await move({ from: address, to: target, migrations: MIGRATIONS, progress: SILENT });
  const { registry: id } = await lookThrough(backup, MIGRATIONS);
  expect(await opened(target, (database) => database.made())).toBe(id);
  rmSync(sqlitePath(target));
  expect(await on(target, 'serve', '--init')).toMatchObject({ code: 66, stdout: '', stderr: expect.stringContaining(`The registry ${id} was made at`) });
  expect(existsSync(sqlitePath(target))).toBe(false);
  await restoreIt(target, backup);
  expect(await dumpOf(target)).toBe(dump);
});
