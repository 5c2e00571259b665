// The tables that the migrations make are those that the schema declares, on the engine that the suite runs on.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundBy } from '../../src/core/db/formerly.js';
import * as tables from '../../src/core/db/tables/index.js';
import { records } from '../../src/records/index.js';
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

describe('what names others is found by whom it names, of the past as well, so that they can be taken out of it when they are hidden:', () => {
  const naming = records.all.flatMap((record) => [...(record.references ?? []), ...(record.links ?? [])].map(({ property }) => [record.name, property] as const));

  test.each(naming)('%s by %s', (name, property) => {
    const record = records.get(name);
    const { type, many } = record.fields[foundBy(record, property)] as { type: string; many?: boolean };
    expect([type, many === true]).toEqual(['id', property.endsWith('_ids')]);
  });

  test('one that is not is noticed', () => {
    const { source_id: _, ...fields } = records.get('facility').fields;
    expect(() => foundBy({ ...records.get('facility'), fields }, 'source_ids')).toThrow('not found by source_ids');
  });
});
