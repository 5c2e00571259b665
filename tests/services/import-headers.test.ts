// Where the names of columns stand: in the first row that says anything or below a title, and a table in which none are known is refused once.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { openDocument, textRow } from '../support/open-documents.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { workbook } from '../support/workbooks.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { editor, bring, rowsOf, order } = importing(() => t);
const QUERY = '?country=BY&mode=skip_errors';
const none = () => t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n');
const said = (rows: Json[]) =>
  rows.map(({ line, document, errors }) => {
    const { names, birth_date } = (document ?? {}) as { names?: Json[]; birth_date?: string };
    return errors ? [line, (errors as Json[])[0]?.expected] : [line, names?.[0]?.full, birth_date];
  });

test.each([
  ['a line of its own', 'List of prisoners\n\nas of 1 Nov 2025\nName,Born\nPRYKLADNAJA Zoja,1985\n'],
  ['cells that are padded', 'List of prisoners,\n,\n"as of 1 Nov 2025, by us",\nName,Born\nPRYKLADNAJA Zoja,1985\n'],
  ['a line with commas in a table without', 'List of prisoners, and of some others\n\n1 Nov 2025\nName;Born\nPRYKLADNAJA Zoja;1985\n'],
  ['what a column is called', 'Names\n\nAs of: ,1 Nov 2025\nName,Born\nPRYKLADNAJA Zoja,1985\n'],
])('a title above the names of columns that is %s is not read, and it is said', async (_, text) => {
  const made = await bring('csv', text, QUERY);
  expect([made.status, made.body.header, made.body.counts], made.text).toEqual([201, { line: 4, above: [1, 3] }, { create: 1 }]);
  expect(made.body.columns.map(({ column }: Json) => column)).toEqual(['Name', 'Born']);
  expect(said(await rowsOf(made))).toEqual([[5, 'PRYKLADNAJA Zoja', '1985']]);
  expect((await order(made, 'commit')).body).toMatchObject({ state: 'committed', header: { line: 4, above: [1, 3] } });
});

test.each(['xlsx', 'ods'] as const)('a title in the cells of a sheet saved as %s, merged or not, is not read', async (form) => {
  const rows = [['List of prisoners'], [], ['as of 1 Nov 2025'], ['Name', 'Born'], ['PRYKLADNAJA Zoja', '1985']];
  const empty = '<table:table-row><table:table-cell/></table:table-row>';
  const open = rows.map((texts) => (texts.length === 0 ? empty : textRow(...texts))).join('');
  const books =
    form === 'xlsx'
      ? [workbook(rows), workbook(rows, 'Sheet1', ['A1:B2', 'A3:B3'])]
      : [openDocument(open), openDocument(open.replace('<table:table-cell ', '<table:table-cell table:number-columns-spanned="2" '))];
  for (const book of books) {
    const made = await bring(form, book, QUERY);
    expect([made.status, made.body.header], made.text).toEqual([201, { line: 4, above: [1, 3] }]);
    expect(said(await rowsOf(made))).toEqual([[5, 'PRYKLADNAJA Zoja', '1985']]);
  }
});

