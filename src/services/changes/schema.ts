// The feed as clients see it: entries, pages of them, and what is asked for.
import { z } from 'zod';
import { CHANGES } from '../../core/db/committing.js';
import type { Records } from '../../core/db/definition.js';
import { limitOfPage, list, nameIn, single, whole, wholeText } from '../../core/http/parameters.js';
import { Id } from '../../core/values/types.js';

/** Most seconds that a request waits for something new. */
export const WAIT_MAX_S = 60;
/** Most seconds that a stream stays open; whoever listens comes back by itself. */
export const STREAM_MAX_S = 900;
const SEQ_MAX = 900_000_000;
/** Ids of records that one request follows. */
const IDS_MAX = 50;

const EXAMPLE = {
  seq: 812,
  at: '2026-01-15T09:00:00.000Z',
  record: 'prisoner',
  id: '0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
  version: 7,
  change: 'updated',
  href: '/v1/prisoners/0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
};

export const ChangeEntry = z
  .object({
    seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: "Its number in the feed of the caller's audience: without gaps, and never another's." }),
    at: z.iso.datetime().max(24).meta({ description: 'When it was written.' }),
    record: z.string().max(60).meta({ description: 'Kind of record.' }),
    id: Id().meta({ description: 'Id of the record.' }),
    version: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: 'The version that the record came to with it. Versions of a record go up by one.' }),
    change: z.enum(CHANGES).meta({
      description:
        '`created`: it is shown to you, and was not before. `updated`: what it says has changed. `removed`: it is not shown any more; forget what you have of it. Why is not told.',
    }),
    href: z.string().max(200).meta({ description: 'Where the record is read.' }),
    document: z
      .looseObject({ id: Id().meta({ description: 'Id of the record.' }) })
      .optional()
      .meta({
        description:
          'With `include=record`: the record as it is now, at the `Registry-Seq` of this answer, so possibly later than `version`: what was taken back since is not told again. Absent where it is not shown now; of a removal that comes later in the feed.',
      }),
  })
  .meta({ id: 'ChangeEntry', description: 'What became of a record.', examples: [EXAMPLE] });

export const ChangesPage = z
  .object({
    items: z.array(ChangeEntry).max(200).meta({ description: 'The entries, in order.' }),
    page: z
      .object({
        limit: z.int().min(1).max(200).meta({ description: 'How many entries a page has at most.' }),
        next_after: z
          .int()
          .min(0)
          .max(Number.MAX_SAFE_INTEGER)
          .meta({ description: 'What to send as `after` next. It can be beyond the last entry, where filters left others out.' }),
        next: z.string().max(8192).meta({ description: 'Address of the next page. There always is one: a feed has no end.' }),
        caught_up: z.boolean().meta({ description: 'Whether nothing more was there to be told at the time.' }),
      })
      .meta({ id: 'FeedPosition', description: 'Where a page stands in the feed.' }),
  })
  .meta({
    id: 'ChangesPage',
    description: 'A page of the feed.',
    examples: [{ items: [EXAMPLE], page: { limit: 50, next_after: 812, next: '/v1/changes?after=812', caught_up: true } }],
  });

const after = () =>
  whole(0, SEQ_MAX).meta({
    description:
      'The feed from after this number on: `next_after` of the page before, or the `Registry-Seq` of a list or export that you begin with. From the beginning if left out.',
  });

/** Which entries of the feed are asked for. */
export function filterParameters(records: Records) {
  const kinds = records.all.map(({ name }) => name);
  return {
    record: list(nameIn(kinds), kinds.length).meta({ description: 'Only records of any of these kinds.' }),
    id: list(Id(), IDS_MAX).meta({ description: 'Only these records. A prisoner changes with whatever belongs to them.' }),
    change: list(z.enum(CHANGES), CHANGES.length).meta({ description: 'Only changes of any of these sorts.' }),
    include: list(z.enum(['record']), 1).meta({ description: 'Brings the record itself along.' }),
  };
}

export const pageParameters = {
  after: after(),
  limit: limitOfPage(),
  wait: whole(0, WAIT_MAX_S).meta({ description: 'Seconds to wait for something new where there is nothing; 0 if left out. The answer comes as soon as there is something.' }),
};

export const streamParameters = {
  after: after(),
  wait: whole(0, STREAM_MAX_S).meta({ description: `Seconds for which the stream stays open, ${STREAM_MAX_S} if left out; 0 tells what there is and ends.` }),
};

export const atomParameters = {
  limit: limitOfPage(),
  before: single(wholeText(1, SEQ_MAX)).meta({ description: 'Only what was written before this number of the feed: for the entries that a page before has no room for.' }),
};
