// Declares routes. A route that does not say who may call it, what it is called and how it fails stops the boot.
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaCompiler, HTTPMethods } from 'fastify';
import { z } from 'zod';
import { isImpersonal, scopeOf } from '../access/scopes.js';
import { ROLES, type Role, type Viewer } from '../access/viewer.js';
import { invalid, PROBLEMS, type ProblemCode } from '../problem.js';
import { once } from '../values/once.js';
import { DETAILS_MAX, unknownName, zodDetails } from '../values/zod-details.js';
import { announced, DEPRECATION_HEADERS, type Deprecation, demandNotice, inWords } from './deprecating.js';
import { narrowed, narrowingCompiler } from './narrowing.js';
import { unknownParameter } from './parameters.js';
import { ANY_ANSWER, HEADERS, problemContent } from './responses.js';

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
  /** In place of a body that is read whole: one that is handed on as it comes in, in this media type, with what it says to readers of the document. */
  streams?: { mediaType: string; says: string; example: string };
  answers: Readonly<Record<number, Answer>>;
  /** The failures of this operation, beside those that any operation has. */
  failures: readonly ProblemCode[];
  /** Query parameters that this audience may use; the others answer as if they did not exist. */
  parametersFor?: (request: FastifyRequest) => readonly string[];
  /** Properties of the body that this caller may send; the others answer as if they did not exist. */
  propertiesFor?: (request: FastifyRequest) => readonly string[];
  /** It reads and changes nothing, though it is asked by a POST. */
  reads?: boolean;
  /** Whoever is no editor may call it only so often: for what anyone can leave behind. The app says how often. */
  limited?: boolean;
  /** It reads what is no edition, so that a mirror does not have it. */
  atOrigin?: boolean;
  /** Of what was erased it tells as well: that there was something, and when. */
  tellsErased?: boolean;
  /** It will go: since when, until when, and what to use instead. */
  deprecated?: Deprecation;
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

const NO_PARAMETERS = z.strictObject({});

/** What any operation can answer. */
const COMMON: readonly ProblemCode[] = [
  'validation_failed',
  'malformed_request',
  'key_not_valid',
  // Of a mirror, to whoever sends a key.
  'only_at_origin',
  'too_many_requests',
  'method_not_allowed',
  'expectation_failed',
  'headers_too_large',
  'too_many_requests',
  'internal_error',
  'unavailable',
];
/** What a mirror does not do: it has nothing but what anyone may read. */
export function isOnlyAtOrigin(operation: Operation): boolean {
  return operation.access !== 'reader' || (operation.method !== 'GET' && !operation.reads) || operation.atOrigin === true;
}

const WITH_BODY: readonly ProblemCode[] = ['malformed_body', 'body_too_large', 'media_type_not_supported', 'request_timeout'];

export function failuresOf(operation: Operation): ProblemCode[] {
  const scope = scopeOf(operation);
  const all = [
    ...COMMON,
    // One may be sent where none is taken.
    ...(operation.method === 'GET' ? [] : operation.reads ? WITH_BODY : ([...WITH_BODY, 'outcome_unknown'] as const)),
    ...(operation.access === 'reader' ? [] : (['key_missing'] as const)),
    // Every key is a partner's at least.
    ...(['reader', 'partner'].includes(operation.access) ? [] : (['role_not_sufficient'] as const)),
    ...(scope === undefined ? [] : (['scope_not_sufficient'] as const)),
    ...(operation.params ? (['not_found', 'url_too_long'] as const) : []),
    ...operation.failures,
  ];
  return [...new Set(all)];
}

/** What is read or written under the address of a record that can have been merged into another. */
function withMerged(app: FastifyInstance, op: Operation): Operation {
  if (!app.mergeable(op.path)) return op;
  if (op.method !== 'GET') return { ...op, failures: [...op.failures, 'conflict', 'record_merged'] };
  return { ...op, answers: { ...op.answers, 308: { description: 'It was merged into another: the same of that one.', headers: ['Location'] } } };
}

