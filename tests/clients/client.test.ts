// The client that comes with the registry, against a live one: pages, versions, the feed, patience, and a write that is done once though its answer was lost.
import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Change, type Connection, connect, NoAnswer, RegistryProblem } from '../../client/index.js';
import { clientTypes } from '../../openapi/client-types.js';
import { documentOf } from '../../src/core/http/openapi.js';
import { aName, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');

let t: TestRegistry;
let url: string;
beforeAll(async () => {
  t = await makeRegistry();
  url = await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

const editor = (more: Partial<Connection> = {}) => connect({ url, key: String(t.keys.editor), ...more });
const source = (title: string) => aSource({ title }) as { title: string; kind: 'ngo_release' };

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of some) found.push(one);
  return found;
}

/** The failure that it ends with. */
async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error) => error,
  );
}

/** Answers these instead of the server, in turn, then what the server says; and counts what was sent. */
function after(...instead: (() => Response)[]) {
  const sent: Headers[] = [];
  const fetching: typeof fetch = async (input, init) => {
    sent.push(new Headers(init?.headers));
    const answer = instead.shift();
    return answer ? answer() : fetch(input, init);
  };
  return { sent, fetch: fetching };
}

const later = (status: number, retryAfter: string) => () =>
  new Response(JSON.stringify({ type: '/problems/too_many_requests', title: 'x', status, code: 'too_many_requests', detail: 'x' }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': retryAfter },
  });

test('a list gives all of its records, however many pages they are, and no page that is not asked for', async () => {
  for (const title of ['A list, 1', 'A list, 2', 'A list, 3']) await editor().create('sources', source(title));
  const counted = after();
  const listing = editor({ fetch: counted.fetch }).list('sources', { title_prefix: 'A list', sort: ['title'], limit: 2 });
  expect((await listing.next()).value).toMatchObject({ title: 'A list, 1' });
  expect((await listing.next()).value).toMatchObject({ title: 'A list, 2' });
  expect(counted.sent).toHaveLength(1);
  expect((await all(listing)).map(({ title }) => title)).toEqual(['A list, 3']);
  expect(counted.sent).toHaveLength(2);
});

test('a search goes through its pages as well', async () => {
  const found = await all(editor().search('sources', { where: { op: 'prefix', field: 'title', value: 'A list' }, sort: ['-title'], limit: 1 }));
  expect(found.map(({ title }) => title)).toEqual(['A list, 3', 'A list, 2', 'A list, 1']);
});

const FINE = { kind: 'fine', term: { certainty: 'not_applicable' } } as const;

test('a part is made under its record, and what only would be is not there', async () => {
  const { document } = await editor().create('prisoners', aPrisoner() as never);
  const sentence = await editor().create('sentences', FINE, { under: document.id });
  expect(sentence.document).toMatchObject({ prisoner_id: document.id, kind: 'fine' });
  expect(await editor().create('sentences', FINE, { under: document.id, dryRun: true })).toMatchObject({ etag: '' });
  expect(await all(editor().list('sentences', { prisoner_id: [document.id] }))).toHaveLength(1);
});

test('nobody is overwritten: a change names the version that was read, and one that must be made is decided anew', async () => {
  const made = await editor().create('sources', source('Versions'));
  const other = await editor().revise('sources', made, { publisher: 'Example Herald' }, { reason: 'Так у крыніцы' });
  const refused = await failure(editor().revise('sources', made, { publisher: 'Somebody else' }));
  if (!(refused instanceof RegistryProblem) || !refused.is('version_not_current')) throw refused;
  expect(refused.problem.current_etag).toBe(other.etag);
  expect(refused.problem.changed).toEqual(['publisher']);

  const decided: unknown[] = [];
  const { document } = await editor().change('sources', made.document.id, ({ publisher }) => {
    decided.push(publisher);
    return { publisher: `${publisher}, corrected` };
  });
  expect(document.publisher).toBe('Example Herald, corrected');
  expect(decided).toEqual(['Example Herald']);

  // Somebody else changes it after it was read, once.
  let isDisturbed = false;
  const disturbed: typeof fetch = async (input, init) => {
    if (init?.method === 'PATCH' && !isDisturbed) {
      isDisturbed = true;
      await t.as('editor').patch(`/v1/sources/${made.document.id}`, { publisher: 'Faster' });
    }
    return fetch(input, init);
  };
  const anew = await editor({ fetch: disturbed }).change('sources', made.document.id, ({ publisher }) => ({ publisher: `${publisher}, too` }));
  expect(anew.document.publisher).toBe('Faster, too');
  await editor().retire('sources', anew);
  expect(await failure(editor().read('sources', made.document.id))).toMatchObject({ code: 'not_found', status: 404 });
});

