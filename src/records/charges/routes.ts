// The routes of charges.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { ChargePatch, NewCharge } from './schema.js';
import { charge } from './store.js';

export function chargeRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: charge,
    one: 'charge',
    many: 'charges',
    says: 'What the authorities charge people under, and what became of it.',
    create: NewCharge,
    patch: ChargePatch,
    examples: {
      view: {
        id: 'd5e8a2b4-7c1f-4b9d-8a3e-6f5d4c3b2a99',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        article_id: 'a4f2c6d8-1e3b-4c5d-8e7f-9a0b1c2d3e77',
        code: 'BY-CC-1999',
        article: '999-1',
        part: '2',
        stage: 'completed',
        case_id: 'b7d3e9f1-5a2c-4d8e-9f10-3c4b5a6d7e88',
        status: 'convicted',
        charged_on: '2025-03',
        decided_on: '2025-11-20',
        in_absentia: 'no',
        as_of: '2025-11-20',
        as_of_precision: 'day',
        verbatim: 'under Part 2 of Article 999-1',
        source_ids: [],
      },
      create: { code: 'BY-CC-1999', article: '999-1', part: '2', status: 'charged', charged_on: '2025-03', as_of: '2025-03-20', verbatim: 'under Part 2 of Article 999-1' },
      patch: { status: 'convicted', decided_on: '2025-11-20', as_of: '2025-11-20' },
    },
    add: (tx, input, owner) => add(tx, charge, { ...input, prisoner_id: owner }),
  });
}
