// The routes that every record has: list, get, create, revise, retire, restore. A record's routes.ts hands in its schemas and words.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readableFields, type Values } from '../access/render.js';
import { may } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Found, ListQuery } from '../db/editions.js';
import { load } from '../db/load.js';
import { etagOf, expectVersion, restore, retire, revise } from '../db/record.js';
import { type Intent, type Reader, type Registry, requestDigest, type WriteTx, type Written } from '../db/registry.js';
import { invalid, Problem } from '../problem.js';
import { forbiddenCharacter } from '../values/script.js';
import { fingerprint } from '../values/sign.js';
import { Id } from '../values/types.js';
import { cacheable, expectedVersion, isNotModified, readHeaders, sinceOf } from './conditional.js';
import { type Answer, operation } from './operation.js';
import { cursorOf, documentBytes, nextAddress, openCursor, pageBytes, positionOf } from './paging.js';
import { demandKnown, flag, LIMIT_MAX, type Parameters, parametersOf, type ReadQuery, shapeParameters } from './parameters.js';
import { PageInfo } from './responses.js';

export interface RecordRoutes {
  record: DefinedRecord;
  /** The noun for one, in camelCase, for operation ids: `custodyPeriod`. */
  one: string;
  many: string;
  /** What it is, for the document. */
  says: string;
  create: z.ZodObject;
  patch: z.ZodObject;
  examples: { view: Values; create: Values; patch: Values };
  /** Where those may make one who may not see any: all that they can say of it, and what they are told in place of the document. */
  fromAnyone?: { properties: readonly string[]; receipt: z.ZodObject; receiptOf: (id: string) => Values; addressOf: (id: string) => string };
  /** Stores what came in; `owner` is the id in the path for parts of another record. */
  add: (tx: WriteTx, input: Values, owner?: string) => Promise<string>;
}

const MERGE_PATCH = 'application/merge-patch+json';
const REASON_MAX = 500;
/** Records of one kind that an answer brings along. */
const INCLUDED_MAX = 1_000;

export const writeQuery = z.strictObject({ dry_run: flag().meta({ description: '`true`: makes all checks and answers what would be, without an ETag, and stores nothing.' }) });

const visibleAscii = /^[\x20-\x7e]+$/;

/** Headers that travel into the record of the write. Other headers are none of our business, so they are let through. */
const writeHeaders = {
  'change-reason': z
    .string()
    .min(1)
    .max(REASON_MAX)
    .regex(visibleAscii, 'expected visible ASCII characters; percent-encode others')
    .optional()
    .meta({ description: 'Why; kept with the revision.' }),
  'change-source': z
    .string()
    .min(1)
    .max(REASON_MAX)
    .regex(visibleAscii, 'expected visible ASCII characters; percent-encode others')
    .optional()
    .meta({ description: 'From which source; kept with the revision.' }),
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\x21-\x7e]+$/, 'expected visible ASCII characters without spaces')
    .optional()
    .meta({ description: 'A key of your own making. The same request with the same key is done once and answered the same.' }),
};
export const createHeaders = z.looseObject(writeHeaders);
const changeHeaders = z.looseObject({
  ...writeHeaders,
  'if-match': z.string().max(200).optional().meta({ description: 'ETag of the version that you mean to change. Needed: 428 without it, 412 when it is not the current one.' }),
});

