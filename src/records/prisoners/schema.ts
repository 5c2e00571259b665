// What a prisoner looks like: the aggregate as readers get it, as it comes in, and what lists of prisoners are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Country, Id, NameText, PartialDate, patchOf, SourceIds, Whole } from '../../core/values/types.js';
import { codesOf, custodyStatus, displayNamePolicy, sex, situation, warning } from '../../core/values/vocabulary.js';
import { ChargeView, NewCharge } from '../charges/index.js';
import { ChildView, NewChild } from '../children/index.js';
import { CustodyPeriodView, NewCustodyPeriod } from '../custody-periods/index.js';
import { externalIdField, externalIds, inputExternalIds } from '../external-ids.js';
import { NameView, NewName } from '../names/index.js';
import { NewRecognition, RecognitionView } from '../recognitions/index.js';
import { NewSentence, SentenceView } from '../sentences/index.js';
import { head, inputNote, inputSources, PARTS_MAX, rootVisibility, SOURCES_MAX, sourceIds, updatedAtField, workingNote } from '../shared.js';
import { NewSource } from '../sources/index.js';
import { familyName, nameEntries } from './composing.js';
import { WARNINGS_MAX, type Warning } from './warnings.js';

const INTERESTS_MAX = 20;

/** No capital letters, so that it names nobody. */
const Interest = () =>
  z
    .string()
    .max(40)
    .regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:[ -][\p{Ll}\p{Lo}\p{N}]+)*$/u, 'expected words in small letters, such as chess or belarusian history');

const says = {
  sex: 'Sex as sources state it.',
  country: 'Country that holds the person or did, ISO 3166-1.',
  birth_date: 'Date of birth.',
  external_ids: 'Ids of the person in other systems.',
  interests: 'What the person likes to read and write about, as published for those who write letters: in small letters, such as `chess`.',
  display_name_policy: 'Which of the names anyone but editors may see. Those that they may not are not found, filtered or sorted by either.',
};

const WarningView = z
  .object({
    code: Code(codesOf(warning)).meta({ description: 'What kind of warning it is.' }),
    says: z.string().max(500).meta({ description: 'What is at odds, in a sentence.' }),
    about: z
      .array(z.object({ record: z.string().max(60).meta({ description: 'Kind of record.' }), id: Id().meta({ description: 'Its id.' }) }))
      .max(PARTS_MAX)
      .meta({ description: 'The records that are at odds.' }),
  })
  .meta({ id: 'Warning', description: 'Something that is unlikely or at odds among the records of a prisoner.' });

