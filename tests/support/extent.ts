// How much is tried. Every day: of each law as much as bites, of every kind of record. LONG=true: all of everything, as before a release.
import { engineOfTests } from './postgres/databases.js';

const IS_LONG = process.env.LONG === 'true';

/** How many, or which: every day, and in the long run. */
export const extent = <T>(everyDay: T, long: T): T => (IS_LONG ? long : everyDay);

/** Of what is tried of each alike and could hang on the engine, so many are tried one of on PostgreSQL. tests/rules/engines asks both engines about every record, and demands the same bytes. */
const ONE_IN = extent(6, 3);

/** What is tried of each record or operation alike: all of them on the embedded engine, and on PostgreSQL enough to show that nothing hangs on the engine. */
export const thinned = <T>(all: readonly T[]): T[] => (engineOfTests() === 'postgres' ? everyNth(all, ONE_IN) : [...all]);

/** Of the many ways in which the same thing is tried again, one in so many every day, beginning with this one, and all of them in the long run. */
export const dealt = <T>(all: readonly T[], oneIn: number, from = 0): T[] => extent(everyNth(all, oneIn, from), [...all]);

const everyNth = <T>(all: readonly T[], n: number, from = 0): T[] => all.filter((_, place) => place % n === from % n);
