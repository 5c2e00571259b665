// How records of every kind name their sources.
import type { Values } from '../core/access/render.js';
import type { Include, Link } from '../core/db/definition.js';
import { citations } from '../core/db/tables/index.js';

/** The link from a kind of record to its sources. */
export function citing(record: string): Link {
  return { property: 'source_ids', to: 'source', table: citations, from: citations.record_id, target: citations.source_id, position: citations.position, fixed: { record } };
}

/** Brings along the sources that a document names, at any depth. */
export const includingSources: Include = { record: 'source', ids: (document) => sourceIdsIn(document) };

function sourceIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourceIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Values).flatMap(([key, inner]) => (key === 'source_ids' ? (inner as string[]) : sourceIdsIn(inner)));
}
