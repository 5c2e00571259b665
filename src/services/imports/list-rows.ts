// Rows of a published list: what each line says as a prisoner, or why it was not understood.
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { Problem } from '../../core/problem.js';
import { type ListName, type ListRow, listReading, type PublishedList } from './published-list.js';
import type { Given } from './store.js';

/** A published list is short: it is read by people. */
const LIST_BYTES_MAX = 4_194_304;

/** Every line that is a row or looks like one, in their order. */
export async function* listRows(body: Readable): AsyncGenerator<Given> {
  const { rows, problems } = await readInTurns(await textOf(body));
  const all: Given[] = [
    ...rows.map((row) => ({ line: row.line, text: row.verbatim, raw: personOf(row) })),
    ...problems.map(({ line, text, detail }) => ({ line, text, errors: [{ value: text, expected: detail }] })),
  ];
  yield* all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Lines that are read before others have their turn. */
const LINES_AT_ONCE = 20;

async function readInTurns(text: string): Promise<PublishedList> {
  const reading = listReading(text);
  for (let lines = 1; ; lines += 1) {
    const { value, done } = reading.next();
    if (done) return value;
    if (lines % LINES_AT_ONCE === 0) await setImmediate();
  }
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > LIST_BYTES_MAX) throw new Problem('body_too_large', { members: { limit_bytes: LIST_BYTES_MAX } });
    chunks.push(chunk as Buffer);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem('malformed_body', { detail: 'The body is not UTF-8.' });
  }
}

/** What a line says. When, the list does not say of each: that is the list's own date. */
function personOf({ names, birth_date, custody_verbatim, status, from_on, penalty, placement, term, children }: ListRow): Record<string, unknown> {
  const minors = Object.entries(children ?? {}).flatMap(([minor, count]) => Array.from({ length: count as number }, () => ({ minor })));
  return {
    names: names.map(named),
    ...(birth_date === undefined ? {} : { birth_date }),
    custody_periods: [{ status, ...(from_on === undefined ? {} : { from_on }), verbatim: custody_verbatim }],
    sentences: term ? [{ kind: penalty, ...(placement ? { placement } : {}), term, verbatim: custody_verbatim }] : [],
    children: minors,
  };
}

function named({ full, family, given, script }: ListName): Record<string, unknown> {
  return { full, ...(family === undefined ? {} : { family }), ...(given === undefined ? {} : { given }), script };
}
