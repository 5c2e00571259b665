// Tables of articles of codes and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { editionTable, recordColumns } from './columns.js';

export const articles = sqliteTable(
  'articles',
  {
    ...recordColumns(),
    code: text('code').notNull(),
    article: text('article').notNull(),
    part: text('part'),
    title: text('title'),
    valid_from: text('valid_from'),
    valid_to: text('valid_to'),
    working_note: text('working_note'),
  },
  (table) => [index('articles_by_number').on(table.code, table.article)],
);

export const articleEditions = editionTable('article_editions', {
  code: text('code'),
  article: text('article'),
  article_order: text('article_order'),
  part: text('part'),
  title: text('title'),
  valid_from: text('valid_from'),
  valid_from_latest: text('valid_from_latest'),
  valid_to: text('valid_to'),
  valid_to_latest: text('valid_to_latest'),
  updated_at: text('updated_at'),
});
