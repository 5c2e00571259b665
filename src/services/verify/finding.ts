// What a check found: what is not as it was written, and where.

/** What became of it, as far as that can be told. */
export type Kind = 'altered' | 'removed' | 'added' | 'reordered' | 'truncated';

export interface Finding {
  kind: Kind;
  /** A commit, a record, an edition, a number of a feed: `prisoner 0d9a7c1e-…, version 3 for public`. */
  where: string;
  says: string;
}

/** What was looked at, for whoever asks whether all was. */
export interface Counts {
  commits: number;
  entries: number;
  editions: number;
  revisions: number;
  records: number;
  /** Documents of which something was taken back, or that were erased: the ledger shows that they were there, and nothing of them. */
  taken_back: number;
  erased: number;
}

export class Findings {
  readonly all: Finding[] = [];
  readonly counts: Counts = { commits: 0, entries: 0, editions: 0, revisions: 0, records: 0, taken_back: 0, erased: 0 };

  add(kind: Kind, where: string, says: string): void {
    this.all.push({ kind, where, says });
  }
}
