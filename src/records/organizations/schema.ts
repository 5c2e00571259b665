// What an organisation looks like: as readers get it, as it comes in, and what lists of organisations are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Country, NameText, patchOf, WebAddress } from '../../core/values/types.js';
import { codesOf, organizationKind } from '../../core/values/vocabulary.js';
import { externalIdField, externalIds, inputExternalIds } from '../external-ids.js';
import { head, inputNote, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  name: 'Name as published.',
  name_en: 'Name in English, where it is published in another language.',
  name_ru: 'Name in Russian, likewise.',
  name_be: 'Name in Belarusian, likewise.',
  kind: 'What kind of organisation it is.',
  country: 'Country that it belongs to, ISO 3166-1; absent for one of several countries.',
  url: 'Its own website.',
  external_ids: 'Ids of the organisation in other systems.',
};

export const OrganizationView = z
  .object({
    ...head(),
    name: visible('public', NameText(200), says.name),
    name_en: visible('public', NameText(200).optional(), says.name_en),
    name_ru: visible('public', NameText(200).optional(), says.name_ru),
    name_be: visible('public', NameText(200).optional(), says.name_be),
    kind: visible('public', Code(codesOf(organizationKind)), says.kind),
    country: visible('public', Country().optional(), says.country),
    url: visible('public', WebAddress().optional(), says.url),
    external_ids: visible('public', externalIds(), says.external_ids),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Organization', description: 'An organisation in its public role. The registry holds nothing of those who work in it, and no address but that of its website.' });

export const NewOrganization = z
  .strictObject({
    visibility: rootVisibility(),
    name: NameText(200).meta({ description: says.name }),
    name_en: NameText(200).optional().meta({ description: says.name_en }),
    name_ru: NameText(200).optional().meta({ description: says.name_ru }),
    name_be: NameText(200).optional().meta({ description: says.name_be }),
    kind: Code(codesOf(organizationKind)).default('unknown').meta({ description: says.kind }),
    country: Country().optional().meta({ description: says.country }),
    url: WebAddress().optional().meta({ description: says.url }),
    external_ids: inputExternalIds().meta({ description: says.external_ids }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewOrganization', description: 'An organisation to be added: never a person, and no address of anybody.' });

export const OrganizationPatch = patchOf(NewOrganization, 'OrganizationPatch');

export const organizationFields = {
  name: { type: 'text', level: 'public', folded: 'contains', description: 'Name as published.' },
  kind: { type: 'code', codes: codesOf(organizationKind), level: 'public', description: 'Kind of organisation.' },
  country: { type: 'text', form: Country, level: 'public', description: 'Country.' },
  ...externalIdField,
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
