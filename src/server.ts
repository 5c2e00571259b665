// Starts the server and stops it without dropping a request; no logic of its own.
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import type { Config } from './config.js';
import type { Registry } from './core/db/registry.js';
import { keepAudit } from './services/audit/index.js';
import { expireConsents, keepExpiring, report } from './services/consent-expiry/index.js';
import { keepImporting } from './services/imports/index.js';
import { measure, serveMetrics } from './services/metrics/index.js';
import { keepDelivering } from './services/webhooks/index.js';

/** Lets balancers see that the process is no longer ready before it stops taking requests. */
const READINESS_LEAD_MS = 300;
/** After this long what is still open is cut. */
const DRAIN_MAX_MS = 4_000;

export interface RunningServer {
  app: FastifyInstance;
  address: string;
  /** Where operators read measurements, if they do. */
  metricsAddress: string | undefined;
  /** Drains, closes the registry, and resolves when nothing is left. */
  stop(): Promise<void>;
}

export async function startServer(registry: Registry, config: Config): Promise<RunningServer> {
  const app = await buildApp({ registry, config });
  report(await expireConsents(registry), app.log);
  const metrics = config.METRICS_PORT === undefined ? undefined : await serveMetrics(measure(app, registry), { host: config.METRICS_HOST, port: config.METRICS_PORT });
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  const workers = [
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
      stopping ??= drain(app, registry, workers).then(() => metrics?.close());
      return stopping;
    },
  };
}

async function drain(app: FastifyInstance, registry: Registry, workers: readonly { stop(): Promise<void> }[]): Promise<void> {
  app.readiness.stopping = true;
  await new Promise((resolve) => setTimeout(resolve, READINESS_LEAD_MS));
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MAX_MS);
  const stopped = Promise.all(workers.map((worker) => worker.stop()));
  const closed = app.close();
  app.server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
  await stopped;
  await registry.close();
}
