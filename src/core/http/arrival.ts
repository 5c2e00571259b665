// How long a request may take to come in whole: seconds, but for lists that are read as they come in.
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowSilence } from './silence.js';

const ARRIVAL_MS = 5_000;
/** Of a body that is read as it comes in, which is no faster than the store takes it: a list of millions of rows has the time that takes. */
export const ARRIVAL_LONG_MS = 3_600_000;
/** Of such a body that is answered already: nobody reads it any more. */
const ARRIVAL_ANSWERED_MS = 600_000;
/** While such a body comes in, and for as long as somebody waits for what becomes of it, nothing is said on the connection. */
export const SILENCE_LONG_MS = 90_000;

/** Ends what takes too long as Node itself does, which knows one limit for all. Register it before anything that reads. */
export function boundArrival(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    bound(request, reply);
    done();
  });

  function bound(request: FastifyRequest, reply: FastifyReply): void {
    const { raw, routeOptions } = request;
    const { socket } = raw;
    // A request that never came over a network is there already.
    if (!(socket instanceof Socket)) return;
    const operation = routeOptions.config?.operation;
    if (operation?.streams) allowSilence(request, SILENCE_LONG_MS);
    if (raw.complete) return;
    const isTaken = () => raw.complete || (operation?.streams !== undefined && !reply.sent);
    const late = setInterval(
      () => {
        if (!isTaken()) app.server.emit('clientError', Object.assign(new Error('The request took too long to arrive.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
      },
      operation?.streams ? ARRIVAL_ANSWERED_MS : ARRIVAL_MS,
    ).unref();
    const arrived = () => clearInterval(late);
    raw.once('end', arrived).once('close', arrived);
  }
}
