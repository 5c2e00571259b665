// Tables of contact statuses and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const contactStatuses = sqliteTable(
  'contact_statuses',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    status: text('status').notNull(),
    family: text('family').notNull(),
    counsel: text('counsel').notNull(),
    humanitarian: text('humanitarian').notNull(),
    human_rights_organisation: text('human_rights_organisation').notNull(),
    since_on: text('since_on'),
    until_on: text('until_on'),
    as_of: text('as_of').notNull(),
    as_of_precision: text('as_of_precision').notNull(),
    date_rationale: text('date_rationale'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('contact_statuses_by_prisoner').on(table.prisoner_id)],
);

export const contactStatusEditions = editionTable('contact_status_editions', {
  prisoner_id: text('prisoner_id'),
  status: text('status'),
  family: text('family'),
  counsel: text('counsel'),
  humanitarian: text('humanitarian'),
  human_rights_organisation: text('human_rights_organisation'),
  since_on: text('since_on'),
  since_on_latest: text('since_on_latest'),
  until_on: text('until_on'),
  until_on_latest: text('until_on_latest'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
