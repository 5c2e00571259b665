// Reads Cyrillic in Latin letters, to help people who write letters to see what they copy: pure. It stands in place of no name or address.

/** The letters of Russian, Belarusian and Ukrainian as section 6.B of ICAO Doc 9303, part 3, has them; it has no soft sign, which is left out. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** What the same table has for one language alone, by its ISO 639-1 code: anywhere, and at the beginning of a word. */
const EXCEPTIONS: Readonly<Record<string, { anywhere: Readonly<Record<string, string>>; first?: Readonly<Record<string, string>> }>> = {
  be: { anywhere: { г: 'h', ё: 'io' } },
  uk: { anywhere: { г: 'h', и: 'y' }, first: { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' } },
};

/** Letters by which a text tells its language among the three; of two that both have і the one without ы and э is Ukrainian. */
const TELLING: readonly (readonly [language: string, letters: RegExp])[] = [
  ['be', /ў/iu],
  ['uk', /[їєґ]/iu],
  ['be', /(?=.*і)(?=.*[ыэё])/isu],
];

/** The language that the letters of a text give away, by its ISO 639-1 code; none where they could be of several. */
export const languageOf = (text: string): string | undefined => TELLING.find(([, letters]) => letters.test(text))?.[0];

/** An apostrophe begins no word. */
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/**
 * Letter by letter; whatever is no letter of the table stays. A capital stays one, and what stands for it is all capitals in a word of capitals. A
 * `language` that is not known, or for which the table has nothing of its own, is read by what it has for all.
 */
export function inLatin(text: string, language = ''): string {
  const { anywhere, first } = EXCEPTIONS[language] ?? {};
  return text.replace(WORD, (word) => {
    const isLoud = word.length > 1 && word === word.toUpperCase();
    return [...word]
      .map((letter, place) => {
        const small = letter.toLowerCase();
        const latin = (place === 0 ? first?.[small] : undefined) ?? anywhere?.[small] ?? LETTERS[small];
        if (latin === undefined) return letter;
        if (letter === small) return latin;
        return isLoud ? latin.toUpperCase() : `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
      })
      .join('');
  });
}
