// By which custody period somebody was in custody on a day, by the rule of `in_custody_on`: pure.
import type { Values } from '../../core/access/render.js';
import { lastsOn } from '../../core/db/on-day.js';
import { custodyPeriod } from '../../records/custody-periods/index.js';
import { bestOn, heldStatuses } from '../../records/prisoners/index.js';

export const isHeld = ({ status }: Values): boolean => heldStatuses.includes(String(status));

export function periodsOf(prisoner: Values): Values[] {
  return (prisoner.custody_periods ?? []) as Values[];
}

/** The period by which they can have been, the best first: the one that speaks of the day, or one whose end is stated; nothing where another report speaks of it. */
export function heldOn(prisoner: Values, day: string): Values | undefined {
  const periods = periodsOf(prisoner)
    .filter((period) => lastsOn(custodyPeriod.lasts, period, day))
    .sort(bestOn(day));
  return periods.find((period, place) => isHeld(period) && (place === 0 || period.to_on !== undefined));
}
