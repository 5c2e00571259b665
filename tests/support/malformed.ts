// Requests that a registry must refuse, made from its own operations: every property of every body with values of every wrong kind, every
// parameter and path likewise, and everything that is not HTTP. A seed decides which and in what order, so that a failure can be had again.
import { z } from 'zod';
import type { Operation } from '../../src/core/http/operation.js';
import { neededQuery } from './examples.js';
import { Random } from './random.js';
import { exampleOf } from './specimens.js';

export interface Malformed {
  /** What is wrong with it, for the report of a failure. */
  kind: string;
  /** The property, parameter, header or other place where it is wrong. */
  at?: string;
  operation?: Operation | undefined;
  /** As a client would send it; or bytes, where no client would. */
  request?: { method: string; path: string; headers: Record<string, string>; body?: string | Buffer };
  bytes?: (string | Buffer)[];
  /** For bytes: they end here, with the request perhaps unfinished. */
  end?: boolean;
  /** It may just as well be answered; it is here for what it must not do. */
  harmless?: boolean;
  /** For bytes: statuses of the answers to the healthy requests that come before, on the same connection. */
  before?: number[];
}

/** Stands for what somebody sent; it must not come back. */
export const CANARY = 'vydumanaya-kanareyka';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Values of every wrong kind, as JSON text: some have no other form. */
const VALUES = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e309',
  '-1e309',
  '9007199254740993',
  '2147483648',
  '[]',
  '[[]]',
  '[null]',
  '[{}]',
  '{}',
  '{"constructor":{"prototype":{}}}',
  '{"__proto__":{"visibility":"public"}}',
  '{"toString":1}',
  '""',
  '" "',
  '"٣"',
  '"１９８５"',
  '"1985-13"',
  '"1985-02-30"',
  '"constructor"',
  '"__proto__"',
  '"toString"',
  `"${CANARY}\\u0007"`,
  `"${'ы'.repeat(5_000)}"`,
  `[${'"x",'.repeat(300)}"x"]`,
];

/** Texts that are right for no property: with characters that nobody could store, or see. */
const NEVER = ['"\\u0000"', '"a\\u0000b"', '"a\\ud800"', '"a\\u202eb"', ...['\\u0000', '\\udfff', '\\u200b'].map((character) => `"https://monitor.example/${character}"`)];

/** Bodies that are wrong as a whole. */
const BODIES: (string | Buffer)[] = [
  '',
  ' ',
  '{',
  '}',
  '[',
  ']',
  'null',
  'true',
  '0',
  '-0',
  '1e309',
  '"x"',
  '[]',
  '[{}]',
  '{}x',
  '{"a":1',
  '{"a":1,}',
  "{'a':1}",
  '{a:1}',
  '{"a":01}',
  '{"a":NaN}',
  '{"a":Infinity}',
  '{"a":undefined}',
  '{"a":"\n"}',
  '{"a":"\\x"}',
  '// a remark\n{}',
  '{"":1}',
  '{"a":1,"a":2}',
  '{"__proto__":{"role":"admin"}}',
  '{"names":[{"__proto__":{}}]}',
  '{"constructor":{"prototype":{"role":"admin"}}}',
  '{"hasOwnProperty":1,"toString":1,"valueOf":1}',
  '{"toJSON":1}',
  `{"${CANARY.repeat(10)}":1}`,
  '{"\\ud800":1}',
  '{"\\u0000":1}',
  '\u0000',
  '\ufeff',
  '\ufeff{',
  '\ufeff{}',
  'a=b&c=d',
  '<a/>',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--',
  Buffer.from('{"a":1}', 'utf16le'),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x7b, 0x22, 0xe0, 0x80, 0xaf, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x7b, 0x22, 0xf0, 0x80, 0x80, 0xaf, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x7b, 0x22, 0xd0, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x7b, 0x22, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00]),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '['.repeat(20_000),
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `${'{"names":['.repeat(14)}${']}'.repeat(14)}`,
  `{${Array.from({ length: 3_000 }, (_, number) => `"k${number}":1`).join(',')}}`,
  `{"names":[${'{},'.repeat(3_000)}{}]}`,
];

