// The feed as server-sent events: one event an entry, for as long as somebody listens, their key holds and the time lasts.
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { type Asked, entryBytes, readFeed, type Told } from './reading.js';

/** Entries read at once. */
const BATCH = 100;
/** Something is said at least that often: proxies close what is silent, and a listener that is gone is noticed by it. */
const BEAT_MS = 15_000;
/** After this long a browser that was cut off comes back. */
const RETRY_MS = 2_000;

interface Listening {
  asked: Asked;
  after: number;
  /** Whether it stays open once all is told. */
  stays: boolean;
  /** Says when it is to end. */
  signal: AbortSignal;
}

/** Events from after a number on; `first` are the entries that were read already. It waits for whoever reads slowly, and holds no more than one batch for them. */
export function streamOf(registry: Registry, request: FastifyRequest, first: Told, listening: Listening): Readable {
  return Readable.from(eventsOf(registry, request, first, listening), { objectMode: false, highWaterMark: 65_536 });
}

async function* eventsOf(registry: Registry, request: FastifyRequest, first: Told, { asked, after, stays, signal }: Listening): AsyncGenerator<string> {
  const { audience } = request.viewer;
  let told = first;
  yield `retry: ${RETRY_MS}\nid: ${after}\n\n`;
  while (!signal.aborted) {
    for (const entry of told.entries) yield `id: ${entry.seq}\nevent: ${entry.change}\ndata: ${entryBytes(entry).toString('utf8')}\n\n`;
    if (told.read >= told.head) {
      // An event without data is told to nobody; a listener that comes back begins at its id.
      yield `id: ${told.read}\n: all is told\n\n`;
      if (!stays) return;
      await registry.watching.grown(audience, told.head, BEAT_MS, signal);
      if (signal.aborted || !(await request.isStillValid())) return;
    }
    told = await readFeed(registry, request, told.read, BATCH, asked);
  }
}

export { BATCH as STREAM_BATCH };
