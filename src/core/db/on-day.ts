// What was true on a day: of records that last, those that can have lasted then; of a document made of such, the document made anew of those.
import type { Values } from '../access/render.js';
import type { Audience } from '../access/viewer.js';
import { earliest, latest } from '../values/partial-date.js';
import type { DefinedRecord, Lasting, Records } from './definition.js';
import type { Condition, Where } from './where.js';

/** Whether a list of this record, or its documents, say something else of one day than of another. */
export function hasDays(records: Records, record: DefinedRecord): boolean {
  return record.lasts !== undefined || partsThatLast(records, record).length > 0;
}

/** A field that says what is so now cannot be asked about another day. */
export class NotOfADay extends Error {
  constructor(readonly field: string) {
    super(`${field} says what is so now`);
  }
}

/** The same question about a day. Throws NotOfADay. */
export function onDay(records: Records, record: DefinedRecord, where: readonly Where[], day: string): Where[] {
  return [...where.map((node) => ofDay(records, record, node, day)), ...lasting(record.lasts, day)];
}

function ofDay(records: Records, record: DefinedRecord, where: Where, day: string): Where {
  switch (where.op) {
    case 'and':
    case 'or':
      return { ...where, of: where.of.map((node) => ofDay(records, record, node, day)) };
    case 'not':
      return { op: 'not', of: ofDay(records, record, where.of, day) };
    case 'unsurpassed':
    case 'named':
      return where;
    case 'some':
      return where.isDated ? where : { ...where, of: onDay(records, records.get(where.record), where.of, day) };
    case 'through': {
      const of = where.of.map((node) => ofDay(records, records.get(where.record), node, day));
      return ofPart(records, record, { ...where, of }, day);
    }
    default:
      return ofPart(records, record, where, day);
  }
}

/** What a field says of now is asked of the parts that it is taken from, as far as they can have lasted on the day. */
function ofPart(records: Records, record: DefinedRecord, where: Extract<Where, { field: string }>, day: string): Where {
  const taken = record.fields[where.field]?.present;
  if (!taken) return where;
  if (taken === true) throw new NotOfADay(where.field);
  const negative = where.op === 'none_of' || (where.op === 'known' && where.values[0] === 0);
  const positive: Condition | typeof where = negative
    ? ({ ...where, op: where.op === 'known' ? 'known' : 'eq', values: where.op === 'known' ? [1] : where.values } as Condition)
    : where;
  const part = records.get(taken.record);
  const some: Where = { op: 'some', record: taken.record, of: [{ ...positive, field: taken.field }, ...governing(part.lasts, day)], apart: true };
  return negative ? { op: 'not', of: some } : some;
}

/** What began no later than on the day and ended no earlier, as far as can be; what has no beginning or end stated can have lasted. */
export function lasting(lasts: Lasting | undefined, day: string): Where[] {
  if (!lasts) return [];
  return [orNotStated(lasts.from, 'lte', day), ...(lasts.to ? [orNotStated(lasts.to, 'gte', day)] : [])];
}

function orNotStated(field: string, op: 'lte' | 'gte', day: string): Where {
  return {
    op: 'or',
    of: [
      { op, field, values: [day] },
      { op: 'known', field, values: [0] },
    ],
  };
}

/**
 * What lasted on a day and, of what only one is so at a time and whose end is not stated, is what was reported last by then, or had begun by then; what
 * is reported for later days alone counts where there is nothing else.
 */
export function governing(lasts: Lasting | undefined, day: string): Where[] {
  if (!lasts?.alone || !lasts.to) return lasting(lasts, day);
  const { from, to, alone } = lasts;
  const reported: Where = {
    op: 'or',
    of: [
      { op: 'lte', field: from, values: [day] },
      { op: 'lte', field: alone, values: [day] },
    ],
  };
  const others = [...lasting(lasts, day), reported];
  const ended: Where = { op: 'known', field: to, values: [1] };
  const last: Where = {
    op: 'and',
    of: [
      { op: 'unsurpassed', later: alone, of: others },
      { op: 'or', of: [reported, { op: 'unsurpassed', of: others }] },
    ],
  };
  return [...lasting(lasts, day), { op: 'or', of: [ended, last] }];
}

/** Whether a document can have been true on a day. */
export function lastsOn(lasts: Lasting | undefined, document: Values, day: string): boolean {
  if (!lasts) return true;
  const from = document[lasts.from];
  const to = lasts.to && document[lasts.to];
  return (!from || earliest(String(from)) <= day) && (!to || latest(String(to)) >= day);
}

/** A document of an audience as it was true on a day: of its parts those that can have lasted then, and what follows from them. */
export function documentOn(records: Records, record: DefinedRecord, document: Values, day: string, audience: Audience): Values {
  const lastingParts = partsThatLast(records, record);
  if (lastingParts.length === 0 || !record.compose) return document;
  const members = Object.fromEntries(records.membersOf(record.name).map(({ plural }) => [plural, (document[plural] ?? []) as Values[]]));
  for (const { plural, lasts } of lastingParts) members[plural] = (members[plural] as Values[]).filter((part) => lastsOn(lasts, part, day));
  return record.render({ ...document, ...record.compose(document, members, day) }, audience);
}

/** The parts that stand in a record's document and last. */
function partsThatLast(records: Records, record: DefinedRecord): DefinedRecord[] {
  return records.membersOf(record.name).filter(({ plural, lasts }) => lasts !== undefined && plural in record.view.shape);
}
