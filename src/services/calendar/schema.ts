// What the calendar looks like and what it is asked by.
import { z } from 'zod';
import { flag, LIMIT_DEFAULT, LIMIT_MAX, list, SHOWN_AS, whole } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { partialDateError } from '../../core/values/partial-date.js';
import { Code, Id, Instant, PartialDate, Whole } from '../../core/values/types.js';
import { calendarKind, codesOf } from '../../core/values/vocabulary.js';

const KINDS = codesOf(calendarKind);
/** A year, whether or not it is a leap year. */
export const DAYS_MAX = 366;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayText = () =>
  z
    .string()
    .regex(DAY, 'expected a day as 2026-04-21')
    .superRefine((text, context) => {
      const complaint = DAY.test(text) ? partialDateError(text) : undefined;
      if (complaint) context.addIssue({ code: 'custom', message: complaint });
    })
    .optional()
    .meta({ [SHOWN_AS]: { type: 'string', format: 'date', pattern: DAY.source, maxLength: 10 } });

const spanQuery = {
  from: dayText().meta({ description: 'The first day; today (in UTC) if left out.' }),
  to: dayText().meta({ description: `The last day, at most ${DAYS_MAX} days with the first; as many if left out.` }),
  kind: list(Code(KINDS), KINDS.length).meta({ description: 'Only entries of any of these kinds.' }),
};

export const FileQuery = z.strictObject(spanQuery);
export const ListQuery = z.strictObject({
  ...spanQuery,
  limit: whole(1, LIMIT_MAX).meta({ description: `How many items a page has at most; ${LIMIT_DEFAULT} if left out.` }),
  cursor: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w.-]+$/, 'expected a cursor as a page gave it')
    .optional()
    .meta({
      description: 'Where to go on: `next_cursor` of the page before. It keeps to the days and kinds of its list; where the entry that it stood at is gone, it no longer holds.',
    }),
  include_total: flag().meta({ description: 'Counts the whole list as well.' }),
});

const Entry = z
  .object({
    uid: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .meta({ maxLength: 80, description: 'Tells the entry apart from all others, for ever; the same in the file.' }),
    kind: Code(KINDS).meta({ description: 'What it is.' }),
    on: PartialDate().meta({ minLength: 10, description: 'The day. Of what happened on 29 February, the 28th where there is no 29th.' }),
    since: PartialDate().optional().meta({ minLength: 10, description: 'The day that it is an anniversary of.' }),
    years: Whole(1, 400).optional().meta({ description: 'How many years after that day.' }),
    prisoner_id: Id().meta({ description: 'Whom it is about.' }),
    display_name: z.string().max(300).optional().meta({ description: 'The name that may be shown; absent if none may. It keeps to the policy of names for editors as well.' }),
    record: z.string().max(60).meta({ description: 'Kind of the record that states it or, of an expected release, that it is computed for.' }),
    id: Id().meta({ description: 'Id of that record.' }),
    summary: z.string().max(400).meta({ description: 'The title of the entry, in English.' }),
    description: z.string().max(1000).meta({ description: 'What has to be said wherever it is shown.' }),
    updated_at: Instant().meta({ description: 'When the reader last saw what it is made from change.' }),
  })
  .meta({ id: 'CalendarEntry', description: 'A day of the calendar and what it is the day of.' });

export const CalendarPage = z.object({ items: z.array(Entry).max(LIMIT_MAX).meta({ description: 'The entries of this page, by day.' }), page: PageInfo }).meta({
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

/** More than the largest file has. */
const FILE_MAX = 33_554_432;
export const CalendarFile = z.string().max(FILE_MAX).meta({ description: 'A calendar in iCalendar (RFC 5545).' });
