// The route by which it is asked whether people of another list are in the registry.
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, searchHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { invalid } from '../../core/problem.js';
import { nameTokens, TOKENS_MAX } from '../../core/values/names/tokens.js';
import { LIKELY, POSSIBLE } from './features.js';
import { type Match, matchesOf } from './matching.js';
import { MATCHES_DEFAULT, MatchRequest, MatchResults } from './schema.js';

/** Moves on with every change of how names are folded or weighed. */
export const ALGORITHM = 'names-1';

export function matchRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'POST',
    path: '/v1/match',
    access: 'reader',
    operationId: 'matchPeople',
    summary: 'Ask whether people are in the registry',
    description:
      'For each of up to 100 candidates, who in the registry they may be, with a score, a decision and what was compared, in words. It compares what the caller may read and nothing else, changes nothing and merges nobody; names alone never make two people one.',
    tags: ['prisoners'],
    headers: searchHeaders,
    body: MatchRequest.meta({ examples: [{ candidates: [{ ref: 'row 7', names: ['Prykladnaja Alena'], birth_date: '1985', sex: 'female' }] }] }),
    reads: true,
    answers: { 200: { description: 'Who they may be.', body: MatchResults, headers: ['Registry-Seq'] } },
    failures: [],
    handle: async (request, reply) => {
      const { candidates, limit = MATCHES_DEFAULT } = request.body as z.infer<typeof MatchRequest>;
      demandWords(candidates);
      const { results, seq } = await registry.read(
        request.viewer,
        async (reader) => {
          const found: { ref?: string; matches: Match[] }[] = [];
          for (const candidate of candidates) {
            const matches = await matchesOf(registry, reader, candidate);
            found.push({ ...(candidate.ref === undefined ? {} : { ref: candidate.ref }), matches: matches.slice(0, limit) });
            // Between candidates others have their turn.
            await setImmediate();
          }
          return { results: found, seq: await reader.seq() };
        },
        sinceOf(request),
      );
      cacheable(request, reply).header('registry-seq', seq);
      return reply.send({ algorithm: ALGORITHM, thresholds: { likely: LIKELY, possible: POSSIBLE }, results });
    },
  });
}

/** Refuses what is no name, and names of more words than are compared. */
function demandWords(candidates: z.infer<typeof MatchRequest>['candidates']): void {
  for (const [place, { names }] of candidates.entries()) {
    for (const [nth, name] of names.entries()) {
      const { length } = nameTokens(name);
      if (length > 0 && length <= TOKENS_MAX) continue;
      throw invalid({
        pointer: `/candidates/${place}/names/${nth}`,
        code: 'not_valid',
        detail: length === 0 ? 'has no letter to look for' : `at most ${TOKENS_MAX} words`,
      });
    }
  }
}
