// Disks that are full, cannot be written or fail, files that may not be read, ports that are taken: one clear line and a documented exit code at the start, 503 and recovery by itself while it serves, and of what was acknowledged nothing is lost.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoGaps } from '../support/gaps.js';
import { aSource } from '../support/people.js';
import { addressOfPlace, call, cleanUp, registry, type Server, serve, temporaryFolder } from '../support/process.js';
import { storeAt } from '../support/store.js';

const can = (...command: [string, ...string[]]): boolean => spawnSync(command[0], command.slice(1)).status === 0;
/** A file system of its own, which ends with the process. */
const canMount = can('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'].join(' ')) || can('unshare', '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
const canFail = can('fiu-run', '-x', 'true');

/** A registry that nobody serves. */
let seeded: string;
beforeAll(async () => {
  seeded = join(temporaryFolder(), 'registry.sqlite');
  expect(await registry(seeded, ['migrate'])).toMatchObject({ code: 0 });
  expect(await registry(seeded, ['keys', 'add', '--name', 'faults', '--role', 'admin'])).toMatchObject({ code: 0 });
});
afterAll(cleanUp);

async function keyOf(place: string): Promise<string> {
  return (await registry(place, ['keys', 'add', '--name', 'tests', '--role', 'admin'])).stdout.trim();
}

/** A copy in a folder of its own, with a key. */
async function copy(): Promise<{ place: string; key: string }> {
  const folder = temporaryFolder();
  cpSync(join(seeded, '..'), folder, { recursive: true });
  const place = join(folder, 'registry.sqlite');
  return { place, key: await keyOf(place) };
}

/** In a mount namespace with a small disk in place of the folder, which begins with what is in it. */
const onDisk = (folder: string, then: string): string[] => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mkdir -p "$0.kept" && cp -a "$0/." "$0.kept/" && mount -t tmpfs -o size=24m tmpfs "$0" && cp -a "$0.kept/." "$0/" && ${then} && exec "$@"`,
  folder,
];

/** Writes until one is refused, or so many are done; says which titles were acknowledged and what was answered otherwise. */
async function write(server: Server, key: string, count: number, told: string[]): Promise<{ status: number; code: unknown; retry: string | null }[]> {
  const refusals: { status: number; code: unknown; retry: string | null }[] = [];
  for (let each = 0; each < count; each += 1) {
    const title = `Example Monitor, item ${told.length + refusals.length} of ${server.pid}`;
    const { status, body, headers } = await call(server.base, '/v1/sources', { method: 'POST', key, body: aSource({ title }) });
    if (status === 201) told.push(title);
    else refusals.push({ status, code: body?.code, retry: headers.get('retry-after') });
  }
  return refusals;
}

/** What was acknowledged is there, each once, and nothing that was refused. */
async function expectWhole(place: string, told: readonly string[]): Promise<void> {
  const store = storeAt(addressOfPlace(place));
  const rows = await store.rows("select title from sources where title >= 'Example Monitor, item ' and title < 'Example Monitor, item~'");
  expect(rows.map(({ title }) => title).sort()).toEqual([...told].sort());
  await expectNoGaps(store);
  await store.close();
  expect(await registry(place, ['backup', join(temporaryFolder(), 'backup.sqlite')])).toMatchObject({ code: 0 });
}

const REFUSED = { status: 503, code: 'unavailable', retry: expect.stringMatching(/^\d+$/) };

describe('at the start', () => {
  /** One clear line. */
  const oneLine = (says: RegExp) => ({ stdout: '', stderr: expect.stringMatching(new RegExp(`^(?=[^\\n]+\\n$).*${says.source}`)) });

  test('a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    expect(await registry(seeded, ['serve'], { PORT: port })).toMatchObject({
      code: 69,
      ...oneLine(/Another program listens on this address and port; set PORT to another one\./),
    });
    expect(await registry(seeded, ['serve'], { METRICS_PORT: port })).toMatchObject({
      code: 69,
      ...oneLine(/Another program listens on this address and port; set METRICS_PORT to another one\./),
    });
    other.close();
  });

  test('a file that this user may not read, and a folder that they may not write', async () => {
    const folder = temporaryFolder();
    cpSync(join(seeded, '..'), folder, { recursive: true });
    const place = join(folder, 'registry.sqlite');
    // Root may everything: it becomes somebody else.
    const asOther = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    if (asOther.length > 0) chmodSync(folder, 0o755);
    chmodSync(`${place}.made`, 0o644);
    chmodSync(place, asOther.length > 0 ? 0o600 : 0o000);
    expect(await registry(place, ['serve'], {}, asOther)).toMatchObject({ code: 66, ...oneLine(/cannot be opened: this user may not read and write it\./) });
    chmodSync(place, 0o666);
    chmodSync(folder, 0o555);
    expect(await registry(place, ['serve'], {}, asOther)).toMatchObject({ code: 66, ...oneLine(/cannot be opened: this user may not write in \S+, where its log has to be\./) });
    chmodSync(folder, 0o700);
  });

  test.skipIf(!canMount)('a file system that cannot be written, and one that is full', async () => {
    const { place } = await copy();
    const folder = join(place, '..');
    expect(await registry(place, ['serve'], {}, onDisk(folder, 'mount -o remount,ro "$0"'))).toMatchObject({
      code: 66,
      ...oneLine(/cannot be opened: its file system cannot be written\./),
    });
    const full = await registry(place, ['serve'], {}, onDisk(folder, '(dd if=/dev/zero of="$0/filler" bs=4k 2>/dev/null; true)'));
    expect(full).toMatchObject({ code: 69, ...oneLine(/the disk that \S+ is on is full\./) });
  });
});

describe.skipIf(!canMount)('while it serves, a disk that is full', () => {
  test('refuses writes with 503, answers reads, takes writes again once there is room, and has lost nothing', async () => {
    const { place, key } = await copy();
    const folder = join(place, '..');
    const server = await serve(place, { args: ['serve'], within: onDisk(folder, 'true') });
    // The disk as the server sees it.
    const disk = join('/proc', String(server.pid), 'root', folder);
    const told: string[] = [];
    expect(await write(server, key, 3, told)).toEqual([]);
    const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k']);
    fill();
    let refusals: unknown[] = [];
    for (let rounds = 0; refusals.length === 0 && rounds < 50; rounds += 1) refusals = await write(server, key, 20, told);
    expect(refusals.length).toBeGreaterThan(0);
    for (const one of refusals) expect(one).toEqual(REFUSED);
    expect((await call(server.base, '/v1/sources?limit=5')).status).toBe(200);
    expect((await call(server.base, '/readyz')).status).toBe(200);
    rmSync(join(disk, 'filler'));
    expect(await write(server, key, 3, told)).toEqual([]);
    // Full again, and killed.
    fill();
    await write(server, key, 30, told);
    const saved = temporaryFolder();
    rmSync(join(disk, 'filler'));
    for (const name of readdirSync(disk)) cpSync(join(disk, name), join(saved, name), { recursive: true });
    const { signal, stderr } = await server.kill();
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    await expectWhole(join(saved, 'registry.sqlite'), told);
  });
});

describe.skipIf(!canFail)('while it serves, a disk that fails', () => {
  test.each([
    ['to write', 'posix/io/rw/pwrite*'],
    ['to flush', 'posix/io/sync/*'],
    ['to grow a file', 'posix/io/oc/ftruncate*'],
  ])('%s refuses writes with 503, recovers by itself, and has lost nothing', async (_what, point) => {
    const { place, key } = await copy();
    const pipes = join(temporaryFolder(), 'fiu');
    const server = await serve(place, { args: ['serve'], within: ['fiu-run', '-x', '-f', pipes] });
    const order = (command: string) => expect(spawnSync('fiu-ctrl', ['-f', pipes, '-c', command, String(server.pid)], { encoding: 'utf8' })).toMatchObject({ status: 0 });
    const told: string[] = [];
    expect(await write(server, key, 3, told)).toEqual([]);
    order(`enable_random name=${point},probability=0.3`);
    const refusals = await write(server, key, 40, told);
    for (const one of refusals) expect(one).toEqual(REFUSED);
    if (point !== 'posix/io/oc/ftruncate*') expect(refusals.length).toBeGreaterThan(0);
    order(`disable name=${point}`);
    expect(await write(server, key, 3, told)).toEqual([]);
    expect((await call(server.base, '/v1/sources?limit=5')).status).toBe(200);
    await server.kill();
    await expectWhole(place, told);
  });
});
