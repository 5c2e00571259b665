// The routes of sources.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewSource, SourcePatch } from './schema.js';
import { source } from './store.js';

export function sourceRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: source,
    one: 'source',
    many: 'sources',
    says: 'Where statements come from. A private source is a kind, never a name.',
    create: NewSource,
    patch: SourcePatch,
    examples: {
      view: {
        id: '5b0c5f5e-2f0e-4c3e-9a8e-6f1f6f0f7a11',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        title: 'Trial of Alena Prykladnaya ends',
        publisher: 'Example Monitor',
        kind: 'press_article',
        url: 'https://monitor.example/2025/11/trial',
        language: 'en',
        published_on: '2025-11-20',
        pseudonymous: 'no',
      },
      create: {
        visibility: 'public',
        title: 'Trial of Alena Prykladnaya ends',
        publisher: 'Example Monitor',
        kind: 'press_article',
        url: 'https://monitor.example/2025/11/trial',
        published_on: '2025-11-20',
      },
      patch: { published_on: '2025-11-21' },
    },
    add: (tx, input) => add(tx, source, input),
  });
}
