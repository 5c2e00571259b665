// By what keys words of names are found in an index, and by what they are looked for.
import { familiesOf } from './families.js';
import { nearKeysOf, openKey, soundKeysOf } from './keys.js';
import { soundsOf } from './sound.js';

/** The keys of a word in an index: by its consonants, by how it begins, and by the given name that it is. */
export function keysOfWord(text: string): string[] {
  const sounds = soundsOf(text);
  const starts = sounds.length > 0 ? sounds.map(openKey) : [`^${text}`];
  return [...new Set([...soundKeysOf(text), ...familiesOf(text).map(familyKey), ...starts])];
}

/**
 * The keys by which a word is looked for; `slips` are the numbers of given names that it may be a slip of. A given name leads to all that are the same one
 * and to what sounds like it; of other words, short forms among them, which are family names too, those are looked for that have a sound amiss.
 */
export function keysToSeek(text: string, slips: readonly { number: number }[]): string[] {
  const families = familiesOf(text);
  if (families.some(({ isShort }) => !isShort)) return [...families.map(familyKey), ...new Set(soundsOf(text).map(openKey))];
  return [...new Set([...[...families, ...slips].map(familyKey), ...nearKeysOf(text)])];
}

/** How keys of words begin that begin like this one; of a letter that may be the first of two that are one sound, also without it. */
export function startsOf(text: string): string[] {
  const sounds = soundsOf(text);
  if (sounds.length === 0) return [`^${text}`];
  const short = /[a-z][sczktdpg]$/.test(text) ? soundsOf(text.slice(0, -1)) : [];
  return [...new Set([...sounds, ...short].map(openKey))].filter((start) => start.length > 1);
}

const familyKey = ({ number }: { number: number }): string => `F${number}`;
