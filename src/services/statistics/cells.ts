// Small cells: what partners are told of people by a field that is not public, so that nobody learns of one by one, by whatever else is asked.

/** Fewer are not told, nor told from none. */
export const CELL_MIN = 5;

export interface Cell {
  /** Null where it is not stated. */
  value: unknown;
  count: number;
}

/**
 * The groups that are told, in their order: of at least five. All others, those that nobody is in too, are in one rest with those of whom it is not stated; the rest has at least five as well, or the smallest
 * group goes into it. So of each group in the rest any number from none to four fits whatever is told: with the others in it empty, and all else of the rest not stated, the answer is the same.
 */
export function toldOf<C extends Cell>(cells: readonly C[]): C[] {
  const told = cells.filter(({ value, count }) => value !== null && count >= CELL_MIN).sort((a, b) => a.count - b.count);
  let rest = sumOf(cells) - sumOf(told);
  while (rest < CELL_MIN && told.length > 0) rest += (told.shift() as C).count;
  return cells.filter((cell) => told.includes(cell));
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
