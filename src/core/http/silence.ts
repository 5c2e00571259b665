// Answers that take longer than a connection may be silent.
import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** For so long an answer that looks at a great part of the registry may be worked at, milliseconds. */
export const LARGE_MS = 60_000;

/** A connection on which nothing goes to and fro is cut after some seconds; of one on which somebody waits that is what was asked for. */
export function allowSilence({ raw: { socket } }: FastifyRequest, ms: number): void {
  // A request that never came over a network has no such limit.
  if (socket instanceof Socket) socket.setTimeout(ms);
}
