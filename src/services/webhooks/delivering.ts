// Delivers: takes up what the feed tells, sends it to each webhook in its order, tries again what failed, and switches off what fails for good.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { StoreUnavailable } from '../../core/db/types.js';
import { ticks } from '../../core/values/clock.js';
import { slotsFor } from '../../core/values/slots.js';
import { isPublicAddress } from './address.js';
import { bodyOf, messageIdOf } from './events.js';
import { leaseOf } from './lease.js';
import { type DeliveryRow, dueDeliveries, forgetOld, headsOf, keepOutcomes, lastDelivered, type Outcome, takeUp, webhooksDue } from './log.js';
import { waitAfter } from './schedule.js';
import { ATTEMPT_MAX_MS, type Reaching, resolveBySystem, type Sent, send } from './sending.js';
import { signedHeaders } from './signing.js';
import { type Active, activeWebhooks, disableWebhook, secretsOf } from './store.js';

/** Attempts under way at once, and how many of them can be to receivers that failed the last time: they can take all of their time, and others must not wait for them. */
const TOGETHER = 32;
const FAILING_TOGETHER = 16;
/** Deliveries of a webhook that are looked up at once, and for how long what became of them is in memory alone: if the process is killed they are sent again. */
const BATCH = 20;
const KEPT_AFTER_MS = 1_000;
/** How often it is looked for what is due, and for what was asked of another process. */
const LOOK_EVERY_MS = 1_000;
/** Looking again waits at least that long, however fast the feed grows. */
const LOOK_AFTER_MS = 50;
/** The same for whoever waits for the one that sends to fall silent, and where there are no webhooks. */
const WATCH_EVERY_MS = 2_000;
const FORGET_EVERY_MS = 3_600_000;
/** For how long attempts under way can go on when the server stops. */
const DRAIN_MS = 3_000;

const CHANCES = 1_000_000;
const USER_AGENT = 'political-prisoner-registry';

export interface DeliveringOptions {
  /** Lets webhooks go to addresses that are not public: within a network of one's own. */
  allowPrivate?: boolean | undefined;
  /** Of these a test has its own. */
  reaching?: Partial<Reaching> | undefined;
  now?: (() => number) | undefined;
  chance?: (() => number) | undefined;
}

export interface Delivering {
  /** Does what there is to do now, and ends when it is done. */
  round(): Promise<void>;
  /** Waits for what is under way, a while, and lets another process go on. */
  stop(): Promise<void>;
}

/** What one look found. */
interface Look {
  /** Whether this process sends. */
  holds: boolean;
  heads: Awaited<ReturnType<typeof headsOf>>;
  audiences: Active['viewer']['audience'][];
}

