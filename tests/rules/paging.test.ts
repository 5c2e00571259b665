// Pages: whoever follows the cursors sees every item of the list once, in order, whatever the order, the size of the page and the audience,
// and whatever happens to others meanwhile. A cursor holds for its own query alone and says nothing of a person.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Field, isSortable, latestOf } from '../../src/core/access/fields.js';
import type { Values } from '../../src/core/access/render.js';
import { AUDIENCES, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import { earliest } from '../../src/core/values/partial-date.js';
import { seal, unseal } from '../../src/core/values/sign.js';
import { records } from '../../src/records/index.js';
import { dealt, extent, thinned } from '../support/extent.js';
import { ordinary } from '../support/ordinary.js';
import { aChild, aCustodyPeriod, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { Random } from '../support/random.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';
import { type Examples, examplesOf, operationsOf } from '../support/specimens.js';

type Json = Record<string, unknown>;

const ROLES = ['reader', 'partner', 'editor'] as const;
/** Items of each kind: enough for equal keys and missing ones in every order. */
const COUNT = 12;
const SEED = 1_918;

let t: TestRegistry;
let examples: Examples;
/** A registry of its own for each part, so that lists are as long as they are meant to be. */
function ownRegistry(): void {
  beforeAll(async () => {
    const { routes, ...made } = await withRoutes(makeRegistry);
    t = made;
    examples = examplesOf(t, operationsOf(routes));
  });
  afterAll(() => t.close());
}

const random = new Random(SEED);
const chance = () => random.next();
const pick = <T>(items: readonly T[]): T => random.pick(items);

const decks = new Map<string, unknown[]>();
/** One of the items; all of them have had their turn before any comes again. */
function deal<T>(what: string, items: readonly T[]): T {
  let deck = decks.get(what) ?? [];
  if (deck.length === 0) deck = [...items].sort(() => chance() - 0.5);
  const dealt = deck.pop() as T;
  decks.set(what, deck);
  return dealt;
}

const POOLS: Partial<Record<Field['type'], readonly unknown[]>> = {
  partial_date: ['1985', '1985-01-01', '1985-04', '1985-04-21', '2001-02'],
  text: ['Example A', 'Example B', 'example a', 'ПРИКЛАД', 'BY', 'RU', 'BY-CC-1999', 'PL-CC-1997'],
  integer: [0, 1, 2, 12],
};
const VISIBILITIES = ['public', 'public', 'public', 'partner', 'confidential'] as const;

/** Two dates of which the first never lies after the second. */
const span = (what: string, from: string, to: string): Json =>
  Object.fromEntries(
    deal(what, [
      [undefined, undefined],
      [undefined, '1985-04'],
      ['1985', undefined],
      ['1985-01-01', '1985-04'],
      ['1985', '2001-02-03'],
      ['2001-02', '2001-02-03'],
    ] as const).flatMap((date, place) => [[place === 0 ? from : to, date]]),
  );
/** It is spoken of after it has begun. */
const report = (what: string): Json => ({ as_of: deal(what, ['2003', '2003-01-01', '2003-04', '2026-01-10']) });

/** Beginning, report and end of what a source speaks of after it has begun. */
const REPORTED: readonly (readonly [string?, string?, string?])[] = [
  [undefined, '2003', undefined],
  [undefined, undefined, '1985-04'],
  ['1985', '2003-01-01', undefined],
  ['1985-01-01', '2003-01-01', '1985-04'],
  ['1985', '2026-01-10', '2001-02-03'],
  ['2001-02', undefined, '2001-02-03'],
];

/** Values that bring about equal and missing keys of what the record itself does not take in. */
const SPECIAL: Readonly<Record<string, () => Json>> = {
  sentence: () => ({
    term: deal('term', [{ certainty: 'unknown' }, { years: 1, certainty: 'exact' }, { months: 12, certainty: 'exact' }, { years: 5, certainty: 'exact' }]),
    ...span('span of a sentence', 'imposed_on', 'in_force_on'),
  }),
  custody_period: () => ({ ...report('as_of of a period'), ...span('span', 'from_on', 'to_on') }),
  facility: () => span('span of an address', 'valid_from', 'valid_to'),
  incident: () => ({ ...span('span of an incident', 'from_on', 'to_on'), days: deal('days', [undefined, 1, 2, 2]) }),
  recognition: () => ({
    ...deal('body', [
      { body: 'other', body_name: 'Example A' },
      { body: 'other', body_name: 'Example B' },
      { body: 'viasna', body_name: undefined },
    ]),
    ...deal(
      'report of a recognition',
      REPORTED.map(([from, as_of, to]) => ({ recognised_on: from, as_of: as_of ?? '2026-01-10', withdrawn_on: to })),
    ),
  }),
  designation: () => span('span of a designation', 'listed_on', 'removed_on'),
  contact_status: () => ({ ...report('as_of of a contact'), ...span('span of a contact', 'since_on', 'until_on') }),
  vulnerability: () => ({ ...report('as_of of a flag'), ...span('span of a flag', 'since_on', 'until_on') }),
  case: () =>
    deal(
      'stage of a case',
      REPORTED.map(([from, as_of]) => ({ opened_on: from, as_of })),
    ),
  charge: () =>
    deal(
      'report of a charge',
      REPORTED.map(([from, as_of, to]) => ({ charged_on: from, as_of, decided_on: to })),
    ),
  article: () => ({
    article: deal('article', ['80', '361', '361-1', '361']),
    ...deal('validity', [{}, { valid_from: '1985' }, { valid_to: '2001-02' }, { valid_from: '1985-01-01', valid_to: '2001-02' }]),
  }),
  prisoner: () => {
    const [family, given] = deal('family', [
      ['PRYKLAD', 'Alena'],
      ['PRYKLAD', 'Alena'],
      ['VYDUMANAYA', 'Alena'],
      ['АБРАЗЕЦ', 'Алена'],
    ] as const);
    const few = (what: string, make: () => Json) =>
      Array.from({ length: deal(`how many ${what}`, [0, 1, 1, 2]) }, () => ({ ...make(), visibility: deal(`sight of ${what}`, VISIBILITIES) }));
    return {
      names: [aName({ full: `${family} ${given}`, family, given, visibility: deal('sight of names', VISIBILITIES) })],
      custody_periods: few('custody_periods', () => aCustodyPeriod({ as_of: deal('as_of', ['2025', '2025-06-01', '2026-01-10']) })),
      sentences: few('sentences', () => aSentence(SPECIAL.sentence?.() ?? {})),
      children: few('children', () => aChild()),
      sources: [],
    };
  },
  consent: () =>
    deal('days of a consent', [
      { granted_on: '2025', expires_on: '2027', withdrawn_on: undefined },
      { granted_on: '2025-03', expires_on: '2027', withdrawn_on: '2026-01-10' },
      { granted_on: '2025', expires_on: undefined, withdrawn_on: '2026-01-10' },
      { granted_on: '2025-03', expires_on: '2028', withdrawn_on: '2025-12' },
    ]),
  correction: () => ({ kind: deal('kind of correction', ['safety_takedown', 'wrong_fact', 'other']) }),
};

/** What cannot be dealt so that keys are equal, missing and several: it is counted, read from elsewhere, or must differ. */
const EVEN: readonly string[] = ['article part', 'appeal public_signatures_count', 'appeal signatures_count', 'signature name', 'name script', 'source language'];

/** What is dealt to all by its type: codes and ids come as the examples say. */
const isDealt = ({ type, many, internal }: Field): boolean => !many && !internal && ['partial_date', 'instant', 'integer', 'text'].includes(type);

function variantOf(record: DefinedRecord): Json {
  const sights = VISIBILITIES.filter((audience) => rank(audience) >= rank(record.widest({})));
  const says: Json = { visibility: deal(`sight of ${record.name}`, sights), ...(SPECIAL[record.name]?.() ?? {}) };
  for (const [name, field] of Object.entries(record.fields)) {
    const property = (record.create.shape as Record<string, z.ZodType>)[name];
    if (!property || !isDealt(field) || name in says) continue;
    const right = (POOLS[field.type] ?? []).filter((value) => property.safeParse(value).success);
    // Undefined takes away what the example says.
    says[name] = deal(`${record.name} ${name}`, property.safeParse(undefined).success ? [...right.slice(0, 3), undefined] : right.slice(0, 4));
  }
  // What only editors see gives them a row of their own; without it they read that of the public.
  if ('working_note' in record.create.shape && deal('note', [true, false])) says.working_note = 'For editors.';
  return says;
}

const orders = (record: DefinedRecord, role: Role) => [
  'id',
  ...Object.entries(record.fields)
    .filter(([name, field]) => name !== 'id' && isSortable(field) && rank(field.level) <= (role === 'reader' ? 0 : role === 'partner' ? 1 : 2))
    .map(([name]) => name),
];
const bothWays = (names: readonly string[]) => names.flatMap((name) => [name, `-${name}`]);

function keyOf(record: DefinedRecord, item: Values, name: string): string | number | null {
  if (name === 'id') return item.id as string;
  const field = record.fields[name] as Field;
  const value = (field.of ? field.of(item) : item[name]) ?? null;
  if (value !== null && field.type === 'flag') return Number(value);
  return value !== null && field.type === 'partial_date' ? earliest(String(value)) : (value as string | number | null);
}

/** The order as it is promised: texts by their bytes, absent values last either way, and `id` in the end, the way of the last term. */
function inOrder(record: DefinedRecord, items: readonly Values[], sort: string): string[] {
  const terms = [...sort.split(','), sort.split(',').at(-1)?.startsWith('-') ? '-id' : 'id'].map((term) => ({ name: term.replace('-', ''), sign: term.startsWith('-') ? -1 : 1 }));
  const compare = (a: Values, b: Values): number => {
    for (const { name, sign } of terms) {
      const [left, right] = [keyOf(record, a, name), keyOf(record, b, name)];
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return sign * (typeof left === 'number' ? left - (right as number) : Buffer.compare(Buffer.from(left), Buffer.from(right as string)));
    }
    return 0;
  };
  return [...items].sort(compare).map(({ id }) => id as string);
}

const idsOf = (answer: Answer): string[] => answer.body.items.map(({ id }: { id: string }) => id);

/**
 * A cursor says for which query it is, which edition ended the page, and how far the feed of its audience was then, and on which day that was; nothing of what the edition says. In the
 * order of likeness it says whom the page ended with, and how alike their name is to the one that was asked for.
 */
function expectSilent({ body, headers }: Answer): void {
  if (body.page.next_cursor === null) return;
  const last = body.items.at(-1);
  const [sealed, signature] = body.page.next_cursor.split('.');
  const said = JSON.parse(Buffer.from(sealed, 'base64url').toString('utf8'));
  const [pin, id, audience, version, seq, day, ...score] = said;
  const isByLikeness = audience === 0 && version === 0;
  const isSilent =
    score.length === (isByLikeness ? 1 : 0) &&
    score.every((one: number) => one > 0 && one <= 1) &&
    /^[\w-]{16}$/.test(pin) &&
    id === last.id &&
    AUDIENCES[audience] !== undefined &&
    Number.isInteger(version) &&
    // The number that this audience was told anyhow.
    seq === Number(headers['registry-seq']) &&
    day === t.registry.clock().slice(0, 'YYYY-MM-DD'.length) &&
    /^[\w-]{22}$/.test(signature);
  expect(isSilent, `the cursor says ${JSON.stringify(said)}`).toBe(true);
}

/** All pages from one on, following `next`. Stops with a complaint where there is no end. */
async function follow(role: Role, url: string, between: (page: Answer) => Promise<unknown> = async () => undefined): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = url;
  for (let pages = 0; next; pages += 1) {
    const answer: Answer = await t.as(role).get(next);
    expect(answer.status, `${role} ${next}`).toBe(200);
    expect(pages, `${url} has no end`).toBeLessThan(200);
    ids.push(...idsOf(answer));
    expectSilent(answer);
    next = answer.body.page.next;
    await between(answer);
  }
  return ids;
}

describe.each(thinned(ordinary(records)).map((record) => [record.plural, record] as const))('a list of %s', (_, record) => {
  ownRegistry();
  const list = `/v1/${record.plural}`;
  const whole = new Map<Role, Values[]>();
  const made: string[] = [];

  beforeAll(async () => {
    const owner = record.owner && records.get(record.owner.record);
    const owners = owner ? await Promise.all(['public', 'partner', 'confidential'].map((visibility) => examples.make(owner, { visibility }))) : [];
    // They come with parts of their own.
    for (const path of owners) for (const { id } of (await t.as('editor').get(path)).body[record.plural] ?? []) made.push(`${list}/${id}`);
    // Owners do not bring along what stays outside their documents.
    const isTail = owner !== undefined && !(record.plural in owner.view.shape);
    for (let nth = 0; nth < (isTail ? COUNT + 6 : COUNT); nth += 1) {
      // Some are of the same instant.
      t.setClock(deal('instant', ['2026-01-15T10:00:00.000Z', '2026-01-15T11:00:00.000Z', '2026-01-15T12:00:00.000Z']));
      const path = await examples.make(record, variantOf(record), deal(`owner of ${record.name}`, [...owners, owners[0]]));
      made.push(path);
      // Some have lost all their parts of one kind, and what is derived from them.
      const { body } = await t.as('editor').get(path);
      for (const member of records.membersOf(record.name)) {
        if (deal(`lost ${member.name}`, [true, false, false, false, false]))
          for (const { id } of body[member.plural] ?? []) await t.as('editor').retire(`/v1/${member.plural}/${id}`);
      }
    }
    for (const role of ROLES) {
      const { body } = await t.as(role).get(`${list}?limit=200`);
      expect(body.page.next_cursor).toBeNull();
      whole.set(role, body.items);
    }
  });
  const all = (role: Role) => whole.get(role) as Values[];
  /** The place of the widest audience that may see any. */
  const seers = rank(record.widest({}));
  const outermost = ROLES[seers] as Role;

  test('holds whatever its reader finds one by one, and nothing else', async () => {
    for (const role of ROLES) {
      const found: Values[] = [];
      for (const path of made) {
        const { status, body } = await t.as(role).get(path);
        if (status === 200) found.push(body);
      }
      expect(all(role)).toEqual(found.sort((a, b) => ((a.id as string) < (b.id as string) ? -1 : 1)));
    }
  });

  test('holds what these tests are about: other items for each audience, equal keys and missing ones', () => {
    const counts = ROLES.map((role) => all(role).length);
    for (const [place, count] of counts.entries()) expect(count === 0, ROLES[place]).toBe(place < seers);
    const [few, ...more] = counts.slice(seers) as [number, ...number[]];
    expect(few).toBeGreaterThan(2);
    for (const [place, count] of more.entries()) expect(count).toBeGreaterThan([few, ...more][place] as number);
    for (const name of orders(record, 'editor').filter((name) => name !== 'id' && isDealt(record.fields[name] as Field) && !EVEN.includes(`${record.name} ${name}`))) {
      const keys = all('editor').map((item) => keyOf(record, item, name));
      const hint = `say in SPECIAL of this test how ${record.plural} come to have equal and missing keys of ${name}`;
      expect(new Set(keys.filter((key) => key !== null)).size, hint).toBeGreaterThan(1);
      expect(new Set(keys).size, hint).toBeLessThan(keys.length);
      const shown = (record.view.shape as Record<string, z.ZodType>)[name];
      if (shown?.safeParse(undefined).success) expect(keys, hint).toContain(null);
    }
  });

  // Orders, sizes and audiences are dealt: each audience walks in each order, in each order pages of several sizes are walked, and with each audience all sizes come.
  test.each(ROLES)('is walked by a %s in every order and with pages of every size: each item once, in order', async (role) => {
    const items = all(role);
    const sizes = [1, 2, 3, 5, items.length >> 1, items.length - 1, items.length, items.length + 1].map((size) => Math.max(size, 1));
    for (const [nth, sort] of dealt([...['', ...bothWays(orders(record, role))].entries()], 2, ROLES.indexOf(role))) {
      const limit = sizes[(nth + 3 * ROLES.indexOf(role)) % sizes.length] as number;
      expect(await follow(role, `${list}?limit=${limit}${sort ? `&sort=${sort}` : ''}`), `${sort} by ${limit}`).toEqual(inOrder(record, items, sort || 'id'));
    }
  });

  // Every two fields come in both orders, with the four ways up and down by turns; how one goes on within another is the same for every record.
  test.each(ROLES)('is walked by a %s in every order of two fields', async (role) => {
    const items = all(role);
    const names = orders(record, role);
    const pairs = names.flatMap((first) => names.filter((name) => name !== first).map((second) => [first, second] as const));
    // The audiences share them; PostgreSQL plans each anew, which takes long, and is asked for every third of them.
    const shares = ROLES.length * (t.store.engine === 'postgres' ? 3 : 1) * extent(10, 1);
    for (const [nth, [first, second]] of pairs.entries()) {
      if (nth % shares !== ROLES.indexOf(role)) continue;
      const sort = `${chance() < 0.5 ? '-' : ''}${first},${chance() < 0.5 ? '-' : ''}${second}`;
      expect(await follow(role, `${list}?limit=${1 + Math.floor(chance() * 4)}&sort=${sort}`), sort).toEqual(inOrder(record, items, sort));
    }
  });

  test.each(ROLES.slice(seers))('is counted for a %s as it is long, on every page and with every size', async (role) => {
    const length = all(role).length;
    for (const limit of [role === outermost ? 1 : 2, length, 200]) {
      const totals: number[] = [];
      await follow(role, `${list}?limit=${limit}&include_total=true`, async ({ body }) => totals.push(body.page.total));
      expect(totals).toEqual(Array.from({ length: Math.ceil(length / limit) }, () => length));
    }
    const filtered = `${list}?limit=1&include_total=true&updated_at=${String(all(role)[0]?.updated_at)}`;
    const { body } = await t.as(role).get(filtered);
    expect(body.page.total).toBe((await follow(role, filtered)).length);
    expect((await t.as(role).get(list)).body.page).not.toHaveProperty('total');
  });

  test('says that it ends where it ends, and how long its pages are', async () => {
    const length = all(outermost).length;
    for (const [limit, isEnd] of [
      [length - 1, false],
      [length, true],
      [length + 1, true],
      [200, true],
    ] as const) {
      const { body, headers } = await t.as(outermost).get(`${list}?limit=${limit}`);
      expect(body.page.limit).toBe(limit);
      if (isEnd) {
        expect(body.page).toMatchObject({ next_cursor: null, next: null });
        expect(headers.link).toBeUndefined();
      } else expect(body.page.next_cursor).not.toBeNull();
    }
    const empty = await t.as(outermost).get(`${list}?updated_at=1999-01-01T00:00:00.000Z&include_total=true`);
    expect(empty.body).toEqual({ items: [], page: { limit: 50, next_cursor: null, next: null, total: 0 } });
  });
});

describe('a page names the next one', () => {
  ownRegistry();
  let people: number;
  beforeAll(async () => {
    for (let nth = 0; nth < 5; nth += 1)
      await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'TSELAYA Volha', family: 'TSELAYA' }), aName({ full: 'ЦЕЛАЯ Ольга', family: 'ЦЕЛАЯ' })] }));
    people = (await t.as('reader').get('/v1/prisoners?q=tselaya&limit=200')).body.items.length;
    expect(people).toBe(5);
  });

  test.each([
    'q=tselaya',
    'q=tselaya%20volha',
    'q=volha+tselaya',
    'q=tselaya?volha',
    'q=tselaya%3Fvolha',
    'q=tselaya%3Cvolha%3E%22',
    'q=tselaya%26volha',
    'q=tselaya%2Bvolha',
    'q=tselaya%23',
    'q=%D1%86%D0%B5%D0%BB%D0%B0%D1%8F',
    'q=tselaya%25',
    "q=(tselaya)'volha'",
    'q=tselaya&sex=female&sex=male',
    'q=tselaya&sex=female,male&sort=-updated_at,id',
    'q=tselaya&sex=female%2Cmale',
    'q=tselaya&fields=id&fields=names&include=sources,facilities&include_total=true',
    'fields=id&q=tselaya&name_script=latn&name_kind=published',
  ])('in one way three times over, and it can be followed: %s', async (query) => {
    const url = `/v1/prisoners?${query}&limit=2`;
    const pages: Answer[] = [];
    const ids = await follow('reader', url, async (page) => pages.push(page));
    expect(ids).toHaveLength(people);
    expect(new Set(ids).size).toBe(people);
    expect(pages.map(({ body }) => body.items.length)).toEqual([2, 2, 1]);
    for (const { body, headers } of pages) {
      const { next, next_cursor, limit } = body.page;
      expect(limit).toBe(2);
      if (next === null) {
        expect([next_cursor, headers.link]).toEqual([null, undefined]);
        continue;
      }
      expect(headers.link).toBe(`<${next}>; rel="next"`);
      expect(next).toMatch(/^\/v1\/prisoners\?[\x21-\x7e]+$/);
      expect(new URLSearchParams(next.split('?')[1]).getAll('cursor')).toEqual([next_cursor]);
      const byHand = await t.as('reader').get(`${url}&cursor=${next_cursor}`);
      const byLink = await t.as('reader').get(next);
      expect(byHand.status).toBe(200);
      expect(byHand.body.items).toEqual(byLink.body.items);
      expect(byHand.body.page).toEqual({ ...byLink.body.page, next: byHand.body.page.next });
    }
  });

  test('within the list of a prisoner as well', async () => {
    const made = (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: Array.from({ length: 7 }, () => aName()) }))).body;
    const url = `/v1/prisoners/${made.id}/names`;
    const ids = (await t.as('reader').get(url)).body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(made.names.map(({ id }: { id: string }) => id).sort());
    for (let limit = 1; limit <= 7; limit += 1) expect(await follow('reader', `${url}?limit=${limit}`)).toEqual(ids);
  });
});

