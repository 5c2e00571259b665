// Imports for whoever has the registry at hand and no HTTP: the command line.
import type { Readable } from 'node:stream';
import type { Viewer } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { readJson } from '../../core/http/bodies.js';
import { invalid, Problem } from '../../core/problem.js';
import { zodDetails } from '../../core/values/zod-details.js';
import type { Mapping } from './columns.js';
import { csvRows } from './csv-rows.js';
import { type Charset, inUtf8 } from './decoding.js';
import { ndjsonRows } from './lines.js';
import { listRows } from './list-rows.js';
import { partRows } from './part-rows.js';
import { counted, receive } from './receiving.js';
import { FORMS, type Form, ITEMS_MAX, importQuery, type Mode, type Options, type Outcome, type State } from './schema.js';
import { type ImportShown, shownImport, shownRow } from './showing.js';
import { countOutcomes, demandImport, discard, findMapping, type Given, rowsAfter, WORKING } from './store.js';
import { workbookRows } from './workbook-rows.js';
import { importingOf, orderOf } from './working.js';

export type CliForm = Form;
export const FORM_NAMES: readonly Form[] = FORMS;

export interface Asked {
  record: string;
  form: Form;
  mode: Mode;
  options: Options;
  body: Readable;
  /** The encoding of a table that does not say it itself. */
  charset?: Charset | undefined;
}

export type Looked = ImportShown & { isWorking: boolean };

/** Outcomes of rows that somebody has to look at. */
const TELLING: readonly Outcome[] = ['error', 'possible_duplicate', 'missing'];
/** A document of JSON that is read whole. */
const JSON_BYTES_MAX = 16_777_216;
const NO_END = Number.MAX_SAFE_INTEGER;

/** Takes a list in and begins to plan it. Throws a Problem for what is not valid. */
export async function bringIn(registry: Registry, viewer: Viewer, key: string, { record, form, mode, options, body, charset }: Asked): Promise<Looked> {
  const kind = importingOf(registry).kinds.get(record);
  const kinds = [...importingOf(registry).kinds.keys()];
  if (!kind) throw invalid({ parameter: 'record', code: 'unknown_value', detail: `expected one of ${kinds.join(', ')}` });
  const query = importQuery(kinds, form === 'json' ? 'ndjson' : form);
  const parsed = query.safeParse({ ...(form === 'list' ? {} : { record }), mode, ...options });
  if (!parsed.success) throw invalid(...zodDetails(parsed.error.issues, { in: 'query', known: () => Object.keys(query.shape), given: options }));
  const mapping = options.mapping === undefined ? undefined : await findMapping(registry.database.primary, options.mapping);
  if (options.mapping !== undefined && !mapping) throw invalid({ parameter: 'mapping', code: 'unknown_value', detail: 'There is no mapping of this name.' });
  const columns = mapping && (JSON.parse(mapping.columns) as Mapping);
  const { stream, body: digest } = counted(body, NO_END);
  const { rows, columns: read } = {
    json: () => ({ rows: jsonRows(stream), columns: undefined }),
    ndjson: () => ({ rows: ndjsonRows(stream), columns: undefined }),
    list: () => ({ rows: listRows(stream), columns: undefined }),
    csv: () => csvRows(inUtf8(stream, charset), kind, { mapping: columns }),
    xlsx: () => workbookRows('xlsx', stream, kind, { mapping: columns }),
    ods: () => workbookRows('ods', stream, kind, { mapping: columns }),
  }[form]();
  const asked = { intent: { idempotency: { key, digest: '' } }, method: 'import', url: '' };
  const { id } = await receive(registry, viewer, asked, {
    record,
    form,
    mode,
    options,
    rows: partRows(kind, rows, read !== undefined),
    body: digest,
    ...(read ? { columns: read } : {}),
  });
  return lookAgain(registry, id, 0);
}

/** A list of records, or what a list or an export answers. */
async function* jsonRows(body: Readable): AsyncGenerator<Given> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > JSON_BYTES_MAX) throw new Problem('body_too_large', { detail: 'A document of this size goes as NDJSON.', members: { limit_bytes: JSON_BYTES_MAX } });
    chunks.push(chunk as Buffer);
  }
  const value = readJson(Buffer.concat(chunks));
  const items = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) throw new Problem('malformed_body', { detail: `Expected a list of records, or an object with items; more than ${ITEMS_MAX} go better as NDJSON.` });
  for (const raw of items)
    yield typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { raw: raw as Record<string, unknown> } : { errors: [{ expected: 'expected a JSON object' }] };
}

/** How an import stands, at the latest after some milliseconds, sooner if it is done. */
export async function lookAgain(registry: Registry, id: string, most_ms: number): Promise<Looked> {
  const importing = importingOf(registry);
  const { primary } = registry.database;
  const row = most_ms > 0 ? await importing.settled(id, most_ms, new AbortController().signal) : await demandImport(primary, id);
  const isWorking = WORKING.includes(row.state as State);
  const counts = row.state === 'planned' || row.state === 'committed' ? await countOutcomes(primary, id) : undefined;
  return { ...shownImport(row, counts, importing.progressOf(id)), isWorking };
}

/** Orders that a plan is committed or dropped. */
export async function carryOut(registry: Registry, viewer: Viewer, id: string, what: 'commit' | 'discard', { reason }: { reason?: string | undefined }): Promise<Looked> {
  if (what === 'discard') await registry.database.write((db) => discard(db, id, registry.clock()));
  else {
    await orderOf(registry, { viewer, intent: { reason } }, id, 'commit');
    importingOf(registry).begin(id);
  }
  return lookAgain(registry, id, 0);
}

/** The first rows of each outcome that somebody has to look at, in words. */
export async function rowsToTell(
  registry: Registry,
  id: string,
  most: number,
): Promise<{ number: number; line?: number | undefined; outcome?: string | undefined; says: string }[]> {
  const found = await Promise.all(TELLING.map((outcome) => rowsAfter(registry.database.primary, id, 0, most, [outcome])));
  return found.flat().map((row) => {
    const { number, line, text, outcome, errors, matches, record_id, notes, same_as_row } = shownRow(row);
    const wrong = errors?.map(({ column, value, expected, line: of }) => [of && `line ${of}:`, column, value && `“${value}”`, expected].filter(Boolean).join(' ')).join('; ');
    // The text is that of the first of several lines that are one row.
    const isAbout = !errors?.every(({ line: of }) => of !== undefined);
    const who = matches?.map((match) => `${match.display_name ?? match.id} (${match.decision}, ${match.score})`).join(', ');
    const says = wrong ?? (who ? `may be ${who}` : same_as_row ? `says the same as row ${same_as_row}` : (notes?.join(' ') ?? record_id ?? ''));
    return { number, line, outcome, says: text && isAbout ? `${says} — ${text}` : says };
  });
}
