// What a case looks like: as readers get it, as it comes in, and what lists of cases are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { answer, caseStage, codesOf, datePrecision } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  title: 'What the case is called, in neutral words; it names nobody whose record is not public.',
  number: 'Number of the case as published.',
  court_id: 'The court that tries it or tried it: an organisation.',
  opened_on: 'When it was opened; absent if not known.',
  stage: 'How far it has come, as of `as_of`.',
  as_of: 'The last date for which a source supports `stage`; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  tried_jointly: 'Whether its defendants are tried together.',
};

export const CaseView = z
  .object({
    ...head(),
    title: visible('public', Text(300), says.title),
    number: visible('public', Text(100).optional(), says.number),
    court_id: visible('public', Id().optional(), says.court_id),
    opened_on: visible('public', PartialDate().optional(), says.opened_on),
    stage: visible('public', Code(codesOf(caseStage)), says.stage),
    as_of: visible('public', PartialDate().optional(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)).optional(), says.as_of_precision),
    tried_jointly: visible('public', Code(codesOf(answer)), says.tried_jointly),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({
    id: 'Case',
    description: 'One prosecution, of one person or of several. Its defendants are the prisoners with a charge that names it: list prisoners by `charge_case_id`.',
  });

export const NewCase = z
  .strictObject({
    visibility: rootVisibility(),
    title: Text(300).meta({ description: says.title }),
    number: Text(100).optional().meta({ description: says.number }),
    court_id: Id().optional().meta({ description: says.court_id }),
    opened_on: PartialDate().optional().meta({ description: says.opened_on }),
    stage: Code(codesOf(caseStage)).default('unknown').meta({ description: says.stage }),
    as_of: PartialDate().optional().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    tried_jointly: Code(codesOf(answer)).default('unknown').meta({ description: says.tried_jointly }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewCase', description: 'A case to be added.' });

export const CasePatch = patchOf(NewCase, 'CasePatch');

export const caseFields = {
  title: { type: 'text', level: 'public', folded: 'contains', description: 'What the case is called.' },
  number: { type: 'text', level: 'public', description: 'Number as published.' },
  court_id: { type: 'id', level: 'public', description: 'Court.' },
  opened_on: { type: 'partial_date', level: 'public', description: 'When it was opened.' },
  stage: { type: 'code', codes: codesOf(caseStage), level: 'public', description: 'How far it has come.' },
  as_of: { type: 'partial_date', level: 'public', description: 'As of when the stage is reported.' },
  tried_jointly: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether the defendants are tried together.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
