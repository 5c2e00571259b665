// The query grammar: makes a record's parameters from its declared fields, and reads a query string into conditions.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Field } from '../access/fields.js';
import { readableFields } from '../access/render.js';
import { type Audience, rank, type Viewer } from '../access/viewer.js';
import type { DefinedRecord, Records, Shortcut } from '../db/definition.js';
import type { Condition, ListQuery, Operator, Related } from '../db/editions.js';
import type { OrderTerm } from '../db/keyset.js';
import { invalid } from '../problem.js';
import { fold } from '../values/script.js';
import { nearest } from '../values/suggest.js';
import { Id, Instant, PartialDate } from '../values/types.js';
import { unknownName } from '../values/zod-details.js';

/** Metadata that says how a parameter is shown in the document, where its schema reads text and the document speaks of what the text means. */
export const SHOWN_AS = 'x-shown-as';

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;
/** Values of one parameter. */
const VALUES_MAX = 50;
/** Conditions in one query: each is a part of one SQL statement. */
const CONDITIONS_MAX = 20;
const SORT_TERMS_MAX = 3;

interface Parameter {
  level: Audience;
  schema: z.ZodType;
  condition?: { field: string; op: Operator; related?: string };
  shortcut?: Shortcut;
}

/** A query string as it was read: what to list and how to show it. */
export interface ReadQuery {
  query: Omit<ListQuery, 'after'>;
  cursor?: string | undefined;
  includeTotal: boolean;
  fields?: string[] | undefined;
  include: string[];
}

/** The parameters of a record's lists. */
export interface Parameters {
  schema: z.ZodObject;
  /** The parameters that exist for this viewer. */
  namesFor(viewer: Viewer): string[];
  read(request: FastifyRequest): ReadQuery;
}

export function parametersOf(records: Records, record: DefinedRecord, without: readonly string[] = []): Parameters {
  const parameters = new Map<string, Parameter>();
  for (const [name, field] of Object.entries(record.fields)) addField(parameters, name, name, field);
  for (const member of records.membersOf(record.name)) {
    const start = member.prefix ?? member.name;
    for (const [name, field] of Object.entries(member.fields)) {
      // What the record says of itself comes first: `custody_status` of a prisoner is the one shown, not that of any period.
      if (name === member.owner?.property || name === 'updated_at' || `${start}_${name}` in record.fields) continue;
      addField(parameters, `${start}_${name}`, name, field, member.name);
    }
  }
  for (const [name, shortcut] of Object.entries(record.shortcuts ?? {})) {
    parameters.set(name, { level: shortcut.level, schema: shortcutSchema(shortcut), shortcut });
  }
  for (const name of without) for (const key of [...parameters.keys()]) if (key === name || key.startsWith(`${name}_`)) parameters.delete(key);

  const sortable = Object.entries(record.fields).filter(([, field]) => field.sort && !field.many);
  const sorts = ['id', ...sortable.map(([name]) => name)].flatMap((name) => [name, `-${name}`]);
  const shown = Object.keys(record.view.shape);
  const includes = Object.keys(record.includes ?? {});
  const frame: Record<string, z.ZodType> = {
    sort: list(z.enum(sorts as [string, ...string[]]), SORT_TERMS_MAX).meta({
      description: 'Order, by one to three fields; `-` turns one round. Absent values come last. Every order ends in `id`.',
    }),
    limit: whole(1, LIMIT_MAX).meta({ description: `How many items a page has at most; ${LIMIT_DEFAULT} if left out.` }),
    cursor: z
      .string()
      .min(1)
      .max(500)
      .regex(/^[\w.-]+$/, 'expected a cursor as a page gave it')
      .optional()
      .meta({ description: 'Where to go on: `next_cursor` of the page before. It holds for the same filters and order.' }),
    include_total: flag().meta({ description: 'Counts the whole list as well.' }),
    fields: list(z.enum(shown as [string, ...string[]]), shown.length).meta({ description: 'Only these properties of each item. `id` is always there.' }),
    ...(includes.length > 0
      ? { include: list(z.enum(includes as [string, ...string[]]), includes.length).meta({ description: 'Records outside the items to send along, each once, under `included`.' }) }
      : {}),
  };
  const schemas = (ofShortcuts: boolean) =>
    Object.fromEntries([...parameters].filter(([, { shortcut }]) => (shortcut !== undefined) === ofShortcuts).map(([name, { schema }]) => [name, schema]));
  // In the order in which people look for them: search, then what any list has, then the long row of filters.
  const shape: Record<string, z.ZodType> = { ...schemas(true), ...frame, ...schemas(false), ...frame };

  function namesFor(viewer: Viewer): string[] {
    return [...[...parameters].filter(([, { level }]) => rank(level) <= rank(viewer.audience)).map(([name]) => name), ...Object.keys(frame)];
  }

  return {
    schema: z.strictObject(shape),
    namesFor,
    read(request) {
      const query = request.query as Record<string, unknown>;
      const known = new Set(namesFor(request.viewer));
      const strangers = Object.keys(query).filter((name) => query[name] !== undefined && !known.has(name));
      if (strangers.length > 0) throw invalid(...strangers.map((name) => unknownName(name, [], { in: 'query', known: [...known] }) as never));
      const readable = readableFields(record.view, request.viewer.audience);
      return {
        query: {
          ...conditionsOf(parameters, query),
          order: orderOf(record, query.sort as string[] | undefined, request.viewer),
          limit: (query.limit as number | undefined) ?? LIMIT_DEFAULT,
        },
        cursor: query.cursor as string | undefined,
        includeTotal: query.include_total === true,
        fields: (query.fields as string[] | undefined) && demandKnown('fields', query.fields as string[], readable),
        include: (query.include as string[] | undefined) ?? [],
      };
    },
  };
}

