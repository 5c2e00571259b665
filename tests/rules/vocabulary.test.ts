// docs/vocabulary.md explains every code in the words of the code, and none that is not there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as vocabularies from '../../src/core/values/vocabulary.js';

type Vocabulary = Record<string, string>;

const written = Object.entries(vocabularies as Record<string, unknown>).filter((entry): entry is [string, Vocabulary] => typeof entry[1] === 'object');
const page = readFileSync(new URL('../../docs/vocabulary.md', import.meta.url), 'utf8');

/** The tables of a page by the name that stands before them, each as code and meaning. */
function tablesOf(text: string): Record<string, Vocabulary> {
  const sections = text.split(/^## /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => [
      /^`(\w+)`\. /m.exec(section)?.[1] ?? section,
      Object.fromEntries([...section.matchAll(/^\| `(\w+)` \| (.+?) \|/gm)].map(([, code, meaning]) => [code as string, meaning as string])),
    ]),
  );
}

/** What has to be done to the page so that it says the same as the code. */
function complaints(name: string, vocabulary: Vocabulary, table: Vocabulary | undefined): string[] {
  if (!table) return [`docs/vocabulary.md has no section that begins with \`${name}\`. and says what the list is for`];
  const rows = (list: Vocabulary) => Object.entries(list).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  const [wanted, there] = [rows(vocabulary), rows(table)];
  const missing = wanted.filter((row) => !there.includes(row)).map((row) => `docs/vocabulary.md, ${name}: write ${row}`);
  const strange = there.filter((row) => !wanted.includes(row)).map((row) => `docs/vocabulary.md, ${name}: the code does not say ${row}`);
  return missing.length + strange.length > 0 || wanted.join() === there.join() ? [...missing, ...strange] : [`docs/vocabulary.md, ${name}: put the rows in the order of the code`];
}

test.each(written)('the page explains each code of %s as the code does, in its order', (name, vocabulary) => {
  expect(complaints(name, vocabulary, tablesOf(page)[name])).toEqual([]);
});

test('the page explains no list that there is not', () => {
  expect(written.length).toBeGreaterThan(0);
  expect(Object.keys(tablesOf(page)).sort()).toEqual(written.map(([name]) => name).sort());
});

test('a code that the page lacks, explains otherwise or has without need is named, with what to write', () => {
  const { sample } = tablesOf('\n## Sample\n\n`sample`. For this test.\n\n| code | meaning |\n|---|---|\n| `yes` | Yes. | 1:01 |\n| `no` | Not so. |\n| `perhaps` | Perhaps. |\n');
  expect(complaints('sample', { yes: 'Yes.', no: 'No.' }, sample)).toEqual([
    'docs/vocabulary.md, sample: write | `no` | No. |',
    'docs/vocabulary.md, sample: the code does not say | `no` | Not so. |',
    'docs/vocabulary.md, sample: the code does not say | `perhaps` | Perhaps. |',
  ]);
  expect(complaints('sample', { no: 'Not so.', perhaps: 'Perhaps.', yes: 'Yes.' }, sample)).toEqual(['docs/vocabulary.md, sample: put the rows in the order of the code']);
  expect(complaints('other', { yes: 'Yes.' }, undefined)).toHaveLength(1);
});
