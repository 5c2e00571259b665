// Lengths of sentences: read from the words of a source, never guessed, never a fraction.
import { withPlainDigits } from './digits.js';

/** How long a sentence is, as far as the source says. */
export interface Term {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
  certainty: 'exact' | 'partial' | 'unknown' | 'indefinite' | 'life' | 'not_applicable';
  verbatim?: string | undefined;
}

const MONTHS_A_YEAR = 12;

/** Whole months, days left out, for sorting; undefined when no number is known. */
export function termMonths({ years, months, days }: Term): number | undefined {
  if (years === undefined && months === undefined && days === undefined) return undefined;
  return (years ?? 0) * MONTHS_A_YEAR + (months ?? 0);
}

/** Units as terms are told in them, in the forms in which they follow a number. */
const UNITS = {
  years: [
    'year years yr yrs y год года годы годов лет гады гадоў рік роки років р г л rok lata lat año años jahr jahre jahren an ans année années ano anos anno anni',
    'yıl il წელი წლით წლის سال سنة سنوات سنين عام عاما أعوام năm 年',
  ],
  months: [
    'month months mnth mnths mnt mnts mth mths mo mos m месяц месяца месяцев месяцы мес месяцаў місяць місяці місяців міс miesiąc miesiące miesięcy mes meses',
    'monat monate monaten mois mês mese mesi ay თვე თვით თვის ماه شهر شهرا أشهر شهور tháng 月 个月 個月',
  ],
  days: [
    'day days d день дня дней сутки суток дзень дні дзён днів dzień dni día días tag tage tagen jour jours dia dias giorno giorni gün დღე დღით დღის',
    'روز يوم يوما أيام ngày 天 日',
  ],
} as const;
const UNIT_OF = new Map(Object.entries(UNITS).flatMap(([unit, words]) => words.flatMap((line) => line.split(' ')).map((word) => [word, unit as keyof typeof UNITS] as const)));
/** Signs that are written without spaces. */
const SIGNS = '年月天日个個';
const PART = /(\d{1,4})(?:[.,](\d{1,2}))?[-\s]*([\p{L}\p{M}]+)\.?/giuy;

/** Numbers in words, as far as sentences are told in them. */
const NUMBERS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MORE_NUMBERS: readonly string[] = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const ALL_NUMBERS = [...NUMBERS, ...MORE_NUMBERS];

/** The whole number, from 1 to 20, that an English word is; undefined where it is none. */
export function numberIn(word: string): number | undefined {
  const place = ALL_NUMBERS.indexOf(word.toLowerCase());
  return place < 0 ? undefined : place + 1;
}

const WORD = new RegExp(`(?<![\\p{L}\\d])(?:${ALL_NUMBERS.join('|')})(?![\\p{L}])`, 'giu');
/** What follows the number that it says once more in words: `6 (six) years`. */
const TWICE = /(\d{1,2}) \((\p{L}+)\)/giu;

/** Chinese numbers below a hundred, and what says before a length that it is a term of imprisonment. */
const HAN_DIGITS = '一二三四五六七八九';
const HAN_NUMBER = /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=年|月|个月|個月|天|日)/gu;
const HAN_PRISON = /^(?:判处|判處)?(?:有期徒刑|监禁|監禁)/u;

/** A day of the calendar without its century, and no length, which has months as 个月 where it has days. */
const HAN_DATE = /年[^个個]*月[^个個]*[日号號]$/u;

function hanInDigits(text: string): string {
  const spelt = text
    .replace(HAN_PRISON, '')
    .replace(/[两兩](?=年|个月|個月)/gu, '二')
    .replace(/(?<=[年月])零(?=[\d一二三四五六七八九十])/gu, '');
  return spelt.replace(HAN_NUMBER, (whole: string, tens: string, ten: string, ones: string) => {
    if (whole === '' || (ten === '' && tens !== '' && ones !== '')) return whole;
    const digit = (sign: string) => HAN_DIGITS.indexOf(sign) + 1;
    if (ten === '') return String(digit(tens || ones));
    return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
  });
}

/** The same length in digits: halves, numbers in words and those that are said twice. */
function inDigits(text: string): string {
  return text
    .replace(/^(\d{1,2})年半$/u, '$1.5年')
    .replace(TWICE, (whole, digits: string, word: string) => (numberIn(word) === Number(digits) ? digits : whole))
    .replace(/^(?:an? year and a half|полтора года|паўтара года|півтора року)$/iu, '1.5 years')
    .replace(/^(?:half a year|six months|полгода|паўгода|півроку)$/iu, '6 months')
    .replace(WORD, (word) => String(numberIn(word)))
    .replace(ARABIC_TWO, (_, year: string | undefined) => (year === undefined ? '2 شهر' : '2 سنة'))
    .replace(ARABIC_ONE, '1 $1')
    .replace(/^an? (?=year|month|day)/i, '1 ')
    .replace(/(\d) ?(?:½|(?<=\d )1\/2)/gu, '$1.5')
    .replace(/(?<![.,\d])(\d{1,2}) (years?|yrs?) and a half$/i, '$1.5 $2')
    .replace(/(?<![.,\d])(\d{1,2}) (?:and a half|с половиной|з паловай|з половиною) /giu, '$1.5 ');
}

