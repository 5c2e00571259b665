// Tables of prisoners and their editions.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const prisoners = sqliteTable('prisoners', {
  ...recordColumns(),
  sex: text('sex').notNull(),
  country: text('country').notNull(),
  birth_date: text('birth_date'),
  external_ids: text('external_ids', { mode: 'json' }).notNull(),
  display_name_policy: text('display_name_policy').notNull().default('real'),
  interests: text('interests', { mode: 'json' }).notNull(),
  working_note: text('working_note'),
});

export const prisonerEditions = editionTable(
  'prisoner_editions',
  {
    display_name: text('display_name'),
    family_name: text('family_name'),
    sex: text('sex'),
    country: text('country'),
    birth_date: text('birth_date'),
    birth_date_latest: text('birth_date_latest'),
    birthday_month: integer('birthday_month'),
    custody_status: text('custody_status'),
    situation: text('situation'),
    custody_as_of: text('custody_as_of'),
    custody_as_of_latest: text('custody_as_of_latest'),
    facility_id: text('facility_id'),
    sentences_count: integer('sentences_count'),
    stated_term_months: integer('stated_term_months'),
    minor_children_count: integer('minor_children_count'),
    urgent_medical: integer('urgent_medical'),
    letters_withheld: integer('letters_withheld'),
    updated_at: text('updated_at'),
  },
  { stated_term_months: 'custody_status' },
);
