// Reads Cyrillic in Latin letters, to help people who write letters to see what they copy: pure. It stands in place of no name or address.

/** After the table of ICAO Doc 9303, part 3, for Russian, Belarusian and Ukrainian letters. */
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

/** Letter by letter; whatever is no letter of the table stays. A capital stays one, and what stands for it is all capitals in a word of capitals. */
export function inLatin(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const isLoud = word.length > 1 && word === word.toUpperCase();
    return [...word]
      .map((letter) => {
        const small = letter.toLowerCase();
        const latin = LETTERS[small];
        if (latin === undefined) return letter;
        if (letter === small) return latin;
        return isLoud ? latin.toUpperCase() : `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
      })
      .join('');
  });
}
