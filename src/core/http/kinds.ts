// Which kinds of record a caller may name: one that is not for them is as one that is none.
import { rank, type Viewer } from '../access/viewer.js';
import type { Records } from '../db/definition.js';

/** The kinds that may be seen at all by whoever asks. */
export function kindsFor(records: Records, { audience }: Viewer): string[] {
  return records.all.filter((record) => rank(record.widest({})) <= rank(audience)).map(({ name }) => name);
}
