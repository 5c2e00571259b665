// What a signature looks like: as readers get it, as it comes in, and what lists of signatures are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';
import { Code, Id, NameText, patchOf } from '../../core/values/types.js';
import { codesOf, signatureKind, visibility } from '../../core/values/vocabulary.js';
import { head, inputSources, sourceIds, updatedAtField } from '../shared.js';

/** A non-public signature counts, and is nothing that anyone but editors gets: not even when it was given. */
export const SIGNATURE_SIGHT: Readonly<Partial<Record<keyof typeof signatureKind, Audience>>> = { non_public: 'confidential' };

const says = {
  kind: 'Whether the name is shown or not even kept.',
  name: 'Name of the signatory as published.',
};

export const SignatureView = z
  .object({
    ...head(),
    appeal_id: visible('public', Id(), 'What was signed.'),
    kind: visible('public', Code(codesOf(signatureKind)), says.kind),
    name: visible('public', NameText(200).optional(), `${says.name} The registry does not have that of a non-public one.`),
    source_ids: sourceIds(),
  })
  .meta({ id: 'Signature', description: 'A signature of an appeal. Non-public ones are shown to editors alone and have no name.' });

// There is no note here, and no date: of a non-public signature they could say who gave it.
export const NewSignature = z
  .strictObject({
    visibility: Code(codesOf(visibility)).default('public').meta({
      description: 'The widest audience that may see it. `public` (if left out) means: whoever may see the appeal. A non-public one is `confidential`, which has to be said.',
    }),
    kind: Code(codesOf(signatureKind)).meta({ description: says.kind }),
    name: NameText(200)
      .optional()
      .meta({
        description: `${says.name} Needed: of a non-public signature nothing is kept of it but a keyed hash, by which a second one of the same name is refused. Name nobody in \`Change-Reason\` and \`Change-Source\`, which are kept.`,
      }),
    source_ids: inputSources(),
  })
  .meta({
    id: 'NewSignature',
    description:
      'A signature to be added. No two of one appeal have the same name; of namesakes, say beside the name what tells them apart. A non-public one becomes public if its name is sent again; a public one never becomes non-public, since its name was shown.',
  });

export const SignaturePatch = patchOf(NewSignature, 'SignaturePatch');

export const signatureFields = {
  appeal_id: { type: 'id', level: 'public', description: 'Appeal.' },
  kind: { type: 'code', codes: codesOf(signatureKind), level: 'public', description: 'Whether the name is shown.' },
  name: { type: 'text', level: 'public', description: 'Name of the signatory.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
