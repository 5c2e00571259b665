// Commitments: a hash that holds its maker to a content without telling anything of it, for as long as the salt is kept apart or is destroyed.
import { hash } from 'node:crypto';

/** SHA-256 of the salt followed by the content. Salts have one length, so that no content can begin with the end of another's salt. */
export function commitmentTo(salt: Buffer, content: Buffer | string): Buffer {
  return hash('sha256', Buffer.concat([salt, typeof content === 'string' ? Buffer.from(content, 'utf8') : content]), 'buffer');
}
