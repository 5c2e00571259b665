// Which pages of other sites a browser lets read answers: none, unless the operator names them.
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What such a page may send, and what of an answer it may read beside the body. */
const SENT = ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Change-Reason', 'Change-Source', 'Registry-Seq', 'Last-Event-ID'];
const READ = [
  'ETag',
  'Registry-Seq',
  'Link',
  'Location',
  'Request-Id',
  'Idempotency-Replayed',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'Content-Disposition',
  'Repr-Digest',
  'Deprecation',
  'Sunset',
];
const PREFLIGHT_S = 600;

/** The address of the route by which browsers ask beforehand. */
export const PREFLIGHTS = '*';

/** Lets pages of these origins read; without any, no header says that anybody may. No cookie is ever sent or read: a page has the rights of the key that it sends. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowedHeaders: SENT,
    exposedHeaders: READ,
    maxAge: PREFLIGHT_S,
  });
}
