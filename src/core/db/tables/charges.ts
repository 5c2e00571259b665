// Tables of charges and their editions.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { articles } from './articles.js';
import { cases } from './cases.js';
import { editionTable, recordColumns } from './columns.js';
import { prisoners } from './prisoners.js';

export const charges = sqliteTable(
  'charges',
  {
    ...recordColumns(),
    prisoner_id: text('prisoner_id')
      .notNull()
      .references(() => prisoners.id),
    article_id: text('article_id').references(() => articles.id),
    code: text('code'),
    article: text('article'),
    part: text('part'),
    stage: text('stage').notNull(),
    case_id: text('case_id').references(() => cases.id),
    status: text('status').notNull(),
    charged_on: text('charged_on'),
    decided_on: text('decided_on'),
    in_absentia: text('in_absentia').notNull(),
    as_of: text('as_of'),
    as_of_precision: text('as_of_precision'),
    date_rationale: text('date_rationale'),
    verbatim: text('verbatim'),
    working_note: text('working_note'),
  },
  (table) => [index('charges_by_prisoner').on(table.prisoner_id), index('charges_by_article').on(table.article_id), index('charges_by_case').on(table.case_id)],
);

export const chargeEditions = editionTable('charge_editions', {
  prisoner_id: text('prisoner_id'),
  article_id: text('article_id'),
  code: text('code'),
  article: text('article'),
  part: text('part'),
  stage: text('stage'),
  case_id: text('case_id'),
  status: text('status'),
  charged_on: text('charged_on'),
  charged_on_latest: text('charged_on_latest'),
  decided_on: text('decided_on'),
  decided_on_latest: text('decided_on_latest'),
  in_absentia: text('in_absentia'),
  as_of: text('as_of'),
  as_of_latest: text('as_of_latest'),
  updated_at: text('updated_at'),
});
