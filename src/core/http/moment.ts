// The two clocks of a read: what was true on a day, and what the registry said at a moment of the past.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Viewer } from '../access/viewer.js';
import type { DefinedRecord, Records } from '../db/definition.js';
import { hasDays, NotOfADay, onDay } from '../db/on-day.js';
import type { Reader, Registry } from '../db/registry.js';
import type { Then } from '../db/then.js';
import type { Extent } from '../db/types.js';
import type { Where } from '../db/where.js';
import { invalid } from '../problem.js';
import { partialDateError } from '../values/partial-date.js';
import { SHOWN_AS } from '../values/types.js';
import { instantText, single, whole } from './parameters.js';

/** What a read asks of the two clocks. */
export interface Clocks {
  then?: Then | undefined;
  day?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar. */
export function dayText(): z.ZodType {
  return z
    .string()
    .regex(DAY, 'expected a day as 2026-04-21')
    .superRefine((text, context) => {
      const complaint = DAY.test(text) ? partialDateError(text) : undefined;
      if (complaint) context.addIssue({ code: 'custom', message: complaint });
    })
    .meta({ [SHOWN_AS]: { type: 'string', format: 'date', pattern: DAY.source, maxLength: 10 } });
}

const says = {
  as_of: 'What the registry said at this instant, as far as it may still be seen: the documents of then, found by what they said then. It lies in the past.',
  as_of_seq: "The same at this position of the caller's feed: a `Registry-Seq` of an earlier answer.",
  on_date: 'What was true on this day, as far as is known: what had begun by then and had not ended, where it can be; what is not dated counts.',
};

/** The parameters of both clocks; of the first alone where nothing in a record is of one day rather than another. */
export function clockParameters(records: Records, record: DefinedRecord): Readonly<Record<string, z.ZodType>> {
  return hasDays(records, record) ? BOTH_CLOCKS : PAST;
}

/** The parameters of the clock of a view that is worked out from several records: what the registry said. What was true on a day is asked of records. */
export const PAST: Readonly<Record<string, z.ZodType>> = {
  as_of: single(instantText()).meta({ description: says.as_of }),
  as_of_seq: whole(0, 900_000_000).meta({ description: says.as_of_seq }),
};

const BOTH_CLOCKS: Readonly<Record<string, z.ZodType>> = { ...PAST, on_date: single(dayText()).meta({ description: says.on_date }) };

/** Reads the clocks of a query. */
export function clocksOf(registry: Registry, query: Record<string, unknown>): Clocks {
  const { as_of, as_of_seq, on_date } = query as { as_of?: string; as_of_seq?: number; on_date?: string };
  if (as_of !== undefined && as_of_seq !== undefined)
    throw invalid({ parameter: 'as_of_seq', code: 'not_valid', detail: 'says the same as as_of in another way: send one of them' });
  // What has not happened yet can still be told otherwise.
  if (as_of !== undefined && as_of >= registry.clock()) throw invalid({ parameter: 'as_of', code: 'out_of_range', detail: 'expected an instant that is past' });
  const then = as_of !== undefined ? { at: as_of } : as_of_seq !== undefined ? { seq: as_of_seq } : undefined;
  return { then, day: on_date };
}

/** Several reads of one commit: the present one, or that of the moment asked for. */
export function readAt<T>(registry: Registry, viewer: Viewer, { then }: Clocks, work: (reader: Reader) => Promise<T>, since?: number, extent?: Extent): Promise<T> {
  return then ? registry.readThen(viewer, then, work, since, extent) : registry.read(viewer, work, since, extent);
}

/** What is asked, of the day that is asked about. A field that says what is so now is refused. */
export function whereOnDay(records: Records, record: DefinedRecord, where: readonly Where[], { day }: Clocks): Where[] {
  if (day === undefined) return [...where];
  try {
    return onDay(records, record, where, day);
  } catch (error) {
    if (error instanceof NotOfADay) throw notOfADay(error.field);
    throw error;
  }
}

export function notOfADay(field: string) {
  return invalid({ parameter: 'on_date', code: 'not_valid', detail: `cannot be asked with ${field}, which says what is so now` });
}

/** The clocks as a query string has them, to tell one answer from another. */
export function clockMark(request: FastifyRequest): string {
  const { as_of, as_of_seq, on_date } = request.query as Record<string, unknown>;
  return JSON.stringify([as_of ?? null, as_of_seq ?? null, on_date ?? null]);
}
