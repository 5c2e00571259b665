// When a delivery that failed is tried again: soon at first, then ever later, for three days.

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each attempt that failed the next one is made; after the last there is none. */
export const RETRIES_MS: readonly number[] = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
  24 * HOUR_MS,
];

/** So much longer at most, by chance: what failed together does not come back together. */
const JITTER = 0.2;

/** Milliseconds to wait after so many attempts; undefined where there was the last. `chance` is from 0 up to 1. */
export function waitAfter(attempts: number, chance: number): number | undefined {
  const wait = RETRIES_MS[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + JITTER * chance));
}
