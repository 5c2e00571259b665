// Sources that stand in a cell by their addresses: one address is one source, in the registry and within a list, and goes with the import unless others name it by then.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { aName, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { editor, bring, rowsOf, order } = importing(() => t);
const csv = (text: string, query = '?country=BY&visibility=public') => bring('csv', text, query);
const sources = async (as = editor()) => (await as.get('/v1/sources?limit=200&sort=title')).body.items as (Json & { id: string })[];
const person = async (name: string, as = editor()) =>
  ((await as.get(`/v1/prisoners?limit=200`)).body.items as (Json & { id: string; source_ids: string[] })[]).find(({ display_name }) => display_name === name);

const TABLE = [
  'name,source,sentence,external_ids.1.scheme,external_ids.1.value',
  'PRYKLADNAJA Zoja,"https://a.example/1; Viasna https://b.example/2",5 years,example,1',
  'DRUHAJA Nina,https://b.example/2 https://known.example/x,,example,2',
  '',
].join('\n');

test('each address of a cell is a source of the person, made once, or the one that is there', async () => {
  const known = (await editor().post('/v1/sources', aSource({ url: 'https://known.example/x', title: 'Known' }))).body;
  const made = await csv(TABLE);
  expect(made.status, made.text).toBe(201);
  expect(made.body.columns[1]).toEqual({ column: 'source', path: 'sources', read_by: 'synonym' });
  const [one, two] = await rowsOf(made);
  expect(one?.document, JSON.stringify(one)).toMatchObject({
    source_ids: [],
    sources: [
      { url: 'https://a.example/1', title: 'a.example/1', visibility: 'public' },
      { url: 'https://b.example/2', title: 'b.example/2', publisher: 'Viasna' },
    ],
  });
  expect(two?.document).toMatchObject({ source_ids: [known.id], sources: [{ url: 'https://b.example/2' }] });
  expect(await sources()).toHaveLength(1);
  expect((await order(made, 'commit')).status).toBe(200);
  const all = await sources();
  expect(all.map(({ title, publisher }) => [title, publisher])).toEqual([
    ['Known', 'Example Monitor'],
    ['a.example/1', undefined],
    ['b.example/2', 'Viasna'],
  ]);
  const [, a, b] = all.map(({ id }) => id) as [string, string, string];
  expect(await person('PRYKLADNAJA Zoja', t.as('reader'))).toMatchObject({ source_ids: [a, b], sentences: [{ source_ids: [a, b] }] });
  expect(await person('DRUHAJA Nina')).toMatchObject({ source_ids: [known.id, b] });

  const again = await csv(TABLE);
  expect(again.body.counts).toEqual({ unchanged: 2 });
});

test('somebody who is there gets the sources that are not named yet, and loses none', async () => {
  const old = (await editor().post('/v1/sources', aSource({ title: 'Old' }))).body;
  const says = { names: [aName({ full: 'PRYKLADNAJA Zoja', family: 'PRYKLADNAJA', given: 'Zoja' })], external_ids: [{ scheme: 'example', value: '1' }], source_ids: [old.id] };
  await editor().post('/v1/prisoners', aPrisoner(says));
  const made = await csv(`${TABLE.split('\n').slice(0, 2).join('\n')}\n`);
  expect((await rowsOf(made))[0]).toMatchObject({
    outcome: 'update',
    patch: { source_ids: [old.id] },
    sources: [{ url: 'https://a.example/1' }, { url: 'https://b.example/2', publisher: 'Viasna' }],
    parts: [{ record: 'sentence', change: 'add' }],
  });
  expect((await order(made, 'commit')).status).toBe(200);
  const ids = (await sources()).filter(({ title }) => title !== 'Old').map(({ id }) => id);
  expect(await person('PRYKLADNAJA Zoja')).toMatchObject({ source_ids: [old.id, ...ids], sentences: [{ source_ids: ids }] });
  expect((await csv(`${TABLE.split('\n').slice(0, 2).join('\n')}\n`)).body.counts).toEqual({ unchanged: 1 });
  expect((await order(made, 'revert')).status).toBe(200);
  expect(await person('PRYKLADNAJA Zoja')).toMatchObject({ source_ids: [old.id], sentences: [] });
  expect(await sources()).toHaveLength(1);
});

