// Children over HTTP: a number and never an identity, counted once however many parents are held.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { children as childTable } from '../../src/core/db/tables/index.js';
import { ChildView, NewChild } from '../../src/records/children/index.js';
import { withoutTrace } from '../support/content.js';
import { aChild, aPrisoner, aSource } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROLES: readonly Role[] = ['reader', 'partner', 'editor'];

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');

async function parent(says: Json = {}): Promise<string> {
  const answer = await editor().post('/v1/prisoners', aPrisoner(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

async function childOf(id: string, says: Json = {}): Promise<Json> {
  const answer = await editor().post(`/v1/prisoners/${id}/children`, aChild(says));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const read = async (id: string, role: Role = 'reader'): Promise<Json> => (await t.as(role).get(`/v1/prisoners/${id}`)).body;
const counts = async (id: string) => Promise.all(ROLES.map(async (role) => (await read(id, role)).minor_children_count));

test('what is kept of a child is a closed list, and nothing in it identifies anyone', () => {
  const kept = ['visibility', 'prisoner_ids', 'minor', 'as_of', 'as_of_precision', 'source_ids', 'care_arrangement', 'child_contact'];
  expect(Object.keys(NewChild.shape)).toEqual(kept);
  expect(Object.keys(ChildView.shape).sort()).toEqual([...kept, 'id', 'version', 'updated_at'].sort());
  const columns = [...kept.filter((property) => !property.endsWith('_ids')), 'id', 'revision', 'created_at', 'updated_at', 'retired_at'];
  expect(
    Object.keys(childTable)
      .filter((column) => column !== 'enableRLS')
      .sort(),
    'columns of the table',
  ).toEqual(columns.sort());
});

test.each([
  'name',
  'full',
  'given',
  'family',
  'initials',
  'birth_date',
  'birth_year',
  'age',
  'sex',
  'school',
  'address',
  'country',
  'photo_url',
  'verbatim',
  'working_note',
  'note',
  'external_ids',
])('a child has no %s', async (property) => {
  const id = await parent();
  const child = await childOf(id);
  for (const answer of [
    await withoutTrace(t, () => editor().post(`/v1/prisoners/${id}/children`, aChild({ [property]: 'Alena' }))),
    await withoutTrace(t, () => editor().patch(`/v1/children/${child.id}`, { [property]: 'Alena' })),
    await withoutTrace(t, () => editor().post('/v1/prisoners', aPrisoner({ children: [aChild({ [property]: 'Alena' })] }))),
  ]) {
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'unknown_property']);
    expect(answer.body.errors[0].pointer).toMatch(new RegExp(`/${property}$`));
    expect(answer.text).not.toContain('Alena');
  }
  expect((await editor().get(`/v1/children?${property}=Alena`)).body.errors[0].code).toBe('unknown_parameter');
});

describe('a child of two prisoners', () => {
  test('shows with both and counts once among all children', async () => {
    const [mother, father] = [await parent(), await parent()];
    const child = await childOf(mother, { prisoner_ids: [mother, father] });
    expect(child.prisoner_ids).toEqual([mother, father]);
    for (const id of [mother, father]) {
      expect((await read(id)).children).toEqual([child]);
      expect((await t.as('reader').get(`/v1/prisoners/${id}/children`)).body.items).toEqual([child]);
    }
    const { items, page } = (await t.as('reader').get(`/v1/children?prisoner_ids=${mother},${father}&include_total=true`)).body;
    expect([items, page.total]).toEqual([[child], 1]);
  });

  test('is seen by whoever may see one of them, and says nothing of the other', async () => {
    const [mother, father] = [await parent(), await parent({ visibility: 'confidential' })];
    const { id } = await childOf(mother, { prisoner_ids: [father, mother] });
    for (const role of ['reader', 'partner'] as const) {
      const seen = await t.as(role).get(`/v1/children/${id}`);
      expect(seen.body.prisoner_ids).toEqual([mother]);
      expect((await read(mother, role)).children[0].prisoner_ids).toEqual([mother]);
      expect((await t.as(role).get(`/v1/children?prisoner_ids=${father}`)).body.items).toEqual([]);
      expect((await t.as(role).get(`/v1/prisoners/${father}/children`)).status).toBe(404);
    }
    expect((await t.as('editor').get(`/v1/children/${id}`)).body.prisoner_ids).toEqual([father, mother]);
    await editor().patch(`/v1/prisoners/${father}`, { visibility: 'public' });
    expect((await t.as('reader').get(`/v1/children/${id}`)).body.prisoner_ids).toEqual([father, mother]);
    expect((await read(father)).minor_children_count).toBe(1);
  });

  test('stays with the one when the other is retired, and goes when both are', async () => {
    const [mother, father] = [await parent(), await parent()];
    const { id } = await childOf(mother, { prisoner_ids: [mother, father] });
    const etag = (await editor().retire(`/v1/prisoners/${mother}`)).headers.etag as string;
    expect((await t.as('reader').get(`/v1/children/${id}`)).body.prisoner_ids).toEqual([father]);
    expect((await editor().patch(`/v1/children/${id}`, { minor: 'no' })).status).toBe(200);
    expect(await counts(father)).toEqual([0, 0, 0]);
    await editor().retire(`/v1/prisoners/${father}`);
    for (const role of ROLES) expect((await t.as(role).get(`/v1/children/${id}`)).status).toBe(404);
    await editor().restore(`/v1/prisoners/${mother}`, etag);
    expect((await t.as('reader').get(`/v1/children/${id}`)).body.prisoner_ids).toEqual([mother]);
  });

  test('is linked and unlinked later, and each prisoner shows it as long as it is theirs', async () => {
    const [mother, father, stranger] = [await parent(), await parent(), await parent()];
    const { id } = await childOf(mother);
    const link = async (...prisoner_ids: string[]) => {
      const answer = await editor().patch(`/v1/children/${id}`, { prisoner_ids });
      expect(answer.status, answer.text).toBe(200);
      return Promise.all([mother, father, stranger].map(async (one) => (await read(one)).minor_children_count));
    };
    expect(await link(mother, father)).toEqual([1, 1, 0]);
    expect(await link(stranger)).toEqual([0, 0, 1]);
    expect(await link(father, mother)).toEqual([1, 1, 0]);
  });

  test.each<[string, (mother: string) => Json, string]>([
    ['somebody who is not there', (mother) => [mother, NOBODY], '/prisoner_ids/1'],
    ['the same twice', (mother) => [mother, mother], '/prisoner_ids'],
    ['nobody', () => [], '/prisoner_ids'],
    ['somebody else than the one in the address', () => null, '/prisoner_ids'],
    ['more than four', (mother) => [mother, ...Array.from({ length: 4 }, (_, n) => NOBODY.replace(/0$/, String(n)))], '/prisoner_ids'],
  ])('cannot have %s for parents', async (_, parents, pointer) => {
    const mother = await parent();
    const other = await parent();
    const answer = await withoutTrace(t, () => editor().post(`/v1/prisoners/${mother}/children`, aChild({ prisoner_ids: parents(mother) ?? [other] })));
    expect([answer.status, answer.body.errors[0].pointer], answer.text).toEqual([400, pointer]);
  });

  test('cannot be left without any', async () => {
    const { id } = await childOf(await parent());
    for (const prisoner_ids of [null, []]) {
      const answer = await withoutTrace(t, () => editor().patch(`/v1/children/${id}`, { prisoner_ids }));
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/prisoner_ids']);
    }
  });
});

test('care and contact are for editors alone: nobody else reads them, filters by them, or sees them change', async () => {
  const id = await parent();
  const child = await childOf(id, { care_arrangement: 'state_care', child_contact: 'denied' });
  expect(child).toMatchObject({ care_arrangement: 'state_care', child_contact: 'denied' });
  for (const role of ['reader', 'partner'] as const) {
    const addresses = [`/v1/children/${child.id}`, '/v1/children', `/v1/prisoners/${id}`, `/v1/prisoners/${id}/children`];
    const before = await Promise.all(addresses.map((url) => t.as(role).get(url)));
    for (const answer of before) expect(answer.text).not.toMatch(/care|contact|denied/);
    await editor().patch(`/v1/children/${child.id}`, { child_contact: role === 'reader' ? 'regular' : 'unknown' });
    for (const [place, url] of addresses.entries()) {
      const after = await t.as(role).get(url);
      expect([after.text, after.headers.etag]).toEqual([before[place]?.text, before[place]?.headers.etag]);
    }
    for (const query of ['care_arrangement=state_care', 'child_contact=denied', 'sort=child_contact', 'fields=care_arrangement']) {
      expect((await t.as(role).get(`/v1/children?${query}`)).status, query).toBe(400);
    }
  }
  expect((await editor().patch(`/v1/children/${child.id}`, { care_arrangement: 'with_my_sister' })).body.errors).toMatchObject([
    { pointer: '/care_arrangement', code: 'unknown_value' },
  ]);
});

describe('the count of minor children', () => {
  test('is of those whom sources call minors and the audience may see, with the latest date', async () => {
    const id = await parent({
      children: [
        aChild({ as_of: '2024' }),
        aChild({ as_of: '2025-03' }),
        aChild({ minor: 'no', as_of: '2025-11' }),
        aChild({ minor: 'unknown', as_of: '2025-12' }),
        aChild({ visibility: 'partner', as_of: '2025-10' }),
        aChild({ visibility: 'confidential', as_of: '2026-01' }),
      ],
    });
    expect(await counts(id)).toEqual([2, 3, 4]);
    expect(await Promise.all(ROLES.map(async (role) => (await read(id, role)).minor_children_as_of))).toEqual(['2025-03', '2025-10', '2026-01']);
    const finds = async (role: Role, query: string) => (await t.as(role).get(`/v1/prisoners?${query}`)).body.items.some((item: Json) => item.id === id);
    expect([await finds('reader', 'min_children=3'), await finds('partner', 'min_children=3'), await finds('partner', 'min_children=4')]).toEqual([false, true, false]);
  });

  test('is none, without a date, where none is reported', async () => {
    const seen = await read(await parent({ children: [aChild({ minor: 'no' })] }));
    expect(seen.minor_children_count).toBe(0);
    expect(Object.keys(seen)).not.toContain('minor_children_as_of');
  });

  test('does not fall as children grow up: it says what was reported', async () => {
    const id = await parent({ children: [aChild({ as_of: '2010' })] });
    t.setClock('2040-01-01T00:00:00.000Z');
    await editor().patch(`/v1/prisoners/${id}`, { sex: 'male' });
    expect(await read(id)).toMatchObject({ minor_children_count: 1, minor_children_as_of: '2010' });
  });
});

test('children are listed by minority, date and source, and brought along with their sources', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body;
  const id = await parent({ children: [aChild({ as_of: '2025-03', source_ids: [source.id] }), aChild({ minor: 'no', as_of: '2023' })] });
  const list = async (query: string) => (await t.as('reader').get(`/v1/children?prisoner_ids=${id}&${query}`)).body;
  expect((await list('minor=yes')).items).toHaveLength(1);
  expect((await list('as_of_lt=2024')).items.map((item: Json) => item.as_of)).toEqual(['2023']);
  expect((await list(`source_id=${source.id}&include=sources`)).included.sources).toEqual([source]);
  expect((await list('sort=-as_of')).items.map((item: Json) => item.as_of)).toEqual(['2025-03', '2023']);
});

describe('in free text', () => {
  const made = async () => `/v1/prisoners/${await parent()}`;

  test.each([
    'visited by her son Vasil',
    'her daughter, named Example, is with the grandmother',
    'the child, 7, is with relatives',
    'a son (12) and others',
    'her daughter aged 9',
    'дочь Прыклада осталась с бабушкой',
    'сын, 7 лет',
    'дачка Прыкладная ў бабулі',
    'Vasil, her son, is with relatives',
    'lives with Vasil (her only son)',
    'Vasil is her son',
    "her daughter's name is Prykladka",
    'Прыклад, её сын',
    'сына завуць Васіль',
  ])('what names a child or says how old one is is refused, and nothing of it stored: %s', async (text) => {
    const url = await made();
    const tried = [
      () => editor().patch(url, { working_note: text }),
      () => editor().post(`${url}/custody_periods`, { status: 'detained', as_of: '2025-11', verbatim: text }),
      () => t.as('reader').post('/v1/corrections', { kind: 'other', text }),
    ];
    for (const attempt of tried) {
      const answer = await withoutTrace(t, attempt);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('names a child');
      expect(answer.text).not.toContain(text);
    }
  });

  test.each([
    'mother of 3 minor children in Prykladsk',
    'sentenced to 11 yrs in a penal colony: 2 children',
    'The child of political prisoners is not named here.',
    'We did not raise our sons to be executioners',
    'Mothers of Minor Children',
    'мать двоих детей, срок 5 лет',
    'Before the arrest she lived in Prykladsk, her son is free.',
    'Example Colony No. 99, the child benefit was stopped',
    'Alena was her lawyer',
  ])('what says how many or nothing of the kind is stored: %s', async (text) => {
    expect((await editor().patch(await made(), { working_note: text })).status).toBe(200);
  });
});
