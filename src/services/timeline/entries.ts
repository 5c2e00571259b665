// Puts what documents state in time into one order: pure, and with nothing but what the documents say.
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord, Moment } from '../../core/db/definition.js';
import { earliest, latest } from '../../core/values/partial-date.js';

export interface Entry {
  kind: string;
  record: string;
  id: string;
  what?: string | undefined;
  date?: string | undefined;
  date_precision?: string | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  order: 'certain' | 'unknown';
  certainty?: string | undefined;
  source_ids: string[];
}

/** The documents of one kind of record. */
export interface Dated {
  record: DefinedRecord;
  documents: readonly Values[];
}

/** Every date that the documents state, by its first possible day and then its last; what has none comes at the end. */
export function entriesOf(groups: readonly Dated[]): Entry[] {
  const entries = groups.flatMap(({ record, documents }) => [...documents].sort(byId).flatMap((document) => entriesIn(record, document)));
  const inOrder = entries.map((entry, place) => ({ entry, place })).sort((a, b) => compare(a.entry, b.entry) || a.place - b.place);
  return inOrder.map(({ entry }, place) => {
    const before = inOrder[place - 1]?.entry;
    return { ...entry, order: isAfter(entry, before) ? 'certain' : 'unknown' };
  });
}

/** The dates that one document states; one that states none stands there once all the same. */
function entriesIn(record: DefinedRecord, document: Values): Entry[] {
  const moments = record.timeline ?? [];
  const stated = moments.filter(({ date }) => document[date] !== undefined);
  return (stated.length > 0 ? stated : moments.slice(0, 1)).map((moment) => entryOf(record, document, moment));
}

function entryOf(record: DefinedRecord, document: Values, moment: Moment): Entry {
  const text = (property: string | undefined) => (property === undefined || document[property] === undefined ? undefined : String(document[property]));
  const [date, precision] = [text(moment.date), text(moment.precision)];
  return {
    kind: moment.kind,
    record: record.name,
    id: String(document.id),
    what: text(moment.what),
    date,
    date_precision: date === undefined ? undefined : precision,
    ...boundsOf(date, precision),
    order: 'unknown',
    certainty: text('certainty'),
    source_ids: (document.source_ids ?? []) as string[],
  };
}

/** Between which days it certainly lies: of a range the first day is known and not the last, of an estimate neither. */
function boundsOf(date: string | undefined, precision: string | undefined): Pick<Entry, 'earliest' | 'latest'> {
  if (date === undefined || precision === 'estimate' || precision === 'unknown') return {};
  return { earliest: earliest(date), ...(precision === 'range' ? {} : { latest: latest(date) }) };
}

/** What is estimated stands where it would stand if it were certain. */
function compare(a: Entry, b: Entry): number {
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined);
  return text(earliest(a.date), earliest(b.date)) || text(a.latest ?? latest(a.date), b.latest ?? latest(b.date));
}

/** Whether it lies after the one before it however the dates of both are read. Before the first one there is nothing. */
function isAfter(entry: Entry, before: Entry | undefined): boolean {
  if (entry.date === undefined) return false;
  return before === undefined || (before.latest !== undefined && entry.earliest !== undefined && before.latest < entry.earliest);
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: Values, b: Values): number => text(String(a.id), String(b.id));
