// Tables of facilities and their editions.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const facilities = sqliteTable('facilities', {
  ...recordColumns(),
  name: text('name').notNull(),
  name_local: text('name_local'),
  kind: text('kind').notNull(),
  holds: text('holds').notNull(),
  country: text('country').notNull(),
  region: text('region'),
  authority: text('authority'),
  address: text('address'),
  address_verified: text('address_verified').notNull(),
  seen_on: text('seen_on'),
  valid_from: text('valid_from'),
  valid_to: text('valid_to'),
  working_note: text('working_note'),
});

export const facilityEditions = editionTable('facility_editions', {
  name: text('name'),
  kind: text('kind'),
  holds: text('holds'),
  country: text('country'),
  region: text('region'),
  has_address: integer('has_address'),
  valid_from: text('valid_from'),
  valid_from_latest: text('valid_from_latest'),
  valid_to: text('valid_to'),
  valid_to_latest: text('valid_to_latest'),
  address_verified: text('address_verified'),
  updated_at: text('updated_at'),
});
