// Who may call what: every route of the app, asked by everyone. The routes are found as the app is built, so a new one is asked as well.
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.js';
import { SCOPES, type Scope, scopeOf } from '../../src/core/access/scopes.js';
import { rank, viewerOf } from '../../src/core/access/viewer.js';
import { documentOf, isPage } from '../../src/core/http/openapi.js';
import { type Operation, operation } from '../../src/core/http/operation.js';
import { PROBLEMS, type ProblemCode } from '../../src/core/problem.js';
import { contentOf, expectUnchanged } from '../support/content.js';
import { castOf, currentRequestOf } from '../support/examples.js';
import { dealt } from '../support/extent.js';
import { ALL_ROLES, type Answer, type Client, clientOf, makeRegistry, type Role } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';

const t = await withRoutes(makeRegistry);
afterAll(() => t.close());
const cast = await castOf(t, t.routes);
// The first use of a key is noted with its day; from here on a refused request has nothing left to change.
for (const role of ALL_ROLES) await t.as(role).get('/livez');

const operations = t.routes.flatMap(({ method, operation }) => (operation && method !== 'HEAD' ? [operation] : []));
const may = (role: Role, access: string) => ALL_ROLES.indexOf(role) >= ALL_ROLES.indexOf(access as Role);

/** Writes that anyone may do, each with its reason in docs/decisions. */
const FOR_ANYONE = ['createCorrection'];

function promised({ method, reads, tags, operationId }: Operation): Role {
  if (FOR_ANYONE.includes(operationId)) return 'reader';
  // It reads everybody's names for each answer, and tells what editors decided.
  if (operationId === 'listDuplicates') return 'editor';
  if (tags.includes('api_keys') || tags.includes('audit_events') || /^erase[A-Z]/.test(operationId)) return 'admin';
  // What is sealed is the editors', though they cannot open it either.
  if (tags.includes('sealed_values')) return 'editor';
  // Nobody without a key asks for what is not public, and a second person approves it.
  if (operationId === 'approveExportRequest') return 'admin';
  if (/ExportRequests?$/.test(operationId)) return 'partner';
  // Whoever has a key has webhooks of their own.
  if (tags.includes('webhooks')) return 'partner';
  // Lists that come in are for those who write, until they are records.
  if (tags.includes('imports')) return 'editor';
  return method === 'GET' || reads ? 'reader' : 'editor';
}

/** A record, and what is told of its past, under its address. */
const HISTORY = ['', '/versions', '/versions/:version', '/diff'];

const document = documentOf(t.app) as { paths: Record<string, Record<string, Record<string, unknown>>> };

function saidOf({ method, path }: Operation): Record<string, unknown> {
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] ?? {};
}

/** Whether who has this role may see what is asked for at all; otherwise it is as if there were none. */
function isSeen({ method, path }: Operation, role: Role): boolean {
  // The one that is there is the editor's.
  if (/\/:(webhook|export_request)_id/.test(path)) return role !== 'partner';
  const record = t.registry.records.all.find((one) => method === 'GET' && HISTORY.some((of) => path === `/v1/${one.plural}/:${one.name}_id${of}`));
  return !record || rank(viewerOf(role, '').audience) >= rank(record.widest({}));
}

/** What is of an area of its own, by its address. */
const AREAS = ['exports', 'imports', 'webhooks', 'sealed_values', 'api_keys', 'audit_events'] as const;

function promisedScope({ method, reads, path }: Operation): Scope | undefined {
  if (/^\/(?:livez|readyz|problems|v1\/(?:meta|vocabularies|ledger))\b/.test(path)) return undefined;
  const area = AREAS.find((name) => path.replace('/import_mappings', '/imports').replace('/export_requests', '/exports').split(/[/.]/).includes(name));
  if (area) return area;
  if (path.endsWith('/erasure')) return 'erase';
  return method === 'GET' || reads ? 'read' : 'write';
}

/** Admins whose keys are narrowed to one scope, and to all but one. */
const narrowed = async (scopes: readonly Scope[]) => clientOf(t.app, (await t.as('admin').post('/v1/api_keys', { name: scopes.join(' '), role: 'admin', scopes })).body.key);
const clients = async (chosen: (scope: Scope) => Scope[]) => new Map(await Promise.all(SCOPES.map(async (scope) => [scope, await narrowed(chosen(scope))] as const)));
const withOnly = await clients((scope) => [scope]);
const withAllBut = await clients((scope) => SCOPES.filter((other) => other !== scope));
for (const client of [...withOnly.values(), ...withAllBut.values()]) await client.get('/livez');

