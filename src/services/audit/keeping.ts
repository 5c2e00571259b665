// Writes the audit events of a process while it serves, and the last ones when it stops.
import type { FastifyBaseLogger } from 'fastify';
import { FLUSH_MS, type Trail } from './trail.js';

export function keepAudit(trail: Trail, log: FastifyBaseLogger): { stop(): Promise<void> } {
  const flush = () => trail.flush().catch((error) => log.error({ cause: (error as Error).name }, 'audit events wait: the store cannot be written to'));
  const timer = setInterval(flush, FLUSH_MS);
  return {
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
