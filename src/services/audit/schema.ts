// What an audit event says, to admins.
import { z } from 'zod';
import { ROLES } from '../../core/access/viewer.js';
import { Code, Id, Instant, Text, Whole } from '../../core/values/types.js';

export const KINDS = ['read', 'change', 'refusal'] as const;
export type Kind = (typeof KINDS)[number];

/** Enough for the longest name of an operation, and of a kind of record. */
const NAME_MAX = 100;
const COUNT_MAX = 900_000_000;
/** A query has no more parameters than that. */
const PARAMETERS_MAX = 200;

export const AuditEvent = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    at: Instant().meta({ description: 'When it was answered.' }),
    kind: Code(KINDS).meta({
      description:
        '`read`: an editor or admin read what editors see, or a partner took a file of records. `change`: an admin did what only admins may. `refusal`: somebody was refused, by their role or by a key that is not valid.',
    }),
    actor: z.string().max(NAME_MAX).meta({ description: 'Id of the key; `anonymous` where none was valid.' }),
    role: Code(ROLES).meta({ description: 'What the key may do.' }),
    operation: z.string().max(NAME_MAX).meta({ description: 'The `operationId`; `authenticate` for keys that are not valid, whatever was asked for with them.' }),
    status: Whole(100, 599).meta({ description: 'Status of the answer.' }),
    times: Whole(1, COUNT_MAX).meta({ description: 'How often, where several are told as one: keys that are not valid are told once a minute.' }),
    record: z
      .string()
      .max(NAME_MAX)
      .optional()
      .meta({ description: 'The kind of record that was asked for by its id; `export_request` of an export that another key has approved.' }),
    record_id: Id().optional().meta({ description: 'Its id.' }),
    documents: Whole(0, COUNT_MAX).optional().meta({ description: 'How many documents a page had.' }),
    parameters: z
      .array(z.string().max(NAME_MAX))
      .max(PARAMETERS_MAX)
      .meta({ description: 'Names of the parameters of the query, in the order of the alphabet. Values are not kept.' }),
    reason: Text(500).optional().meta({ description: 'What was sent as `Access-Reason`.' }),
  })
  .meta({ id: 'AuditEvent', description: 'That something was read, done by an admin, or refused. No address, no body and no value of a query is in it.' });
