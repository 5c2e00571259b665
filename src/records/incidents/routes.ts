// The routes of incidents in detention.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { IncidentPatch, NewIncident } from './schema.js';
import { incident } from './store.js';

export function incidentRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: incident,
    one: 'incident',
    many: 'incidents',
    says: 'What was done to a prisoner in detention, where, from when to when and who says so.',
    create: NewIncident,
    patch: IncidentPatch,
    examples: {
      view: {
        id: '2c8e5d9f-1a73-4b46-9f22-7d3e0b5c4a77',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        kind: 'shizo',
        from_on: '2025-12',
        days: 10,
        certainty: 'likely',
        verbatim: 'ten days in the punishment cell',
        source_ids: [],
      },
      create: { kind: 'shizo', from_on: '2025-12', days: 10, certainty: 'likely', verbatim: 'ten days in the punishment cell' },
      patch: { to_on: '2025-12' },
    },
    add: (tx, input, owner) => add(tx, incident, { ...input, prisoner_id: owner }),
  });
}
