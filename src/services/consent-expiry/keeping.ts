// Looks after consents for as long as a server runs.
import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { ConsentsNotExpired, expireConsents } from './expiring.js';

/** A consent ends with its day, at midnight in UTC: nobody is shown for longer than this after it. Looking costs one query by an index. */
const EVERY_MS = 600_000;

/** Expires consents again and again until it is stopped; that waits for what is under way. Never keeps a process from ending. */
export function keepExpiring(registry: Registry, log: Pick<FastifyBaseLogger, 'error'>, every = EVERY_MS): { stop(): Promise<void> } {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= run().finally(() => {
      underWay = undefined;
    });
  }, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };

  /** No failure ends it. What was at fault stays out of the log: it can quote people. */
  async function run(): Promise<void> {
    try {
      report(await expireConsents(registry), log);
    } catch {
      log.error('Consents that have ended could not be looked for or written: it is tried again.');
    }
  }
}

/** Says which consents ended and could not be written: what they allowed is shown still. */
export function report({ failed }: { failed: readonly string[] }, log: Pick<FastifyBaseLogger, 'error'>): void {
  if (failed.length > 0) log.error(new ConsentsNotExpired(failed).message);
}