const TYPES = [
  undefined,
  'text/plain',
  'text/json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application',
  'application/',
  '/json',
  ';',
  '*/*',
  'application/*',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/json, application/json',
  'application/jsonx',
  `application/json${'x'.repeat(1_000)}`,
  '__proto__',
  'constructor',
];

const ENCODINGS = ['gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'x', 'constructor'];

/** Ids that are none, as they stand in a path. */
const IDS = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '0',
  '-0',
  '1',
  '1e309',
  '9007199254740992',
  '*',
  ';',
  '.',
  '%20',
  '%00',
  '%0d%0a',
  '%2e%2e%2f',
  '..%5c',
  '%F0%9F%98%80',
  '%D9%A3',
  '%5Bobject%20Object%5D',
  "'%20or%201=1--",
  '00000000-0000-4000-8000-00000000000',
  '00000000-0000-4000-8000-0000000000000',
  '00000000-0000-1000-8000-000000000000',
  '00000000-0000-4000-8000-00000000000A',
  '%D9%A0%D9%A00000000-0000-4000-8000-000000000000',
  '{00000000-0000-4000-8000-000000000000}',
  '00000000000040008000000000000000',
  '00000000-0000-4000-8000-000000000000%00',
  '00000000-0000-4000-8000-000000000000%0A',
  'x'.repeat(128),
  'x'.repeat(129),
  'x'.repeat(5_000),
];

/** Values of parameters, as they stand in a query. */
const PARAMETERS = [
  '',
  '%20',
  ',',
  ',,',
  'true,false',
  'TRUE',
  'yes',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '1e309',
  '-0',
  '-1',
  '0',
  '201',
  '1.5',
  '+1',
  '0x10',
  '9007199254740992',
  '99999999999999999999',
  '%D9%A3',
  '%EF%BC%91',
  '%00',
  '%FF',
  '%ED%A0%80',
  '%0d%0aX-Injected:%201',
  '1985-13',
  '1985-02-30',
  '19850421',
  '2024-01-01T00:00:00Z',
  'constructor',
  '__proto__',
  'toString',
  '-constructor',
  '%27%20or%201=1--',
  '..%2F..',
  `${CANARY}%07`,
  'x'.repeat(600),
  Array.from({ length: 60 }, () => 'x').join(','),
];

/** Names that no list has. */
const NAMES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'limit[]',
  'limit[0]',
  'limit%5B%5D',
  'filter[sex][eq]',
  'sort[__proto__]',
  'limi',
  'LIMIT',
  'limit%00',
  'limit%20',
  '%D9%A3',
  'offset',
  'page',
  'q[]',
  'x'.repeat(500),
  CANARY.repeat(5),
];

const PATHS = [
  '/v',
  '/v1',
  '/v1/',
  '/v2/prisoners',
  '/V1/prisoners',
  '/v1/Prisoners',
  '/v1/prisoners/',
  '/v1//prisoners',
  '//v1/prisoners',
  '///',
  '/v1/prisoner',
  '/v1/constructor',
  '/v1/__proto__',
  '/__proto__',
  '/constructor/prototype',
  '/.env',
  '/.git/config',
  '/admin',
  '/server-status',
  '/v1/prisoners/../../etc/passwd',
  '/v1/prisoners/..%2f..%2fetc%2fpasswd',
  '/docs/..%2f..%2fpackage.json',
  '/docs/static/..%2f..%2fpackage.json',
  '/docs/static/%2e%2e/%2e%2e/package.json',
  '/docs/static/none.js',
  '/problems/',
  '/problems/internal_error/x',
  `/${'a/'.repeat(1_000)}`,
  `/v1/${'x'.repeat(3_000)}`,
];

const BROKEN_PATHS = ['/%', '/v1/%', '/v1/prisoners/%', '/v1/prisoners/%zz', '/v1/prisoners/%c0%80', '/v1/prisoners/%ff', '/v1/prisoners/%E0%A4%A', '/problems/%'];

/** What no operation has; all that Node knows, so that a later one is covered. */
const METHODS = ['PUT', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'QUERY', 'PURGE', 'REPORT', 'LINK', 'LOCK', 'M-SEARCH', 'COPY', 'MOVE', 'BIND'];

