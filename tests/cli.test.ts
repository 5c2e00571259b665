// The command line as an operator meets it: what cannot be done is one line and a documented exit code, and what is kept is kept private.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { ConfigNotValid, readConfig } from '../src/config.js';
import { cleanUp, registry, temporaryFolder } from './support/process.js';

afterAll(cleanUp);

const folder = temporaryFolder();
const file = join(folder, 'kept', 'registry.sqlite');
const inTheWay = join(folder, 'file');
writeFileSync(inTheWay, 'no folder');

/** Permission bits for anyone but the owner. */
const othersMay = (path: string): number => statSync(path).mode & 0o077;

test('a registry, its folder and its backups can be read by nobody but their owner', async () => {
  const backup = join(folder, 'backup.sqlite');
  expect(await registry(file, ['migrate'])).toMatchObject({ code: 0, stderr: '' });
  expect(await registry(file, ['backup', backup])).toMatchObject({ code: 0, stderr: '' });
  expect([file, join(folder, 'kept'), backup].map(othersMay)).toEqual([0, 0, 0]);
});

test.each([
  ['a folder that cannot be made', ['migrate'], { DATABASE_URL: `sqlite:${inTheWay}/registry.sqlite` }, 66, /file/],
  ['a backup into a folder that is not there', ['backup', join(folder, 'nowhere', 'backup.sqlite')], {}, 66, /cannot be written/],
  ['an address of another machine', ['serve'], { HOST: '203.0.113.1' }, 69, /set HOST to one of its own/],
])('%s is one line on standard error and a documented exit code', async (_what, args, settings, code, says) => {
  const ended = await registry(file, args, settings);
  expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
  expect(ended.stderr).toMatch(/^[^\n]+\n$/);
});

const UNUSABLE = [
  'postgres://registry:geheim@wort@db.example.org/registry',
  'postgres://registry:geheim%wort@db.example.org/registry',
  'postgres://registry:geheim/wort@db.example.org/registry',
  'postgres://registry:geheimwort@db.example.org:0/registry',
  'postgres://registry:geheimwort@db.example.org,/registry',
  'postgres://registry:geheimwort@db.example.org',
  'postgres://registry:geheimwort@db.example.org/registry?sslmode=geheimwort',
  'postgres://registry:geheimwort@db.example.org/registry?password=geheimwort',
  'mysql://registry:geheimwort@db.example.org/registry',
] as const;

test.each(UNUSABLE)('%s is refused as a setting, with what was expected and no word of a password', (url) => {
  const refusal = () => readConfig({ DATABASE_URL: url });
  expect(refusal).toThrow(ConfigNotValid);
  expect(refusal).toThrow(/^DATABASE_URL: expected [^\n]+$/);
  expect(refusal).not.toThrow(/geheim|wort/);
});

test('a setting that is refused is all that is said, with an exit code of its own', async () => {
  const ended = await registry(file, ['serve'], { DATABASE_URL: UNUSABLE[0] });
  expect(ended).toMatchObject({ code: 78, stdout: '', stderr: expect.stringMatching(/^A setting is not valid\.\nDATABASE_URL: expected [^\n]+\n$/) });
  expect(ended.stderr).not.toMatch(/geheim|wort/);
});

test('a standby to read from beside a file is refused as a setting', async () => {
  const ended = await registry(file, ['serve'], { DATABASE_READ_URL: 'postgres://127.0.0.1/registry' });
  expect(ended).toMatchObject({ code: 78, stderr: expect.stringMatching(/^A setting is not valid\.\nDATABASE_READ_URL: expected only beside/) });
});

test('a file of another application is refused, and not a byte of it is changed', async () => {
  const other = join(folder, 'other.sqlite');
  const db = new SQLite(other);
  db.exec('create table notes (text)');
  db.close();
  const before = readFileSync(other);
  expect(await registry(other, ['serve', '--init'])).toMatchObject({ code: 66, stderr: expect.stringMatching(/is a database of another application/) });
  expect(readFileSync(other).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('other.sqlite'))).toEqual(['other.sqlite']);
});

test('no message speaks of a command that there is not', () => {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const commands = ['cli.ts', ...readdirSync(join(src, 'cli')).map((name) => join('cli', name))].flatMap((path) =>
    [...readFileSync(join(src, path), 'utf8').matchAll(/\.command\('(\w+)/g)].map(([, name]) => name),
  );
  const spoken = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(src, path), 'utf8').matchAll(/"registry (\w+)/g)].map(([, name]) => ({ path, name })));
  expect(spoken.length).toBeGreaterThan(0);
  for (const { path, name } of spoken) expect(commands, `src/${path} tells the reader to run "registry ${name}"`).toContain(name);
});

test('a registry that an older release wrote can be backed up before it is migrated', async () => {
  const db = new SQLite(file);
  db.exec('delete from __drizzle_migrations');
  db.close();
  expect(await registry(file, ['serve'])).toMatchObject({
    code: 66,
    stderr: expect.stringMatching(/^The registry needs \d+ migrations?: make a backup, then run "registry migrate"\.\n$/),
  });
  expect(await registry(file, ['backup', join(folder, 'before.sqlite')])).toMatchObject({ code: 0, stderr: '' });
});
