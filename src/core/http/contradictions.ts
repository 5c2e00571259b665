// Conditions of one query that nothing can meet together: refused, since an empty list would look like an answer.
import { earliest, latest } from '../values/partial-date.js';
import type { Filter } from './filters.js';

/** A filter with the values that it was asked by. */
export interface Given {
  filter: Filter;
  values: readonly (string | number)[];
}

/** The first that contradicts one before it, with what it contradicts; of conditions that must all hold of the same. */
export function contradiction(given: readonly Given[]): { one: Given; other: Given } | undefined {
  for (const [place, one] of given.entries()) {
    const other = given.slice(0, place).find((before) => before.filter.field === one.filter.field && (excludes(one, before) || excludes(before, one)));
    if (other) return { one, other };
  }
  return undefined;
}

function excludes(one: Given, other: Given): boolean {
  const [op, than] = [one.filter.op, other.filter.op];
  if (op === 'known') return one.values[0] === 0 && than !== 'none_of' && !(than === 'known' && other.values[0] === 0);
  if (op === 'none_of' && than === 'eq' && !one.filter.many) return other.values.every((value) => one.values.includes(value));
  if (op !== 'gt' && op !== 'gte') return false;
  if (than === 'lt' || than === 'lte') return isPast(one, other, op === 'gt' || than === 'lt');
  if (than === 'eq' && !one.filter.many) return other.values.every((value) => isPast(one, { ...other, values: [value] }, op === 'gt'));
  return false;
}

/** Whether all that is as far as the one bound is past the other; `isOpen`: just as far is past it too. */
function isPast({ filter, values: [from] }: Given, { values: [to] }: Given, isOpen: boolean): boolean {
  if (filter.type === 'partial_date') return earliest(String(from)) > latest(String(to));
  const [low, high] = filter.type === 'integer' ? [Number(from), Number(to)] : [String(from), String(to)];
  return low > high || (isOpen && low === high);
}
