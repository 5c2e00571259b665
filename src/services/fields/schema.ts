// What a field of lists looks like.
import { z } from 'zod';
import type { FieldType } from '../../core/access/fields.js';
import { AUDIENCES } from '../../core/access/viewer.js';

const TYPES: readonly FieldType[] = ['id', 'code', 'text', 'integer', 'flag', 'partial_date', 'instant'];

/** More than any record has, so that it may have more. */
const FIELDS_MAX = 2_000;
const RECORDS_MAX = 200;

const ListField = z
  .object({
    name: z.string().max(100).meta({ description: 'What the parameter is called without its operator, and the field of a search.' }),
    description: z.string().max(1000).meta({ description: 'What it says.' }),
    type: z.enum(TYPES).meta({ description: 'What its values are.' }),
    parameters: z.array(z.string().max(120)).min(1).max(20).meta({ description: 'The parameters of the list that it has.' }),
    ops: z.array(z.string().max(20)).min(1).max(20).meta({ description: 'The operators of a search that it has.' }),
    sort: z.boolean().meta({ description: 'Whether lists can be ordered by it.' }),
    of: z
      .string()
      .max(60)
      .optional()
      .meta({ description: 'The kind of record whose field it is, where it is another: a part, or what is named. All fields of one part speak of one and the same.' }),
    allowed: z.array(z.string().max(60)).max(200).optional().meta({ description: 'The codes that it can have, where they are a closed list.' }),
  })
  .meta({ id: 'ListField', description: 'A field that lists are filtered or ordered by.' });

const ListedRecord = z
  .object({
    record: z.string().max(60).meta({ description: 'Kind of record.' }),
    path: z.string().max(100).meta({ description: 'Address of its list.' }),
    fields: z.array(ListField).max(FIELDS_MAX).meta({ description: 'Its fields, as the caller may use them.' }),
    include: z.array(z.string().max(60)).max(50).meta({ description: 'What its lists can bring along.' }),
    on_date: z.boolean().meta({ description: 'Whether it can be asked what was true on a day.' }),
  })
  .meta({ id: 'ListedRecord', description: 'What lists of one kind of record can be asked.' });

export const ListedRecords = z
  .object({
    audience: z.enum(AUDIENCES).meta({ description: 'Whose fields these are.' }),
    items: z.array(ListedRecord).max(RECORDS_MAX).meta({ description: 'All kinds of record that the caller may see.' }),
  })
  .meta({ id: 'ListedRecords', description: 'The table of fields from which the parameters of all lists are made.' });
