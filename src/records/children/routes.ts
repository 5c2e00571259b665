// The routes of children.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { invalid } from '../../core/problem.js';
import { ChildPatch, NewChild } from './schema.js';
import { child } from './store.js';

export function childRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: child,
    one: 'child',
    many: 'children',
    says: 'That a prisoner has children, without anything that could identify one.',
    create: NewChild,
    patch: ChildPatch,
    examples: {
      view: {
        id: 'e6d40c7b-8a2f-4f0d-8f0b-7a9c3f5e1b55',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_ids: ['3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22'],
        minor: 'yes',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        source_ids: [],
      },
      create: { minor: 'yes', as_of: '2026-01-10' },
      patch: { minor: 'unknown' },
    },
    add: (tx, input, owner) => {
      const parents = (input.prisoner_ids as string[] | undefined) ?? [String(owner)];
      if (!parents.includes(String(owner))) throw invalid({ pointer: '/prisoner_ids', code: 'not_valid', detail: 'does not name the prisoner in the address' });
      return add(tx, child, { ...input, prisoner_ids: parents });
    },
  });
}
