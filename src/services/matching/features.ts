// What speaks for and against two entries being one person: names, date of birth, sex, place. Pure; each feature says in words what it found.
import type { Values } from '../../core/access/render.js';
import type { Comparison, Matched } from '../../core/values/names/compare.js';
import { likenessOf, type Word, wordOf } from '../../core/values/names/similarity.js';
import { nameTokens } from '../../core/values/names/tokens.js';
import { earliest, latest } from '../../core/values/partial-date.js';

/** What is known of somebody who is looked for. */
export interface Candidate {
  names: string[];
  birth_date?: string | undefined;
  sex?: string | undefined;
  place?: string | undefined;
}

/** One thing that was compared. */
export interface Feature {
  feature: 'name' | 'birth_date' | 'sex' | 'place';
  /** From 0 to 1: how far it agrees. */
  score: number;
  /** What it adds to the score of the names, or takes away. */
  weight: number;
  asked: string;
  stored: string;
  says: string;
}

/** At this score the names agree as far as names can: see docs/names.md for how many strangers reach it. */
export const LIKELY = 0.95;
/** At this score somebody should look. */
export const POSSIBLE = 0.75;
/** Names that are no less alike than this, with the same date of birth, are taken for one person's. */
const SAME_NAME = 0.85;
/** Of a likely match each word of the name is at least so much alike. */
const LIKELY_WORD = 0.95;
/** A given name in another form or short. */
const LIKELY_GIVEN_NAME = 0.88;

const OTHER_DAY = -0.1;
const OTHER_YEAR = -0.15;
const OTHER_SEX = -0.2;
const SAME_DAY = 0.03;
const SAME_PLACE = 0.01;
/** Agreement of what is stated to the year alone. */
const BY_YEAR = 0.8;
const PLACE_WORD = 0.85;

export function nameFeature(asked: string, stored: string, comparison: Comparison): Feature {
  const says = comparison.words.map(sayWord);
  return { feature: 'name', score: comparison.score, weight: 0, asked, stored, says: `${says.join('; ')}.` };
}

/** What two words have in common, in words. */
function sayWord({ asked, stored, likeness }: Matched): string {
  if (!stored) return `“${asked.text}” is not in the name`;
  const pair = `“${asked.text}” and “${stored.text}”`;
  switch (likeness.why) {
    case 'same':
      return `“${asked.text}” is the same`;
    case 'sound':
      return `${pair} sound the same`;
    case 'name':
      return `${pair} are the same given name, ${likeness.name}${likeness.score < 0.95 ? ', with a slip' : ''}`;
    case 'short_form':
      return `${pair} are the given name ${likeness.name}, one of them in a short form`;
    case 'initial':
      return `${pair}: one can be the initial of the other`;
    case 'start':
      return `“${stored.text}” begins like “${asked.text}”`;
    default:
      return `${pair} are nearly the same (${likeness.score.toFixed(2)})`;
  }
}

/** Nothing where either does not state a date. */
export function birthFeature({ birth_date: asked }: Candidate, { birth_date }: Values): Feature[] {
  if (asked === undefined || birth_date === undefined) return [];
  const stored = String(birth_date);
  const of = { feature: 'birth_date' as const, asked, stored };
  if (latest(asked) < earliest(stored) || latest(stored) < earliest(asked)) {
    const isYear = asked.slice(0, 4) !== stored.slice(0, 4);
    return [
      {
        ...of,
        score: 0,
        weight: isYear ? OTHER_YEAR : OTHER_DAY,
        says: isYear ? `The years of birth differ: ${asked.slice(0, 4)} and ${stored.slice(0, 4)}.` : `The dates of birth differ: ${asked} and ${stored}.`,
      },
    ];
  }
  if (asked === stored && asked.length === 10) return [{ ...of, score: 1, weight: SAME_DAY, says: 'The day of birth is the same.' }];
  return [{ ...of, score: BY_YEAR, weight: 0, says: `The dates of birth agree as far as both are known: ${asked} and ${stored}.` }];
}

export function sexFeature({ sex: asked }: Candidate, { sex }: Values): Feature[] {
  if (asked === undefined || asked === 'unknown' || sex === undefined || sex === 'unknown') return [];
  const isSame = asked === sex;
  return [{ feature: 'sex', score: isSame ? 1 : 0, weight: isSame ? 0 : OTHER_SEX, asked, stored: String(sex), says: isSame ? 'The sex is the same.' : 'The sex differs.' }];
}

/** Where the latest report places somebody. People are moved: another place says nothing against it. */
export function placeFeature({ place: asked }: Candidate, facility: Values | undefined): Feature[] {
  if (asked === undefined || !facility) return [];
  const stored = [facility.name, facility.name_local, facility.region, facility.address].filter((text) => text !== undefined).map(String);
  const words = stored.flatMap(nameTokens).map(wordOf);
  const telling = nameTokens(asked).map(wordOf);
  const found = telling.filter((word) => words.some((other) => isPlaceAlike(word, other)));
  const score = telling.length === 0 ? 0 : Math.round((found.length / telling.length) * 100) / 100;
  const says =
    score > 0 ? `The place that is reported last has ${found.map(({ text }) => `“${text}”`).join(', ')} too.` : 'The place that is reported last is another; people are moved.';
  return [{ feature: 'place', score, weight: score >= 0.5 ? SAME_PLACE : 0, asked, stored: stored.slice(0, 2).join(', '), says }];
}

function isPlaceAlike(asked: Word, stored: Word): boolean {
  return asked.text.length > 2 && stored.text.length > 2 && likenessOf(asked, stored).score >= PLACE_WORD;
}

/** The score of all features together, from 0 to 1. */
export function totalOf(features: readonly Feature[]): number {
  const name = features.find(({ feature }) => feature === 'name')?.score ?? 0;
  const total = features.reduce((sum, { weight }) => sum + weight, name);
  return Math.round(Math.max(0, Math.min(1, total)) * 1e4) / 1e4;
}

const isLikely = ({ likeness: { score, name } }: Matched): boolean => score >= (name === undefined ? LIKELY_WORD : LIKELY_GIVEN_NAME);

/** What the score comes to. A name alone never makes two people one. */
export function decisionOf(score: number, features: readonly Feature[], { words }: Comparison): 'same' | 'likely' | 'possible' | 'unlikely' {
  const name = features.find(({ feature }) => feature === 'name')?.score ?? 0;
  const born = features.find(({ feature }) => feature === 'birth_date');
  const against = features.some(({ weight }) => weight < 0);
  if (born?.score === 1 && name >= SAME_NAME && !against) return 'same';
  const whole = words.filter(({ asked, stored, likeness }) => stored && asked.text.length > 1 && likeness.why !== 'initial' && likeness.why !== 'start');
  if (score >= LIKELY && !against && whole.length >= 2 && whole.every(isLikely)) return 'likely';
  return score >= POSSIBLE ? 'possible' : 'unlikely';
}
