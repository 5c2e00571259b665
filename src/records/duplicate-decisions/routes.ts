// The routes by which decisions about duplicates are read; they are made at the pair that they are about.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { recordReads } from '../../core/http/record-routes.js';
import { duplicateDecision } from './store.js';

export function duplicateDecisionRoutes(app: FastifyInstance, registry: Registry): void {
  recordReads(app, registry, {
    record: duplicateDecision,
    one: 'duplicateDecision',
    many: 'duplicateDecisions',
    says: 'What editors decided of two prisoners who may be one person. Editors alone read it.',
    examples: {
      view: {
        id: '4c7e1f90-2b6a-4d38-8a15-0f9b3c6d7e52',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'confidential',
        first_id: '1b2c3d4e-5f60-4a7b-8c9d-0e1f2a3b4c5d',
        second_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        decision: 'not_same',
        evidence: 'Born in different years, by the indictments of both.',
      },
    },
  });
}
