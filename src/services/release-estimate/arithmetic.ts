// The arithmetic of the end of a sentence in Belarus, ruleset by_cc75_2021_06_19_v1: pure, in whole days of UTC.
import { addDays, addPeriod, daysBetween } from '../../core/values/partial-date.js';

export const RULESET = 'by_cc75_2021_06_19_v1';

/** From this day on a day in custody before the verdict is in force counts for more than one: sentences that were over by then were not shortened. */
export const CREDIT_FROM = '2021-06-19';

/** Days in custody for which one is taken off. */
const DAYS_FOR_ONE = 2;

export interface Length {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
}

/** What one date is worked out from. Days are `YYYY-MM-DD`. */
export interface Case {
  custody_start: string;
  term: Length;
  in_force: string;
  /** Whether the regime is one in which custody before counts for more. */
  credited: boolean;
  /** Further terms under Article 411. */
  additional: readonly Length[];
}

/** What is said of a case when some of it is known between two days or not at all. */
export interface Known extends Omit<Case, 'custody_start' | 'in_force' | 'credited'> {
  custody_start: Span;
  /** Absent where it is not known. */
  in_force?: Span | undefined;
  /** A day on which the verdict is known to be in force; counts where `in_force` is absent. */
  in_force_by: string;
  /** Absent where the regime is not known. */
  credited?: boolean | undefined;
}

export interface Span {
  earliest: string;
  latest: string;
}

export const STEP_RULES = ['base_term', 'r6_custody_before_in_force', 'r1_credit', 'r1_credit_not_before', 'r3_no_credit', 'not_before_in_force', 'r8_additional_term'] as const;

export interface Step {
  rule: (typeof STEP_RULES)[number];
  from: string;
  to: string;
  days: number;
}

export interface Projection {
  base: string;
  pre_days: number;
  bonus: number;
  expected: string;
  steps: Step[];
}

export function project({ custody_start, term, in_force, credited, additional }: Case): Projection {
  const base = addDays(addPeriod(custody_start, term), -1);
  const pre_days = Math.max(0, daysBetween(custody_start, in_force));
  const bonus = credited && base >= CREDIT_FROM ? Math.floor(pre_days / DAYS_FOR_ONE) : 0;
  const steps: Step[] = [];
  let day = base;
  const move = (rule: Step['rule'], to: string) => {
    steps.push({ rule, from: day, to, days: daysBetween(day, to) });
    day = to;
  };
  steps.push({ rule: 'base_term', from: custody_start, to: base, days: daysBetween(custody_start, base) });
  steps.push({ rule: 'r6_custody_before_in_force', from: custody_start, to: addDays(custody_start, pre_days), days: pre_days });
  move(credited ? 'r1_credit' : 'r3_no_credit', addDays(base, -bonus));
  if (bonus > 0 && day < CREDIT_FROM) move('r1_credit_not_before', CREDIT_FROM);
  if (day < in_force) move('not_before_in_force', in_force);
  for (const length of additional) move('r8_additional_term', addPeriod(day, length));
  return { base, pre_days, bonus, expected: day, steps };
}

/** The projections that give the first and the last day that it can be. They are the same where all is known. */
export function projectBetween(known: Known): { earliest: Projection; latest: Projection } {
  const { custody_start, credited, term, additional } = known;
  const at = (start: string, in_force: string, counts: boolean) => project({ custody_start: start, term, in_force, credited: counts, additional });
  // A verdict that is not dated came into force between the first day in custody and the day on which it is known, and before the term was over.
  const before = ({ base }: Projection) => (known.in_force_by < base ? known.in_force_by : base);
  const from = known.in_force ?? { earliest: custody_start.earliest, latest: before(at(custody_start.earliest, custody_start.earliest, false)) };
  const early = (day: string) => at(custody_start.earliest, day, credited ?? true);
  const late = (day: string) => at(custody_start.latest, day, credited ?? false);
  const lastDays = known.in_force ? [known.in_force.earliest, known.in_force.latest] : [custody_start.latest];
  return {
    earliest: early(bestDay(from, early)),
    latest: lastDays.map(late).reduce((a, b) => (b.expected > a.expected ? b : a)),
  };
}

/**
 * The day of coming into force that gives the earliest date: the later it is, the more custody before it counts, until the end would lie
 * before that day itself.
 */
function bestDay(span: Span, projected: (day: string) => Projection): string {
  const isHeldBack = (day: string) => projected(day).steps.some(({ rule }) => rule === 'not_before_in_force');
  if (span.latest <= span.earliest || !isHeldBack(span.latest)) return span.latest;
  let [free, held] = [span.earliest, span.latest];
  if (isHeldBack(free)) return free;
  while (daysBetween(free, held) > 1) {
    const middle = addDays(free, Math.floor(daysBetween(free, held) / 2));
    if (isHeldBack(middle)) held = middle;
    else free = middle;
  }
  return projected(held).expected < projected(free).expected ? held : free;
}
