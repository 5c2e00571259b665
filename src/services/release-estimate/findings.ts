// What the documents of a prisoner give the arithmetic to work on: what is known, what is missing, what has to be assumed. Where in doubt there is no date.
import type { Values } from '../../core/access/render.js';
import { addDays, earliest, latest } from '../../core/values/partial-date.js';
import type { Term } from '../../core/values/term.js';
import { CREDIT_FROM, type Known, type Length, type Span } from './arithmetic.js';

export const MISSING = ['custody_start', 'sentence', 'term', 'credit_ratio'] as const;
type Missing = (typeof MISSING)[number];

export interface Findings {
  /** Absent where there is to be no date. */
  known?: Known | undefined;
  inputs: Values;
  missing: Missing[];
  assumptions: string[];
}

/** Custody in a criminal case, in the order of its stages. Administrative arrest is not among them: it is not credited. */
const CRIMINAL: readonly unknown[] = ['detained', 'pre_trial_detention', 'on_trial_detained', 'awaiting_appeal', 'serving_sentence'];
const AFTER_VERDICT = CRIMINAL.indexOf('awaiting_appeal');
const FREE: readonly unknown[] = ['released', 'released_under_supervision', 'expelled_or_exiled'];
/** Between two spells of custody they leave open which days count. */
const INTERRUPTING: readonly unknown[] = ['released_on_recognizance', 'wanted', 'escaped'];
const UNVERIFIED_STATUSES: readonly unknown[] = ['house_arrest', 'restricted_freedom_open_facility', 'restricted_freedom_home'];
const UNVERIFIED_PENALTIES: readonly unknown[] = ['restricted_freedom_with_referral', 'restricted_freedom_without_referral', 'corrective_labour', 'arrest'];
const CUSTODIAL: readonly unknown[] = ['deprivation_of_liberty', 'unknown', ...UNVERIFIED_PENALTIES];
const FOR_LIFE: readonly unknown[] = ['life_imprisonment', 'death_penalty'];
const ENDING_EVENTS: readonly unknown[] = ['release', 'expulsion', 'exchange', 'death'];
const CREDITED_REGIMES: readonly unknown[] = ['general', 'reinforced'];
const ONE_TO_ONE_REGIMES: readonly unknown[] = ['strict', 'special', 'prison_general', 'prison_strict'];
const COLONIES: readonly unknown[] = ['penal_colony', 'unknown'];
const SAYS_WHEN: readonly unknown[] = ['day', 'month', 'year'];

const STANDING = [
  'No pardon, exchange, amnesty, parole, deferral for parents or later term under Article 411 is foreseen.',
  'R7: no exclusion from the credit by article or by recidivism applies.',
];

