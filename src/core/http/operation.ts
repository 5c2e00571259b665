// Declares routes. A route that does not say who may call it, what it is called and how it fails stops the boot.
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import type { Role } from '../access/viewer.js';
import { PROBLEMS, type ProblemCode } from '../problem.js';
import { HEADERS, problemContent } from './responses.js';

export interface Answer {
  description: string;
  /** Left out where there is no body. */
  body?: z.ZodType;
  mediaType?: string;
  headers?: readonly (keyof typeof HEADERS)[];
}

export interface Operation {
  method: Extract<HTTPMethods, 'GET' | 'POST' | 'PATCH' | 'DELETE'>;
  path: string;
  /** The least role that may call it; `reader` is anyone. */
  access: Role;
  operationId: string;
  summary: string;
  description: string;
  tags: readonly string[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: z.ZodObject;
  /** The one media type of the body. */
  consumes?: string;
  answers: Readonly<Record<number, Answer>>;
  /** The failures of this operation, beside those that any operation has. */
  failures: readonly ProblemCode[];
  /** Query parameters that this audience may use; the others answer as if they did not exist. */
  parametersFor?: (request: FastifyRequest) => readonly string[];
  handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

/** Who may call it, in words; nothing where anyone may. */
const NEEDS: Readonly<Record<Role, string>> = {
  reader: '',
  partner: ' For keys of partners, editors and admins.',
  editor: ' For keys of editors and admins.',
  admin: ' For keys of admins.',
};

/** What any operation can answer. */
const COMMON: readonly ProblemCode[] = [
  'validation_failed',
  'malformed_request',
  'key_not_valid',
  'method_not_allowed',
  'url_too_long',
  'expectation_failed',
  'headers_too_large',
  'internal_error',
  'unavailable',
];
const WITH_BODY: readonly ProblemCode[] = ['malformed_body', 'body_too_large', 'media_type_not_supported', 'request_timeout'];

export function failuresOf(operation: Operation): ProblemCode[] {
  const all = [
    ...COMMON,
    ...(operation.body ? WITH_BODY : []),
    ...(operation.access === 'reader' ? [] : (['key_missing', 'role_not_sufficient'] as const)),
    ...(operation.params ? (['not_found'] as const) : []),
    ...operation.failures,
  ];
  return [...new Set(all)];
}

/** Adds a route to the server and its operation to the document. */
export function operation(app: FastifyInstance, op: Operation): void {
  const response: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(op.answers)) {
    response[status] = {
      description: answer.description,
      headers: Object.fromEntries((['Request-Id', ...(answer.headers ?? [])] as const).map((name) => [name, HEADERS[name as keyof typeof HEADERS]])),
      ...(answer.body ? { content: { [answer.mediaType ?? 'application/json']: { schema: answer.body } } } : {}),
    };
  }
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of failuresOf(op)) byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) response[status] = problemContent(status, codes);

  app.route({
    method: op.method,
    url: op.path,
    config: { operation: op },
    schema: {
      operationId: op.operationId,
      summary: op.summary,
      description: `${op.description}${NEEDS[op.access]}`,
      tags: [...op.tags],
      security: op.access === 'reader' ? [{}, { apiKey: [] }] : [{ apiKey: [] }],
      ...(op.params ? { params: op.params } : {}),
      querystring: op.query ?? z.strictObject({}),
      ...(op.headers ? { headers: op.headers } : {}),
      ...(op.body ? { body: op.body, consumes: [op.consumes ?? 'application/json'] } : {}),
      response,
    } as never,
    handler: op.handle as never,
  });
}

/** Refuses to boot with a route that nobody declared. Pages, such as the explorer's, are no operations and open to anyone. */
export function demandOperations(app: FastifyInstance, isPage: (url: string) => boolean): void {
  const ids = new Set<string>();
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || isPage(route.url)) return;
    const op = route.config?.operation;
    const name = `${route.method} ${route.url}`;
    if (!op) throw new Error(`${name} does not say who may call it: declare it with operation()`);
    if (!op.operationId || !op.summary || !op.description) throw new Error(`${name} does not say what it is called or what it does`);
    if (ids.has(op.operationId)) throw new Error(`${name}: there is another operation called ${op.operationId}`);
    ids.add(op.operationId);
  });
}
