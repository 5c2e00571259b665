// The routes of recognitions.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewRecognition, RecognitionPatch } from './schema.js';
import { recognition } from './store.js';

export function recognitionRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: recognition,
    one: 'recognition',
    many: 'recognitions',
    says: 'Who recognises somebody as a political prisoner, who does not, since when and by which criteria.',
    create: NewRecognition,
    patch: RecognitionPatch,
    examples: {
      view: {
        id: 'f1a6b3c9-2d4e-4f8a-9b7c-5e6d7f8a9baa',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        body: 'other',
        body_name: 'Example Monitor',
        organization_id: '7c1e9a52-4d0b-4f6a-9b3e-8d2a5c6f1b66',
        status: 'recognised',
        criteria: ['pace1900_a', 'pace1900_e'],
        recognised_on: '2025-12-10',
        as_of: '2026-01-10',
        as_of_precision: 'day',
        url: 'https://monitor.example/prisoners/12',
        source_ids: [],
      },
      create: {
        body: 'other',
        body_name: 'Example Monitor',
        status: 'recognised',
        criteria: ['pace1900_a', 'pace1900_e'],
        recognised_on: '2025-12-10',
        as_of: '2026-01-10',
        url: 'https://monitor.example/prisoners/12',
      },
      patch: { status: 'withdrawn', withdrawn_on: '2026-01', as_of: '2026-01-12' },
    },
    add: (tx, input, owner) => add(tx, recognition, { ...input, prisoner_id: owner }),
  });
}
