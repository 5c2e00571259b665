// How records of every kind name their sources.
import type { Link } from '../core/db/definition.js';
import { citations } from '../core/db/tables/index.js';
import { including } from './including.js';

/** The link from a kind of record to its sources. */
export function citing(record: string): Link {
  return { property: 'source_ids', to: 'source', table: citations, from: citations.record_id, target: citations.source_id, position: citations.position, fixed: { record } };
}

/** Brings along the sources that a document names. */
export const includingSources = including('source', 'source_ids');
