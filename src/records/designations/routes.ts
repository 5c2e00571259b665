// The routes of designations by the state.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { DesignationPatch, NewDesignation } from './schema.js';
import { designation } from './store.js';

export function designationRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: designation,
    one: 'designation',
    many: 'designations',
    says: 'Lists of the state on which a prisoner was put, since when and until when.',
    create: NewDesignation,
    patch: DesignationPatch,
    examples: {
      view: {
        id: '4e0f7b1c-3c95-4d68-8b44-9f5a2d7e6c88',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        list: 'mvd_extremist_list',
        listed_on: '2025-11-28',
        certainty: 'confirmed',
        source_ids: [],
      },
      create: { list: 'mvd_extremist_list', listed_on: '2025-11-28', certainty: 'confirmed' },
      patch: { removed_on: '2026-01' },
    },
    add: (tx, input, owner) => add(tx, designation, { ...input, prisoner_id: owner }),
  });
}