describe('people who are found by a name', () => {
  ownRegistry();
  const ASKED = 'q=zubryla%20alena';
  /** The likeliest first; of each there are as many as fill a page, and more than are read at once together. */
  const KINDS: readonly (readonly [readonly [full: string, sight: string][], number])[] = [
    [[['ZUBRYLA Alena', 'public']], 60],
    [
      [
        ['ZUBRYLA Alena', 'partner'],
        ['ZUBRILLA Alena', 'public'],
      ],
      5,
    ],
    [[['ZUBRILLA Alena', 'public']], 60],
  ];
  const known: { id: string; sight: string; sex: string; likest: Record<Role, string> }[] = [];

  beforeAll(async () => {
    for (const [names, count] of KINDS) {
      for (let nth = 0; nth < count; nth += 1) {
        const [sight, sex] = [deal('sight of the found', VISIBILITIES), deal('sex of the found', ['female', 'female', 'female', 'male'])];
        const made = await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: sight, sex, names: names.map(([full, visibility]) => aName({ full, visibility })) }));
        expect(made.status, made.text).toBe(201);
        const likestOf = (level: number) => String(names.find(([, visibility]) => rank(visibility as never) <= level)?.[0]);
        known.push({ id: made.body.id, sight, sex, likest: { reader: likestOf(0), partner: likestOf(1), editor: likestOf(2) } as Record<Role, string> });
      }
    }
    for (const full of ['VYDUMANAYA Alena', 'VYDUMANAYA Zoya']) await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full })] }));
  });

  /** Whom a role finds: by how alike the likest name is that it may see, and by the order of ids where they are equally so. */
  const expected = (role: Role, sex?: string) =>
    ['ZUBRYLA Alena', 'ZUBRILLA Alena'].flatMap((full) =>
      known
        .filter((one) => one.likest[role] === full && rank(one.sight as never) <= ROLES.indexOf(role as never) && (!sex || one.sex === sex))
        .map(({ id }) => id)
        .sort(),
    );

  test.each(ROLES)('are walked by a %s with pages of every size: each once, the likeliest first, equally likely ones by id', async (role) => {
    const all = expected(role);
    expect(all.length).toBeGreaterThan(60);
    for (const limit of extent([7, 60, 61], [7, 50, 59, 60, 61, 99, 100, 101, all.length - 1, all.length, 200]))
      expect(await follow(role, `/v1/prisoners?${ASKED}&limit=${limit}`), `by ${limit}`).toEqual(all);
  });

  test.each(ROLES)('are walked by a %s among those whom another filter finds, and counted on every page', async (role) => {
    const all = expected(role, 'male');
    expect(all.length).toBeGreaterThan(10);
    for (const limit of [1, 2, 3, all.length - 1, all.length, all.length + 1]) {
      const totals = new Set<number>();
      expect(await follow(role, `/v1/prisoners?${ASKED}&sex=male&limit=${limit}&include_total=true`, async ({ body }) => totals.add(body.page.total)), `by ${limit}`).toEqual(all);
      expect([...totals]).toEqual([all.length]);
    }
  });

  test.each(ROLES)('are walked by a %s in a search as in the list', async (role) => {
    const all = expected(role, 'male');
    const where = {
      op: 'and',
      of: [
        { op: 'eq', field: 'q', value: 'zubryla alena' },
        { op: 'eq', field: 'sex', value: 'male' },
      ],
    };
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await t.as(role).post('/v1/prisoners/search', { where, limit: 3, ...(cursor ? { cursor } : {}) });
      expect(answer.status, answer.text).toBe(200);
      found.push(...idsOf(answer));
      cursor = answer.body.page.next_cursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(all);
  });

  test('are in the order that is asked for, if one is', async () => {
    expect(await follow('editor', `/v1/prisoners?${ASKED}&sort=-id&limit=50`)).toEqual(expected('editor').sort().reverse());
  });
});