export function findingsOf(parts: Readonly<Record<string, Values[]>>, today: string): Findings {
  const of = (plural: string): Values[] => parts[plural] ?? [];
  const found: Findings = { inputs: {}, missing: [], assumptions: [] };
  const never = (reason: string) => {
    ended = true;
    found.assumptions.push(reason);
  };
  let ended = false;

  const periods = of('custody_periods');
  const all = periods.filter(({ status }) => CRIMINAL.includes(status));
  const ends = endsIn(parts);
  const isAfterEnds = (date: unknown) => ends.every((end) => end !== undefined && date !== undefined && earliest(String(date)) > latest(end));
  const held = all.filter(({ from_on }) => isAfterEnds(from_on));
  if (isDead(parts)) never('A death ends the projection.');
  else if (ends.length > 0 && held.length === 0) never('A release ends the projection: nothing is projected from what was reported before it.');
  // What was reported before a release still says what is missing.
  const counting = ended ? all : held;

  const start = startOf(counting);
  if (start) Object.assign(found.inputs, { custody_start_earliest: start.earliest, custody_start_latest: start.latest });
  else found.missing.push('custody_start');
  if (start && isInterrupted(counting, periods, start, of('releases'))) {
    found.missing.push('custody_start');
    found.assumptions.push('Custody was interrupted: which days count towards the term is not known.');
  }
  if (start && counting.every(({ status, from_on }) => from_on === undefined || CRIMINAL.indexOf(status) >= AFTER_VERDICT))
    found.assumptions.push('No custody before the verdict is reported: the term is taken to begin with the custody that is.');
  if (counting.some(({ status, from_on }) => status === 'detained' && from_on !== undefined))
    found.assumptions.push('Detention whose stage is not known is taken for custody in the criminal case.');
  if (periods.some(({ status }) => status === 'administrative_detention'))
    found.assumptions.push('R5: administrative arrest before is not credited; this is inferred from a published case.');

  const sentences = of('sentences').filter(({ imposed_on }) => ended || ends.length === 0 || isAfterEnds(imposed_on));
  const termOf = ({ term }: Values) => term as Term;
  const treated = newest(periods)?.status === 'compulsory_psychiatric_treatment' || sentences.some(({ kind }) => kind === 'compulsory_psychiatric_treatment');
  const endless = treated || sentences.some((sentence) => FOR_LIFE.includes(sentence.kind) || ['life', 'indefinite'].includes(termOf(sentence).certainty));
  if (treated) never('R9: compulsory treatment is a medical measure without an end date: never a date.');
  else if (endless) never('R9: what is for life or has no end date: never a date.');

  const custodial = sentences.filter(({ kind }) => CUSTODIAL.includes(kind));
  const additional = sentences.filter(({ kind }) => kind === 'additional_term_art_411');
  const [main, ...others] = custodial;
  const isOneOfSeveral = others.length > 0 || (main?.stated_total === true && additional.length > 0);
  if (isOneOfSeveral) found.assumptions.push('Several sentences are listed: which is in force, and whether one is part of another, is not known.');
  if ((main === undefined && !endless) || isOneOfSeveral || main?.kind === 'unknown') found.missing.push('sentence');
  const isUnverified =
    UNVERIFIED_PENALTIES.includes(main?.kind) ||
    periods.some(({ status }) => UNVERIFIED_STATUSES.includes(status)) ||
    (main !== undefined && !endless && hasUnverifiedRegime(main));
  if (custodial.concat(additional).some((sentence) => termOf(sentence).certainty !== 'exact') && !endless) found.missing.push('term');
  if (isUnverified) {
    found.missing.push('credit_ratio');
    found.assumptions.push(
      'R4: how custody counts towards restricted freedom, corrective labour, a colony-settlement or an educational colony, and how house arrest counts, is not verified.',
    );
  }
  if (main && !isOneOfSeveral) {
    const { id, regime, placement, in_force_on } = main;
    Object.assign(found.inputs, { sentence_id: id, term: lengthOf(main), regime, placement, in_force_on });
    if (additional.length > 0) found.inputs.additional_sentence_ids = additional.map((sentence) => sentence.id);
  }
  found.missing = [...new Set(found.missing)];
  if (ended || found.missing.length > 0 || !main || !start) return found;

  const in_force = main.in_force_on === undefined ? undefined : spanOf(main.in_force_on);
  const in_force_by = knownInForce(held, of('events'), today);
  if (!in_force) {
    found.inputs.in_force_by = in_force_by;
    found.assumptions.push(
      `R6: when the verdict came into force is not stated; it is taken to be in force by ${in_force_by}${in_force_by === today ? ', the day of this answer' : ', as is reported'}.`,
    );
  }
  const credited = creditOf(main);
  if (credited === undefined) found.assumptions.push('The regime is not known: worked out with the credit of R1 and without.');
  if (credited === false) found.assumptions.push('R3: in a strict or special regime and in prison a day counts as a day; this is inferred.');
  if (credited !== false && (in_force?.earliest ?? start.earliest) < CREDIT_FROM) found.assumptions.push('R2: the credit is applied to earlier verdicts by recalculation.');
  if (main.placement === 'unknown' && credited) found.assumptions.push('Where the sentence is served is not known: taken to be a colony.');
  if (main.stated_total) found.assumptions.push('The term is a total that a source states for several sentences, and is taken for one.');
  if (additional.length > 0) found.assumptions.push('R8: terms under Article 411 are joined to the end of the first one; how they are joined is simplified.');
  found.assumptions.push(...STANDING);
  found.known = { custody_start: start, term: lengthOf(main), in_force, in_force_by, credited, additional: additional.map(lengthOf) };
  return found;
}

