// Which days of a span the documents of a prisoner give the calendar: pure. Only what is known to the day has a day.
import type { Values } from '../../core/access/render.js';
import { addPeriod, precision } from '../../core/values/partial-date.js';
import { type calendarKind, codesOf, calendarKind as kinds } from '../../core/values/vocabulary.js';
import { estimateOf } from '../release-estimate/index.js';

export type Kind = keyof typeof calendarKind;

export interface Entry {
  uid: string;
  kind: Kind;
  /** `YYYY-MM-DD` */
  on: string;
  /** The day that it is an anniversary of. */
  since?: string | undefined;
  years?: number | undefined;
  prisoner_id: string;
  display_name?: string | undefined;
  record: string;
  id: string;
  summary: string;
  description: string;
  updated_at: string;
}

/** A span of days, the last one included, and which kinds are asked for. */
export interface Span {
  from: string;
  to: string;
  kinds: readonly Kind[];
}

/** What is read of somebody. */
export interface Person {
  prisoner: Values;
  releases: Values[];
  events: Values[];
}

/** Kinds of event without which the calendar cannot be made: those that it shows, and those that end custody or date it. */
export const EVENTS_READ = ['arrest', 're_arrest', 'hearing', 'trial_started', 'release', 'expulsion', 'exchange', 'death', 'verdict_in_force'] as const;

const ARRESTS: readonly unknown[] = ['arrest', 're_arrest'];
const HEARINGS: readonly unknown[] = ['hearing', 'trial_started'];
/** Whom the calendar remembers; those at liberty, at large and dead it leaves in peace. */
const REMEMBERED: readonly unknown[] = ['held', 'held_at_home', 'unknown'];

/** The entries of one person within the span; `today` is for the estimate of the release. */
export function entriesOf(person: Person, span: Span, today: string): Entry[] {
  const { prisoner, events } = person;
  const wants = (kind: Kind) => span.kinds.includes(kind);
  const likely = events.filter(({ certainty }) => certainty !== 'unlikely');
  const isRemembered = REMEMBERED.includes(prisoner.situation);
  const entries: (Entry | undefined)[] = [];
  if (isRemembered && wants('birthday')) entries.push(...anniversaries(person, span, 'birthday', prisoner, prisoner.birth_date));
  if (isRemembered && wants('arrest_anniversary'))
    for (const event of likely.filter(({ kind }) => ARRESTS.includes(kind))) entries.push(...anniversaries(person, span, 'arrest_anniversary', event, event.happened_on));
  if (wants('hearing'))
    for (const event of likely.filter(({ kind }) => HEARINGS.includes(kind))) entries.push(single(person, 'hearing', event, event.happened_on, textOfHearing(event)));
  if (isRemembered && wants('expected_release')) entries.push(expectedRelease(person, today));
  return entries.filter((entry) => entry !== undefined).filter(({ on }) => on >= span.from && on <= span.to);
}

/** By day, then kind, then what tells entries apart. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const place = ({ kind }: Entry) => codesOf(kinds).indexOf(kind);
  return [...entries].sort((a, b) => text(a.on, b.on) || place(a) - place(b) || text(a.uid, b.uid));
}

/** One entry a year, from the first anniversary on. What happened on 29 February is remembered on the 28th where there is no 29th. */
function anniversaries(person: Person, span: Span, kind: Kind, record: Values, date: unknown): Entry[] {
  if (!isDay(date)) return [];
  const entries: Entry[] = [];
  const first = Math.max(1, yearOf(span.from) - yearOf(date));
  for (let years = first; years <= yearOf(span.to) - yearOf(date); years += 1) {
    const on = addPeriod(date, { years });
    const says = kind === 'birthday' ? textOfBirthday(date) : textOfArrest(record, date, years);
    entries.push({ ...entryOf(person, kind, record, says), uid: `${slug(kind)}-${record.id}-${yearOf(on)}`, on, since: date, years });
  }
  return entries;
}

function single(person: Person, kind: Kind, record: Values, date: unknown, says: Says): Entry | undefined {
  return isDay(date) ? { ...entryOf(person, kind, record, says), on: date } : undefined;
}

/** Only where there is one date: an interval is no day of a calendar. */
function expectedRelease(person: Person, today: string): Entry | undefined {
  const { prisoner, releases, events } = person;
  const parts = { custody_periods: prisoner.custody_periods as Values[], sentences: prisoner.sentences as Values[], releases, events };
  const { expected_date, disclaimer } = estimateOf(parts, today);
  return single(person, 'expected_release', prisoner, expected_date, { summary: 'Expected release (computed, not a promise)', description: String(disclaimer) });
}

interface Says {
  summary: string;
  description: string;
}

function entryOf({ prisoner, releases, events }: Person, kind: Kind, record: Values, { summary, description }: Says): Entry {
  const display_name = nameOf(prisoner);
  return {
    uid: `${slug(kind)}-${record.id}`,
    kind,
    on: '',
    prisoner_id: String(prisoner.id),
    display_name,
    record: record === prisoner ? 'prisoner' : 'event',
    id: String(record.id),
    summary: `${summary}: ${display_name ?? 'a prisoner whose name is not shown'}`,
    description: `${description}${asOf(prisoner)}`,
    // When the reader last saw any of it change, so that the same content has the same stamp.
    updated_at: [prisoner, ...releases, ...events].map(({ updated_at }) => String(updated_at)).reduce((a, b) => (b > a ? b : a)),
  };
}

/** The name that may be shown. A calendar is carried away into other programs, so that even for editors it keeps to the policy. */
function nameOf(prisoner: Values): string | undefined {
  const policy = prisoner.display_name_policy ?? 'real';
  if (policy === 'real') return prisoner.display_name as string | undefined;
  return ((prisoner.names ?? []) as Values[]).find(({ kind }) => kind === policy)?.full as string | undefined;
}

const textOfBirthday = (date: string): Says => ({ summary: 'Birthday', description: `Born on ${date}, as sources report.` });

function textOfArrest({ kind }: Values, date: string, years: number): Says {
  const what = kind === 're_arrest' ? 'another arrest' : 'the arrest';
  return { summary: `${years} ${years === 1 ? 'year' : 'years'} since ${what}`, description: `Arrested on ${date}, as sources report.` };
}

function textOfHearing({ kind }: Values): Says {
  const summary = kind === 'trial_started' ? 'Beginning of a trial, as reported' : 'Hearing, as reported';
  return { summary, description: 'As sources report or announce it: a date can be changed at short notice.' };
}

function asOf({ custody_as_of }: Values): string {
  return custody_as_of === undefined ? ' Nothing is reported of the custody.' : ` Of the custody it is known what was reported as of ${custody_as_of}.`;
}

const isDay = (date: unknown): date is string => date !== undefined && precision(String(date)) === 'day';
const yearOf = (date: string): number => Number(date.slice(0, 4));
const slug = (kind: Kind): string => kind.replaceAll('_', '-');
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