describe('a cursor', () => {
  ownRegistry();
  beforeAll(async () => {
    for (let nth = 0; nth < 4; nth += 1) await t.as('editor').post('/v1/prisoners', aPrisoner());
  });
  const list = '/v1/prisoners?sex=female&sort=-updated_at&limit=1';
  const cursorOf = async (url: string, role: Role = 'reader') => (await t.as(role).get(url)).body.page.next_cursor as string;

  async function expectRefused(url: string, cursor: string, role: Role = 'reader'): Promise<void> {
    const answer = await t.as(role).get(`${url}${url.includes('?') ? '&' : '?'}cursor=${cursor}`);
    expect(answer.status, `${role} ${url} with ${cursor}`).toBe(400);
    expect(answer.body.code).toBe('cursor_not_valid');
    expect(answer.body).not.toHaveProperty('items');
  }

  test('holds while only the size and the shape of the pages change', async () => {
    const cursor = await cursorOf(list);
    const right = (await t.as('reader').get(`${list}&cursor=${cursor}`)).body.items[0].id;
    for (const url of [
      list.replace('limit=1', 'limit=7'),
      list.replace('&limit=1', ''),
      `${list}&fields=id`,
      `${list}&include_total=true`,
      `${list}&include=sources`,
      '/v1/prisoners?limit=1&sort=-updated_at&sex=female',
    ]) {
      const answer = await t.as('reader').get(`${url}&cursor=${cursor}`);
      expect(answer.status, url).toBe(200);
      expect(answer.body.items[0].id).toBe(right);
    }
  });

  test('is refused when a filter or the order is another', async () => {
    const cursor = await cursorOf(list);
    for (const url of [
      '/v1/prisoners?sort=-updated_at&limit=1',
      '/v1/prisoners?sex=male&sort=-updated_at&limit=1',
      '/v1/prisoners?sex=female,male&sort=-updated_at&limit=1',
      '/v1/prisoners?sex_not=female&sort=-updated_at&limit=1',
      '/v1/prisoners?sex=female&country=BY&sort=-updated_at&limit=1',
      '/v1/prisoners?sex=female&sentence_kind=fine&sort=-updated_at&limit=1',
      '/v1/prisoners?sex=female&q=a&sort=-updated_at&limit=1',
      '/v1/prisoners?sex=female&sort=updated_at&limit=1',
      '/v1/prisoners?sex=female&sort=-updated_at,id&limit=1',
      '/v1/prisoners?sex=female&sort=id&limit=1',
      '/v1/prisoners?sex=female&limit=1',
    ])
      await expectRefused(url, cursor);
  });

  test('is refused to another audience and for other records', async () => {
    for (const from of ROLES) {
      const cursor = await cursorOf(list, from);
      for (const to of ROLES) if (to !== from) await expectRefused(list, cursor, to);
    }
    const plain = await cursorOf('/v1/names?limit=1');
    for (const { plural } of records.all) if (plural !== 'names') await expectRefused(`/v1/${plural}?limit=1`, plain);
    const someone = (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName(), aName()] }))).headers.location as string;
    await expectRefused(`${someone}/names?limit=1`, plain);
    await expectRefused('/v1/names?limit=1', await cursorOf(`${someone}/names?limit=1`));
    const another = (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName(), aName()] }))).headers.location as string;
    await expectRefused(`${another}/names?limit=1`, await cursorOf(`${someone}/names?limit=1`));
  });

  test('is refused with any character changed, left out or added', async () => {
    const cursor = await cursorOf(list);
    for (let at = 0; at < cursor.length; at += 1) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      await expectRefused(list, `${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`);
    }
    for (const wrong of [
      cursor.slice(1),
      cursor.slice(0, -1),
      `${cursor}A`,
      `A${cursor}`,
      cursor.replace('.', ''),
      cursor.replace('.', '..'),
      '.',
      '..',
      'x',
      cursor.split('.')[0] as string,
      `.${cursor.split('.')[1]}`,
    ])
      await expectRefused(list, wrong);
    for (const wrong of ['', '%00', 'x'.repeat(501), 'a%20b', 'a/b', `${cursor}=`]) {
      const answer = await t.as('reader').get(`${list}&cursor=${wrong}`);
      expect(answer.status, wrong).toBe(400);
      for (const { parameter } of answer.body.errors) expect(parameter).toBe('cursor');
    }
    expect((await t.as('reader').get(`${list}&cursor=${cursor}&cursor=${cursor}`)).status).toBe(400);
  });

  test('is refused when it points at what was never printed for its audience, though it is signed', async () => {
    const cursor = await cursorOf(list);
    const said = JSON.parse(unseal(t.registry.secret, cursor) as string) as [string, string, number, number, number];
    const [pin, id, audience, version, seq] = said;
    const wrong = [
      [pin, '00000000-0000-4000-8000-000000000000', audience, version, seq],
      [pin, id, audience, version + 1, seq],
      [pin, id, AUDIENCES.length, version, seq],
      [pin, id, -1, version, seq],
      ['x', id, audience, version, seq],
    ];
    for (const one of wrong) await expectRefused(list, seal(t.registry.secret, JSON.stringify(one)));
  });

  test('is refused by another registry', async () => {
    const other = await makeRegistry();
    for (let nth = 0; nth < 3; nth += 1) await other.as('editor').post('/v1/prisoners', aPrisoner());
    const theirs = (await other.as('reader').get(list)).body.page.next_cursor;
    await expectRefused(list, theirs);
    const answer = await other.as('reader').get(`${list}&cursor=${await cursorOf(list)}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'cursor_not_valid']);
    await other.close();
  });
});

describe('while somebody pages', () => {
  ownRegistry();
  const families = ['PRYKLADA', 'PRYKLADB', 'PRYKLADC', undefined];
  const person = (says: Json = {}) => {
    const family = pick(families);
    return aPrisoner({
      sex: 'male',
      names: [aName({ full: `${family ?? 'VYDUMANY'} Aleh`, given: 'Aleh', ...(family ? { family } : {}), visibility: family ? 'public' : 'partner' })],
      sentences: pick([[], [aSentence({ term: { years: pick([1, 2]), certainty: 'exact' } })]]),
      ...says,
    });
  };

  // A country of its own keeps the people of each round apart from all others.
  test.each([
    ['reader', 'id', 'AA'],
    ['editor', '-id', 'AB'],
    ['editor', 'updated_at', 'AC'],
    ['reader', '-updated_at', 'AD'],
    ['reader', 'family_name', 'AE'],
    ['editor', '-family_name', 'AF'],
    ['editor', 'stated_term_months', 'AG'],
    ['reader', '-stated_term_months', 'AH'],
    ['reader', '-display_name,stated_term_months', 'AI'],
    ['editor', '-display_name,stated_term_months', 'AJ'],
  ] as const)('a %s in the order of %s, additions, changes and retirements lose nobody and double nobody among those who stay', async (role, sort, country) => {
    const record = records.get('prisoner');
    const filter = `country=${country}`;
    const paths: string[] = [];
    for (let nth = 0; nth < 18; nth += 1) paths.push((await t.as('editor').post('/v1/prisoners', person({ country }))).headers.location as string);
    const before = (await t.as(role).get(`/v1/prisoners?${filter}&limit=200`)).body.items as Values[];
    expect(before).toHaveLength(18);

    const touched = new Set<string>();
    const touchable = paths.filter((_, nth) => nth % 2 === 0);
    const disturb = async (page: Answer) => {
      // The one that ended the page is what the cursor points at; somebody anywhere; and somebody new.
      const last = page.body.items.at(-1)?.id as string;
      for (const path of [`/v1/prisoners/${last}`, pick(touchable)]) {
        const id = path.split('/').pop() as string;
        if (!touchable.includes(path)) continue;
        touched.add(id);
        if (chance() < 0.3) await t.as('editor').retire(path);
        else {
          const { body } = await t.as('editor').get(path);
          if (body.code) continue;
          const family = pick(['PRYKLADA', 'PRYKLADC', 'PRYKLADZ']);
          await t.as('editor').patch(`/v1/names/${body.names[0].id}`, { full: `${family} Aleh`, family, visibility: pick(['public', 'partner']) });
        }
      }
      await t.as('editor').post('/v1/prisoners', person({ country }));
    };
    const seen = await follow(role, `/v1/prisoners?${filter}&sort=${sort}&limit=2`, disturb);
    const staying = before.filter(({ id }) => !touched.has(id as string));
    expect(touched.size).toBeGreaterThan(3);
    expect(staying.length).toBeGreaterThan(8);
    const stayingIds = new Set(staying.map(({ id }) => id as string));
    expect(seen.filter((id) => stayingIds.has(id))).toEqual(inOrder(record, staying, sort));
  });

  test.each(['reader', 'editor'] as const)('a %s by likeness to a name, additions, changes and retirements lose nobody and double nobody among those who stay', async (role) => {
    // Names of their own keep them apart from all others.
    const spellings = role === 'reader' ? ['ZUBRYLA', 'ZUBRILLA', 'ZUBRYLAVA'] : ['KAVYLINA', 'KAVILINA', 'KAVYLINAVA'];
    const found = () => aPrisoner({ names: [aName({ full: `${pick(spellings)} Aleh`, visibility: pick(['public', 'public', 'partner']) })] });
    const url = `/v1/prisoners?q=${spellings[0]}%20aleh`;
    const paths: string[] = [];
    for (let nth = 0; nth < 90; nth += 1) paths.push((await t.as('editor').post('/v1/prisoners', found())).headers.location as string);
    const before = idsOf(await t.as(role).get(`${url}&limit=200`));
    expect(before.length).toBeGreaterThan(40);
    const touchable = new Set(paths.filter((_, nth) => nth % 2 === 0).map((path) => path.split('/').pop() as string));
    const touched = new Set<string>();
    const seen = await follow(role, `${url}&limit=7`, async (page) => {
      for (const id of [page.body.items.at(-1)?.id as string, pick([...touchable]), pick([...touchable])]) {
        if (!touchable.has(id)) continue;
        touched.add(id);
        const { status, body } = await t.as('editor').get(`/v1/prisoners/${id}`);
        if (status !== 200) continue;
        if (chance() < 0.4) await t.as('editor').retire(`/v1/prisoners/${id}`);
        else await t.as('editor').patch(`/v1/names/${body.names[0].id}`, { full: `${pick(spellings)} Aleh`, visibility: pick(['public', 'partner']) });
      }
      await t.as('editor').post('/v1/prisoners', found());
    });
    const staying = before.filter((id) => !touched.has(id));
    expect(touched.size).toBeGreaterThan(10);
    expect(staying.length).toBeGreaterThan(20);
    expect(seen.filter((id) => staying.includes(id))).toEqual(staying);
  });

  test('a source that ended a page and was retired since still marks the place', async () => {
    const made = [];
    for (let nth = 0; nth < 6; nth += 1)
      made.push((await t.as('editor').post('/v1/sources', aSource({ publisher: 'Paging Monitor', title: `Item ${nth}` }))).headers.location as string);
    const titles: string[] = [];
    await follow('reader', '/v1/sources?kind=ngo_release&sort=title&limit=1', async ({ body }) => {
      for (const { id, title, publisher } of body.items) {
        if (publisher !== 'Paging Monitor') continue;
        titles.push(title);
        await t.as('editor').retire(`/v1/sources/${id}`);
      }
    });
    expect(titles).toEqual(['Item 0', 'Item 1', 'Item 2', 'Item 3', 'Item 4', 'Item 5']);
  });
});

describe('an order that pages could not keep', () => {
  ownRegistry();
  test('is refused', async () => {
    for (const sort of [
      '',
      'none',
      'id,id',
      'id,-id',
      'interests',
      'updated_at,updated_at',
      'id,updated_at,country,family_name',
      '--id',
      '+id',
      'id desc',
      latestOf('custody_as_of'),
    ]) {
      const answer = await t.as('reader').get(`/v1/prisoners?sort=${encodeURIComponent(sort)}`);
      expect(answer.status, sort).toBe(400);
      expect(answer.body.errors[0]).toMatchObject({ parameter: 'sort' });
    }
  });
});
