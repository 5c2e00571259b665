// How records of every kind name their sources, and how an answer brings along what a document names.
import type { Values } from '../core/access/render.js';
import type { Include, Link } from '../core/db/definition.js';
import { citations } from '../core/db/tables/index.js';

/** The link from a kind of record to its sources. */
export function citing(record: string): Link {
  return { property: 'source_ids', to: 'source', table: citations, from: citations.record_id, target: citations.source_id, position: citations.position, fixed: { record } };
}

/** Brings along the records that a property names, at any depth of the document. */
export function including(record: string, property: string): Include {
  return { record, ids: (document) => idsIn(document, property) };
}

export const includingSources: Include = including('source', 'source_ids');

function idsIn(value: unknown, property: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(item, property));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Values).flatMap(([key, inner]) => (key === property ? [inner].flat().map(String) : idsIn(inner, property)));
}
