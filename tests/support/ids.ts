// Ids that come out the same every time, for tests that compare registries. A test puts this in place of values/id.ts.
import { Random } from './random.js';

let random = new Random('ids');

/** The ids made from now on follow from this text alone. */
export function idsFrom(text: string): void {
  random = new Random(`ids of ${text}`);
}

/** An id of the form that the registry makes. */
export function nextId(): string {
  const digits = Array.from({ length: 32 }, () => random.below(16));
  digits[12] = 4;
  digits[16] = 8 + ((digits[16] as number) % 4);
  const text = digits.map((digit) => digit.toString(16)).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** A salt that is the same every time: what it opens must be compared, not guessed at. */
export function sameSalt(): Buffer {
  return Buffer.alloc(16, 7);
}

/** A secret that follows from the same text. */
export function nextSecret(): string {
  return `${nextId()}${nextId()}`.slice(0, 43);
}

/** What a test puts in place of what values/id.ts makes. */
export const instead = { newId: nextId, newSalt: sameSalt, newSecret: nextSecret };