/** One and two of a unit, which Arabic says without a number. */
const ARABIC_TWO = /(?<!\p{L})(?:(سنتان|سنتين|عامان|عامين)|(?:شهران|شهرين))(?!\p{L})/gu;
const ARABIC_ONE = /(?<![\p{L}\d]|\d )(سنة|عام|شهر) (?:واحدة?)(?!\p{L})/gu;

/** What stands between two parts. */
const LINK = /^(?:\s*[,،]\s*(?:and\s+|و\s*)?|\s+(?:and|и|і|ды|y|i|oraz|und|et|e|ve|və|და|và)\s+|\s+و\s*|\s+)(?=\d)/iu;
/** The vowel at the end of an Arabic noun that is counted, which most leave out. */
const TANWIN = /\u064b/gu;
const WITHOUT_NUMBER = [
  { certainty: 'unknown', says: /^(?:an )?unknown(?: term| (?:number of )?(?:yrs?\.?|years?|mnts?\.?|months?|days?))?$/i },
  { certainty: 'unknown', says: /^(?:not known|n\/a|\?(?: (?:yrs?\.?|years?|months?))?|desconocid[ao]|se desconoce|nieznan[ya]|nie wiadomo)$/i },
  { certainty: 'unknown', says: /^(?:срок )?(?:неизвестен|неизвестно|невядома|невядомы|невідомо)$/iu },
  { certainty: 'life', says: /^(?:for )?life(?: imprisonment| sentence| term)?$/i },
  {
    certainty: 'life',
    says: /^(?:пожизненн(?:о|ое|ый)(?: (?:заключение|лишение свободы|срок))?|пажыццёвае?(?: зняволенне)?|довічне? ?(?:позбавлення волі|ув'язнення)?|cadena perpetua|dożywoci[ea])$/iu,
  },
  {
    certainty: 'unknown',
    says: /^(?:unbekannt|inconnue?|desconhecid[ao]|sconosciut[ao]|bilinmiyor|məlum deyil|naməlum|უცნობი|უცნობია|نامشخص|نامعلوم|غير معروف|không rõ|不详|不詳|未知|不明)$/iu,
  },
  {
    certainty: 'life',
    says: /^(?:lebenslang|lebenslänglich|lebenslange (?:haft|freiheitsstrafe)|(?:réclusion (?:criminelle )?à )?perpétuité|prisão perpétua|ergastolo|(?:ağırlaştırılmış )?müebbet(?: hapis(?: cezası)?)?|ömürlük(?: həbs| azadlıqdan məhrumetmə)?|უვადო(?: პატიმრობა| თავისუფლების აღკვეთა)?|حبس ابد|(?:السجن )?(?:المؤبد|مؤبد)|(?:tù )?chung thân|无期徒刑|無期徒刑)$/iu,
  },
  { certainty: 'indefinite', says: /^(?:(?:an )?(?:indefinite|indeterminate)(?: term)?|indefinitely)$/i },
] as const;

/** Longer than any life: what is above is a slip of the pen. */
const YEARS_MAX = 100;

/**
 * Reads a published wording: `11 yrs`, `5,5 yrs`, `4 yrs 9 mnts`, `unknown yrs`, `18 months`, `8 años`, `5 lat`, `two and a half years`, `6 (six) years`. A decimal comma or point counts
 * months: 5,5 years is 5 years 6 months. What is read as exact has all three numbers, as stated: 18 months stay 18 months. Whatever
 * is not wholly understood gives undefined: a fraction that is no whole number of months, a range, "at least", nothing at all, over 100 years.
 */
export function readTerm(text: string): Term | undefined {
  const verbatim = text.replace(/\s+/g, ' ').trim();
  for (const { certainty, says } of WITHOUT_NUMBER) if (says.test(verbatim)) return { certainty, verbatim };
  if (HAN_DATE.test(withPlainDigits(verbatim))) return undefined;
  const counts: { years?: number; months?: number; days?: number } = {};
  let rest = inDigits(hanInDigits(withPlainDigits(verbatim)));
  while (rest !== '') {
    PART.lastIndex = 0;
    const part = PART.exec(rest);
    if (!part) return undefined;
    const [whole, number, decimals, unit] = part as unknown as [string, string, string | undefined, string];
    const kind = UNIT_OF.get(unit.toLowerCase().replace(TANWIN, ''));
    if (!kind || counts[kind] !== undefined) return undefined;
    counts[kind] = Number(number);
    if (decimals !== undefined) {
      const scale = 10 ** decimals.length;
      const months = (Number(decimals) * MONTHS_A_YEAR) / scale;
      if (kind !== 'years' || !Number.isInteger(months) || counts.months !== undefined) return undefined;
      counts.months = months;
    }
    const after = rest.slice(whole.length);
    const link = after === '' || (SIGNS.includes(unit.slice(-1)) && /^\d/.test(after)) ? '' : LINK.exec(after)?.[0];
    if (link === undefined) return undefined;
    rest = after.slice(link.length);
  }
  const { years = 0, months = 0, days = 0 } = counts;
  if (years + months + days === 0 || years > YEARS_MAX || months > YEARS_MAX * MONTHS_A_YEAR || days > YEARS_MAX * 366) return undefined;
  return { years, months, days, certainty: 'exact', verbatim };
}
