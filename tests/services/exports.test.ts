// Lists out, over HTTP: every form says what the registry says to whoever asks, all of it of one position, the same bytes whenever they are asked for.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Model } from '@alephdata/followthemoney';
import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' };
import { parse } from 'csv-parse/sync';
// @ts-expect-error: it comes without types
import jsonld from 'jsonld';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPublishedList } from '../../src/services/imports/index.js';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { sheetOf, unguarded } from '../../src/services/sheets/index.js';
import { aCustodyPeriod, aFacility, aName, anArticle, aPrisoner, aSentence, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: documents have every shape
type Json = any;

let t: TestRegistry;
let facility: string;
/** Somebody with formulas, quotes and lines in what is said of them, and a note for editors. */
let one: Json;
/** Somebody whom partners alone see. */
let other: Json;
beforeAll(async () => {
  t = await makeRegistry();
  facility = (await made('/v1/facilities', aFacility({ name_local: 'Калония № 99', address: 'вул. Прыкладная, 1\nПрыкладск' }))).id;
  one = await made(
    '/v1/prisoners',
    aPrisoner({
      names: [
        aName({ full: 'VYDUMANAYA Alena', family: 'VYDUMANAYA', given: 'Alena', patronymic: 'Ivanauna' }),
        aName({ full: 'ВЫДУМАННАЯ Елена', family: 'ВЫДУМАННАЯ', given: 'Елена', language_basis: 'ru' }),
      ],
      birth_date: '1985-04',
      interests: ['chess'],
      external_ids: [{ scheme: 'monitor', value: '=1+1' }],
      working_note: 'a note for editors',
      custody_periods: [aCustodyPeriod({ facility_id: facility, from_on: '2024-02', verbatim: 'sentenced to 2,5 yrs in a penal colony' })],
      sentences: [aSentence({ verbatim: '=HYPERLINK("x"), she said\n"and" more|less' })],
      children: [{ minor: 'yes', as_of: '2026-01-10' }],
      sources: [aSource({ title: '-1 of "Example", Monitor' })],
    }),
  );
  other = await made('/v1/prisoners', aPrisoner({ visibility: 'partner' }));
  await made('/v1/prisoners', aPrisoner({ visibility: 'confidential' }));
  await made('/v1/articles', anArticle());
});
afterAll(() => t.close());

async function made(url: string, body: unknown): Promise<Json> {
  const answer = await t.as('editor').post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const AUDIENCES = ['reader', 'partner', 'editor'] as const;
const FORMS = ['ndjson', 'csv', 'json', 'xlsx'] as const;
const OF_PEOPLE = [...FORMS, 'ftm.ndjson', 'jsonld', 'txt'] as const;

const listed = async (role: 'reader' | 'partner' | 'editor', of = 'prisoners', query = ''): Promise<Json[]> =>
  (await t.as(role).get(`/v1/${of}?limit=200&sort=id${query}`)).body.items;
const digestOf = ({ bytes }: Answer) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const linesOf = ({ text }: Answer): Json[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function rowsOf(answer: Answer): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = parse(answer.bytes, { record_delimiter: '\r\n' }) as string[][];
  return { header, rows };
}

describe.each(AUDIENCES)('what is exported to a %s', (role) => {
  test('is what the lists show them, of every kind of record, in the order of ids', async () => {
    for (const record of t.registry.records.all) {
      const items = await listed(role, record.plural);
      const exported = async (form: string) => {
        const answer = await t.as(role).get(`/v1/exports/${record.plural}.${form}`);
        expect(answer.status, answer.text).toBe(200);
        expect(answer.headers['repr-digest']).toBe(digestOf(answer));
        return answer;
      };
      expect(linesOf(await exported('ndjson')), record.plural).toEqual(items);
      expect((await exported('json')).body, record.plural).toEqual({ items });
      const { header, rows } = rowsOf(await exported('csv'));
      const read = sheetOf(record.view).header(header);
      expect(read.strangers).toEqual([]);
      expect(rows.map(read.read), record.plural).toEqual(items);
    }
  });

  test('stands in a spreadsheet as texts, numbers and flags', async () => {
    const answer = await t.as(role).get('/v1/exports/prisoners.xlsx');
    const [header, ...rows] = (await readSheet(answer.bytes)) as [string[], ...unknown[][]];
    const csv = rowsOf(await t.as(role).get('/v1/exports/prisoners.csv'));
    expect([header, ...rows.map((row) => row.map((cell) => String(cell ?? '')))]).toEqual([csv.header, ...csv.rows.map((row) => row.map(unguarded))]);
    const row = rows.find(([id]) => id === one.id) as unknown[];
    expect(row[header.indexOf('sentences.1.verbatim')]).toBe('=HYPERLINK("x"), she said\n"and" more|less');
    expect(row[header.indexOf('sentences.1.term.years')]).toBe(2);
    expect(row[header.indexOf('sentences.1.stated_total')]).toBe(false);
  });
});

test('each audience has the columns and people that it may see, and no sign of others', async () => {
  for (const form of OF_PEOPLE) {
    const answer = await t.as('reader').get(`/v1/exports/prisoners.${form}`);
    for (const hidden of [other.id, '1985-04', 'birth_date', 'birthDate', 'working_note']) expect(answer.text, `${form} ${hidden}`).not.toContain(hidden);
  }
  const { header } = rowsOf(await t.as('partner').get('/v1/exports/prisoners.csv'));
  expect(header).toContain('birth_date');
  expect(header.filter((column) => column.includes('working_note') || column.startsWith('warnings'))).toEqual([]);
  expect((await t.as('partner').get('/v1/exports/prisoners.csv')).headers['cache-control']).toBe('no-store');
  expect((await t.as('editor').get('/v1/exports/prisoners.csv')).text).toContain('a note for editors');
});

test('a cell of CSV begins no formula', async () => {
  const { rows } = rowsOf(await t.as('editor').get('/v1/exports/prisoners.csv'));
  const cells = [...rows, ...rowsOf(await t.as('editor').get('/v1/exports/sources.csv')).rows].flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const formula of ['=HYPERLINK', '=1+1', '-1 of'])
    expect(
      cells.some((cell) => cell.startsWith(`'${formula}`)),
      formula,
    ).toBe(true);
});

test('an export is asked as its list is, and cut down to some properties', async () => {
  const found = await t.as('reader').get('/v1/exports/prisoners.ndjson?sentence_kind=deprivation_of_liberty&fields=display_name');
  expect(linesOf(found)).toEqual([{ id: one.id, display_name: one.display_name }]);
  expect(rowsOf(await t.as('reader').get('/v1/exports/prisoners.csv?country=PL&fields=display_name,interests'))).toEqual({ header: ['id', 'display_name', 'interests'], rows: [] });
  expect(linesOf(await t.as('reader').get('/v1/exports/prisoners.ndjson?on_date=2023-01-01&fields=custody_periods'))).toContainEqual({ id: one.id, custody_periods: [] });
  for (const [query, parameter] of [
    ['q=alena', 'q'],
    ['limit=5', 'limit'],
    ['sort=id', 'sort'],
    ['fields=birth_date', 'fields'],
    ['birth_date_known=true', 'birth_date_known'],
    ['as_of_seq=900000', 'as_of_seq'],
  ]) {
    const refused = await t.as('reader').get(`/v1/exports/prisoners.csv?${query}`);
    expect([refused.status, refused.body.errors[0].parameter]).toEqual([400, parameter]);
  }
  expect((await t.as('reader').get('/v1/exports/prisoners.txt?fields=sex')).status).toBe(400);
});

test('an export says what it is of, what its file is called and whether it came whole, and is not sent again while it is the same', async () => {
  for (const form of OF_PEOPLE) {
    const url = `/v1/exports/prisoners.${form}`;
    const answer = await t.as('reader').get(url);
    const { 'registry-seq': seq, etag } = answer.headers;
    expect(String(seq)).toBe(String((await t.as('reader').get('/v1/prisoners')).headers['registry-seq']));
    expect(answer.headers).toMatchObject({
      'content-disposition': `attachment; filename="prisoners-public-${seq}.${form}"`,
      'content-length': String(answer.bytes.length),
      'cache-control': 'public, no-cache',
      'repr-digest': digestOf(answer),
    });
    const head = await t.as('reader').request({ method: 'HEAD', url });
    expect(head.bytes).toHaveLength(0);
    for (const name of ['etag', 'content-length', 'repr-digest', 'registry-seq']) expect(head.headers[name]).toEqual(answer.headers[name]);
    expect((await t.as('reader').get(url, { 'if-none-match': String(etag) })).status).toBe(304);
    expect((await t.as('partner').get(url, { 'if-none-match': String(etag) })).status).toBe(200);
  }
});

test('the same position gives the same bytes later, but for what was taken back', async () => {
  const named = await made('/v1/prisoners', aPrisoner({ interests: ['gardening'] }));
  const first = new Map<string, Answer>();
  for (const form of OF_PEOPLE) first.set(form, await t.as('reader').get(`/v1/exports/prisoners.${form}`));
  const seq = first.get('csv')?.headers['registry-seq'];
  await t.as('editor').patch(`/v1/prisoners/${one.id}`, { interests: ['chess', 'birds'] });
  const another = await made('/v1/prisoners', aPrisoner());
  const then = (form: string) => t.as('reader').get(`/v1/exports/prisoners.${form}?as_of_seq=${seq}`);
  for (const form of OF_PEOPLE) {
    const again = await then(form);
    expect(again.bytes.equals((first.get(form) as Answer).bytes), form).toBe(true);
    expect(again.headers.etag).toBe(first.get(form)?.headers.etag);
    expect((await t.as('reader').get(`/v1/exports/prisoners.${form}`)).bytes.equals(again.bytes), `${form} of now`).toBe(false);
  }
  await t.as('editor').retire(`/v1/prisoners/${named.id}`);
  for (const form of OF_PEOPLE) expect((await then(form)).text, form).not.toContain(named.id);
  expect((await then('csv')).headers.etag).not.toBe(first.get('csv')?.headers.etag);
  await t.as('editor').retire(`/v1/prisoners/${another.id}`);
});

test('while others write, an export is of one position', async () => {
  const many = await makeRegistry();
  const seq = async () => Number((await many.as('reader').get('/v1/prisoners?limit=1')).headers['registry-seq']);
  for (let n = 0; n < 110; n += 1) await many.as('editor').post('/v1/prisoners', aPrisoner());
  const before = await seq();
  const writing = (async () => {
    for (let n = 0; n < 15; n += 1) await many.as('editor').post('/v1/prisoners', aPrisoner());
  })();
  const during = await Promise.all(FORMS.map((form) => many.as('reader').get(`/v1/exports/prisoners.${form}`)));
  await writing;
  expect(await seq()).toBeGreaterThan(before);
  for (const [place, answer] of during.entries()) {
    expect(answer.headers['repr-digest']).toBe(digestOf(answer));
    const again = await many.as('reader').get(`/v1/exports/prisoners.${FORMS[place]}?as_of_seq=${answer.headers['registry-seq']}`);
    expect(again.bytes.equals(answer.bytes), FORMS[place]).toBe(true);
  }
  await many.close();
});

test('whoever goes away in the middle leaves room for others, and only so many are made at once', async () => {
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  const base = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
  for (let n = 0; n < 12; n += 1) {
    const going = new AbortController();
    const response = await fetch(`${base}/v1/exports/prisoners.json`, { signal: going.signal });
    going.abort();
    expect(response.status).toBe(200);
  }
  await expect.poll(async () => (await fetch(`${base}/v1/exports/prisoners.json`)).status).toBe(200);
  const all = await Promise.all(Array.from({ length: 40 }, () => t.as('reader').get('/v1/exports/prisoners.xlsx')));
  const refused = all.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
  expect((await t.as('reader').get('/v1/exports/prisoners.xlsx')).status).toBe(200);
});

test('entities of FollowTheMoney are valid by its published model, and nobody is marked as anything', async () => {
  const ftm = new Model(model as never);
  for (const role of AUDIENCES) {
    const entities = linesOf(await t.as(role).get('/v1/exports/prisoners.ftm.ndjson'));
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    for (const { id, schema, properties } of entities) {
      const known = ftm.getSchema(schema);
      for (const name of known.required ?? []) expect(properties[name], `${schema}.${name}`).toBeDefined();
      for (const [name, values] of Object.entries<string[]>(properties)) {
        const property = known.getProperty(name);
        expect(property.stub, name).toBe(false);
        if (property.type.isEntity)
          for (const value of values)
            expect(
              entities.find((entity) => entity.id === value) && ftm.getSchema(entities.find((entity) => entity.id === value)?.schema).isA(String((property as Json).range)),
            ).toBe(true);
        if (property.type.values.size > 0) for (const value of values) expect(property.type.values.has(value), value).toBe(true);
        if (property.type.name === 'date') for (const value of values) expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+Z)?)?)?$/);
      }
      expect(properties).not.toHaveProperty('topics');
      expect(ftm.getEntity({ id, schema, properties } as never).getCaption()).not.toBe(schema);
    }
    expect(entities.filter(({ schema }) => schema === 'UnknownLink')).toEqual([
      expect.objectContaining({ properties: expect.objectContaining({ subject: [one.id], object: [facility], startDate: ['2024-02'] }) }),
    ]);
    expect(entities.find(({ id }) => id === one.id)?.properties.birthDate).toEqual(role === 'reader' ? undefined : ['1985-04']);
  }
});

