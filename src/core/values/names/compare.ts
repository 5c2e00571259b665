// How alike a name that is asked for and the names that somebody goes by are.
import { askedWord, FLOOR, type Likeness, likenessOf, type Word, wordOf } from './similarity.js';
import { nameTokens, TOKENS_MAX } from './tokens.js';

/** A name: its words, and what each of them weighs. */
export interface Name {
  words: readonly Word[];
  weights: readonly number[];
}

/** A word that was asked for, and the one of the name that it was taken for. */
export interface Matched {
  asked: Word;
  stored: Word | undefined;
  likeness: Likeness;
}

export interface Comparison {
  /** From 0 to 1. */
  score: number;
  /** Which of the names it is; -1 for none. */
  name: number;
  words: readonly Matched[];
}

/** How alike the word asked for at a place and a stored one are; undefined where that is not known, so that they count as unlike. */
export type Known = (place: number, stored: Word) => Likeness | undefined;

const PATRONYMIC = /(?:[оеёая]в[иі]ч|[оеёаіїи][вў]на|инична|ична|[oeaë][vw]i(?:ch|cz|č|c|tsch|tch)|[oeaiy][vwuŭ]na|ichna|inichna|ična|oglu|oğlu|оглы|кызы)$/u;
const FAMILY_WEIGHT = 1;
/** Given names are shared by many. */
const GIVEN_WEIGHT = 0.8;
const INITIAL_WEIGHT = 0.3;
export const PATRONYMIC_WEIGHT = 0.2;
/** Of a patronymic that is not stored nothing is known. */
const NOT_STORED_WEIGHT = 0.03;
/** What an own word that nobody asked for takes away, by its weight, and all of them together at most. */
const UNASKED = 0.06;
const UNASKED_MAX = 0.2;
/** How alike two words in different scripts are that are one. */
const SAID_TWICE = 0.85;
const UNMATCHED: Likeness = { score: 0, why: 'near' };

/** A name that is asked for. A word that says one before it once more in another script is left out: lists print names in two scripts, and people copy both. */
export function askedName(text: string): Name {
  const words: Word[] = [];
  for (const word of nameTokens(text).slice(0, TOKENS_MAX).map(askedWord)) {
    const isSaid = words.some((other) => other.isCyrillic !== word.isCyrillic && word.text.length > 1 && likenessOf(word, other).score >= SAID_TWICE);
    if (!isSaid) words.push(word);
  }
  return nameOfWords(words);
}

/** A name that is stored. */
export function nameOf(text: string): Name {
  return nameOfWords(nameTokens(text).slice(0, TOKENS_MAX).map(wordOf));
}

export function nameOfWords(words: readonly Word[]): Name {
  const patronymic = patronymicOf(words);
  return { words, weights: words.map((word, place) => (place === patronymic ? PATRONYMIC_WEIGHT : weightOf(word))) };
}

function weightOf(word: Word): number {
  if (word.text.length === 1) return INITIAL_WEIGHT;
  return word.families.length > 0 ? GIVEN_WEIGHT : FAMILY_WEIGHT;
}

/** Which of the words is a patronymic: one of three at least that looks like it; of several, the one that stands behind a given name, or the last. */
function patronymicOf(words: readonly Word[]): number {
  if (words.length < 3) return -1;
  const places = words.flatMap(({ text }, place) => (place > 0 && PATRONYMIC.test(text) ? [place] : []));
  return places.find((place) => (words[place - 1]?.families.length ?? 0) > 0) ?? places.at(-1) ?? -1;
}

/** Compares with each of several names; the one that is most alike counts. */
export function compareNames(asked: Name, names: readonly Name[], known: Known = (place, stored) => likenessOf(asked.words[place] as Word, stored)): Comparison {
  let best: Comparison = { score: 0, name: -1, words: [] };
  for (const [number, name] of names.entries()) {
    const comparison = compare(asked, name, known);
    if (comparison.score > best.score) best = { ...comparison, name: number };
  }
  return best;
}

function compare(asked: Name, stored: Name, known: Known): Omit<Comparison, 'name'> {
  const pairs: { place: number; at: number; likeness: Likeness; gain: number }[] = [];
  for (const [place, weight] of asked.weights.entries()) {
    for (const [at, word] of stored.words.entries()) {
      const likeness = known(place, word);
      if (likeness && likeness.score >= FLOOR) pairs.push({ place, at, likeness, gain: likeness.score * weight });
    }
  }
  pairs.sort((a, b) => b.gain - a.gain);
  const matched: ({ at: number; likeness: Likeness } | undefined)[] = asked.words.map(() => undefined);
  const taken = new Set<number>();
  for (const { place, at, likeness } of pairs) {
    if (matched[place] || taken.has(at)) continue;
    matched[place] = { at, likeness };
    taken.add(at);
  }
  const hasPatronymic = stored.weights.includes(PATRONYMIC_WEIGHT);
  let sum = 0;
  let total = 0;
  for (const [place, weight] of asked.weights.entries()) {
    const match = matched[place];
    total += !match && weight === PATRONYMIC_WEIGHT && !hasPatronymic ? NOT_STORED_WEIGHT : weight;
    if (match) sum += weight * match.likeness.score;
  }
  const unasked = stored.weights.reduce((left, weight, at) => (taken.has(at) ? left : left + weight), 0);
  return {
    score: total === 0 ? 0 : (sum / total) * (1 - Math.min(UNASKED_MAX, UNASKED * unasked)),
    words: asked.words.map((word, place) => {
      const match = matched[place];
      return { asked: word, stored: match && stored.words[match.at], likeness: match?.likeness ?? UNMATCHED };
    }),
  };
}
