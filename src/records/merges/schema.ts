// What a merge looks like: as readers get it, as it is kept, and what lists of merges are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Id, PartialDate, Text } from '../../core/values/types.js';
import { head, partVisibility, updatedAtField } from '../shared.js';

/** Properties of a prisoner, and parts that one merge can leave behind. */
const TAKEN_MAX = 50;
export const LEFT_MAX = 1_000;

const says = {
  kept_id: 'The prisoner that was kept: where the other is found now.',
  merged_id: 'The prisoner that is no more by themselves.',
  merged_on: 'The day of the merge.',
  undone_on: 'The day on which it was undone; absent while it holds.',
  evidence: 'Why the two are one person. Equal names are never enough.',
  taken: 'The properties of the prisoner that was kept into which something of the other was taken.',
  left_ids: 'Ids of the parts that were left with the prisoner who was merged.',
  undone_because: 'Why it was undone.',
};

const Properties = () =>
  z
    .array(
      z
        .string()
        .max(60)
        .regex(/^[a-z][a-z_]*$/),
    )
    .max(TAKEN_MAX);
const Ids = () => z.array(Id()).max(LEFT_MAX);

export const MergeView = z
  .object({
    ...head(),
    kept_id: visible('public', Id(), says.kept_id),
    merged_id: visible('public', Id(), says.merged_id),
    merged_on: visible('public', PartialDate(), says.merged_on),
    undone_on: visible('confidential', PartialDate().optional(), says.undone_on),
    evidence: visible('confidential', Text(4000).optional(), says.evidence),
    taken: visible('confidential', Properties().optional(), says.taken),
    left_ids: visible('confidential', Ids().optional(), says.left_ids),
    undone_because: visible('confidential', Text(4000).optional(), says.undone_because),
  })
  .meta({
    id: 'Merge',
    description:
      'Two prisoners that are one person: what was said of one is said of the other now. Whoever could see both sees it while it holds; once it was undone, editors alone.',
  });

export const NewMerge = z
  .strictObject({
    visibility: partVisibility(),
    merged_id: Id().meta({ description: says.merged_id }),
    merged_on: PartialDate().meta({ description: says.merged_on }),
    undone_on: PartialDate().optional().meta({ description: says.undone_on }),
    evidence: Text(4000).meta({ description: says.evidence }),
    taken: Properties().meta({ description: says.taken }),
    left_ids: Ids().meta({ description: says.left_ids }),
    undone_because: Text(4000).optional().meta({ description: says.undone_because }),
  })
  .meta({ id: 'NewMerge', description: 'A merge as it is kept.' });

export const mergeFields = {
  kept_id: { type: 'id', level: 'public', description: 'The prisoner that was kept.' },
  merged_id: { type: 'id', level: 'public', description: 'The prisoner that was merged.' },
  merged_on: { type: 'partial_date', level: 'public', description: 'When they were merged.' },
  undone_on: { type: 'partial_date', level: 'confidential', description: 'When it was undone; for editors.' },
  ...updatedAtField,
} as const satisfies Fields;
