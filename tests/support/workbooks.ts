// Workbooks as spreadsheet programs save them: shared texts, numbers, days as numbers in a style of dates, rows of unequal length.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A day can be shown by a format, as `yyyy\\-mm`; a formula has a value or was not worked out. */
type Cell = string | number | { day: string; format?: string } | { formula: string; value?: string; isError?: true } | undefined;

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EPOCH = Date.UTC(1899, 11, 30);

function column(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `${column(Math.floor(place / 26) - 1)}${column(place % 26)}`;
}

/** `merged` are cells such as `A2:A4`. */
export function workbook(rows: readonly (readonly Cell[])[], sheet = 'Sheet1', merged: readonly string[] = []): Buffer {
  const texts: string[] = [];
  const formats: string[] = [];
  const cell = (value: Cell, row: number, place: number) => {
    const at = `${column(place)}${row + 1}`;
    if (value === undefined) return '';
    if (typeof value === 'number') return `<c r="${at}" s="0" t="n"><v>${value}</v></c>`;
    if (typeof value === 'object' && 'formula' in value)
      return `<c r="${at}" t="${value.isError ? 'e' : 'str'}"><f>${escaped(value.formula)}</f>${value.value === undefined ? '' : `<v>${escaped(value.value)}</v>`}</c>`;
    if (typeof value === 'object' && value.format !== undefined) {
      if (!formats.includes(value.format)) formats.push(value.format);
      return `<c r="${at}" s="${2 + formats.indexOf(value.format)}"><v>${(Date.parse(value.day) - EPOCH) / 86_400_000}</v></c>`;
    }
    if (typeof value === 'object') return `<c r="${at}" s="1"><v>${(Date.parse(value.day) - EPOCH) / 86_400_000}</v></c>`;
    texts.push(value);
    return `<c r="${at}" s="0" t="s"><v>${texts.length - 1}</v></c>`;
  };
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, place) => cell(value, row, place)).join('')}</row>`).join('');
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((cells) => `<mergeCell ref="${cells}"/>`).join('')}</mergeCells>` : '';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="false"/><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>${formats.map((format, place) => `<numFmt formatCode="${escaped(format)}" numFmtId="${165 + place}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>${formats.map((_, place) => `<xf numFmtId="${165 + place}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merges}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)]))));
}

/** The same workbook with files of it as another program would write them; a file that is not there is empty. */
export function altered(book: Buffer, changes: Readonly<Record<string, (text: string) => string>>): Buffer {
  const files = unzipSync(book);
  for (const [name, change] of Object.entries(changes)) files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  return Buffer.from(zipSync(files));
}
