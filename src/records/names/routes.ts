// The routes of names.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NamePatch, NewName } from './schema.js';
import { name } from './store.js';

export function nameRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: name,
    one: 'name',
    many: 'names',
    says: 'Names of prisoners in several scripts, each as a source wrote it.',
    create: NewName,
    patch: NamePatch,
    examples: {
      view: {
        id: '7c1b9c8e-51f3-4c55-8b6a-0a5b8a2f9d10',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        full: 'ПРЫКЛАДНАЯ Алена',
        family: 'ПРЫКЛАДНАЯ',
        given: 'Алена',
        script: 'cyrl',
        language_basis: 'be',
        kind: 'published',
        source_ids: [],
      },
      create: { full: 'ПРЫКЛАДНАЯ Алена', family: 'ПРЫКЛАДНАЯ', given: 'Алена', language_basis: 'be' },
      patch: { kind: 'legal' },
    },
    add: (tx, input, owner) => add(tx, name, { ...input, prisoner_id: owner }),
  });
}
