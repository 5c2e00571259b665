// Lists that come in: every row is said what would become of it, the plan is done exactly or not at all, and taken back by new versions.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Registry } from '../../src/core/db/registry.js';
import { OutcomeUnknown } from '../../src/core/db/types.js';
import { contentOf } from '../support/content.js';
import { importing } from '../support/importing.js';
import { aName, aPrisoner, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

type Json = Record<string, unknown>;

const { editor, once, bring: bringFile, rowsOf, order } = importing(() => t);
const bring = (items: Json[], says: Json = {}) => editor().post('/v1/imports', { items, ...says }, once());
const ndjson = (lines: string, query?: string, key?: { 'idempotency-key': string }) => bringFile('ndjson', lines, query, key);
const asLines = (items: Json[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const list = (text: string, query: string) => bringFile('list', text, query);
const commit = (made: Answer, headers?: Record<string, string>) => order(made, 'commit', headers);
const revert = (made: Answer) => order(made, 'revert');
const decide = ({ body }: Answer, row: number, decision: Json) => editor().post(`/v1/imports/${body.id}/rows/${row}/decision`, decision);
const people = async (query = '') => (await editor().get(`/v1/prisoners?limit=200&sort=display_name${query}`)).body.items as Json[];
const somebody = async (says: Json = {}) => (await editor().post('/v1/prisoners', aPrisoner(says))).body as Json & { id: string; version: number };
const called = (family: string, given = 'Alena') => [aName({ full: `${family} ${given}`, family, given })];

test('a list is planned row by row, and nothing of it is stored until it is committed', async () => {
  const known = await somebody({ names: called('ZNAJOMAJA'), external_ids: [{ scheme: 'example', value: '1' }] });
  const same = await somebody({ names: called('TAJASAMAJA', 'Iryna') });
  await somebody({ names: called('PADOBNAJA', 'Volha') });
  const before = await contentOf(t.store);
  const made = await bring([
    aPrisoner({ names: called('NOVAJA', 'Zoja') }),
    { external_ids: [{ scheme: 'example', value: '1' }], birth_date: '1985-04' },
    { id: same.id, names: called('TAJASAMAJA', 'Iryna') },
    aPrisoner({ names: called('PADOBNAYA', 'Olga') }),
    aPrisoner({ names: called('DRUHAJA', 'Nina'), birth_date: '1985-13' }),
  ]);
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ state: 'planned', record: 'prisoners', form: 'json', mode: 'all_or_nothing', rows: 5, done: 5 });
  expect(made.body.counts).toEqual({ create: 1, update: 1, unchanged: 1, possible_duplicate: 1, error: 1 });
  const rows = await rowsOf(made);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'update', 'unchanged', 'possible_duplicate', 'error']);
  expect(rows[0]).toMatchObject({ number: 1, document: { names: [{ full: 'NOVAJA Zoja' }] } });
  expect(rows[1]).toMatchObject({ record_id: known.id, version: 1, matched_by: 'external_id', patch: { birth_date: '1985-04' }, parts: [] });
  expect(rows[2]).toMatchObject({ record_id: same.id, matched_by: 'id' });
  expect(rows[3]).toMatchObject({ matches: [{ display_name: 'PADOBNAJA Volha', features: expect.arrayContaining([expect.objectContaining({ feature: 'name' })]) }] });
  expect(rows[4]?.errors).toEqual([{ pointer: '/items/4/birth_date', column: 'birth_date', value: '1985-13', expected: expect.stringContaining('month') }]);
  const untouched = (content: Record<string, unknown>) => Object.fromEntries(Object.entries(content).filter(([table]) => !/^import|^idempotency|^api_keys/.test(table)));
  expect(untouched((await contentOf(t.store)) as never)).toEqual(untouched(before as never));
  expect((await editor().get(`/v1/imports/${made.body.id}`)).body).toEqual(made.body);
  expect((await rowsOf(made, '?outcome=error')).map(({ number }) => number)).toEqual([5]);
});

