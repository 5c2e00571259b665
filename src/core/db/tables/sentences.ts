// Tables of sentences and their editions.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const sentences = sqliteTable(
  'sentences',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    kind: text('kind').notNull(),
    regime: text('regime').notNull(),
    placement: text('placement').notNull(),
    term: text('term', { mode: 'json' }).notNull(),
    stated_total: integer('stated_total', { mode: 'boolean' }).notNull(),
    imposed_on: text('imposed_on'),
    in_force_on: text('in_force_on'),
    verbatim: text('verbatim'),
    date_rationale: text('date_rationale'),
    working_note: text('working_note'),
  },
  (table) => [index('sentences_by_prisoner').on(table.prisoner_id)],
);

export const sentenceEditions = editionTable('sentence_editions', {
  prisoner_id: text('prisoner_id'),
  kind: text('kind'),
  regime: text('regime'),
  placement: text('placement'),
  term_months: integer('term_months'),
  term_certainty: text('term_certainty'),
  stated_total: integer('stated_total'),
  imposed_on: text('imposed_on'),
  imposed_on_latest: text('imposed_on_latest'),
  in_force_on: text('in_force_on'),
  in_force_on_latest: text('in_force_on_latest'),
  updated_at: text('updated_at'),
});
