// Spreadsheets of the OpenDocument format that come in: what they say is what a workbook says that has the same cells, and how they are made neither fills memory nor makes up rows.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { openDocument, textCell, textRow } from '../support/open-documents.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { workbook } from '../support/workbooks.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf } = importing(() => t);
const fixture = (name: string) => readFileSync(new URL(`../fixtures/lists/${name}`, import.meta.url));
const HEAD = textRow('Name', 'Country');

test('a spreadsheet that LibreOffice saved says what the workbook says of which it was made', async () => {
  const [ods, xlsx] = [await bring('ods', fixture('libreoffice-7.4.ods')), await bring('xlsx', fixture('libreoffice-7.4.xlsx'))];
  expect(ods.body.counts, ods.text).toEqual({ create: 3 });
  expect(ods.body.columns).toEqual(xlsx.body.columns);
  expect(await rowsOf(ods)).toEqual(await rowsOf(xlsx));
  expect(ods.body.form).toBe('ods');
});

test('days, months, years, numbers, texts of several lines, spaces, errors, formulas and blank rows come out as those of a workbook', async () => {
  // The fixture is this very workbook, opened and saved by LibreOffice 7.4.
  const book = workbook([
    ['Full name', 'Date of birth', 'Sex', 'Sentence, years', 'Status', 'As of', 'Country', 'Working', 'Sources'],
    ['PRYKLADNAJA Zoja', { day: '1985-04-21' }, 'F', '5,5 yrs', 'on remand', { day: '2026-01-01', format: 'yyyy\\-mm' }, 'BY', 1],
    ['DRUHAJA Nina', 1990, undefined, 3.5, undefined, undefined, 'BY', 1, 'https://a.example/1\nViasna https://b.example/2'],
    [],
    [],
    ['ИНШАЯ  Ольга & <Ко>', { day: '1991-01-01', format: 'yyyy' }, 'ж', undefined, undefined, undefined, 'BY', 1],
    ['TRECJAJA Ida', { formula: '1/0', value: '#DIV/0!', isError: true }, 'F', undefined, undefined, undefined, 'BY', 1],
    ['CACVIORTAJA Ada', { formula: 'NA()', value: '#N/A', isError: true }, 'F', undefined, undefined, undefined, 'BY', 1],
    ['PIATAJA Eva', { formula: '"19"&"87"', value: '1987' }, 'F', undefined, undefined, undefined, 'BY', 1],
  ]);
  const query = '?mode=skip_errors';
  const [ods, xlsx] = [await bring('ods', fixture('libreoffice-7.4-cells.ods'), query), await bring('xlsx', book, query)];
  const rows = await rowsOf(ods);
  expect(rows, ods.text).toEqual(await rowsOf(xlsx));
  expect(rows.map(({ line, document }) => [line, (document as Json | undefined)?.birth_date])).toEqual([
    [2, '1985-04-21'],
    [3, '1990'],
    [6, '1991'],
    [7, undefined],
    [8, undefined],
    [9, '1987'],
  ]);
  expect(rows[1]?.document).toMatchObject({ sources: [{ url: 'https://a.example/1' }, { publisher: 'Viasna' }] });
  expect((await bring('ods', fixture('libreoffice-7.4-cells.ods'), '?sheet=Other')).body.errors).toMatchObject([{ parameter: 'sheet' }]);
  expect((await bring('ods', fixture('libreoffice-7.4-cells.ods'), '?sheet=Sheet1&mode=skip_errors')).status).toBe(201);
});

test('what a cell shows beside its text, such as a note, is not what its row says', async () => {
  const noted =
    '<table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:date>2026-01-01</dc:date><text:p>a note</text:p></office:annotation><text:p>PRYKLADNAJA<text:s/><text:span>Zoja</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row>';
  const made = await bring('ods', openDocument(HEAD + noted), '?country=BY');
  expect((await rowsOf(made))[0]?.document, made.text).toMatchObject({ names: [{ full: 'PRYKLADNAJA Zoja' }] });
});

test('what is said to be repeated is rows of the list, and takes no room where it says nothing', async () => {
  const empty = '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>';
  const same = `<table:table-row table:number-rows-repeated="3">${textCell('PRYKLADNAJA Zoja')}${textCell('BY')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`;
  const made = await bring('ods', openDocument(HEAD + same + empty));
  expect(made.body.rows, made.text).toBe(3);
  expect((await rowsOf(made)).map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'create'],
    [3, 'possible_duplicate'],
    [4, 'possible_duplicate'],
  ]);
  const wide = await bring('ods', openDocument(`<table:table-row>${textCell('Name', 'table:number-columns-repeated="1000000000"')}</table:table-row>${same}`));
  expect([wide.status, wide.body.detail]).toEqual([400, 'More than 5000 columns.']);
  const far = `<table:table-row>${textCell('PRYKLADNAJA Zoja')}<table:table-cell table:number-columns-repeated="20000"/>${textCell('x')}</table:table-row>`;
  expect((await rowsOf(await bring('ods', openDocument(HEAD + far))))[0]).toMatchObject({
    outcome: 'error',
    errors: [{ expected: expect.stringContaining('expected 2 columns') }],
  });
});

test('a list that is packed very tightly is refused without being unpacked in memory', async () => {
  const bomb = openDocument(
    `${HEAD}<table:table-row><table:table-cell office:value-type="string"><text:p>${'a'.repeat(8)}</text:p></table:table-cell></table:table-row>${' '.repeat(20_000_000)}`,
  );
  expect(bomb.length).toBeLessThan(100_000);
  const made = await bring('ods', bomb, '?country=BY');
  expect([made.status, made.body.rows], made.text).toEqual([201, 1]);
});

test.each<[string, () => Buffer]>([
  ['cut in half', () => fixture('libreoffice-7.4.ods').subarray(0, 6_000)],
  ['cut off at its end', () => fixture('libreoffice-7.4.ods').subarray(0, -30)],
  ['no package', () => Buffer.from('no workbook')],
  ['another document of the format', () => openDocument(HEAD, { body: 'text' })],
  ['not well-formed', () => openDocument(`${HEAD}<table:table-row>`)],
  ['of entities of its own', () => openDocument(textRow('&a;'), { before: '<!DOCTYPE x [<!ENTITY a "Name">]>' })],
  ['a workbook of the other form', () => workbook([['Name'], ['PRYKLADNAJA Zoja']])],
])('what is %s is refused, and leaves nothing', async (_, body) => {
  const refused = await bring('ods', body());
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([400, 'malformed_body', expect.stringContaining('ODS')]);
  expect(await t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n')).toEqual([{ n: 0 }]);
});
