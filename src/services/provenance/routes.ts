// The route of provenance.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { fingerprint } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { sayablesOf } from '../../records/claims/index.js';
import { readPrisoner } from '../aggregate/index.js';
import { provenanceSchema } from './schema.js';
import { weigh } from './weighing.js';

const OF = 'prisoner';

export function provenanceRoutes(app: FastifyInstance, registry: Registry): void {
  const { records } = registry;
  const claim = records.get('claim');
  const kinds = (claim.create.shape.record as z.ZodEnum).options.map((kind) => records.get(String(kind)));
  const parts = kinds.filter(({ owner }) => owner);
  const sayables = new Map(kinds.map((record) => [record, sayablesOf(record)]));

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/provenance',
    access: 'reader',
    operationId: 'getPrisonerProvenance',
    summary: 'Get the provenance of what is said of a prisoner',
    description:
      'Every property of the prisoner and of their parts of which somebody claims something: what the record says now, what each source says, whether they differ, and which claim the editors hold to be right and why. It is whole: nothing is left out and there are no pages.',
    tags: ['prisoners'],
    params: z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) }),
    headers: readHeaders,
    answers: {
      200: { description: 'The provenance.', body: provenanceSchema(claim.view), headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { prisoner, parts: documents, seq } = await readPrisoner(registry, request, [...parts, claim]);
      const groups = [...sayables].map(([record, sayable]) => ({
        record: record.name,
        sayables: sayable,
        documents: record.owner ? (documents[record.plural] ?? []) : [prisoner],
      }));
      const bytes = Buffer.from(JSON.stringify({ items: weigh(groups, OF, documents[claim.plural] ?? []) }), 'utf8');
      // Nothing but what it says decides, so that it stays while others are written about. It is the tag of no record: sent with a write it is refused.
      const etag = `"provenance-${request.viewer.audience}-${fingerprint(bytes)}"`;
      cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
      if (isNotModified(request, etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json').send(bytes);
    },
  });
}
