// What in a prisoner's records is unlikely or at odds with other records: for editors to look at, never a reason to refuse what a source says.
import type { Values } from '../../core/access/render.js';
import { earliest, latest } from '../../core/values/partial-date.js';
import type { warning } from '../../core/values/vocabulary.js';
import { heldStatuses } from './situation.js';

type Members = Record<string, Values[]>;
interface Named {
  record: string;
  id: string;
}
export interface Warning {
  code: keyof typeof warning;
  says: string;
  about: Named[];
}

/** Warnings that one document lists at most: whoever has more has enough to look at. */
export const WARNINGS_MAX = 100;

const HELD: readonly unknown[] = heldStatuses;
const RESTRICTED: readonly unknown[] = ['restricted_freedom_open_facility', 'restricted_freedom_home', 'house_arrest'];
/** Sentences that nobody serves at liberty. */
const CUSTODIAL: readonly unknown[] = ['deprivation_of_liberty', 'life_imprisonment', 'death_penalty', 'additional_term_art_411'];
/** Statuses that say less than others, and so agree with them. */
const VAGUE: readonly unknown[] = ['detained', 'unknown'];
const TAKEN: readonly unknown[] = ['arrest', 're_arrest', 'detention_imposed', 'administrative_sentence'];
/** What can happen to somebody who is dead, beside what is not known to be anything else. */
const POSTHUMOUS: readonly unknown[] = [
  'death',
  'rehabilitation',
  'recognised_as_political_prisoner',
  'recognition_withdrawn',
  'state_list_added',
  'state_list_removed',
  'search_raid',
  'other',
  'unknown',
];

/** All warnings, the same ones in the same order whatever the order of the records. */
export function warningsIn(members: Members, birth_date: unknown): Warning[] {
  return [releasedBeforeDetention, sentencedBeforeDetention, severalOpenDetentions, overlappingCustody, heldAfterRelease, afterDeath]
    .flatMap((rule) => rule(members))
    .concat(beforeBirth(members, birth_date))
    .slice(0, WARNINGS_MAX);
}

function releasedBeforeDetention(members: Members): Warning[] {
  return beforeDetention(members, of(members, 'releases'), { code: 'release_before_detention', record: 'release', property: 'released_on', says: 'was released' });
}

function sentencedBeforeDetention(members: Members): Warning[] {
  const custodial = of(members, 'sentences').filter(({ kind }) => CUSTODIAL.includes(kind));
  return beforeDetention(members, custodial, { code: 'sentence_before_detention', record: 'sentence', property: 'imposed_on', says: 'was sentenced' });
}

/** Something certainly happened before the first detention that is stored; nothing is certain while one of them has no beginning. */
function beforeDetention(members: Members, all: Values[], { code, record, property, says }: { code: Warning['code']; record: string; property: string; says: string }): Warning[] {
  const beginnings = [
    ...[...held(members), ...of(members, 'custody_periods').filter(({ status }) => RESTRICTED.includes(status))].map((period) => ({
      date: period.from_on,
      named: named('custody_period', period),
    })),
    ...of(members, 'events')
      .filter(({ kind }) => TAKEN.includes(kind))
      .map((event) => ({ date: event.happened_on, named: named('event', event) })),
  ];
  const first = [...beginnings].sort((a, b) => (earliest(String(a.date)) < earliest(String(b.date)) ? -1 : 1))[0];
  if (!first || beginnings.some(({ date }) => date === undefined)) return [];
  return all
    .filter((one) => isBefore(one[property], first.date))
    .map((one) => ({
      code,
      says: `${says} on ${one[property]}, before the first detention that is stored, of ${first.date}`,
      about: [named(record, one), first.named],
    }));
}

/** Two detentions that certainly share days while neither has an end: that an end is not known is nothing by itself. */
function severalOpenDetentions(members: Members): Warning[] {
  const open = held(members).filter(({ to_on }) => to_on === undefined);
  return pairsOf(open)
    .filter(([one, other]) => !areAtOdds(one, other) && sharesDays(one, other))
    .map((pair) => ({
      code: 'several_open_detentions',
      says: 'two detentions without an end, of which one begins before the other is over',
      about: pair.map((one) => named('custody_period', one)),
    }));
}

/** Two periods that certainly share more than a day and whose statuses cannot both be so. */
function overlappingCustody(members: Members): Warning[] {
  return pairsOf(of(members, 'custody_periods'))
    .filter(([one, other]) => areAtOdds(one, other) && sharesDays(one, other))
    .map(([one, other]) => ({
      code: 'custody_overlap',
      says: `was in ${words(one.status)} and in ${words(other.status)} at the same time`,
      about: [named('custody_period', one), named('custody_period', other)],
    }));
}

function pairsOf(all: Values[]): [Values, Values][] {
  return all.flatMap((one, place) => all.slice(place + 1).map((other) => [one, other] as [Values, Values]));
}