/** Adds a record's routes; returns nothing, because all that they share is here. */
export function recordRoutes(app: FastifyInstance, registry: Registry, routes: RecordRoutes): void {
  const { record, one, many } = routes;
  const tags = [record.plural];
  const noun = record.name.replaceAll('_', ' ');
  const idName = `${record.name}_id`;
  const path = `/v1/${record.plural}`;
  const params = z.strictObject({ [idName]: Id().meta({ description: `Id of the ${noun}.`, examples: [String(routes.examples.view.id)] }) });
  const parameters = parametersOf(registry.records, record);
  const Title = one.charAt(0).toUpperCase() + one.slice(1);
  const Titles = many.charAt(0).toUpperCase() + many.slice(1);
  const Included = includedSchema(registry, record);
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
  const written = { description: `The ${noun} as it is now.`, body: record.view, headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] as const };
  const shape = shapeParameters(record);

  const listing = (
    lists: Parameters,
    describe: { operationId: string; path: string; summary: string; description: string; params?: z.ZodObject },
    scope?: (request: FastifyRequest, reader: Reader) => Promise<ListQuery['conditions']>,
  ) =>
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
        304: { description: 'The page is as you have it.', headers: ['ETag', 'Registry-Seq'] },
      },
      failures: ['cursor_not_valid'],
      handle: (request, reply) => sendPage(request, reply, lists.read(request), scope),
    });

  listing(parameters, {
    operationId: `list${Titles}`,
    path,
    summary: `List ${record.plural.replaceAll('_', ' ')}`,
    description: `${routes.says} Filters of different fields must all hold; several values of one field mean any of them.`,
  });

  operation(app, {
    method: 'GET',
    path: `${path}/:${idName}`,
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
    handle: (request, reply) => {
      const id = (request.params as Record<string, string>)[idName] as string;
      const { fields, include } = request.query as { fields?: string[]; include?: string[] };
      return fields || include ? sendShaped(request, reply, id, fields, include ?? []) : sendOne(request, reply, id);
    },
  });

  const owner = record.owner && registry.records.get(record.owner.record);
  /** An owner can have no room for one more; what must be unlike any other can be like one. */
  const conflict = owner || record.unique ? (['conflict'] as const) : [];
  if (owner) {
    const ownerParams = z.strictObject({ [`${owner.name}_id`]: Id().meta({ description: `Id of the ${owner.name}.` }) });
    const own = parametersOf(registry.records, record, [record.owner?.property as string]);
    const ownPath = `/v1/${owner.plural}/:${owner.name}_id/${record.plural}`;
    const ownTitle = owner.name.charAt(0).toUpperCase() + owner.name.slice(1);
    listing(
      own,
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
    creating(ownPath, `add${ownTitle}${Title}`, `Add a ${noun} to a ${owner.name}`, ownerParams);
  } else creating(path, `create${Title}`, `Create a ${noun}`);

  operation(app, {
    method: 'PATCH',
    path: `${path}/:${idName}`,
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
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', ...conflict],
    handle: (request, reply) => changing(request, reply, 200, (tx, id) => revise(tx, record, id, request.body as Values)),
  });

  operation(app, {
    method: 'DELETE',
    path: `${path}/:${idName}`,
    access: 'editor',
    operationId: `retire${Title}`,
    summary: `Retire a ${noun}`,
    description: "Takes it out of everyone's sight. Nothing is lost: the ETag of the answer is what restoring asks for.",
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    answers: { 204: { description: 'It is retired.', headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] } },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused'],
    handle: (request, reply) => changing(request, reply, 204, (tx, id) => retire(tx, record, id)),
  });

  operation(app, {
    method: 'POST',
    path: `${path}/:${idName}/restore`,
    access: 'editor',
    operationId: `restore${Title}`,
    summary: `Restore a retired ${noun}`,
    description: 'Brings it back to those who could see it. If-Match is the ETag that retiring it answered.',
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    answers: { 200: written },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', 'conflict'],
    handle: (request, reply) => changing(request, reply, 200, (tx, id) => restore(tx, record, id)),
  });

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
      failures: ['idempotency_key_reused', ...conflict],
      ...(fromAnyone
        ? { limited: true, propertiesFor: (request: FastifyRequest) => (may(request.viewer, 'editor') ? Object.keys(routes.create.shape) : fromAnyone.properties) }
        : {}),
      handle: async (request, reply) => {
        if (fromAnyone && !may(request.viewer, 'editor')) {
          const { id } = await registry.writeRecord(request.viewer, { dryRun: isDryRun(request) }, record, (tx) => routes.add(tx, request.body as Values));
          if (!isDryRun(request)) reply.header('location', fromAnyone.addressOf(id));
          return reply.code(202).header('cache-control', 'no-store').send(fromAnyone.receiptOf(id));
        }
        const ownerId = ownerParams && ((request.params as Record<string, string>)[`${record.owner?.record}_id`] as string);
        const result = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
          if (owner && ownerId) await demandOwner(tx, owner, ownerId);
          return routes.add(tx, request.body as Values, ownerId);
        });
        if (isDryRun(request)) return sendWritten(request, reply, result, 200);
        reply.header('location', `${path}/${result.id}`);
        return sendWritten(request, reply, result, 201);
      },
    });
  }

  async function changing(request: FastifyRequest, reply: FastifyReply, status: number, change: (tx: WriteTx, id: string) => Promise<void>) {
    const id = (request.params as Record<string, string>)[idName] as string;
    const expected = expectedVersion(request);
    const result = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
      await expectVersion(tx, record, id, expected);
      await change(tx, id);
      return id;
    });
    return sendWritten(request, reply, result, status);
  }

  async function sendOne(request: FastifyRequest, reply: FastifyReply, id: string) {
    const found = await registry.get(request.viewer, record, id, sinceOf(request));
    if (!found) throw new Problem('not_found');
    const etag = etagOf(found.version, request.viewer.audience);
    cacheable(request, reply).header('etag', etag).header('registry-seq', found.seq);
    if (isNotModified(request, etag)) return reply.code(304).send();
    return reply.header('content-type', 'application/json').send(found.document);
  }

  async function sendShaped(request: FastifyRequest, reply: FastifyReply, id: string, fields: string[] | undefined, include: string[]) {
    const readable = readableFields(record.view, request.viewer.audience);
    const wanted = fields && demandKnown('fields', fields, readable);
    const { found, included, seq } = await registry.read(
      request.viewer,
      async (reader) => {
        const one = await reader.get(record, id);
        return { found: one, seq: await reader.seq(), included: one ? await bringAlong(reader, [one.document], include) : {} };
      },
      sinceOf(request),
    );
    if (!found) throw new Problem('not_found');
    const documents = Object.fromEntries(Object.entries(included).map(([name, list]) => [name, list.map((item) => item.document)]));
    const mark = fingerprint(JSON.stringify([wanted, include, Object.values(included).map((list) => list.map((item) => [item.id, item.version]))]));
    const etag = etagOf(found.version, request.viewer.audience, mark);
    cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
    if (isNotModified(request, etag)) return reply.code(304).send();
    const trimmed = wanted ? trim(found.document, wanted) : found.document;
    return reply.header('content-type', 'application/json').send(include.length > 0 ? documentBytes(trimmed, documents) : trimmed);
  }

  async function sendPage(request: FastifyRequest, reply: FastifyReply, read: ReadQuery, scope?: (request: FastifyRequest, reader: Reader) => Promise<ListQuery['conditions']>) {
    const { audience } = request.viewer;
    const cursor = read.cursor === undefined ? undefined : openCursor(registry, read.cursor);
    const bytes = await registry.read(
      request.viewer,
      async (reader) => {
        const query = scope ? { ...read.query, conditions: [...read.query.conditions, ...(await scope(request, reader))] } : read.query;
        const after = cursor && positionOf(cursor, record, audience, query);
        const seq = await reader.seq();
        // Nothing but the position in the feed and the query decides what a page says. It is the tag of no record: sent with a write it is refused.
        const etag = `"page-${seq}-${audience}-${fingerprint(request.url)}"`;
        cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
        if (isNotModified(request, etag)) return undefined;
        const page = await reader.list(record, { ...query, after });
        const total = read.includeTotal ? await reader.count(record, query) : undefined;
        const next = page.next && cursorOf(registry, record, audience, query, page.next, seq);
        const address = next ? nextAddress(request, next) : null;
        if (address) reply.header('link', `<${address}>; rel="next"`);
        const included = read.include.length > 0 ? await bringAlong(reader, page.documents, read.include) : undefined;
        const info = { limit: query.limit, next_cursor: next ?? null, next: address, ...(total === undefined ? {} : { total }) };
        return pageBytes(
          read.fields ? page.documents.map((document) => trim(document, read.fields as string[])) : page.documents,
          info,
          included && Object.fromEntries(Object.entries(included).map(([name, list]) => [name, list.map((item) => item.document)])),
        );
      },
      sinceOf(request, cursor?.seq),
    );
    if (!bytes) return reply.code(304).send();
    return reply.header('content-type', 'application/json').send(bytes);
  }

  /** Reads what the documents name outside themselves and what belongs to them: one query a kind, however long the page. */
  async function bringAlong(reader: Reader, documents: readonly Buffer[], include: readonly string[]): Promise<Record<string, Found[]>> {
    const parsed = documents.map((document) => JSON.parse(document.toString('utf8')) as Values);
    const result: Record<string, Found[]> = {};
    for (const name of include) {
      const spec = record.includes?.[name];
      if (!spec) continue;
      const brought = registry.records.get(spec.record);
      const refuse = () => invalid({ parameter: 'include', code: 'too_many', detail: `names more than ${INCLUDED_MAX} ${name}: ask for fewer items` });
      if ('owned' in spec) {
        result[name] = await ownedBy(
          reader,
          brought,
          parsed.map(({ id }) => String(id)),
          refuse,
        );
        continue;
      }
      const ids = [...new Set(parsed.flatMap(spec.ids))].sort();
      if (ids.length > INCLUDED_MAX) throw refuse();
      const found = await reader.getMany(brought, ids);
      result[name] = found.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    return result;
  }
}

