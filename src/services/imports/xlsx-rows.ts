// Rows of a spreadsheet, read in a thread of its own with bounds of its own: however it is made, it neither holds up readers nor fills the memory of the server.
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { invalid, Problem } from '../../core/problem.js';
import { type Mapping, type ReadColumn, type Table, tableOf } from './columns.js';
import { demandColumns } from './csv-rows.js';
import type { Kind } from './kinds.js';
import type { Given } from './store.js';

/** A workbook is read whole; larger tables go as CSV. */
const WORKBOOK_BYTES_MAX = 33_554_432;
const MEMORY_MB = 768;
const READING_MS = 120_000;

/**
 * In the thread: what is a date stays one, as far as its format shows it, and a number is what the file has of it. The library gives a day for what is shown as a month or a year, and nothing
 * for errors and for formulas that nobody worked out; these are looked up in the sheet itself. Rows are handed over some at a time.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const { unzipSync } = require(workerData.unzip);
const two = (n) => String(n).padStart(2, '0');
const dayOf = (date) => date.getUTCFullYear() + '-' + two(date.getUTCMonth() + 1) + '-' + two(date.getUTCDate());
const cell = (value, mark) => mark && (mark.length === 1 ? value instanceof Date : true) ? (mark === 'y' ? dayOf(value).slice(0, 4) : mark === 'm' ? dayOf(value).slice(0, 7) : mark)
  : value === null || value === undefined ? '' : value instanceof Date ? dayOf(value) : String(value);
const attribute = (tag, name) => (new RegExp('(?:^|\\\\s)' + name + '="([^"]*)"').exec(tag) ?? [])[1];
const plain = (text) => text.replace(/&(?:#(\\d+)|#x([0-9a-f]+)|(\\w+));/gi, (all, digits, hex, name) => digits ? String.fromCodePoint(Number(digits)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? all);
const placeOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const shownAs = (format) => {
  const letters = format.replace(/"[^"]*"|\\[[^\\]]*\\]|\\\\./g, '').toLowerCase().split(';')[0];
  return !letters.includes('y') || letters.includes('d') ? undefined : letters.includes('m') ? 'm' : 'y';
};
const marksOf = (workbook, sheet) => {
  const files = unzipSync(workbook, { filter: ({ name }) => /^xl\\/(?:workbook|styles|_rels\\/workbook|worksheets\\/)/.test(name) });
  const text = (name) => files[name] ? Buffer.from(files[name]).toString('utf8') : '';
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\\w+:)?sheet\\s([^>]*?)\\/?>/g)].map(([, tag]) => tag);
  const tag = sheet === undefined ? sheets[0] : sheets.find((one) => plain(attribute(one, 'name') ?? '') === sheet);
  const id = tag && attribute(tag, '(?:\\\\w+:)?id');
  const target = [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\\w+:)?Relationship\\s([^>]*?)\\/?>/g)].map(([, one]) => one).find((one) => attribute(one, 'Id') === id);
  const xml = target ? text(attribute(target, 'Target').replace(/^\\/(?:xl\\/)?|^/, 'xl/').replace('xl/xl/', 'xl/')) : '';
  const styles = text('xl/styles.xml');
  const formats = new Map([['17', 'mmm-yy'], ...[...styles.matchAll(/<(?:\\w+:)?numFmt\\s([^>]*?)\\/?>/g)].map(([, one]) => [attribute(one, 'numFmtId'), plain(attribute(one, 'formatCode') ?? '')])]);
  const used = (/<(?:\\w+:)?cellXfs[\\s\\S]*?<\\/(?:\\w+:)?cellXfs>/.exec(styles) ?? [''])[0];
  const byStyle = [...used.matchAll(/<(?:\\w+:)?xf\\s([^>]*?)\\/?>/g)].map(([, one]) => shownAs(formats.get(attribute(one, 'numFmtId')) ?? ''));
  const marks = new Map();
  if (!byStyle.some(Boolean) && !/t="e"|<(?:\\w+:)?f[ >\\/]/.test(xml)) return marks;
  let line = -1;
  for (const [, rowTag, rowSelf, cells] of xml.matchAll(/<(?:\\w+:)?row\\b([^>]*?)(?:(\\/)>|>([\\s\\S]*?)<\\/(?:\\w+:)?row>)/g)) {
    line = Number(attribute(rowTag, 'r') ?? line + 2) - 1;
    let place = -1;
    for (const [, tag, inner = ''] of (rowSelf ? '' : cells).matchAll(/<(?:\\w+:)?c\\b([^>]*?)(?:\\/>|>([\\s\\S]*?)<\\/(?:\\w+:)?c>)/g)) {
      const at = attribute(tag, 'r');
      place = at ? placeOf(at.replace(/\\d+/, '')) : place + 1;
      const isFormula = /<(?:\\w+:)?f[ >\\/]/.test(inner);
      const value = (/<(?:\\w+:)?v\\b[^>]*>([^<]*)</.exec(inner) ?? [])[1];
      const mark = attribute(tag, 't') === 'e' ? value || '#ERROR' : isFormula && value === undefined && !/<(?:\\w+:)?is[ >]/.test(inner) ? '#NOT COMPUTED' : byStyle[Number(attribute(tag, 's') ?? 0)];
      if (mark) marks.set(line + ' ' + place, mark);
    }
  }
  return marks;
};
import(workerData.reader).then(async ({ readSheet }) => {
  const workbook = Buffer.from(workerData.workbook);
  const rows = await readSheet(workbook, workerData.sheet, { parseNumber: (text) => text, trim: false });
  const marks = marksOf(workbook, workerData.sheet);
  for (let start = 0; start < rows.length; start += 500) {
    parentPort.postMessage({ rows: rows.slice(start, start + 500).map((row, line) => row.map((value, place) => cell(value, marks.get(start + line + ' ' + place)))) });
    await new Promise((resolve) => parentPort.once('message', resolve));
  }
  parentPort.postMessage({ done: true });
}).catch((error) => parentPort.postMessage({ failed: error?.name ?? 'Error', message: String(error?.message ?? '') }));
`;

type Told = { rows: string[][] } | { done: true } | { failed: string; message: string };

export function xlsxRows(
  body: Readable,
  kind: Kind,
  asked: { sheet?: string | undefined; mapping?: Mapping | undefined },
): { rows: AsyncGenerator<Given>; columns: () => ReadColumn[] } {
  let table: Table | undefined;
  async function* rows(): AsyncGenerator<Given> {
    let line = 0;
    for await (const batch of batchesOf(await workbookOf(body), asked.sheet)) {
      for (const cells of batch) {
        line += 1;
        if (!cells.some((cell) => cell.trim() !== '')) continue;
        if (!table) table = tableOf(kind, demandColumns(withoutEnd(cells)), asked.mapping);
        else yield table.row(filledUp(cells, table.columns.length), line);
      }
    }
  }
  return { rows: rows(), columns: () => table?.columns ?? [] };
}

/** Cells at the end of a row that hold nothing are not in the file, or are, as the program that wrote it likes. */
function filledUp(cells: string[], length: number): string[] {
  return cells.length >= length ? cells : [...cells, ...Array.from({ length: length - cells.length }, () => '')];
}

function withoutEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

async function workbookOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > WORKBOOK_BYTES_MAX) throw new Problem('body_too_large', { detail: 'A workbook of this size goes as CSV.', members: { limit_bytes: WORKBOOK_BYTES_MAX } });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function* batchesOf(workbook: Buffer, sheet: string | undefined): AsyncGenerator<string[][]> {
  const reader = pathToFileURL(createRequire(import.meta.url).resolve('read-excel-file/node')).href;
  const unzip = createRequire(import.meta.url).resolve('fflate');
  const worker = new Worker(READER, { eval: true, workerData: { workbook, reader, sheet, unzip }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, execArgv: [], env: {} });
  const late = setTimeout(() => void worker.terminate(), READING_MS);
  const told: Told[] = [];
  let wake: () => void = () => undefined;
  worker.on('message', (message: Told) => {
    told.push(message);
    wake();
  });
  worker.on('error', () => {
    told.push({ failed: 'TooLarge', message: '' });
    wake();
  });
  worker.on('exit', () => {
    told.push({ failed: 'TooLarge', message: '' });
    wake();
  });
  try {
    for (;;) {
      const next = told.shift();
      if (!next) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if ('done' in next) return;
      if ('failed' in next) throw problemOf(next);
      yield next.rows;
      worker.postMessage('next');
    }
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

function problemOf({ failed, message }: { failed: string; message: string }): Problem {
  if (failed === 'TooLarge')
    return new Problem('body_too_large', { detail: 'The workbook holds more than can be read at once: send it as CSV.', members: { limit_bytes: WORKBOOK_BYTES_MAX } });
  if (/sheet/i.test(failed) && /not.?found/i.test(`${failed} ${message}`)) return invalid({ parameter: 'sheet', code: 'unknown_value', detail: 'The workbook has no such sheet.' });
  return new Problem('malformed_body', { detail: 'The body is not a workbook that can be read: expected XLSX.' });
}
