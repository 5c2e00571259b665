// Tables of releases and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const releases = sqliteTable(
  'releases',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    released_on: text('released_on'),
    date_rationale: text('date_rationale'),
    legal_basis: text('legal_basis').notNull(),
    context: text('context').notNull(),
    destination: text('destination').notNull(),
    documents_confiscated: text('documents_confiscated').notNull(),
    criminal_record_retained: text('criminal_record_retained').notNull(),
    supervision_type: text('supervision_type').notNull(),
    confirmed_by: text('confirmed_by'),
    certainty: text('certainty').notNull(),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('releases_by_prisoner').on(table.prisoner_id)],
);

export const releaseEditions = editionTable('release_editions', {
  prisoner_id: text('prisoner_id'),
  released_on: text('released_on'),
  released_on_latest: text('released_on_latest'),
  legal_basis: text('legal_basis'),
  context: text('context'),
  destination: text('destination'),
  documents_confiscated: text('documents_confiscated'),
  criminal_record_retained: text('criminal_record_retained'),
  supervision_type: text('supervision_type'),
  certainty: text('certainty'),
  updated_at: text('updated_at'),
});