/** When each release was, as far as it is known: one that is unlikely is none. */
function endsIn(parts: Readonly<Record<string, Values[]>>): (string | undefined)[] {
  const text = (date: unknown) => (date === undefined ? undefined : String(date));
  const isLikely = ({ certainty }: Values) => certainty !== 'unlikely';
  return [
    // Back in custody from a measure that was changed is an interruption, not another case.
    ...(parts.releases ?? []).filter((release) => isLikely(release) && release.legal_basis !== 'measure_changed').map(({ released_on }) => text(released_on)),
    ...(parts.events ?? []).filter((event) => isLikely(event) && ENDING_EVENTS.includes(event.kind)).map(({ happened_on }) => text(happened_on)),
    ...(parts.custody_periods ?? []).filter(({ status }) => FREE.includes(status)).map(({ from_on, as_of }) => text(from_on ?? as_of)),
  ];
}

function isDead({ releases = [], events = [], custody_periods = [] }: Readonly<Record<string, Values[]>>): boolean {
  return (
    custody_periods.some(({ status }) => status === 'died_in_custody') ||
    releases.some(({ legal_basis, certainty }) => legal_basis === 'died' && certainty !== 'unlikely') ||
    events.some(({ kind, certainty }) => kind === 'death' && certainty !== 'unlikely')
  );
}

/** When custody began: not known if an earlier stage of it has no beginning. */
function startOf(held: readonly Values[]): Span | undefined {
  const dated = held.filter(({ from_on }) => from_on !== undefined);
  if (dated.length === 0) return undefined;
  const first = dated.reduce((a, b) => (earliest(String(b.from_on)) < earliest(String(a.from_on)) ? b : a));
  if (held.some(({ from_on, status }) => from_on === undefined && CRIMINAL.indexOf(status) < CRIMINAL.indexOf(first.status))) return undefined;
  return { earliest: least(dated.map(({ from_on }) => earliest(String(from_on)))), latest: least(dated.map(({ from_on }) => latest(String(from_on)))) };
}

/** Whether somebody was certainly, or may have been, at liberty between two spells of custody. */
function isInterrupted(held: readonly Values[], periods: readonly Values[], start: Span, releases: readonly Values[]): boolean {
  const isLater = (date: unknown) => date === undefined || latest(String(date)) >= start.earliest;
  if (periods.some(({ status, from_on, as_of }) => INTERRUPTING.includes(status) && isLater(from_on ?? as_of))) return true;
  if (releases.some(({ legal_basis, released_on }) => legal_basis === 'measure_changed' && isLater(released_on))) return true;
  const dated = held.filter(({ from_on }) => from_on !== undefined).sort((a, b) => (earliest(String(a.from_on)) < earliest(String(b.from_on)) ? -1 : 1));
  return dated.some(({ from_on }, place) => {
    const before = dated.slice(0, place);
    return before.length > 0 && before.every(({ to_on }) => to_on !== undefined && addDays(latest(String(to_on)), 1) < earliest(String(from_on)));
  });
}

/** The first day on which the verdict is known to be in force, or else today. */
function knownInForce(held: readonly Values[], events: readonly Values[], today: string): string {
  const serving = held.filter(({ status }) => status === 'serving_sentence');
  return least([
    today,
    ...serving.flatMap(({ from_on }) => (from_on === undefined ? [] : [latest(String(from_on))])),
    ...serving.filter(({ as_of_precision }) => SAYS_WHEN.includes(as_of_precision)).map(({ as_of }) => latest(String(as_of))),
    ...events.filter(({ kind, happened_on }) => kind === 'verdict_in_force' && happened_on !== undefined).map(({ happened_on }) => latest(String(happened_on))),
  ]);
}

/** Whether custody before the verdict is in force counts for more; undefined where the regime is not known. */
function creditOf({ regime, placement }: Values): boolean | undefined {
  if (placement === 'prison' || ONE_TO_ONE_REGIMES.includes(regime)) return false;
  return CREDITED_REGIMES.includes(regime) ? true : undefined;
}

function hasUnverifiedRegime({ regime, placement }: Values): boolean {
  return regime === 'settlement' || (!COLONIES.includes(placement) && placement !== 'prison');
}

/** The period that says something of the latest date: documents have it first. */
const newest = (periods: readonly Values[]): Values | undefined => periods[0];

function lengthOf({ term }: Values): Length {
  const { years, months, days } = term as Term;
  return { years, months, days };
}

const spanOf = (date: unknown): Span => ({ earliest: earliest(String(date)), latest: latest(String(date)) });
const least = (days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a));
