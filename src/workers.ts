// Several processes that answer on one address, and the one that starts them, starts one anew in place of one that ended, and stops them.
import cluster, { type Worker } from 'node:cluster';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { isPostgresUrl } from './core/db/postgres-url.js';
import type { Registry } from './core/db/registry.js';
import { type RunningServer, startWriter } from './server.js';
import { metricsOfWorkers, serveMetrics } from './services/metrics/index.js';

/** The worker's own file, from the sources or from what is built of them. */
const ENTRY = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
/** What ends at once after its start must not hold the machine by being started again and again. */
const AGAIN_AFTER_MS = 1_000;
/** A worker drains within its own bounds; this is beyond them. */
const STOP_MAX_MS = 15_000;

/** What a worker says: where it listens, or why it does not. */
export type Said = { address: string } | { failure: { message: string; code?: string; syscall?: string } };

/** Starts as many as WORKERS says. Rejects with what kept the first of them from listening. */
export async function startWorkers(registry: Registry, config: Config): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-writer-'));
  const socket = join(folder, 'writer.sock');
  const writer = await startWriter(registry, config, socket);
  let isStopping = false;
  // On a cluster of PostgreSQL hosts every process writes by itself.
  cluster.setupPrimary({ exec: ENTRY, args: isPostgresUrl(config.DATABASE_URL) ? [] : [socket] });
  cluster.on('exit', () => {
    if (!isStopping) setTimeout(() => isStopping || cluster.fork(), AGAIN_AFTER_MS);
  });

  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => ended(worker as Worker)));
    await metrics?.close();
    await writer.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let stopped: Promise<void> | undefined;
  const stopOnce = () => (stopped ??= stop());

  let metrics: Awaited<ReturnType<typeof serveMetrics>> | undefined;
  try {
    if (config.METRICS_PORT !== undefined) metrics = await serveMetrics(metricsOfWorkers(), { host: config.METRICS_HOST, port: config.METRICS_PORT });
    const addresses = await Promise.all(Array.from({ length: config.WORKERS }, () => listening(cluster.fork())));
    return { address: addresses[0] as string, metricsAddress: metrics?.address, stop: stopOnce };
  } catch (error) {
    await stopOnce();
    throw error;
  }
}

function listening(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('address' in said) resolve(said.address);
      if ('failure' in said) reject(Object.assign(new Error(said.failure.message), said.failure));
    });
    worker.once('exit', () => reject(new Error('A worker ended before it listened.')));
  });
}

function ended(worker: Worker): Promise<void> {
  if (worker.isDead()) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => worker.process.kill('SIGKILL'), STOP_MAX_MS);
    worker.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    // One that ends by itself at this moment cannot be told.
    worker.send('stop', (error: Error | null) => {
      if (error) worker.process.kill('SIGKILL');
    });
  });
}
