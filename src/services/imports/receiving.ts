// Takes in a list as it comes: bytes are counted and digested, rows are kept a batch at a time, and what does not come whole leaves nothing.
import { createHash, type Hash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Viewer } from '../../core/access/viewer.js';
import { type Intent, type Registry, requestDigest } from '../../core/db/registry.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import { Problem } from '../../core/problem.js';
import { newId } from '../../core/values/id.js';
import type { ReadHeader } from './header-row.js';
import { type Form, type Mode, NAME_MAX, type Options, ROWS_MAX, SHEETS_MAX } from './schema.js';
import { beginImport, dropReceived, endReceiving, type Given, receiveRows } from './store.js';
import type { ReadSheet } from './workbook-rows.js';
import { importingOf } from './working.js';

const BATCH = 200;

/** What is to come in. */
export interface Incoming {
  record: string;
  form: Form;
  mode: Mode;
  options: Options;
  rows: AsyncIterable<Given> | Iterable<Given>;
  /** How columns were read, once some were. */
  columns?: () => unknown;
  /** Where the names of these stand, once they were read. */
  header?: () => ReadHeader | undefined;
  /** Which sheet they were of, once it was read. */
  sheet?: () => ReadSheet | undefined;
  /** How many bytes came, and what they are known again by. */
  body: () => { bytes: number; digest: string };
}

/** Takes everything in and begins to plan it. The same request again gives the import that it made. */
export async function receive(
  registry: Registry,
  viewer: Viewer,
  asked: { intent: Intent; method: string; url: string },
  incoming: Incoming,
): Promise<{ id: string; isReplayed: boolean }> {
  const importing = importingOf(registry);
  const holder = { id: newId(), worker: importing.worker };
  const { record, form, mode, options } = incoming;
  await beginImport(registry, viewer, importing.worker, { id: holder.id, record, form, mode, options });
  try {
    let rows = 0;
    let batch: Given[] = [];
    const keep = async () => {
      await receiveRows(registry, holder, rows, batch);
      rows += batch.length;
      batch = [];
      // Whoever reads has their turn.
      await setImmediate();
    };
    for await (const row of incoming.rows) {
      batch.push(row);
      if (rows + batch.length > ROWS_MAX) throw new Problem('body_too_large', { detail: `More than ${ROWS_MAX} rows.` });
      if (batch.length >= BATCH) await keep();
    }
    if (batch.length > 0) await keep();
    const header = incoming.header?.();
    if (rows === 0) throw new Problem('malformed_body', { detail: header ? `There is no row in it below the names of columns in line ${header.line}.` : 'There is no row in it.' });
    const { bytes, digest } = incoming.body();
    const { key } = asked.intent.idempotency as { key: string };
    const intent = { ...asked.intent, idempotency: { key, digest: requestDigest(asked.method, asked.url, digest) } };
    const received = await endReceiving(registry, viewer, intent, holder, {
      bytes,
      columns: incoming.columns?.(),
      options: { ...options, ...(header ? { header } : {}), ...shownSheet(incoming.sheet?.()) },
    });
    if (!received.isReplayed) importing.begin(received.id);
    else await dropReceived(registry, holder.id);
    return received;
  } catch (error) {
    await dropReceived(registry, holder.id, TURN_WITHIN_MS).catch(() => undefined);
    throw error;
  }
}

/** Names of sheets, of which there can be any number of any length. */
function shownSheet(sheet: ReadSheet | undefined): Pick<Options, 'sheet' | 'other_sheets'> {
  if (!sheet) return {};
  return { sheet: sheet.name?.slice(0, NAME_MAX), other_sheets: sheet.others.slice(0, SHEETS_MAX).map((name) => name.slice(0, NAME_MAX)) };
}

/** Counts and digests what passes, and ends it where it is too long. */
export function counted(body: Readable, most: number): { stream: Transform; body: () => { bytes: number; digest: string } } {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) return done(new Problem('body_too_large', { members: { limit_bytes: most } }));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // It can fail before anybody reads it, who is told when they do: a failure that nobody listens for would end the server.
  stream.on('error', () => undefined);
  body.once('error', () => stream.destroy(new Problem('malformed_body', { detail: 'The body did not come whole.' })));
  body.once('aborted', () => stream.destroy(new Problem('malformed_body', { detail: 'The body did not come whole.' })));
  body.pipe(stream);
  return { stream, body: () => ({ bytes, digest: hash.copy().digest('hex') }) };
}
