// The law of query plans: every filter and every order that a list declares is served by an index. Lists are asked over HTTP, the statements that they
// really send are heard at the driver, and the engine is asked how it goes about each. The law proves itself on fields and ties without an index.
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Audience, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import { type Filter, filtersOf } from '../../src/core/http/filters.js';
import { sortsOf } from '../../src/core/http/query.js';
import { records } from '../../src/records/index.js';
import { extent, thinned } from '../support/extent.js';
import { fill, idOf } from '../support/filled.js';
import { STOCK } from '../support/generate.js';
import { type Plan, planOf } from '../support/plan.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { type Client, makeRegistry, type TestRegistry } from '../support/registry.js';
import { type Hearing, hearStatements } from '../support/statements.js';

/** Of every kind of record: so many that pages end and statistics mean something. */
const COUNT = 300;

/** Tables that may be read from end to end, and why. */
const SMALL: Readonly<Record<string, string>> = {
  heads: 'has one row',
  api_keys: 'has a row for each client',
};

/** What a statement was sent for. */
interface Reason {
  url: string;
  body?: unknown;
  role: keyof typeof AUDIENCE;
  /** All that an audience reads, in an order; what one field says; anything else. */
  kind: 'whole' | 'found' | 'other';
}

const AUDIENCE = { reader: 'public', editor: 'confidential' } as const satisfies Record<string, Audience>;
const ROLES = ['reader', 'editor'] as const;

/** Operators that name what is looked for. The others say what is left out, and of most lists that is little: they are read along their order. */
const NAMING: readonly Filter['op'][] = ['eq', 'gt', 'gte', 'lt', 'lte', 'prefix', 'contains'];

/** Texts of every form that a parameter can have. */
const TEXTS = ['true', '5', '2022-05-01', '2022-05-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000', 'chess', 'abc', ...STOCK];

function textFor(record: DefinedRecord, name: string, { codes, schema }: Filter): string {
  const text = [...(codes ?? []), ...TEXTS].find((candidate) => schema.safeParse(candidate).success);
  if (text === undefined) throw new Error(`no text fits ${name} of ${record.name}: add one to STOCK in tests/support/generate.ts`);
  return text;
}

/** Whether a filter names what is looked for in a field of the record's own, which then finds it. */
function isFinding(filter: Filter, text: string): boolean {
  const value = filter.item.parse(text);
  const { op } = filter.means([value === true ? 1 : (value as string | number)], '2026-01-15');
  return (NAMING as readonly string[]).includes(op);
}

let t: TestRegistry;
let hearing: Hearing<Reason>;

beforeAll(async () => {
  hearing = hearStatements();
  t = await makeRegistry();
  await fill(t.registry.database, records, COUNT);
});
afterAll(async () => {
  hearing.stop();
  await t.close();
});

async function ask(reason: Reason): Promise<string | null> {
  hearing.because(reason);
  const client: Client = t.as(reason.role);
  const answer = await (reason.body ? client.post(reason.url, reason.body) : client.get(reason.url));
  expect(answer.status, `${reason.role} ${reason.url} ${answer.text}`).toBe(200);
  return answer.body.page.next_cursor;
}

/** Asks a list all that an audience can ask in one parameter, and some things in several. */
async function askAll(record: DefinedRecord, role: Reason['role']): Promise<void> {
  const list = `/v1/${record.plural}`;
  const audience = AUDIENCE[role];
  const sorts = sortsOf(record, audience);
  for (const sort of sorts) {
    // The pages of the public go on to where nothing is stated any more.
    const sizes = role === 'reader' ? [200, 70, 1] : [1, 1];
    let cursor: string | null = null;
    for (const size of sizes) {
      cursor = await ask({ url: `${list}?sort=${sort}&limit=${size}${cursor ? `&cursor=${cursor}` : ''}`, role, kind: 'whole' });
      if (!cursor) break;
    }
    await ask({ url: `${list}?sort=${sort}&limit=1&as_of_seq=1`, role, kind: 'whole' });
  }
  for (const [name, { within }] of Object.entries(record.fields)) {
    const filter = within === undefined ? undefined : filtersOf(records, record).get(within);
    if (filter && sorts.includes(name))
      for (const sort of [name, `-${name}`])
        for (const then of ['', '&as_of_seq=1'])
          await ask({ url: `${list}?${within}=${textFor(record, within as string, filter)}&sort=${sort}&limit=1${then}`, role, kind: 'whole' });
  }
  await ask({ url: `${list}?include_total=true&limit=1`, role, kind: 'other' });
  if (record.named) for (const q of NAMES) for (const then of ['', '&as_of_seq=1']) await ask({ url: `${list}?limit=1&q=${q}${then}`, role, kind: 'other' });

  for (const [name, filter] of thinned([...filtersOf(records, record)])) {
    const isForAll = filter.level === 'public';
    if (rank(filter.level) > rank(audience) || CLOCKS.includes(name)) continue;
    // Of parts editors ask less, and every day of all that is for everyone: their statements are those of the public thrice.
    if (role === 'editor' && isForAll && (filter.of || extent(true, false)) && filter.op !== 'eq') continue;
    const text = textFor(record, name, filter);
    const kind = isFinding(filter, text) ? 'found' : 'other';
    const url = `${list}?limit=1&${name}=${encodeURIComponent(text)}`;
    await ask({ url, role, kind });
    if (filter.op !== 'eq' || (filter.of && kindsAsked.has(`${role} ${record.name} ${filter.of.record}`))) continue;
    kindsAsked.add(`${role} ${record.name} ${filter.of?.record}`);
    await ask({ url: `${url}&as_of_seq=1`, role, kind });
    if (role === 'reader') continue;
    const other = sorts.find((sort) => sort.startsWith('-') && sort !== `-${name}`) as string;
    await ask({ url: `${url}&sort=${other}&include_total=true`, role, kind: 'other' });
    const node = { op: 'eq', field: filter.field, value: filter.type === 'integer' ? Number(text) : filter.type === 'flag' ? text === 'true' : text };
    for (const where of [
      { op: 'or', of: [node, { op: 'eq', field: 'id', value: idOf(record.name, 1) }] },
      { op: 'not', of: [node] },
    ])
      await ask({ url: `${list}/search`, body: { where, limit: 1 }, role, kind: 'other' });
  }
}

