// Spreadsheets as programs save them: which sheet is read, what is hidden, what a cell shows of a date, and the ways in which the same is written.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { openDocument, textRow } from '../support/open-documents.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { altered, workbook } from '../support/workbooks.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf } = importing(() => t);
// Made by `soffice --headless --convert-to xlsx` and `ods` (LibreOffice 7.4) of flat OpenDocument files; the people are invented.
const fixture = (name: string) => readFileSync(new URL(`../fixtures/lists/libreoffice-7.4-${name}`, import.meta.url));
const QUERY = '?country=BY&as_of=2026-01&mode=skip_errors';
const said = (rows: Json[]) =>
  rows.map(({ line, document, errors }) => {
    const { names, birth_date } = (document ?? {}) as { names?: Json[]; birth_date?: string };
    const [error] = (errors ?? []) as Json[];
    return error ? [line, error.value ?? error.expected] : [line, names?.[0]?.full, birth_date];
  });
const none = () => t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n');

test.each(['xlsx', 'ods'] as const)('a sheet of several that LibreOffice saved as %s is read as it shows it, and what is no date is an error', async (form) => {
  const made = await bring(form, fixture(`several-sheets.${form}`), `${QUERY}&sheet=People%20%26%20dates`);
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ sheet: 'People & dates', other_sheets: ['Notes', 'Older'], counts: { create: 2, error: 9 } });
  const rows = await rowsOf(made);
  expect(rows.slice(0, 2).map(({ document }) => document)).toMatchObject([
    { custody_periods: [{ status: 'pre_trial_detention' }], sentences: [{ term: { years: 5 } }], sources: [{ url: 'https://a.example/1' }] },
    { custody_periods: [{ status: 'pre_trial_detention' }], sentences: [{ term: { years: 2 } }], sources: [] },
  ]);
  expect(said(rows)).toEqual([
    [4, 'PRYKLADNAJA Zoja', '1985-04-21'],
    [5, 'DRUHAJA Nina', '1985-04'],
    [6, expect.stringContaining('hidden in the sheet')],
    [7, '--05-03'],
    [8, '05:30'],
    [9, '0'],
    [10, '0.5'],
    [11, 'TRUE'],
    [12, 'TRUE'],
    [13, '#N/A'],
    [14, '31158'],
  ]);
});

test.each(['xlsx', 'ods'] as const)('days that LibreOffice counts from 1904 on in %s are the days that they show', async (form) => {
  const made = await bring(form, fixture(`since-1904.${form}`), QUERY);
  expect(said(await rowsOf(made))).toEqual([
    [2, 'PRYKLADNAJA Zoja', '1985-04-21'],
    [3, 'DRUHAJA Nina', '1985-04'],
  ]);
  const marked = altered(fixture('since-1904.xlsx'), { 'xl/workbook.xml': (text) => text.replace('date1904="true"', 'date1904="1"') });
  if (form === 'xlsx') expect(await rowsOf(await bring('xlsx', marked, QUERY))).toEqual(await rowsOf(made));
});

