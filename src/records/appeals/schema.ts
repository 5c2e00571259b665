// What an appeal looks like: as readers get it, as it comes in, and what lists of appeals are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Id, NameText, PartialDate, patchOf, Text, WebAddress, Whole } from '../../core/values/types.js';
import { appealKind, appealStatus, codesOf, datePrecision, relation } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';
import { FEWEST_TOLD } from './counting.js';

/** Prisoners whom one appeal names, and so many it has of initiators and of addressees. */
const PRISONERS_MAX = 100;
const PARTIES_MAX = 20;

const says = {
  title: 'What the appeal is called; it names nobody whose record is not public.',
  kind: 'What kind of appeal it is.',
  published_on: 'When it was published; absent if not known.',
  status: 'Whether it can be signed, as of `as_of`.',
  as_of: 'The date that its text speaks of; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the dates are read so.',
  addressees: 'To whom it goes, in the words of the text.',
  addressee_ids: 'To whom it goes, where the registry holds them as organisations.',
  initiators: 'Adults who start it publicly, in their own names, as the text prints them. Their relation is to one of the prisoners whom it names.',
  initiator_ids: 'Organisations that start it.',
  prisoner_ids: 'Prisoners whom it names, or through whose relatives it speaks.',
  url: 'Where anyone can read it.',
};

const initiator = {
  name: NameText(200).meta({ description: 'Name as the text prints it.' }),
  relation: Code(codesOf(relation)).optional().meta({ description: 'Who they are to a prisoner; absent where the text does not say.' }),
};
const InitiatorView = z.object(initiator).meta({ id: 'Initiator', description: 'An adult who starts an appeal publicly.' });
const NewInitiator = z.strictObject(initiator).meta({ id: 'NewInitiator', description: 'An adult who starts an appeal publicly.' });

const inputIds = (most: number) =>
  z
    .array(Id())
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, 'names one twice')
    .default([]);

const ids = (of: unknown): unknown[] => (of ?? []) as unknown[];
const Count = () => Whole(0, 1_000_000);

export const AppealView = z
  .object({
    ...head(),
    title: visible('public', Text(300), says.title),
    kind: visible('public', Code(codesOf(appealKind)), says.kind),
    published_on: visible('public', PartialDate().optional(), says.published_on),
    status: visible('public', Code(codesOf(appealStatus)), says.status),
    as_of: visible('public', PartialDate().optional(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)).optional(), says.as_of_precision),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    addressees: visible('public', z.array(Text(300)).max(PARTIES_MAX), says.addressees),
    addressee_ids: visible('public', z.array(Id()).max(PARTIES_MAX), says.addressee_ids),
    initiators: visible('public', z.array(InitiatorView).max(PARTIES_MAX), says.initiators),
    initiator_ids: visible('public', z.array(Id()).max(PARTIES_MAX), says.initiator_ids),
    prisoner_ids: visible('public', z.array(Id()).max(PRISONERS_MAX), `${says.prisoner_ids} Those that the reader may see.`),
    url: visible('public', WebAddress().optional(), says.url),
    public_signatures_count: visible('public', Count().optional(), 'Public signatures that the registry holds and everyone may see.'),
    non_public_signatures_count: visible(
      'public',
      Count().optional(),
      `Non-public signatures, for every audience the same. Absent while there are fewer than ${FEWEST_TOLD}, none included: how few is not told.`,
    ),
    non_public_signatures_fewer_than: visible(
      'public',
      Whole(FEWEST_TOLD, FEWEST_TOLD).optional(),
      `Stands in place of \`non_public_signatures_count\` while there are fewer than so many, none included: "<${FEWEST_TOLD}".`,
    ),
    signatures_count: visible('public', Count().optional(), 'Both together; absent where `non_public_signatures_count` is. What a text says of its signatures is a figure.'),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({
    id: 'Appeal',
    description: 'A text by which somebody speaks up for prisoners, and how many signatures of it the registry holds. Numbers that its text gives are figures that name it.',
  });

export const NewAppeal = z
  .strictObject({
    visibility: rootVisibility(),
    title: Text(300).meta({ description: says.title }),
    kind: Code(codesOf(appealKind)).default('unknown').meta({ description: says.kind }),
    published_on: PartialDate().optional().meta({ description: says.published_on }),
    status: Code(codesOf(appealStatus)).default('unknown').meta({ description: says.status }),
    as_of: PartialDate().optional().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    addressees: z.array(Text(300)).max(PARTIES_MAX).default([]).meta({ description: says.addressees }),
    addressee_ids: inputIds(PARTIES_MAX).meta({ description: says.addressee_ids }),
    initiators: z.array(NewInitiator).max(PARTIES_MAX).default([]).meta({ description: says.initiators }),
    initiator_ids: inputIds(PARTIES_MAX).meta({ description: says.initiator_ids }),
    prisoner_ids: inputIds(PRISONERS_MAX).meta({ description: says.prisoner_ids }),
    url: WebAddress().optional().meta({ description: says.url }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewAppeal', description: 'An appeal to be added. Signatures are added to it one by one.' });

export const AppealPatch = patchOf(NewAppeal, 'AppealPatch');

export const appealFields = {
  title: { type: 'text', level: 'public', folded: 'contains', description: 'What it is called.' },
  kind: { type: 'code', codes: codesOf(appealKind), level: 'public', description: 'Kind of appeal.' },
  published_on: { type: 'partial_date', level: 'public', description: 'When it was published.' },
  status: { type: 'code', codes: codesOf(appealStatus), level: 'public', description: 'Whether it can be signed.' },
  as_of: { type: 'partial_date', level: 'public', description: 'Date that its text speaks of.' },
  addressee_id: { type: 'id', level: 'public', many: true, of: ({ addressee_ids }) => ids(addressee_ids), description: 'Goes to this organisation.' },
  initiator_id: { type: 'id', level: 'public', many: true, of: ({ initiator_ids }) => ids(initiator_ids), description: 'Is started by this organisation.' },
  prisoner_id: { type: 'id', level: 'public', many: true, of: ({ prisoner_ids }) => ids(prisoner_ids), description: 'Names this prisoner.' },
  public_signatures_count: { type: 'integer', level: 'public', description: 'Public signatures.' },
  signatures_count: { type: 'integer', level: 'public', description: 'Signatures, where their number is told.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
