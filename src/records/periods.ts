// What the dates of a statement must agree on, and what cannot be in a span of time.
import type { Values } from '../core/access/render.js';
import { addDays, earliest, latest, precision } from '../core/values/partial-date.js';

export type Complaint = { property: string; detail: string };

/** Precisions that are no more than the form in which a date is written. */
const FORMS: readonly unknown[] = ['day', 'month', 'year'];

/** `as_of_precision` where nobody stated it: the form of `as_of`. A date that is corrected or removed takes its form with it. */
export function withPrecision(input: Values, said: Values): Values {
  if (!input.as_of) return said.as_of_precision || said.as_of === undefined ? input : { ...input, as_of_precision: undefined };
  const known = input.as_of_precision ?? undefined;
  const read = known === undefined || (said.as_of !== undefined && !said.as_of_precision && FORMS.includes(known));
  return read ? { ...input, as_of_precision: precision(String(input.as_of)) } : input;
}

/** A complaint if `as_of_precision` says another form than `as_of` has, or speaks of a date that is not there. */
export function precisionComplaints({ as_of, as_of_precision }: Values): Complaint[] {
  if (!as_of) return as_of_precision && as_of_precision !== 'unknown' ? [{ property: 'as_of_precision', detail: 'says how well `as_of` is known, and there is no `as_of`' }] : [];
  const form = precision(String(as_of));
  if (!FORMS.includes(as_of_precision) || as_of_precision === form) return [];
  return [{ property: 'as_of_precision', detail: `\`as_of\` names a ${form}: expected ${form}, range, estimate or unknown` }];
}

/** A complaint if the end lies before the beginning however the partial dates are read. */
export function periodComplaints(input: Values, from: string, to: string): Complaint[] {
  if (!input[from] || !input[to]) return [];
  if (latest(String(input[to])) >= earliest(String(input[from]))) return [];
  return [{ property: to, detail: `lies before \`${from}\`` }];
}

/** A complaint if so many days do not fit between two dates however they are read. */
export function daysComplaints(input: Values, days: string, from: string, to: string): Complaint[] {
  if (!input[days] || !input[from] || !input[to]) return [];
  if (addDays(earliest(String(input[from])), Number(input[days]) - 1) <= latest(String(input[to]))) return [];
  return [{ property: days, detail: `more days than there are from \`${from}\` to \`${to}\`` }];
}

/** Complaints about a statement that held from one date, to another if it ended, and is reported as of a third. */
export function reportComplaints(input: Values, from: string, to?: string): Complaint[] {
  return [
    ...(to === undefined ? [] : periodComplaints(input, from, to)),
    // No source supports on a day what began after it; of a range, `as_of` is the earliest day only.
    ...(input.as_of_precision === 'range' ? [] : periodComplaints(input, from, 'as_of')),
    ...precisionComplaints(input),
  ];
}