function expectRefused(answer: Answer, role: Role, access: string): void {
  const code: ProblemCode = role === 'reader' ? 'key_missing' : 'role_not_sufficient';
  const { status, title, meaning } = PROBLEMS[code];
  expect(answer.body).toEqual({ type: `/problems/${code}`, title, status, code, detail: meaning, ...(role === 'reader' ? {} : { required_role: access }) });
  expect(answer.status).toBe(role === 'reader' ? 401 : 403);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['www-authenticate']).toBe(role === 'reader' ? 'Bearer realm="registry"' : undefined);
  expect(answer.headers.etag).toBeUndefined();
}

describe.each(operations.map((asked) => [`${asked.method} ${asked.path}`, asked] as const))('%s', (_, asked) => {
  test('asks for the role that the surface promises', () => {
    expect(asked.access, `${asked.operationId} asks for ${asked.access}; anyone reads, editors write records, whoever has a key has webhooks, admins have the keys and erase`).toBe(
      promised(asked),
    );
  });

  test.each(ALL_ROLES.filter((role) => may(role, asked.access)))('lets in a %s', async (role) => {
    const request = await currentRequestOf(t, asked, cast, { dryRun: true });
    const answer = await t.as(role).request(request);
    if (!isSeen(asked, role)) {
      expect(answer.body, `${role} sees what nobody of that audience may see`).toMatchObject({ status: 404, code: 'not_found' });
      return;
    }
    expect(Object.keys(asked.answers).map(Number), `${role} was answered ${answer.status} ${answer.text.slice(0, 400)}`).toContain(answer.status);
    expect(answer.status).toBeLessThan(300);
  });

  test.each(ALL_ROLES.filter((role) => !may(role, asked.access)))('refuses a %s before it looks at the request, and nothing happens', async (role) => {
    const request = await currentRequestOf(t, asked, cast);
    const before = await contentOf(t.store);
    const answer = await t.as(role).request(request);
    expectRefused(answer, role, asked.access);
    // Neither what is sent nor whether there is anything at the address can change the answer.
    const elsewhere = request.url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '00000000-0000-4000-8000-000000000000');
    const others = [
      { ...request, url: elsewhere },
      { ...request, url: request.url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'rubbish') },
      { ...request, url: `${request.url}?rubbish=1` },
      ...(asked.method === 'GET'
        ? []
        : [
            { ...request, payload: '{"rubbish' },
            { ...request, payload: Buffer.alloc(300_000, ' ') },
            { ...request, headers: { 'content-type': 'text/rubbish' }, payload: 'rubbish' },
            { ...request, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, payload: 'rubbish' },
          ]),
    ];
    for (const other of dealt(others, 2, operations.indexOf(asked))) {
      const again = await t.as(role).request(other);
      expect(again.status, `${other.method} ${other.url}`).toBe(answer.status);
      expect(again.bytes.equals(answer.bytes), `${other.method} ${other.url}: ${again.text}`).toBe(true);
    }
    await expectUnchanged(t, before, `${asked.operationId} stored something for a ${role} whom it refused`);
  });

  test.each(asked.method === 'GET' ? ['HEAD' as const] : [])('treats %s like GET', async (method) => {
    const request = await currentRequestOf(t, asked, cast);
    for (const role of ALL_ROLES) {
      const [get, head] = [await t.as(role).request(request), await t.as(role).request({ ...request, method })];
      expect(head.status, role).toBe(get.status);
      expect(head.bytes, role).toHaveLength(0);
    }
  });
});

describe('a narrowed key', () => {
  test('is asked for the scope that the surface promises, and the document says so', () => {
    for (const asked of operations) {
      const scope = promisedScope(asked);
      expect(scopeOf(asked), asked.operationId).toBe(scope);
      const said = saidOf(asked);
      expect(said['x-required-scope'], asked.operationId).toBe(scope);
      expect(String(said.description).includes(`A key that is narrowed needs the scope \`${scope}\`.`), asked.operationId).toBe(scope !== undefined);
    }
  });

  test('to what an operation needs is let in, and any is where nothing is told of anybody', async () => {
    for (const asked of operations) {
      const scope = promisedScope(asked);
      const request = await currentRequestOf(t, asked, cast, { dryRun: true });
      for (const client of scope ? [withOnly.get(scope)] : [withOnly.get('exports'), withOnly.get('erase')]) {
        const answer = await (client as Client).request(request);
        // It may find that it was done already, and gives out no key that may more than itself.
        expect([answer.status, answer.body?.required_scope], `${asked.operationId}: ${answer.text.slice(0, 400)}`).not.toEqual([403, scope]);
        expect(answer.status, asked.operationId).not.toBe(401);
      }
    }
  });

  test('to all else is refused before the request is looked at, and nothing happens', async () => {
    const scoped = operations.filter((asked) => promisedScope(asked) !== undefined);
    const requests: [Operation, Awaited<ReturnType<typeof currentRequestOf>>][] = [];
    for (const asked of scoped) requests.push([asked, await currentRequestOf(t, asked, cast)]);
    const before = await contentOf(t.store);
    const { status, title, meaning } = PROBLEMS.scope_not_sufficient;
    for (const [asked, request] of requests) {
      const scope = promisedScope(asked) as Scope;
      const refused = withAllBut.get(scope) as Client;
      const answer = await refused.request(request);
      expect(answer.body, asked.operationId).toEqual({
        type: '/problems/scope_not_sufficient',
        title,
        status,
        code: 'scope_not_sufficient',
        detail: meaning,
        required_scope: scope,
      });
      expect(answer.headers['cache-control']).toBe('no-store');
      const elsewhere = request.url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '00000000-0000-4000-8000-000000000000');
      for (const other of [
        { ...request, url: elsewhere },
        { ...request, url: `${request.url}${request.url.includes('?') ? '&' : '?'}rubbish=1` },
      ])
        expect((await refused.request(other)).bytes.equals(answer.bytes), `${other.method} ${other.url}`).toBe(true);
    }
    await expectUnchanged(t, before, 'something was stored for a key that is narrowed to all else');
  });
});

