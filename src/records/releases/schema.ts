// What a release looks like: as readers get it, as it comes in, and what lists of releases are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';
import { Code, Id, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { answer, certainty, codesOf, releaseBasis, releaseContext, releaseDestination, supervisionType } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, partVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

/** A legal basis that says how somebody's health is: without consent it is for editors alone. */
export const RELEASE_SIGHT: Readonly<Partial<Record<keyof typeof releaseBasis, Audience>>> = { medical_grounds: 'confidential' };

const says = {
  released_on: 'When the person was released; absent if not known.',
  date_rationale: 'Why the date is read so.',
  legal_basis: 'On which legal basis.',
  context: 'Whether it was a matter of this person alone or of many.',
  destination: 'Where the person went or was taken.',
  documents_confiscated: 'Whether passport or other papers were taken away.',
  criminal_record_retained: 'Whether the conviction stays on record: a pardon does not strike it.',
  supervision_type: 'Under which supervision the person is afterwards.',
  confirmed_by: 'Which public body, organisation or medium confirms it. Never a private person.',
  certainty: 'How certain it is that this happened.',
  verbatim: "The source's own words.",
};

export const ReleaseView = z
  .object({
    ...head(),
    prisoner_id: visible('public', Id(), 'Who was released.'),
    released_on: visible('public', PartialDate().optional(), says.released_on),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    legal_basis: visible('public', Code(codesOf(releaseBasis)), says.legal_basis),
    context: visible('public', Code(codesOf(releaseContext)), says.context),
    destination: visible('public', Code(codesOf(releaseDestination)), says.destination),
    documents_confiscated: visible('public', Code(codesOf(answer)), says.documents_confiscated),
    criminal_record_retained: visible('public', Code(codesOf(answer)), says.criminal_record_retained),
    supervision_type: visible('public', Code(codesOf(supervisionType)), says.supervision_type),
    confirmed_by: visible('public', Text(300).optional(), says.confirmed_by),
    certainty: visible('public', Code(codesOf(certainty)), says.certainty),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Release', description: 'That a prisoner was released: on which basis, in which context and where to are three questions.' });

export const NewRelease = z
  .strictObject({
    visibility: partVisibility(),
    released_on: PartialDate().optional().meta({ description: says.released_on }),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    legal_basis: Code(codesOf(releaseBasis)).meta({
      description: `${says.legal_basis} With \`medical_grounds\` the release must be \`confidential\`: one that more people see says \`unknown\`.`,
    }),
    context: Code(codesOf(releaseContext)).default('unknown').meta({ description: says.context }),
    destination: Code(codesOf(releaseDestination)).default('unknown').meta({ description: says.destination }),
    documents_confiscated: Code(codesOf(answer)).default('unknown').meta({ description: says.documents_confiscated }),
    criminal_record_retained: Code(codesOf(answer)).default('unknown').meta({ description: says.criminal_record_retained }),
    supervision_type: Code(codesOf(supervisionType)).default('unknown').meta({ description: says.supervision_type }),
    confirmed_by: Text(300).optional().meta({ description: says.confirmed_by }),
    certainty: Code(codesOf(certainty)).default('unknown').meta({ description: says.certainty }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewRelease', description: 'A release to be added.' });

export const ReleasePatch = patchOf(NewRelease, 'ReleasePatch');

export const releaseFields = {
  prisoner_id: { type: 'id', level: 'public', description: 'Prisoner.' },
  released_on: { type: 'partial_date', level: 'public', description: 'Date of release.' },
  legal_basis: { type: 'code', codes: codesOf(releaseBasis), level: 'public', description: 'Legal basis.' },
  context: { type: 'code', codes: codesOf(releaseContext), level: 'public', description: 'Context.' },
  destination: { type: 'code', codes: codesOf(releaseDestination), level: 'public', description: 'Destination.' },
  documents_confiscated: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether papers were taken away.' },
  criminal_record_retained: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether the conviction stays on record.' },
  supervision_type: { type: 'code', codes: codesOf(supervisionType), level: 'public', description: 'Supervision afterwards.' },
  certainty: { type: 'code', codes: codesOf(certainty), level: 'public', description: 'How certain it is.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
