// The form of spreadsheets (ECMA-376): one sheet with the columns of the CSV, written a page at a time. Texts stand in their cells as texts, so that none is a formula.
import { Zip, ZipDeflate } from 'fflate';
import { valuesOf } from '../../core/access/render.js';
import { invalid } from '../../core/problem.js';
import type { Cell } from '../sheets/index.js';
import { type Table, tableOf } from './csv.js';
import type { Form } from './form.js';
import type { Source } from './source.js';

/** What a sheet has room for. */
const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;
const CELL_MAX = 32_767;

/** The same in every time zone, so that the bytes are. */
const MADE = new Date(1980, 0, 1);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

export const xlsx: Form = {
  extension: 'xlsx',
  mediaType: `${TYPE}.sheet`,
  says: 'A spreadsheet (Office Open XML) of one sheet with the columns of the CSV. Texts are as they are, numbers are numbers; dates are texts, since they are often not known to the day.',
  takesFields: true,
  begin: async (source) => {
    const table = await tableOf(source);
    const { columns } = table;
    if (columns.length > COLUMNS_MAX) throw noRoom(`${columns.length} columns, and a sheet has ${COLUMNS_MAX}: name fewer \`fields\`, or take CSV`);
    return () => zipped(source, table);
  },
};

const noRoom = (detail: string) => invalid({ parameter: 'fields', code: 'too_many', detail });

/** What is written comes out as it is deflated. */
async function* zipped(source: Source, table: Table): AsyncGenerator<Buffer> {
  let out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  const begin = (name: string): ZipDeflate => {
    // In JavaScript, since what zlib makes of the same bytes is not the same on every machine.
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    return file;
  };
  const taken = (): Buffer => {
    const bytes = Buffer.concat(out);
    out = [];
    return bytes;
  };
  for (const [name, text] of [...Object.entries(PARTS), ['xl/workbook.xml', workbook(source.record.plural)] as const]) begin(name).push(Buffer.from(text), true);
  const sheet = begin('xl/worksheets/sheet1.xml');
  for await (const text of sheetXml(source, table)) {
    sheet.push(Buffer.from(text, 'utf8'));
    const bytes = taken();
    if (bytes.length > 0) yield bytes;
  }
  sheet.push(new Uint8Array(0), true);
  zip.end();
  yield taken();
}

function workbook(title: string): string {
  // The name of a sheet has 31 characters at most.
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${title.slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* sheetXml(source: Source, { sheet, columns }: Table): AsyncGenerator<string> {
  const letters = columns.map((_, place) => lettersOf(place));
  const first = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${HEAD}<worksheet xmlns="${MAIN}">${first}<sheetData>${rowXml(
    1,
    columns.map(({ name }) => name),
    letters,
  )}`;
  let number = 1;
  for await (const page of source.pages()) {
    let text = '';
    for (const document of page) {
      number += 1;
      if (number > ROWS_MAX) throw noRoom(`more than ${ROWS_MAX - 1} rows: filter, or take CSV`);
      const cells = sheet.flatten(valuesOf(document));
      text += rowXml(
        number,
        columns.map(({ name }) => cells.get(name)),
        letters,
      );
    }
    yield text;
  }
  yield '</sheetData></worksheet>';
}

function rowXml(number: number, cells: readonly (Cell | undefined)[], letters: readonly string[]): string {
  const all = cells.map((cell, place) => (cell === undefined ? '' : cellXml(`${letters[place]}${number}`, cell)));
  return `<row r="${number}">${all.join('')}</row>`;
}

function cellXml(place: string, cell: Cell): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.length > CELL_MAX) throw noRoom(`a cell of more than ${CELL_MAX} characters: name other \`fields\`, or take CSV`);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML cannot have is written as spreadsheets write it, `_x0001_`; so is an underscore before what looks so. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (character) => ENTITIES[character] as string)
    .replace(
      /[^\t\n\u0020-\uFFFD]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** 0 is A, 26 is AA. */
function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${lettersOf(Math.floor(place / 26) - 1)}${letter}`;
}
