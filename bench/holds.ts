// How long the one thread of a server is held at once: loaded into it beforehand, tells on a signal what was longest since the last.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Where it is told. */
export const HOLDS_FILE = 'HOLDS_FILE';
const LOOK_EVERY_MS = 5;

export interface Holds {
  /** Milliseconds between two looks, the longest: what others on the machine do is in it. */
  wall: number;
  /** Milliseconds that the thread worked between two looks, the longest. */
  worked: number;
}

/** Milliseconds that this thread has worked. */
const worked = (): number => Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ', 1)[0]) / 1e6;

const file = process.env[HOLDS_FILE];
if (file !== undefined) {
  let longest: Holds = { wall: 0, worked: 0 };
  let [wall, work] = [performance.now(), worked()];
  setInterval(() => {
    const [now, done] = [performance.now(), worked()];
    longest = { wall: Math.max(longest.wall, now - wall - LOOK_EVERY_MS), worked: Math.max(longest.worked, done - work) };
    [wall, work] = [now, done];
  }, LOOK_EVERY_MS).unref();
  process.on('SIGUSR2', () => {
    writeFileSync(file, JSON.stringify(longest));
    longest = { wall: 0, worked: 0 };
  });
}