test('a sheet that is hidden is read only where it was asked for', async () => {
  const [shown, hidden] = [workbook([['Name'], ['PRYKLADNAJA Zoja']], 'Shown'), workbook([['Name'], ['SHAVANAJA Ala']])];
  let other = '';
  altered(hidden, {
    'xl/worksheets/sheet1.xml': (text) =>
      (other = text
        .replace(/<c r="(\w+)"[^>]*><v>0<\/v><\/c>/, '<c r="$1" t="inlineStr"><is><t>Name</t></is></c>')
        .replace(/<c r="(\w+)"[^>]*t="s"><v>1<\/v><\/c>/, '<c r="$1" t="inlineStr"><is><r><t>SHAVANAJA</t></r><r><t xml:space="preserve"> Ala</t></r></is></c>')),
  });
  const both = altered(shown, {
    'xl/workbook.xml': (text) => text.replace('<sheets>', '<sheets><sheet name="Hidden" sheetId="2" state="hidden" r:id="rId9"/>'),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      ),
    'xl/worksheets/sheet2.xml': () => other,
  });
  const made = await bring('xlsx', both, QUERY);
  expect(made.body).toMatchObject({ sheet: 'Shown', other_sheets: ['Hidden'] });
  expect(said(await rowsOf(made))).toEqual([[2, 'PRYKLADNAJA Zoja', undefined]]);
  const asked = await bring('xlsx', both, `${QUERY}&sheet=Hidden`);
  expect(asked.body, asked.text).toMatchObject({ sheet: 'Hidden', other_sheets: ['Shown'] });
  expect(said(await rowsOf(asked))).toEqual([[2, 'SHAVANAJA Ala', undefined]]);
  const ods = openDocument(textRow('Name') + textRow('SHAVANAJA Ala'), {
    styles: '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>',
  });
  const two = altered(ods, {
    'content.xml': (text) =>
      text
        .replace('<table:table ', '<table:table table:style-name="ta1" ')
        .replace('</table:table>', `</table:table><table:table table:name="Shown">${textRow('Name')}${textRow('DRUHAJA Nina')}</table:table>`),
  });
  const opened = await bring('ods', two, QUERY);
  expect(opened.body, opened.text).toMatchObject({ sheet: 'Shown', other_sheets: ['Sheet1'] });
  expect(said(await rowsOf(opened))).toEqual([[2, 'DRUHAJA Nina', undefined]]);
});

test('a sheet with hidden columns that have names is refused by these columns, and leaves nothing', async () => {
  const book = altered(
    workbook([
      ['Name', 'Born', 'Note'],
      ['PRYKLADNAJA Zoja', '1985', 'x'],
    ]),
    {
      'xl/worksheets/sheet1.xml': (text) => text.replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/><col min="3" max="9" hidden="true"/></cols><sheetData>'),
    },
  );
  const ods = openDocument(
    `<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>${textRow('Name', 'Born', 'Note')}${textRow('PRYKLADNAJA Zoja', '1985', 'x')}`,
  );
  for (const refused of [await bring('xlsx', book, QUERY), await bring('ods', ods, QUERY)])
    expect(refused.body).toMatchObject({ status: 400, code: 'malformed_body', detail: 'Columns of the sheet are hidden: B, C. Show them, or take them out.' });
  expect(await none()).toEqual([{ n: 0 }]);
});

test('days written in letters, the strict form of the format, escapes and absolute addresses of parts say the same', async () => {
  const strict = (text: string) =>
    text
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')
      .replaceAll('Target="s', 'Target="/xl/s');
  const book = altered(
    workbook([
      ['Name', 'Born', 'Articles'],
      ['PRYKLADNAJA Zoja', { day: '1985-04-21' }, '342_x000D_\n361'],
      ['DRUHAJA Nina', { day: '1985-04-01', format: 'mmmm yyyy' }],
    ]),
    {
      'xl/workbook.xml': strict,
      'xl/_rels/workbook.xml.rels': strict,
      'xl/styles.xml': strict,
      'xl/sharedStrings.xml': strict,
      'xl/worksheets/sheet1.xml': (text) =>
        strict(text)
          .replace(/<c r="B2" s="1"><v>\d+/, '<c r="B2" s="1" t="d"><v>1985-04-21T00:00:00')
          .replace(/<c r="B3" s="2"><v>\d+/, '<c r="B3" s="2" t="d"><v>1985-04-01'),
    },
  );
  const made = await bring('xlsx', book, QUERY);
  expect(made.status, made.text).toBe(201);
  const rows = await rowsOf(made);
  expect(said(rows)).toEqual([
    [2, 'PRYKLADNAJA Zoja', '1985-04-21'],
    [3, 'DRUHAJA Nina', '1985-04'],
  ]);
  expect(rows[0]?.document).toMatchObject({ charges: [{ verbatim: '342\n361' }] });
});
