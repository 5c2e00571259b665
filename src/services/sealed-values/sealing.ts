// Seals texts for those whose keys are kept offline, in the format of age, and opens them where such a key is.
import { readFileSync } from 'node:fs';
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { StoreNotUsable } from '../../core/db/types.js';

/** Ciphertexts tell how long a text is, no finer than this. */
const PADDED_TO_BYTES = 512;
const RECIPIENTS_MAX = 5;

export type Seal = (text: string) => Promise<string>;

/** Seals for every recipient in a file, one a line as age has them. Throws StoreNotUsable for a file that holds something else. */
export function sealerOf(path: string): Seal {
  let lines: string[];
  try {
    lines = linesOf(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StoreNotUsable(`SEALING_RECIPIENTS_FILE ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const encrypter = new Encrypter();
  if (lines.length === 0 || lines.length > RECIPIENTS_MAX) throw new StoreNotUsable(`SEALING_RECIPIENTS_FILE ${path} must hold 1 to ${RECIPIENTS_MAX} recipients.`);
  for (const line of lines) {
    // Its message would quote an identity that was put there by mistake.
    if (!/^age1[a-z0-9]{20,4000}$/.test(line)) throw new StoreNotUsable(`SEALING_RECIPIENTS_FILE ${path} holds a line that is no recipient of age: expected age1…`);
    try {
      encrypter.addRecipient(line);
    } catch (error) {
      throw new StoreNotUsable(`SEALING_RECIPIENTS_FILE ${path} holds a recipient that is mistyped.`, { cause: error });
    }
  }
  return async (text) => {
    const bytes = Buffer.byteLength(text);
    const padding = ' '.repeat(Math.ceil(bytes / PADDED_TO_BYTES) * PADDED_TO_BYTES - bytes);
    return armor.encode(await encrypter.encrypt(text + padding));
  };
}

/** Opens what was sealed, with the identities in a file as age-keygen makes it. Throws StoreNotUsable where none of them fits. */
export async function unsealed(sealed: string, identities: string): Promise<string> {
  const decrypter = new Decrypter();
  try {
    for (const line of linesOf(identities)) decrypter.addIdentity(line);
    return (await decrypter.decrypt(armor.decode(sealed.trim()), 'text')).trimEnd();
  } catch (error) {
    throw new StoreNotUsable(`It cannot be opened: ${(error as Error).message}.`, { cause: error });
  }
}

/** A new identity as age-keygen writes it, and the recipient that belongs to it. */
export async function newIdentity(): Promise<{ file: string; recipient: string }> {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  return { file: `# public key: ${recipient}\n${identity}\n`, recipient };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
