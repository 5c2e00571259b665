// Small cells, attacked: a partner asks whatever statistics offer, solves what they were told, and learns of no group of few and of nobody.
import { afterAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/core/access/viewer.js';
import { filtersOf } from '../../src/core/http/filters.js';
import { CELL_MIN, type Cell, toldOf } from '../../src/services/statistics/cells.js';
import { UNITS, unitOf } from '../../src/services/statistics/units.js';
import { aPrisoner } from '../support/people.js';
import { makeRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';

const t = await withRoutes(makeRegistry);
afterAll(() => t.close());

interface Person {
  id: string;
  sex: string;
  country: string;
  /** Which nobody but the registry knows; 0 where it does not. */
  month: number;
}

/** How many were born in which month, and of how many it is not known. */
const BORN = [4, 7, 5, 6, 3, 1, 0, 9];
const people: Person[] = [];
for (const [month, count] of BORN.entries()) {
  for (let nth = 0; nth < count; nth += 1) {
    const says = {
      sex: people.length % 3 === 0 ? 'male' : 'female',
      country: people.length % 4 === 0 ? 'LT' : 'BY',
      ...(month > 0 ? { birth_date: `19${70 + nth}-0${month}` } : {}),
    };
    people.push({ id: (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body.id, sex: says.sex, country: says.country, month });
  }
}

interface Told {
  /** Of whom it is told: that is public. */
  of: readonly Person[];
  month: number;
  count: number;
}

const MONTHS = 13;
const PRIME = 32_749;

/** What follows from sums that are known: the unknowns are whether this person was born in that month. */
class Solver {
  readonly #rows = new Map<number, number[]>();

  constructor(told: readonly Told[]) {
    for (const person of people) this.#learn(this.#row([person], [...Array(MONTHS).keys()]));
    for (const { of, month } of told) this.#learn(this.#row(of, [month]));
  }

  /** Whether it follows how many of these were born in a month. */
  knows(of: readonly Person[], month: number): boolean {
    return this.#reduced(this.#row(of, [month])).every((value) => value === 0);
  }

  #row(of: readonly Person[], months: readonly number[]): number[] {
    const row: number[] = Array(people.length * MONTHS).fill(0);
    for (const person of of) for (const month of months) row[people.indexOf(person) * MONTHS + month] = 1;
    return row;
  }

  #reduced(row: number[]): number[] {
    for (let place = 0; place < row.length; place += 1) {
      const pivot = row[place] ? this.#rows.get(place) : undefined;
      if (!pivot) continue;
      const times = row[place] as number;
      for (let other = place; other < row.length; other += 1) row[other] = ((row[other] as number) + (PRIME - times) * (pivot[other] as number)) % PRIME;
    }
    return row;
  }

  #learn(row: number[]): void {
    const reduced = this.#reduced(row);
    const place = reduced.findIndex((value) => value !== 0);
    if (place < 0) return;
    const inverse = power(reduced[place] as number, PRIME - 2);
    this.#rows.set(
      place,
      reduced.map((value) => (value * inverse) % PRIME),
    );
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let times = exponent, square = base; times > 0; times = Math.floor(times / 2), square = (square * square) % PRIME) if (times % 2 === 1) result = (result * square) % PRIME;
  return result;
}

/** What the solver finds out that it should not: how many there are in a group of few, or when somebody was born. */
function foundOut(told: readonly Told[]): string[] {
  const solver = new Solver(told);
  const groups = BORN.flatMap((count, month) => (month > 0 && count < CELL_MIN && solver.knows(people, month) ? [`group ${month}`] : []));
  return [...groups, ...people.flatMap((person) => (person.month > 0 && solver.knows([person], person.month) ? [person.id] : []))];
}

/** Ways to choose people by what is public of them, with those who are chosen. */
const choices: (readonly [query: string, of: readonly Person[]])[] = [
  ['', people],
  ...['female', 'male'].map((sex) => [`sex=${sex}`, people.filter((person) => person.sex === sex)] as const),
  ...['BY', 'LT'].map((country) => [`country=${country}`, people.filter((person) => person.country === country)] as const),
  ...people.map((one) => [`id_not=${one.id}`, people.filter((person) => person !== one)] as const),
];

