// The routes of signatures.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewSignature, SignaturePatch } from './schema.js';
import { signature } from './store.js';

export function signatureRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: signature,
    one: 'signature',
    many: 'signatures',
    says: 'Signatures of appeals. Public ones are shown with their names; non-public ones are only counted, in the document of the appeal.',
    create: NewSignature,
    patch: SignaturePatch,
    examples: {
      view: {
        id: 'd9f5a1b3-7c4e-4f0a-9b32-5e6d7c8f9a10',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        appeal_id: 'c8e4f0a2-6b3d-4e9f-8a21-4d5c6b7e8f99',
        kind: 'public_name',
        name: 'Alena Prykladnaya',
        source_ids: [],
      },
      create: { kind: 'public_name', name: 'Alena Prykladnaya' },
      patch: { name: 'Alena Prykladnaya, singer' },
    },
    add: (tx, input, owner) => add(tx, signature, { ...input, appeal_id: owner }),
  });
}
