// The parts that answers share: headers, the problem document, the page envelope.
import { z } from 'zod';
import { PROBLEMS, type ProblemCode } from '../problem.js';

/** Headers of answers, as JSON Schema: the OpenAPI plugin nests zod ones wrongly. */
export const HEADERS = {
  'Request-Id': { description: 'Identifies this request in the log of the server.', type: 'string', format: 'uuid', maxLength: 36 },
  RateLimit: {
    description: 'How many requests are left to the sender, and in how many seconds there are all of them again: `"minute";r=99;t=42`. Sent where the operator bounds them.',
    type: 'string',
    maxLength: 100,
  },
  'RateLimit-Policy': {
    description: 'How many requests a sender has in so many seconds: `"minute";q=600;w=60`. Sent where the operator bounds them.',
    type: 'string',
    maxLength: 100,
  },
  'Access-Control-Allow-Origin': {
    description: 'The site whose pages may read the answer. Sent to sites that the operator names; there is none by default.',
    type: 'string',
    maxLength: 300,
  },
  ETag: {
    description:
      'Strong entity tag of the representation: `"<version>-<audience>"` of a record, to send back in If-None-Match or If-Match; whatever is no record, such as a page or a timeline, has its own, for If-None-Match alone.',
    type: 'string',
    maxLength: 120,
  },
  'Registry-Seq': {
    description: "Position in the feed of the caller's audience that this answer reflects.",
    type: 'integer',
    format: 'int64',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
  },
  Location: { description: 'Address of the new record, or of what may be known of it; with 308 the same address of the record that was kept.', type: 'string', maxLength: 8192 },
  Link: {
    description: 'Address of the next page, `rel="next"` (RFC 8288), not at the end; of a deprecated operation, address of what explains that, `rel="deprecation"`.',
    type: 'string',
    maxLength: 8192,
  },
  'Repr-Digest': { description: 'SHA-256 of the whole answer (RFC 9530): whether all of it came, and came as it was sent.', type: 'string', maxLength: 120 },
  'Content-Disposition': { description: 'A name for the file: of what, for whom, at which position of the feed. It names no person.', type: 'string', maxLength: 200 },
  'Idempotency-Replayed': { description: '`true` when this is the stored answer to an earlier request with the same Idempotency-Key.', type: 'string', enum: ['true'] },
  Deprecation: { description: 'Since when the operation is deprecated (RFC 9745), as seconds of Unix time after an `@`.', type: 'string', maxLength: 20, pattern: '^@\\d+$' },
  Sunset: { description: 'When the operation goes (RFC 8594). Absent while that is not decided.', type: 'string', maxLength: 40 },
} as const;

/** What any answer can have. */
export const ANY_ANSWER = ['Request-Id', 'RateLimit', 'RateLimit-Policy', 'Access-Control-Allow-Origin'] as const;

const ErrorDetail = z
  .strictObject({
    pointer: z.string().max(500).meta({ description: 'JSON pointer (RFC 6901) into the body.' }).optional(),
    parameter: z.string().max(100).meta({ description: 'Query or path parameter.' }).optional(),
    header: z.string().max(100).meta({ description: 'Request header.' }).optional(),
    code: z.string().max(60).meta({ description: 'What is wrong, for programs.' }),
    detail: z.string().max(1000).meta({ description: 'What was expected, for people.' }),
    allowed: z.array(z.string().max(200)).max(500).meta({ description: 'The values that are allowed.' }).optional(),
    did_you_mean: z.string().max(200).meta({ description: 'The nearest known name or value.' }).optional(),
  })
  .meta({ id: 'ErrorDetail', description: 'One value that is not valid.' });

export const ProblemDocument = z
  .object({
    type: z.string().max(100).meta({ description: 'Address of the explanation of this kind of failure.' }),
    title: z.string().max(200).meta({ description: 'What kind of failure it is.' }),
    status: z.int().min(400).max(599).meta({ description: 'The HTTP status.' }),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]).meta({ description: 'What kind of failure it is, for programs. The catalogue is closed.' }),
    detail: z.string().max(2000).meta({ description: 'What happened here and what can be done.' }),
    instance: z.string().max(100).meta({ description: 'Identifies this failure in the log of the server; only with 5xx.' }).optional(),
    errors: z.array(ErrorDetail).max(100).meta({ description: 'Each value that is not valid.' }).optional(),
    allowed_methods: z.array(z.string().max(10)).max(10).meta({ description: 'With `method_not_allowed`.' }).optional(),
    changed: z.array(z.string().max(100)).max(200).meta({ description: 'With `version_not_current`: the fields that differ.' }).optional(),
    canonical_id: z.string().max(36).meta({ description: 'With `record_merged`: the record that was kept.' }).optional(),
    records: z
      .array(z.object({ record: z.string().max(60).meta({ description: 'Kind of record.' }), id: z.string().max(36).meta({ description: 'Its id.' }) }))
      .max(100)
      .meta({ description: 'With `changed_since`: the records that were.' })
      .optional(),
    current_etag: z.string().max(120).meta({ description: 'With `version_not_current`: the present version.' }).optional(),
    limit_bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'With `body_too_large`.' }).optional(),
    required_scope: z.string().max(20).meta({ description: 'With `scope_not_sufficient`.' }).optional(),
    required_role: z.string().max(20).meta({ description: 'With `role_not_sufficient`.' }).optional(),
  })
  .meta({ id: 'Problem', description: 'A failure (RFC 9457).' });

const NAMES: Record<number, string> = { 400: 'Not valid', 401: 'No valid API key', 403: 'Role not sufficient', 404: 'Not found', 405: 'Method not allowed', 503: 'Unavailable' };

/** The answer of one status: all the failures that share it. */
export function problemContent(status: number, codes: readonly ProblemCode[], headers: readonly (keyof typeof HEADERS)[] = ANY_ANSWER) {
  return {
    description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`)`).join('. ') || NAMES[status],
    headers: {
      ...Object.fromEntries(headers.map((name) => [name, HEADERS[name]])),
      ...(status === 405 ? { Allow: { description: 'The methods that the address has.', type: 'string', maxLength: 60 } } : {}),
      ...(status === 401 ? { 'WWW-Authenticate': { description: 'How to authenticate: `Bearer`.', type: 'string', maxLength: 100 } } : {}),
      ...(status === 503 || status === 429 ? { 'Retry-After': { description: 'Seconds to wait.', type: 'integer', format: 'int32', minimum: 1, maximum: 3600 } } : {}),
    },
    content: { 'application/problem+json': { schema: ProblemDocument } },
  };
}

/** Where a page stands in its list. */
export const PageInfo = z
  .object({
    limit: z.int().min(1).max(200).meta({ description: 'How many items a page has at most.' }),
    next_cursor: z.string().max(500).nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    next: z.string().max(8192).nullable().meta({ description: 'Address of the next page; null at the end.' }),
    total: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'How many items the whole list has; with `include_total=true` only.' }).optional(),
  })
  .meta({ id: 'PageInfo', description: 'Where a page stands in its list.' });
