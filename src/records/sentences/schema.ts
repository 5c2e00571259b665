// What a sentence looks like: as readers get it, as it comes in, and what lists of sentences are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text, Whole } from '../../core/values/types.js';
import { codesOf, penalty, placement, regime, termCertainty } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  kind: 'What was imposed.',
  regime: 'Regime in which it is served.',
  placement: 'Where it is served.',
  stated_total: '`true` when the term is a total that a source states for several sentences.',
  imposed_on: 'When it was imposed.',
  in_force_on: 'When the verdict came into force: the appeal was over, or there was none.',
  verbatim: "The source's own words.",
  date_rationale: 'Why dates and numbers are read so.',
};

const term = {
  years: Whole(0, 100).optional().meta({ description: 'Whole years.' }),
  months: Whole(0, 1200).optional().meta({ description: 'Months beside the years.' }),
  days: Whole(0, 36_600).optional().meta({ description: 'Days beside the months.' }),
  certainty: Code(codesOf(termCertainty)).meta({ description: 'Whether the source states the term: `unknown` is a statement, not a gap.' }),
  verbatim: Text(300).optional().meta({ description: "The source's own words for the length." }),
};

const TermView = z.object(term).meta({ id: 'Term', description: 'Length of a sentence. 5,5 years is 5 years 6 months, never a fraction.' });
const NewTerm = z.strictObject(term).meta({ id: 'NewTerm', description: 'Length of a sentence, as the source says it.' });

export const SentenceView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Whose sentence it is.'),
    kind: visible('public', Code(codesOf(penalty)), says.kind),
    regime: visible('public', Code(codesOf(regime)), says.regime),
    placement: visible('public', Code(codesOf(placement)), says.placement),
    term: visible('public', TermView, 'How long it is.'),
    term_months: visible('public', Whole(0, 2400).optional(), 'The term in whole months, days left out, for sorting; absent when the length is not known.'),
    stated_total: visible('public', z.boolean(), says.stated_total),
    imposed_on: visible('public', PartialDate().optional(), says.imposed_on),
    in_force_on: visible('public', PartialDate().optional(), says.in_force_on),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Sentence', description: 'A sentence or other measure imposed on a prisoner.' });

export const NewSentence = z
  .strictObject({
    visibility: partVisibility(),
    kind: Code(codesOf(penalty)).default('unknown').meta({ description: says.kind }),
    regime: Code(codesOf(regime)).default('unknown').meta({ description: says.regime }),
    placement: Code(codesOf(placement)).default('unknown').meta({ description: says.placement }),
    term: NewTerm,
    stated_total: z.boolean().default(false).meta({ description: says.stated_total }),
    imposed_on: PartialDate().optional().meta({ description: says.imposed_on }),
    in_force_on: PartialDate().optional().meta({ description: says.in_force_on }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewSentence', description: 'A sentence to be added.' });

export const SentencePatch = patchOf(NewSentence, 'SentencePatch');

export const sentenceFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  kind: { type: 'code', codes: codesOf(penalty), level: 'public', description: 'Kind of penalty.' },
  regime: { type: 'code', codes: codesOf(regime), level: 'public', description: 'Regime.' },
  placement: { type: 'code', codes: codesOf(placement), level: 'public', description: 'Placement.' },
  term_months: { type: 'integer', level: 'public', description: 'Length in months.' },
  term_certainty: {
    type: 'code',
    codes: codesOf(termCertainty),
    level: 'public',
    of: (document) => (document.term as { certainty: string } | undefined)?.certainty,
    description: 'Whether the length is known.',
  },
  stated_total: { type: 'flag', level: 'public', description: 'The term is a stated total of several sentences.' },
  imposed_on: { type: 'partial_date', level: 'public', description: 'Date of sentence.' },
  in_force_on: { type: 'partial_date', level: 'public', description: 'Date on which the verdict came into force.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
