// The rules that keep queries portable: what each promises is asked of the engine that the suite runs on, and the code keeps to them.
import { asc, count, desc, eq, gte, inArray, isNull, lt, max, type SQL, sql, sum } from 'drizzle-orm';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commits, heads, idempotencyKeys, sourceEditions } from '../../src/core/db/tables/index.js';
import type { ReadDb, WriteDb } from '../../src/core/db/types.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { callsIn, nodesIn, type Source, sourceOf, sourcesIn } from '../support/sources.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

/** In the order of their bytes. */
const TEXTS = [
  '',
  ' a',
  '"',
  '10',
  '9',
  'A',
  'Z',
  'a',
  'a ',
  'aa',
  'b',
  'z',
  'Ä',
  'ä',
  'Ł',
  'ž',
  'Анна',
  'а',
  'ё'.normalize('NFD'),
  'ё',
  'і',
  'ў',
  'ת',
  'م',
  '中',
  '한',
  '\uFFFD',
  '😀',
];

const QUOTED = 'O\'Brien \\ "Ў" \\n ?$1';

type Rule = [rule: string, ask: (db: ReadDb) => Promise<unknown>, expected: unknown];

const one = async (db: ReadDb, value: SQL) => (await db.select({ value }).from(heads))[0]?.value;
const reasons = (db: ReadDb) => db.select({ reason: commits.reason }).from(commits);
const flags = sqliteTable('heads', { id: integer('id', { mode: 'boolean' }) });

