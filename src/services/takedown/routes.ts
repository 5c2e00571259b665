// The route by which an editor takes a prisoner out of everybody else's sight at once, whatever version they have seen; why is kept as a correction to be decided.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, isDryRun, sendWritten, writeQuery } from '../../core/http/writing.js';
import { Id, Text } from '../../core/values/types.js';
import { CorrectionView, correction } from '../../records/corrections/index.js';
import { takeDown } from './taking-down.js';

const Takedown = z
  .strictObject({ reason: Text(4000).meta({ description: 'Why showing them endangers somebody. Editors alone read it.' }) })
  .meta({ id: 'Takedown', description: 'Why somebody is to be taken out of sight.' });

export function takedownRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'POST',
    path: '/v1/prisoners/:prisoner_id/takedown',
    access: 'editor',
    operationId: 'takeDownPrisoner',
    summary: 'Take a prisoner out of sight at once',
    description:
      'Sets `visibility` of the prisoner to `confidential`, so that for everybody but editors neither they nor their parts were ever there, and keeps the reason as a correction of kind `safety_takedown` in review: both or neither. No If-Match is needed. They are shown again by a PATCH of `visibility`, once it was decided.',
    tags: ['prisoners'],
    params: z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) }),
    query: writeQuery,
    headers: createHeaders,
    body: Takedown.meta({ examples: [{ reason: 'Her mother was visited because of the entry.' }] }),
    answers: {
      200: { description: 'With `dry_run=true`: the correction as it would be. Its id is not reserved.', body: CorrectionView },
      201: {
        description: 'They are out of sight. The correction under which it is to be decided.',
        body: CorrectionView,
        headers: ['ETag', 'Registry-Seq', 'Location', 'Idempotency-Replayed'],
      },
    },
    failures: ['idempotency_key_reused'],
    handle: async (request, reply) => {
      const { prisoner_id } = request.params as { prisoner_id: string };
      const { reason } = request.body as z.infer<typeof Takedown>;
      const result = await registry.writeRecord(request.viewer, intentOf(request), correction, (tx) => takeDown(tx, prisoner_id, reason));
      if (isDryRun(request)) return sendWritten(request, reply, result, 200);
      reply.header('location', `/v1/corrections/${result.id}`);
      return sendWritten(request, reply, result, 201);
    },
  });
}
