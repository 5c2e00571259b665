// What webhooks and their deliveries look like to those who have them. A secret is shown once, when it is made.
import { z } from 'zod';
import { AUDIENCES } from '../../core/access/viewer.js';
import { KIND_MAX, KindNames } from '../../core/values/kinds.js';
import { Code, Id, Instant, Text, WebAddress, Whole } from '../../core/values/types.js';
import { DISABLED_REASONS, FAILURES } from './failures.js';

/** As the feed has them; the store's own list would bind a schema to tables. */
const CHANGES = ['created', 'updated', 'removed'] as const;
const SEQ_MAX = 900_000_000;
/** Most numbers of the feed that are sent again at once. */
export const REPLAY_MAX = 1_000;
const HOURS_MAX = 168;

/** What made a delivery. */
export const CAUSES = ['change', 'replay', 'redelivery', 'test'] as const;
export type Cause = (typeof CAUSES)[number];

/** What has become of it. */
export const STATUSES = ['pending', 'delivered', 'failed'] as const;
export type Status = (typeof STATUSES)[number];

/** Each code with its meaning. */
function explained(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .map(([code, words]) => `\`${code}\`: ${words}`)
    .join(' ');
}

const URL_EXAMPLE = 'https://monitor.example/registry-events';
const ID_EXAMPLE = '5f0c2a7e-94d1-4b3a-8c6e-2d7f1a9b0c34';

/** What an owner can say, with the kinds of record that there are: a kind that is not for the caller is as one that is none. */
export function newWebhook(kinds: readonly string[]) {
  return z
    .strictObject({
      url: WebAddress().meta({ description: 'Where events are sent, by POST. https, without a port or with 8443, and on the public internet.' }),
      description: Text(500).optional().meta({ description: 'What it is for.' }),
      records: KindNames(kinds).optional().meta({ description: 'Only records of any of these kinds; all if left out.' }),
      changes: z.array(z.enum(CHANGES)).min(1).max(CHANGES.length).optional().meta({ description: 'Only changes of any of these sorts; all if left out.' }),
      include_record: z.boolean().default(false).meta({
        description:
          'Whether events bring the record along as it is when they are sent. Left out, they do not, and name nobody: what a receiver keeps or logs of them tells nothing.',
      }),
      enabled: z.boolean().default(true).meta({ description: 'Whether it is told. Switched on again, it goes on where it stopped.' }),
    })
    .meta({ id: 'NewWebhook', description: 'A webhook to be made.' });
}

export type NewWebhook = z.infer<ReturnType<typeof newWebhook>>;

const webhookShape = {
  id: Id().meta({ description: 'Identifier.' }),
  version: Whole(1, 2_147_483_647).meta({ description: 'Its version, as the ETag has it.' }),
  url: z.string().max(2000).meta({ description: 'Where events are sent.' }),
  description: z.string().max(500).optional().meta({ description: 'What it is for.' }),
  records: z.array(z.string().max(KIND_MAX)).max(KIND_MAX).optional().meta({ description: 'Only records of these kinds; absent for all.' }),
  changes: z.array(z.enum(CHANGES)).max(CHANGES.length).optional().meta({ description: 'Only changes of these sorts; absent for all.' }),
  include_record: z.boolean().meta({ description: 'Whether events bring the record along.' }),
  enabled: z.boolean().meta({ description: 'Whether it is told.' }),
  disabled_reason: Code(Object.keys(DISABLED_REASONS) as [keyof typeof DISABLED_REASONS])
    .optional()
    .meta({ description: `Why the registry switched it off. ${explained(DISABLED_REASONS)}` }),
  api_key_id: Id().meta({ description: 'The key that made it.' }),
  audience: Code(AUDIENCES).meta({ description: 'Whose feed it is told: that of the key that made it.' }),
  key_valid: z.boolean().meta({ description: 'Whether that key is valid. While it is not, nothing is delivered.' }),
  last_seq: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Up to which number of that feed deliveries were made out.' }),
  last_delivered_at: Instant().optional().meta({ description: 'When a delivery was last taken.' }),
  secret_made_at: Instant().meta({ description: 'When its secret was made.' }),
  created_at: Instant().meta({ description: 'When it was made.' }),
  updated_at: Instant().meta({ description: 'When it was last changed.' }),
};

