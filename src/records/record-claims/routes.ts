// The routes of claims about records that stand by themselves.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { patchOf } from '../../core/values/types.js';

export function recordClaimRoutes(app: FastifyInstance, registry: Registry): void {
  const recordClaim = registry.records.get('record_claim');
  recordRoutes(app, registry, {
    record: recordClaim,
    one: 'recordClaim',
    many: 'recordClaims',
    says: 'What one source says of one property of a record that stands by itself: a facility, a source, an organisation, a case, an article, an appeal or a figure. Claims that conflict stand side by side; editors can choose one of them and say why.',
    create: recordClaim.create,
    patch: patchOf(recordClaim.create, 'RecordClaimPatch'),
    examples: {
      view: {
        id: '4f7c1a92-8e3d-4b60-9a15-c2d7e6f80b39',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        record: 'facility',
        record_id: '0d2f8c3a-6b1e-4f57-8a55-2f4f1a7e9c01',
        property: 'holds',
        value: 'women',
        verbatim: 'the colony for women',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        chosen: true,
        reason: 'All letters that came from there are of women.',
        source_ids: [],
      },
      create: { visibility: 'public', record: 'facility', record_id: '0d2f8c3a-6b1e-4f57-8a55-2f4f1a7e9c01', property: 'holds', value: 'women', as_of: '2026-01-10' },
      patch: { chosen: true, reason: 'All letters that came from there are of women.' },
    },
    add: (tx, input) => add(tx, recordClaim, input),
  });
}
