// A ciphered registry: nothing that is written anywhere can be read without the key, no command takes another key or none, and a change of the key is whole or did not happen.
import { copyFileSync, existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { ConfigNotValid, databaseKeyOf, readConfig } from '../../src/config.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { openStore } from '../../src/core/db/open.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import { openFile } from '../../src/core/db/sqlite-files.js';
import { rekeyFile } from '../../src/core/db/sqlite-rekeying.js';
import { rewriteFile } from '../../src/core/db/sqlite-rewriting.js';
import { records } from '../../src/records/index.js';
import { backUp, restore } from '../../src/services/backups/index.js';
import { makeKey } from '../../src/services/keys/index.js';
import { move } from '../../src/services/move/index.js';
import { aPrisoner } from '../support/people.js';
import { cleanUp, registry, type Settings, startProgram, temporaryFolder, wait } from '../support/process.js';
import { clientOf } from '../support/registry.js';
import { MIGRATIONS } from '../support/settled.js';

afterAll(cleanUp);

const KEY = 'a1'.repeat(32);
const OTHER = 'b2'.repeat(32);
const CANARY = 'KANAREIKA';
const SILENT = { begin() {}, advance() {}, end() {} };

let place: string;
let keyFile: string;
let otherFile: string;
let open: Registry;
beforeAll(async () => {
  place = join(temporaryFolder(), 'registry.sqlite');
  [keyFile, otherFile] = [KEY, OTHER].map((key, number) => {
    const path = join(temporaryFolder(), `${number}.key`);
    writeFileSync(path, `${key}\n`, { mode: 0o600 });
    return path;
  }) as [string, string];
  const database = await openStore({ url: `sqlite:${place}`, key: KEY }, { create: true });
  await database.migrate(MIGRATIONS);
  open = await openRegistry(database, records, () => new Date().toISOString());
  const app = await buildApp({ registry: open, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  const editor = clientOf(app, (await makeKey(open, SYSTEM, { name: 'test', role: 'editor' })).key);
  for (let number = 0; number < 5; number += 1) {
    const names = [{ full: `${CANARY}${number} Alena`, family: `${CANARY}${number}`, given: 'Alena', language_basis: 'be' }];
    expect((await editor.post('/v1/prisoners', aPrisoner({ names }))).status).toBe(201);
  }
  expect((await clientOf(app, undefined).get(`/v1/prisoners?q=${CANARY}1`)).body.items).toHaveLength(5);
});
afterAll(() => open.close());

/** Every file in a folder, by its name. */
const filesIn = (folder: string) => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** What a person could read there: words of the records, of the schema, of SQLite itself. */
function legible(bytes: Buffer): string[] {
  return [CANARY, CANARY.toLowerCase(), 'SQLite format 3', 'CREATE TABLE', 'prisoner_editions', 'Alena'].filter((word) => bytes.includes(word));
}

/** A copy of a registry's files as they are now, as whoever seizes a running machine has them. */
function seized(of = place): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of filesIn(join(of, '..'))) writeFileSync(join(folder, name), bytes);
  return join(folder, 'registry.sqlite');
}

/** How many prisoners a copy holds for whoever has this key. */
async function heldBy(path: string, key?: string): Promise<number> {
  const copy = seized(path);
  const database = await openStore({ url: `sqlite:${copy}`, key });
  const one = await openRegistry(database, records, () => new Date().toISOString());
  const found = await one.read(SYSTEM, (reader) => reader.count(records.all.find(({ name }) => name === 'prisoner') as never, { where: [] }));
  await one.close();
  return found;
}

test('neither the file nor its log nor what is beside them can be read, while it serves, after it is written anew, and in a backup', async () => {
  const running = filesIn(join(place, '..'));
  expect([...running.keys()].sort()).toEqual(['registry.sqlite', 'registry.sqlite-shm', 'registry.sqlite-wal']);
  expect((running.get('registry.sqlite-wal') as Buffer).length).toBeGreaterThan(100_000);
  expect(await open.database.purge()).toBe(true);
  const backup = join(temporaryFolder(), 'backup.sqlite');
  const made = await backUp({ address: `sqlite:${place}`, file: backup, migrations: MIGRATIONS, progress: SILENT, key: KEY });
  expect(made.ciphered).toBe(true);
  const rewritten = filesIn(join(place, '..'));
  expect((rewritten.get('registry.sqlite') as Buffer).length).toBeGreaterThan(100_000);
  for (const files of [running, rewritten, filesIn(join(backup, '..'))]) {
    expect(files.size).toBeGreaterThan(0);
    for (const [name, bytes] of files) expect(legible(bytes), name).toEqual([]);
  }
  expect(await heldBy(place, KEY)).toBe(5);
});

test.skipIf(!existsSync('/proc/self/fd'))('what is written anew is in no temporary file meanwhile', async () => {
  const copy = seized();
  const file = openFile(copy, { key: KEY });
  file.exec('create table filler (text text)');
  // More than SQLite keeps in memory before it takes to the disk.
  for (let row = 0; row < 400; row += 1) file.prepare('insert into filler values (?)').run(CANARY.repeat(5_000));
  file.close();
  let done = false;
  const rewriting = rewriteFile(copy, 2_000, KEY).finally(() => {
    done = true;
  });
  const spilt: string[] = [];
  while (!done) {
    for (const handle of readdirSync('/proc/self/fd')) {
      const at = `/proc/self/fd/${handle}`;
      try {
        if (readlinkSync(at).includes('etilqs')) spilt.push(...legible(readFileSync(at)));
      } catch {
        // It was closed meanwhile.
      }
    }
    await wait(1);
  }
  await rewriting;
  expect(spilt).toEqual([]);
  expect(await heldBy(copy, KEY)).toBe(5);
});

describe('with another key or none', () => {
  let copy: string;
  let before: Map<string, Buffer>;
  beforeAll(async () => {
    const app = await buildApp({ registry: open, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
    const editor = clientOf(app, (await makeKey(open, SYSTEM, { name: 'log', role: 'editor' })).key);
    // Something is in the log alone: whoever writes the log into the file by another key destroys both.
    expect((await editor.post('/v1/sources', { title: 'In the log', kind: 'ngo_release' })).status).toBe(201);
    copy = seized();
    before = filesIn(join(copy, '..'));
  });

  test.each<[string, Settings, RegExp]>([
    [
      'another',
      { DATABASE_KEY: OTHER },
      /^\S+registry\.sqlite cannot be read with the key that is set: it is ciphered with another one, or it is damaged\. Nothing was changed\.\n$/,
    ],
    ['none', {}, /^\S+registry\.sqlite is not a registry's database that can be read without a key: it is ciphered, and DATABASE_KEY_FILE must say with what[^\n]+\n$/],
  ])('%s, no command opens it, makes one in its place or changes a byte', async (_, settings, says) => {
    for (const command of [
      ['serve', '--init'],
      ['backup', join(temporaryFolder(), 'x')],
      ['rekey', '--decipher'],
    ]) {
      const ended = await registry(copy, command, settings);
      expect([command[0], ended.code, ended.stdout]).toEqual([command[0], 66, '']);
      expect(ended.stderr).toMatch(says);
    }
    for (const [name, bytes] of before) if (!name.endsWith('-shm')) expect(readFileSync(join(copy, '..', name)).equals(bytes), name).toBe(true);
    expect(await heldBy(copy, KEY)).toBe(5);
  });
});

test('a key that is none, two of them, or a file that is not there stops the start, and is not quoted', async () => {
  const wrong: [Settings, RegExp][] = [
    [{ DATABASE_KEY: 'a word that somebody chose' }, /DATABASE_KEY: expected 64 hexadecimal digits/],
    [{ DATABASE_KEY: KEY, DATABASE_KEY_FILE: keyFile }, /DATABASE_KEY: expected only where there is no DATABASE_KEY_FILE/],
    [{ DATABASE_KEY_FILE: join(temporaryFolder(), 'none') }, /DATABASE_KEY_FILE: ENOENT/],
    [{ DATABASE_KEY_FILE: place }, /DATABASE_KEY_FILE: \S+ holds something else/],
  ];
  for (const [settings, says] of wrong) {
    const read = () => databaseKeyOf(readConfig(settings));
    expect(read).toThrow(ConfigNotValid);
    expect(read).toThrow(says);
    expect(read).not.toThrow(/somebody chose|a1a1/);
  }
  expect(databaseKeyOf(readConfig({ DATABASE_KEY_FILE: keyFile }))).toBe(KEY);
  expect(await registry(join(temporaryFolder(), 'new.sqlite'), ['migrate'], wrong[3]?.[0])).toMatchObject({ code: 78, stdout: '' });
});

test('a plain registry is not served under a key, and says how it is ciphered', async () => {
  const plain = seized();
  await rekeyFile(plain, KEY, undefined, async () => undefined);
  expect(legible(readFileSync(plain))).toContain(CANARY);
  const refused = await registry(plain, ['serve', '--init'], { DATABASE_KEY_FILE: keyFile });
  expect(refused).toMatchObject({ code: 66, stdout: '', stderr: expect.stringContaining('registry rekey --new-key-file FILE') });
  expect(await heldBy(plain)).toBe(5);
  const done = await registry(plain, ['rekey', '--new-key-file', keyFile], { DATABASE_KEY_FILE: keyFile });
  expect(done).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`is ciphered with the key in ${keyFile} now.`) });
  for (const [name, bytes] of filesIn(join(plain, '..'))) expect(legible(bytes), name).toEqual([]);
  expect(await heldBy(plain, KEY)).toBe(5);
});

test('a change of the key that is killed leaves the file whole, under the old key until it has its place and under the new one from then on', async () => {
  const copy = seized();
  const partials = () => readdirSync(join(copy, '..')).filter((name) => name.endsWith('.partial'));
  const start = () => startProgram(process.execPath, ['dist/cli.js', 'rekey', '--new-key-file', otherFile], { DATABASE_URL: `sqlite:${copy}`, DATABASE_KEY_FILE: keyFile });
  const until = async (is: () => boolean) => {
    while (!is()) await wait(1);
  };
  const early = start();
  await until(() => partials().length > 0);
  early.process.kill('SIGKILL');
  await early.ended;
  expect(partials()).toHaveLength(1);
  expect(await heldBy(copy, KEY)).toBe(5);
  const { ino } = statSync(copy);
  const late = start();
  await until(() => statSync(copy).ino !== ino);
  late.process.kill('SIGKILL');
  await late.ended;
  expect(readdirSync(join(copy, '..')).filter((name) => name.includes('partial'))).toEqual([]);
  expect(await heldBy(copy, OTHER)).toBe(5);
  await expect(heldBy(copy, KEY)).rejects.toThrow(/cannot be read with the key that is set/);
});

test('a copy under a new key that is found wanting never takes the place of the file', async () => {
  const copy = seized();
  const wanting = rekeyFile(copy, KEY, OTHER, () => Promise.reject(new Error('wanting')));
  await expect(wanting).rejects.toThrow('wanting');
  expect(readdirSync(join(copy, '..')).filter((name) => name.includes('partial'))).toEqual([]);
  expect(await heldBy(copy, KEY)).toBe(5);
});

test('a backup can have a key of its own, a plain one is ciphered when it is restored, and a move ciphers what it makes', async () => {
  const folder = temporaryFolder();
  const [backup, restored, plain, moved] = ['backup', 'restored', 'plain', 'moved'].map((name) => join(folder, name)) as [string, string, string, string];
  const common = { migrations: MIGRATIONS, progress: SILENT };
  await backUp({ address: `sqlite:${place}`, file: backup, key: KEY, backupKey: OTHER, ...common });
  await expect(restore({ file: backup, address: `sqlite:${restored}`, key: KEY, ...common })).rejects.toThrow(/cannot be read with the key that is set/);
  expect(existsSync(restored)).toBe(false);
  await restore({ file: backup, address: `sqlite:${restored}`, key: KEY, backupKey: OTHER, ...common });
  copyFileSync(restored, plain);
  await rekeyFile(plain, KEY, undefined, async () => undefined);
  await restore({ file: plain, address: `sqlite:${moved}.restored`, key: KEY, ...common });
  await move({ from: `sqlite:${plain}`, to: `sqlite:${moved}`, key: KEY, ...common });
  for (const path of [backup, restored, moved, `${moved}.restored`]) expect(legible(readFileSync(path)), path).toEqual([]);
  for (const path of [restored, moved, `${moved}.restored`]) {
    const alone = join(temporaryFolder(), 'registry.sqlite');
    copyFileSync(path, alone);
    expect(await heldBy(alone, KEY)).toBe(5);
  }
});
