// The commands that change the secrets a registry is kept by: registry rekey | repepper.
import type { Command } from 'commander';
import { databaseKeyOf, peppersOf, readConfig, readKeyFile } from '../config.js';
import { fileOf, openStore, shownAddress } from '../core/db/open.js';
import { settlePeppers } from '../core/db/registry.js';
import { rekeyFile } from '../core/db/sqlite-rekeying.js';
import { StoreNotUsable } from '../core/db/types.js';
import { lookThrough } from '../services/backups/index.js';
import { demandMigrated, say, storeOf } from './shared.js';

const WHAT = `
The file is the one that DATABASE_URL names, and DATABASE_KEY_FILE says what it is ciphered with now; a plain one is read without. No other process
may have it open: stop the server first. It is copied under the new key, the copy is looked through, and only then takes the place of the file: killed
in the middle, the file is whole under the key that it had. Make a key with: openssl rand -hex 32 > FILE`;

const PEPPERING = `
Stop the server first. Keys that were hashed with a pepper that is not in the file any more stop working; cursors that were handed out are refused; requests
with an Idempotency-Key that are sent again are done again; a second non-public signature of one name is not known again; and the heads of the ledger are
signed by another key, unless LEDGER_KEY_FILE names one.`;

export function addCipherCommands(program: Command, migrations: string): void {
  program
    .command('rekey')
    .description('cipher the file of the registry, with a key or with another one, or decipher it')
    .option('--new-key-file <file>', 'the key that it is ciphered with from then on: 64 hexadecimal digits')
    .option('--decipher', 'leave it plain')
    .addHelpText('after', WHAT)
    .action(async ({ newKeyFile, decipher }: { newKeyFile?: string; decipher?: boolean }, command: Command) => {
      if ((newKeyFile === undefined) === (decipher === undefined)) command.error('error: expected either --new-key-file or --decipher');
      const config = readConfig();
      const path = fileOf(config.DATABASE_URL);
      if (path === undefined) throw new StoreNotUsable(`${shownAddress(config.DATABASE_URL)} is no file: cipher the disks of its hosts.`);
      const to = newKeyFile === undefined ? undefined : readKeyFile('--new-key-file', newKeyFile);
      const { registry } = await rekeyFile(path, databaseKeyOf(config), to, (copy) => lookThrough(copy, migrations, to));
      say(`The registry ${registry} at ${path} is ${to === undefined ? 'plain' : `ciphered with the key in ${newKeyFile}`} now.`);
      say(to === undefined ? 'Next: take DATABASE_KEY_FILE out of the settings.' : `Next: set DATABASE_KEY_FILE to ${newKeyFile}, start the server, and make a backup.`);
      say('Backups that were made before are as they were, and the disk can still hold what the file was: destroy both, or keep the old key as long as you keep them.');
    });

  program
    .command('repepper')
    .description('have the secrets of the registry follow from the last pepper that KEY_PEPPER_FILE gives; what followed from another is known no more')
    .addHelpText('after', PEPPERING)
    .action(async () => {
      const config = readConfig();
      const peppers = peppersOf(config);
      const database = await openStore(storeOf(config), { alone: true });
      try {
        await demandMigrated(database, migrations);
        say((await settlePeppers(database, peppers)) ? 'The secrets of the registry follow from the pepper that is set now.' : 'They did already; nothing was changed.');
      } finally {
        await database.close();
      }
    });
}
