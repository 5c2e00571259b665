// Tables of consents and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const consents = sqliteTable(
  'consents',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    scope: text('scope', { mode: 'json' }).notNull(),
    given_by: text('given_by').notNull(),
    basis: text('basis').notNull(),
    url: text('url'),
    reason: text('reason'),
    granted_on: text('granted_on').notNull(),
    expires_on: text('expires_on'),
    withdrawn_on: text('withdrawn_on'),
    lapsed_on: text('lapsed_on'),
    working_note: text('working_note'),
  },
  (table) => [index('consents_by_prisoner').on(table.prisoner_id), index('consents_by_end').on(table.expires_on)],
);

export const consentEditions = editionTable('consent_editions', {
  prisoner_id: text('prisoner_id'),
  given_by: text('given_by'),
  basis: text('basis'),
  granted_on: text('granted_on'),
  granted_on_latest: text('granted_on_latest'),
  expires_on: text('expires_on'),
  expires_on_latest: text('expires_on_latest'),
  withdrawn_on: text('withdrawn_on'),
  withdrawn_on_latest: text('withdrawn_on_latest'),
  updated_at: text('updated_at'),
});
