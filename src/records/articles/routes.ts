// The routes of articles.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { ArticlePatch, NewArticle } from './schema.js';
import { article } from './store.js';

export function articleRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: article,
    one: 'article',
    many: 'articles',
    says: 'Articles of criminal and administrative codes, with their short titles as sources give them.',
    create: NewArticle,
    patch: ArticlePatch,
    examples: {
      view: {
        id: 'a4f2c6d8-1e3b-4c5d-8e7f-9a0b1c2d3e77',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        code: 'BY-CC-1999',
        article: '999-1',
        part: '2',
        title: 'an article that stands for any',
        source_ids: [],
      },
      create: { visibility: 'public', code: 'BY-CC-1999', article: '999-1', part: '2', title: 'an article that stands for any' },
      patch: { valid_from: '2021-06' },
    },
    add: (tx, input) => add(tx, article, input),
  });
}
