// Takes a name as it was typed apart into the words that are compared.
import anyAscii from 'any-ascii';
import { fold } from '../script.js';

const APOSTROPHES = /['’ʼ‘‛`´ʹʺ′″＇"]/g;

/** Letters that look alike in Cyrillic and Latin. Whoever types one script on the keyboard of the other leaves them behind. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['в', 'b'],
  ['е', 'e'],
  ['ё', 'ë'],
  ['і', 'i'],
  ['ї', 'ï'],
  ['ј', 'j'],
  ['к', 'k'],
  ['к', 'ĸ'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['с', 'c'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
];
const TO_LATIN = new Map([...LOOKALIKES].reverse());
const TO_CYRILLIC = new Map(LOOKALIKES.map(([cyrillic, latin]) => [latin, cyrillic]));

/** Words of one name that are compared, at most. */
export const TOKENS_MAX = 12;
/** Letters of one word that are compared, at most. */
export const TOKEN_LENGTH_MAX = 40;
/** Characters of a text that are looked at, at most. */
const TEXT_MAX = 400;

/** The words of a name in small letters, without apostrophes; words that a hyphen joins come apart. A word that mixes Latin and Cyrillic is read in the script of most of its letters. */
export function nameTokens(text: string): string[] {
  const small = beginning(text, TEXT_MAX).normalize('NFKC').toLowerCase().replace(APOSTROPHES, '').normalize('NFC');
  const tokens: string[] = [];
  for (const [word] of small.matchAll(/[\p{L}\p{M}]+/gu)) {
    const plain = KNOWN_SCRIPT.test(word) ? inOneScript(word) : fold(word);
    if (plain !== '') tokens.push(beginning(plain, TOKEN_LENGTH_MAX));
  }
  return tokens;
}

/** So many letters, whole ones. */
const beginning = (text: string, most: number): string => (text.length <= most ? text : Array.from(text).slice(0, most).join(''));

const KNOWN_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** Han names are written in one; the first sign is the family name. */
const HAN = /^\p{Script=Han}{2,4}$/u;

/** The words of a name in another script than Latin and Cyrillic, in plain romanisation; nothing of others. */
export function romanised(tokens: readonly string[]): string[] {
  if (tokens.length === 0 || tokens.every((token) => KNOWN_SCRIPT.test(token))) return [];
  return tokens.flatMap((token) => {
    if (KNOWN_SCRIPT.test(token)) return [token];
    const [first = '', ...others] = Array.from(token);
    const parts = HAN.test(token) ? [first, others.join('')] : [token];
    return parts
      .map((part) =>
        anyAscii(part)
          .toLowerCase()
          .replace(/[^a-z]/g, ''),
      )
      .filter((part) => part !== '');
  });
}

export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

function inOneScript(word: string): string {
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 || latin === 0) return word;
  const table = cyrillic >= latin ? TO_CYRILLIC : TO_LATIN;
  return Array.from(word, (letter) => table.get(letter) ?? letter).join('');
}
