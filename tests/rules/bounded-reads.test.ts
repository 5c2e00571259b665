// The law of bounded reads: a page reads no more where there are more people. Lists are asked over HTTP of two registries, one some times as large as the other,
// the statements that they really send are heard at the driver, and what the engine reads for them is counted.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyOf, type Peopled, registryOf } from '../../bench/people.js';
import { STEP } from '../../src/core/db/where.js';
import { dealt } from '../support/extent.js';
import { newFolder } from '../support/folders.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { readsOf } from '../support/reads.js';
import { type Hearing, hearStatements } from '../support/statements.js';
import { type Store, storeAt } from '../support/store.js';

/** In the smaller one a quarter are more than a few. What one in forty have is looked through to the end while it is few, and grows until then. */
const SIZES = [2_000, 10_000] as const;
/** Indexes get deeper, each look by a page or two. Whatever grows with the registry grows five times. */
const GROWTH_MAX = 2.5;

/** Of what lies on slow disks the PostgreSQL server reads all, as long as it is little, rather than seek: so it takes it for what it is here. */
const IN_MEMORY = 'set random_page_cost = 1';

interface Opened {
  made: Peopled;
  store: Store;
  discard: () => Promise<void>;
}

interface Question {
  query: string;
  body?: unknown;
  isEditors?: boolean;
  isPast?: boolean;
}

const not = (field: string, value: unknown) => ({ op: 'not', of: [{ op: 'eq', field, value }] });
const eq = (field: string, value: unknown) => ({ op: 'eq', field, value });

/** What many have, in the order of ids and of others, and what hardly anybody has. */
const FILTERS = [
  '',
  'custody_status=serving_sentence',
  'custody_status=serving_sentence,released',
  'custody_status_not=released',
  'sex=female&country=BY',
  'stated_term_months_known=true',
  'custody_as_of_gte=2020',
  'custody_as_of_lt=2000',
  'updated_at_gte=2020-01-01T00:00:00Z',
  'minor_children_count_gte=1',
  'family_name_prefix=vyd',
  `family_name_prefix=${familyOf(7, 12)}`,
  `q=${familyOf(7, 12)}`,
  'sentence_kind=deprivation_of_liberty&sentence_term_months_gte=72',
  'sentence_kind=deprivation_of_liberty&sentence_term_months_gte=720',
  'sentence_term_months_gte=72&sex=female',
  'charge_status=charged',
  'charge_article=999',
  'child_minor=yes',
  'in_custody_on=2024-06-01',
];
/** People are copies of a few: in an order by what these differ in, all copies of one come before those of the next. */
const ORDERS = ['id', '-custody_as_of'];

/** Of the first field of each, half of the registry or more says the same. */
const ORDERS_OF_SEVERAL = ['sex,display_name', '-custody_as_of,sex,display_name', 'urgent_medical,sex,id', '-sex,id'];
/** Of these, people come last in the order of the next field, all copies of one after those of others: they are not soon met. */
const LATE_ORDERS = ['country,display_name,-updated_at', '-sex,-stated_term_months,display_name'];

const QUESTIONS: Question[] = [
  ...['', 'custody_status_not=released', 'sex=female', 'minor_children_count_gte=0', `family_name_prefix=${familyOf(7, 12)}`]
    .flatMap((filter) => ORDERS_OF_SEVERAL.map((order) => `${filter}&sort=${order}`))
    .flatMap((query) => [{ query }, { query, isEditors: true }, { query, isPast: true }]),
  ...FILTERS.flatMap((filter) => ORDERS.map((order) => `${filter}&sort=${order}`)).flatMap((query) => [{ query }, { query, isEditors: true }, { query, isPast: true }]),
  ...[false, true].flatMap((isEditors) => [
    { query: 'interests=chess', isEditors },
    // Nobody who waits for a trial has a term.
    { query: 'custody_status=pre_trial_detention&sort=-stated_term_months', isEditors },
    { query: 'custody_status=pre_trial_detention&sort=stated_term_months', isEditors },
    { query: 'custody_status=serving_sentence&sort=-stated_term_months', isEditors, isPast: true },
  ]),
  { query: 'search', body: { op: 'and', of: [eq('sex', 'female'), not('country', 'RU'), not('sentence_kind', 'fine')] } },
  { query: 'search', body: { op: 'or', of: [eq('custody_status', 'released'), eq('sentence_kind', 'deprivation_of_liberty')] } },
  { query: 'search', body: { op: 'or', of: [eq('charge_article', '999'), eq('sentence_kind', 'fine')] } },
];

