// Tables of claims and their editions.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

/** What every claim says of its subject. */
export function saidColumns() {
  return {
    property: text('property').notNull(),
    value: text('value').notNull(),
    verbatim: text('verbatim'),
    as_of: text('as_of'),
    as_of_precision: text('as_of_precision'),
    reliability: text('reliability'),
    chosen: integer('chosen', { mode: 'boolean' }).notNull(),
    reason: text('reason'),
    working_note: text('working_note'),
  };
}

/** What lists of claims are filtered by. */
export function saidFilters() {
  return {
    record: text('record'),
    record_id: text('record_id'),
    property: text('property'),
    as_of: text('as_of'),
    as_of_latest: text('as_of_latest'),
    reliability: text('reliability'),
    chosen: integer('chosen'),
    updated_at: text('updated_at'),
  };
}

export const claims = sqliteTable(
  'claims',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    record: text('record').notNull(),
    record_id: text('record_id'),
    ...saidColumns(),
  },
  (table) => [index('claims_by_prisoner').on(table.prisoner_id)],
);

export const claimEditions = editionTable('claim_editions', {
  prisoner_id: text('prisoner_id'),
  ...saidFilters(),
});
