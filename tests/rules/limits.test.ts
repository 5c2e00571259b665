// Everything has an end: each bound of the surface is reached once, from inside, where it is accepted, and from outside, where it is named.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { buildApp } from '../../src/app.js';
import { ConfigNotValid, readConfig } from '../../src/config.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { add } from '../../src/core/db/record.js';
import type { WriteTx } from '../../src/core/db/registry.js';
import { documentOf } from '../../src/core/http/openapi.js';
import type { Operation } from '../../src/core/http/operation.js';
import { resolve as follow } from '../../src/core/http/references.js';
import { records } from '../../src/records/index.js';
import { addPrisoner, NewPrisoner } from '../../src/records/prisoners/index.js';
import { aboutThoseThere, bodyExamples, castOf, namingThoseThere, neededQuery, requestOf, withQuery } from '../support/examples.js';
import { dealt, thinned } from '../support/extent.js';
import { isAnyText } from '../support/operations.js';
import { aClaim, anOrganization, aPrisoner, aSource } from '../support/people.js';
import { exchange } from '../support/raw.js';
import { type Answer, makeRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';

// biome-ignore lint/suspicious/noExplicitAny: bodies and documents have every shape
type Json = any;

const t = await withRoutes(makeRegistry);
afterAll(() => t.close());
await t.app.ready();
const document: Json = documentOf(t.app);
const operations = t.routes.flatMap(({ method, operation }) => (operation && method !== 'HEAD' ? [operation] : []));
const cast = await castOf(t, t.routes);
const admin = t.as('admin');

const resolve = (node: Json): Json => follow(document, node);

const says = (operation: Operation): Json => document.paths[operation.path.replace(/:(\w+)/g, '{$1}')][operation.method.toLowerCase()];

/** The one thing that is wrong, where it is, and what was expected. */
function expectRefused(answer: Answer, where: { pointer?: string; parameter?: string; header?: string }, code: string, detail?: string): void {
  expect(answer.status, answer.text.slice(0, 500)).toBe(400);
  expect(answer.body.code).toBe('validation_failed');
  expect(answer.body.errors).toEqual([{ ...where, code, detail: detail ?? expect.any(String) }]);
}

function expectAccepted(answer: Answer): void {
  expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(300);
}

const NOT_THERE = '00000000-0000-4000-8000-000000000000';
const times = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));

