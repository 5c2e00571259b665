// What a thread runs that reads a workbook of Office Open XML.

/**
 * In the thread: what is a date stays one, as far as its format shows it, and a number is what the file has of it. The library gives a day for what is shown as a month or a year, nothing for
 * errors and for formulas that nobody worked out, and nothing of which cells are merged; these are looked up in the sheet itself. Rows are handed over some at a time.
 */
export const XLSX_READER = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { unzipSync } = require(workerData.unzip);
const two = (n) => String(n).padStart(2, '0');
const dayOf = (date) => date.getUTCFullYear() + '-' + two(date.getUTCMonth() + 1) + '-' + two(date.getUTCDate());
const cell = (value, mark) => mark && (mark.length === 1 ? value instanceof Date : true) ? (mark === 'y' ? dayOf(value).slice(0, 4) : mark === 'm' ? dayOf(value).slice(0, 7) : mark)
  : value === null || value === undefined ? '' : value instanceof Date ? dayOf(value) : String(value);
const attribute = (tag, name) => (new RegExp('(?:^|\\s)' + name + '="([^"]*)"').exec(tag) ?? [])[1];
const plain = (text) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, digits, hex, name) => digits ? String.fromCodePoint(Number(digits)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? all);
const placeOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const shownAs = (format) => {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase().split(';')[0];
  return !letters.includes('y') || letters.includes('d') ? undefined : letters.includes('m') ? 'm' : 'y';
};

/** The sheet itself, and how it shows its cells. */
const opened = (workbook, sheet) => {
  const files = unzipSync(workbook, { filter: ({ name }) => /^xl\/(?:workbook|styles|_rels\/workbook|worksheets\/)/.test(name) });
  const text = (name) => files[name] ? Buffer.from(files[name]).toString('utf8') : '';
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(([, tag]) => tag);
  const tag = sheet === undefined ? sheets[0] : sheets.find((one) => plain(attribute(one, 'name') ?? '') === sheet);
  const id = tag && attribute(tag, '(?:\\w+:)?id');
  const target = [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)].map(([, one]) => one).find((one) => attribute(one, 'Id') === id);
  const xml = target ? text(attribute(target, 'Target').replace(/^\/(?:xl\/)?|^/, 'xl/').replace('xl/xl/', 'xl/')) : '';
  return { xml, styles: stylesOf(text('xl/styles.xml')) };
};
const stylesOf = (styles) => {
  const formats = new Map([['17', 'mmm-yy'], ...[...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*?)\/?>/g)].map(([, one]) => [attribute(one, 'numFmtId'), plain(attribute(one, 'formatCode') ?? '')])]);
  const used = (/<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [''])[0];
  return [...used.matchAll(/<(?:\w+:)?xf\s([^>]*?)\/?>/g)].map(([, one]) => shownAs(formats.get(attribute(one, 'numFmtId')) ?? ''));
};

/** What the library does not say of cells, by row and place. */
const marksOf = ({ xml, styles }) => {
  const marks = new Map();
  if (!styles.some(Boolean) && !/t="e"|<(?:\w+:)?f[ >\/]/.test(xml)) return marks;
  let line = -1;
  for (const [, rowTag, rowSelf, cells] of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:(\/)>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    line = Number(attribute(rowTag, 'r') ?? line + 2) - 1;
    let place = -1;
    for (const [, tag, inner = ''] of (rowSelf ? '' : cells).matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const at = attribute(tag, 'r');
      place = at ? placeOf(at.replace(/\d+/, '')) : place + 1;
      const isFormula = /<(?:\w+:)?f[ >\/]/.test(inner);
      const value = (/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inner) ?? [])[1];
      const mark = attribute(tag, 't') === 'e' ? value || '#ERROR' : isFormula && value === undefined && !/<(?:\w+:)?is[ >]/.test(inner) ? '#NOT COMPUTED' : styles[Number(attribute(tag, 's') ?? 0)];
      if (mark) marks.set(line + ' ' + place, mark);
    }
  }
  return marks;
};

/** Cells that are merged, by the row on which they begin. */
const spansOf = ({ xml }) => {
  const spans = new Map();
  for (const [, tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s([^>]*?)\/?>/g)) {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '') ?? [];
    if (left === undefined) continue;
    const [place, line] = [placeOf(left), Number(top)];
    if (!spans.has(line)) spans.set(line, []);
    spans.get(line).push({ place, rows: Number(bottom) - line + 1, columns: placeOf(right) - place + 1 });
  }
  return spans;
};

import(require('node:url').pathToFileURL(workerData.reader).href).then(async ({ readSheet }) => {
  const workbook = Buffer.from(workerData.workbook);
  const rows = await readSheet(workbook, workerData.sheet, { parseNumber: (text) => text, trim: false });
  const sheet = opened(workbook, workerData.sheet);
  const [marks, spans] = [marksOf(sheet), spansOf(sheet)];
  const rowAt = (cells, place) => ({ line: place + 1, cells: cells.map((value, column) => cell(value, marks.get(place + ' ' + column))), spans: spans.get(place + 1) });
  for (let start = 0; start < rows.length; start += 500) {
    parentPort.postMessage({ rows: rows.slice(start, start + 500).map((cells, place) => rowAt(cells, start + place)) });
    await new Promise((resolve) => parentPort.once('message', resolve));
  }
  parentPort.postMessage({ done: true });
}).catch((error) => parentPort.postMessage({ failed: error?.name ?? 'Error', message: String(error?.message ?? '') }));
`;
