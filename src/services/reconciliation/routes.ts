// The routes by which tools for spreadsheets reconcile names with the registry: the Reconciliation Service API 0.2 of the W3C community group.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { valuesOf } from '../../core/access/render.js';
import type { Registry } from '../../core/db/registry.js';
import { readJson } from '../../core/http/bodies.js';
import { cacheable, readHeaders, searchHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { soughtName, whole } from '../../core/http/parameters.js';
import { sendBytes, sendView, viewAnswers } from '../../core/http/views.js';
import { invalid, Problem, type ProblemDetail } from '../../core/problem.js';
import { nearest } from '../../core/values/suggest.js';
import { Id } from '../../core/values/types.js';
import { zodDetails } from '../../core/values/zod-details.js';
import { extensionOf, propertiesFor } from './extending.js';
import { HERE, manifestOf } from './manifest.js';
import { flyoutOf, flyoutOfPerson, PREVIEW_POLICY, previewOf } from './preview.js';
import { answersTo, shownOf } from './querying.js';
import {
  Extension,
  Flyout,
  ProposedProperties,
  QUERY_PROPERTIES,
  Queries,
  type QueryProperty,
  ReconciliationAnswer,
  SUGGESTIONS_MAX,
  Suggested,
  SuggestedProperties,
  TYPE,
  TYPE_SAYS,
} from './schema.js';

const TAGS = ['reconciliation'];
const SUGGESTIONS_DEFAULT = 10;
const PROPERTIES_MAX = 1_000;
/** Of JSON in a parameter or a form. */
const JSON_MAX = 200_000;

const EXAMPLE = { queries: JSON.stringify({ q0: { query: 'Prykladnaja Alena', limit: 3, properties: [{ pid: 'birth_date', v: '1985' }] } }) };

/** What is asked is JSON within a form, as the API has it. */
const jsonText = (says: string) => z.string().max(JSON_MAX).optional().meta({ description: says });
const asked = {
  queries: jsonText('JSON: an object of queries by names of your own, each with `query`, and if you like `type`, `type_strict`, `limit` and `properties` (`pid` and `v`).'),
  extend: jsonText('JSON: `ids` of people, and the `properties` to be fetched of them, each with its `id`.'),
};

const Form = z.strictObject(asked).meta({ id: 'ReconciliationForm', description: 'One of the two.' });

/** Suggestions that are passed over; there are never so many. */
const PASSED_MAX = 1_000;
const cursor = () => whole(0, PASSED_MAX).meta({ description: 'How many of them to pass over; none if left out.' });

const anId = (says: string, example: string) =>
  z
    .string()
    .max(60)
    .regex(/^[a-z][a-z_]*$/, 'expected small letters and underscores')
    .meta({ description: says, examples: [example] });
const propertyParams = z.object({ property: anId('Id of the property.', 'birth_date') });
const typeParams = z.object({ type: anId('Id of the type.', TYPE.id) });

const ofType = {
  type: z.string().max(200).optional().meta({ description: 'Type of entity: there is one, `prisoner`.' }),
};

export function reconciliationRoutes(app: FastifyInstance, registry: Registry): void {
  const prisoner = registry.records.get('prisoner');

  operation(app, {
    method: 'GET',
    path: HERE,
    access: 'reader',
    operationId: 'getReconciliation',
    summary: 'Ask what can be reconciled',
    description:
      'The manifest of a service of the [Reconciliation Service API](https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/) 0.2, such as OpenRefine asks for. With `queries` or `extend` it is the same as a POST. There is no JSONP.',
    tags: TAGS,
    query: z.strictObject(asked),
    headers: readHeaders,
    answers: viewAnswers('The manifest, or what was asked for.', ReconciliationAnswer),
    failures: [],
    handle: async (request, reply) => {
      const { says, seq } = await answer(request, request.query as Asked, 'parameter');
      return sendView(request, reply, 'reconciliation', says, seq);
    },
  });

  operation(app, {
    method: 'POST',
    path: HERE,
    access: 'reader',
    operationId: 'reconcile',
    summary: 'Reconcile names with the registry',
    description:
      'Answers a batch of up to 100 `queries`, or fetches properties by `extend`. It compares what the caller may read and nothing else, by the rules of `POST /v1/match`; it changes nothing and merges nobody. A cell that holds no name has no candidates; a value that is not understood is not compared, and `features` says what was.',
    tags: TAGS,
    headers: searchHeaders,
    body: Form.meta({ examples: [EXAMPLE] }),
    consumes: 'application/x-www-form-urlencoded',
    reads: true,
    answers: { 200: { description: 'What was asked for.', body: ReconciliationAnswer, headers: ['Registry-Seq'] } },
    failures: [],
    handle: async (request, reply) => {
      const { says, seq } = await answer(request, request.body as Asked, 'pointer');
      return cacheable(request, reply)
        .header('registry-seq', seq)
        .header('content-type', 'application/json')
        .send(Buffer.from(JSON.stringify(says), 'utf8'));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/entities`,
    access: 'reader',
    operationId: 'suggestEntities',
    summary: 'Complete a name for a tool that reconciles',
    description: 'Who may be meant by what has been typed, as `GET /v1/suggest` finds them, in the form of the Reconciliation Service API, the likeliest first.',
    tags: TAGS,
    query: z.strictObject({
      prefix: soughtName().meta({ description: 'What has been typed.', examples: ['Ганна Пры'] }),
      ...ofType,
      type_strict: z.enum(['any', 'should', 'all']).optional().meta({ description: 'Makes no difference while there is one type.' }),
      limit: whole(1, SUGGESTIONS_MAX).meta({ description: `How many at most; ${SUGGESTIONS_DEFAULT} if left out.` }),
      cursor: cursor(),
    }),
    headers: readHeaders,
    answers: viewAnswers('Who may be meant.', Suggested),
    failures: [],
    handle: async (request, reply) => {
      const { prefix, type, limit = SUGGESTIONS_DEFAULT, cursor: passed = 0 } = request.query as { prefix: string; type?: string; limit?: number; cursor?: number };
      const { result, seq } = await registry.read(
        request.viewer,
        async (reader) => {
          const found = isOurs(type) ? (await reader.seek(prisoner, prefix, { isTyping: true })).slice(passed, passed + limit) : [];
          const shown = await shownOf(
            registry,
            reader,
            found.map(({ id }) => id),
          );
          return { result: found.flatMap(({ id }) => (shown.has(id) ? [{ id, ...shown.get(id), notable: [TYPE] }] : [])), seq: await reader.seq() };
        },
        sinceOf(request),
      );
      return sendView(request, reply, 'entities', { result }, seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/properties`,
    access: 'reader',
    operationId: 'suggestProperties',
    summary: 'Complete what can be said beside a name',
    description: 'The properties by which a query can say more than a name, for tools that offer them as they are typed.',
    tags: TAGS,
    query: z.strictObject({ prefix: typedText(), ...ofType, cursor: cursor() }),
    headers: readHeaders.pick({ 'if-none-match': true }),
    answers: { 200: { description: 'The properties.', body: SuggestedProperties, headers: ['ETag'] }, 304: { description: 'It is as you have it.', headers: ['ETag'] } },
    failures: [],
    handle: async (request, reply) => {
      const { prefix, type, cursor: passed } = request.query as Typed & { type?: string };
      const all = isOurs(type) ? Object.entries(QUERY_PROPERTIES).map(([id, says]) => ({ id, ...says })) : [];
      const result = beginningSo(all, prefix).slice(passed);
      return sendBytes(request, reply, 'properties', Buffer.from(JSON.stringify({ result }), 'utf8'));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/types`,
    access: 'reader',
    operationId: 'suggestTypes',
    summary: 'Complete a type of entity',
    description: 'The types that there are, for tools that offer them as they are typed. There is one.',
    tags: TAGS,
    query: z.strictObject({ prefix: typedText(), cursor: cursor() }),
    headers: readHeaders.pick({ 'if-none-match': true }),
    answers: { 200: { description: 'The types.', body: SuggestedProperties, headers: ['ETag'] }, 304: { description: 'It is as you have it.', headers: ['ETag'] } },
    failures: [],
    handle: async (request, reply) => {
      const { prefix, cursor: passed } = request.query as Typed;
      const result = beginningSo([{ ...TYPE, description: TYPE_SAYS }], prefix).slice(passed);
      return sendBytes(request, reply, 'types', Buffer.from(JSON.stringify({ result }), 'utf8'));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/flyouts/entities/:prisoner_id`,
    access: 'reader',
    operationId: 'showEntity',
    summary: 'Show somebody who is suggested',
    description: 'A few words about somebody, as HTML that a tool puts into its own page: of what the caller may read, and text alone.',
    tags: TAGS,
    params: z.object({ prisoner_id: Id().meta({ description: 'The prisoner.' }) }),
    headers: readHeaders,
    answers: viewAnswers('What is shown.', Flyout),
    failures: [],
    handle: async (request, reply) => {
      const { prisoner_id } = request.params as { prisoner_id: string };
      const found = await registry.get(request.viewer, prisoner, prisoner_id, sinceOf(request));
      if (!found) throw new Problem('not_found');
      return sendView(request, reply, 'flyout', { id: prisoner_id, html: flyoutOfPerson(valuesOf(found.document)) }, found.seq);
    },
  });

  showing('properties/:property', 'showProperty', 'Show a property that is suggested', propertyParams, ({ property = '' }) =>
    Object.hasOwn(QUERY_PROPERTIES, property) ? { id: property, ...QUERY_PROPERTIES[property as QueryProperty] } : undefined,
  );
  showing('types/:type', 'showType', 'Show a type that is suggested', typeParams, ({ type }) => (type === TYPE.id ? { ...TYPE, description: TYPE_SAYS } : undefined));

  operation(app, {
    method: 'GET',
    path: `${HERE}/extension_properties`,
    access: 'reader',
    operationId: 'proposeProperties',
    summary: 'Ask which properties can be fetched',
    description: 'What `extend` can fetch for the caller: the columns of exports without their numbers. Those within lists have a value for each item.',
    tags: TAGS,
    query: z.strictObject({ ...ofType, limit: whole(1, PROPERTIES_MAX).meta({ description: 'How many at most; all if left out.' }) }),
    headers: readHeaders.pick({ 'if-none-match': true }),
    answers: { 200: { description: 'The properties.', body: ProposedProperties, headers: ['ETag'] }, 304: { description: 'It is as you have it.', headers: ['ETag'] } },
    failures: [],
    handle: async (request, reply) => {
      const { type, limit } = request.query as { type?: string; limit?: number };
      const all = isOurs(type) ? propertiesFor(prisoner, request.viewer.audience) : [];
      const says = { type: TYPE.id, ...(limit === undefined ? {} : { limit }), properties: all.slice(0, limit) };
      return sendBytes(request, reply, 'extension', Buffer.from(JSON.stringify(says), 'utf8'));
    },
  });

  operation(app, {
    method: 'GET',
    path: `${HERE}/previews/:prisoner_id`,
    access: 'reader',
    operationId: 'previewPrisoner',
    summary: 'Show somebody in a few words',
    description: 'A small page for a frame within a tool, of what the caller may read. It has no scripts, no styles and no links, and may be framed by any site.',
    tags: TAGS,
    params: z.object({ prisoner_id: Id().meta({ description: 'The prisoner.' }) }),
    headers: readHeaders,
    answers: {
      200: { description: 'The page.', body: z.string().max(20_000).meta({ description: 'HTML.' }), mediaType: 'text/html', headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { prisoner_id } = request.params as { prisoner_id: string };
      const found = await registry.get(request.viewer, prisoner, prisoner_id, sinceOf(request));
      if (!found) throw new Problem('not_found');
      const html = previewOf(valuesOf(found.document));
      reply.header('content-security-policy', PREVIEW_POLICY).removeHeader('x-frame-options');
      return sendBytes(request, reply, 'preview', Buffer.from(html, 'utf8'), found.seq, 'text/html; charset=utf-8');
    },
  });

  /** Shows what is the same for everyone. */
  function showing(
    at: string,
    operationId: string,
    summary: string,
    params: z.ZodObject,
    of: (params: Record<string, string>) => { id: string; name: string; description: string } | undefined,
  ): void {
    operation(app, {
      method: 'GET',
      path: `${HERE}/flyouts/${at}`,
      access: 'reader',
      operationId,
      summary,
      description: 'A few words about it, as HTML that a tool puts into its own page: text alone.',
      tags: TAGS,
      params,
      headers: readHeaders.pick({ 'if-none-match': true }),
      answers: { 200: { description: 'What is shown.', body: Flyout, headers: ['ETag'] }, 304: { description: 'It is as you have it.', headers: ['ETag'] } },
      failures: [],
      handle: async (request, reply) => {
        const says = of(request.params as Record<string, string>);
        if (!says) throw new Problem('not_found');
        return sendBytes(request, reply, 'flyout', Buffer.from(JSON.stringify({ id: says.id, html: flyoutOf(says) }), 'utf8'));
      },
    });
  }

  interface Asked {
    queries?: string;
    extend?: string;
  }

  async function answer(request: FastifyRequest, { queries, extend }: Asked, where: 'parameter' | 'pointer'): Promise<{ says: unknown; seq: number }> {
    const at = (name: string) => (where === 'parameter' ? { parameter: name } : { pointer: `/${name}` });
    if (queries !== undefined && extend !== undefined) throw invalid({ ...at('extend'), code: 'contradictory', detail: 'ask for one of queries and extend' });
    if (queries === undefined && extend === undefined && where === 'pointer')
      throw invalid({ pointer: '/queries', code: 'missing', detail: 'is missing: expected queries or extend' });
    const batch = queries === undefined ? undefined : parsed('queries', queries, Queries, at);
    const extension = extend === undefined ? undefined : parsed('extend', extend, Extension, at);
    if (extension) demandProperties(extension, request, at);
    return registry.read(
      request.viewer,
      async (reader) => ({
        says: batch ? await answersTo(registry, reader, batch) : extension ? await extensionOf(prisoner, reader, extension) : manifestOf(`${request.protocol}://${request.host}`),
        seq: await reader.seq(),
      }),
      sinceOf(request),
    );
  }

  /** What others may fetch is refused exactly as what nobody may. */
  function demandProperties({ properties }: Extension, request: FastifyRequest, at: At): void {
    const known = propertiesFor(prisoner, request.viewer.audience).map(({ id }) => id);
    const strangers = properties.flatMap(({ id }, place) => (known.includes(id) ? [] : [{ id, place }]));
    if (strangers.length === 0) return;
    throw invalid(
      ...strangers.map(({ id, place }) => {
        const did_you_mean = nearest(id, known);
        const detail = { code: 'unknown_value', detail: 'there is no such property here', ...(did_you_mean ? { did_you_mean } : {}) };
        return within(at('extend'), `/properties/${place}/id`, detail);
      }),
    );
  }
}

interface Typed {
  prefix?: string;
  cursor?: number;
}

const typedText = () => z.string().max(200).optional().meta({ description: 'What has been typed.' });

/** Those of which the id, the name or a word of it begins so. */
function beginningSo<T extends { id: string; name: string }>(all: readonly T[], prefix = ''): T[] {
  const typed = prefix.trim().toLowerCase();
  return all.filter(({ id, name }) => [id, ...name.toLowerCase().split(' '), name.toLowerCase()].some((word) => word.startsWith(typed)));
}

type At = (name: string) => { parameter: string } | { pointer: string };

function parsed<T>(name: string, text: string, schema: z.ZodType<T>, at: At): T {
  let value: unknown;
  try {
    value = readJson(Buffer.from(text, 'utf8'));
  } catch {
    throw invalid({ ...at(name), code: 'not_valid', detail: 'is not JSON' });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(...zodDetails(result.error.issues, { in: 'body', given: value, at: '' }).map(({ pointer = '', ...rest }) => within(at(name), pointer, rest)));
}

/** Where in the JSON of a property or parameter something is wrong. Of a parameter there is no pointer into what it holds: the words say where. */
function within(here: ReturnType<At>, pointer: string, detail: ProblemDetail): ProblemDetail {
  return 'pointer' in here ? { pointer: here.pointer + pointer, ...detail } : { ...here, ...detail, detail: `${pointer}: ${detail.detail}` };
}

const isOurs = (type: string | undefined): boolean => type === undefined || type === TYPE.id;
