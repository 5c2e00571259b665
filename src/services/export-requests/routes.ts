// The routes by which whoever has a key asks for exports, and admins approve what others asked for. Another's request is as if there were none.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { kindsFor } from '../../core/http/kinds.js';
import { operation } from '../../core/http/operation.js';
import { demandKnown } from '../../core/http/parameters.js';
import { createHeaders, intentOf, isDryRun, marked, writeQuery } from '../../core/http/writing.js';
import { Id } from '../../core/values/types.js';
import {
  APPROVAL_EXAMPLES,
  DAYS_MAX,
  ExportApproval,
  ExportRequest,
  ExportRequestList,
  LISTED_DAYS,
  LISTED_MAX,
  type NewExportRequest,
  newExportRequest,
  REQUEST_EXAMPLE,
} from './schema.js';
import { approveRequest, getRequest, listRequests, makeRequest, withdrawRequest } from './store.js';

const TAGS = ['exports'];
const HERE = '/v1/export_requests';

const params = z.strictObject({ export_request_id: Id().meta({ description: 'Id of the request.' }) });
const idOf = (request: FastifyRequest) => (request.params as z.infer<typeof params>).export_request_id;

export function exportRequestRoutes(app: FastifyInstance, registry: Registry): void {
  operation(app, {
    method: 'GET',
    path: HERE,
    access: 'partner',
    operationId: 'listExportRequests',
    summary: 'List requests for exports',
    description: `Those that were made with the key of the caller; to an admin, all. A request is listed for ${LISTED_DAYS} days after its last one; of more than ${LISTED_MAX} the newest.`,
    tags: TAGS,
    answers: { 200: { description: 'The requests.', body: ExportRequestList } },
    failures: [],
    handle: async (request) => ({ items: await listRequests(registry, request.viewer) }),
  });

  operation(app, {
    method: 'POST',
    path: HERE,
    access: 'partner',
    operationId: 'createExportRequest',
    summary: 'Ask for exports',
    description:
      'Where exports have to be approved (`EXPORT_APPROVAL`), whoever has a key asks for them first, and an admin with another key approves it. What is public needs neither: export it without a key.',
    tags: TAGS,
    query: writeQuery,
    headers: createHeaders,
    body: newExportRequest(registry.records.all.map(({ name }) => name)).meta({ examples: [REQUEST_EXAMPLE] }),
    answers: {
      200: { description: 'With `dry_run=true`: the request as it would be. Its id is not reserved.', body: ExportRequest },
      201: { description: 'The new request.', body: ExportRequest, headers: ['Location', 'Idempotency-Replayed'] },
    },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const says = request.body as NewExportRequest;
      demandKnown({ pointer: '/records' }, says.records, kindsFor(registry.records, request.viewer));
      const { answer, isReplayed } = await makeRequest(registry, request.viewer, intentOf(request), says);
      if (isDryRun(request)) return reply.code(200).send(answer);
      return marked(reply, isReplayed).code(201).header('location', `${HERE}/${answer.id}`).send(answer);
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:export_request_id`,
    access: 'partner',
    operationId: 'getExportRequest',
    summary: 'Get one request for exports',
    description: 'Who asked for what, why, and what became of it.',
    tags: TAGS,
    params,
    answers: { 200: { description: 'The request.', body: ExportRequest } },
    failures: [],
    handle: (request) => getRequest(registry, request.viewer, idOf(request)),
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/:export_request_id/approval`,
    access: 'admin',
    operationId: 'approveExportRequest',
    summary: 'Approve a request for exports',
    description: `From now on, until the end of its last day and for at most ${DAYS_MAX} days, the key that asked exports the kinds of record that it asked for. A conflict with the key that asked: nobody approves their own.`,
    tags: TAGS,
    params,
    query: writeQuery,
    headers: createHeaders,
    body: ExportApproval.meta({ examples: APPROVAL_EXAMPLES }),
    answers: { 200: { description: 'The request as it is now, or with `dry_run=true` would be.', body: ExportRequest, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const { expires_on } = request.body as z.infer<typeof ExportApproval>;
      const { answer, isReplayed } = await approveRequest(registry, request.viewer, intentOf(request), idOf(request), expires_on);
      return marked(reply, isReplayed).send(answer);
    },
  });

  operation(app, {
    method: 'DELETE',
    path: `${HERE}/:export_request_id`,
    access: 'partner',
    operationId: 'withdrawExportRequest',
    summary: 'Withdraw a request for exports',
    description: 'Whoever asked and every admin may, whether it was approved or not. Nothing is exported by it any more; that it was made stays. Admins refuse a request by it.',
    tags: TAGS,
    params,
    query: writeQuery,
    headers: createHeaders.omit({ 'idempotency-key': true }),
    answers: { 204: { description: 'It is withdrawn, or with `dry_run=true` could be.' } },
    failures: [],
    handle: async (request, reply) => {
      await withdrawRequest(registry, request.viewer, intentOf(request), idOf(request));
      return reply.code(204).send();
    },
  });
}
