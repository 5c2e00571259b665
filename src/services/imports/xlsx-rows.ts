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

/** In the thread: what is a date stays one, and a number is what the file has of it. Rows are handed over some at a time. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const two = (n) => String(n).padStart(2, '0');
const cell = (value) => value === null || value === undefined ? '' : value instanceof Date ? value.getUTCFullYear() + '-' + two(value.getUTCMonth() + 1) + '-' + two(value.getUTCDate()) : String(value);
import(workerData.reader).then(async ({ readSheet }) => {
  const rows = await readSheet(Buffer.from(workerData.workbook), workerData.sheet, { parseNumber: (text) => text, trim: false });
  for (let start = 0; start < rows.length; start += 500) {
    parentPort.postMessage({ rows: rows.slice(start, start + 500).map((row) => row.map(cell)) });
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
  const worker = new Worker(READER, { eval: true, workerData: { workbook, reader, sheet }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, execArgv: [], env: {} });
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
