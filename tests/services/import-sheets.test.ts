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

const SHEET = 'xl/worksheets/sheet1.xml';
/** A sheet of cells as other programs write them. */
const sheetOf = (rows: string, changes: Readonly<Record<string, (text: string) => string>> = {}) =>
  altered(workbook([['Name']]), { [SHEET]: (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`), ...changes });
const inline = (text: string, says = '') => `<c ${says} t="inlineStr"><is><t>${text}</t></is></c>`;
const NAMES = `<row>${inline('Name')}${inline('Born')}</row>`;
const styled = (formats: string, fonts = '') => ({
  'xl/styles.xml': (text: string) => text.replace('<cellXfs>', `${fonts}<cellXfs>`).replace('</cellXfs>', `${formats}</cellXfs>`),
});
const STRUCK = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>';

test('rows and cells that are struck out, all or in part, are errors that name the cells, in both formats', async () => {
  const rows = [
    `<row>${inline('PRYKLADNAJA Zoja', 's="2"')}${inline('1985', 's="2"')}</row>`,
    `<row>${inline('DRUHAJA Nina')}<c s="2" t="n"><v>1990</v></c><c s="2"/></row>`,
    '<row><c t="s"><v>0</v></c></row>',
    '<row><c t="inlineStr"><is><r><t>CACVIORTAJA </t></r><r><rPr><strike val="true"/></rPr><t>Ida</t></r></is></c></row>',
    `<row>${inline('PIATAJA Eva', 's="3"')}<c s="2"/></row>`,
  ];
  const shared = (text: string) => text.replace(/<si>.*<\/si>/s, '<si><r><rPr><strike/></rPr><t>TRECIAJA</t></r><r><t xml:space="preserve"> Ala</t></r></si>');
  const xlsx = sheetOf(NAMES + rows.join(''), { ...styled('<xf fontId="1"/><xf fontId="2"/>', STRUCK), 'xl/sharedStrings.xml': shared });
  const cell = (text: string, style = 'plain') => `<table:table-cell office:value-type="string" table:style-name="${style}"><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const ods = openDocument(
    textRow('Name', 'Born') +
      row(cell('PRYKLADNAJA Zoja', 'gone'), cell('1985', 'gone')) +
      row(cell('DRUHAJA Nina'), cell('1990', 'heir')) +
      row(cell('<text:span text:style-name="T1">TRECIAJA</text:span> Ala')) +
      row(cell('CACVIORTAJA <text:span text:style-name="T1">Ida</text:span>')) +
      row(cell('PIATAJA Eva', 'back'), '<table:table-cell table:style-name="gone"/>'),
    {
      styles:
        '<style:style style:name="plain" style:family="table-cell"/><style:style style:name="gone" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="heir" style:family="table-cell" style:parent-style-name="gone"/><style:style style:name="back" style:family="table-cell" style:parent-style-name="gone"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
    },
  );
  const expected = (cells: string) => `expected cells that are not struck out, and ${cells}: take out what holds no more, or show it plainly`;
  for (const made of [await bring('xlsx', xlsx, QUERY), await bring('ods', ods, QUERY)]) {
    expect(said(await rowsOf(made)), made.text).toEqual([
      [2, expected('A2, B2 are')],
      [3, expected('B3 is')],
      [4, expected('A4 is')],
      [5, expected('A5 is')],
      [6, 'PIATAJA Eva', undefined],
    ]);
  }
  const header = await bring('xlsx', sheetOf(`<row>${inline('Name')}${inline('Born', 's="2"')}</row>${rows[4]}`, styled('<xf fontId="1"/>', STRUCK)), QUERY);
  expect([header.status, header.body.detail]).toEqual([400, `Names of columns: ${expected('B1 is')}.`]);
});

test('rows and cells that are not named follow each other, and those that are named stand where they say', async () => {
  const made = await bring(
    'xlsx',
    sheetOf(
      `<row r="3">${inline('Name')}${inline('Note', 'r="C3"')}${inline('Born')}</row><row/><row>${inline('PRYKLADNAJA Zoja')}<c/>${inline('x')}<c s="1"><v>31158</v></c></row><row r="7">${inline('DRUHAJA Nina')}${inline('1990', 'r="D7"')}</row>`,
    ),
    QUERY,
  );
  expect(made.body.header, made.text).toEqual({ line: 3, above: [] });
  expect(said(await rowsOf(made))).toEqual([
    [5, 'PRYKLADNAJA Zoja', '1985-04-21'],
    [7, 'DRUHAJA Nina', '1990'],
  ]);
});

test('a date in a format that each language shows otherwise is an error, and in one that all show as a day it is that day', async () => {
  const ids = [27, 31, 36, 50, 57, 58];
  const row = (place: number) => `<row>${inline(`PRYKLADNAJA ${'ABCDEFG'[place]}da`)}<c s="${place + 2}"><v>31158</v></c></row>`;
  const made = await bring('xlsx', sheetOf(NAMES + ids.map((_, place) => row(place)).join(''), styled(ids.map((id) => `<xf numFmtId="${id}"/>`).join(''))), QUERY);
  const wrong = expect.stringContaining('differs from one language of the program to another');
  expect(said(await rowsOf(made)).map(([, ...rest]) => rest)).toEqual([[wrong], ['PRYKLADNAJA Bda', '1985-04-21'], [wrong], [wrong], [wrong], [wrong]]);
  // A file that says what the format is says what it shows.
  const own = {
    'xl/styles.xml': (text: string) =>
      text.replace('</numFmts>', '<numFmt numFmtId="57" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>').replace('</cellXfs>', '<xf numFmtId="57"/></cellXfs>'),
  };
  expect(said(await rowsOf(await bring('xlsx', sheetOf(NAMES + row(0), own), QUERY)))).toEqual([[2, 'PRYKLADNAJA Ada', '1985-04']]);
});

test.each<[string, string, number]>([
  ['beyond the last column', `<row r="2">${inline('PRYKLADNAJA Zoja', 'r="A2"')}${inline('x', 'r="ZZZZZZZ2"')}</row>`, 400],
  ['beyond the last row', `<row r="2000000000">${inline('PRYKLADNAJA Zoja', 'r="A2000000000"')}</row>`, 400],
  ['in a row that is none', `<row r="many">${inline('PRYKLADNAJA Zoja')}</row>`, 400],
  ['far to the right of very many rows', `<row r="1048576">${inline('PRYKLADNAJA Zoja', 'r="A1048576"')}${inline('x', 'r="XFD1048576"')}</row>`, 413],
])('a sheet that names a cell %s is refused, and the server goes on', async (_, rows, status) => {
  const refused = await bring('xlsx', sheetOf(NAMES + rows), QUERY);
  expect([refused.status, refused.body.code]).toEqual([status, status === 400 ? 'malformed_body' : 'body_too_large']);
  expect(await none()).toEqual([{ n: 0 }]);
});

test('a workbook that says to be larger than can be unpacked is refused before it is', async () => {
  const book = sheetOf(NAMES);
  // The size of what is packed stands 24 bytes after the mark of each entry of the directory at the end.
  for (let at = book.indexOf('PK\x01\x02'); at >= 0; at = book.indexOf('PK\x01\x02', at + 4)) book.writeUInt32LE(0x7fffffff, at + 24);
  expect((await bring('xlsx', book, QUERY)).body).toMatchObject({ status: 413, code: 'body_too_large' });
});

test('what formulas, percentages and a yes or no leave in cells is no date, no term and no name', async () => {
  const cells = [
    `${inline('PRYKLADNAJA Zoja')}<c t="e"><f>A99</f><v>#REF!</v></c>`,
    '<c t="b"><v>1</v></c>',
    `${inline('DRUHAJA Nina')}<c s="2"><v>0.05</v></c>`,
    `${inline('TRECIAJA Ala')}<c s="3" t="n"><v>1985</v></c>`,
    `${inline('CACVIORTAJA Ida')}<c><v>1.985E3</v></c>`,
  ];
  const made = await bring('xlsx', sheetOf(NAMES + cells.map((one) => `<row>${one}</row>`).join(''), styled('<xf numFmtId="9"/><xf numFmtId="49"/>')), QUERY);
  expect(said(await rowsOf(made)).map(([, ...rest]) => rest)).toEqual([['#REF!'], ['TRUE'], ['0.05'], ['TRECIAJA Ala', '1985'], ['1.985E3']]);
});
