// What an entry of the calendar looks like, and the file of them.
import { z } from 'zod';
import { Code, Id, Instant, PartialDate, Whole } from '../../core/values/types.js';
import { calendarKind, codesOf } from '../../core/values/vocabulary.js';

const KINDS = codesOf(calendarKind);
export const CalendarEntry = z
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

/** More than the largest file has. */
const FILE_MAX = 33_554_432;
export const CalendarFile = z.string().max(FILE_MAX).meta({ description: 'A calendar in iCalendar (RFC 5545).' });
