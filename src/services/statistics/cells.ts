// Small cells: how a statistic that touches what is not public is shown to those who see more than the public, so that nobody is told of one by one.

/** Fewer are not told. */
export const CELL_MIN = 5;

export interface Cell {
  count: number;
  suppressed?: boolean;
}

/** Takes out cells of fewer than five, and enough others that none is found by subtraction from the total. */
export function withoutSmall<C extends Cell>(cells: readonly C[], emptied: (cell: C) => C): C[] {
  const small = new Set(cells.filter(({ count }) => count > 0 && count < CELL_MIN));
  const others = cells.filter((cell) => !small.has(cell)).sort((a, b) => a.count - b.count);
  // One alone is the total less all others; so are several that are few together.
  while (small.size > 0 && (small.size === 1 || sumOf(small) < CELL_MIN) && others.length > 0) small.add(others.shift() as C);
  return cells.map((cell) => (small.has(cell) ? emptied(cell) : cell));
}

const sumOf = (cells: Iterable<Cell>): number => [...cells].reduce((sum, { count }) => sum + count, 0);