const RULES: readonly Rule[] = [
  [
    'texts are in the order of their bytes',
    async (db) => (await reasons(db).where(gte(commits.commit_number, 1_000)).orderBy(asc(commits.reason))).map(({ reason }) => reason),
    TEXTS,
  ],
  ['and backwards', async (db) => (await reasons(db).where(gte(commits.commit_number, 1_000)).orderBy(desc(commits.reason))).map(({ reason }) => reason), [...TEXTS].reverse()],
  ['they are the same only byte for byte', async (db) => (await reasons(db).where(inArray(commits.reason, ['a', 'ä', 'АННА']))).map(({ reason }) => reason).sort(), ['a', 'ä']],
  [
    'what begins with a text lies between it and the next',
    async (db) => (await reasons(db).where(sql`${commits.reason} >= 'a' and ${commits.reason} < 'b'`).orderBy(commits.reason)).map(({ reason }) => reason),
    ['a', 'a ', 'aa'],
  ],
  [
    'so does the last in a range of letters',
    async (db) => (await reasons(db).where(sql`${gte(commits.reason, 'ё')} and ${lt(commits.reason, 'ђ')}`)).map(({ reason }) => reason),
    ['ё'],
  ],
  [
    'texts that were put in order come in it as one text',
    async (db) => {
      const found = db.select({ reason: commits.reason }).from(commits).where(gte(commits.commit_number, 1_000)).orderBy(desc(commits.reason)).limit(5).as('found');
      return (await db.select({ all: sql`string_agg(${found.reason}, '|')` }).from(found))[0]?.all;
    },
    [...TEXTS].reverse().slice(0, 5).join('|'),
  ],
  [
    'and of none nothing comes',
    async (db) => {
      const found = db.select({ reason: commits.reason }).from(commits).where(lt(commits.commit_number, 0)).as('found');
      return (await db.select({ all: sql`string_agg(${found.reason}, '|')` }).from(found))[0]?.all;
    },
    null,
  ],
  ['the first and the last are so by their bytes', async (db) => one(db, sql`(select max(${commits.reason}) from ${commits} where ${commits.commit_number} >= 1000)`), '😀'],
  [
    'nothing comes last where it is told to',
    async (db) =>
      (await db.select({ source: commits.source }).from(commits).where(gte(commits.commit_number, 1_000)).orderBy(sql`${commits.source} asc nulls last`).limit(2)).map(
        ({ source }) => source,
      ),
    ['s', null],
  ],
  [
    'also backwards',
    async (db) =>
      (await db.select({ source: commits.source }).from(commits).where(gte(commits.commit_number, 1_000)).orderBy(sql`${commits.source} desc nulls last`).limit(2)).map(
        ({ source }) => source,
      ),
    ['s', null],
  ],
  [
    'what compares with nothing is not so, and its opposite is',
    async (db) => (await db.select({ n: count() }).from(commits).where(sql`(${commits.source} = 's' or ${commits.source} > 't') is not true`))[0]?.n,
    TEXTS.length - 1,
  ],
  ['nothing is not something else', async (db) => (await db.select({ n: count() }).from(commits).where(isNull(commits.source)))[0]?.n, TEXTS.length - 1],
  [
    'nothing is the same as nothing where that is asked',
    (db) => one(db, sql`(select count(*) from ${commits} where ${commits.source} is not distinct from null)`),
    TEXTS.length - 1,
  ],
  ['a count is a number', async (db) => (await db.select({ n: count() }).from(commits).where(gte(commits.commit_number, 1_000)))[0]?.n, TEXTS.length],
  ['a sum is a number', async (db) => one(db, sql`(select ${sum(commits.commit_number)} from ${commits} where ${commits.commit_number} between 1000 and 1002)`), 3_003],
  ['a sum of nothing is nothing', async (db) => one(db, sql`(select sum(${commits.commit_number}) from ${commits} where ${commits.commit_number} < 0)`), null],
  ['the largest is a number', async (db) => (await db.select({ n: max(commits.commit_number) }).from(commits))[0]?.n, 999 + TEXTS.length],
  ['whole numbers are divided to whole ones', (db) => one(db, sql`(select max(${commits.commit_number}) / 7 from ${commits})`), Math.floor((999 + TEXTS.length) / 7)],
  [
    'whole numbers reach as far as those of JavaScript',
    (db) => one(db, sql`(select ${heads.commit_number} * 0 + ${Number.MAX_SAFE_INTEGER} from ${heads})`),
    Number.MAX_SAFE_INTEGER,
  ],
  ['a truth is 1 or 0', (db) => one(db, sql`exists (select 1 from ${commits})`), 1],
  ['an untruth likewise', (db) => one(db, sql`exists (select 1 from ${commits} where 1 = 0)`), 0],
  ['a flag is asked for by eq', async (db) => (await db.select().from(flags).where(eq(flags.id, true))).length, 1],
  [
    'keys of several columns are compared in their order',
    async (db) => one(db, sql`(select min(${commits.commit_number}) from ${commits} where (${commits.commit_number}, ${commits.actor}) > (1001, 'b'))`),
    1_002,
  ],
  ['a list without members holds nothing', async (db) => (await db.select().from(commits).where(inArray(commits.actor, []))).length, 0],
  ['a question mark in a text is no parameter', (db) => one(db, sql`(select count(*) from ${commits} where ${commits.actor} = 'a?' and ${commits.reason} = ${'a'})`), 1],
  ['a quote and a backslash are letters as others', (db) => one(db, sql`(select count(*) from ${sourceEditions} where ${sourceEditions.at} = ${QUOTED})`), 1],
  [
    'bytes come back as they were',
    async (db) => (await db.select({ document: sourceEditions.document }).from(sourceEditions))[0]?.document,
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  ],
];

beforeAll(async () => {
  for (const [place, text] of TEXTS.entries())
    await t.store.execute(
      'insert into commits (commit_number, at, actor, reason, source, public_seq, partner_seq, confidential_seq, commitment, leaf) values (?, ?, ?, ?, ?, 0, 0, 0, ?, ?)',
      1_000 + place,
      '2026-01-01',
      'a?',
      text,
      place === 3 ? 's' : null,
      Buffer.alloc(32),
      Buffer.alloc(32),
    );
  await t.store.execute('delete from commits where commit_number < 1000');
  await t.store.execute(
    'insert into source_editions (id, audience, version, from_commit, at, document, checksum) values (?, 0, 1, 1, ?, ?, 0)',
    'one',
    QUOTED,
    Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  );
});

test.each(RULES)('%s', async (_, ask, expected) => {
  expect(await ask(t.registry.database.read)).toEqual(expected);
  expect(await t.registry.database.snapshot(ask)).toEqual(expected);
  expect(await t.registry.database.primary.select({ n: count() }).from(heads)).toEqual([{ n: 1 }]);
});

