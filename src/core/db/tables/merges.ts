// Tables of merges of prisoners and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const merges = sqliteTable(
  'merges',
  {
    ...recordColumns(),
    kept_id: text('kept_id')
      .notNull()
      .references(() => prisoners.id),
    merged_id: text('merged_id')
      .notNull()
      .references(() => prisoners.id),
    merged_on: text('merged_on').notNull(),
    undone_on: text('undone_on'),
    evidence: text('evidence').notNull(),
    taken: text('taken', { mode: 'json' }).notNull(),
    left_ids: text('left_ids', { mode: 'json' }).notNull(),
    undone_because: text('undone_because'),
  },
  (table) => [index('merges_by_kept').on(table.kept_id), index('merges_by_merged').on(table.merged_id)],
);

export const mergeEditions = editionTable('merge_editions', {
  kept_id: text('kept_id'),
  merged_id: text('merged_id'),
  merged_on: text('merged_on'),
  merged_on_latest: text('merged_on_latest'),
  undone_on: text('undone_on'),
  undone_on_latest: text('undone_on_latest'),
  updated_at: text('updated_at'),
});