test('an import that is taken back takes its sources along, but for those that others name by then', async () => {
  const made = await csv(TABLE);
  await order(made, 'commit');
  const [a, b] = (await sources()).map(({ id }) => id) as [string, string];
  const other = (await editor().post('/v1/prisoners', aPrisoner({ source_ids: [b] }))).body;
  await editor().patch(`/v1/sources/${b}`, { title: 'Looked at' });
  const back = await order(made, 'revert');
  expect([back.status, back.body.state], back.text).toEqual([200, 'reverted']);
  expect((await sources()).map(({ id, title }) => [id, title])).toEqual([[b, 'Looked at']]);
  expect((await editor().get(`/v1/sources/${a}`)).status).toBe(404);
  expect((await editor().get(`/v1/prisoners/${other.id}`)).body.source_ids).toEqual([b]);
  expect(await person('DRUHAJA Nina')).toBeUndefined();
});

test('a source that somebody edited since and nobody else names is in the way of taking an import back', async () => {
  const made = await csv(TABLE);
  await order(made, 'commit');
  const [a] = await sources();
  await editor().patch(`/v1/sources/${a?.id}`, { title: 'Looked at' });
  const refused = await order(made, 'revert');
  expect([refused.status, refused.body.code, refused.body.records]).toEqual([409, 'changed_since', [{ record: 'source', id: a?.id }]]);
});

test('a source that came in between is named by the refusal, and the list is sent again', async () => {
  const made = await csv(TABLE);
  const between = (await editor().post('/v1/sources', aSource({ url: 'https://b.example/2' }))).body;
  const refused = await order(made, 'commit');
  expect([refused.status, refused.body.code, refused.body.records]).toEqual([409, 'changed_since', [{ record: 'source', id: between.id }]]);
  expect(await sources()).toHaveLength(1);
  const again = await csv(TABLE);
  expect((await order(again, 'commit')).status).toBe(200);
  expect((await sources()).filter(({ url }) => url === 'https://b.example/2')).toHaveLength(1);
});

test('a source is shown to nobody who may not see whom it speaks of', async () => {
  const draft = aPrisoner({ visibility: 'confidential', external_ids: [{ scheme: 'example', value: '1' }], names: [aName({ full: 'PRYKLADNAJA Zoja' })] });
  await editor().post('/v1/prisoners', draft);
  const made = await csv('name,source,external_ids.1.scheme,external_ids.1.value\nPRYKLADNAJA Zoja,https://a.example/1,example,1\n');
  await order(made, 'commit');
  expect(await sources(t.as('reader'))).toEqual([]);
  expect((await sources()).map(({ visibility }) => visibility)).toEqual(['confidential']);
  // Drafts bring drafts along; what somebody public names as well is shown whichever row came first.
  const mixed = await csv('name,source,visibility\nCHAVANAJA Ida,https://m.example/1,confidential\nBACNAJA Ada,https://m.example/1,public\n', '?country=BY');
  await order(mixed, 'commit');
  expect((await sources(t.as('reader'))).map(({ url }) => url)).toEqual(['https://m.example/1']);
  await order(await csv('name,source\nINSAJA Ida,https://d.example/1\n', '?country=BY'), 'commit');
  expect((await sources(t.as('reader'))).map(({ url }) => url)).toEqual(['https://m.example/1']);
});

test('what is no address is an error of its column, and a mapping can say which column holds sources', async () => {
  const made = await csv('name,sources\nPRYKLADNAJA Zoja,a friend of the family\n');
  expect((await rowsOf(made))[0]).toMatchObject({
    outcome: 'error',
    errors: [{ column: 'sources', value: 'a friend of the family', expected: expect.stringContaining('https://') }],
  });
  await editor().post('/v1/import_mappings', {
    name: 'with_sources',
    columns: [
      { column: 'who', path: 'names.1.full' },
      { column: 'where from', path: 'sources' },
    ],
  });
  const mapped = await csv('who,where from\nPRYKLADNAJA Zoja,https://a.example/1\n', '?country=BY&mapping=with_sources');
  expect((await rowsOf(mapped))[0]?.document).toMatchObject({ sources: [{ url: 'https://a.example/1', visibility: 'confidential' }] });
});
