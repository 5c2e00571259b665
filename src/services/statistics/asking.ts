// What statistics are asked: the filters of the list of prisoners as far as they speak of the person and of what their document holds, and the clocks.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import { documentOn } from '../../core/db/on-day.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { type Filters, filtersOf, namesByAudience, schemasOf } from '../../core/http/filters.js';
import { type Clocks, clockParameters, clocksOf } from '../../core/http/moment.js';
import { dayAsked, whereOf } from '../../core/http/query.js';
import { joined } from '../../core/values/lazily.js';
import { readBatches } from '../aggregate/index.js';

export interface Asked {
  where: Where[];
  clocks: Clocks;
}

export interface Asking {
  prisoner: DefinedRecord;
  parameters: Record<string, z.ZodType>;
  /** What a caller can ask by. Partners have no filters that not everybody has: from figures of any number of people, told by the other ways to choose these, one could be singled out. */
  namesFor(request: FastifyRequest): readonly string[];
  read(request: FastifyRequest): Asked;
}

export function askingOf(registry: Registry): Asking {
  const { records } = registry;
  const prisoner = records.get('prisoner');
  const outside = records.membersOf('prisoner').filter(({ plural }) => !(plural in prisoner.view.shape));
  const filters: Filters = new Map([...filtersOf(records, prisoner)].filter(([, { of }]) => !outside.some(({ name }) => name === of?.record)));
  const clocks = clockParameters(records, prisoner);
  const names = namesByAudience(filters, Object.keys(clocks));
  return {
    prisoner,
    parameters: joined(schemasOf(filters), clocks),
    namesFor: ({ viewer }) => names[viewer.audience === 'partner' ? 'public' : viewer.audience],
    read: ({ query }) => {
      const clocks = clocksOf(registry, query as Values);
      return { where: whereOf(filters, query as Values, dayAsked(registry, clocks)), clocks };
    },
  };
}

/** The documents of all prisoners of whom this is so, as of the day that is asked about. */
export async function* documentsOf(registry: Registry, reader: Reader, prisoner: DefinedRecord, where: readonly Where[], { day }: Clocks): AsyncGenerator<Values> {
  for await (const batch of readBatches(reader, prisoner, where)) {
    for (const document of batch) yield day === undefined ? document : documentOn(registry.records, prisoner, document, day, reader.audience);
  }
}

/** What the figures are of: a position of the feed, the clocks, and the dates for which statuses are reported. */
export async function momentOfFigures(request: FastifyRequest, reader: Reader, prisoner: DefinedRecord, where: readonly Where[]): Promise<Values & { seq: number }> {
  const { as_of, on_date } = request.query as Values;
  const known: Where = { op: 'known', field: 'custody_as_of', values: [1] };
  const edge = async (descending: boolean) => {
    const page = await reader.list(prisoner, { where: [...where, known], order: [{ field: 'custody_as_of', descending }], limit: 1 });
    return page.documents.map((document) => valuesOf(document).custody_as_of)[0];
  };
  const [reported_from, reported_to] = [await edge(false), await edge(true)];
  return { seq: await reader.seq(), said_at: as_of, true_on: on_date, reported_from, reported_to };
}
