// Values that the server seals and cannot open: under which record, of what kind, and the ciphertext.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const sealedValues = sqliteTable(
  'sealed_values',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    record: text('record').notNull(),
    record_id: text('record_id').notNull(),
    kind: text('kind').notNull(),
    /** Armored by age; null once it is gone. */
    sealed: text('sealed'),
    /** SHA-256 of the ciphertext, so that nobody puts another in its place unseen. */
    digest: text('digest').notNull(),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    retired_at: text('retired_at'),
  },
  (table) => [index('sealed_values_by_record').on(table.record, table.record_id)],
);
