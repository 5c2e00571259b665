// Tables of what was decided of two prisoners who may be one, and the editions of that.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, fraction, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const duplicateDecisions = sqliteTable(
  'duplicate_decisions',
  {
    ...recordColumns(),
    first_id: text('first_id')
      .notNull()
      .references(() => prisoners.id),
    second_id: text('second_id')
      .notNull()
      .references(() => prisoners.id),
    decision: text('decision').notNull(),
    evidence: text('evidence').notNull(),
    score: fraction('score'),
    working_note: text('working_note'),
  },
  (table) => [index('duplicate_decisions_by_first').on(table.first_id, table.second_id), index('duplicate_decisions_by_second').on(table.second_id)],
);

export const duplicateDecisionEditions = editionTable('duplicate_decision_editions', {
  first_id: text('first_id'),
  second_id: text('second_id'),
  decision: text('decision'),
  updated_at: text('updated_at'),
});
