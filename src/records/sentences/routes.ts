// The routes of sentences.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewSentence, SentencePatch } from './schema.js';
import { sentence } from './store.js';

export function sentenceRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: sentence,
    one: 'sentence',
    many: 'sentences',
    says: 'What was imposed on a prisoner, for how long, in the words of the source and in numbers.',
    create: NewSentence,
    patch: SentencePatch,
    examples: {
      view: {
        id: 'c2f7b1de-2c55-4d0c-9b71-1de0e7c4aa44',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        kind: 'deprivation_of_liberty',
        regime: 'general',
        placement: 'penal_colony',
        term: { years: 3, months: 6, days: 0, certainty: 'exact', verbatim: '3,5 yrs' },
        term_months: 42,
        stated_total: false,
        imposed_on: '2025-11-20',
        in_force_on: '2026-01-12',
        source_ids: [],
      },
      create: {
        kind: 'deprivation_of_liberty',
        regime: 'general',
        placement: 'penal_colony',
        term: { years: 3, months: 6, certainty: 'exact', verbatim: '3,5 yrs' },
        imposed_on: '2025-11-20',
        in_force_on: '2026-01-12',
      },
      patch: { regime: 'reinforced' },
    },
    add: (tx, input, owner) => add(tx, sentence, { ...input, prisoner_id: owner }),
  });
}
