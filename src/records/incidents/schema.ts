// What an incident in detention looks like: as readers get it, as it comes in, and what lists of incidents are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text, Whole } from '../../core/values/types.js';
import { certainty, codesOf, incidentKind } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

/** A hundred years: more is a slip of the pen. */
const DAYS_MAX = 36_600;

const says = {
  kind: 'What was done.',
  from_on: 'When it began; absent if not known.',
  to_on: 'When it ended; absent if it goes on or is not known.',
  days: 'How many days the source states; never counted from the dates.',
  date_rationale: 'Why dates and numbers are read so.',
  facility_id: 'In which facility, if that is published.',
  certainty: 'How certain it is that this happened.',
  verbatim: "The source's own words.",
};

export const IncidentView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'To whom it was done.'),
    kind: visible('public', Code(codesOf(incidentKind)), says.kind),
    from_on: visible('public', PartialDate().optional(), says.from_on),
    to_on: visible('public', PartialDate().optional(), says.to_on),
    days: visible('public', Whole(1, DAYS_MAX).optional(), says.days),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    facility_id: visible('public', Id().optional(), says.facility_id),
    certainty: visible('public', Code(codesOf(certainty)), says.certainty),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Incident', description: 'What was done to a prisoner in detention: a punishment, a register, something that was taken away.' });

export const NewIncident = z
  .strictObject({
    visibility: partVisibility(),
    kind: Code(codesOf(incidentKind)).meta({ description: says.kind }),
    from_on: PartialDate().optional().meta({ description: says.from_on }),
    to_on: PartialDate().optional().meta({ description: says.to_on }),
    days: Whole(1, DAYS_MAX).optional().meta({ description: says.days }),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    facility_id: Id().optional().meta({ description: says.facility_id }),
    certainty: Code(codesOf(certainty)).default('unknown').meta({ description: says.certainty }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewIncident', description: 'An incident to be added.' });

export const IncidentPatch = patchOf(NewIncident, 'IncidentPatch');

export const incidentFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  kind: { type: 'code', codes: codesOf(incidentKind), level: 'public', description: 'Kind of incident.' },
  from_on: { type: 'partial_date', level: 'public', description: 'Beginning.' },
  to_on: { type: 'partial_date', level: 'public', description: 'End.' },
  days: { type: 'integer', level: 'public', description: 'Days that the source states.' },
  facility_id: { type: 'id', level: 'public', description: 'Facility.' },
  certainty: { type: 'code', codes: codesOf(certainty), level: 'public', description: 'How certain it is.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
