// The law of children: a child is a number. No table, schema or answer has a place for what could identify one, and no text can be
// written where a child is counted. Everything tied to children is found from the tables and schemas, so that none slips in later.
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import * as allTables from '../../src/core/db/tables/index.js';
import { documentOf } from '../../src/core/http/openapi.js';
import { Text } from '../../src/core/values/types.js';
import * as vocabulary from '../../src/core/values/vocabulary.js';
import { records } from '../../src/records/index.js';
import { plantCanaries } from '../support/canaries.js';
import { contentOf, expectUnchanged } from '../support/content.js';
import { bare } from '../support/generate.js';
import { isAnyText, operationsOf } from '../support/operations.js';
import { aChild, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import type { Row } from '../support/store.js';

/** Words that no name of a column or property about a child may be made of: what people are told apart by, and where text could hide. */
const IDENTIFYING = [
  ...['name', 'names', 'full', 'given', 'family', 'surname', 'patronymic', 'alias', 'initials', 'nickname', 'display'],
  ...['birth', 'born', 'birthday', 'age', 'year', 'grade', 'sex', 'gender', 'twin', 'nationality', 'citizenship', 'language', 'religion'],
  ...['photo', 'image', 'picture', 'portrait', 'face', 'video', 'file', 'attachment'],
  ...['school', 'class', 'kindergarten', 'orphanage', 'institution', 'teacher', 'guardian', 'relative', 'facility'],
  ...['address', 'country', 'region', 'city', 'town', 'village', 'street', 'place', 'location', 'residence', 'home'],
  ...['phone', 'email', 'url', 'link', 'account', 'passport', 'number', 'scheme', 'external'],
  ...['health', 'illness', 'diagnosis', 'disability', 'story', 'testimony'],
  ...[
    'note',
    'notes',
    'text',
    'comment',
    'comments',
    'remark',
    'remarks',
    'description',
    'title',
    'verbatim',
    'quote',
    'rationale',
    'reason',
    'details',
    'other',
    'misc',
    'extra',
    'data',
  ],
];
/** The document of an edition is what the view of children lets through. */
const OF_EDITIONS = ['document'];
/** What people write where there is room for text. */
const TEXTS = ['Alena', 'ВЫДУМАННАЯ Алена', 'a girl of 7', 'School No. 12, Example Street 3', '+375 29 000-00-00', 'alena@example.org', 'see note', 'x', 'a-b', '1', 'Alena-2016'];

const child = records.get('child');
const tables: SQLiteTable[] = (Object.values(allTables) as unknown[]).filter((table) => is(table, SQLiteTable));

function identifying(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => IDENTIFYING.includes(word));
}

/** The tables of children, and every table that refers to them. */
function tiedToChildren(all: readonly SQLiteTable[]): SQLiteTable[] {
  const core: SQLiteTable[] = [child.table as SQLiteTable, child.editions as SQLiteTable];
  return all.filter(
    (table) =>
      core.includes(table) ||
      getTableConfig(table).name.startsWith('child') ||
      getTableConfig(table).foreignKeys.some((key) => core.includes(key.reference().foreignTable)) ||
      getTableConfig(table).columns.some((column) => /(^|_)child(ren)?_id$/.test(column.name)),
  );
}

/** Columns that could identify a child, in sentences. */
function complaintsAboutTables(all: readonly SQLiteTable[]): string[] {
  return tiedToChildren(all).flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns
      .filter((column) => !OF_EDITIONS.includes(column.name) && identifying(column.name).length > 0)
      .map((column) => `${name}.${column.name} could identify a child: the registry holds no identity of children`);
  });
}

/** Properties of a schema of children that could identify one or that take text, in sentences. */
function complaintsAboutSchema(schema: z.ZodType, at: string, within: readonly z.ZodType[] = []): string[] {
  const inner = bare(schema);
  // A tree goes on as it began.
  if (within.includes(inner)) return [];
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, property]) => [
      ...(identifying(name).length > 0 ? [`${at}.${name} could identify a child: the registry holds no identity of children`] : []),
      ...complaintsAboutSchema(property, `${at}.${name}`, [...within, inner]),
    ]);
  if (inner instanceof z.ZodArray) return complaintsAboutSchema(inner.element as z.ZodType, at, [...within, inner]);
  const taken = TEXTS.find((text) => inner.safeParse(text).success);
  return taken === undefined ? [] : [`${at} takes text such as ${JSON.stringify(taken)}: children have codes, dates and ids only`];
}

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
  await plantCanaries(t, records);
}, 600_000);
afterAll(async () => {
  await t.close();
});

