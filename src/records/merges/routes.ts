// The routes by which merges are read; a service makes and undoes them.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { recordReads } from '../../core/http/record-routes.js';
import { merge } from './store.js';

export function mergeRoutes(app: FastifyInstance, registry: Registry): void {
  recordReads(app, registry, {
    record: merge,
    one: 'merge',
    many: 'merges',
    says: 'Merges of prisoners who are one person. The one that was merged is found at the one that was kept.',
    examples: {
      view: {
        id: '8d3b5a16-7e4c-4f92-b0a8-1c6d9e2f3a47',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        kept_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        merged_id: '1b2c3d4e-5f60-4a7b-8c9d-0e1f2a3b4c5d',
        merged_on: '2026-01-15',
      },
    },
  });
}
