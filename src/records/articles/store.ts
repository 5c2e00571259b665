// How articles of codes are kept.
import { defineRecord } from '../../core/db/definition.js';
import { articleEditions, articles } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints } from '../periods.js';
import { ArticleView, articleFields, NewArticle } from './schema.js';

export const article = defineRecord({
  name: 'article',
  plural: 'articles',
  table: articles,
  editions: articleEditions as never,
  view: ArticleView,
  create: NewArticle,
  fields: articleFields,
  lasts: { from: 'valid_from', to: 'valid_to' },
  unique: ['code', 'article', 'part', 'valid_from'],
  includes: { sources: includingSources },
  links: [citing('article')],
  check: (input) => periodComplaints(input, 'valid_from', 'valid_to'),
});