/** What is read or written under the address of a record that can have been erased. */
function withErased(app: FastifyInstance, op: Operation): Operation {
  return app.erasable(op.path) && !op.tellsErased ? { ...op, failures: [...op.failures, 'erased'] } : op;
}

/** Whether a reading is noted: all that editors read of people, and what partners take away of them as a file. */
export function isNoted(operation: Operation, { audience }: Viewer): boolean {
  return isPersonal(operation) && (audience === 'confidential' || (audience === 'partner' && isFile(operation)));
}

/** Whether it gives whole lists as a file: what is asked before, anyone with a key may only do for themselves. */
function isFile({ tags, access }: Operation): boolean {
  return tags.includes('exports') && access === 'reader';
}

/** Whether it reads what can be about somebody. */
function isPersonal(operation: Operation): boolean {
  return (operation.method === 'GET' || operation.reads === true) && !isImpersonal(operation);
}

const accessReason = {
  'access-reason': z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\x20-\x7e]+$/, 'expected visible ASCII characters; percent-encode others')
    .optional()
    .meta({
      description:
        'Why you read this. Kept with the audit event, and can be needed, where the reading is noted: of editors and admins, and of partners who take files of records. Of others nothing is kept.',
    }),
};

const NO_HEADERS = z.looseObject({});
const withAccessReason = once((headers: z.ZodObject) => z.looseObject({ ...headers.shape, ...accessReason }));

function withReason(op: Operation): Operation {
  return isPersonal(op) ? { ...op, headers: withAccessReason(op.headers ?? NO_HEADERS) } : op;
}

