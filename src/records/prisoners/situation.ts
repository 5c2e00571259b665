// In what situation the documents of a prisoner place them, by the latest that is reported: pure, and never further than they say.
import type { Values } from '../../core/access/render.js';
import { earliest, latest } from '../../core/values/partial-date.js';
import type { situation } from '../../core/values/vocabulary.js';

export type Situation = keyof typeof situation;

const SITUATIONS: Readonly<Record<string, Situation>> = {
  administrative_detention: 'held',
  detained: 'held',
  pre_trial_detention: 'held',
  on_trial_detained: 'held',
  awaiting_appeal: 'held',
  serving_sentence: 'held',
  compulsory_psychiatric_treatment: 'held',
  restricted_freedom_open_facility: 'held',
  restricted_freedom_home: 'held_at_home',
  house_arrest: 'held_at_home',
  released_on_recognizance: 'at_liberty',
  released: 'at_liberty',
  released_under_supervision: 'at_liberty',
  expelled_or_exiled: 'at_liberty',
  wanted: 'at_large',
  escaped: 'at_large',
  died_in_custody: 'dead',
};
const ENDS: readonly unknown[] = ['release', 'expulsion', 'exchange'];

/** The custody statuses of whoever counts as held; an open-type facility restricts, though letters reach people there. */
export const heldStatuses: readonly string[] = Object.keys(SITUATIONS).filter((status) => SITUATIONS[status] === 'held' && status !== 'restricted_freedom_open_facility');

/**
 * From custody periods, the latest first, the date for which the first is supported, releases and events. A release counts until custody is reported
 * for a day that is certainly after it.
 */
export function situationOf(periods: readonly Values[], supported: unknown, releases: readonly Values[], events: readonly Values[]): Situation {
  const isLikely = ({ certainty }: Values) => certainty !== 'unlikely';
  const isDeath = periods.some(({ status }) => status === 'died_in_custody');
  if (isDeath || releases.some((one) => isLikely(one) && one.legal_basis === 'died') || events.some((one) => isLikely(one) && one.kind === 'death')) return 'dead';
  const now = SITUATIONS[String(periods[0]?.status)] ?? 'unknown';
  if (now !== 'held' && now !== 'held_at_home') return now;
  const ends = [
    ...releases.filter(isLikely).map(({ released_on }) => released_on),
    ...events.filter((event) => isLikely(event) && ENDS.includes(event.kind)).map(({ happened_on }) => happened_on),
  ];
  const { from_on, as_of } = periods[0] ?? {};
  const isAfter = (date: unknown, end: unknown) => date !== undefined && end !== undefined && earliest(String(date)) > latest(String(end));
  return ends.every((end) => isAfter(from_on, end) || isAfter(supported ?? as_of, end)) ? now : 'at_liberty';
}
