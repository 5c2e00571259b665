// Calls operations by the examples that they give of themselves: what is documented is what is tried.

import type { InjectOptions } from 'fastify';
import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import type { Operation } from '../../src/core/http/operation.js';
import { once } from '../../src/core/values/once.js';
import { records } from '../../src/records/index.js';
import { distinct } from './distinct.js';
import { openDocument, textRow } from './open-documents.js';
import { ordinary } from './ordinary.js';
import type { Answer, TestRegistry } from './registry.js';
import type { Route } from './routes.js';
import { workbook } from './workbooks.js';

/** Ids to put into paths, by the name of the parameter. */
export interface Cast {
  ids: Map<string, string>;
  /** Of those that are retired, with what restoring them asks for. */
  retired: Map<string, { id: string; etag: string }>;
}

/** An operation's examples of the body that it takes. */
export function bodyExamples(operation: Operation): unknown[] {
  return (operation.body?.meta()?.examples as unknown[] | undefined) ?? [];
}

/** Makes two of every record from the examples, retires one of them, and makes a key that nobody uses. */
export async function castOf(t: TestRegistry, routes: readonly Route[]): Promise<Cast> {
  const ids = new Map<string, string>();
  const retired = new Map<string, { id: string; etag: string }>();
  const rootsFirst = [...ordinary(t.registry.records)].sort((a, b) => Number(Boolean(a.owner)) - Number(Boolean(b.owner)));
  for (const record of rootsFirst) {
    const owner = record.owner && t.registry.records.get(record.owner.record);
    const url = owner ? `/v1/${owner.plural}/:${owner.name}_id/${record.plural}` : `/v1/${record.plural}`;
    const making = routes.find((route) => route.method === 'POST' && route.url === url)?.operation;
    if (!making) throw new Error(`There is no POST ${url} to make a ${record.name} with.`);
    const made = async () => {
      const answer = await t.as('editor').request(requestOf(making, { ids, retired }));
      if (answer.status !== 201) throw new Error(`The example of ${making.operationId} does not make a ${record.name}: ${answer.status} ${answer.text}`);
      return answer;
    };
    const kept = await made();
    const gone = await made();
    const { headers } = await t.as('editor').retire(gone.headers.location as string, gone.headers.etag);
    ids.set(`${record.name}_id`, kept.body.id);
    retired.set(`${record.name}_id`, { id: gone.body.id, etag: headers.etag as string });
  }
  const key = await t.as('admin').post('/v1/api_keys', { name: 'nobody', role: 'partner' });
  ids.set('api_key_id', key.body.id);
  ids.set('vocabulary_id', 'custody_status');
  ids.set('version', '1');
  ids.set('code', 'not_found');
  await hookSome(t, { ids, retired });
  await importSome(t, { ids, retired });
  ids.set('export_request_id', await exportRequestOf(t));
  ids.set('sealed_value_id', (await t.as('editor').post(`/v1/sources/${ids.get('source_id')}/sealed_values`, { text: 'Example' })).body.id);
  await mergeSome(t, routes, { ids, retired });
  return { ids, retired };
}

/** A webhook of the editor, with something to be sent to it. */
async function hookSome(t: TestRegistry, { ids }: Cast): Promise<void> {
  const made = await t.as('editor').post('/v1/webhooks', { url: 'https://monitor.example/registry' });
  const asked = await t.as('editor').post(`${made.headers.location}/test`);
  ids.set('webhook_id', made.body.id).set('delivery_id', asked.body.id);
}

/** The id of a request of the editor for exports, which nobody has approved. */
export async function exportRequestOf(t: TestRegistry): Promise<string> {
  const made = await t.as('editor').post('/v1/export_requests', { records: ['prisoner'], reason: 'An example' });
  if (made.status !== 201) throw new Error(`The example of a request for exports is refused: ${made.status} ${made.text}`);
  return made.body.id;
}