test('what stands above the names of columns and could be a row of the list is an error, and never passed over', async () => {
  const made = await bring('csv', 'DRUHAJA Nina,1990\nPRYKLADNAJA Zoja,1985\nName,Born\nTRECIAJA Ala,1991\n', QUERY);
  const expected = 'expected nothing but a title above the names of columns, which stand in line 3';
  expect(said(await rowsOf(made))).toEqual([
    [1, expected],
    [2, expected],
    [4, 'TRECIAJA Ala', '1991'],
  ]);
  expect((await bring('csv', 'PRYKLADNAJA Zoja\nName\nTRECIAJA Ala\n', QUERY)).body.counts).toEqual({ create: 1, error: 1 });
  const column = await bring('csv', `Name\n${Array.from({ length: 30 }, (_, n) => `PRYKLADNAJA ${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcd'[n]}da`).join('\n')}\n`, QUERY);
  expect([column.body.rows, column.body.header]).toEqual([30, { line: 1, above: [] }]);
});

test('a table in which no column says who it is is refused once, by its columns and those that are known', async () => {
  const refused = await bring('csv', 'Ro’yxat\nIsm;Tug’ilgan\nPRYKLADNAJA Zoja;1985\nDRUHAJA Nina;1990\n', QUERY);
  expect([refused.status, refused.body.code]).toEqual([400, 'malformed_body']);
  for (const says of ['Line 2 has the columns Ism | Tug’ilgan.', 'names.1.full', 'birth_date', 'a mapping']) expect(refused.body.detail).toContain(says);
  // Whom a list without a header speaks of is not said again.
  const bare = await bring('xlsx', workbook([['PRYKLADNAJA Zoja'], ['DRUHAJA Nina']]), QUERY);
  expect([bare.status, bare.body.detail]).toEqual([400, expect.stringContaining('Line 1 could be a row of the list')]);
  expect(bare.text).not.toContain('PRYKLADNAJA');
  expect((await bring('csv', 'Born,Sex\n1985,f\n', QUERY)).body.detail).toContain('one says who it is');
  expect((await bring('csv', 'a,b\n1,2\n', '?record=sentences')).body.detail).toContain('prisoner_external_id');
  expect((await bring('csv', 'a,b\nx,y\n', '?record=facilities')).body.detail).toMatch(/Line 1 has the columns a \| b\..*Known are id, /);
  const far = `${'A note of ours.\n'.repeat(21)}Name,Born\nPRYKLADNAJA Zoja,1985\n`;
  expect((await bring('csv', far, QUERY)).body.detail).toContain('None of the first 21 rows');
  expect((await bring('csv', far.slice(far.indexOf('\n') + 1), QUERY)).body.header).toMatchObject({ line: 21 });
  expect(await t.store.rows('select count(*) as n from imports')).toEqual([{ n: 1 }]);
});

test('a mapping finds its columns below a title as well', async () => {
  await editor().post('/v1/import_mappings', { name: 'example_monitor', columns: [{ column: 'Ism', path: 'names.1.full' }] });
  const made = await bring('csv', 'Name of the list;;\nIsm;Name;Born\nPRYKLADNAJA Zoja;x;1985\n', `${QUERY}&mapping=example_monitor`);
  expect(made.body.header, made.text).toEqual({ line: 2, above: [1] });
  expect(said(await rowsOf(made))).toEqual([[3, 'PRYKLADNAJA Zoja', undefined]]);
  expect((await bring('csv', 'Name\nPRYKLADNAJA Zoja\n', `${QUERY}&mapping=example_monitor`)).body.detail).toContain('Expected those of the mapping: Ism.');
});

test.each<[string, 'csv' | 'xlsx' | 'ods' | 'ndjson' | 'list', string | Buffer, string]>([
  ['nothing', 'csv', '', 'There is no row in it.'],
  ['empty lines', 'csv', '\r\n;;\r\n', 'There is no row in it.'],
  ['a title and names of columns', 'csv', 'List of prisoners\nName,Born\n', 'There is no row in it below the names of columns in line 2.'],
  ['names of columns', 'xlsx', workbook([['Name', 'Born']]), 'There is no row in it below the names of columns in line 1.'],
  ['names of columns', 'ods', openDocument(textRow('Name', 'Born')), 'There is no row in it below the names of columns in line 1.'],
  ['an empty sheet', 'xlsx', workbook([]), 'There is no row in it.'],
  ['an empty line', 'ndjson', '\n', 'There is no row in it.'],
  ['prose', 'list', 'Nobody is on this list.\n', 'There is no row in it.'],
  ['lines of which the last is cut off', 'ndjson', '{"country":"BY","names":[{"full":"PRYKLADNAJA Zoja"}]}\n{"country":"BY","na', 'ends within line 2, as if it had been cut off'],
])('a file with %s alone, as %s, is refused once and leaves nothing', async (_, form, body, says) => {
  const refused = await bring(form, body);
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([400, 'malformed_body', expect.stringContaining(says)]);
  expect(await none()).toEqual([{ n: 0 }]);
});
