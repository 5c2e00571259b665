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
    'unidentified',
    'not identified',
    'not disclosed',
    'name withheld',
    'withheld',
    'see above',
    'n.n.',
    'nn',
    'tbc',
    'tba',
    'total',
    'in all',
    // What spreadsheets show of a yes or no.
    'true',
    'false',
    'имя неизвестно',
    'неизвестно',
    'неизвестный',
    'неизвестная',
    'имя скрыто',
    'данные скрыты',
    'нет данных',
    'н/д',
    'итого',
    'всего',
    'невядома',
    'усяго',
    'невідомо',
    'усього',
    'desconocido',
    'desconocida',
    'anónimo',
    'anónima',
    's/n',
    'nieznany',
    'nieznana',
    'razem',
    ...['unbekannt', 'name unbekannt', 'anonym', 'insgesamt', 'gesamt', 'inconnu', 'inconnue', 'anonyme', 'desconhecido', 'desconhecida', 'sconosciuto', 'sconosciuta'],
    ...['bilinmiyor', 'isimsiz', 'toplam', 'naməlum', 'cəmi', 'უცნობი', 'სულ', 'نامشخص', 'ناشناس', 'جمع', 'مجهول'],
    ...['مجهولة', 'غير معروف', 'المجموع', 'không rõ', 'tổng cộng', '不详', '不詳', '未知', '佚名', '合计', '合計'],
  ].map(fold),
);

const PARTED = /[|;\r\n]| \/ |(?<=\p{L}{2})\/(?=\p{L}{2})/u;
/** What stands in brackets at the end. */
const BRACKETED = /^(.+?) ?\(([^()]+)\)$/u;
/** Between two names: a letter follows. */
const AND = / (?:and|&|и|і|oraz) (?=\p{L})/u;
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** What no name has: marks of footnotes, addresses, and what stands after a word such as `Source`. */
const MARK = /[\p{No}=*†‡§#@:_[\]{}…?!\\]/u;
/** Between a name and another one that the same person goes by. */
const ALSO = /(?<!\p{L})(?:a\.k\.a\.?|A\.K\.A\.?|aka|alias|also known as|он же|она же|псевдоним|він же|вона ж|conocid[oa] como)(?!\p{L})/u;
/** A remark stands in brackets and begins small; so do the words before a name at birth. */
const REMARK =
  /\((?!(?:jr|sr|мл|ст|младш\p{L}+|старш\p{L}+|малодш\p{L}+)\.?\)|(?:née|nee|né|born|ur\.|geb\.|z d\.|z domu|урожд\.?|урождённ|урожденн|рожд\.?|дев\.?|в девичестве|уроджен|народж)[^()]*\p{Lu})[\p{P}\s]*(?=[\p{Script=Latin}\p{Script=Cyrillic}])\p{Ll}[^()]*\)/u;

/** What stands in a name that is no part of one, in the words of an error; undefined where nothing does. */
export function noName(name: string): string | undefined {
  if (/\p{Nd}/u.test(name)) return 'expected the name of a person, and no digits';
  const [mark] = MARK.exec(name) ?? [];
  if (mark !== undefined) return `expected the name of a person, and no ${mark}`;
  if (ALSO.test(name)) return 'expected one name: others that the same person goes by stand in columns of their own, such as names.2.full';
  if (REMARK.test(name)) return 'expected the name of a person, and no remark in brackets';
  if (/(?=[\p{Script=Latin}\p{Script=Cyrillic}])\p{Ll}/u.test(name) && !/\p{Lu}|\p{Lt}|\p{Lo}/u.test(name))
    return 'expected the name of a person, of which a word begins with a capital letter';
  return undefined;
}

/** Names are parted by bars, semicolons, new lines or slashes, or the last one stands in brackets. */
export function readNames(cell: string): ReadNames {
  const whole = cell.trim();
  if (NOBODY.has(fold(whole))) return refusal(whole, 'expected the name of a person');
  const names = whole
    .split(PARTED)
    .map((piece) => piece.trim().replace(WHOLLY_BRACKETED, '$1').trim())
    .filter((piece) => piece !== '')
    .flatMap(inBrackets);
  if (names.length > NAMES_MAX) return refusal(whole, `expected at most ${NAMES_MAX} names of one person`);
  for (const name of names) {
    const wrong = noName(name);
    if (wrong !== undefined) return refusal(name, wrong);
    if (AND.test(name) || isOfTwo(name)) return refusal(name, 'expected the name of one person: this could be two people');
  }
  if (new Set(names.map(scriptOf)).size < names.length) return refusal(whole, 'expected one name, or one in each script: two in one script could be two people');
  const other = names.flatMap((one, place) => names.slice(place + 1).flatMap((another) => contradictingGivenNames(one, another) ?? []));
  if (other.length > 0) return refusal(whole, `expected the name of one person in several scripts: ${other[0]} and ${other[1]} are different names`);
  return { names };
}

/** All of a piece, or of what stands on a line of its own. */
const WHOLLY_BRACKETED = /^\(([^()]+)\)$/u;

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
