// The route by which editors decide whether two prisoners are one person. It merges nobody.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, sendWritten, writeQuery } from '../../core/http/writing.js';
import { DuplicateDecisionView, duplicateDecision, NewDuplicateDecision } from '../../records/duplicate-decisions/index.js';
import { decideOf } from './deciding.js';

const EXAMPLE = '1b2c3d4e-5f60-4a7b-8c9d-0e1f2a3b4c5d.3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22';

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const PAIR = new RegExp(`^${ID}\\.${ID}$`);

/** Two ids in their order, with a point between them. */
const PairId = () =>
  z
    .string()
    .max(73)
    .regex(PAIR, 'expected the ids of two prisoners with a point between them')
    .refine((text) => !PAIR.test(text) || text.slice(0, 36) < text.slice(37), 'expected two different ids, in the order of their characters');

const Decision = NewDuplicateDecision.pick({ decision: true, evidence: true, score: true, working_note: true }).meta({ id: 'Decision', description: 'What is decided of a pair.' });

export function duplicateRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'POST',
    path: '/v1/duplicates/:pair_id/decision',
    access: 'editor',
    operationId: 'decideDuplicate',
    summary: 'Decide whether two prisoners are one person',
    description:
      'Keeps what is decided of a pair, with the evidence, and takes the place of what was decided of it before. It merges nobody: for that there is `POST /v1/merges`. What is left out of a pair that was decided before stays as it is.',
    tags: ['duplicate_decisions'],
    params: z.strictObject({ pair_id: PairId().meta({ description: 'The ids of the two, the lesser first, with a point between them.', examples: [EXAMPLE] }) }),
    query: writeQuery,
    headers: createHeaders,
    body: Decision.meta({ examples: [{ decision: 'not_same', evidence: 'Born in different years, by the indictments of both.', score: 0.91 }] }),
    answers: { 200: { description: 'The decision as it is now.', body: DuplicateDecisionView, headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] } },
    failures: ['idempotency_key_reused', 'record_merged', 'conflict'],
    handle: async (request, reply) => {
      const { pair_id } = request.params as { pair_id: string };
      const [first_id, second_id] = pair_id.split('.') as [string, string];
      const result = await registry.writeRecord(request.viewer, intentOf(request), duplicateDecision, (tx) => decideOf(tx, { first_id, second_id }, request.body as Values));
      return sendWritten(request, reply, result, 200);
    },
  });
}
