// What the Dockerfile puts into an image is all that the registry needs, on a file system that cannot be written; and systemd takes the unit for what it is meant to be.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, cleanUp, startProgram, temporaryFolder } from '../support/process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const parsed = DockerfileParser.parse(dockerfile);
const NODE = process.execPath;

afterAll(cleanUp);

/** Instructions of each stage, in order. */
const stages: Instruction[][] = [];
for (const one of parsed.getInstructions()) {
  if (one.getKeyword() === 'FROM') stages.push([]);
  stages.at(-1)?.push(one);
}
const copies = (stage: Instruction[] | undefined) =>
  (stage ?? [])
    .filter((one): one is Copy => one.getKeyword() === 'COPY')
    .map((one) => {
      const [target, ...sources] = one
        .getArguments()
        .map((argument) => argument.getValue())
        .reverse() as [string, ...string[]];
      return { sources: sources.reverse(), target };
    });
const json = (keyword: string): string[] =>
  JSON.parse(
    stages
      .at(-1)
      ?.find((one) => one.getKeyword() === keyword)
      ?.getRawArgumentsContent() ?? '[]',
  );

test('the Dockerfile is one, in which nothing is deprecated, and copies only what is there and not kept from it', () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  const allowed = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  expect(stages).toHaveLength(2);
  const sources = copies(stages[0]).flatMap((copy) => copy.sources);
  for (const source of sources) expect(existsSync(join(ROOT, source)), source).toBe(true);
  expect([...allowed].sort()).toEqual([...sources].sort());
});

test('the image is of a Node that the registry runs on, and no root runs in it', () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, from, below] = /^>=(\d+)\.\d+ <(\d+)$/.exec(engines.node) as unknown as [string, string, string];
  for (const stage of stages) {
    const [, major] = /^FROM node:(\d+)-bookworm/.exec(stage[0]?.getRange() ? (dockerfile.split('\n')[stage[0].getRange().start.line] as string) : '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number(from));
    expect(Number(major)).toBeLessThan(Number(below));
  }
  const users = stages.at(-1)?.filter((one) => one.getKeyword() === 'USER') ?? [];
  expect(users.map((one) => one.getRawArgumentsContent())).toEqual(['node']);
});

/** The packages that are left after `npm prune --omit=dev`, and the driver that the Dockerfile keeps. */
function production(): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  const names = Object.entries(lock.packages)
    .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path.slice('node_modules/'.length));
  return [...names, 'better-sqlite3-multiple-ciphers'].filter((name) => existsSync(join(ROOT, 'node_modules', name)));
}

/** What the last stage copies, as it would lie in the image. */
function image(): string {
  const folder = temporaryFolder();
  for (const { sources, target } of copies(stages.at(-1))) {
    for (const source of sources) {
      const name = source.replace(/^\/registry\//, '');
      const place = join(folder, target === './' ? name : target);
      if (name !== 'node_modules') cpSync(join(ROOT, name), place, { recursive: true });
      else
        for (const one of production()) {
          mkdirSync(dirname(join(place, one)), { recursive: true });
          symlinkSync(join(ROOT, name, one), join(place, one));
        }
    }
  }
  return folder;
}

/** Of a shell in a mount namespace of its own, in which everything but `/data` of the image cannot be written. */
const READ_ONLY =
  'mount --bind "$DATA" "$DATA" && mount -o remount,bind,ro / && { [ ! -d /dev/shm ] || mount -o remount,bind,ro /dev/shm; } && ! touch "$IMAGE/x" 2>/dev/null && touch "$DATA/x" && rm "$DATA/x" && exec "$@"';
const canMount = spawnSync('unshare', ['-rm', 'mount', '-o', 'remount,bind,ro', '/']).status === 0;

test.skipIf(!canMount)('what is in the image serves from a file system that cannot be written but for /data, says that it is healthy, and stops when it is told', async () => {
  const folder = image();
  const data = temporaryFolder();
  const settings = Object.fromEntries(
    (stages.at(-1) ?? [])
      .filter((one) => one.getKeyword() === 'ENV')
      .flatMap((one) => (one.getRawArgumentsContent() ?? '').split(' ').map((pair) => pair.split('=', 2) as [string, string])),
  );
  expect(settings).toMatchObject({ HOST: '0.0.0.0', DATABASE_URL: 'sqlite:/data/registry/registry.sqlite' });
  const inside = {
    ...settings,
    DATABASE_URL: (settings.DATABASE_URL as string).replace('/data', data),
    PORT: '0',
    DATA: data,
    IMAGE: folder,
    // A package finds its own among those of the image alone.
    NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main',
  };
  const run = (args: readonly string[]) =>
    startProgram('unshare', ['-rm', 'sh', '-c', `cd "$IMAGE" && ${READ_ONLY}`, 'sh', ...json('ENTRYPOINT').map((word) => (word === 'node' ? NODE : word)), ...args], inside);
  const early = await run(json('CMD')).ended;
  expect(early, early.stderr).toMatchObject({ code: 66, stderr: expect.stringMatching(/^There is no registry at/) });
  expect(await run(['migrate']).ended).toMatchObject({ code: 0, stderr: '' });
  const server = run(json('CMD'));
  const base = await addressOf(server);
  const port = new URL(base).port;
  const [, ...check] = JSON.parse(/HEALTHCHECK .*?CMD (\[.*\])$/m.exec(dockerfile)?.[1] as string) as string[];
  const health = (at: string) => spawnSync(NODE, check, { env: { PORT: at } }).status;
  expect(health(port)).toBe(0);
  expect((await fetch(`http://127.0.0.1:${port}/docs/`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${port}/v1/prisoners`)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  expect(health(port)).toBe(1);
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe.skipIf(!hasSystemd)('the unit of systemd', () => {
  const unit = readFileSync(join(ROOT, 'deploy/registry.service'), 'utf8');

  test('is one that systemd takes without a complaint', () => {
    const place = join(temporaryFolder(), 'registry.service');
    // Where Node is, and the user, are those of the machine.
    writeFileSync(place, unit.replace('/usr/bin/node', NODE).replace('User=registry', 'User=root'));
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', place], { encoding: 'utf8' });
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('registry.service'));
    expect([status, said]).toEqual([0, []]);
  });

  test('leaves the service next to nothing that it does not need', () => {
    const place = join(temporaryFolder(), 'registry.service');
    writeFileSync(place, unit);
    const said = execFileSync('systemd-analyze', ['security', '--offline=true', '--no-pager', place], { encoding: 'utf8' });
    expect(Number(/Overall exposure level for \S+: ([\d.]+)/.exec(said)?.[1])).toBeLessThan(2);
  });
});

test('the unit is not started again after the exit codes that stay the same, and is given time to drain', () => {
  const unit = readFileSync(join(ROOT, 'deploy/registry.service'), 'utf8');
  const codes = [...readFileSync(join(ROOT, 'docs/operations.md'), 'utf8').matchAll(/^(.*) stay the same however often it is tried\.$/gm)].map(([, text]) =>
    (text as string).match(/\d+/g)?.join(' '),
  );
  expect(codes).toHaveLength(1);
  expect(/^RestartPreventExitStatus=(.*)$/m.exec(unit)?.[1]).toBe(codes[0]);
  expect(unit).toMatch(/^ExecStart=\S+node dist\/cli\.js serve$/m);
});
