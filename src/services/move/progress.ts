// How a move tells how far it is.

export interface Progress {
  /** A table begins, at its first row. It can begin again, when a host was lost on the way. */
  begin(doing: 'Copying' | 'Comparing', table: string, rows: number): void;
  advance(rows: number): void;
  end(): void;
}
