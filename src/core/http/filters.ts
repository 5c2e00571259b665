// The one table of what a record's lists can be filtered by: made from the declared fields of the record, of its parts and of what it refers to.
import { z } from 'zod';
import type { Field } from '../access/fields.js';
import { type Audience, perAudience, rank } from '../access/viewer.js';
import type { Shortcut } from '../db/definition.js';
import type { Condition, Operator, Where } from '../db/where.js';
import { lazily } from '../values/lazily.js';
import { Id, PartialDate, Text } from '../values/types.js';
import { type Claim, claimOf } from './contradictions.js';
import { oncePerRecord } from './once-per-record.js';
import { flag, foldedText, instantText, list, repeated, searchText, single, TEXT_MAX, wholeText } from './parameters.js';

/** Values of one parameter. */
export const VALUES_MAX = 50;
/** What a shortcut takes that names no other bound. */
const INTEGER_MOST = 100_000;
/** What a field takes that names no others. */
const INTEGER_BOUNDS = [0, 1_000_000] as const;
/** Conditions in one query: each is a part of one SQL statement. */
export const CONDITIONS_MAX = 20;

export type Value = string | number | boolean;

/** One parameter: a field and how it is compared, or a shortcut. */
export interface Filter {
  /** As trees name it: the parameter without its operator. */
  field: string;
  op: Operator;
  level: Audience;
  description: string;
  /** What the values are. */
  type: Field['type'];
  codes?: readonly string[] | undefined;
  /** Any of several values. */
  several: boolean;
  /** What is asked about can have several values at once. */
  many: boolean;
  /** One value, written as text. */
  readonly item: z.ZodType;
  /** The parameter. */
  readonly schema: z.ZodType;
  /** The record whose fields these are, where it is another: one of its parts, or one that it names. */
  of?: { kind: 'some' | 'through'; record: string; field?: string } | undefined;
  /** The field of a part that it is taken from: beside parameters of that part's prefix, the same part must be so. */
  alike?: { field: string; related: string };
  means(values: readonly (string | number)[], today: string): Where;
  /** What its meaning comes to, where it is one condition. */
  claims(where: Where): Claim | undefined;
}

/** The filters of a record by the names of their parameters. */
export type Filters = ReadonlyMap<string, Filter>;

/** Fields that say nothing of what a part says. */
const OF_NO_PART: readonly string[] = ['id', 'updated_at'];
const RANGES: readonly Operator[] = ['gt', 'gte', 'lt', 'lte'];
/** How an operator is written behind the name of a field. */
const SUFFIX: Readonly<Record<string, string>> = { eq: '', none_of: '_not' };
/** The parameter of a field with an operator. */
export const parameterOf = ({ field, op }: Pick<Filter, 'field' | 'op'>): string => `${field}${suffixOf(op)}`;
const suffixOf = (op: Operator): string => SUFFIX[op] ?? `_${op}`;

/** The filters of a record; those of some fields, with all their operators, left out. */
export const filtersOf = oncePerRecord((records, record, ...without: string[]): Filters => {
  const all = allFiltersOf(records, record);
  return without.length === 0 ? all : new Map([...all].filter(([key]) => !without.some((name) => key === name || key.startsWith(`${name}_`))));
});