type Item = Record<string, string | number | boolean | undefined>;

/** All pages of a list. */
async function walked({ app, key, seq }: Peopled, query: string, who: string, fields: readonly string[]): Promise<{ items: Item[]; ids: string[] }> {
  const items: Item[] = [];
  const headers = who === 'editor' ? { authorization: `Bearer ${key}` } : {};
  const asked = new Set(fields.map((field) => field.replace('-', '')));
  for (let next: string | undefined = `/v1/prisoners?limit=200&fields=${[...asked]}&${query}${who === 'then' ? `&as_of_seq=${seq}` : ''}`; next; ) {
    const answer = await app.inject({ url: next, headers });
    expect(answer.statusCode, answer.payload).toBe(200);
    const page = JSON.parse(answer.payload);
    items.push(...page.items);
    next = page.page.next;
  }
  return { items, ids: items.map(({ id }) => String(id)) };
}

/** By each field in turn, what is not stated last; every order ends in the id, which goes the way of the field before it. */
function comparedBy(order: readonly string[], one: Item, other: Item): number {
  const last = order.at(-1) as string;
  for (const term of last.endsWith('id') ? order : [...order, last.startsWith('-') ? '-id' : 'id']) {
    const field = term.replace('-', '');
    const [a, b] = [one[field], other[field]];
    if (a === b) continue;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * (term.startsWith('-') ? -1 : 1);
  }
  return 0;
}

const nameOf = ({ query, body, isEditors, isPast }: Question): string =>
  `${isEditors ? 'editor' : 'reader'} ${isPast ? 'then ' : ''}${query}${body ? ` ${JSON.stringify(body)}` : ''}`;

