// Tables in other encodings than UTF-8: those that say it themselves by a mark at the beginning, and those that are declared. Nothing is guessed by what letters there are.
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { Problem } from '../../core/problem.js';

/** Names of encodings in `charset` of Content-Type. */
export const CHARSETS = ['utf-8', 'utf-16', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;
export type Charset = (typeof CHARSETS)[number];

/** The encoding that a Content-Type declares; undefined where it declares none. */
export function charsetOf(contentType = ''): Charset | undefined {
  const declared = /;\s*charset="?([^\s";]+)"?/i
    .exec(contentType)?.[1]
    ?.toLowerCase()
    .replace(/^utf8$/, 'utf-8');
  if (declared === undefined) return undefined;
  const known = CHARSETS.find((one) => one === declared);
  if (!known) throw new Problem('media_type_not_supported', { detail: `Send it in one of these encodings: ${CHARSETS.join(', ')}.` });
  return known;
}

/** The body in UTF-8. What is UTF-8, or says nothing of itself, is passed on as it is. */
export function inUtf8(body: Readable, declared?: Charset): Readable {
  async function* text(): AsyncGenerator<Buffer> {
    let decoder: TextDecoder | undefined;
    let isFirst = true;
    let start = Buffer.alloc(0);
    for await (const chunk of body as AsyncIterable<Buffer>) {
      let bytes = chunk;
      if (isFirst) {
        start = Buffer.concat([start, chunk]);
        if (start.length < 2) continue;
        const charset = markOf(start) ?? declared;
        if (charset !== undefined && charset !== 'utf-8') decoder = new TextDecoder(charset === 'utf-16' ? 'utf-16le' : charset, { fatal: true });
        isFirst = false;
        bytes = start;
      }
      yield decoder ? decoded(decoder, bytes, true) : bytes;
    }
    if (isFirst) yield start;
    if (decoder) yield decoded(decoder, Buffer.alloc(0), false);
  }
  return Readable.from(text(), { objectMode: false });
}

/** UTF-16 by its mark, or by the empty half of its first letter. */
function markOf(start: Buffer): Charset | undefined {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] !== 0 && start[1] === 0)) return 'utf-16le';
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] !== 0)) return 'utf-16be';
  return undefined;
}

function decoded(decoder: TextDecoder, bytes: Buffer, stream: boolean): Buffer {
  try {
    return Buffer.from(decoder.decode(bytes, { stream }), 'utf8');
  } catch {
    throw new Problem('malformed_body', { detail: `The body is not ${decoder.encoding}.` });
  }
}
