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
import { fold, WORDS_MAX } from '../values/script.js';
import { nearest } from '../values/suggest.js';
import { Id, PartialDate, Text } from '../values/types.js';

/** Metadata that says how a parameter is shown in the document, where its schema reads text and the document speaks of what the text means. */
export const SHOWN_AS = 'x-shown-as';

/** Marks an array parameter whose values are not parted by commas. */
export const EXPLODED = 'x-exploded';

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;
/** Values of one parameter. */
const VALUES_MAX = 50;
/** Conditions in one query: each is a part of one SQL statement. */
const CONDITIONS_MAX = 20;
const SORT_TERMS_MAX = 3;
/** Characters of a name of a field; longer ones are nobody's. */
const NAME_MAX = 100;

interface Parameter {
  level: Audience;
  schema: z.ZodType;
  condition?: { field: string; op: Operator; related?: string };
  /** The field of a member that it is taken from: beside parameters of that member's prefix, the same row must be so. */
  alike?: { field: string; related: string };
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
    for (const [name, field] of Object.entries(member.fields)) {
      if (name === member.owner?.property || name === 'updated_at') continue;
      const short = `${member.prefix ?? member.name}_${name}`;
      // What the record says of itself comes first: `custody_status` of a prisoner is the one shown, `custody_period_status` that of any period.
      addField(parameters, short in record.fields ? `${member.name}_${name}` : short, name, field, member.name);
      if (!(short in record.fields)) continue;
      for (const suffix of ['', '_not', ...RANGES.map((op) => `_${op}`)]) {
        const own = parameters.get(`${short}${suffix}`);
        if (own) own.alike = { field: name, related: member.name };
      }
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
    sort: list(nameIn(sorts), SORT_TERMS_MAX).meta({
      description: 'Order, by one to three fields; `-` turns one round. Absent values come last. Every order ends in `id`.',
    }),
    limit: limitOfPage(),
    cursor: cursorText().meta({ description: 'Where to go on: `next_cursor` of the page before. It holds for the same filters and order.' }),
    include_total: flag().meta({ description: 'Counts the whole list as well.' }),
    fields: list(nameIn(shown), shown.length).meta({ description: 'Only these properties of each item. `id` is always there.' }),
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
    fields: list(nameIn(Object.keys(record.view.shape)), 100).meta({ description: 'Only these properties. `id` is always there.' }),
    ...(includes.length > 0
      ? { include: list(z.enum(includes as [string, ...string[]]), includes.length).meta({ description: 'Records outside this one to send along under `included`.' }) }
      : {}),
  });
}

/**
 * A name out of a list that is not the same for every viewer: shown as a closed one, read as any text, so that a name for others
 * and one of nobody's both end in `demandKnown`.
 */
function nameIn(names: readonly string[]): z.ZodType {
  return z
    .string()
    .max(NAME_MAX)
    .meta({ [SHOWN_AS]: { type: 'string', enum: names } });
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
  const put = (suffix: string, op: Operator, schema: z.ZodType, says: string) => {
    if (parameters.has(`${parameter}${suffix}`)) throw new Error(`The parameter ${parameter}${suffix} would mean two things: call one of the fields otherwise`);
    parameters.set(`${parameter}${suffix}`, {
      level: field.level,
      schema: schema.meta({
        description: `${field.description}${related ? ` All parameters that speak of a ${related.replaceAll('_', ' ')} speak of one and the same.` : ''} ${says}`,
      }),
      condition: { field: name, op, ...(related ? { related } : {}) },
    });
  };
  if (field.type === 'flag') {
    put('', 'eq', flag(), 'Equal.');
    return;
  }
  const item = itemSchema(field);
  const several = field.type === 'text' && !field.form ? repeated(item, VALUES_MAX) : list(item, VALUES_MAX);
  put('', 'eq', several, 'Equal to any of these.');
  put('_not', 'not', several, 'Equal to none of these.');
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
      return instantText();
    default:
      return field.form?.() ?? Text(TEXT_MAX);
  }
}

