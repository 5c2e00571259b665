// The routes of facilities.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { FacilityPatch, NewFacility } from './schema.js';
import { facility } from './store.js';

export function facilityRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: facility,
    one: 'facility',
    many: 'facilities',
    says: 'Places where people are held, with the address that letters go to.',
    create: NewFacility,
    patch: FacilityPatch,
    examples: {
      view: {
        id: '0d2f8c3a-6b1e-4f57-8a55-2f4f1a7e9c01',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        name: 'Example Colony No. 99',
        name_local: 'Исправительная колония № 99',
        kind: 'penal_colony',
        holds: 'women',
        country: 'BY',
        authority: 'Example Department of Corrections',
        address: '000000, г. Прыклад, ул. Примерная, 1',
        address_verified: 'no',
        seen_on: '2025',
        source_ids: [],
      },
      create: {
        visibility: 'public',
        name: 'Example Colony No. 99',
        name_local: 'Исправительная колония № 99',
        kind: 'penal_colony',
        holds: 'women',
        country: 'BY',
        address: '000000, г. Прыклад, ул. Примерная, 1',
        seen_on: '2025',
      },
      patch: { address_verified: 'yes' },
    },
    add: (tx, input) => add(tx, facility, input),
  });
}
