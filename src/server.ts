// Starts the server and stops it without dropping a request; no logic of its own.
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import type { Config } from './config.js';
import type { Registry } from './core/db/registry.js';
import { ticks } from './core/values/clock.js';
import { keepAudit } from './services/audit/index.js';
import { expireConsents, keepExpiring, report } from './services/consent-expiry/index.js';
import { keepImporting } from './services/imports/index.js';
import { measure, serveMetrics } from './services/metrics/index.js';
import type { Mirror } from './services/mirror/index.js';
import { keepDelivering } from './services/webhooks/index.js';

/** Lets balancers see that the process is no longer ready before it stops taking requests. */
const READINESS_LEAD_MS = 300;
/** What is still open is cut when nothing was answered for so long, */
const SILENT_MAX_MS = 4_000;
/** and after so long altogether: supervisors kill after ten seconds unless told otherwise. */
const DRAIN_MAX_MS = 8_000;
const LOOK_EVERY_MS = 100;
/** Times round the event loop in which nobody came: one lets in who waits, the next reads what they ask. */
const QUIET_ROUNDS = 4;
/** Where somebody always comes. */
const LETTING_IN_MAX_MS = 2_000;

export interface RunningServer {
  app: FastifyInstance;
  address: string;
  /** Where operators read measurements, if they do. */
  metricsAddress: string | undefined;
  /** Drains, closes the registry, and resolves when nothing is left. */
  stop(): Promise<void>;
}

export async function startServer(registry: Registry, config: Config, mirror?: Mirror): Promise<RunningServer> {
  const app = await buildApp({ registry, config, mirror });
  const lastAnswer = answersOf(app);
  mirror?.logTo(app.log);
  if (!mirror) report(await expireConsents(registry), app.log);
  const metrics = config.METRICS_PORT === undefined ? undefined : await serveMetrics(measure(app, registry, mirror), { host: config.METRICS_HOST, port: config.METRICS_PORT });
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  // A mirror writes nothing but what it follows.
  const workers = mirror
    ? [mirror]
    : [
        keepAudit(app.audit, app.log),
        keepExpiring(registry, app.log),
        keepImporting(registry, app.log),
        ...(config.WEBHOOKS_DELIVER ? [keepDelivering(registry, app.log, { allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE })] : []),
      ];
  let stopping: Promise<void> | undefined;
  return {
    app,
    address,
    metricsAddress: metrics?.address,
    stop() {
      stopping ??= drain(app, registry, workers, lastAnswer).then(() => metrics?.close());
      return stopping;
    },
  };
}

async function drain(app: FastifyInstance, registry: Registry, workers: readonly { stop(): Promise<void> }[], lastAnswer: () => number): Promise<void> {
  app.readiness.stopping = true;
  await pause(READINESS_LEAD_MS);
  await allAreIn(app);
  const cut = cutting(app, lastAnswer);
  const stopped = Promise.all(workers.map((worker) => worker.stop()));
  const closed = app.close();
  app.server.closeIdleConnections();
  await closed;
  clearInterval(cut);
  await stopped;
  await registry.close();
}

/** Resolves when all who are at the door have been let in and what they ask has been read, one a time round the event loop: closing drops both. */
async function allAreIn(app: FastifyInstance): Promise<void> {
  let quiet = 0;
  const came = () => {
    quiet = 0;
  };
  app.server.on('connection', came);
  for (const begun = ticks(); quiet < QUIET_ROUNDS && ticks() - begun < LETTING_IN_MAX_MS; quiet += 1) await setImmediate();
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
