// Rows of CSV, read as they come: any of the usual delimiters, a mark at the beginning, newlines and quotes within quotes.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../core/problem.js';
import { columnOf, type Mapping, type ReadColumn, type Table, tableOf } from './columns.js';
import { demandColumns, demandTitles, type FoundHeader, HEADER_ROWS_MAX, headerOf, headerSeeking, isHeader, type ReadHeader, type TableRow } from './header-row.js';
import type { Kind } from './kinds.js';
import { LINE_BYTES_MAX } from './lines.js';
import type { Given } from './store.js';

export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
/** A first line by which spreadsheet programs say what parts the columns. */
const SEP = /^\uFEFF?sep=([,;\t|])\r?\n/i;
const NEWLINES = /\r\n|[\r\n]/g;
/** As much of the file as is looked at for what parts its columns. */
const LOOK_BYTES = 65_536;
const LOOK_LINES = 2 * HEADER_ROWS_MAX;

/** What bodies that are no text begin with, told apart by those who would send one. */
const PACKED = [
  { begins: 'PK\u0003\u0004', says: 'it is a spreadsheet or another package. Send a spreadsheet under `/v1/imports/xlsx` or `/v1/imports/ods`' },
  { begins: '\u001f\ufffd', says: 'it is packed with gzip. Unpack it first' },
];

export function csvRows(
  body: Readable,
  kind: Kind,
  asked: { delimiter?: keyof typeof DELIMITERS | undefined; mapping?: Mapping | undefined },
): { rows: AsyncGenerator<Given>; columns: () => ReadColumn[]; header: () => ReadHeader | undefined } {
  let table: Table | undefined;
  let header: ReadHeader | undefined;
  const seeking = headerSeeking<TableRow>(kind, asked.mapping);
  function* begin(found: FoundHeader<TableRow>): Generator<Given> {
    header = headerOf(found);
    const begun = tableOf(kind, demandColumns(found.header.cells), asked.mapping);
    table = begun;
    yield* demandTitles(found);
    for (const { cells, line } of found.below) yield begun.row(cells, line);
  }
  async function* rows(): AsyncGenerator<Given> {
    const { start, whole } = await peek(body);
    const packed = PACKED.find(({ begins }) => start.startsWith(begins));
    if (packed) throw new Problem('malformed_body', { detail: `The body is no text: ${packed.says}.` });
    const says = SEP.exec(start);
    const delimiter = asked.delimiter === undefined ? (says?.[1] ?? delimiterOf(start, kind, asked.mapping)) : DELIMITERS[asked.delimiter];
    const parser = parse({ bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, max_record_size: LINE_BYTES_MAX });
    whole.once('error', (error) => parser.destroy(error));
    whole.pipe(parser);
    let line = 1;
    try {
      for await (const record of parser as AsyncIterable<string[]>) {
        const isBlank = record.every((cell) => cell.trim() === '') || (line === 1 && says !== null);
        const found = table || isBlank ? undefined : seeking.next({ line, cells: demandText(record) });
        if (found) yield* begin(found);
        else if (table && !isBlank) yield table.row(record, line);
        line += 1 + record.reduce((sum, cell) => sum + (cell.match(NEWLINES)?.length ?? 0), 0);
      }
      const found = table ? undefined : seeking.end();
      if (found) yield* begin(found);
    } catch (error) {
      throw error instanceof CsvError
        ? new Problem('malformed_body', { detail: `The body is not CSV from line ${lineOf(error) ?? line} on: ${SAYS[error.code] ?? 'it cannot be read'}.` })
        : error;
    }
  }
  return { rows: rows(), columns: () => table?.columns ?? [], header: () => header };
}

/** Where the parser stopped, which is ahead of the rows that were taken; it does not say where a quote was opened that is never closed. */
function lineOf(error: CsvError): number | undefined {
  const { lines } = error as CsvError & { lines?: unknown };
  return error.code !== 'CSV_QUOTE_NOT_CLOSED' && typeof lines === 'number' ? lines : undefined;
}

const SAYS: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed, as if the file had been cut off',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${LINE_BYTES_MAX} bytes`,
  INVALID_OPENING_QUOTE: 'a quote stands within a cell that is not quoted',
  CSV_INVALID_CLOSING_QUOTE: 'a quote is closed and something other than a delimiter follows',
};

/** Where the names of columns cannot be read, nothing can. */
function demandText(names: string[]): string[] {
  if (names.some((name) => name.includes('\0')))
    throw new Problem('malformed_body', {
      detail:
        'The names of columns hold a NUL: the table is damaged, or in UTF-16 without the mark at its beginning. Save it as UTF-8, or declare what it is, such as text/csv; charset=utf-16le.',
    });
  if (!names.some((name) => name.includes('\uFFFD'))) return names;
  throw new Problem('malformed_body', { detail: 'The body is not UTF-8: save the table as UTF-8, or declare what it is, such as text/csv; charset=windows-1251.' });
}

/** The beginning of a body, and the whole of it. */
async function peek(body: Readable): Promise<{ start: string; whole: Readable }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let isOver = false;
  let lines = 0;
  while (bytes < LOOK_BYTES && lines < LOOK_LINES) {
    const { value, done } = await iterator.next();
    if (done) {
      isOver = true;
      break;
    }
    chunks.push(value);
    bytes += value.length;
    lines += value.toString('latin1').match(NEWLINES)?.length ?? 0;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* chunks;
    if (isOver) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { start: Buffer.concat(chunks).toString('utf8'), whole: Readable.from(all(), { objectMode: false }) };
}

/** What parts the columns: read off the first line that names some of them, or else off the first in which anything can. */
function delimiterOf(start: string, kind: Kind, mapping: Mapping | undefined): string {
  const lines = start
    .replace(/^[\uFEFF\s]+/, '')
    .split(/[\r\n]+/, LOOK_LINES)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[,;\t|]/g, ' ').replaceAll('"', '')));
  const names = (line: string, delimiter: string) => line.split(delimiter);
  const header =
    lines.find((line) => Object.values(DELIMITERS).some((delimiter) => line.includes(delimiter) && isHeader(kind, names(line, delimiter), mapping))) ??
    lines.find((line) => isHeader(kind, [line], mapping));
  const counted = Object.values(DELIMITERS).map((delimiter) => {
    const columns = names(header ?? lines.find((line) => /[,;\t|]/.test(line)) ?? '', delimiter);
    return { delimiter, n: columns.length, known: knownOf(kind, columns, mapping) };
  });
  return counted.reduce((best, one) => (one.known > best.known || (one.known === best.known && one.n > best.n) ? one : best)).delimiter;
}

/** Most columns that are known; of several delimiters the one that there are most of, and a comma where there is none. */
const knownOf = (kind: Kind, names: readonly string[], mapping: Mapping | undefined): number => names.filter((name) => columnOf(kind, name, mapping).path !== undefined).length;
