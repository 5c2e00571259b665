// The routes of cases.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { CasePatch, NewCase } from './schema.js';
import { prosecution } from './store.js';

export function caseRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: prosecution,
    one: 'case',
    many: 'cases',
    says: 'Prosecutions, each of one person or of several.',
    create: NewCase,
    patch: CasePatch,
    examples: {
      view: {
        id: 'b7d3e9f1-5a2c-4d8e-9f10-3c4b5a6d7e88',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        title: 'Case of the Example Choir',
        number: '1-12/2025',
        court_id: '7c1e9a52-4d0b-4f6a-9b3e-8d2a5c6f1b66',
        opened_on: '2025-03',
        stage: 'first_instance_verdict',
        as_of: '2025-11-20',
        as_of_precision: 'day',
        tried_jointly: 'yes',
        source_ids: [],
      },
      create: { visibility: 'public', title: 'Case of the Example Choir', number: '1-12/2025', opened_on: '2025-03', stage: 'trial', as_of: '2025-11-10', tried_jointly: 'yes' },
      patch: { stage: 'first_instance_verdict', as_of: '2025-11-20' },
    },
    add: (tx, input) => add(tx, prosecution, input),
  });
}