function areAtOdds(one: Values, other: Values): boolean {
  return one.status !== other.status && !VAGUE.includes(one.status) && !VAGUE.includes(other.status);
}

function sharesDays(one: Values, other: Values): boolean {
  const [a, b] = [certainDays(one), certainDays(other)];
  if (!a || !b) return false;
  return (a.from > b.from ? a.from : b.from) < (a.to < b.to ? a.to : b.to);
}

/** The days on which a period certainly lasted: to its end, or as far as a source supports it. */
function certainDays(period: Values): { from: string; to: string } | undefined {
  const until = supportedUntil(period);
  return period.from_on === undefined || until === undefined ? undefined : { from: latest(String(period.from_on)), to: earliest(String(until)) };
}

/** Until when a period certainly lasted; of a range, `as_of` is the earliest day, which is certain. */
function supportedUntil({ to_on, as_of, as_of_precision }: Values): unknown {
  return to_on ?? (as_of_precision === 'estimate' || as_of_precision === 'unknown' ? undefined : as_of);
}

/** Reported to be held after a release, in a detention that began before it or of which nothing says that it began after. */
function heldAfterRelease(members: Members): Warning[] {
  const taken = [
    ...held(members).map(({ from_on }) => from_on),
    ...of(members, 'events')
      .filter(({ kind }) => TAKEN.includes(kind))
      .map(({ happened_on }) => happened_on),
  ];
  return of(members, 'releases').flatMap((release) =>
    held(members)
      .filter((period) => {
        if (!isBefore(release.released_on, supportedUntil(period))) return false;
        if (period.from_on !== undefined) return isBefore(period.from_on, release.released_on);
        return !taken.some((date) => date !== undefined && !isBefore(date, release.released_on));
      })
      .map((period) => ({
        code: 'held_after_release' as const,
        says: `was released on ${release.released_on}, and held until ${supportedUntil(period)} all the same`,
        about: [named('release', release), named('custody_period', period)],
      })),
  );
}

function afterDeath(members: Members): Warning[] {
  const deaths = [
    ...of(members, 'events')
      .filter(({ kind }) => kind === 'death')
      .map((event) => ({ date: event.happened_on, named: named('event', event) })),
    ...of(members, 'custody_periods')
      .filter(({ status }) => status === 'died_in_custody')
      .map((period) => ({ date: period.from_on, named: named('custody_period', period) })),
    ...of(members, 'releases')
      .filter(({ legal_basis }) => legal_basis === 'died')
      .map((release) => ({ date: release.released_on, named: named('release', release) })),
  ].filter(({ date }) => date !== undefined);
  const death = deaths.sort((a, b) => (latest(String(a.date)) < latest(String(b.date)) ? -1 : 1))[0];
  if (!death) return [];
  const later = happenings(members)
    .filter(({ record, one }) => one.status !== 'died_in_custody' && one.legal_basis !== 'died' && !(record === 'event' && POSTHUMOUS.includes(one.kind)))
    .filter(({ date }) => isBefore(death.date, date));
  return later.map(({ record, one, date }) => ({
    code: 'after_death',
    says: `died on ${death.date}; this ${words(record)} is of ${date}`,
    about: [death.named, named(record, one)],
  }));
}

function beforeBirth(members: Members, birth_date: unknown): Warning[] {
  return happenings(members)
    .filter(({ date }) => isBefore(date, birth_date))
    .map(({ record, one, date }) => ({
      code: 'before_birth',
      says: `was born on ${birth_date}; this ${words(record)} is of ${date}`,
      about: [named(record, one)],
    }));
}

/** What happened to somebody, with when it did or began. */
function happenings(members: Members): { record: string; one: Values; date: unknown }[] {
  return [
    ...dated(members, 'custody_periods', 'custody_period', 'from_on'),
    ...dated(members, 'sentences', 'sentence', 'imposed_on'),
    ...dated(members, 'events', 'event', 'happened_on'),
    ...dated(members, 'releases', 'release', 'released_on'),
    ...dated(members, 'incidents', 'incident', 'from_on'),
    ...dated(members, 'contact_statuses', 'contact_status', 'since_on'),
  ];
}

function dated(members: Members, plural: string, record: string, property: string): { record: string; one: Values; date: unknown }[] {
  return of(members, plural).map((one) => ({ record, one, date: one[property] }));
}

/** Whether a date lies before another however the two are read. */
function isBefore(date: unknown, other: unknown): boolean {
  return date !== undefined && other !== undefined && latest(String(date)) < earliest(String(other));
}

const of = (members: Members, plural: string): Values[] => members[plural] ?? [];
const held = (members: Members): Values[] => of(members, 'custody_periods').filter(({ status }) => HELD.includes(status));
const named = (record: string, { id }: Values): Named => ({ record, id: String(id) });
const words = (code: unknown): string => String(code).replaceAll('_', ' ');
