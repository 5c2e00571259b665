// The command that looks at everything a registry needs before it is served: registry doctor. It changes nothing.
import { type Command, InvalidArgumentError } from 'commander';
import { type Config, ConfigNotValid, databaseKeyOf, peppersOf, readConfig } from '../config.js';
import type { Records } from '../core/db/definition.js';
import { demandNothingLost } from '../core/db/made.js';
import { fileOf, openStore, shownAddress } from '../core/db/open.js';
import { openRegistry } from '../core/db/registry.js';
import { causeOf, type Database, StoreNotUsable, StoreUnavailable } from '../core/db/types.js';
import type { Clock } from '../core/values/clock.js';
import * as doctor from '../services/doctor/index.js';
import { ledgerKey } from '../services/ledger/index.js';
import { sealerOf } from '../services/sealed-values/index.js';
import { VERSION } from '../version.js';
import { say, storeOf } from './shared.js';

type Finding = doctor.Finding;

const HOURS_DEFAULT = 26;
const HOURS_MAX = 8_760;

const WHAT = `
Run it as the user that serves, with the settings of the server, before the first start, after an upgrade, and by whatever watches the machine. Also while it
serves. What is a warning is no reason not to serve. With a failure it ends with the exit code that "serve" would end with, of the first one;
what was written and is in no backup that is young enough is 65. It does not read all that is stored: "registry verify" does.`;

const WORDS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', warning: 'WARNING', failure: 'FAILURE', not_looked_at: '-' };

interface Program {
  /** The folder of migrations. */
  migrations: string;
  records: Records;
  clock: Clock;
}

interface Given {
  backups?: string;
  backupHours: number;
  json?: boolean;
}

/** Something must be put right; `kind` names the exit code. */
export class NotWell extends Error {
  constructor(
    message: string,
    readonly kind: doctor.Kind,
  ) {
    super(message);
  }
}

export function addDoctorCommand(program: Command, of: Program): void {
  program
    .command('doctor')
    .description('look at all that the registry needs to be served, change nothing, and say what is wrong')
    .option('--backups <folder>', 'where backups are: the newest is looked at')
    .option('--backup-hours <hours>', 'how old it may be where it lacks something', hoursOf, HOURS_DEFAULT)
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', WHAT)
    .action(async (given: Given) => {
      const found = await examine(given, of);
      const failures = found.filter(({ state }) => state === 'failure');
      if (given.json) say(JSON.stringify({ well: failures.length === 0, findings: found }));
      else print(found);
      const [first] = failures;
      if (first?.kind) throw new NotWell(`Something must be put right: ${failures.length} failure${failures.length > 1 ? 's' : ''}.`, first.kind);
    });
}

function hoursOf(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > HOURS_MAX) throw new InvalidArgumentError(`expected a number of hours from 1 to ${HOURS_MAX}`);
  return Number(text);
}

function print(found: readonly Finding[]): void {
  const width = Math.max(...found.map(({ check }) => check.length));
  for (const { check, state, says } of found) say(`${WORDS[state].padEnd(7)}  ${check.padEnd(width)}  ${says.replaceAll('\n', '; ')}`);
}

/** What the work finds; of what it throws, what that says. */
async function found(check: string, work: () => Finding | Finding[] | Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await work()].flat();
  } catch (thrown) {
    const error = causeOf(thrown) as NodeJS.ErrnoException;
    if (error instanceof ConfigNotValid) return [doctor.failure(check, 'config', error.message)];
    if (error instanceof StoreUnavailable) return [doctor.failure(check, 'unavailable', error.message)];
    if (error instanceof StoreNotUsable || error.syscall) return [doctor.failure(check, 'cannotOpen', error.message)];
    throw thrown;
  }
}

