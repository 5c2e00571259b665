// The OpenAPI document: made from the zod schemas by @fastify/swagger, tidied in one pass, served as JSON and YAML and in an explorer.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers, validatorCompiler } from 'fastify-zod-openapi';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { serveExplorer, serveFile } from './explorer.js';
import { SHOWN_AS } from './parameters.js';

type Json = Record<string, unknown>;

/** The explorer and the documents it reads. */
export function isPage(url: string): boolean {
  return /^\/(?:docs(?:\/|$)|openapi\.(?:json|yaml)$)/.test(url);
}

/** Must run before any route is added. */
export async function describeRoutes(app: FastifyInstance, info: { version: string; description: string; tags: { name: string; description: string }[] }): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
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
        license: { name: 'MIT', identifier: 'MIT' },
        contact: { name: 'The maintainers' },
      },
      servers: [{ url: '/', description: 'This registry.' }],
      tags: info.tags,
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key. Reading what is public needs none.' } } },
    },
    ...fastifyZodOpenApiTransformers,
  });
}

/** The document as plain data, the same bytes every time. */
export function documentOf(app: FastifyInstance): Json {
  return tidyDocument(JSON.parse(JSON.stringify(app.swagger())) as Json);
}

export function yamlOf(document: Json): string {
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Serves the document and the explorer. Must run after all routes are added. */
export function serveDocument(app: FastifyInstance): void {
  let document: Json | undefined;
  const made = (): Json => (document ??= documentOf(app));
  serveFile(app, '/openapi.json', 'application/json', () => Buffer.from(JSON.stringify(made())));
  serveFile(app, '/openapi.yaml', 'application/yaml', () => Buffer.from(yamlOf(made())));
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
  // What is sent may grow: a client must not refuse a property that it does not know yet.
  if (type === 'object' && io === 'output') delete schema.additionalProperties;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** One pass over the whole document: schemas that are equal for input and output become one, and parameters say how their lists are written. */
function tidyDocument(document: Json): Json {
  for (const operations of Object.values((document.paths ?? {}) as Json)) {
    for (const operation of Object.values(operations as Json)) for (const parameter of ((operation as Json).parameters ?? []) as Json[]) tidyParameter(parameter);
  }
  const schemas = ((document.components as Json)?.schemas ?? {}) as Json;
  for (const name of Object.keys(schemas).filter((key) => key.endsWith('Output'))) {
    const twin = name.slice(0, -'Output'.length);
    if (schemas[twin] && JSON.stringify(schemas[twin]) === JSON.stringify(schemas[name])) {
      delete schemas[name];
      redirect(document, `#/components/schemas/${name}`, `#/components/schemas/${twin}`);
    }
  }
  return document;
}

function tidyParameter(parameter: Json): void {
  const schema = parameter.schema as Json;
  if (parameter.in === 'query' && schema.type === 'array') Object.assign(parameter, { style: 'form', explode: false });
  delete schema.description;
}

function redirect(node: unknown, from: string, to: string): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node as Json)) {
    if (key === '$ref' && value === from) (node as Json)[key] = to;
    else redirect(value, from, to);
  }
}
