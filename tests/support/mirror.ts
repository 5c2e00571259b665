// A mirror of a registry of a test, in the same process: the registry listens on this machine, and the mirror asks it as it would over a network.
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.js';
import { openStore } from '../../src/core/db/open.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import { insertRows } from '../../src/core/db/statements.js';
import { heads } from '../../src/core/db/tables/index.js';
import { records } from '../../src/records/index.js';
import { follow, type Mirror, prepareMirror } from '../../src/services/mirror/index.js';
import { newFolder } from './folders.js';
import { engineOfTests } from './postgres/databases.js';
import { type Client, clientOf, newStore, type TestRegistry } from './registry.js';

const RELEASE = 'of this test';

export interface TestMirror {
  registry: Registry;
  app: FastifyInstance;
  mirror: Mirror;
  folder: string;
  reader: Client;
  /** Resolves when it has come as far as the registry is, and has asked what was taken back since then. */
  caughtUp(): Promise<void>;
  /** Ends what runs, as a stop does, and keeps the store. */
  stop(): Promise<void>;
  /** Begins again on the same store. */
  start(address?: string): Promise<TestMirror>;
  close(): Promise<void>;
}

/** Where a registry of a test listens; it begins to if it does not yet. */
export async function addressOf({ app }: TestRegistry): Promise<string> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

interface Making {
  /** Where it asks, if not at the registry itself. */
  address?: string;
  /** Signs its cursors: that of the registry, where they are to be the same. */
  secret?: string;
  verifierKey?: string;
  waitS?: number;
}

export async function makeMirror(t: TestRegistry, making: Making = {}): Promise<TestMirror> {
  const folder = newFolder('mirror-');
  const { url, discard } = await newStore(engineOfTests(), folder);
  if (making.secret) {
    const database = await openStore({ url });
    await database.write((db) => insertRows(db, heads, [{ id: 1, commit_number: 0, public_seq: 0, partner_seq: 0, confidential_seq: 0, secret: making.secret }]));
    await database.close();
  }
  const start = async (address = making.address): Promise<TestMirror> => {
    const registry = await openRegistry(await openStore({ url }), records, t.registry.clock);
    await prepareMirror(registry, RELEASE);
    const mirror = await follow(registry, { address: address ?? (await addressOf(t)), verifierKey: making.verifierKey, waitS: making.waitS ?? 1, pauseMinMs: 10 });
    const app = await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 }, mirror });
    let stopped: Promise<void> | undefined;
    const stop = () =>
      (stopped ??= mirror
        .stop()
        .then(() => app.close())
        .then(() => registry.close()));
    return {
      registry,
      app,
      mirror,
      folder,
      reader: clientOf(app, undefined),
      async caughtUp() {
        const { headers } = await t.as('reader').get('/v1/prisoners?limit=1');
        const rounds = mirror.status().rounds;
        while (mirror.status().seq < Number(headers['registry-seq']) || !mirror.isWhole() || mirror.status().rounds < rounds + 2)
          await new Promise((resolve) => setTimeout(resolve, 5));
      },
      stop,
      start,
      async close() {
        await stop();
        await discard();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  };
  return start();
}
