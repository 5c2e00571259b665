// Webhooks: what their owners say of them, the secrets that sign, how far each has been told, what was and is to be sent, and which process sends.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Like keys of clients they are no records, and leave the same trace. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    /** The key that made it: what it is told is what that key may read, for as long as that key is valid. */
    actor: text('actor').notNull(),
    url: text('url').notNull(),
    description: text('description'),
    /** JSON lists; null for all. */
    records: text('records'),
    changes: text('changes'),
    include_record: integer('include_record', { mode: 'boolean' }).notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    /** Why the registry switched it off; null where it did not. */
    disabled_reason: text('disabled_reason'),
    secret_made_at: text('secret_made_at').notNull(),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    retired_at: text('retired_at'),
  },
  (table) => [index('webhooks_by_actor').on(table.actor, table.id)],
);

/** Secrets as they are, since the server signs with them; they go with their webhook, and none is in any revision. */
export const webhookSecrets = sqliteTable(
  'webhook_secrets',
  {
    id: text('id').primaryKey(),
    webhook_id: text('webhook_id').notNull(),
    secret: text('secret').notNull(),
    made_at: text('made_at').notNull(),
    /** Until when it signs beside the one that took its place; null for that one. */
    until: text('until'),
  },
  (table) => [index('webhook_secrets_by_webhook').on(table.webhook_id)],
);

/** How far a webhook has been told. No statement of anybody: it is written without a revision. */
export const webhookProgress = sqliteTable('webhook_progress', {
  webhook_id: text('webhook_id').primaryKey(),
  /** Up to which number of its audience's feed deliveries were made out. */
  seq: integer('seq').notNull(),
  /** The number of its last delivery. */
  number: integer('number').notNull(),
  last_delivered_at: text('last_delivered_at'),
});

/** What is to be sent, and for a time what was. Numbers, ids and kinds alone: what a record says is read when it is sent. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: text('id').primaryKey(),
    webhook_id: text('webhook_id').notNull(),
    number: integer('number').notNull(),
    cause: text('cause').notNull(),
    /** What it tells of; all null for a test. */
    seq: integer('seq'),
    at: text('at'),
    record: text('record'),
    record_id: text('record_id'),
    version: integer('version'),
    change: text('change'),
    status: text('status').notNull(),
    attempts: integer('attempts').notNull(),
    created_at: text('created_at').notNull(),
    /** Null once it is over. */
    next_attempt_at: text('next_attempt_at'),
    last_attempt_at: text('last_attempt_at'),
    response_status: integer('response_status'),
    duration_ms: integer('duration_ms'),
    failure: text('failure'),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_by_number').on(table.webhook_id, table.number),
    index('webhook_deliveries_by_status').on(table.webhook_id, table.status, table.number),
    index('webhook_deliveries_due').on(table.status, table.next_attempt_at),
    index('webhook_deliveries_by_age').on(table.created_at),
  ],
);

/** One row: which process sends. Whoever holds it counts on; where nobody has counted for a while, another takes it. */
export const webhookLease = sqliteTable('webhook_lease', {
  id: integer('id').primaryKey(),
  /** Null where it was let go. */
  owner: text('owner'),
  beat: integer('beat').notNull(),
});
