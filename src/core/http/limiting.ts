// How often one sender may ask at all, where the operator bounds it, and how often those who are no editors may call what anyone can leave something behind
// with. Senders are counted in memory, and nobody can read there who they are.
import { createHmac, randomBytes } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ANONYMOUS, may } from '../access/viewer.js';
import { Problem } from '../problem.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Senders that are remembered at once; beyond that the one that was longest silent is forgotten. */
const SENDERS_MAX = 20_000;
/** Whoever has one address of a network of this size has all of them. */
const IPV6_NETWORK_BITS = 64;

const NO_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': false };

/** Balancers ask these, and must be told how things stand. */
const UNLIMITED = ['/livez', '/readyz'];

export interface Limits {
  /** Calls of operations that are limited: from its first call on a sender has an hour for so many of them. */
  perHour: number;
  /** Requests of any kind in a minute; without it there is no such limit. */
  perMinute?: number | undefined;
}

/** Counts requests by their senders: by the key, or by the address where there is none. Register it after the callers are known. */
export async function limitSenders(app: FastifyInstance, { perHour, perMinute }: Limits): Promise<void> {
  // An address by itself can be found again from its digest by trying all there are; not without this, which ends with the process.
  const salt = randomBytes(32);
  await app.register(rateLimit, {
    global: false,
    max: perHour,
    timeWindow: HOUR_MS,
    cache: SENDERS_MAX,
    allowList: (request) => may(request.viewer, 'editor'),
    keyGenerator: ({ viewer, ip }) =>
      createHmac('sha256', salt)
        .update(viewer === ANONYMOUS ? normalizeIP(ip, IPV6_NETWORK_BITS) : viewer.actor)
        .digest('base64url'),
    addHeaders: NO_HEADERS,
    addHeadersOnExceeding: NO_HEADERS,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  });
  if (perMinute === undefined) return;
  const count = app.createRateLimit({ max: perMinute, timeWindow: MINUTE_MS, allowList: ({ routeOptions: { url = '' } }) => UNLIMITED.includes(url) });
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { remaining, ttl, isExceeded } = counted;
    // As in draft-ietf-httpapi-ratelimit-headers.
    reply.header('ratelimit-policy', `"minute";q=${perMinute};w=60`).header('ratelimit', `"minute";r=${remaining};t=${Math.ceil(ttl / 1_000)}`);
    if (isExceeded) throw tooMany(ttl);
  });
}

const tooMany = (ttlMs: number): Problem => new Problem('too_many_requests', { headers: { 'retry-after': String(Math.max(1, Math.ceil(ttlMs / 1_000))) } });
