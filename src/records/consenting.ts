// When a consent holds: said by what is stored of it, never by the day on which somebody reads.
import type { Values } from '../core/access/render.js';
import { latest } from '../core/values/partial-date.js';

/** What a consent says once it is written at an instant: that it lapsed, if its last day has passed by then. */
export function withLapse(consent: Values, at: string): Values {
  const isOver = consent.expires_on && hasPassed(String(consent.expires_on), at);
  return { ...consent, lapsed_on: isOver ? (consent.lapsed_on ?? at.slice(0, 10)) : undefined };
}

/** Whether the last day that a date can mean lies before the day of an instant. */
export function hasPassed(date: string, at: string): boolean {
  return latest(date) < at.slice(0, 10);
}

/** Whether a consent was given and ended since. */
export function hasEnded({ withdrawn_on, lapsed_on }: Values): boolean {
  return Boolean(withdrawn_on || lapsed_on);
}

/** Whether this consent allows what it is asked for. What is public already needs to be said where, and why it may be shown here. */
export function allows(consent: Values, scope: string): boolean {
  return isFor(consent, scope) && !hasEnded(consent) && (consent.basis !== 'already_public' || Boolean(consent.url && consent.reason));
}

/** Whether consent to something was given, and of what was given nothing holds any more. Who never consented did not end it. */
export function isOver(consents: readonly Values[], scope: string): boolean {
  const about = consents.filter((consent) => isFor(consent, scope));
  return about.some(hasEnded) && !about.some((consent) => allows(consent, scope));
}

/** Whether a consent is or was for something. */
export function isFor({ scope }: Values, what: string): boolean {
  return (scope as string[]).includes(what);
}
