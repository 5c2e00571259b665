// Each command that docs/operations.md gives to operators in a block is run here as it stands, block by block, on a machine that is a folder; of programs that a test cannot run it is kept what they were asked for.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { cleanUp, registry, temporaryFolder } from '../support/process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) => (text as string).trim());

/** Programs that are not run but noted, and why. */
const NOTED: Readonly<Record<string, string>> = {
  npm: 'installs and compiles for minutes; .ci/run does that',
  createuser: 'asks for a password on a terminal',
  createdb: 'the tests make databases of their own',
  docker: 'needs a daemon; tests/process/deployed.test.ts follows the Dockerfile without one',
  systemctl: 'needs systemd to run the machine; tests/process/deployed.test.ts has systemd look at the unit',
  useradd: 'changes the machine',
  install: 'gives files to a user that is not there',
  tee: 'writes what only root may',
};

/** The port that a server takes that is told of none, and the one of the drill. */
let ports: Readonly<Record<string, number>>;
let seeded: string;
beforeAll(async () => {
  ports = { '3000': await freePort(), '3001': await freePort() };
  seeded = join(temporaryFolder(), 'registry.sqlite');
  expect(await registry(seeded, ['migrate'])).toMatchObject({ code: 0 });
});
afterAll(cleanUp);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function executable(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A machine with nothing on it but a registry in the folder in which commands are run, as `data/registry.sqlite` and in its place as a service. */
function machine(isNew: boolean): string {
  const home = temporaryFolder();
  for (const folder of ['bin', 'backups', 'etc/registry', 'opt', 'var/lib/registry', 'data']) mkdirSync(join(home, folder), { recursive: true });
  if (!isNew) for (const place of ['data', 'var/lib/registry']) copyFileSync(seeded, join(home, place, 'registry.sqlite'));
  writeFileSync(join(home, 'etc/registry/settings'), `DATABASE_URL=sqlite:${home}/var/lib/registry/registry.sqlite\n`);
  symlinkSync(ROOT, join(home, 'opt/registry'));
  // A server goes to the background once it can be asked: a person opens another terminal.
  executable(
    join(home, 'bin/registry'),
    `#!/bin/sh
[ "$1" = serve ] || [ "$1" = mirror ] || exec '${process.execPath}' '${ROOT}dist/cli.js' "$@"
'${process.execPath}' '${ROOT}dist/cli.js' "$@" > '${home}/served' 2>&1 &
echo $! > '${home}/pid'
for i in $(seq 600); do grep -q '^The explorer:' '${home}/served' && exit 0; kill -0 $! 2>/dev/null || break; sleep 0.1; done
cat '${home}/served' >&2; exit 1
`,
  );
  executable(join(home, 'bin/sudo'), '#!/bin/sh\n[ "$1" = -u ] && shift 2\nexec "$@"\n');
  for (const name of Object.keys(NOTED)) executable(join(home, 'bin', name), `#!/bin/sh\necho "${name} $*" >> '${home}/noted'\n[ ${name} = tee ] && cat > /dev/null; exit 0\n`);
  return home;
}

/** Paths and ports of the page become those of the machine; the id of a key that of one there is. */
function here(block: string, home: string, database: string | undefined): string {
  const text = block
    .replace(/(?<![\w./])\/(backups|etc\/registry|opt\/registry|var\/lib\/registry)\b/g, `${home}/$1`)
    .replace(/\b(3000|3001)\b/g, (port) => String(ports[port]))
    .replace(/\bkeys revoke ID\b/, 'keys revoke $(registry keys list | head -1 | cut -c1-36)');
  return database === undefined ? text : text.replace(/postgres:\/\/registry@db\.example\.org\/registry/g, database);
}

const NEEDS_POSTGRES = /postgres:\/\/registry@db\.example\.org\//;
const isOfThisSuite = (block: string): boolean => NEEDS_POSTGRES.test(block) === (engineOfTests() === 'postgres');

test('there are commands to run, and nothing is noted that is in none of them', () => {
  expect(blocks.length).toBeGreaterThan(10);
  for (const name of Object.keys(NOTED)) expect(blocks.join('\n'), `${name} is in no block of docs/operations.md`).toMatch(new RegExp(`\\b${name}\\b`));
});

test.each(blocks.filter(isOfThisSuite))('%s', async (block) => {
  const home = machine(/serve --init|registry migrate/.test(block));
  // The doctor expects a backup; a move is from a registry into an empty database.
  if (/registry doctor/.test(block)) copyFileSync(seeded, join(home, 'backups/earlier.sqlite'));
  if (/registry move/.test(block)) copyFileSync(seeded, join(home, 'data/registry.sqlite'));
  const database = NEEDS_POSTGRES.test(block) ? await emptyDatabase() : undefined;
  const done = spawnSync('bash', ['-eu', '-o', 'pipefail', '-c', here(block, home, database?.url)], {
    cwd: home,
    encoding: 'utf8',
    env: {
      PATH: `${join(home, 'bin')}:${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: home,
      TMPDIR: tmpdir(),
      LOG_LEVEL: 'warn',
      PORT: String(ports['3000']),
    },
  });
  const pid = join(home, 'pid');
  if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')), 'SIGTERM');
  await database?.discard();
  expect(done.status, `${block}\n\n${done.stdout}\n${done.stderr}`).toBe(0);
});
