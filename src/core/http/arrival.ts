// How long a request may take to come in whole: seconds, but for lists that are read as they come in.
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allowSilence } from './silence.js';

const ARRIVAL_MS = 5_000;
/** Of a body that is read as it comes in. */
export const ARRIVAL_LONG_MS = 600_000;
/** While such a body comes in, and for as long as somebody waits for what becomes of it, nothing is said on the connection. */
export const SILENCE_LONG_MS = 90_000;

/** Ends what takes too long as Node itself does, which knows one limit for all. Register it before anything that reads. */
export function boundArrival(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    bound(request);
    done();
  });

  function bound(request: FastifyRequest): void {
    const { raw, routeOptions } = request;
    const { socket } = raw;
    // A request that never came over a network is there already.
    if (!(socket instanceof Socket)) return;
    const operation = routeOptions.config?.operation;
    if (operation?.streams) allowSilence(request, SILENCE_LONG_MS);
    if (operation?.streams || raw.complete) return;
    const late = setTimeout(() => {
      if (!raw.complete) app.server.emit('clientError', Object.assign(new Error('The request took too long to arrive.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
    }, ARRIVAL_MS).unref();
    const arrived = () => clearTimeout(late);
    raw.once('end', arrived).once('close', arrived);
  }
}
