// How sentences are kept.
import { defineRecord } from '../../core/db/definition.js';
import { sentenceEditions, sentences } from '../../core/db/tables/index.js';
import { type Term, termMonths } from '../../core/values/term.js';
import { citing, includingSources } from '../citing.js';
import { PARTS_MAX } from '../shared.js';
import { NewSentence, SentenceView, sentenceFields } from './schema.js';

const NUMBERS = ['years', 'months', 'days'] as const;

export const sentence = defineRecord({
  name: 'sentence',
  plural: 'sentences',
  table: sentences,
  editions: sentenceEditions as never,
  view: SentenceView,
  create: NewSentence,
  fields: sentenceFields,
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('sentence')],
  check: (input) => {
    const term = input.term as Term;
    const stated = NUMBERS.some((unit) => term[unit] !== undefined);
    if (term.certainty === 'exact' && !stated) return [{ property: 'term', detail: 'an exact term says how many years, months or days' }];
    if (stated && term.certainty !== 'exact' && term.certainty !== 'partial')
      return [{ property: 'term', detail: `a term that is ${term.certainty} says no years, months or days` }];
    return [];
  },
  compose: ({ term }) => ({ term_months: term && termMonths(term as Term) }),
});
