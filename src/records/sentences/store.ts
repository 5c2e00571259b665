// How sentences are kept.
import { defineRecord } from '../../core/db/definition.js';
import { sentenceEditions, sentences } from '../../core/db/tables/index.js';
import { type Term, termMonths } from '../../core/values/term.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { NewSentence, SentenceView, sentenceFields } from './schema.js';

/** What has no length. */
const WITHOUT_LENGTH: readonly unknown[] = ['fine', 'administrative_fine', 'death_penalty'];

export const sentence = defineRecord({
  name: 'sentence',
  plural: 'sentences',
  table: sentences,
  editions: sentenceEditions as never,
  view: SentenceView,
  create: NewSentence,
  fields: sentenceFields,
  happened: ['imposed_on'],
  lasts: { from: 'imposed_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('sentence')],
  timeline: [
    { kind: 'sentence_imposed', date: 'imposed_on', what: 'kind' },
    { kind: 'sentence_in_force', date: 'in_force_on', what: 'kind' },
  ],
  check: (input) => {
    const complaint = impossibleTerm(input.kind, input.term as Term);
    return [...(complaint ? [{ property: 'term', detail: complaint }] : []), ...periodComplaints(input, 'imposed_on', 'in_force_on')];
  },
  compose: ({ term }) => ({ term_months: term && termMonths(term as Term) }),
});

/** Why what was imposed cannot have such a term, in words; undefined when it can. */
function impossibleTerm(kind: unknown, { years, months, days, certainty }: Term): string | undefined {
  const stated = years !== undefined || months !== undefined || days !== undefined;
  if (stated && !['exact', 'partial'].includes(certainty)) return `a term whose certainty is ${certainty} says no years, months or days`;
  if (!stated && ['exact', 'partial'].includes(certainty)) return `a term whose certainty is ${certainty} says how many years, months or days`;
  if (stated && !years && !months && !days) return 'a term is longer than nothing';
  if (WITHOUT_LENGTH.includes(kind) && !['not_applicable', 'unknown'].includes(certainty))
    return `a ${String(kind).replaceAll('_', ' ')} has no length: expected the certainty not_applicable`;
  if (kind === 'life_imprisonment' && certainty !== 'life') return 'life imprisonment is for life: expected the certainty life';
  return undefined;
}
