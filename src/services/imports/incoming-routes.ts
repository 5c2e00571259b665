// The routes by which lists come in, one for each form: each takes the body as it comes and answers the plan.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { readStreams } from '../../core/http/bodies.js';
import { type Answer, operation } from '../../core/http/operation.js';
import { intentOf, marked, onceHeaders } from '../../core/http/writing.js';
import { invalid } from '../../core/problem.js';
import { fingerprint } from '../../core/values/sign.js';
import type { Mapping } from './columns.js';
import { csvRows, type DELIMITERS } from './csv-rows.js';
import { charsetOf, inUtf8 } from './decoding.js';
import type { ReadHeader } from './header-row.js';
import type { Kind } from './kinds.js';
import { ndjsonRows, quote } from './lines.js';
import { listRows } from './list-rows.js';
import { waitParameter } from './parameters.js';
import { partRows } from './part-rows.js';
import { counted, type Incoming, receive } from './receiving.js';
import { type Form, IMPORT_EXAMPLE, ImportView, importQuery, type Mode, newImport, type Options, type State } from './schema.js';
import type { ImportShown } from './showing.js';
import { findMapping, type Given, type ImportRow, WORKING } from './store.js';
import { type ReadSheet, workbookRows } from './workbook-rows.js';
import { importingOf } from './working.js';

const TAGS = ['imports'];
const HERE = '/v1/imports';

interface Answering {
  show: (row: ImportRow) => Promise<ImportShown>;
  settled: (reply: FastifyReply, id: string, wait?: number) => Promise<ImportRow>;
}

/** How rows are read out of a body, and how its columns were, for forms that have some. */
interface Reading {
  rows: AsyncIterable<Given>;
  columns?: () => unknown;
  /** Where the names of these stand. */
  header?: () => ReadHeader | undefined;
  /** Which sheet they are of, for forms that have some. */
  sheet?: () => ReadSheet | undefined;
}

interface Streamed {
  form: Exclude<Form, 'json'>;
  mediaType: string;
  operationId: string;
  summary: string;
  says: string;
  body: string;
  example: string;
  read: (body: Readable, kind: Kind, options: Options, mapping: Mapping | undefined) => Reading;
}

const SAYS =
  'Every row is looked at and answered what would become of it; nothing is stored in the registry until the plan is committed. What comes does not depend on how large it is: it is read as it comes in. `Idempotency-Key` is needed: the same list under the same key is one import.';

const ANSWERS: Record<number, Answer> = {
  201: { description: 'The import, planned.', body: ImportView, headers: ['Location', 'Idempotency-Replayed'] },
  202: { description: 'The import, which is still planned: ask for it again.', body: ImportView, headers: ['Location', 'Idempotency-Replayed'] },
};

export async function incomingRoutes(app: FastifyInstance, registry: Registry, { limitBytes }: { limitBytes: number }, { show, settled }: Answering): Promise<void> {
  const kinds = [...importingOf(registry).kinds.keys()];

  async function taken(request: FastifyRequest, reply: FastifyReply, incoming: Incoming, wait?: number) {
    await demandSource(registry, request, incoming.options);
    const { id, isReplayed } = await receive(registry, request.viewer, { intent: intentOf(request), method: request.method, url: request.url }, incoming);
    const row = await settled(reply, id, wait);
    return marked(reply, isReplayed)
      .code(WORKING.includes(row.state as State) ? 202 : 201)
      .header('location', `${HERE}/${id}`)
      .send(await show(row));
  }

  operation(app, {
    method: 'POST',
    path: HERE,
    access: 'editor',
    operationId: 'importJson',
    summary: 'Import a short list of records',
    description: SAYS,
    tags: TAGS,
    headers: onceHeaders,
    body: newImport(kinds).meta({ examples: [IMPORT_EXAMPLE] }),
    answers: ANSWERS,
    failures: ['idempotency_key_reused'],
    handle: async (request, reply) => {
      const { record, mode, items, ...options } = request.body as { record: string; mode: Mode; items: Record<string, unknown>[] } & Options;
      const rows = partRows(
        importingOf(registry).kinds.get(record) as Kind,
        items.map((raw, place): Given => ({ pointer: `/items/${place}`, text: quote(JSON.stringify(raw)), raw })),
        false,
      );
      const text = JSON.stringify(request.body);
      return taken(request, reply, { record, form: 'json', mode, options, rows, body: () => ({ bytes: Buffer.byteLength(text), digest: fingerprint(text) }) });
    },
  });

  await app.register(async (scope) => {
    readStreams(
      scope,
      STREAMED.map(({ mediaType }) => mediaType),
    );
    for (const { form, mediaType, operationId, summary, says, body, example, read } of STREAMED) {
      operation(scope, {
        method: 'POST',
        path: `${HERE}/${form}`,
        access: 'editor',
        operationId,
        summary,
        description: `${says} ${SAYS}`,
        tags: TAGS,
        query: importQuery(kinds, form).extend({ wait: waitParameter() }),
        headers: onceHeaders,
        streams: { mediaType, says: body, example },
        answers: ANSWERS,
        failures: ['idempotency_key_reused'],
        handle: async (request, reply) => {
          const { record = 'prisoners', mode = 'all_or_nothing', wait, ...options } = request.query as { record?: string; mode?: Mode; wait?: number } & Options;
          const { stream, body: digest } = counted(request.body as Readable, limitBytes);
          const kind = importingOf(registry).kinds.get(record) as Kind;
          const decoded = form === 'csv' ? inUtf8(stream, charsetOf(request.headers['content-type'])) : stream;
          const { rows, columns, header, sheet } = read(decoded, kind, options, await mappingOf(registry, options.mapping));
          return taken(
            request,
            reply,
            {
              record,
              form,
              mode,
              options,
              rows: partRows(kind, rows, columns !== undefined),
              body: digest,
              ...(columns ? { columns } : {}),
              ...(header ? { header } : {}),
              ...(sheet ? { sheet } : {}),
            },
            wait,
          );
        },
      });
    }
  });
}