const allFiltersOf = oncePerRecord((records, record): Filters => {
  const filters: Table = { all: new Map(), claims: (where) => claimOf(records, record, where) };
  for (const [name, field] of Object.entries(record.fields)) addField(filters, name, name, field);
  for (const member of records.membersOf(record.name)) {
    for (const [name, field] of Object.entries(member.fields)) {
      if (name === member.owner?.property || OF_NO_PART.includes(name)) continue;
      const short = `${member.prefix ?? member.name}_${name}`;
      // What the record says of itself comes first: `custody_status` of a prisoner is the one shown, `custody_period_status` that of any period.
      addField(filters, short in record.fields ? `${member.name}_${name}` : short, name, field, { kind: 'some', record: member.name });
      if (!(short in record.fields)) continue;
      for (const op of ['eq', 'none_of', ...RANGES] as const) {
        const own = filters.all.get(`${short}${suffixOf(op)}`);
        if (own) own.alike = { field: name, related: member.name };
      }
    }
  }
  for (const [prefix, field] of Object.entries(record.through ?? {})) {
    for (const [name, spec] of Object.entries(records.get(prefix).fields)) {
      if (['source_id', ...OF_NO_PART].includes(name)) continue;
      addField(filters, `${prefix}_${name}`, name, spec, { kind: 'through', record: prefix, field });
    }
  }
  for (const [name, shortcut] of Object.entries(record.shortcuts ?? {})) filters.all.set(name, ofShortcut(name, shortcut, filters.claims));
  return filters.all;
});

/** The filters of one record, as they are made. */
interface Table extends Pick<Filter, 'claims'> {
  all: Map<string, Filter>;
}

/** The parameters by which these are asked for. */
export function schemasOf(filters: Filters): Record<string, z.ZodType> {
  return lazily(Object.fromEntries([...filters].map(([name, filter]) => [name, () => filter.schema])));
}

/** The names of the parameters that exist for each audience: those of its filters, and the others. */
export function namesByAudience(filters: Filters, others: readonly string[]): Readonly<Record<Audience, readonly string[]>> {
  return perAudience((audience) => [...[...filters].filter(([, filter]) => isFor({ audience }, filter)).map(([name]) => name), ...others]);
}

export function isFor(viewer: { audience: Audience }, { level }: { level: Audience }): boolean {
  return rank(level) <= rank(viewer.audience);
}

function addField({ all, claims }: Table, parameter: string, name: string, field: Field, of?: Filter['of']): void {
  if (field.internal) return;
  const put = (op: Operator, item: () => z.ZodType, schema: (item: z.ZodType) => z.ZodType, says: string) => {
    const key = `${parameter}${suffixOf(op)}`;
    if (all.has(key)) throw new Error(`The parameter ${key} would mean two things: call one of the fields otherwise`);
    const description = `${field.description}${of ? SPEAKS_OF[of.kind](of.record.replaceAll('_', ' ')) : ''}`;
    const schemas = schemasOfOne(item, schema, `${description} ${says}`);
    all.set(
      key,
      Object.assign(schemas, {
        field: parameter,
        op,
        level: field.level,
        description,
        type: op === 'known' ? 'flag' : field.type,
        codes: op === 'known' ? undefined : field.codes,
        several: ['eq', 'none_of'].includes(op) && field.type !== 'flag',
        many: field.many === true,
        of,
        means: (values: readonly (string | number)[]) => within(of, field.otherwise ? saidOrNamed({ op, field: name, values }, field.otherwise) : { op, field: name, values }),
        claims,
      }),
    );
  };
  if (field.type === 'flag') {
    put('eq', flag, asItIs, 'Equal.');
    return;
  }
  const item = () => itemSchema(field);
  const several = (one: z.ZodType) => (field.type === 'text' && !field.form ? repeated(one, VALUES_MAX) : list(one, VALUES_MAX));
  put('eq', item, several, 'Equal to any of these.');
  put('none_of', item, several, 'Equal to none of these.');
  if (!field.always) put('known', flag, asItIs, '`true`: stated; `false`: not stated.');
  if (field.folded) put('prefix', foldedText, single, 'Begins so. Case and accents do not matter.');
  if (field.folded === 'contains') put('contains', foldedText, single, 'Has this in it. Case and accents do not matter.');
  if (field.many || !['integer', 'partial_date', 'instant'].includes(field.type)) return;
  for (const op of RANGES) put(op, item, single, `${RANGE_SAYS[op as keyof typeof RANGE_SAYS]}${field.type === 'partial_date' ? ' A partial date counts when it can be.' : ''}`);
}

