// What statistics look like.
import { z } from 'zod';
import { PartialDate, SHOWN_AS } from '../../core/values/types.js';
import { CELL_MIN } from './cells.js';
import { INTERVALS } from './held.js';
import { UNITS } from './units.js';

export const GROUPS_MAX = 1_000;
export const POINTS_MAX = 400;

const COUNT_MAX = 1_000_000_000;
const whole = (says: string) => z.int().min(0).max(COUNT_MAX).meta({ description: says });
const number = (says: string) => z.number().min(0).max(COUNT_MAX).optional().meta({ description: says });

const Measures = z
  .object({
    known: whole('How many numbers are known.'),
    unknown: whole('How many are not.'),
    sum: number('Their sum.'),
    mean: number('Their mean, to hundredths.'),
    median: number('The value in the middle; of an even number of values, half-way between two.'),
    min: number('The least.'),
    max: number('The greatest.'),
  })
  .meta({ id: 'Measures', description: 'What is said of numbers; of those that are known alone. Nothing but the counts where none is known.' });

const figures = {
  count: whole('How many of the unit there are.'),
  people: whole('How many people they belong to; of the units that are part of one person.').optional(),
  minor_children: whole('Minor children that are reported of them, summed up: one of two parents counts twice.').optional(),
  without_custody_report: whole('Of people: of whom no custody is reported, or none that can have lasted on the day of `on_date`.').optional(),
  custody_status_unknown: whole('Of people: of whom custody is reported, and not which.').optional(),
  minors: whole('Of children: reported to be minors.').optional(),
  minority_unknown: whole('Of children: of whom no source says whether they are minors.').optional(),
  not_sentenced: whole('Of people: without any sentence, so that nothing is known or unknown of its length.').optional(),
  sentence_months: Measures.optional().meta({ description: 'Of people, the months that sources state of them; of sentences, their terms.' }),
};

const moment = {
  seq: whole('Position in the feed of the caller that the figures reflect.'),
  said_at: z.string().max(24).optional().meta({ description: 'The instant of which it is what the registry said: `as_of` as it was asked for. Absent: what it says now.' }),
  true_on: z.string().max(10).optional().meta({ description: 'The day of which it is what was true: `on_date` as it was asked for. Absent: by the latest reports.' }),
  reported_from: PartialDate().optional().meta({ description: 'The earliest date for which a status of those counted is reported.' }),
  reported_to: PartialDate().optional().meta({ description: 'The latest. Nothing is known of later days.' }),
};

/** A value of any field, or none. */
const KeyValue = z
  .union([z.string().max(500), z.int().min(-COUNT_MAX).max(COUNT_MAX)])
  .nullable()
  .meta({ [SHOWN_AS]: { type: ['string', 'integer', 'null'], maxLength: 500, minimum: -COUNT_MAX, maximum: COUNT_MAX } });

const Group = z
  .object({
    key: z.record(z.string().max(100), KeyValue).meta({ description: 'What they have in common, by the fields of `group_by`; null: not stated.' }),
    ...figures,
    count: figures.count.optional(),
    suppressed: z
      .literal(true)
      .optional()
      .meta({
        description: `Those of whom it is not stated, and with them all groups of fewer than ${CELL_MIN} and what would tell of such: no figure is given. To partners, of what is not public.`,
      }),
  })
  .meta({ id: 'StatisticGroup', description: 'Those who have the same in the fields by which they are grouped.' });

export const PrisonerStatistics = z
  .object({
    unit: z.enum(UNITS).meta({ description: 'What is counted.' }),
    ...moment,
    groups_overlap: z.boolean().meta({
      description:
        'Whether one of the unit can be in several groups, since there can be several of what it is grouped by: the groups then do not add up to `total`, which counts each once.',
    }),
    total: z.object(figures).meta({ id: 'Figures', description: 'Of all that are counted.' }),
    groups: z.array(Group).max(GROUPS_MAX).meta({ description: 'By `group_by`, in the order of their keys; none without it.' }),
  })
  .meta({ id: 'PrisonerStatistics', description: 'How many there are, each figure with its unit and with what is not known.' });

export const FamilyStatistics = z
  .object({
    unit: z.literal('families').meta({ description: 'What is counted: parents with minor children, and these.' }),
    ...moment,
    as_of_day: z.string().max(10).meta({ description: 'The day as of which separation is counted: `on_date`, or today in UTC.' }),
    mothers: whole('Women with minor children.'),
    fathers: whole('Men with minor children.'),
    parents_of_other_or_unknown_sex: whole('Others with minor children.'),
    parents_without_custody_report: whole('Of these parents: of whom no custody is reported, so that nothing is known of where they are.'),
    children: whole('Their minor children, each counted once.'),
    children_of_unknown_minority: whole('Further children of those whom the filters find, of whom no source says whether they are minors: they count in no other figure.'),
    children_without_custody_report: whole('Of the minor children: of none of whose parents any custody is reported, so that it is not known whether they have one in custody.'),
    children_reported_from: PartialDate().optional().meta({ description: 'The earliest date for which these children are reported.' }),
    children_reported_to: PartialDate().optional().meta({ description: 'The latest. Whether they are minors still is not worked out.' }),
    children_with_a_parent_held: whole('Of them: with a parent in custody on that day, as far as can be.'),
    children_with_both_parents_held: whole('With two.'),
    children_with_one_known_parent: whole('Of whom one parent is in the registry, so that nothing is known of the other.'),
    separation_days: z.object({ least: Measures, most: Measures }).meta({
      description:
        'For how many days the children with a parent held have been without one: at least and at most, by how well the beginning is known. Unknown where no beginning is.',
    }),
  })
  .meta({ id: 'FamilyStatistics', description: 'Families of those who are held. Nothing of it is told one by one.' });

export const HeldStatistics = z
  .object({
    unit: z.literal('people').meta({ description: 'What is counted: people in custody on each day.' }),
    interval: z.enum(INTERVALS).meta({ description: 'How far apart the days are.' }),
    ...moment,
    without_report: whole('How many people the filters find of whom no custody is reported at all, so that they count on no day.'),
    points: z
      .array(
        z
          .object({
            on: z.string().max(10).meta({ description: 'The day.' }),
            least: whole('In custody for certain: between the last day on which it can have begun and the first on which it can have ended, or for which it is reported.'),
            most: whole('In custody as far as can be: where no end is reported, it may have gone on.'),
            minor_children: z
              .object({ least: whole('Of those in `least`.'), most: whole('Of those in `most`.') })
              .meta({ id: 'HeldChildren', description: 'Minor children that are reported of them now, not of that day, summed up: one of two parents counts twice.' }),
          })
          .meta({ id: 'HeldPoint', description: 'A day.' }),
      )
      .max(POINTS_MAX)
      .meta({ description: 'The days, in order.' }),
  })
  .meta({ id: 'HeldStatistics', description: 'How many were held over time, with what is uncertain.' });
