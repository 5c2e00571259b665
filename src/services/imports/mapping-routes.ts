// The routes of mappings: which column of a file is which property, kept by name.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, marked } from '../../core/http/writing.js';
import { Problem } from '../../core/problem.js';
import { MAPPING_EXAMPLE, MappingList, MappingView, mappingParams, NewMapping } from './schema.js';
import { shownMapping } from './showing.js';
import { findMapping, keepMapping, listMappings, removeMapping } from './store.js';

const TAGS = ['imports'];
const HERE = '/v1/import_mappings';

export function mappingRoutes(app: FastifyInstance, registry: Registry): void {
  const { primary } = registry.database;
  const nameOf = (request: FastifyRequest) => (request.params as z.infer<typeof mappingParams>).import_mapping_name;

  operation(app, {
    method: 'GET',
    path: HERE,
    access: 'editor',
    operationId: 'listImportMappings',
    summary: 'List mappings of columns',
    description: 'All of them, by name.',
    tags: TAGS,
    answers: { 200: { description: 'The mappings.', body: MappingList } },
    failures: [],
    handle: async () => ({ items: (await listMappings(primary)).map(shownMapping) }),
  });

  operation(app, {
    method: 'POST',
    path: HERE,
    access: 'editor',
    operationId: 'keepImportMapping',
    summary: 'Keep a mapping of columns',
    description: 'Under a name, by which imports of CSV, XLSX and ODS ask for it. One of the same name is replaced; imports that were planned by it stay as they are.',
    tags: TAGS,
    headers: createHeaders.omit({ 'change-reason': true, 'change-source': true }),
    body: NewMapping.meta({ examples: [MAPPING_EXAMPLE] }),
    answers: { 201: { description: 'The mapping.', body: MappingView, headers: ['Location', 'Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const { name, columns } = request.body as z.infer<typeof NewMapping>;
      const { answer, isReplayed } = await keepMapping(registry, request.viewer, intentOf(request), name, columns);
      return marked(reply, isReplayed).code(201).header('location', `${HERE}/${name}`).send(shownMapping(answer));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:import_mapping_name`,
    access: 'editor',
    operationId: 'getImportMapping',
    summary: 'Get one mapping of columns',
    description: 'Which column is read as which property.',
    tags: TAGS,
    params: mappingParams,
    answers: { 200: { description: 'The mapping.', body: MappingView } },
    failures: [],
    handle: async (request) => {
      const found = await findMapping(primary, nameOf(request));
      if (!found) throw new Problem('not_found');
      return shownMapping(found);
    },
  });

  operation(app, {
    method: 'DELETE',
    path: `${HERE}/:import_mapping_name`,
    access: 'editor',
    operationId: 'deleteImportMapping',
    summary: 'Delete a mapping of columns',
    description: 'Imports that were planned by it stay as they are.',
    tags: TAGS,
    params: mappingParams,
    answers: { 204: { description: 'It is gone.' } },
    failures: [],
    handle: async (request, reply) => {
      await removeMapping(registry, nameOf(request));
      return reply.code(204).send();
    },
  });
}