async function mappingOf(registry: Registry, name: string | undefined): Promise<Mapping | undefined> {
  if (name === undefined) return undefined;
  const found = await findMapping(registry.database.primary, name);
  if (!found) throw invalid({ parameter: 'mapping', code: 'unknown_value', detail: 'There is no mapping of this name.' });
  return JSON.parse(found.columns);
}

/** The source of a list must be there, and says as of when it speaks where nobody else does. */
async function demandSource(registry: Registry, request: FastifyRequest, options: Options): Promise<void> {
  const { source_id } = options;
  if (source_id === undefined) return;
  const found = await registry.get(request.viewer, registry.records.get('source'), source_id);
  const where = request.method === 'POST' && request.url.split('?', 1)[0] === HERE ? { pointer: '/source_id' } : { parameter: 'source_id' };
  if (!found) throw invalid({ ...where, code: 'no_such_record', detail: 'There is no source with this id.' });
  const { as_of } = JSON.parse(found.document.toString('utf8'));
  if (options.as_of === undefined && as_of !== undefined) options.as_of = as_of;
}

const STREAMED: readonly Streamed[] = [
  {
    form: 'ndjson',
    mediaType: 'application/x-ndjson',
    operationId: 'importNdjson',
    summary: 'Import records as lines of JSON',
    says: 'One record a line, as it would be created or as an export has it; with its `id`, an export brought into an empty registry gives the same records.',
    body: 'One JSON object a line, in UTF-8.',
    example: '{"country":"BY","names":[{"full":"PRYKLADNAIA Alena"}]}\n',
    read: (body) => ({ rows: ndjsonRows(body) }),
  },
  {
    form: 'csv',
    mediaType: 'text/csv',
    operationId: 'importCsv',
    summary: 'Import a table as CSV',
    says: 'With the columns of exports (`names.1.full`, `sentences.1.term.years`), or with others: these are read by a mapping, or by usual words for them in several languages. `columns` of the answer says how each was read; what is not known is not read, and an empty cell says nothing.',
    body: 'CSV, names of columns in the first line or below a title. In UTF-8; UTF-16 is known by its beginning, and `charset=windows-1251` or `windows-1252` of Content-Type is taken at its word.',
    example: 'country,names.1.full,birth_date\nBY,PRYKLADNAIA Alena,1985-04\n',
    read: (body, kind, { delimiter }, mapping) => csvRows(body, kind, { delimiter: delimiter as keyof typeof DELIMITERS | undefined, mapping }),
  },
  {
    form: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    operationId: 'importXlsx',
    summary: 'Import a table as a spreadsheet',
    says: 'As CSV, from one sheet of a workbook; larger tables than a workbook of 32 MiB go as CSV.',
    body: 'A workbook as spreadsheet programs save it (Office Open XML), names of columns in the first row that says anything, or below a title.',
    example: 'PK',
    read: (body, kind, { sheet }, mapping) => workbookRows('xlsx', body, kind, { sheet, mapping }),
  },
  {
    form: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    operationId: 'importOds',
    summary: 'Import a table as an OpenDocument spreadsheet',
    says: 'As CSV, from one sheet of a spreadsheet as LibreOffice saves it; larger ones than 32 MiB go as CSV.',
    body: 'A spreadsheet in the OpenDocument format, names of columns in the first row that says anything, or below a title.',
    example: 'PK',
    read: (body, kind, { sheet }, mapping) => workbookRows('ods', body, kind, { sheet, mapping }),
  },
  {
    form: 'list',
    mediaType: 'text/plain',
    operationId: 'importList',
    summary: 'Import a published list',
    says: 'A list as it is published, a numbered line for each person: `7. KANEUSKAYA Tatsiana | КАНЕВСКАЯ Татьяна sentenced to 6 yrs in a penal colony: 1 child`. Wording, spacing and units vary; a line that cannot be wholly understood is an error with the line quoted, never a guess.',
    body: 'The text of the list, in UTF-8.',
    example: '1. PRYKLADNAIA Alena | ПРИМЕРНАЯ Елена sentenced to 5,5 yrs in a penal colony: 2 children\n',
    read: (body) => ({ rows: listRows(body) }),
  },
];
