// Tables of names and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const names = sqliteTable(
  'names',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    full: text('full').notNull(),
    family: text('family'),
    given: text('given'),
    patronymic: text('patronymic'),
    script: text('script').notNull(),
    language_basis: text('language_basis').notNull(),
    kind: text('kind').notNull(),
  },
  (table) => [index('names_by_prisoner').on(table.prisoner_id)],
);

export const nameEditions = editionTable('name_editions', {
  prisoner_id: text('prisoner_id'),
  script: text('script'),
  language_basis: text('language_basis'),
  kind: text('kind'),
  updated_at: text('updated_at'),
});