test('JSON-LD says people and places in terms that schema.org has', async () => {
  const { body } = await t.as('partner').get('/v1/exports/prisoners.jsonld');
  expect(body['@context']).toBe('https://schema.org');
  const context = { '@context': { '@vocab': 'https://schema.org/' } };
  const expanded = (await jsonld.expand(body, { documentLoader: async (url: string) => ({ documentUrl: url, document: context }) as never })) as Json[];
  const person = expanded.find((node) => node['@id'] === `urn:uuid:${one.id}`);
  expect(person['@type']).toEqual(['https://schema.org/Person']);
  expect(person['https://schema.org/birthDate']).toEqual([{ '@value': '1985-04' }]);
  expect(person['https://schema.org/alternateName']).toEqual([{ '@value': 'ВЫДУМАННАЯ Елена' }]);
  const [event] = person['https://schema.org/subjectOf'];
  expect(event['https://schema.org/location']).toEqual([{ '@id': `urn:uuid:${facility}` }]);
  expect(expanded.find((node) => node['@id'] === `urn:uuid:${facility}`)['@type']).toEqual(['https://schema.org/GovernmentBuilding']);
});

test('the data package describes every table as it is', async () => {
  const { body, headers } = await t.as('partner').get('/v1/exports/datapackage.json');
  expect(body.version).toBe(String(headers['registry-seq']));
  const names = body.resources.map(({ name }: Json) => name);
  expect(names).toContain('contact_statuses');
  expect(names).not.toContain('corrections');
  for (const { name, path, bytes, hash, schema } of body.resources) {
    const { pathname, search } = new URL(path);
    const csv = await t.as('partner').get(`${pathname}${search}`);
    expect(csv.bytes.length, name).toBe(bytes);
    expect(hash).toBe(`sha256:${createHash('sha256').update(csv.bytes).digest('hex')}`);
    const { header, rows } = rowsOf(csv);
    expect(schema.fields.map((field: Json) => field.name)).toEqual(header);
    for (const [place, { name: column, type, constraints }] of schema.fields.entries()) {
      const cells = rows.map((row) => row[place] as string);
      if (constraints?.required) expect(cells, column).not.toContain('');
      for (const cell of cells.filter(Boolean)) {
        if (type === 'integer') expect(cell).toMatch(/^-?\d+$/);
        if (type === 'boolean') expect(cell).toMatch(/^(true|false)$/);
        if (constraints?.enum) expect(constraints.enum).toContain(cell);
      }
    }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const place = header.indexOf(fields[0]);
      const keys = new Set((await listed('partner', reference.resource)).map(({ id }) => id));
      for (const row of rows) if (row[place]) expect(keys.has(row[place]), `${name}.${fields[0]}`).toBe(true);
    }
  }
  expect(body.resources.find(({ name }: Json) => name === 'sentences').schema.foreignKeys).toContainEqual({
    fields: ['prisoner_id'],
    reference: { resource: 'prisoners', fields: ['id'] },
  });
});