type Ask = (query: string, of: readonly Person[]) => Promise<Told[]>;

async function toldOfAll(ask: Ask): Promise<Told[]> {
  const told: Told[] = [];
  for (const [query, of] of choices) told.push(...(await ask(query, of)));
  return told;
}

const asPartner: Ask = async (query, of) => {
  const { status, body } = await t.as('partner').get(`/v1/statistics/prisoners?group_by=birthday_month${query && `&${query}`}`);
  if (status !== 200) return [];
  return body.groups.flatMap(({ key, count }: { key: { birthday_month: number | null }; count?: number }) =>
    count === undefined ? [] : [{ of, month: key.birthday_month ?? 0, count }],
  );
};

describe('a partner who solves what they are told', () => {
  test('is told the groups of five and more, and the total, and finds out nothing else', async () => {
    const told = await toldOfAll(asPartner);
    expect(told.map(({ month, count }) => [month, count])).toEqual([
      [1, 7],
      [2, 5],
      [3, 6],
      [7, 9],
    ]);
    expect((await t.as('partner').get('/v1/statistics/prisoners?group_by=birthday_month')).body.total.count).toBe(people.length);
    expect(foundOut(told)).toEqual([]);
  });

  test('would find out almost everybody if cells of few were taken out of each answer alone', async () => {
    const exact: Ask = async (_, of) =>
      [...Array(MONTHS).keys()].flatMap((month) => {
        const count = of.filter((person) => person.month === month).length;
        return count < CELL_MIN ? [] : [{ of, month, count }];
      });
    expect(foundOut(await toldOfAll(exact)).length).toBeGreaterThan(people.length / 2);
  });

  test('would find out a single small group if all others were told', () => {
    const told = BORN.flatMap((count, month) => (month === 5 ? [] : [{ of: people, month, count }]));
    expect(foundOut([...told, ...[...Array(MONTHS).keys()].slice(BORN.length).map((month) => ({ of: people, month, count: 0 }))])).toContain('group 5');
  });
});

describe('what is told', () => {
  test('fits each number from none to four in each group that is not told, whatever the table was', () => {
    const [groups, most, mostUnknown] = [3, 9, 14];
    const possible = new Map<string, Set<number>[]>();
    const tables: { answer: string; counts: number[] }[] = [];
    const keep = (counts: number[]) => {
      const cells: Cell[] = counts.map((count, place) => ({ value: place === groups ? null : place, count }));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const answer = JSON.stringify([total, toldOf(cells)]);
      const sets = possible.get(answer) ?? counts.map(() => new Set<number>());
      for (const [place, count] of counts.entries()) sets[place]?.add(count);
      possible.set(answer, sets);
      tables.push({ answer, counts });
    };
    const fill = (counts: number[]): void => {
      if (counts.length === groups) for (let unknown = 0; unknown <= mostUnknown + most * groups; unknown += 1) keep([...counts, unknown]);
      else for (let count = 0; count <= most; count += 1) fill([...counts, count]);
    };
    fill([]);
    const toldOfFew = tables.flatMap(({ answer, counts }) => {
      // What fits these has been tried in full.
      if ((counts[groups] as number) > mostUnknown) return [];
      const [total, told] = JSON.parse(answer) as [number, Cell[]];
      const hidden = counts.slice(0, groups).flatMap((_, place) => (told.some(({ value }) => value === place) ? [] : [place]));
      const few = [...Array(Math.min(CELL_MIN, total + 1)).keys()];
      return hidden.some((place) => few.some((count) => !possible.get(answer)?.[place]?.has(count))) ? [`${answer} of ${counts}`] : [];
    });
    expect(toldOfFew.slice(0, 10)).toEqual([]);
    expect(tables.length).toBeGreaterThan(40_000);
  });

  test('is never of fewer than five, nor leaves a rest of fewer', () => {
    const cells = (...counts: number[]): Cell[] => counts.map((count, place) => ({ value: place === 0 ? null : place, count }));
    const told = (...counts: number[]) => toldOf(cells(...counts)).map(({ count }) => count);
    expect(told(9, 5, 4, 6)).toEqual([5, 6]);
    expect(told(1, 5, 7, 6)).toEqual([7, 6]);
    expect(told(0, 5, 7)).toEqual([7]);
    expect(told(0, 5)).toEqual([]);
    expect(told(3, 1)).toEqual([]);
    expect(told()).toEqual([]);
  });
});

