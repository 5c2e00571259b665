// Reads a cell that names one person: a name, or the same in several scripts. What could be two people, or is nobody's name, is refused. Pure.
import { familiesOf } from '../../core/values/names/families.js';
import { contradictingGivenNames } from '../../core/values/names/same-person.js';
import { nameTokens } from '../../core/values/names/tokens.js';
import { fold, scriptOf } from '../../core/values/script.js';
import { CUSTODY_WORDS, codeOf, SEX_WORDS } from '../../core/values/usual-words.js';
import { isNameOfNames } from './column-words.js';

/** As many as a published list can have of one person. */
const NAMES_MAX = 4;
/** Characters of one name. What is longer is none, and is not looked through for what may stand in it. */
const NAME_MAX = 300;
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
    ...['subtotal', 'grand total', 'total general', 'gesamtzahl', 'разом', 'ümumi', 'ჯამი', 'الإجمالي', '小计', '小計', '总计', '總計'],
    ...['name changed', 'pseudonym', 'имя изменено', 'имя не установлено', 'не установлено', 'нет имени', 'аноним', 'анонимно', 'анонім', 'ананім', 'імя невядома'],
    ...['sin nombre', 'sin identificar', 'nombre reservado', 'identidad reservada', 'مجهول الهوية', 'مجهولة الهوية', '无名氏', '無名氏', '匿名'],
    ...['مجهولة', 'غير معروف', 'المجموع', 'không rõ', 'tổng cộng', '不详', '不詳', '未知', '佚名', '合计', '合計'],
  ].map(fold),
);

const PARTED = /[|;\r\n、；／]| \/ |(?<=\p{L}{2})\/(?=\p{L}{2})|(?<=\p{Script=Han})，(?=\p{Script=Han})/u;
/** What stands in brackets at the end. */
const BRACKETED = /^(.+?) ?\(([^()]+)\)$/u;
/** Between two names: a letter follows. */
const AND = / (?:and|with|&|и|і|й|та|ды|oraz|und|et|ve|və|và|და|و) (?=\p{L})/u;
/** Words for that which also stand between two family names of one person: `Ramón y Ejemplo`. Of more words behind one, some are a given name. */
const AND_OR_BOTH = / (?:y|e|i) (.+)$/u;
const PARTICLES = /(?<!\p{L})(?:de|del|da|do|dos|das|di|la|las|los|van|von|der|den|al|el|bin|ibn|bint|abu)(?!\p{L})-?/gu;
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** What no name has: marks of footnotes, addresses, and what stands after a word such as `Source`. */
const MARK = /[\p{No}\p{So}=+*†‡§#@:_[\]{}…?!\\]/u;
/** Between a name and another one that the same person goes by. */
const ALSO = /(?<!\p{L})(?:a\.k\.a\.?|A\.K\.A\.?|aka|alias|also known as|он же|она же|псевдоним|він же|вона ж|conocid[oa] como)(?!\p{L})/u;
/** A remark stands in brackets and begins small; so do the words before a name at birth. */
const REMARK =
  /\((?!(?:jr|sr|мл|ст|младш\p{L}+|старш\p{L}+|малодш\p{L}+)\.?\)|(?:née|nee|né|born|ur\.|geb\.|z d\.|z domu|урожд\.?|урождённ|урожденн|рожд\.?|дев\.?|в девичестве|уроджен|народж)[^()]*\p{Lu})[\p{P}\s]*(?=[\p{Script=Latin}\p{Script=Cyrillic}])\p{Ll}[^()]*\)/u;

/** Letters that are told apart as small and capital ones; those of Georgian are not, as names are written. */
const CASED = '(?=[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}])';
const CASELESS = '[\\p{Lo}\\p{Script=Georgian}]';
/** Where no letter is a capital, nothing tells a remark in brackets from another name. */
const EITHER = new RegExp(`\\([^()]*${CASELESS}`, 'u');
/** So it is behind a dash and a comma. */
const BEHIND = new RegExp(
  ` [-\u2010-\u2015\u2212] (?:${CASED}\\p{Ll}|${CASELESS})|[,،，] ?(?!(?:jr|sr|мл|ст|née|nee|né|born|ur|geb|z d|z domu|урожд|d|(?:de|del|da|di|la|van|von|al|el|bin|ibn|bint|abu)(?!\\p{L})))${CASED}\\p{Ll}`,
  'u',
);
/** Whose relative somebody is says nobody's name, and may be a child. */
const KIN =
  /(?<!\p{L})(?:(?:wife|husband|brother|sister|mother|father|son|daughter|child|children|family|relatives?) of|(?:esposa|esposo|hij[oa]s?|madre|padre|herman[oa]|familia) de|(?:семья|жена|муж|брат|сестра|мать|отец|дочь|дети|родственник[иа]?|сям'я|сям’я|сім'я|сім’я)(?= \p{L}))(?!\p{L})|\p{L} (?:family|семья)$/iu;