test('a plan is committed as one write with its reason, and its rows keep nothing of what they said', async () => {
  const known = await somebody({ external_ids: [{ scheme: 'example', value: '1' }] });
  const made = await bring([
    aPrisoner({ names: called('NOVAJA', 'Zoja'), children: [{ minor: 'yes', as_of: '2026-01' }], sources: [aSource()] }),
    { external_ids: [{ scheme: 'example', value: '1' }], birth_date: '1985-04', custody_periods: [{ status: 'detained', as_of: '2026-01' }] },
  ]);
  const done = await commit(made, { ...once(), 'change-reason': 'A list of January' });
  expect([done.status, done.body.state], done.text).toEqual([200, 'committed']);
  expect((await editor().get(`/v1/prisoners/${known.id}`)).body).toMatchObject({ version: 2, birth_date: '1985-04', custody_status: 'detained' });
  expect((await people('&q=NOVAJA')).map(({ minor_children_count }) => minor_children_count)).toEqual([1]);
  expect(await t.store.rows("select count(*) as n from commits where reason = 'A list of January'")).toEqual([{ n: 1 }]);
  const rows = await rowsOf(made);
  expect(rows).toEqual([
    { number: 1, outcome: 'create', record_id: expect.any(String) },
    { number: 2, outcome: 'update', record_id: known.id, version: 1 },
  ]);
  expect(JSON.stringify(await t.store.rows('select * from import_rows'))).not.toMatch(/NOVAJA|1985-04/);
});

test('where a record moved since the plan was made nothing is done, and the refusal names it', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const made = await bring([{ id: one.id, sex: 'male' }, { id: other.id, sex: 'male' }, aPrisoner({ names: called('NOVAJA', 'Zoja') })]);
  await editor().patch(`/v1/prisoners/${other.id}`, { birth_date: '1990' });
  const refused = await commit(made);
  expect([refused.status, refused.body.code, refused.body.records]).toEqual([409, 'changed_since', [{ record: 'prisoner', id: other.id }]]);
  expect((await people()).length).toBe(2);
  expect((await editor().get(`/v1/prisoners/${one.id}`)).body).toMatchObject({ version: 1, sex: 'female' });
  expect((await editor().get(`/v1/imports/${made.body.id}`)).body).toMatchObject({ state: 'planned', failure: { code: 'changed_since' } });
});

test('a committed import is taken back by new versions, and not where anything of it was changed since', async () => {
  const known = await somebody({ external_ids: [{ scheme: 'example', value: '1' }] });
  const items = () => [aPrisoner({ names: called('NOVAJA', 'Zoja') }), { id: known.id, birth_date: '1985-04', names: called('DRUHOJE') }];
  const made = await bring(items());
  await commit(made);
  expect((await people()).length).toBe(2);
  const back = await revert(made);
  expect([back.status, back.body.state], back.text).toEqual([200, 'reverted']);
  const { birth_date, version, names } = (await editor().get(`/v1/prisoners/${known.id}`)).body;
  expect([birth_date, version, names.length]).toEqual([undefined, 3, 1]);
  expect((await people()).map(({ id }) => id)).toEqual([known.id]);

  const second = await bring(items());
  expect((await commit(second)).status).toBe(200);
  await editor().post(`/v1/prisoners/${(await people('&q=NOVAJA'))[0]?.id}/children`, { minor: 'yes', as_of: '2026-01' });
  const child = (await people('&q=NOVAJA'))[0]?.children as Json[];
  const refused = await revert(second);
  expect([refused.status, refused.body.code, refused.body.records]).toEqual([409, 'changed_since', [{ record: 'child', id: child[0]?.id }]]);
  expect((await editor().get(`/v1/prisoners/${known.id}`)).body.birth_date).toBe('1985-04');
});

