// The routes of the feed: pages of it, a stream of it, and its latest entries for feed readers.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders, sinceOf } from '../../core/http/conditional.js';
import { whenOver } from '../../core/http/leaving.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress, pageBytes } from '../../core/http/paging.js';
import { LIMIT_DEFAULT } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { allowSilence } from '../../core/http/silence.js';
import { sendBytes } from '../../core/http/views.js';
import { Problem } from '../../core/problem.js';
import { endingAfter } from '../../core/values/ending.js';
import { fingerprint } from '../../core/values/sign.js';
import { atomOf } from './atom.js';
import { cursorAt, placeIn } from './cursor.js';
import { atomParameters, filterParameters, pageParameters, STREAM_MAX_S, streamParameters, withdrawalParameters } from './parameters.js';
import { type Asked, demandKinds, entryBytes, readFeed, readLatest, readTakenBack, takenBackBytes } from './reading.js';
import { ChangesPage, TakenBackEntry } from './schema.js';
import { STREAM_BATCH, streamOf } from './stream.js';

const TAGS = ['changes'];
const EVENT_STREAM = 'text/event-stream';
const ATOM = 'application/atom+xml';
/** Beyond the time that was asked for. */
const SILENCE_MORE_MS = 10_000;
/** Of a stream, on which something is said more often than that: whoever takes nothing of it for so long is gone. */
const SILENCE_OF_STREAM_MS = 60_000;
/** Requests of one process that wait for something new, and streams: beyond these it says that it cannot now. */
const WAITING_MAX = 1_000;

const SAYS =
  'Every change that the caller can see, in the order of their own numbers, without a gap: a copy that begins with nothing, or with a list and its `Registry-Seq`, and applies every entry says what the lists say. Of what is hidden from the caller nothing shows, not even in the numbers. Read on with `after`; there always is a next page.';

const WithdrawalsPage = z
  .object({ items: z.array(TakenBackEntry).max(200).meta({ description: 'What was taken back, the earliest first.' }), page: PageInfo })
  .meta({ id: 'WithdrawalsPage', description: 'A page of what was taken back.' });

