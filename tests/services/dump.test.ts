// Everything that a registry holds, written out: whole or not at all, for its owner's eyes, and the same for the same registry.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABLES } from '../../src/core/db/rows.js';
import type { ReadDb } from '../../src/core/db/types.js';
import { dump } from '../../src/services/dump/index.js';
import { aPrisoner } from '../support/people.js';
import { serverOfTests } from '../support/postgres/databases.js';
import { cleanUp, registry, temporaryFolder } from '../support/process.js';
import { dumpOf, type Keys, MIGRATIONS, migratedStore, opened, settle, using } from '../support/settled.js';
import { storeAt } from '../support/store.js';

afterAll(cleanUp);

let address: string;
let keys: Keys;
beforeAll(async () => {
  address = await migratedStore(serverOfTests() ? 'postgres' : 'sqlite');
  keys = await settle(address);
});

const dumped = (args: readonly string[]) => registry('unused', ['dump', ...args], { DATABASE_URL: address });

test('a dump names its migrations, then every row of every table by its key, then its end', async () => {
  const lines = (await dumpOf(address)).trimEnd().split('\n');
  const [first, ...rest] = lines.map((line) => JSON.parse(line));
  const last = rest.pop();
  expect(first).toEqual({ format: 'political-prisoner-registry dump', version: 1, migrations: expect.any(Array) });
  expect(first.migrations).toHaveLength(JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')).entries.length);
  for (const migration of first.migrations) expect(migration).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), at: expect.any(Number) });
  expect(last).toEqual({ end: first.format, rows: rest.length });
  const store = storeAt(address);
  const filled: string[] = [];
  for (const { name } of TABLES) if ((await store.rows(`select 1 from ${name} limit 1`)).length > 0) filled.push(name);
  await store.close();
  expect([...new Set(rest.map(({ table }) => table))]).toEqual(filled);
  // Only of what is no part of what the registry says of people there is nothing.
  const BESIDE = /^(?:webhook|import)|^(?:audit_events|sealed_values|mirrors)$/;
  expect(TABLES.map(({ name }) => name).filter((name) => !filled.includes(name) && !BESIDE.test(name))).toEqual([]);
  for (const { name, key, columns } of TABLES) {
    const rows = rest.filter(({ table }) => table === name).map(({ row }) => row);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    const inOrder = [...rows].sort((a, b) => {
      const column = key.find((one) => a[one] !== b[one]) as string;
      return typeof a[column] === 'number' ? a[column] - b[column] : Buffer.compare(Buffer.from(a[column]), Buffer.from(b[column]));
    });
    expect(rows).toEqual(inOrder);
  }
  const edition = rest.find(({ table, row }) => table === 'prisoner_editions' && row.document !== null).row;
  expect(JSON.parse(Buffer.from(edition.document, 'base64').toString())).toMatchObject({ id: edition.id });
});

test('a dump of a registry that serves is the same on standard output and in a file that its owner alone may read', async () => {
  await using(address, keys, async (as) => {
    const folder = temporaryFolder();
    const out = join(folder, 'registry.ndjson');
    expect(await dumped(['--out', out])).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual(['registry.ndjson']);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const { code, stdout } = await dumped([]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(out, 'utf8'));
    await as('editor').post('/v1/prisoners', aPrisoner());
    expect((await dumped([])).stdout).not.toBe(stdout);
  });
});

test('a dump overwrites nothing, and one that fails leaves nothing', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'kept');
  writeFileSync(out, 'kept');
  expect(await dumped(['--out', out])).toMatchObject({ code: 66, stdout: '', stderr: expect.stringMatching(/^\S+ exists already; nothing is overwritten\.\n$/) });
  expect(readFileSync(out, 'utf8')).toBe('kept');
  expect(await dumped(['--out', join(folder, 'nowhere', 'file')])).toMatchObject({ code: 66, stderr: expect.stringMatching(/^ENOENT[^\n]+\n$/) });
  const missing = { DATABASE_URL: `sqlite:${join(folder, 'missing.sqlite')}` };
  expect(await registry('unused', ['dump', '--out', join(folder, 'new')], missing)).toMatchObject({ code: 66, stderr: expect.stringMatching(/^There is no registry at/) });
  expect(readdirSync(folder)).toEqual(['kept']);
});

test('a dump that was begun is not begun again on another host', async () => {
  await opened(address, async (database) => {
    let written = '';
    const failing = {
      ...database,
      // What a cluster does when the host is lost on the way.
      snapshot: <T>(work: (db: ReadDb, walkedFar: boolean) => Promise<T>) => database.snapshot(work).then(() => database.snapshot(work)),
    };
    await expect(dump(failing, async (text) => void (written += text))).rejects.toThrow(/what was written is not whole/);
    expect(written.match(/"format"/g)).toHaveLength(1);
  });
});

test('whoever asks how to dump a registry is told that it holds secrets', async () => {
  const { code, stdout } = await registry('unused', ['dump', '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/It holds everything: drafts.*digests of API keys.*secret.*Cipher it/s);
});
