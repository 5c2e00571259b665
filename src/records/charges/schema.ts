// What a charge looks like: as readers get it, as it comes in, and what lists of charges are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { answer, chargeStage, chargeStatus, codesOf, datePrecision } from '../../core/values/vocabulary.js';
import { ArticleNumber, LawCode } from '../articles/index.js';
import { head, inputNote, inputPrecision, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  article_id: 'The article that the person is charged under, where the registry holds it.',
  code: 'The code that the source names. It stands by itself: it is not taken from `article_id`.',
  article: 'The article that the source names, likewise.',
  part: 'The part of the article that the source names, likewise.',
  stage: 'Whether the person is charged with preparation, an attempt or the whole.',
  case_id: 'The case that the charge is part of.',
  status: 'What became of the charge.',
  charged_on: 'When the charge was brought; absent if not known.',
  decided_on: 'When it was decided, dropped or changed; absent if it was not or the date is not known.',
  in_absentia: 'Whether it was decided without the person there.',
  as_of: 'The last date for which the source supports `status`; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  verbatim: "The source's own words.",
};

export const ChargeView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Who is charged.'),
    article_id: visible('public', Id().optional(), says.article_id),
    code: visible('public', LawCode().optional(), says.code),
    article: visible('public', ArticleNumber().optional(), says.article),
    part: visible('public', ArticleNumber().optional(), says.part),
    stage: visible('public', Code(codesOf(chargeStage)), says.stage),
    case_id: visible('public', Id().optional(), says.case_id),
    status: visible('public', Code(codesOf(chargeStatus)), says.status),
    charged_on: visible('public', PartialDate().optional(), says.charged_on),
    decided_on: visible('public', PartialDate().optional(), says.decided_on),
    in_absentia: visible('public', Code(codesOf(answer)), says.in_absentia),
    as_of: visible('public', PartialDate().optional(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)).optional(), says.as_of_precision),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Charge', description: 'What the authorities charge a person under. It says what they say, not what anybody did.' });

export const NewCharge = z
  .strictObject({
    visibility: partVisibility(),
    article_id: Id().optional().meta({ description: says.article_id }),
    code: LawCode().optional().meta({ description: says.code }),
    article: ArticleNumber().optional().meta({ description: says.article }),
    part: ArticleNumber().optional().meta({ description: says.part }),
    stage: Code(codesOf(chargeStage)).default('unknown').meta({ description: says.stage }),
    case_id: Id().optional().meta({ description: says.case_id }),
    status: Code(codesOf(chargeStatus)).meta({ description: says.status }),
    charged_on: PartialDate().optional().meta({ description: says.charged_on }),
    decided_on: PartialDate().optional().meta({ description: says.decided_on }),
    in_absentia: Code(codesOf(answer)).default('unknown').meta({ description: says.in_absentia }),
    as_of: PartialDate().optional().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewCharge', description: 'A charge to be added.' });

export const ChargePatch = patchOf(NewCharge, 'ChargePatch');

const ofArticle = (field: string) => ({ by: 'article_id', record: 'article', field });

export const chargeFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  article_id: { type: 'id', level: 'public', description: 'Article.' },
  code: {
    type: 'text',
    form: LawCode,
    level: 'public',
    otherwise: ofArticle('code'),
    description: 'Code that the source names or, where it names none, that of the article of the registry.',
  },
  article: {
    type: 'text',
    form: ArticleNumber,
    level: 'public',
    otherwise: ofArticle('article'),
    description: 'Article that the source names or, where it names none, that of the article of the registry.',
  },
  part: {
    type: 'text',
    form: ArticleNumber,
    level: 'public',
    otherwise: ofArticle('part'),
    description: 'Part that the source names or, where it names none, that of the article of the registry.',
  },
  stage: { type: 'code', codes: codesOf(chargeStage), level: 'public', description: 'Preparation, attempt or the whole.' },
  case_id: { type: 'id', level: 'public', description: 'Case.' },
  status: { type: 'code', codes: codesOf(chargeStatus), level: 'public', description: 'What became of the charge.' },
  charged_on: { type: 'partial_date', level: 'public', description: 'When it was brought.' },
  decided_on: { type: 'partial_date', level: 'public', description: 'When it was decided.' },
  in_absentia: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether it was decided without the person there.' },
  as_of: { type: 'partial_date', level: 'public', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
