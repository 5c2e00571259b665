// Long writes let others have their turn: what reads on the same thread goes on meanwhile, and nobody else writes.
import { setImmediate } from 'node:timers/promises';
import { ticks } from '../values/clock.js';

/** Longer than most writes take, and shorter than anybody who reads notices. */
const TURN_MS = 8;

/** To be awaited often: it lets others in where it is time for that, and costs nothing where it is not. */
export function turns(after_ms = TURN_MS): () => Promise<void> {
  let since = ticks();
  return async () => {
    if (ticks() - since < after_ms) return;
    await setImmediate();
    since = ticks();
  };
}
