// Reads a body as lines of UTF-8, each bounded, and rows of JSON out of them.
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { readJson } from '../../core/http/bodies.js';
import { Problem } from '../../core/problem.js';
import type { Given } from './store.js';

/** Bytes of one line: as much as a body that is read whole has at most. */
export const LINE_BYTES_MAX = 262_144;
const QUOTE_MAX = 300;
const NEWLINE = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** A line without its end; the last of a body can have none. */
interface Line {
  bytes: Buffer;
  isEnded: boolean;
}

/** Lines as bytes, without the mark at the beginning. Throws a Problem for one that is too long. */
async function* linesOf(body: Readable): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of body) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    if (isFirst && rest.length >= BOM.length) {
      if (rest.subarray(0, BOM.length).equals(BOM)) rest = rest.subarray(BOM.length);
      isFirst = false;
    }
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      yield { bytes: demandShort(rest.subarray(start, end)), isEnded: true };
      start = end + 1;
    }
    rest = rest.subarray(start);
    demandShort(rest);
  }
  if (rest.length > 0) yield { bytes: rest, isEnded: false };
}

function demandShort(line: Buffer): Buffer {
  if (line.length > LINE_BYTES_MAX) throw new Problem('body_too_large', { detail: `A line is longer than ${LINE_BYTES_MAX} bytes.`, members: { limit_bytes: LINE_BYTES_MAX } });
  return line;
}

const lenient = new TextDecoder('utf-8');

export function quote(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > QUOTE_MAX ? `${tidy.slice(0, QUOTE_MAX - 1)}…` : tidy;
}

/** One record a line; blank lines are none. A line that is no object of JSON is a row with an error; a body that ends within one is refused. */
export async function* ndjsonRows(body: Readable): AsyncGenerator<Given> {
  let line = 0;
  for await (const { bytes, isEnded } of linesOf(body)) {
    line += 1;
    const text = lenient.decode(bytes).trim();
    if (text === '') continue;
    const row = rowOf(bytes);
    if (!isEnded && !row.raw && text.startsWith('{'))
      throw new Problem('malformed_body', { detail: `The body ends within line ${line}, as if it had been cut off: no object ends there, and no line.` });
    yield { line, text: quote(text), ...row };
  }
}

function rowOf(bytes: Buffer): Pick<Given, 'raw' | 'errors'> {
  try {
    const value = readJson(bytes);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { raw: value as Record<string, unknown> };
    return { errors: [{ expected: 'expected a JSON object' }] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { errors: [{ expected: (error.extra.detail ?? '').replace('The body', 'The line').slice(0, 300) }] };
  }
}
