// What a record is to the core: its tables, its view, what it belongs to and what it refers to. Records hand these in; the core knows none by name.
import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import { columnNames, type Fields } from '../access/fields.js';
import { type Renderer, rendererOf, type Values } from '../access/render.js';
import { levelOf } from '../access/sensitivity.js';
import { AUDIENCES, type Audience, rank } from '../access/viewer.js';
import { addDays, earliest } from '../values/partial-date.js';
import type { WriteTx } from './registry.js';
import type { EditionTable, RecordTable } from './tables/columns.js';
import type { Where } from './where.js';

/** A list of references kept in a table of its own: the sources of a statement, the parents of a child. */
export interface Link {
  property: string;
  to: string;
  table: SQLiteTable;
  from: SQLiteColumn;
  target: SQLiteColumn;
  position: SQLiteColumn;
  /** Further columns that pick this record's rows out of a table shared by several. */
  fixed?: Record<string, string>;
}

export interface Reference {
  property: string;
  to: string;
}

/** A parameter that says in one word what the field grammar says in several. */
export interface Shortcut {
  type: 'integer' | 'flag' | 'text' | 'partial_date';
  /** Of an `integer`, which is never below 0; 100,000 if left out. */
  most?: number;
  level: Audience;
  description: string;
  /** What its name ends in, where that is how it compares: in trees it is an operator of the field before it. */
  compares?: 'gt' | 'gte' | 'lt' | 'lte' | 'prefix';
  /** What it stands for on the day that it is. */
  means: (value: string | number, today: string) => Where;
}

/** Records outside the aggregate that an answer can bring along. */
export type Include = { record: string } & (
  | {
      /** The ids that a document names. */
      ids: (document: Values) => string[];
    }
  | {
      /** All parts of that kind that the documents' records own and that their documents do not hold. */
      owned: true;
    }
);

/** A date that a record states, in the timeline of the record that it is part of. All are names of properties of the view, so that nobody is told more than they read. */
export interface Moment {
  /** `custody_began` */
  kind: string;
  /** The partial date. */
  date: string;
  /** How well the date is known, where that is said beside it. */
  precision?: string;
  /** The code that says in one word what it is about. */
  what: string;
}

/** The fields by which a record begins and ends, each a partial date; without `to` it has no end. */
export interface Lasting {
  from: string;
  to?: string;
  /** Only one is so at a time: the one that is reported for the latest date, by this field. */
  alone?: string;
}

/** What completing a record can need beside what came in. */
export interface Completing {
  /** The record as it was; nothing of a new one. */
  before: Values;
  /** A keyed hash by which a text is known again that is not kept itself. */
  hash: (purpose: string, text: string) => string;
  /** The instant of the write: what has come to an end by then can be kept as ended, so that no document depends on when it is read. */
  at: string;
}

/**
 * How a record says something of another part of its owner, or of the owner: the properties that hold the kind of what it is about, its id (absent
 * of the owner), one of its properties, and a value of that. One that stands by itself says it of another that does. It is never about what says
 * something of others itself.
 */
export interface About {
  record: string;
  id: string;
  property: string;
  value: string;
  /** What can be said of one of a kind, by the names of its properties. */
  says: (record: string) => Readonly<Record<string, z.ZodType>>;
  /** How many there can be about one, where no owner has an end for them. */
  most?: number;
}