const ETAGS = ['', '*', 'x', '""', '"1"', '1-confidential', '"1-confidential', 'W/"1-confidential"', '"1-confidential", "2-confidential"', '"1-nobody"', '"-1-confidential"'];
const MORE_ETAGS = [
  '"1e3-confidential"',
  '"01.5-confidential"',
  '"99999999999999999999-confidential"',
  '"1-CONFIDENTIAL"',
  '"1-constructor"',
  `"1-confidential-${'x'.repeat(300)}"`,
];

const AUTHORIZATIONS = [
  '',
  'Bearer',
  'Bearer ',
  'Basic eDp5',
  'Bearer ppr_',
  `Bearer ${'x'.repeat(43)}`,
  'Bearer __proto__',
  `Bearer ${'x'.repeat(3_000)}`,
  'Bearer a b',
  'bearer\ta',
  ',',
];

interface Making {
  operations: readonly Operation[];
  /** An admin's key, so that nothing is refused for want of one. */
  key: string;
  /** The address of a record that is there, and its ETag: what is wrong with a change is then the change alone. */
  existing: (operation: Operation) => { path: string; etag: string } | undefined;
  seed: number;
  count: number;
}

/** As many malformed requests as asked for. */
export function malformedRequests(making: Making): Malformed[] {
  const random = new Random(making.seed);
  const next = () => random.next();
  const pick = <T>(items: readonly T[]): T => random.pick(items);
  const shuffle = <T>(items: T[]): T[] => {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [items[at], items[other]] = [items[other] as T, items[at] as T];
    }
    return items;
  };
  // There are more than anybody has time for: each property, parameter and path has its turn before any has a second one.
  const inTurn = (items: Malformed[], share: number): Malformed[] => {
    const turns = new Map<string, number>();
    const turnOf = new Map(
      shuffle(items).map((item) => {
        const whose = `${item.operation?.operationId} ${item.at}`;
        turns.set(whose, (turns.get(whose) ?? 0) + 1);
        return [item, turns.get(whose) as number];
      }),
    );
    // Of those whose turn it is anyone: what can be wrong in many ways would else come before what can be in one.
    return shuffle([...turnOf])
      .sort(([, a], [, b]) => a - b)
      .map(([item]) => item)
      .slice(0, Math.round(making.count * share));
  };
  const drawn = [...inTurn(badBodies(making), 0.4), ...inTurn(badHeaders(making), 0.15), ...inTurn(badPaths(making), 0.12), ...inTurn(badParameters(making), 0.15)];
  return shuffle([...drawn, ...Array.from({ length: making.count - drawn.length }, () => notHttp(making, next, pick))]);
}

const fill = (operation: Operation, id = NOBODY): string => operation.path.replace('api_key_id', 'id').replace(/:code/, 'not_found').replace(/:\w+/g, id);

function target({ key, existing }: Making, operation: Operation): { path: string; headers: Record<string, string> } {
  const there = existing(operation);
  return {
    path: there?.path ?? fill(operation),
    headers: {
      authorization: `Bearer ${key}`,
      ...(operation.method === 'GET' ? {} : { 'if-match': there?.etag ?? '"1-confidential"' }),
      ...(operation.body ? { 'content-type': operation.consumes ?? 'application/json' } : {}),
    },
  };
}

/** The ways to every property in a schema; a step into a list is a number. */
function waysInto(schema: z.ZodType | undefined, way: readonly (string | number)[] = [], within: readonly unknown[] = []): (string | number)[][] {
  let inner = schema as unknown as { shape?: Record<string, z.ZodType>; def: { innerType?: z.ZodType; element?: z.ZodType } } | undefined;
  while (inner && !inner.shape && inner.def.innerType) inner = inner.def.innerType as never;
  const here = way.length > 0 ? [[...way]] : [];
  // A tree goes on as it began.
  if (within.includes(inner)) return here;
  if (inner?.shape) return [...here, ...Object.entries(inner.shape).flatMap(([name, property]) => waysInto(property, [...way, name], [...within, inner]))];
  if (inner?.def.element) return [...here, ...waysInto(inner.def.element, [...way, 0], [...within, inner])];
  return here;
}

