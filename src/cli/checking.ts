// The commands that look after what is stored: registry verify | purge.
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { databaseKeyOf, readConfig, readKeyFile } from '../config.js';
import type { Records } from '../core/db/definition.js';
import { openStore } from '../core/db/open.js';
import { keyFor } from '../core/db/sqlite-files.js';
import { StoreUnavailable } from '../core/db/types.js';
import { type Finding, type KeptHead, readHeads, verify, verifyDistant } from '../services/verify/index.js';
import { addressOf, demandMigrated, say, storeOf } from './shared.js';

/** Findings that are printed; whoever wants all asks for JSON. */
const PRINTED_MAX = 50;

const WHAT = `
FILE is a backup; left out, the registry that DATABASE_URL names is checked, also while it serves. Nothing is written.
It reads everything once and says what was altered, removed, added, reordered or cut off, and where. What was cut off at the end leaves no trace in the
database itself: give the heads of the ledger that you or others kept (the answer of GET /v1/ledger, or a checkpoint, in a file) with --head.
With --url a registry is asked over HTTP to prove that what it holds now begins with what those heads stand for; nothing else is needed.`;

interface Asked {
  head: string[];
  url?: string;
  apiKeyFile?: string;
  keyFile?: string;
  json?: boolean;
}

/** Something is not as it was written. */
export class NotAsWritten extends Error {}

export function addCheckCommands(program: Command, migrations: string, records: Records): void {
  program
    .command('verify [file]')
    .description('check that nothing in the registry, or in a backup, was altered behind its back')
    .option('--head <file>', 'heads of the ledger that were kept; can be given several times', (file: string, files: string[]) => [...files, file], [])
    .option('--url <address>', 'the registry to ask, such as https://registry.example.org', addressOf)
    .option('--api-key-file <file>', 'an API key to ask with: heads of partners and editors are given to them alone')
    .option('--key-file <file>', 'what the backup is ciphered with, if not with the key of the registry')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', WHAT)
    .action(async (file: string | undefined, { head, url, apiKeyFile, keyFile, json }: Asked, command: Command) => {
      const kept = head.flatMap(readHeads);
      if (url !== undefined) {
        if (file !== undefined) command.error('error: FILE and --url are two registries: give one of them');
        if (kept.length === 0) command.error('error: --url needs a head that was kept: give it with --head');
        tell(await verifyDistant(url, kept, apiKeyFile && readFileSync(apiKeyFile, 'utf8').trim()), kept, json);
        return;
      }
      const config = readConfig();
      const backupKey = keyFile === undefined ? databaseKeyOf(config) : readKeyFile('--key-file', keyFile);
      const store = file === undefined ? { url: config.DATABASE_URL, key: databaseKeyOf(config) } : { url: `sqlite:${file}`, key: keyFor(file, backupKey) };
      const database = await openStore(store, { patient: true });
      try {
        await demandMigrated(database, migrations);
        const findings = await verify(database, records, kept, process.stderr.isTTY ? (what) => process.stderr.write(`\r\u001b[K${what}`) : undefined);
        if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
        tell(findings, kept, json);
      } finally {
        await database.close();
      }
    });

  program
    .command('purge')
    .description('take what was erased out of the files of the store as well; erasing does it by itself unless somebody was reading')
    .action(async () => {
      const database = await openStore(storeOf(readConfig()), { patient: true });
      try {
        if (!(await database.purge())) throw new StoreUnavailable('the files cannot be written anew: others use them, or there is no room; try again');
      } finally {
        await database.close();
      }
    });
}

/** Throws NotAsWritten where something was found. */
function tell({ all, counts }: { all: readonly Finding[]; counts: object }, kept: readonly KeptHead[], json: boolean | undefined): void {
  if (json) say(JSON.stringify({ whole: all.length === 0, counts, findings: all }));
  else print(all, counts, kept.length);
  if (all.length > 0) throw new NotAsWritten(`Something is not as it was written: ${all.length} finding${all.length > 1 ? 's' : ''}.`);
}

function print(all: readonly Finding[], counts: object, heads: number): void {
  for (const { kind, where, says } of all.slice(0, PRINTED_MAX)) say(`${kind.padEnd(10)}${where}: ${says}`);
  if (all.length > PRINTED_MAX) say(`and ${all.length - PRINTED_MAX} more; --json prints all`);
  const counted = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what.replaceAll('_', ' ')}`)
    .join(', ');
  say(`Looked at ${counted}${heads > 0 ? `, and ${heads} kept head${heads > 1 ? 's' : ''}` : ''}.`);
  if (all.length === 0) say('All of it is as it was written.');
}