async function examine(given: Given, of: Program): Promise<Finding[]> {
  const machine = [doctor.runtime(), doctor.user()];
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigNotValid)) throw error;
    return [...machine, doctor.failure('settings', 'config', error.message)];
  }
  const file = fileOf(config.DATABASE_URL);
  const files = file === undefined ? [] : await found('files', () => doctor.filesOf(file));
  const isOwn = files.every(({ state }) => state !== 'failure');
  const secrets = await found('secrets', () => secretsOf(config, file));
  const hasSecrets = secrets.every(({ state }) => state !== 'failure');
  return [
    ...machine,
    doctor.ok('settings', `Valid. The registry is ${shownAddress(config.DATABASE_URL)}.`),
    ...files,
    ...(file === undefined ? [] : await found('disk', () => doctor.disk(file))),
    ...secrets,
    ...(isOwn && hasSecrets ? await store(config, given, of) : doctor.WITHOUT_REGISTRY),
    await doctor.port('port', config.HOST, config.PORT, '/livez'),
    ...(config.METRICS_PORT === undefined ? [] : [await doctor.port('metrics port', config.METRICS_HOST, config.METRICS_PORT, '/metrics')]),
    doctor.exporting(config.EXPORT_APPROVAL),
    doctor.exposure({
      host: config.HOST,
      metricsHost: config.METRICS_PORT === undefined ? undefined : config.METRICS_HOST,
      allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE,
    }),
  ];
}

/** Everything that holds a key, a pepper or a recipient is read as the server reads it. */
async function secretsOf(config: Config, beside: string | undefined): Promise<Finding[]> {
  const { DATABASE_KEY_FILE, KEY_PEPPER_FILE, LEDGER_KEY_FILE, SEALING_RECIPIENTS_FILE } = config;
  databaseKeyOf(config);
  peppersOf(config);
  if (LEDGER_KEY_FILE !== undefined) ledgerKey({ secret: '' }, LEDGER_KEY_FILE);
  if (SEALING_RECIPIENTS_FILE !== undefined) sealerOf(SEALING_RECIPIENTS_FILE);
  const said = Object.entries({ DATABASE_KEY_FILE, KEY_PEPPER_FILE, LEDGER_KEY_FILE }).flatMap(([name, path]) => (path === undefined ? [] : doctor.secretFile(name, path, beside)));
  const set = Object.entries({ DATABASE_KEY_FILE, KEY_PEPPER_FILE, LEDGER_KEY_FILE, SEALING_RECIPIENTS_FILE }).filter(([, path]) => path !== undefined);
  return said.length > 0
    ? said
    : [doctor.ok('secrets', set.length > 0 ? `${set.map(([name]) => name).join(', ')}: each can be read and holds what it should.` : 'None is in a file.')];
}

async function store(config: Config, { backups, backupHours }: Given, { migrations, records, clock }: Program): Promise<Finding[]> {
  let database: Database | undefined;
  const opened = await found('registry', async () => {
    database = await openStore(storeOf(config));
    await demandNothingLost(database, { mayMake: false });
    const pending = await database.pendingMigrations(migrations);
    if (pending > 0) throw new StoreNotUsable(`${pending} migration${pending > 1 ? 's are' : ' is'} missing: make a backup, then run "registry migrate".`);
    return doctor.ok('registry', 'It is there, of this program, and has all migrations.');
  });
  if (!database) return [...opened, ...doctor.WITHOUT_REGISTRY];
  const at = database;
  try {
    if (opened.some(({ state }) => state === 'failure')) return [...opened, ...doctor.WITHOUT_REGISTRY];
    const seen = await found('registry', async () => {
      const registry = await openRegistry(at, records, clock, peppersOf(config));
      const { id, commits, at: last } = await doctor.stateOf(registry);
      return [
        doctor.engine(registry),
        doctor.clock(registry.clock(), last),
        await doctor.keysIn(registry),
        await doctor.rendering(registry, VERSION),
        await doctor.backups({ folder: backups, hours: backupHours, key: databaseKeyOf(config), registry: id, commits, now: registry.clock() }),
      ];
    });
    return [...opened, ...seen];
  } finally {
    await at.close();
  }
}