test('a write whose answer is lost is sent again under the same key, and done once', async () => {
  const keys: (string | null)[] = [];
  const losing: typeof fetch = async (input, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    const answer = await fetch(input, init);
    if (keys.length === 1) throw new TypeError('fetch failed');
    return answer;
  };
  await editor({ fetch: losing }).create('sources', source('Lost once'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(keys).size).toBe(1);
  expect(await all(editor().list('sources', { title: ['Lost once'] }))).toHaveLength(1);
});

test('a key of one’s own holds across calls', async () => {
  const once = { idempotencyKey: 'example-import-12' };
  const [first, second] = [await editor().create('sources', source('Once'), once), await editor().create('sources', source('Once'), once)];
  expect(second).toEqual(first);
});

test.each([429, 503])('%d is waited out for as long as it says, or thrown where that is too long', async (status) => {
  const patient = after(later(status, '1'), later(status, '0'));
  expect(await all(editor({ fetch: patient.fetch, waitMsMax: 1000 }).list('sources', { title: ['Once'] }))).toHaveLength(1);
  expect(patient.sent).toHaveLength(3);
  const hurried = after(later(status, '1'));
  expect(await failure(all(editor({ fetch: hurried.fetch, waitMsMax: 999 }).list('sources')))).toMatchObject({ code: 'too_many_requests', status });
  expect(hurried.sent).toHaveLength(1);
});

test('a date to wait for is one, and one that has passed is no wait', async () => {
  const soon = after(later(503, 'Thu, 01 Jan 2015 00:00:00 GMT'));
  await editor({ fetch: soon.fetch, waitMsMax: 0 }).read('sources', (await editor().create('sources', source('A date'))).document.id);
  expect(soon.sent).toHaveLength(2);
  const distant = after(later(503, 'Thu, 01 Jan 2099 00:00:00 GMT'));
  expect(await failure(editor({ fetch: distant.fetch }).send('GET', '/v1/sources'))).toBeInstanceOf(RegistryProblem);
  expect(distant.sent).toHaveLength(1);
});

test('it gives up after as many tries as it may make, and at once where a no is meant', async () => {
  const never = after(...Array.from({ length: 9 }, () => later(503, '0')));
  expect(await failure(editor({ fetch: never.fetch, triesMax: 3 }).send('GET', '/v1/sources'))).toMatchObject({ status: 503 });
  expect(never.sent).toHaveLength(3);
  const refused = after();
  expect(await failure(connect({ url, fetch: refused.fetch }).create('sources', source('No key')))).toMatchObject({ code: 'key_missing' });
  expect(refused.sent).toHaveLength(1);
});

test('what is not of a registry is told from what the registry refuses', async () => {
  const elsewhere = after(() => new Response('<html>', { status: 404 }));
  expect(await failure(editor({ fetch: elsewhere.fetch }).send('GET', '/v1/sources'))).toBeInstanceOf(NoAnswer);
  const nobody = connect({ url: 'http://127.0.0.1:1', triesMax: 2 });
  expect(await failure(nobody.send('GET', '/v1/sources'))).toBeInstanceOf(NoAnswer);
});

test('a failure names the parameter and what was meant, and nothing that was sent but its name', async () => {
  const refused = await failure(all(editor().list('prisoners', { custody_status: ['at_large' as never], family_name: ['НИКТОВА'] })));
  if (!(refused instanceof RegistryProblem) || !refused.is('validation_failed')) throw refused;
  expect(refused.problem.errors[0]?.parameter).toBe('custody_status');
  expect(refused.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(`${refused.stack}`).not.toContain('НИКТОВА');
});

describe('the feed', () => {
  test('is told in order from a position that was kept, and ends where there is no more', async () => {
    const told = await all(editor().changes());
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, place) => place + 1));
    const half = told[Math.floor(told.length / 2)] as Change;
    expect(await all(editor().changes({ after: half.after }))).toEqual(told.slice(half.seq));
    expect(await all(editor().changes({ after: told.length }))).toEqual([]);
  });

  test('is followed: what comes later is told when it comes, until the signal says stop', async () => {
    const end = (await all(editor().changes())).length;
    const stop = new AbortController();
    const following = editor().changes({ after: end, follow: true, documents: true, record: ['source'], signal: stop.signal });
    const next = following.next();
    await editor().create('prisoners', aPrisoner({ names: [aName()] }) as never);
    const { document } = await editor().create('sources', source('Comes later'));
    expect((await next).value).toMatchObject({ change: 'created', record: 'source', id: document.id, document: { id: document.id } });
    const waiting = failure(following.next());
    stop.abort(new Error('Enough'));
    expect(await waiting).toMatchObject({ message: 'Enough' });
  });
});