test('all or nothing is refused while a row is wrong or a question open, and errors are skipped where that was asked for', async () => {
  const known = await somebody({ names: called('PADOBNAJA', 'Volha') });
  const items = [aPrisoner({ names: called('PADOBNAYA', 'Olga') }), aPrisoner({ names: [] }), aPrisoner({ names: called('NOVAJA', 'Zoja') })];
  const strict = await bring(items);
  const refused = await commit(strict);
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('1 row is not right and 1 row is not decided')]);
  const answer = await decide(strict, 1, { decision: 'same', record_id: known.id });
  expect(answer.body).toMatchObject({ number: 1, outcome: 'update', record_id: known.id, matched_by: 'decision', decision: 'same', parts: [{ record: 'name', change: 'add' }] });
  expect((await decide(strict, 2, { decision: 'skip' })).body).toMatchObject({ outcome: 'skipped' });
  expect((await commit(strict)).status).toBe(200);
  expect((await people()).map(({ names }) => (names as Json[]).length)).toEqual([1, 2]);

  const lenient = await bring(items, { mode: 'skip_errors' });
  expect(lenient.body.counts).toMatchObject({ error: 1, possible_duplicate: 2 });
  expect((await decide(lenient, 3, { decision: 'create' })).body).toMatchObject({ outcome: 'create' });
  expect((await commit(lenient)).status).toBe(200);
  expect((await people()).length).toBe(3);
});

test('the same list under the same key is one import, and another list under it is refused', async () => {
  const key = once();
  const lines = asLines([aPrisoner(), aPrisoner()]);
  const first = await ndjson(lines, '', key);
  expect(first.status, first.text).toBe(201);
  const again = await ndjson(lines, '', key);
  expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([201, first.text, 'true']);
  const other = await ndjson(`${lines}\n{}`, '', key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  expect(await t.store.rows('select count(*) as n from imports')).toEqual([{ n: 1 }]);
  expect(await t.store.rows('select count(*) as n from import_rows')).toEqual([{ n: 2 }]);
  const without = await ndjson(lines, '', {} as never);
  expect([without.status, without.body.errors[0].header]).toEqual([400, 'idempotency-key']);
});

test('a line that is no record is an error with the line quoted, and the others are planned', async () => {
  const made = await ndjson(`\uFEFF${asLines([aPrisoner()])}\nnot json\n[1]\n${asLines([{ ...aPrisoner(), nmaes: [] }])}`.trimEnd(), '?mode=skip_errors');
  expect(made.body.counts).toEqual({ create: 1, error: 3 });
  const [, bad, array, unknown] = await rowsOf(made);
  expect(bad).toMatchObject({ line: 3, text: 'not json', errors: [{ expected: 'The line is not valid JSON.' }] });
  expect(array).toMatchObject({ line: 4, errors: [{ expected: 'expected a JSON object' }] });
  expect(unknown).toMatchObject({ line: 5, errors: [{ column: 'nmaes' }] });
});

test('records that are read from one registry and imported into an empty one are the same there', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body;
  const child = { minor: 'yes', as_of: '2026-01' };
  const one = await somebody({
    names: called('ADNA'),
    children: [child],
    source_ids: [source.id],
    sentences: [{ kind: 'deprivation_of_liberty', term: { years: 2, certainty: 'exact' } }],
  });
  const children = (await editor().get(`/v1/prisoners/${one.id}`)).body.children as Json[];
  const two = await somebody({ names: called('DRUHAJA') });
  await editor().patch(`/v1/children/${children[0]?.id}`, { prisoner_ids: [one.id, two.id] });
  const shown = async (from: TestRegistry) =>
    Promise.all(['sources', 'prisoners'].map(async (record) => (await from.as('editor').get(`/v1/${record}?sort=id`)).body.items as Json[]));
  const [sources, prisoners] = (await shown(t)) as [Json[], Json[]];
  const empty = await makeRegistry();
  const first = t;
  try {
    t = empty;
    for (const [record, items] of [
      ['sources', sources],
      ['prisoners', prisoners],
    ] as const) {
      const made = await ndjson(asLines(items), `?record=${record}`);
      expect(made.body.counts, made.text).toEqual({ create: items.length });
      const done = await commit(made);
      expect(done.status, done.text).toBe(200);
    }
    const timeless = (items: unknown) => JSON.parse(JSON.stringify(items, (key, value) => (key === 'updated_at' || key === 'version' ? undefined : value)));
    expect(timeless(await shown(empty))).toEqual(timeless([sources, prisoners]));
    const again = await ndjson(asLines(prisoners));
    expect(again.body.counts).toEqual({ unchanged: 2 });
  } finally {
    t = first;
    await empty.close();
  }
});

