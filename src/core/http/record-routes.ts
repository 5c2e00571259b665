// The routes that every record has: list, get, create, revise, retire, restore. A record's routes.ts hands in its schemas and words.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Values } from '../access/render.js';
import { may } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import { demand, expectVersion, restore, retire, revise } from '../db/record.js';
import type { Registry, WriteTx } from '../db/registry.js';
import { TURN_WITHIN_MS } from '../db/turn-within.js';
import { Problem } from '../problem.js';
import { joined } from '../values/lazily.js';
import { Id } from '../values/types.js';
import { expectedVersion, readHeaders, searchHeaders } from './conditional.js';
import { conflictsOfAdding, conflictsOfChanging } from './conflicts.js';
import { historyRoutes } from './history-routes.js';
import { historyWrites } from './history-writes.js';
import { clockParameters } from './moment.js';
import { optionalParameters } from './narrowing.js';
import { type Answer, operation } from './operation.js';
import { type Parameters, parametersOf, shapeParameters } from './query.js';
import { includedSchema, readingOf, type Scope } from './reading.js';
import { inCapitals, pathsOf } from './record-paths.js';
import { PageInfo } from './responses.js';
import { readSearch, SearchBody } from './search.js';
import { changeHeaders, createHeaders, draftFailures, intentOf, isDryRun, sendWritten, writeQuery } from './writing.js';

export interface RecordReads {
  record: DefinedRecord;
  /** The noun for one, in camelCase, for operation ids: `custodyPeriod`. */
  one: string;
  many: string;
  /** What it is, for the document. */
  says: string;
  examples: { view: Values };
}

export interface RecordRoutes extends RecordReads {
  create: z.ZodObject;
  patch: z.ZodObject;
  examples: { view: Values; create: Values; patch: Values };
  /** Where those may make one who may not see any: all that they can say of it, and what they are told in place of the document. */
  fromAnyone?: { properties: readonly string[]; receipt: z.ZodObject; receiptOf: (id: string) => Values; addressOf: (id: string) => string };
  /** Stores what came in; `owner` is the id in the path for parts of another record. */
  add: (tx: WriteTx, input: Values, owner?: string) => Promise<string>;
}

const MERGE_PATCH = 'application/merge-patch+json';

/** Where the parts of another record are listed and made. */
function ownPathOf(registry: Registry, record: DefinedRecord) {
  const owner = record.owner && registry.records.get(record.owner.record);
  if (!owner) return undefined;
  return {
    owner,
    ownerParams: z.strictObject({ [`${owner.name}_id`]: Id().meta({ description: `Id of the ${owner.name}.` }) }),
    ownPath: `/v1/${owner.plural}/:${owner.name}_id/${record.plural}`,
    ownTitle: inCapitals(owner.name),
  };
}

