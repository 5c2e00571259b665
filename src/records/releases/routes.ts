// The routes of releases.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewRelease, ReleasePatch } from './schema.js';
import { release } from './store.js';

export function releaseRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: release,
    one: 'release',
    many: 'releases',
    says: 'That a prisoner was released, and on which basis, in which context and where to.',
    create: NewRelease,
    patch: ReleasePatch,
    examples: {
      view: {
        id: '1b9d4c7e-0f62-4a35-8e11-6c2d9a4b3f66',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        released_on: '2026-01',
        legal_basis: 'pardon',
        context: 'negotiated_deal',
        destination: 'forcibly_deported',
        documents_confiscated: 'yes',
        criminal_record_retained: 'yes',
        supervision_type: 'none',
        confirmed_by: 'Example Monitor',
        certainty: 'confirmed',
        source_ids: [],
      },
      create: {
        released_on: '2026-01',
        legal_basis: 'pardon',
        context: 'negotiated_deal',
        destination: 'forcibly_deported',
        confirmed_by: 'Example Monitor',
        certainty: 'confirmed',
      },
      patch: { documents_confiscated: 'yes' },
    },
    add: (tx, input, owner) => add(tx, release, { ...input, prisoner_id: owner }),
  });
}
