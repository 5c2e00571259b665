// The only maker of times; tests hand in a clock of their own.

/** Gives the present instant as ISO 8601 text in UTC with milliseconds. */
export type Clock = () => string;

/** Milliseconds since some instant of this process: for how long something took, whatever is done to the clock of the machine meanwhile. */
export function ticks(): number {
  return performance.now();
}

export const systemClock: Clock = () => new Date().toISOString();