/** The parts of one kind of several records, in the order of ids. */
async function ownedBy(reader: Reader, record: DefinedRecord, owners: readonly string[], refuse: () => Problem): Promise<Found[]> {
  if (owners.length === 0) return [];
  // As many values as one page or one item has, so that pages of every length are two statements.
  const values = Array.from({ length: owners.length > 1 ? LIMIT_MAX : 1 }, (_, place) => owners[Math.min(place, owners.length - 1)] as string);
  const conditions: ListQuery['conditions'] = [{ field: record.owner?.property as string, op: 'eq', values }];
  const { documents, next } = await reader.list(record, { conditions, related: [], order: [{ field: 'id', descending: false }], limit: INCLUDED_MAX, after: undefined });
  if (next) throw refuse();
  return documents.map((document) => {
    const { id, version } = JSON.parse(document.toString('utf8')) as { id: string; version: number };
    return { id, version, document, seq: 0 };
  });
}

async function demandOwner(tx: WriteTx, owner: DefinedRecord, id: string): Promise<void> {
  const [stored] = await load(tx.db, owner, { ids: [id] });
  if (!stored || stored.retired_at) throw new Problem('not_found');
}

function trim(document: Buffer, fields: readonly string[]): Buffer {
  const whole = JSON.parse(document.toString('utf8')) as Values;
  const kept: Values = { id: whole.id };
  for (const name of Object.keys(whole)) if (fields.includes(name)) kept[name] = whole[name];
  return Buffer.from(JSON.stringify(kept), 'utf8');
}

