// What a consent looks like: as editors get it, as it comes in, and what lists of consents are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, PartialDate, patchOf, Text, WebAddress } from '../../core/values/types.js';
import { codesOf, consentBasis, consentScope, relation } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  scope: 'What it is for.',
  given_by: 'Who gave it, as a relation to the prisoner; no name is kept.',
  basis: 'On what it rests.',
  url: 'Where it is public already.',
  reason: 'Why what is public already may be shown here.',
  granted_on: 'When it was given.',
  expires_on: 'The last day on which it holds, in UTC. What nothing else consents to is withheld within minutes after it.',
  lapsed_on: 'When its last day was seen to have passed and what that entails was done; absent before. The registry sets it.',
  withdrawn_on: 'When it was withdrawn. What nothing else consents to is withheld at once, wherever it was shown.',
};

const Scope = () =>
  z
    .array(Code(codesOf(consentScope)))
    .min(1)
    .max(codesOf(consentScope).length);

export const ConsentView = z
  .object({
    ...head(),
    prisoner_id: visible('confidential', Id(), 'Whom it is about.'),
    scope: visible('confidential', Scope(), says.scope),
    given_by: visible('confidential', Code(codesOf(relation)), says.given_by),
    basis: visible('confidential', Code(codesOf(consentBasis)), says.basis),
    url: visible('confidential', WebAddress().optional(), says.url),
    reason: visible('confidential', Text(1000).optional(), says.reason),
    granted_on: visible('confidential', PartialDate(), says.granted_on),
    expires_on: visible('confidential', PartialDate().optional(), says.expires_on),
    withdrawn_on: visible('confidential', PartialDate().optional(), says.withdrawn_on),
    lapsed_on: visible('confidential', PartialDate().optional(), says.lapsed_on),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Consent', description: 'What somebody who may consents to being shown of a prisoner. Editors alone see it.' });

export const NewConsent = z
  .strictObject({
    visibility: z.enum(['confidential']).default('confidential').meta({ description: 'Editors alone see consents.' }),
    scope: Scope().meta({ description: says.scope }),
    given_by: Code(codesOf(relation)).meta({ description: says.given_by }),
    basis: Code(codesOf(consentBasis)).meta({ description: says.basis }),
    url: WebAddress()
      .optional()
      .meta({ description: `${says.url} Needed for \`already_public\`.` }),
    reason: Text(1000)
      .optional()
      .meta({ description: `${says.reason} Needed for \`already_public\`.` }),
    granted_on: PartialDate().meta({ description: says.granted_on }),
    expires_on: PartialDate().optional().meta({ description: says.expires_on }),
    withdrawn_on: PartialDate().optional().meta({ description: says.withdrawn_on }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewConsent', description: 'A consent to be added.' });

export const ConsentPatch = patchOf(NewConsent, 'ConsentPatch');

export const consentFields = {
  prisoner_id: { type: 'id', level: 'confidential', description: 'Prisoner.' },
  scope: { type: 'code', codes: codesOf(consentScope), level: 'confidential', many: true, of: (document) => document.scope, description: 'What it is for.' },
  given_by: { type: 'code', codes: codesOf(relation), level: 'confidential', description: 'Who gave it.' },
  basis: { type: 'code', codes: codesOf(consentBasis), level: 'confidential', description: 'On what it rests.' },
  granted_on: { type: 'partial_date', level: 'confidential', description: 'When it was given.' },
  expires_on: { type: 'partial_date', level: 'confidential', description: 'Last day on which it holds.' },
  withdrawn_on: { type: 'partial_date', level: 'confidential', description: 'When it was withdrawn.' },
  source_id: { type: 'id', level: 'confidential', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  updated_at: { ...updatedAtField.updated_at, level: 'confidential' },
} as const satisfies Fields;
