#!/usr/bin/env node
// The command line: registry serve | migrate | republish | seed | keys | openapi, and what src/cli adds.
import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { addCheckCommands, NotAsWritten } from './cli/checking.js';
import { addCipherCommands } from './cli/ciphering.js';
import { addContractCommand, NotAsDocumented } from './cli/contract.js';
import { addCopyCommands } from './cli/copies.js';
import { addDoctorCommand, NotWell } from './cli/examining.js';
import { addExportCommand } from './cli/exporting.js';
import { addImportCommand, NotAllRight } from './cli/importing.js';
import { addMirrorCommand } from './cli/mirroring.js';
import { addSealingCommands } from './cli/sealing.js';
import { demandMigrated, say, storeOf } from './cli/shared.js';
import { type Config, ConfigNotValid, peppersOf, readConfig } from './config.js';
import { SCOPES, type Scope } from './core/access/scopes.js';
import { ROLES, SYSTEM } from './core/access/viewer.js';
import { demandNothingLost, noteMade } from './core/db/made.js';
import { openStore } from './core/db/open.js';
import { AddressNotValid } from './core/db/postgres-url.js';
import { openRegistry, type Registry } from './core/db/registry.js';
import { mirrorOf } from './core/db/taking-in.js';
import { NotWhole, OutcomeUnknown, StoreNotUsable, StoreUnavailable } from './core/db/types.js';
import { DOCUMENTS } from './core/http/openapi.js';
import { Problem } from './core/problem.js';
import { beside } from './core/values/beside.js';
import { systemClock } from './core/values/clock.js';
import { describe } from './document.js';
import { records } from './records/index.js';
import { startServer } from './server.js';
import { ConsentsNotExpired, expireConsents } from './services/consent-expiry/index.js';
import { NotAsked, TakenBack } from './services/exports/index.js';
import { type KeyRole, listKeys, makeFirstKey, makeKey, Organization, OVERLAP_HOURS_MAX, replaceSecret, revokeKey } from './services/keys/index.js';
import { type Mirror, prepareMirror } from './services/mirror/index.js';
import { NotSame } from './services/move/index.js';
import { isRepublishNeeded, republish } from './services/republish/index.js';
import { loadSeeds } from './services/seeds/index.js';
import { VERSION } from './version.js';
import { startWorkers } from './workers.js';

/** Exit codes, after sysexits.h: they are documented in docs/operations.md. */
const EXIT = { usage: 64, data: 65, unavailable: 69, software: 70, cannotOpen: 66, config: 78 } as const;

const FORMS = { '3.1': 'openapi.yaml', '3.0': 'openapi-3.0.yaml', traffic: 'openapi-traffic.yaml' } as const;

const MIGRATIONS = beside('migrations');

/** Whatever is written, registry, backup or document, is for the user who runs this alone. */
process.umask(0o077);

const program = new Command('registry').description('A registry of political prisoners.').version(VERSION).exitOverride();

program
  .command('serve')
  .description('serve the registry over HTTP')
  .option('--init', 'make the registry, load the seeds and make an admin key if there is none yet')
  .action(async ({ init }: { init?: boolean }) => {
    const config = readConfig();
    const registry = await open(config, { make: init === true });
    if (await isRepublishNeeded(registry, VERSION)) await republish(registry, VERSION);
    if (init) await initialise(registry);
    await serveUntilStopped(registry, config);
  });

program
  .command('migrate')
  .description('apply the migrations that are missing; makes the registry if there is none')
  .action(async () => {
    const registry = await open(readConfig(), { make: true });
    await registry.close();
  });

program
  .command('republish')
  .description('print all editions anew; done by itself at the first start of a new release')
  .action(async () => {
    const registry = await open(readConfig(), {});
    say(`Looked at ${await republish(registry, VERSION)} records.`);
    await registry.close();
  });

program
  .command('seed')
  .description('load the published list and the reference data into an empty registry')
  .action(async () => {
    const registry = await open(readConfig(), {});
    say((await loadSeeds(registry)) ? 'The seeds are loaded.' : 'The registry has content already, or had; nothing was loaded.');
    await registry.close();
  });

program
  .command('expire')
  .description('withhold what consents allowed whose last day has passed; done by itself at the start of a server and every ten minutes while it serves')
  .action(async () => {
    const registry = await open(readConfig(), {});
    const { late, failed } = await expireConsents(registry);
    await registry.close();
    say(`Consents that had passed their last day and are kept as ended now: ${late - failed.length}.`);
    if (failed.length > 0) throw new ConsentsNotExpired(failed);
  });

