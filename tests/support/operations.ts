// What a server under test offers: its operations as they were declared, found without naming one.
import { channel } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { documentOf, PLAIN_TEXT } from '../../src/core/http/openapi.js';
import type { Operation } from '../../src/core/http/operation.js';
import { once } from '../../src/core/values/once.js';

const declared = new WeakMap<object, Operation[]>();
const pages = new WeakMap<object, string[]>();

// Routes are only told while they are added, so we listen from the moment a server is made.
channel('fastify.initialization').subscribe((message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  const operations: Operation[] = [];
  const others: string[] = [];
  declared.set(fastify, operations);
  pages.set(fastify, others);
  fastify.addHook('onRoute', (route) => {
    if (route.method === 'HEAD') return;
    if (route.config?.operation) operations.push(route.config.operation);
    else if (!/[:*]/.test(route.url)) others.push(route.url);
  });
});

/** The operations of a server, in the order in which they were added. */
export function operationsOf(app: FastifyInstance): readonly Operation[] {
  const operations = declared.get(app);
  if (!operations || operations.length === 0) throw new Error('This server was made before tests/support/operations.ts was loaded: import it first.');
  return operations;
}

/** The addresses of a server that are no operations: the explorer and the documents that it reads. */
export function pagesOf(app: FastifyInstance): readonly string[] {
  return [...new Set(pages.get(app) ?? [])];
}

/** The operation by which a record of this kind is made. */
export function creationOf(app: FastifyInstance, records: Records, record: DefinedRecord): Operation {
  const owner = record.owner && records.get(record.owner.record);
  const path = owner ? `/v1/${owner.plural}/:${owner.name}_id/${record.plural}` : `/v1/${record.plural}`;
  const found = operationsOf(app).find((operation) => operation.method === 'POST' && operation.path === path);
  if (!found?.body) throw new Error(`There is no POST ${path}: say in tests/support/operations.ts how a ${record.name} is made.`);
  return found;
}

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: Json;
}

type Json = Record<string, unknown>;

/** A GET as the OpenAPI document describes it. */
export interface Read {
  path: string;
  readonly parameters: readonly Parameter[];
}

/** Every GET of a server; what the document says of it is worked out when it is asked for, as that takes long. */
export function readsOf(app: FastifyInstance): Read[] {
  return operationsOf(app)
    .filter(({ method }) => method === 'GET')
    .map((operation) => {
      const path = operation.path.replace(/:(\w+)/g, '{$1}');
      return {
        path,
        get parameters() {
          return parametersByPath(app).get(path) ?? [];
        },
      };
    });
}

/** The names in the path of a read. */
export function namesIn({ path }: Read): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

/** The parameters of every GET that the document of a server describes, by its path. */
const parametersByPath = once((app: FastifyInstance): ReadonlyMap<string, Parameter[]> => {
  const document = documentOf(app);
  const resolve = (parameter: Json): Json =>
    typeof parameter.$ref === 'string'
      ? (parameter.$ref
          .slice(2)
          .split('/')
          .reduce((node, key) => node[key] as Json, document) as Json)
      : parameter;
  return new Map(
    Object.entries(document.paths as Record<string, Record<string, Json>>).flatMap(([path, operations]) =>
      operations.get ? [[path, ((operations.get.parameters ?? []) as Json[]).map(resolve) as unknown as Parameter[]]] : [],
    ),
  );
});

/** The path of a read with ids in place of its parameters; of versions the first, which everything has that anybody was shown. */
export function fill(read: Read, values: Readonly<Record<string, string>>): string {
  return read.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? (name === 'version' ? '1' : name));
}

/** What the id of a record opens by itself, to whoever was given it, and the properties that they are told there. */
const BY_REFERENCE: Readonly<Record<string, readonly string[]>> = { '/v1/corrections/{correction_id}/status': ['status', 'received_on', 'resolved_on'] };

/** Whether a read of this path needs nothing but an id that nobody else was given. */
export function isByReference(path: string): boolean {
  return path in BY_REFERENCE;
}

/** What the answer from this address may say of a record, whoever asks. */
export function toldByReference(address: string): readonly string[] {
  return Object.entries(BY_REFERENCE).find(([path]) => new RegExp(`${path.replace(/\{\w+\}/, '[0-9a-f-]{36}')}($|\\?)`).test(address))?.[1] ?? [];
}

/** Whether a text of the document can be any: it has no pattern, or the one that all texts have. */
export function isAnyText({ pattern }: { pattern?: string | undefined }): boolean {
  return pattern === undefined || pattern === PLAIN_TEXT;
}
