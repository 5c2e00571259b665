// Tables of events and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { facilities } from './facilities.js';
import { prisoners } from './prisoners.js';

export const events = sqliteTable(
  'events',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    kind: text('kind').notNull(),
    happened_on: text('happened_on'),
    date_rationale: text('date_rationale'),
    facility_id: text('facility_id').references(() => facilities.id),
    region: text('region'),
    authority: text('authority'),
    certainty: text('certainty').notNull(),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('events_by_prisoner').on(table.prisoner_id), index('events_by_facility').on(table.facility_id)],
);

export const eventEditions = editionTable('event_editions', {
  prisoner_id: text('prisoner_id'),
  kind: text('kind'),
  happened_on: text('happened_on'),
  happened_on_latest: text('happened_on_latest'),
  facility_id: text('facility_id'),
  certainty: text('certainty'),
  updated_at: text('updated_at'),
});
