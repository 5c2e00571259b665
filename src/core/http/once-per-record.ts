// What is made of the definitions of records: once for all servers of a process, as schemas of hundreds of parameters take long to make.

import type { DefinedRecord, Records } from '../db/definition.js';
import { once } from '../values/once.js';

/** The same for the same record of the same records, in each of the ways in which it is made. */
export function oncePerRecord<T, Way extends readonly string[]>(
  make: (records: Records, record: DefinedRecord, ...way: Way) => T,
): (records: Records, record: DefinedRecord, ...way: Way) => T {
  const madeOf = once((_: Records) => new Map<string, { value: T }>());
  return (records, record, ...way) => {
    const made = madeOf(records);
    const key = JSON.stringify([record.name, ...way]);
    const known = made.get(key) ?? { value: make(records, record, ...way) };
    made.set(key, known);
    return known.value;
  };
}