/** A list that is planned, with a row to be decided, and a mapping. Each order is of a list of its own: what is committed is not committed again. */
async function importSome(t: TestRegistry, { ids }: Cast): Promise<void> {
  await keepMapping(t);
  ids
    .set('import_mapping_name', 'example')
    .set('property', 'birth_date')
    .set('type', 'prisoner')
    .set('row', '1')
    .set('import_id', await importOf(t));
}

const keepMapping = (t: TestRegistry): Promise<Answer> => t.as('editor').post('/v1/import_mappings', { name: 'example', columns: [{ column: 'Name', path: 'names.1.full' }] });

let imports = 0;

/** The id of an import of one invented person. */
export async function importOf(t: TestRegistry): Promise<string> {
  imports += 1;
  const items = [{ country: 'BY', names: [{ full: `ПРИМЕРНАЯ Алёна ${'абвгдежзик'[imports % 10]}${'лмнопрстуф'[Math.floor(imports / 10) % 10]}` }] }];
  const made = await t.as('editor').post('/v1/imports', { mode: 'skip_errors', items }, { 'idempotency-key': `example-import-${imports}` });
  if (made.status !== 201) throw new Error(`The example of an import is refused: ${made.status} ${made.text}`);
  return made.body.id;
}

/** Two who are one, two who can be made so, and what was decided of those. */
export async function mergeSome(t: TestRegistry, routes: readonly Route[], cast: Cast): Promise<void> {
  const called = (id: string) => routes.find(({ method, operation }) => method === 'POST' && operation?.operationId === id)?.operation as Operation;
  const someone = async () => (await t.as('editor').request(requestOf(called('createPrisoner'), cast))).body.id as string;
  const asked = async (id: string) => {
    cast.ids.set('kept_id', await someone()).set('merged_id', await someone());
    cast.ids.set('pair_id', [cast.ids.get('kept_id'), cast.ids.get('merged_id')].sort().join('.'));
    const { status, text, body } = await t.as('editor').request(requestOf(called(id), cast));
    if (status >= 300) throw new Error(`The example of ${id} is refused: ${status} ${text}`);
    return body.id as string;
  };
  cast.ids.set('merge_id', await asked('mergePrisoners'));
  cast.ids.set('duplicate_decision_id', await asked('decideDuplicate'));
  cast.ids.set('kept_id', await someone()).set('merged_id', await someone());
}

/** A request that should succeed: its path names what is there, its body is the example. Whatever can be tried without storing is tried so. */
export function requestOf(operation: Operation, cast: Cast, { dryRun = false, example = 0 } = {}): InjectOptions & { method: Operation['method']; url: string } {
  const restoring = operation.path.endsWith('_id/restore');
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => {
    const found = restoring ? cast.retired.get(name)?.id : cast.ids.get(name);
    const value = found ?? anyOf(operation.params?.shape[name] as z.ZodType | undefined);
    if (!value) throw new Error(`${operation.method} ${operation.path}: no test knows what to put for ${name}; add one to castOf() in tests/support/examples.ts`);
    return value;
  });
  const query = [...(dryRun && operation.query?.shape.dry_run ? ['dry_run=true'] : []), ...neededQuery(operation)];
  const made = operation.method === 'POST' ? ordinary(records).find((record) => operation.path.endsWith(`/${record.plural}`)) : undefined;
  const body = namingThoseThere(operation, aboutThoseThere(made, distinctIfAny(made, bodyExamples(operation)[example]), cast), cast);
  const etag = restoring ? [...cast.retired].find(([name]) => operation.path.includes(`:${name}`))?.[1].etag : undefined;
  return {
    method: operation.method,
    url: withQuery(path, ...query),
    headers: {
      ...(body === undefined ? {} : { 'content-type': operation.consumes ?? 'application/json' }),
      ...(operation.streams ? { 'content-type': operation.streams.mediaType } : {}),
      ...(etag ? { 'if-match': etag } : {}),
      ...(needsKey(operation) ? { 'idempotency-key': `key-${++keys}` } : {}),
    },
    ...(body === undefined
      ? {}
      : { payload: operation.consumes?.endsWith('form-urlencoded') ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body) }),
    ...(operation.streams ? { payload: streamOf(operation) } : {}),
  };
}