describe('what a body can hold', () => {
  interface Leaf {
    pointer: string;
    schema: Json;
  }

  /** Every property that a body can have, down to the first item of each list. */
  function* leavesOf(schema: Json, pointer = '', within: readonly Json[] = []): Generator<Leaf> {
    const at = resolve(schema);
    // A tree goes on as it began.
    if (within.includes(at)) return;
    yield { pointer, schema: at };
    for (const [name, inner] of Object.entries<Json>(at.properties ?? {})) yield* leavesOf(inner, `${pointer}/${name}`, [...within, at]);
    if (at.items) yield* leavesOf(at.items, `${pointer}/0`, [...within, at]);
  }

  const makers = operations.filter(({ method, body, reads }) => method === 'POST' && body && !reads);
  const leaves = makers.flatMap((operation) =>
    [...leavesOf(Object.values<Json>(says(operation).requestBody.content)[0].schema)].map((leaf) => ({ operation, ...leaf, title: `${operation.operationId} ${leaf.pointer}` })),
  );
  const isType = (type: string) => (leaf: Leaf) => [leaf.schema.type].flat().includes(type);
  const titled = (some: typeof leaves) => some.map((leaf) => [leaf.title, leaf] as const);

  /** The example of the operation with one value put in its place. */
  function bodyWith(operation: Operation, pointer: string, value: unknown): Json {
    const record = t.registry.records.all.find(({ plural }) => operation.path.endsWith(`/${plural}`));
    const body = structuredClone(namingThoseThere(operation, aboutThoseThere(record, bodyExamples(operation)[0], cast), cast)) as Json;
    if (pointer === '/source_ids') delete body.sources;
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() as string;
    let at = body;
    for (const [place, step] of steps.entries()) {
      // A list that the example leaves out gets an item of its own kind.
      at[step] ??= steps[place + 1] === '0' ? itemsOf(`/${step}`, 1) : {};
      at = at[step];
    }
    at[last] = value;
    return { ...body, ...subjectFor(operation, pointer) };
  }

  /** What is said of another part is as long as its property lets it be: of all that there are, one that takes the longest. */
  function subjectFor({ path }: Operation, pointer: string): Json {
    const record = t.registry.records.all.find(({ plural }) => path.endsWith(`/${plural}`));
    const about = record?.about;
    if (!about || pointer !== `/${about.value}`) return {};
    const { maxLength } = record.create.shape[about.value] as z.ZodString;
    for (const { name } of t.registry.records.all) {
      const longest = Object.entries(about.says(name)).find(([, schema]) => schema.safeParse('a'.repeat(maxLength ?? 0)).success);
      if (longest && cast.ids.has(`${name}_id`)) return { visibility: 'confidential', [about.record]: name, [about.id]: cast.ids.get(`${name}_id`), [about.property]: longest[0] };
    }
    throw new Error(`No part takes a text as long as ${pointer} of ${path} can be`);
  }

  const send = (operation: Operation, body: unknown) => admin.request({ ...requestOf(operation, cast, { dryRun: true }), payload: JSON.stringify(body) });

  /** As many of a kind as the longest list of them takes. */
  let nameable: Record<string, string[]>;
  beforeAll(async () => {
    const made = await admin.post('/v1/prisoners', aPrisoner({ sources: times(20, () => aSource()) }));
    const more = await admin.post('/v1/prisoners', aPrisoner({ sources: times(20, () => aSource()) }));
    const rest = await admin.post('/v1/prisoners', aPrisoner({ sources: times(10, () => aSource()) }));
    const sources = [made, more, rest].flatMap(({ body }) => body.source_ids);
    const people: string[] = [made.body.id, more.body.id, rest.body.id, cast.ids.get('prisoner_id') as string];
    while (people.length < 100) people.push((await admin.post('/v1/prisoners', aPrisoner())).body.id);
    const organizations: string[] = [];
    while (organizations.length < 20) organizations.push((await admin.post('/v1/organizations', anOrganization())).body.id);
    nameable = { source: sources, prisoner: people, organization: organizations };
  });

  /** So many different items of a list. */
  function itemsOf(pointer: string, count: number, schema?: Json): unknown[] {
    const name = pointer.split('/').pop() as string;
    const example = (bodyExamples(operations.find(({ operationId }) => operationId === 'createPrisoner') as Operation)[0] as Json)[name]?.[0];
    const codes = schema?.items && resolve(schema.items).enum;
    if (codes) return times(count, (place) => codes[place % codes.length]);
    const named = t.registry.records.all.flatMap(({ links = [] }) => links).find(({ property }) => property === name)?.to;
    if (named) return times(count, (place) => nameable[named]?.[place] ?? NOT_THERE.replace('0000', String(1000 + place)));
    if (name === 'leave') return times(count, (place) => NOT_THERE.replace('0000', String(1000 + place)));
    if (name === 'interests') return times(count, (place) => `chess problem ${place}`);
    if (name === 'addressees') return times(count, (place) => `the city of Prykladsk ${place}`);
    if (pointer === '/items') return times(count, () => ({}));
    if (name === 'columns') return times(count, (place) => ({ column: `Column ${place}`, path: place < 999 ? `external_ids.${place + 1}.value` : null }));
    if (name === 'initiators') return times(count, (place) => ({ name: `Alena Prykladnaya ${place}` }));
    if (name === 'external_ids') return times(count, (place) => ({ scheme: 'example_monitor', value: String(place) }));
    if (!example) throw new Error(`No test knows how to make many ${name}: say it in itemsOf() of limits.test.ts`);
    return times(count, () => example);
  }

  /** A text of a length, for properties that take any text or an address. */
  const textOf = (schema: Json, length: number): string => (schema.format === 'uri' ? `https://monitor.example/${'a'.repeat(length)}`.slice(0, length) : 'a'.repeat(length));

  const texts = leaves.filter(isType('string')).filter(({ schema }) => !schema.enum && (isAnyText(schema) || schema.format === 'uri'));
  test.each(thinned(titled(texts)))('the text %s', async (_, { operation, pointer, schema }) => {
    expectAccepted(await send(operation, bodyWith(operation, pointer, textOf(schema, schema.maxLength))));
    expectRefused(await send(operation, bodyWith(operation, pointer, textOf(schema, schema.maxLength + 1))), { pointer }, 'too_big', `at most ${schema.maxLength} characters`);
    const empty = await send(operation, bodyWith(operation, pointer, ''));
    expect(empty.status).toBe(400);
    expect(new Set(empty.body.errors.map((error: Json) => error.pointer))).toEqual(new Set([pointer]));
  });

  /** What is within its bounds and is what there is or not: the version of somebody, parts of theirs, a number of the feed. */
  const OF_WHAT_IS = ['replayToWebhook /from_seq', 'replayToWebhook /to_seq', 'mergePrisoners /kept_version', 'mergePrisoners /merged_version', 'mergePrisoners /leave'];

  function expectWithin(answer: Answer, title: string): void {
    if (!OF_WHAT_IS.includes(title)) expectAccepted(answer);
    else expect((answer.body.errors ?? []).map((error: Json) => error.code)).not.toContainEqual(expect.stringMatching(/^too_|invalid/));
  }

  const numbers = leaves.filter(isType('integer'));
  test.each(thinned(titled(numbers)))('the number %s', async (title, { operation, pointer, schema: { minimum, maximum } }) => {
    for (const value of [minimum, maximum]) expectWithin(await send(operation, bodyWith(operation, pointer, value)), title);
    expectRefused(await send(operation, bodyWith(operation, pointer, minimum - 1)), { pointer }, 'too_small', `at least ${minimum}`);
    expectRefused(await send(operation, bodyWith(operation, pointer, maximum + 1)), { pointer }, 'too_big', `at most ${maximum}`);
    for (const value of [minimum + 0.5, String(minimum), null]) expectRefused(await send(operation, bodyWith(operation, pointer, value)), { pointer }, 'invalid_type');
  });

  const lists = leaves.filter(isType('array'));
  test.each(thinned(titled(lists)))('the list %s', async (title, { operation, pointer, schema }) => {
    const { minItems = 0, maxItems } = schema;
    expectWithin(await send(operation, bodyWith(operation, pointer, itemsOf(pointer, maxItems, schema))), title);
    expectRefused(await send(operation, bodyWith(operation, pointer, itemsOf(pointer, maxItems + 1, schema))), { pointer }, 'too_big', `at most ${maxItems} items`);
    if (minItems > 0) expectRefused(await send(operation, bodyWith(operation, pointer, itemsOf(pointer, minItems - 1, schema))), { pointer }, 'too_small');
  });

  test('there are texts, numbers and lists to try, at the ends that the design names', () => {
    const ends = (some: typeof leaves) => some.map(({ title, schema }) => `${title} ${schema.maxLength ?? schema.maximum ?? schema.maxItems}`);
    expect(ends(texts)).toEqual(expect.arrayContaining(['addPrisonerName /full 300', 'createSource /url 2000', 'createPrisoner /sentences/0/verbatim 1000']));
    expect(ends(numbers)).toEqual(expect.arrayContaining(['addPrisonerSentence /term/years 100', 'addPrisonerSentence /term/months 1200', 'addPrisonerSentence /term/days 36600']));
    expect(ends(lists)).toEqual(expect.arrayContaining(['createPrisoner /names 200', 'createPrisoner /sources 20', 'addPrisonerChild /prisoner_ids 4']));
  });

  test('years of dates, from 1800 to 2199', async () => {
    const making = operations.find(({ operationId }) => operationId === 'createPrisoner') as Operation;
    expectAccepted(await send(making, bodyWith(making, '/birth_date', '1800')));
    expectAccepted(await send(making, bodyWith(making, '/custody_periods/0/to_on', '2199-12-31')));
    for (const year of ['1799', '2200-01-01'])
      expectRefused(await send(making, bodyWith(making, '/birth_date', year)), { pointer: '/birth_date' }, 'not_valid', 'expected a year from 1800 to 2199');
  });

  test('twelve levels of nesting', async () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const post = (payload: string) => admin.request({ method: 'POST', url: '/v1/facilities', headers: { 'content-type': 'application/json' }, payload });
    // The body itself and twelve in it are read, and then refused for what they say.
    expect((await post(nested(13))).body.code).toBe('validation_failed');
    const refused = await post(nested(14));
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'malformed_body', detail: 'The body is nested more than 12 levels deep.' });
    expect((await post(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).body.code).toBe('malformed_body');
  });

  test('of what is wrong with it, the first fifty', async () => {
    const wrong = (count: number) => Object.fromEntries(times(count, (place) => [`wrong_${place}`, 1]));
    const post = (count: number) => admin.post('/v1/sources', { title: 'Example', ...wrong(count) });
    expect((await post(50)).body.errors).toHaveLength(50);
    expect((await post(51)).body.errors).toHaveLength(50);
  });
});