export function isDryRun(request: FastifyRequest): boolean {
  return (request.query as { dry_run?: boolean }).dry_run === true;
}

export function intentOf(request: FastifyRequest): Intent {
  const headers = request.headers as Record<string, string | undefined>;
  const key = headers['idempotency-key'];
  return {
    reason: decoded(headers['change-reason'], 'Change-Reason'),
    source: decoded(headers['change-source'], 'Change-Source'),
    dryRun: isDryRun(request),
    idempotency: key ? { key, digest: requestDigest(request.method, request.url, JSON.stringify(request.body ?? null)) } : undefined,
  };
}

/** Headers are ASCII; other letters come percent-encoded. */
function decoded(text: string | undefined, header: string): string | undefined {
  if (text === undefined) return undefined;
  let words: string;
  try {
    words = decodeURIComponent(text);
  } catch {
    throw invalid({ header, code: 'not_valid', detail: 'has a % that begins no encoded character' });
  }
  const bad = forbiddenCharacter(words.replace(/[\n\t]/g, ' '));
  if (bad) throw invalid({ header, code: 'not_valid', detail: `has a character that is not allowed in text: ${bad}` });
  return words;
}

export function sendWritten(request: FastifyRequest, reply: FastifyReply, written: Written, status: number) {
  reply.code(status);
  // What would be has no version yet: whoever sent its ETag back could overwrite what somebody else makes of that version.
  if (!isDryRun(request)) reply.header('etag', etagOf(written.version, request.viewer.audience)).header('registry-seq', written.seq);
  if (written.replayed) reply.header('idempotency-replayed', 'true');
  if (status === 204 || !written.document) return reply.code(status === 204 ? 204 : status).send();
  return reply.header('content-type', 'application/json').send(written.document);
}

function includedSchema(registry: Registry, record: DefinedRecord): z.ZodObject | undefined {
  if (!record.includes) return undefined;
  return z.object(
    Object.fromEntries(
      Object.entries(record.includes).map(([name, spec]) => [
        name,
        z
          .array(registry.records.get(spec.record).view)
          .max(INCLUDED_MAX)
          .optional()
          .meta({
            description:
              'owned' in spec ? `The ${registry.records.get(spec.record).plural} about the items and their parts, each once.` : `The ${name} that the items name, each once.`,
          }),
      ]),
    ),
  );
}

/** `a`, `b` and `c` */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names.map((name) => `\`${name}\``));
}
