// Tables of claims about records that stand by themselves, and their editions.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const recordClaims = sqliteTable(
  'record_claims',
  {
    ...recordColumns(),
    record: text('record').notNull(),
    record_id: text('record_id').notNull(),
    property: text('property').notNull(),
    value: text('value').notNull(),
    verbatim: text('verbatim'),
    as_of: text('as_of'),
    as_of_precision: text('as_of_precision'),
    reliability: text('reliability'),
    chosen: integer('chosen', { mode: 'boolean' }).notNull(),
    reason: text('reason'),
    working_note: text('working_note'),
  },
  (table) => [index('record_claims_by_subject').on(table.record_id, table.record, table.property)],
);

export const recordClaimEditions = editionTable('record_claim_editions', {
  record: text('record'),
  record_id: text('record_id'),
  property: text('property'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  reliability: text('reliability'),
  chosen: integer('chosen'),
  updated_at: text('updated_at'),
});
