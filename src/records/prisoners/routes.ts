// The routes of prisoners.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewPrisoner, PrisonerPatch } from './schema.js';
import { addPrisoner, prisoner } from './store.js';

export function prisonerRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: prisoner,
    one: 'prisoner',
    many: 'prisoners',
    says: 'People deprived of liberty for political reasons, each with names, custody periods, sentences, children, charges and recognitions.',
    create: NewPrisoner,
    patch: PrisonerPatch,
    examples: {
      view: { id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22' },
      create: {
        visibility: 'public',
        sex: 'female',
        country: 'BY',
        names: [
          { full: 'PRYKLADNAYA Alena', family: 'PRYKLADNAYA', given: 'Alena', language_basis: 'be' },
          { full: 'ПРИКЛАДНАЯ Елена', family: 'ПРИКЛАДНАЯ', given: 'Елена', language_basis: 'ru' },
        ],
        custody_periods: [{ status: 'serving_sentence', as_of: '2026-01-10', verbatim: 'sentenced to 3,5 yrs in a penal colony' }],
        sentences: [{ kind: 'deprivation_of_liberty', placement: 'penal_colony', term: { years: 3, months: 6, certainty: 'exact', verbatim: '3,5 yrs' } }],
        children: [{ minor: 'yes', as_of: '2026-01-10' }],
        charges: [{ code: 'BY-CC-1999', article: '999-1', part: '2', status: 'convicted', as_of: '2026-01-10', verbatim: 'under Part 2 of Article 999-1' }],
        recognitions: [{ body: 'other', body_name: 'Example Monitor', status: 'recognised', criteria: ['pace1900_a'], as_of: '2026-01-10' }],
        sources: [{ visibility: 'public', title: 'Trial of Alena Prykladnaya ends', publisher: 'Example Monitor', kind: 'press_article' }],
      },
      patch: { birth_date: '1985-04' },
    },
    add: addPrisoner,
  });
}
