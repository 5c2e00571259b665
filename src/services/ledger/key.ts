// The key that signs the heads of the ledger, and the names under which it signs.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Tree } from '../../core/access/trees.js';
import { StoreNotUsable } from '../../core/db/types.js';
import { privateKeyOf, publicBytes } from '../../core/values/note.js';
import { digest, keyed } from '../../core/values/sign.js';

const NAME = 'political-prisoner-registry';
/** Enough of a key's digest for nobody to find another key of the same. */
const ID_LENGTH = 32;

/** The key, made when it is first asked for; one in a file at once, so that a file that holds none stops the start. */
export function ledgerKey(registry: { secret: string }, file?: string): () => KeyObject {
  let key = file === undefined ? undefined : keyOf('', file);
  return () => (key ??= keyOf(registry.secret));
}

/**
 * The key in a file (PKCS#8, PEM), or else one that follows from the registry's secret: then whoever has the database can sign as well, and what a
 * partner kept proves that history was rewritten, but not who rewrote it. Throws StoreNotUsable for a file that holds no Ed25519 key.
 */
function keyOf(secret: string, file?: string): KeyObject {
  if (file === undefined) return privateKeyOf(Buffer.from(keyed(secret, 'ledger', 'key'), 'base64url'));
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StoreNotUsable(`LEDGER_KEY_FILE ${file} cannot be read as a private key in PEM: ${(error as Error).message}`, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new StoreNotUsable(`LEDGER_KEY_FILE ${file} holds a key of another kind: expected Ed25519`);
  return key;
}

/** The name of a tree of this registry, for those who keep the heads of several. It follows from the key that signs. */
export function originOf(tree: Tree, key: KeyObject): string {
  return `${NAME}/${digest(publicBytes(key).toString('hex')).slice(0, ID_LENGTH)}/${tree}`;
}
