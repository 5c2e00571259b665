// Scripts and characters of names: which script a text is in, which characters have no place in one, and its folded form for searching.

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Georgian', 'Armenian', 'Arabic', 'Hebrew', 'Han', 'Hangul', 'Hiragana', 'Katakana', 'Devanagari', 'Bengali', 'Thai', 'Ethiopic', 'Mongolian', 'Tibetan', 'Myanmar', 'Khmer', 'Sinhala', 'Tamil'] as const;

/** ISO 15924 codes in small letters. */
const CODES: Record<(typeof SCRIPTS)[number], string> = {
  Latin: 'latn', Cyrillic: 'cyrl', Greek: 'grek', Georgian: 'geor', Armenian: 'armn', Arabic: 'arab', Hebrew: 'hebr', Han: 'hani', Hangul: 'hang', Hiragana: 'hira', Katakana: 'kana',
  Devanagari: 'deva', Bengali: 'beng', Thai: 'thai', Ethiopic: 'ethi', Mongolian: 'mong', Tibetan: 'tibt', Myanmar: 'mymr', Khmer: 'khmr', Sinhala: 'sinh', Tamil: 'taml',
};
const OTHER = 'zzzz';
const NONE = 'zyyy';

const MATCHERS = SCRIPTS.map((script) => ({ code: CODES[script], test: new RegExp(`\\p{Script=${script}}`, 'u') }));
const LETTER = /\p{L}/u;

/** The script of most of the letters, ISO 15924 in small letters; `zyyy` when there is no letter, `zzzz` for a script that is not listed. Of two with as many letters, the one that comes first. */
export function scriptOf(text: string): string {
  const counts = countScripts(text);
  let most = NONE;
  for (const [script, count] of counts) if (count > (counts.get(most) ?? 0)) most = script;
  return most;
}

/** Every script that has a letter in the text, in order of appearance. */
export function scriptsOf(text: string): string[] {
  return [...countScripts(text).keys()];
}

export interface MixedWord {
  word: string;
  /** The first letter that is not of the word's own script. */
  character: string;
  /** Its code point and script: `U+0430, cyrl`. */
  description: string;
}

/** Scripts that one word may hold together. */
const TOGETHER = new Set(['hani', 'hira', 'kana']);

/** The first word whose letters are of more than one script; such a word looks like another one. Words end at anything but letters and marks. */
export function mixedWord(text: string): MixedWord | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const scripts = scriptsOf(word);
    if (scripts.length < 2 || scripts.every((script) => TOGETHER.has(script))) continue;
    const own = scriptOf(word);
    const character = [...word].find((letter) => LETTER.test(letter) && scriptOfLetter(letter) !== own) as string;
    return { word, character, description: `${codePoint(character)}, ${scriptOfLetter(character)}` };
  }
  return undefined;
}

// Controls, format characters (bidi controls and zero-width ones among them), private use, unassigned, surrogates; joiners only where scripts need them.
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u;
const JOINER = /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{M}])[\u200c\u200d]/u;

/** The first character that has no place in text, by its code point; undefined when there is none. */
export function forbiddenCharacter(text: string): string | undefined {
  const found = FORBIDDEN.exec(text)?.[0] ?? JOINER.exec(text)?.[0];
  return found === undefined ? undefined : codePoint(found);
}

/** A name as it is stored: Unicode form NFC, every run of white space one space, none at the ends. */
export function tidyName(text: string): string {
  // Only white space: a control character must stay to be refused.
  return text.normalize('NFC').replace(/[\p{Zs}\t\n\r]+/gu, ' ').trim();
}

/** The form in which texts are compared when searching: no accents, no case, no apostrophes. ё and е, й and и, ў and у come out the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ‘`´ʹ]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that a search takes into account. */
const WORDS_MAX = 32;

/** The folded words of a text, each once. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : [...new Set(folded.split(' '))].slice(0, WORDS_MAX);
}

function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) {
    if (!LETTER.test(letter)) continue;
    const script = scriptOfLetter(letter);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function scriptOfLetter(letter: string): string {
  return MATCHERS.find(({ test }) => test.test(letter))?.code ?? OTHER;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
