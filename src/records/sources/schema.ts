// What a source looks like: as readers get it, as it comes in, and what lists of sources are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { addressKey } from '../../core/values/address.js';
import { Code, PartialDate, patchOf, Text, WebAddress } from '../../core/values/types.js';
import { answer, codesOf, datePrecision, reliability, sourceConnection, sourceKind } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, rootVisibility, updatedAtField, workingNote } from '../shared.js';

const says = {
  title: 'Title, or what it is where it has none.',
  publisher: 'Who published it.',
  publisher_item: "The publisher's own number of the item.",
  kind: 'What kind of source it is.',
  url: 'Where anyone can read it.',
  language: 'Its language, ISO 639-1.',
  published_on: 'When it was published.',
  as_of: 'The date that its statements speak of; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  as_of_rationale: 'Why `as_of` is read so.',
  pseudonymous: 'Whether the people in it go by names that are not theirs; such names are never made into people.',
};

const Language = () =>
  z
    .string()
    .regex(/^[a-z]{2}$/, 'expected an ISO 639-1 code of two small letters, such as en')
    .meta({ maxLength: 2 });

export const SourceView = z
  .object({
    ...head(),
    title: visible('public', Text(500), says.title),
    publisher: visible('public', Text(200).optional(), says.publisher),
    publisher_item: visible('public', Text(100).optional(), says.publisher_item),
    kind: visible('public', Code(codesOf(sourceKind)), says.kind),
    url: visible('public', WebAddress().optional(), says.url),
    language: visible('public', Language().optional(), says.language),
    published_on: visible('public', PartialDate().optional(), says.published_on),
    as_of: visible('public', PartialDate().optional(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)).optional(), says.as_of_precision),
    as_of_rationale: visible('public', Text(1000).optional(), says.as_of_rationale),
    pseudonymous: visible('public', Code(codesOf(answer)), says.pseudonymous),
    connection: visible('confidential', Code(codesOf(sourceConnection)).optional(), 'How the source is connected to the person.'),
    reliability: visible('confidential', Code(codesOf(reliability)).optional(), 'How reliable the editors hold it to be.'),
    working_note: workingNote(),
  })
  .meta({ id: 'Source', description: 'Where a statement comes from.' });

export const NewSource = z
  .strictObject({
    visibility: rootVisibility(),
    title: Text(500).meta({ description: says.title }),
    publisher: Text(200).optional().meta({ description: says.publisher }),
    publisher_item: Text(100).optional().meta({ description: says.publisher_item }),
    kind: Code(codesOf(sourceKind)).default('unknown').meta({ description: says.kind }),
    url: WebAddress().optional().meta({ description: says.url }),
    language: Language().optional().meta({ description: says.language }),
    published_on: PartialDate().optional().meta({ description: says.published_on }),
    as_of: PartialDate().optional().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    as_of_rationale: Text(1000).optional().meta({ description: says.as_of_rationale }),
    pseudonymous: Code(codesOf(answer)).default('unknown').meta({ description: says.pseudonymous }),
    connection: Code(codesOf(sourceConnection)).optional().meta({ description: 'How the source is connected to the person; confidential.' }),
    reliability: Code(codesOf(reliability)).optional().meta({ description: 'How reliable the editors hold it to be; confidential.' }),
    working_note: inputNote(),
  })
  .meta({ id: 'NewSource', description: 'A source to be added.' });

export const SourcePatch = patchOf(NewSource, 'SourcePatch');

export const sourceFields = {
  title: { type: 'text', level: 'public', folded: 'contains', description: 'Title.' },
  publisher: { type: 'text', level: 'public', folded: 'contains', description: 'Publisher.' },
  kind: { type: 'code', codes: codesOf(sourceKind), level: 'public', description: 'Kind of source.' },
  language: { type: 'text', form: Language, level: 'public', description: 'Language.' },
  published_on: { type: 'partial_date', level: 'public', description: 'Date of publication.' },
  url_key: {
    type: 'text',
    level: 'public',
    many: true,
    internal: true,
    of: ({ url }) => (url === undefined ? undefined : [addressKey(String(url))]),
    description: 'Its address, by which it is known again.',
  },
  ...updatedAtField,
} as const satisfies Fields;
