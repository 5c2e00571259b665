// A file that was lost, cut off or emptied is never served as a registry that never had anything: what is refused, what is said, and that nothing is made in its place.
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/core/values/sign.js';
import { aSource } from '../support/people.js';
import { call, cleanUp, registry, type Server, serve, temporaryFolder } from '../support/process.js';

afterAll(cleanUp);

/** Everything that opens a registry, those that can make one first. */
const COMMANDS = [['serve', '--init'], ['migrate'], ['serve'], ['seed'], ['keys', 'list']] as const;
const MAKING = COMMANDS.slice(0, 1);
/** One that can make a registry and one that cannot. */
const BOTH = [['serve', '--init'], ['serve']] as const;

/** A registry with something in it, killed while its last writes are in the log. */
let home: string;
let id: string;
beforeAll(async () => {
  const place = join(temporaryFolder(), 'registry.sqlite');
  const server: Server = await serve(place);
  expect((await call(server.base, '/v1/sources', { method: 'POST', key: server.adminKey, body: aSource() })).status).toBe(201);
  await server.kill();
  home = join(place, '..');
  expect(readdirSync(home).sort()).toEqual(['registry.sqlite', 'registry.sqlite-shm', 'registry.sqlite-wal', 'registry.sqlite.made']);
  id = /registry ([\w-]{16}) was made here/.exec(readFileSync(`${place}.made`, 'utf8'))?.[1] as string;
});

/** A copy of that registry's files, without some of them. */
function copyWithout(...without: string[]): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(home)) if (!without.includes(name)) copyFileSync(join(home, name), join(folder, name));
  return join(folder, 'registry.sqlite');
}

/** What is in each file. Whoever looks at a file that was not closed needs shared memory and an empty log beside it. */
function filesOf(place: string): Map<string, string> {
  const files = readdirSync(join(place, '..')).map((name) => [name, readFileSync(join(place, '..', name))] as const);
  return new Map(files.filter(([name, { length }]) => !name.endsWith('-shm') && !(name.endsWith('-wal') && length === 0)).map(([name, bytes]) => [name, fingerprint(bytes)]));
}

/** One clear line, the exit code of a file that cannot be used, and every file as it was. */
async function expectRefused(place: string, says: RegExp, commands: readonly (readonly string[])[] = BOTH): Promise<void> {
  const before = filesOf(place);
  for (const command of commands) {
    const ended = await registry(place, command);
    expect(ended, command.join(' ')).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).toMatch(/^[^\n]+\n$/);
    expect(filesOf(place)).toEqual(before);
  }
}

test('the mark of a registry says which it was and what to do, for its owner alone', async () => {
  const mark = join(home, 'registry.sqlite.made');
  expect(readFileSync(mark, 'utf8')).toMatch(
    /^The registry [\w-]{16} was made here, as registry\.sqlite\. .*"registry restore"\.\nRemove this file only to begin anew, with an empty registry\.\n$/,
  );
  expect(statSync(mark).mode & 0o077).toBe(0);
  const secret = new SQLite(copyWithout(), { readonly: true }).prepare('select secret from heads').pluck().get() as string;
  expect(readFileSync(mark, 'utf8')).not.toContain(secret);
});

