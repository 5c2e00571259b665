// The routes by which editors merge two prisoners and undo that.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, isDryRun, onceHeaders, sendWritten, writeQuery } from '../../core/http/writing.js';
import { Id } from '../../core/values/types.js';
import { MergeView, merge } from '../../records/merges/index.js';
import { type Merging, mergePrisoners, undoMerge } from './merging.js';
import { MergeRequest, UndoRequest } from './schema.js';

const written = ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] as const;

export function mergingRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'POST',
    path: '/v1/merges',
    access: 'editor',
    operationId: 'mergePrisoners',
    summary: 'Merge two prisoners who are one person',
    description:
      'Carries everything of one prisoner over to another, in one write: properties as they are chosen, parts of every kind, and what names them from elsewhere. Whoever reads the merged one is sent to the one that is kept, and nobody sees more than they could before. It needs an `Idempotency-Key`, and it can be undone.',
    tags: ['merges'],
    query: writeQuery,
    headers: onceHeaders,
    body: MergeRequest.meta({
      examples: [
        {
          kept_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
          merged_id: '1b2c3d4e-5f60-4a7b-8c9d-0e1f2a3b4c5d',
          kept_version: 4,
          merged_version: 2,
          fields: { birth_date: 'merged', external_ids: 'both' },
          evidence: 'The same trial on the same day, and the same year of birth, by the court’s own list.',
        },
      ],
    }),
    answers: {
      200: { description: 'With `dry_run=true`: the merge as it would be. Its id is not reserved.', body: MergeView },
      201: { description: 'They are one. The merge, by whose id it is undone.', body: MergeView, headers: [...written, 'Location'] },
    },
    failures: ['idempotency_key_reused', 'version_not_current', 'conflict', 'record_merged', 'draft_of_another_organization'],
    handle: async (request, reply) => {
      const result = await registry.writeRecord(request.viewer, intentOf(request), merge, (tx) => mergePrisoners(tx, request.body as Merging));
      if (isDryRun(request)) return sendWritten(request, reply, result, 200);
      reply.header('location', `/v1/merges/${result.id}`);
      return sendWritten(request, reply, result, 201);
    },
  });

  operation(app, {
    method: 'POST',
    path: '/v1/merges/:merge_id/undo',
    access: 'editor',
    operationId: 'undoMerge',
    summary: 'Undo a merge',
    description:
      'Makes both prisoners and all their parts as they were before, in one write. What was added to the one that was kept since stays with them; where something that would have to be put back was changed since, it is refused and says where. From then on editors alone see that there was a merge.',
    tags: ['merges'],
    params: z.strictObject({ merge_id: Id().meta({ description: 'Id of the merge.', examples: ['8d3b5a16-7e4c-4f92-b0a8-1c6d9e2f3a47'] }) }),
    query: writeQuery,
    headers: createHeaders,
    body: UndoRequest.meta({ examples: [{ evidence: 'Two people of one name: the indictments have different years of birth.', decision: 'not_same' }] }),
    answers: { 200: { description: 'They are two again. The merge as it is now.', body: MergeView, headers: written } },
    failures: ['idempotency_key_reused', 'conflict', 'changed_since', 'draft_of_another_organization'],
    handle: async (request, reply) => {
      const { merge_id } = request.params as { merge_id: string };
      const says = request.body as z.infer<typeof UndoRequest>;
      const result = await registry.writeRecord(request.viewer, intentOf(request), merge, async (tx) => {
        await undoMerge(tx, merge_id, says);
        return merge_id;
      });
      return sendWritten(request, reply, result, 200);
    },
  });
}
