// The feed as clients see it: entries, and pages of them.
import { z } from 'zod';
import { CHANGES } from '../../core/values/change.js';
import { Id } from '../../core/values/types.js';

const EXAMPLE = {
  seq: 812,
  at: '2026-01-15T09:00:00.000Z',
  record: 'prisoner',
  id: '0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
  version: 7,
  change: 'updated',
  href: '/v1/prisoners/0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50',
};

const Document = () => z.looseObject({ id: Id().meta({ description: 'Id of the record.' }) }).optional();

const Edition = z
  .object({
    until: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ description: 'The last number that was written together with this entry: all up to it came at once, and at none between them was the feed ever.' }),
    commitment: z.string().max(44).optional().meta({ description: 'What the ledger has of the document: SHA-256 of the salt and the document, in base64. Absent of a removal.' }),
    salt: z.string().max(44).optional().meta({ description: 'What opens the commitment, in base64. Absent where something of the document was taken back since.' }),
    document: Document().meta({ description: 'The record as it was published with this entry, without what may not be told any more. Absent where nothing of it may.' }),
  })
  .meta({ id: 'PublishedEdition', description: 'What was published with an entry of the feed.' });

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
    document: Document().meta({
      description:
        'With `include=record`: the record as it is now, at the `Registry-Seq` of this answer, so possibly later than `version`: what was taken back since is not told again. Absent where it is not shown now; of a removal that comes later in the feed.',
    }),
    edition: Edition.optional().meta({ description: 'With `include=edition`: what was published with it.' }),
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

export const TakenBackEntry = z
  .object({
    seq: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ description: "How far the feed of the caller's audience had come when it was taken back. The feed itself can have stood still." }),
    record: z.string().max(60).meta({ description: 'Kind of record.' }),
    id: Id().meta({ description: 'Id of the record.' }),
    version: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: 'The version of which something was taken back.' }),
    document: Document().meta({ description: 'What is left of it. Absent where nothing is.' }),
  })
  .meta({ id: 'TakenBack', description: 'A version of which something was taken back.', examples: [{ seq: 812, record: EXAMPLE.record, id: EXAMPLE.id, version: 6 }] });
