// Answers what is no record and no page of records: worked out on the read, and kept by whoever has it for as long as it says the same.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { fingerprint } from '../values/sign.js';
import { cacheable, isNotModified } from './conditional.js';

/** What a view answers; `description` says what it is. */
export const viewAnswers = (description: string, body: z.ZodType) => ({
  200: { description, body, headers: ['ETag', 'Registry-Seq'] as const },
  304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] as const },
});

/** `name` tells views apart, as in `timeline`. */
export function sendView(request: FastifyRequest, reply: FastifyReply, name: string, says: unknown, seq: number): FastifyReply {
  return sendBytes(request, reply, name, Buffer.from(JSON.stringify(says), 'utf8'), seq);
}

/** The same of what is written out already: JSON, or what `type` says. What follows from no position of a feed has none. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, name: string, bytes: Buffer, seq?: number, type = 'application/json'): FastifyReply {
  // Nothing but what it says decides, so that it stays while others are written about, and changes with the day only where the day has a say, or with what
  // was taken back since. It is the tag of no record: sent with a write it is refused.
  const etag = `"${name}-${request.viewer.audience}-${fingerprint(bytes)}"`;
  cacheable(request, reply).header('etag', etag);
  if (seq !== undefined) reply.header('registry-seq', seq);
  // Where the next page is goes with the page.
  if (isNotModified(request, etag)) return reply.removeHeader('link').code(304).send();
  return reply.header('content-type', type).send(bytes);
}
