// Tables of vulnerabilities and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const vulnerabilities = sqliteTable(
  'vulnerabilities',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    flag: text('flag').notNull(),
    priority: text('priority'),
    since_on: text('since_on'),
    until_on: text('until_on'),
    as_of: text('as_of').notNull(),
    as_of_precision: text('as_of_precision').notNull(),
    date_rationale: text('date_rationale'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('vulnerabilities_by_prisoner').on(table.prisoner_id)],
);

export const vulnerabilityEditions = editionTable('vulnerability_editions', {
  prisoner_id: text('prisoner_id'),
  flag: text('flag'),
  priority: text('priority'),
  since_on: text('since_on'),
  since_on_latest: text('since_on_latest'),
  until_on: text('until_on'),
  until_on_latest: text('until_on_latest'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