const Secret = () => z.string().max(200).meta({ description: 'The secret that signs, `whsec_…`. It is shown this once.' });

export const Webhook = z.object(webhookShape).meta({ id: 'Webhook', description: 'A receiver that is told what changes.' });
export const MadeWebhook = z
  .object({ ...webhookShape, secret: Secret().optional() })
  .meta({ id: 'MadeWebhook', description: 'A new webhook with its secret; without one where it was a trial.' });
export const WebhookList = z
  .object({ items: z.array(Webhook).max(200).meta({ description: 'The webhooks, oldest first.' }) })
  .meta({ id: 'WebhookList', description: "The caller's webhooks; to an admin, all." });

export const SecretOrder = z
  .strictObject({
    overlap_hours: Whole(0, HOURS_MAX).optional().meta({ description: 'For how many hours the secret before signs as well; 24 if left out, 0 for one that is known to others.' }),
  })
  .meta({ id: 'WebhookSecretOrder', description: 'How a secret is replaced.' });
export const NewSecret = z
  .object({ secret: Secret(), previous_until: Instant().meta({ description: 'Until when the secret before signs as well.' }) })
  .meta({ id: 'WebhookSecret', description: 'A new secret.' });

export const Delivery = z
  .object({
    id: Id().meta({ description: 'Identifier of the delivery.' }),
    message_id: z.string().max(100).meta({ description: 'The `webhook-id` that it is sent with: the same for every delivery of one event to one webhook.' }),
    cause: Code(CAUSES).meta({ description: '`change`: it happened. `replay`, `redelivery`: it was asked for again. `test`: it was asked for and tells nothing.' }),
    seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional().meta({ description: 'The number in the feed of what it tells; absent of a test.' }),
    record: z.string().max(KIND_MAX).optional().meta({ description: 'Kind of record.' }),
    record_id: Id().optional().meta({ description: 'Id of the record.' }),
    change: z.enum(CHANGES).optional().meta({ description: 'What became of it.' }),
    status: Code(STATUSES).meta({
      description: '`pending`: it is to be sent, for the first time or again. `delivered`: it was answered 2xx. `failed`: it is not tried again by itself.',
    }),
    attempts: Whole(0, 1_000).meta({ description: 'How often it was tried.' }),
    created_at: Instant().meta({ description: 'When it was made out.' }),
    last_attempt_at: Instant().optional().meta({ description: 'When it was last tried.' }),
    next_attempt_at: Instant().optional().meta({ description: 'When it is tried next; absent once it is over.' }),
    response_status: Whole(100, 999).optional().meta({ description: 'What the last attempt was answered; absent where it was not.' }),
    duration_ms: Whole(0, 2_147_483_647).optional().meta({ description: 'How many milliseconds the last attempt took.' }),
    failure: Code(Object.keys(FAILURES) as [keyof typeof FAILURES])
      .optional()
      .meta({ description: `Why the last attempt failed. ${explained(FAILURES)}` }),
    error: z.string().max(200).optional().meta({ description: 'Why the last attempt failed, in words. Nothing that the receiver said is kept.' }),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one webhook. It holds no name and nothing that a record says.' });

export const ReplayOrder = z
  .strictObject({
    from_seq: Whole(1, SEQ_MAX).meta({ description: 'The first number of the feed to send again.' }),
    to_seq: Whole(1, SEQ_MAX).meta({ description: `The last one: at most ${REPLAY_MAX} numbers in all.` }),
  })
  .meta({ id: 'WebhookReplayOrder', description: 'A part of the feed to be sent again.' });
export const Replayed = z
  .object({ deliveries: Whole(0, REPLAY_MAX).meta({ description: 'How many deliveries were made out: one for each change that the webhook is told of.' }) })
  .meta({ id: 'WebhookReplay', description: 'What was made out.' });

export const WEBHOOK_EXAMPLE = { url: URL_EXAMPLE, description: 'Keeps our copy current', records: ['prisoner'], include_record: false };
export const PATCH_EXAMPLE = { description: 'Keeps our copy current, by night too', records: ['prisoner', 'facility'] };
export const WEBHOOK_ID_EXAMPLE = ID_EXAMPLE;
