// The commands that make a whole registry anew elsewhere: registry backup | verify | restore | dump | move.
import type { Command } from 'commander';
import { databaseKeyOf, readConfig, readKeyFile } from '../config.js';
import { openStore, shownAddress } from '../core/db/open.js';
import { type Backup, backUp, lookThrough, restore } from '../services/backups/index.js';
import { dump, wholeFile } from '../services/dump/index.js';
import { move } from '../services/move/index.js';
import { progressOn } from './progress.js';
import { demandMigrated, print, say, storeOf } from './shared.js';

const SECRETS = `
It holds everything: drafts, notes, what was retired, who changed what, the digests of API keys and the secret that signs cursors.
Cipher it before it leaves the machine.`;

const MOVING = `
FROM and TO are addresses as in DATABASE_URL: sqlite:PATH or postgres://user@host:port,host:port/database. Others on this machine can see
what a command is given: leave passwords to PGPASSWORD or ~/.pgpass. TO must be empty, and no other process may have either open: stop the
server first. FROM is read and never changed. TO is filled all or not at all, then both are read anew and compared.`;

const RESTORING = `
The store is the one that DATABASE_URL names: a file that is not there, or a database with nothing in it. The backup is looked through first, and
never changed. The store gets all of it or nothing.`;

const KEY_FILE = ['--key-file <file>', 'what the backup is ciphered with, if not with the key of the registry'] as const;

interface Given {
  keyFile?: string;
}

/** The key of the registry, and that of a backup where it has one of its own. */
function keysOf({ keyFile }: Given): { key: string | undefined; backupKey: string | undefined } {
  return { key: databaseKeyOf(readConfig()), backupKey: keyFile === undefined ? undefined : readKeyFile('--key-file', keyFile) };
}

export function addCopyCommands(program: Command, migrations: string): void {
  program
    .command('backup <file>')
    .description('copy the registry into a new file, also while it serves, and look through the copy')
    .option(...KEY_FILE)
    .addHelpText('after', SECRETS)
    .action(async (file: string, given: Given) => {
      const made = await backUp({ address: readConfig().DATABASE_URL, file, migrations, progress: progressOn(), ...keysOf(given) });
      sayContents(file, made);
      say(
        made.ciphered ? 'It holds everything, and is ciphered: keep the key apart from it.' : 'It holds everything, and is not ciphered: cipher it before it leaves this machine.',
      );
    });

  program
    .command('check <file>')
    .description('look through a backup and say what it holds; needs no registry')
    .option(...KEY_FILE)
    .action(async (file: string, given: Given) => {
      const { key, backupKey = key } = keysOf(given);
      sayContents(file, await lookThrough(file, migrations, backupKey));
    });

  program
    .command('restore <file>')
    .description('bring the registry back from a backup, into a store that holds none')
    .option(...KEY_FILE)
    .addHelpText('after', RESTORING)
    .action(async (file: string, given: Given) => {
      const { DATABASE_URL: address } = readConfig();
      const restored = await restore({ file, address, migrations, progress: progressOn(), ...keysOf(given) });
      sayContents(shownAddress(address), restored);
      const { pending, keys } = restored;
      say(
        `Next: ${pending > 0 ? `run "registry migrate": it needs ${pending} migration${pending > 1 ? 's' : ''}. ` : ''}Look at "registry keys list": ${keys} key${keys === 1 ? ' works' : 's work'}, those too that were revoked after the backup; revoke them again.`,
      );
      say('What was hidden or retired since is visible again: do that again as well, before you start the server. Clients that keep copies should read everything anew.');
    });

  program
    .command('dump')
    .description('write out everything that the registry holds, as lines of JSON, also while it serves; equal registries give equal bytes')
    .option('--out <file>', 'where to, instead of standard output; it must not exist yet')
    .addHelpText('after', SECRETS)
    .action(async ({ out }: { out?: string }) => {
      // Whoever reads standard output can be slow.
      const database = await openStore(storeOf(readConfig()), { patient: true });
      await demandMigrated(database, migrations);
      try {
        await (out === undefined ? dump(database, print) : wholeFile(out, (write) => dump(database, write)));
      } finally {
        await database.close();
      }
    });

  program
    .command('move <from> <to>')
    .description('carry the registry from one store to another, on either engine')
    .addHelpText('after', MOVING)
    .action(async (from: string, to: string) => {
      const same = await move({ from, to, migrations, progress: progressOn(), key: databaseKeyOf(readConfig()) });
      const width = Math.max(...same.map(({ table }) => table.length));
      for (const { table, rows, digest } of same) say(`${table.padEnd(width)}  ${String(rows).padStart(10)} rows  sha256 ${digest}  equal`);
      say(`\n${shownAddress(from)} is moved to ${shownAddress(to)}, and both hold the same: ${same.reduce((sum, { rows }) => sum + rows, 0)} rows.`);
      say('Next: set DATABASE_URL to the second, start the server, look at it, and back it up. Never serve the first again: what is written there is not in the');
      say('second. Keep it until a backup of the second has been tried; then destroy it and its backups, for it holds the same secrets.');
    });
}

/** What a file or store holds, a line each. */
function sayContents(place: string, { registry, commits, at, records, positions, ciphered, bytes, sha256 }: Backup): void {
  say(`${place} holds the whole registry ${registry}${at ? ` as of ${at}` : ''}.`);
  say(`commits    ${commits}`);
  say(`records    ${records}`);
  say(
    `positions  ${Object.entries(positions)
      .map(([audience, position]) => `${audience} ${position}`)
      .join(', ')}`,
  );
  say(`ciphered   ${ciphered ? 'yes' : 'no'}`);
  say(`bytes      ${bytes}`);
  say(`sha256     ${sha256}`);
}
