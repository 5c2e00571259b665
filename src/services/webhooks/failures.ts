// The closed list of what can become of a delivery that was not taken, and of why a webhook was switched off, in words.

/** By code, as the log of deliveries says it. None quotes a receiver or names a host. */
export const FAILURES = {
  refused: 'The receiver answered with a status other than 2xx.',
  redirected: 'The receiver answered with a redirect; none is followed.',
  gone: 'The receiver answered 410: it wants no more.',
  timed_out: 'The attempt was not over within 10 seconds.',
  name_not_found: 'The name of the host was not found.',
  not_public: 'The host has an address that is not of the public internet.',
  not_reached: 'No connection came about.',
  certificate_not_valid: 'TLS failed: the certificate is not valid, or not for this name.',
  cut_off: 'The connection broke off before there was an answer.',
  not_readable: 'The registry could not read what it is about.',
} as const;

export type Failure = keyof typeof FAILURES;

/** Why the registry switches a webhook off. */
export const DISABLED_REASONS = {
  gone: 'Its receiver answered 410.',
  failing: 'A delivery failed for three days, and none was taken meanwhile.',
} as const;

export type DisabledReason = keyof typeof DISABLED_REASONS;