/** A condition on what a document says itself, or on what the record that it names says where it does not. */
function saidOrNamed(stands: Condition, { by, record, field }: NonNullable<Field['otherwise']>): Where {
  const isNegative = stands.op === 'none_of' || (stands.op === 'known' && stands.values[0] === 0);
  const opposite: Condition = stands.op === 'known' ? { ...stands, values: [1] } : { ...stands, op: 'eq' };
  const named: Where = { op: 'through', field: by, record, of: [{ ...(isNegative ? opposite : stands), field }] };
  const isSaid: Condition = { op: 'known', field: stands.field, values: [isNegative ? 1 : 0] };
  return isNegative
    ? { op: 'and', of: [stands, { op: 'or', of: [isSaid, { op: 'not', of: named }] }], stands }
    : { op: 'or', of: [stands, { op: 'and', of: [isSaid, named] }], stands };
}

const SPEAKS_OF = {
  some: (what: string) => ` All parameters that speak of a ${what} speak of one and the same.`,
  through: (what: string) => ` Of the ${what} that it names.`,
};

const RANGE_SAYS = { gt: 'More, or after.', gte: 'At least, or not before.', lt: 'Less, or before.', lte: 'At most, or not after.' };

function within(of: Filter['of'], condition: Where): Where {
  if (!of) return condition;
  return of.kind === 'some' ? { op: 'some', record: of.record, of: [condition] } : { op: 'through', record: of.record, field: of.field as string, of: [condition] };
}

function itemSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'id':
      return Id();
    case 'code':
      return field.codes ? z.enum(field.codes as [string, ...string[]]) : z.string().min(1).max(60);
    case 'integer':
      return wholeText(...(field.bounds ?? INTEGER_BOUNDS));
    case 'partial_date':
      return PartialDate();
    case 'instant':
      return instantText();
    default:
      return field.form?.() ?? Text(TEXT_MAX);
  }
}

function ofShortcut(name: string, shortcut: Shortcut, claims: Filter['claims']): Filter {
  const { type, level, description, most = INTEGER_MOST } = shortcut;
  const op: Operator = shortcut.compares ?? 'eq';
  const item = () => (type === 'integer' ? wholeText(0, most) : type === 'partial_date' ? PartialDate() : type === 'flag' ? flag() : searchText());
  return Object.assign(schemasOfOne(item, single, description), {
    field: op === 'eq' ? name : name.slice(0, -suffixOf(op).length),
    op,
    level,
    description,
    type,
    several: false,
    many: false,
    means: ([value]: readonly (string | number)[], today: string) => shortcut.means(value as string | number, today),
    claims,
  });
}

const asItIs = (item: z.ZodType) => item;

/** A value, and the parameter that takes it. */
function schemasOfOne(item: () => z.ZodType, schema: (item: z.ZodType) => z.ZodType, description: string): Pick<Filter, 'item' | 'schema'> {
  const schemas: Pick<Filter, 'item' | 'schema'> = lazily({ item, schema: () => schema(schemas.item).meta({ description }) });
  return schemas;
}

/** What was asked for, by the filter that it was asked by. */
export interface Asked {
  filter: Filter;
  where: Where;
}

/**
 * What is so when all of these are: what speaks of a part speaks of one and the same. A shortcut that says so itself stands apart.
 */
export function together(asked: readonly Asked[]): Where[] {
  const own: Where[] = [];
  const parts = new Map<string, Where[]>();
  for (const { where } of asked) {
    if (where.op !== 'some' || where.apart) own.push(where);
    else parts.set(where.record, [...(parts.get(where.record) ?? []), ...where.of]);
  }
  for (const { filter, where } of asked) {
    const inner = filter.alike && parts.get(filter.alike.related);
    if (inner && 'values' in where) inner.push({ ...where, field: filter.alike?.field as string });
  }
  return [...own, ...[...parts].map(([record, of]): Where => ({ op: 'some', record, of }))];
}

/** A value as queries compare it. */
export function stored(value: Value): string | number {
  return value === true ? 1 : value === false ? 0 : value;
}
