// The only maker of ids: random UUIDs, because a time-ordered id would tell when the registry first knew of a person.
import { randomUUID } from 'node:crypto';

/** A new random identifier, UUID version 4 (RFC 9562). */
export function newId(): string {
  return randomUUID();
}

/** Whether the text has the form of an identifier that this registry could have made. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
