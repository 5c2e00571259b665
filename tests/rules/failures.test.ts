// Every failure that an operation says it can give, it gives: each is provoked of each operation that documents it. That none gives another one is found by tests/rules/contract.test.ts.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { SCOPES, scopeOf } from '../../src/core/access/scopes.js';
import { OutcomeUnknown, StoreUnavailable } from '../../src/core/db/types.js';
import { failuresOf, type Operation } from '../../src/core/http/operation.js';
import { PROBLEMS, type ProblemCode } from '../../src/core/problem.js';
import { type Cast, castOf, currentRequestOf, mergeSome, requestOf } from '../support/examples.js';
import { dealt } from '../support/extent.js';
import { type InTheWay, inTheWay } from '../support/in-the-way.js';
import { ordinary } from '../support/ordinary.js';
import { aFacility, aName, aPrisoner } from '../support/people.js';
import { exchange } from '../support/raw.js';
import { clientOf, makeRegistry, type TestRegistry } from '../support/registry.js';
import { type Route, withRoutes } from '../support/routes.js';
import { examplesOf, operationsOf } from '../support/specimens.js';

/** Brought about last: what stands in the way is so much that all that comes after it would wait for it. */
const LAST: ProblemCode = 'conflict';
/** Erasing drops every plan of an import: what comes after it is tried of records that nothing else was tried with. */
const DROPPING: readonly ProblemCode[] = ['version_withdrawn', 'erased'];

type Request = InjectOptions & { method: string; url: string };
type Got = { status: number; text: string };

let t: TestRegistry;
let routes: Route[];
let cast: Cast;
let port: number;
const others: FastifyInstance[] = [];
const keys = new Map<string, string>();

beforeAll(async () => {
  ({ routes, ...t } = await withRoutes(() =>
    makeRegistry({ settings: { BODY_LIMIT_BYTES: 20_000, IMPORT_LIMIT_BYTES: 20_000, FAILED_KEYS_PER_MINUTE: 100_000, OVERLOAD_MS: 60_000 } }),
  ));
  cast = await castOf(t, routes);
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  port = (t.app.server.address() as AddressInfo).port;
  slow = tooSlow();
});
afterAll(async () => {
  for (const app of others) await app.close();
  await t.close();
});

const config = { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 20_000, FAILED_KEYS_PER_MINUTE: 100_000, OVERLOAD_MS: 60_000 } as const;
const made = new Map<string, Promise<FastifyInstance>>();
/** Another server of the same registry: one for each of the ways in which they differ. */
function server(what: string, options: () => Omit<Parameters<typeof buildApp>[0], 'config'> & { config?: object }): Promise<FastifyInstance> {
  const known =
    made.get(what) ??
    (async () => {
      const { config: own, ...rest } = options();
      const app = await buildApp({ ...rest, config: { ...config, SEALING_RECIPIENTS_FILE: join(t.folder, 'recipients.txt'), ...own } });
      others.push(app);
      return app;
    })();
  made.set(what, known);
  return known;
}

const cutOff = () => Promise.reject(new OutcomeUnknown('gone'));
/** A store that fails in this way whatever it is asked. */
function failing(error: Error): TestRegistry['registry'] {
  const fail = () => Promise.reject(error);
  const read = new Proxy(
    {},
    {
      get() {
        throw error;
      },
    },
  );
  return { ...t.registry, get: fail, read: fail, readThen: fail, write: fail, writeRecord: fail, database: { ...t.registry.database, read, primary: read, write: fail } } as never;
}