test('no table that is tied to children has a column that could identify one', () => {
  expect(tiedToChildren(tables).map((table) => getTableConfig(table).name)).toEqual(expect.arrayContaining(['children', 'child_editions', 'child_prisoners']));
  expect(complaintsAboutTables(tables)).toEqual([]);
});

test('no other table has a column about a child, but for their number', () => {
  const tied = tiedToChildren(tables);
  const about = tables
    .filter((table) => !tied.includes(table))
    .flatMap((table) =>
      getTableConfig(table)
        .columns.filter((column) => /child|kid|minor|daughter|(^|_)son(_|$)/.test(column.name))
        .map((column) => `${getTableConfig(table).name}.${column.name}`),
    );
  expect(about.filter((column) => !column.endsWith('_children_count'))).toEqual([]);
});

/** Every schema by which a child is sent or shown, alone or as a part. */
function schemasOfChildren(): [string, z.ZodType][] {
  const bodies = operationsOf(t.app).flatMap(({ method, path, body, reads }): [string, z.ZodType][] => {
    // What is only looked for is not kept.
    if (!body || reads) return [];
    if (path.split('/').includes(child.plural)) return [[`${method} ${path}`, body]];
    return Object.entries(body.shape as Record<string, z.ZodType>)
      .filter(([name]) => /child/.test(name))
      .map(([name, schema]) => [`${method} ${path} ${name}`, schema]);
  });
  const views = records.all.flatMap((record): [string, z.ZodType][] =>
    record === child
      ? [[`view of a ${record.name}`, record.view]]
      : Object.entries(record.view.shape as Record<string, z.ZodType>)
          .filter(([name]) => /child/.test(name))
          .map(([name, schema]) => [`view of a ${record.name}, ${name}`, schema]),
  );
  return [...bodies, ...views, ['what is stored of a child', child.create]];
}

test('no schema has a property that could identify a child, and none takes a text', () => {
  const schemas = schemasOfChildren();
  expect(schemas.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'POST /v1/prisoners children',
      'POST /v1/prisoners/:prisoner_id/children',
      'PATCH /v1/children/:child_id',
      'view of a child',
      'view of a prisoner, children',
    ]),
  );
  expect(schemas.flatMap(([name, schema]) => complaintsAboutSchema(schema, name))).toEqual([]);
});

test('nor has the document of the API', () => {
  type Schema = { properties?: Record<string, Schema>; items?: Schema; $ref?: string; type?: string | string[]; enum?: string[]; pattern?: string; anyOf?: Schema[] };
  const { schemas } = documentOf(t.app).components as { schemas: Record<string, Schema> };
  const complaints: string[] = [];
  const walk = (schema: Schema, at: string, seen: string[]): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name) {
      if (!seen.includes(name)) walk(schemas[name] as Schema, `${at} (${name})`, [...seen, name]);
      return;
    }
    for (const [property, inner] of Object.entries(schema.properties ?? {})) {
      // The envelope of a page, and records of other kinds that come along with it.
      if (property === 'page' || property === 'included') continue;
      if (identifying(property).length > 0) complaints.push(`${at}.${property}`);
      walk(inner, `${at}.${property}`, seen);
    }
    if (schema.items) walk(schema.items, at, seen);
    for (const inner of schema.anyOf ?? []) walk(inner, at, seen);
    if ([schema.type].flat().includes('string') && !schema.enum && isAnyText(schema)) complaints.push(`${at} takes text`);
  };
  let walked = 0;
  for (const [name, schema] of Object.entries(schemas)) {
    if (/^(New)?Child/.test(name)) {
      walked += 1;
      walk(schema, name, [name]);
    }
    for (const [property, inner] of Object.entries(schema.properties ?? {})) {
      if (!/child/.test(property)) continue;
      walked += 1;
      walk(inner, `${name}.${property}`, [name]);
    }
  }
  expect(walked).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

