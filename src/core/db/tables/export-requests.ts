// Requests for exports of what is not public: who asked for what and why, who approved it, and until when it counts.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Like keys of clients they are no records, and leave the same trace. */
export const exportRequests = sqliteTable(
  'export_requests',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    /** The key that asked: it alone exports by it. */
    actor: text('actor').notNull(),
    /** JSON: kinds of record. */
    records: text('records').notNull(),
    reason: text('reason').notNull(),
    /** The last day on which it counts: until it is approved the one that was asked for, then the one that was granted. */
    expires_on: text('expires_on').notNull(),
    /** The key that approved it; null until then. */
    approved_by: text('approved_by'),
    approved_at: text('approved_at'),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    retired_at: text('retired_at'),
  },
  (table) => [index('export_requests_by_actor').on(table.actor, table.expires_on), index('export_requests_by_end').on(table.expires_on)],
);