const roleFor = ({ access }: Operation) => (access === 'reader' ? 'reader' : access === 'admin' ? 'admin' : 'editor');
const keyFor = (operation: Operation): string | undefined => t.keys[roleFor(operation)];
const withHeaders = (request: Request, headers: Record<string, string>): Request => ({ ...request, headers: { ...(request.headers as object), ...headers } });
const without = (request: Request, name: string): Request => ({
  ...request,
  headers: Object.fromEntries(Object.entries((request.headers ?? {}) as Record<string, string>).filter(([header]) => header !== name)),
});
const also = (request: Request, query: string): Request => ({ ...request, url: `${request.url}${request.url.includes('?') ? '&' : '?'}${query}` });
const askAs = async (_: Operation, request: Request, key: string | undefined, app = t.app): Promise<Got> => clientOf(app, key).request(request as never);
const ask = (operation: Operation, request: Request, app = t.app, key = keyFor(operation)): Promise<Got> => askAs(operation, request, key, app);
const valid = (operation: Operation): Request => requestOf(operation, cast) as Request;
const current = async (operation: Operation, of = cast, by = t): Promise<Request> => {
  const request = (await currentRequestOf(by, operation, of)) as Request;
  if (needsMatch(operation) && !(request.headers as Record<string, string>)['if-match'])
    throw new Error(
      `${operation.operationId}: nothing is at ${request.url}: ${(await t.as('editor').get(request.url.replace(/\/versions.*|\/erasure|\/restore/, ''))).text.slice(0, 300)}`,
    );
  return request;
};

/** A key that is made once. */
async function key(says: { role: string; scopes?: readonly string[]; organization?: string }): Promise<string> {
  const name = JSON.stringify(says);
  const known = keys.get(name) ?? String((await t.as('admin').post('/v1/api_keys', { name: `key ${keys.size}`, ...says })).body.key);
  keys.set(name, known);
  return known;
}

