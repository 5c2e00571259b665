// The kinds of record that clients make, change and retire by themselves. What a service makes has tests of its own.
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';

export function ordinary({ all }: Pick<Records, 'all'>): readonly DefinedRecord[] {
  return all.filter(({ madeBy }) => !madeBy);
}
