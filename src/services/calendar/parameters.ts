// What the calendar is asked by, and the page that answers it.
import { z } from 'zod';
import { dayText } from '../../core/http/moment.js';
import { cursorText, flag, LIMIT_MAX, limitOfPage, list, single } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { Code } from '../../core/values/types.js';
import { calendarKind, codesOf } from '../../core/values/vocabulary.js';
import { CalendarEntry } from './schema.js';
import { DAYS_MAX } from './span.js';

const KINDS = codesOf(calendarKind);

const spanQuery = {
  from: single(dayText()).meta({ description: 'The first day; today (in UTC) if left out.' }),
  to: single(dayText()).meta({ description: `The last day, at most ${DAYS_MAX} days with the first; as many if left out.` }),
  kind: list(Code(KINDS), KINDS.length).meta({ description: 'Only entries of any of these kinds.' }),
};

export const FileQuery = z.strictObject(spanQuery);
export const ListQuery = z.strictObject({
  ...spanQuery,
  limit: limitOfPage(),
  cursor: cursorText().meta({
    description: 'Where to go on: `next_cursor` of the page before. It keeps to the days and kinds of its list; where the entry that it stood at is gone, it no longer holds.',
  }),
  include_total: flag().meta({ description: 'Counts the whole list as well.' }),
});

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
