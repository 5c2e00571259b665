// Failures: each one is a problem document (RFC 9457) with a code of the catalogue and that code's status, says nothing of the server's inside, and
// stores nothing. Thousands of malformed requests to a listening server prove it, beside one deliberate request for each code.
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../src/app.js';
import { OutcomeUnknown, StoreUnavailable } from '../../src/core/db/types.js';
import { failuresOf, type Operation } from '../../src/core/http/operation.js';
import { PROTECTION } from '../../src/core/http/protection.js';
import { ProblemDocument } from '../../src/core/http/responses.js';
import { PROBLEMS, type ProblemCode } from '../../src/core/problem.js';
import { records } from '../../src/records/index.js';
import { contentOf, expectUnchanged } from '../support/content.js';
import { extent } from '../support/extent.js';
import { CANARY, type Malformed, malformedRequests } from '../support/malformed.js';
import { ordinary } from '../support/ordinary.js';
import { aCorrection, aFacility, aName, aPrisoner, aSource } from '../support/people.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { exchange } from '../support/raw.js';
import { clientOf, makeRegistry, type TestRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';
import { examplesOf, operationsOf } from '../support/specimens.js';

const SEED = 20_240_904;
/** Enough for each property of each kind of record to have its turn. What is malformed is refused before the store is asked: on PostgreSQL fewer show that it is so there. */
const COUNT = ordinary(records).length * extent(30, engineOfTests() === 'postgres' ? 120 : 160);
/** Requests under way at once. */
const TOGETHER = 8;
/** How often a healthy request is put among the malformed ones. */
const HEALTHY_EVERY = 250;

const codes = Object.keys(PROBLEMS) as ProblemCode[];

interface Got {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

/** What a problem document holds beside what all of them do. */
const MORE: Partial<Record<ProblemCode, string[]>> = {
  validation_failed: ['errors'],
  method_not_allowed: ['allowed_methods'],
  version_not_current: ['changed', 'current_etag'],
  changed_since: ['records'],
  record_merged: ['canonical_id'],
  body_too_large: ['limit_bytes'],
  role_not_sufficient: ['required_role'],
  scope_not_sufficient: ['required_scope'],
  internal_error: ['instance'],
  unavailable: ['instance'],
  outcome_unknown: ['instance'],
};
const StrictProblem = z.strictObject(ProblemDocument.shape);

/** What is wrong with an answer as a failure; empty when nothing is. */
function complaintsAbout({ status, headers, text }: Got, { head = false, operation }: { head?: boolean; operation?: Operation | undefined } = {}): string[] {
  const complaints: string[] = [];
  if (headers['content-type'] !== 'application/problem+json') complaints.push(`its content type is ${headers['content-type']}: answer failures as application/problem+json`);
  if (headers['cache-control'] !== 'no-store') complaints.push('it may be cached: a failure says no-store');
  if (headers['x-content-type-options'] !== 'nosniff' || !headers['content-security-policy']?.includes("default-src 'none'"))
    complaints.push('it does not tell browsers what it may do, as every answer does');
  if (!/^[0-9a-f-]{36}$/.test(headers['request-id'] ?? '')) complaints.push('it has no Request-Id, which every answer has');
  if (head) return complaints;
  for (const inside of [/FST_/, /"statusCode"/, /"error":/, /node_modules/, /\.[jt]s:\d+/, /\n\s+at /, /SQLITE|sqlite_|select |insert into/i]) {
    if (inside.test(text)) complaints.push(`it shows the inside of the server: ${inside}`);
  }
  if (text.includes(CANARY.repeat(5)) || new RegExp(`"(?!pointer|parameter)\\w+":"[^"]*${CANARY}`).test(text)) complaints.push('it quotes what was sent');
  const parsed = StrictProblem.safeParse(tryParse(text));
  if (!parsed.success) return [...complaints, `it is no problem document: ${parsed.error.message}`];
  const { type, title, code, detail } = parsed.data;
  const kind = PROBLEMS[code];
  if (status !== kind.status || parsed.data.status !== status) complaints.push(`its status is ${status}, and ${parsed.data.status} inside: ${code} has ${kind.status}`);
  if (type !== `/problems/${code}` || title !== kind.title || detail === '') complaints.push(`it does not speak as the catalogue does of ${code}`);
  const members = Object.keys(parsed.data).filter((name) => !['type', 'title', 'status', 'code', 'detail'].includes(name));
  if (JSON.stringify(members.sort()) !== JSON.stringify(MORE[code] ?? []))
    complaints.push(`it holds ${members.join(', ') || 'nothing more'}: ${code} holds ${MORE[code] ?? 'nothing more'}`);
  if (status === 401 && !headers['www-authenticate']?.startsWith('Bearer ')) complaints.push('it does not say how to authenticate');
  if (status === 405 && headers.allow !== parsed.data.allowed_methods?.join(', ')) complaints.push('Allow and allowed_methods differ');
  if ((status === 503 || status === 429) && !Number(headers['retry-after'])) complaints.push('it does not say when to try again');
  if (operation && !failuresOf(operation).includes(code)) complaints.push(`${operation.operationId} does not declare ${code}: name it in its failures`);
  return complaints;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

describe('the catalogue', () => {
  let t: TestRegistry;
  let port: number;
  beforeAll(async () => {
    t = await makeRegistry();
    await t.app.listen({ host: '127.0.0.1', port: 0 });
    port = (t.app.server.address() as AddressInfo).port;
  });
  afterAll(() => t.close());

  const socket = async (bytes: string | string[], options = {}): Promise<Got> => {
    const { answers, rest } = await exchange(port, bytes, options);
    expect(answers, rest).toHaveLength(1);
    return answers[0] as Got;
  };
  const inject = async (options: Parameters<ReturnType<TestRegistry['as']>['request']>[0], role: 'reader' | 'partner' | 'editor' = 'editor'): Promise<Got> =>
    t.as(role).request(options);
  const make = async () => (await t.as('editor').post('/v1/facilities', aFacility())).headers.location as string;
  /** The server with a store that fails in a way that nobody foresaw. */
  const broken = async (error: unknown): Promise<Got> => {
    const read = new Proxy(
      {},
      {
        get() {
          throw error;
        },
      },
    );
    const registry = {
      ...t.registry,
      get: () => Promise.reject(error),
      database: { ...t.registry.database, read },
    };
    const app = await buildApp({ registry: registry as never, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
    const answer = await app.inject({ method: 'GET', url: '/v1/prisoners/00000000-0000-4000-8000-000000000000' });
    await app.close();
    return { status: answer.statusCode, headers: answer.headers as Got['headers'], text: answer.payload };
  };

  const mergeTwo = async () => {
    const someone = async (says = {}) => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body.id;
    const [kept_id, merged_id] = [await someone(), await someone({ birth_date: '1985' })];
    const { body } = await t.as('editor').post('/v1/merges', { kept_id, merged_id, kept_version: 1, merged_version: 1, evidence: 'One trial.' }, { 'idempotency-key': kept_id });
    return { id: body.id, kept_id, merged_id };
  };

  /** A request for each kind of failure; the compiler demands one for a new code. */
  const provoke: Record<ProblemCode, () => Promise<Got>> = {
    validation_failed: () => inject({ method: 'GET', url: '/v1/prisoners?limit=0' }),
    malformed_body: () => inject({ method: 'POST', url: '/v1/facilities', headers: { 'content-type': 'application/json' }, payload: '{' }),
    malformed_request: () => socket('GET /v1/% HTTP/1.1\r\nHost: x\r\n\r\n'),
    version_withdrawn: async () => {
      const { id } = (await t.as('editor').post('/v1/facilities', aFacility())).body;
      await t.as('editor').retire(`/v1/facilities/${id}`);
      return inject({ method: 'GET', url: `/v1/facilities/${id}/versions/2` }, 'editor');
    },
    erased: async () => {
      const { id } = (await t.as('editor').post('/v1/facilities', aFacility())).body;
      await t.as('admin').post(`/v1/facilities/${id}/erasure`, undefined, { 'if-match': '"1-confidential"' });
      return inject({ method: 'GET', url: `/v1/facilities/${id}` }, 'editor');
    },
    cursor_not_valid: () => inject({ method: 'GET', url: '/v1/prisoners?cursor=x.y' }),
    key_missing: () => inject({ method: 'GET', url: '/v1/api_keys' }, 'reader'),
    key_not_valid: () => inject({ method: 'GET', url: '/v1/prisoners', headers: { authorization: 'Bearer nobody' } }, 'reader'),
    only_at_origin: async () => {
      const mirror = { isWhole: () => true, status: () => ({ state: 'following', seq: 0, confirmedAt: undefined, behindS: undefined, why: undefined }) };
      const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 }, mirror: mirror as never });
      const answer = await clientOf(app, undefined).post('/v1/facilities', aFacility());
      await app.close();
      return answer;
    },
    role_not_sufficient: () => inject({ method: 'GET', url: '/v1/api_keys' }),
    scope_not_sufficient: async () => {
      const { key } = (await t.as('admin').post('/v1/api_keys', { name: 'lists', role: 'editor', scopes: ['exports'] })).body;
      return clientOf(t.app, key).get('/v1/prisoners');
    },
    draft_of_another_organization: async () => {
      const of = async (organization: string) => clientOf(t.app, (await t.as('admin').post('/v1/api_keys', { name: organization, role: 'editor', organization })).body.key);
      const { headers } = await (await of('one')).post('/v1/facilities', aFacility({ visibility: 'confidential' }));
      return (await of('another')).retire(String(headers.location));
    },
    export_not_approved: async () => {
      const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, EXPORT_APPROVAL: 'required' } });
      const answer = await clientOf(app, t.keys.editor).get('/v1/exports/prisoners.csv');
      await app.close();
      return answer;
    },
    not_found: () => inject({ method: 'GET', url: '/v1/prisoners/00000000-0000-4000-8000-000000000000' }),
    method_not_allowed: () => inject({ method: 'PUT', url: '/v1/prisoners' }),
    request_timeout: () => socket('GET /v1/prisoners HTTP/1.1\r\nHost: x\r\n'),
    conflict: async () => {
      const url = await make();
      return t.as('editor').restore(url, '"1-confidential"');
    },
    record_merged: async () => t.as('editor').post(`/v1/prisoners/${(await mergeTwo()).merged_id}/names`, aName()),
    changed_since: async () => {
      const { id, kept_id } = await mergeTwo();
      await t.as('editor').patch(`/v1/prisoners/${kept_id}`, { birth_date: '1986' });
      return t.as('editor').post(`/v1/merges/${id}/undo`, { evidence: 'Two indictments.' });
    },
    version_not_current: async () => t.as('editor').patch(await make(), { name: 'Example Colony No. 98' }, '"7-confidential"'),
    body_too_large: () => inject({ method: 'POST', url: '/v1/facilities', headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(262_144)}"` }),
    url_too_long: () => inject({ method: 'GET', url: `/v1/prisoners/${'x'.repeat(200)}` }),
    media_type_not_supported: () => inject({ method: 'POST', url: '/v1/facilities', headers: { 'content-type': 'text/plain' }, payload: '{}' }),
    expectation_failed: () => socket('GET /v1/prisoners HTTP/1.1\r\nHost: x\r\nExpect: x\r\n\r\n'),
    idempotency_key_reused: async () => {
      await t.as('editor').post('/v1/sources', aSource(), { 'idempotency-key': 'one' });
      return t.as('editor').post('/v1/sources', aSource({ title: 'Example Monitor, item 13' }), { 'idempotency-key': 'one' });
    },
    version_missing: async () => inject({ method: 'DELETE', url: await make() }),
    headers_too_large: () => socket(`GET /v1/prisoners HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(9_000)}\r\n\r\n`),
    too_many_requests: async () => {
      const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144, CORRECTIONS_PER_HOUR: 1 } });
      const send = () => clientOf(app, undefined).post('/v1/corrections', aCorrection());
      expect((await send()).status).toBe(202);
      const answer = await send();
      await app.close();
      return answer;
    },
    // Not to be had from outside: faults are planted in the store.
    internal_error: () => broken(new Error('the store of PRYKLAD fell over')),
    unavailable: () => broken(new StoreUnavailable('the store of PRYKLAD is busy')),
    outcome_unknown: () => broken(new OutcomeUnknown('the store of PRYKLAD went away')),
  };

  test.each(codes)('%s is what a client can get, as a problem document like every other', async (code) => {
    const got = await provoke[code]();
    expect(tryParse(got.text)).toMatchObject({ code });
    expect(complaintsAbout(got)).toEqual([]);
  });

  test.each(codes)('%s is explained where its type points, to anyone', async (code) => {
    const explained = await t.as('reader').get(`/problems/${code}`);
    expect(explained.status).toBe(200);
    expect(explained.body).toEqual({ code, ...PROBLEMS[code] });
    expect(explained.body.meaning.length).toBeGreaterThan(20);
    expect((await t.as('reader').get('/problems')).body.items).toContainEqual(explained.body);
  });

  test.each([
    ['an error', () => new Error('the store of PRYKLAD fell over')],
    ['an error that looks like the framework’s', () => Object.assign(new Error('PRYKLAD'), { statusCode: 502, code: 'FST_PRYKLAD' })],
    ['an error with a query in it', () => Object.assign(new Error('Failed query: select PRYKLAD'), { cause: new Error('PRYKLAD') })],
    ['a text', () => 'PRYKLAD'],
    ['nothing', () => undefined],
  ])('a failure of the server says nothing of its cause, be it %s', async (_, error) => {
    const got = await broken(error());
    expect(got.status).toBe(500);
    expect(complaintsAbout(got)).toEqual([]);
    expect(got.text).not.toContain('PRYKLAD');
    expect(JSON.stringify(got.headers)).not.toContain('PRYKLAD');
    expect(tryParse(got.text)).toMatchObject({ code: 'internal_error', detail: PROBLEMS.internal_error.meaning, instance: `urn:uuid:${got.headers['request-id']}` });
  });

  test('the same mistake is answered with the same bytes every time', async () => {
    for (const url of ['/v1/prisoners?limit=0', '/v1/prisoners/00000000-0000-4000-8000-000000000000', '/v1/none', '/v1/prisoners?cursor=x.y']) {
      const [first, second] = [await t.as('reader').get(url), await t.as('reader').get(url)];
      expect(second.bytes.equals(first.bytes), url).toBe(true);
    }
  });

  test.each([`/v1/facilities/${'x'.repeat(300)}`, '/v1/facilities/%zz', '/v1/nothing/of/the/kind', '/v1/facilities/7'])(
    'HEAD of %s is answered as GET is, without its body',
    async (url) => {
      const [get, head] = await Promise.all((['GET', 'HEAD'] as const).map((method) => t.as('reader').request({ method, url })));
      expect(head?.status).toBe(get?.status);
      expect(head?.text).toBe('');
      for (const name of ['content-type', 'content-length', 'cache-control']) expect(head?.headers[name], name).toBe(get?.headers[name]);
    },
  );

  test('what is wrong is named, each value with what was expected and the nearest name that is known', async () => {
    const body = await t.as('reader').get('/v1/prisoners?limit=201&custody_status=penal&sorts=id');
    expect(body.status).toBe(400);
    expect(body.body.detail).toBe('3 values are not valid.');
    expect(body.body.errors).toEqual(
      expect.arrayContaining([
        { parameter: 'limit', code: 'too_big', detail: 'at most 200' },
        expect.objectContaining({ parameter: 'custody_status', code: 'unknown_value', allowed: expect.arrayContaining(['serving_sentence']) }),
        { parameter: 'sorts', code: 'unknown_parameter', detail: 'there is no such parameter here', did_you_mean: 'sort' },
      ]),
    );
  });

  test('a write that was done is answered as done, whatever comes after it on the same connection', async () => {
    const body = JSON.stringify(aSource({ title: 'Example Monitor, item 99' }));
    const headers = `Host: x\r\nAuthorization: Bearer ${t.keys.editor}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    for (const after of ['\u0001rubbish\r\n\r\n', 'GET / HTTP/1.1\r\n y\r\n\r\n', `POST /v1/sources HTTP/1.1\r\n${headers}\r\nTransfer-Encoding: chunked\r\n\r\nzz`]) {
      const { answers, rest } = await exchange(port, `POST /v1/sources HTTP/1.1\r\n${headers}\r\n\r\n${body}${after}`, { answers: 2 });
      expect(
        answers.map(({ status }) => status),
        after,
      ).toEqual([201, 400]);
      expect(rest).toBe('');
      expect(complaintsAbout(answers[1] as Got)).toEqual([]);
    }
  });

  test('a write that was done is answered as done, though its client has said that it will send no more', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const body = JSON.stringify(aSource({ title: `Example Monitor, item 10${nth}` }));
      const headers = `Host: x\r\nAuthorization: Bearer ${t.keys.editor}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
      const { answers, rest, closed } = await exchange(port, `POST /v1/sources HTTP/1.1\r\n${headers}\r\n\r\n${body}`, { end: true, answers: 2 });
      expect([answers.map(({ status }) => status), rest, closed]).toEqual([[201], '', true]);
    }
  });

  test('a body that is empty where one is needed cannot be read, and one that is sent where none is taken is refused', async () => {
    const empty = await t.as('editor').post('/v1/sources', undefined, { 'content-type': 'application/json' });
    expect(empty.body).toMatchObject({ status: 400, code: 'malformed_body', detail: 'The body is empty.' });
    const surplus = await t
      .as('editor')
      .request({ method: 'DELETE', url: '/v1/sources/00000000-0000-4000-8000-000000000000', headers: { 'content-type': 'text/plain' }, payload: 'x' });
    expect(surplus.body).toMatchObject({ status: 415, code: 'media_type_not_supported', detail: 'This operation takes no body.' });
  });

  test('a body that says something twice is refused: what it says first would be lost unseen', async () => {
    const post = (payload: string) => t.as('editor').request({ method: 'POST', url: '/v1/sources', headers: { 'content-type': 'application/json' }, payload });
    const says = JSON.stringify(aSource({ title: 'Said: "twice", or \\ once' })).slice(1, -1);
    for (const body of [`{${says},"visibility":"confidential"}`, `{${says},"\\u0074itle":"Example Monitor"}`, `{${says},"x":[{"y":{"z":1,"z":1}}]}`]) {
      const { status, body: problem } = await post(body);
      expect([status, problem.code, problem.detail], body).toEqual([400, 'malformed_body', 'The body has an object with the same property twice.']);
    }
    expect((await t.as('editor').get('/v1/sources?title_prefix=Said')).body.items).toEqual([]);
    const once = await post(`{${says}}`);
    expect([once.status, once.body.title]).toEqual([201, 'Said: "twice", or \\ once']);
  });

  test('a URL that is sent whole means the same as its path', async () => {
    for (const [path, status] of [
      ['/v1/sources?limit=1', 200],
      ['/v1/none', 404],
      ['', 200],
      ['?x', 200],
      ['/?x', 200],
    ] as const) {
      const { answers } = await exchange(port, `GET http://other.test${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(answers[0]?.status, path).toBe(status);
      expect(answers[0]?.text).not.toContain('other.test');
    }
    const { answers } = await exchange(port, 'DELETE http://other.test/v1/sources HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(answers[0]).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
  });

  test('a check of failures that finds nothing wrong with a wrong answer is no check', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const right = { status: 404, headers: { ...PROTECTION, 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'request-id': id }, text: '' };
    const document = { type: '/problems/not_found', title: 'Not found', status: 404, code: 'not_found', detail: 'There is nothing at this address for this caller.' };
    const as = (changes: object) => ({ ...right, text: JSON.stringify({ ...document, ...changes }) });
    expect(complaintsAbout(as({}))).toEqual([]);
    const wrong: Got[] = [
      { ...as({}), status: 400 },
      { ...as({}), headers: { ...right.headers, 'content-type': 'application/json' } },
      { ...as({}), headers: { ...right.headers, 'cache-control': undefined } },
      { ...as({}), headers: { ...right.headers, 'request-id': undefined } },
      { ...as({}), headers: { ...right.headers, 'x-content-type-options': undefined } },
      as({ status: 400 }),
      as({ code: 'none' }),
      as({ code: 'conflict' }),
      as({ type: 'about:blank' }),
      as({ detail: 'Error: x\n    at read (/srv/src/app.ts:1:2)' }),
      as({ instance: 'urn:uuid:x' }),
      as({ statusCode: 404 }),
      as({ detail: `There is no ${CANARY}.` }),
      { ...right, text: 'Not Found' },
    ];
    for (const got of wrong) expect(complaintsAbout(got), JSON.stringify(got)).not.toEqual([]);
  });
});

describe(`${COUNT} malformed requests`, () => {
  let t: TestRegistry;
  let port: number;
  let operations: Operation[];
  const existing = new Map<string, { path: string; etag: string }>();

  beforeAll(async () => {
    // So many at once are no overload here, however slow the machine is.
    const { routes, ...made } = await withRoutes(() => makeRegistry({ settings: { OVERLOAD_MS: 60_000 } }));
    t = made;
    operations = operationsOf(routes);
    const examples = examplesOf(t, operations);
    for (const record of ordinary(t.registry.records)) {
      const path = await examples.make(record);
      // The day of use of the key is noted with its first use; from then on a read stores nothing.
      const { headers, status } = await t.as('admin').get(path);
      expect(status).toBe(200);
      existing.set(record.plural, { path, etag: headers.etag as string });
    }
    await t.app.listen({ host: '127.0.0.1', port: 0 });
    port = (t.app.server.address() as AddressInfo).port;
  });
  afterAll(() => t.close());

  function existingFor(operation: Operation): { path: string; etag: string } | undefined {
    const [, , collection = '', parameter, ...below] = operation.path.split('/');
    const rest = below.map((part) => (part === ':version' ? '1' : part)).join('/');
    const found = existing.get(collection);
    return parameter && found ? { ...found, path: rest ? `${found.path}/${rest}` : found.path } : undefined;
  }

  test('are refused one by one, each with a problem document; the server goes on, and nothing is stored', async () => {
    const malformed = malformedRequests({ operations, key: t.keys.admin as string, existing: existingFor, seed: SEED, count: COUNT });
    expect(malformed).toHaveLength(COUNT);
    const before = await contentOf(t.store);
    const healthy = '/v1/prisoners?include_total=true';
    const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
    const ask = (path: string) => send(agent, { method: 'GET', path, headers: {} });
    const right = await ask(healthy);
    expect(right.status).toBe(200);

    const complaints: string[] = [];
    const complain = (nth: number, one: Malformed, found: string[]) => {
      if (found.length > 0) complaints.push(`request ${nth} of seed ${SEED}, ${one.operation?.operationId ?? ''} ${one.kind}: ${found.join('; ')}\n  ${shown(one)}`);
    };
    const seen = new Map<number, number>();
    let next = 0;
    await Promise.all(
      Array.from({ length: TOGETHER }, async () => {
        while (next < malformed.length) {
          const nth = next++;
          const one = malformed[nth] as Malformed;
          const got = one.bytes ? await overSocket(one) : await send(agent, one.request as never);
          for (const { status } of 'status' in got ? [got] : got.answers) seen.set(status, (seen.get(status) ?? 0) + 1);
          complain(nth, one, judge(one, got));
          if (nth % HEALTHY_EVERY === 0) {
            const again = await ask(healthy);
            if (again.text !== right.text) complain(nth, one, ['after it a healthy request was answered otherwise']);
          }
        }
      }),
    );
    agent.destroy();
    expect(complaints.slice(0, 25)).toEqual([]);
    expect(complaints).toHaveLength(0);
    await expectUnchanged(t, before);
    expect((await t.as('reader').get(healthy)).text).toBe(right.text);
    // The requests are of many kinds: all failures that a request can have by its form alone.
    for (const status of [400, 401, 404, 405, 413, 414, 415, 417, 428, 431]) expect(seen.get(status) ?? 0, `answers with ${status}`).toBeGreaterThan(0);
  }, 900_000);

  async function overSocket(one: Malformed): Promise<{ answers: Got[]; rest: string }> {
    return exchange(port, one.bytes ?? [], { answers: (one.before?.length ?? 0) + 1, end: one.end ?? false });
  }

  function send(agent: Agent, { method, path, headers, body }: NonNullable<Malformed['request']>): Promise<Got> {
    return new Promise((resolve, reject) => {
      const sent = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const request = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...sent } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode as number, headers: response.headers as Got['headers'], text: Buffer.concat(parts).toString('utf8') }));
      });
      request.on('error', (error) => reject(new Error(`${method} ${path.slice(0, 200)}: ${error.message}`)));
      request.end(body);
    });
  }

  function judge(one: Malformed, got: Got | { answers: Got[]; rest: string }): string[] {
    const answers = 'status' in got ? [got] : got.answers;
    const expected = (one.before?.length ?? 0) + 1;
    if ('rest' in got && got.rest !== '') return [`it was answered with what is no answer: ${JSON.stringify(got.rest.slice(0, 200))}`];
    if (answers.length < expected) return [`it had ${answers.length} answers instead of ${expected}`];
    const before = answers.slice(0, expected - 1).map(({ status }) => status);
    if (JSON.stringify(before) !== JSON.stringify(one.before ?? [])) return [`the requests before it were answered ${before}`];
    // A body whose length nobody stated is the next request, and is refused as one.
    return answers.slice(expected - 1).flatMap((answer) => {
      if (answer.status < 400) return one.harmless ? [] : [`it was answered ${answer.status}`];
      const complaints = complaintsAbout(answer, { head: one.request?.method === 'HEAD', operation: one.operation });
      return answer.status >= 500 ? [`it was answered ${answer.status}`, ...complaints] : complaints;
    });
  }

  function shown({ request, bytes }: Malformed): string {
    const text = request
      ? `${request.method} ${request.path.slice(0, 300)} ${JSON.stringify({ ...request.headers, authorization: '…' }).slice(0, 300)} ${JSON.stringify(String(request.body ?? '')).slice(0, 600)}`
      : JSON.stringify(Buffer.concat((bytes ?? []).map((part) => Buffer.from(part as string))).toString('latin1')).slice(0, 800);
    return text.replaceAll(String(t.keys.admin), '…');
  }
});
