// The route of the release estimate.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { fingerprint } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { readPrisoner } from '../aggregate/index.js';
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
      'The day on which the term is expected to end under the law of Belarus on crediting custody before the verdict, with every step, what was assumed and what is missing. Partial and unknown dates give an interval. Where no date can be given the answer says why: for life, for compulsory treatment, for an unknown term, after a release or death there is none. It foresees no pardon, exchange, amnesty, parole or further sentence. Days are whole days of UTC.',
    tags: ['prisoners'],
    params: z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) }),
    headers: readHeaders,
    answers: {
      200: { description: 'The estimate, or why there is none.', body: ReleaseEstimate, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { parts, seq } = await readPrisoner(registry, request, members);
      const bytes = Buffer.from(JSON.stringify(estimateOf(parts, registry.clock().slice(0, DAY_LENGTH))), 'utf8');
      // Nothing but what it says decides, so that it stays while others are written about, and changes with the day only where the day has a say.
      const etag = `"release-estimate-${request.viewer.audience}-${fingerprint(bytes)}"`;
      cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
      if (isNotModified(request, etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json').send(bytes);
    },
  });
}
