// What requests for exports look like to those who ask and to those who approve.
import { z } from 'zod';
import { KIND_MAX, KindNames } from '../../core/values/kinds.js';
import { Code, Id, Instant, PartialDate, Text } from '../../core/values/types.js';

const REASON_MAX = 500;
/** For how many days from now on it is asked for and approved at most. */
export const DAYS_MAX = 30;
/** For how many days after its last one a request is listed. */
export const LISTED_DAYS = 90;
export const LISTED_MAX = 1_000;

export const STATUSES = ['requested', 'approved', 'withdrawn', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

const Day = () => PartialDate().refine((text) => text.length === 10, 'expected a whole date, such as 2027-01-31');

/** What can be asked for, with the kinds of record that there are: a kind that is not for the caller is as one that is none. */
export function newExportRequest(kinds: readonly string[]) {
  return z
    .strictObject({
      records: KindNames(kinds).meta({ description: 'The kinds of record that are to be exported: all that the key may read of them, by whatever filter and in whatever form.' }),
      reason: Text(REASON_MAX).meta({ description: 'What the export is for. It is kept for good: name nobody in it.' }),
      expires_on: Day()
        .optional()
        .meta({ description: `The last day on which it is needed, in UTC: at most ${DAYS_MAX} days ahead, and so many if left out. Until then it waits for being approved.` }),
    })
    .meta({ id: 'NewExportRequest', description: 'Exports that are asked for.' });
}

export type NewExportRequest = z.infer<ReturnType<typeof newExportRequest>>;

export const ExportApproval = z
  .strictObject({
    expires_on: Day()
      .optional()
      .meta({ description: `The last day on which it is approved, in UTC: at most ${DAYS_MAX} days ahead; left out, the one that was asked for.` }),
  })
  .meta({ id: 'ExportApproval', description: 'For how long a request is approved.' });

export const ExportRequest = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    api_key_id: Id().meta({ description: 'The key that asked. It alone exports by it.' }),
    records: z.array(z.string().max(KIND_MAX)).max(KIND_MAX).meta({ description: 'The kinds of record that were asked for.' }),
    reason: z.string().max(REASON_MAX).meta({ description: 'What the export is for.' }),
    status: Code(STATUSES).meta({
      description:
        '`requested`: it waits for being approved. `approved`: its key exports by it. `withdrawn`: it does not count any more. `ended`: its last day has passed, or the key that asked or the one that approved is not valid any more.',
    }),
    expires_on: Day().meta({ description: 'The last day on which it counts, in UTC: the one that was asked for, and once it is approved the one that was granted.' }),
    approved_by: Id().optional().meta({ description: 'The key that approved it; absent until then.' }),
    approved_at: Instant().optional().meta({ description: 'When it was approved; absent until then.' }),
    withdrawn_at: Instant().optional().meta({ description: 'When it was withdrawn; absent where it was not.' }),
    created_at: Instant().meta({ description: 'When it was asked.' }),
  })
  .meta({ id: 'ExportRequest', description: 'A request for exports of what is not public. It says nothing of anybody in the registry.' });

export const ExportRequestList = z
  .object({ items: z.array(ExportRequest).max(LISTED_MAX).meta({ description: 'The requests, newest first.' }) })
  .meta({ id: 'ExportRequestList', description: "The caller's requests; to an admin, all." });

export const REQUEST_EXAMPLE = { records: ['prisoner', 'facility'], reason: 'The yearly report of Example Monitor' };
export const APPROVAL_EXAMPLES = [{}, { expires_on: '2026-02-01' }];
