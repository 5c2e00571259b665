// Puts claims beside what they are about: pure, and with nothing but what the documents say.
import type { Values } from '../../core/access/render.js';
import { type Sayables, saidIn } from '../../records/claims/index.js';

/** Documents of one kind of record, and what can be claimed of them. */
export interface Described {
  record: string;
  sayables: Sayables;
  documents: readonly Values[];
}

export interface Weighed {
  record: string;
  record_id?: string | undefined;
  property: string;
  value?: string | undefined;
  claims: Values[];
  conflicting: boolean;
  chosen_id?: string | undefined;
  reason?: string | undefined;
  differs_from_chosen?: boolean | undefined;
}

/** What a claim says in the view of provenance, beside the subject that it shares with others. */
export const CLAIM_PROPERTIES = ['id', 'value', 'verbatim', 'as_of', 'as_of_precision', 'reliability', 'chosen', 'source_ids'] as const;

/** Every property of which there is a claim, in the order of kinds, ids and properties. `owner` is the kind of which claims name no id. */
export function weigh(groups: readonly Described[], owner: string, claims: readonly Values[]): Weighed[] {
  return groups.flatMap(({ record, sayables, documents }) =>
    [...documents].sort(byId).flatMap((document) => {
      const record_id = record === owner ? undefined : String(document.id);
      const about = claims.filter((claim) => claim.record === record && claim.record_id === record_id);
      return [...sayables].flatMap(([property, sayable]) => {
        const mine = about.filter((claim) => claim.property === property).sort(byId);
        return mine.length > 0 ? [{ record, record_id, property, ...compare(saidIn(document, sayable), mine) }] : [];
      });
    }),
  );
}

function compare(value: string | undefined, claims: readonly Values[]): Pick<Weighed, 'value' | 'claims' | 'conflicting' | 'chosen_id' | 'reason' | 'differs_from_chosen'> {
  const chosen = claims.find((claim) => claim.chosen === true);
  return {
    value,
    claims: claims.map((claim) => Object.fromEntries(CLAIM_PROPERTIES.flatMap((property) => (property in claim ? [[property, claim[property]]] : [])))),
    conflicting: new Set(claims.map((claim) => claim.value)).size > 1,
    chosen_id: chosen && String(chosen.id),
    reason: chosen && String(chosen.reason),
    differs_from_chosen: chosen && chosen.value !== value,
  };
}

const byId = (a: Values, b: Values): number => (String(a.id) < String(b.id) ? -1 : 1);
