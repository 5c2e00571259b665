// Tables of claims about records that stand by themselves, and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { saidColumns, saidFilters } from './claims.js';
import { editionTable, recordColumns } from './columns.js';

export const recordClaims = sqliteTable(
  'record_claims',
  {
    ...recordColumns(),
    record: text('record').notNull(),
    record_id: text('record_id').notNull(),
    ...saidColumns(),
  },
  (table) => [index('record_claims_by_subject').on(table.record_id, table.record, table.property)],
);

export const recordClaimEditions = editionTable('record_claim_editions', saidFilters());
