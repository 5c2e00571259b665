// The routes of statistics.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Stored } from '../../core/access/fields.js';
import type { Values } from '../../core/access/render.js';
import type { Audience } from '../../core/access/viewer.js';
import type { Group } from '../../core/db/editions.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { readHeaders, sinceOf } from '../../core/http/conditional.js';
import { dayText, readAt, whereOnDay } from '../../core/http/moment.js';
import { optionalParameters } from '../../core/http/narrowing.js';
import { operation } from '../../core/http/operation.js';
import { demandKnown, list, nameIn, single } from '../../core/http/parameters.js';
import { today } from '../../core/http/query.js';
import { readLarge } from '../../core/http/silence.js';
import { sendBytes, viewAnswers } from '../../core/http/views.js';
import { invalid } from '../../core/problem.js';
import { joined } from '../../core/values/lazily.js';
import { addPeriod } from '../../core/values/partial-date.js';
import { type Asked, askingOf, documentsOf, momentOfFigures } from './asking.js';
import { toldOf } from './cells.js';
import { counterOf } from './counting.js';
import { FamilyCount } from './families.js';
import { daysOf, HeldCount, INTERVALS, type Interval } from './held.js';
import { eachInTurns } from './in-turns.js';
import { FamilyStatistics, GROUPS_MAX, HeldStatistics, POINTS_MAX, PrisonerStatistics } from './schema.js';
import { ToldFigures } from './told.js';
import { type Grouping, groupable, UNITS, type Unit, type UnitOf, unitOf } from './units.js';

const GROUP_BY_MAX = 3;

