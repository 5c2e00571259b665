// The routes by which admins make, list and revoke API keys and replace their secrets.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, onceHeader } from '../../core/http/writing.js';
import { Id } from '../../core/values/types.js';
import { ApiKeyList, KeySecretOrder, MadeApiKey, NewApiKey } from './schema.js';
import { listKeys, makeKey, type NewKey, replaceSecret, revokeKey } from './store.js';

const tags = ['api_keys'];
const params = z.strictObject({ api_key_id: Id().meta({ description: 'Id of the key.' }) });
const idOf = ({ params }: FastifyRequest) => (params as { api_key_id: string }).api_key_id;

export function keyRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'GET',
    path: '/v1/api_keys',
    access: 'admin',
    operationId: 'listApiKeys',
    summary: 'List API keys',
    description: 'All keys, with the last day of use. The keys themselves are not kept.',
    tags,
    answers: { 200: { description: 'The keys.', body: ApiKeyList } },
    failures: [],
    handle: async () => ({ items: await listKeys(registry) }),
  });

  operation(app, {
    method: 'POST',
    path: '/v1/api_keys',
    access: 'admin',
    operationId: 'createApiKey',
    summary: 'Make an API key',
    description:
      'The answer shows the key once; only a digest is stored. With an `Idempotency-Key` it is made once: whoever did not get the answer sends the request again and is told by a conflict which key was made, to revoke it and order another. Whoever has a narrowed key makes none that is wider.',
    tags,
    headers: createHeaders,
    body: NewApiKey.meta({ examples: [{ name: 'Example Monitor', role: 'partner', expires_on: '2027-12-31' }] }),
    answers: { 201: { description: 'The new key.', body: MadeApiKey } },
    failures: ['idempotency_key_reused', 'conflict'],
    handle: async (request, reply) => reply.code(201).send(await makeKey(registry, request.viewer, request.body as NewKey, intentOf(request))),
  });

  operation(app, {
    method: 'POST',
    path: '/v1/api_keys/:api_key_id/secret',
    access: 'admin',
    operationId: 'replaceApiKeySecret',
    summary: 'Replace the secret of an API key',
    description:
      'The answer shows the new one once. The one before works as well for a while, so that it can be exchanged where it is used; any before that stops at once. Whose key it is, what it may and what it made stay as they are. With an `Idempotency-Key` it is done once, and not shown again.',
    tags,
    params,
    headers: onceHeader,
    body: KeySecretOrder.meta({ examples: [{ overlap_hours: 24 }] }),
    answers: { 201: { description: 'The key with its new secret.', body: MadeApiKey } },
    failures: ['idempotency_key_reused', 'conflict'],
    handle: async (request, reply) => {
      const { overlap_hours } = request.body as z.infer<typeof KeySecretOrder>;
      return reply.code(201).send(await replaceSecret(registry, request.viewer, idOf(request), overlap_hours, intentOf(request)));
    },
  });

  operation(app, {
    method: 'DELETE',
    path: '/v1/api_keys/:api_key_id',
    access: 'admin',
    operationId: 'revokeApiKey',
    summary: 'Revoke an API key',
    description: 'It stops working at once, everywhere.',
    tags,
    params,
    answers: { 204: { description: 'It is revoked.' } },
    failures: [],
    handle: async (request, reply) => {
      await revokeKey(registry, request.viewer, idOf(request));
      return reply.code(204).send();
    },
  });
}
