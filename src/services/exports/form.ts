// What a form of exports is: how documents are written in it.
import type { Source } from './source.js';

/** Writes all of an export from the beginning, a piece at a time; the same pieces each time. */
export type Write = () => AsyncGenerator<Buffer>;

export interface Form {
  /** Behind the name of the records, and of the file: `csv`. */
  extension: string;
  mediaType: string;
  /** What it is, for the document. */
  says: string;
  /** Whether it can be cut down to some properties. */
  takesFields: boolean;
  /** Looks at what there is as far as that must be known before the first piece. Throws a Problem for what the form has no room for. */
  begin(source: Source): Promise<Write>;
}
