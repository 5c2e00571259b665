// Searching by a tree of conditions: what the query string cannot say. Every node carries its `op`, so that an error can point at the node.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readableFields } from '../access/render.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Registry } from '../db/registry.js';
import type { Operator, Where } from '../db/where.js';
import { invalid } from '../problem.js';
import { nearest } from '../values/suggest.js';
import { SHOWN_AS } from '../values/types.js';
import { zodDetails } from '../values/zod-details.js';
import { contradiction } from './contradictions.js';
import { type Asked, type Filter, type Filters, isFor, stored, together, VALUES_MAX, type Value } from './filters.js';
import { clocksOf } from './moment.js';
import { cursorText, demandKnown, distinct, LIMIT_DEFAULT, LIMIT_MAX, namesAreAskedBy, secondOf } from './parameters.js';
import { cursorAt, dayAsked, nameSought, orderOf, type ReadQuery, SORT_TERMS_MAX } from './query.js';

/** Levels of a tree: more is nobody's question. */
export const DEPTH_MAX = 5;
/** Nodes of a tree: each test is a part of one SQL statement. */
export const NODES_MAX = 50;
const NAME_MAX = 100;
const TEXT_MAX = 500;
const FIELDS_MAX = 100;
/** The greatest number that a field is compared with. */
const INTEGER_MAX = 2_000_000_000;

const OPS = ['and', 'or', 'not', 'eq', 'in', 'gt', 'gte', 'lt', 'lte', 'prefix', 'contains', 'known'] as const;
type Op = (typeof OPS)[number];

const Scalar = z
  .union([z.string().max(TEXT_MAX), z.int().min(0).max(INTEGER_MAX), z.boolean()])
  .meta({ [SHOWN_AS]: { type: ['string', 'integer', 'boolean'], maxLength: TEXT_MAX, minimum: 0, maximum: INTEGER_MAX } });

interface Node {
  op: Op;
  of?: Node[] | undefined;
  field?: string | undefined;
  value?: Value | undefined;
  values?: Value[] | undefined;
}

export const SearchNode: z.ZodType<Node> = z
  .strictObject({
    op: z.enum(OPS).meta({
      description:
        '`and`, `or`: all, any of the nodes in `of`. `not`: the one node in `of` is not so. `eq`, `gt`, `gte`, `lt`, `lte`, `prefix`, `contains`: how `field` compares with `value`. `in`: `field` is one of `values`. `known`: whether `field` is stated, by `value`.',
    }),
    get of() {
      return z.array(SearchNode).min(1).max(NODES_MAX).optional().meta({ description: 'The nodes that are joined; of `not`, one.' });
    },
    field: z.string().max(NAME_MAX).optional().meta({ description: 'What is compared: a parameter of the list without its operator. `/v1/meta/fields` has them all.' }),
    value: Scalar.optional().meta({ description: 'What it is compared with: a number or a flag as such, all else as text.' }),
    values: z.array(Scalar).min(1).max(VALUES_MAX).optional().meta({ description: 'Of `in`: any of these, none of them twice.', uniqueItems: true }),
  })
  .meta({
    id: 'SearchNode',
    description: `A condition, or several joined: at most ${DEPTH_MAX} levels and ${NODES_MAX} nodes. Under one \`and\`, all fields with the prefix of a part speak of one and the same part. What is not stated compares with nothing; \`not\` of that is so.`,
  });

const names = (max: number) => distinct(z.string().max(NAME_MAX), max).optional();

export const SearchBody = z
  .strictObject({
    where: SearchNode.optional().meta({ description: 'What is looked for; left out, everything.' }),
    sort: names(SORT_TERMS_MAX).meta({ description: 'Order, as in the list: one to three fields, `-` turns one round.' }),
    limit: z
      .int()
      .min(1)
      .max(LIMIT_MAX)
      .optional()
      .meta({ description: `How many items a page has at most; ${LIMIT_DEFAULT} if left out.` }),
    cursor: cursorText().meta({
      description: 'Where to go on: `next_cursor` of the page before. It holds for the same tree and order, and keeps to the day, in UTC, of the first page.',
    }),
    include_total: z.boolean().optional().meta({ description: 'Counts all that is found as well.' }),
    fields: names(FIELDS_MAX).meta({
      description: 'Only these properties of each item. `id` is always there; others are not, even such as the schema requires (`/openapi-traffic.json` requires none of them).',
    }),
    include: names(20).meta({ description: 'Records outside the items to send along, each once, under `included`: those that the list can bring along.' }),
  })
  .meta({ id: 'Search', description: 'What is looked for, and how it is shown.' });

type Search = z.infer<typeof SearchBody>;

/** Reads the body of a search: what to list and how to show it. */
export function readSearch(request: FastifyRequest, record: DefinedRecord, filters: Filters, registry: Registry): ReadQuery {
  const body = request.body as Search;
  const { viewer } = request;
  const mine = new Map([...filters].filter(([, filter]) => isFor(viewer, filter)));
  const includes = Object.keys(record.includes ?? {});
  const clocks = clocksOf(registry, request.query as Record<string, unknown>);
  const cursor = cursorAt(registry, body.cursor);
  const day = dayAsked(registry, clocks, cursor);
  const where = body.where ? [new Reader(mine, day).read(body.where, '/where', 1)] : [];
  return {
    query: {
      where,
      byName: body.sort === undefined ? nameSought(where) : undefined,
      order: orderOf(record, body.sort, viewer, { pointer: '/sort' }),
      limit: body.limit ?? LIMIT_DEFAULT,
    },
    clocks,
    day,
    cursor,
    includeTotal: body.include_total === true,
    fields: body.fields && demandKnown({ pointer: '/fields' }, body.fields, readableFields(record.view, viewer.audience)),
    include: body.include ? demandKnown({ pointer: '/include' }, body.include, includes) : [],
  };
}

