// Tables of signatures and their editions. Of a non-public one there is no name, here or anywhere.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { appeals } from './appeals.js';
import { editionTable, recordColumns } from './columns.js';

export const signatures = sqliteTable(
  'signatures',
  {
    ...recordColumns(),
    appeal_id: text('appeal_id')
      .notNull()
      .references(() => appeals.id),
    kind: text('kind').notNull(),
    name: text('name'),
    /** By which a second signature of the same name is known: a keyed hash of the appeal and the name. */
    name_hash: text('name_hash').notNull(),
  },
  (table) => [index('signatures_by_appeal').on(table.appeal_id, table.name_hash)],
);

export const signatureEditions = editionTable('signature_editions', {
  appeal_id: text('appeal_id'),
  kind: text('kind'),
  name: text('name'),
  updated_at: text('updated_at'),
});
