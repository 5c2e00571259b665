// The routes by which whoever has a key makes webhooks and looks after them. Another's webhook is as if there were none.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isWithin, type Viewer } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { expectedVersion } from '../../core/http/conditional.js';
import { kindsFor } from '../../core/http/kinds.js';
import { operation } from '../../core/http/operation.js';
import { demandKnown } from '../../core/http/parameters.js';
import { changeHeaders, createHeaders, intentOf, isDryRun, marked, onceHeader, writeQuery } from '../../core/http/writing.js';
import { invalid, Problem } from '../../core/problem.js';
import { Id, patchOf } from '../../core/values/types.js';
import { zodDetails } from '../../core/values/zod-details.js';
import { complaintAbout, isPublicAddress } from './address.js';
import { deliveryRoutes } from './delivery-routes.js';
import { MadeWebhook, NewSecret, newWebhook, PATCH_EXAMPLE, SecretOrder, WEBHOOK_EXAMPLE, WEBHOOK_ID_EXAMPLE, Webhook, WebhookList } from './schema.js';
import { getWebhook, listWebhooks, makeWebhook, retireWebhook, reviseWebhook, rotateSecret, type Says, type WebhookShown } from './store.js';

const TAGS = ['webhooks'];
const MERGE_PATCH = 'application/merge-patch+json';
const HERE = '/v1/webhooks';

const SAYS =
  'A receiver on the web that is told what changes: every entry of the feed of the key that made it, or those of some kinds, by a signed POST (https://www.standardwebhooks.com), in order, at least once. An event names nobody unless `include_record` is set.';

/** An answer is never given again: it can hold a secret. */
const withoutKey = { 'idempotency-key': true } as const;

export interface WebhookSettings {
  /** Whether they may go to addresses that are not public, by plain HTTP and to any port. */
  allowPrivate: boolean;
}