/** Adds the routes by which a record is read: list, search, get. */
export function recordReads(app: FastifyInstance, registry: Registry, routes: RecordReads): void {
  const { record, one, many } = routes;
  const paths = pathsOf({ record, one, id: String(routes.examples.view.id) });
  const { noun, path, ofOne, params, tags, Title, idOf } = paths;
  const parameters = parametersOf(registry, record);
  const Titles = inCapitals(many);
  const Included = includedSchema(registry.records, record);
  const PageOf = z
    .object({
      items: z.array(record.view).max(200).meta({ description: 'The items of this page, in order.' }),
      page: PageInfo,
      ...(Included ? { included: Included.optional().meta({ description: 'What `include` asked to bring along, by its kind.' }) } : {}),
    })
    .meta({ id: `${Titles}Page`, description: `A page of ${record.plural.replaceAll('_', ' ')}.` });
  const One = Included
    ? record.view
        .extend({ included: Included.optional().meta({ description: 'What `include` asked to bring along, by its kind.' }) })
        .meta({ id: `${Title}WithIncluded`, description: routes.says })
    : record.view;
  const shape = optionalParameters(joined(shapeParameters(record), clockParameters(registry.records, record)));
  const reading = readingOf(registry, record);

  const listing = (lists: Parameters, describe: { operationId: string; path: string; summary: string; description: string; params?: z.ZodObject }, scope?: Scope) =>
    operation(app, {
      method: 'GET',
      access: 'reader',
      tags,
      ...describe,
      query: lists.schema,
      headers: readHeaders,
      parametersFor: (request) => lists.namesFor(request.viewer),
      answers: {
        200: { description: 'A page.', body: PageOf, headers: ['ETag', 'Registry-Seq', 'Link'] },
        304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
      },
      failures: ['cursor_not_valid'],
      handle: (request, reply) => reading.sendPage(request, reply, lists.read(request), true, scope),
    });

  listing(parameters, {
    operationId: `list${Titles}`,
    path,
    summary: `List ${record.plural.replaceAll('_', ' ')}`,
    description: `${routes.says} Filters of different fields must all hold; several values of one field mean any of them.`,
  });

  operation(app, {
    method: 'POST',
    path: `${path}/search`,
    access: 'reader',
    reads: true,
    operationId: `search${Titles}`,
    summary: `Search ${record.plural.replaceAll('_', ' ')}`,
    description: `${routes.says} What the list cannot say: conditions joined by and, or, not. It reads and changes nothing; the next page is asked for by \`cursor\` in the body.`,
    tags,
    query: z.strictObject(clockParameters(registry.records, record)),
    headers: searchHeaders,
    body: SearchBody.meta({ examples: [exampleOf(record, String(routes.examples.view.id))] }),
    answers: { 200: { description: 'A page.', body: PageOf, headers: ['Registry-Seq'] } },
    failures: ['cursor_not_valid'],
    handle: (request, reply) => reading.sendPage(request, reply, readSearch(request, record, parameters.filters, registry), false),
  });

  operation(app, {
    method: 'GET',
    path: ofOne,
    access: 'reader',
    operationId: `get${Title}`,
    summary: `Get one ${noun}`,
    description: `${routes.says} Send \`If-None-Match\` to be answered 304 while nothing changed.`,
    tags,
    params,
    query: shape,
    headers: readHeaders,
    answers: {
      200: { description: `The ${noun}.`, body: One, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: (request, reply) => reading.sendOne(request, reply, idOf(request)),
  });

  historyRoutes(app, registry, record, paths);

  const part = ownPathOf(registry, record);
  if (part) {
    const { owner, ownerParams, ownPath, ownTitle } = part;
    listing(
      parametersOf(registry, record, record.owner?.property as string),
      {
        operationId: `list${ownTitle}${Titles}`,
        path: ownPath,
        summary: `List the ${record.plural.replaceAll('_', ' ')} of a ${owner.name}`,
        description: `${routes.says} Those of one ${owner.name}.`,
        params: ownerParams,
      },
      async (request, reader) => {
        const id = (request.params as Record<string, string>)[`${owner.name}_id`] as string;
        if (!(await reader.get(owner, id))) throw new Problem('not_found');
        return [{ field: record.owner?.property as string, op: 'eq', values: [id] }];
      },
    );
  }
}

/** Adds a record's routes; returns nothing, because all that they share is here. */
export function recordRoutes(app: FastifyInstance, registry: Registry, routes: RecordRoutes): void {
  recordReads(app, registry, routes);
  const { record, one } = routes;
  const paths = pathsOf({ record, one, id: String(routes.examples.view.id) });
  const { noun, path, ofOne, params, tags, Title, idOf } = paths;
  const written = { description: `The ${noun} as it is now.`, body: record.view, headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] as const };
  const part = ownPathOf(registry, record);
  const owner = part?.owner;
  const draft = draftFailures(registry, record);

  if (part) creating(part.ownPath, `add${part.ownTitle}${Title}`, `Add a ${noun} to a ${part.owner.name}`, part.ownerParams);
  else creating(path, `create${Title}`, `Create a ${noun}`);

  operation(app, {
    method: 'PATCH',
    path: ofOne,
    access: 'editor',
    operationId: `update${Title}`,
    summary: `Change a ${noun}`,
    description: 'A JSON Merge Patch (RFC 7396): what is left out stays, null removes, lists are replaced whole. The outcome must be valid as a whole.',
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    body: routes.patch.meta({ examples: [routes.examples.patch] }),
    consumes: MERGE_PATCH,
    answers: { 200: written },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', ...conflictsOfChanging(record), ...draft],
    handle: (request, reply) => changing(request, reply, 200, (tx, id) => revise(tx, record, id, request.body as Values)),
  });

  operation(app, {
    method: 'DELETE',
    path: ofOne,
    access: 'editor',
    operationId: `retire${Title}`,
    summary: `Retire a ${noun}`,
    description: "Takes it out of everyone's sight. Nothing is lost: the ETag of the answer is what restoring asks for.",
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    answers: { 204: { description: 'It is retired.', headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] } },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', ...draft],
    handle: (request, reply) => changing(request, reply, 204, (tx, id) => retire(tx, record, id)),
  });

  operation(app, {
    method: 'POST',
    path: `${ofOne}/restore`,
    access: 'editor',
    operationId: `restore${Title}`,
    summary: `Restore a retired ${noun}`,
    description: 'Brings it back to those who could see it. If-Match is the ETag that retiring it answered.',
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    answers: { 200: written },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', 'conflict', ...draft],
    handle: (request, reply) => changing(request, reply, 200, (tx, id) => restore(tx, record, id)),
  });

  historyWrites(app, registry, record, paths);

  function creating(at: string, operationId: string, summary: string, ownerParams?: z.ZodObject): void {
    const { fromAnyone } = routes;
    const received: Record<number, Answer> = fromAnyone
      ? { 202: { description: `To whoever is no editor: the ${noun} was received.`, body: fromAnyone.receipt, headers: ['Location'] } }
      : {};
    operation(app, {
      method: 'POST',
      path: at,
      access: fromAnyone ? 'reader' : 'editor',
      operationId,
      summary,
      description: `${routes.says} All of it is stored, or nothing.${fromAnyone ? ` Whoever is no editor says nothing but ${listed(fromAnyone.properties)}; no header is kept of theirs, so that \`Idempotency-Key\` does nothing.` : ''}`,
      tags,
      ...(ownerParams ? { params: ownerParams } : {}),
      query: writeQuery,
      headers: createHeaders,
      body: routes.create.meta({ examples: [routes.examples.create] }),
      answers: {
        ...received,
        200: { ...written, headers: [], description: `With \`dry_run=true\`: the ${noun} as it would be. Its id is not reserved.` },
        201: { ...written, description: `The new ${noun}.`, headers: ['ETag', 'Registry-Seq', 'Location', 'Idempotency-Replayed'] },
      },
      failures: ['idempotency_key_reused', ...conflictsOfAdding(record), ...(owner ? draft : [])],
      ...(fromAnyone
        ? { limited: true, propertiesFor: (request: FastifyRequest) => (may(request.viewer, 'editor') ? Object.keys(routes.create.shape) : fromAnyone.properties) }
        : {}),
      handle: async (request, reply) => {
        if (fromAnyone && !may(request.viewer, 'editor')) {
          const { id } = await registry.writeRecord(request.viewer, { dryRun: isDryRun(request), turnWithin_ms: TURN_WITHIN_MS }, record, (tx) =>
            routes.add(tx, request.body as Values),
          );
          if (!isDryRun(request)) reply.header('location', fromAnyone.addressOf(id));
          return reply.code(202).header('cache-control', 'no-store').send(fromAnyone.receiptOf(id));
        }
        const ownerId = ownerParams && ((request.params as Record<string, string>)[`${record.owner?.record}_id`] as string);
        const result = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
          if (owner && ownerId) await demand(tx, owner, ownerId);
          return routes.add(tx, request.body as Values, ownerId);
        });
        if (isDryRun(request)) return sendWritten(request, reply, result, 200);
        reply.header('location', `${path}/${result.id}`);
        return sendWritten(request, reply, result, 201);
      },
    });
  }

  async function changing(request: FastifyRequest, reply: FastifyReply, status: number, change: (tx: WriteTx, id: string) => Promise<void>) {
    const id = idOf(request);
    const expected = expectedVersion(request);
    const result = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
      await expectVersion(tx, record, id, expected);
      await change(tx, id);
      return id;
    });
    return sendWritten(request, reply, result, status);
  }
}

/** A search that whoever may see any record of the kind can make; for others there is no field to ask by. */
function exampleOf(record: DefinedRecord, id: string): Values {
  return { ...(record.widest({}) === 'public' ? { where: { op: 'not', of: [{ op: 'eq', field: 'id', value: id }] } } : {}), sort: ['-id'], limit: 20, include_total: true };
}

/** `a`, `b` and `c` */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names.map((name) => `\`${name}\``));
}