export interface RecordDefinition {
  /** Singular, as in the feed and in revisions: `custody_period`. */
  name: string;
  /** As in paths and documents: `custody_periods`. */
  plural: string;
  table: RecordTable;
  editions: EditionTable;
  /** The document that readers get, its fields classified. */
  view: z.ZodObject;
  /** What a whole, valid record looks like coming in. */
  create: z.ZodObject;
  fields: Fields;
  /** Starts the parameters by which the record it is part of is filtered, where that is not the name: `custody` for `custody_from_on`. */
  prefix?: string;
  shortcuts?: Readonly<Record<string, Shortcut>>;
  /** Records by whose fields lists of this one are filtered too, each with the field that names it: `facility: 'facility_id'` for `facility_name`. */
  through?: Readonly<Record<string, string>>;
  includes?: Readonly<Record<string, Include>>;
  /** The field that holds its names, by each of their words: by it it is found in whatever spelling. */
  named?: string;
  /** The record that this one is part of, the property that names it (a column or a link), and how many of these one such record can have. */
  owner?: { record: string; property: string; most: number };
  /** What tells records of this kind apart: no two that are not retired agree in all of these, what is absent included. */
  unique?: readonly string[];
  references?: readonly Reference[];
  links?: readonly Link[];
  /**
   * The widest audience that may see one, by what it says and, of a part, by what its owner says; of nothing at all, the widest that may see any.
   * Left out, it is the public. A wider visibility than what it says itself allows is refused, and what is stored with one all the same is shown to
   * this audience and those above it alone.
   */
  widest?: (input: Values, owner: Values) => Audience;
  /** It is about another part of the same owner, or stands by itself and is about another that does: whoever may not see that sees none of it. */
  about?: About;
  /** Properties that decide, as its visibility does, what is seen of it or of what belongs to it: whatever they say themselves, what follows from them shows. */
  governs?: readonly string[];
  /** The operation that makes one, of what nobody makes, changes or retires by itself. */
  madeBy?: string;
  /**
   * Where one can be merged into another of its kind: the record that says so, its property that names the one that is no more, and the one that is
   * stated once that was undone. That record is part of the one that was kept.
   */
  mergedBy?: { record: string; property: string; until: string };
  /** What else a change of one entails, in the same write: after it is added, changed, retired or restored. */
  entails?: (tx: WriteTx, state: Values) => Promise<void>;
  /** Since when and until when it is so; left out where that is no question. */
  lasts?: Lasting;
  /** Which of its dates have a place in the timeline of its owner. One of which none is stated stands there once, without a date. */
  timeline?: readonly Moment[];
  /** Completes what came in, before it is stored: values that follow from others. `said` is what the client sent now: all of a new record, the patch of a change. */
  complete?: (input: Values, said: Values, how: Completing) => Values;
  /** Columns that `complete` fills in and no client sends, each by the property that it is made of. */
  derived?: Readonly<Record<string, string>>;
  /** Dates of what has happened or was reported: none lies after the day on which it is written. Some can by what else is said, such as a hearing that is announced. */
  happened?: readonly string[] | ((input: Values) => readonly string[]);
  /** Refuses what is shaped right and impossible all the same; returns one complaint a field. */
  check?: (input: Values, at: string) => { property: string; detail: string }[];
  /**
   * What its document says, to every audience alike, of all its parts that are not retired, as they are stored. It is either of so many that none of them
   * is told, or what one of them, a consent, allows to be told.
   */
  tally?: (parts: Readonly<Record<string, readonly Values[]>>) => Values;
  /** Others than those who added one come to name it: where what added it is taken back, it stays as long as anything else that is there names it. */
  outlasts?: boolean;
  /** Properties that name a record with whose erasure one is erased as well: what it says is of that one. */
  erasedWith?: readonly string[];
  /** Properties that are shown by somebody's consent: documents of the past say them no longer than the present ones do. A list that is empty says nothing. */
  consented?: readonly string[];
  /**
   * Adds derived values. It is given only what the audience may read, so what it derives gives nothing away; and the day, where it is worked out
   * anew for one.
   */
  compose?: (readable: Values, members: Record<string, Values[]>, day?: string) => Values;
}

export interface DefinedRecord extends RecordDefinition {
  readonly widest: (input: Values, owner?: Values) => Audience;
  /** What is impossible in one that is written at an instant. */
  readonly check: (input: Values, at: string) => { property: string; detail: string }[];
  readonly render: Renderer;
  readonly columns: ReadonlySet<string>;
}

/** Which other part of its owner, or which other record that stands by itself, a record is about, by what it says. */
export function subjectOf({ about }: DefinedRecord, state: Values): { record: string; id: string } | undefined {
  if (!about || !state[about.id]) return undefined;
  return { record: String(state[about.record]), id: String(state[about.id]) };
}

