// The routes of imports: a list comes in and is planned; the plan is looked at, decided, committed, taken back or dropped.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { SILENCE_LONG_MS } from '../../core/http/arrival.js';
import { whenOver } from '../../core/http/leaving.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress } from '../../core/http/paging.js';
import { cursorText, LIMIT_DEFAULT, limitOfPage, list } from '../../core/http/parameters.js';
import { allowSilence } from '../../core/http/silence.js';
import { createHeaders, intentOf, marked, onceHeaders } from '../../core/http/writing.js';
import { Problem } from '../../core/problem.js';
import { seal, unseal } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { decideRow, dropPlan } from './deciding.js';
import { incomingRoutes } from './incoming-routes.js';
import { mappingRoutes } from './mapping-routes.js';
import { waitParameter } from './parameters.js';
import { progressOf } from './progress.js';
import {
  DECISION_EXAMPLES,
  IMPORT_ID_EXAMPLE,
  ImportsPage,
  ImportView,
  OUTCOME_NAMES,
  type Outcome,
  RowDecision,
  RowsPage,
  RowView,
  type State,
  WAIT_DEFAULT_S,
} from './schema.js';
import { type ImportShown, shownImport, shownRow } from './showing.js';
import { countOutcomes, demandImport, type Failure, type ImportRow, listImports, rowsAfter, WORKING } from './store.js';
import { importingOf, orderOf } from './working.js';

export const TAGS = ['imports'];
export const HERE = '/v1/imports';
const EVENT_STREAM = 'text/event-stream';

export interface ImportSettings {
  /** Longest list that is taken. */
  limitBytes: number;
}

/** Answers an import as it is. */
export type Shower = (row: ImportRow) => Promise<ImportShown>;

