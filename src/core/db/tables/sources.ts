// Tables of sources, their editions, and the citations that tie every statement to its sources.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const sources = sqliteTable('sources', {
  ...recordColumns(),
  title: text('title').notNull(),
  publisher: text('publisher'),
  publisher_item: text('publisher_item'),
  kind: text('kind').notNull(),
  url: text('url'),
  language: text('language'),
  published_on: text('published_on'),
  as_of: text('as_of'),
  as_of_precision: text('as_of_precision'),
  as_of_rationale: text('as_of_rationale'),
  pseudonymous: text('pseudonymous').notNull(),
  connection: text('connection'),
  reliability: text('reliability'),
  working_note: text('working_note'),
});

export const sourceEditions = editionTable('source_editions', {
  title: text('title'),
  publisher: text('publisher'),
  kind: text('kind'),
  language: text('language'),
  published_on: text('published_on'),
  published_on_latest: text('published_on_latest'),
  updated_at: text('updated_at'),
});

/** Which sources a record of any kind names, in the order given. */
export const citations = sqliteTable(
  'citations',
  {
    record: text('record').notNull(),
    record_id: text('record_id').notNull(),
    source_id: text('source_id')
      .notNull()
      .references(() => sources.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.record, table.record_id, table.source_id] }), index('citations_by_source').on(table.source_id)],
);
