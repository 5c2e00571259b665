// What a timeline looks like. Its kinds of entry are those that records declare.
import { z } from 'zod';
import { Id, PartialDate } from '../../core/values/types.js';
import { certainty, codesOf, datePrecision } from '../../core/values/vocabulary.js';
import { SOURCES_MAX } from '../../records/shared.js';

const Day = () => PartialDate().meta({ minLength: 10 });

/** `records` by name, `kinds` of entries, and how many entries there are at the `most`. */
export function timelineSchema({ records, kinds, most }: { records: readonly string[]; kinds: readonly string[]; most: number }): z.ZodObject {
  const Entry = z
    .object({
      kind: z.enum(kinds).meta({ description: 'What the date is of.' }),
      record: z.enum(records).meta({ description: 'Kind of the record that states it.' }),
      id: Id().meta({ description: 'Id of that record.' }),
      what: z.string().max(60).optional().meta({ description: 'The code by which the record says what it is about: a status, a kind, a list.' }),
      date: PartialDate().optional().meta({ description: 'The date as the record states it; absent if it states none.' }),
      date_precision: z.enum(codesOf(datePrecision)).optional().meta({ description: 'How well the date is known, where the record says so.' }),
      earliest: Day().optional().meta({ description: 'The first day that it can be; absent if that is not known.' }),
      latest: Day().optional().meta({ description: 'The last day that it can be; absent if that is not known.' }),
      order: z.enum(['certain', 'unknown']).meta({
        description:
          '`certain`: it lies after the entry before it, however their dates are read. `unknown`: it can lie before that one, or on the same day. Of entries further apart `latest` of the one and `earliest` of the other tell.',
      }),
      certainty: z.enum(codesOf(certainty)).optional().meta({ description: 'How certain it is, where the record says so.' }),
      source_ids: z.array(Id()).max(SOURCES_MAX).meta({ description: 'Sources that say so, those that the reader may see.' }),
    })
    .meta({ id: 'TimelineEntry', description: 'A date that a record states.' });
  return z
    .object({ items: z.array(Entry).max(most).meta({ description: 'All entries, by the first day that they can be and then the last; those without a date at the end.' }) })
    .meta({ id: 'Timeline', description: 'Everything dated about a prisoner that the reader may see.' });
}
