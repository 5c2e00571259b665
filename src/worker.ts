// One of the processes that answer, as workers.ts starts it: it opens the registry that is there, listens, and stops when it is told or when nobody is left to tell it.
import { storeOf } from './cli/shared.js';
import { peppersOf, readConfig } from './config.js';
import { openStore } from './core/db/open.js';
import { openRegistry } from './core/db/registry.js';
import { systemClock } from './core/values/clock.js';
import { records } from './records/index.js';
import { type RunningServer, startWorker } from './server.js';
import type { Said } from './workers.js';

// A signal that reaches all processes of a group is for the one that started them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.umask(0o077);

const [socket] = process.argv.slice(2);
let server: Promise<RunningServer> | undefined;

const stop = () => {
  Promise.resolve(server)
    .then((running) => running?.stop())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    );
};
process.on('message', (message) => {
  if (message === 'stop') stop();
});
process.on('disconnect', stop);

try {
  const config = readConfig();
  server = openStore(storeOf(config))
    .then((database) => openRegistry(database, records, systemClock, peppersOf(config)))
    .then((registry) => startWorker(registry, config, socket));
  say({ address: (await server).address });
} catch (error) {
  const { message, code, syscall } = error as { message: string; code?: string; syscall?: string };
  say({ failure: { message, ...(code === undefined ? {} : { code }), ...(syscall === undefined ? {} : { syscall }) } });
  process.disconnect();
}

function say(said: Said): void {
  process.send?.(said);
}
