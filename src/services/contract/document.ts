// The OpenAPI document of a registry as a test of it needs it: each operation with its parameters, its body and what it may answer.
import { resolve } from '../../core/http/references.js';

export type Json = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Json;
  /** Several values are one parameter each, not parted by commas. */
  explode: boolean;
}

export interface Body {
  mediaType: string;
  schema: Json;
  examples: readonly unknown[];
}

export interface Documented {
  /** Codes of the catalogue that the description names, for a failure. */
  codes: readonly string[];
  /** Schemas of headers, by their names in lower case. */
  headers: ReadonlyMap<string, Json>;
  content?: { mediaType: string; schema: Json } | undefined;
}

/** What operations are counted by. */
export const KINDS = ['lists', 'records', 'other reads', 'searches', 'creations', 'changes', 'removals', 'other orders'] as const;
export type Kind = (typeof KINDS)[number];

export interface Described {
  id: string;
  method: string;
  /** As the document has it: /v1/prisoners/{prisoner_id}. */
  path: string;
  kind: Kind;
  /** It stores nothing, whatever it is sent. */
  reads: boolean;
  parameters: readonly Parameter[];
  body?: Body | undefined;
  answers: ReadonlyMap<number, Documented>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What is sent is not an OpenAPI document that can be tested. */
export class NotADocument extends Error {}

/** Every operation of a document, in its order. */
export function operationsIn(document: Json): Described[] {
  if (typeof document?.paths !== 'object' || document.paths === null || !/^3\.1\./.test(String(document.openapi))) throw new NotADocument('it is not OpenAPI 3.1');
  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => described(document, path, method.toUpperCase(), item[method] as Json)),
  );
}

function described(document: Json, path: string, method: string, says: Json): Described {
  const parameters = ((says.parameters ?? []) as Json[]).map((one): Parameter => {
    const { name, in: place, required, schema, explode } = resolve(document, one);
    return {
      name: place === 'header' ? String(name).toLowerCase() : String(name),
      in: place as Parameter['in'],
      required: required === true,
      schema: (schema ?? {}) as Json,
      explode: explode === true,
    };
  });
  const [media] = Object.entries((resolve(document, says.requestBody ?? {}).content ?? {}) as Record<string, Json>);
  const body = media && { mediaType: media[0], schema: (media[1].schema ?? {}) as Json, examples: examplesIn(media[1]) };
  const answers = new Map(Object.entries((says.responses ?? {}) as Json).map(([status, answer]) => [Number(status), documented(document, resolve(document, answer))]));
  const statuses = [...answers.keys()].filter((status) => status < 300);
  const has = (name: string, place: Parameter['in']) => parameters.some((parameter) => parameter.in === place && parameter.name === name);
  // What stores something can be told to do it once.
  const reads = method === 'GET' || (method === 'POST' && statuses.every((status) => status === 200) && !has('idempotency-key', 'header'));
  return { id: String(says.operationId ?? `${method} ${path}`), method, path, kind: kindOf(), reads, parameters, body, answers };

  function kindOf(): Kind {
    if (method === 'GET') return has('cursor', 'query') ? 'lists' : path.endsWith('}') ? 'records' : 'other reads';
    if (reads) return 'searches';
    if (method === 'PATCH') return 'changes';
    if (method === 'DELETE') return 'removals';
    return body && statuses.includes(201) ? 'creations' : 'other orders';
  }
}

function documented(document: Json, answer: Json): Documented {
  const [content] = Object.entries((answer.content ?? {}) as Record<string, Json>);
  return {
    codes: [...String(answer.description ?? '').matchAll(/`([a-z_]+)`/g)].map(([, code]) => code as string),
    headers: new Map(Object.entries((answer.headers ?? {}) as Json).map(([name, header]) => [name.toLowerCase(), (resolve(document, header).schema ?? {}) as Json])),
    content: content && { mediaType: content[0], schema: (content[1].schema ?? {}) as Json },
  };
}

function examplesIn({ examples, example }: Json): unknown[] {
  return [...Object.values((examples ?? {}) as Record<string, Json>).map(({ value }) => value), ...(example === undefined ? [] : [example])];
}
