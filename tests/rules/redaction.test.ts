// The law of redaction: every field, for every audience, through every outlet. A registry full of canaries is read in every way there is,
// and no value or name turns up for whom it is not; what is for them does. The law proves itself by planting leaks.
import { getTableName } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../src/app.js';
import { columnsOf, type Field, isSortable, keysOf } from '../../src/core/access/fields.js';
import { readableFields, type Values } from '../../src/core/access/render.js';
import { levelOf, visible } from '../../src/core/access/sensitivity.js';
import { AUDIENCES, type Audience, rank, SYSTEM } from '../../src/core/access/viewer.js';
import { type DefinedRecord, defineRecord, recordsOf } from '../../src/core/db/definition.js';
import type { Registry } from '../../src/core/db/registry.js';
import { once } from '../../src/core/values/once.js';
import { records } from '../../src/records/index.js';
import { type Canary, canariesIn, type Instance, levelIn, plantCanaries } from '../support/canaries.js';
import { dealt, extent } from '../support/extent.js';
import { bare } from '../support/generate.js';
import { fill, namesIn, pagesOf, type Read, readsOf, toldByReference } from '../support/operations.js';
import { ordinary } from '../support/ordinary.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { type Answer, type Client, clientOf as clientWith, makeRegistry, type TestRegistry } from '../support/registry.js';
import { roleOf } from '../support/twins.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';
const OUTSIDERS = AUDIENCES.filter((audience) => audience !== 'confidential');
const OPERATORS = ['', '_not', '_known', '_gt', '_gte', '_lt', '_lte'];
/** Of what is the same for many, so many of each kind are asked about in every way. */
const FEW = extent(1, 2);

let t: TestRegistry;
let planted: Instance[];
let canaries: Canary[];
beforeAll(async () => {
  t = await makeRegistry();
  planted = await plantCanaries(t, records);
  canaries = canariesIn(planted);
  await learnWhatWasShown();
}, 600_000);
afterAll(() => t.close());

const urlOf = ({ record, id }: { record: DefinedRecord; id: string }) => `/v1/${record.plural}/${id}`;
const clientOf = (audience: Audience, from = t) => from.as(roleOf(audience));
const shown = (audience: Audience) => planted.filter((one) => one.level <= rank(audience) && one.since !== 'retired');
const hidden = (audience: Audience) => planted.filter((one) => one.level > rank(audience) || one.since === 'retired');

/** The forms of most canaries: the names that they are given, the sites called by them, days, ids, and codes where they stand as a value. */
const FORMS = [
  /kanarejka[a-z]{4}/g,
  /https:\/\/kanarejka[a-z]{4}\.example\//g,
  /1[89]\d\d-\d\d-\d\d/g,
  /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g,
  /"[a-z][a-z0-9_]*"/g,
];

const isCode = (value: string) => /^[a-z][a-z0-9_]*$/.test(value);

/**
 * Canaries that must not turn up for an audience: those that stand for nothing that it may read as well. The codes of a field that it
 * may read are no secret, even where a hidden record has one: refusals list them.
 */
function forbiddenFor(audience: Audience, all: readonly Canary[]): Canary[] {
  const readable = new Set(all.filter(({ level }) => level <= rank(audience)).map(({ value }) => value));
  return all.filter(({ record, property, level, value }) => level > rank(audience) && !readable.has(value) && (!isCode(value) || rank(levelIn(record, property)) > rank(audience)));
}

/** Codes are words that stand elsewhere too; they count where they stand as a value. */
const needle = ({ value }: Canary): string => (isCode(value) ? `"${value}"` : value.toLowerCase());

/** What an answer says: of a spreadsheet what is packed in it, of a data package all but the codes of columns, which are those of the vocabularies. */
function textOf({ headers, bytes, text }: Answer): string {
  if (headers['content-disposition']?.includes('datapackage')) return text.replace(/"enum":\[[^\]]*\]/g, '');
  return headers['content-type']?.includes('spreadsheetml') && bytes.length > 0
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : text;
}

