// Whether two names in different scripts can be those of one person: given names that are known and are different names are of two.
import { likenessOf, type Word, wordOf } from './similarity.js';
import { nameTokens, romanised } from './tokens.js';

/** Scripts whose letters can be told in Latin ones; those that write no vowels, or signs for words, cannot. */
const TOLD_IN_LATIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Greek}\p{M}]+$/u;

/**
 * The given names by which two names contradict each other: each is known, and is neither the same name as any word of the other nor sounds like one. Undefined
 * where there are none: of a name that is not known nobody can tell what becomes of it in another script.
 */
export function contradictingGivenNames(one: string, other: string): [string, string] | undefined {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const word = words.find((it) => isGiven(it) && !others.some((its) => isAlike(it, its)));
  const its = word && others.find((it) => isGiven(it) && !words.some((each) => isAlike(each, it)));
  return its && [word.text, its.text];
}

function wordsOf(name: string): Word[] {
  const tokens = nameTokens(name);
  if (!tokens.every((token) => TOLD_IN_LATIN.test(token))) return [];
  return tokens.flatMap((token) => (romanised([token]).length > 0 ? romanised([token]) : [token])).map(wordOf);
}

const isGiven = ({ text, families }: Word): boolean => text.length > 1 && families.some(({ isShort }) => !isShort);

/** By the name that both are, or else by how they sound. */
function isAlike(one: Word, other: Word): boolean {
  if (one.families.some(({ number }) => other.families.some((its) => its.number === number))) return true;
  return likenessOf({ ...one, families: [] }, { ...other, families: [] }).score > 0;
}