describe('how large a body is', () => {
  const LIMIT = 1_024;
  let app: Awaited<ReturnType<typeof buildApp>>;
  beforeAll(async () => {
    app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: LIMIT } });
  });
  afterAll(() => app.close());
  const body = (bytes: number) =>
    JSON.stringify(aSource({ title: 'Пример' })).replace(/\}$/, (end) => end.padStart(bytes - Buffer.byteLength(JSON.stringify(aSource({ title: 'Пример' }))) + 1));
  const post = (payload: string | Readable) =>
    app.inject({ method: 'POST', url: '/v1/sources', headers: { authorization: `Bearer ${t.keys.editor}`, 'content-type': 'application/json' }, payload });

  test('in bytes, whether or not it says so beforehand', async () => {
    expect(Buffer.byteLength(body(LIMIT))).toBe(LIMIT);
    for (const form of [(text: string) => text, (text: string) => Readable.from([text.slice(0, 500), text.slice(500)])]) {
      expect((await post(form(body(LIMIT)))).statusCode).toBe(201);
      const before = (await admin.get('/v1/sources?include_total=true&limit=1')).body.page.total;
      const refused = await post(form(body(LIMIT + 1)));
      expect(refused.statusCode).toBe(413);
      expect(refused.json()).toMatchObject({ code: 'body_too_large', limit_bytes: LIMIT });
      expect((await admin.get('/v1/sources?include_total=true&limit=1')).body.page.total).toBe(before);
    }
  });

  test.each([
    ['BODY_LIMIT_BYTES', ['1024', '16777216'], ['1023', '16777217', '1e4', '-1']],
    ['CORRECTIONS_PER_HOUR', ['1', '10000'], ['0', '10001', '1.5']],
    ['TRUST_PROXY', ['127.0.0.1', '127.0.0.1, 10.0.0.0/8,fd00::/8'], ['proxy', '10.0.0.0/33', '127.0.0.1,', '10.0.0.0/8/8', 'true', '1']],
    ['PORT', ['0', '65535'], ['65536', '-1', '3000.5']],
    ['HOST', ['a'.repeat(255)], ['a'.repeat(256)]],
  ])('and %s itself is bounded, and named when it is not valid', (name, inside, beyond) => {
    for (const value of inside) expect(() => readConfig({ [name]: value })).not.toThrow();
    for (const value of beyond) {
      expect(() => readConfig({ [name]: value }), value).toThrow(ConfigNotValid);
      expect(() => readConfig({ [name]: value }), value).toThrow(new RegExp(`^${name}: `));
    }
  });
});