test('what anyone may write is limited, tells nothing of what is written, and is listed here', async () => {
  const open = operations.filter(({ method, access, reads }) => method !== 'GET' && !reads && access === 'reader');
  expect(open.map(({ operationId }) => operationId)).toEqual(FOR_ANYONE);
  for (const asked of open) {
    expect(asked.limited, `${asked.operationId} can be called by anyone as often as they like: declare it limited`).toBe(true);
    for (const role of ['reader', 'partner'] as const) {
      const { status, body } = await t.as(role).request(await currentRequestOf(t, asked, cast));
      expect([status, Object.keys(body)], role).toEqual([202, ['id', 'status']]);
    }
  }
});

test('every route says who may call it, but for the pages of the explorer, which only show themselves', () => {
  expect(operations.length).toBeGreaterThan(40);
  const silent = t.routes.filter(({ operation }) => !operation);
  for (const { method, url } of silent) {
    expect(isPage(url), `${method} ${url} does not say who may call it: declare it with operation()`).toBe(true);
    expect(['GET', 'HEAD'], `${method} ${url} is a page and can do more than be read`).toContain(method);
  }
});

describe('an app with a route that', () => {
  const says: Operation = {
    method: 'GET',
    path: '/v1/planted',
    access: 'admin',
    operationId: 'getPlanted',
    summary: 'Planted',
    description: 'A route that a test plants.',
    tags: ['service'],
    answers: { 200: { description: 'It is there.' } },
    failures: [],
    handle: async () => 'planted',
  };
  async function planting(plant: (app: Awaited<ReturnType<typeof buildApp>>) => void): Promise<string | undefined> {
    const planted = await withRoutes(async () => ({ app: await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } }) }));
    try {
      plant(planted.app);
      await planted.app.ready();
      return planted.routes.find(({ method, url }) => method === 'GET' && url === '/v1/planted')?.operation?.access;
    } finally {
      await planted.app.close();
    }
  }

  test('says all of it starts, and these rules see the route', async () => {
    expect(await planting((app) => operation(app, says))).toBe('admin');
  });

  test.each(['GET', 'HEAD', 'POST', 'OPTIONS'] as const)('was added past operation() with %s does not start', async (method) => {
    await expect(planting((app) => app.route({ method, url: '/v1/planted', handler: async () => 'planted' }))).rejects.toThrow(
      `${method} /v1/planted does not say who may call it: declare it with operation()`,
    );
  });

  test('does not say who may call it does not start', async () => {
    const { access: _, ...silent } = says;
    await expect(planting((app) => operation(app, silent as Operation))).rejects.toThrow('GET /v1/planted does not say who may call it: declare it with operation()');
  });

  test('asks for a role that there is not does not start', async () => {
    await expect(planting((app) => operation(app, { ...says, access: 'owner' as never }))).rejects.toThrow('GET /v1/planted does not say who may call it');
  });

  test.each(['operationId', 'summary', 'description'])('does not say its %s does not start', async (property) => {
    await expect(planting((app) => operation(app, { ...says, [property]: '' }))).rejects.toThrow('GET /v1/planted does not say what it is called or what it does');
  });

  test('is called like another does not start', async () => {
    await expect(planting((app) => operation(app, { ...says, operationId: 'listPrisoners' }))).rejects.toThrow('GET /v1/planted: there is another operation called listPrisoners');
  });

  test('hides behind a name like that of a page does not start', async () => {
    for (const url of ['/docsecrets', '/openapi.json/secrets', '/v1/docs', '/openapi.txt']) {
      await expect(
        planting((app) => app.get(url, async () => 'planted')),
        url,
      ).rejects.toThrow(`GET ${url} does not say who may call it`);
    }
  });
});
