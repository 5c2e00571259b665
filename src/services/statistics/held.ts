// How many people were in custody on each of a row of days: certainly at least, possibly at most; worked out from documents, pure.
import type { Values } from '../../core/access/render.js';
import { addDays, addPeriod, earliest, latest } from '../../core/values/partial-date.js';
import { heldOn, isHeld, periodsOf } from './custody.js';

export const INTERVALS = ['day', 'week', 'month', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

export interface Point {
  on: string;
  least: number;
  most: number;
  minor_children: { least: number; most: number };
}

const STEP: Readonly<Record<Interval, (from: string, steps: number) => string>> = {
  day: (from, steps) => addDays(from, steps),
  week: (from, steps) => addDays(from, steps * 7),
  month: (from, steps) => addPeriod(from, { months: steps }),
  year: (from, steps) => addPeriod(from, { years: steps }),
};

/** The days of a row, each so long after the one before; one more than `most` where there are too many. */
export function daysOf(from: string, to: string, interval: Interval, most: number): string[] {
  const days: string[] = [];
  for (let place = 0; days.length <= most; place += 1) {
    const day = STEP[interval](from, place);
    if (day > to) break;
    days.push(day);
  }
  return days;
}

export class HeldCount {
  readonly #points: Point[];
  #withoutReport = 0;

  constructor(days: readonly string[]) {
    this.#points = days.map((on) => ({ on, least: 0, most: 0, minor_children: { least: 0, most: 0 } }));
  }

  add(prisoner: Values): void {
    const periods = periodsOf(prisoner);
    if (periods.length === 0) this.#withoutReport += 1;
    const held = periods.filter(isHeld);
    if (held.length === 0) return;
    const others = periods.filter((period) => !isHeld(period));
    const children = Number(prisoner.minor_children_count);
    for (const point of this.#points) {
      const certain = held.some((period) => isCertain(period, point.on));
      if (!certain && (!heldOn(prisoner, point.on) || others.some((period) => isCertain(period, point.on)))) continue;
      point.most += 1;
      point.minor_children.most += children;
      if (!certain) continue;
      point.least += 1;
      point.minor_children.least += children;
    }
  }

  result(): { without_report: number; points: Point[] } {
    return { without_report: this.#withoutReport, points: this.#points };
  }
}

/** From the last day on which it can have begun until the first on which it can have ended; without one of them, no further than the source reports. */
function isCertain({ from_on, to_on, as_of }: Values, day: string): boolean {
  const from = latest(String(from_on ?? as_of));
  const to = earliest(String(to_on ?? as_of));
  return from <= day && day <= to;
}