/** What the operator of a node is called where fields are declared. */
const OPERATOR: Readonly<Partial<Record<Op, Operator>>> = { in: 'eq' };
const JOINING: readonly Op[] = ['and', 'or', 'not'];

/** Reads one tree, by the fields that a viewer has. */
class Reader {
  readonly #names: readonly string[];
  #nodes = 0;

  constructor(
    readonly filters: Filters,
    readonly day: string,
  ) {
    this.#names = [...new Set([...filters.values()].map(({ field }) => field))];
  }

  read(node: Node, at: string, depth: number): Where {
    const asked = this.#node(node, at, depth);
    return 'filter' in asked ? asked.where : asked;
  }

  #node(node: Node, at: string, depth: number): Where | Asked {
    this.#nodes += 1;
    if (this.#nodes > NODES_MAX) throw invalid({ pointer: at, code: 'too_many', detail: `at most ${NODES_MAX} nodes in one search` });
    if (depth > DEPTH_MAX) throw invalid({ pointer: at, code: 'too_deep', detail: `at most ${DEPTH_MAX} levels` });
    return JOINING.includes(node.op) ? this.#joined(node, at, depth) : this.#test(node, at);
  }

  #joined(node: Node, at: string, depth: number): Where {
    demandShape(node, at, ['of']);
    const of = node.of as Node[];
    if (node.op === 'not' && of.length > 1) throw invalid({ pointer: `${at}/of`, code: 'too_big', detail: 'at most 1 items' });
    const nodes = of.map((inner, place) => this.#node(inner, `${at}/of/${place}`, depth + 1));
    const found = node.op === 'and' ? contradiction(nodes.map((inner) => (isAsked(inner) ? inner.filter.claims(inner.where) : undefined))) : undefined;
    if (found) throw invalid({ pointer: `${at}/of/${found.one}`, code: 'contradictory', detail: `nothing can be so together with node ${found.other}` });
    if (node.op === 'and') return { op: 'and', of: [...together(nodes.filter(isAsked)), ...nodes.filter((inner): inner is Where => !isAsked(inner))] };
    const plain = nodes.map((inner) => (isAsked(inner) ? inner.where : inner));
    return node.op === 'or' ? { op: 'or', of: plain } : { op: 'not', of: plain[0] as Where };
  }

  #test(node: Node, at: string): Asked {
    const property = node.op === 'in' ? 'values' : 'value';
    demandShape(node, at, ['field', property]);
    const [field] = demandKnown({ pointer: `${at}/field` }, [node.field as string], this.#names) as [string];
    const filter = this.#filterOf(field, node.op, at);
    const values = [node[property] as Value | Value[]].flat().map((value, place) => this.#value(filter, value, node.op === 'in' ? `${at}/values/${place}` : `${at}/value`));
    const again = secondOf(values);
    if (again) {
      const detail = filter.codes ? `names ${values[again.second]} twice` : `says the same as ${at}/values/${again.first}`;
      throw invalid({ pointer: `${at}/values/${again.second}`, code: 'repeated', detail });
    }
    return { filter, where: filter.means(values, this.day) };
  }

  #filterOf(field: string, op: Op, at: string): Filter {
    const wanted = OPERATOR[op] ?? op;
    const found = [...this.filters.values()].find((filter) => filter.field === field && filter.op === wanted);
    if (found && (op !== 'in' || found.several)) return found;
    const allowed = opsOf(this.filters, field);
    const did_you_mean = nearest(op, allowed);
    throw invalid({
      pointer: `${at}/op`,
      code: 'unknown_value',
      detail: `expected one of ${allowed.join(', ')} for ${field}${op === 'contains' ? namesAreAskedBy([...this.filters.keys()]) : ''}`,
      allowed,
      ...(did_you_mean ? { did_you_mean } : {}),
    });
  }

  #value(filter: Filter, value: Value, pointer: string): string | number {
    const kind = filter.type === 'integer' ? 'number' : filter.type === 'flag' ? 'boolean' : 'string';
    if (typeof value !== kind) throw invalid({ pointer, code: 'invalid_type', detail: `expected ${KINDS[kind]}` });
    const read = filter.item.safeParse(String(value));
    if (!read.success) {
      const [detail] = zodDetails(read.error.issues, { in: 'body', given: String(value), at: pointer });
      throw invalid({ code: 'not_valid', detail: 'is not valid', ...detail, pointer });
    }
    return stored(read.data as Value);
  }
}

const KINDS = { number: 'a whole number', boolean: 'true or false', string: 'text' };

/** The operators of trees that a field has. */
export function opsOf(filters: Filters, field: string): Op[] {
  const mine = [...filters.values()].filter((filter) => filter.field === field);
  return OPS.filter((op) => !JOINING.includes(op) && mine.some((filter) => (op === 'in' ? filter.op === 'eq' && filter.several : filter.op === op)));
}

function isAsked(node: Where | Asked): node is Asked {
  return 'filter' in node;
}

/** Refuses a node that lacks what its operator needs, or says what means nothing with it. */
function demandShape(node: Node, at: string, needed: readonly (keyof Node)[]): void {
  for (const name of ['of', 'field', 'value', 'values'] as const) {
    const has = node[name] !== undefined;
    if (has === needed.includes(name)) continue;
    throw invalid({
      pointer: `${at}/${name}`,
      code: has ? 'not_valid' : 'missing',
      detail: has ? `means nothing with ${node.op}: it takes ${needed.join(' and ')}` : `is missing: ${node.op} takes ${needed.join(' and ')}`,
    });
  }
}
