// What an article of a code looks like: as readers get it, as it comes in, and what lists of articles are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { naturalKey } from '../../core/values/natural-order.js';
import { PartialDate, patchOf, Text } from '../../core/values/types.js';
import { head, inputNote, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

/** A code of law: its country, what it is, the year by which it is told from an earlier one. */
export const LawCode = () =>
  z
    .string()
    .max(40)
    .regex(/^[A-Z]{2}(-[A-Z0-9]+)+$/, 'expected a country and what the code is, in capitals, such as BY-CC-1999')
    .meta({ maxLength: 40 });

/** The number of an article or of a part of one, as printed: text, because 361-1 is no number. */
export const ArticleNumber = () =>
  z
    .string()
    .max(20)
    .regex(/^[\p{L}\p{N}]+([.-][\p{L}\p{N}]+)*$/u, 'expected a number as printed, without spaces, such as 342 or 361-1')
    // Classes of Unicode are read by few of the tools that read the document.
    .meta({ maxLength: 20, pattern: '^[^\\s.-]+([.-][^\\s.-]+)*$' });

const says = {
  code: 'The code: country, what it is, year. `BY-CC-1999` is the Criminal Code of Belarus of 1999.',
  article: 'Number of the article as printed.',
  part: 'Number of the part that it speaks of; absent where it speaks of the whole article.',
  title: 'Short title, as it was in this span of time; absent where no source for it was read.',
  valid_from: 'Since when the article reads so; absent if not known.',
  valid_to: 'Until when the article read so; absent if it still does or it is not known.',
};

export const ArticleView = z
  .object({
    ...head(),
    code: visible('public', LawCode(), says.code),
    article: visible('public', ArticleNumber(), says.article),
    part: visible('public', ArticleNumber().optional(), says.part),
    title: visible('public', Text(300).optional(), says.title),
    valid_from: visible('public', PartialDate().optional(), says.valid_from),
    valid_to: visible('public', PartialDate().optional(), says.valid_to),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Article', description: 'A provision of a criminal or administrative code, as it read in a span of time. It says what the law is called, not what anybody did.' });

export const NewArticle = z
  .strictObject({
    visibility: rootVisibility(),
    code: LawCode().meta({ description: says.code }),
    article: ArticleNumber().meta({ description: says.article }),
    part: ArticleNumber().optional().meta({ description: says.part }),
    title: Text(300).optional().meta({ description: says.title }),
    valid_from: PartialDate().optional().meta({ description: says.valid_from }),
    valid_to: PartialDate().optional().meta({ description: says.valid_to }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({
    id: 'NewArticle',
    description: 'An article to be added. No two have the same code, article, part and `valid_from`: a title that was changed is another article, valid from then on.',
  });

export const ArticlePatch = patchOf(NewArticle, 'ArticlePatch');

export const articleFields = {
  code: { type: 'text', form: LawCode, level: 'public', description: 'Code of law.' },
  article: { type: 'text', form: ArticleNumber, level: 'public', description: 'Number of the article as printed.' },
  article_order: {
    type: 'text',
    level: 'public',

    internal: true,
    of: ({ article }) => (article === undefined ? undefined : naturalKey(String(article))),
    description: 'Number of the article as a number: 80 comes before 361, and 361 before 361-1.',
  },
  part: { type: 'text', form: ArticleNumber, level: 'public', description: 'Number of the part.' },
  title: { type: 'text', level: 'public', folded: 'contains', description: 'Short title.' },
  valid_from: { type: 'partial_date', level: 'public', description: 'Since when it reads so.' },
  valid_to: { type: 'partial_date', level: 'public', description: 'Until when it read so.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
