// Finds the nearest known name to a mistyped one, for error messages.
import { distance } from 'fastest-levenshtein';

/** Of less than four letters, two others make another word. */
const SHORT = 4;

/** The known name nearest to `given`, or undefined if none is near enough to be meant (a third of its letters, at least two; one of a short name). */
export function nearest(given: string, known: readonly string[]): string | undefined {
  if (given === '' || given.length > 80) return undefined;
  const bound = given.length < SHORT ? 1 : Math.max(2, Math.floor(given.length / 3));
  let best: string | undefined;
  let least = bound + 1;
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= least) continue;
    const d = distance(given.toLowerCase(), name);
    if (d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}
