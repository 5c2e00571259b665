// Finds who in the registry somebody may be: by name first, then by all that is known.
import { type Values, valuesOf } from '../../core/access/render.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import type { Sought } from '../../core/db/seeking.js';
import { nameTokens } from '../../core/values/names/tokens.js';
import { birthFeature, type Candidate, decisionOf, type Feature, LIKELY, nameFeature, placeFeature, sexFeature, totalOf } from './features.js';

export interface Match {
  id: string;
  display_name?: string;
  score: number;
  match: boolean;
  decision: ReturnType<typeof decisionOf>;
  features: Feature[];
}

/** People whose other features are looked at for one candidate. */
const WEIGHED_MAX = 40;

/** Who somebody may be, the likeliest first; equally likely ones in the order of their ids. */
export async function matchesOf(registry: Registry, reader: Reader, candidate: Candidate, except?: string): Promise<Match[]> {
  const prisoner = registry.records.get('prisoner');
  const best = new Map<string, Sought & { asked: string }>();
  for (const asked of candidate.names) {
    for (const found of await reader.seek(prisoner, asked, { isThorough: true }))
      if (found.id !== except && found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, { ...found, asked });
  }
  const likeliest = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, WEIGHED_MAX);
  const documents = await readById(
    reader,
    prisoner,
    likeliest.map(({ id }) => id),
  );
  const facilities = candidate.place === undefined ? new Map<string, Values>() : await readById(reader, registry.records.get('facility'), facilitiesOf(documents));
  return likeliest
    .flatMap((found) => {
      const document = documents.get(found.id);
      return document ? [matchOf(candidate, found, document, facilities.get(String(document.facility_id)))] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function matchOf(candidate: Candidate, found: Sought & { asked: string }, document: Values, facility: Values | undefined): Match {
  const features = [
    nameFeature(found.asked, fullNameOf(document, found), { ...found.comparison, score: found.score }),
    ...birthFeature(candidate, document),
    ...sexFeature(candidate, document),
    ...placeFeature(candidate, facility),
  ];
  const score = totalOf(features);
  const decision = decisionOf(score, features, found.comparison);
  return {
    id: found.id,
    ...(document.display_name === undefined ? {} : { display_name: String(document.display_name) }),
    score,
    match: decision === 'same' || (decision === 'likely' && score >= LIKELY),
    decision,
    features,
  };
}

/** The published name that the words of an index are of. */
export function fullNameOf(document: Values, { name }: Pick<Sought, 'name'>): string {
  const words = name.words.map(({ text }) => text);
  const names = (document.names ?? []) as Values[];
  const shared = ({ full }: Values) => nameTokens(String(full)).filter((token) => words.includes(token)).length;
  const [best] = [...names].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? String(best.full) : words.join(' ');
}

async function readById(reader: Reader, record: Parameters<Reader['getMany']>[0], ids: readonly string[]): Promise<Map<string, Values>> {
  const found = await reader.getMany(record, ids);
  return new Map(found.map(({ id, document }) => [id, valuesOf(document)]));
}

function facilitiesOf(documents: ReadonlyMap<string, Values>): string[] {
  return [...new Set([...documents.values()].flatMap(({ facility_id }) => (facility_id === undefined ? [] : [String(facility_id)])))];
}