/** Who may call it, in words: by role, and by what a key is narrowed to. */
function needsOf(op: Operation): string {
  const scope = scopeOf(op);
  return `${NEEDS[op.access]}${scope === undefined ? '' : ` A key that is narrowed needs the scope \`${scope}\`.`}`;
}

function failureAnswers(failures: readonly ProblemCode[], headers: readonly (keyof typeof HEADERS)[]): Record<number, unknown> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of failures) byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemContent(status, codes, headers)]));
}

/** Adds a route to the server and its operation to the document. */
export function operation(app: FastifyInstance, declared: Operation): void {
  const op = withReason(withErased(app, withMerged(app, declared)));
  if (op.deprecated) demandNotice(op.operationId, op.deprecated);
  app.route({
    method: op.method,
    url: op.path,
    config: { operation: op, ...(op.limited ? { rateLimit: {} } : {}) },
    // What requests are judged by, and what writes the answers that are no bytes yet; the rest is for the document alone.
    schema: {
      ...(op.params ? { params: op.params } : {}),
      querystring: op.query ?? NO_PARAMETERS,
      ...(op.headers ? { headers: op.headers } : {}),
      ...(op.body ? { body: op.body, consumes: [op.consumes ?? 'application/json'] } : {}),
      ...(op.streams ? { body: streamed(op.streams), consumes: [op.streams.mediaType] } : {}),
      response: Object.fromEntries(Object.entries(op.answers).flatMap(([status, answer]) => (answer.body ? [[status, contentOf(answer)]] : []))),
    } as never,
    ...(op.streams ? { validatorCompiler: whereNotStreamed } : {}),
    preValidation: (request, _reply, done) => {
      refuseStrangers(op, request);
      refuseStrangeProperties(op, request);
      done();
    },
    ...(op.deprecated ? { onSend: announced(op.deprecated) } : {}),
    handler: op.handle as never,
  });
}

const contentOf = ({ body, mediaType = 'application/json' }: Answer) => ({ content: { [mediaType]: { schema: body } } });

/** What the document says of an operation, beside its parameters and its body. */
export function describedAs(op: Operation): Record<string, unknown> {
  const ofAll = op.deprecated ? [...ANY_ANSWER, ...DEPRECATION_HEADERS] : ANY_ANSWER;
  const answers = Object.entries(op.answers).map(([status, answer]) => [
    status,
    {
      description: answer.description,
      headers: Object.fromEntries(([...ofAll, ...(answer.headers ?? [])] as const).map((name) => [name, HEADERS[name as keyof typeof HEADERS]])),
      // Of an answer without content the OpenAPI plugin drops the headers; of one with none they stay.
      ...(answer.body ? contentOf(answer) : { type: 'null', content: {} }),
    },
  ]);
  return {
    operationId: op.operationId,
    summary: op.summary,
    description: `${op.description}${needsOf(op)}${op.deprecated ? inWords(op.deprecated) : ''}`,
    ...(op.deprecated ? { deprecated: true } : {}),
    tags: [...op.tags],
    security: op.access === 'reader' ? [{}, { apiKey: [] }] : [{ apiKey: [] }],
    'x-required-scope': scopeOf(op),
    response: { ...Object.fromEntries(answers), ...failureAnswers(failuresOf(op), ofAll) },
  };
}

/** How the document shows a body that is read as it comes in. */
const streamed = ({ says, example }: NonNullable<Operation['streams']>) =>
  z
    .string()
    .min(1)
    .max(2_147_483_647)
    .meta({ description: says, examples: [example] });

/** A body that is still on its way is judged by whoever reads it. */
const whereNotStreamed: FastifySchemaCompiler<z.ZodType> = (route) => (route.httpPart === 'body' ? (value: unknown) => ({ value }) : narrowingCompiler(route));

/**
 * Parameters that do not exist for this caller, because nobody has them or because they are for others, are refused before any
 * value is looked at: whatever else a request says, the answer does not tell the two apart.
 */
function refuseStrangers(op: Operation, request: FastifyRequest): void {
  const query = request.query as Record<string, unknown>;
  const names = Object.keys(query);
  if (names.length === 0) return;
  const schema = op.query ?? NO_PARAMETERS;
  const known = op.parametersFor?.(request) ?? Object.keys(schema.shape);
  const strangers = names.filter((name) => !known.includes(name));
  if (strangers.length === 0) return;
  const familiar = names.filter((name) => known.includes(name));
  const rest = narrowed(schema, familiar).safeParse(Object.fromEntries(familiar.map((name) => [name, query[name]])));
  const place = { in: 'query', known: () => known, given: query } as const;
  throw invalid(...[...(rest.error ? zodDetails(rest.error.issues, place) : []), ...strangers.map((name) => unknownParameter(name, known))].slice(0, DETAILS_MAX));
}

/** The same for the properties of a body, where not everybody may send all of them. */
function refuseStrangeProperties(op: Operation, request: FastifyRequest): void {
  const { body } = request;
  const known = op.propertiesFor?.(request);
  if (!known || typeof body !== 'object' || body === null) return;
  const strangers = Object.keys(body).filter((name) => !known.includes(name));
  if (strangers.length > 0) throw invalid(...strangers.slice(0, DETAILS_MAX).map((name) => unknownName(name, [], { in: 'body', known: () => known })));
}

/** Refuses to boot with a route that nobody declared. Pages, such as the explorer's, are no operations and open to anyone. */
export function demandOperations(app: FastifyInstance, isPage: (url: string) => boolean): void {
  const ids = new Set<string>();
  app.addHook('onRoute', (route) => {
    if (isPage(route.url)) return;
    const op = route.config?.operation;
    const name = `${route.method} ${route.url}`;
    if (!op || !ROLES.includes(op.access)) throw new Error(`${name} does not say who may call it: declare it with operation()`);
    if (!op.operationId || !op.summary || !op.description) throw new Error(`${name} does not say what it is called or what it does`);
    // Fastify adds a HEAD to each GET, with the operation of the GET.
    if (route.method === 'HEAD') return;
    if (ids.has(op.operationId)) throw new Error(`${name}: there is another operation called ${op.operationId}`);
    ids.add(op.operationId);
  });
}
