// The routes of the calendar: pages of entries, and one file of them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Values } from '../../core/access/render.js';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress, pageBytes } from '../../core/http/paging.js';
import { LIMIT_DEFAULT } from '../../core/http/parameters.js';
import { today } from '../../core/http/query.js';
import { readLarge } from '../../core/http/silence.js';
import { Problem } from '../../core/problem.js';
import { fingerprint } from '../../core/values/sign.js';
import { type Cursor, cursorOf, openCursor } from './cursor.js';
import type { Entry } from './entries.js';
import { icalendarOf } from './icalendar.js';
import { CalendarPage, calendarParameters } from './parameters.js';
import { readCalendar } from './reading.js';
import { CalendarFile } from './schema.js';
import { type Asked, spanOf } from './span.js';

const ICALENDAR = 'text/calendar';
const SAYS =
  'Of everyone, or of those whom the filters of prisoners find: birthdays, where the reader may know them, and anniversaries of arrests of those who are not reported to be at liberty, at large or dead; hearings and beginnings of trials, as reported or announced; and the day on which a term is expected to end where it can be computed to the day. What is known to the month or the year has no day and is left out.';

interface Query extends Asked {
  limit?: number;
  cursor?: string;
  include_total?: boolean;
}

export function calendarRoutes(app: FastifyInstance, registry: Registry): void {
  const parameters = calendarParameters(registry.records);

  operation(app, {
    method: 'GET',
    path: '/v1/calendar',
    access: 'reader',
    operationId: 'listCalendar',
    summary: 'List the entries of the calendar',
    description: SAYS,
    tags: ['calendar'],
    query: parameters.list,
    parametersFor: ({ viewer }) => parameters.listNames[viewer.audience],
    headers: readHeaders,
    answers: {
      200: { description: 'A page.', body: CalendarPage, headers: ['ETag', 'Registry-Seq', 'Link'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: ['cursor_not_valid'],
    handle: (request, reply) => sendPage(request, reply),
  });

  operation(app, {
    method: 'GET',
    path: '/v1/calendar.ics',
    access: 'reader',
    operationId: 'getCalendarFile',
    summary: 'Get the calendar as a file',
    description: `${SAYS} The same entries in iCalendar (RFC 5545), each a day without hours, to be looked at or subscribed to by programs that show calendars. The names that anyone may see are in it in the clear: mind where you keep it.`,
    tags: ['calendar'],
    query: parameters.file,
    parametersFor: ({ viewer }) => parameters.fileNames[viewer.audience],
    headers: readHeaders,
    answers: {
      200: { description: 'The calendar.', body: CalendarFile, mediaType: ICALENDAR, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const day = today(registry);
      const question = { span: spanOf(request.query as Asked, day), where: parameters.whose(request.query as Values, day), day };
      const entries = await registry.read(
        request.viewer,
        async (reader) => (tag(request, reply, await reader.seq(), ['file', question]) ? undefined : readCalendar(registry, reader, question)),
        sinceOf(request),
        readLarge(request),
      );
      if (entries === undefined) return reply.code(304).send();
      return reply.header('content-type', `${ICALENDAR}; charset=utf-8`).send(Buffer.from(await icalendarOf(entries), 'utf8'));
    },
  });

  async function sendPage(request: FastifyRequest, reply: FastifyReply) {
    const { limit = LIMIT_DEFAULT, cursor: text, include_total: counts = false, ...asked } = request.query as Query;
    const { audience } = request.viewer;
    const cursor = text === undefined ? undefined : openCursor(registry.secret, text, audience, asked);
    const day = cursor?.day ?? today(registry);
    const question = { span: cursor?.span ?? spanOf(asked, day), where: parameters.whose(request.query as Values, day), day };
    const people = fingerprint(JSON.stringify(question.where));
    if (cursor && cursor.people !== people) throw new Problem('cursor_not_valid');
    const bytes = await registry.read(
      request.viewer,
      async (reader) => {
        const seq = await reader.seq();
        if (tag(request, reply, seq, ['page', question, limit, text, counts])) return undefined;
        const entries = await readCalendar(registry, reader, question);
        const start = cursor ? placeAfter(entries, cursor) : 0;
        const page = entries.slice(start, start + limit);
        const last = page.at(-1);
        const next = last && start + limit < entries.length ? cursorOf(registry.secret, { span: question.span, people, day, uid: last.uid, seq }, audience) : null;
        const address = next && nextAddress(request, next);
        if (address) reply.header('link', `<${address}>; rel="next"`);
        const info = { limit, next_cursor: next, next: address, ...(counts ? { total: entries.length } : {}) };
        return pageBytes(
          page.map((entry) => Buffer.from(JSON.stringify(entry), 'utf8')),
          info,
        );
      },
      sinceOf(request, cursor?.seq),
      readLarge(request),
    );
    if (!bytes) return reply.code(304).send();
    return reply.header('content-type', 'application/json').send(bytes);
  }
}

/** Tags the answer by all that decides what it says: the position in the reader's feed, the day and the question. Says whether the reader has it. */
function tag(request: FastifyRequest, reply: FastifyReply, seq: number, question: readonly unknown[]): boolean {
  const etag = `"calendar-${seq}-${request.viewer.audience}-${fingerprint(JSON.stringify(question))}"`;
  cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
  return isNotModified(request, etag);
}

/** Where the page begins: behind the entry at which the one before ended. */
function placeAfter(entries: readonly Entry[], { uid }: Cursor): number {
  const place = entries.findIndex((entry) => entry.uid === uid);
  if (place < 0) throw new Problem('cursor_not_valid');
  return place + 1;
}
