// Writes wait for each other. Whoever waits for the answer to one is told in time that its turn does not come.
import { StoreUnavailable } from './types.js';

/** For so long a request waits for its turn to write, milliseconds: a connection on which nothing goes to and fro is cut soon after. */
export const TURN_WITHIN_MS = 5_000;

/** Has `wait` do the work when it is its turn. Where that has not come after so many milliseconds nothing is done, then or later, and StoreUnavailable is thrown; left out, it is waited for however long. */
export function turnWithin<Db, T>(ms: number | undefined, work: (db: Db) => Promise<T>, wait: (work: (db: Db) => Promise<T>) => Promise<T>): Promise<T> {
  if (ms === undefined) return wait(work);
  return new Promise<T>((resolve, reject) => {
    const late = new StoreUnavailable('others have been writing for too long');
    let isGivenUp = false;
    const timer = setTimeout(() => {
      isGivenUp = true;
      reject(late);
    }, ms);
    wait(async (db) => {
      clearTimeout(timer);
      if (isGivenUp) throw late;
      return work(db);
    })
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
