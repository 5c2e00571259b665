// Reads what a caller may read of a prisoner, of one and the same commit: from the prisoner's document what it holds, and the long tails beside it.
import { setImmediate } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Position } from '../../core/db/keyset.js';
import type { ListQuery } from '../../core/db/pages.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { sinceOf } from '../../core/http/conditional.js';
import { clocksOf, PAST, readAt } from '../../core/http/moment.js';
import { Problem } from '../../core/problem.js';
import { Id } from '../../core/values/types.js';

/** The prisoner whom the path of a view names. */
export const viewParams = z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) });

/** What a view can be asked by that is worked out from what the registry said, now or then. */
export const viewQuery = z.strictObject(PAST);

/** Documents that are read at once. */
const BATCH = 200;

export interface Aggregate {
  prisoner: Values;
  /** The documents of each kind that was asked for, by its plural. */
  parts: Record<string, Values[]>;
  /** What the prisoner's document names outside itself, by the property that names it; absent where it may not be seen. */
  named: Record<string, Values | undefined>;
  seq: number;
  /** The instant of the past that is read; absent of now. */
  instant?: string | undefined;
}

/** The prisoner whom the path names as `prisoner_id`, now or at the moment that the query asks about, with these `members` and the records that these `properties` name. Throws `not_found`. */
export function readPrisoner(
  registry: Registry,
  request: FastifyRequest,
  members: readonly DefinedRecord[],
  properties: Readonly<Record<string, DefinedRecord>> = {},
): Promise<Aggregate> {
  const { prisoner_id: id } = request.params as { prisoner_id: string };
  return readAt(
    registry,
    request.viewer,
    clocksOf(registry, (request.query ?? {}) as Values),
    async (reader) => {
      const found = await reader.get(registry.records.get('prisoner'), id);
      if (!found) throw new Problem('not_found');
      const prisoner = valuesOf(found.document);
      const parts: Record<string, Values[]> = {};
      for (const record of members) parts[record.plural] = (prisoner[record.plural] as Values[] | undefined) ?? (await partsOf(reader, record, id));
      const named: Aggregate['named'] = {};
      for (const [property, record] of Object.entries(properties)) {
        const other = prisoner[property] === undefined ? undefined : await reader.get(record, String(prisoner[property]));
        named[property] = other && valuesOf(other.document);
      }
      return { prisoner, parts, named, seq: await reader.seq(), instant: reader.instant };
    },
    sinceOf(request),
  );
}

function partsOf(reader: Reader, record: DefinedRecord, owner: string): Promise<Values[]> {
  return readAll(reader, record, [{ field: record.owner?.property as string, op: 'eq', values: [owner] }]);
}

/** Every document of which all of this is so, in the order of ids. */
export async function readAll(reader: Reader, record: DefinedRecord, where: ListQuery['where']): Promise<Values[]> {
  const documents: Values[] = [];
  for await (const batch of readBatches(reader, record, where)) documents.push(...batch);
  return documents;
}

/** The same, some at a time. Between them others have their turn. */
export async function* readBatches(reader: Reader, record: DefinedRecord, where: ListQuery['where']): AsyncGenerator<Values[]> {
  let after: Position | undefined;
  do {
    const page = await reader.list(record, { where, order: [{ field: 'id', descending: false }], limit: BATCH, after });
    yield page.documents.map(valuesOf);
    after = page.next;
    if (after) await setImmediate();
  } while (after);
}
