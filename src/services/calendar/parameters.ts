// What the calendar is asked by, and the page that answers it.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { Audience } from '../../core/access/viewer.js';
import type { Records } from '../../core/db/definition.js';
import type { Where } from '../../core/db/where.js';
import { filtersOf, namesByAudience, schemasOf } from '../../core/http/filters.js';
import { dayText } from '../../core/http/moment.js';
import { optionalParameters } from '../../core/http/narrowing.js';
import { cursorText, flag, LIMIT_MAX, limitOfPage, list, single } from '../../core/http/parameters.js';
import { whereOf } from '../../core/http/query.js';
import { PageInfo } from '../../core/http/responses.js';
import { joined } from '../../core/values/lazily.js';
import { Code } from '../../core/values/types.js';
import { calendarKind, codesOf } from '../../core/values/vocabulary.js';
import { CalendarEntry } from './schema.js';
import { DAYS_MAX } from './span.js';

const KINDS = codesOf(calendarKind);

const span = {
  from: single(dayText()).meta({ description: 'The first day; today (in UTC) if left out.' }),
  to: single(dayText()).meta({ description: `The last day, at most ${DAYS_MAX} days with the first; as many if left out.` }),
  kind: list(Code(KINDS), KINDS.length).meta({ description: 'Only entries of any of these kinds.' }),
};

const paging = {
  limit: limitOfPage(),
  cursor: cursorText().meta({
    description:
      'Where to go on: `next_cursor` of the page before. It holds for the same filters, and keeps to the days and kinds of its list and to the day on which that began; where the entry that it stood at is gone, it no longer holds.',
  }),
  include_total: flag().meta({ description: 'Counts the whole list as well.' }),
};

export interface CalendarParameters {
  /** Of the list and of the file. */
  list: z.ZodObject;
  file: z.ZodObject;
  /** The parameters of either that exist for each audience. */
  listNames: Readonly<Record<Audience, readonly string[]>>;
  fileNames: Readonly<Record<Audience, readonly string[]>>;
  /** What a query asks of the people whose entries are listed, on a day. */
  whose(query: Values, day: string): Where[];
}

/** Days and kinds, and whose: by all that lists of prisoners are filtered by. */
export function calendarParameters(records: Records): CalendarParameters {
  const filters = filtersOf(records, records.get('prisoner'));
  const people = schemasOf(filters);
  for (const name of Object.keys({ ...span, ...paging }))
    if (filters.has(name)) throw new Error(`The parameter ${name} of the calendar would mean two things: call the field otherwise`);
  return {
    list: optionalParameters(joined<z.ZodType>(span, paging, people)),
    file: optionalParameters(joined<z.ZodType>(span, people)),
    listNames: namesByAudience(filters, Object.keys({ ...span, ...paging })),
    fileNames: namesByAudience(filters, Object.keys(span)),
    whose: (query, day) => whereOf(filters, query, day),
  };
}

export const CalendarPage = z.object({ items: z.array(CalendarEntry).max(LIMIT_MAX).meta({ description: 'The entries of this page, by day.' }), page: PageInfo }).meta({
  id: 'CalendarPage',
  description: 'A page of the calendar.',
  examples: [
    {
      items: [
        {
          uid: 'arrest-anniversary-5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10-2026',
          kind: 'arrest_anniversary',
          on: '2026-09-04',
          since: '2024-09-04',
          years: 2,
          prisoner_id: '0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
          display_name: 'VYDUMANAYA Maryna',
          record: 'event',
          id: '5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10',
          summary: '2 years since the arrest: VYDUMANAYA Maryna',
          description: 'Arrested on 2024-09-04, as sources report. Of the custody it is known what was reported as of 2026-01-10.',
          updated_at: '2026-01-15T09:00:00.000Z',
        },
      ],
      page: { limit: 50, next_cursor: null, next: null },
    },
  ],
});