// What the embedded engine reads is told by Linux.
describe.runIf(engineOfTests() === 'postgres' || existsSync('/proc/self/io'))('a page', () => {
  let hearing: Hearing<string>;
  const open: Opened[] = [];

  beforeAll(async () => {
    hearing = hearStatements();
    for (const people of SIZES) {
      const { url, discard } = engineOfTests() === 'postgres' ? await emptyDatabase() : { url: `sqlite:${newFolder('registry-')}/registry.sqlite`, discard: async () => undefined };
      const made = await registryOf(url, people);
      const store = storeAt(url);
      if (store.engine === 'postgres') for (const statement of ['analyze', IN_MEMORY]) await store.execute(statement);
      open.push({ made, store, discard });
    }
  });
  afterAll(async () => {
    hearing.stop();
    for (const { made, store, discard } of open) {
      await store.close();
      await made.close();
      await discard();
    }
  });

  /** How much is read for a question, in each of the registries. */
  async function reads({ query, body, isEditors, isPast }: Question): Promise<number[]> {
    const all: number[] = [];
    for (const { made, store } of open) {
      const headers = isEditors ? { authorization: `Bearer ${made.key}` } : {};
      hearing.sent.clear();
      hearing.because(query);
      const answer = await (body
        ? made.app.inject({
            method: 'POST',
            url: '/v1/prisoners/search',
            headers: { ...headers, 'content-type': 'application/json' },
            payload: JSON.stringify({ where: body, limit: 50 }),
          })
        : made.app.inject({ url: `/v1/prisoners?limit=50&${query}${isPast ? `&as_of_seq=${made.seq}` : ''}`, headers }));
      hearing.because(undefined);
      expect(answer.statusCode, `${query} ${answer.payload}`).toBe(200);
      let read = 0;
      for (const [sql, { parameters }] of hearing.sent) if (/^[(\s]*select/i.test(sql)) read += await readsOf(store, sql, parameters);
      all.push(read);
    }
    return all;
  }

  test('reads no more of a registry that is five times as large, whatever it is filtered by and in whatever order', async () => {
    const grown: string[] = [];
    for (const question of dealt(QUESTIONS, 2)) {
      const [small, large] = (await reads(question)) as [number, number];
      if (large > small * GROWTH_MAX) grown.push(`${nameOf(question)}: ${small} → ${large}`);
    }
    expect(grown).toEqual([]);
  });

  test.skipIf(engineOfTests() === 'postgres')(
    'that is sought along all people is gone on with beside the thread that answers others, and one that is full soon is not',
    async () => {
      const [small, large] = open as [Opened, Opened];
      const sent = async ({ made }: Opened, query: string): Promise<{ found: number; beside: number }> => {
        hearing.sent.clear();
        hearing.because(query);
        const answer = await made.app.inject(`/v1/prisoners?limit=50&${query}`);
        hearing.because(undefined);
        expect(answer.statusCode, answer.payload).toBe(200);
        // As it was made: what counts rows stands in those of the thread that answers.
        return { found: JSON.parse(answer.payload).items.length, beside: [...hearing.sent.keys()].filter((sql) => sql.match(STEP)).length };
      };
      const nobody = 'custody_status_not=serving_sentence,released,pre_trial_detention,house_arrest';
      expect(await sent(small, nobody)).toEqual({ found: 0, beside: 0 });
      expect(await sent(large, nobody)).toEqual({ found: 0, beside: 1 });
      expect(await sent(large, 'custody_status_not=released&sex_not=male')).toEqual({ found: 50, beside: 0 });
    },
  );

  test.skipIf(engineOfTests() === 'postgres')('whose people come last in its order is not sought along all who come before: those who can be meant are put in order', async () => {
    const [, large] = open as [Opened, Opened];
    const gathered = 'charge_status=charged&sort=sex';
    hearing.sent.clear();
    hearing.because(gathered);
    expect((await large.made.app.inject(`/v1/prisoners?limit=50&${gathered}`)).statusCode).toBe(200);
    hearing.because(undefined);
    const sent = [...hearing.sent.keys()];
    expect(sent.filter((sql) => sql.match(STEP))).toEqual([]);
    // Of four hundred ids each, and some of the last.
    expect(sent.filter((sql) => sql.includes(new Array(100).fill('?').join(', '))).length).toBeGreaterThan(0);
  });

  test.each(
    dealt([...ORDERS_OF_SEVERAL, ...LATE_ORDERS], 2, 1).flatMap((order) =>
      [
        ['', 'charge_status=charged&', 'sex=male&', 'custody_status_not=released&'].map((filter): [string, string] => [`${filter}sort=${order}`, '']),
        ['editor', 'then'].map((who): [string, string] => [`sort=${order}`, who]),
      ].flat(),
    ),
  )('in the order of several fields has everyone once and in it: %s (%s)', async (query, who) => {
    const { made } = open[1] as Opened;
    const order = query.slice(query.indexOf('sort=') + 5).split(',');
    const { items, ids } = await walked(made, query, who, [...order, 'id']);
    expect(new Set(ids).size).toBe(ids.length);
    const all = await walked(made, query.replace(/sort=.*/, 'sort=id'), who, ['id']);
    expect([...ids].sort()).toEqual(all.ids);
    expect(items).toEqual([...items].sort((one, other) => comparedBy(order, one, other)));
  });

  test.each([
    ['charge_status=charged&sort=sex', ''],
    ['charge_status=charged&sort=sex,-stated_term_months,family_name', ''],
    ['charge_status=charged&sort=sex', 'editor'],
    ['charge_status=charged&sort=sex', 'then'],
  ])('of %s (%s) comes after page, with everyone who is meant once, in their order', async (query, who) => {
    const { made } = open[1] as Opened;
    const listed = await walked(made, query, who, ['id', 'sex']);
    const everyone = await walked(made, query.replace('charge_status=charged&', ''), who, ['id', 'sex']);
    expect(listed.items.length).toBeGreaterThan(3_200);
    expect(listed.items).toEqual(everyone.items.filter(({ sex }) => sex === 'male'));
  });

  test.skipIf(engineOfTests() === 'postgres')('that is gone on with there is not cut off for its silence', async () => {
    const { made } = open[1] as Opened;
    const allowed: number[] = [];
    made.app.server.on('connection', (socket) => {
      const setTimeout = socket.setTimeout.bind(socket);
      socket.setTimeout = (ms, ...more) => {
        allowed.push(ms);
        return setTimeout(ms, ...more);
      };
    });
    const base = await made.app.listen({ port: 0, host: '127.0.0.1' });
    const asked = async (query: string) => {
      allowed.length = 0;
      expect((await fetch(`${base}/v1/prisoners?limit=50&${query}`, { headers: { connection: 'close' } })).status).toBe(200);
      return Math.max(...allowed, 0);
    };
    const usual = await asked('custody_status_not=released&sex_not=male');
    expect(await asked('custody_status_not=serving_sentence,released,pre_trial_detention,house_arrest')).toBeGreaterThan(usual);
  });

  test('is seen to read more where it counts what parts tell of all', async () => {
    const [small, large] = (await reads({ query: 'sentence_term_months_gte=72&include_total=true' })) as [number, number];
    expect(large).toBeGreaterThan(small * GROWTH_MAX);
  });
});