const IN_WRITES: readonly [rule: string, ask: (db: WriteDb) => Promise<unknown>, expected: unknown][] = [
  [
    'a change gives back what it made',
    (db) =>
      db
        .update(heads)
        .set({ public_seq: sql`${heads.public_seq} + 1` })
        .returning({ seq: heads.public_seq }),
    [{ seq: 1 }],
  ],
  [
    'what is there already is left as it is',
    async (db) => {
      const key = { actor: 'a', key: 'k', request_digest: '', record: 'source', id: 'one', version: 1, seq: 1, at: '2026-01-01' };
      await db.insert(idempotencyKeys).values(key);
      await db
        .insert(idempotencyKeys)
        .values({ ...key, id: 'other' })
        .onConflictDoNothing();
      return db.select({ id: idempotencyKeys.id }).from(idempotencyKeys);
    },
    [{ id: 'one' }],
  ],
];

class Undone extends Error {}

test.each(IN_WRITES)('in a write, %s', async (_, ask, expected) => {
  let found: unknown;
  await t.registry.database
    .write(async (db) => {
      found = await ask(db);
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
  expect(found).toEqual(expected);
});

/** Words of SQL that engines understand differently, or that only one of them has. */
const NOT_PORTABLE =
  /\b(i?like|glob|regexp|similar\s+to|lower|upper|json\w*|datetime|strftime|julianday|now|current_timestamp|random|rowid|ctid|ifnull|iif|group_concat|array_agg|format|instr|strpos|total|changes|last_insert_rowid)\b\s*\(?|::|(?<!\bis not )\btrue\b|\bfalse\b|\bi?like\b/i;
const ENGINES = /^core\/db\/(?:(?:sqlite|postgres)(?:-\w+)?|migrations)\.ts$/;
const OPERATORS = ['like', 'ilike', 'notLike', 'notIlike', 'arrayContains', 'arrayOverlaps'];
const DRIVERS = /^(?:better-sqlite3|pg)$/;

function complaintsAbout({ path, tree, imports }: Source): string[] {
  if (ENGINES.test(path)) return [];
  const complaints: string[] = [];
  for (const { package: used, specifier, values } of imports) {
    if (used && DRIVERS.test(used)) complaints.push(`${path} imports ${used}: only the files of an engine do`);
    if (/drizzle-orm\/(?!sqlite-core|sqlite-proxy|errors|migrator)/.test(specifier)) complaints.push(`${path} imports ${specifier}: queries are written in one dialect`);
    for (const name of values) if (used === 'drizzle-orm' && OPERATORS.includes(name)) complaints.push(`${path} uses ${name}: ask for a range of stored keys`);
  }
  for (const node of nodesIn(tree)) {
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'sql') continue;
    const parts = ts.isNoSubstitutionTemplateLiteral(node.template)
      ? [node.template.text]
      : [node.template.head.text, ...node.template.templateSpans.map(({ literal }) => literal.text)];
    const found = NOT_PORTABLE.exec(parts.join(' … '));
    if (found) complaints.push(`${path} says ${found[0].trim()} in SQL: engines differ there`);
  }
  for (const call of callsIn(tree)) {
    const isShortcut = ts.isPropertyAccessExpression(call.expression) && ['get', 'all', 'run', 'batch', 'transaction'].includes(call.expression.name.text);
    if (isShortcut && /\.(from|set|values|prepare)\(/.test(call.expression.getText())) complaints.push(`${path} binds a query to one engine: await the builder`);
  }
  return complaints;
}

describe('the code', () => {
  test('keeps to the SQL that both engines take the same', () => {
    expect(sourcesIn('src').flatMap(complaintsAbout)).toEqual([]);
  });

  test.each([
    ['a search in texts', "import { like } from 'drizzle-orm';"],
    ['one by hand', "where(sql`full like 'a%'`);"],
    ['a function that folds only what it knows', 'orderBy(sql`lower(full)`);'],
    ['a truth by word', 'where(sql`minor = true`);'],
    ['a time of the store', 'set({ at: sql`now()` });'],
    ['a cast of one engine', 'select({ n: sql`count(*)::int` });'],
    ['a shortcut that binds to one engine', 'db.select().from(names).all();'],
    ['a driver', "import pg from 'pg';"],
    ['another dialect', "import { pgTable } from 'drizzle-orm/pg-core';"],
  ])('is told of %s', (_, code) => {
    expect(complaintsAbout(sourceOf('services/keys/planted.ts', code))).toHaveLength(1);
  });
});
