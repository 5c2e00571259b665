// Calendar dates as people write them in lists: with the day first, with slashes, with the month in words. Read as far as they go, never guessed.
import { withPlainDigits } from './digits.js';
import { isPartialDate, type PartialDate } from './partial-date.js';
import { fold } from './script.js';

/** The months in English, Russian, Belarusian, Ukrainian, Polish and Spanish, in the forms in which they stand in dates and by themselves. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'январь', 'января', 'янв', 'студзень', 'студзеня', 'січень', 'січня', 'styczeń', 'stycznia', 'enero'],
  ['february', 'feb', 'февраль', 'февраля', 'фев', 'люты', 'лютага', 'лютий', 'лютого', 'luty', 'lutego', 'febrero'],
  ['march', 'mar', 'март', 'марта', 'мар', 'сакавік', 'сакавіка', 'березень', 'березня', 'marzec', 'marca', 'marzo'],
  ['april', 'apr', 'апрель', 'апреля', 'апр', 'красавік', 'красавіка', 'квітень', 'квітня', 'kwiecień', 'kwietnia', 'abril'],
  ['may', 'май', 'мая', 'травень', 'траўня', 'травня', 'maj', 'maja', 'mayo'],
  ['june', 'jun', 'июнь', 'июня', 'июн', 'чэрвень', 'чэрвеня', 'червень', 'червня', 'czerwiec', 'czerwca', 'junio'],
  ['july', 'jul', 'июль', 'июля', 'июл', 'ліпень', 'ліпеня', 'липень', 'липня', 'lipiec', 'lipca', 'julio'],
  ['august', 'aug', 'август', 'августа', 'авг', 'жнівень', 'жніўня', 'серпень', 'серпня', 'sierpień', 'sierpnia', 'agosto'],
  ['september', 'sept', 'sep', 'сентябрь', 'сентября', 'сен', 'верасень', 'верасня', 'вересень', 'вересня', 'wrzesień', 'września', 'septiembre'],
  ['october', 'oct', 'октябрь', 'октября', 'окт', 'кастрычнік', 'кастрычніка', 'жовтень', 'жовтня', 'październik', 'października', 'octubre'],
  ['november', 'nov', 'ноябрь', 'ноября', 'ноя', 'лістапад', 'лістапада', 'листопад', 'листопада', 'noviembre'],
  ['december', 'dec', 'декабрь', 'декабря', 'дек', 'снежань', 'снежня', 'грудень', 'грудня', 'grudzień', 'grudnia', 'diciembre'],
];

/** The months in German, French, Portuguese, Italian, Turkish, Azerbaijani, Georgian and Arabic (as in Egypt), where they are not the same words. */
const MORE_MONTHS: readonly (readonly string[])[] = [
  ['januar', 'janvier', 'janeiro', 'gennaio', 'ocak', 'yanvar', 'იანვარი', 'يناير'],
  ['februar', 'février', 'fevereiro', 'febbraio', 'şubat', 'fevral', 'თებერვალი', 'فبراير'],
  ['märz', 'mars', 'março', 'mart', 'მარტი', 'مارس'],
  ['avril', 'aprile', 'nisan', 'aprel', 'აპრილი', 'أبريل', 'إبريل'],
  ['mai', 'maio', 'maggio', 'mayıs', 'მაისი', 'مايو'],
  ['juni', 'juin', 'junho', 'giugno', 'haziran', 'iyun', 'ივნისი', 'يونيو'],
  ['juli', 'juillet', 'julho', 'luglio', 'temmuz', 'iyul', 'ივლისი', 'يوليو'],
  ['août', 'ağustos', 'avqust', 'აგვისტო', 'أغسطس'],
  ['septembre', 'setembro', 'settembre', 'eylül', 'sentyabr', 'სექტემბერი', 'سبتمبر'],
  ['oktober', 'octobre', 'outubro', 'ottobre', 'ekim', 'oktyabr', 'ოქტომბერი', 'أكتوبر'],
  ['novembre', 'novembro', 'kasım', 'noyabr', 'ნოემბერი', 'نوفمبر'],
  ['dezember', 'décembre', 'dezembro', 'dicembre', 'aralık', 'dekabr', 'დეკემბერი', 'ديسمبر'],
];
// "listopad" is left out: it is November to some and October to others.
const BY_NAME = new Map([MONTHS, MORE_MONTHS].flatMap((months) => months.flatMap((names, place) => names.map((name) => [fold(name), place + 1] as const))));

