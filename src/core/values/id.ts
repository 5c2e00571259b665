// The only maker of ids, of salts and of the keys of clients. Ids are random UUIDs, because a time-ordered one would tell when the registry first knew of a person.
import { randomBytes, randomUUID } from 'node:crypto';

/** As long as nobody can try them all. */
const SALT_BYTES = 16;
const SECRET_BYTES = 32;

/** A new random identifier, UUID version 4 (RFC 9562). */
export function newId(): string {
  return randomUUID();
}

/** A salt for one commitment, never used again. */
export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/** A secret that nobody can guess: 256 random bits, in letters that a header takes. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Whether the text has the form of an identifier that this registry could have made. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