/** The longest text that a record holds and lists filter by. */
const TEXT_MAX = 500;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** An instant as clients write it: with or without the fraction, which is what documents have. */
function instantText(): z.ZodType {
  return z
    .string()
    .regex(INSTANT, 'expected an instant such as 2024-09-04T12:00:00Z')
    .refine((text) => !INSTANT.test(text) || isInstant(text), 'is not an instant of the calendar')
    .transform((text) => new Date(text).toISOString())
    .meta({ [SHOWN_AS]: { type: 'string', format: 'date-time', pattern: INSTANT.source, maxLength: 24 } });
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19);
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
    .refine((text) => fold(text).split(' ').length <= WORDS_MAX, `at most ${WORDS_MAX} words`)
    .optional()
    .meta({ [SHOWN_AS]: { type: 'string', minLength: 1, maxLength: SEARCH_MAX } });
}

function conditionsOf(parameters: Map<string, Parameter>, query: Record<string, unknown>): { conditions: Condition[]; related: Related[] } {
  const conditions: Condition[] = [];
  const related = new Map<string, Condition[]>();
  let count = 0;
  for (const [name, { condition, shortcut }] of parameters) {
    const value = query[name];
    if (value === undefined) continue;
    const put = (made: readonly Condition[], record?: string) => {
      count += made.length;
      if (count > CONDITIONS_MAX) throw invalid({ parameter: name, code: 'too_many', detail: `at most ${CONDITIONS_MAX} conditions in one query` });
      if (record) related.set(record, [...(related.get(record) ?? []), ...made]);
      else conditions.push(...made);
    };
    if (shortcut) {
      const meaning = shortcut.means(value === true ? 1 : value === false ? 0 : (value as string | number));
      if ('related' in meaning) put(meaning.related.conditions, meaning.related.record);
      else put(meaning.conditions);
    } else if (condition) {
      const values = (Array.isArray(value) ? value : [value]).map((item) => (item === true ? 1 : item === false ? 0 : item));
      put([{ field: condition.field, op: condition.op, values }], condition.related);
    }
  }
  for (const [name, { condition, alike }] of parameters) {
    const inner = alike && related.get(alike.related);
    if (query[name] === undefined || !condition || !inner) continue;
    const own = conditions.find(({ field, op }) => field === condition.field && op === condition.op);
    if (own) inner.push({ ...own, field: alike.field });
  }
  return { conditions, related: [...related].map(([record, inner]) => ({ record, conditions: inner })) };
}

function orderOf(record: DefinedRecord, sort: string[] | undefined, viewer: Viewer): OrderTerm[] {
  const allowed = [
    'id',
    ...Object.entries(record.fields)
      .filter(([, field]) => field.sort && rank(field.level) <= rank(viewer.audience))
      .map(([name]) => name),
  ];
  const known = allowed.flatMap((name) => [name, `-${name}`]);
  const terms = demandKnown('sort', sort ?? ['id'], known).map((term) => ({ field: term.replace(/^-/, ''), descending: term.startsWith('-') }));
  const twice = terms.find(({ field }, place) => terms.findIndex((other) => other.field === field) !== place);
  if (twice) throw invalid({ parameter: 'sort', code: 'repeated', detail: `names ${twice.field} twice` });
  return terms;
}

/** An array parameter whose values can hold commas: repeated. */
function repeated(item: z.ZodType, max: number): z.ZodType {
  const shown = { type: 'array', items: jsonSchemaOf(item), minItems: 1, maxItems: max, [EXPLODED]: true };
  return z
    .preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).min(1).max(max))
    .optional()
    .meta({ [SHOWN_AS]: shown });
}

/** An array parameter: repeated, or one value with commas. */
export function list(item: z.ZodType, max: number): z.ZodType {
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

export function whole(min: number, max: number): z.ZodType {
  return wholeText(min, max)
    .optional()
    .meta({ [SHOWN_AS]: { type: 'integer', format: 'int32', minimum: min, maximum: max } });
}

/** How many items a page of any list has. */
export function limitOfPage(): z.ZodType {
  return whole(1, LIMIT_MAX).meta({ description: `How many items a page has at most; ${LIMIT_DEFAULT} if left out.` });
}

/** Where a page begins. What the cursor holds for is each list's to say. */
export function cursorText() {
  return z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w.-]+$/, 'expected a cursor as a page gave it')
    .optional();
}

/** `true` or `false`, in words. */
export function flag(): z.ZodType {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ [SHOWN_AS]: { type: 'boolean' } });
}
