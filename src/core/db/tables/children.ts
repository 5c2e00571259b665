// Tables of children and their editions. A child has no identity here, and these tables have no column that could hold one.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const children = sqliteTable('children', {
  ...recordColumns(),
  minor: text('minor').notNull(),
  as_of: text('as_of').notNull(),
  as_of_precision: text('as_of_precision').notNull(),
  care_arrangement: text('care_arrangement'),
  child_contact: text('child_contact'),
});

/** Whose children: both parents of one child can be in prison. */
export const childPrisoners = sqliteTable(
  'child_prisoners',
  {
    child_id: text('child_id')
      .notNull()
      .references(() => children.id),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.child_id, table.prisoner_id] }), index('child_prisoners_by_prisoner').on(table.prisoner_id)],
);

export const childEditions = editionTable('child_editions', {
  minor: text('minor'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
