// Starts a server, alone or one of several processes, and stops it without dropping a request; no logic of its own.
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import type { Config } from './config.js';
import type { Registry } from './core/db/registry.js';
import { ticks } from './core/values/clock.js';
import { builtDocuments } from './document.js';
import { keepAudit } from './services/audit/index.js';
import { expireConsents, keepExpiring, report } from './services/consent-expiry/index.js';
import { keepImporting } from './services/imports/index.js';
import { measure, serveMetrics, tellMetrics } from './services/metrics/index.js';
import type { Mirror } from './services/mirror/index.js';
import { keepDelivering } from './services/webhooks/index.js';

/** Lets balancers see that the process is no longer ready before it stops taking requests. */
const READINESS_LEAD_MS = 300;
/** What is still open is cut when nothing was answered for so long, */
const SILENT_MAX_MS = 4_000;
/** and after so long altogether: supervisors kill after ten seconds unless told otherwise. */
const DRAIN_MAX_MS = 8_000;
const LOOK_EVERY_MS = 100;
/** How those at the door are let in: rounds in which nobody came after which nobody is there, what a round is, and how long it goes on where somebody always comes. */
interface Door {
  quietRounds: number;
  round(): Promise<unknown>;
  most_ms: number;
}
/** A turn of the event loop lets in one who waits, the next reads what they ask. */
const OWN_DOOR: Door = { quietRounds: 4, round: () => setImmediate(), most_ms: 2_000 };
/** The process that started this one lets them in and hands them over one by one, each after it was told that the one before has come. */
const SHARED_DOOR: Door = { quietRounds: 20, round: () => pause(10), most_ms: 5_000 };

export interface RunningServer {
  address: string;
  /** Where operators read measurements, if they do. */
  metricsAddress: string | undefined;
  /** Drains, closes the registry, and resolves when nothing is left. */
  stop(): Promise<void>;
}

/** What goes on beside the requests until it is stopped. */
interface Work {
  stop(): Promise<void>;
}

/** One process that does everything. */
export async function startServer(registry: Registry, config: Config, mirror?: Mirror): Promise<RunningServer> {
  const app = await buildApp({ registry, config, documents: builtDocuments(config), mirror });
  const lastAnswer = answersOf(app);
  mirror?.logTo(app.log);
  if (!mirror) report(await expireConsents(registry), app.log);
  const metrics = config.METRICS_PORT === undefined ? undefined : await serveMetrics(measure(app, registry, mirror), { host: config.METRICS_HOST, port: config.METRICS_PORT });
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  // A mirror writes nothing but what it follows.
  const stop = stopping(app, registry, mirror ? [mirror] : [keepAudit(app.audit, app.log), ...workOf(registry, config, app)], lastAnswer);
  return { address, metricsAddress: metrics?.address, stop: () => stop().then(() => metrics?.close()) };
}

/** The process that has workers: it does what is done once, and on a file it writes, for them, who reach it by a socket. */
export async function startWriter(registry: Registry, config: Config, socket: string): Promise<Work> {
  const app = await buildApp({ registry, config, behindOthers: true });
  const lastAnswer = answersOf(app);
  report(await expireConsents(registry), app.log);
  await app.listen({ path: socket });
  return { stop: stopping(app, registry, [keepAudit(app.audit, app.log), ...workOf(registry, config, app)], lastAnswer) };
}

/** One of several that answer. Without a socket of one that writes it writes itself, and notes who reads. */
export async function startWorker(registry: Registry, config: Config, socket: string | undefined): Promise<RunningServer> {
  const app = await buildApp({ registry, config, documents: builtDocuments(config), ...(socket === undefined ? {} : { writer: socket }) });
  const lastAnswer = answersOf(app);
  if (config.METRICS_PORT !== undefined) tellMetrics(measure(app, registry));
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  return { address, metricsAddress: undefined, stop: stopping(app, registry, socket === undefined ? [keepAudit(app.audit, app.log)] : [], lastAnswer, SHARED_DOOR) };
}

/** What is done once, however many processes answer. */
function workOf(registry: Registry, config: Config, app: FastifyInstance): Work[] {
  return [
    keepExpiring(registry, app.log),
    keepImporting(registry, app.log),
    ...(config.WEBHOOKS_DELIVER ? [keepDelivering(registry, app.log, { allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE })] : []),
  ];
}

function stopping(app: FastifyInstance, registry: Registry, works: readonly Work[], lastAnswer: () => number, door = OWN_DOOR): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= drain(app, registry, works, lastAnswer, door));
}

async function drain(app: FastifyInstance, registry: Registry, works: readonly Work[], lastAnswer: () => number, door: Door): Promise<void> {
  app.readiness.stopping = true;
  await pause(READINESS_LEAD_MS);
  await allAreIn(app, door);
  const cut = cutting(app, lastAnswer);
  const stopped = Promise.all(works.map((work) => work.stop()));
  const closed = app.close();
  app.server.closeIdleConnections();
  await closed;
  clearInterval(cut);
  await stopped;
  await registry.close();
}

/** Resolves when all who are at the door have been let in and what they ask has been read: closing drops both. */
async function allAreIn(app: FastifyInstance, { quietRounds, round, most_ms }: Door): Promise<void> {
  let quiet = 0;
  const came = () => {
    quiet = 0;
  };
  app.server.on('connection', came);
  for (const begun = ticks(); quiet < quietRounds && ticks() - begun < most_ms; quiet += 1) await round();
  app.server.off('connection', came);
}

/** Cuts what is still open once it has taken too long. */
function cutting(app: FastifyInstance, lastAnswer: () => number): NodeJS.Timeout {
  const begun = ticks();
  return setInterval(() => {
    const now = ticks();
    if (now - Math.max(begun, lastAnswer()) >= SILENT_MAX_MS || now - begun >= DRAIN_MAX_MS) app.server.closeAllConnections();
  }, LOOK_EVERY_MS);
}

/** When the last answer was sent. */
function answersOf(app: FastifyInstance): () => number {
  let last = 0;
  app.addHook('onResponse', (_request, _reply, done) => {
    last = ticks();
    done();
  });
  return () => last;
}
