// The command that serves a read-only copy of what a registry elsewhere shows to anyone: registry mirror URL.
import type { Command } from 'commander';
import { type Config, readConfig } from '../config.js';
import { fileOf } from '../core/db/open.js';
import type { Registry } from '../core/db/registry.js';
import { follow, type Mirror } from '../services/mirror/index.js';
import { addressOf, say } from './shared.js';

const WHAT = `
It fills a store of its own from the public feed at URL, serves it, and follows. It asks as anyone does, holds nothing that is not public, takes no keys and no writes, and
checks what it takes in against the signed ledger of that registry. Everything else is set as for "registry serve". A store that holds a registry of its own is refused.`;

interface Asked {
  database?: string;
  verifierKey?: string;
}

export interface MirrorServing {
  open(config: Config): Promise<Registry>;
  serve(registry: Registry, config: Config, mirror: Mirror): Promise<void>;
}

export function addMirrorCommand(program: Command, { open, serve }: MirrorServing): void {
  program
    .command('mirror')
    .argument('<url>', 'where the registry is served, such as https://registry.example.org', addressOf)
    .description('serve a read-only copy of what a registry elsewhere shows to anyone')
    .option('--database <store>', 'where the copy is kept: a file, or an address as in DATABASE_URL, which it is left out for')
    .option('--verifier-key <key>', 'the key that signs its ledger, as GET /v1/ledger names it; left out, the first that signs is the one to be')
    .addHelpText('after', WHAT)
    .action(async (address: string, { database, verifierKey }: Asked) => {
      const config = readConfig(undefined, database === undefined ? {} : { DATABASE_URL: storeAddress(database) });
      const registry = await open(config);
      const mirror = await follow(registry, { address, verifierKey });
      say(`The mirror:    ${fileOf(config.DATABASE_URL) ?? 'PostgreSQL'}`);
      await serve(registry, config, mirror);
    });
}

/** A path alone is that of a file. */
const storeAddress = (store: string): string => (/^(?:sqlite|file|postgres(?:ql)?):/.test(store) ? store : `sqlite:${store}`);
