// Tables of recognitions and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { organizations } from './organizations.js';
import { prisoners } from './prisoners.js';

export const recognitions = sqliteTable(
  'recognitions',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    body: text('body').notNull(),
    body_name: text('body_name'),
    organization_id: text('organization_id').references(() => organizations.id),
    status: text('status').notNull(),
    criteria: text('criteria', { mode: 'json' }).notNull(),
    opinion_number: text('opinion_number'),
    recognised_on: text('recognised_on'),
    withdrawn_on: text('withdrawn_on'),
    as_of: text('as_of').notNull(),
    as_of_precision: text('as_of_precision').notNull(),
    date_rationale: text('date_rationale'),
    url: text('url'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('recognitions_by_prisoner').on(table.prisoner_id), index('recognitions_by_organization').on(table.organization_id)],
);

export const recognitionEditions = editionTable('recognition_editions', {
  prisoner_id: text('prisoner_id'),
  body: text('body'),
  body_name: text('body_name'),
  organization_id: text('organization_id'),
  status: text('status'),
  opinion_number: text('opinion_number'),
  recognised_on: text('recognised_on'),
  recognised_on_latest: text('recognised_on_latest'),
  withdrawn_on: text('withdrawn_on'),
  withdrawn_on_latest: text('withdrawn_on_latest'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
