// The signed cursor of what was taken back: the version at which a page ended; it says nothing of a person.
import type { Place } from '../../core/db/taken-back.js';
import { Problem } from '../../core/problem.js';
import { seal, unseal } from '../../core/values/sign.js';

/** `pin` is the question that it is for. */
export function cursorAt(secret: string, pin: string, { seq, record, id, version, audience }: Place): string {
  return seal(secret, JSON.stringify([pin, seq, record, id, version, audience]));
}

/** Reads a cursor that this registry made for this question; anything else is refused. */
export function placeIn(secret: string, cursor: string, pin: string): Place {
  const opened = unseal(secret, cursor);
  const [pinned, seq, record, id, version, audience] = (opened === undefined ? [] : JSON.parse(opened)) as [string, number, string, string, number, number];
  if (pinned !== pin) throw new Problem('cursor_not_valid');
  return { seq, record, id, version, audience };
}
