// The query grammar of lists: reads a query string, by the table of filters, into what to list and how to show it.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSortable } from '../access/fields.js';
import { readableFields } from '../access/render.js';
import { type Audience, perAudience, rank, type Viewer } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import type { OrderTerm } from '../db/keyset.js';
import type { ListQuery } from '../db/pages.js';
import type { Registry } from '../db/registry.js';
import type { Where } from '../db/where.js';
import { invalid } from '../problem.js';
import { joined, lazily } from '../values/lazily.js';
import { once } from '../values/once.js';
import { contradiction } from './contradictions.js';
import { type Asked, CONDITIONS_MAX, type Filters, filtersOf, namesByAudience, parameterOf, schemasOf, stored, together, type Value } from './filters.js';
import { type Clocks, clockParameters, clocksOf } from './moment.js';
import { optionalParameters } from './narrowing.js';
import { oncePerRecord } from './once-per-record.js';
import { type Cursor, openCursor } from './paging.js';
import { cursorText, demandKnown, flag, LIMIT_DEFAULT, limitOfPage, list, nameIn } from './parameters.js';

export const SORT_TERMS_MAX = 3;

/** A query as it was read: what to list and how to show it. */
export interface ReadQuery {
  query: Omit<ListQuery, 'after'>;
  clocks: Clocks;
  /** The day that it is asked on, by which ages are told: all pages of a walk go by that of the first. */
  day: string;
  cursor?: Cursor | undefined;
  includeTotal: boolean;
  fields?: string[] | undefined;
  include: string[];
}

/** The parameters of a record's lists. */
export interface Parameters {
  schema: z.ZodObject;
  filters: Filters;
  /** The parameters that exist for this viewer. */
  namesFor(viewer: Viewer): readonly string[];
  read(request: FastifyRequest): ReadQuery;
}

/** What can be asked of a record's lists, but for those of some fields. */
const askedOf = oncePerRecord((records, record, ...without: string[]) => {
  const filters = filtersOf(records, record, ...without);
  const shortcuts = Object.keys(record.shortcuts ?? {});
  const frame = joined<z.ZodType>(
    lazily({
      sort: () =>
        list(nameIn(sortsOf(record, 'confidential')), SORT_TERMS_MAX).meta({
          description: 'Order, by one to three fields; `-` turns one round. Absent values come last. Every order ends in `id`.',
        }),
      limit: limitOfPage,
      cursor: () =>
        cursorText().meta({
          description: 'Where to go on: `next_cursor` of the page before. It holds for the same filters and order, and keeps to the day, in UTC, of the first page.',
        }),
      include_total: () => flag().meta({ description: 'Counts the whole list as well.' }),
    }),
    shapeParameters(record, 'each item', 'the items'),
    clockParameters(records, record),
  );
  // What every list has comes first: `as_of` is a clock, and a field of that name is asked for by its other operators, or in a search.
  const asked: Filters = new Map([...filters].filter(([name]) => !(name in frame)));
  const schemas = (ofShortcuts: boolean) => schemasOf(new Map([...asked].filter(([name]) => shortcuts.includes(name) === ofShortcuts)));
  // In the order in which people look for them: search, then what any list has, then the long row of filters.
  const shape = joined(schemas(true), frame, schemas(false), frame);

  return { schema: optionalParameters(shape), filters, asked, names: namesByAudience(asked, Object.keys(frame)) };
});

export function parametersOf(registry: Registry, record: DefinedRecord, ...without: string[]): Parameters {
  const { schema, filters, asked, names } = askedOf(registry.records, record, ...without);
  return {
    schema,
    filters,
    namesFor: ({ audience }) => names[audience],
    read(request) {
      const query = request.query as Record<string, unknown>;
      const clocks = clocksOf(registry, query);
      const cursor = cursorAt(registry, query.cursor as string | undefined);
      const day = dayAsked(registry, clocks, cursor);
      const where = whereOf(asked, query, day);
      return {
        query: {
          where,
          byName: query.sort === undefined ? nameSought(where) : undefined,
          order: orderOf(record, query.sort as string[] | undefined, request.viewer, { parameter: 'sort' }),
          limit: (query.limit as number | undefined) ?? LIMIT_DEFAULT,
        },
        clocks,
        day,
        cursor,
        includeTotal: query.include_total === true,
        fields: (query.fields as string[] | undefined) && demandKnown({ parameter: 'fields' }, query.fields as string[], readableFields(record.view, request.viewer.audience)),
        include: (query.include as string[] | undefined) ?? [],
      };
    },
  };
}

