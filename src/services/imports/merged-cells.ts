// Merged cells of a sheet: what a cell says of several rows of its column it says of each of them; what else is merged is nobody's to tell apart, and is refused by the cells that are.

/** Cells that are one, from the row on that has it. */
export interface Span {
  /** The first column, from 0. */
  place: number;
  rows: number;
  columns: number;
}

interface Open extends Span {
  /** The row on which it begins. */
  line: number;
  /** `A2:A4` */
  cells: string;
  value: string;
}

/** What a row says once merged cells are told apart, or why they cannot be. */
export type Unmerged = { cells: string[] } | { expected: string };

export interface MergedCells {
  /** Cells that are merged and reach into this row. */
  at(line: number): string | undefined;
  /** Has to see every row that says anything, in their order. */
  row(line: number, cells: string[], spans: readonly Span[]): Unmerged;
}

export function mergedCells(): MergedCells {
  const open = new Map<number, Open>();
  const reaching = (line: number) => [...open.values()].filter((one) => line < one.line + one.rows);
  return {
    at: (line) => reaching(line)[0]?.cells,
    row(line, cells, spans) {
      for (const span of spans) open.set(span.place, { ...span, line, cells: cellsOf(line, span), value: cells[span.place] ?? '' });
      const merged = reaching(line);
      for (const [place, one] of open) if (!merged.includes(one)) open.delete(place);
      const wide = merged.find((one) => one.columns > 1 && (one.value !== '' || saysAny(cells, one)));
      if (wide) return { expected: `expected each cell by itself: the cells ${wide.cells} are merged across columns` };
      return filled(line, cells, merged);
    },
  };
}

function filled(line: number, cells: string[], merged: readonly Open[]): Unmerged {
  const narrow = merged.filter((one) => one.columns === 1 && one.line < line);
  const covered = narrow.find(({ place, value }) => isSaid(cells[place]) && cells[place] !== value);
  if (covered) return { expected: `expected one value in the merged cells ${covered.cells}: another one is hidden behind it` };
  const whole = cells.slice();
  for (const { place, value } of narrow) {
    while (whole.length <= place) whole.push('');
    whole[place] = value;
  }
  return { cells: whole };
}

const isSaid = (cell = ''): boolean => cell.trim() !== '';

const saysAny = (cells: readonly string[], { place, columns }: Span): boolean => cells.slice(place, place + columns).some(isSaid);

function cellsOf(line: number, { place, rows, columns }: Span): string {
  return `${columnLetters(place)}${line}:${columnLetters(place + columns - 1)}${line + rows - 1}`;
}

/** `A` of 0, `AA` of 26. */
export function columnLetters(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `${columnLetters(Math.floor(place / 26) - 1)}${String.fromCharCode(65 + (place % 26))}`;
}
