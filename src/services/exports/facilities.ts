// The facilities that people are held in, each told once, with the first page that names it.
import { type Values, valuesOf } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Source } from './source.js';

/** Finds, page by page, the facilities that no page before has named, in the order of ids; what the audience may not see is not among them. */
export function newFacilities(source: Source, facility: DefinedRecord): (prisoners: readonly Values[]) => Promise<Values[]> {
  const told = new Set<string>();
  return async (prisoners) => {
    const named = prisoners.flatMap((prisoner) => (prisoner.custody_periods as Values[]).flatMap(({ facility_id }) => (facility_id === undefined ? [] : [String(facility_id)])));
    const ids = [...new Set(named)].filter((id) => !told.has(id)).sort();
    for (const id of ids) told.add(id);
    if (ids.length === 0) return [];
    const found = await source.read((reader) => reader.getMany(facility, ids));
    return found.map(({ document }) => valuesOf(document)).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  };
}
