// The OpenAPI document: made from the zod schemas by @fastify/swagger, tidied in one pass, served as JSON and YAML and in an explorer.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { Records } from '../db/definition.js';
import { once } from '../values/once.js';
import { SHOWN_AS } from '../values/types.js';
import { serveExplorer, serveFile } from './explorer.js';
import { narrowingCompiler } from './narrowing.js';
import { olderOf } from './openapi-older.js';
import { type Json, operationsOf, shareParts } from './openapi-sharing.js';
import { trafficOf } from './openapi-traffic.js';
import { describedAs } from './operation.js';
import { EXPLODED } from './parameters.js';

/** The first page, the explorer and the documents it reads. */
export function isPage(url: string): boolean {
  return /^\/(?:$|docs(?:\/|$)|openapi(?:-3\.0|-traffic)?\.(?:json|yaml)$)/.test(url);
}

interface Info {
  version: string;
  description: string;
  contact: { name: string; url?: string; email?: string };
  tags: { name: string; description: string }[];
}

/** Must run before any route is added. */
export async function describeRoutes(app: FastifyInstance, records: Records, info: Info): Promise<void> {
  const routes: string[] = [];
  saidOf.set(app, { records, info, routes });
  app.addHook('onRoute', ({ method, url }) => {
    routes.push(`${method} ${url}`);
  });
  app.setValidatorCompiler(narrowingCompiler);
  // Editions leave as the bytes they are stored as; this is for the few answers that are not editions. Parsing drops what the schema does not name.
  app.setSerializerCompiler(
    ({ schema }) =>
      (value) =>
        JSON.stringify((schema as unknown as z.ZodType).parse(value)),
  );
  await app.register(fastifyZodOpenApiPlugin, {
    documentOpts: { override: ({ jsonSchema, zodSchema, io }) => tidySchema(jsonSchema as Json, zodSchema as unknown as z.ZodType, io) },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Political prisoner registry',
        version: info.version,
        description: info.description,
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
        contact: info.contact,
      },
      servers: [{ url: '/', description: 'This registry, in production.', 'x-internal': false } as never],
      tags: info.tags,
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key. Reading what is public needs none.' } } },
    },
    ...fastifyZodOpenApiTransformers,
    transform: (options) => {
      const op = options.route.config?.operation;
      return fastifyZodOpenApiTransformers.transform(op ? { ...options, schema: { ...options.schema, ...describedAs(op) } } : options);
    },
  });
}

/** The document as plain data, the same bytes every time. */
export function documentOf(app: FastifyInstance): Json {
  return JSON.parse(fileOf(app, 'openapi.json').toString('utf8')) as Json;
}

/** What a server's document is made of, beside the definitions of its records. */
const saidOf = new WeakMap<FastifyInstance, { records: Records; info: Info; routes: string[] }>();
const filesOf = once((_records: Records) => new Map<string, Map<DocumentName, Buffer>>());

/** A file of the document: made once for all servers of a process that have the same routes over the same records. */
function fileOf(app: FastifyInstance, name: DocumentName): Buffer {
  const { records, info, routes } = saidOf.get(app) as { records: Records; info: Info; routes: string[] };
  const kinds = filesOf(records);
  const kind = JSON.stringify([info, routes]);
  const files = kinds.get(kind) ?? new Map<DocumentName, Buffer>();
  kinds.set(kind, files);
  const made = () => (name === 'openapi.json' ? tidyDocument(JSON.parse(JSON.stringify(app.swagger())) as Json) : documentOf(app));
  const file = files.get(name) ?? Buffer.from(DOCUMENTS[name](made()));
  files.set(name, file);
  return file;
}

export function yamlOf(document: Json): string {
  // Older readers take an unquoted yes or 2026-01-10 for something else than text.
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 0, compat: 'yaml-1.1' });
}

