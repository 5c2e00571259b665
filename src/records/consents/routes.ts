// The routes of consents.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { ConsentPatch, NewConsent } from './schema.js';
import { consent } from './store.js';

export function consentRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: consent,
    one: 'consent',
    many: 'consents',
    says: 'What the person, or somebody who may speak for them, consents to being shown. Editors alone see it. When one is withdrawn or ends and no other holds, what it was for goes at once: the name, what is told of health, what the person likes (`story`), the address for letters (`address`, `contact`).',
    create: NewConsent,
    patch: ConsentPatch,
    examples: {
      view: {
        id: '0c9d3a51-7a0e-4c37-9b63-2f54be0a7d18',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'confidential',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        scope: ['name', 'story'],
        given_by: 'spouse',
        basis: 'written',
        granted_on: '2025-11-20',
        source_ids: [],
      },
      create: { scope: ['name', 'story'], given_by: 'spouse', basis: 'written', granted_on: '2025-11-20' },
      patch: { withdrawn_on: '2026-01-14' },
    },
    add: (tx, input, owner) => add(tx, consent, { ...input, prisoner_id: owner }),
  });
}
