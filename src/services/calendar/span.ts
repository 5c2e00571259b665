// Reads which days and kinds are asked for: a first and a last day, of which either may be left out.
import { invalid } from '../../core/problem.js';
import { addDays } from '../../core/values/partial-date.js';
import { calendarKind, codesOf } from '../../core/values/vocabulary.js';
import type { Kind, Span } from './entries.js';

/** A year, whether or not it is a leap year. */
export const DAYS_MAX = 366;

export interface Asked {
  from?: string;
  to?: string;
  kind?: Kind[];
}

export function spanOf({ from, to, kind }: Asked, today: string): Span {
  const first = from ?? today;
  const most = addDays(first, DAYS_MAX - 1);
  const last = to ?? most;
  if (last < first) throw invalid({ parameter: 'to', code: 'too_small', detail: 'lies before `from`, which is today if left out' });
  if (last > most) throw invalid({ parameter: 'to', code: 'too_big', detail: `at most ${DAYS_MAX} days from \`from\` on` });
  return { from: first, to: last, kinds: codesOf(calendarKind).filter((code) => kind?.includes(code) ?? true) };
}