describe('a partner is not offered', () => {
  const partner = { viewer: viewerOf('partner', '') } as never;
  const statistics = t.routes.flatMap(({ method, url, operation }) => (method === 'GET' && operation && url.startsWith('/v1/statistics/') ? [operation] : []));
  const secret = [...filtersOf(t.registry.records, t.registry.records.get('prisoner'))].filter(([, { level }]) => level !== 'public').map(([name]) => name);
  /** Of every parameter one of these is a value. */
  const VALUES = ['true', '1', '2026-01-01', '2026-01-01T00:00:00Z', 'BY', 'be', 'people', 'sex', 'PRYKLAD', people[0]?.id as string];

  test('any statistic by a filter that is not public', async () => {
    expect(statistics).toHaveLength(3);
    expect(secret.length).toBeGreaterThan(50);
    for (const { path, parametersFor } of statistics) {
      for (const name of secret) {
        expect(parametersFor?.(partner), `${path} offers ${name}`).not.toContain(name);
        const { status, body } = await t.as('partner').get(`${path}?${name}=1`);
        expect([status, body.errors?.[0]?.code], `${path}?${name}=1`).toEqual([400, 'unknown_parameter']);
      }
    }
  });

  test('a second table of what is not public, by whatever else can be asked', async () => {
    const [asked] = statistics.filter(({ path }) => path.endsWith('/prisoners'));
    const others = (asked?.parametersFor?.(partner) ?? []).filter((name) => name !== 'group_by');
    expect(others.length).toBeGreaterThan(100);
    const codes = await t.as('reader').get('/v1/meta/fields');
    expect(codes.status).toBe(200);
    const alone: string[] = [];
    for (const name of others) {
      let isReached = false;
      const closed = Object.values(codes.body.items?.find((item: { parameter?: string }) => item.parameter === name)?.values ?? {});
      for (const value of [...VALUES, ...closed]) {
        const { status, body, text } = await t.as('partner').get(`/v1/statistics/prisoners?group_by=birthday_month&${name}=${encodeURIComponent(String(value))}`);
        if (name === 'unit' && value === 'people') continue;
        expect(status, `${name}=${value}: ${text}`).toBe(400);
        isReached ||= body.errors.some(({ parameter, detail }: { parameter: string; detail: string }) => parameter === name && detail?.startsWith('not together'));
        if (isReached) break;
      }
      if (!isReached) alone.push(name);
    }
    // Those for which none of these is a value.
    expect(alone.length, alone.join()).toBeLessThan(others.length / 3);
    for (const group_by of ['birthday_month,sex', 'sex,birthday_month', 'country,birthday_month,sex']) {
      const { status, body } = await t.as('partner').get(`/v1/statistics/prisoners?group_by=${group_by}`);
      expect([status, body.errors[0].parameter, body.errors[0].code]).toEqual([400, 'group_by', 'not_valid']);
    }
  });

  test('two fields of which one follows from the other: whoever adds a field by which partners can group looks at what both tell together', () => {
    const groupable = UNITS.flatMap((unit) => [...unitOf(t.registry.records, unit).fields].filter(([, { level }]) => level === 'partner').map(([name]) => `${unit} by ${name}`));
    expect(groupable).toEqual(['people by birthday_month']);
  });

  test('figures by which one in a group could be known: only how many there are', async () => {
    const { groups } = (await t.as('partner').get('/v1/statistics/prisoners?group_by=birthday_month')).body;
    expect([...new Set(groups.flatMap((group: object) => Object.keys(group)))].sort()).toEqual(['count', 'key', 'suppressed']);
  });
});
