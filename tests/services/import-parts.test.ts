// Lists of parts alone: sentences, custody, children and the like of people who are there, each row saying whose it is.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { aName, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
let zoja: string;
let nina: string;
beforeEach(async () => {
  t = await makeRegistry();
  const add = async (says: Json) => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body.id as string;
  const ids = [
    { scheme: 'example', value: '1' },
    { scheme: 'other', value: 'a' },
  ];
  zoja = await add({ names: [aName({ full: 'PRYKLADNAJA Zoja' })], external_ids: ids });
  nina = await add({ names: [aName({ full: 'DRUHAJA Nina' })] });
});
afterEach(() => t.close());

const { editor, once, bring, rowsOf, order } = importing(() => t);
const csv = (text: string, query: string) => bring('csv', text, query);
const person = async (id: string) => (await editor().get(`/v1/prisoners/${id}`)).body;

test('sentences of people who are there are planned, committed, known again and taken back', async () => {
  const table = `prisoner_id,prisoner_external_id,kind,term,imposed_on\n,example:1,deprivation_of_liberty,5 years 6 months,12.03.2024\n,example:1,fine,,2024-05\n${nina},,deprivation_of_liberty,2 years,2025\n`;
  const made = await csv(table.replace('fine,,', 'deprivation_of_liberty,1 year,'), '?record=sentences');
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ record: 'sentences', rows: 2, counts: { update: 2 } });
  expect(made.body.columns.map(({ path }: Json) => path)).toEqual(['id', 'external_ids', 'sentences.1.kind', 'sentences.1.term', 'sentences.1.imposed_on']);
  const [first, second] = await rowsOf(made);
  expect(first, JSON.stringify(first)).toMatchObject({
    line: 2,
    record_id: zoja,
    matched_by: 'external_id',
    patch: {},
    parts: [{ record: 'sentence', change: 'add' }, { change: 'add' }],
  });
  expect(second).toMatchObject({ line: 4, record_id: nina, matched_by: 'id', parts: [{ document: { imposed_on: '2025', term: { years: 2 } } }] });
  expect((await order(made, 'commit')).status).toBe(200);
  expect(await person(zoja)).toMatchObject({ external_ids: [{ value: '1' }, { value: 'a' }], sentences_count: 2 });
  expect((await csv(table.replace('fine,,', 'deprivation_of_liberty,1 year,'), '?record=sentences')).body.counts).toEqual({ unchanged: 2 });
  expect((await order(made, 'revert')).status).toBe(200);
  expect((await person(zoja)).sentences_count).toBe(0);
});

test('an export of parts comes in again, and says nothing new', async () => {
  await editor().post(`/v1/prisoners/${zoja}/sentences`, { kind: 'deprivation_of_liberty', term: { years: 2, certainty: 'exact' } });
  await editor().post(`/v1/prisoners/${zoja}/children`, { minor: 'yes', as_of: '2026-01' });
  for (const kind of ['names', 'sentences', 'children']) {
    const { text } = await editor().get(`/v1/exports/${kind}.csv`);
    const made = await csv(text, `?record=${kind}`);
    expect(Object.keys(made.body.counts ?? {}), `${kind} ${JSON.stringify(await rowsOf(made))}`).toEqual(['unchanged']);
    const lines = (await editor().get(`/v1/exports/${kind}.ndjson`)).text;
    const again = await editor().request({
      method: 'POST',
      url: `/v1/imports/ndjson?record=${kind}`,
      headers: { 'content-type': 'application/x-ndjson', ...once() },
      payload: lines,
    });
    expect(Object.keys(again.body.counts ?? {}), again.text).toEqual(['unchanged']);
  }
});

test('rows of one person that stand together are counted together, and apart are an error', async () => {
  const together = await csv(`prisoner_id,minor,as_of\n${zoja},yes,2026-01\n${zoja},yes,2026-01\n${nina},no,2026-01\n`, '?record=children');
  expect((await order(together, 'commit')).status, together.text).toBe(200);
  expect([(await person(zoja)).children.length, (await person(nina)).children.length]).toEqual([2, 1]);
  const wrong = await csv(`prisoner_id,minor,as_of\n${zoja},yes,2026-01\n,yes,2026-01\n${zoja},yes,2026-01\n${nina},no,2026-01\n`, '?record=children');
  expect((await rowsOf(wrong)).map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'unchanged'],
    [3, 'error'],
    [5, 'unchanged'],
  ]);
  const apart = await csv(`prisoner_id,minor,as_of\n${zoja},yes,2026-01\n${nina},no,2026-01\n${zoja},yes,2026-01\n`, '?record=children');
  expect((await rowsOf(apart))[2]).toMatchObject({ outcome: 'error', errors: [{ expected: expect.stringContaining('stand together') }] });
});