const ComposedPrisoner = z.object({
  display_name: visible(
    'public',
    NameText(300).optional(),
    'The name to show: a pseudonym if there is one, or else a published name; in Latin script where there is one. Absent when no name may be seen.',
  ),
  custody_status: visible(
    'public',
    Code(codesOf(custodyStatus)).optional(),
    'The latest status that a source reports, as of `custody_as_of`. It says what was reported then, not what is so now.',
  ),
  custody_as_of: visible('public', PartialDate().optional(), 'The last date for which a source supports `custody_status`: no later than the end of the period, if that is known.'),
  situation: visible(
    'public',
    Code(codesOf(situation)),
    'What the custody periods, releases and events come to, by the latest that they report and no later than that: as of `custody_as_of`.',
  ),
  stale_after: visible('public', PartialDate().optional(), 'From this day on `custody_status` counts as stale: 180 days after `custody_as_of`.'),
  facility_id: visible('public', Id().optional(), 'Where the latest status places the person, if that is published.'),
  sentences_count: visible('public', Whole(0, PARTS_MAX), 'How many sentences are listed.'),
  stated_term_months: visible(
    'public',
    Whole(0, 100_000).optional(),
    'Months that sources state: a stated total if there is one, or the longest single term. Never a sum of our own. Absent where no number is known or one of the terms is for life.',
  ),
  minor_children_count: visible('public', Whole(0, PARTS_MAX), 'How many minor children sources report.'),
  minor_children_as_of: visible('public', PartialDate().optional(), 'The last date for which a source supports `minor_children_count`.'),
  urgent_medical: visible(
    'public',
    z.literal(true).optional(),
    'The person urgently needs medical help, and somebody who may consents to that being told. Absent otherwise, whatever the reason; nothing else of health is public.',
  ),
  letters_withheld: visible(
    'public',
    z.literal(true).optional(),
    'The registry gives no address for letters to the person. Absent otherwise; whether there is an address, `letter_address` of the prisoner says.',
  ),
  names: visible('public', z.array(NameView).max(PARTS_MAX), 'All names, in several scripts.'),
  custody_periods: visible('public', z.array(CustodyPeriodView).max(PARTS_MAX), 'Custody over time, latest first.'),
  sentences: visible('public', z.array(SentenceView).max(PARTS_MAX), 'Sentences.'),
  children: visible('public', z.array(ChildView).max(PARTS_MAX), 'Children, without any identity.'),
  charges: visible('public', z.array(ChargeView).max(PARTS_MAX), 'What the authorities charge the person under.'),
  recognitions: visible('public', z.array(RecognitionView).max(PARTS_MAX), 'What each body says of whether this is a political prisoner; they may disagree.'),
  warnings: visible(
    'confidential',
    z.array(WarningView).max(WARNINGS_MAX).optional(),
    `What is unlikely or at odds among the records of the person, those outside this document included; at most ${WARNINGS_MAX}, absent if there is none.`,
  ),
});

