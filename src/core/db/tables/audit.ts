// What editors and admins read, and who was refused what: beside the registry's content, in no ledger and no feed.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const auditEvents = sqliteTable(
  'audit_events',
  {
    id: text('id').primaryKey(),
    at: text('at').notNull(),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    role: text('role').notNull(),
    operation: text('operation').notNull(),
    status: integer('status').notNull(),
    /** How many times, where several are told as one. */
    times: integer('times').notNull(),
    record: text('record'),
    record_id: text('record_id'),
    /** How many documents the answer had; null where it is one, or not known. */
    documents: integer('documents'),
    /** JSON: the names of the query's parameters, never their values. */
    parameters: text('parameters').notNull(),
    reason: text('reason'),
  },
  (table) => [
    index('audit_events_by_at').on(table.at, table.id),
    index('audit_events_by_actor').on(table.actor, table.at, table.id),
    index('audit_events_by_record').on(table.record_id, table.at, table.id),
    index('audit_events_by_operation').on(table.operation, table.at, table.id),
  ],
);
