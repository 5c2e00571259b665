// What `registry doctor` finds wrong before it is met, that its exit code is the one that `serve` would end with, and that it changes nothing.
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock, disk, NODE_BELOW, NODE_FROM, runtime } from '../../src/services/doctor/index.js';
import { aSource } from '../support/people.js';
import { call, cleanUp, registry, type Server, type Settings, serve, temporaryFolder } from '../support/process.js';

interface Finding {
  check: string;
  state: string;
  says: string;
}

/** A registry that serves, with a backup of it. */
let server: Server;
let backups: string;
beforeAll(async () => {
  server = await serve(join(temporaryFolder(), 'registry.sqlite'), { settings: { METRICS_PORT: '0' } });
  backups = temporaryFolder();
  expect(await registry(server.place, ['backup', join(backups, 'one.sqlite')])).toMatchObject({ code: 0 });
});
afterAll(cleanUp);

/** A copy of that registry, which nobody serves. */
function copy(): string {
  const place = join(temporaryFolder(), 'registry.sqlite');
  copyFileSync(join(backups, 'one.sqlite'), place);
  chmodSync(place, 0o600);
  return place;
}

async function doctor(place: string, settings: Settings = {}, args: readonly string[] = []): Promise<{ code: number | null; stderr: string; found: (check: string) => Finding[] }> {
  const { code, stdout, stderr } = await registry(place, ['doctor', '--json', ...args], { PORT: String(server.port), ...settings });
  const { well, findings } = JSON.parse(stdout) as { well: boolean; findings: Finding[] };
  expect(well).toBe(code === 0);
  if (well) expect(stderr).toBe('');
  else expect(stderr).toMatch(/^Something must be put right: \d+ failures?\.\n$/);
  return { code, stderr, found: (check) => findings.filter((one) => one.check === check) };
}

