// What an estimate of a release looks like.
import { z } from 'zod';
import { Code, Id, PartialDate, Whole } from '../../core/values/types.js';
import { codesOf, placement, regime } from '../../core/values/vocabulary.js';
import { PARTS_MAX } from '../../records/shared.js';
import { RULESET, STEP_RULES } from './arithmetic.js';
import { MISSING } from './findings.js';

const Day = () => PartialDate().meta({ minLength: 10 });
/** More days than two of the longest terms have. */
const DAYS_MAX = 1_000_000;

const Inputs = z
  .object({
    custody_start_earliest: Day().optional().meta({ description: 'The first day on which custody in the criminal case can have begun; absent if not known.' }),
    custody_start_latest: Day().optional().meta({ description: 'The last day on which it can have begun.' }),
    sentence_id: Id().optional().meta({ description: 'Id of the sentence that is worked from; absent if there is none or it is not known which.' }),
    term: z
      .object({
        years: Whole(0, 100).optional().meta({ description: 'Whole years.' }),
        months: Whole(0, 1200).optional().meta({ description: 'Months beside the years.' }),
        days: Whole(0, 36_600).optional().meta({ description: 'Days beside the months.' }),
      })
      .optional()
      .meta({ description: 'Its length; empty if not known.' }),
    regime: Code(codesOf(regime)).optional().meta({ description: 'Its regime.' }),
    placement: Code(codesOf(placement)).optional().meta({ description: 'Where it is served.' }),
    in_force_on: PartialDate().optional().meta({ description: 'When its verdict came into force, as the sentence states it.' }),
    in_force_by: Day().optional().meta({ description: 'In place of `in_force_on`: the first day on which it is known to be in force, or else the day of this answer.' }),
    additional_sentence_ids: z.array(Id()).max(PARTS_MAX).optional().meta({ description: 'Ids of the sentences under Article 411 that are added.' }),
  })
  .meta({ id: 'ReleaseEstimateInputs', description: 'What the estimate is worked out from, as the reader may see it.' });

const Step = z
  .object({
    rule: z.enum(STEP_RULES).meta({
      description:
        '`base_term`: the term from the first day in custody to its last day. `r6_custody_before_in_force`: custody that can be credited. `r1_credit`: a day off for two of these; `r1_credit_not_before`: never to before the day on which that became law. `r3_no_credit`: none. `not_before_in_force`: never before the verdict is in force. `r8_additional_term`: a term under Article 411.',
    }),
    from: Day().meta({ description: 'The day before the step.' }),
    to: Day().meta({ description: 'The day after it.' }),
    days: z.int().min(-DAYS_MAX).max(DAYS_MAX).meta({ format: 'int32', description: 'Whole days from the one to the other; less than 0 if it is earlier.' }),
    bound: z.enum(['earliest', 'latest']).optional().meta({ description: 'Which end of an interval the step leads to; absent if there is one date.' }),
  })
  .meta({ id: 'ReleaseEstimateStep', description: 'One step of the calculation.' });

export const ReleaseEstimate = z
  .object({
    status: z.enum(['computed', 'interval', 'not_computable']).meta({
      description:
        '`computed`: there is one date. `interval`: something is known in part only, and so is the date. `not_computable`: there is none, as `missing` and `assumptions` say.',
    }),
    expected_date: Day().optional().meta({ description: 'The day on which the term is expected to end; with `computed` only.' }),
    earliest: Day().optional().meta({ description: 'The first day that it can be under the rules; absent with `not_computable`.' }),
    latest: Day().optional().meta({ description: 'The last day that it can be under the rules; absent with `not_computable`.' }),
    ruleset: z.enum([RULESET]).meta({ description: 'The rules that were applied: those of Belarus on crediting custody, since 2021-06-19.' }),
    inputs: Inputs.meta({ description: 'What it is worked out from.' }),
    steps: z
      .array(Step)
      .max(2 * (PARTS_MAX + STEP_RULES.length))
      .meta({ description: 'How the date was come to, in order; those of an interval for its first day and then for its last.' }),
    assumptions: z.array(z.string().max(300)).max(20).meta({ description: 'What was assumed and by which rule, and why there is no date where there is none.' }),
    missing: z.array(z.enum(MISSING)).max(MISSING.length).meta({
      description:
        'What there is no date without: `custody_start` when custody began, `sentence` one that is known to be in force, `term` its length, `credit_ratio` how custody counts where no verified rule says so.',
    }),
    disclaimer: z.string().max(500).meta({ description: 'What must be said wherever the date is shown.' }),
  })
  .meta({
    id: 'ReleaseEstimate',
    description: 'When the term of a prisoner is expected to end, worked out when it is asked for and stored nowhere. It stands beside what sources state and replaces none of it.',
  });
