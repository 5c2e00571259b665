// Calendar dates known to the year, the month or the day, as text: `1985`, `1985-04`, `1985-04-21`.

/** A date as text; its precision is its length. */
export type PartialDate = string;

export type Precision = 'day' | 'month' | 'year';

/** Years outside these are slips of the pen: the registry speaks of people who live or lived. */
const YEAR_MIN = 1800;
const YEAR_MAX = 2199;

/** What is expected where a date is none or is not there. */
export const DATE_EXPECTED = 'expected a date as 1985, 1985-04 or 1985-04-21';

const DAY_MS = 86_400_000;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** What is wrong with a text as a partial date, in a sentence that says what was expected; undefined when nothing is. */
export function partialDateError(text: string): string | undefined {
  const parts = FORM.exec(text);
  if (!parts) return DATE_EXPECTED;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part))) as [number, number?, number?];
  if (year < YEAR_MIN || year > YEAR_MAX) return `expected a year from ${YEAR_MIN} to ${YEAR_MAX}`;
  if (month !== undefined && (month < 1 || month > 12)) return 'expected a month from 01 to 12';
  if (day !== undefined && (day < 1 || day > daysIn(year, month as number))) return `${text} is not a day of the calendar`;
  return undefined;
}

export function isPartialDate(text: string): boolean {
  return partialDateError(text) === undefined;
}

export function precision(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day that the date can mean, `YYYY-MM-DD`. */
export function earliest(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date can mean, `YYYY-MM-DD`. */
export function latest(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${two(daysIn(Number(date.slice(0, 4)), Number(date.slice(5))))}`;
  return date;
}

/** Orders by the earliest day, then by the latest: -1, 0 or 1. */
export function comparePartial(a: PartialDate, b: PartialDate): number {
  return order(earliest(a), earliest(b)) || order(latest(a), latest(b));
}

/** The day so many days later (or earlier); takes and gives `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days the second is after the first; both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day after a span of calendar years and months, cut to the end of the month, and then days. */
export function addPeriod(day: string, span: { years?: number; months?: number; days?: number }): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + (span.years ?? 0) * 12 + (span.months ?? 0);
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const cut = Math.min(date, daysIn(then.year, then.month));
  return addDays(`${String(then.year).padStart(4, '0')}-${two(then.month)}-${two(cut)}`, span.days ?? 0);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
