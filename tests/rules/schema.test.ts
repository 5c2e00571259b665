// The tables that the migrations make are those that the schema declares, on the engine that the suite runs on.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tables from '../../src/core/db/tables/index.js';
import { type Catalogue, catalogueOf, declaredBy } from '../support/catalogue.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
let made: Catalogue;
beforeAll(async () => {
  t = await makeRegistry();
  made = await catalogueOf(t.store);
});
afterAll(() => t.close());

const declared = declaredBy(tables);

test('the store has the tables that are declared, and no others', () => {
  expect(Object.keys(made)).toEqual(Object.keys(declared));
});

test.each(Object.keys(declared))('%s has the columns, keys, references and indexes that are declared', (table) => {
  expect(declared[table]?.columns.length).toBeGreaterThan(1);
  expect(made[table]).toEqual(declared[table]);
});

describe('a store that differs is noticed:', () => {
  const planted: [what: string, sql: string, undo: string][] = [
    ['a column more', 'alter table facilities add column planted text', 'alter table facilities drop column planted'],
    ['an index less', 'drop index names_by_prisoner', 'create index names_by_prisoner on names (prisoner_id)'],
    ['an index that is not unique any more', 'drop index api_keys_secret_digest', 'create unique index api_keys_secret_digest on api_keys (secret_digest)'],
    ['a table more', 'create table planted (id text primary key)', 'drop table planted'],
  ];
  test.each(planted)('%s', async (_, sql, undo) => {
    await t.store.execute(sql);
    expect(await catalogueOf(t.store)).not.toEqual(declared);
    await t.store.execute(undo);
    expect(await catalogueOf(t.store)).toEqual(declared);
  });

  test('a column that is declared and not there, of another type, or that may be empty', () => {
    const facts = { id: text('id').primaryKey(), revision: integer('revision').notNull(), planted: text('planted') };
    expect(declaredBy({ facilities: sqliteTable('facilities', facts) }).facilities?.columns).toEqual(['id text not null', 'planted text', 'revision bigint not null']);
    expect(made.facilities?.columns).toContain('revision bigint not null');
  });
});
