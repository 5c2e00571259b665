// Tables of organisations and their editions.
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const organizations = sqliteTable('organizations', {
  ...recordColumns(),
  name: text('name').notNull(),
  name_en: text('name_en'),
  name_ru: text('name_ru'),
  name_be: text('name_be'),
  kind: text('kind').notNull(),
  country: text('country'),
  url: text('url'),
  external_ids: text('external_ids', { mode: 'json' }).notNull(),
  working_note: text('working_note'),
});

export const organizationEditions = editionTable('organization_editions', {
  name: text('name'),
  kind: text('kind'),
  country: text('country'),
  updated_at: text('updated_at'),
});