export function changeRoutes(app: FastifyInstance, registry: Registry): void {
  const filters = filterParameters(registry.records);
  const closing = new AbortController();
  let waiting = 0;
  // Whoever waits is answered before the server stops.
  app.addHook('preClose', async () => closing.abort());

  operation(app, {
    method: 'GET',
    path: '/v1/changes',
    access: 'reader',
    operationId: 'listChanges',
    summary: 'List what has changed',
    description: `${SAYS} With \`wait\` the answer comes as soon as there is something.`,
    tags: TAGS,
    query: z.strictObject({ ...pageParameters, ...filters }),
    headers: readHeaders,
    answers: {
      200: { description: 'A page of the feed.', body: ChangesPage, headers: ['ETag', 'Registry-Seq', 'Link'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { after = 0, limit = LIMIT_DEFAULT, wait = 0, ...asked } = request.query as { after?: number; limit?: number; wait?: number } & Asked;
      demandKinds(registry, request, asked);
      let told = await readFeed(registry, request, after, limit, asked);
      if (wait > 0 && told.entries.length === 0) {
        const signal = endingAfter(wait * 1_000, endOf(reply));
        allowSilence(request, wait * 1_000 + SILENCE_MORE_MS);
        told = await whileWaiting(async () => {
          let latest = told;
          while (latest.entries.length === 0 && !signal.aborted) {
            if (latest.read >= latest.head) await registry.watching.grown(request.viewer.audience, latest.head, wait * 1_000, signal);
            latest = await readFeed(registry, request, latest.read, limit, asked);
          }
          return latest;
        });
      }
      const next = nextAddress(request, String(told.read), 'after');
      const entries = told.entries.map(entryBytes);
      // Nothing but the position in the feed and the question decides what a page says, but for the past: of that something can be taken back.
      const said = asked.include?.includes('edition') ? fingerprint(Buffer.concat(entries)) : '';
      const etag = `"changes-${told.head}-${request.viewer.audience}-${fingerprint(`${request.url}${said}`)}"`;
      cacheable(request, reply).header('etag', etag).header('registry-seq', told.head);
      if (isNotModified(request, etag)) return reply.code(304).send();
      reply.header('link', `<${next}>; rel="next"`).header('content-type', 'application/json');
      return reply.send(pageBytes(entries, { limit, next_after: told.read, next, caught_up: told.read >= told.head }));
    },
  });

  operation(app, {
    method: 'GET',
    path: '/v1/changes/withdrawals',
    access: 'reader',
    operationId: 'listWithdrawals',
    summary: 'List what was taken back of earlier versions',
    description:
      'Which earlier versions say less than they did when they were published, or nothing any more, and what is left of each: what whoever keeps a copy of the past must take out of it. What is shown now is told by the feed alone. Ask again with `from`, the `Registry-Seq` with which you asked last, also while the feed stands still: what was told of that very position comes once more. Why something was taken back is not told.',
    tags: TAGS,
    query: z.strictObject(withdrawalParameters),
    headers: readHeaders,
    answers: {
      200: { description: 'A page.', body: WithdrawalsPage, headers: ['ETag', 'Registry-Seq', 'Link'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: ['cursor_not_valid'],
    handle: async (request, reply) => {
      const { from = 0, limit = LIMIT_DEFAULT, cursor } = request.query as { from?: number; limit?: number; cursor?: string };
      const { audience } = request.viewer;
      const pin = `withdrawals ${audience} ${from}`;
      const after = cursor === undefined ? undefined : placeIn(registry.secret, cursor, pin);
      const { items, last, seq } = await readTakenBack(registry, request, { from, after, limit });
      const next_cursor = last ? cursorAt(registry.secret, pin, last) : null;
      const next = next_cursor && nextAddress(request, next_cursor);
      if (next) reply.header('link', `<${next}>; rel="next"`);
      return sendBytes(request, reply, 'withdrawals', pageBytes(items.map(takenBackBytes), { limit, next_cursor, next }), seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: '/v1/changes/stream',
    access: 'reader',
    operationId: 'streamChanges',
    summary: 'Listen to what changes',
    description: `${SAYS} As server-sent events: \`id\` is the number of an entry, \`event\` what became of the record, \`data\` the entry. It ends by itself after ${STREAM_MAX_S} seconds at the latest, and when the key is no longer valid; a browser's EventSource comes back and goes on after the last entry that it was told, by \`Last-Event-ID\`.`,
    tags: TAGS,
    query: z.strictObject({ ...streamParameters, ...filters }),
    headers: z.looseObject({
      'last-event-id': z
        .string()
        .max(15)
        .regex(/^\d*$/, 'expected the id of an event of this stream')
        .optional()
        .meta({ description: 'The `id` of the last event that was told; it is stronger than `after`.' }),
      'registry-seq': readHeaders.shape['registry-seq'],
    }),
    answers: {
      200: {
        description: 'The events.',
        body: z.string().max(1_073_741_824).meta({ description: 'Server-sent events (HTML standard, section 9.2).' }),
        mediaType: EVENT_STREAM,
        headers: ['Registry-Seq'],
      },
    },
    failures: [],
    handle: async (request, reply) => {
      const { after: asked_after = 0, wait = STREAM_MAX_S, ...asked } = request.query as { after?: number; wait?: number } & Asked;
      const last = (request.headers as Record<string, string | undefined>)['last-event-id'];
      const after = last ? Number(last) : asked_after;
      demandKinds(registry, request, asked);
      const first = await readFeed(registry, request, after, STREAM_BATCH, asked);
      demandRoom();
      waiting += 1;
      whenOver(reply, () => {
        waiting -= 1;
      });
      const signal = endingAfter(Math.max(1, wait) * 1_000, endOf(reply));
      allowSilence(request, SILENCE_OF_STREAM_MS);
      reply
        .header('content-type', EVENT_STREAM)
        .header('cache-control', request.viewer.audience === 'public' ? 'no-cache' : 'no-store')
        .header('registry-seq', first.head)
        // Proxies of a common kind hold back what they are not told to pass on.
        .header('x-accel-buffering', 'no');
      return reply.send(streamOf(registry, request, first, { asked, after, stays: wait > 0, signal }));
    },
  });

  operation(app, {
    method: 'GET',
    path: '/v1/changes.atom',
    access: 'reader',
    operationId: 'getChangesFeed',
    summary: 'Follow what changes with a feed reader',
    description:
      'The latest changes as an Atom feed (RFC 4287), each record once, the latest first. The names that the caller may see are in it in the clear: mind who reads your feeds along with you.',
    tags: TAGS,
    query: z.strictObject({ ...atomParameters, record: filters.record }),
    headers: readHeaders,
    answers: {
      200: { description: 'The feed.', body: z.string().max(1_073_741_824).meta({ description: 'An Atom feed.' }), mediaType: ATOM, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { limit = LIMIT_DEFAULT, before, record } = request.query as { limit?: number; before?: number; record?: string[] };
      demandKinds(registry, request, { record });
      const { audience } = request.viewer;
      const base = `${request.protocol}://${request.host}`;
      const text = await registry.read(
        request.viewer,
        async (reader) => {
          const head = await reader.seq();
          const etag = `"atom-${head}-${audience}-${fingerprint(`${base}${request.url}`)}"`;
          cacheable(request, reply).header('etag', etag).header('registry-seq', head);
          if (isNotModified(request, etag)) return undefined;
          return atomOf(await readLatest(registry, reader, before ?? head + 1, limit, record), { base, self: request.url, audience });
        },
        sinceOf(request),
      );
      if (text === undefined) return reply.code(304).send();
      return reply.header('content-type', `${ATOM}; charset=utf-8`).send(Buffer.from(text, 'utf8'));
    },
  });

  /** Says when whoever asked is gone, or the server stops. */
  function endOf(reply: FastifyReply): AbortSignal {
    const gone = new AbortController();
    whenOver(reply, () => gone.abort());
    return AbortSignal.any([gone.signal, closing.signal]);
  }

  async function whileWaiting<T>(work: () => Promise<T>): Promise<T> {
    demandRoom();
    waiting += 1;
    try {
      return await work();
    } finally {
      waiting -= 1;
    }
  }

  function demandRoom(): void {
    if (waiting >= WAITING_MAX) throw new Problem('unavailable', { detail: `${WAITING_MAX} others are waiting already.` });
  }
}
