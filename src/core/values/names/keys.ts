// Keys of words by how they sound: two words share one where a sound or two are amiss.
import { soundsOf } from './sound.js';

/** Sounds that spellings confuse are one in a key. */
const MERGED: Readonly<Record<string, string>> = { x: 'g', z: 's', j: 'w', c: 't' };
const VOWEL = /[aeiou]/g;
/** Consonants of a key, at most. */
const SKELETON_MAX = 12;
/** With so many consonants and more, a key with one of them left out still tells words apart; with fewer it takes the vowels too. */
const SKELETON_OPEN = 4;
/** With so many and more, one with two left out does. */
const SKELETON_LONG = 6;

/** Keys by sound alone; by spelling, of a word that is in no script whose sounds are known. */
export function soundKeysOf(text: string): string[] {
  const keys = new Set<string>();
  const sounds = soundsOf(text);
  for (const sound of sounds) addSoundKeys(keys, sound);
  if (sounds.length === 0) for (const key of Array.from(text).length > 2 ? [text, ...without(text)] : [text]) keys.add(`=${key}`);
  return [...keys];
}

function addSoundKeys(keys: Set<string>, sound: string): void {
  const skeleton = merged(sound.replace(VOWEL, '')).slice(0, SKELETON_MAX);
  keys.add(`.${skeleton}`);
  if (skeleton.length >= SKELETON_OPEN) for (const key of without(skeleton)) keys.add(`.${key}`);
  if (skeleton.length >= SKELETON_LONG) for (const key of without(skeleton)) for (const twice of without(key)) keys.add(`.${twice}`);
  if (skeleton.length < SKELETON_OPEN) {
    const open = openSound(sound);
    keys.add(`~${open}`);
    if (open.length > 2) for (const key of without(open)) keys.add(`~${key}`);
  }
}

/** A sound with what spellings confuse made one, vowels included. */
export function openSound(sound: string): string {
  return merged(sound.replace(/[oe]/g, 'a').replace(/u/g, 'i')).slice(0, 2 * SKELETON_MAX);
}

const merged = (sound: string): string => sound.replace(/[xzjc]/g, (letter) => MERGED[letter] as string);

/** By letters, not by units of UTF-16: half a letter is no text, and a store that takes it for one takes all halves for the same. */
function without(text: string): string[] {
  const letters = Array.from(text);
  return [...new Set(letters.map((_, place) => letters.toSpliced(place, 1).join('')))];
}