describe('is refused, and nothing is made or changed:', () => {
  test('a registry whose file is gone', async () => {
    const place = copyWithout('registry.sqlite', 'registry.sqlite-wal', 'registry.sqlite-shm');
    await expectRefused(
      place,
      new RegExp(
        `^The registry ${id} was made at \\S+registry\\.sqlite, and the file is gone\\. Bring it back with "registry restore FILE"; to begin anew, with an empty one, remove \\S+\\.made\\.$`,
        'm',
      ),
      COMMANDS,
    );
  });

  test('a log without its file, marked or not', async () => {
    await expectRefused(copyWithout('registry.sqlite'), /registry\.sqlite is gone, and \S+registry\.sqlite-wal is there, which can hold what was written last/, MAKING);
    await expectRefused(copyWithout('registry.sqlite', 'registry.sqlite.made'), /registry\.sqlite is gone, and \S+registry\.sqlite-wal is there/, MAKING);
  });

  test('a file of no bytes, with its log or without', async () => {
    const place = copyWithout();
    truncateSync(place, 0);
    await expectRefused(place, /registry\.sqlite is empty: it was a registry that lost its content, or it never was one/);
    for (const end of ['-wal', '-shm', '.made']) rmSync(`${place}${end}`);
    await expectRefused(place, /registry\.sqlite is empty/, MAKING);
  });

  test('a file that is cut off, wherever', async () => {
    for (const length of [100, 4_096, 400_000]) {
      const place = copyWithout('registry.sqlite-wal', 'registry.sqlite-shm');
      truncateSync(place, length);
      await expectRefused(place, /registry\.sqlite is damaged: .*Move it away, with its -wal and -shm if there are any, and restore a backup\.$/m, [['serve', '--init']]);
    }
  });

  test('a file that is overwritten from its first byte', async () => {
    const place = copyWithout('registry.sqlite-wal', 'registry.sqlite-shm');
    writeFileSync(place, Buffer.alloc(100_000, 0xa5));
    await expectRefused(place, /is damaged: file is not a database/, MAKING);
  });

  test('a database without a table, where there was a registry', async () => {
    const place = copyWithout('registry.sqlite', 'registry.sqlite-wal', 'registry.sqlite-shm');
    const db = new SQLite(place);
    db.pragma(`application_id = ${0x50505247}`);
    db.pragma('journal_mode = WAL');
    db.close();
    await refusedAsEmptied(place);
  });

  test('a registry whose tables were emptied', async () => {
    const place = copyWithout();
    empty(place);
    await refusedAsEmptied(place);
  });

  test('a registry that lost its head alone', async () => {
    const place = copyWithout('registry.sqlite.made');
    const db = new SQLite(place);
    db.exec('delete from heads');
    db.close();
    for (const command of BOTH)
      expect(await registry(place, command)).toMatchObject({
        code: 66,
        stdout: '',
        stderr: expect.stringMatching(/^The registry has lost its head, and has rows without it, in \w+: restore a backup into an empty store\.\n$/),
      });
  });

  async function refusedAsEmptied(place: string): Promise<void> {
    for (const command of BOTH)
      expect(await registry(place, command)).toMatchObject({
        code: 66,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`^The store is empty, and the registry ${id} was made in it: it was lost\\. Bring it back with "registry restore FILE"`)),
      });
    const db = new SQLite(place, { readonly: true });
    expect(db.prepare("select count(*) from sqlite_schema where name = 'heads'").pluck().get() === 0 || db.prepare('select count(*) from heads').pluck().get() === 0).toBe(true);
    db.close();
  }
});

function empty(place: string): void {
  const db = new SQLite(place);
  db.pragma('foreign_keys = OFF');
  const tables = db.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'").pluck().all() as string[];
  for (const table of tables) db.exec(`delete from "${table}"`);
  db.close();
}

test('tables that never held anything are not served, and are begun by the commands that make a registry', async () => {
  const place = copyWithout('registry.sqlite.made');
  empty(place);
  for (const command of COMMANDS.slice(2))
    expect(await registry(place, command)).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(/^The store has the tables of a registry and nothing in them\./) });
  expect(await registry(place, ['migrate'])).toMatchObject({ code: 0 });
  expect(existsSync(`${place}.made`)).toBe(true);
});

test('whoever removes the mark begins anew', async () => {
  const place = copyWithout('registry.sqlite', 'registry.sqlite-wal', 'registry.sqlite-shm', 'registry.sqlite.made');
  const server = await serve(place);
  expect(server.adminKey).toMatch(/^ppr_/);
  await server.stop();
});

test('a registry without a mark, or with that of another, gets its own when it is started, and is all there', async () => {
  for (const mark of [undefined, 'The registry AAAAAAAAAAAAAAAA was made here.']) {
    const place = copyWithout('registry.sqlite.made');
    if (mark) writeFileSync(`${place}.made`, mark);
    const server = await serve(place, { args: ['serve'] });
    expect((await call(server.base, '/v1/sources?limit=1')).status).toBe(200);
    await server.stop();
    expect(readFileSync(`${place}.made`, 'utf8')).toContain(`The registry ${id} was made here`);
  }
});

test('two that are started at once where nothing is make one registry', async () => {
  for (let round = 0; round < 3; round += 1) {
    const place = join(temporaryFolder(), 'registry.sqlite');
    const both = await Promise.all([registry(place, ['migrate']), registry(place, ['migrate'])]);
    for (const { code, stderr } of both) expect([0, 69], stderr).toContain(code);
    expect(both.map(({ code }) => code)).toContain(0);
    expect(await registry(place, ['keys', 'list'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  }
});

test('a folder that is not there is not served by plain serve, and nothing is made in its place', async () => {
  const mount = join(temporaryFolder(), 'mount');
  const server = await serve(join(mount, 'registry.sqlite'));
  await server.stop();
  renameSync(mount, `${mount}-away`);
  expect(await registry(join(mount, 'registry.sqlite'), ['serve'])).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(/^There is no registry at/) });
  expect(existsSync(mount)).toBe(false);
});
