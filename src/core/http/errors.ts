// Every way in which a request can fail ends here and leaves as application/problem+json: handlers, router, parser, sockets.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CorruptEdition } from '../db/editions.js';
import { IdempotencyKeyReused } from '../db/only-once.js';
import { PositionGone } from '../db/pages.js';
import { MomentAhead, PositionAhead } from '../db/registry.js';
import { causeOf, OutcomeUnknown, StoreUnavailable } from '../db/types.js';
import { invalid, Problem, type ProblemCode, type ProblemDetail } from '../problem.js';
import { newId } from '../values/id.js';
import { zodDetails } from '../values/zod-details.js';
import { PREFLIGHTS } from './origins.js';
import { PROTECTION } from './protection.js';

const RETRY_AFTER_S = '1';

/** What became of what is not where somebody asks for it. */
export interface Absence {
  /** Where it is now. */
  elsewhere: (request: FastifyRequest) => Promise<string | undefined>;
  /** Whether it is nowhere any more, and whoever asks may know that it was there. */
  isGone: (request: FastifyRequest) => Promise<boolean>;
}

/** Answers all failures that Fastify hands over, and 404 and 405 before any body is read. */
export function answerErrors(app: FastifyInstance, { elsewhere, isGone }: Absence): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (request.is404) return sendWithoutRoute(request, reply, problem);
    if (problem.code !== 'not_found') return send(request, reply, problem);
    try {
      const address = await elsewhere(request);
      if (address !== undefined) return reply.code(308).header('cache-control', 'no-store').header('location', address).send();
      return send(request, reply, (await isGone(request)) ? new Problem('erased') : problem);
    } catch (failed) {
      return send(request, reply, problemOf(failed, request));
    }
  });
  app.setNotFoundHandler((request, reply) => sendWithoutRoute(request, reply, new Problem('not_found')));

  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url === PREFLIGHTS) return;
    methodsOf.set(url, new Set([...(methodsOf.get(url) ?? []), ...[method].flat()]));
  });
  app.addHook('onRequest', (request, _reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?', 1)[0] as string;
    const methods = [...new Set([...methodsOf].filter(([url]) => patternOf(url).test(path)).flatMap(([, known]) => [...known]))].sort();
    if (methods.length === 0 || methods.includes(request.method)) throw new Problem('not_found');
    throw new Problem('method_not_allowed', { members: { allowed_methods: methods }, headers: { allow: methods.join(', ') } });
  });
}

const patterns = new Map<string, RegExp>();

/** The paths that a route answers, from its template. */
function patternOf(url: string): RegExp {
  const pattern =
    patterns.get(url) ??
    new RegExp(
      `^${url
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/:\w+/g, '[^/]+')
        .replace(/\*/g, '.*')}/?$`,
    );
  patterns.set(url, pattern);
  return pattern;
}

/** What a thrown error is to the client. What is not known is a 500 that says nothing of its cause. */
export function problemOf(thrown: unknown, request: FastifyRequest): Problem {
  const error = causeOf(thrown);
  if (error instanceof Problem) return error;
  if (error instanceof PositionGone) return new Problem('cursor_not_valid');
  if (error instanceof PositionAhead) return isAhead(request);
  if (error instanceof MomentAhead) return invalid({ parameter: 'as_of_seq', code: 'out_of_range', detail: "is beyond what this caller's feed has come to" });
  if (error instanceof IdempotencyKeyReused) return new Problem('idempotency_key_reused');
  if (error instanceof OutcomeUnknown) return new Problem('outcome_unknown', { cause: error });
  if (error instanceof StoreUnavailable || error instanceof CorruptEdition) return new Problem('unavailable', { cause: error });
  const { code, statusCode, validation, validationContext } = (error ?? {}) as FastifyError;
  if (validation) return notValid(validation as never, validationContext ?? 'body', request);
  const known = BY_CODE[code];
  if (known === 'body_too_large') return new Problem(known, { members: { limit_bytes: request.routeOptions.bodyLimit } });
  if (known === 'media_type_not_supported' && !request.routeOptions.config?.operation?.body) return new Problem(known, { detail: 'This operation takes no body.' });
  if (known) return new Problem(known);
  if (statusCode === 400 && error instanceof SyntaxError) return new Problem('malformed_body');
  if (statusCode !== undefined && statusCode < 500) return new Problem('malformed_request');
  return new Problem('internal_error', { cause: error });
}

/** Both the header and a cursor name a position that answers must have come to. */
function isAhead({ headers }: FastifyRequest): Problem {
  if (headers['registry-seq'] === undefined) return new Problem('cursor_not_valid');
  return invalid({
    header: 'registry-seq',
    code: 'out_of_range',
    detail: 'is beyond what this caller can have seen: it is of an answer to another key, or the registry was set back to before it. Start again without it',
  });
}

const BY_CODE: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_not_supported',
  FST_ERR_CTP_INVALID_TYPE: 'media_type_not_supported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_BAD_URL: 'malformed_request',
  FST_ERR_MAX_PARAM_LENGTH: 'url_too_long',
};

const CONTEXT = { body: 'body', querystring: 'query', params: 'path', headers: 'header' } as const;

