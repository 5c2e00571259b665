// The command that tests a registry that serves by its own OpenAPI document: registry contract-test URL.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { StoreUnavailable } from '../core/db/types.js';
import type { Outcome } from '../services/contract/index.js';
import { addressOf, say } from './shared.js';

/** Not all answers are what the document says. */
export class NotAsDocumented extends Error {}

const REQUESTS = 1_000;
const REQUESTS_MAX = 1_000_000;
const SEED_MAX = 0x7fffffff;
/** Of an answer that is wrong. */
const SHOWN_MAX = 300;
const CURL_SHOWN_MAX = 4_000;
const NEEDED = 'fast-check';

const WHAT = `
It reads the document at URL/openapi.json, asks every operation in many ways, right ones and wrong ones, and says of each answer that is not what the document promises why, with a
curl command that repeats it. The same seed asks the same as long as the registry holds the same.
Nothing is stored at the registry unless --writes is given: then it makes records, and changes and takes away only those that it made. Give --writes where nothing is held that counts.
Exit codes: 0 all is as documented, 65 something is not, 69 the registry does not answer, or the package ${NEEDED} is not installed.`;

interface Asked {
  apiKeyFile?: string;
  seed: number;
  requests: number;
  writes?: boolean;
  json?: boolean;
}

export function addContractCommand(program: Command): void {
  program
    .command('contract-test')
    .argument('<url>', 'where the registry serves, such as https://registry.example.org', addressOf)
    .description('test a registry that serves, by its own OpenAPI document')
    .option('--api-key-file <file>', 'an API key to ask with; without one nobody asks')
    .option('--seed <number>', 'what decides what is asked; chance if left out', numberIn(1, SEED_MAX), randomInt(1, SEED_MAX))
    .option('--requests <number>', 'how many requests are sent', numberIn(1, REQUESTS_MAX), REQUESTS)
    .addOption(new Option('--read-only', 'ask only what stores nothing; it is so unless --writes is given').conflicts('writes'))
    .option('--writes', 'ask what stores something, too')
    .option('--json', 'print what was asked and found as JSON')
    .addHelpText('after', WHAT)
    .action(async (address: string, { apiKeyFile, seed, requests, writes, json }: Asked) => {
      const key = apiKeyFile === undefined ? undefined : readFileSync(apiKeyFile, 'utf8').trim();
      const { curlOf, documentAt, senderTo, testContract } = await load();
      const document = await documentAt(address);
      const { isTTY } = process.stderr;
      const progress = isTTY ? (sent: number) => process.stderr.write(`\r\u001b[K${sent} of ${requests} requests`) : undefined;
      const outcome = await testContract({ document, send: senderTo(address, key), seed, requests, readOnly: !writes, ...(progress ? { progress } : {}) });
      if (isTTY) process.stderr.write('\r\u001b[K');
      const found = outcome.violations.map((violation) => ({ ...violation, curl: curlOf(address, violation.sent, apiKeyFile) }));
      if (json) say(JSON.stringify({ ...outcome, as_documented: found.length === 0, violations: found }));
      else print(address, outcome, found, (await load()).RULES);
      if (found.length > 0) throw new NotAsDocumented(`Not all answers are as documented: ${found.length} violation${found.length > 1 ? 's' : ''}.`);
    });
}

/** Only who tests needs what makes values: whoever serves need not have it installed. */
async function load(): Promise<typeof import('../services/contract/index.js')> {
  try {
    return await import('../services/contract/index.js');
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${NEEDED}'`)) throw error;
    throw new StoreUnavailable(`the package ${NEEDED} is not installed: npm install ${NEEDED}`, { cause: error });
  }
}

function numberIn(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}`);
    return number;
  };
}

type Found = Outcome['violations'][number] & { curl: string };

function print(address: string, outcome: Outcome, found: readonly Found[], rules: Readonly<Record<string, string>>): void {
  const { requests, seed, operations, leftOut, followed, statuses, tallies } = outcome;
  say(`${address}: ${requests} requests to ${operations} operations, seed ${seed}.`);
  if (leftOut > 0) say(`${leftOut} operations that store something are left out; --writes asks them too.`);
  const rows = Object.entries(tallies).filter(([, tally]) => tally.operations > 0);
  const columns = ['operations', 'requests', 'valid', 'succeeded', 'refused', 'violations'] as const;
  say('');
  say(['kind'.padEnd(14), ...columns.map((column) => column.padStart(11))].join(''));
  for (const [kind, tally] of rows) say([kind.padEnd(14), ...columns.map((column) => String(tally[column]).padStart(11))].join(''));
  say('');
  say(
    `Answers: ${Object.entries(statuses)
      .map(([status, count]) => `${count} with ${status}`)
      .join(', ')}. Links followed: ${followed}.`,
  );
  for (const [place, { operation, rule, says, answer, status, curl }] of found.entries()) {
    say('');
    say(`${place + 1}. ${operation}: ${says}`);
    say(`   broken: ${rules[rule]} (${rule})`);
    if (status !== undefined) say(`   answered ${status}: ${JSON.stringify(answer.slice(0, SHOWN_MAX))}`);
    say(`   ${curl.length > CURL_SHOWN_MAX ? 'The request is a long one: --json prints the command that sends it.' : curl}`);
  }
  if (found.length === 0) say('All of it is as documented.');
}
