// How often one sender may ask at all, where the operator bounds it, and how often those who are no editors may call what anyone can leave something behind
// with, and anyone may try keys. Senders are counted in memory, and nobody can read there who they are.
import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ANONYMOUS, may } from '../access/viewer.js';
import { Problem } from '../problem.js';
import type { Clock } from '../values/clock.js';

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

/** Makes of an address, or of a key, what it is counted by: by itself an address it can be found again from its digest by trying all there are; not without the salt, which ends with the process. */
function senders(): (who: string) => string {
  const salt = randomBytes(32);
  return (who) =>
    createHmac('sha256', salt)
      .update(isIP(who) ? normalizeIP(who, IPV6_NETWORK_BITS) : who)
      .digest('base64url');
}

/** Keys that are remembered as good at once; one for each that a registry can have. */
const GOOD_MAX = 1_000;

/** Counts the keys that are not valid, by who tries them. */
export interface Trying {
  /** Throws too_many_requests for a sender who has tried too many, but for a key that was good before: whoever shares an address with them goes on. */
  demand(ip: string, key: string | undefined): void;
  good(key: string): void;
  failed(ip: string): void;
}

export function countFailures(perMinute: number, clock: Clock): Trying {
  const now = () => Date.parse(clock());
  const senderOf = senders();
  const failures = new Map<string, { count: number; until: number }>();
  const good = new Set<string>();
  return {
    demand(ip, key) {
      const known = failures.get(senderOf(ip));
      const left = (known?.until ?? 0) - now();
      // More than a minute is left where the clock was set back.
      if (!known || known.count < perMinute || left <= 0 || left > MINUTE_MS || (key !== undefined && good.has(senderOf(key)))) return;
      throw tooMany(left);
    },
    good(key) {
      const one = senderOf(key);
      good.delete(one);
      good.add(one);
      if (good.size > GOOD_MAX) good.delete(good.values().next().value as string);
    },
    failed(ip) {
      const sender = senderOf(ip);
      const known = failures.get(sender);
      const at = now();
      failures.delete(sender);
      failures.set(sender, known && known.until > at && known.until <= at + MINUTE_MS ? { ...known, count: known.count + 1 } : { count: 1, until: at + MINUTE_MS });
      if (failures.size > SENDERS_MAX) failures.delete(failures.keys().next().value as string);
    },
  };
}

/** Counts requests by their senders: by the key, or by the address where there is none. Register it after the callers are known. */
export async function limitSenders(app: FastifyInstance, { perHour, perMinute }: Limits): Promise<void> {
  const senderOf = senders();
  await app.register(rateLimit, {
    global: false,
    max: perHour,
    timeWindow: HOUR_MS,
    cache: SENDERS_MAX,
    allowList: (request) => may(request.viewer, 'editor'),
    keyGenerator: ({ viewer, ip }) => senderOf(viewer === ANONYMOUS ? ip : viewer.actor),
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