describe('a published list', () => {
  const SEED = readFileSync(new URL('../../seeds/mothers-behind-bars.txt', import.meta.url), 'utf8');
  const source = async () => (await editor().post('/v1/sources', aSource({ title: 'Example list', as_of: '2025-01' }))).body.id as string;

  test('becomes people, and a newer edition of it says who is new, who is missing and what changed', async () => {
    const id = await source();
    const first = await list(SEED, `?source_id=${id}&country=BY&sex=female`);
    expect(first.body, first.text).toMatchObject({ counts: { create: 27 }, as_of: '2025-01' });
    expect((await commit(first)).status).toBe(200);
    expect((await editor().get('/v1/prisoners?include_total=true&limit=1')).body.page.total).toBe(27);
    const same = await list(SEED, `?source_id=${id}&country=BY`);
    expect(same.body.counts).toEqual({ unchanged: 27 });

    const newer = SEED.split('\n')
      .filter((line) => !line.startsWith('27.'))
      .map((line) =>
        line
          .replace('sentenced to 6 yrs in a penal colony: 4 children', 'sentenced to 6 years and 6 months in a penal colony: 4 children')
          .replace('in pre-trial detention: 5', 'sentenced to 3 yrs in a penal colony: 5'),
      )
      .map((line) => (line.startsWith('26.') ? `${line}\n27. PRYKLADNAIA Zoja | ПРИМЕРНАЯ Зоя in pre-trial detention: 1 child` : line))
      .join('\n');
    const second = await list(newer, `?source_id=${id}&country=BY&as_of=2025-06`);
    expect(second.body.counts, second.text).toEqual({ create: 1, update: 26, missing: 1 });
    const rows = await rowsOf(second, '?limit=200');
    const kliavets = rows.find(({ text }) => String(text).includes('KLIAVETS')) as Json;
    expect(kliavets.parts).toContainEqual(
      expect.objectContaining({ record: 'sentence', change: 'update', patch: expect.objectContaining({ term: expect.objectContaining({ years: 6, months: 6 }) }) }),
    );
    const davydulina = rows.find(({ text }) => String(text).includes('DAVYDULINA')) as Json;
    expect(davydulina.parts).toContainEqual(
      expect.objectContaining({ record: 'custody_period', change: 'add', document: expect.objectContaining({ status: 'serving_sentence', as_of: '2025-06' }) }),
    );
    const [missing] = rows.filter(({ outcome }) => outcome === 'missing');
    const gone = (await editor().get(`/v1/prisoners/${missing?.record_id}`)).body;
    expect(gone.display_name).toBe('ZHALABKOVA Volha');
    expect((await commit(second)).status).toBe(200);
    expect((await editor().get(`/v1/prisoners/${missing?.record_id}`)).body).toEqual(gone);
  });

  test('has errors for lines that are not understood, each with the line quoted', async () => {
    const made = await list(
      '1. PRYKLADNAIA Zoja | ПРИМЕРНАЯ Зоя sentenced to about 5 yrs in a penal colony: 1 child\n2. DRUHAIA Nina in pre-trial detention: 2 children\n',
      '?country=BY&mode=skip_errors&as_of=2025',
    );
    expect(made.body.counts).toEqual({ create: 1, error: 1 });
    const [row] = await rowsOf(made);
    expect(row).toMatchObject({ line: 1, errors: [{ value: expect.stringContaining('about 5 yrs'), expected: expect.stringContaining('not understood') }] });
  });
});

