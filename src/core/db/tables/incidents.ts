// Tables of incidents in detention and their editions.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { facilities } from './facilities.js';
import { prisoners } from './prisoners.js';

export const incidents = sqliteTable(
  'incidents',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    kind: text('kind').notNull(),
    from_on: text('from_on'),
    to_on: text('to_on'),
    days: integer('days'),
    date_rationale: text('date_rationale'),
    facility_id: text('facility_id').references(() => facilities.id),
    certainty: text('certainty').notNull(),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('incidents_by_prisoner').on(table.prisoner_id), index('incidents_by_facility').on(table.facility_id)],
);

export const incidentEditions = editionTable('incident_editions', {
  prisoner_id: text('prisoner_id'),
  kind: text('kind'),
  from_on: text('from_on'),
  from_on_latest: text('from_on_latest'),
  to_on: text('to_on'),
  to_on_latest: text('to_on_latest'),
  days: integer('days'),
  facility_id: text('facility_id'),
  certainty: text('certainty'),
  updated_at: text('updated_at'),
});
