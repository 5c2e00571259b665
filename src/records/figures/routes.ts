// The routes of published figures.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { FigurePatch, NewFigure } from './schema.js';
import { figure } from './store.js';

export function figureRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: figure,
    one: 'figure',
    many: 'figures',
    says: 'Figures that somebody published, with what they count and as of when. Those that conflict stand side by side; they are no counts of what the registry holds.',
    create: NewFigure,
    patch: FigurePatch,
    examples: {
      view: {
        id: 'e0a6b2c4-8d5f-4a1b-8c43-6f7e8d9a0b21',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        value: 240,
        bound: 'more_than',
        unit: 'people',
        scope: 'members of the Example Choir in custody',
        country: 'BY',
        as_of: '2025-12',
        as_of_precision: 'month',
        verbatim: 'more than 240 singers',
        source_ids: [],
      },
      create: {
        visibility: 'public',
        value: 240,
        bound: 'more_than',
        unit: 'people',
        scope: 'members of the Example Choir in custody',
        country: 'BY',
        as_of: '2025-12',
        verbatim: 'more than 240 singers',
      },
      patch: { bound: 'about' },
    },
    add: (tx, input) => add(tx, figure, input),
  });
}