const keys = program.command('keys').description('API keys');
keys
  .command('add')
  .description('make a key and print it, once')
  .requiredOption('--name <name>', 'whose key it is or what for')
  .requiredOption('--role <role>', 'partner, editor or admin', (role) => {
    if (role === 'reader' || !(ROLES as readonly string[]).includes(role)) throw new InvalidArgumentError('expected partner, editor or admin');
    return role;
  })
  .option('--expires-on <date>', 'last day on which it works, such as 2027-12-31', (date) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) throw new InvalidArgumentError('expected a date such as 2027-12-31');
    return date;
  })
  .option('--scopes <scopes>', `to what it is narrowed, such as read,exports; any of ${SCOPES.join(', ')}`, (text) => {
    const scopes = text.split(',');
    if (!scopes.every((scope) => (SCOPES as readonly string[]).includes(scope))) throw new InvalidArgumentError(`expected some of ${SCOPES.join(', ')}, with commas between them`);
    return scopes;
  })
  .option('--organization <organization>', 'for whom it writes, such as example-monitor', (text) => {
    if (!Organization().safeParse(text).success) throw new InvalidArgumentError('expected small letters and digits, with - or _ between them');
    return text;
  })
  .action(async ({ name, role, expiresOn, scopes, organization }: { name: string; role: KeyRole; expiresOn?: string; scopes?: Scope[]; organization?: string }) => {
    const registry = await open(readConfig(), {});
    const made = await makeKey(registry, SYSTEM, { name, role, scopes, organization, expires_on: expiresOn });
    say(made.key);
    await registry.close();
  });
keys
  .command('list')
  .description('list the keys')
  .action(async () => {
    const registry = await open(readConfig(), {});
    for (const key of await listKeys(registry)) {
      const end = key.revoked_at ? 'revoked' : (key.expires_on ?? 'no end');
      say([key.id, key.role.padEnd(7), end, key.last_used_on ?? 'never used', key.scopes?.join() ?? 'all', key.organization ?? '-', key.name].join('  '));
    }
    await registry.close();
  });
keys
  .command('replace <id>')
  .description('give a key another secret and print it, once; the one before works as well for a while')
  .option('--overlap-hours <hours>', 'for how many hours the one before works as well, 0 to 168; 24 if left out', (text) => {
    if (!/^\d{1,3}$/.test(text) || Number(text) > OVERLAP_HOURS_MAX) throw new InvalidArgumentError(`expected a whole number from 0 to ${OVERLAP_HOURS_MAX}`);
    return Number(text);
  })
  .action(async (id: string, { overlapHours }: { overlapHours?: number }) => {
    const registry = await open(readConfig(), {});
    say((await replaceSecret(registry, SYSTEM, id, overlapHours)).key);
    await registry.close();
  });
keys
  .command('revoke <id>')
  .description('revoke a key at once')
  .action(async (id: string) => {
    const registry = await open(readConfig(), {});
    await revokeKey(registry, SYSTEM, id);
    await registry.close();
  });

addCopyCommands(program, MIGRATIONS);
addCheckCommands(program, MIGRATIONS, records);
addDoctorCommand(program, { migrations: MIGRATIONS, records, clock: systemClock });
addExportCommand(program, () => open(readConfig(), { mirror: 'read' }));
addImportCommand(program, () => open(readConfig(), {}));
addContractCommand(program);
addMirrorCommand(program, { open: (config) => open(config, { make: true, mirror: 'follow' }), serve: serveUntilStopped });
addCipherCommands(program, MIGRATIONS);
addSealingCommands(program);

program
  .command('openapi')
  .description('write the OpenAPI document')
  .requiredOption('--out <file>', 'where to, as YAML')
  .addOption(
    new Option('--form <version>', 'for which tools: 3.0 for those that do not read 3.1 yet, traffic for those that check answers')
      .choices(['3.1', '3.0', 'traffic'])
      .default('3.1'),
  )
  .action(async ({ out, form }: { out: string; form: keyof typeof FORMS }) => {
    writeFileSync(out, DOCUMENTS[FORMS[form]](await describe()));
  });

async function serveUntilStopped(registry: Registry, config: Config, mirror?: Mirror): Promise<void> {
  if (mirror && config.WORKERS > 1) throw new ConfigNotValid('WORKERS: expected 1, since one process serves a mirror');
  const server = config.WORKERS > 1 ? await startWorkers(registry, config) : await startServer(registry, config, mirror);
  const base = server.address.replace('[::1]', 'localhost');
  say(`The API:       ${base}/v1/prisoners`);
  say(`The explorer:  ${base}/docs`);
  if (server.metricsAddress) say(`Measurements:  ${server.metricsAddress}/metrics`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.stop().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    });
  }
}

