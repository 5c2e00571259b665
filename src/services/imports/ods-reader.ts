// What a thread runs that reads a spreadsheet of the OpenDocument format (ODF 1.3, part 3): its table comes by as a stream, so that neither what is packed tightly nor what is said to be repeated fills memory.

/**
 * In the thread: a cell is its value, not how it is shown, but that a date is no more than what is shown of it. What is repeated and says nothing takes no room; columns beyond the
 * most that a list has are counted as one more. Notes and drawings within cells say nothing of their rows. Entities are those of XML alone.
 */
export const ODS_READER = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { Unzip, UnzipInflate } = require(workerData.unzip);
const { parser: saxParser } = require(workerData.sax);
const PIECE = 16384;
const INFLATED_MAX = 2 ** 30;
const failure = (name, message) => Object.assign(new Error(message), { name });

/** Hands a file of the package to a parser piece by piece; says whether it was there, all of it. */
async function read(name, handlers, between) {
  const parser = saxParser(true, { position: false });
  let isWhole = false;
  let bytes = 0;
  Object.assign(parser, handlers, { onerror: (error) => { throw failure('NotXml', error.message); } });
  const decoder = new TextDecoder('utf-8');
  const unzip = new Unzip((file) => {
    if (file.name !== name || isWhole) return;
    file.ondata = (error, chunk, isLast) => {
      if (error) throw failure('NotAPackage', error.message);
      bytes += chunk.length;
      if (bytes > INFLATED_MAX) throw failure('TooLarge', '');
      parser.write(decoder.decode(chunk, { stream: !isLast }));
      if (isLast) { parser.close(); isWhole = true; }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < workbook.length && !isWhole; start += PIECE) {
    unzip.push(workbook.subarray(start, start + PIECE), start + PIECE >= workbook.length);
    if (between) await between();
  }
  return isWhole;
}

const workbook = new Uint8Array(workerData.workbook);

/** Which cells show no more of a date than a month, a year or a day without a year: by the names of their styles, those of the format that these name, and those that they come from. */
const formats = new Map();
const styles = new Map();
const hiddenTables = new Set();
const struckStyles = new Map();
let format;
let tableStyle;
let styleName;
const styling = {
  open({ name, attributes }) {
    if (name === 'style:style') styleName = attributes['style:name'];
    if (name === 'style:text-properties' && styleName !== undefined && (attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']) !== undefined) struckStyles.set(styleName, ![attributes['style:text-line-through-style'], attributes['style:text-line-through-type']].includes('none'));
    if (name === 'style:style') tableStyle = attributes['style:family'] === 'table' ? attributes['style:name'] : undefined;
    if (name === 'style:table-properties' && tableStyle !== undefined && attributes['table:display'] === 'false') hiddenTables.add(tableStyle);
    if (name === 'number:date-style') formats.set(attributes['style:name'], (format = new Set()));
    else if (name.startsWith('number:') && format) format.add(name);
    else if (name === 'style:style' && attributes['style:family'] === 'table-cell') styles.set(attributes['style:name'], { format: attributes['style:data-style-name'], parent: attributes['style:parent-style-name'] });
  },
  close(name) {
    if (name === 'number:date-style') format = undefined;
  },
};
const shownAs = (name) => {
  let style = styles.get(name);
  for (let steps = 0; style && style.format === undefined && steps < 20; steps += 1) style = styles.get(style.parent);
  const shown = style && formats.get(style.format);
  if (!shown) return (day) => day;
  if (!shown.has('number:year')) return shown.has('number:day') || shown.has('number:month') ? (day) => '-' + day.slice(4) : (_, text) => text;
  return (day) => day.slice(0, shown.has('number:day') ? 10 : shown.has('number:month') ? 7 : 4);
};

/** By a style or one that it comes from. */
const isStruck = (name) => {
  let at = name;
  for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
    if (struckStyles.has(at)) return struckStyles.get(at);
    at = styles.get(at)?.parent;
  }
  return false;
};

const repeated = (text) => Math.max(1, Math.min(Number(text) || 1, 2 ** 31));
/** What is folded away or filtered out. */
const HIDDEN = /^(?:collapse|filter)$/;
const ASIDE = /^(?:office:annotation|draw:|dr3d:|form:|table:shapes)/;
const path = [];
const queue = [];
let defaults = [];
let tables = 0;
let isOurs = false;
let isFound = false;
let isOver = false;
let isSheet = false;
let sheet;
const others = [];
const hidden = [];
let line = 0;
let row;
let cell;
let aside = 0;

function openCell({ attributes }) {
  const type = attributes['office:value-type'];
  cell = { times: repeated(attributes['table:number-columns-repeated']), type, attributes, text: '', paragraphs: 0 };
}

function valueOf({ type, attributes, text }) {
  if (attributes['calcext:value-type'] === 'error') return /^#/.test(text) ? text : '#ERROR';
  if (attributes['table:formula'] !== undefined && type === undefined && text === '') return '#NOT COMPUTED';
  if (type === 'float' || type === 'currency' || type === 'percentage') return attributes['office:value'] ?? text;
  if (type === 'boolean') return (attributes['office:boolean-value'] ?? text).toUpperCase();
  if (type !== 'date' || attributes['office:date-value'] === undefined) return type === 'string' ? attributes['office:string-value'] ?? text : text;
  const style = attributes['table:style-name'] ?? row.style ?? defaultAt(row.place);
  const day = attributes['office:date-value'].slice(0, 10);
  // An empty cell, and a number that never was a date, are shown as such a day where the format is one of dates.
  return day < '1900-03-01' ? String(Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86400000)) : shownAs(style)(day, text);
}

const defaultAt = (place) => defaults.find(({ end }) => place < end)?.style;

function closeCell() {
  const value = valueOf(cell);
  const { times } = cell;
  if (value !== '' && row.place <= workerData.columns && (cell.isStruck || isStruck(cell.attributes['table:style-name'] ?? row.style ?? defaultAt(row.place)))) row.struck.push(row.place);
  const [rows, columns] = ['rows', 'columns'].map((name) => repeated(cell.attributes['table:number-' + name + '-spanned']));
  if (value !== '' && (rows > 1 || columns > 1) && row.place <= workerData.columns) row.spans.push({ place: row.place, rows, columns });
  if (value !== '')
    for (let n = 0; n < times && row.place + n <= workerData.columns; n += 1) {
      while (row.cells.length < row.place + n) row.cells.push('');
      row.cells.push(value);
    }
  // What lies beyond is not lost: it is the one column too many.
  if (value !== '' && row.place > workerData.columns) {
    while (row.cells.length < workerData.columns) row.cells.push('');
    row.cells[workerData.columns] = value;
  }
  row.place += times;
  cell = undefined;
}

function closeRow() {
  if (row.cells.length > 0) queue.push({ line: line + 1, cells: row.cells, spans: row.spans, isHidden: row.isHidden, struck: row.struck, times: row.times });
  line += row.times;
  row = undefined;
}

const content = {
  onopentag(tag) {
    const { name, attributes } = tag;
    const parent = path.at(-1);
    path.push(name);
    if (isOver) {
      // Of sheets that come after it the names are told.
      if (name === 'table:table' && parent === 'office:spreadsheet') others.push(attributes['table:name'] ?? '');
      return;
    }
    styling.open(tag);
    if (name === 'office:spreadsheet') isSheet = true;
    if (aside > 0 || ASIDE.test(name)) aside += 1;
    else if (name === 'table:table') {
      tables += 1;
      const isAsked = workerData.sheet === undefined ? !hiddenTables.has(attributes['table:style-name']) : attributes['table:name'] === workerData.sheet;
      if (parent === 'office:spreadsheet' && !isFound && isAsked) {
        isOurs = isFound = true;
        sheet = attributes['table:name'];
      } else if (parent === 'office:spreadsheet') others.push(attributes['table:name'] ?? '');
    } else if (!isOurs || tables > 1) return;
    else if (name === 'table:table-column') {
      const start = defaults.at(-1)?.end ?? 0;
      if (HIDDEN.test(attributes['table:visibility']) && defaults.length <= workerData.columns) hidden.push([start, start + repeated(attributes['table:number-columns-repeated']) - 1]);
      if (defaults.length <= workerData.columns) defaults.push({ end: start + repeated(attributes['table:number-columns-repeated']), style: attributes['table:default-cell-style-name'] });
    } else if (name === 'table:table-row') row = { cells: [], spans: [], struck: [], isHidden: HIDDEN.test(attributes['table:visibility']), place: 0, times: repeated(attributes['table:number-rows-repeated']), style: attributes['table:default-cell-style-name'] };
    else if (row && (name === 'table:table-cell' || name === 'table:covered-table-cell')) openCell(tag);
    else if (cell && name === 'text:span' && isStruck(attributes['text:style-name'])) cell.isStruck = true;
    else if (cell && name === 'text:p') cell.text += cell.paragraphs++ > 0 ? '\n' : '';
    else if (cell && name === 'text:s') cell.text += ' '.repeat(Math.min(repeated(attributes['text:c']), 1000));
    else if (cell && name === 'text:tab') cell.text += '\t';
    else if (cell && name === 'text:line-break') cell.text += '\n';
  },
  ontext(text) {
    if (cell && aside === 0 && path.at(-1).startsWith('text:')) cell.text += text.replace(/[ \t\r\n]+/g, ' ');
  },
  onclosetag(name) {
    path.pop();
    if (isOver) return;
    styling.close(name);
    if (aside > 0) aside -= 1;
    else if (name === 'table:table') {
      if (isOurs && tables === 1) isOver = true;
      tables -= 1;
    } else if (!isOurs || tables > 1) return;
    else if (cell && (name === 'table:table-cell' || name === 'table:covered-table-cell')) closeCell();
    else if (row && name === 'table:table-row') closeRow();
  },
};

/** Rows that were read go out a batch at a time, and the next ones are read once these are taken. */
async function handOver() {
  let batch = [];
  const send = async () => {
    parentPort.postMessage({ rows: batch, hidden });
    batch = [];
    await new Promise((resolve) => parentPort.once('message', resolve));
  };
  for (const { line: first, cells, spans, isHidden, struck, times } of queue.splice(0)) {
    for (let n = 0; n < times; n += 1) {
      batch.push({ line: first + n, cells, spans, isHidden, struck });
      if (batch.length >= 500) await send();
    }
  }
  if (batch.length > 0) await send();
}

(async () => {
  // A package ends with the list of what is in it: one without was cut off.
  if (Buffer.from(workbook.buffer, workbook.byteOffset, workbook.length).lastIndexOf('PK\x05\x06') < Math.max(0, workbook.length - 65557)) throw failure('NotAPackage', '');
  await read('styles.xml', { onopentag: styling.open, onclosetag: styling.close });
  const isWhole = await read('content.xml', content, handOver);
  await handOver();
  if (!isWhole || !isSheet) throw failure('NotAPackage', '');
  if (!isFound) throw failure('SheetNotFound', 'not found');
  parentPort.postMessage({ done: true, sheet: { name: sheet, others } });
})().catch((error) => parentPort.postMessage({ failed: error?.name ?? 'Error', message: String(error?.message ?? '') }));
`;
