// What a designation by the state looks like: as readers get it, as it comes in, and what lists of designations are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { certainty, codesOf, designationList } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  list: 'On which list of the state. Its words for those on it are the state’s, not the registry’s.',
  listed_on: 'When the state put the person on it; absent if not known.',
  removed_on: 'When the state took the person off it; absent if it did not or that is not known.',
  date_rationale: 'Why the dates are read so.',
  certainty: 'How certain it is that the person is or was on it.',
  verbatim: "The source's own words, such as the number of the entry.",
};

export const DesignationView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Whom the state put on a list.'),
    list: visible('public', Code(codesOf(designationList)), says.list),
    listed_on: visible('public', PartialDate().optional(), says.listed_on),
    removed_on: visible('public', PartialDate().optional(), says.removed_on),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    certainty: visible('public', Code(codesOf(certainty)), says.certainty),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Designation', description: 'That the state put a prisoner on one of its lists. It is a statement of the state, and none about the person.' });

export const NewDesignation = z
  .strictObject({
    visibility: partVisibility(),
    list: Code(codesOf(designationList)).meta({ description: says.list }),
    listed_on: PartialDate().optional().meta({ description: says.listed_on }),
    removed_on: PartialDate().optional().meta({ description: says.removed_on }),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    certainty: Code(codesOf(certainty)).default('unknown').meta({ description: says.certainty }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewDesignation', description: 'A designation by the state to be added.' });

export const DesignationPatch = patchOf(NewDesignation, 'DesignationPatch');

export const designationFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  list: { type: 'code', codes: codesOf(designationList), level: 'public', description: 'List of the state.' },
  listed_on: { type: 'partial_date', level: 'public', description: 'When the person was put on it.' },
  removed_on: { type: 'partial_date', level: 'public', description: 'When the person was taken off it.' },
  certainty: { type: 'code', codes: codesOf(certainty), level: 'public', description: 'How certain it is.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
