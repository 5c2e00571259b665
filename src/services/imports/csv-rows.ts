// Rows of CSV, read as they come: any of the usual delimiters, a mark at the beginning, newlines and quotes within quotes.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../core/problem.js';
import { columnOf, type Mapping, type ReadColumn, type Table, tableOf } from './columns.js';
import type { Kind } from './kinds.js';
import { LINE_BYTES_MAX } from './lines.js';
import { COLUMNS_MAX } from './schema.js';
import type { Given } from './store.js';

export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
/** A first line by which spreadsheet programs say what parts the columns. */
const SEP = /^\uFEFF?sep=([,;\t|])\r?\n/i;
const NEWLINES = /\r\n|[\r\n]/g;
/** As much of the file as is looked at for what parts its columns. */
const LOOK_BYTES = 65_536;

export function csvRows(
  body: Readable,
  kind: Kind,
  asked: { delimiter?: keyof typeof DELIMITERS | undefined; mapping?: Mapping | undefined },
): { rows: AsyncGenerator<Given>; columns: () => ReadColumn[] } {
  let table: Table | undefined;
  async function* rows(): AsyncGenerator<Given> {
    const { start, whole } = await peek(body);
    const says = SEP.exec(start);
    const delimiter = asked.delimiter === undefined ? (says?.[1] ?? delimiterOf(start, kind, asked.mapping)) : DELIMITERS[asked.delimiter];
    const parser = parse({ bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, max_record_size: LINE_BYTES_MAX });
    whole.once('error', (error) => parser.destroy(error));
    whole.pipe(parser);
    let line = 1;
    try {
      for await (const record of parser as AsyncIterable<string[]>) {
        const isBlank = record.every((cell) => cell.trim() === '') || (line === 1 && says !== null);
        if (!table && !isBlank) table = tableOf(kind, demandColumns(demandText(record)), asked.mapping);
        else if (table && !isBlank) yield table.row(record, line);
        line += 1 + record.reduce((sum, cell) => sum + (cell.match(NEWLINES)?.length ?? 0), 0);
      }
    } catch (error) {
      throw error instanceof CsvError
        ? new Problem('malformed_body', { detail: `The body is not CSV from line ${lineOf(error) ?? line} on: ${SAYS[error.code] ?? 'it cannot be read'}.` })
        : error;
    }
  }
  return { rows: rows(), columns: () => table?.columns ?? [] };
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
function demandText(names: readonly string[]): readonly string[] {
  if (names.some((name) => name.includes('\0')))
    throw new Problem('malformed_body', {
      detail:
        'The names of columns hold a NUL: the table is damaged, or in UTF-16 without the mark at its beginning. Save it as UTF-8, or declare what it is, such as text/csv; charset=utf-16le.',
    });
  if (!names.some((name) => name.includes('\uFFFD'))) return names;
  throw new Problem('malformed_body', { detail: 'The body is not UTF-8: save the table as UTF-8, or declare what it is, such as text/csv; charset=windows-1251.' });
}

export function demandColumns(names: readonly string[]): readonly string[] {
  if (names.length > COLUMNS_MAX) throw new Problem('malformed_body', { detail: `More than ${COLUMNS_MAX} columns.` });
  return names;
}

/** The beginning of a body, and the whole of it. */
async function peek(body: Readable): Promise<{ start: string; whole: Readable }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let isOver = false;
  while (bytes < LOOK_BYTES && !chunks.some((chunk) => chunk.includes(0x0a))) {
    const { value, done } = await iterator.next();
    if (done) {
      isOver = true;
      break;
    }
    chunks.push(value);
    bytes += value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* chunks;
    if (isOver) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { start: Buffer.concat(chunks).toString('utf8'), whole: Readable.from(all(), { objectMode: false }) };
}

/** The delimiter by which most columns of the first line are known; of several the one that there are most of, quoted text aside; a comma where there is none. */
function delimiterOf(start: string, kind: Kind, mapping: Mapping | undefined): string {
  const [line = ''] = start.replace(/^[\uFEFF\s]+/, '').split(/[\r\n]/);
  const outside = line.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[,;\t|]/g, ' ').replaceAll('"', ''));
  const counted = Object.values(DELIMITERS).map((delimiter) => {
    const names = outside.split(delimiter);
    return { delimiter, n: names.length, known: knownOf(kind, names, mapping) };
  });
  return counted.reduce((best, one) => (one.known > best.known || (one.known === best.known && one.n > best.n) ? one : best)).delimiter;
}

const knownOf = (kind: Kind, names: readonly string[], mapping: Mapping | undefined): number => names.filter((name) => columnOf(kind, name, mapping).path !== undefined).length;
