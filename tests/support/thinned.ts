// What is tried of each record or operation alike: all of it on the embedded engine, and enough of it on PostgreSQL to show that nothing hangs on the engine.
import { engineOfTests } from './postgres/databases.js';

/** Of so many one is tried on PostgreSQL. tests/rules/engines asks both engines about every record, and demands the same bytes. */
const ONE_IN = 3;

/** All of them, or the first and every third after it. */
export function thinned<T>(all: readonly T[]): T[] {
  return engineOfTests() === 'postgres' ? all.filter((_, place) => place % ONE_IN === 0) : [...all];
}