/** Everything that an answer tells, what is coded in it included. */
function toldBy(answer: Answer): string {
  // How a feed names itself is no word of anybody's.
  const plain = `${JSON.stringify(answer.headers)}\n${textOf(answer).replace('rel="self"', '')}`;
  const coded = plain.match(/[\w-]{20,}/g) ?? [];
  return `${plain}\n${coded.map((token) => Buffer.from(token, 'base64url').toString('latin1')).join('\n')}`.toLowerCase();
}

/** A feed tells that what somebody was shown once is shown no more: by its id, and nothing else of it. */
const isFeed = (url: string): boolean => /^\w+ \/v1\/(changes|ledger)/.test(url);
/** Ids of what an audience was shown at some time, as its editions tell. */
const shownOnce = new Map<Audience, Set<string>>();
async function learnWhatWasShown(): Promise<void> {
  for (const audience of AUDIENCES) shownOnce.set(audience, new Set());
  for (const record of records.all) {
    const rows = await t.store.rows(`select distinct id, audience from ${getTableName(record.editions)} where document is not null or taken_back is not null`);
    for (const audience of AUDIENCES) for (const row of rows) if (Number(row.audience) <= rank(audience)) shownOnce.get(audience)?.add(String(row.id));
  }
}

/** Remembers every answer, and says what stood in one that must not. */
class Listener {
  readonly heard = new Map<string, string>();

  constructor(
    readonly audience: Audience,
    readonly client: Client,
  ) {}

  async get(url: string, options: { method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE'; headers?: Record<string, string>; payload?: string } = {}): Promise<Answer> {
    const answer = await this.client.request({ method: 'GET', url, ...options });
    const told = toldBy(answer).replace(/"request-id":"[^"]*"/, '');
    if (!this.heard.has(told)) this.heard.set(told, `${options.method ?? 'GET'} ${url}`);
    return answer;
  }

  leaks(all: readonly Canary[]): string[] {
    const found: string[] = [];
    const told = this.#words();
    const apart = [...this.heard].filter(([, url]) => isApart(url));
    for (const canary of forbiddenFor(this.audience, all)) {
      const sought = needle(canary);
      const isSought = ([text, url]: [string, string]) =>
        text.includes(sought) && !toldByReference(url).includes(canary.property) && !(isFeed(url) && shownOnce.get(this.audience)?.has(canary.value));
      const url = FORMS.some((form) => sought.replace(form, '') === '') ? (told.get(sought) ?? apart.find(isSought)?.[1]) : [...this.heard].find(isSought)?.[1];
      if (url) found.push(`${url} tells the ${this.audience} audience ${canary.record.name}.${canary.property}, which is ${AUDIENCES[canary.level]}: ${canary.value}`);
    }
    return found;
  }

  /** Everything heard that has the form of most canaries, wherever it stands, and where it was heard first, but for what is told by reference or by a feed: to seek each in each answer takes long. */
  #words(): Map<string, string> {
    const words = new Map<string, string>();
    for (const [told, url] of this.heard) if (!isApart(url)) for (const form of FORMS) for (const [word] of told.matchAll(form)) if (!words.has(word)) words.set(word, url);
    return words;
  }
}

const isApart = (url: string): boolean => toldByReference(url).length > 0 || isFeed(url);

/** What is the same in every registry, and says what could be stored. */
const isPublished = (path: string) => path.startsWith('/v1/vocabularies');