export function webhookRoutes(app: FastifyInstance, registry: Registry, { allowPrivate }: WebhookSettings): void {
  const NewWebhook = newWebhook(registry.records.all.map(({ name }) => name));
  const params = z.strictObject({ webhook_id: Id().meta({ description: 'Id of the webhook.', examples: [WEBHOOK_ID_EXAMPLE] }) });
  const idOf = (request: FastifyRequest) => (request.params as z.infer<typeof params>).webhook_id;

  /** What the schema cannot say: whether it may go there, and whether the caller may know of these kinds. */
  function demandLawful(viewer: Viewer, says: Says): Says {
    const detail = complaintAbout(says.url, allowPrivate ? () => true : isPublicAddress, allowPrivate);
    if (detail) throw invalid({ pointer: '/url', code: 'not_valid', detail });
    if (says.include_record && !isWithin(viewer, 'read')) throw new Problem('scope_not_sufficient', { members: { required_scope: 'read' } });
    if (says.records) demandKnown({ pointer: '/records' }, says.records, kindsFor(registry.records, viewer));
    return says;
  }

  operation(app, {
    method: 'GET',
    path: HERE,
    access: 'partner',
    operationId: 'listWebhooks',
    summary: 'List webhooks',
    description: 'Those that were made with the key of the caller; to an admin, all.',
    tags: TAGS,
    answers: { 200: { description: 'The webhooks.', body: WebhookList } },
    failures: [],
    handle: async (request) => ({ items: await listWebhooks(registry, request.viewer) }),
  });

  operation(app, {
    method: 'POST',
    path: HERE,
    access: 'partner',
    operationId: 'createWebhook',
    summary: 'Make a webhook',
    description: `${SAYS} It is told of what changes from now on. The answer shows the secret once.`,
    tags: TAGS,
    query: writeQuery,
    headers: createHeaders,
    body: NewWebhook.meta({ examples: [WEBHOOK_EXAMPLE] }),
    answers: {
      200: { description: 'With `dry_run=true`: the webhook as it would be.', body: MadeWebhook },
      201: { description: 'The new webhook.', body: MadeWebhook, headers: ['ETag', 'Location', 'Idempotency-Replayed'] },
    },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const says = demandLawful(request.viewer, request.body as Says);
      const { answer, isReplayed } = await makeWebhook(registry, request.viewer, intentOf(request), says);
      const { secret, ...made } = answer;
      if (isDryRun(request)) return reply.code(200).send(made);
      return tagged(request, marked(reply, isReplayed), made)
        .code(201)
        .header('location', `${HERE}/${made.id}`)
        .send({ ...made, secret });
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:webhook_id`,
    access: 'partner',
    operationId: 'getWebhook',
    summary: 'Get one webhook',
    description: 'What its owner says of it, and how far it has been told.',
    tags: TAGS,
    params,
    answers: { 200: { description: 'The webhook.', body: Webhook, headers: ['ETag'] } },
    failures: [],
    handle: async (request, reply) => {
      const found = await getWebhook(registry, request.viewer, idOf(request));
      return tagged(request, reply, found).send(found);
    },
  });

  operation(app, {
    method: 'PATCH',
    path: `${HERE}/:webhook_id`,
    access: 'partner',
    operationId: 'updateWebhook',
    summary: 'Change a webhook',
    description:
      'A JSON Merge Patch (RFC 7396): what is left out stays, null removes, lists are replaced whole. `enabled: true` switches on again what the registry has switched off; it goes on where it stopped. What is on its way already goes to the new address.',
    tags: TAGS,
    params,
    query: writeQuery,
    headers: changeHeaders.omit(withoutKey),
    body: patchOf(NewWebhook, 'WebhookPatch').meta({ examples: [PATCH_EXAMPLE] }),
    consumes: MERGE_PATCH,
    answers: { 200: { description: 'The webhook as it is now.', body: Webhook, headers: ['ETag'] } },
    failures: ['version_missing', 'version_not_current'],
    handle: async (request, reply) => {
      const { viewer } = request;
      const expected = expectedVersion(request);
      const found = await reviseWebhook(registry, viewer, intentOf(request), idOf(request), expected, {
        patch: request.body as Record<string, unknown>,
        demand: (merged) => {
          const parsed = NewWebhook.safeParse(merged);
          if (!parsed.success) throw invalid(...zodDetails(parsed.error.issues, { in: 'body', known: () => Object.keys(NewWebhook.shape), given: merged }));
          return demandLawful(viewer, parsed.data as Says);
        },
      });
      return (isDryRun(request) ? reply : tagged(request, reply, found)).send(found);
    },
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/:webhook_id/secret`,
    access: 'partner',
    operationId: 'replaceWebhookSecret',
    summary: 'Replace the secret of a webhook',
    description: 'The answer shows the new secret once. For a while everything is signed with both, so that the receiver can take over the new one meanwhile.',
    tags: TAGS,
    params,
    headers: onceHeader,
    body: SecretOrder.meta({ examples: [{ overlap_hours: 24 }] }),
    answers: { 201: { description: 'The new secret.', body: NewSecret, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const { overlap_hours } = request.body as z.infer<typeof SecretOrder>;
      const { answer, isReplayed } = await rotateSecret(registry, request.viewer, intentOf(request), idOf(request), overlap_hours);
      return marked(reply, isReplayed).code(201).send(answer);
    },
  });

  deliveryRoutes(app, registry, params);

  operation(app, {
    method: 'DELETE',
    path: `${HERE}/:webhook_id`,
    access: 'partner',
    operationId: 'deleteWebhook',
    summary: 'Delete a webhook',
    description: 'Nothing is sent any more. Its secrets and its log are gone.',
    tags: TAGS,
    params,
    query: writeQuery,
    headers: createHeaders.omit(withoutKey),
    answers: { 204: { description: 'It is gone.' } },
    failures: [],
    handle: async (request, reply) => {
      await retireWebhook(registry, request.viewer, intentOf(request), idOf(request));
      return reply.code(204).send();
    },
  });
}

function tagged(request: FastifyRequest, reply: FastifyReply, { version }: WebhookShown): FastifyReply {
  return reply.header('etag', `"${version}-${request.viewer.audience}"`);
}
