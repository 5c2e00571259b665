// Conditions of one query that nothing can meet together: refused, since an empty list would look like an answer.
import type { Field } from '../access/fields.js';
import type { DefinedRecord, Records } from '../db/definition.js';
import type { Condition, Where } from '../db/where.js';
import { addDays, earliest, latest } from '../values/partial-date.js';

/** One condition, whichever parameter asks it, on a field of the record or of one and the same other. */
export interface Claim {
  /** The field, and whose it is. */
  about: string;
  field: Field;
  condition: Condition;
}

/** What is asked comes to one condition; undefined where it comes to several or speaks of a part that others need not speak of. */
export function claimOf(records: Records, record: DefinedRecord, where: Where): Claim | undefined {
  switch (where.op) {
    case 'and':
    case 'or':
      return where.stands && claimOf(records, record, where.stands);
    case 'not':
    case 'unsurpassed':
    case 'named':
      return undefined;
    case 'some':
    case 'through': {
      const [only, ...more] = where.of;
      const several = where.op === 'some' ? where.apart : record.fields[where.field]?.many;
      const inner = only && more.length === 0 && !several ? claimOf(records, records.get(where.record), only) : undefined;
      return inner && { ...inner, about: `${where.op} ${where.record} ${inner.about}` };
    }
    default:
      return { about: where.field, field: record.fields[where.field] as Field, condition: where };
  }
}

/** The places of the first that contradicts one before it, and of that one; of claims that must all hold of the same. */
export function contradiction(claims: readonly (Claim | undefined)[]): { one: number; other: number } | undefined {
  for (const [one, claim] of claims.entries()) {
    const other = claims.slice(0, one).findIndex((before) => claim && before && claim.about === before.about && (excludes(claim, before) || excludes(before, claim)));
    if (other >= 0) return { one, other };
  }
  return undefined;
}

function excludes({ field, condition: one }: Claim, { condition: other }: Claim): boolean {
  if (one.op === 'known') return one.values[0] === 0 && other.op !== 'none_of' && !(other.op === 'known' && other.values[0] === 0);
  if (one.op === 'none_of') return other.op === 'eq' && other.values.every((value) => one.values.some((none) => isWithin(field, value, none)));
  if (field.many) return false;
  const [ones, others] = [spansOf(field, one), spansOf(field, other)];
  return ones !== undefined && others !== undefined && ones.every((span) => others.every((than) => isPast(span, than) || isPast(than, span)));
}

function isWithin({ type }: Field, value: string | number, span: string | number): boolean {
  return type === 'partial_date' ? earliest(String(span)) <= earliest(String(value)) && latest(String(value)) <= latest(String(span)) : value === span;
}

/** From where and until where values lie, ends included; undefined: no end. */
interface Span {
  from?: string | number;
  to?: string | number;
  /** Without the ends. */
  isOpen?: boolean;
}

/** Where all values lie that meet a condition; undefined where it says nothing of that. */
function spansOf({ type }: Field, { op, values }: Condition): Span[] | undefined {
  const first = (value: string | number) => (type === 'partial_date' ? earliest(String(value)) : value);
  const last = (value: string | number) => (type === 'partial_date' ? latest(String(value)) : value);
  const [value = ''] = values;
  switch (op) {
    case 'eq':
      return values.map((one) => ({ from: first(one), to: last(one) }));
    case 'gt':
      return [{ from: nextTo(type, last(value), 1), isOpen: type === 'instant' }];
    case 'gte':
      return [{ from: first(value) }];
    case 'lt':
      return [{ to: nextTo(type, first(value), -1), isOpen: type === 'instant' }];
    case 'lte':
      return [{ to: last(value) }];
    default:
      return undefined;
  }
}

/** The next value or the one before; of instants, which have none, the same. */
function nextTo(type: Field['type'], value: string | number, step: 1 | -1): string | number {
  return type === 'partial_date' ? addDays(String(value), step) : type === 'integer' ? Number(value) + step : value;
}

function isPast({ from, isOpen }: Span, { to, isOpen: isOther }: Span): boolean {
  return from !== undefined && to !== undefined && (from > to || (from === to && (isOpen === true || isOther === true)));
}
