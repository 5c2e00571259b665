// The closed catalogue of failures, and the error that carries one to the client as application/problem+json (RFC 9457).

interface CatalogueEntry {
  status: number;
  title: string;
  /** What it means and what the client can do about it; served at /problems/{code}. */
  meaning: string;
}

export const PROBLEMS = {
  validation_failed: {
    status: 400,
    title: 'Request is not valid',
    meaning: 'A parameter, header or property is missing, unknown or out of bounds. `errors` names each one and what was expected. Nothing was stored.',
  },
  malformed_body: {
    status: 400,
    title: 'Body cannot be read',
    meaning: 'The body is empty where one is needed, is not valid JSON or says a property twice, or its length differs from Content-Length.',
  },
  malformed_request: {
    status: 400,
    title: 'Request cannot be read',
    meaning: 'The request line, its URL or a header does not follow HTTP (RFC 9110, 9112).',
  },
  cursor_not_valid: {
    status: 400,
    title: 'Cursor is not valid here',
    meaning: 'The cursor was not made by this registry, belongs to a query with other filters or another order, or points at something since erased. Start again without it.',
  },
  key_missing: {
    status: 401,
    title: 'An API key is needed',
    meaning: 'Send `Authorization: Bearer <key>`. Reading what is public needs no key.',
  },
  key_not_valid: {
    status: 401,
    title: 'The API key is not valid',
    meaning: 'The key is unknown, expired or revoked, or the Authorization header is not `Bearer <key>`.',
  },
  role_not_sufficient: {
    status: 403,
    title: 'The key may not do this',
    meaning: 'The operation needs a role that the key does not have. `required_role` names it.',
  },
  scope_not_sufficient: {
    status: 403,
    title: 'The key is not meant for this',
    meaning: 'The key is narrowed to other scopes than the operation needs. `required_scope` names it.',
  },
  draft_of_another_organization: {
    status: 403,
    title: 'The draft is of another organisation',
    meaning:
      'Until it is shown to others than editors, a record is changed by the organisation whose key made it, and by admins; and so is the plan of an import until it is committed. Nothing was stored.',
  },
  export_not_approved: {
    status: 403,
    title: 'The export is not approved',
    meaning:
      'Here exports of what is not public need a request of the same key, for these records, that another key has approved and that has not ended: see `/v1/export_requests`. What is public is exported without a key.',
  },
  only_at_origin: {
    status: 403,
    title: 'This is a mirror',
    meaning:
      'Here is a copy of what a registry shows to anyone: it takes no keys and nothing that is to be stored, and has nothing that is not public. Ask the registry itself, or whoever runs it. Nothing was stored.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    meaning: 'There is nothing at this address for this caller.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The address exists, but not with this method. `Allow` lists those that it has.',
  },
  request_timeout: {
    status: 408,
    title: 'Request took too long to arrive',
    meaning: 'The whole request did not arrive in time. Send it again.',
  },
  conflict: {
    status: 409,
    title: 'Conflict with the present state',
    meaning: 'The request is well formed but the record is not in a state that allows it. `detail` says why.',
  },
  record_merged: {
    status: 409,
    title: 'The record was merged into another',
    meaning: 'What is at this address is one with another record since, under `canonical_id`: write to that one, or undo the merge.',
  },
  changed_since: {
    status: 409,
    title: 'Something was changed since',
    meaning: 'What is to be undone cannot be put back, because it was changed again since; `records` names where. Nothing was put back.',
  },
  version_not_current: {
    status: 412,
    title: 'The record has changed',
    meaning: 'If-Match names a version that is not the current one. `changed` lists the fields that differ, `current_etag` the present version. Read it again, then decide.',
  },
  version_withdrawn: {
    status: 410,
    title: 'Nothing of this version is shown',
    meaning: 'There was such a version, and what it said was taken back or erased, or it is the one with which the record was taken out of sight. It will not come back.',
  },
  erased: {
    status: 410,
    title: 'It was erased',
    meaning: 'The record was erased for good. Only that there was one is kept.',
  },
  body_too_large: {
    status: 413,
    title: 'Body is too large',
    meaning: 'The body is longer than this operation takes. `limit_bytes` says how much that is.',
  },
  url_too_long: {
    status: 414,
    title: 'URL is too long',
    meaning: 'A part of the path or the query is longer than the server takes.',
  },
  media_type_not_supported: {
    status: 415,
    title: 'Media type is not supported',
    meaning: 'The Content-Type (or Content-Encoding) is not one that this operation takes. `detail` names the one it does.',
  },
  expectation_failed: {
    status: 417,
    title: 'Expectation cannot be met',
    meaning: 'The only Expect header understood is `100-continue`.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Idempotency-Key was used for another request',
    meaning: 'The same key came before with a different method, address or body. Use a new key for a new request.',
  },
  version_missing: {
    status: 428,
    title: 'If-Match is needed',
    meaning: "Send `If-Match` with the ETag of the version that you mean to change, so that nobody's work is overwritten unseen.",
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    meaning:
      'More was asked than one sender may: of this operation, in a minute where the operator bounds that, or by trying keys that are not valid. Nothing was stored. Try again after Retry-After seconds.',
  },
  headers_too_large: {
    status: 431,
    title: 'Headers are too large',
    meaning: 'The header section is longer than the server takes.',
  },
  internal_error: {
    status: 500,
    title: 'The server failed',
    meaning: 'A fault of the server. Nothing was stored. `instance` identifies it in the log.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    meaning: 'The registry cannot answer now: it is starting, stopping, or its store is busy, full or unreachable. Try again after Retry-After seconds.',
  },
  outcome_unknown: {
    status: 503,
    title: 'It is not known whether the change was stored',
    meaning:
      'The store was lost while it was told to commit. The change is stored whole or not at all. Send the request again with the same Idempotency-Key, or read the record, before anything else.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One value that is not valid: where it is and what was expected. */
export interface ProblemDetail {
  /** JSON pointer (RFC 6901) into the body. */
  pointer?: string;
  /** Query or path parameter. */
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
  allowed?: readonly string[];
  did_you_mean?: string;
}

interface ProblemExtra {
  /** Of a failure that is how things should be: it is not logged as an error. */
  isExpected?: boolean;
  detail?: string;
  errors?: ProblemDetail[];
  /** Further members of the problem document, as the catalogue's meaning names them. */
  members?: Record<string, unknown>;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A failure that the client is told about. Its code decides its status. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: ProblemExtra;

  constructor(code: ProblemCode, extra: ProblemExtra = {}) {
    super(extra.detail ?? PROBLEMS[code].title, { cause: extra.cause });
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The problem document. It never quotes what was sent beyond the names of fields. */
  toJSON(): Record<string, unknown> {
    const { title, status, meaning } = PROBLEMS[this.code];
    return {
      type: `/problems/${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.extra.detail ?? meaning,
      ...this.extra.members,
      ...(this.extra.errors ? { errors: this.extra.errors } : {}),
    };
  }
}

/** The 400 for values that are not valid, its summary counted. */
export function invalid(...errors: ProblemDetail[]): Problem {
  return new Problem('validation_failed', { detail: errors.length === 1 ? '1 value is not valid.' : `${errors.length} values are not valid.`, errors });
}
