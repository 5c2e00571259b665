// What an event looks like: as readers get it, as it comes in, and what lists of events are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { certainty, codesOf, eventKind } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

/**
 * Kinds that are not for everyone. Of somebody's health the public learns nothing without consent, and there are no records of consent yet;
 * whom somebody can reach is for partners.
 */
export const EVENT_SIGHT: Readonly<Partial<Record<keyof typeof eventKind, Audience>>> = {
  hospitalised: 'confidential',
  health_deterioration: 'confidential',
  hunger_strike: 'confidential',
  denial_of_medical_care: 'confidential',
  incommunicado_started: 'partner',
  incommunicado_ended: 'partner',
  visit: 'partner',
  letter_received: 'partner',
};

const says = {
  kind: 'What happened.',
  happened_on: 'When it happened; absent if not known.',
  date_rationale: 'Why the date is read so.',
  facility_id: 'In which facility, if that is published.',
  region: 'In which region or town. Never a home.',
  authority: 'Which body or public office acted. Never a private person.',
  certainty: 'How certain it is that this happened.',
  verbatim: "The source's own words. Of visits and letters how many, never whose.",
};

export const EventView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'To whom it happened.'),
    kind: visible('public', Code(codesOf(eventKind)), says.kind),
    happened_on: visible('public', PartialDate().optional(), says.happened_on),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    facility_id: visible('public', Id().optional(), says.facility_id),
    region: visible('public', Text(120).optional(), says.region),
    authority: visible('public', Text(300).optional(), says.authority),
    certainty: visible('public', Code(codesOf(certainty)), says.certainty),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Event', description: 'Something that happened to a prisoner.' });

export const NewEvent = z
  .strictObject({
    visibility: partVisibility(),
    kind: Code(codesOf(eventKind)).meta({
      description: `${says.kind} What says how somebody’s health is must be \`confidential\`, what says whom they can reach at least \`partner\`.`,
    }),
    happened_on: PartialDate().optional().meta({ description: says.happened_on }),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    facility_id: Id().optional().meta({ description: says.facility_id }),
    region: Text(120).optional().meta({ description: says.region }),
    authority: Text(300).optional().meta({ description: says.authority }),
    certainty: Code(codesOf(certainty)).default('unknown').meta({ description: says.certainty }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewEvent', description: 'An event to be added.' });

export const EventPatch = patchOf(NewEvent, 'EventPatch');

export const eventFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  kind: { type: 'code', codes: codesOf(eventKind), level: 'public', description: 'Kind of event.' },
  happened_on: { type: 'partial_date', level: 'public', description: 'When it happened.' },
  facility_id: { type: 'id', level: 'public', description: 'Facility.' },
  certainty: { type: 'code', codes: codesOf(certainty), level: 'public', description: 'How certain it is.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
