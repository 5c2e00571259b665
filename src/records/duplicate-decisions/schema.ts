// What a decision about two prisoners looks like: as editors get it, as it is kept, and what lists of decisions are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, Text } from '../../core/values/types.js';
import { codesOf, duplicateDecision } from '../../core/values/vocabulary.js';
import { head, inputNote, updatedAtField, workingNote } from '../shared.js';

const says = {
  first_id: 'One of the two prisoners: the one whose id comes first.',
  second_id: 'The other.',
  decision: 'What was decided. It changes nothing of either: people are merged by a merge, and by nothing else.',
  evidence: 'On what it rests. Equal names are never enough.',
  score: 'How alike the two were found to be when it was decided, from 0 to 1; absent if nothing was computed.',
};

const Score = () => z.number().min(0).max(1);

export const DuplicateDecisionView = z
  .object({
    ...head(),
    first_id: visible('confidential', Id(), says.first_id),
    second_id: visible('confidential', Id(), says.second_id),
    decision: visible('confidential', Code(codesOf(duplicateDecision)), says.decision),
    evidence: visible('confidential', Text(4000), says.evidence),
    score: visible('confidential', Score().optional(), says.score),
    working_note: workingNote(),
  })
  .meta({ id: 'DuplicateDecision', description: 'What editors decided of two prisoners who may be one person, so that nobody has to find it out again. Editors alone see it.' });

export const NewDuplicateDecision = z
  .strictObject({
    visibility: z.enum(['confidential']).default('confidential').meta({ description: 'Editors alone see decisions.' }),
    first_id: Id().meta({ description: says.first_id }),
    second_id: Id().meta({ description: says.second_id }),
    decision: Code(codesOf(duplicateDecision)).meta({ description: says.decision }),
    evidence: Text(4000).meta({ description: says.evidence }),
    score: Score().optional().meta({ description: says.score }),
    working_note: inputNote(),
  })
  .meta({ id: 'NewDuplicateDecision', description: 'A decision about two prisoners.' });

export const duplicateDecisionFields = {
  first_id: { type: 'id', level: 'confidential', description: 'The prisoner whose id comes first.' },
  second_id: { type: 'id', level: 'confidential', description: 'The other prisoner.' },
  prisoner_id: { type: 'id', level: 'confidential', many: true, of: ({ first_id, second_id }) => [first_id, second_id], description: 'One of the two, whichever.' },
  decision: { type: 'code', codes: codesOf(duplicateDecision), level: 'confidential', description: 'What was decided.' },
  updated_at: { ...updatedAtField.updated_at, level: 'confidential' },
} as const satisfies Fields;
