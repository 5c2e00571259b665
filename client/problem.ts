// Failures of a registry as they are thrown: the problem document (RFC 9457), told apart by its code.
import type { ErrorDetail, Problem } from './schemas.js';

export type { Problem } from './schemas.js';

export type ProblemCode = Problem['code'];

/** What the documents of some failures have beside what all have. */
interface Members {
  validation_failed: { errors: ErrorDetail[] };
  method_not_allowed: { allowed_methods: string[] };
  version_not_current: { changed: string[]; current_etag: string };
  record_merged: { canonical_id: string };
  changed_since: { records: { record: string; id: string }[] };
  body_too_large: { limit_bytes: number };
  role_not_sufficient: { required_role: string };
}

/** The document of one kind of failure. */
export type ProblemOf<Code extends ProblemCode> = Problem & { code: Code } & (Code extends keyof Members ? Members[Code] : unknown);

/** The registry answered, and said no. The message names no person and nothing that was sent. */
export class RegistryProblem extends Error {
  override readonly name = 'RegistryProblem';
  readonly problem: Problem;
  /** What to name to the operator: `Request-Id` of the answer. */
  readonly requestId: string | undefined;

  constructor(problem: Problem, requestId?: string) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
    this.requestId = requestId;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  /** Whether it is of this kind; its document then has what this kind has. */
  is<Code extends ProblemCode>(code: Code): this is { readonly problem: ProblemOf<Code> } {
    return this.problem.code === code;
  }
}
