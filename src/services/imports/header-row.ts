// Which row of a table names its columns: the first that says anything, or one that stands below a title. What stands above it is told, and never read.
import { Problem } from '../../core/problem.js';
import { familiesOf } from '../../core/values/names/families.js';
import { nameTokens } from '../../core/values/names/tokens.js';
import { columnOf, type Mapping, pathsOf, quoted } from './columns.js';
import type { Kind } from './kinds.js';
import { COLUMNS_MAX, TITLE_LINES_MAX } from './schema.js';
import type { Given } from './store.js';

/** Rows that say anything and are looked at for names of columns; a title has fewer lines. */
export const HEADER_ROWS_MAX = TITLE_LINES_MAX + 1;

/** A row as it came, before it is known what its columns are. */
export interface TableRow {
  line: number;
  cells: string[];
  /** Cells of it that are merged with others, in a spreadsheet. */
  merged?: string | undefined;
}

/** Where the names of columns stand, and the lines above that say something and are not read. */
export interface ReadHeader {
  line: number;
  above: number[];
}

/** The row that names the columns, and those around it that were looked at. */
export interface FoundHeader<Row> {
  header: Row;
  above: Row[];
  below: Row[];
}

export interface HeaderSeeking<Row> {
  /** The next row that says anything. Answers once it is known which names the columns; throws a Problem where none does. */
  next(row: Row): FoundHeader<Row> | undefined;
  /** What there is when no more rows come; undefined where none did. */
  end(): FoundHeader<Row> | undefined;
}

export function headerSeeking<Row extends TableRow>(kind: Kind, mapping: Mapping | undefined): HeaderSeeking<Row> {
  const rows: Row[] = [];
  const at = (place: number): FoundHeader<Row> => ({ header: rows[place] as Row, above: rows.slice(0, place), below: rows.slice(place + 1) });
  const settled = () => {
    const place = rows.findIndex(({ cells }) => isHeader(kind, cells, mapping));
    if (place < 0) throw nowhere(kind, widest(rows) as Row, rows.length, mapping);
    return at(place);
  };
  return {
    next(row) {
      rows.push(row);
      // A single cell can be a title that is called as a column is.
      if (saidIn(row.cells) > 1 && isHeader(kind, row.cells, mapping)) return at(rows.length - 1);
      return rows.length < HEADER_ROWS_MAX ? undefined : settled();
    },
    end: () => (rows.length === 0 ? undefined : settled()),
  };
}

/** Of rows that name no column that is known, the first of those that say most: it stands where the names would. */
const widest = <Row extends TableRow>(rows: readonly Row[]): Row | undefined => rows.toSorted((a, b) => saidIn(b.cells) - saidIn(a.cells))[0];

/** How many cells of a row say anything. */
export const saidIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** Some of its columns are known, and of prisoners one that says who it is. */
export function isHeader(kind: Kind, cells: readonly string[], mapping: Mapping | undefined): boolean {
  const paths = cells.flatMap((cell) => (cell.trim() === '' ? [] : (columnOf(kind, cell, mapping).path ?? [])));
  return paths.some((path) => kind.record.name !== 'prisoner' || kind.part !== undefined || SAYS_WHO.test(path));
}
const SAYS_WHO = /^(?:id|external_ids|names)(?:\.|$)/;

/** Above names of columns stands a title: one cell, or two of which the first ends in a colon. Whatever else is there could be a row of the list. */
export function demandTitles({ header, above }: FoundHeader<TableRow>): Given[] {
  const isTitle = ({ cells }: TableRow) => {
    const first = cells.find((cell) => cell.trim() !== '') as string;
    return saidIn(header.cells) > 1 && (saidIn(cells) === 1 || (saidIn(cells) === 2 && /:\s*$/.test(first)));
  };
  return above
    .filter((row) => !isTitle(row))
    .map(({ line, cells }) => ({
      line,
      text: quoted(cells),
      errors: [{ expected: `expected nothing but a title above the names of columns, which stand in line ${header.line}` }],
    }));
}

export const headerOf = ({ header, above }: FoundHeader<TableRow>): ReadHeader => ({ line: header.line, above: above.map(({ line }) => line) });

export function demandColumns(names: string[]): string[] {
  if (names.length > COLUMNS_MAX) throw new Problem('malformed_body', { detail: `More than ${COLUMNS_MAX} columns.` });
  return names;
}

/** A row of people is not said again in a problem. */
function nowhere(kind: Kind, { line, cells }: TableRow, looked: number, mapping: Mapping | undefined): Problem {
  const seen = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isOfPeople = seen.some((cell) => /\p{Nd}/u.test(cell) || nameTokens(cell).some((word) => familiesOf(word).length > 0));
  const says = isOfPeople ? `Line ${line} could be a row of the list, and is not said again.` : `Line ${line} has the columns ${quoted(seen.map((cell) => cell.slice(0, 60)))}.`;
  const known = pathsOf(kind);
  const expected =
    mapping === undefined
      ? `Expected them as exports have them or by usual words, or a mapping of those that the file has. Known are ${known.join(', ')}.`
      : `Expected those of the mapping: ${quoted(mapping.flatMap(({ column, path }) => (path === null ? [] : column)))}.`;
  const who = kind.record.name === 'prisoner' && kind.part === undefined ? 'names columns of which one says who it is' : 'names columns that are known';
  return new Problem('malformed_body', {
    detail: `${looked === 1 ? 'The only row does not' : `None of the first ${looked} rows that say anything`} ${looked === 1 ? who.replace('names', 'name') : who}. ${says} ${expected}`,
  });
}
