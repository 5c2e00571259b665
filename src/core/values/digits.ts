// Digits of other scripts than ours, which mean the same wherever they stand.

/** The noughts of decimal digits: each is followed by the other nine. */
const NOUGHTS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10];
const DIGIT = /(?![0-9])\p{Nd}/gu;
/** The Arabic decimal separator stands between digits and nowhere else. */
const DECIMAL = /(?<=\p{Nd})\u066b(?=\p{Nd})/gu;

/** The same text with Arabic-Indic, Persian, Indic, Thai, Lao, Tibetan, Burmese, Khmer and full-width digits as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text.replace(DECIMAL, '.').replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) as number;
    const nought = NOUGHTS.find((one) => code >= one && code < one + 10);
    return nought === undefined ? digit : String(code - nought);
  });
}