/** The request as it goes over a connection, with these headers beside its own or without the usual ones. */
function bytesOf(operation: Operation, { host = true, headers = {}, length }: { host?: boolean; headers?: Record<string, string>; length?: number } = {}): string {
  const { method, url } = valid(operation);
  const authorization = keyFor(operation);
  const lines = {
    ...(host ? { Host: 'registry.example' } : {}),
    ...(authorization ? { Authorization: `Bearer ${authorization}` } : {}),
    ...(length === undefined ? {} : { 'Content-Type': typeOf(operation), 'Content-Length': String(length) }),
    ...headers,
  };
  return `${method} ${url} HTTP/1.1\r\n${Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
}
const typeOf = ({ consumes, streams }: Operation): string => streams?.mediaType ?? consumes ?? 'application/json';

async function overSocket(bytes: string): Promise<Got> {
  const { answers, rest } = await exchange(port, bytes);
  return answers[0] ?? { status: 0, text: rest };
}

/** What those are told who send a part of a body and no more. They wait for it while all else is tried. */
let slow: ReturnType<typeof tooSlow>;
function tooSlow(): Promise<{ operation: Operation; got: Got }[]> {
  const saying = operationsOf(routes).filter((operation) => failuresOf(operation).includes('request_timeout') && !operation.streams);
  return Promise.all(saying.map(async (operation) => ({ operation, got: await overSocket(`${bytesOf(operation, { length: 10 })}{`) })));
}

/** The same of what is not there: every id in the path is one of nobody. */
function ofNobody(operation: Operation): Request {
  const request = valid(operation);
  const [path, query] = request.url.split('?') as [string, string?];
  const steps = operation.path
    .split('/')
    .map((step, place) => (step.startsWith(':') ? unknownFor(step.slice(1), path.split('/')[place] as string) : (path.split('/')[place] as string)));
  return withHeaders({ ...request, url: `${steps.join('/')}${query === undefined ? '' : `?${query}`}` }, needsMatch(operation) ? { 'if-match': '"1-confidential"' } : {});
}
const unknownFor = (name: string, value: string): string =>
  /^[0-9a-f-]{36}\./.test(value)
    ? '00000000-0000-4000-8000-000000000000.00000000-0000-4000-8000-000000000001'
    : /^[0-9a-f-]{36}$/.test(value)
      ? '00000000-0000-4000-8000-000000000000'
      : /^(version|row)$/.test(name)
        ? '999999'
        : 'nobody';

/** Two who were merged, and two of whom something was decided. */
let pairs: Promise<Cast['ids']> | undefined;
const pairsToErase = () =>
  (pairs ??= (async () => {
    const ids = new Map(cast.ids);
    await mergeSome(t, routes, { ...cast, ids });
    return ids;
  })());

async function erasedWithSomebody(name: string): Promise<string> {
  const ids = await pairsToErase();
  const url = `/v1/${name}s/${ids.get(`${name}_id`)}`;
  const said = (await t.as('editor').get(url)).body;
  const somebody = `/v1/prisoners/${said.kept_id ?? said.prisoner_id ?? said.first_id}`;
  const { status, text } = await t.as('admin').post(`${somebody}/erasure`, undefined, { 'if-match': String((await t.as('admin').get(somebody)).headers.etag) });
  if (status !== 200) throw new Error(`${somebody} is not erased: ${status} ${text} ${JSON.stringify(said)}`);
  return url;
}

/** What an operation of a record is asked once that record is gone for good, or taken out of sight. */
const gone = new Map<string, Promise<string>>();
function goneOf(operation: Operation, how: 'erased' | 'retired' | 'back'): Promise<string> {
  const record = t.registry.records.all.find(({ plural, name }) => operation.path.startsWith(`/v1/${plural}/:${name}_id`));
  if (!record) throw new Error(`${operation.operationId} is of no record`);
  // What is said of two people is gone with one of them, and in no other way.
  const isOfTwo = ['merge', 'duplicate_decision'].includes(record.name);
  const name = isOfTwo ? record.name : `${how} ${record.name}`;
  const known =
    gone.get(name) ??
    (async () => {
      if (isOfTwo) return erasedWithSomebody(record.name);
      const url = await examplesOf(t, operationsOf(routes)).make(record);
      if (how === 'retired') await t.as('editor').retire(url);
      else if (how === 'back') await t.as('editor').restore(url, String((await t.as('editor').retire(url)).headers.etag));
      else await t.as('admin').post(`${url}/erasure`, undefined, { 'if-match': (await t.as('admin').get(url)).headers.etag as string });
      return url;
    })();
  gone.set(name, known);
  return known;
}
function at(operation: Operation, url: string, version = '1'): Request {
  const request = valid(operation);
  // Of another kind it would be another operation.
  if (url.split('/')[2] !== request.url.split('/')[2]) throw new Error(`${url} is not of the kind of ${operation.path}`);
  return { ...request, url: request.url.replace(/^\/v1\/\w+\/[^/?]+/, url).replace(/(?<=\/versions\/)\w+/, version) };
}

/** Somebody who is one with another since. */
let merged: Promise<{ url: string; name: string; pair: string; ids: [string, string] }> | undefined;
const mergedOne = () =>
  (merged ??= (async () => {
    const someone = async (says = {}) => (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName()], ...says }))).body;
    const [kept, gone] = [await someone(), await someone({ birth_date: '1985' })];
    const name = `/v1/names/${gone.names[0].id}`;
    await t.as('editor').post('/v1/merges', { kept_id: kept.id, merged_id: gone.id, kept_version: 1, merged_version: 1, evidence: 'One trial.' }, { 'idempotency-key': kept.id });
    return { url: `/v1/prisoners/${gone.id}`, name, pair: [kept.id, gone.id].sort().join('.'), ids: [kept.id, gone.id] as [string, string] };
  })());

/** The registry as an organisation that is not ours has it. */
async function ofOthers(): Promise<TestRegistry> {
  const owner = clientOf(t.app, await key({ role: 'editor', organization: 'example-monitor' }));
  return { ...t, as: ((role: string) => (role === 'editor' ? owner : t.as(role as never))) as TestRegistry['as'] };
}

/** What it keeps to itself: the same cast, made and hidden by it. */
let theirs: Promise<Cast> | undefined;
const castOfOthers = () =>
  (theirs ??= (async () => {
    const others = await ofOthers();
    const owner = others.as('editor');
    const drafts = await castOf(others, routes);
    const { patchOf } = examplesOf(t, operationsOf(routes));
    for (const record of ordinary(t.registry.records)) {
      const name = `${record.name}_id`;
      const [url, gone, hides] = [`/v1/${record.plural}/${drafts.ids.get(name)}`, drafts.retired.get(name), record.owner ? {} : { visibility: 'confidential' }];
      // Something to go back to.
      await owner.patch(url, { ...patchOf(record), ...hides });
      if (record.owner) await owner.post(`${url}/versions/1/restore`, undefined, { 'if-match': String((await owner.get(url)).headers.etag) });
      if (!gone || record.owner) continue;
      const old = `/v1/${record.plural}/${gone.id}`;
      await owner.restore(old, gone.etag);
      await owner.patch(old, hides);
      drafts.retired.set(name, { id: gone.id, etag: String((await owner.retire(old)).headers.etag) });
    }
    for (const name of ['kept_id', 'merged_id']) await owner.patch(`/v1/prisoners/${drafts.ids.get(name)}`, { visibility: 'confidential' });
    const merge = (await t.as('editor').get(`/v1/merges/${drafts.ids.get('merge_id')}`)).body;
    await owner.patch(`/v1/prisoners/${merge.kept_id}`, { visibility: 'confidential' });
    return drafts;
  })());

/** What stands in the way of an operation, brought about. */
let hindering: InTheWay | undefined;
const hindered = () => (hindering ??= inTheWay(t, routes, cast));

/** Ways to this failure; one that leads there is enough. */
const WAYS: Partial<Record<ProblemCode, (operation: Operation) => (() => Promise<Got>)[]>> = {
  validation_failed: (op) => [() => ask(op, also(valid(op), 'rubbish=1'))],
  malformed_request: (op) => [() => overSocket(bytesOf(op, { host: false }))],
  expectation_failed: (op) => [() => overSocket(bytesOf(op, { headers: { Expect: 'x' } }))],
  headers_too_large: (op) => [() => overSocket(bytesOf(op, { headers: { X: 'x'.repeat(9_000) } }))],
  url_too_long: (op) => [() => ask(op, { ...valid(op), url: op.path.replace(/:\w+/g, 'x'.repeat(200)) })],
  method_not_allowed: (op) => [() => ask(op, { ...valid(op), method: 'PUT' })],
  key_not_valid: (op) => [() => askAs(op, valid(op), 'nobody')],
  key_missing: (op) => [() => askAs(op, valid(op), undefined)],
  role_not_sufficient: (op) => [
    async () => askAs(op, valid(op), await key({ role: op.access === 'partner' ? 'reader' : op.access === 'editor' ? 'partner' : 'editor' })),
    () => askAs(op, valid(op), t.keys.reader),
  ],
  scope_not_sufficient: (op) => [async () => askAs(op, valid(op), await key({ role: 'admin', scopes: SCOPES.filter((scope) => scope !== scopeOf(op)) }))],
  only_at_origin: (op) => [
    async () => {
      const mirror = { isWhole: () => true, status: () => ({ state: 'following', seq: 0, confirmedAt: undefined, behindS: undefined, why: undefined }) };
      return ask(op, valid(op), await server('a mirror', () => ({ registry: t.registry, mirror: mirror as never })), t.keys.editor);
    },
  ],
  too_many_requests: (op) => [
    async () => {
      const app = await server('one that is asked too often', () => ({ registry: t.registry, config: { FAILED_KEYS_PER_MINUTE: 1 } }));
      await ask(op, valid(op), app, 'nobody');
      return ask(op, valid(op), app, 'nobody');
    },
  ],
  internal_error: (op) => [async () => ask(op, valid(op), await server('broken', () => ({ registry: failing(new Error('it fell over')) })), t.keys.admin)],
  unavailable: (op) => [async () => ask(op, valid(op), await server('unavailable', () => ({ registry: failing(new StoreUnavailable('busy')) })), t.keys.admin)],
  outcome_unknown: (op) => [
    async () => {
      const request = await current(op);
      return ask(
        op,
        request,
        await server('cut off', () => ({ registry: { ...t.registry, write: cutOff, writeRecord: cutOff, database: { ...t.registry.database, write: cutOff } } as never })),
        keyFor(op),
      );
    },
  ],
  export_not_approved: (op) => [
    async () => ask(op, valid(op), await server('one whose exports are approved', () => ({ registry: t.registry, config: { EXPORT_APPROVAL: 'required' } })), t.keys.editor),
  ],
  not_found: (op) => [() => ask(op, ofNobody(op))],
  malformed_body: (op) => [
    () => ask(op, { ...withHeaders(valid(op), { 'content-type': typeOf(op) }), payload: '{' }),
    () => ask(op, { ...withHeaders(valid(op), { 'content-type': typeOf(op) }), payload: '' }),
  ],
  body_too_large: (op) => [() => ask(op, { ...withHeaders(valid(op), { 'content-type': typeOf(op) }), payload: `"${'x'.repeat(30_000)}"` })],
  media_type_not_supported: (op) => [() => ask(op, { ...withHeaders(valid(op), { 'content-type': 'text/rubbish' }), payload: '{}' })],
  version_missing: (op) => [async () => ask(op, without(await current(op), 'if-match'))],
  version_not_current: (op) => [async () => ask(op, withHeaders(await current(op), { 'if-match': '"70-confidential"' })), () => ask(op, otherVersions(op))],
  cursor_not_valid: (op) => [
    () => ask(op, also(valid(op), 'cursor=x.y')),
    () => ask(op, { ...valid(op), payload: JSON.stringify({ ...JSON.parse(String(valid(op).payload ?? '{}')), cursor: 'x.y' }) }),
  ],
  idempotency_key_reused: (op) => [
    async () => {
      // What is remembered of a sender without a key could say who it was.
      const role = op.access === 'admin' ? 'admin' : 'editor';
      const taken = `taken-by-${role}`;
      await t.as(role).post('/v1/facilities', aFacility(), { 'idempotency-key': taken });
      return askAs(op, withHeaders(await current(op), { 'idempotency-key': taken }), t.keys[role]);
    },
  ],
  erased: (op) => [
    async () => askAs(op, withHeaders(at(op, await goneOf(op, 'erased')), op.method === 'GET' ? {} : { 'if-match': '"1-confidential"' }), t.keys.admin),
    // Of a version that there was something else is said.
    async () => askAs(op, at(op, await goneOf(op, 'erased'), '999999'), t.keys.admin),
  ],
  version_withdrawn: (op) => [
    async () => ask(op, withHeaders(at(op, await goneOf(op, 'back'), '2'), op.method === 'GET' ? {} : { 'if-match': '"3-confidential"' })),
    async () => ask(op, withHeaders(at(op, await goneOf(op, 'retired'), '2'), op.method === 'GET' ? {} : { 'if-match': '"2-confidential"' }), t.app, t.keys.editor),
    async () => ask(op, { ...at(op, await goneOf(op, 'retired')), url: `${at(op, await goneOf(op, 'retired')).url.split('?')[0]}?from=1&to=2` }, t.app, t.keys.editor),
  ],
  record_merged: (op) => [
    async () => ask(op, op.path === '/v1/merges' ? merging(cast.ids.get('kept_id'), (await mergedOne()).ids[1]) : at(op, (await mergedOne()).url)),
    async () => ask(op, withHeaders(at(op, (await mergedOne()).url), needsMatch(op) ? { 'if-match': '"1-confidential"' } : {})),
    async () => ask(op, withHeaders(at(op, (await mergedOne()).url), needsMatch(op) ? { 'if-match': '"2-confidential"' } : {})),
    async () => ask(op, withHeaders(at(op, (await mergedOne()).name), needsMatch(op) ? { 'if-match': '"1-confidential"' } : {})),
    async () => ask(op, { ...valid(op), url: valid(op).url.replace(/[0-9a-f-]{36}\.[0-9a-f-]{36}/, (await mergedOne()).pair) }),
  ],
  conflict: (op) => [() => hindered().conflict(op)],
  changed_since: (op) => [() => hindered().changedSince(op)],
  draft_of_another_organization: (op) => [
    async () => {
      const drafts = await castOfOthers();
      const asked = op.path === '/v1/merges' ? merging(drafts.ids.get('kept_id'), drafts.ids.get('merged_id'), 2) : changing(op, await current(op, drafts, await ofOthers()));
      return ask(op, asked, t.app, await key({ role: 'editor', organization: 'example-archive' }));
    },
  ],
};
/** The same, so that it would change something: one that is hidden is shown, a part goes back to what it was changed to once. */
function changing(operation: Operation, request: Request): Request {
  const isPart = ordinary(t.registry.records).some(({ owner, plural }) => owner && operation.path.startsWith(`/v1/${plural}/`));
  if (isPart) return { ...request, url: request.url.replace('/versions/1/', '/versions/2/') };
  return operation.method === 'PATCH' ? { ...request, payload: '{"visibility":"public"}' } : request;
}

/** Makes two people one. */
const merging = (kept_id: string | undefined, merged_id: string | undefined, version = 1): Request => ({
  method: 'POST',
  url: '/v1/merges',
  headers: { 'content-type': 'application/json', 'idempotency-key': `merging-${kept_id}-${merged_id}` },
  payload: JSON.stringify({ kept_id, merged_id, kept_version: version, merged_version: version, evidence: 'One trial.' }),
});
const needsMatch = ({ headers }: Operation): boolean => headers?.shape['if-match'] !== undefined;

/** Of those that name versions in what is sent. */
function otherVersions(operation: Operation): Request {
  const request = valid(operation);
  return { ...request, payload: JSON.stringify({ ...JSON.parse(String(request.payload ?? '{}')), kept_version: 70, merged_version: 70 }) };
}

/** The code of the failure that was reached, or what came instead. */
async function reached(operation: Operation, code: ProblemCode): Promise<string | undefined> {
  const seen: string[] = [];
  for (const way of WAYS[code]?.(operation) ?? []) {
    const { status, text } = await way().catch((error: Error) => ({ status: 0, text: error.message }));
    const got = codeIn(text);
    if (got === code && status === PROBLEMS[code].status) return undefined;
    seen.push(`${status} ${got ?? text.slice(0, 80)}`);
  }
  return `${operation.method} ${operation.path} says that it can answer ${code}; tried: ${seen.join(', ')}`;
}
function codeIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown }).code;
  } catch {
    return undefined;
  }
}

describe('every operation that documents it can answer', () => {
  const generic = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => code !== 'request_timeout').sort((a, b) => Number(a === LAST) - Number(b === LAST));
  test.each(generic)('%s', async (code) => {
    const saying = operationsOf(routes).filter((operation) => failuresOf(operation).includes(code));
    expect(saying.length, `no operation says ${code}`).toBeGreaterThan(0);
    const missed: string[] = [];
    // What many answer alike a third of them is asked for every day.
    for (const operation of saying.length > 30 ? dealt(saying, 3, generic.indexOf(code)) : saying) {
      const complaint = await reached(operation, code);
      if (complaint) missed.push(complaint);
    }
    if (DROPPING.includes(code)) cast = await castOf(t, routes);
    expect(missed).toEqual([]);
  });

  test('request_timeout', async () => {
    expect(
      (await slow)
        .filter(({ got }) => got.status !== 408 || codeIn(got.text) !== 'request_timeout')
        .map(({ operation, got }) => `${operation.operationId}: ${got.status} ${got.text.slice(0, 80)}`),
    ).toEqual([]);
  });
});