export const PrisonerView = z
  .object({
    ...head(),
    ...ComposedPrisoner.shape,
    sex: visible('public', Code(codesOf(sex)), says.sex),
    country: visible('public', Country(), says.country),
    birth_date: visible('partner', PartialDate().optional(), says.birth_date),
    external_ids: visible('public', externalIds(), says.external_ids),
    interests: visible('public', z.array(Interest()).max(INTERESTS_MAX), says.interests),
    display_name_policy: visible('confidential', Code(codesOf(displayNamePolicy)).optional(), says.display_name_policy),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({ id: 'Prisoner', description: 'A person deprived of liberty for political reasons, with everything that belongs to them.' });

const ownInput = {
  visibility: rootVisibility(),
  sex: Code(codesOf(sex)).default('unknown').meta({ description: says.sex }),
  country: Country().meta({ description: says.country }),
  birth_date: PartialDate()
    .optional()
    .meta({ description: `${says.birth_date} For partners.` }),
  external_ids: inputExternalIds().meta({ description: says.external_ids }),
  interests: z.array(Interest()).max(INTERESTS_MAX).default([]).meta({ description: says.interests }),
  display_name_policy: Code(codesOf(displayNamePolicy)).default('real').meta({ description: says.display_name_policy }),
  source_ids: inputSources(),
  working_note: inputNote(),
};

/** The prisoner's own properties, without parts. */
export const OwnPrisoner = z.strictObject(ownInput);

/** A part inside a new prisoner: it cites the sources sent along unless it names its own. */
const part = (schema: z.ZodObject, id: string) =>
  schema
    .extend({ source_ids: SourceIds(SOURCES_MAX).optional().meta({ description: 'Ids of the sources that say so. Left out, those of the prisoner, sent along or named.' }) })
    .meta({ id, description: 'A part of a new prisoner.' });

export const NewPrisoner = z
  .strictObject({
    ...ownInput,
    names: z.array(part(NewName, 'NamePart')).min(1).max(PARTS_MAX).meta({ description: 'At least one name: somebody without any could not be found.' }),
    custody_periods: z.array(part(NewCustodyPeriod, 'CustodyPeriodPart')).max(PARTS_MAX).default([]).meta({ description: 'Custody over time.' }),
    sentences: z.array(part(NewSentence, 'SentencePart')).max(PARTS_MAX).default([]).meta({ description: 'Sentences.' }),
    children: z
      .array(part(NewChild.omit({ prisoner_ids: true }), 'ChildPart'))
      .max(PARTS_MAX)
      .default([])
      .meta({ description: 'Children, without any identity.' }),
    charges: z.array(part(NewCharge, 'ChargePart')).max(PARTS_MAX).default([]).meta({ description: 'What the authorities charge the person under.' }),
    recognitions: z.array(part(NewRecognition, 'RecognitionPart')).max(PARTS_MAX).default([]).meta({ description: 'What each body says of whether this is a political prisoner.' }),
    sources: z
      .array(NewSource)
      .max(20)
      .default([])
      .meta({ description: `Sources to be added with the prisoner, who cites them beside \`source_ids\`; together at most ${SOURCES_MAX}.` }),
  })
  .meta({ id: 'NewPrisoner', description: 'A prisoner to be added with everything of theirs, in one transaction.' });

export const PrisonerPatch = patchOf(OwnPrisoner, 'PrisonerPatch');

function monthOf(date: unknown): number | undefined {
  const text = String(date ?? '');
  return text.length > 4 ? Number(text.slice(5, 7)) : undefined;
}

const ofCustody = (field: string) => ({ record: 'custody_period', field });

export const prisonerFields = {
  display_name: { type: 'text', level: 'public', folded: 'prefix', description: 'The name that is shown.' },
  family_name: { type: 'text', level: 'public', folded: 'prefix', of: (document) => familyName(document), description: 'Family name of the name that is shown.' },
  sex: { type: 'code', codes: codesOf(sex), level: 'public', description: 'Sex.' },
  country: { type: 'text', form: Country, level: 'public', description: 'Country.' },
  birth_date: { type: 'partial_date', level: 'partner', description: 'Date of birth; for partners.' },
  birthday_month: {
    type: 'integer',
    bounds: [1, 12],
    level: 'partner',
    of: ({ birth_date }) => monthOf(birth_date),
    description: 'Month of the birthday, from 1 to 12, where it is known; for partners.',
  },
  interests: { type: 'text', form: Interest, level: 'public', many: true, of: (document) => document.interests, description: 'Has this interest.' },
  custody_status: { type: 'code', codes: codesOf(custodyStatus), level: 'public', present: ofCustody('status'), description: 'The latest custody status.' },
  custody_as_of: { type: 'partial_date', level: 'public', present: ofCustody('as_of'), description: 'As of when the latest custody status is reported.' },
  situation: { type: 'code', codes: codesOf(situation), level: 'public', present: true, description: 'Whether in custody, by the latest that is reported.' },
  facility_id: { type: 'id', level: 'public', present: ofCustody('facility_id'), description: 'Facility of the latest custody status.' },
  sentences_count: { type: 'integer', level: 'public', present: true, description: 'Number of sentences.' },
  stated_term_months: { type: 'integer', level: 'public', present: true, within: 'custody_status', description: 'Months that sources state.' },
  minor_children_count: { type: 'integer', level: 'public', description: 'Number of minor children.' },
  urgent_medical: { type: 'flag', level: 'public', of: (document) => document.urgent_medical === true, description: 'Whether it is told that medical help is urgent.' },
  letters_withheld: { type: 'flag', level: 'public', of: (document) => document.letters_withheld === true, description: 'Whether the registry gives no address for letters.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source for the person as a whole.' },
  ...externalIdField,
  warning: {
    type: 'code',
    codes: codesOf(warning),
    level: 'confidential',
    many: true,
    of: (document) => ((document.warnings ?? []) as Warning[]).map(({ code }) => code),
    description: 'Has a warning of this kind; for editors.',
  },
  name_word: {
    type: 'text',
    level: 'public',
    many: true,
    internal: true,
    sounded: true,
    of: (document) => nameEntries(document),
    description: 'Words of all names, each with its name.',
  },
  ...updatedAtField,
} as const satisfies Fields;
