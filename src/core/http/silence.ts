// Answers that take longer than a connection may be silent.
import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { rank } from '../access/viewer.js';
import type { Extent } from '../db/types.js';

/** For so long an answer that looks at a great part of the registry may be worked at, milliseconds. */
const LARGE_MS = 60_000;

/** A connection on which nothing goes to and fro is cut after some seconds; of one on which somebody waits that is what was asked for. */
export function allowSilence({ raw: { socket } }: FastifyRequest, ms: number): void {
  // A request that never came over a network has no such limit.
  if (socket instanceof Socket) socket.setTimeout(ms);
}

/** For what looks at a great part of the registry: it is read beside the thread that answers others, and its answer may take its time. */
export function readLarge(request: FastifyRequest): Extent {
  const { precedence, becomesLarge } = readAsFarAsNeeded(request);
  becomesLarge();
  return { precedence, isLarge: true };
}

/** For what may come to look at a great part of it. Of those who wait for each other then, editors come before partners, and these before readers without a key. */
export function readAsFarAsNeeded(request: FastifyRequest) {
  return { precedence: rank(request.viewer.audience), becomesLarge: () => allowSilence(request, LARGE_MS) } satisfies Extent;
}