test('the client has nothing of the server in it, and no dependency', () => {
  const files = readdirSync(`${ROOT}client`).filter((name) => name.endsWith('.ts'));
  expect(files).toContain('schemas.ts');
  for (const file of files) {
    const imported = [...read(`client/${file}`).matchAll(/ from '([^']+)'/g)].map(([, from]) => from);
    for (const from of imported) expect(from, file).toMatch(/^\.\/\w+\.js$/);
  }
});

test('its types are those of the document', async () => {
  const document = JSON.parse(JSON.stringify(documentOf(t.app)));
  expect((await clientTypes(document)) === read('client/schemas.ts'), 'client/schemas.ts is not of this document: run "npm run openapi" and commit the file').toBe(true);
});

describe('the examples of docs/clients.md', () => {
  const examples = [...read('docs/clients.md').matchAll(/\*\*(\w[\w ]*)[^\n]*\n\n```js\n([\s\S]*?)```/g)].map(([, title, text]) => [title as string, text as string] as const);

  beforeAll(async () => {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'client/tsconfig.json'], { cwd: ROOT });
    const periods = [{ status: 'pre_trial_detention', as_of: '2026-01-10' }];
    const sentences = [{ kind: 'deprivation_of_liberty', term: { years: 6, certainty: 'exact', verbatim: '6 yrs' } }];
    const children = [{ minor: 'yes', as_of: '2026-01-10' }];
    await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'NIBYTNAYA Maryna', family: 'NIBYTNAYA' })], custody_periods: periods, sentences, children }));
  });

  test('are all of them', () => {
    expect(examples.map(([title]) => title)).toEqual(['List', 'Search', 'Create and change', 'Failures', 'Follow']);
  });

  const SAYS: Record<string, RegExp> = {
    List: /^NIBYTNAYA Maryna 2026-01-10$/m,
    Search: /^NIBYTNAYA Maryna$/m,
    'Create and change': /^\d+ female$/m,
    Failures: /^custody_status /m,
    Follow: /^created prisoner [0-9a-f-]{36}$/m,
  };

  test.each(examples)('%s', async (title, text) => {
    const env = { PATH: process.env.PATH, REGISTRY_URL: url, REGISTRY_KEY: t.keys.editor };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', text], { cwd: ROOT, env });
    expect(stdout).toMatch(SAYS[title] as RegExp);
  });
});
