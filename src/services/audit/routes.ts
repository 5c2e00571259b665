// The route by which admins read audit events.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress } from '../../core/http/paging.js';
import { cursorText, LIMIT_DEFAULT, limitOfPage, single } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { Problem } from '../../core/problem.js';
import { fingerprint, seal, unseal } from '../../core/values/sign.js';
import { Id, PartialDate } from '../../core/values/types.js';
import { AuditEvent } from './schema.js';
import { type Asked, type EventRow, listEvents, type Place } from './store.js';

const MARK = 'audit_events';
const ACTOR = /^(?:anonymous|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const AuditPage = z
  .object({ items: z.array(AuditEvent).max(200).meta({ description: 'The events of this page, the latest first.' }), page: PageInfo })
  .meta({ id: 'AuditEventsPage', description: 'A page of audit events.' });

export function auditRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'GET',
    path: '/v1/audit_events',
    access: 'admin',
    operationId: 'listAuditEvents',
    summary: 'List audit events',
    description:
      'Who of the editors and admins read what, which files of records partners took, what admins did, and who was refused, the latest first. Each server writes what it answered within a second; one that is killed loses that second. They are kept for as many days as `AUDIT_DAYS` says. Nothing of it is in the ledger or in a feed.',
    tags: ['audit_events'],
    query: z.strictObject({
      limit: limitOfPage(),
      cursor: cursorText().meta({ description: '`next_cursor` of the page before.' }),
      actor: single(z.string().max(36).regex(ACTOR, 'expected the id of a key, or anonymous')).meta({ description: 'Id of a key; `anonymous` for keys that are not valid.' }),
      operation: single(
        z
          .string()
          .max(100)
          .regex(/^[a-z]\w*$/i, 'expected the operationId of an operation'),
      ).meta({ description: 'Only of this operation.' }),
      record_id: single(Id()).meta({ description: 'Only about the record of this id.' }),
      day: single(PartialDate().refine((text) => text.length === 10, 'expected a whole date, such as 2027-01-31')).meta({ description: 'Only of this day, in UTC.' }),
    }),
    answers: { 200: { description: 'A page.', body: AuditPage } },
    failures: ['cursor_not_valid'],
    handle: async (request) => {
      const { limit = LIMIT_DEFAULT, cursor, ...asked } = request.query as { limit?: number; cursor?: string } & Asked;
      const pin = fingerprint(JSON.stringify(Object.entries(asked).sort()));
      const found = await listEvents(registry.database.primary, asked, { below: cursor === undefined ? undefined : opened(cursor, pin), limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next_cursor = found.length > limit && last ? seal(registry.secret, JSON.stringify([MARK, pin, last.at, last.id])) : null;
      return { items: items.map(shown), page: { limit, next_cursor, next: next_cursor && nextAddress(request, next_cursor) } };
    },
  });

  function opened(cursor: string, pinned: string): Place {
    const [mark, pin, at, id] = JSON.parse(unseal(registry.secret, cursor) ?? '[]');
    if (mark !== MARK || pin !== pinned) throw new Problem('cursor_not_valid');
    return { at, id };
  }
}

function shown({ record, record_id, documents, reason, parameters, ...row }: EventRow) {
  return {
    ...row,
    record: record ?? undefined,
    record_id: record_id ?? undefined,
    documents: documents ?? undefined,
    parameters: JSON.parse(parameters),
    reason: reason ?? undefined,
  };
}