test('what is wrong in one of several rows of a person names the line that it is on', async () => {
  const table = `prisoner_id,kind,term,imposed_on\n${zoja},fine,1 year,2024-05\n${zoja},fine,2 years,12.2024.05\n\n${zoja},deprivation,3 years,2024\n${nina},fine,1 year,soon\n`;
  const [first, second] = await rowsOf(await csv(table, '?record=sentences'));
  expect(first).toMatchObject({ line: 2, outcome: 'error' });
  expect(first?.errors).toEqual([
    { column: 'sentences.2.imposed_on', value: '12.2024.05', expected: expect.stringContaining('expected a date'), line: 3 },
    { column: 'sentences.3.kind', value: 'deprivation', expected: expect.stringContaining('expected one of'), line: 5 },
  ]);
  expect(second).toMatchObject({ line: 6, errors: [{ column: 'sentences.1.imposed_on', value: 'soon' }] });
  expect(JSON.stringify(second?.errors)).not.toContain('line');
});

test('what only the store can refuse in one of several rows of a person names its column and line as well', async () => {
  const gone = '00000000-0000-4000-8000-000000000000';
  const rows = [
    { prisoner_id: zoja, minor: 'yes', as_of: '2026-01' },
    { prisoner_id: zoja, minor: 'no', as_of: '2026-01', source_ids: [gone] },
  ];
  const payload = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const made = await bring('ndjson', payload, '?record=children');
  expect((await rowsOf(made))[0]).toMatchObject({ line: 1, outcome: 'error', errors: [{ column: 'children.2.source_ids.1', line: 2 }] });
});

test('each row names its own sources by their addresses, and takes none away that was named before', async () => {
  const known = (await editor().post('/v1/sources', { title: 'Example Monitor', kind: 'ngo_release', url: 'https://example.org/known' })).body.id as string;
  const before = (await editor().post(`/v1/prisoners/${nina}/sentences`, { kind: 'fine', imposed_on: '2023', term: { certainty: 'not_applicable' }, source_ids: [known] })).body
    .id as string;
  const table = [
    'prisoner_id,kind,imposed_on,term,sources',
    `${zoja},deprivation_of_liberty,2024,5 years,https://example.org/known`,
    `${zoja},deprivation_of_liberty,2025,2 years,Example Monitor https://example.org/fresh; https://example.org/other`,
    `${zoja},deprivation_of_liberty,2026,1 year,`,
    `${nina},deprivation_of_liberty,2024,1 year,https://example.org/fresh`,
  ].join('\n');
  const made = await csv(table, '?record=sentences');
  expect(made.body.columns.at(-1)).toEqual({ column: 'sources', path: 'sources', read_by: 'name' });
  expect(made.body.counts, JSON.stringify(await rowsOf(made))).toEqual({ update: 2 });
  expect((await rowsOf(made))[0]).toMatchObject({
    parts: [{ document: { source_ids: [known] } }, { sources: [{ url: 'https://example.org/fresh', publisher: 'Example Monitor' }, {}] }, {}],
  });
  expect((await order(made, 'commit')).status).toBe(200);
  const sources = (await editor().get('/v1/sources')).body.items as Json[];
  const at = (url: string) => sources.find((one) => one.url === url)?.id;
  expect(sources).toHaveLength(3);
  const named = async (id: string) => ((await person(id)).sentences as Json[]).map(({ imposed_on, source_ids }) => [imposed_on, source_ids]).sort();
  expect(await named(zoja)).toEqual([
    ['2024', [known]],
    ['2025', [at('https://example.org/fresh'), at('https://example.org/other')]],
    ['2026', []],
  ]);
  expect((await person(zoja)).source_ids).toEqual([]);
  expect((await csv(table, '?record=sentences')).body.counts).toEqual({ unchanged: 2 });
  const more = await csv(`id,prisoner_id,kind,links\n${before},${nina},fine,https://example.org/other https://example.org/new\n`, '?record=sentences');
  expect((await order(more, 'commit')).status, more.text).toBe(200);
  expect((await named(nina))[0]?.[1]).toEqual([known, at('https://example.org/other'), expect.any(String)]);
  const wrong = await csv(`prisoner_id,kind,sources\n${zoja},fine,Example Monitor\n`, '?record=sentences');
  expect((await rowsOf(wrong))[0]).toMatchObject({ outcome: 'error', errors: [{ column: 'sources', value: 'Example Monitor' }] });
  const lines = await bring(
    'ndjson',
    `${JSON.stringify({ prisoner_id: zoja, kind: 'fine', term: { certainty: 'unknown' }, sources: ['https://example.org/known'] })}\n`,
    '?record=sentences',
  );
  expect((await rowsOf(lines))[0]).toMatchObject({ outcome: 'error', errors: [{ column: 'sentences.1.sources' }] });
});