/** Reads all that there is, in every way that the document describes. */
async function askEverything(listener: Listener, from: TestRegistry, all: readonly Instance[], thoroughly = true): Promise<void> {
  await listener.get('/');
  for (const [place, read] of readsOf(from.app)
    .filter(({ path: asked }) => !isPublished(asked))
    .entries()) {
    const [asked] = namesIn(read);
    const there = all.filter(({ record }) => asked === `${record.name}_id`);
    // Each is asked about in some ways every day, and in each way some are asked about.
    const named = thoroughly ? dealt(there, 3, place) : there;
    const urls = asked === undefined ? [read.path] : [...named.map(({ id }) => id), ABSENT].map((id) => fill(read, { [asked]: id }));
    for (const url of urls) await listener.get(url);
    if (!thoroughly) continue;
    // In every other way, too, is asked about some that each audience may know, some that were hidden or retired since, and one that never was.
    const few = new Counter(FEW);
    for (const [nth, url] of urls.entries()) {
      const one = named[nth];
      if (!few.has(`${one?.level} ${one?.since}`)) continue;
      await listener.get(url, { method: 'HEAD' });
      await listener.get(url, { headers: { 'if-none-match': '*' } });
      for (const value of valuesOf(read, 'include')) await listener.get(`${url}?include=${value}`);
    }
    for (const url of [urls[0] as string]) await askShaped(listener, read, url);
  }
}

/** Says of each kind so many times that there is something to try. */
class Counter {
  readonly #tried = new Map<string, number>();

  constructor(readonly most: number) {}

  has(kind: string): boolean {
    const tried = (this.#tried.get(kind) ?? 0) + 1;
    this.#tried.set(kind, tried);
    return tried <= this.most;
  }
}

/** What every list has, each for itself. */
const OF_EACH: readonly string[] = ['limit', 'cursor', 'include_total', 'as_of', 'as_of_seq', 'on_date'];
/** What chooses among fields: every one of them is tried. */
const SHAPES: readonly string[] = ['sort', 'fields', 'include'];

/** Whose records a read is asked about by filters: those at the end of its path, or people. */
function askedAbout({ path }: Read): string {
  const [last = ''] = path.split('/').at(-1)?.split('.') ?? [];
  return records.all.some(({ plural }) => plural === last) ? last : 'prisoners';
}

/** For each parameter of a kind of record, the reads that take it: its list, that of one owner, its exports, what is counted. One and the same code reads it for them all. */
const takersOf = once((app: TestRegistry['app']) => {
  const takers = new Map<string, string[]>();
  for (const read of readsOf(app)) {
    for (const { name, in: place } of read.parameters) {
      const key = `${askedAbout(read)} ${name}`;
      if (place === 'query' && !OF_EACH.includes(name)) takers.set(key, [...(takers.get(key) ?? []), read.path]);
    }
  }
  return takers;
});

/** Whether it is this read's turn to be asked by a parameter, or by one value of it: those that take the same one go by turns, and what every list has of its own is asked of each. */
function isTurnOf(read: Read, name: string, nth: number): boolean {
  const takers = takersOf(t.app).get(`${askedAbout(read)} ${name}`) ?? [read.path];
  return takers[nth % takers.length] === read.path;
}

const WRONG = ['zzz', '%00', `${ABSENT},-1`];

/** Every parameter of a read, once in its right mind and once out of it, in one of the ways by turns; pages one by one. */
async function askShaped(listener: Listener, read: Read, url: string): Promise<void> {
  for (const [nth, { name, in: place, schema }] of read.parameters.entries()) {
    const isShape = SHAPES.includes(name);
    if (place !== 'query' || !(isShape || isTurnOf(read, name, nth))) continue;
    const values = valuesOf(read, name);
    const [right, wrong] = isShape ? [values.filter((_, turn) => isTurnOf(read, name, turn)), WRONG] : [values.slice(0, 1), [WRONG[nth % WRONG.length]]];
    // Every day what one audience asks in its right mind the other asks out of it.
    const isRight = (nth + rank(listener.audience)) % 2 === 0;
    for (const value of extent(isRight ? right : wrong, [...right, ...wrong])) await listener.get(`${url}?${name}=${value}`);
    if (name !== 'limit') continue;
    let next: string | null = `${url}?limit=1&include_total=true`;
    for (let pages = 0; next && pages < extent(6, 40); pages += 1) next = (await listener.get(next)).body?.page?.next ?? null;
    expect(schema).toBeDefined();
  }
}

function valuesOf(read: Read, name: string): string[] {
  type Shape = { type?: string; enum?: string[]; items?: Shape };
  const schema = read.parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)?.schema as Shape | undefined;
  if (schema?.type === 'boolean') return ['true', 'false'];
  return schema?.items?.enum ?? schema?.enum ?? [];
}