test('a registry that serves is well, also while it serves, and a person can read why', async () => {
  const before = readdirSync(join(server.place, '..')).sort();
  const { code, stdout, stderr } = await registry(server.place, ['doctor', '--backups', backups], { PORT: String(server.port) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const check of ['runtime', 'settings', 'files', 'disk', 'secrets', 'registry', 'engine', 'clock', 'keys', 'editions', 'backups', 'port', 'exports', 'exposure'])
    expect(stdout).toMatch(new RegExp(`^(ok|WARNING) +${check} +\\S.*\\.$`, 'm'));
  expect(stdout).toMatch(/^ok +port +A registry answers at 127\.0\.0\.1:\d+\.$/m);
  expect(stdout).toMatch(/^ok +backups +The newest is \S+one\.sqlite, 0 h old; it lacks nothing\.$/m);
  expect(stdout).toMatch(/^ok +exports +Of what is not public they need no second person: EXPORT_APPROVAL is off\.$/m);
  expect(readdirSync(join(server.place, '..')).sort()).toEqual(before);
  expect((await call(server.base, '/readyz')).status).toBe(200);
});

test('what was written since the last backup, which is too old, is a failure; a young one that lacks something is none', async () => {
  expect((await call(server.base, '/v1/sources', { method: 'POST', key: server.adminKey, body: aSource() })).status).toBe(201);
  const young = await doctor(server.place, {}, ['--backups', backups]);
  expect([young.code, ...young.found('backups')]).toEqual([0, expect.objectContaining({ state: 'ok', says: expect.stringMatching(/lacks 1 commit\.$/) })]);
  const then = Date.now() / 1_000 - 30 * 3_600;
  utimesSync(join(backups, 'one.sqlite'), then, then);
  const old = await doctor(server.place, {}, ['--backups', backups]);
  expect([old.code, ...old.found('backups')]).toEqual([
    65,
    expect.objectContaining({ state: 'failure', says: expect.stringMatching(/30 h old; it lacks 1 commit\. Expected one within 26 h\.$/) }),
  ]);
  expect((await doctor(server.place, {}, ['--backups', backups, '--backup-hours', '48'])).code).toBe(0);
  const none = temporaryFolder();
  writeFileSync(join(none, 'notes.txt'), 'no backup');
  expect((await doctor(server.place, {}, ['--backups', none])).found('backups')).toMatchObject([{ state: 'failure' }]);
});

test('a setting that is not valid, and a secret that cannot be read, are told with the exit code of settings', async () => {
  const settings = await doctor(server.place, { PORT: 'x' });
  expect([settings.code, ...settings.found('settings')]).toEqual([78, expect.objectContaining({ state: 'failure', says: expect.stringMatching(/^PORT: expected/) })]);
  const pepper = join(temporaryFolder(), 'pepper');
  writeFileSync(pepper, 'not hexadecimal');
  const secret = await doctor(server.place, { KEY_PEPPER_FILE: pepper });
  expect([secret.code, secret.found('secrets')[0]?.state, secret.found('engine')[0]?.state]).toEqual([78, 'failure', 'not_looked_at']);
  expect(secret.found('secrets')[0]?.says).not.toContain('hexadecimal,');
});

test('files that others may use, and a secret beside the registry, are warned of', async () => {
  const place = copy();
  const key = join(place, '..', 'ledger.pem');
  writeFileSync(key, '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n', { mode: 0o644 });
  chmodSync(place, 0o640);
  const { code, found } = await doctor(place, { LEDGER_KEY_FILE: key });
  expect(code).toBe(0);
  expect(found('files')).toMatchObject([{ state: 'warning', says: expect.stringContaining(place) }]);
  expect(found('secrets')).toMatchObject([
    { state: 'warning', says: expect.stringContaining('chmod go-rwx') },
    { state: 'warning', says: expect.stringContaining('Whoever takes one takes both') },
  ]);
});

test('a registry that is not there, is of another program or lacks migrations is a failure, and nothing is made or changed', async () => {
  const nowhere = join(temporaryFolder(), 'registry.sqlite');
  expect(await doctor(nowhere)).toMatchObject({ code: 66 });
  expect(existsSync(nowhere)).toBe(false);
  const foreign = join(temporaryFolder(), 'other.sqlite');
  const other = new SQLite(foreign);
  other.exec('create table notes (text)');
  other.close();
  const bytes = readFileSync(foreign);
  const refused = await doctor(foreign);
  expect([refused.code, ...refused.found('registry')]).toEqual([66, expect.objectContaining({ says: expect.stringContaining('another application') })]);
  expect(readFileSync(foreign).equals(bytes)).toBe(true);
  const old = copy();
  const db = new SQLite(old);
  db.exec('delete from __drizzle_migrations');
  db.close();
  const lacking = await doctor(old);
  expect([lacking.code, ...lacking.found('registry')]).toEqual([66, expect.objectContaining({ says: expect.stringMatching(/^\d+ migrations? (is|are) missing/) })]);
});

test('a port that another program has is a failure as at the start of a server', async () => {
  const other = createServer((_, response) => response.end('something else')).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { code, found } = await doctor(server.place, { PORT: String((other.address() as AddressInfo).port) });
  expect([code, ...found('port')]).toEqual([69, expect.objectContaining({ state: 'failure', says: expect.stringMatching(/^Another program has 127\.0\.0\.1:\d+\.$/) })]);
  other.close();
});

test('the runtime, the clock and the room on the disk are judged', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(engines.node).toBe(`>=${NODE_FROM} <${NODE_BELOW}`);
  expect(['20.18.3', '18.20.0', '24.0.0', '20.19.0', '22.1.0'].map((version) => runtime(version).state)).toEqual(['failure', 'failure', 'failure', 'ok', 'ok']);
  const now = '2027-01-31T12:00:00.000Z';
  expect(['2027-01-31T11:00:00.000Z', '2027-01-31T12:00:04.000Z', '2027-01-31T13:00:00.000Z', undefined].map((last) => clock(now, last).state)).toEqual([
    'ok',
    'ok',
    'warning',
    'ok',
  ]);
  expect(clock('1970-01-01T00:00:07.000Z', undefined).state).toBe('failure');
  if (existsSync('/proc/self')) expect(disk('/proc/self/registry.sqlite').map(({ state }) => state)).toEqual(['failure']);
  expect(disk('/nowhere/registry.sqlite')).toEqual([]);
});