/** A body with one value put in another's place, as JSON text. */
function withValue(body: Record<string, unknown>, way: readonly (string | number)[], json: string): string {
  const MARK = '@here@';
  const copy = structuredClone(body) as Record<string | number, unknown>;
  let at = copy;
  for (const [place, step] of way.entries()) {
    if (place === way.length - 1) at[step] = MARK;
    else {
      if (typeof at[step] !== 'object' || at[step] === null) at[step] = typeof way[place + 1] === 'number' ? [] : {};
      at = at[step] as typeof at;
    }
  }
  return JSON.stringify(copy).replace(`"${MARK}"`, () => json);
}

function badBodies(making: Making): Malformed[] {
  const made: Malformed[] = [];
  for (const operation of making.operations) {
    const schema = operation.body;
    if (!schema) continue;
    const { path, headers } = target(making, operation);
    const put = (at: string, kind: string, body: string | Buffer) =>
      made.push({ kind: `${at} ${kind}`, at, operation, request: { method: operation.method, path, headers, body } });
    for (const way of waysInto(schema)) {
      for (const value of VALUES) {
        const body = withValue(exampleOf(operation), way, value);
        // Some values are right for some properties.
        const valid = schema.safeParse(JSON.parse(body)).success && !/"__proto__":/.test(body);
        if (!valid) put(`/${way.join('/')}`, `is ${value.slice(0, 30)}`, body);
      }
      for (const value of NEVER) put(`/${way.join('/')}`, `is ${value}`, withValue(exampleOf(operation), way, value));
    }
    for (const body of BODIES) {
      // A patch that says nothing is valid, and so is one with a byte order mark before it.
      if (!/^\ufeff?\{\}$/.test(String(body)) || operation.method !== 'PATCH') put('the body', `is ${JSON.stringify(String(body).slice(0, 30))}`, body);
    }
    put('the body', 'is too long', `{"a":"${'x'.repeat(262_144)}"}`);
    put('the body', 'has an unknown property', JSON.stringify({ ...exampleOf(operation), [CANARY]: 1 }));
  }
  return made;
}

function badHeaders(making: Making): Malformed[] {
  const made: Malformed[] = [];
  for (const operation of making.operations) {
    const { path, headers } = target(making, operation);
    const body = operation.body && JSON.stringify(exampleOf(operation));
    const put = (kind: string, changed: Record<string, string | undefined>, more: Partial<Malformed> = {}) => {
      const all = Object.fromEntries(Object.entries({ ...headers, ...changed }).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const [[name, value]] = Object.entries(changed) as [[string, string | undefined]];
      // A header that is left out has a turn of its own: among all that can be wrong in it, it would hardly come.
      const at = value === undefined ? `no ${name}` : name;
      made.push({ kind, at, operation, request: { method: operation.method, path, headers: all, ...(body ? { body } : {}) }, ...more });
    };
    for (const authorization of AUTHORIZATIONS) put(`Authorization is ${authorization.slice(0, 30)}`, { authorization });
    if (operation.access !== 'reader') put('no Authorization', { authorization: undefined });
    if (operation.body) {
      for (const type of TYPES) put(`Content-Type is ${type}`, { 'content-type': type });
      put('Content-Type is that of another operation', { 'content-type': operation.consumes ? 'application/json' : 'application/merge-patch+json' });
      for (const encoding of ENCODINGS) put(`Content-Encoding is ${encoding}`, { 'content-encoding': encoding });
    }
    if (operation.headers && 'if-match' in operation.headers.shape) {
      put('no If-Match', { 'if-match': undefined });
      for (const etag of [...ETAGS, ...MORE_ETAGS]) put(`If-Match is ${etag.slice(0, 30)}`, { 'if-match': etag });
    }
    if (operation.headers && 'if-none-match' in operation.headers.shape) {
      put('If-None-Match is too long', { 'if-none-match': `"${'x'.repeat(1_000)}"` });
      for (const etag of [...ETAGS, ...MORE_ETAGS]) put(`If-None-Match is ${etag.slice(0, 30)}`, { 'if-none-match': etag }, { harmless: true });
    }
    if (operation.headers && 'idempotency-key' in operation.headers.shape) {
      for (const key of ['', 'a b', 'x'.repeat(201), '\u00e9']) put(`Idempotency-Key is ${key.slice(0, 30)}`, { 'idempotency-key': key });
    }
    if (operation.headers && 'change-reason' in operation.headers.shape) {
      for (const name of ['change-reason', 'change-source']) {
        for (const text of ['', '%', '%zz', '%ff', '%ED%A0%80', '%00', 'a%0Ab%00', '%E2%80%AE', '\u00e9', 'x'.repeat(501)])
          put(`${name} is ${text.slice(0, 30)}`, { [name]: text });
      }
    }
  }
  return made;
}

function badPaths(making: Making): Malformed[] {
  const headers = { authorization: `Bearer ${making.key}` };
  const made: Malformed[] = [];
  for (const operation of making.operations) {
    const { headers: right } = target(making, operation);
    const body = operation.body ? { body: JSON.stringify(exampleOf(operation)) } : {};
    if (operation.params) {
      for (const id of IDS) {
        made.push({ kind: `the id is ${id.slice(0, 30)}`, operation, request: { method: operation.method, path: operation.path.replace(/:\w+/, id), headers: right, ...body } });
      }
    }
    for (const method of METHODS) made.push({ kind: `${method} instead of ${operation.method}`, request: { method, path: fill(operation), headers } });
  }
  for (const path of [...PATHS, ...BROKEN_PATHS]) {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS']) {
      made.push({ kind: `${method} to nowhere`, request: { method, path, headers }, harmless: path.startsWith('/docs/') });
    }
  }
  return made;
}

