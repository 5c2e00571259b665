// Clients that three generators make of the document that the server serves: they compile under strict rules and each goes through the whole of its scenario.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extent } from '../support/extent.js';
import { newFolder } from '../support/folders.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import type { Outcome } from './scenarios/outcome.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const COMPILER = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    outDir: 'out',
    rootDir: '.',
  },
  files: ['run.ts'],
};

/** Whom each of them makes. */
const FAMILIES = { 'openapi-fetch': 'VYDUMKAVA', orval: 'FANTAZIUK', 'hey-api': 'NIBYTNAYA' } as const;
/** Which are made: one of them takes as long as all else of a day. */
const CLIENTS: readonly (keyof typeof FAMILIES)[] = extent(['openapi-fetch', 'orval'], ['openapi-fetch', 'orval', 'hey-api']);

/** A program that goes through the scenario of each against the server at the address, and prints what each brought home. */
const runOf = (clients: readonly (keyof typeof FAMILIES)[]): string => `const [baseUrl = '', key = ''] = process.argv.slice(2);
${clients.map((client, place) => `import { scenario as scenario${place} } from './${client}.js';`).join('\n')}
console.log(JSON.stringify({
${clients.map((client, place) => `  '${client}': await scenario${place}(baseUrl, key, '${FAMILIES[client]}'),`).join('\n')}
}));
`;

let t: TestRegistry;
let base: string;
const folder = newFolder('registry-clients-');
const generated = join(folder, 'generated');

/** A program of a package, in the folder; what it says is said where it fails. */
async function program(...words: string[]): Promise<string> {
  try {
    return (await run(process.execPath, words, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder }, maxBuffer: 1 << 24 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${words[0]} failed: ${`${stdout}\n${stderr}`.slice(0, 4000)}`);
  }
}

const bin = (path: string) => join(ROOT, 'node_modules', path);

beforeAll(async () => {
  t = await makeRegistry();
  base = await t.app.listen({ port: 0, host: '127.0.0.1' });
  // It is made when it is first asked for.
  await t.as('reader').get('/openapi.json');
  cpSync(join(ROOT, 'tests/clients/scenarios'), folder, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(COMPILER));
  mkdirSync(generated);
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a client generated from the document that is served', () => {
  test('is made by openapi-typescript', async () => {
    await program(bin('openapi-typescript/bin/cli.js'), `${base}/openapi.json`, '--output', 'generated/openapi-typescript.ts', '--default-non-nullable=false');
  });

  test.runIf(CLIENTS.includes('hey-api'))('is made by @hey-api/openapi-ts', async () => {
    writeFileSync(
      join(folder, 'openapi-ts.config.js'),
      `export default ${JSON.stringify({
        input: `${base}/openapi.json`,
        output: { path: 'generated/hey-api', importFileExtension: '.js' },
        plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
      })};`,
    );
    await program(bin('@hey-api/openapi-ts/bin/run.js'));
  });

  test('is made by orval', async () => {
    const options = { input: { target: `${base}/openapi.json` }, output: { target: 'generated/orval.ts', client: 'fetch', mode: 'single', baseUrl: base } };
    writeFileSync(join(folder, 'orval.js'), `import orval from 'orval';\nawait orval.generate(${JSON.stringify(options)});`);
    await program('orval.js');
  });

  test('compiles under strict rules, and goes through the whole scenario', async () => {
    writeFileSync(join(folder, 'run.ts'), runOf(CLIENTS));
    await program(bin('typescript/bin/tsc'), '-p', 'tsconfig.json');
    const outcomes = JSON.parse(await program('out/run.js', base, String(t.keys.editor))) as Record<string, Outcome>;
    expect(Object.keys(outcomes)).toEqual([...CLIENTS]);
    for (const client of CLIENTS) {
      const family = FAMILIES[client];
      expect(outcomes[client], client).toEqual({
        created: [201, 201, 201],
        pages: [[`${family} ALENA`], [`${family} IRYNA`], [`${family} VOLHA`]],
        changed: { version: 2, country: 'RU' },
        stale: { code: 'version_not_current', current: '"2-confidential"' },
        missing: 'version_missing',
        found: [`${family} ALENA`],
        planned: { state: 'planned', create: 1 },
        committed: 'committed',
        feed: { changes: ['updated'], caughtUp: true },
        refused: { code: 'validation_failed', parameter: 'family_nam', didYouMean: 'family_name' },
      } satisfies Outcome);
    }
  });
});
