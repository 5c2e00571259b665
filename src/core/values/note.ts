// Signed notes and checkpoints, the form in which transparency logs hand out the heads of their trees (C2SP signed-note and tlog-checkpoint): text that
// anybody can keep in a file and check years later without us.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Ed25519, as signed notes number it. */
const ALGORITHM = Buffer.from([1]);
const PUBLIC_BYTES = 32;
const MARK_BYTES = 4;

/** What a checkpoint says of a tree. */
export interface Checkpoint {
  /** Names the tree, and whoever signs for it. */
  origin: string;
  size: number;
  root: Buffer;
}

/** The private Ed25519 key of 32 secret bytes (RFC 8032), in the form of RFC 8410. */
export function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of a public Ed25519 key. */
export function publicBytes(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_BYTES);
}

/** What others check notes of this name with: `name+mark+key`, as the field's tools take it. */
export function verifierKey(name: string, key: KeyObject): string {
  const bytes = publicBytes(key);
  return `${name}+${markOf(name, bytes).toString('hex')}+${Buffer.concat([ALGORITHM, bytes]).toString('base64')}`;
}

export function checkpointOf({ origin, size, root }: Checkpoint, key: KeyObject): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([markOf(origin, publicBytes(key)), sign(null, Buffer.from(text, 'utf8'), key)]);
  return `${text}\n\u2014 ${origin} ${signature.toString('base64')}\n`;
}

const NOTE = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n\n\u2014 (\S+) ([A-Za-z0-9+/]+=*)\n$/;

/** Reads a checkpoint; `key`, a verifier key, says who must have signed it. Undefined for anything that is none, or is not signed so. */
export function readCheckpoint(note: string, key: string): Checkpoint | undefined {
  const [, origin = '', size = '', root = '', signer = '', signed = ''] = NOTE.exec(note) ?? [];
  const [, name, , encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key) ?? [];
  if (!origin || name !== origin || signer !== origin) return undefined;
  const bytes = Buffer.from(encoded, 'base64').subarray(ALGORITHM.length);
  if (bytes.length !== PUBLIC_BYTES) return undefined;
  const signature = Buffer.from(signed, 'base64');
  if (!signature.subarray(0, MARK_BYTES).equals(markOf(origin, bytes))) return undefined;
  const publicKey = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]), format: 'der', type: 'spki' });
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  if (!verify(null, Buffer.from(text, 'utf8'), publicKey, signature.subarray(MARK_BYTES))) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** By which a note says which key signed it. */
function markOf(name: string, bytes: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ALGORITHM).update(bytes).digest().subarray(0, MARK_BYTES);
}
