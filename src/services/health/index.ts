// Whether the process lives and whether the registry can answer: for supervisors and load balancers.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ANONYMOUS } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { Problem } from '../../core/problem.js';

const Health = z.object({ status: z.literal('ok').meta({ description: 'Always `ok`; anything else is a failure.' }) }).meta({ id: 'Health', description: 'That all is well.' });

/** Shutting down is said here first, so that a balancer sends nobody any more. */
export interface Readiness {
  stopping: boolean;
}

export function healthRoutes(app: FastifyInstance, registry: Registry, readiness: Readiness): void {
  operation(app, {
    method: 'GET',
    path: '/livez',
    access: 'reader',
    operationId: 'getLiveness',
    summary: 'Is the process alive',
    description: 'Answers while the process can answer at all. It does not ask the store.',
    tags: ['service'],
    answers: { 200: { description: 'It is alive.', body: Health } },
    failures: [],
    handle: async () => ({ status: 'ok' }),
  });

  operation(app, {
    method: 'GET',
    path: '/readyz',
    access: 'reader',
    operationId: 'getReadiness',
    summary: 'Can the registry answer',
    description: 'Reads from the store. 503 while starting, stopping or without a store.',
    tags: ['service'],
    answers: { 200: { description: 'It is ready.', body: Health } },
    failures: [],
    handle: async () => {
      if (readiness.stopping) throw new Problem('unavailable', { detail: 'The registry is stopping.' });
      await registry.read(ANONYMOUS, (reader) => reader.seq());
      return { status: 'ok' };
    },
  });
}