test('the published list is exported as it was read, and whoever it has no words for has no line', async () => {
  const seeded = await makeRegistry();
  await loadSeeds(seeded.registry);
  const { text } = await seeded.as('reader').get('/v1/exports/prisoners.txt');
  const { rows, problems } = readPublishedList(text);
  expect(problems).toEqual([]);
  const published = readPublishedList(readFileSync('seeds/mothers-behind-bars.txt', 'utf8')).rows;
  const people = await seeded.as('reader').get('/v1/prisoners?limit=200');
  for (const row of rows) {
    const person = people.body.items.find(({ names }: Json) => names.some(({ family, given }: Json) => given === row.latin?.given && family?.toUpperCase() === row.latin?.family));
    expect(person, row.latin?.full).toMatchObject({ minor_children_count: row.minor_children_count, custody_status: row.status });
    if (row.term) expect(person.sentences.map(({ term }: Json) => term)).toContainEqual(row.term);
  }
  // Two of them were released since.
  for (const { latin, cyrillic, term, minor_children_count } of published)
    expect(rows, latin?.full).toContainEqual(expect.objectContaining({ latin, cyrillic, minor_children_count, term: expect.toBeOneOf([term, undefined]) }));
  expect(text).toContain(`Listed: ${rows.length}. Not listed, having no line in this form: ${people.body.items.length - rows.length}.`);
  await seeded.close();
});
