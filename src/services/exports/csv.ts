// The form of CSV (RFC 4180): a row a record, the columns read off its view.
import { stringify } from 'csv-stringify/sync';
import { valuesOf } from '../../core/access/render.js';
import { type Column, guarded, type Sheet, sheetOf, type Widths } from '../sheets/index.js';
import type { Form } from './form.js';
import type { Source } from './source.js';

export const csv: Form = {
  extension: 'csv',
  mediaType: 'text/csv',
  says: 'CSV (RFC 4180) in UTF-8: a row a record, under a header. Values within others have dotted names (`term.years`), lists of objects numbered columns from 1 (`names.1.full`), as many as are needed; the values of other lists are parted by `|`. A text that a spreadsheet would take for a formula has an apostrophe in front.',
  takesFields: true,
  begin: async (source) => {
    const { sheet, columns } = await tableOf(source);
    return async function* () {
      yield lines([columns.map(({ name }) => name)]);
      for await (const page of source.pages()) yield lines(page.map((document) => rowOf(sheet, columns, document)));
    };
  },
};

export interface Table {
  sheet: Sheet;
  columns: Column[];
}

/** The table of what is exported, with as many columns as it takes. */
export async function tableOf(source: Source): Promise<Table> {
  const { record, viewer, fields } = source;
  const sheet = sheetOf(record.view, { audience: viewer.audience, ...(fields ? { fields } : {}) });
  const widths: Widths = new Map();
  if (sheet.isNumbered) for await (const page of source.pages()) for (const document of page) sheet.measure(valuesOf(document), widths);
  return { sheet, columns: sheet.columns(widths) };
}

function rowOf(sheet: Sheet, columns: readonly Column[], document: Buffer): string[] {
  const cells = sheet.flatten(valuesOf(document));
  return columns.map(({ name }) => {
    const cell = cells.get(name) ?? '';
    // A number is none of a formula.
    return typeof cell === 'string' ? guarded(cell) : String(cell);
  });
}

function lines(rows: string[][]): Buffer {
  return Buffer.from(stringify(rows, { record_delimiter: 'windows' }), 'utf8');
}
