// The route of the timeline.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { fingerprint } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { readPrisoner } from '../aggregate/index.js';
import { entriesOf } from './entries.js';
import { timelineSchema } from './schema.js';

const OF = 'prisoner';

export function timelineRoutes(app: FastifyInstance, registry: Registry): void {
  const members = registry.records.membersOf(OF).filter(({ timeline }) => timeline);
  const Timeline = timelineSchema({
    records: members.map(({ name }) => name),
    kinds: members.flatMap(({ timeline = [] }) => timeline.map(({ kind }) => kind)),
    most: members.reduce((sum, { timeline = [], owner }) => sum + timeline.length * (owner?.most ?? 0), 0),
  });

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/timeline',
    access: 'reader',
    operationId: 'getPrisonerTimeline',
    summary: 'Get the timeline of a prisoner',
    description:
      'Every date that the records of a prisoner state, in one order as far as there is one: partial dates can overlap, and then it is said that their order is not known. It is whole: nothing is left out and there are no pages.',
    tags: ['prisoners'],
    params: z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) }),
    headers: readHeaders,
    answers: {
      200: { description: 'The timeline.', body: Timeline, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { parts, seq } = await readPrisoner(registry, request, members);
      const groups = members.map((record) => ({ record, documents: parts[record.plural] ?? [] }));
      const bytes = Buffer.from(JSON.stringify({ items: entriesOf(groups) }), 'utf8');
      // Nothing but what it says decides, so that it stays while others are written about. It is the tag of no record: sent with a write it is refused.
      const etag = `"timeline-${request.viewer.audience}-${fingerprint(bytes)}"`;
      cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
      if (isNotModified(request, etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json').send(bytes);
    },
  });
}
