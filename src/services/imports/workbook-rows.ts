// Rows of a spreadsheet, read in a thread of its own with bounds of its own: however it is made, it neither holds up readers nor fills the memory of the server.
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { invalid, Problem } from '../../core/problem.js';
import { type Mapping, quoted, type ReadColumn, type Table, tableOf } from './columns.js';
import { demandColumns, demandTitles, type FoundHeader, headerOf, headerSeeking, type ReadHeader, saidIn, type TableRow } from './header-row.js';
import type { Kind } from './kinds.js';
import { columnLetters, mergedCells, type Span, type Unmerged } from './merged-cells.js';
import { ODS_READER } from './ods-reader.js';
import { COLUMNS_MAX } from './schema.js';
import type { Given } from './store.js';
import { XLSX_READER } from './xlsx-reader.js';

/** A workbook is read whole; larger tables go as CSV. */
const WORKBOOK_BYTES_MAX = 33_554_432;
const MEMORY_MB = 768;
const READING_MS = 120_000;

/** The programs that read workbooks, and what they do it with. */
const READERS = {
  xlsx: {
    program: XLSX_READER,
    is: 'XLSX',
    packages: () => ({ reader: createRequire(import.meta.url).resolve('read-excel-file/node'), unzip: createRequire(import.meta.url).resolve('fflate') }),
  },
  ods: { program: ODS_READER, is: 'ODS', packages: () => ({ unzip: createRequire(import.meta.url).resolve('fflate'), sax: createRequire(import.meta.url).resolve('sax') }) },
};
export type WorkbookForm = keyof typeof READERS;

interface SheetRow {
  line: number;
  cells: string[];
  /** Cells that are merged, from this row on. */
  spans?: Span[] | undefined;
  isHidden?: boolean;
  /** Columns of cells that are struck out, all or some of their text. */
  struck?: number[] | undefined;
}

/** The sheet that was read, and those that were not. */
export interface ReadSheet {
  name?: string | undefined;
  others: string[];
}

/** Rows come with the columns that are hidden: the first and the last of each run, from 0. */
interface Batch {
  rows: SheetRow[];
  hidden: [number, number][];
}

type Told = Batch | { done: true; sheet: ReadSheet } | { failed: string; message: string };

export function workbookRows(
  form: WorkbookForm,
  body: Readable,
  kind: Kind,
  asked: { sheet?: string | undefined; mapping?: Mapping | undefined },
): { rows: AsyncGenerator<Given>; columns: () => ReadColumn[]; header: () => ReadHeader | undefined; sheet: () => ReadSheet | undefined } {
  let table: Table | undefined;
  let header: ReadHeader | undefined;
  let sheet: ReadSheet | undefined;
  const seeking = headerSeeking<SeenRow>(kind, asked.mapping);
  function* begin(found: FoundHeader<SeenRow>): Generator<Given> {
    for (const row of found.above) if (saidIn(row.cells) > 1) demandApart(row);
    header = headerOf(found);
    const begun = tableOf(kind, demandColumns(withoutEnd(demandShown(demandApart(found.header), found.header.hidden))), asked.mapping);
    table = begun;
    yield* demandTitles(found);
    for (const row of found.below) yield given(row, begun);
  }
  async function* rows(): AsyncGenerator<Given> {
    const merged = mergedCells();
    for await (const told of batchesOf(form, await workbookOf(body), asked.sheet)) {
      if ('sheet' in told) {
        sheet = told.sheet;
        continue;
      }
      for (const { line, cells, spans = [], isHidden, struck = [] } of told.rows) {
        if (!cells.some((cell) => cell.trim() !== '')) continue;
        const row = {
          line,
          cells,
          isHidden,
          struck: struck.filter((place) => (cells[place] ?? '').trim() !== ''),
          said: merged.row(line, cells, spans),
          merged: merged.at(line),
          hidden: told.hidden,
        };
        const found = table ? undefined : seeking.next(row);
        if (found) yield* begin(found);
        else if (table) yield given(row, table);
      }
    }
    const found = table ? undefined : seeking.end();
    if (found) yield* begin(found);
  }
  return { rows: rows(), columns: () => table?.columns ?? [], header: () => header, sheet: () => sheet };
}

