// The routes of vulnerabilities.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewVulnerability, VulnerabilityPatch } from './schema.js';
import { vulnerability } from './store.js';

export function vulnerabilityRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: vulnerability,
    one: 'vulnerability',
    many: 'vulnerabilities',
    says: 'What makes a prisoner vulnerable, since when and how urgent it is. Health is for editors alone.',
    create: NewVulnerability,
    patch: VulnerabilityPatch,
    examples: {
      view: {
        id: '8c4d1e5f-7a39-4b0c-8e88-3d9f6b1c0a11',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'partner',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        flag: 'senior_60_plus',
        priority: 'high',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        source_ids: [],
      },
      create: { visibility: 'partner', flag: 'senior_60_plus', priority: 'high', as_of: '2026-01-10' },
      patch: { priority: 'urgent' },
    },
    add: (tx, input, owner) => add(tx, vulnerability, { ...input, prisoner_id: owner }),
  });
}
