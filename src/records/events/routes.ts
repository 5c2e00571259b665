// The routes of events.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { EventPatch, NewEvent } from './schema.js';
import { event } from './store.js';

export function eventRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: event,
    one: 'event',
    many: 'events',
    says: 'What happened to a prisoner, when, where, how certain that is and who says so.',
    create: NewEvent,
    patch: EventPatch,
    examples: {
      view: {
        id: '7d1f0a52-6b3e-4c8a-9f21-3a5e8c0d7b55',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        kind: 'trial_started',
        happened_on: '2025-11',
        region: 'Minsk',
        authority: 'A district court',
        certainty: 'confirmed',
        source_ids: [],
      },
      create: { kind: 'trial_started', happened_on: '2025-11', region: 'Minsk', authority: 'A district court', certainty: 'confirmed' },
      patch: { happened_on: '2025-11-20' },
    },
    add: (tx, input, owner) => add(tx, event, { ...input, prisoner_id: owner }),
  });
}
