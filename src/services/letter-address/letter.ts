// Works out from a prisoner's documents whether and where they can be written to: pure. Where in doubt it refuses, and says why.
import type { Values } from '../../core/access/render.js';
import { addDays, earliest, latest } from '../../core/values/partial-date.js';
import { scriptsOf } from '../../core/values/script.js';
import { codesOf, type freshness, letterAdvice, type letterRefusal, type letterWarning } from '../../core/values/vocabulary.js';
import { BEARING as KINDS_THAT_BEAR, OUT_OF_REACH } from '../../records/prisoners/index.js';
import { inLatin, languageOf } from './latin.js';

/** After half of the days after which a report is stale. */
const AGEING_BEFORE_STALE_DAYS = 90;

const BEARING: readonly unknown[] = KINDS_THAT_BEAR;
const UNREACHED: readonly unknown[] = OUT_OF_REACH;

/** What is known of letters to prisons, by country. A country that is not here has no hints: they would be guesses. */
const CUSTOMS: Readonly<Record<string, { languages: readonly string[]; advice: readonly (keyof typeof letterAdvice)[]; source: string }>> = {
  BY: { languages: ['ru', 'be'], advice: codesOf(letterAdvice), source: 'Libereco; Solidarity Postcards' },
};

export interface Known {
  prisoner: Values;
  facility: Values | undefined;
  contacts: readonly Values[];
  incidents: readonly Values[];
}

/** The address for letters on a day, or the reason why there is none. */
export function letterOf(known: Known, today: string): Values {
  const { prisoner, facility } = known;
  const { custody_as_of, stale_after } = prisoner;
  const dated = { custody_as_of, stale_after, freshness: freshnessOf(stale_after, today) };
  const reason = refusalOf(known, today);
  const name = nameIn(prisoner, 'cyrl');
  if (reason || !name || !facility) return { available: false, reason: reason ?? 'no_cyrillic_name', ...dated };
  const latinName = nameIn(prisoner, 'latn');
  const country = String(facility.country);
  const address = String(facility.address);
  const postal_code = POSTAL_CODE.exec(address)?.[1];
  const customs = CUSTOMS[country];
  const lines = [...(facility.name_local === undefined ? [] : [String(facility.name_local)]), ...linesOf(address)];
  return {
    available: true,
    ...dated,
    facility_id: facility.id,
    name_id: name.id,
    label: [String(name.full), ...lines],
    postal_code,
    country,
    latin: [
      latinName ? String(latinName.full) : inLatin(String(name.full), String(name.language_basis)),
      ...lines.map((line) => inLatin(line, languageOf(lines.join('\n')))),
      countryName(country),
    ],
    languages: customs?.languages,
    advice: customs?.advice,
    advice_source: customs?.source,
    verified_at: facility.seen_on,
    warnings: warningsOf(known, dated.freshness, postal_code),
    source_ids: [...new Set([name, facility].flatMap(({ source_ids }) => (source_ids ?? []) as string[]))],
  };
}

/** Why there is none, by what the reader may see: what is hidden from them is as if it were not known. */
function refusalOf({ prisoner, facility, contacts }: Known, today: string): keyof typeof letterRefusal | undefined {
  const { situation } = prisoner;
  if (situation === 'held_at_home') return 'held_at_home';
  if (situation === 'unknown') return 'custody_not_known';
  if (situation !== 'held') return 'not_in_custody';
  if (UNREACHED.includes(latestOf(contacts)?.status)) return 'no_correspondence';
  if (prisoner.letters_withheld) return 'letters_withheld';
  // Only editors read the policy; to all others the names that it keeps back are not there.
  if ((prisoner.display_name_policy ?? 'real') !== 'real') return 'name_protected';
  if (!nameIn(prisoner, 'cyrl')) return 'no_cyrillic_name';
  if (!facility) return 'facility_not_known';
  if (facility.address === undefined) return 'address_not_known';
  const isOver = facility.valid_to !== undefined && latest(String(facility.valid_to)) < today;
  const isToCome = facility.valid_from !== undefined && earliest(String(facility.valid_from)) > today;
  if (isOver || isToCome) return 'address_not_in_use';
  return facility.address_verified === 'yes' ? undefined : 'address_not_verified';
}

function freshnessOf(staleAfter: unknown, today: string): keyof typeof freshness {
  if (staleAfter === undefined) return 'unknown';
  if (today >= String(staleAfter)) return 'stale';
  return today >= addDays(String(staleAfter), -AGEING_BEFORE_STALE_DAYS) ? 'ageing' : 'fresh';
}

/** The contact status that is reported for the latest day; what ended says nothing of now. */
function latestOf(contacts: readonly Values[]): Values | undefined {
  const open = contacts.filter(({ until_on }) => until_on === undefined);
  const dayOf = ({ as_of }: Values) => latest(String(as_of));
  return [...open].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : String(a.id) < String(b.id) ? -1 : 1))[0];
}

/** A name that is wholly in one script and that a letter can bear; as published, never repaired. */
function nameIn(prisoner: Values, script: string): Values | undefined {
  const names = ((prisoner.names ?? []) as Values[]).filter(({ kind, full }) => BEARING.includes(kind) && scriptsOf(String(full)).join() === script);
  return [...names].sort((a, b) => BEARING.indexOf(a.kind) - BEARING.indexOf(b.kind))[0];
}

/** Six digits before or after everything else: how Belarus and its neighbours write it. */
const POSTAL_CODE = /(?<!\d)(\d{6})(?!\d)/;

const linesOf = (address: string): string[] => address.split('\n').flatMap((line) => line.trim() || []);

function countryName(country: string): string {
  return (new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(country) ?? country).toUpperCase();
}

function warningsOf({ incidents }: Known, fresh: keyof typeof freshness, postalCode: string | undefined): (keyof typeof letterWarning)[] {
  const isTakenAway = incidents.some(({ kind, to_on, certainty }) => kind === 'deprived_of_correspondence' && to_on === undefined && certainty !== 'unlikely');
  return [
    ...(fresh === 'fresh' ? [] : (['status_not_fresh'] as const)),
    ...(isTakenAway ? (['correspondence_taken_away'] as const) : []),
    ...(postalCode === undefined ? (['no_postal_code'] as const) : []),
  ];
}
