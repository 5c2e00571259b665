// How a name is kept to be found by each of its words: that word first, then the others in their order, then which of all it is.
import { TOKENS_MAX } from './tokens.js';

/** What is kept of a name: an entry a word. */
export function entriesOf(words: readonly string[]): string[] {
  return words.slice(0, TOKENS_MAX).map((word, place) => [word, ...words.toSpliced(place, 1), place].join(' '));
}

/** The words of the name that an entry is of, in their order. */
export function wordsOfEntry(entry: string): string[] {
  const [word = '', ...rest] = entry.split(' ');
  const place = Number(rest.pop());
  return rest.toSpliced(place, 0, word);
}

/** The same words, the one that the entry is found by first. */
export function unorderedWordsOf(entry: string): string[] {
  const words = entry.split(' ');
  words.pop();
  return words;
}

/** The word that an entry is found by. */
export function wordOfEntry(entry: string): string {
  return entry.slice(0, entry.indexOf(' '));
}

/** How entries begin that are found by a word. */
export function wordStart(word: string): string {
  return `${word} `;
}

/** How entries begin that are found by a word of a name whose first other word is this. */
export function pairStart(word: string, other: string): string {
  return `${word} ${other} `;
}

/** How entries begin that are found by a word of a name whose first other word begins so. */
export function pairBeginning(word: string, other: string): string {
  return `${word} ${other}`;
}

/** How entries begin of names with a word of which the first of these is the beginning or all, and others that follow. */
export function entryStart(words: readonly string[]): string {
  return words.join(' ');
}

/** Past all entries that begin so, in byte order. */
export function pastStart(start: string): string {
  return `${start}\u{10ffff}`;
}