test('a plan is dropped with all that its rows say, by whoever wants it and by an erasure', async () => {
  const [made, other] = [await bring([aPrisoner({ names: called('NOVAJA', 'Zoja') })]), await bring([aPrisoner({ names: called('INSHAJA', 'Zoja') })])];
  expect((await editor().request({ method: 'DELETE', url: `/v1/imports/${made.body.id}` })).status).toBe(204);
  expect((await editor().get(`/v1/imports/${made.body.id}`)).body.state).toBe('discarded');
  expect((await commit(made)).status).toBe(409);
  expect(JSON.stringify(await t.store.rows('select * from import_rows'))).toContain('INSHAJA');
  const gone = await somebody();
  const erased = await t.as('admin').request({ method: 'POST', url: `/v1/prisoners/${gone.id}/erasure`, headers: { 'if-match': '"1-confidential"' } });
  expect(erased.status, erased.text).toBe(200);
  expect((await editor().get(`/v1/imports/${other.body.id}`)).body.state).toBe('discarded');
  expect(await t.store.rows('select count(*) as n from import_rows')).toEqual([{ n: 0 }]);
});

test.each(['name', 'birth_date', 'school'])('a child cannot be imported with a %s', async (property) => {
  const made = await bring([aPrisoner({ children: [{ minor: 'yes', as_of: '2026', [property]: 'x' }] })]);
  expect((await rowsOf(made))[0]).toMatchObject({ outcome: 'error', errors: [{ column: `children.1.${property}` }] });
});

test.each([
  ['was stored', true, 200, 'committed'],
  ['was not stored', false, 202, 'committing'],
])('a store that goes away while a list is committed is not taken to have stored nothing: what %s', async (_, isDone, status, state) => {
  let goesAway = false;
  const around = (registry: Registry): Registry => ({
    ...registry,
    async write(viewer, intent, work) {
      if (!goesAway) return registry.write(viewer, intent, work);
      if (isDone) await registry.write(viewer, intent, work);
      throw new OutcomeUnknown('The connection was cut while it committed.');
    },
  });
  const other = await makeRegistry({ around });
  try {
    const planned = await other.as('editor').post('/v1/imports', { items: [aPrisoner({ names: called('NOVAJA', 'Zoja') })] }, once());
    goesAway = true;
    const answer = await other.as('editor').post(`/v1/imports/${planned.body.id}/commit?wait=1`, undefined, once());
    expect([answer.status, answer.body.state], answer.text).toEqual([status, state]);
    expect((await other.as('editor').get('/v1/prisoners?q=NOVAJA')).body.items).toHaveLength(isDone ? 1 : 0);
  } finally {
    await other.close();
  }
});

test.each(['ndjson', 'csv', 'list', 'xlsx', 'ods'])('a %s that is too long is refused, however long the store takes to make room for it', async (form) => {
  const around = (registry: Registry): Registry => ({
    ...registry,
    database: { ...registry.database, write: (work) => pause(50).then(() => registry.database.write(work)) },
    async writeRecord(...asked) {
      await pause(50);
      return registry.writeRecord(...asked);
    },
  });
  const other = await makeRegistry({ around, settings: { IMPORT_LIMIT_BYTES: 20_000 } });
  try {
    const mediaType = {
      ndjson: 'application/x-ndjson',
      csv: 'text/csv',
      list: 'text/plain',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ods: 'application/vnd.oasis.opendocument.spreadsheet',
    }[form] as string;
    const answer = await other
      .as('editor')
      .request({ method: 'POST', url: `/v1/imports/${form}?country=BY`, headers: { 'content-type': mediaType, ...once() }, payload: `a,b\n${'x'.repeat(30_000)}` });
    expect([answer.status, answer.body.code], answer.text).toEqual([413, 'body_too_large']);
    expect((await other.as('editor').get('/v1/imports')).body.items).toEqual([]);
  } finally {
    await other.close();
  }
});