function badParameters(making: Making): Malformed[] {
  const made: Malformed[] = [];
  for (const operation of making.operations) {
    const { path, headers } = target(making, operation);
    const body = operation.body ? { body: JSON.stringify(exampleOf(operation)) } : {};
    const put = (kind: string, query: string, harmless = false) =>
      made.push({
        kind,
        at: query.split('=', 1)[0] as string,
        operation,
        request: { method: operation.method, path: `${path}?${query}`, headers, ...body },
        ...(harmless ? { harmless } : {}),
      });
    const schema = operation.query ?? z.strictObject({});
    for (const [name, property] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      for (const value of PARAMETERS) {
        // Names and ids of nobody find nothing, which is no failure; a write is never tried with what might be right.
        const harmless = !/%(?![0-7][0-9A-F])/i.test(value) && property.safeParse(decodeURIComponent(value)).success;
        if (!harmless || operation.method === 'GET') put(`${name}=${value.slice(0, 30)}`, `${name}=${value}`, harmless || /%(?![0-7][0-9A-F])/i.test(value));
      }
      put(`${name} twice`, `${name}=${CANARY}%07&${name}=${CANARY}%07`);
      put(`${name} in brackets`, `${name}[]=1`);
      put(`${name} in brackets`, `${name}[eq]=1`);
    }
    for (const name of NAMES) put(`an unknown parameter ${name.slice(0, 30)}`, `${name}=1`);
    for (const query of ['constructor', '__proto__=&__proto__=', Array.from({ length: 900 }, (_, number) => `k${number}`).join('&')]) put('unknown parameters', query);
  }
  return made;
}

const HOST = 'Host: registry.test\r\n';

