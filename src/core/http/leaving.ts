// When an answer is over: all of it is sent, or whoever asked is gone.
import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Of several requests on one connection each answer waits for those before it. Node never closes one that still waits when the connection is cut,
 * and what was counted or opened for it would be held for good: it is closed here. Register it before anything that counts.
 */
export function closeThoseBehind(app: FastifyInstance): void {
  const behind = new WeakMap<Socket, Set<ServerResponse>>();

  app.addHook('onRequest', ({ raw: { socket } }, { raw: answer }, done) => {
    // A request that never came over a network waits for no other.
    if (answer.socket === null && socket instanceof Socket) {
      const waiting = behind.get(socket) ?? waitingOn(socket);
      waiting.add(answer);
      answer.once('close', () => waiting.delete(answer));
    }
    done();
  });

  function waitingOn(socket: Socket): Set<ServerResponse> {
    const waiting = new Set<ServerResponse>();
    behind.set(socket, waiting);
    socket.once('close', () => {
      // One whose turn has come has the connection, and is closed with it.
      for (const answer of waiting) if (answer.socket === null) close(answer);
    });
    return waiting;
  }
}

function close(answer: ServerResponse): void {
  answer.destroy();
  answer.emit('close');
}

/** Calls once when an answer is over, at once where it is already. */
export function whenOver({ raw: answer }: FastifyReply, then: () => void): void {
  if (answer.destroyed) then();
  else answer.once('close', then);
}

/** Calls for each request whose answer was not sent whole, since whoever asked is gone: Fastify knows of those that were alone. */
export function whenLeft(app: FastifyInstance, then: (request: FastifyRequest, reply: FastifyReply) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    whenOver(reply, () => {
      if (!reply.raw.writableFinished) then(request, reply);
    });
    done();
  });
}
