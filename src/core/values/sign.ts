// Signs short texts so that the registry knows its own again: page cursors, and what it must know again without keeping it.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 16;

/** `text` as base64url with a keyed signature behind a dot. */
export function seal(secret: string, text: string): string {
  const body = Buffer.from(text, 'utf8').toString('base64url');
  return `${body}.${mac(secret, body)}`;
}

/** The text that was sealed with this secret, or undefined for anything else. */
export function unseal(secret: string, sealed: string): string | undefined {
  const dot = sealed.indexOf('.');
  if (dot < 0) return undefined;
  const body = sealed.slice(0, dot);
  const given = Buffer.from(sealed.slice(dot + 1));
  const right = Buffer.from(mac(secret, body));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Buffer.from(body, 'base64url').toString('utf8');
}

/** A keyed hash of a text, for one purpose: equal texts have equal ones. Who has the secret as well can try out texts, nobody else. */
export function keyed(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}

/** A short fingerprint of a text or bytes, for equality only: 96 bits of SHA-256. */
export function fingerprint(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** A secret of 32 bytes in hexadecimal that is kept outside the database; undefined where there is none. */
export type Pepper = string | undefined;

/** A secret that follows from one in the database and one outside, so that neither is of use alone. */
export function peppered(secret: string, pepper: Pepper): string {
  return pepper === undefined ? secret : createHmac('sha256', Buffer.from(pepper, 'hex')).update(`secret\n${secret}`).digest('base64url');
}

/** By what a key is found, in hexadecimal. */
export function keyDigest(key: string, pepper: Pepper): string {
  return pepper === undefined ? digest(key) : createHmac('sha256', Buffer.from(pepper, 'hex')).update(`key\n${key}`).digest('hex');
}

/** SHA-256 in hexadecimal; enough for a secret of 256 random bits, never for a password. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function mac(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest().subarray(0, MAC_BYTES).toString('base64url');
}
