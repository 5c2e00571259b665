// The routes of corrections: those of every record, made by anyone, and what became of one, for whoever has its reference.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { valuesOf } from '../../core/access/render.js';
import { SYSTEM } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { Problem } from '../../core/problem.js';
import { Id } from '../../core/values/types.js';
import { CorrectionPatch, CorrectionProgress, CorrectionReceipt, NewCorrection, SENT } from './schema.js';
import { addCorrection, correction, DECIDED } from './store.js';

const EXAMPLE = 'b1f0a7c2-5d3e-4a86-9c11-7e2d4f60a935';

export function correctionRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: correction,
    one: 'correction',
    many: 'corrections',
    says: 'What somebody says is wrong or missing. Anyone may say so without a key and without saying who they are; editors alone read it.',
    create: NewCorrection,
    patch: CorrectionPatch,
    examples: {
      view: {
        id: EXAMPLE,
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'confidential',
        kind: 'is_released',
        text: 'She has been at home since December.',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        status: 'received',
        urgent: false,
        received_on: '2026-01-15',
      },
      create: {
        kind: 'is_released',
        text: 'She has been at home since December.',
        prisoner_id: '3f2a7d64-9c1e-4b7d-8f55-6f0f2b1c7e22',
        property: 'custody_status',
        source_url: 'https://monitor.example/12',
      },
      patch: { status: 'accepted', resolved_on: '2026-01-16', decision_note: 'Two sources say so.' },
    },
    fromAnyone: {
      properties: SENT,
      receipt: CorrectionReceipt,
      receiptOf: (id) => ({ id, status: 'received' }),
      addressOf: (id) => `/v1/corrections/${id}/status`,
    },
    add: (tx, input) => addCorrection(tx, input),
  });

  operation(app, {
    method: 'GET',
    path: '/v1/corrections/:correction_id/status',
    access: 'reader',
    atOrigin: true,
    operationId: 'getCorrectionStatus',
    summary: 'Ask what became of a correction',
    description: 'For whoever has its reference, which cannot be guessed. It says nothing of what was sent. Just after sending it can take a moment until a standby knows of it.',
    tags: ['corrections'],
    params: z.strictObject({ correction_id: Id().meta({ description: 'Reference of the correction.', examples: [EXAMPLE] }) }),
    answers: { 200: { description: 'What became of it.', body: CorrectionProgress } },
    failures: [],
    handle: async (request, reply) => {
      // Whoever knows the reference is told these three, whatever else they may see.
      const found = await registry.get(SYSTEM, correction, (request.params as { correction_id: string }).correction_id);
      if (!found) throw new Problem('not_found');
      const { status, received_on, resolved_on } = valuesOf(found.document);
      return reply.header('cache-control', 'no-store').send({ status, received_on, ...(DECIDED.includes(status) ? { resolved_on } : {}) });
    },
  });
}
