// The route of the release estimate.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { readPrisoner, viewParams, viewQuery } from '../aggregate/index.js';
import { estimateOf } from './estimate.js';
import { ReleaseEstimate } from './schema.js';

/** What is read of a prisoner; nothing else has a say in the date. */
const READ = ['custody_period', 'sentence', 'release', 'event'];
const DAY_LENGTH = 'YYYY-MM-DD'.length;

export function releaseEstimateRoutes(app: FastifyInstance, registry: Registry): void {
  const members = READ.map((name) => registry.records.get(name));

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/release_estimate',
    access: 'reader',
    operationId: 'getPrisonerReleaseEstimate',
    summary: 'Estimate when a prisoner is to be released',
    description:
      'The day on which the term is expected to end under the law of Belarus on crediting custody before the verdict, with every step, what was assumed and what is missing. Partial and unknown dates give an interval. Where no date can be given the answer says why: for life, for compulsory treatment, for an unknown term, after a release or death there is none. It foresees no pardon, exchange, amnesty, parole or further sentence. Days are whole days of UTC. At a moment of the past it is what would have been estimated on that day.',
    tags: ['prisoners'],
    params: viewParams,
    query: viewQuery,
    headers: readHeaders,
    answers: viewAnswers('The estimate, or why there is none.', ReleaseEstimate),
    failures: [],
    handle: async (request, reply) => {
      const { parts, seq, instant = registry.clock() } = await readPrisoner(registry, request, members);
      return sendView(request, reply, 'release-estimate', estimateOf(parts, instant.slice(0, DAY_LENGTH)), seq);
    },
  });
}
