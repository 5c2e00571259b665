// The routes of custody periods.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { CustodyPeriodPatch, NewCustodyPeriod } from './schema.js';
import { custodyPeriod } from './store.js';

export function custodyPeriodRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: custodyPeriod,
    one: 'custodyPeriod',
    many: 'custodyPeriods',
    says: 'What situation a person was in, where, from when to when, as of which date and says who.',
    create: NewCustodyPeriod,
    patch: CustodyPeriodPatch,
    examples: {
      view: {
        id: '9e4a1f30-7a3e-4b43-8c39-5d0e6b7f1a33',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        status: 'serving_sentence',
        from_on: '2025-11',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        verbatim: 'sentenced to 3,5 yrs in a penal colony',
        source_ids: [],
      },
      create: { status: 'serving_sentence', from_on: '2025-11', as_of: '2026-01-10', verbatim: 'sentenced to 3,5 yrs in a penal colony' },
      patch: { to_on: '2026-03-01' },
    },
    add: (tx, input, owner) => add(tx, custodyPeriod, { ...input, prisoner_id: owner }),
  });
}
