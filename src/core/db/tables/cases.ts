// Tables of cases and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { organizations } from './organizations.js';

export const cases = sqliteTable(
  'cases',
  {
    ...recordColumns(),
    title: text('title').notNull(),
    number: text('number'),
    court_id: text('court_id').references(() => organizations.id),
    opened_on: text('opened_on'),
    stage: text('stage').notNull(),
    as_of: text('as_of'),
    as_of_precision: text('as_of_precision'),
    tried_jointly: text('tried_jointly').notNull(),
    working_note: text('working_note'),
  },
  (table) => [index('cases_by_court').on(table.court_id)],
);

export const caseEditions = editionTable('case_editions', {
  title: text('title'),
  number: text('number'),
  court_id: text('court_id'),
  opened_on: text('opened_on'),
  opened_on_latest: text('opened_on_latest'),
  stage: text('stage'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  tried_jointly: text('tried_jointly'),
  updated_at: text('updated_at'),
});