/** The files that the document is served as. */
export const DOCUMENTS = {
  'openapi.json': (document: Json) => JSON.stringify(document),
  'openapi.yaml': yamlOf,
  'openapi-3.0.json': (document: Json) => JSON.stringify(olderOf(document)),
  'openapi-3.0.yaml': (document: Json) => yamlOf(olderOf(document)),
  'openapi-traffic.json': (document: Json) => JSON.stringify(trafficOf(document)),
  'openapi-traffic.yaml': (document: Json) => yamlOf(trafficOf(document)),
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

/** Gives a file of the document when it is first asked for. */
export type Documents = (name: DocumentName) => Buffer | Promise<Buffer>;

/** Serves the document and the explorer. Must run after all routes are added. What makes the document where it is asked for holds the process for seconds: that is for what serves nobody else. */
export function serveDocument(app: FastifyInstance, documents: Documents = (name) => fileOf(app, name)): void {
  for (const name of Object.keys(DOCUMENTS) as DocumentName[]) serveFile(app, `/${name}`, name.endsWith('.json') ? 'application/json' : 'application/yaml', () => documents(name));
  serveExplorer(app);
}

function tidySchema(schema: Json, zodSchema: z.ZodType, io: string): void {
  const shown = zodSchema.meta()?.[SHOWN_AS] as Json | undefined;
  if (shown) {
    const { description } = schema;
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, shown, description ? { description } : {});
  }
  const { type } = zodSchema._zod.def as { type: string };
  // What is sent may grow: a client must not refuse a property that it does not know yet. What can be of any kind goes on saying so.
  if (type === 'object' && io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  else if (type === 'object' && io === 'output' && schema.additionalProperties !== undefined) schema.additionalProperties = true;
}

/**
 * One pass over the whole document: schemas that are equal for input and output become one, parameters say how their lists are
 * written, and what several operations share is said once.
 */
function tidyDocument(document: Json): Json {
  for (const operation of operationsOf(document)) for (const parameter of operation.parameters ?? []) tidyParameter(parameter);
  tidyNodes(document);
  const schemas = ((document.components as Json)?.schemas ?? {}) as Json;
  for (const name of Object.keys(schemas).filter((key) => key.endsWith('Output'))) {
    const twin = name.slice(0, -'Output'.length);
    if (schemas[twin] && JSON.stringify(schemas[twin]) === JSON.stringify(schemas[name])) {
      delete schemas[name];
      redirect(document, `#/components/schemas/${name}`, `#/components/schemas/${twin}`);
    }
  }
  shareParts(document);
  return document;
}

function tidyParameter(parameter: Json): void {
  // Fastify knows headers by small letters; the document writes them as their standards do, and as it writes those of answers.
  if (parameter.in === 'header') parameter.name = String(parameter.name).replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  const schema = parameter.schema as Json;
  if (parameter.in === 'query' && schema.type === 'array') Object.assign(parameter, { style: 'form', explode: schema[EXPLODED] === true });
  delete schema[EXPLODED];
  delete schema.description;
}

/**
 * What may be null says so in its type: generated clients then keep its format and its values. Beside a reference nothing is said
 * of properties: it would speak of those named beside it, which are none, and so refuse all.
 */
function tidyNodes(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('$ref' in node) delete (node as Json).additionalProperties;
  const { anyOf, ...rest } = node as Json & { anyOf?: Json[] };
  const [only, ...others] = (anyOf ?? []).filter(({ type }) => type !== 'null');
  if (anyOf && only && others.length === 0 && typeof only.type === 'string') {
    const values = Array.isArray(only.enum) ? { enum: [...only.enum, null] } : {};
    delete (node as Json).anyOf;
    Object.assign(node, { ...only, type: [only.type, 'null'], ...values, ...rest });
  }
  tidyType(node as Json);
  for (const inner of Object.values(node)) tidyNodes(inner);
}

/** Text without control characters, tabs and ends of lines aside: what any text of the registry is. */
export const PLAIN_TEXT = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$';
const INT32_MAX = 2_147_483_647;

/** Objects of any properties say so, whole numbers how wide they are, and texts of which nothing else is said what no text has in it. */
function tidyType(node: Json): void {
  const types = [node.type].flat();
  // Left unsaid, generated clients take it for an object that has no properties at all.
  if (types.includes('object') && !node.properties) node.additionalProperties ??= true;
  if (types.includes('integer') && !node.format) node.format = Number(node.maximum ?? Number.MAX_SAFE_INTEGER) <= INT32_MAX ? 'int32' : 'int64';
  // A format of a number says nothing of a text that may stand in its place.
  const isSaid = ['pattern', 'enum', 'const'].some((key) => key in node) || ('format' in node && !/^int/.test(String(node.format)));
  if (types.includes('string') && !isSaid) node.pattern = PLAIN_TEXT;
  // A regular expression of JavaScript is written between slashes; a pattern is not.
  else if (typeof node.pattern === 'string') node.pattern = node.pattern.replaceAll('\\/', '/');
}

function redirect(node: unknown, from: string, to: string): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node as Json)) {
    if (key === '$ref' && value === from) (node as Json)[key] = to;
    else redirect(value, from, to);
  }
}