describe('what a query can ask', () => {
  interface Asked {
    operation: Operation;
    name: string;
    schema: Json;
    /** Whether several values are written as several parameters; else with commas, or either way. */
    explode: boolean;
  }

  // What several operations share is tried with one of them.
  const seen = new Set<string>();
  const parameters: Asked[] = operations.flatMap((operation) =>
    ((says(operation).parameters ?? []) as Json[])
      .filter((parameter) => {
        const key = JSON.stringify(parameter);
        return !seen.has(key) && seen.add(key);
      })
      .map(resolve)
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema, explode }) => ({ operation, name, schema, explode })),
  );
  const ofType = (type: string) => parameters.filter(({ schema }) => schema.type === type).map((asked) => [`${asked.name} of ${asked.operation.operationId}`, asked] as const);
  const get = (operation: Operation, query: string) => {
    const { url, ...request } = requestOf(operation, cast);
    return admin.request({ ...request, url: withQuery(url.split('?', 1)[0] as string, ...neededQuery(operation, query.split('=', 1)[0]), query) });
  };
  const ask = ({ operation, name }: Asked, value: string) => get(operation, `${name}=${encodeURIComponent(value)}`);
  const askRepeated = ({ operation, name }: Asked, values: string[]) => get(operation, values.map((value) => `${name}=${encodeURIComponent(value)}`).join('&'));

  /** Texts of forms that values have, each unlike the others. */
  const FORMS: readonly ((place: number) => string)[] = [
    (place) => letters(place),
    (place) => letters(place).toUpperCase(),
    (place) => `la${letters(place)}`,
    (place) => `example_monitor:${place}`,
    (place) => `BY-CC-${1900 + place}`,
  ];
  const letters = (place: number): string => String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26));

  /** So many values that a list parameter takes, none of them twice as far as there are so many. */
  function valuesOf({ name, schema: { items } }: Asked, count: number): string[] {
    const codes: string[] | undefined = items.enum?.filter((code: string) => !code.startsWith('-'));
    if (codes) return times(count, (place) => codes[place % codes.length] as string);
    if (items.format === 'uuid') return times(count, (place) => NOT_THERE.replace('0000', String(1000 + place)));
    if (items.format === 'date-time') return times(count, (place) => `2026-01-15T09:00:00.${100 + place}Z`);
    if (items.type === 'integer') return times(count, (place) => String(items.minimum + (place % (items.maximum - items.minimum + 1))));
    if (/^\^\\d\{4\}/.test(items.pattern ?? '')) return times(count, (place) => String(1900 + place));
    const form = FORMS.find((one) => !items.pattern || new RegExp(items.pattern, 'u').test(one(0)));
    if (!form) throw new Error(`No test knows a value for ${name}: add one to FORMS of limits.test.ts`);
    return times(count, form);
  }

  // They are written with commas and as several parameters by turns: both are read before it is known which parameter it is.
  test.each(dealt(thinned(ofType('array')), 2).map(([title, asked], place) => [title, asked, place] as const))('the number of values of %s', async (_, asked, place) => {
    const { name, schema, explode } = asked;
    const many = valuesOf(asked, schema.maxItems + 1);
    // None is named twice, and no order goes by one field twice, so some have fewer than there can be.
    const most = Math.min(schema.maxItems, new Set(many).size);
    const send = explode || place % 2 === 0 ? askRepeated : (one: Asked, values: string[]) => ask(one, values.join(','));
    expectAccepted(await send(asked, valuesOf(asked, most)));
    expectRefused(await send(asked, many), { parameter: name }, 'too_big', `at most ${schema.maxItems} items`);
    expect((await ask(asked, '')).status).toBe(400);
  });

  test.each(ofType('array').filter(([, { schema }]) => schema.items.maxLength && isAnyText(schema.items) && !schema.items.format))(
    'the length of a value of %s',
    async (_, asked) => {
      const { maxLength } = asked.schema.items;
      expectAccepted(await ask(asked, 'a'.repeat(maxLength)));
      expectRefused(await ask(asked, 'a'.repeat(maxLength + 1)), { parameter: asked.name }, 'too_big', `at most ${maxLength} characters`);
    },
  );

  test.each(thinned(ofType('integer')))('the size of %s', async (_, asked) => {
    const { minimum, maximum } = asked.schema;
    // Nobody waits here.
    for (const value of asked.name === 'wait' ? [minimum] : [minimum, maximum]) {
      const answer = await ask(asked, String(value));
      // A position is in bounds as soon as the feed can come to it; whether it has is another question.
      if (answer.body?.errors?.[0]?.code !== 'out_of_range') expectAccepted(answer);
    }
    expectRefused(await ask(asked, String(minimum - 1)), { parameter: asked.name }, 'too_small', `at least ${minimum}`);
    expectRefused(await ask(asked, String(maximum + 1)), { parameter: asked.name }, 'too_big', `at most ${maximum}`);
    // A zero in front, or a sign that says nothing, is a slip: whoever wrote it can have meant another number.
    for (const value of ['1.5', '1e1', ' 1', '0x1', '9'.repeat(400), 'NaN', '', `0${Math.max(1, minimum)}`, '00', '-0', '+1', '\u0661'])
      expect((await ask(asked, value)).body?.errors, value).toMatchObject([{ parameter: asked.name }]);
  });

  test('the ends are those that the design names', () => {
    const ends = Object.fromEntries(
      parameters
        .filter(({ operation: { operationId } }) => operationId === 'listPrisoners')
        .map(({ name, schema }) => [name, schema.maxItems ?? schema.maximum ?? schema.maxLength]),
    );
    expect(ends).toMatchObject({ limit: 200, custody_status: 50, sort: 3, cursor: 500, q: 200 });
  });

  test('pages of 200 items, and never more', async () => {
    await t.registry.write(SYSTEM, {}, async (tx) => {
      for (let count = 0; count < 201; count += 1) await addPrisoner(tx, NewPrisoner.parse(aPrisoner()));
    });
    expect((await admin.get('/v1/prisoners?limit=200')).body.items).toHaveLength(200);
    expect((await admin.get('/v1/prisoners')).body.items).toHaveLength(50);
    expect((await admin.get('/v1/prisoners?limit=1')).body.items).toHaveLength(1);
  });

  test('cursors of 500 characters', async () => {
    const forged = await admin.get(`/v1/prisoners?cursor=${'a'.repeat(500)}`);
    expect(forged.status).toBe(400);
    expect(forged.body.code).toBe('cursor_not_valid');
    expectRefused(await admin.get(`/v1/prisoners?cursor=${'a'.repeat(501)}`), { parameter: 'cursor' }, 'too_big', 'at most 500 characters');
  });

  test('searches of 200 characters and 12 words', async () => {
    const word = (place: number) => String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26));
    const search = (text: string) => admin.get(`/v1/prisoners?q=${encodeURIComponent(text)}`);
    expectAccepted(await search('a'.repeat(200)));
    expectRefused(await search('a'.repeat(201)), { parameter: 'q' }, 'too_big', 'at most 200 characters');
    expectAccepted(await search(times(12, word).join(' ')));
    expectRefused(await search(times(13, word).join(' ')), { parameter: 'q' }, 'not_valid', 'at most 12 words');
  });

  test('twenty conditions', async () => {
    const flags = parameters
      .filter(({ operation, schema, name }) => operation.operationId === 'listPrisoners' && schema.type === 'boolean' && name.endsWith('_known'))
      .map(({ name }) => name);
    expect(flags.length).toBeGreaterThan(20);
    const ask = (count: number) =>
      admin.get(
        `/v1/prisoners?${flags
          .slice(0, count)
          .map((name) => `${name}=true`)
          .join('&')}`,
      );
    expectAccepted(await ask(20));
    expectRefused(await ask(21), { parameter: flags[20] as string }, 'too_many', 'at most 20 conditions in one query');
  });
});

