// Tables of corrections and their editions. Whom one is about is kept as it was sent, and tied to nothing: it says of nobody that they are there.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const corrections = sqliteTable(
  'corrections',
  {
    ...recordColumns(),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    prisoner_id: text('prisoner_id'),
    property: text('property'),
    source_url: text('source_url'),
    status: text('status').notNull(),
    received_on: text('received_on').notNull(),
    resolved_on: text('resolved_on'),
    decision_note: text('decision_note'),
    working_note: text('working_note'),
  },
  (table) => [index('corrections_by_status').on(table.status, table.kind)],
);

export const correctionEditions = editionTable('correction_editions', {
  kind: text('kind'),
  prisoner_id: text('prisoner_id'),
  status: text('status'),
  urgent: integer('urgent'),
  received_on: text('received_on'),
  received_on_latest: text('received_on_latest'),
  resolved_on: text('resolved_on'),
  resolved_on_latest: text('resolved_on_latest'),
  updated_at: text('updated_at'),
});