/** What stands in a name that is no part of one, in the words of an error; undefined where nothing does. */
export function noName(name: string): string | undefined {
  if (name.length > NAME_MAX) return `expected the name of a person, in at most ${NAME_MAX} characters`;
  if (/\p{Nd}/u.test(name)) return 'expected the name of a person, and no digits';
  const [mark] = MARK.exec(name) ?? [];
  if (mark !== undefined) return `expected the name of a person, and no ${mark}`;
  if (ALSO.test(name)) return 'expected one name: others that the same person goes by stand in columns of their own, such as names.2.full';
  if (REMARK.test(name) || EITHER.test(name) || isCode(BRACKETED.exec(name)?.[2])) return 'expected the name of a person, and no remark in brackets';
  if (BEHIND.test(name)) return 'expected the name of a person, and no remark behind it';
  if (KIN.test(name)) return 'expected the name of a person, and not whose relative somebody is';
  if (/(?=[\p{Script=Latin}\p{Script=Cyrillic}])\p{Ll}/u.test(name) && !/\p{Lu}|\p{Lt}|\p{Lo}/u.test(name))
    return 'expected the name of a person, of which a word begins with a capital letter';
  return undefined;
}

/** A word for a sex or a status. */
const isCode = (word: string | undefined): boolean => word !== undefined && (codeOf(CUSTODY_WORDS, word) ?? codeOf(SEX_WORDS, word)) !== undefined;

/** Names are parted by bars, semicolons, new lines or slashes, or the last one stands in brackets. */
export function readNames(cell: string): ReadNames {
  if (cell.length > NAMES_MAX * NAME_MAX) return refusal(cell, `expected the name of a person, in at most ${NAME_MAX} characters`);
  const whole = cell.trim().replace(/[（）]/g, (bracket) => bracket.normalize('NFKC'));
  if (NOBODY.has(fold(whole)) || isNameOfNames(whole)) return refusal(whole, 'expected the name of a person');
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
  const part = partOf(names);
  if (part !== undefined) return refusal(part, 'expected the whole name in each script');
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

/** Family names in capitals on both sides of a comma, whole names on both of them, or several commas; or whole names behind an `and`. */
function isOfTwo(name: string): boolean {
  const [, second] = AND_OR_BOTH.exec(name) ?? [];
  if (second !== undefined && wordsIn(second).length > 1) return true;
  const [before = '', after, ...more] = name.split(/[,،，]/u);
  if (after === undefined) return false;
  return more.length > 0 || (/\p{Ll}/u.test(name) && CAPITALS.test(before) && CAPITALS.test(after)) || (isWhole(before) && isWhole(after));
}

const wordsIn = (name: string): string[] => nameTokens(name.replace(PARTICLES, ' '));

/** A name of several words of which one is a given name, or can be: which words are given names is known of those that have capitals. */
function isWhole(name: string): boolean {
  const words = wordsIn(name);
  return words.length > 1 && (CASELESS_NAME.test(name) || words.some((word) => familiesOf(word).some(({ isShort }) => !isShort)));
}
const CASELESS_NAME = new RegExp(`^(?:${CASELESS}|[^\\p{L}])+$`, 'u');

/** A name of one word beside one of several, both in scripts in which words are parted and begin with capitals. */
function partOf(names: readonly string[]): string | undefined {
  const cased = names.filter((name) => CASED_NAME.test(name));
  const isOne = (name: string) => !/[\s.]/u.test(name);
  return cased.every(isOne) ? undefined : cased.find(isOne);
}
const CASED_NAME = new RegExp(`${CASED}\\p{L}`, 'u');
