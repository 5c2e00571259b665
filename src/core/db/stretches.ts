// Orders by several fields. An index has the rows in the order of the first; among those that say the same there the next one counts, and these can be half of the registry.
import { type OrderTerm, type Segment, segmentsOf, type Test } from './keyset.js';

/** Rows that are looked through to learn that something is rare. What more have is soon met along the order of a list. */
export const FEW_MAX = 400;

/** What tells where the rows of a segment lie; both may count more rows than it has. */
export interface Bounds {
  /** What the row after so many others has in the first field of the order, in that order; undefined where there is none. */
  valueAt(segment: Segment, skipped: number): Promise<string | number | undefined>;
  /** Whether more than so many rows meet a test. */
  hasMore(test: Test, parameters: Segment['parameters'], than: number): Promise<boolean>;
}

/** Whether one index has a segment in order. It can be read backwards, but not by half. */
export function hasIndex({ where, order: [lead, second, ...more] }: Segment): boolean {
  const same = where.filter(({ field }) => field !== lead?.field);
  if (lead?.field === 'id') return same.length === 0 || (same.length === 1 && !same[0]?.isAside);
  return same.length === 0 && more.length === 0 && (second === undefined || second.descending === lead?.descending);
}

/**
 * A segment in parts, in order, of each of which one thing leads to its rows. Where few say the same in a field, these are put in order; where many do, the order of the next field is walked and each row
 * asked what it says in this one. `few` is how many that is. A segment that one index has in order stays whole.
 */
export async function* stretchesOf(segment: Segment, bounds: Bounds, few: number): AsyncGenerator<Segment> {
  const [lead] = segment.order as [OrderTerm, ...OrderTerm[]];
  const same = segment.where.filter(({ field }) => field !== lead.field);
  const own = segment.where.filter(({ field }) => field === lead.field);
  if (lead.field === 'id' && same.length === 1) {
    // Its index has them in the order of ids.
    yield { ...segment, where: [...same.map(asLeading), ...own] };
  } else if (same.length > 0) {
    for (const test of same) {
      if (test.isAside || (await bounds.hasMore(test, segment.parameters, few))) continue;
      yield { ...segment, where: [test, ...[...same.filter((one) => one !== test), ...own].map(asAside)], isGathered: true };
      return;
    }
    const leading = lead.field === 'id' ? same.slice(-1).map(asLeading) : [];
    const others = (leading.length > 0 ? same.slice(0, -1) : same).map(asAside);
    yield* stretched({ ...segment, where: [...others, ...leading, ...own], isWalked: true }, bounds, few);
  } else yield* stretched(segment, bounds, few);
}

const asLeading = (test: Test): Test => ({ ...test, isAside: false });
const asAside = (test: Test): Test => ({ ...test, isAside: true });

/** The same of a segment whose first field leads to its rows. */
async function* stretched(segment: Segment, bounds: Bounds, few: number): AsyncGenerator<Segment> {
  const [lead] = segment.order as [OrderTerm, ...OrderTerm[]];
  if (hasIndex({ ...segment, where: [] })) {
    yield segment;
    return;
  }
  const name = `${lead.field}_`;
  let after: Test[] = [];
  let parameters = segment.parameters;
  // What is asked besides may be met seldom: each stretch is twice as long as the one before.
  for (let length = few; ; length *= 2) {
    const rows = { ...segment, where: [...segment.where, ...after], parameters, isWalked: true };
    const first = await bounds.valueAt(rows, 0);
    if (first === undefined) return;
    const behind = await bounds.valueAt(rows, length);
    if (behind === undefined) {
      yield rows;
      return;
    }
    if (behind === first) {
      yield* alike(segment, lead, first, bounds, few);
      after = [{ field: lead.field, test: lead.descending ? 'before' : 'after', parameter: `${name}from` }];
    } else {
      yield {
        ...rows,
        where: [...rows.where, { field: lead.field, test: lead.descending ? 'after' : 'before', parameter: `${name}end` }],
        parameters: { ...parameters, [`${name}end`]: behind },
      };
      after = [{ field: lead.field, test: lead.descending ? 'until' : 'from', parameter: `${name}from` }];
    }
    parameters = { ...segment.parameters, [`${name}from`]: behind };
  }
}

/** Those who say the same in the first field, and are many. */
async function* alike(segment: Segment, lead: OrderTerm, value: string | number, bounds: Bounds, few: number): AsyncGenerator<Segment> {
  const parameter = `${lead.field}_same`;
  const same: Test = { field: lead.field, test: 'equal', parameter, isAside: true };
  const others = segment.where.filter(({ field }) => field !== lead.field);
  for (const part of segmentsOf(segment.order.slice(1)))
    yield* stretchesOf({ where: [...others, same, ...part.where], order: part.order, parameters: { ...segment.parameters, [parameter]: value } }, bounds, few);
}
