// Somebody without a key who reads one prisoner over and over: how long they wait while something else goes on.
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

export const READ_EVERY_MS = 20;

/** Waits are milliseconds. */
export interface Reads {
  median: number;
  p99: number;
  most: number;
  count: number;
  /** Requests that were not answered as they should be. */
  failed: number;
}

/** Reads one prisoner over and over, as one who reads and waits a little in between. */
export function keepReading(port: number, path: string): { stop(): Promise<Reads> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waits: number[] = [];
  let isOver = false;
  let failed = 0;
  const once = () =>
    new Promise<void>((resolve) => {
      const begun = performance.now();
      const ended = (isRight: boolean) => {
        waits.push(performance.now() - begun);
        if (!isRight) failed += 1;
        resolve();
      };
      request({ agent, port, path, host: '127.0.0.1' }, (answer) => {
        answer.resume().once('end', () => ended(answer.statusCode === 200));
      })
        .once('error', () => ended(false))
        .end();
    });
  const reading = (async () => {
    while (!isOver) {
      await once();
      await pause(READ_EVERY_MS);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await reading;
      agent.destroy();
      waits.sort((a, b) => a - b);
      const at = (part: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] as number;
      return { median: at(0.5), p99: at(0.99), most: at(1), count: waits.length, failed };
    },
  };
}
