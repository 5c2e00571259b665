// The two commands for lists: what they print, with which codes they end, and that nothing is there by half. HTTP says the rest.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { cleanUp, registry, temporaryFolder } from '../support/process.js';

let folder: string;
let place: string;
const file = (name: string) => join(folder, name);
const run = (...args: string[]) => registry(place, args);

beforeAll(async () => {
  folder = temporaryFolder();
  place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : file('registry.sqlite');
  expect(await run('migrate')).toMatchObject({ code: 0 });
  writeFileSync(file('list.txt'), '1. PRYKLADNAYA Alena | ПРИМЕРНАЯ Елена sentenced to 5,5 yrs in a penal colony: 2 children\n2. DRUHAYA Nina in trouble: 1 child\n');
});
afterAll(cleanUp);

test('a list with a line that is not understood ends with 65, quotes the line, and nothing is stored', async () => {
  const { code, stdout, stderr } = await run('import', file('list.txt'), '--commit', '--country', 'BY', '--as-of', '2026-01', '--json');
  expect([code, stderr]).toEqual([65, expect.stringContaining('Nothing was stored')]);
  const said = JSON.parse(stdout);
  expect(said.import).toMatchObject({ form: 'list', counts: { create: 1, error: 1 } });
  expect(said.rows).toMatchObject([{ line: 2, outcome: 'error', says: expect.stringContaining('in trouble') }]);
});

test('a dry run ends with 0 and stores nothing, and a commit stores what it said', async () => {
  const options = ['--country', 'BY', '--as-of', '2026-01', '--visibility', 'public', '--skip-errors'];
  const tried = await run('import', file('list.txt'), '--dry-run', ...options);
  expect([tried.code, tried.stdout]).toEqual([0, expect.stringMatching(/error +row 2, line 2: .*in trouble[\s\S]*create +1 rows[\s\S]*Nothing was stored\./)]);
  const done = await run('import', file('list.txt'), '--commit', ...options, '--reason', 'A list of January');
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('All of it is done.')]);
  // The one who was stored is there, and was not stored by the dry run.
  const again = await run('import', file('list.txt'), '--dry-run', ...options, '--json');
  expect([again.code, JSON.parse(again.stdout).import.counts]).toEqual([0, { possible_duplicate: 1, error: 1 }]);
});

test('an export is written whole, says its digest, and takes the place of no file', async () => {
  const out = file('prisoners.csv');
  const { code, stdout } = await run('export', 'prisoners', '--form', 'csv', '--out', out, '--filter', 'country=BY', '--json');
  const bytes = readFileSync(out);
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    expect.objectContaining({ file: out, form: 'csv', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
  ]);
  expect(bytes.toString()).toContain('PRYKLADNAYA Alena');
  expect((await run('export', 'prisoners', '--form', 'csv', '--out', out)).code).not.toBe(0);
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test('both commands take the kind of record by the same option, prisoners if left out', async () => {
  writeFileSync(file('sources.csv'), 'title,kind,visibility\nExample Monitor item 12,ngo_release,public\n');
  expect(await run('import', file('sources.csv'), '--record', 'sources', '--commit')).toMatchObject({ code: 0 });
  const told = await run('export', '--record', 'sources', '--form', 'ndjson');
  expect([told.code, JSON.parse(told.stdout).title], told.stderr).toEqual([0, 'Example Monitor item 12']);
  expect((await run('export', 'sources', '--form', 'ndjson')).stdout).toBe(told.stdout);
  const [prisoners, leftOut] = [await run('export', '--record', 'prisoners', '--form', 'txt'), await run('export', '--form', 'txt')];
  expect([leftOut.code, leftOut.stdout]).toEqual([0, prisoners.stdout]);
  const both = await run('export', 'sources', '--record', 'prisoners', '--form', 'ndjson');
  expect([both.code !== 0, both.stderr]).toEqual([true, expect.stringContaining('--record')]);
  for (const wrong of [await run('export', '--record', 'sauces', '--form', 'ndjson'), await run('import', file('sources.csv'), '--record', 'sauces', '--dry-run')])
    expect([wrong.code !== 0, wrong.stderr]).toEqual([true, expect.stringContaining('sources')]);
});

test('a spreadsheet is known by its name', async () => {
  const { code, stdout, stderr } = await run('import', 'tests/fixtures/lists/libreoffice-7.4.ods', '--dry-run', '--json');
  expect([code, JSON.parse(stdout).import], stderr).toEqual([0, expect.objectContaining({ form: 'ods', counts: { create: 3 } })]);
});

test('what cannot be read or asked ends with a code of its own', async () => {
  const [missing, neither, filter] = [
    await run('import', file('nobody.csv'), '--dry-run'),
    await run('import', file('list.txt')),
    await run('export', 'prisoners', '--form', 'csv', '--out', file('other.csv'), '--filter', 'contry=BY'),
  ];
  expect([missing.code, neither.code !== 0, filter.code !== 0]).toEqual([66, true, true]);
  expect(neither.stderr).toContain('--dry-run or --commit');
  expect(filter.stderr).toContain('contry');
  expect(existsSync(file('other.csv'))).toBe(false);
});

test('a table in no Unicode is read by the encoding that is said, and refused without it', async () => {
  const text = 'Фамилия;Имя\nПРЫКЛАДНАЯ;Зоя\n';
  writeFileSync(file('table.csv'), Buffer.from([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350))));
  const told = await run('import', file('table.csv'), '--dry-run', '--country', 'BY', '--charset', 'windows-1251', '--json');
  expect([told.code, JSON.parse(told.stdout).import.counts], told.stderr).toEqual([0, { create: 1 }]);
  const untold = await run('import', file('table.csv'), '--dry-run', '--country', 'BY');
  expect([untold.code !== 0, untold.stderr]).toEqual([true, expect.stringContaining('not UTF-8')]);
  expect((await run('import', file('table.csv'), '--dry-run', '--charset', 'koi8-r')).code).not.toBe(0);
});
