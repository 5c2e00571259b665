// Values that nobody means well with: of another type, beyond bounds, with characters that cannot be seen or stored, huge.
import fc from 'fast-check';

/** Texts of odd characters; some are right for some properties. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  'a\u0007b',
  '\ud800',
  'a\udfffb',
  '\u202eALENA',
  'ALENA\u2066\u202e',
  'ALE\u200bNA',
  '\ufeffALENA',
  'АLЕNА',
  'PRYKLАD',
  'Αlena',
  'عليا ALENA',
  'e\u0301',
  `a${'\u0301'.repeat(60)}`,
  '👩‍👧‍👦',
  '１９８５',
  '٣',
  '1985-13',
  '2025-02-29',
  '%00',
  '%',
  "' or 1=1 --",
  '"; select 1; --',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'http://127.0.0.1:22/',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '=1+1',
  '\r\nX-Injected: 1',
  'x'.repeat(600),
  'ы'.repeat(5_001),
];

/** Without halves of characters, which have no place in an address. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** A text of many scripts and of characters that are no letters. */
const odd = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 30 }));

/** JSON values of every type, as JSON text: some have no other form. */
export const WRONG_VALUES: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('null', 'true', '0', '-0', '-1', '1.5', '1e309', '-1e309', '9007199254740993', '2147483648', '[]', '[[]]', '[null]', '{}', '{"__proto__":{"role":"admin"}}'),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.constant(`[${'"x",'.repeat(300)}"x"]`),
);

/** Texts of odd characters, as JSON text. */
export const ODD_TEXTS: fc.Arbitrary<string> = odd.map((text) => JSON.stringify(text));

/** Bodies that are wrong as a whole. */
export const WRONG_BODIES: fc.Arbitrary<string> = fc.constantFrom(
  '',
  ' ',
  '{',
  'null',
  'true',
  '"x"',
  '[]',
  '[{}]',
  '{}x',
  '{"a":1,}',
  "{'a':1}",
  '{"a":NaN}',
  '{"a":"\n"}',
  '\u0000',
  '\ufeff{',
  '{"a":1,"a":2}',
  '{"__proto__":{"role":"admin"}}',
  'a=b&c=d',
  '<a/>',
  '['.repeat(20_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
);

/** Media types that no operation takes. */
export const WRONG_TYPES: fc.Arbitrary<string> = fc.constantFrom(
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html',
  'application/json-patch+json',
  '*/*',
);

/** Values for a query or a path, not yet encoded. */
export const ODD_PARAMETERS: fc.Arbitrary<string> = fc.oneof(
  odd.map(wellFormed),
  fc.constantFrom(
    ',',
    ',,',
    'TRUE',
    'yes',
    'null',
    'NaN',
    '1e309',
    '-1',
    '0',
    '201',
    '1.5',
    '0x10',
    '9007199254740992',
    '99999999999999999999',
    '2024-01-01T00:00:00Z',
    '-constructor',
  ),
);

/** Names that no list and no body has. */
export const UNKNOWN_NAMES: fc.Arbitrary<string> = fc.constantFrom(
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'limi',
  'LIMIT',
  'limit[]',
  'filter[sex][eq]',
  'offset',
  'vydumka',
  '٣',
  'x'.repeat(300),
);

/** Values of headers that come from nowhere: what HTTP allows in one. */
export const ODD_HEADERS: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '*',
    '""',
    '"1"',
    'W/"1-confidential"',
    '"1-confidential", "2-confidential"',
    '"1-nobody"',
    '"99999999999999999999-public"',
    '%',
    '%00',
    '%E2%80%AE',
    'x'.repeat(501),
    '-1',
    '1e3',
  ),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map((text) => text.trim() || 'x'),
);
