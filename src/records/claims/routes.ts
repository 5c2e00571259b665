// The routes of claims.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { patchOf } from '../../core/values/types.js';

export function claimRoutes(app: FastifyInstance, registry: Registry): void {
  const claim = registry.records.get('claim');
  recordRoutes(app, registry, {
    record: claim,
    one: 'claim',
    many: 'claims',
    says: 'What one source says of one property of a prisoner or of one of their parts. Claims that conflict stand side by side; editors can choose one of them and say why.',
    create: claim.create,
    patch: patchOf(claim.create, 'ClaimPatch'),
    examples: {
      view: {
        id: '9e2b6a70-4c1d-4f58-a3b7-1d0c5e8f7a26',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        record: 'prisoner',
        property: 'sex',
        value: 'female',
        verbatim: 'a teacher of forty, she was taken from her home',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        chosen: true,
        reason: 'The court calls her so as well; the other source has another person of that name.',
        source_ids: [],
      },
      create: { record: 'prisoner', property: 'sex', value: 'female', verbatim: 'a teacher of forty, she was taken from her home', as_of: '2026-01-10' },
      patch: { chosen: true, reason: 'The court calls her so as well; the other source has another person of that name.' },
    },
    add: (tx, input, owner) => add(tx, claim, { ...input, prisoner_id: owner }),
  });
}
