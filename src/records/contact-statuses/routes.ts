// The routes of contact statuses.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { ContactStatusPatch, NewContactStatus } from './schema.js';
import { contactStatus } from './store.js';

export function contactStatusRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: contactStatus,
    one: 'contactStatus',
    many: 'contactStatuses',
    says: 'Whether a prisoner could be reached, since when and by which kinds of people; for partners.',
    create: NewContactStatus,
    patch: ContactStatusPatch,
    examples: {
      view: {
        id: '6a2b9c3d-5e17-4f8a-9c66-1b7d4f9a8e99',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'partner',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        status: 'incommunicado',
        family: 'no',
        counsel: 'unknown',
        humanitarian: 'no',
        human_rights_organisation: 'no',
        since_on: '2025-02',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        source_ids: [],
      },
      create: { status: 'incommunicado', family: 'no', humanitarian: 'no', human_rights_organisation: 'no', since_on: '2025-02', as_of: '2026-01-10' },
      patch: { until_on: '2026-01' },
    },
    add: (tx, input, owner) => add(tx, contactStatus, { ...input, prisoner_id: owner }),
  });
}
