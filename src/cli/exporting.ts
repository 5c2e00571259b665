// The command that writes a list out: registry export.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AUDIENCES, type Audience } from '../core/access/viewer.js';
import type { Registry } from '../core/db/registry.js';
import { wholeFile } from '../services/dump/index.js';
import { exportTo } from '../services/exports/index.js';
import { progressOfFile } from './progress.js';
import { print, recordOption, say } from './shared.js';

const WHAT = `
The bytes are those of GET /v1/exports/KIND.FORM, asked by whoever belongs to the audience. The kind can be given without --record as well. FILE must not exist yet; it is written whole or not at all, and only its owner can read it.

  registry export --record prisoners --form csv --out prisoners.csv --filter custody_status=pre_trial_detention --filter has_minor_children=true`;

interface Given {
  form: string;
  record: string;
  out?: string;
  audience: Audience;
  asOf?: string;
  asOfSeq?: string;
  onDate?: string;
  fields?: string;
  filter: [string, string][];
  json?: boolean;
}

export function addExportCommand(program: Command, open: () => Promise<Registry>): void {
  program
    .command('export [kind]')
    .description('write a list out, all of it at one position of the feed, also while it serves')
    .addOption(recordOption())
    .requiredOption('--form <form>', 'ndjson, csv, json or xlsx; of prisoners also ftm.ndjson, jsonld and txt')
    .option('--out <file>', 'where to, instead of standard output')
    .addOption(new Option('--audience <audience>', 'as whom').choices([...AUDIENCES]).default('public'))
    .option('--as-of-seq <position>', 'what the registry said at this position of the feed of the audience')
    .option('--as-of <instant>', 'what the registry said at this instant')
    .option('--on-date <day>', 'what was true on this day')
    .option('--fields <names>', 'only these properties, parted by commas')
    .option('--filter <name=value>', 'a filter of the list; can be given several times', filterOf, [])
    .option('--json', 'say what was written as JSON; with --out')
    .addHelpText('after', WHAT)
    .action(async (kind: string | undefined, { form, record, out, audience, filter, json, ...given }: Given, command: Command) => {
      if (kind !== undefined && kind !== record && command.getOptionValueSource('record') !== 'default')
        command.error(`error: ${kind} and --record ${record} are two kinds: give one`, { code: 'commander.conflictingOption' });
      const records = kind ?? record;
      if (json && out === undefined) command.error('error: --json says what was written to a file: give --out', { code: 'commander.missingArgument' });
      const registry = await open();
      try {
        const asked = { records, form, audience, query: queryOf(filter, given) };
        if (out === undefined) {
          await exportTo(registry, asked, print);
          return;
        }
        const written = await wholeFile(out, (write) => exportTo(registry, asked, write, progressOfFile(`${records}.${form}`)));
        if (json) say(JSON.stringify({ file: out, records, form, audience, ...written }));
        else say(`${out} has ${records} for the ${audience} audience at position ${written.seq}: ${written.bytes} bytes, sha256 ${written.sha256}.`);
      } finally {
        await registry.close();
      }
    });
}

function filterOf(text: string, before: [string, string][]): [string, string][] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('expected a name and a value, such as country=BY');
  return [...before, [text.slice(0, at), text.slice(at + 1)]];
}

/** As a query string has it: what is given several times is a list. */
function queryOf(filters: readonly [string, string][], { asOf, asOfSeq, onDate, fields }: Partial<Given>): Record<string, string | string[]> {
  const all = [...filters, ...Object.entries({ as_of: asOf, as_of_seq: asOfSeq, on_date: onDate, fields })];
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of all) {
    if (value === undefined) continue;
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}
