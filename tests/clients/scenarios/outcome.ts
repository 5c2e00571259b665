// What every generated client has to bring home from its scenario against a live server.

export interface Outcome {
  /** The status of creating each of three people. */
  created: number[];
  /** The names on each page of one, in their order. */
  pages: string[][];
  /** What a change with the current ETag made of the record. */
  changed: { version: number; country: string | undefined };
  /** Changing it again with the old ETag, and without any: the codes, and the present ETag that the first answer names. */
  stale: { code: string; current: string | undefined };
  missing: string;
  /** The names that a tree of conditions finds. */
  found: string[];
  /** What a list of one new person would do, and what became of it. */
  planned: { state: string; create: number | undefined };
  committed: string;
  /** What the feed says of the changed person after they were created, and that it has no more. */
  feed: { changes: string[]; caughtUp: boolean };
  /** What is said of a request that is not valid. */
  refused: { code: string; parameter: string | undefined; didYouMean: string | undefined };
}

/** Somebody invented, as a client creates them. */
export function person(family: string, given: string) {
  return { visibility: 'public' as const, sex: 'female' as const, country: 'BY', names: [{ full: `${family} ${given}`, family, given }] };
}

export const GIVEN = ['ALENA', 'IRYNA', 'VOLHA'] as const;

/** What was expected to be there is there, or the scenario ends with what is there instead. */
export function there<T>(value: T | null | undefined, instead?: unknown): T {
  if (value === null || value === undefined) throw new Error(`Something that was expected is not there: ${JSON.stringify(instead)}`);
  return value;
}