test('nobody is made of a part: whose it is must be said, and be there', async () => {
  const gone = '00000000-0000-4000-8000-000000000000';
  const made = await editor().post(
    '/v1/imports',
    {
      record: 'names',
      mode: 'skip_errors',
      items: [
        { full: 'PRYKLADNAJA Zoja' },
        { prisoner_id: gone, full: 'PRYKLADNAJA Zoja' },
        { prisoner_external_id: 'example:2', full: 'X Y' },
        { prisoner_external_id: '1', full: 'X Y' },
      ],
    },
    once(),
  );
  expect(made.body.counts, made.text).toEqual({ error: 4 });
  expect((await rowsOf(made)).map(({ errors }) => (errors as Json[])[0])).toEqual([
    { pointer: '/items/0', column: 'prisoner_id', expected: expect.stringContaining('whose') },
    { pointer: '/items/1', column: 'prisoner_id', value: gone, expected: expect.stringContaining('who is there') },
    { pointer: '/items/2', column: 'prisoner_external_id', value: 'example:2', expected: expect.stringContaining('who is there') },
    { pointer: '/items/3', column: 'prisoner_external_id', value: '1', expected: expect.stringContaining('scheme:value') },
  ]);
  const { body } = await editor().get('/v1/prisoners?include_total=true');
  expect(body.page.total).toBe(2);
});

test('what is wrong in items of a JSON document says which item it is of, where several of them are one row and where each is one', async () => {
  const send = (items: Json[], says: Json) => editor().post('/v1/imports', { mode: 'skip_errors', items, ...says }, once());
  const term = { certainty: 'unknown' };
  const items = [
    { prisoner_id: zoja, kind: 'fine', term },
    { prisoner_id: nina, kind: 'fine', term },
    { prisoner_id: nina, kind: 'fined', term: { years: 'five', certainty: 'exact' } },
    { prisoner_id: nina, kind: 'fine', term, source_ids: ['00000000-0000-4000-8000-000000000000'] },
  ];
  const rows = async (made: Awaited<ReturnType<typeof send>>) =>
    (await rowsOf(made)).map(({ pointer, text, errors = [] }) => [pointer, text, (errors as Json[]).map(({ pointer: at, column }) => [at, column])]);
  expect(await rows(await send(items, { record: 'sentences' }))).toEqual([
    ['/items/0', JSON.stringify(items[0]), []],
    [
      '/items/1',
      JSON.stringify(items[1]),
      [
        ['/items/2/kind', 'sentences.2.kind'],
        ['/items/2/term/years', 'sentences.2.term.years'],
      ],
    ],
  ]);
  expect((await rows(await send(items.slice(3), { record: 'sentences' })))[0]?.[2]).toEqual([['/items/0/source_ids/0', 'sentences.1.source_ids.1']]);
  const people = [
    aPrisoner(),
    {
      ...aPrisoner(),
      sentences: [
        { kind: 'fine', term },
        { kind: 'fined', term },
      ],
    },
  ];
  expect((await rows(await send(people, {}))).map(([pointer, , errors]) => [pointer, errors])).toEqual([
    ['/items/0', []],
    ['/items/1', [['/items/1/sentences/1/kind', 'sentences.2.kind']]],
  ]);
});