test('whoever sends something that could identify a child is told that there is no such property, and nothing is stored', async () => {
  const editor = t.as('editor');
  const { body } = await editor.post('/v1/prisoners', aPrisoner({ children: [aChild()] }));
  const one = body.children[0];
  const before = await contentOf(t.store);
  for (const property of [
    'name',
    'full',
    'birth_date',
    'age',
    'sex',
    'photo_url',
    'school',
    'address',
    'country',
    'working_note',
    'note',
    'verbatim',
    'date_rationale',
    'comment',
    'external_ids',
  ]) {
    const said = aChild({ [property]: 'Alena' });
    const answers = [
      await editor.post(`/v1/prisoners/${body.id}/children`, said),
      await editor.post('/v1/prisoners', aPrisoner({ children: [said] })),
      await editor.patch(`/v1/children/${one.id}`, { [property]: 'Alena' }),
    ];
    for (const [place, answer] of answers.entries()) {
      expect(answer.status, property).toBe(400);
      expect(answer.body.errors).toMatchObject([{ pointer: `${place === 1 ? '/children/0' : ''}/${property}`, code: 'unknown_property' }]);
      expect(answer.text).not.toContain('Alena');
    }
  }
  await expectUnchanged(t, before);
});

test('no property of a child takes a text', async () => {
  const editor = t.as('editor');
  const { body } = await editor.post('/v1/prisoners', aPrisoner({ children: [aChild()] }));
  const before = await contentOf(t.store);
  for (const property of Object.keys(child.create.shape)) {
    for (const text of TEXTS) {
      const answers = [
        await editor.post(`/v1/prisoners/${body.id}/children`, aChild({ [property]: text })),
        await editor.post('/v1/prisoners', aPrisoner({ children: [aChild({ [property]: text })] })),
        await editor.patch(`/v1/children/${body.children[0].id}`, { [property]: text }),
      ];
      for (const answer of answers) expect(answer.status, `${property}: ${text}`).toBe(400);
    }
  }
  await expectUnchanged(t, before);
});

test('every value that is stored of a child is an id, a date, an instant or a word of a vocabulary', async () => {
  const codes = new Set(Object.values(vocabulary).flatMap((list) => (typeof list === 'object' ? Object.keys(list) : [])));
  const isHarmless = (value: unknown) =>
    typeof value !== 'string' ||
    codes.has(value) ||
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ||
    /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ||
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  const leaves = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]);
  const tied: Row[] = [];
  for (const table of tiedToChildren(tables)) tied.push(...(await t.store.rows(`select * from "${getTableConfig(table).name}"`)));
  const revisions = await t.store.rows('select before, after from revisions where record = ?', child.name);
  const keys = await t.store.rows('select value from edition_keys where record = ?', child.name);
  const stored = [
    ...tied.map((row) => ({ ...row, document: row.document && JSON.parse(String(row.document)) })),
    ...revisions.flatMap(({ before, after }) => [JSON.parse(String(before)), JSON.parse(String(after))]),
    ...keys,
  ].flatMap(leaves);
  expect(stored.length).toBeGreaterThan(200);
  expect(stored.filter((value) => !isHarmless(value))).toEqual([]);
});

test('what editors read of a child has no property that could identify one', async () => {
  const list = await t.as('editor').get('/v1/children?limit=200');
  const names = new Set((list.body.items as Values[]).flatMap((item) => Object.keys(item)));
  expect([...names]).toEqual(expect.arrayContaining(['minor', 'as_of', 'care_arrangement', 'child_contact']));
  expect([...names].filter((name) => identifying(name).length > 0)).toEqual([]);
});

describe('the law bites:', () => {
  test('a column, a property or a text that could identify a child is complained about', () => {
    const view = child.view.extend({ first_name: z.string(), stay: Text(40) });
    expect(complaintsAboutSchema(view, 'Child')).toEqual([
      'Child.first_name could identify a child: the registry holds no identity of children',
      'Child.first_name takes text such as "Alena": children have codes, dates and ids only',
      'Child.stay takes text such as "Alena": children have codes, dates and ids only',
    ]);
    expect(complaintsAboutSchema(z.array(z.object({ birthDate: z.iso.date() })).optional(), 'children')).toHaveLength(1);
    expect(identifying('photo_url')).toEqual(['photo', 'url']);
    const schools = sqliteTable('schools_of', { child_id: text('child_id').references(() => allTables.children.id), school: text('school') });
    expect(complaintsAboutTables([...tables, schools])).toEqual(['schools_of.school could identify a child: the registry holds no identity of children']);
  });
});
