// How records are read over HTTP: one, a page, what either brings along, now or at a moment of the past, of whatever day.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readableFields, type Values, valuesOf } from '../access/render.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Found } from '../db/editions.js';
import { documentOn } from '../db/on-day.js';
import type { ListQuery } from '../db/pages.js';
import { etagOf } from '../db/record.js';
import type { Reader, Registry } from '../db/registry.js';
import { invalid, Problem } from '../problem.js';
import { fingerprint } from '../values/sign.js';
import { cacheable, isNotModified, sinceOf } from './conditional.js';
import { type Clocks, clockMark, clocksOf, notOfADay, readAt, whereOnDay } from './moment.js';
import { oncePerRecord } from './once-per-record.js';
import { cursorOf, documentBytes, nextAddress, pageBytes, positionOf } from './paging.js';
import { demandKnown, LIMIT_MAX } from './parameters.js';
import type { ReadQuery } from './query.js';
import { readAsFarAsNeeded, readLarge } from './silence.js';

/** Records of one kind that an answer brings along. */
const INCLUDED_MAX = 1_000;

/** Conditions that the address of a list adds to those asked for. */
export type Scope = (request: FastifyRequest, reader: Reader) => Promise<ListQuery['where']>;

export interface Reading {
  sendOne(request: FastifyRequest, reply: FastifyReply, id: string): Promise<FastifyReply>;
  /** `isAddressed`: the page is at an address, so that there is one of the next. */
  sendPage(request: FastifyRequest, reply: FastifyReply, read: ReadQuery, isAddressed: boolean, scope?: Scope): Promise<FastifyReply>;
}