/** Hands out the one who delivers; it does nothing until it is told to. */
export function deliveringOf(registry: Registry, log: Pick<FastifyBaseLogger, 'error'>, options: DeliveringOptions = {}): Delivering & { keep(): void } {
  const { now = ticks, chance = () => randomInt(CHANCES) / CHANCES } = options;
  const reaching: Reaching = { isAllowed: options.allowPrivate ? () => true : isPublicAddress, resolve: resolveBySystem, most_ms: ATTEMPT_MAX_MS, ...options.reaching };
  const { database } = registry;
  const lease = leaseOf(database, now);
  const [slots, slotsOfFailing] = [slotsFor(TOGETHER), slotsFor(FAILING_TOGETHER)];
  const busy = new Map<string, Promise<void>>();
  const failing = new Set<string>();
  const stopping = new AbortController();
  const cut = new AbortController();
  let forgotten: number | undefined;
  let keeping: Promise<void> | undefined;
  let hasComplained = false;

  const isOver = () => stopping.signal.aborted || !lease.isHeld();

  /** Looks for webhooks that something is to be done for, and begins it. Undefined where there are none. */
  async function look(): Promise<Look | undefined> {
    const at = registry.clock();
    const active = await activeWebhooks(database.primary, at);
    hasComplained = false;
    if (active.length === 0) {
      await lease.letGo();
      return undefined;
    }
    const audiences = [...new Set(active.map(({ viewer }) => viewer.audience))];
    const heads = await headsOf(database.primary);
    if (!(await lease.hold())) return { holds: false, heads, audiences };
    const due = await webhooksDue(database.primary, at);
    for (const { id, seq, viewer } of active) if (!busy.has(id) && (due.has(id) || seq < heads[viewer.audience])) begin(id);
    if (forgotten === undefined || now() - forgotten >= FORGET_EVERY_MS) {
      forgotten = now();
      await forgetOld(registry, active);
    }
    return { holds: true, heads, audiences };
  }

  function begin(id: string): void {
    const work = deliverTo(id)
      .catch(complain)
      .finally(() => busy.delete(id));
    busy.set(id, work);
  }

  /** Once, until it goes well again. What was at fault stays out of the log: it can quote people. */
  function complain(): void {
    if (!hasComplained) log.error('Webhooks could not be looked after: it is tried again.');
    hasComplained = true;
  }

  /** Delivers to one webhook until nothing is due. */
  async function deliverTo(id: string): Promise<void> {
    while (!isOver()) {
      const webhook = await stillActive(id);
      if (!webhook) return;
      const hasMoved = await takeUp(registry, webhook);
      const due = await dueDeliveries(database.primary, id, registry.clock(), BATCH);
      if (due.length === 0 && !hasMoved) return;
      await deliverAll(id, due);
    }
  }

  /** One after the other, so that they arrive in their order; one that fails does not keep back those after it. */
  async function deliverAll(id: string, due: readonly DeliveryRow[]): Promise<void> {
    let outcomes: Outcome[] = [];
    let since = now();
    const keep = async () => {
      const done = outcomes;
      outcomes = [];
      since = now();
      await keepOutcomes(registry, id, done);
    };
    try {
      for (const delivery of due) {
        const once = () => slots.within(() => attempt(id, delivery));
        const tried = await (failing.has(id) ? slotsOfFailing.within(once) : once());
        if (!tried) return;
        outcomes.push(tried.outcome);
        if (tried.outcome.failure === undefined) failing.delete(id);
        else failing.add(id);
        if (tried.outcome.failure !== undefined || now() - since >= KEPT_AFTER_MS) await keep();
        if (await isDisabled(tried.webhook, tried.outcome)) return;
      }
    } finally {
      await keep();
    }
  }

  /** One attempt. Undefined where it was not to be made any more, or was cut off. Who may be told is asked anew each time. */
  async function attempt(id: string, delivery: DeliveryRow): Promise<{ webhook: Active; outcome: Outcome } | undefined> {
    if (isOver()) return undefined;
    const webhook = await stillActive(id);
    if (!webhook) return undefined;
    const at = registry.clock();
    const sent = await sendTo(webhook, delivery, at);
    if (!sent) return undefined;
    const wait = sent.failure === undefined || sent.failure === 'gone' ? undefined : waitAfter(delivery.attempts + 1, chance());
    const next_attempt_at = wait === undefined ? undefined : new Date(Date.parse(at) + wait).toISOString();
    return { webhook, outcome: { delivery, at, duration_ms: sent.duration_ms, response_status: sent.status, failure: sent.failure, next_attempt_at } };
  }

  async function sendTo(webhook: Active, delivery: DeliveryRow, at: string): Promise<Sent | undefined> {
    let body: string;
    try {
      body = await bodyOf(registry, webhook, delivery);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      return { failure: 'not_readable', duration_ms: 0 };
    }
    const secrets = await secretsOf(database.primary, webhook.id, at);
    if (isOver()) return undefined;
    const headers = { 'content-type': 'application/json', 'user-agent': USER_AGENT, ...signedHeaders(messageIdOf(delivery), at, body, secrets) };
    return send(webhook.url, headers, body, reaching, cut.signal);
  }

  async function isDisabled({ id, revision }: Active, { delivery, failure, next_attempt_at }: Outcome): Promise<boolean> {
    if (failure === undefined || next_attempt_at !== undefined) return false;
    // Where others were taken meanwhile it is this one event that is not: it stands in the log as failed.
    if (failure !== 'gone' && ((await lastDelivered(database.primary, id)) ?? '') > delivery.created_at) return false;
    await disableWebhook(registry, id, revision, failure === 'gone' ? 'gone' : 'failing');
    return true;
  }

  async function stillActive(id: string): Promise<Active | undefined> {
    return (await activeWebhooks(database.primary, registry.clock(), id))[0];
  }

  async function keepOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      const found = await look().catch(complain);
      if (found?.holds) await somethingNew(found);
      else await pause(WATCH_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  async function somethingNew({ audiences, heads }: Look): Promise<void> {
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, stopping.signal]);
    await pause(LOOK_AFTER_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    await Promise.race(audiences.map((audience) => registry.watching.grown(audience, heads[audience], LOOK_EVERY_MS, signal)));
    done.abort();
  }

  return {
    async round() {
      await look();
      await Promise.all(busy.values());
    },
    keep() {
      keeping ??= keepOn();
    },
    async stop() {
      stopping.abort();
      const late = setTimeout(() => cut.abort(), DRAIN_MS);
      await keeping;
      await Promise.all(busy.values());
      clearTimeout(late);
      await lease.letGo().catch(() => undefined);
    },
  };
}

/** Delivers for as long as a server runs. Never keeps a process from ending. */
export function keepDelivering(registry: Registry, log: Pick<FastifyBaseLogger, 'error'>, options: DeliveringOptions = {}): Pick<Delivering, 'stop'> {
  const delivering = deliveringOf(registry, log, options);
  delivering.keep();
  return delivering;
}
