// Whether the process lives and whether the registry can answer: for supervisors and load balancers.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ANONYMOUS } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { isWritable } from '../../core/db/types.js';
import { operation } from '../../core/http/operation.js';
import { Problem } from '../../core/problem.js';

const Health = z.object({ status: z.literal('ok').meta({ description: 'Always `ok`; anything else is a failure.' }) }).meta({ id: 'Health', description: 'That all is well.' });

const Host = z
  .object({
    name: z.string().max(300).meta({ description: 'Its place among the hosts of the store, in the order in which they are set: `host 1`.' }),
    state: z.enum(['primary', 'standby', 'left_behind', 'down', 'unknown']).meta({
      description: 'It takes writes, follows one that does, took them until another was promoted and is no longer asked, does not answer, or was not asked yet.',
    }),
    lag_s: z
      .number()
      .min(0)
      .max(2_147_483_647)
      .optional()
      .meta({ description: 'For how many seconds what it answers has been behind what was committed; absent where that is not known.' }),
  })
  .meta({ id: 'StoreHost', description: 'A host of the store, as last seen.' });

/** More than anybody waits. */
const BEHIND_MAX_S = 2_147_483_647;

const Mirror = z
  .object({
    state: z.enum(['following', 'away', 'refused']).meta({
      description: 'It follows the registry that it mirrors, does not reach it, or refuses what it answers; what it has is served either way.',
    }),
    confirmed_at: z.iso.datetime().max(24).optional().meta({ description: 'The instant up to which nothing is missing, by the clock of the registry that is mirrored.' }),
    behind_s: z.int().min(0).max(BEHIND_MAX_S).optional().meta({ description: 'How many seconds ago that was.' }),
  })
  .meta({ id: 'MirrorState', description: 'How a mirror stands. What it mirrors is not named: it can be out of reach on purpose.' });

const Ready = z
  .object({
    status: z.literal('ok').meta({ description: 'Always `ok`; anything else is a failure.' }),
    writable: z.boolean().meta({ description: 'Whether writes can be stored at the moment; reads are answered either way.' }),
    hosts: z.array(Host).max(100).meta({ description: 'The hosts of a store on several; empty for an embedded one.' }),
    mirror: Mirror.optional().meta({ description: 'Of a mirror alone.' }),
  })
  .meta({ id: 'Readiness', description: 'That the registry can answer, and what its store is like.' });

/** Shutting down is said here first, so that a balancer sends nobody any more. */
export interface Readiness {
  stopping: boolean;
}

/** Of a mirror: whether it may be asked, and how it stands. */
export interface MirrorReadiness {
  isWhole(): boolean;
  status(): { state: 'filling' | 'following' | 'away' | 'refused'; confirmedAt: string | undefined; behindS: number | undefined };
}

export function healthRoutes(app: FastifyInstance, registry: Registry, readiness: Readiness, mirror?: MirrorReadiness): void {
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
    description: 'Reads from the store. 503 while starting, stopping or without a store that answers; a store that answers and takes no writes is ready, and `writable` is false.',
    tags: ['service'],
    answers: { 200: { description: 'It is ready.', body: Ready } },
    failures: [],
    handle: async () => {
      if (readiness.stopping) throw new Problem('unavailable', { detail: 'The registry is stopping.' });
      if (mirror && !mirror.isWhole()) throw new Problem('unavailable', { detail: 'The mirror is being filled.', isExpected: true });
      await registry.read(ANONYMOUS, (reader) => reader.seq());
      const hosts = registry.database.hosts();
      return {
        status: 'ok',
        writable: !mirror && isWritable(hosts),
        // Their addresses are nobody's business.
        hosts: hosts.map(({ state, lag_s }, place) => ({ name: `host ${place + 1}`, state, lag_s })),
        ...(mirror ? { mirror: stateOf(mirror) } : {}),
      };
    },
  });
}

function stateOf(mirror: MirrorReadiness): z.infer<typeof Mirror> {
  const { state, confirmedAt, behindS } = mirror.status();
  return { state: state === 'filling' ? 'following' : state, confirmed_at: confirmedAt, behind_s: behindS === undefined ? undefined : Math.min(behindS, BEHIND_MAX_S) };
}