/** The kinds of part that were asked about in every way already, each by its first field. */
const kindsAsked = new Set<string>();

/** A word that many have, two of them, the beginning of one. */
const NAMES = ['vydumka', 'vydumka%20alena', 'vyd'];

/** A parameter of every list, whatever fields there are. */
const CLOCKS = ['as_of'];

/** What is wrong with how the engine goes about a statement. */
function faultsOf({ accesses, isSorted }: Plan, { kind }: Reason): string[] {
  const faults = accesses.filter(({ table, index }) => !index && !(table in SMALL)).map(({ table }) => `reads all of ${table}`);
  if (kind === 'whole' && isSorted) faults.push('puts the whole list in order after reading it: an index must have it in that order');
  // PostgreSQL knows how many there are of each value: it goes along the order, and reads all parts once, where that is shorter.
  if (engineOfTests() === 'postgres') return [...new Set(faults)];
  if (kind === 'found')
    for (const { alias, by, index } of accesses)
      if (alias === 'e' && by.every((term) => term.startsWith('audience')))
        faults.push(`goes through all that the audience may read, along ${index}, to find what the filter names`);
  for (const { alias, table, by } of accesses) {
    const record = records.all.find(({ editions }) => getTableName(editions) === table);
    const ties = ['id', record?.owner?.property].map((column) => `${column}=`);
    if (/^m/.test(alias) && !by.some((term) => ties.includes(term))) faults.push(`goes through ${table} anew for each item: an index must lead to the part or from it`);
  }
  return [...new Set(faults)];
}

/** How the engine goes about all that was heard, if that is at fault. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const [sql, { parameters, reason }] of hearing.sent) {
    if (!/^[(\s]*select/i.test(sql)) continue;
    const wrong = faultsOf(await planOf(t.store, sql, parameters), reason);
    if (wrong.length > 0) found.push(`${reason.role} ${reason.url}${reason.body ? ` ${JSON.stringify(reason.body)}` : ''}: ${wrong.join('; ')}`);
  }
  return found;
}

/**
 * Lets the PostgreSQL server take what there is for a thousand times as much, and put nothing in order that an index has in order: of little it
 * reads and sorts all. So the law shows there what indexes can serve; on the embedded engine, what they do serve.
 */
const AS_IF_MANY = ["update pg_class set reltuples = reltuples * 1000 where relname ~ 'edition|commits|sound_keys' and reltuples > 0", 'set enable_sort = off'];

describe('every filter and every order of every list', () => {
  beforeAll(async () => {
    for (const record of thinned(records.all)) for (const role of ROLES) await askAll(record, role);
    hearing.because(undefined);
  });

  // Nothing was counted in a new registry, and it grows.
  test.runIf(engineOfTests() === 'sqlite')('is served by an index before the store has counted anything', async () => {
    expect(await faults()).toEqual([]);
  });

  test('is served by an index after the store has counted', async () => {
    await t.registry.database.optimize();
    if (t.store.engine === 'postgres') for (const statement of AS_IF_MANY) await t.store.execute(statement);
    expect(await faults()).toEqual([]);
  });

  test('and every way of finding people by a name was gone', () => {
    const sent = [...hearing.sent.keys()].filter((sql) => /from "(sound_keys|edition_keys)"/.test(sql));
    for (const way of [/"sound_keys"\."key" in/, /"sound_keys"\."key" >=/, /"edition_keys"\."value" >= .* order by .* union all /])
      expect(
        sent.filter((sql) => way.test(sql)),
        String(way),
      ).not.toEqual([]);
  });

  test('is missed where its index is gone', async () => {
    const told = await t.store.undone(async () => {
      for (const index of [
        'prisoner_editions_by_custody_status',
        'prisoner_editions_by_custody_status_stated_term_months',
        'prisoner_editions_by_family_name',
        'prisoner_editions_past_country',
        'sentence_editions_by_prisoner_id',
      ])
        await t.store.execute(`drop index ${index}`);
      return (await faults()).join('\n');
    });
    const walked = / \/v1\/prisoners\?limit=1&custody_status=\w+: goes through all that the audience may read/;
    const again = / \/v1\/prisoners\?limit=1&sentence_kind=\w+: .*goes through sentence_editions anew for each item/;
    for (const role of ROLES) expect(told).toMatch(new RegExp(`${role} /v1/prisoners\\?sort=-family_name&limit=\\d+.*: .*puts the whole list in order`));
    expect(told).toMatch(/ \/v1\/prisoners\?sort=country&limit=1&as_of_seq=1: .*puts the whole list in order/);
    if (t.store.engine === 'sqlite') for (const one of [walked, again]) expect(told).toMatch(one);
    expect(told).not.toMatch(/sort=birth_date/);
  });
});
