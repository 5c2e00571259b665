// What the doctor says of one thing that it looked at.

/** As whoever supervises commands tells failures apart: by the exit code that `serve` would end with. */
export type Kind = 'config' | 'cannotOpen' | 'unavailable' | 'data';

export interface Finding {
  /** What was looked at: `settings`, `disk`. */
  check: string;
  /** A `warning` is no reason not to serve; what is `not_looked_at` could not be, or was not asked for. */
  state: 'ok' | 'warning' | 'failure' | 'not_looked_at';
  says: string;
  /** Of a failure. */
  kind?: Kind;
}

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says });
export const warning = (check: string, says: string): Finding => ({ check, state: 'warning', says });
export const failure = (check: string, kind: Kind, says: string): Finding => ({ check, state: 'failure', kind, says });
export const notLookedAt = (check: string, says: string): Finding => ({ check, state: 'not_looked_at', says });
