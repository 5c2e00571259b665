// Several values in one cell, parted by bars.

const BAR = '|';

/** A bar or a backslash within a value has a backslash before it. */
export function joined(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(BAR);
}

/** The values of a cell; of an empty one none. */
export function parted(cell: string): string[] {
  if (cell === '') return [];
  // A bar with an even number of backslashes before it parts.
  return cell.split(/(?<=(?<!\\)(?:\\\\)*)\|/).map((part) => part.replace(/\\([\\|])/g, '$1'));
}
