// What an export is asked: the filters of the list of its records and the clocks; the order and the length are its own.
import type { z } from 'zod';
import { readableFields, type Values } from '../../core/access/render.js';
import type { Viewer } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { type Filters, filtersOf, namesByAudience, schemasOf } from '../../core/http/filters.js';
import { type Clocks, clockParameters, clocksOf, whereOnDay } from '../../core/http/moment.js';
import { optionalParameters } from '../../core/http/narrowing.js';
import { oncePerRecord } from '../../core/http/once-per-record.js';
import { demandKnown } from '../../core/http/parameters.js';
import { dayAsked, shapeParameters, whereOf } from '../../core/http/query.js';
import { joined } from '../../core/values/lazily.js';

export interface Asked {
  where: Where[];
  clocks: Clocks;
  fields?: string[] | undefined;
}

export interface Asking {
  schema: z.ZodObject;
  /** The parameters that exist for this viewer. */
  namesFor(viewer: Viewer): readonly string[];
  /** What a query, as the schema gives it, asks for. Throws a Problem. */
  read(query: Values, viewer: Viewer): Asked;
}

/** A search by name lists who may be meant, the likeliest first: that is no export. */
const NOT_ASKED: readonly string[] = ['q'];

/** What can be asked of an export; of one that takes `fields`, those too. */
const askedOf = oncePerRecord((records, record, ...taken: 'fields'[]) => {
  const frame: Record<string, z.ZodType> = {
    ...(taken.length > 0 ? { fields: shapeParameters(record, 'each record').fields as z.ZodType } : {}),
    ...clockParameters(records, record),
  };
  const filters: Filters = new Map([...filtersOf(records, record)].filter(([name]) => !(name in frame) && !NOT_ASKED.includes(name)));
  return {
    schema: optionalParameters(joined(frame, schemasOf(filters))),
    filters,
    names: namesByAudience(filters, Object.keys(frame)),
  };
});

export function askingOf(registry: Registry, record: DefinedRecord, takesFields: boolean): Asking {
  const { records } = registry;
  const { schema, filters, names } = askedOf(records, record, ...(takesFields ? (['fields'] as const) : []));
  return {
    schema,
    namesFor: ({ audience }) => names[audience],
    read(query, viewer) {
      const clocks = clocksOf(registry, query);
      const fields = query.fields as string[] | undefined;
      return {
        where: whereOnDay(records, record, whereOf(filters, query, dayAsked(registry, clocks)), clocks),
        clocks,
        fields: fields && demandKnown({ parameter: 'fields' }, fields, readableFields(record.view, viewer.audience)),
      };
    },
  };
}
