// The routes of organisations.
import type { FastifyInstance } from 'fastify';
import { add } from '../../core/db/record.js';
import type { Registry } from '../../core/db/registry.js';
import { recordRoutes } from '../../core/http/record-routes.js';
import { NewOrganization, OrganizationPatch } from './schema.js';
import { organization } from './store.js';

export function organizationRoutes(app: FastifyInstance, registry: Registry): void {
  recordRoutes(app, registry, {
    record: organization,
    one: 'organization',
    many: 'organizations',
    says: 'Courts, prosecutors, bodies that recognise prisoners, publishers: in their public role, without the people in them.',
    create: NewOrganization,
    patch: OrganizationPatch,
    examples: {
      view: {
        id: '7c1e9a52-4d0b-4f6a-9b3e-8d2a5c6f1b66',
        version: 1,
        updated_at: '2026-01-15T09:30:00.000Z',
        visibility: 'public',
        name: 'Прыкладны манітор',
        name_en: 'Example Monitor',
        kind: 'human_rights_organisation',
        country: 'BY',
        url: 'https://monitor.example/',
        external_ids: [{ scheme: 'example_directory', value: '12' }],
        source_ids: [],
      },
      create: {
        visibility: 'public',
        name: 'Прыкладны манітор',
        name_en: 'Example Monitor',
        kind: 'human_rights_organisation',
        country: 'BY',
        url: 'https://monitor.example/',
      },
      patch: { name_ru: 'Примерный монитор' },
    },
    add: (tx, input) => add(tx, organization, input),
  });
}
