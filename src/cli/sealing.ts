// The commands for what is sealed, for the machine where the key is: registry unseal | sealing-key. Neither needs a database.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { wholeFile } from '../services/dump/index.js';
import { newIdentity, unsealed } from '../services/sealed-values/index.js';
import { say } from './shared.js';

export function addSealingCommands(program: Command): void {
  program
    .command('sealing-key <file>')
    .description('make a key for what is sealed, on a machine that is offline, and print the recipient that the server is given')
    .action(async (file: string) => {
      const { file: content, recipient } = await newIdentity();
      await wholeFile(file, (write) => write(content));
      say(recipient);
    });

  program
    .command('unseal [file]')
    .description('open a sealed value, from a file or standard input; needs no registry')
    .requiredOption('--identity-file <file>', 'the key, as registry sealing-key or age-keygen makes it')
    .action(async (file: string | undefined, { identityFile }: { identityFile: string }) => {
      const sealed = file === undefined ? await text(process.stdin) : readFileSync(file, 'utf8');
      say(await unsealed(sealed, readFileSync(identityFile, 'utf8')));
    });
}
