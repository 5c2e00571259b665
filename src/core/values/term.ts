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

const YEARS = /^(?:years?|yrs?\.?|y\.?|год|года|годы|годов|лет|гады|гадоў|рік|роки|років|р\.?|г\.?|л\.?|rok|lata|lat|años?|yıl)$/iu;
const MONTHS =
  /^(?:months?|mnths?\.?|mnts?\.?|mths?\.?|mos?\.?|m\.?|месяц|месяца|месяцев|месяцы|месяцаў|місяць|місяці|місяців|мес\.?|міс\.?|miesiąc|miesiące|miesięcy|mes|meses|ay)$/iu;
const DAYS = /^(?:days?|d\.?|день|дня|дней|сутки|суток|дзень|дні|дзён|днів|dzień|dni|días?|gün)$/iu;
const PART = /(\d{1,4})(?:[.,](\d{1,2}))?[-\s]*(\p{L}+\.?)/giuy;

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

/** The same length in digits: halves, numbers in words and those that are said twice. */
function inDigits(text: string): string {
  return text
    .replace(TWICE, (whole, digits: string, word: string) => (numberIn(word) === Number(digits) ? digits : whole))
    .replace(/^(?:an? year and a half|полтора года|паўтара года|півтора року)$/iu, '1.5 years')
    .replace(/^(?:half a year|six months|полгода|паўгода|півроку)$/iu, '6 months')
    .replace(WORD, (word) => String(numberIn(word)))
    .replace(/^an? (?=year|month|day)/i, '1 ')
    .replace(/(\d) ?(?:½|(?<=\d )1\/2)/gu, '$1.5')
    .replace(/(?<![.,\d])(\d{1,2}) (years?|yrs?) and a half$/i, '$1.5 $2')
    .replace(/(?<![.,\d])(\d{1,2}) (?:and a half|с половиной|з паловай|з половиною) /giu, '$1.5 ');
}

/** What stands between two parts. */
const LINK = /^(?:\s*,\s*(?:and\s+)?|\s+(?:and|и|і|ды|y|i|oraz)\s+|\s+)(?=\d)/iu;
const WITHOUT_NUMBER = [
  { certainty: 'unknown', says: /^(?:an )?unknown(?: term| (?:number of )?(?:yrs?\.?|years?|mnts?\.?|months?|days?))?$/i },
  { certainty: 'unknown', says: /^(?:not known|n\/a|\?(?: (?:yrs?\.?|years?|months?))?|desconocid[ao]|se desconoce|nieznan[ya]|nie wiadomo)$/i },
  { certainty: 'unknown', says: /^(?:срок )?(?:неизвестен|неизвестно|невядома|невядомы|невідомо)$/iu },
  { certainty: 'life', says: /^(?:for )?life(?: imprisonment| sentence| term)?$/i },
  {
    certainty: 'life',
    says: /^(?:пожизненн(?:о|ое|ый)(?: (?:заключение|лишение свободы|срок))?|пажыццёвае?(?: зняволенне)?|довічне? ?(?:позбавлення волі|ув'язнення)?|cadena perpetua|dożywoci[ea])$/iu,
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
  const counts: { years?: number; months?: number; days?: number } = {};
  let rest = inDigits(withPlainDigits(verbatim));
  while (rest !== '') {
    PART.lastIndex = 0;
    const part = PART.exec(rest);
    if (!part) return undefined;
    const [whole, number, decimals, unit] = part as unknown as [string, string, string | undefined, string];
    const kind = YEARS.test(unit) ? 'years' : MONTHS.test(unit) ? 'months' : DAYS.test(unit) ? 'days' : undefined;
    if (!kind || counts[kind] !== undefined) return undefined;
    counts[kind] = Number(number);
    if (decimals !== undefined) {
      const scale = 10 ** decimals.length;
      const months = (Number(decimals) * MONTHS_A_YEAR) / scale;
      if (kind !== 'years' || !Number.isInteger(months) || counts.months !== undefined) return undefined;
      counts.months = months;
    }
    const after = rest.slice(whole.length);
    const link = after === '' ? '' : LINK.exec(after)?.[0];
    if (link === undefined) return undefined;
    rest = after.slice(link.length);
  }
  const { years = 0, months = 0, days = 0 } = counts;
  if (years + months + days === 0 || years > YEARS_MAX || months > YEARS_MAX * MONTHS_A_YEAR || days > YEARS_MAX * 366) return undefined;
  return { years, months, days, certainty: 'exact', verbatim };
}
