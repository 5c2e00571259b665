// What a custody period looks like: as readers get it, as it comes in, and what lists of them are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { codesOf, custodyStatus, datePrecision } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  status: 'What the person’s situation was.',
  facility_id: 'Where the person was held, if that is published.',
  supervising_authority: 'Which body or public office supervised that the person was held. Never a private person.',
  from_on: 'When the period began; absent if not known.',
  to_on: 'When the period ended; absent if it goes on or is not known.',
  as_of: 'The last date for which the source supports the statement; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  verbatim: "The source's own words.",
};

export const CustodyPeriodView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Whose custody it is.'),
    status: visible('public', Code(codesOf(custodyStatus)), says.status),
    facility_id: visible('public', Id().optional(), says.facility_id),
    supervising_authority: visible('public', Text(300).optional(), says.supervising_authority),
    from_on: visible('public', PartialDate().optional(), says.from_on),
    to_on: visible('public', PartialDate().optional(), says.to_on),
    as_of: visible('public', PartialDate(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)), says.as_of_precision),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'CustodyPeriod', description: 'A span of time in which a person was in one situation, as of a date.' });

export const NewCustodyPeriod = z
  .strictObject({
    visibility: partVisibility(),
    status: Code(codesOf(custodyStatus)).meta({ description: says.status }),
    facility_id: Id().optional().meta({ description: says.facility_id }),
    supervising_authority: Text(300).optional().meta({ description: says.supervising_authority }),
    from_on: PartialDate().optional().meta({ description: says.from_on }),
    to_on: PartialDate().optional().meta({ description: says.to_on }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewCustodyPeriod', description: 'A custody period to be added.' });

export const CustodyPeriodPatch = patchOf(NewCustodyPeriod, 'CustodyPeriodPatch');

export const custodyPeriodFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  status: { type: 'code', codes: codesOf(custodyStatus), level: 'public', description: 'Custody status.' },
  facility_id: { type: 'id', level: 'public', description: 'Facility.' },
  from_on: { type: 'partial_date', level: 'public', description: 'Beginning.' },
  to_on: { type: 'partial_date', level: 'public', description: 'End.' },
  as_of: { type: 'partial_date', level: 'public', description: 'As of when the source speaks.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
