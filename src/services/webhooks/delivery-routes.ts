// The routes over the log of a webhook: what was sent and is to be, and sending again.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress } from '../../core/http/paging.js';
import { cursorText, LIMIT_DEFAULT, limitOfPage, single } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { intentOf, marked, onceHeader } from '../../core/http/writing.js';
import { Problem } from '../../core/problem.js';
import { seal, unseal } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { messageIdOf } from './events.js';
import { FAILURES, type Failure } from './failures.js';
import { type Asking, askForTest, type DeliveryRow, listDeliveries, redeliver, replay } from './log.js';
import { Delivery, Replayed, ReplayOrder, STATUSES, type Status } from './schema.js';
import { demandOwn, getWebhook } from './store.js';

const TAGS = ['webhooks'];
const HERE = '/v1/webhooks/:webhook_id';

const DeliveryPage = z
  .object({ items: z.array(Delivery).max(200).meta({ description: 'The deliveries of this page, the latest first.' }), page: PageInfo })
  .meta({ id: 'WebhookDeliveriesPage', description: 'A page of the log of a webhook.' });

export function deliveryRoutes(app: FastifyInstance, registry: Registry, params: z.ZodObject): void {
  const { primary } = registry.database;
  const idOf = (request: FastifyRequest) => (request.params as { webhook_id: string }).webhook_id;

  operation(app, {
    method: 'GET',
    path: `${HERE}/deliveries`,
    access: 'partner',
    operationId: 'listWebhookDeliveries',
    summary: 'List the deliveries of a webhook',
    description:
      'What was sent, is to be sent and failed, the latest first. What is over is kept for 30 days, and the latest 10,000. No name is in it, and nothing that a receiver said.',
    tags: TAGS,
    params,
    query: z.strictObject({
      limit: limitOfPage(),
      cursor: cursorText().meta({ description: '`next_cursor` of the page before.' }),
      status: single(z.enum(STATUSES)).meta({ description: 'Only those of which this has become.' }),
    }),
    answers: { 200: { description: 'A page.', body: DeliveryPage } },
    failures: ['cursor_not_valid'],
    handle: async (request) => {
      const id = idOf(request);
      const { limit = LIMIT_DEFAULT, cursor, status } = request.query as { limit?: number; cursor?: string; status?: Status };
      await demandOwn(primary, request.viewer, id);
      const below = cursor === undefined ? undefined : openCursor(id, cursor);
      const found = await listDeliveries(primary, id, { below, limit: limit + 1, status });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next_cursor = found.length > limit && last ? seal(registry.secret, JSON.stringify(['webhook_deliveries', id, last.number])) : null;
      return { items: items.map(shown), page: { limit, next_cursor, next: next_cursor && nextAddress(request, next_cursor) } };
    },
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/deliveries/:delivery_id/redeliver`,
    access: 'partner',
    operationId: 'redeliverToWebhook',
    summary: 'Send a delivery again',
    description: 'At once if it is to be tried again anyway, as a new delivery if it is over. The receiver gets the same `webhook-id`.',
    tags: TAGS,
    params: params.extend({ delivery_id: Id().meta({ description: 'Id of the delivery.' }) }),
    headers: onceHeader,
    answers: { 202: { description: 'The delivery that is to be sent.', body: Delivery, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      await demandOwn(primary, request.viewer, idOf(request));
      const { answer, isReplayed } = await redeliver(registry, askingOf(request), idOf(request), (request.params as { delivery_id: string }).delivery_id);
      return marked(reply, isReplayed).code(202).send(shown(answer));
    },
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/replay`,
    access: 'partner',
    operationId: 'replayToWebhook',
    summary: 'Send a part of the feed again',
    description:
      'From one number of the feed to another, as far as the webhook is told of it. The receiver gets the same `webhook-id` as the first time: one that drops doubles must forget it first.',
    tags: TAGS,
    params,
    body: ReplayOrder.meta({ examples: [{ from_seq: 1, to_seq: 3 }] }),
    headers: onceHeader,
    answers: { 202: { description: 'How much is to be sent.', body: Replayed, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const webhook = await getWebhook(registry, request.viewer, idOf(request));
      const { answer, isReplayed } = await replay(registry, askingOf(request), webhook, webhook.audience, request.body as z.infer<typeof ReplayOrder>);
      return marked(reply, isReplayed).code(202).send({ deliveries: answer });
    },
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/test`,
    access: 'partner',
    operationId: 'testWebhook',
    summary: 'Send a test event',
    description: 'An event of the type `webhook.test`, signed as every other. What became of it is in the log.',
    tags: TAGS,
    params,
    headers: onceHeader,
    answers: { 202: { description: 'The delivery that is to be sent.', body: Delivery, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      await demandOwn(primary, request.viewer, idOf(request));
      const { answer, isReplayed } = await askForTest(registry, askingOf(request), idOf(request));
      return marked(reply, isReplayed).code(202).send(shown(answer));
    },
  });

  /** The number below which a page begins: of this webhook's log alone. */
  function openCursor(id: string, cursor: string): number {
    const [kind, webhook_id, number] = JSON.parse(unseal(registry.secret, cursor) ?? '[]');
    if (kind !== 'webhook_deliveries' || webhook_id !== id) throw new Problem('cursor_not_valid');
    return number;
  }
}

function askingOf(request: FastifyRequest): Asking {
  return { viewer: request.viewer, intent: intentOf(request) };
}

function shown(row: DeliveryRow): z.infer<typeof Delivery> {
  const { id, cause, status, attempts, created_at, failure } = row;
  return {
    id,
    message_id: messageIdOf(row),
    cause: cause as 'change',
    seq: row.seq ?? undefined,
    record: row.record ?? undefined,
    record_id: row.record_id ?? undefined,
    change: (row.change as 'created' | null) ?? undefined,
    status: status as Status,
    attempts,
    created_at,
    last_attempt_at: row.last_attempt_at ?? undefined,
    next_attempt_at: row.next_attempt_at ?? undefined,
    response_status: row.response_status ?? undefined,
    duration_ms: row.duration_ms ?? undefined,
    failure: (failure as Failure | null) ?? undefined,
    error: failure === null ? undefined : FAILURES[failure as Failure],
  };
}
