// What a claim about a record that stands by itself looks like: as readers get it, as it comes in, and what lists of them are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Id } from '../../core/values/types.js';
import { CLAIM_SIGHT, claimShapes } from '../claims/index.js';
import { head, rootVisibility } from '../shared.js';

const says = {
  record: 'Kind of the record that it is about.',
  record_id: 'Id of that record.',
};

export interface RecordClaimSchemas {
  RecordClaimView: z.ZodObject;
  NewRecordClaim: z.ZodObject;
  recordClaimFields: Fields;
}

/** `kinds` of records that claims can be about, and the `properties` of any of them. */
export function recordClaimSchemas({ kinds, properties }: { kinds: string[]; properties: string[] }): RecordClaimSchemas {
  const { view, input, fields } = claimShapes({ properties });
  const Kind = () => z.enum(kinds);
  return {
    RecordClaimView: z
      .object({ ...head(), record: visible('public', Kind(), says.record), record_id: visible('public', Id(), says.record_id), ...view })
      .meta({ id: 'RecordClaim', description: 'What one source says of one property of a record that stands by itself. Claims that conflict stand side by side.' }),
    NewRecordClaim: z
      .strictObject({
        visibility: rootVisibility().meta({ description: `${CLAIM_SIGHT} Left out, it is a draft: \`confidential\`.` }),
        record: Kind().meta({ description: says.record }),
        record_id: Id().meta({ description: says.record_id }),
        ...input,
      })
      .meta({ id: 'NewRecordClaim', description: 'A claim about a record that stands by itself, to be added.' }),
    recordClaimFields: {
      record: { type: 'code', codes: kinds, level: 'public', description: says.record },
      record_id: { type: 'id', level: 'public', description: says.record_id },
      ...fields,
    },
  };
}
