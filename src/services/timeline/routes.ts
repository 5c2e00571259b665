// The route of the timeline.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { readPrisoner, viewParams, viewQuery } from '../aggregate/index.js';
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
    params: viewParams,
    query: viewQuery,
    headers: readHeaders,
    answers: viewAnswers('The timeline.', Timeline),
    failures: [],
    handle: async (request, reply) => {
      const { parts, seq } = await readPrisoner(registry, request, members);
      const groups = members.map((record) => ({ record, documents: parts[record.plural] ?? [] }));
      return sendView(request, reply, 'timeline', { items: entriesOf(groups) }, seq);
    },
  });
}
