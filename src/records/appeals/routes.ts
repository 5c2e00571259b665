// The routes of appeals.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { AppealPatch, NewAppeal } from './schema.js';
import { appeal } from './store.js';

export function appealRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: appeal,
    one: 'appeal',
    many: 'appeals',
    says: 'Appeals for prisoners: from whom, to whom, and how many signatures the registry holds.',
    create: NewAppeal,
    patch: AppealPatch,
    examples: {
      view: {
        id: 'c8e4f0a2-6b3d-4e9f-8a21-4d5c6b7e8f99',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        title: 'Let the Example Choir sing',
        kind: 'open_letter',
        published_on: '2025-12',
        status: 'open_for_signature',
        as_of: '2025-12-20',
        as_of_precision: 'day',
        addressees: ['the government of Prykladsk'],
        addressee_ids: [],
        initiators: [{ name: 'Alena Prykladnaya', relation: 'sibling' }],
        initiator_ids: [],
        prisoner_ids: ['3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22'],
        url: 'https://appeal.example/choir',
        public_signatures_count: 12,
        non_public_signatures_count: 30,
        signatures_count: 42,
        source_ids: [],
      },
      create: {
        visibility: 'public',
        title: 'Let the Example Choir sing',
        kind: 'open_letter',
        published_on: '2025-12',
        status: 'open_for_signature',
        as_of: '2025-12-20',
        addressees: ['the government of Prykladsk'],
        initiators: [{ name: 'Alena Prykladnaya', relation: 'sibling' }],
        url: 'https://appeal.example/choir',
      },
      patch: { status: 'closed', as_of: '2026-01-10' },
    },
    add: (tx, input) => add(tx, appeal, input),
  });
}
