// Merged cells of spreadsheets: what is said of several rows at once is said of each of them, and what cannot be told apart is refused by the cells that are merged.
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
const QUERY = '?country=BY&as_of=2026-01&mode=skip_errors';
const HEAD = ['Name', 'Status', 'Born'];
const said = (rows: Json[]) =>
  rows.map(({ line, document, errors }) => {
    const { names, custody_periods, birth_date } = (document ?? {}) as { names?: Json[]; custody_periods?: Json[]; birth_date?: string };
    return errors ? [line, (errors as Json[])[0]?.expected] : [line, names?.[0]?.full, custody_periods?.[0]?.status, birth_date];
  });

test('a value in cells merged down one column is that of each of their rows, in both formats, and makes no row of an empty one', async () => {
  const xlsx = workbook(
    [HEAD, ['PRYKLADNAJA Zoja', 'on remand', { day: '1985-01-01', format: 'yyyy' }], ['DRUHAJA Nina'], [], ['TRECIAJA Ala', undefined, 1990], ['CACVIORTAJA Ida', undefined, 1991]],
    'Sheet1',
    ['B2:B5', 'C2:C3'],
  );
  const merged = (text: string, rows: number) => textCell(text, `table:number-rows-spanned="${rows}" table:number-columns-spanned="1"`);
  const covered = '<table:covered-table-cell/>';
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const ods = openDocument(
    textRow(...HEAD) +
      row(textCell('PRYKLADNAJA Zoja'), merged('on remand', 4), merged('1985', 2)) +
      row(textCell('DRUHAJA Nina'), covered, covered) +
      row('<table:table-cell/>', covered) +
      row(textCell('TRECIAJA Ala'), covered, textCell('1990')) +
      row(textCell('CACVIORTAJA Ida'), '<table:table-cell/>', textCell('1991')),
  );
  for (const made of [await bring('xlsx', xlsx, QUERY), await bring('ods', ods, QUERY)]) {
    expect(made.status, made.text).toBe(201);
    expect(said(await rowsOf(made))).toEqual([
      [2, 'PRYKLADNAJA Zoja', 'pre_trial_detention', '1985'],
      [3, 'DRUHAJA Nina', 'pre_trial_detention', '1985'],
      [5, 'TRECIAJA Ala', 'pre_trial_detention', '1990'],
      [6, 'CACVIORTAJA Ida', undefined, '1991'],
    ]);
  }
});

test('a name merged over several rows is the same person again: a question, and nobody new', async () => {
  const made = await bring(
    'xlsx',
    workbook(
      [
        ['Name', 'Sentence'],
        ['PRYKLADNAJA Zoja', '5 yrs'],
        [undefined, '2 yrs'],
      ],
      'Sheet1',
      ['A2:A3'],
    ),
    QUERY,
  );
  expect((await rowsOf(made)).map(({ outcome, same_as_row }) => [outcome, same_as_row])).toEqual([
    ['create', undefined],
    ['possible_duplicate', 1],
  ]);
});

test('rows in which cells are merged across columns, or something else is hidden behind the value, are errors that name the cells', async () => {
  const made = await bring(
    'xlsx',
    workbook([HEAD, ['Minsk'], ['PRYKLADNAJA Zoja', 'on remand', '1985'], ['DRUHAJA Nina', 'detained', '1986'], ['TRECIAJA Ala', 'on remand']], 'Sheet1', [
      'A2:C2',
      'B3:B4',
      'B5:C5',
    ]),
    QUERY,
  );
  expect(said(await rowsOf(made))).toEqual([
    [2, 'expected each cell by itself: the cells A2:C2 are merged across columns'],
    [3, 'PRYKLADNAJA Zoja', 'pre_trial_detention', '1985'],
    [4, 'expected one value in the merged cells B3:B4: another one is hidden behind it'],
    [5, 'expected each cell by itself: the cells B5:C5 are merged across columns'],
  ]);
  const block = await bring('xlsx', workbook([HEAD, ['PRYKLADNAJA Zoja', 'on remand'], ['DRUHAJA Nina'], ['TRECIAJA Ala']], 'Sheet1', ['B2:C3']), QUERY);
  expect(said(await rowsOf(block)).map(([line, says]) => [line, /B2:C3/.test(String(says))])).toEqual([
    [2, true],
    [3, true],
    [4, false],
  ]);
  // Cells that were merged and say nothing part nothing.
  const empty = await bring('xlsx', workbook([HEAD, ['PRYKLADNAJA Zoja']], 'Sheet1', ['B2:C2']), QUERY);
  expect(empty.body.counts).toEqual({ create: 1 });
});

test('names of columns in merged cells, and groups of columns above them, are refused by the cells and leave nothing', async () => {
  const wide = ['Name', 'Sentence'];
  for (const [rows, cells] of [
    [[wide, ['PRYKLADNAJA Zoja', '5 yrs']], 'B1:C1'],
    [[wide, [undefined, 'years'], ['PRYKLADNAJA Zoja', '5']], 'A1:A2'],
    [
      [
        ['Person', undefined, 'Sentence'],
        ['Name', 'Born', 'Term', 'Date of verdict'],
        ['PRYKLADNAJA Zoja', '1985', '5 yrs'],
      ],
      'A1:B1',
    ],
  ] as const) {
    const refused = await bring('xlsx', workbook(rows as readonly (readonly string[])[], 'Sheet1', [cells]), QUERY);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([400, 'malformed_body', expect.stringContaining(`The cells ${cells} are merged.`)]);
  }
  expect(await t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n')).toEqual([{ n: 0 }]);
});
