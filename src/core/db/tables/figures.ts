// Tables of published figures and their editions.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { appeals } from './appeals.js';
import { editionTable, recordColumns } from './columns.js';

export const figures = sqliteTable(
  'figures',
  {
    ...recordColumns(),
    value: integer('value').notNull(),
    bound: text('bound').notNull(),
    unit: text('unit').notNull(),
    scope: text('scope').notNull(),
    country: text('country'),
    region: text('region'),
    appeal_id: text('appeal_id').references(() => appeals.id),
    as_of: text('as_of').notNull(),
    as_of_precision: text('as_of_precision').notNull(),
    date_rationale: text('date_rationale'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('figures_by_appeal').on(table.appeal_id)],
);

export const figureEditions = editionTable('figure_editions', {
  value: integer('value'),
  bound: text('bound'),
  unit: text('unit'),
  scope: text('scope'),
  country: text('country'),
  region: text('region'),
  appeal_id: text('appeal_id'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
