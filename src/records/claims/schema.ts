// What claims look like: as readers get them, as they come in, and what lists of them are filtered by. What can be claimed is read off the other records.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, Text } from '../../core/values/types.js';
import { codesOf, datePrecision, reliability } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';
import type { Saying } from './saying.js';

const says = {
  property: 'The property that it is about; `months_of_term` is `months` within `term`.',
  value:
    'What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order.',
  verbatim: "The source's own words. Never about a child.",
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  reliability: 'How reliable the editors hold the source to be in this.',
  chosen: 'Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it.',
  reason: 'Why this one is chosen, or was. Never about a child.',
};

/** What claims of every kind say beside what they are about. */
export function claimShapes({ properties }: Pick<Saying, 'properties'>) {
  const Property = () => z.enum(properties);
  return {
    view: {
      property: visible('public', Property(), says.property),
      value: visible('public', Text(1000), says.value),
      verbatim: visible('public', Text(1000).optional(), says.verbatim),
      as_of: visible('public', PartialDate().optional(), says.as_of),
      as_of_precision: visible('public', Code(codesOf(datePrecision)).optional(), says.as_of_precision),
      reliability: visible('confidential', Code(codesOf(reliability)).optional(), says.reliability),
      chosen: visible('public', z.boolean(), says.chosen),
      reason: visible('public', Text(1000).optional(), says.reason),
      source_ids: sourceIds(),
      working_note: workingNote(),
    },
    input: {
      property: Property().meta({ description: says.property }),
      value: Text(1000).meta({ description: says.value }),
      verbatim: Text(1000).optional().meta({ description: says.verbatim }),
      as_of: PartialDate().optional().meta({ description: says.as_of }),
      as_of_precision: inputPrecision(says.as_of_precision),
      reliability: Code(codesOf(reliability))
        .optional()
        .meta({ description: `${says.reliability} Confidential.` }),
      chosen: z
        .boolean()
        .default(false)
        .meta({ description: `${says.chosen} Choosing one takes the choice from the one that had it, in the same write: whoever sees that one, sees so.` }),
      reason: Text(1000)
        .optional()
        .meta({ description: `${says.reason} Needed for the one that is chosen, but for a child.` }),
      source_ids: inputSources(),
      working_note: inputNote(),
    },
    fields: {
      property: { type: 'code', codes: properties, level: 'public', description: 'The property that it is about.' },
      as_of: { type: 'partial_date', level: 'public', description: 'As of when the source speaks.' },
      reliability: { type: 'code', codes: codesOf(reliability), level: 'confidential', description: 'How reliable the source is held to be; for editors.' },
      chosen: { type: 'flag', level: 'public', description: 'Whether it is the chosen one.' },
      source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
      ...updatedAtField,
    } satisfies Fields,
  };
}

/** Of one claim nobody sees more than of the record and the property that it is about. */
export const CLAIM_SIGHT =
  'The widest audience that may see it; never wider than that which may see the property, and nobody sees it who does not see the record that it is about.';

export interface ClaimSchemas {
  ClaimView: z.ZodObject;
  NewClaim: z.ZodObject;
  claimFields: Fields;
}

const of = {
  record: 'Kind of the record that it is about: the prisoner or one of their parts.',
  record_id: 'Id of that part; absent of the prisoner.',
};

/** Claims about the parts of a prisoner. */
export function claimSchemas(saying: Pick<Saying, 'kinds' | 'properties'>): ClaimSchemas {
  const { view, input, fields } = claimShapes(saying);
  const Kind = () => z.enum(saying.kinds);
  return {
    ClaimView: z
      .object({
        ...head(),
        prisoner_id: visible('public', Id(), 'Whom it is about.'),
        record: visible('public', Kind(), of.record),
        record_id: visible('public', Id().optional(), of.record_id),
        ...view,
      })
      .meta({ id: 'Claim', description: 'What one source says of one property of a prisoner or of one of their parts. Claims that conflict stand side by side.' }),
    NewClaim: z
      .strictObject({
        visibility: partVisibility().meta({ description: CLAIM_SIGHT }),
        record: Kind().meta({ description: of.record }),
        record_id: Id().optional().meta({ description: of.record_id }),
        ...input,
      })
      .meta({ id: 'NewClaim', description: 'A claim to be added.' }),
    claimFields: {
      prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
      record: { type: 'code', codes: saying.kinds, level: 'public', description: 'Kind of the record that it is about.' },
      record_id: { type: 'id', level: 'public', description: 'The part that it is about.' },
      ...fields,
    },
  };
}
