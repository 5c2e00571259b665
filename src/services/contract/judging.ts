// Judges answers by the document: what it says of each status is what must come, and nothing that it does not say.
import type { Described, Documented, Json } from './document.js';
import type { Schemas } from './schemas.js';

export interface Got {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** The ways in which an answer can break its promise. */
export const RULES = {
  server_error: 'no request makes the server fail',
  undocumented_status: 'every status is one that the operation says it can have',
  missing_header: 'every header that the answer is said to have is there',
  undocumented_header: 'no header is there that other answers are said to have and this one is not',
  header_not_valid: 'every header is as its schema says',
  wrong_media_type: 'the body is of the media type that the answer is said to have',
  body_not_valid: 'the body is as its schema says, and says nothing that the schema does not name',
  not_a_problem: 'every failure is a problem document with a code that this status of the operation can have',
  accepted_forbidden: 'what the document forbids is refused',
  dead_link: 'every link that is given can be followed',
  head_differs: 'HEAD is answered as GET is, with the same status and headers and no body',
  no_answer: 'every request is answered',
} as const;
export type Rule = keyof typeof RULES;

export interface Fault {
  rule: Rule;
  says: string;
}

/** Said to be there, but only in some cases: what bounds requests, names other sites, goes on, or was done before. */
const NOW_AND_THEN = ['ratelimit', 'ratelimit-policy', 'access-control-allow-origin', 'link', 'idempotency-replayed', 'location'];
/** Not sent with what was only tried. */
const NOT_WHEN_TRIED = ['etag', 'registry-seq', 'location'];

/** Headers that no document names, and that are the same whether there is a body or not. */
const UNDESCRIBED = ['content-type', 'content-length', 'content-disposition', 'cache-control', 'vary'];
/** Headers that no two answers share. */
const EACH_TIME = ['ratelimit', 'retry-after', 'request-id', 'date'];

/** How long the body is need not be said without it (RFC 9110, section 9.3.2); what is said is true. */
function lengthOf({ status, headers, body }: Got, head: Got): string | undefined {
  const isUnknown = status === 304 || headers['content-encoding'] !== undefined;
  return head.headers['content-length'] === undefined ? undefined : (headers['content-length'] ?? (isUnknown ? undefined : String(body.length)));
}

export class Judge {
  readonly #headers: ReadonlySet<string>;

  constructor(
    operations: readonly Described[],
    readonly schemas: Schemas,
    /** The same schemas, none of whose properties has to be there. */
    readonly trimmed: Schemas,
  ) {
    this.#headers = new Set(operations.flatMap(({ answers }) => [...answers.values()].flatMap(({ headers }) => [...headers.keys()])));
  }

  /** What is wrong with an answer to this operation. `tried` is what was asked for with dry_run, `trimmed` with `fields`, `forbidden` what the document does not allow. */
  faultsOf(operation: Described, got: Got, { tried = false, trimmed = false, forbidden = false } = {}): Fault[] {
    const { status } = got;
    const said = operation.answers.get(status);
    const faults: Fault[] = [];
    if (status >= 500) faults.push({ rule: 'server_error', says: `it is answered ${status}` });
    if (forbidden && status < 400) faults.push({ rule: 'accepted_forbidden', says: `it is answered ${status}, and the document does not allow it` });
    if (!said)
      return status >= 500
        ? faults
        : [...faults, { rule: 'undocumented_status', says: `it is answered ${status}; the document knows ${[...operation.answers.keys()].join(', ')}` }];
    return [...faults, ...this.#headerFaults(said, got, tried), ...this.#bodyFaults(said, got, trimmed)];
  }

  /** What is wrong with an answer to HEAD where GET is answered so. */
  headFaultsOf(got: Got, head: Got): Fault[] {
    const fault = (says: string): Fault[] => [{ rule: 'head_differs', says }];
    if (head.status !== got.status) return fault(`it is answered ${head.status}, and GET ${got.status}`);
    if (head.body.length > 0) return fault('there is a body');
    for (const name of [...this.#headers, ...UNDESCRIBED]) {
      const expected = name === 'content-length' ? lengthOf(got, head) : got.headers[name];
      if (!EACH_TIME.includes(name) && head.headers[name] !== expected) return fault(`${name} is ${head.headers[name] ?? 'not there'}, and of GET ${expected ?? 'not there'}`);
    }
    return [];
  }

  #headerFaults(said: Documented, { headers, status }: Got, tried: boolean): Fault[] {
    const faults: Fault[] = [];
    for (const [name, schema] of said.headers) {
      const value = headers[name];
      if (value === undefined) {
        const isNeeded = !NOW_AND_THEN.includes(name) || (name === 'location' && status === 201);
        if (isNeeded && !(tried && NOT_WHEN_TRIED.includes(name))) faults.push({ rule: 'missing_header', says: `${name} is not there` });
        continue;
      }
      const complaint = this.schemas.complaint(schema, schema.type === 'integer' ? Number(value) : value);
      if (complaint) faults.push({ rule: 'header_not_valid', says: `${name}: ${complaint}` });
    }
    for (const name of Object.keys(headers))
      if (this.#headers.has(name) && !said.headers.has(name)) faults.push({ rule: 'undocumented_header', says: `${name} is there, which this answer is not said to have` });
    return faults;
  }

  #bodyFaults({ content, codes }: Documented, { status, headers, body }: Got, trimmed: boolean): Fault[] {
    if (!content) return body.length > 0 ? [{ rule: 'body_not_valid', says: 'there is a body, which the document does not know' }] : [];
    const type = headers['content-type']?.replace(/; *charset=utf-8$/i, '');
    if (status >= 400 && type !== 'application/problem+json') return [{ rule: 'not_a_problem', says: `its media type is ${type}` }];
    if (type !== content.mediaType) return [{ rule: 'wrong_media_type', says: `its media type is ${type}, the document says ${content.mediaType}` }];
    if (content.schema.format === 'binary') return [];
    const value = /\bjson$/.test(content.mediaType) && !content.mediaType.includes('ndjson') ? parsed(body) : body.toString('utf8');
    if (value === undefined) return [{ rule: 'body_not_valid', says: 'it is no JSON' }];
    const complaint = (trimmed && status < 400 ? this.trimmed : this.schemas).complaint(content.schema, value);
    if (complaint) return [{ rule: status >= 400 ? 'not_a_problem' : 'body_not_valid', says: complaint }];
    if (status < 400) return [];
    const problem = value as Json;
    if (problem.status !== status) return [{ rule: 'not_a_problem', says: `it says ${problem.status} and is ${status}` }];
    if (codes.length > 0 && !codes.includes(String(problem.code))) return [{ rule: 'not_a_problem', says: `its code is ${problem.code}; the document knows ${codes.join(', ')}` }];
    return [];
  }
}

/** What a body says, as JSON; undefined for what is none. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
