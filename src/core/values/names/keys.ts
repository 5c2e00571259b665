// Keys of words by how they sound: those that a word is kept under, and those of all words that it may be with a sound or two amiss.
import { soundsOf } from './sound.js';

/** Sounds that spellings confuse are one in a key. */
const MERGED: Readonly<Record<string, string>> = { x: 'g', z: 's', j: 'w', c: 't' };
const VOWEL = /[aeiou]/g;
/** Consonants of a key, at most. */
const SKELETON_MAX = 12;
/** With so many consonants and more, a word is looked for with one of them amiss; with fewer, with one of all its sounds. */
const SKELETON_OPEN = 4;
/** Stands in a key for any one sound. */
const ANY = '?';

/**
 * The keys that a word is kept under, in each reading: its consonants, and those with any one of them left open; of a word with few, all its sounds with any
 * one left open. A word in no script whose sounds are known has its spelling, and that with a letter left out.
 */
export function soundKeysOf(text: string): string[] {
  const sounds = soundsOf(text);
  if (sounds.length === 0) return spellingKeys(text);
  const keys = new Set<string>();
  for (const sound of sounds) {
    const skeleton = skeletonOf(sound);
    keys.add(`.${skeleton}`);
    if (skeleton.length >= SKELETON_OPEN) addWith(keys, '*', othersOf(skeleton));
    else addWith(keys, '~', othersOf(openSound(sound)));
  }
  return [...keys];
}

/** The key of how a sound begins: all of it, with what spellings confuse made one, vowels included. */
export function openKey(sound: string): string {
  return `^${openSound(sound)}`;
}

/** Keys of the words that this one may be: it may have one sound too few or too many, another one in its place, or two that changed places. */
export function nearKeysOf(text: string): string[] {
  const sounds = soundsOf(text);
  if (sounds.length === 0) return spellingKeys(text);
  const keys = new Set<string>();
  for (const sound of sounds) {
    const skeleton = skeletonOf(sound);
    keys.add(`.${skeleton}`);
    if (skeleton.length >= SKELETON_OPEN) {
      addWith(keys, '.', fewerOf(skeleton));
      addWith(keys, '*', othersOf(skeleton), moreOf(skeleton));
    } else {
      const open = openSound(sound);
      addWith(keys, '^', [open], fewerOf(open));
      addWith(keys, '~', othersOf(open), moreOf(open));
      // One consonant more makes it a word that its vowels are not needed to tell.
      if (skeleton.length === SKELETON_OPEN - 1) addWith(keys, '*', moreOf(skeleton));
    }
  }
  return [...keys];
}

function addWith(keys: Set<string>, mark: string, ...groups: readonly string[][]): void {
  for (const group of groups) for (const key of group) keys.add(mark + key);
}

const skeletonOf = (sound: string): string => merged(sound.replace(VOWEL, '')).slice(0, SKELETON_MAX);

/** A sound with what spellings confuse made one, vowels included. */
export function openSound(sound: string): string {
  return merged(sound.replace(/[oe]/g, 'a').replace(/u/g, 'i')).slice(0, 2 * SKELETON_MAX);
}

const merged = (sound: string): string => sound.replace(/[xzjc]/g, (letter) => MERGED[letter] as string);

/** Any other sound in one place. */
const othersOf = (text: string): string[] => Array.from(text, (_, place) => text.slice(0, place) + ANY + text.slice(place + 1));

/** Any sound more. */
const moreOf = (text: string): string[] => Array.from({ length: text.length + 1 }, (_, place) => text.slice(0, place) + ANY + text.slice(place));

/** One sound less, or two neighbours changed. */
function fewerOf(text: string): string[] {
  const fewer: string[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const [before, after] = [text.slice(0, place), text.slice(place + 1)];
    if (text.length > 1) fewer.push(before + after);
    if (after !== '') fewer.push(before + after.charAt(0) + text.charAt(place) + after.slice(1));
  }
  return fewer;
}

function spellingKeys(text: string): string[] {
  return (Array.from(text).length > 2 ? [text, ...without(text)] : [text]).map((key) => `=${key}`);
}

/** By letters, not by units of UTF-16: half a letter is no text, and a store that takes it for one takes all halves for the same. */
function without(text: string): string[] {
  const letters = Array.from(text);
  return [...new Set(letters.map((_, place) => letters.toSpliced(place, 1).join('')))];
}