/** The two parameters that shape a single record's answer. */
export function shapeParameters(record: DefinedRecord): z.ZodObject {
  const includes = Object.keys(record.includes ?? {});
  return z.strictObject({
    fields: list(z.enum(Object.keys(record.view.shape) as [string, ...string[]]), 100).meta({ description: 'Only these properties. `id` is always there.' }),
    ...(includes.length > 0
      ? { include: list(z.enum(includes as [string, ...string[]]), includes.length).meta({ description: 'Records outside this one to send along under `included`.' }) }
      : {}),
  });
}

/** Refuses names that this viewer may not read exactly as if there were none such. */
export function demandKnown(parameter: string, names: string[], known: readonly string[]): string[] {
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return names;
  const did_you_mean = nearest(stranger, known);
  throw invalid({ parameter, code: 'unknown_value', detail: `expected one of ${known.slice(0, 30).join(', ')}`, allowed: known, ...(did_you_mean ? { did_you_mean } : {}) });
}

const RANGES: readonly Operator[] = ['gt', 'gte', 'lt', 'lte'];

function addField(parameters: Map<string, Parameter>, parameter: string, name: string, field: Field, related?: string): void {
  if (field.internal) return;
  const put = (suffix: string, op: Operator, schema: z.ZodType, says: string) =>
    parameters.set(`${parameter}${suffix}`, {
      level: field.level,
      schema: schema.meta({
        description: `${field.description}${related ? ` All \`${parameter.split('_')[0]}_\` parameters speak of one and the same ${related.replaceAll('_', ' ')}.` : ''} ${says}`,
      }),
      condition: { field: name, op, ...(related ? { related } : {}) },
    });
  if (field.type === 'flag') {
    put('', 'eq', flag(), 'Equal.');
    return;
  }
  const item = itemSchema(field);
  put('', 'eq', list(item, VALUES_MAX), 'Equal to any of these.');
  put('_not', 'not', list(item, VALUES_MAX), 'Equal to none of these.');
  put('_known', 'known', flag(), '`true`: stated; `false`: not stated.');
  if (field.many || !['integer', 'partial_date', 'instant'].includes(field.type)) return;
  for (const op of RANGES)
    put(`_${op}`, op, single(item), `${RANGE_SAYS[op as keyof typeof RANGE_SAYS]}${field.type === 'partial_date' ? ' A partial date counts when it can be.' : ''}`);
}

const RANGE_SAYS = { gt: 'More, or after.', gte: 'At least, or not before.', lt: 'Less, or before.', lte: 'At most, or not after.' };

function itemSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'id':
      return Id();
    case 'code':
      return field.codes ? z.enum(field.codes as [string, ...string[]]) : z.string().min(1).max(60);
    case 'integer':
      return wholeText(-1_000_000, 1_000_000);
    case 'partial_date':
      return PartialDate();
    case 'instant':
      return Instant();
    default:
      return z.string().min(1).max(200);
  }
}

function shortcutSchema(shortcut: Shortcut): z.ZodType {
  const schema = shortcut.type === 'integer' ? whole(0, 100_000) : shortcut.type === 'flag' ? flag() : searchText();
  return schema.meta({ description: shortcut.description });
}

const SEARCH_MAX = 200;

function searchText(): z.ZodType {
  return z
    .string()
    .max(SEARCH_MAX)
    .refine((text) => fold(text) !== '', 'has no letter or digit to look for')
    .optional()
    .meta({ [SHOWN_AS]: { type: 'string', minLength: 1, maxLength: SEARCH_MAX } });
}

function conditionsOf(parameters: Map<string, Parameter>, query: Record<string, unknown>): { conditions: Condition[]; related: Related[] } {
  const conditions: Condition[] = [];
  const related = new Map<string, Condition[]>();
  const relate = (name: string, inner: readonly Condition[]) => related.set(name, [...(related.get(name) ?? []), ...inner]);
  const apart: Related[] = [];
  for (const [name, { condition, shortcut }] of parameters) {
    const value = query[name];
    if (value === undefined) continue;
    if (shortcut) {
      const meaning = shortcut.means(value === true ? 1 : value === false ? 0 : (value as string | number));
      if ('related' in meaning) apart.push(meaning.related);
      else conditions.push(...meaning.conditions);
    } else if (condition) {
      const values = (Array.isArray(value) ? value : [value]).map((item) => (item === true ? 1 : item === false ? 0 : item));
      const made = { field: condition.field, op: condition.op, values };
      if (condition.related) relate(condition.related, [made]);
      else conditions.push(made);
    }
  }
  const all = [...[...related].map(([record, inner]) => ({ record, conditions: inner })), ...apart];
  const count = conditions.length + all.reduce((sum, { conditions: inner }) => sum + inner.length, 0);
  if (count > CONDITIONS_MAX) throw invalid({ parameter: '', code: 'too_many', detail: `at most ${CONDITIONS_MAX} conditions in one query` });
  return { conditions, related: all };
}

function orderOf(record: DefinedRecord, sort: string[] | undefined, viewer: Viewer): OrderTerm[] {
  const terms = (sort ?? ['id']).map((term) => ({ field: term.replace(/^-/, ''), descending: term.startsWith('-') }));
  const allowed = [
    'id',
    ...Object.entries(record.fields)
      .filter(([, field]) => field.sort && rank(field.level) <= rank(viewer.audience))
      .map(([name]) => name),
  ];
  demandKnown(
    'sort',
    terms.map(({ field }) => field),
    allowed,
  );
  const twice = terms.find(({ field }, place) => terms.findIndex((other) => other.field === field) !== place);
  if (twice) throw invalid({ parameter: 'sort', code: 'repeated', detail: `names ${twice.field} twice` });
  return terms;
}

/** An array parameter: repeated, or one value with commas. */
function list(item: z.ZodType, max: number): z.ZodType {
  const array = z.array(item).min(1).max(max);
  const shown = { type: 'array', items: item.meta()?.[SHOWN_AS] ?? jsonSchemaOf(item), minItems: 1, maxItems: max };
  return z
    .preprocess(
      (value) => (value === undefined ? undefined : (Array.isArray(value) ? value : [value]).flatMap((text) => (typeof text === 'string' ? text.split(',') : [text]))),
      array,
    )
    .optional()
    .meta({ [SHOWN_AS]: shown });
}

function jsonSchemaOf(item: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(item, { io: 'input' }) as Record<string, unknown>;
  return schema;
}

function single(item: z.ZodType): z.ZodType {
  return item.optional().meta({ [SHOWN_AS]: item.meta()?.[SHOWN_AS] ?? jsonSchemaOf(item) });
}

/** A whole number written in decimal digits. */
function wholeText(min: number, max: number): z.ZodType {
  return z
    .string()
    .regex(/^-?\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ [SHOWN_AS]: { type: 'integer', format: 'int32', minimum: min, maximum: max } });
}

function whole(min: number, max: number): z.ZodType {
  return wholeText(min, max)
    .optional()
    .meta({ [SHOWN_AS]: { type: 'integer', format: 'int32', minimum: min, maximum: max } });
}

/** `true` or `false`, in words. */
export function flag(): z.ZodType {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ [SHOWN_AS]: { type: 'boolean' } });
}