export function readingOf(registry: Registry, record: DefinedRecord): Reading {
  const { records } = registry;

  /** The commonest request: one document as it is stored. */
  async function sendPlain(request: FastifyRequest, reply: FastifyReply, id: string): Promise<FastifyReply> {
    const found = await registry.get(request.viewer, record, id, sinceOf(request));
    if (!found) throw new Problem('not_found');
    const etag = etagOf(found.version, request.viewer.audience);
    cacheable(request, reply).header('etag', etag).header('registry-seq', found.seq);
    if (isNotModified(request, etag)) return reply.code(304).send();
    return reply.header('content-type', 'application/json').send(found.document);
  }

  async function sendOne(request: FastifyRequest, reply: FastifyReply, id: string): Promise<FastifyReply> {
    const query = request.query as { fields?: string[]; include?: string[] };
    if (Object.values(query).every((value) => value === undefined)) return sendPlain(request, reply, id);
    const { audience } = request.viewer;
    const clocks = clocksOf(registry, query);
    const wanted = query.fields && demandKnown({ parameter: 'fields' }, query.fields, readableFields(record.view, audience));
    const include = query.include ?? [];
    const { found, document, included, seq } = await readAt(
      registry,
      request.viewer,
      clocks,
      async (reader) => {
        const one = await reader.get(record, id);
        const [shown] = one ? ofDay([one.document], clocks, reader) : [];
        return { found: one, document: shown, seq: await reader.seq(), included: shown ? await bringAlong(reader, [shown], include) : {} };
      },
      sinceOf(request),
    );
    if (!found || !document) throw new Problem('not_found');
    const documents = Object.fromEntries(Object.entries(included).map(([name, list]) => [name, list.map((item) => item.document)]));
    // What was said then can have been taken back since, under the same version: the bytes are part of the mark.
    const past = clocks.then ? fingerprint(document.toString('utf8')) : '';
    const mark = fingerprint(JSON.stringify([wanted, include, clockMark(request), past, Object.values(included).map((list) => list.map((item) => [item.id, item.version]))]));
    const etag = etagOf(found.version, audience, mark);
    cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
    if (isNotModified(request, etag)) return reply.code(304).send();
    const trimmed = wanted ? trim(document, wanted) : document;
    return reply.header('content-type', 'application/json').send(include.length > 0 ? documentBytes(trimmed, documents) : trimmed);
  }

  async function sendPage(request: FastifyRequest, reply: FastifyReply, read: ReadQuery, isAddressed: boolean, scope?: Scope): Promise<FastifyReply> {
    const { audience } = request.viewer;
    const { clocks, cursor, day } = read;
    const ordered = read.query.order.find(({ field }) => record.fields[field]?.present);
    if (clocks.day !== undefined && ordered) throw notOfADay(ordered.field);
    const page = await readAt(
      registry,
      request.viewer,
      clocks,
      async (reader) => {
        const scoped = scope ? await scope(request, reader) : [];
        const query = { ...read.query, where: [...whereOnDay(records, record, read.query.where, clocks), ...scoped] };
        const seq = await reader.seq();
        // The moment by the position in the caller's own feed: the number of its commit moves with what is hidden from them.
        const pinned = { where: query.where, order: query.order, byName: query.byName, at: clocks.then && seq, day: clocks.day };
        const after = cursor && positionOf(cursor, record, audience, pinned);
        reply.header('registry-seq', seq);
        if (isAddressed && !clocks.then) {
          // Nothing but the position in the feed, the query and the day, by which ages are told, decides what a page says. It is the tag of no record: sent with a write it is refused.
          const etag = `"page-${seq}-${audience}-${fingerprint(`${day} ${request.url}`)}"`;
          cacheable(request, reply).header('etag', etag);
          if (isNotModified(request, etag)) return undefined;
        }
        const found = await reader.list(record, { ...query, after });
        const total = read.includeTotal ? await reader.count(record, query) : undefined;
        const next = found.next && cursorOf(registry, record, audience, pinned, found.next, { seq, day });
        const address = next && isAddressed ? nextAddress(request, next) : null;
        if (address) reply.header('link', `<${address}>; rel="next"`);
        const documents = ofDay(found.documents, clocks, reader);
        request.documents = documents.length;
        const included = read.include.length > 0 ? await bringAlong(reader, documents, read.include) : undefined;
        const info = { limit: query.limit, next_cursor: next ?? null, next: address, ...(total === undefined ? {} : { total }) };
        return pageBytes(
          read.fields ? documents.map((document) => trim(document, read.fields as string[])) : documents,
          info,
          included && Object.fromEntries(Object.entries(included).map(([name, list]) => [name, list.map((item) => item.document)])),
        );
      },
      sinceOf(request, clocks.then ? undefined : cursor?.seq),
      // Counting reads all that is found.
      read.includeTotal ? readLarge(request) : readAsFarAsNeeded(request),
    );
    if (!page) return reply.code(304).send();
    if (clocks.then && isAddressed) {
      // What was said then can have been taken back since, and no position in the feed of today tells.
      const etag = `"page-${audience}-${fingerprint(page.toString('utf8'))}"`;
      cacheable(request, reply).header('etag', etag);
      if (isNotModified(request, etag)) return reply.code(304).send();
    }
    return reply.header('content-type', 'application/json').send(page);
  }

  function ofDay(documents: readonly Buffer[], { day }: Clocks, { audience }: Reader): Buffer[] {
    if (day === undefined) return [...documents];
    return documents.map((document) => Buffer.from(JSON.stringify(documentOn(records, record, valuesOf(document), day, audience)), 'utf8'));
  }

  /** Reads what the documents name outside themselves and what belongs to them: one query a kind, however long the page. */
  async function bringAlong(reader: Reader, documents: readonly Buffer[], include: readonly string[]): Promise<Record<string, Found[]>> {
    const all = documents.map(valuesOf);
    const result: Record<string, Found[]> = {};
    for (const name of include) {
      const spec = record.includes?.[name];
      if (!spec) continue;
      const brought = records.get(spec.record);
      const refuse = () => invalid({ parameter: 'include', code: 'too_many', detail: `names more than ${INCLUDED_MAX} ${name}: ask for fewer items` });
      if ('owned' in spec) {
        result[name] = await ownedBy(
          reader,
          brought,
          all.map(({ id }) => String(id)),
          refuse,
        );
        continue;
      }
      const ids = [...new Set(all.flatMap(spec.ids))].sort();
      if (ids.length > INCLUDED_MAX) throw refuse();
      const found = await reader.getMany(brought, ids);
      result[name] = found.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    return result;
  }

  return { sendOne, sendPage };
}

/** What `include` sends along; nothing where there is nothing outside. */
export const includedSchema = oncePerRecord((records, record): z.ZodObject | undefined => {
  if (!record.includes) return undefined;
  return z.object(
    Object.fromEntries(
      Object.entries(record.includes).map(([name, spec]) => [
        name,
        z
          .array(records.get(spec.record).view)
          .max(INCLUDED_MAX)
          .optional()
          .meta({
            description: 'owned' in spec ? `The ${records.get(spec.record).plural} about the items and their parts, each once.` : `The ${name} that the items name, each once.`,
          }),
      ]),
    ),
  );
});

/** The parts of one kind of several records, in the order of ids. */
async function ownedBy(reader: Reader, record: DefinedRecord, owners: readonly string[], refuse: () => Problem): Promise<Found[]> {
  if (owners.length === 0) return [];
  // As many values as one page or one item has, so that pages of every length are two statements.
  const values = Array.from({ length: owners.length > 1 ? LIMIT_MAX : 1 }, (_, place) => owners[Math.min(place, owners.length - 1)] as string);
  const where: ListQuery['where'] = [{ op: 'eq', field: record.owner?.property as string, values }];
  const { documents, next } = await reader.list(record, { where, order: [{ field: 'id', descending: false }], limit: INCLUDED_MAX, after: undefined });
  if (next) throw refuse();
  return documents.map((document) => {
    const { id, version } = valuesOf(document) as { id: string; version: number };
    return { id, version, document, seq: 0 };
  });
}

/** Of a document nothing but its id and these properties. */
export function trim(document: Buffer, fields: readonly string[]): Buffer {
  const whole = valuesOf(document);
  const kept: Values = { id: whole.id };
  for (const name of Object.keys(whole)) if (fields.includes(name)) kept[name] = whole[name];
  return Buffer.from(JSON.stringify(kept), 'utf8');
}