describe('what an answer brings along', () => {
  const INCLUDED_MAX = 1_000;

  test('a thousand records of a kind, and beyond that it says so', async () => {
    const title = 'A source for a long page';
    await t.registry.write(SYSTEM, {}, async (tx) => {
      for (let count = 0; count < INCLUDED_MAX / 20; count += 1)
        await addPrisoner(tx, NewPrisoner.parse(aPrisoner({ birth_date: '1801', sources: times(20, () => aSource({ title })) })));
    });
    const page = () => admin.get('/v1/prisoners?birth_date=1801&limit=200&fields=id&include=sources');
    expect((await page()).body.included.sources).toHaveLength(INCLUDED_MAX);
    const one = await admin.post('/v1/prisoners', aPrisoner({ birth_date: '1801', sources: [aSource({ title })] }));
    expectRefused(await page(), { parameter: 'include' }, 'too_many', `names more than ${INCLUDED_MAX} sources: ask for fewer items`);
    expectAccepted(await admin.get(`/v1/prisoners/${one.body.id}?include=sources`));
  });

  test('a thousand of what belongs to the items, and beyond that it says so', async () => {
    const claim = records.get('claim');
    const addClaim = (tx: WriteTx, prisoner_id: string) => add(tx, claim, { ...(claim.create.parse(aClaim()) as object), prisoner_id });
    const [first] = await t.registry.write(SYSTEM, {}, async (tx) => {
      const ids = [];
      for (let count = 0; count < 4; count += 1) ids.push(await addPrisoner(tx, NewPrisoner.parse(aPrisoner({ birth_date: '1802' }))));
      for (const id of ids) for (let count = 0; count < INCLUDED_MAX / 4; count += 1) await addClaim(tx, id);
      return ids;
    });
    const page = () => admin.get('/v1/prisoners?birth_date=1802&fields=id&include=provenance');
    expect((await page()).body.included.provenance).toHaveLength(INCLUDED_MAX);
    await t.registry.write(SYSTEM, {}, (tx) => addClaim(tx, first as string));
    expectRefused(await page(), { parameter: 'include' }, 'too_many', `names more than ${INCLUDED_MAX} provenance: ask for fewer items`);
    expect((await admin.get(`/v1/prisoners/${first}?include=provenance`)).body.included.provenance).toHaveLength(INCLUDED_MAX / 4 + 1);
  });
});