/** One request that is no HTTP, half of one, one hidden in another, or one that stretches what HTTP allows. */
function notHttp(making: Making, next: () => number, pick: <T>(items: readonly T[]) => T): Malformed {
  const auth = `Authorization: Bearer ${making.key}\r\n`;
  // A stream that is asked for properly stays open, whatever comes after the request.
  const lists = making.operations.filter(({ method, params, path }) => method === 'GET' && !params && !path.endsWith('/stream'));
  const list = pick(lists.filter((operation) => neededQuery(operation).length === 0));
  const write = pick(making.operations.filter((operation) => operation.body));
  const { path: writePath } = target(making, write);
  const type = `Content-Type: ${write.consumes ?? 'application/json'}\r\nIf-Match: "1-confidential"\r\n`;
  const invalid = `{"${CANARY}":1}`;
  const get = `GET ${list.path} HTTP/1.1\r\n${HOST}${auth}\r\n`;
  const post = (headers: string, body: string | Buffer = '') => [`${write.method} ${writePath} HTTP/1.1\r\n${HOST}${auth}${type}${headers}\r\n`, body];
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
  const letters = (length: number) => Array.from({ length }, () => pick([...'abcXYZ019-_.~!$&()*+,;=:@'])).join('');

  const kinds: (() => Malformed)[] = [
    () => ({ kind: 'random bytes', bytes: [bytes(1 + Math.floor(next() * 200)), '\r\n\r\n'], end: true }),
    () => ({
      kind: 'a method that is none',
      bytes: [`${pick(['get', 'Get', 'post', 'FOO', 'GETT', 'G', 'PRI', '', ' GET', letters(8)])} ${list.path} HTTP/1.1\r\n${HOST}\r\n`],
      end: true,
    }),
    () => ({ kind: 'CONNECT', bytes: [`CONNECT ${pick(['registry.test:443', list.path, '127.0.0.1:1', '*'])} HTTP/1.1\r\n${HOST}\r\n`] }),
    () => ({
      kind: 'a version that is none',
      bytes: [`GET ${list.path} ${pick(['HTTP/1.2', 'HTTP/3.0', 'HTTP/x', 'HTTP/11', 'http/1.1', 'HTTPS/1.1', 'ICE/1.0x', 'HTTP/1.1 x'])}\r\n${HOST}\r\n`],
      end: true,
    }),
    () => ({ kind: 'HTTP/1.0', operation: list, bytes: [`GET ${list.path}?${CANARY}=1 HTTP/1.0\r\n${auth}\r\n`] }),
    () => ({ kind: 'no Host', bytes: [`GET ${list.path} HTTP/1.1\r\n${auth}\r\n`] }),
    () => ({ kind: 'two Hosts', bytes: [`GET ${list.path} HTTP/1.1\r\n${HOST}Host: other.test\r\n${auth}\r\n`] }),
    () => ({ kind: 'a broken URL', bytes: [`GET ${pick(BROKEN_PATHS)} HTTP/1.1\r\n${HOST}\r\n`] }),
    () => ({
      kind: 'a URL that is no URL',
      bytes: [`GET ${pick(['', 'v1', '?', '#', '\\v1', 'http://', 'http:///', ':', '/v1/\u0000', '/v1/\u0001', '/v1/ы', '/\u00ff', '/a b'])} HTTP/1.1\r\n${HOST}\r\n`],
    }),
    () => ({ kind: 'an absolute URL', bytes: [`GET http://other.test${list.path}?${CANARY}=1 HTTP/1.1\r\n${HOST}\r\n`] }),
    () => ({
      kind: 'an absolute URL to nowhere',
      bytes: [`${pick(['GET', 'DELETE', 'PATCH'])} ${pick(['http://other.test/v', 'https://other.test/v1', 'http://other.test/%', 'ftp://other.test/x'])} HTTP/1.1\r\n${HOST}\r\n`],
    }),
    () => ({ kind: 'a URL of 100 kB', bytes: [`GET ${list.path}?q=${'x'.repeat(100_000)} HTTP/1.1\r\n${HOST}\r\n`] }),
    () => ({ kind: 'headers of 100 kB', bytes: [`GET ${list.path} HTTP/1.1\r\n${HOST}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`] }),
    () => ({
      kind: 'a header that is none',
      bytes: [`GET ${list.path} HTTP/1.1\r\n${HOST}${pick(['X y: 1', ': 1', 'X\u0000: 1', 'X: \u0000', 'X: a\rb', 'X', ' X: 1', 'X: 1\r\n y', 'ы: 1', 'X(: 1'])}\r\n\r\n`],
      end: true,
    }),
    () => ({
      kind: 'an Expect that cannot be met',
      bytes: [
        `${write.method} ${writePath} HTTP/1.1\r\n${HOST}${auth}${type}Expect: ${pick(['x', '200-ok', '100-continue, x', '__proto__'])}\r\nContent-Length: ${invalid.length}\r\n\r\n${invalid}`,
      ],
    }),
    () => ({ kind: 'Expect: 100-continue', operation: write, bytes: post(`Expect: 100-continue\r\nContent-Length: ${invalid.length}\r\n`, invalid) }),
    () => ({
      kind: 'a Content-Length that is none',
      bytes: post(`Content-Length: ${pick(['x', '-1', '+1', '1.5', '0x2', '2 2', '2,3', '99999999999999999999', '2\r\nContent-Length: 3', ''])}\r\n`, invalid),
      end: true,
    }),
    () => ({ kind: 'less than Content-Length says', bytes: post(`Content-Length: ${invalid.length + 1 + Math.floor(next() * 100)}\r\n`, invalid), end: true }),
    () => ({ kind: 'a Content-Length past the limit', bytes: post(`Content-Length: ${pick([262_145, 1_000_000_000, 9_007_199_254_740_991])}\r\n`) }),
    () => ({
      kind: 'both Content-Length and chunks',
      bytes: post(`Content-Length: ${invalid.length}\r\nTransfer-Encoding: chunked\r\n`, `${invalid.length.toString(16)}\r\n${invalid}\r\n0\r\n\r\n`),
    }),
    () => ({
      kind: 'an encoding of the transfer that is none',
      bytes: post(`Transfer-Encoding: ${pick(['gzip', 'x', 'chunked, gzip', 'chunked, chunked', ''])}\r\n`, invalid),
      end: true,
    }),
    () => ({
      kind: 'chunks that are none',
      bytes: post('Transfer-Encoding: chunked\r\n', `${pick(['zz', '-1', ' ', '', 'ffffffffffffffffff', '2', '5\r\nab'])}\r\n${invalid}\r\n0\r\n\r\n`),
      end: true,
    }),
    () => ({
      kind: 'a body in chunks',
      operation: write,
      bytes: post('Transfer-Encoding: chunked\r\n', `${invalid.length.toString(16)};x=y\r\n${invalid}\r\n0\r\nX-Trailer: 1\r\n\r\n`),
    }),
    () => ({ kind: 'half a request', bytes: [get.slice(0, 1 + Math.floor(next() * (get.length - 2)))], end: true }),
    () => ({ kind: 'half a body', bytes: post('Content-Length: 100\r\n', invalid.slice(0, 1 + Math.floor(next() * (invalid.length - 1)))), end: true }),
    () => ({ kind: 'rubbish after a request', bytes: [get, pick(['\u0001\r\n\r\n', `${letters(20)}\r\n\r\n`, 'GET\r\n\r\n'])], before: [200] }),
    () => ({ kind: 'a broken request after a request', bytes: [get, `GET ${list.path}?${CANARY}=1 HTTP/1.1\r\n${HOST}${auth}\r\n`], before: [200] }),
    () => ({
      kind: 'a body on a GET',
      operation: list,
      bytes: [`GET ${list.path}?${CANARY}=1 HTTP/1.1\r\n${HOST}${auth}Content-Type: ${pick(TYPES)}\r\nContent-Length: ${invalid.length}\r\n\r\n${invalid}`],
    }),
    () => ({ kind: 'a request with one bit turned over', bytes: [turned(Buffer.from(`GET ${list.path}?limit=1 HTTP/1.1\r\n${HOST}\r\n`), next)], end: true, harmless: true }),
    () => ({ kind: 'a write with one bit turned over', bytes: [turned(Buffer.from(`${post(`Content-Length: ${invalid.length}\r\n`).join('')}${invalid}`), next)], end: true }),
    () => ({ kind: 'headers twice', operation: write, bytes: post(`If-Match: "2-confidential"\r\nContent-Type: text/plain\r\nContent-Length: ${invalid.length}\r\n`, invalid) }),
    () => ({
      kind: 'an upgrade',
      operation: list,
      bytes: [`GET ${list.path}?${CANARY}=1 HTTP/1.1\r\n${HOST}${auth}Connection: Upgrade\r\nUpgrade: ${pick(['websocket', 'h2c', 'x'])}\r\n\r\n`],
    }),
  ];
  return pick(kinds)();
}

/** The same with one bit turned over. */
function turned(bytes: Buffer, next: () => number): Buffer {
  const at = Math.floor(next() * bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(next() * 8));
  return bytes;
}
