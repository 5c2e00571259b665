// docs/operations.md tells operators everything that there is to set, run and meet, as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, SETTINGS } from '../../src/config.js';
import { PROBLEMS } from '../../src/core/problem.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/operations.md');
const cli = ['cli.ts', ...readdirSync(new URL('../../src/cli', import.meta.url)).map((name) => `cli/${name}`)].map((path) => read(`src/${path}`)).join('\n');

/** Each command with the options and arguments that it declares: `keys add` with `--name <name>`. */
const commands = [...cli.matchAll(/^ *(program|keys)\n? *\.command\('(\w+)([^']*)'\)([\s\S]*?)\.action\(/gm)].map(([, parent, name, rest, declared]) => ({
  name: parent === 'keys' ? `keys ${name}` : (name as string),
  words: [...(rest as string).matchAll(/<(\w+)>/g), ...(declared as string).matchAll(/ption\('(--[\w-]+)/g)].map(
    ([, word]) => ((word as string).startsWith('--') ? word : word?.toUpperCase()) as string,
  ),
}));

const defaults = readConfig({}) as Record<string, unknown>;

test.each(SETTINGS)('the setting %s is explained with its default', (name) => {
  const row = `| \`${name}\` | ${defaults[name] === undefined ? 'none' : `\`${defaults[name]}\``} | `;
  expect(page.includes(`\n${row}`), `docs/operations.md has no row that begins with ${row}`).toBe(true);
});

test('the commands are read from the command line', () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['serve', 'migrate', 'keys add', 'backup']));
  expect(commands).toHaveLength([...cli.matchAll(/\.action\(/g)].length);
});

test.each(commands)('the command $name is explained with its options', ({ name, words }) => {
  const row = page.split('\n').filter((line) => line.startsWith(`| \`registry ${name}`));
  expect(row, `docs/operations.md has no row that begins with | \`registry ${name}`).not.toEqual([]);
  for (const word of words) expect(row.join('\n'), `the row of registry ${name} in docs/operations.md does not name ${word}`).toContain(word);
});

const exits = /const EXIT = \{([^}]*)\}/.exec(cli)?.[1]?.match(/\d+/g) ?? [];

test.each(['0', ...exits])('the exit code %s is explained', (code) => {
  expect(exits).toHaveLength(6);
  expect(page).toMatch(new RegExp(`^\\| ${code} \\| \\w`, 'm'));
});

test.each(Object.entries(PROBLEMS))('the failure %s is explained as it explains itself', (code, { status, meaning }) => {
  const row = `| \`${code}\` | ${status} | ${meaning} |`;
  expect(page.includes(`\n${row}\n`), `docs/operations.md lacks the row\n${row}`).toBe(true);
});

test('no page names a command that there is not', () => {
  const first = new Set([...commands.map(({ name }) => name.split(' ')[0]), 'help']);
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'seeds/README.md'];
  for (const folder of ['docs', 'docs/decisions']) {
    pages.push(
      ...readdirSync(new URL(`../../${folder}`, import.meta.url))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    );
  }
  const spoken = pages.flatMap((path) =>
    [...read(path).matchAll(/```sh\n[\s\S]*?```|`[^`\n]+`/g)].flatMap(([code]) =>
      [...code.matchAll(/(?<!-u )\bregistry (?:-- )?([a-z]\w*)/g)].map(([whole, name]) => ({ path, whole, name: name as string })),
    ),
  );
  expect(spoken.length).toBeGreaterThan(10);
  for (const { path, whole, name } of spoken) expect([...first], `${path} says "${whole}"`).toContain(name);
});
