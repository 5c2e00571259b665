// What a prisoner's document says in sum: worked out from the parts that the reader may see, and nothing else.
import type { Values } from '../../core/access/render.js';
import { entriesOf } from '../../core/values/names/entries.js';
import { nameTokens, romanised, TOKENS_MAX } from '../../core/values/names/tokens.js';
import { addDays, comparePartial, latest } from '../../core/values/partial-date.js';
import type { Term } from '../../core/values/term.js';
import { allows, isOver } from '../consenting.js';
import { isMedicalUrgency } from '../vulnerabilities/index.js';
import { situationOf } from './situation.js';
import { warningsIn } from './warnings.js';

/** After how many days without a newer report a status counts as stale. */
const STALE_AFTER_DAYS = 180;

/** The derived part of a prisoner's document. */
export function composePrisoner({ birth_date }: Values, members: Record<string, Values[]>, day?: string): Values {
  const { names = [], custody_periods = [], sentences = [], children = [], charges = [], recognitions = [], releases = [], events = [] } = members;
  const periods = [...custody_periods].sort(day === undefined ? latestFirst : bestOn(day));
  const now = periods[0];
  const warnings = warningsIn(members, birth_date);
  const minors = children.filter((child) => child.minor === 'yes');
  return {
    display_name: shownName(names)?.full,
    custody_status: now?.status,
    custody_as_of: now && supportedUntil(now),
    stale_after: now && addDays(latest(supportedUntil(now)), STALE_AFTER_DAYS),
    situation: situationOf(periods, now && supportedUntil(now), releases, events),
    facility_id: now?.facility_id,
    sentences_count: sentences.length,
    stated_term_months: statedMonths(sentences),
    minor_children_count: minors.length,
    minor_children_as_of: minors
      .map((child) => String(child.as_of))
      .sort(comparePartial)
      .at(-1),
    names: [...names].sort(byPreference),
    custody_periods: periods,
    sentences,
    children,
    charges,
    recognitions,
    warnings: warnings.length > 0 ? warnings : undefined,
  };
}

/** What is told, to everyone alike, of what is consented to: of health that help is urgent, and that no letters are wanted any more. */
export function tellConsented(parts: Readonly<Record<string, readonly Values[]>>): Values {
  return { ...tellUrgency(parts), ...tellLetters(parts) };
}

/** Who writes is told that they must not. Nobody is told who ended which consent, or that there was one. */
function tellLetters({ consents = [] }: Readonly<Record<string, readonly Values[]>>): Values {
  return isOver(consents, 'address') || isOver(consents, 'contact') ? { letters_withheld: true } : {};
}

/**
 * What is told of somebody's health: that help is urgent, once an editor judged so of what is held confidentially and somebody consents to what is said of
 * health. It is told to everyone alike and goes with the flag or the consent; nobody is told that there is either.
 */
function tellUrgency({ vulnerabilities = [], consents = [] }: Readonly<Record<string, readonly Values[]>>): Values {
  return vulnerabilities.some(isMedicalUrgency) && consents.some((consent) => allows(consent, 'health')) ? { urgent_medical: true } : {};
}

/** The family name by which a document is sorted. */
export function familyName(document: Values): string | undefined {
  const shown = shownName((document.names ?? []) as Values[]);
  return shown && String(shown.family ?? shown.full);
}

/** What a document is found by: the names in it, by each of their words. One in another script is found by its plain romanisation as well. */
export function nameEntries(document: Values): string[] {
  const names = ((document.names ?? []) as Values[]).flatMap(({ full, family, given, patronymic }) => {
    const tokens = nameTokens(String(full));
    const parts = [family, given, patronymic].flatMap((part) => (part ? nameTokens(String(part)) : []));
    const all = [...new Set([...tokens, ...parts])].slice(0, TOKENS_MAX);
    return [all, romanised(all)];
  });
  return [...new Set(names.flatMap((tokens) => entriesOf(tokens)))];
}

/** The last date for which a period says something: a source of today that reports what ended last year supports no status of today. */
function supportedUntil({ as_of, to_on }: Values): string {
  return to_on && latest(String(to_on)) < latest(String(as_of)) ? String(to_on) : String(as_of);
}

/**
 * The period that says most of a day, of those that can have lasted then: the one that is reported for it or for the latest day before it; of those
 * that are reported for later days alone the earliest.
 */
export function bestOn(day: string) {
  const supports = ({ from_on, as_of }: Values): string => (latest(String(as_of)) <= day ? latest(String(as_of)) : from_on ? day : '');
  return (a: Values, b: Values): number => {
    const [first, second] = [supports(a), supports(b)];
    if (first !== second) return first > second ? -1 : 1;
    return (first === '' ? comparePartial(String(a.as_of), String(b.as_of)) : 0) || latestFirst(a, b);
  };
}

/** The period that says something of the latest date; of those the one that goes on, then the one that began latest. */
function latestFirst(a: Values, b: Values): number {
  return (
    comparePartial(supportedUntil(b), supportedUntil(a)) ||
    Number(a.to_on !== undefined) - Number(b.to_on !== undefined) ||
    comparePartial(String(b.from_on ?? '1000'), String(a.from_on ?? '1000')) ||
    (String(a.id) < String(b.id) ? -1 : 1)
  );
}

/** The longest term that a source states as a total, or else as a single sentence: terms are not added up here. No number is longer than life. */
function statedMonths(sentences: Values[]): number | undefined {
  if (sentences.some(({ term }) => (term as Term).certainty === 'life')) return undefined;
  const known = sentences.filter((sentence) => sentence.term_months !== undefined);
  const totals = known.filter((sentence) => sentence.stated_total);
  const months = (totals.length > 0 ? totals : known).map((sentence) => Number(sentence.term_months));
  return months.length > 0 ? Math.max(...months) : undefined;
}

const KINDS = ['pseudonym', 'published', 'legal', 'alias', 'former', 'letter_form', 'initials'];

function byPreference(a: Values, b: Values): number {
  return rankOf(a) - rankOf(b) || (String(a.full) < String(b.full) ? -1 : String(a.full) > String(b.full) ? 1 : String(a.id) < String(b.id) ? -1 : 1);
}

function rankOf(name: Values): number {
  return KINDS.indexOf(String(name.kind)) * 2 + (name.script === 'latn' ? 0 : 1);
}

function shownName(names: Values[]): Values | undefined {
  return [...names].sort(byPreference)[0];
}
