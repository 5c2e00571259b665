// How an answer brings along the records that a document names.
import type { Values } from '../core/access/render.js';
import type { Include } from '../core/db/definition.js';

/** Brings along the records that any of these properties name, at any depth of the document. */
export function including(record: string, ...properties: string[]): Include {
  return { record, ids: (document) => idsIn(document, properties) };
}

function idsIn(value: unknown, properties: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(item, properties));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Values).flatMap(([key, inner]) => (properties.includes(key) ? [inner].flat().map(String) : idsIn(inner, properties)));
}
