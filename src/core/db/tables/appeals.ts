// Tables of appeals and their editions, of the prisoners whom they name, and of the organisations from which they come and to which they go.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';
import { organizations } from './organizations.js';
import { prisoners } from './prisoners.js';

export const appeals = sqliteTable('appeals', {
  ...recordColumns(),
  title: text('title').notNull(),
  kind: text('kind').notNull(),
  published_on: text('published_on'),
  status: text('status').notNull(),
  as_of: text('as_of'),
  as_of_precision: text('as_of_precision'),
  date_rationale: text('date_rationale'),
  addressees: text('addressees', { mode: 'json' }).notNull(),
  initiators: text('initiators', { mode: 'json' }).notNull(),
  url: text('url'),
  working_note: text('working_note'),
});

export const appealPrisoners = sqliteTable(
  'appeal_prisoners',
  {
    appeal_id: text('appeal_id')
      .notNull()
      .references(() => appeals.id),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.appeal_id, table.prisoner_id] }), index('appeal_prisoners_by_prisoner').on(table.prisoner_id)],
);

/** The part is `addressee` or `initiator`. */
export const appealOrganizations = sqliteTable(
  'appeal_organizations',
  {
    appeal_id: text('appeal_id')
      .notNull()
      .references(() => appeals.id),
    part: text('part').notNull(),
    organization_id: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.appeal_id, table.part, table.organization_id] }), index('appeal_organizations_by_organization').on(table.organization_id)],
);

export const appealEditions = editionTable('appeal_editions', {
  title: text('title'),
  kind: text('kind'),
  published_on: text('published_on'),
  published_on_latest: text('published_on_latest'),
  status: text('status'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  public_signatures_count: integer('public_signatures_count'),
  signatures_count: integer('signatures_count'),
  updated_at: text('updated_at'),
});
