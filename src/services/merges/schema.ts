// How a merge is asked for, and how its undoing is.
import { z } from 'zod';
import { Code, Id, Text, Whole } from '../../core/values/types.js';
import { codesOf, duplicateDecision, mergeChoice } from '../../core/values/vocabulary.js';
import { LEFT_MAX } from '../../records/merges/index.js';
import { LISTS, PROPERTIES } from './choosing.js';

const VERSION_MAX = 2_147_483_647;

const Choices = z
  .strictObject(
    Object.fromEntries(
      PROPERTIES.map((property) => [
        property,
        Code(codesOf(mergeChoice))
          .refine((choice) => choice !== 'both' || LISTS.includes(property), 'only lists can be joined: expected kept or merged')
          .optional()
          .meta({ description: `Whose \`${property}\` it is to be.` }),
      ]),
    ),
  )
  .meta({ id: 'MergeChoices', description: 'Whose properties the prisoner that is kept is to have.' });

export const MergeRequest = z
  .strictObject({
    kept_id: Id().meta({ description: 'The prisoner that is kept.' }),
    merged_id: Id().meta({ description: 'The prisoner that is merged into them: everything of theirs is carried over, and their address leads to the one that is kept.' }),
    kept_version: Whole(1, VERSION_MAX).meta({ description: '`version` of the one, as you read it: with another one the answer is 412.' }),
    merged_version: Whole(1, VERSION_MAX).meta({ description: '`version` of the other, as you read it.' }),
    fields: Choices.optional().meta({
      description:
        'Whose properties the prisoner that is kept is to have. Left out, their own; what they do not state is taken from the other, and lists are joined, unless that would show something to people who could not see it. Of two policies for names the stricter one. `visibility` stays theirs: change it by a PATCH.',
    }),
    leave: z
      .array(Id())
      .max(LEFT_MAX)
      .refine((ids) => new Set(ids).size === ids.length, 'names a part twice')
      .default([])
      .meta({ description: 'Ids of parts of the merged one that are not carried over: they stay with them, out of sight.' }),
    evidence: Text(4000).meta({ description: 'Why they are one person. Equal names are never enough. Editors alone read it.' }),
  })
  .meta({ id: 'MergeRequest', description: 'Two prisoners that are one person.' });

export const UndoRequest = z
  .strictObject({
    evidence: Text(4000).meta({ description: 'Why it is undone. Editors alone read it.' }),
    decision: Code(codesOf(duplicateDecision))
      .refine((decision) => decision !== 'same_person', 'what is undone is not decided to be so: expected possibly_same or not_same')
      .default('possibly_same')
      .meta({ description: 'What is decided of the two now: that they were merged by mistake does not say that they are two people, so `possibly_same` unless that is known.' }),
  })
  .meta({ id: 'UndoRequest', description: 'Why a merge is undone.' });