describe('how long a part of a request is', () => {
  const { method: _, ...making } = requestOf(operations.find(({ operationId }) => operationId === 'createSource') as Operation, cast, { dryRun: true });
  const create = (headers: Record<string, string>) => admin.request({ ...making, method: 'POST', headers: { ...making.headers, ...headers } });

  test.each([
    ['idempotency-key', 200],
    ['change-reason', 500],
    ['change-source', 500],
  ])('the header %s', async (header, most) => {
    expectAccepted(await create({ [header]: 'a'.repeat(most) }));
    expectRefused(await create({ [header]: 'a'.repeat(most + 1) }), { header }, 'too_big', `at most ${most} characters`);
    expect((await create({ [header]: '' })).body.errors).toMatchObject([{ header, code: 'too_small' }, { header }]);
  });

  test('the headers of conditions', async () => {
    const url = `/v1/prisoners/${cast.ids.get('prisoner_id')}`;
    expectAccepted(await admin.get(url, { 'if-none-match': `"${'a'.repeat(998)}"` }));
    expectRefused(await admin.get(url, { 'if-none-match': `"${'a'.repeat(999)}"` }), { header: 'if-none-match' }, 'too_big', 'at most 1000 characters');
    expectRefused(await admin.retire(url, `"${'a'.repeat(198)}"`), { header: 'If-Match' }, 'not_valid');
    expectRefused(await admin.retire(url, `"${'a'.repeat(199)}"`), { header: 'if-match' }, 'too_big', 'at most 200 characters');
  });

  test('what stands in the place of an id', async () => {
    expectRefused(await admin.get(`/v1/prisoners/${'a'.repeat(128)}`), { parameter: 'prisoner_id' }, 'invalid_format');
    const refused = await admin.get(`/v1/prisoners/${'a'.repeat(129)}`);
    expect(refused.status).toBe(414);
    expect(refused.body.code).toBe('url_too_long');
  });

  test('the URL, and the names and values of headers together: less than eight kibibytes', async () => {
    const app = await buildApp({ registry: t.registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 1_024 } });
    try {
      const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
      const inUrl = (filler: number) => [`/livez?${'a'.repeat(filler)}`, 'Host', 'x'] as const;
      const inHeader = (filler: number) => ['/livez', 'Host', 'x', 'X-Filler', 'a'.repeat(filler)] as const;
      const send = async (make: typeof inUrl | typeof inHeader, size: number) => {
        const [url, ...pairs] = make(size - make(0).join('').length);
        const lines = pairs.flatMap((text, place) => (place % 2 === 0 ? [`${text}: ${pairs[place + 1]}\r\n`] : []));
        return (await exchange(Number(port), `GET ${url} HTTP/1.1\r\n${lines.join('')}\r\n`)).answers[0];
      };
      expect((await send(inHeader, 8_191))?.status).toBe(200);
      expect((await send(inUrl, 8_191))?.status).toBe(400);
      for (const make of [inHeader, inUrl]) {
        const refused = await send(make, 8_192);
        expect(refused?.status).toBe(431);
        expect(refused?.headers['content-type']).toBe('application/problem+json');
        expect(JSON.parse(refused?.text ?? '')).toMatchObject({ status: 431, code: 'headers_too_large' });
      }
    } finally {
      await app.close();
    }
  });
});

describe('how many there are of', () => {
  test('keys: a thousand, revoked ones included', async () => {
    const [keys] = await t.store.rows('select count(*) as there from api_keys');
    const instant = '2026-01-01T00:00:00.000Z';
    for (let count = Number(keys?.there); count < 999; count += 1)
      await t.store.execute(
        "insert into api_keys (id, revision, name, role, secret_digest, created_at, updated_at) values (?, 1, 'planted', 'partner', ?, ?, ?)",
        `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`,
        `planted ${count}`,
        instant,
        instant,
      );
    const last = await admin.post('/v1/api_keys', { name: 'the thousandth', role: 'partner' });
    expect(last.status).toBe(201);
    expect((await admin.get('/v1/api_keys')).body.items).toHaveLength(1_000);
    const refused = await admin.post('/v1/api_keys', { name: 'one more', role: 'partner' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'conflict', detail: 'There are 1000 keys already.' });
    expect((await admin.get('/v1/api_keys')).body.items.map(({ name }: Json) => name)).not.toContain('one more');
  });
});