/** What is read as it comes in, as the operation's own example has it; of a workbook, which is no text, one with an invented person. */
function streamOf({ streams }: Operation): string | Buffer {
  if (streams?.mediaType.includes('opendocument')) return openDocument(`${textRow('country', 'names.1.full')}${textRow('BY', 'PRYKLADNAIA Alena')}`);
  return streams?.mediaType.includes('spreadsheet')
    ? workbook([
        ['country', 'names.1.full'],
        ['BY', 'PRYKLADNAIA Alena'],
      ])
    : String(streams?.example);
}

/** The parameters that an operation cannot be called without, with the values of their examples. */
export function neededQuery({ query }: Operation, without?: string): string[] {
  return query ? neededOf(query).flatMap(({ name, written }) => (name === without ? [] : [written])) : [];
}

/** Lists have hundreds of parameters, of which none is needed. */
const neededOf = once((query: z.ZodObject) =>
  Object.entries(query.shape).flatMap(([name, schema]) => {
    if (schema.safeParse(undefined).success) return [];
    const { examples } = (schema.meta() ?? {}) as { examples?: string[] };
    return [{ name, written: `${name}=${encodeURIComponent(String(examples?.[0]))}` }];
  }),
);

/** An address with these parameters beside those that it has. */
export function withQuery(url: string, ...parameters: string[]): string {
  if (parameters.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${parameters.join('&')}`;
}

let keys = 0;

const needsKey = ({ headers }: Operation): boolean => headers?.shape['idempotency-key']?.safeParse(undefined).success === false;

/** Two who are to be merged are two who are there, as they are. */
export function namingThoseThere({ operationId }: Operation, body: unknown, { ids }: Cast): unknown {
  if (operationId !== 'mergePrisoners') return body;
  return { ...(body as Values), kept_id: ids.get('kept_id'), merged_id: ids.get('merged_id'), kept_version: 1, merged_version: 1 };
}

const distinctIfAny = (record: DefinedRecord | undefined, body: unknown): unknown => (body === undefined ? undefined : distinct(record, body as Values));

/** What stands by itself and is about another is about one that is there. */
export function aboutThoseThere(record: DefinedRecord | undefined, body: unknown, { ids }: Cast): unknown {
  if (!record?.about || record.owner || body === undefined) return body;
  const says = body as Values;
  return { ...says, [record.about.id]: ids.get(`${says[record.about.record]}_id`) ?? says[record.about.id] };
}

/** The same with the ETag of the current version, where the operation asks for one. */
export async function currentRequestOf(
  t: TestRegistry,
  operation: Operation,
  cast: Cast,
  options: { dryRun?: boolean; example?: number } = {},
): Promise<InjectOptions & { method: string; url: string }> {
  // A list that was ordered once is not there to be ordered again.
  if (['commitImport', 'decideImportRow', 'discardImport'].includes(operation.operationId)) cast.ids.set('import_id', await importOf(t));
  if (operation.operationId === 'approveExportRequest') cast.ids.set('export_request_id', await exportRequestOf(t));
  if (operation.operationId === 'deleteImportMapping') await keepMapping(t);
  if (operation.operationId === 'revertImport') {
    const id = await importOf(t);
    await t.as('editor').request({ method: 'POST', url: `/v1/imports/${id}/commit`, headers: { 'idempotency-key': `example-commit-${id}` } });
    cast.ids.set('import_id', id);
  }
  const request = requestOf(operation, cast, options);
  if (!operation.headers?.shape['if-match'] || (request.headers as Record<string, string>)['if-match']) return request;
  // That of the record itself, whatever is done with it under its address.
  const [address] = /^\/v1\/\w+\/[0-9a-f-]{36}/.exec(request.url) ?? [request.url.split('?', 1)[0] as string];
  const { headers }: Answer = await t.as('editor').get(address);
  return { ...request, headers: { ...request.headers, 'if-match': headers.etag as string } };
}

/** The first value of a closed list. */
function anyOf(schema: z.ZodType | undefined): string | undefined {
  return (schema as { options?: string[] } | undefined)?.options?.[0];
}