export function statisticRoutes(app: FastifyInstance, registry: Registry): void {
  const { records } = registry;
  const asking = askingOf(registry);
  const count = counterOf(registry, asking);
  const told = new ToldFigures(() => today(registry));
  const units = Object.fromEntries(UNITS.map((unit) => [unit, unitOf(records, unit)])) as Record<Unit, UnitOf>;
  const every = [...new Set(UNITS.flatMap((unit) => groupable(units[unit], 'confidential')))];
  const shared = { method: 'GET', access: 'reader', tags: ['statistics'], headers: readHeaders, failures: [] } as const;

  operation(app, {
    ...shared,
    path: '/v1/statistics/prisoners',
    operationId: 'getPrisonerStatistics',
    summary: 'Count prisoners, and what is part of them',
    description:
      'How many people the filters find, or how many sentences, charges, recognitions or children they have; grouped by up to three fields, of dates by the year. People can be grouped by what they have several of, and children by whose they are: `groups_overlap` then says that one can be in several groups, and `total` counts each once. Of a part, conditions with its prefix say which of them are counted. What is known and what is not is always told apart. Partners group by a field that is not public alone, without anything else that is asked, and are told how many there are in groups of five and more.',
    query: optionalParameters(
      joined<z.ZodType>(
        {
          unit: single(z.enum(UNITS)).meta({ description: 'What is counted; people if left out.' }),
          group_by: list(nameIn(every), GROUP_BY_MAX).meta({
            description:
              'Fields by which they are told apart: of people their own, those of the facility and those of their parts, by the prefix of these; of a part those with its prefix, and those of whose it is. Of a date the year tells them apart. Fields of one part speak of one and the same.',
          }),
        },
        asking.parameters,
      ),
    ),
    parametersFor: (request) => ['unit', 'group_by', ...asking.namesFor(request)],
    answers: viewAnswers('The figures.', PrisonerStatistics),
    handle: async (request, reply) => {
      const { unit = 'people', group_by = [] } = request.query as { unit?: Unit; group_by?: string[] };
      const counted = units[unit];
      const { audience } = request.viewer;
      demandGroupable(unit, group_by, audience);
      const by = group_by.map((name) => counted.fields.get(name) as Grouping);
      const isToHide = audience === 'partner' && group_by.some((name) => counted.fields.get(name)?.level !== 'public');
      if (isToHide) demandAlone(request.query as Values, group_by);
      return answer(request, reply, { unit }, async (reader, asked, { where, clocks }) => {
        const { all, groups, isOverlapping } = await count({ reader, counted, by, where, asked, day: clocks.day });
        return { groups_overlap: isOverlapping, total: counted.figures(all, by.length), groups: await cellsOf(counted, groups, group_by, isToHide) };
      });
    },
  });

  operation(app, {
    ...shared,
    path: '/v1/statistics/families',
    operationId: 'getFamilyStatistics',
    summary: 'Count families',
    description:
      'Mothers and fathers whom the filters find, their minor children, how many of these have a parent or both in custody, and for how long they have been without one, as of a day.',
    query: optionalParameters(asking.parameters),
    parametersFor: asking.namesFor,
    answers: viewAnswers('The figures.', FamilyStatistics),
    handle: async (request, reply) => {
      const withChildren: Where = { op: 'some', record: 'child', of: [{ op: 'none_of', field: 'minor', values: ['no'] }], apart: true };
      return answer(
        request,
        reply,
        { unit: 'families' },
        async (reader, asked, { clocks }) => {
          const families = new FamilyCount(clocks.day ?? today(registry));
          for await (const document of documentsOf(registry, reader, asking.prisoner, asked, {})) families.add(document);
          return { as_of_day: families.day, ...families.result() };
        },
        [withChildren],
      );
    },
  });

  const span = {
    interval: single(z.enum(INTERVALS)).meta({ description: 'How far apart the days are; a month if left out.' }),
    from: single(dayText()).meta({ description: 'The first day; five years before `to` if left out.' }),
    to: single(dayText()).meta({ description: `The last day at most, with which there are no more than ${POINTS_MAX}; today (in UTC) if left out.` }),
  };
  operation(app, {
    ...shared,
    path: '/v1/statistics/timeline',
    operationId: 'getHeldStatistics',
    summary: 'Count people in custody over time',
    description:
      'How many of those whom the filters find were in custody on each of a row of days: for certain at least, and at most as far as can be. Dates that are known to the month or the year, and reports without an end, make the two differ. With each day comes how many minor children are reported of them.',
    query: optionalParameters(joined<z.ZodType>(span, asking.parameters)),
    parametersFor: (request) => [...Object.keys(span), ...asking.namesFor(request)],
    answers: viewAnswers('The days.', HeldStatistics),
    handle: async (request, reply) => {
      const { interval = 'month', to = today(registry), from = addPeriod(to, { years: -5 }) } = request.query as { interval?: Interval; from?: string; to?: string };
      if (from > to) throw invalid({ parameter: 'from', code: 'too_big', detail: 'lies after `to`, which is today if left out' });
      const days = daysOf(from, to, interval, POINTS_MAX);
      if (days.length > POINTS_MAX)
        throw invalid({ parameter: 'from', code: 'too_many', detail: `at most ${POINTS_MAX} days: ask for a later first day, or for days that are further apart` });
      return answer(request, reply, { unit: 'people', interval }, async (reader, asked) => {
        const held = new HeldCount(days);
        for await (const document of documentsOf(registry, reader, asking.prisoner, asked, {})) held.add(document);
        return held.result();
      });
    },
  });

  /** Refuses a field that is none of the unit's; of one of another unit it says of which. */
  function demandGroupable(unit: Unit, names: string[], audience: Audience): void {
    const mine = groupable(units[unit], audience);
    for (const name of names) {
      const other = mine.includes(name) ? undefined : UNITS.find((one) => groupable(units[one], audience).includes(name));
      if (other) throw invalid({ parameter: 'group_by', code: 'unknown_value', detail: `${name} is of ${other}: ask with unit=${other}`, allowed: mine });
    }
    demandKnown({ parameter: 'group_by' }, names, mine);
  }

  /** Reads at the moment that is asked about, and says of what the figures are beside them. `also` is what everyone counted is beside what is asked. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    head: Values,
    figures: (reader: Reader, asked: readonly Where[], asking: Asked) => Promise<Values>,
    also: readonly Where[] = [],
  ): Promise<FastifyReply> {
    const asked = asking.read(request);
    const { seq, bytes } = await readAt(
      registry,
      request.viewer,
      asked.clocks,
      (reader) =>
        told.of(request, reader, asked.clocks, async () => {
          const where = [...whereOnDay(records, asking.prisoner, asked.where, asked.clocks), ...also];
          return { ...head, ...(await momentOfFigures(request, reader, asking.prisoner, where)), ...(await figures(reader, where, asked)) };
        }),
      sinceOf(request),
      readLarge(request),
    );
    return sendBytes(request, reply, 'statistics', bytes, seq);
  }
}

/** What is not public is told partners in one table of each field, as of now: two that differ in whom they are of would tell of those by whom they differ. */
function demandAlone(query: Values, group_by: readonly string[]): void {
  const others = Object.keys(query).filter((name) => name !== 'group_by' && query[name] !== undefined && !(name === 'unit' && query.unit === 'people'));
  const detail = `not together with group_by=${group_by.join()}: what is not public is counted for all alone, by one field, as of now`;
  const named = [...others, ...(group_by.length > 1 ? ['group_by'] : [])];
  if (named.length > 0) throw invalid(...named.map((parameter) => ({ parameter, code: 'not_valid', detail })));
}

/** One cell for each key, in the order of keys. */
async function cellsOf(counted: UnitOf, groups: readonly Group[], names: readonly string[], isToHide: boolean) {
  if (names.length === 0) return [];
  const cells = new Map<string, Group[]>();
  await eachInTurns(groups, (group) => {
    const key = JSON.stringify(group.key.slice(0, names.length));
    const known = cells.get(key);
    if (known) known.push(group);
    else cells.set(key, [group]);
  });
  if (cells.size > GROUPS_MAX) throw invalid({ parameter: 'group_by', code: 'too_many', detail: `makes more than ${GROUPS_MAX} groups: ask by fewer fields` });
  const all = [...cells]
    .map(([key, mine]) => ({ values: JSON.parse(key) as Stored[], mine }))
    .sort((a, b) => inOrder(a.values, b.values))
    .map(({ values, mine }) => ({ key: keyOf(names, values), ...counted.figures(mine, names.length) }));
  if (!isToHide) return all;
  const [name] = names as [string];
  const told = toldOf(all.map(({ key, count }) => ({ key, count, value: key[name] })));
  return [...told.map(({ key, count }) => ({ key, count })), { key: { [name]: null }, suppressed: true as const }];
}

/** Numbers by how large they are, texts by their letters, what is not stated last. */
function inOrder(one: readonly Stored[], other: readonly Stored[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  const [a, b] = [one[place] ?? null, other[place] ?? null];
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

function keyOf(names: readonly string[], values: readonly unknown[]): Values {
  return Object.fromEntries(names.map((name, place) => [name, values[place]]));
}
