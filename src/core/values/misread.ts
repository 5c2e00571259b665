// Text in UTF-8 that somebody read in an encoding of Windows and saved so: `Ð—Ð¾Ñ`, `Р—РѕСЏ`. What it said can be made out; whether it is all there cannot. Pure.
import { TextDecoder } from 'node:util';

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const BYTE_OF: readonly ReadonlyMap<string, number>[] = ['windows-1251', 'windows-1252'].map(
  (encoding) => new Map([...new TextDecoder(encoding).decode(BYTES)].map((letter, byte) => [letter, byte])),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** One letter or two beyond ASCII can be so by chance. */
const BEYOND_MIN = 4;

/** Whether all letters of a text that are beyond ASCII are the bytes of others in UTF-8, which no text is by chance. */
export function isMisread(text: string): boolean {
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const [first = '', second = ''] = beyond;
  return beyond.length >= BEYOND_MIN && BYTE_OF.some((bytes) => isLead(bytes.get(first)) && isContinuation(bytes.get(second)) && isUtf8(text, bytes));
}

const isLead = (byte = 0): boolean => byte >= 0xc2 && byte <= 0xf4;
const isContinuation = (byte = 0): boolean => byte >= 0x80 && byte <= 0xbf;

function isUtf8(text: string, byteOf: ReadonlyMap<string, number>): boolean {
  const bytes = [...text].map((letter) => byteOf.get(letter));
  if (bytes.includes(undefined)) return false;
  try {
    return utf8.decode(Uint8Array.from(bytes as number[])) !== text;
  } catch {
    return false;
  }
}