/** In which order filters are declared: most requests use few of very many. */
const placesOf = once((filters: Filters): ReadonlyMap<string, number> => new Map([...filters.keys()].map((name, place) => [name, place])));

/** What a query string asks of the records that a list finds. */
export function whereOf(filters: Filters, query: Record<string, unknown>, day: string): Where[] {
  const asked: Asked[] = [];
  const declared = placesOf(filters);
  const names = Object.keys(query).filter((name) => query[name] !== undefined && declared.has(name));
  for (const name of names.sort((a, b) => (declared.get(a) as number) - (declared.get(b) as number))) {
    const filter = filters.get(name) as NonNullable<ReturnType<Filters['get']>>;
    const value = query[name];
    const values = [value].flat().map((item) => stored(item as Value));
    if (asked.length >= CONDITIONS_MAX) throw invalid({ parameter: name, code: 'too_many', detail: `at most ${CONDITIONS_MAX} conditions in one query` });
    asked.push({ filter, where: filter.means(values, day) });
  }
  const found = contradiction(asked.map(({ filter, where }) => filter.claims(where)));
  if (found) {
    const [parameter, other] = [found.one, found.other].map((place) => parameterOf((asked[place] as Asked).filter)) as [string, string];
    throw invalid({ parameter, code: 'contradictory', detail: `nothing can be so together with ${other}` });
  }
  return together(asked);
}

/** The name that all must go by who are found, where there is one: without another order they are listed by how alike theirs is. */
export function nameSought(where: readonly Where[]): string | undefined {
  const all = where.flatMap((node) => (node.op === 'and' ? node.of : [node]));
  return all.find((node) => node.op === 'named')?.text;
}

/** The day that it is, in UTC. */
export function today(registry: Registry): string {
  return registry.clock().slice(0, 10);
}

/** The day that a question is about: the one that it names, or on which its first page was asked for, or today. */
export function dayAsked(registry: Registry, { day }: Clocks, cursor?: Cursor): string {
  return day ?? cursor?.day ?? today(registry);
}

/** What a cursor that came with a question says. Throws `cursor_not_valid`. */
export function cursorAt(registry: Registry, text: string | undefined): Cursor | undefined {
  return text === undefined ? undefined : openCursor(registry, text);
}

/** The two parameters that shape an answer; whose, and what is outside of what, is said in the words given. */
export function shapeParameters(record: DefinedRecord, whose = '', outside = 'this one'): Record<string, z.ZodType> {
  const includes = Object.keys(record.includes ?? {});
  const shown = Object.keys(record.view.shape);
  return lazily<Record<string, z.ZodType>>({
    fields: () => list(nameIn(shown), shown.length).meta({ description: `Only these properties${whose && ` of ${whose}`}. \`id\` is always there.` }),
    ...(includes.length > 0
      ? {
          include: () =>
            list(z.enum(includes as [string, ...string[]]), includes.length).meta({
              description: `Records outside ${outside} to send along, each once, under \`included\`.`,
            }),
        }
      : {}),
  });
}

/** The terms by which an audience can order a record's lists. */
export const sortsOf = (record: DefinedRecord, audience: Audience): readonly string[] => allSortsOf(record)[audience];

const allSortsOf = once((record: DefinedRecord) =>
  perAudience((audience) => {
    const sortable = Object.entries(record.fields).filter(([name, field]) => name !== 'id' && isSortable(field) && rank(field.level) <= rank(audience));
    return ['id', ...sortable.map(([name]) => name)].flatMap((name) => [name, `-${name}`]);
  }),
);

/** `where` says which part of the request is complained about. */
export function orderOf(record: DefinedRecord, sort: string[] | undefined, viewer: Viewer, where: { parameter: string } | { pointer: string }): OrderTerm[] {
  const terms = demandKnown(where, sort ?? ['id'], sortsOf(record, viewer.audience)).map((term) => ({ field: term.replace(/^-/, ''), descending: term.startsWith('-') }));
  const twice = terms.find(({ field }, place) => terms.findIndex((other) => other.field === field) !== place);
  if (twice) throw invalid({ ...where, code: 'repeated', detail: `names ${twice.field} twice` });
  return terms;
}
