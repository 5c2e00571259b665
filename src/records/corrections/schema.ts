// What a correction looks like: as anybody sends it, as editors get it, what its sender is told, and what lists of corrections are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text, WebAddress } from '../../core/values/types.js';
import { codesOf, correctionKind, correctionStatus } from '../../core/values/vocabulary.js';
import { head, inputNote, updatedAtField, workingNote } from '../shared.js';

const says = {
  kind: 'What it is about.',
  text: 'What is wrong or missing, in the words of whoever says so. Do not write who you are or how you know: nobody asks, and nobody needs it.',
  prisoner_id: 'Whom it is about, as it was sent. It says of nobody that they are in the registry.',
  property: 'Which property of them, as it was sent.',
  source_url: 'Where it can be read.',
  status: 'What became of it.',
  received_on: 'The day on which it came.',
  resolved_on: 'The day on which it was decided.',
  decision_note: 'Why it was decided so.',
  urgent: 'Whether somebody may be in danger and nothing was decided yet: true of `safety_takedown` until it is accepted or declined.',
};

export const CorrectionView = z
  .object({
    ...head(),
    kind: visible('confidential', Code(codesOf(correctionKind)), says.kind),
    text: visible('confidential', Text(4000), says.text),
    prisoner_id: visible('confidential', Id().optional(), says.prisoner_id),
    property: visible('confidential', Text(100).optional(), says.property),
    source_url: visible('confidential', WebAddress().optional(), says.source_url),
    status: visible('confidential', Code(codesOf(correctionStatus)), says.status),
    urgent: visible('confidential', z.boolean(), says.urgent),
    received_on: visible('confidential', PartialDate(), says.received_on),
    resolved_on: visible('confidential', PartialDate().optional(), says.resolved_on),
    decision_note: visible('confidential', Text(4000).optional(), says.decision_note),
    working_note: workingNote(),
  })
  .meta({ id: 'Correction', description: 'What somebody says is wrong or missing. Editors alone see it; who sent it is not kept.' });

/** What anybody can say. */
const sent = {
  kind: Code(codesOf(correctionKind)).meta({ description: says.kind }),
  text: Text(4000).meta({ description: says.text }),
  prisoner_id: Id().optional().meta({ description: 'Whom it is about, if they are in the registry. It is not said whether they are.' }),
  property: Text(100).optional().meta({ description: 'Which property of them.' }),
  source_url: WebAddress().optional().meta({ description: says.source_url }),
};

export const SENT: readonly string[] = Object.keys(sent);

const forEditors = 'For editors.';

export const NewCorrection = z
  .strictObject({
    visibility: z
      .enum(['confidential'])
      .default('confidential')
      .meta({ description: `Editors alone see corrections. ${forEditors}` }),
    ...sent,
    status: Code(codesOf(correctionStatus))
      .default('received')
      .meta({ description: `${says.status} ${forEditors}` }),
    received_on: PartialDate()
      .optional()
      .meta({ description: `${says.received_on} Today if left out. ${forEditors}` }),
    resolved_on: PartialDate()
      .optional()
      .meta({ description: `${says.resolved_on} Its sender is told it once it is accepted or declined. ${forEditors}` }),
    decision_note: Text(4000)
      .optional()
      .meta({ description: `${says.decision_note} ${forEditors}` }),
    working_note: inputNote(),
  })
  .meta({ id: 'NewCorrection', description: 'Something that is wrong or missing. Nothing is asked of who says so.' });

export const CorrectionPatch = patchOf(NewCorrection, 'CorrectionPatch');

export const CorrectionReceipt = z
  .object({
    id: Id().meta({ description: 'The reference: whoever has it can ask what became of the correction, and nobody else can. It cannot be had again.' }),
    status: Code(codesOf(correctionStatus)).meta({ description: says.status }),
  })
  .meta({ id: 'CorrectionReceipt', description: 'A correction was received.' });

export const CorrectionProgress = z
  .object({
    status: Code(codesOf(correctionStatus)).meta({ description: says.status }),
    received_on: PartialDate().meta({ description: says.received_on }),
    resolved_on: PartialDate().optional().meta({ description: says.resolved_on }),
  })
  .meta({ id: 'CorrectionProgress', description: 'What became of a correction: nothing of what it says, and nothing of whom it is about.' });

export const correctionFields = {
  kind: { type: 'code', codes: codesOf(correctionKind), level: 'confidential', description: 'What it is about.' },
  prisoner_id: { type: 'id', level: 'confidential', description: 'Prisoner, as it was sent.' },
  status: { type: 'code', codes: codesOf(correctionStatus), level: 'confidential', description: 'What became of it.' },
  urgent: { type: 'flag', level: 'confidential', description: 'Somebody may be in danger, and nothing was decided yet. `sort=-urgent,received_on` is the queue.' },
  received_on: { type: 'partial_date', level: 'confidential', description: 'When it came.' },
  resolved_on: { type: 'partial_date', level: 'confidential', description: 'When it was decided.' },
  updated_at: { ...updatedAtField.updated_at, level: 'confidential' },
} as const satisfies Fields;
