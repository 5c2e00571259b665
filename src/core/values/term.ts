// Lengths of sentences: read from the words of a source, never guessed, never a fraction.

/** How long a sentence is, as far as the source says. */
export interface Term {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
  certainty: 'exact' | 'partial' | 'unknown' | 'indefinite' | 'life';
  verbatim?: string | undefined;
}

const MONTHS_A_YEAR = 12;

/** Whole months, days left out, for sorting; undefined when no number is known. */
export function termMonths({ years, months, days }: Term): number | undefined {
  if (years === undefined && months === undefined && days === undefined) return undefined;
  return (years ?? 0) * MONTHS_A_YEAR + (months ?? 0);
}

const YEARS = /^(?:years?|yrs?\.?|y\.?)$/i;
const MONTHS = /^(?:months?|mnths?\.?|mnts?\.?|mos?\.?|m\.?)$/i;
const DAYS = /^(?:days?|d\.?)$/i;
const PART = /(\d{1,4})(?:[.,](\d{1,2}))?\s*([a-z]+\.?)/giy;

/**
 * Reads a published wording: `11 yrs`, `5,5 yrs`, `4 yrs 9 mnts`, `unknown yrs`, `18 months`. A decimal comma or point counts
 * months: 5,5 years is 5 years 6 months. Whatever is not wholly understood gives undefined.
 */
export function readTerm(text: string): Term | undefined {
  const verbatim = text.replace(/\s+/g, ' ').trim();
  if (/^unknown(?: (?:term|number of)?\s*(?:yrs?|years?))?$/i.test(verbatim) || /^(?:an )?unknown term$/i.test(verbatim)) return { certainty: 'unknown', verbatim };
  if (/^life(?: imprisonment| sentence)?$/i.test(verbatim)) return { certainty: 'life', verbatim };
  if (/^(?:an )?(?:indefinite|indeterminate)(?: term)?$/i.test(verbatim)) return { certainty: 'indefinite', verbatim };
  const counts: { years?: number; months?: number; days?: number } = {};
  let rest = verbatim;
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
    const next = rest.slice(whole.length).replace(/^(?:\s*,\s*|\s+and\s+|\s+)/i, '');
    if (next === rest) return undefined;
    rest = next;
  }
  if (Object.keys(counts).length === 0) return undefined;
  const { years = 0, months = 0, days = 0 } = counts;
  if (years > 100 || months > 1200 || days > 36_600) return undefined;
  return { years, months, days, certainty: 'exact', verbatim };
}
