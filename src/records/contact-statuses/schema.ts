// What a contact status looks like: as partners get it, as it comes in, and what lists of them are filtered by. The public sees none.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { answer, codesOf, contactStatus as contactStatusCodes, datePrecision } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, narrowVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  status: 'Whether the person could be reached.',
  family: 'Whether by their family.',
  counsel: 'Whether by counsel.',
  humanitarian: 'Whether by a humanitarian organisation.',
  human_rights_organisation: 'Whether by a human-rights organisation.',
  since_on: 'Since when it was so; absent if not known.',
  until_on: 'Until when it was so; absent if it goes on or is not known.',
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  verbatim: "The source's own words. Never who visited or wrote.",
};

export const ContactStatusView = z
  .object({
    ...head(),
    prisoner_id: visible('partner', Id(), 'Whose contacts they are.'),
    status: visible('partner', Code(codesOf(contactStatusCodes)), says.status),
    family: visible('partner', Code(codesOf(answer)), says.family),
    counsel: visible('partner', Code(codesOf(answer)), says.counsel),
    humanitarian: visible('partner', Code(codesOf(answer)), says.humanitarian),
    human_rights_organisation: visible('partner', Code(codesOf(answer)), says.human_rights_organisation),
    since_on: visible('partner', PartialDate().optional(), says.since_on),
    until_on: visible('partner', PartialDate().optional(), says.until_on),
    as_of: visible('partner', PartialDate(), says.as_of),
    as_of_precision: visible('partner', Code(codesOf(datePrecision)), says.as_of_precision),
    date_rationale: visible('partner', Text(1000).optional(), says.date_rationale),
    verbatim: visible('partner', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'ContactStatus', description: 'Whether a prisoner could be reached and by whom, as kinds of people. For partners; the public sees none.' });

export const NewContactStatus = z
  .strictObject({
    visibility: narrowVisibility('partner'),
    status: Code(codesOf(contactStatusCodes)).meta({ description: says.status }),
    family: Code(codesOf(answer)).default('unknown').meta({ description: says.family }),
    counsel: Code(codesOf(answer)).default('unknown').meta({ description: says.counsel }),
    humanitarian: Code(codesOf(answer)).default('unknown').meta({ description: says.humanitarian }),
    human_rights_organisation: Code(codesOf(answer)).default('unknown').meta({ description: says.human_rights_organisation }),
    since_on: PartialDate().optional().meta({ description: says.since_on }),
    until_on: PartialDate().optional().meta({ description: says.until_on }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewContactStatus', description: 'A contact status to be added.' });

export const ContactStatusPatch = patchOf(NewContactStatus, 'ContactStatusPatch');

export const contactStatusFields = {
  prisoner_id: { type: 'id', level: 'partner', description: 'Prisoner.' },
  status: { type: 'code', codes: codesOf(contactStatusCodes), level: 'partner', description: 'Whether the person could be reached.' },
  family: { type: 'code', codes: codesOf(answer), level: 'partner', description: 'Whether by family.' },
  counsel: { type: 'code', codes: codesOf(answer), level: 'partner', description: 'Whether by counsel.' },
  humanitarian: { type: 'code', codes: codesOf(answer), level: 'partner', description: 'Whether by a humanitarian organisation.' },
  human_rights_organisation: { type: 'code', codes: codesOf(answer), level: 'partner', description: 'Whether by a human-rights organisation.' },
  since_on: { type: 'partial_date', level: 'partner', description: 'Since when.' },
  until_on: { type: 'partial_date', level: 'partner', description: 'Until when.' },
  as_of: { type: 'partial_date', level: 'partner', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'partner', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  updated_at: { ...updatedAtField.updated_at, level: 'partner' },
} as const satisfies Fields;