/**
 * The date that a text says, to the year, the month or the day: `2021`, `2021-05`, `05.2021`, `21.04.1985`, `3 May 2021`, `May 2021`, `3 мая 2021 г.`, `2021年5月3日`; digits can be those of other scripts.
 * Undefined for what says none or could be two: years of two digits, `04/05/2021`, a range, a day that the calendar does not have.
 */
export function readDate(written: string): PartialDate | undefined {
  const text = plain(written)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[Tt ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/, '')
    .replace(/ ?(?:г\. ?р\.?|г\.?|года|году|р\.|року|roku|r\.)$/iu, '');
  const read = byDigits(text) ?? byWords(text);
  return read !== undefined && isPartialDate(read) ? read : undefined;
}

/** With the digits and signs that full-width and other scripts have for ours. */
const plain = (written: string): string => withPlainDigits(written.normalize('NFC')).replace(/(?<=\d ?)[\uff0f\uff0e\uff0d](?= ?\d)/g, (sign) => sign.normalize('NFKC'));

const YEAR = /(?<!\d)\d{4}(?!\d)/g;

/** Whether the only year of a text can be none of the Gregorian calendar that a list speaks of: it is one of the Persian or Islamic calendar, or of a Buddhist one. */
export function isOfOtherCalendar(written: string): boolean {
  const years = [...plain(written).matchAll(YEAR)].map(([year]) => Number(year));
  return years.length === 1 && years.every((year) => (year >= 1200 && year < 1600) || (year >= 2400 && year < 2700));
}

function byDigits(text: string): string | undefined {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return text;
  // As a number, October of 1985.10 is the same.
  if (/^\d{4}\.\d$/.test(text)) return undefined;
  const signs = /^(\d{4}) ?(?:年|년)(?: ?(\d{1,2}) ?(?:月|월)(?: ?(\d{1,2}) ?(?:日|号|號|일))?)?$/u.exec(text);
  if (signs) return signs[2] === undefined ? signs[1] : dateOf(signs[1], signs[2], signs[3]);
  const vietnamese = /^(?:(?:ngày )?(\d{1,2}) )?tháng (\d{1,2}),? năm (\d{4})$/iu.exec(text);
  if (vietnamese) return dateOf(vietnamese[3], vietnamese[2], vietnamese[1]);
  const first = /^(\d{4})([./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (first) return dateOf(first[1], first[3], first[4]);
  const day = /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (day) return dateOf(day[4], day[3], day[1]);
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month) return dateOf(month[2], month[1]);
  const [, one, other, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (one === undefined || other === undefined) return undefined;
  if (Number(one) > 12 || one === other) return dateOf(year, other, one);
  // Half of the world means the other.
  return Number(other) > 12 ? dateOf(year, one, other) : undefined;
}

const WORD = '(\\p{L}[\\p{L}\\p{M}]{2,})\\.?';
const DAY_FIRST = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.?[º°]|\\.)?[ -]?(?:of |de )?)?${WORD},?(?: de | del |[ -])(\\d{4})$`, 'iu');
const MONTH_FIRST = new RegExp(`^${WORD} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu');

function byWords(text: string): string | undefined {
  const [, day, name, year] = DAY_FIRST.exec(text) ?? [];
  if (name !== undefined) return dateIn(year, name, day);
  const [, month, of, in_] = MONTH_FIRST.exec(text) ?? [];
  return month === undefined ? undefined : dateIn(in_, month, of);
}

function dateIn(year: string | undefined, name: string, day: string | undefined): string | undefined {
  const month = BY_NAME.get(fold(name));
  return month === undefined ? undefined : dateOf(year, String(month), day);
}

function dateOf(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
