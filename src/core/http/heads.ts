// HEAD is answered as GET is, without its body: Fastify sees to that, but for how long a body is that a GET would not have had either.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const NOT_MODIFIED = 304;

/** Register it before all routes. */
export function answerHeads(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD') route.onSend = [...[route.onSend ?? []].flat(), withoutLength];
  });
}

/** A length that is said where nothing was modified is that of the document (RFC 9110, section 8.6), and no GET says one there. */
async function withoutLength(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode === NOT_MODIFIED) reply.removeHeader('content-length');
  return payload;
}
