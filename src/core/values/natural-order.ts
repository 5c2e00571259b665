// Orders numbers inside text as numbers: 80 before 361, 361-2 before 361-10.

/** Digits that a number in a text is filled up to. */
const WIDTH = 8;

/** A text whose order by bytes is the natural order of the text it is made from. */
export function naturalKey(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(WIDTH, '0'));
}
