// Answers a view of a prisoner: computed on the read, kept by whoever has it for as long as it says the same.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cacheable, isNotModified } from '../../core/http/conditional.js';
import { fingerprint } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';

/** The prisoner whom the path of a view names. */
export const viewParams = z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) });

/** What a view answers; `description` says what it is. */
export const viewAnswers = (description: string, body: z.ZodType) => ({
  200: { description, body, headers: ['ETag', 'Registry-Seq'] as const },
  304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] as const },
});

/** `name` tells views apart, as in `timeline`. */
export function sendView(request: FastifyRequest, reply: FastifyReply, name: string, says: unknown, seq: number): FastifyReply {
  const bytes = Buffer.from(JSON.stringify(says), 'utf8');
  // Nothing but what it says decides, so that it stays while others are written about, and changes with the day only where the day has a say.
  // It is the tag of no record: sent with a write it is refused.
  const etag = `"${name}-${request.viewer.audience}-${fingerprint(bytes)}"`;
  cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
  if (isNotModified(request, etag)) return reply.code(304).send();
  return reply.header('content-type', 'application/json').send(bytes);
}
