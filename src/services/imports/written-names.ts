// Reads a cell that names one person: a name, or the same in several scripts. What could be two people, or is nobody's name, is refused. Pure.
import { contradictingGivenNames } from '../../core/values/names/same-person.js';
import { fold, scriptOf } from '../../core/values/script.js';

/** As many as a published list can have of one person. */
const NAMES_MAX = 4;
const QUOTE_MAX = 100;

/** What the cell says, or what of it is not understood. */
export type ReadNames = { names: string[] } | { value: string; expected: string };

const refusal = (value: string, expected: string): ReadNames => ({ value: value.length > QUOTE_MAX ? `${value.slice(0, QUOTE_MAX - 1)}…` : value, expected });

/** What stands where a name would, and is none. */
const NOBODY: ReadonlySet<string> = new Set(
  [
    'unknown',
    'not known',
    'name unknown',
    'unnamed',
    'anonymous',
    'no name',
    'n/a',
    'total',
    'in all',
    // What spreadsheets show of a yes or no.
    'true',
    'false',
    'имя неизвестно',
    'неизвестно',
    'неизвестный',
    'неизвестная',
    'итого',
    'всего',
    'невядома',
    'усяго',
    'невідомо',
    'усього',
    'desconocido',
    'desconocida',
    'nieznany',
    'nieznana',
    'razem',
  ].map(fold),
);

const PARTED = /[|;\r\n]| \/ /;
/** What stands in brackets at the end. */
const BRACKETED = /^(.+?) ?\(([^()]+)\)$/u;
/** Between two names: a letter follows. */
const AND = / (?:and|&|и|і|oraz) (?=\p{L})/u;
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** Names are parted by bars, semicolons, new lines or slashes, or the last one stands in brackets. */
export function readNames(cell: string): ReadNames {
  const whole = cell.trim();
  if (NOBODY.has(fold(whole))) return refusal(whole, 'expected the name of a person');
  const names = whole
    .split(PARTED)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(inBrackets);
  if (names.length > NAMES_MAX) return refusal(whole, `expected at most ${NAMES_MAX} names of one person`);
  for (const name of names) {
    if (/\p{Nd}/u.test(name)) return refusal(name, 'expected the name of a person, and no digits');
    if (AND.test(name) || isOfTwo(name)) return refusal(name, 'expected the name of one person: this could be two people');
  }
  if (new Set(names.map(scriptOf)).size < names.length) return refusal(whole, 'expected one name, or one in each script: two in one script could be two people');
  const other = names.flatMap((one, place) => names.slice(place + 1).flatMap((another) => contradictingGivenNames(one, another) ?? []));
  if (other.length > 0) return refusal(whole, `expected the name of one person in several scripts: ${other[0]} and ${other[1]} are different names`);
  return { names };
}

/** Another name in brackets is one in another script; whatever else stands there is part of the name as it is written. */
function inBrackets(piece: string): string[] {
  const [, before = '', within = ''] = BRACKETED.exec(piece) ?? [];
  return before !== '' && scriptOf(before) !== scriptOf(within) ? [before, within] : [piece];
}

/** Family names in capitals on both sides of a comma, or several commas. */
function isOfTwo(name: string): boolean {
  const [before = '', after, ...more] = name.split(',');
  if (after === undefined) return false;
  return more.length > 0 || (/\p{Ll}/u.test(name) && CAPITALS.test(before) && CAPITALS.test(after));
}
