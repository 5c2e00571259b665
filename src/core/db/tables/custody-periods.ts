// Tables of custody periods and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { facilities } from './facilities.js';
import { prisoners } from './prisoners.js';

export const custodyPeriods = sqliteTable(
  'custody_periods',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    status: text('status').notNull(),
    facility_id: text('facility_id').references(() => facilities.id),
    supervising_authority: text('supervising_authority'),
    from_on: text('from_on'),
    to_on: text('to_on'),
    as_of: text('as_of').notNull(),
    as_of_precision: text('as_of_precision').notNull(),
    date_rationale: text('date_rationale'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('custody_periods_by_prisoner').on(table.prisoner_id), index('custody_periods_by_facility').on(table.facility_id)],
);

export const custodyPeriodEditions = editionTable('custody_period_editions', {
  prisoner_id: text('prisoner_id'),
  status: text('status'),
  facility_id: text('facility_id'),
  from_on: text('from_on'),
  from_on_latest: text('from_on_latest'),
  to_on: text('to_on'),
  to_on_latest: text('to_on_latest'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
