// The law of the engines: the same writes to a registry on SQLite and to one on PostgreSQL, whose database orders text otherwise, leave the
// same rows and are answered with the same bytes, in every order, by every filter and search, page by page, to every audience.

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import { type Audience, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import { records } from '../../src/records/index.js';
import { differenceOf, type Shape } from '../support/asking.js';
import { type Content, contentOf } from '../support/content.js';
import { dealt, extent } from '../support/extent.js';
import { type Making as Generator, make, makePatch, nameToAsk, STOCK, stock } from '../support/generate.js';
import { idsFrom } from '../support/ids.js';
import { creationOf, fill, type Parameter, type Read, readsOf } from '../support/operations.js';
import { ordinary } from '../support/ordinary.js';
import { aName } from '../support/people.js';
import { Random } from '../support/random.js';
import { type Answer, type Client, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// Ids are random; here they follow from a seed, so that both registries have the same.
vi.mock('../../src/core/values/id.js', async (original) => ({ ...(await original<object>()), ...(await import('../support/ids.js')).instead }));

const SEED = 'one registry, two engines';
const ROLES = ['reader', 'partner', 'editor'] as const;
const BEGIN = Date.parse('2026-02-01T10:00:00.000Z');
const ABSENT = '00000000-0000-4000-8000-000000000000';
/** Says which engine it is on, and how that is. */
const OF_THE_ENGINE = ['/readyz'];

/** Family and given names of invented people, such as orders by bytes, by the rules of languages and by UTF-16 disagree about. */
const NAMES: readonly (readonly [string, string])[] = [
  ['PRYKLAD', 'Alena'],
  ['pryklad', 'alena'],
  ['Pryklad', 'Alena'],
  ['PRYKLADNAJA', 'Źmicierka'],
  ['Pryklad-Zmyshlenka', 'Łucja'],
  ['PRYKŁADNAJA', 'Śviatłana'],
  ['ČUŽAJA', 'Žmienia'],
  ["O'Pryklad", 'Ann'],
  ['O’Pryklad', 'Ann'],
  ['OPRYKLAD', 'Ann'],
  ['Müster', 'Jörg'],
  ['Muster', 'Jorg'],
  ['MUESTER', 'Joerg'],
  ['Straße', 'Heiß'],
  ['STRASSE', 'Heiss'],
  ['Pryklad 2', 'Ann'],
  ['Pryklad 10', 'Ann'],
  ['É́xemple', 'Éloïse'],
  ['Éxemple', 'Éloïse'],
  ['Éxemple'.normalize('NFD'), 'Éloïse'.normalize('NFD')],
  ['ПРЫКЛАДНАЯ', 'Алена'],
  ['ВЫДУМАНАЯ', "Мар'яна"],
  ['ВЫДУМАНАЯ', 'Марʼяна'],
  ['ЎЛАДНАЯ', 'Ядвіга'],
  ['ўладная', 'ядвіга'],
  ['ВЫДУМАННАЯ', 'Ёлка'],
  ['ВИГАДАНА', 'Їжачка'],
  ['ҐАНОК', 'Євгенія'],
  ['样例', '小花'],
  ['示例', '明'],
  ['مثال', 'ليلى'],
  ['예시', '하나'],
  ['ＦＵＬＬ', 'Width'],
  ['𝒫ryklad', 'Ann'],
  ['Pryklad🕊', 'Ann'],
];
const TEXTS = [
  ...NAMES.map(([family, given]) => `${family} ${given}`),
  'Monitor, 2-га рэд.',
  '№ 7',
  '10',
  '9',
  '🕊',
  'a',
  'Z',
  'z',
  'Ω',
  'é',
  '\u{fb01}',
  'ﬁ 🕊',
  '%',
  '_',
  "' or 1=1 --",
  '\\',
  '"',
];
const WORDS = [...new Set(TEXTS.flatMap((text) => text.split(/[\s,]+/)))];

/** What both registries were asked, and where they differed. */
class Pair {
  readonly differences: string[] = [];
  requests = 0;
  filled = 0;
  #step = 0;

  constructor(readonly both: readonly [TestRegistry, TestRegistry]) {}

  static async open(): Promise<Pair> {
    const open = (engine: 'sqlite' | 'postgres') => {
      idsFrom('the keys of both');
      return makeRegistry({ engine, secret: 'the same in both, so that cursors are the same', still: true });
    };
    return new Pair([await open('sqlite'), await open('postgres')]);
  }

  async close(): Promise<void> {
    for (const t of this.both) await t.close();
  }

  /** A write to both at the same time of their clocks, with the same ids. Some writes have the instant of those before. */
  async write(says: string, role: Role, act: (client: Client) => Promise<Answer>): Promise<Answer> {
    this.#step += 1;
    const answers: Answer[] = [];
    for (const t of this.both) {
      t.setClock(new Date(BEGIN + Math.floor(this.#step / 3) * 60_000).toISOString());
      idsFrom(`${SEED} ${this.#step}`);
      answers.push(await act(t.as(role)));
    }
    return this.#compared(says, answers);
  }

  async ask(role: Role, url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET'): Promise<Answer> {
    return this.#compared(`${role} ${method} ${url} ${JSON.stringify(headers)}`, await Promise.all(this.both.map((t) => t.as(role).request({ method, url, headers }))));
  }

  /** The pages of a list from one on; no more than so many. */
  async follow(role: Role, url: string, most = 40): Promise<Answer[]> {
    const pages = [await this.ask(role, url)];
    while (pages.length < most && pages.at(-1)?.body?.page?.next) pages.push(await this.ask(role, pages.at(-1)?.body.page.next));
    return pages;
  }

  #compared(says: string, [one, other]: Answer[]): Answer {
    this.requests += 1;
    if (one?.body?.items?.length > 0) this.filled += 1;
    const difference = differenceOf(one as Answer, other as Answer);
    if (difference) this.differences.push(`${says}: ${difference}`.replace('in one registry', 'on SQLite').replace('in the other', 'on PostgreSQL'));
    return one as Answer;
  }

  expectNone(): void {
    expect(this.differences.splice(0).slice(0, 10)).toEqual([]);
  }
}

interface Known {
  record: DefinedRecord;
  id: string;
}

const random = new Random(SEED);
const known: Known[] = [];
let pair: Pair;
let reads: readonly Read[];

const idsOf = (record: string) => known.filter((one) => one.record.name === record).map(({ id }) => id);
const generator = ({ owner }: DefinedRecord): Generator => ({
  subjects: owner ? undefined : idsOf,
  records,
  random,
  filled: 0.7,
  ids: idsOf,
  texts: (chance) => [...chance.some(TEXTS, 12), ...stock(chance)],
  items: (chance) => chance.below(3),
});
const visibility = (record: DefinedRecord) =>
  random.pick(['public', 'public', 'public', 'partner', 'confidential'].filter((one) => rank(one as Audience) >= rank(record.widest({}))));

async function create(record: DefinedRecord, says: Values, owner?: string): Promise<void> {
  const of = record.owner && records.get(record.owner.record);
  const url = of ? `/v1/${of.plural}/${owner}/${record.plural}` : `/v1/${record.plural}`;
  const body = make(generator(record), record, creationOf(pair.both[0].app, records, record).body as z.ZodObject, {
    visibility: visibility(record),
    ...(record.owner && record.owner.property in record.create.shape ? { [record.owner.property]: [owner] } : {}),
    ...says,
  });
  const made = await pair.write(`a ${record.name} ${JSON.stringify(body)}`, 'editor', (client) => client.post(url, body));
  if (made.status !== 201) return;
  known.push({ record, id: made.body.id });
  for (const member of records.membersOf(record.name)) for (const { id } of made.body[member.plural] ?? []) known.push({ record: member, id });
}

beforeAll(async () => {
  pair = await Pair.open();
  // Keys note the day of their first use.
  for (const role of [...ROLES, 'admin'] as const) await pair.ask(role, '/livez');
  reads = readsOf(pair.both[0].app);
});
afterAll(() => pair.close());

test('writes are answered alike, those that are refused as well', async () => {
  const [prisoner, ...others] = [...ordinary(records)].sort((a, b) => Number(a.name !== 'prisoner') - Number(b.name !== 'prisoner')) as [DefinedRecord, ...DefinedRecord[]];
  for (const title of TEXTS) await create(records.get('source'), { title });
  for (const record of others.filter(({ owner, name }) => !owner && name !== 'source')) for (let count = 0; count < 14; count += 1) await create(record, {});
  for (const [family, given] of NAMES) {
    const named = aName({ full: `${family} ${given}`, family, given, visibility: visibility(prisoner), language_basis: 'unknown' });
    await create(prisoner, { names: random.chance(0.3) ? [named, aName({ family: 'ДРУГАЯ', full: 'ДРУГАЯ Алена', given: 'Алена' })] : [named] });
  }
  for (const record of others.filter(({ owner }) => owner)) for (let count = 0; count < 8; count += 1) await create(record, {}, random.pick(idsOf(record.owner?.record as string)));
  for (const record of ordinary(records)) expect(idsOf(record.name).length, record.plural).toBeGreaterThan(5);
  expect(idsOf('prisoner').length, 'prisoners of those who are to be').toBeGreaterThan(NAMES.length * 0.8);

  for (let count = 0; count < 60; count += 1) {
    const { record, id } = random.pick(known);
    const url = `/v1/${record.plural}/${id}`;
    const patch = makePatch(generator(record), record, Object.keys(record.create.shape));
    await pair.write(`patch ${url} ${JSON.stringify(patch)}`, 'editor', (client) => client.patch(url, patch));
  }
  for (let count = 0; count < 12; count += 1) {
    const { record, id } = random.pick(known);
    const url = `/v1/${record.plural}/${id}`;
    const gone = await pair.write(`retire ${url}`, 'editor', (client) => client.retire(url));
    if (gone.status === 204 && random.chance(0.6)) await pair.write(`restore ${url}`, 'editor', (client) => client.restore(url, gone.headers.etag as string));
  }
  const body = { visibility: 'public', title: 'Сказанае двойчы 🕊', kind: 'ngo_release' };
  for (const change of [{}, {}, { title: 'Іншае' }])
    await pair.write('the same key', 'editor', (client) => client.post('/v1/sources', { ...body, ...change }, { 'idempotency-key': 'twice' }));
  const [one] = idsOf('prisoner');
  for (const tag of ['"0-confidential"', '"9-public"', '*', 'x'])
    await pair.write(`If-Match ${tag}`, 'editor', (client) => client.patch(`/v1/prisoners/${one}`, { sex: 'male' }, tag));
  pair.expectNone();
});

test('both stores hold the same rows, but for the digests of keys', async () => {
  const rows = async (t: TestRegistry) => {
    const content: Content = await contentOf(t.store);
    const plain = [...content].filter(([table]) => table !== '__drizzle_migrations');
    return new Map(plain.map(([table, { columns, rows: all }]) => [table, table === 'api_keys' ? [columns, all.size] : [columns, [...all.values()].sort()]]));
  };
  const [one, other] = await Promise.all(pair.both.map(rows));
  expect([...(other?.keys() ?? [])]).toEqual([...(one?.keys() ?? [])]);
  for (const [table, held] of one ?? []) expect(other?.get(table), table).toEqual(held);
});

const isList = ({ parameters }: Read) => parameters.some(({ name }) => name === 'sort');
const pathsOf = (read: Read, most: number): string[] => {
  const asked = read.parameters.find((parameter) => parameter.in === 'path');
  if (!asked) return [read.path];
  const codes = (asked.schema as Shape).enum;
  return (codes ?? random.some([...idsOf(asked.name.replace(/_id$/, '')), ABSENT], most)).map((value) => fill(read, { [asked.name]: value }));
};
const parameterOf = (read: Read, name: string): Shape => read.parameters.find((parameter) => parameter.name === name)?.schema as Shape;

/** Values for a parameter: all of a closed list, those that are there, and some that are not. */
function valuesFor({ name, schema }: Parameter, most: number): string[] {
  const shape = schema as Shape;
  if (shape.type === 'array') {
    const items = valuesFor({ name, in: 'query', schema: shape.items as Parameter['schema'] }, most);
    return items.length > 2 ? [...items, `${items[0]},${items[1]}`] : items;
  }
  if (shape.enum) return random.some(shape.enum, most);
  if (shape.type === 'boolean') return ['true', 'false'];
  if (shape.type === 'integer') return ['0', '1', '30'];
  if (shape.format === 'uuid') return [...random.some(known, most).map(({ id }) => id), ABSENT];
  if (shape.format === 'date-time') return [4, 25].map((minutes) => new Date(BEGIN + minutes * 60_000).toISOString());
  const fitting = [...TEXTS, ...STOCK].filter((text) => text.length <= (shape.maxLength ?? 500) && (!shape.pattern || new RegExp(shape.pattern, 'u').test(text)));
  return random.some(fitting, most);
}

describe.each(ROLES)('a %s is answered alike', (role) => {
  test('in every order, both ways, with pages of any length', async () => {
    for (const [place, read] of reads.filter(isList).entries()) {
      const terms = parameterOf(read, 'sort').items?.enum ?? [];
      expect(terms, read.path).toEqual(expect.arrayContaining(['id', '-id', 'updated_at', '-updated_at']));
      for (const path of pathsOf(read, 1)) {
        await pair.ask(role, `${path}?limit=200&include_total=true`);
        // What is sent to the engine in an order is the same for every audience but for its number: they share the orders.
        for (const term of terms.filter((_, nth) => (place + nth) % (ROLES.length * extent(3, 1)) === ROLES.indexOf(role)))
          await pair.follow(role, `${path}?sort=${term}&limit=${random.pick([1, 4, 9, 16, 25])}`, extent(4, 12));
        for (let count = 0; count < extent(1, 2); count += 1)
          await pair.follow(role, `${path}?sort=${random.some(terms, 3).join(',')}&limit=${3 + random.below(12)}&include_total=true`);
      }
    }
    pair.expectNone();
  });

  test('by every filter', async () => {
    const shaping = ['sort', 'limit', 'cursor', 'include_total', 'fields', 'include', 'q'];
    let asked = 0;
    for (const read of reads.filter(isList)) {
      const filters = read.parameters.filter((parameter) => parameter.in === 'query' && !shaping.includes(parameter.name));
      const terms = parameterOf(read, 'sort').items?.enum ?? [];
      const [path] = pathsOf(read, 1) as [string];
      for (const [nth, filter] of filters.entries()) {
        // There are many, and those of one owner's list are those of the whole list: the audiences share them, and ask each for one thing or for two.
        const shares = ROLES.length * (read.path.includes('{') ? 3 : 1) * extent(4, 1);
        if (nth % shares !== ROLES.indexOf(role)) continue;
        for (const value of valuesFor(filter, 1 + (Math.floor(nth / shares) % 2))) {
          asked += 1;
          await pair.follow(role, `${path}?${filter.name}=${encodeURIComponent(value)}&include_total=true&sort=${random.pick(terms)}&limit=${random.pick([3, 20, 200])}`, 2);
        }
      }
      for (let count = 0; count < 2; count += 1) {
        const some = random.some(filters, 2).map((filter) => `${filter.name}=${encodeURIComponent(random.pick(valuesFor(filter, 1)))}`);
        await pair.ask(role, `${path}?${some.join('&')}&include_total=true`);
      }
    }
    expect(asked).toBeGreaterThan(extent(50, 200));
    pair.expectNone();
  });

  test('by every search', async () => {
    const searchable = reads.filter((read) => parameterOf(read, 'q') && isList(read));
    expect(searchable.length).toBeGreaterThan(0);
    for (const [place, read] of searchable.entries()) {
      const before = pair.filled;
      for (const [nth, word] of dealt([...WORDS.entries()], 3, ROLES.indexOf(role))) {
        // How a word is folded is the same for everyone, and wherever it is sought: the lists share the forms.
        const forms = [word.toLowerCase(), word.toUpperCase(), [...word].slice(0, 2).join(''), word.normalize('NFD')];
        const asked = role === 'reader' ? [word, forms[(nth + place) % forms.length] as string] : [word];
        for (const q of new Set(asked)) await pair.ask(role, `${read.path}?q=${encodeURIComponent(q)}&limit=200`);
      }
      for (const text of random.some(TEXTS, extent(4, 12))) await pair.follow(role, `${read.path}?q=${encodeURIComponent(text)}&sort=-display_name&limit=1`, 5);
      // The likeliest first, and slips and beginnings.
      for (let count = 0; count < extent(4, 12); count += 1)
        await pair.follow(
          role,
          `${read.path}?q=${encodeURIComponent(random.chance(0.5) ? nameToAsk(random) : random.pick(WORDS).slice(0, 2 + count))}&limit=${1 + random.below(3)}&include_total=true`,
          5,
        );
      expect(pair.filled - before, `searches of ${read.path} that found somebody`).toBeGreaterThan(extent(10, 30));
    }
    pair.expectNone();
  });

  test('about every record, whole, trimmed, with what it includes, and when it has it already', async () => {
    for (const read of reads.filter((candidate) => !isList(candidate) && !OF_THE_ENGINE.includes(candidate.path))) {
      const includes = parameterOf(read, 'include')?.items?.enum ?? [];
      const fields = parameterOf(read, 'fields')?.items?.enum ?? [];
      // Every record is asked for; what is made of one, of some, and the audiences draw others.
      for (const path of pathsOf(read, read.path.endsWith('}') ? extent(40, 200) : extent(3, 12))) {
        const { headers } = await pair.ask(role, path);
        if (headers.etag && random.chance(0.3)) await pair.ask(role, path, { 'if-none-match': headers.etag });
        if (includes.length > 0 && random.chance(0.5)) await pair.ask(role, `${path}?include=${includes.join(',')}`);
        if (fields.length > 0 && random.chance(0.2)) await pair.ask(role, `${path}?fields=${random.some(fields, 3).join(',')}`);
        if (random.chance(0.1)) await pair.ask(role, path, {}, 'HEAD');
      }
    }
    for (const read of reads.filter(isList)) {
      const includes = parameterOf(read, 'include')?.items?.enum ?? [];
      for (const path of pathsOf(read, 2)) {
        const { headers } = await pair.ask(role, `${path}?limit=200${includes.length > 0 ? `&include=${includes.join(',')}` : ''}`);
        if (headers.etag) await pair.ask(role, `${path}?limit=200`, { 'if-none-match': headers.etag });
        await pair.ask(role, `${path}?limit=5`, {}, 'HEAD');
        await pair.ask(role, `${path}?limit=0&no_such_thing=1&sort=none`);
      }
    }
    pair.expectNone();
  });
});

test('keys are listed alike, and pages that were begun before a change are gone on with alike', async () => {
  await pair.ask('admin', '/v1/api_keys');
  const begun: [Role, string][] = [];
  for (const role of ROLES) {
    for (const sort of ['display_name', '-display_name', 'family_name', '-family_name', 'updated_at'])
      begun.push([role, (await pair.ask(role, `/v1/prisoners?sort=${sort}&limit=5`)).body.page.next]);
  }
  for (const id of random.some(idsOf('name'), 12)) {
    const [family, given] = random.pick(NAMES);
    const patch = { full: `${family} ${given}`, family, given, visibility: visibility(records.get('name')) };
    await pair.write(`rename ${id}`, 'editor', (client) => client.patch(`/v1/names/${id}`, patch));
  }
  for (const [role, next] of begun) await pair.follow(role, next);
  pair.expectNone();
});

test('what was asked could have told the engines apart', async () => {
  for (const [list, field] of [
    ['prisoners', 'display_name'],
    ['sources', 'title'],
  ] as const) {
    const { body } = await pair.both[0].as('editor').get(`/v1/${list}?sort=${field}&limit=200`);
    const texts = (body.items as Values[]).flatMap((item) => (typeof item[field] === 'string' ? item[field] : []));
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(texts).toEqual(byBytes);
    expect([...texts].sort(new Intl.Collator('be').compare), list).not.toEqual(byBytes);
    if (list === 'sources') expect([...texts].sort(), 'in the order of UTF-16').not.toEqual(byBytes);
  }
  expect(pair.requests).toBeGreaterThan(extent(1_200, 4_000));
  expect(pair.filled).toBeGreaterThan(extent(300, 1_000));
});
