// The only maker of ids, of salts and of the keys of clients. Ids are random UUIDs, because a time-ordered one would tell when the registry first knew of a person.
import { randomBytes, randomUUID } from 'node:crypto';

/** As long as nobody can try them all. */
const SALT_BYTES = 16;
const SECRET_BYTES = 32;
/** The system is asked for so many together: asking takes longer than having them. */
const SALTS_AT_ONCE = 256;

let salts = Buffer.alloc(0);
let next = 0;

/** A new random identifier, UUID version 4 (RFC 9562). */
export function newId(): string {
  return randomUUID();
}

/** A salt for one commitment, never used again. */
export function newSalt(): Buffer {
  if (next >= salts.length) [salts, next] = [randomBytes(SALT_BYTES * SALTS_AT_ONCE), 0];
  const salt = Buffer.from(salts.subarray(next, next + SALT_BYTES));
  // Nobody has it but whoever it was made for.
  salts.fill(0, next, next + SALT_BYTES);
  next += SALT_BYTES;
  return salt;
}

/** A secret that nobody can guess: 256 random bits, in letters that a header takes. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Whether the text has the form of an identifier that this registry could have made. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
