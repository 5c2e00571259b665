// The catalogue of failures, served where the `type` of a problem points.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { operation } from '../../core/http/operation.js';
import { PROBLEMS, Problem, type ProblemCode } from '../../core/problem.js';

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

const ProblemKind = z
  .object({
    code: z.enum(codes).meta({ description: 'What kind of failure it is, for programs.' }),
    status: z.int().min(400).max(599).meta({ description: 'Its HTTP status.' }),
    title: z.string().max(200).meta({ description: 'What kind of failure it is, for people.' }),
    meaning: z.string().max(1000).meta({ description: 'What it means and what can be done.' }),
  })
  .meta({ id: 'ProblemKind', description: 'A kind of failure.' });

export function problemRoutes(app: FastifyInstance): void {
  operation(app, {
    method: 'GET',
    path: '/problems',
    access: 'reader',
    operationId: 'listProblems',
    summary: 'List the kinds of failure',
    description: 'The closed catalogue: no answer has a code that is not here.',
    tags: ['service'],
    answers: {
      200: {
        description: 'The catalogue.',
        body: z.object({ items: z.array(ProblemKind).max(100).meta({ description: 'All kinds.' }) }).meta({ id: 'ProblemCatalogue', description: 'The catalogue of failures.' }),
      },
    },
    failures: [],
    handle: async () => ({ items: codes.map((code) => ({ code, ...PROBLEMS[code] })) }),
  });

  operation(app, {
    method: 'GET',
    path: '/problems/:code',
    access: 'reader',
    operationId: 'getProblem',
    summary: 'Explain a kind of failure',
    description: 'Where the `type` of a problem document points.',
    tags: ['service'],
    params: z.strictObject({ code: z.string().max(64).meta({ description: 'Code of the failure.' }) }),
    answers: { 200: { description: 'The explanation.', body: ProblemKind } },
    failures: [],
    handle: async (request) => {
      const code = codes.find((known) => known === (request.params as { code: string }).code);
      if (!code) throw new Problem('not_found');
      return { code, ...PROBLEMS[code] };
    },
  });
}
