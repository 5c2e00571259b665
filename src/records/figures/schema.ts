// What a published figure looks like: as readers get it, as it comes in, and what lists of figures are filtered by.
import { z } from 'zod';
import type { Fields } from '../../core/access/fields.js';
import { visible } from '../../core/access/sensitivity.js';
import { Code, Country, Id, PartialDate, patchOf, Text, Whole } from '../../core/values/types.js';
import { codesOf, datePrecision, figureBound, figureUnit } from '../../core/values/vocabulary.js';
import { head, inputNote, inputPrecision, inputSources, rootVisibility, sourceIds, updatedAtField, workingNote } from '../shared.js';

const says = {
  value: 'The number that the source gives.',
  bound: 'How the source limits it: exactly, about, at least so many.',
  unit: 'What is counted. Numbers of different units are never compared.',
  scope: 'Which of them are counted, in neutral words, as the source delimits them.',
  country: 'Country that it speaks of, ISO 3166-1.',
  region: 'Part of the country that it speaks of; absent if it is all of it.',
  appeal_id: 'The appeal whose signatures it counts, or in whose text or for which it was given.',
  as_of: 'The date that it speaks of; of a range the earliest.',
  as_of_precision: 'How well `as_of` is known.',
  date_rationale: 'Why the date is read so.',
  verbatim: "The source's own words.",
};

const VALUE_MAX = 2_000_000_000;

const Value = () => Whole(0, VALUE_MAX);

export const FigureView = z
  .object({
    ...head(),
    value: visible('public', Value(), says.value),
    bound: visible('public', Code(codesOf(figureBound)), says.bound),
    unit: visible('public', Code(codesOf(figureUnit)), says.unit),
    scope: visible('public', Text(300), says.scope),
    country: visible('public', Country().optional(), says.country),
    region: visible('public', Text(200).optional(), says.region),
    appeal_id: visible('public', Id().optional(), says.appeal_id),
    as_of: visible('public', PartialDate(), says.as_of),
    as_of_precision: visible('public', Code(codesOf(datePrecision)), says.as_of_precision),
    date_rationale: visible('public', Text(1000).optional(), says.date_rationale),
    verbatim: visible('public', Text(1000).optional(), says.verbatim),
    source_ids: sourceIds(),
    working_note: workingNote(),
  })
  .meta({
    id: 'Figure',
    description:
      'A number that somebody published. Numbers that conflict stand side by side: the registry neither adds them up nor chooses one, and none is a count of its own records.',
  });

export const NewFigure = z
  .strictObject({
    visibility: rootVisibility(),
    value: Value().meta({ description: says.value }),
    bound: Code(codesOf(figureBound)).default('unknown').meta({ description: says.bound }),
    unit: Code(codesOf(figureUnit)).meta({ description: says.unit }),
    scope: Text(300).meta({ description: says.scope }),
    country: Country().optional().meta({ description: says.country }),
    region: Text(200).optional().meta({ description: says.region }),
    appeal_id: Id().optional().meta({ description: says.appeal_id }),
    as_of: PartialDate().meta({ description: says.as_of }),
    as_of_precision: inputPrecision(says.as_of_precision),
    date_rationale: Text(1000).optional().meta({ description: says.date_rationale }),
    verbatim: Text(1000).optional().meta({ description: says.verbatim }),
    source_ids: inputSources(),
    working_note: inputNote(),
  })
  .meta({ id: 'NewFigure', description: 'A figure to be added: one for each number and source, also where others say otherwise.' });

export const FigurePatch = patchOf(NewFigure, 'FigurePatch');

export const figureFields = {
  value: { type: 'integer', bounds: [0, VALUE_MAX], level: 'public', description: 'The number.' },
  bound: { type: 'code', codes: codesOf(figureBound), level: 'public', description: 'How it is limited.' },
  unit: { type: 'code', codes: codesOf(figureUnit), level: 'public', description: 'What is counted.' },
  scope: { type: 'text', level: 'public', description: 'Which of them are counted.' },
  country: { type: 'text', form: Country, level: 'public', description: 'Country.' },
  region: { type: 'text', level: 'public', description: 'Part of the country.' },
  appeal_id: { type: 'id', level: 'public', description: 'Appeal.' },
  as_of: { type: 'partial_date', level: 'public', description: 'Date that it speaks of.' },
  source_id: { type: 'id', level: 'public', many: true, of: (document) => document.source_ids, description: 'Names this source.' },
  ...updatedAtField,
} as const satisfies Fields;