test.each(OUTSIDERS)('nothing that is for others turns up anywhere for the %s audience', { timeout: 900_000 }, async (audience) => {
  const listener = new Listener(audience, clientOf(audience));
  await askEverything(listener, t, planted);
  for (const one of hidden(audience)) {
    for (const method of ['PATCH', 'DELETE'] as const) {
      await listener.get(urlOf(one), { method, headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"1-public"' }, payload: '{}' });
    }
  }
  expect(listener.leaks(canaries)).toEqual([]);
  expect(listener.heard.size).toBeGreaterThan(500);
  const recognised = new Set(forbiddenFor(audience, canaries).map(({ value }) => value));
  expect(
    hidden(audience).filter(({ id }) => !recognised.has(id)),
    'hidden records whose id would not be recognised',
  ).toEqual([]);
});

describe.each(AUDIENCES)('for the %s audience', (audience) => {
  const level = rank(audience);

  test('every document says all that is for them, as it was sent, and has no other property', async () => {
    const client = clientOf(audience);
    for (const one of shown(audience)) {
      const read = await client.get(urlOf(one));
      expect(read.status, urlOf(one)).toBe(200);
      const stranger = Object.keys(read.body).filter((name) => !readableFields(one.record.view, audience).includes(name));
      expect(stranger, `${urlOf(one)} has properties that the ${audience} audience may not read`).toEqual([]);
      for (const [property, value] of Object.entries(one.sent)) {
        const what = `${one.record.name}.${property} for the ${audience} audience`;
        if (rank(levelIn(one.record, property)) > level) expect(read.body, what).not.toHaveProperty(property);
        else expect(read.body[property], what).toEqual(asSeen(one.record, property, value, level));
      }
    }
  });

  test('a list, a list of one owner, a page and the document of the owner say the same as the record itself', async () => {
    const client = clientOf(audience);
    for (const record of records.all) {
      const own = shown(audience).filter((one) => one.record === record);
      const documents = new Map(await Promise.all(own.map(async (one) => [one.id, (await client.get(urlOf(one))).body] as const)));
      const list = await client.get(`/v1/${record.plural}?limit=200&include_total=true`);
      expect(list.body.items.map(({ id }: Values) => id).sort()).toEqual([...documents.keys()].sort());
      expect(list.body.page.total).toBe(documents.size);
      for (const item of list.body.items) expect(item).toEqual(documents.get(item.id));
      for (const field of readableFields(record.view, audience)) {
        const trimmed = await client.get(`/v1/${record.plural}?limit=200&fields=${field}`);
        const has = trimmed.body.items.filter((item: Values) => item[field] !== undefined).map(({ id }: Values) => id);
        expect(has, `${record.name}.${field} selected`).toEqual(
          trimmed.body.items.filter(({ id }: Values) => documents.get(String(id))?.[field] !== undefined).map(({ id }: Values) => id),
        );
        for (const item of trimmed.body.items) expect(Object.keys(item).filter((name) => name !== 'id' && name !== field)).toEqual([]);
      }
      if (!record.owner) continue;
      const owner = records.get(record.owner.record);
      for (const one of shown(audience).filter((candidate) => candidate.record === owner)) {
        const mine = own.filter(({ id }) => [documents.get(id)[record.owner?.property as string]].flat().includes(one.id));
        const under = await client.get(`${urlOf(one)}/${record.plural}?limit=200`);
        expect(under.body.items.map(({ id }: Values) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
        if (!(record.plural in owner.view.shape)) continue;
        const inline = (await client.get(urlOf(one))).body[record.plural] as Values[];
        expect([...inline].sort(byId)).toEqual([...under.body.items].sort(byId));
      }
    }
  });

  test('nothing is found by what it says to others alone', { timeout: 600_000 }, async () => {
    const listener = new Listener(audience, clientOf(audience));
    const editor = clientOf('confidential');
    let sought = 0;
    const few = new Counter(FEW);
    for (const one of planted.filter(({ since }) => since !== 'retired')) {
      const { fields, shortcuts = {} } = one.record;
      const [whole, seen] = [(await editor.get(urlOf(one))).body as Values, one.level > level ? {} : ((await listener.get(urlOf(one))).body as Values)];
      const said = (document: Values) => [...Object.entries(columnsOf(fields, document)), ...keysOf(fields, document).map(({ field, value }) => [field, value] as const)];
      const known = new Set(said(seen).map((pair) => JSON.stringify(pair)));
      for (const [name, value] of said(whole).filter((pair) => !known.has(JSON.stringify(pair)))) {
        const field = fields[name];
        if (value === null || !field || field.type === 'flag' || rank(field.level) > level) continue;
        // What is only sorted by is no parameter.
        if (field.internal && !(name in shortcuts)) continue;
        if (!few.has(`${one.record.name} ${name} ${one.level} ${one.since}`)) continue;
        sought += 1;
        const found = await listener.get(`/v1/${one.record.plural}?${asking(name, encodeURIComponent(String(value)))}&limit=200&include_total=true`);
        expect(found.status, found.text).toBe(200);
        expect(
          found.body.items.map(({ id }: Values) => id),
          `${one.record.plural} found by ${name}`,
        ).not.toContain(one.id);
        expect(found.body.page.total).toBe(found.body.items.length);
      }
    }
    expect(sought > 0, 'values sought').toBe(audience !== 'confidential');
    expect(listener.leaks(canaries)).toEqual([]);
  });
});

/** A value as an audience may see it: what it names is left out where it may not be known. */
function asSeen(record: DefinedRecord, property: string, value: unknown, level: number): unknown {
  const isSeen = (id: unknown) => planted.some((one) => one.id === id && one.level <= level && one.since !== 'retired');
  if (record.references?.some((reference) => reference.property === property)) return isSeen(value) ? value : undefined;
  if (record.links?.some((link) => link.property === property)) return (value as string[]).filter(isSeen);
  return value;
}

function byId(a: Values, b: Values): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}

test('every field that is not for everyone has been given a value that is recognised', () => {
  for (const audience of OUTSIDERS) {
    const recognised = forbiddenFor(audience, canaries).map(({ record, property }) => `${record.name}.${property}`);
    const fields = ordinary(records).flatMap((record) =>
      Object.keys(record.create.shape)
        .filter((property) => rank(levelIn(record, property)) > rank(audience) && isRecognisable(record, property, audience))
        .map((property) => `${record.name}.${property}`),
    );
    expect(fields.filter((field) => !recognised.includes(field))).toEqual([]);
    expect(fields.length).toBeGreaterThan(0);
  }
});

/** Whether a value can tell that it is of this field: a code is as good as unknown where every one of its list is one of a field that the audience may read. */
function isRecognisable(record: DefinedRecord, property: string, audience: Audience): boolean {
  const codesIn = (schema: unknown): string[] => {
    const inner = bare(schema as z.ZodType);
    return inner instanceof z.ZodEnum ? (inner.options as string[]) : [];
  };
  const codes = codesIn(record.create.shape[property]);
  const read = records.all.flatMap((other) => readableFields(other.view, audience).flatMap((field) => codesIn(other.view.shape[field])));
  return codes.length === 0 || codes.some((code) => !read.includes(code));
}

test('something shown names something hidden, in every way in which one record names another', () => {
  const unnamed = records.all.flatMap((record) =>
    [...(record.references ?? []), ...(record.links ?? [])]
      .filter(({ property, to }) => {
        const level = rank(record.widest({}));
        if (level === AUDIENCES.length - 1) return false;
        const secret = new Set(planted.filter((one) => one.record.name === to && one.level > level).map(({ id }) => id));
        return !planted.some((one) => one.record === record && one.level === level && [one.sent[property]].flat().some((id) => secret.has(String(id))));
      })
      .map(({ property }) => `${record.name}.${property}`),
  );
  expect(unnamed).toEqual([]);
});

test('a field of a view without a level is confidential, and so is one that no view shows', () => {
  expect(levelOf(z.string())).toBe('confidential');
  expect(levelOf(visible('public', z.string(), 'Said.').optional())).toBe('confidential');
  for (const record of records.all) expect(levelIn(record, 'no_such_field')).toBe('confidential');
});

test('what is the same for everyone is the same in a registry without content', async () => {
  const empty = await makeRegistry();
  try {
    for (const audience of AUDIENCES) {
      // The first page is made of what the public may read: what it says is looked at with all other answers.
      for (const page of [...pagesOf(t.app).filter((url) => url !== '/'), '/v1/vocabularies', '/v1/vocabularies/custody_status']) {
        const [full, bare] = [await clientOf(audience).get(page), await clientOf(audience, empty).get(page)];
        expect(full.status, page).toBe(bare.status);
        expect(full.bytes.equals(bare.bytes), `${page} says something that is stored`).toBe(true);
      }
    }
  } finally {
    await empty.close();
  }
});

// Refused before the store is asked, whichever it is.
describe.each(engineOfTests() === 'sqlite' ? OUTSIDERS : [])('to the %s audience what it may not read is as if there were no such thing:', (audience) => {
  const lists = () =>
    readsOf(t.app).flatMap((read) => {
      const record = read.parameters.some(({ name }) => name === 'limit') ? records.all.find(({ plural }) => read.path.endsWith(`/${plural}`)) : undefined;
      return record
        ? [{ read, record, url: fill(read, { [`${record.owner?.record}_id`]: shown(audience).find((one) => one.record.name === record.owner?.record)?.id as string }) }]
        : [];
    });

  test('a parameter', { timeout: 600_000 }, async () => {
    let compared = 0;
    for (const { read, record, url } of lists()) {
      for (const [nth, name] of hiddenParameters(read, record, audience).entries()) {
        const stranger = `x${'q'.repeat(name.length - 1)}`;
        const queries = [
          'NAME=1985',
          'NAME=zzz',
          'NAME=',
          'NAME=1,zzz,1',
          'NAME=1&NAME=2',
          'NAME=1985&limit=0',
          'limit=0&NAME=1985',
          'NAME=zzz&limit=0',
          'sort=zzz&NAME=zzz',
          'NAME=zzz&no_such=1&NAME=1',
          `NAME=${'1,'.repeat(60)}1`,
          'cursor=no&NAME=1985',
        ];
        // Which name it is and how it is asked for are told apart in different places: they go by turns.
        for (const query of queries.filter((_, place) => (place + nth) % extent(12, 3) === 0)) {
          expectAlike(await ask(audience, url, query, name), await ask(audience, url, query, stranger), [name, stranger], `${url}?${query.replaceAll('NAME', name)}`);
          compared += 1;
        }
      }
    }
    const has = records.all.some(({ fields }) => Object.values(fields).some((field) => rank(field.level) > rank(audience)));
    expect(compared > 0, 'parameters compared').toBe(has);
  });

  test('several parameters, in the order in which they came', async () => {
    for (const { read, record, url } of lists()) {
      const [one, other] = hiddenParameters(read, record, audience).reverse();
      if (!one || !other) continue;
      const query = 'NAME=1985&OTHER=1985';
      const hiddenAnswer = await ask(audience, url, query.replace('OTHER', other), one);
      const strangers = await ask(audience, url, query.replace('OTHER', 'xqq2'), 'xqq1');
      expect(hiddenAnswer.body.errors.map((error: Values) => error.parameter)).toEqual([one, other]);
      expect(strangers.body.errors.map((error: Values) => error.parameter)).toEqual(['xqq1', 'xqq2']);
      expect(hiddenAnswer.body.detail).toBe(strangers.body.detail);
    }
  });

  test('a field to select', async () => {
    let compared = 0;
    for (const { record, url } of lists()) {
      const one = shown(audience).find((candidate) => candidate.record === record);
      for (const at of [url, ...(one ? [urlOf(one)] : [])]) {
        for (const name of Object.keys(record.view.shape).filter((field) => rank(levelIn(record, field)) > rank(audience))) {
          const stranger = `x${'q'.repeat(name.length - 1)}`;
          for (const query of dealt(['fields=NAME', 'fields=id,NAME', 'fields=NAME,zzz', 'fields=NAME&limit=0', 'fields=NAME&no_such=1', 'fields=NAME,NAME'], 3, compared)) {
            expectAlike(await ask(audience, at, query, name), await ask(audience, at, query, stranger), [name, stranger], `${at}?${query.replaceAll('NAME', name)}`);
            compared += 1;
          }
        }
        const refused = await ask(audience, at, 'fields=NAME', 'zzz');
        expect(refused.body.errors[0].allowed).toEqual(readableFields(record.view, audience));
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('a field to sort by', async () => {
    let compared = 0;
    for (const { record, url } of lists()) {
      const names = Object.keys(record.view.shape).filter((field) => rank(levelIn(record, field)) > rank(audience));
      for (const name of names) {
        const stranger = `x${'q'.repeat(name.length - 1)}`;
        for (const query of dealt(['sort=NAME', 'sort=-NAME', 'sort=id,NAME', 'sort=NAME,-NAME', 'sort=NAME&limit=0', 'sort=NAME,zzz,id,id', 'sort=--NAME'], 3, compared)) {
          expectAlike(await ask(audience, url, query, name), await ask(audience, url, query, stranger), [name, stranger], `${url}?${query.replaceAll('NAME', name)}`);
          compared += 1;
        }
      }
      const refused = await ask(audience, url, 'sort=NAME', 'zzz');
      const sortable = Object.keys(record.fields).filter(
        (field) => field !== 'id' && isSortable(record.fields[field] as Field) && rank(record.fields[field]?.level as Audience) <= rank(audience),
      );
      expect(refused.body.errors[0].allowed).toEqual(['id', ...sortable].flatMap((name) => [name, `-${name}`]));
    }
    expect(compared).toBeGreaterThan(0);
  });

  const ask = (of: Audience, url: string, query: string, name: string) => clientOf(of).get(`${url}?${query.replaceAll('NAME', name)}`);
});

/** What is called like a field and is none. */
const CLOCKS = ['as_of'];

/** Parameters of a list that are not for an audience: those of fields and shortcuts above it, of the record and of its parts. */
function hiddenParameters(read: Read, record: DefinedRecord, audience: Audience): string[] {
  const above = (of: Readonly<Record<string, { level: Audience }>>) => Object.keys(of).filter((name) => rank(of[name]?.level as Audience) > rank(audience));
  const names = [
    ...above(record.fields),
    ...above(record.shortcuts ?? {}),
    ...records.membersOf(record.name).flatMap((member) => above(member.fields).map((name) => `${member.prefix ?? member.name}_${name}`)),
  ].flatMap((name) => OPERATORS.map((operator) => `${name}${operator}`));
  return read.parameters.filter((parameter) => parameter.in === 'query' && names.includes(parameter.name) && !CLOCKS.includes(parameter.name)).map(({ name }) => name);
}

/** The query that finds what has a value. */
const asking = (name: string, value: string) => (CLOCKS.includes(name) ? `${name}_gte=${value}&${name}_lte=${value}` : `${name}=${value}`);

/** Two refusals that differ in nothing but the name that was sent, and in the known name that is nearest to it. */
function expectAlike(one: Answer, other: Answer, [name, stranger]: [string, string], what: string): void {
  const form = (answer: Answer, own: string) => {
    const errors = (answer.body.errors ?? []).map(({ did_you_mean: _, ...error }: Values) => error);
    // A problem has properties of its own, one of which can be called the same.
    return JSON.stringify({ ...answer.body, errors }).replace(new RegExp(`(?<!\\w)${own}(?!":|\\w)`, 'g'), 'NAME');
  };
  const headers = ({ headers: { 'request-id': _, date: __, 'content-length': ___, ...rest } }: Answer) => rest;
  expect(one.status, what).toBe(400);
  expect(other.status, what).toBe(400);
  expect(form(one, name), what).toBe(form(other, stranger));
  expect(headers(one), what).toEqual(headers(other));
  const meant = (one.body.errors as Values[]).map(({ did_you_mean }) => did_you_mean).filter((suggestion) => suggestion !== undefined);
  expect(meant, what).not.toContain(name);
}

describe('the law bites:', () => {
  test('fields that are declared public, and a place that is named whether or not it may be known, are noticed one and all', { timeout: 600_000 }, async () => {
    const open = (view: z.ZodObject) => view.extend(Object.fromEntries(Object.entries(view.shape).map(([name, schema]) => [name, visible('public', schema as z.ZodType, name)])));
    const leaking = await makeRegistry({ records: recordsOf(records.all.map((record) => defineRecord({ ...record, view: open(record.view), references: [] }))) });
    try {
      const all = await plantCanaries(leaking, records);
      const listener = new Listener('public', leaking.as('reader'));
      await askEverything(listener, leaking, all, false);
      const leaks = listener.leaks(canariesIn(all));
      // Of what the public never sees nothing is told, whatever its fields are declared to be.
      const fields = ordinary(records)
        .filter(({ widest }) => widest({}) === 'public')
        .flatMap((record) =>
          Object.keys(record.create.shape).flatMap((property) => {
            const level = levelIn(record, property);
            return level === 'public' ? [] : [`tells the public audience ${record.name}.${property}, which is ${level}`];
          }),
        );
      expect(fields.filter((field) => !leaks.some((leak) => leak.includes(field)))).toEqual([]);
      expect(leaks.some((leak) => leak.includes('facility.id, which is'))).toBe(true);
    } finally {
      await leaking.close();
    }
  });

  const LEAKS: [string, (registry: Registry) => Registry, RegExp][] = [
    [
      'records are read as editors read them',
      (registry) => ({ ...registry, get: (_, record, id) => registry.get(SYSTEM, record, id) }),
      /^GET \/v1\/\w+\/[\w-]+ tells .*working_note, which is confidential/,
    ],
    [
      'pages begin after what is hidden as well',
      (registry) => ({
        ...registry,
        read: (viewer, work) =>
          registry.read(viewer, (reader) =>
            registry.read(SYSTEM, (all) =>
              work({ ...reader, list: async (record, query) => ({ ...(await reader.list(record, query)), next: (await all.list(record, query)).next }) }),
            ),
          ),
      }),
      /\?limit=1.* tells .*\.id, which is/,
    ],
    [
      'what is included is read as editors read it',
      (registry) => ({
        ...registry,
        read: (viewer, work) => registry.read(viewer, (reader) => registry.read(SYSTEM, (all) => work({ ...reader, getMany: all.getMany }))),
      }),
      /\?include=\w+ tells .*, which is/,
    ],
  ];

  test.each(LEAKS)('%s', { timeout: 600_000 }, async (_, around, complaint) => {
    const app = await buildApp({ registry: around(t.registry), config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
    try {
      const listener = new Listener('public', clientWith(app, undefined));
      for (const record of records.all) {
        for (const one of planted.filter((candidate) => candidate.record === record)) await listener.get(urlOf(one));
        await listener.get(`/v1/${record.plural}?limit=1`);
        for (const include of Object.keys(record.includes ?? {})) await listener.get(`/v1/${record.plural}?include=${include}`);
      }
      expect(listener.leaks(canaries).filter((leak) => complaint.test(leak))).not.toEqual([]);
    } finally {
      await app.close();
    }
  });
});