/** `mirror`: what may be opened that is a mirror's, whose records nobody may write. */
async function open(config: Config, { make = false, mirror = 'none' }: { make?: boolean; mirror?: 'none' | 'read' | 'follow' }): Promise<Registry> {
  const database = await openStore(storeOf(config), { create: make });
  await demandNothingLost(database, { mayMake: make }).catch((error) => database.close().then(() => Promise.reject(error)));
  const pending = make ? await database.pendingMigrations(MIGRATIONS) : await demandMigrated(database, MIGRATIONS);
  if (pending > 0) {
    await database.migrate(MIGRATIONS);
    say(`Applied ${pending} migration${pending > 1 ? 's' : ''}.`);
  }
  const registry = await openRegistry(database, records, systemClock, peppersOf(config)).catch((error) => database.close().then(() => Promise.reject(error)));
  if (mirror === 'follow') await prepareMirror(registry, VERSION);
  else if (mirror === 'none' && (await mirrorOf(database.primary))) {
    await registry.close();
    throw new StoreNotUsable('The store is that of a mirror, which nobody writes to: serve it with "registry mirror URL".');
  }
  // Before anything is acknowledged.
  await noteMade(database);
  return registry;
}

async function initialise(registry: Registry): Promise<void> {
  const loaded = await loadSeeds(registry);
  if (loaded) say(`The seeds are loaded: ${loaded.women} women of the published list with ${loaded.children} minor children, and ${loaded.others} other people.`);
  const first = await makeFirstKey(registry, SYSTEM, { name: 'first admin', role: 'admin' });
  if (first) say(`The admin key, shown this once:  ${first.key}`);
}

/** One clear line and a documented exit code; a stack only for faults of our own. */
function fail(error: unknown): never {
  const { message, code, syscall, setting = '' } = error as { message?: string; code?: string; syscall?: string; setting?: string };
  const line = (text: string, exit: number): never => {
    process.stderr.write(`${text}\n`);
    process.exit(exit);
  };
  if (error instanceof ConfigNotValid) return line(`A setting is not valid.\n${message}`, EXIT.config);
  if (error instanceof StoreNotUsable) return line(String(message), EXIT.cannotOpen);
  if (error instanceof StoreUnavailable) return line(`The store cannot answer now: ${message}.`, EXIT.unavailable);
  if (error instanceof OutcomeUnknown) return line(`It is not known whether it is done: ${message}`, EXIT.unavailable);
  if (error instanceof NotAsked) return line(String(message), EXIT.usage);
  if (error instanceof TakenBack) return line(`${message} Nothing was kept of it in a file. Export again.`, EXIT.unavailable);
  if (error instanceof AddressNotValid) return line(String(message), EXIT.usage);
  if (error instanceof NotSame) return line(`Not everything came over: ${message}. Do not use the second store; the first is as it was. Please report it.`, EXIT.data);
  if (error instanceof NotAsWritten) return line(String(message), EXIT.data);
  if (error instanceof NotAsDocumented) return line(String(message), EXIT.data);
  if (error instanceof NotWell) return line(String(message), EXIT[error.kind]);
  if (error instanceof NotWhole) return line(`${message}. Do not use it.`, EXIT.data);
  if (error instanceof ConsentsNotExpired) return line(String(message), EXIT.data);
  if (error instanceof NotAllRight) return line(String(message), EXIT.data);
  if (error instanceof Problem) return line(String(message), EXIT.data);
  if (syscall === 'listen' || syscall === 'bind' || syscall === 'getaddrinfo')
    return line(LISTENING[code ?? '']?.replace(/\b(HOST|PORT)\b/, `${setting}$1`) ?? String(message), EXIT.unavailable);
  if (syscall && /^E[A-Z]+$/.test(code ?? '')) return line(String(message), EXIT.cannotOpen);
  return line(String((error as Error).stack ?? error), EXIT.software);
}

const LISTENING: Record<string, string> = {
  EADDRINUSE: 'Another program listens on this address and port; set PORT to another one.',
  EACCES: 'This user may not listen on this port; set PORT to one above 1023.',
  EADDRNOTAVAIL: 'This machine does not have this address; set HOST to one of its own.',
  ENOTFOUND: 'This machine does not have this address; set HOST to one of its own.',
};

try {
  await program.parseAsync();
} catch (error) {
  const { code, exitCode } = error as { code?: string; exitCode?: number };
  if (code?.startsWith('commander.')) process.exit(exitCode === 0 ? 0 : EXIT.usage);
  fail(error);
}
