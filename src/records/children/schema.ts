// What the registry holds of a child: whose it is and whether it was a minor. No property here could identify one, and none may be added.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf } from '../../core/values/types.js';
import { answer, careArrangement, childContact, codesOf, datePrecision } from '../../core/values/vocabulary.js';
import { head, inputPrecision, inputSources, partVisibility, sourceIds, updatedAtField } from '../shared.js';

const says = {
  minor: 'Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.',
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  care_arrangement: 'Who takes care, as a code.',
  child_contact: 'Contact with the imprisoned parent, as a code.',
};

const Parents = () =>
  z
    .array(Id())
    .min(1)
    .max(4)
    .refine((ids) => new Set(ids).size === ids.length, 'names a prisoner twice');

export const ChildView = z
  .object({
    ...head(),
    prisoner_ids: visible('public', z.array(Id()).max(4), 'The prisoners whose child it is, those that the reader may see.'),
    minor: visible('public', Code(codesOf(answer)), says.minor),
    as_of: visible('public', PartialDate(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)), says.as_of_precision),
    source_ids: sourceIds(),
    care_arrangement: visible('confidential', Code(codesOf(careArrangement)).optional(), says.care_arrangement),
    child_contact: visible('confidential', Code(codesOf(childContact)).optional(), says.child_contact),
  })
  .meta({ id: 'Child', description: 'That a prisoner has a child. The registry holds no identity of children.' });

export const NewChild = z
  .strictObject({
    visibility: partVisibility(),
    prisoner_ids: Parents().optional().meta({ description: 'The prisoners whose child it is. Left out, the prisoner in the address.' }),
    minor: Code(codesOf(answer)).default('unknown').meta({ description: says.minor }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    source_ids: inputSources(),
    care_arrangement: Code(codesOf(careArrangement))
      .optional()
      .meta({ description: `${says.care_arrangement} Confidential.` }),
    child_contact: Code(codesOf(childContact))
      .optional()
      .meta({ description: `${says.child_contact} Confidential.` }),
  })
  .meta({ id: 'NewChild', description: 'A child to be counted. There is no property for a name, a birth date, a school or anything else that identifies.' });

export const ChildPatch = patchOf(
  // Left out of a new child, the parent is the prisoner in the address; a child that is stored cannot do without.
  NewChild.extend({ prisoner_ids: Parents().meta({ description: 'The prisoners whose child it is.' }) }),
  'ChildPatch',
);

export const childFields = {
  prisoner_ids: { type: 'id', level: 'public', many: true, description: 'Prisoners whose child it is.' },
  minor: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether the child was a minor.' },
  as_of: { type: 'partial_date', level: 'public', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
