// The command that brings a list in: registry import FILE --dry-run | --commit.
import { open as openFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { type Command, Option } from 'commander';
import { SYSTEM } from '../core/access/viewer.js';
import type { Registry } from '../core/db/registry.js';
import { Problem } from '../core/problem.js';
import { newId } from '../core/values/id.js';
import { type Asked, bringIn, CHARSETS, type Charset, type CliForm, carryOut, FORM_NAMES, type Looked, lookAgain, rowsToTell } from '../services/imports/index.js';
import { recordOption, say } from './shared.js';

/** Not all of it can be stored: the plan says why. */
export class NotAllRight extends Error {}

/** Rows that are printed of each outcome that needs somebody's eyes. */
const PRINTED_MAX = 20;
const LOOK_EVERY_MS = 300;

const BY_ENDING: Readonly<Record<string, CliForm>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.ods': 'ods',
  '.txt': 'list',
};

const WHAT = `
It says of every row what would become of it, as POST /v1/imports does, and stores nothing with --dry-run. With --commit it does that, all of it or nothing; rows with errors
and open questions are left out where --skip-errors is given. A dry run is dropped at the end. Also while the registry serves.
Exit codes: 0 all right, 65 something cannot be stored or is not decided and nothing was stored, 66 the file cannot be read.`;

interface Given {
  form?: CliForm;
  record: string;
  dryRun?: boolean;
  commit?: boolean;
  skipErrors?: boolean;
  json?: boolean;
  source?: string;
  asOf?: string;
  country?: string;
  sex?: string;
  visibility?: string;
  mapping?: string;
  charset?: Charset;
  reason?: string;
}

export function addImportCommand(program: Command, open: () => Promise<Registry>): void {
  program
    .command('import <file>')
    .description('bring a list in: say of every row what would become of it, and do that')
    .addOption(new Option('--dry-run', 'say what would become of it, and store nothing').conflicts('commit'))
    .option('--commit', 'do it')
    .option('--skip-errors', 'leave out rows with errors and open questions')
    .addOption(new Option('--form <form>', 'the form of the file; read off its name if left out').choices(FORM_NAMES))
    .addOption(recordOption())
    .option('--source <id>', 'the source that the list is an edition of')
    .option('--as-of <date>', 'the date that the list speaks of')
    .option('--country <code>', 'country of rows that state none')
    .option('--sex <code>', 'sex of rows that state none')
    .option('--visibility <level>', 'visibility of new records whose rows state none')
    .option('--mapping <name>', 'how the columns are read')
    .addOption(new Option('--charset <name>', 'the encoding of a table; UTF-8 and UTF-16 are known without it').choices(CHARSETS))
    .option('--reason <text>', 'why; kept with the commit')
    .option('--json', 'print the import and the rows that need somebody as JSON')
    .addHelpText('after', WHAT)
    .action(async (file: string, given: Given) => {
      if (!given.commit && !given.dryRun) throw new Problem('validation_failed', { detail: 'Say --dry-run or --commit.' });
      const form = given.form ?? BY_ENDING[extname(file).toLowerCase()];
      if (!form) throw new Problem('validation_failed', { detail: `Say with --form what form ${file} has: ${FORM_NAMES.join(', ')}.` });
      // Before anything else: what cannot be opened is no list that is not right.
      const body = await contentOf(file);
      const registry = await open();
      try {
        await run(registry, body, form, given).catch((error) => {
          throw error instanceof Problem && error.extra.errors
            ? new NotAllRight(error.extra.errors.map(({ parameter, detail }) => `${parameter ?? 'value'}: ${detail}`).join('\n'))
            : error;
        });
      } finally {
        await registry.close();
      }
    });
}

async function contentOf(file: string): Promise<Readable> {
  const handle = await openFile(file);
  if ((await handle.stat()).isDirectory()) throw Object.assign(new Error(`${file} is a folder.`), { code: 'EISDIR', syscall: 'read' });
  return handle.createReadStream();
}

async function run(registry: Registry, body: Readable, form: CliForm, { record, commit, skipErrors, json, reason, source, asOf, charset, ...options }: Given): Promise<void> {
  const { form: _, dryRun: __, ...said } = options;
  const asked: Asked = {
    record,
    form,
    mode: skipErrors ? 'skip_errors' : 'all_or_nothing',
    charset,
    options: { ...said, ...(source ? { source_id: source } : {}), ...(asOf ? { as_of: asOf } : {}) },
    body,
  };
  const planned = await watching(registry, 'planning', await bringIn(registry, SYSTEM, newId(), asked));
  const rows = await rowsToTell(registry, planned.id, PRINTED_MAX);
  const { error = 0, possible_duplicate = 0 } = planned.counts ?? {};
  const isWrong = planned.state === 'failed' || (!skipErrors && error + possible_duplicate > 0);
  let done: Looked = planned;
  if (commit && !isWrong) done = await watching(registry, 'committing', await carryOut(registry, SYSTEM, planned.id, 'commit', { reason }));
  else done = await carryOut(registry, SYSTEM, planned.id, 'discard', {});
  if (json) say(JSON.stringify({ import: { ...planned, state: done.state, failure: done.failure }, rows }, null, 2));
  else print(planned, rows, done);
  if (isWrong)
    throw new NotAllRight(
      `Nothing was stored: ${planned.failure?.detail ?? 'some rows cannot be stored or are not decided'}${skipErrors ? '' : '; --skip-errors leaves them out'}.`,
    );
  if (done.failure) throw new NotAllRight(`Nothing was stored: ${done.failure.detail}`);
}

/** A bar on a terminal, and silence where nobody watches. */
async function watching(registry: Registry, doing: string, first: Looked): Promise<Looked> {
  const barOf = (what: string, total: number, unit: string) => {
    if (!process.stderr.isTTY) return undefined;
    const made = new SingleBar({ stream: process.stderr, format: `${what} [{bar}] {value} / {total} ${unit}, {eta_formatted} left`, hideCursor: false, fps: 5, barsize: 30 });
    made.start(total, 0);
    return made;
  };
  let bar = barOf(doing, first.rows, 'rows');
  let isPublishing = false;
  let now = first;
  while (now.isWorking) {
    now = await lookAgain(registry, now.id, LOOK_EVERY_MS);
    if (now.publishing && !isPublishing) {
      isPublishing = true;
      bar?.update(now.done);
      bar?.stop();
      bar = barOf('publishing', now.publishing.records, 'records');
    }
    if (isPublishing) bar?.update(now.publishing?.done ?? bar.getTotal());
    else bar?.update(now.done);
  }
  bar?.stop();
  return now;
}

function print(planned: Looked, rows: Awaited<ReturnType<typeof rowsToTell>>, { state }: Looked): void {
  for (const { column, path, read_by } of planned.columns ?? []) say(`column     ${column} ${path ? `is ${path} (${read_by})` : `is not read (${read_by})`}`);
  for (const { number, line, outcome, says } of rows) say(`${(outcome ?? '').padEnd(20)} row ${number}${line ? `, line ${line}` : ''}: ${says}`);
  for (const [outcome, count] of Object.entries(planned.counts ?? {})) say(`${outcome.padEnd(20)} ${String(count).padStart(9)} rows`);
  say(state === 'committed' ? 'All of it is done.' : 'Nothing was stored.');
}