/** A row with what is merged in it and which columns are hidden, as far as that is known by then. */
interface SeenRow extends TableRow {
  said: Unmerged;
  isHidden?: boolean | undefined;
  struck: number[];
  hidden: readonly [number, number][];
}

/** Whoever struck a row or a cell out means that it holds no more. */
function struckOut({ line, struck }: SeenRow): string | undefined {
  if (struck.length === 0) return undefined;
  return `expected cells that are not struck out, and ${struck
    .slice(0, 5)
    .map((place) => `${columnLetters(place)}${line}`)
    .join(', ')}${struck.length > 5 ? ' and others are' : struck.length > 1 ? ' are' : ' is'}: take out what holds no more, or show it plainly`;
}

function given(row: SeenRow, table: Table): Given {
  const { line, cells, said, isHidden } = row;
  const struck = struckOut(row);
  if (struck !== undefined) return { line, text: quoted(cells), errors: [{ expected: struck }] };
  if (isHidden) return { line, text: quoted(cells), errors: [{ expected: 'expected a row that is shown: this one is hidden in the sheet. Show it, or take it out' }] };
  if ('expected' in said) return { line, text: quoted(cells), errors: [said] };
  return table.row(filledUp(said.cells, table.columns.length), line);
}

/** Which column a name in merged cells is of nobody can tell. */
function demandApart(row: SeenRow): string[] {
  const { cells, merged } = row;
  const struck = struckOut(row);
  if (struck !== undefined) throw new Problem('malformed_body', { detail: `Names of columns: ${struck}.` });
  if (merged === undefined) return cells;
  throw new Problem('malformed_body', {
    detail: `The cells ${merged} are merged. Names of columns have to stand each in a cell of its own, in one row: part the cells, and take out what stands above these names but for a title.`,
  });
}

/** Whoever hid a column may not mean to hand it on; whoever reads the list would not see what of it is taken. */
function demandShown(names: string[], hidden: readonly [number, number][]): string[] {
  const isHidden = (place: number) => hidden.some(([first, last]) => place >= first && place <= last);
  const unseen = names.flatMap((name, place) => (name.trim() !== '' && isHidden(place) ? [columnLetters(place)] : []));
  if (unseen.length === 0) return names;
  throw new Problem('malformed_body', { detail: `Columns of the sheet are hidden: ${unseen.slice(0, 20).join(', ')}. Show them, or take them out.` });
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

async function* batchesOf(form: WorkbookForm, workbook: Buffer, sheet: string | undefined): AsyncGenerator<Batch | { sheet: ReadSheet }> {
  const { program, packages, is } = READERS[form];
  const worker = new Worker(program, {
    eval: true,
    workerData: { workbook, sheet, columns: COLUMNS_MAX, ...packages() },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
    env: {},
  });
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
      if ('done' in next) return yield { sheet: next.sheet };
      if ('failed' in next) throw problemOf(next, is);
      yield next;
      worker.postMessage('next');
    }
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

function problemOf({ failed, message }: { failed: string; message: string }, is: string): Problem {
  if (failed === 'TooLarge')
    return new Problem('body_too_large', { detail: 'The workbook holds more than can be read at once: send it as CSV.', members: { limit_bytes: WORKBOOK_BYTES_MAX } });
  if (/sheet/i.test(failed) && /not.?found/i.test(`${failed} ${message}`)) return invalid({ parameter: 'sheet', code: 'unknown_value', detail: 'The workbook has no such sheet.' });
  if (failed === 'NoCell') return new Problem('malformed_body', { detail: 'The sheet names cells that no sheet can have: expected columns up to XFD and rows up to 1048576.' });
  return new Problem('malformed_body', { detail: `The body is not a workbook that can be read: expected ${is}.` });
}