/** Checks that a definition fits together and prepares its renderer; what does not fit stops the boot. */
export function defineRecord(definition: RecordDefinition): DefinedRecord {
  const { name, view, editions, table, widest = () => 'public' } = definition;
  const fields: Fields = { id: { type: 'id', level: widest({}, {}), always: true, description: 'Its id.' }, ...definition.fields };
  const have = getTableColumns(editions as SQLiteTable);
  for (const column of columnNames(fields)) {
    if (!(column in have)) throw new Error(`${name}: lists can be filtered by ${column}, but the edition table has no such column`);
  }
  for (const [field, spec] of Object.entries(fields)) {
    const shown = view.shape[field] as z.ZodType | undefined;
    if (shown && rank(levelOf(shown)) > rank(spec.level)) throw new Error(`${name}.${field} can be filtered by ${spec.level} viewers, who may not read it`);
    if (rank(widest({}, {})) > rank(spec.level)) throw new Error(`${name}.${field} can be filtered by ${spec.level} viewers, who may see no ${name} at all`);
  }
  for (const { kind, date, precision = date, what } of definition.timeline ?? []) {
    for (const property of [date, precision, what]) if (!(property in view.shape)) throw new Error(`${name}: the timeline shows ${kind} by ${property}, which no view has`);
  }
  for (const field of definition.lasts ? [definition.lasts.from, definition.lasts.to ?? definition.lasts.from] : []) {
    if (fields[field]?.type !== 'partial_date') throw new Error(`${name} lasts by ${field}, which is no field of dates`);
  }
  const { about } = definition;
  for (const property of about ? [about.record, about.id, about.property, about.value] : []) {
    if (!(property in definition.create.shape)) throw new Error(`${name} is about others by ${property}, which it does not have`);
  }
  return {
    ...definition,
    fields,
    widest: (input, owner = {}) => widest(input, owner),
    check: (input, at) => [
      ...(definition.check?.(input, at) ?? []),
      ...futureComplaints(definition, input, at),
      ...sightComplaints(widest(input, {}), input.visibility as Audience),
    ],
    render: rendererOf(view, widest({}, {})),
    columns: new Set(Object.keys(getTableColumns(table as SQLiteTable))),
  };
}

/** Before this there was no registry: a clock that says so was lost, and nothing is refused for it. */
const LOST_BEFORE = '2026';

/** Complaints about dates that lie after the day of the write, however they are read. Somewhere it is tomorrow already. */
function futureComplaints({ happened = [] }: RecordDefinition, input: Values, at: string): { property: string; detail: string }[] {
  if (at < LOST_BEFORE) return [];
  const today = at.slice(0, 'YYYY-MM-DD'.length);
  const properties = typeof happened === 'function' ? happened(input) : happened;
  return properties.flatMap((property) =>
    input[property] && earliest(String(input[property])) > addDays(today, 1)
      ? [{ property, detail: `lies after today, ${today}: what has not happened yet cannot be reported` }]
      : [],
  );
}

/** A complaint if a record would be shown to more people than what it says is for. */
function sightComplaints(widest: Audience, visibility: Audience): { property: string; detail: string }[] {
  if (rank(visibility) >= rank(widest)) return [];
  return [{ property: 'visibility', detail: `what it says is not for everyone: expected ${AUDIENCES.slice(rank(widest)).join(' or ')}` }];
}

/** All records of a registry, found by name. */
export interface Records {
  all: readonly DefinedRecord[];
  get(name: string): DefinedRecord;
  /** Records that are part of this one, in the order in which they were declared. */
  membersOf(name: string): readonly DefinedRecord[];
  /** Links and references anywhere that point at this record. */
  pointingAt(name: string): readonly { record: DefinedRecord; link?: Link; reference?: Reference }[];
  /** Records that stand by themselves and are about others that do. */
  readonly aboutRoots: readonly DefinedRecord[];
}

export function recordsOf(all: readonly DefinedRecord[]): Records {
  const byName = new Map(all.map((record) => [record.name, record]));
  const members = new Map(all.map((record) => [record.name, all.filter((other) => other.owner?.record === record.name)]));
  const pointing = new Map(
    all.map((record) => [
      record.name,
      all.flatMap((other) => [
        ...(other.links ?? []).filter((link) => link.to === record.name).map((link) => ({ record: other, link })),
        ...(other.references ?? []).filter((reference) => reference.to === record.name).map((reference) => ({ record: other, reference })),
      ]),
    ]),
  );
  return {
    all,
    get(name) {
      const record = byName.get(name);
      if (!record) throw new Error(`There is no record called ${name}`);
      return record;
    },
    membersOf: (name) => members.get(name) ?? [],
    pointingAt: (name) => pointing.get(name) ?? [],
    aboutRoots: all.filter(({ about, owner }) => about && !owner),
  };
}
