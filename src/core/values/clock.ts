// The only maker of times; tests hand in a clock of their own.

/** Gives the present instant as ISO 8601 text in UTC with milliseconds. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();