export async function importRoutes(app: FastifyInstance, registry: Registry, settings: ImportSettings): Promise<void> {
  const importing = importingOf(registry);
  const { primary } = registry.database;
  const params = z.strictObject({ import_id: Id().meta({ description: 'Id of the import.', examples: [IMPORT_ID_EXAMPLE] }) });
  const idOf = (request: FastifyRequest) => (request.params as { import_id: string }).import_id;
  importing.complainTo((err) => app.log.error({ err }, 'An import failed.'));
  const closing = new AbortController();
  // Whoever waits is answered before the server stops; what is being worked at is gone on with by whoever starts next.
  app.addHook('preClose', async () => {
    closing.abort();
    await importing.stop();
  });

  const show: Shower = async (row) => {
    const isPlanned = row.state !== 'planning' && row.state !== 'discarded';
    const counts = !isPlanned ? undefined : row.counts === null ? await countOutcomes(primary, row.id) : JSON.parse(row.counts);
    return shownImport(row, counts, importing.progressOf(row.id));
  };

  const settled = (reply: FastifyReply, id: string, wait = WAIT_DEFAULT_S) => {
    allowSilence(reply.request, SILENCE_LONG_MS);
    return importing.settled(id, wait * 1_000, endOf(reply));
  };

  operation(app, {
    method: 'GET',
    path: HERE,
    access: 'editor',
    operationId: 'listImports',
    summary: 'List imports',
    description: 'The latest first.',
    tags: TAGS,
    query: z.strictObject({ limit: limitOfPage(), cursor: cursorText().meta({ description: '`next_cursor` of the page before.' }) }),
    answers: { 200: { description: 'A page.', body: ImportsPage } },
    failures: ['cursor_not_valid'],
    handle: async (request) => {
      const { limit = LIMIT_DEFAULT, cursor } = request.query as { limit?: number; cursor?: string };
      const [created_at, id] = (cursor === undefined ? [] : opened('imports', '', cursor)) as string[];
      const found = await listImports(primary, { after: created_at && id ? { created_at, id } : undefined, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next_cursor = found.length > limit && last ? sealed('imports', '', last.created_at, last.id) : null;
      return { items: await Promise.all(items.map(show)), page: { limit, next_cursor, next: next_cursor && nextAddress(request, next_cursor) } };
    },
  });

  await incomingRoutes(app, registry, settings, { show, settled });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:import_id`,
    access: 'editor',
    operationId: 'getImport',
    summary: 'Get one import',
    description: 'Where it stands and how many rows there are of each outcome. With `wait` the answer comes as soon as nothing works at it any more.',
    tags: TAGS,
    params,
    query: z.strictObject({ wait: waitParameter().meta({ description: 'Seconds to wait while something works at it; 0 if left out.' }) }),
    answers: { 200: { description: 'The import.', body: ImportView } },
    failures: [],
    handle: async (request, reply) => {
      const { wait = 0 } = request.query as { wait?: number };
      const row = await demandImport(primary, idOf(request));
      return show(wait > 0 ? await settled(reply, row.id, wait) : row);
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:import_id/stream`,
    access: 'editor',
    operationId: 'streamImport',
    summary: 'Listen to the progress of an import',
    description: 'As server-sent events: `event` is `progress`, `data` the import as `GET` answers it. It ends when nothing works at it any more.',
    tags: TAGS,
    params,
    answers: {
      200: { description: 'The events.', body: z.string().max(1_073_741_824).meta({ description: 'Server-sent events (HTML standard, section 9.2).' }), mediaType: EVENT_STREAM },
    },
    failures: [],
    handle: async (request, reply) => {
      const row = await demandImport(primary, idOf(request));
      allowSilence(request, SILENCE_LONG_MS);
      reply.header('content-type', EVENT_STREAM).header('cache-control', 'no-store').header('x-accel-buffering', 'no');
      return reply.send(progressOf(registry, row, show, endOf(reply)));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/:import_id/rows`,
    access: 'editor',
    operationId: 'listImportRows',
    summary: 'List the rows of an import',
    description: 'What would become of each row, in their order. Once the import is committed or dropped nothing is left of what they say.',
    tags: TAGS,
    params,
    query: z.strictObject({
      limit: limitOfPage(),
      cursor: cursorText().meta({ description: '`next_cursor` of the page before.' }),
      outcome: list(z.enum(OUTCOME_NAMES), OUTCOME_NAMES.length).meta({ description: 'Only rows of any of these outcomes.' }),
    }),
    answers: { 200: { description: 'A page.', body: RowsPage } },
    failures: ['cursor_not_valid'],
    handle: async (request) => {
      const { limit = LIMIT_DEFAULT, cursor, outcome } = request.query as { limit?: number; cursor?: string; outcome?: Outcome[] };
      const { id } = await demandImport(primary, idOf(request));
      const [after = 0] = (cursor === undefined ? [] : opened('import_rows', id, cursor)) as number[];
      const found = await rowsAfter(primary, id, after, limit + 1, outcome && [...new Set(outcome)]);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next_cursor = found.length > limit && last ? sealed('import_rows', id, last.number) : null;
      return { items: items.map(shownRow), page: { limit, next_cursor, next: next_cursor && nextAddress(request, next_cursor) } };
    },
  });

  operation(app, {
    method: 'POST',
    path: `${HERE}/:import_id/rows/:row/decision`,
    access: 'editor',
    operationId: 'decideImportRow',
    summary: 'Decide what a row is',
    description: 'Whether a row is somebody new, is a record that is there, or is to be left out. The row is planned anew by it. Of a plan that is not committed.',
    tags: TAGS,
    params: params.extend({
      row: z
        .string()
        .max(9)
        .regex(/^[1-9]\d{0,8}$/, 'expected the number of a row')
        .meta({ description: 'Number of the row.', examples: ['1'] }),
    }),
    headers: createHeaders,
    body: RowDecision.meta({ examples: DECISION_EXAMPLES }),
    answers: { 200: { description: 'The row as it is planned now.', body: RowView, headers: ['Idempotency-Replayed'] } },
    failures: ['conflict', 'draft_of_another_organization', 'idempotency_key_reused'],
    handle: async (request, reply) => {
      const { row } = request.params as { row: string };
      const { answer, isReplayed } = await decideRow(registry, request.viewer, intentOf(request), idOf(request), Number(row), request.body as z.infer<typeof RowDecision>);
      return marked(reply, isReplayed).send(shownRow(answer));
    },
  });

  ordering(
    'commit',
    'Commit an import',
    'Does exactly what the plan says, as one write: all of it or nothing. Where a record moved since the plan was made, nothing is done and `records` names it; import the list again then.',
  );
  ordering(
    'revert',
    'Take an import back',
    'By new versions: what it added is retired, what it changed says again what it said before. Where any of it was changed since, nothing is done and `records` names it.',
  );

  operation(app, {
    method: 'DELETE',
    path: `${HERE}/:import_id`,
    access: 'editor',
    operationId: 'discardImport',
    summary: 'Drop the plan of an import',
    description: 'Nothing stays of what its rows say. What is committed is taken back by `revert` instead.',
    tags: TAGS,
    params,
    answers: { 204: { description: 'It is dropped.' } },
    failures: ['conflict', 'draft_of_another_organization'],
    handle: async (request, reply) => {
      await dropPlan(registry, request.viewer, idOf(request));
      return reply.code(204).send();
    },
  });

  mappingRoutes(app, registry);

  function ordering(what: 'commit' | 'revert', summary: string, description: string): void {
    operation(app, {
      method: 'POST',
      path: `${HERE}/:import_id/${what}`,
      access: 'editor',
      operationId: `${what}Import`,
      summary,
      description: `${description} \`Change-Reason\` and \`Change-Source\` are kept with it.`,
      tags: TAGS,
      params,
      query: z.strictObject({ wait: waitParameter() }),
      headers: onceHeaders,
      answers: {
        200: { description: 'It is done.', body: ImportView, headers: ['Idempotency-Replayed'] },
        202: { description: 'It is being done.', body: ImportView, headers: ['Idempotency-Replayed', 'Location'] },
      },
      failures: ['conflict', 'changed_since', 'draft_of_another_organization', 'idempotency_key_reused'],
      handle: async (request, reply) => {
        const { wait } = request.query as { wait?: number };
        const id = idOf(request);
        await demandImport(primary, id);
        const { isReplayed } = await orderOf(registry, { viewer: request.viewer, intent: intentOf(request) }, id, what);
        if (!isReplayed) importing.begin(id);
        const row = await settled(reply, id, wait);
        if (WORKING.includes(row.state as State))
          return marked(reply, isReplayed)
            .code(202)
            .header('location', `${HERE}/${id}`)
            .send(await show(row));
        if (row.failure !== null) throw problemOf(JSON.parse(row.failure));
        if (row.state === 'discarded') throw new Problem('conflict', { detail: 'The plan was dropped meanwhile.' });
        return marked(reply, isReplayed).send(await show(row));
      },
    });
  }

  function sealed(...position: (string | number)[]): string {
    return seal(registry.secret, JSON.stringify(position));
  }

  function opened(kind: string, id: string, cursor: string): unknown[] {
    const [of, within, ...position] = JSON.parse(unseal(registry.secret, cursor) ?? '[]');
    if (of !== kind || within !== id) throw new Problem('cursor_not_valid');
    return position;
  }

  /** Says when whoever asked is gone, or the server stops. */
  function endOf(reply: FastifyReply): AbortSignal {
    const gone = new AbortController();
    whenOver(reply, () => gone.abort());
    return AbortSignal.any([gone.signal, closing.signal]);
  }
}

function problemOf({ code, detail, records }: Failure): Problem {
  if (code === 'internal_error' || code === 'draft_of_another_organization') return new Problem(code);
  return new Problem(code === 'changed_since' ? 'changed_since' : 'conflict', { ...(code === 'changed_since' ? {} : { detail }), ...(records ? { members: { records } } : {}) });
}
