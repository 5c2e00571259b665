// How many people were in custody on each of a row of days: certainly at least, possibly at most; worked out from documents, pure.
import type { Values } from '../../core/access/render.js';
import { addDays, addPeriod, earliest, latest } from '../../core/values/partial-date.js';
import { heldOn, isHeld, periodsOf } from './custody.js';

export const INTERVALS = ['day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];

export interface Point {
  on: string;
  least: number;
  most: number;
}

/** The days of a row, each so long after the one before; one more than `most` where there are too many. */
export function daysOf(from: string, to: string, interval: Interval, most: number): string[] {
  const days: string[] = [];
  for (let place = 0; days.length <= most; place += 1) {
    const day = interval === 'month' ? addPeriod(from, { months: place }) : addDays(from, place * (interval === 'week' ? 7 : 1));
    if (day > to) break;
    days.push(day);
  }
  return days;
}

export class HeldCount {
  readonly #points: Point[];

  constructor(days: readonly string[]) {
    this.#points = days.map((on) => ({ on, least: 0, most: 0 }));
  }

  add(prisoner: Values): void {
    const held = periodsOf(prisoner).filter(isHeld);
    if (held.length === 0) return;
    const others = periodsOf(prisoner).filter((period) => !isHeld(period));
    for (const point of this.#points) {
      if (held.some((period) => isCertain(period, point.on))) {
        point.least += 1;
        point.most += 1;
      } else if (heldOn(prisoner, point.on) && !others.some((period) => isCertain(period, point.on))) point.most += 1;
    }
  }

  result(): Point[] {
    return this.#points;
  }
}

/** From the last day on which it can have begun until the first on which it can have ended; without one of them, no further than the source reports. */
function isCertain({ from_on, to_on, as_of }: Values, day: string): boolean {
  const from = latest(String(from_on ?? as_of));
  const to = earliest(String(to_on ?? as_of));
  return from <= day && day <= to;
}
