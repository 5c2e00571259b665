// Tables of designations by the state and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const designations = sqliteTable(
  'designations',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    list: text('list').notNull(),
    listed_on: text('listed_on'),
    removed_on: text('removed_on'),
    date_rationale: text('date_rationale'),
    certainty: text('certainty').notNull(),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('designations_by_prisoner').on(table.prisoner_id)],
);

export const designationEditions = editionTable('designation_editions', {
  prisoner_id: text('prisoner_id'),
  list: text('list'),
  listed_on: text('listed_on'),
  listed_on_latest: text('listed_on_latest'),
  removed_on: text('removed_on'),
  removed_on_latest: text('removed_on_latest'),
  certainty: text('certainty'),
  updated_at: text('updated_at'),
});
