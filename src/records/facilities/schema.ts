// What a facility looks like: as readers get it, as it comes in, and what lists of facilities are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Country, NameText, PartialDate, patchOf, Text } from '../../core/values/types.js';
import { answer, codesOf, facilityHolds, facilityKind } from '../../core/values/vocabulary.js';
import { head, inputNote, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  name: 'Name in English.',
  name_local: 'Name in the language of the country, as letters are addressed.',
  kind: 'What kind of place it is.',
  holds: 'Whom it holds.',
  country: 'Country, ISO 3166-1.',
  region: 'Region of the country, in English.',
  authority: 'Which body or public office is responsible for the place. Never a private person.',
  address: 'Postal address exactly as published, in its own script.',
  address_verified: 'Whether at least two independent publishers give this address.',
  seen_on: 'When the address was last seen published.',
  valid_from: 'Since when the address holds.',
  valid_to: 'Until when the address held.',
};

export const FacilityView = z
  .object({
    ...head(),
    name: visible('public', NameText(200), says.name),
    name_local: visible('public', NameText(200).optional(), says.name_local),
    kind: visible('public', Code(codesOf(facilityKind)), says.kind),
    holds: visible('public', Code(codesOf(facilityHolds)), says.holds),
    country: visible('public', Country(), says.country),
    region: visible('public', NameText(100).optional(), says.region),
    authority: visible('public', Text(300).optional(), says.authority),
    address: visible('public', Text(500).optional(), says.address),
    address_verified: visible('public', Code(codesOf(answer)), says.address_verified),
    seen_on: visible('public', PartialDate().optional(), says.seen_on),
    valid_from: visible('public', PartialDate().optional(), says.valid_from),
    valid_to: visible('public', PartialDate().optional(), says.valid_to),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Facility', description: 'A place where people are held.' });

export const NewFacility = z
  .strictObject({
    visibility: rootVisibility(),
    name: NameText(200).meta({ description: says.name }),
    name_local: NameText(200).optional().meta({ description: says.name_local }),
    kind: Code(codesOf(facilityKind)).default('unknown').meta({ description: says.kind }),
    holds: Code(codesOf(facilityHolds)).default('unknown').meta({ description: says.holds }),
    country: Country().meta({ description: says.country }),
    region: NameText(100).optional().meta({ description: says.region }),
    authority: Text(300).optional().meta({ description: says.authority }),
    address: Text(500).optional().meta({ description: says.address }),
    address_verified: Code(codesOf(answer)).default('unknown').meta({ description: says.address_verified }),
    seen_on: PartialDate().optional().meta({ description: says.seen_on }),
    valid_from: PartialDate().optional().meta({ description: says.valid_from }),
    valid_to: PartialDate().optional().meta({ description: says.valid_to }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewFacility', description: 'A facility to be added.' });

export const FacilityPatch = patchOf(NewFacility, 'FacilityPatch');

export const facilityFields = {
  name: { type: 'text', level: 'public', folded: 'contains', description: 'Name in English.' },
  kind: { type: 'code', codes: codesOf(facilityKind), level: 'public', description: 'Kind of place.' },
  holds: { type: 'code', codes: codesOf(facilityHolds), level: 'public', description: 'Whom it holds.' },
  country: { type: 'text', form: Country, level: 'public', description: 'Country.' },
  region: { type: 'text', level: 'public', folded: 'contains', description: 'Region.' },
  has_address: { type: 'flag', level: 'public', of: ({ address }) => address !== undefined, description: 'Whether an address is published.' },
  valid_from: { type: 'partial_date', level: 'public', description: 'Since when the address holds.' },
  valid_to: { type: 'partial_date', level: 'public', description: 'Until when the address held.' },
  address_verified: { type: 'code', codes: codesOf(answer), level: 'public', description: 'Whether the address is verified.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
