// Scripts and characters of names: which script a text is in, which characters have no place in one, and its folded form for searching.

/** ISO 15924 codes in small letters, by the name that Unicode gives the script. */
const CODES = {
  Latin: 'latn',
  Cyrillic: 'cyrl',
  Greek: 'grek',
  Georgian: 'geor',
  Armenian: 'armn',
  Arabic: 'arab',
  Hebrew: 'hebr',
  Syriac: 'syrc',
  Thaana: 'thaa',
  Ethiopic: 'ethi',
  Tifinagh: 'tfng',
  Han: 'hani',
  Hiragana: 'hira',
  Katakana: 'kana',
  Bopomofo: 'bopo',
  Hangul: 'hang',
  Mongolian: 'mong',
  Tibetan: 'tibt',
  Myanmar: 'mymr',
  Khmer: 'khmr',
  Thai: 'thai',
  Lao: 'laoo',
  Devanagari: 'deva',
  Bengali: 'beng',
  Gurmukhi: 'guru',
  Gujarati: 'gujr',
  Oriya: 'orya',
  Tamil: 'taml',
  Telugu: 'telu',
  Kannada: 'knda',
  Malayalam: 'mlym',
  Sinhala: 'sinh',
} as const;
const OTHER = 'zzzz';
const NONE = 'zyyy';

const MATCHERS = Object.entries(CODES).map(([script, code]) => ({ code, test: new RegExp(`\\p{Script=${script}}`, 'u') }));
// The Belarusian apostrophe U+02BC is a letter that belongs to all scripts: it must not make a word look mixed.
const LETTER = /(?![\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

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

/** Codes of ISO 15924 for writing in several of the listed scripts, or in one of them after the custom of a place. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  jpan: ['hani', 'hira', 'kana'],
  hrkt: ['hira', 'kana'],
  kore: ['hang', 'hani'],
  hans: ['hani'],
  hant: ['hani'],
};

/** Whether some letter of the text is in the script of this code. A letter of a script that is not listed could be in any that is not. */
export function isWrittenIn(text: string, code: string): boolean {
  const scripts = scriptsOf(text);
  if (scripts.length === 0) return code === NONE;
  return scripts.some((script) => script === code || COMPOSED[code]?.includes(script) || (script === OTHER && !MATCHERS.some((listed) => listed.code === code)));
}

export interface MixedWord {
  word: string;
  /** The first letter that is not of the word's own script. */
  character: string;
  /** Its code point and script: `U+0430, cyrl`. */
  description: string;
}

/** Scripts that one word may hold together: Japanese, Korean, Chinese with its phonetic letters. */
const TOGETHER = [new Set(['hani', 'hira', 'kana']), new Set(['hani', 'hang']), new Set(['hani', 'bopo'])];

/** The first word whose letters are of more than one script; such a word looks like another one. Words end at anything but letters and marks. */
export function mixedWord(text: string): MixedWord | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const scripts = scriptsOf(word);
    if (scripts.length < 2 || TOGETHER.some((group) => scripts.every((script) => group.has(script)))) continue;
    const own = scriptOf(word);
    const character = [...word].find((letter) => LETTER.test(letter) && scriptOfLetter(letter) !== own) as string;
    return { word, character, description: `${codePoint(character)}, ${scriptOfLetter(character)}` };
  }
  return undefined;
}

// Controls, format characters (bidi controls and zero-width ones among them), private use, lone surrogates, noncharacters, and the letters and marks
// that show nothing. Characters of a later Unicode than ours pass, so that it does not depend on the machine what a text may hold.
const FORBIDDEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;
const JOINED =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';
// Joiners between letters of scripts that are written with them, and the selectors that choose how a pictogram looks.
const MISPLACED = new RegExp(`(?<!(?=[\\p{L}\\p{M}])${JOINED})[\\u200c\\u200d]|[\\u200c\\u200d](?!(?=\\p{L})${JOINED})|(?<!\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]`, 'u');

/** The first character that has no place in text, by its code point; undefined when there is none. */
export function forbiddenCharacter(text: string): string | undefined {
  const found = [FORBIDDEN.exec(text), MISPLACED.exec(text)].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  return found && codePoint(found[0]);
}

/** A name as it is stored: Unicode form NFC, every run of white space one space, none at the ends. */
export function tidyName(text: string): string {
  // Only white space: a control character must stay to be refused.
  return text
    .normalize('NFC')
    .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
    .replace(/^ | $/g, '');
}

const APOSTROPHES = /['’ʼ‘‛`´ʹ′＇]/g;
/** Marks that are written upon letters of several scripts, and the optional vowel signs of Hebrew and Arabic; those of Indic scripts spell the word. */
const ACCENTS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Common}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;
/** Letters that Unicode does not take apart though searchers type them without the stroke. */
const STROKED: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ' };

/**
 * The form in which texts are compared when searching: letters and digits alone, a space between words, no accents, no case, no
 * apostrophes. ё and е, й and и, ў and у, ł and l come out the same. Empty when there is no letter or digit.
 */
export function fold(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(/[łđøħıßæœς]/g, (letter) => STROKED[letter] as string)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Words that a search takes into account. */
export const WORDS_MAX = 32;

/** The folded words of a text, each once, the first 32. */
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
