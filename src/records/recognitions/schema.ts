// What a recognition looks like: as readers get it, as it comes in, and what lists of recognitions are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, NameText, PartialDate, patchOf, Text, WebAddress } from '../../core/values/types.js';
import { codesOf, datePrecision, recognitionBody, recognitionCriterion, recognitionStatus } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  body: 'Who recognises, or does not.',
  body_name: 'Name of the body as published.',
  organization_id: 'The body, where the registry holds it as an organisation.',
  status: 'What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.',
  criteria: 'The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines.',
  opinion_number: 'Number of the opinion, such as 54/2024.',
  recognised_on: 'When the body first said so; absent if not known.',
  withdrawn_on: 'When the body took it back; absent if it did not or the date is not known.',
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  url: 'Where the body says so.',
  verbatim: "The body's own words.",
};

const codes = codesOf(recognitionCriterion);

const Criteria = () =>
  z
    .array(Code(codes))
    .max(codes.length)
    // Not of a list that is too long already: one complaint says it.
    .refine((criteria) => new Set(criteria).size === criteria.length, { error: 'names a criterion twice', when: ({ issues }) => issues.length === 0 });

export const RecognitionView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Who is spoken of.'),
    body: visible('public', Code(codesOf(recognitionBody)), says.body),
    body_name: visible('public', NameText(200).optional(), says.body_name),
    organization_id: visible('public', Id().optional(), says.organization_id),
    status: visible('public', Code(codesOf(recognitionStatus)), says.status),
    criteria: visible('public', z.array(Code(codes)).max(codes.length), says.criteria),
    opinion_number: visible('public', Text(40).optional(), says.opinion_number),
    recognised_on: visible('public', PartialDate().optional(), says.recognised_on),
    withdrawn_on: visible('public', PartialDate().optional(), says.withdrawn_on),
    as_of: visible('public', PartialDate(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)), says.as_of_precision),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    url: visible('public', WebAddress().optional(), says.url),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({
    id: 'Recognition',
    description: 'What one body says of whether somebody is a political prisoner. Bodies disagree: each has a recognition of its own, and none is the registry’s.',
  });

export const NewRecognition = z
  .strictObject({
    visibility: partVisibility(),
    body: Code(codesOf(recognitionBody)).meta({ description: says.body }),
    body_name: NameText(200)
      .optional()
      .meta({ description: `${says.body_name} Needed where \`body\` is \`other\`, beside \`organization_id\` too: who says so must not depend on who may see that organisation.` }),
    organization_id: Id().optional().meta({ description: says.organization_id }),
    status: Code(codesOf(recognitionStatus)).default('unknown').meta({ description: says.status }),
    criteria: Criteria().default([]).meta({ description: says.criteria }),
    opinion_number: Text(40).optional().meta({ description: says.opinion_number }),
    recognised_on: PartialDate().optional().meta({ description: says.recognised_on }),
    withdrawn_on: PartialDate().optional().meta({ description: says.withdrawn_on }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    url: WebAddress().optional().meta({ description: says.url }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewRecognition', description: 'A recognition to be added.' });

export const RecognitionPatch = patchOf(NewRecognition, 'RecognitionPatch');

export const recognitionFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  body: { type: 'code', codes: codesOf(recognitionBody), level: 'public', description: 'Who recognises, or does not.' },
  body_name: { type: 'text', level: 'public', description: 'Name of the body as published.' },
  organization_id: { type: 'id', level: 'public', description: 'Organisation that recognises.' },
  status: { type: 'code', codes: codesOf(recognitionStatus), level: 'public', description: 'What the body says.' },
  criteria: { type: 'code', codes, level: 'public', many: true, description: 'Names this criterion.' },
  opinion_number: { type: 'text', level: 'public', description: 'Number of the opinion.' },
  recognised_on: { type: 'partial_date', level: 'public', description: 'When the body first said so.' },
  withdrawn_on: { type: 'partial_date', level: 'public', description: 'When the body took it back.' },
  as_of: { type: 'partial_date', level: 'public', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