function notValid(found: { params: { issue: z.core.$ZodIssue } }[], context: string, request: FastifyRequest): Problem {
  const place = CONTEXT[context as keyof typeof CONTEXT] ?? 'body';
  const issues = found.map(({ params }) => params.issue);
  const given = { body: request.body, query: request.query, path: request.params, header: request.headers }[place];
  return invalid(
    ...(zodDetails(issues, { in: place, known: (path) => (place === 'body' ? propertiesAt(request.routeOptions.config.operation?.body, path) : []), given }) as ProblemDetail[]),
  );
}

/** The properties that a body has at a path, to suggest one of them. */
function propertiesAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = schema as { shape?: Record<string, unknown>; def?: { innerType?: unknown; element?: unknown } } | undefined;
  const unwrap = () => {
    while (at && !at.shape && at.def?.innerType) at = at.def.innerType as never;
  };
  for (const step of path) {
    unwrap();
    at = (typeof step === 'number' ? at?.def?.element : at?.shape?.[String(step)]) as never;
  }
  unwrap();
  return Object.keys(at?.shape ?? {});
}

function send(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status >= 500 && !problem.extra.isExpected) request.log.error({ err: problem.extra.cause ?? problem, request_id: request.id }, problem.code);
  return headed(reply, problem).send(bytesOf(request, problem));
}

function bytesOf(request: FastifyRequest, problem: Problem): Buffer {
  const document = problem.toJSON();
  // Only a failure of the server names its instance: the answers to what a client got wrong are the same every time.
  if (problem.status >= 500) document.instance = `urn:uuid:${request.id}`;
  return Buffer.from(JSON.stringify(document), 'utf8');
}

function headed(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ ...standing(problem), ...problem.extra.headers })
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store');
}

/** Of what has a route Fastify leaves the body of an answer to HEAD out by itself. */
function sendWithoutRoute(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  if (request.method !== 'HEAD') return send(request, reply, problem);
  const { length } = bytesOf(request, problem);
  return headed(reply, problem).header('content-length', length).send();
}

function standing(problem: Problem): Record<string, string> {
  if (problem.status === 401) return { 'www-authenticate': 'Bearer realm="registry"' };
  if (problem.status === 503) return { 'retry-after': RETRY_AFTER_S };
  return {};
}

/** Bad URLs fail before there is a route; without this they answer in the framework's own shape. */
export function frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(PROTECTION).header('request-id', request.id);
  sendWithoutRoute(request, reply, problemOf(error, request));
}

const SOCKET_ERRORS: Record<string, ProblemCode> = { HPE_HEADER_OVERFLOW: 'headers_too_large', ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout' };

/** The latest request of each connection, by its answer. */
const latest = new WeakMap<Socket, ServerResponse>();

/** What is not HTTP at all fails on the socket. */
export function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const detail = error.code === 'HPE_INVALID_URL' ? { detail: 'The URL has characters that must be percent-encoded (RFC 3986), such as letters outside ASCII.' } : {};
  const problem = new Problem(SOCKET_ERRORS[error.code ?? ''] ?? 'malformed_request', detail);
  const answer = latest.get(socket);
  const isUnderWay = answer && !answer.writableFinished && !answer.destroyed;
  // Requests that came whole before are answered first, or this failure would pass for the answer to one that was done.
  if (isUnderWay && answer.req.complete) answer.once('close', () => answerOnSocket(socket, problem));
  // The failure is in the body of a request that has its answer already, or the first part of it.
  else if (answer && !answer.req.complete && answer.headersSent) socket.destroy();
  else answerOnSocket(socket, problem);
}

function answerOnSocket(socket: Duplex, problem: Problem): void {
  if (!socket.writable) return;
  const body = JSON.stringify(problem.toJSON());
  const headers = Object.entries(lastHeaders(body)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${headers.join('')}\r\n${body}`);
}

/** What a failure says after which the connection is closed. */
function lastHeaders(body: string): Record<string, string> {
  return {
    ...PROTECTION,
    'content-type': 'application/problem+json',
    'request-id': newId(),
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  };
}

/** Answers what Node would answer by itself, in a form of its own or not at all: an Expect header that it does not know, CONNECT, a client that will send no more. */
export function answerForNode(app: FastifyInstance): void {
  // Node takes it for gone, and its write would be done without an answer where the store takes its time.
  (app.server as { httpAllowHalfOpen?: boolean }).httpAllowHalfOpen = true;
  app.server.on('request', (request: IncomingMessage, response: ServerResponse) => latest.set(request.socket, response));
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const problem = new Problem('expectation_failed');
    const body = JSON.stringify(problem.toJSON());
    response.writeHead(problem.status, lastHeaders(body));
    response.end(body);
  });
  app.server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    answerOnSocket(socket, new Problem('malformed_request', { detail: 'The registry is no proxy: there is no CONNECT.' }));
  });
}

/** RFC 9112, section 3.2: without a Host header, or with two, nobody can say whom a request was meant for. */
export function demandHost({ httpVersion, headers, rawHeaders }: IncomingMessage): void {
  const isMissing = headers.host === undefined && httpVersion === '1.1';
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  if (isMissing || hosts > 1) throw new Problem('malformed_request', { detail: 'A request names its host in one Host header.' });
}
