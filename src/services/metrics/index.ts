// What operators watch, in the form that Prometheus reads, on a listener of its own: no name, no id, no address of a client.
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, Registry as Metrics } from 'prom-client';
import type { Registry } from '../../core/db/registry.js';
import { isWritable } from '../../core/db/types.js';
import { whenLeft } from '../../core/http/leaving.js';
import type { MirrorReadiness } from '../health/index.js';

/** In seconds: a read takes about a millisecond, a write waits for the disk and the standbys, and nothing may take longer than ten. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** In place of a status, of answers of which the end was not waited for. */
const LEFT = 'left';

/** Measures every answer of the API by the template of its route, and gives what is measured of it, the process and the store. */
export function measure(app: FastifyInstance, registry: Registry, mirror?: MirrorReadiness): Metrics {
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  const durations = new Histogram({
    name: 'registry_http_request_duration_seconds',
    help: 'How long requests took, from their first line to the end of their answer, by the template of their route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [metrics],
  });
  const observe = (request: FastifyRequest, reply: FastifyReply, status: string) =>
    durations.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status }, reply.elapsedTime / 1_000);
  app.addHook('onResponse', (request, reply, done) => {
    observe(request, reply, String(reply.statusCode));
    done();
  });
  whenLeft(app, (request, reply) => observe(request, reply, LEFT));
  const { database } = registry;
  new Gauge({
    name: 'registry_store_writable',
    help: 'Whether writes can be stored: 1 or 0.',
    aggregator: 'min',
    registers: [metrics],
    collect() {
      this.set(isWritable(database.hosts()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'registry_store_host_state',
    help: 'What each host of the store was last seen to be: 1 for that state.',
    labelNames: ['host', 'state'],
    aggregator: 'max',
    registers: [metrics],
    collect() {
      this.reset();
      for (const { name, state } of database.hosts()) this.set({ host: name, state }, 1);
    },
  });
  new Gauge({
    name: 'registry_store_host_lag_seconds',
    help: 'For how long what each host answers has been behind what was committed; absent where that is not known.',
    labelNames: ['host'],
    aggregator: 'max',
    registers: [metrics],
    collect() {
      this.reset();
      for (const { name, lag_s } of database.hosts()) if (lag_s !== undefined) this.set({ host: name }, lag_s);
    },
  });
  if (mirror) measureMirror(metrics, mirror);
  return metrics;
}

function measureMirror(metrics: Metrics, mirror: MirrorReadiness): void {
  new Gauge({
    name: 'registry_mirror_behind_seconds',
    help: 'How many seconds ago it was known that nothing was missing; absent before the first time.',
    registers: [metrics],
    collect() {
      const { behindS } = mirror.status();
      this.reset();
      if (behindS !== undefined) this.set({}, behindS);
    },
  });
  new Gauge({
    name: 'registry_mirror_state',
    help: 'How the mirror stands: 1 for that state.',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      this.reset();
      this.set({ state: mirror.status().state }, 1);
    },
  });
}

/** What can be read of measurements. */
export interface Measured {
  contentType: string;
  metrics(): Promise<string>;
}

/** Has the process that started this one read what is measured in it. */
export function tellMetrics(metrics: Metrics): void {
  AggregatorRegistry.setRegistries(metrics);
  new AggregatorRegistry();
}

/** What all processes that this one started tell, added up. */
export function metricsOfWorkers(): Measured {
  const all = new AggregatorRegistry();
  return { contentType: all.contentType, metrics: () => all.clusterMetrics() };
}

/** Serves what is measured at /metrics. Names of hosts are in it: it belongs where only operators can come. Where it cannot, the error says whose setting it is. */
export async function serveMetrics(metrics: Measured, { host, port }: { host: string; port: number }): Promise<{ address: string; close(): Promise<void> }> {
  const listener = Fastify({ logger: false });
  listener.get('/metrics', async (_, reply) => reply.header('content-type', metrics.contentType).send(await metrics.metrics()));
  const address = await listener.listen({ host, port }).catch((error) => Promise.reject(Object.assign(error, { setting: 'METRICS_' })));
  return { address, close: () => listener.close() };
}
