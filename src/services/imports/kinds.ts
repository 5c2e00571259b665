// What kinds of record can be imported, and how a row is told apart into what is stored, what has an id and what only follows from others. Pure.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import { add } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { addPrisoner, NewPrisoner, PRISONER_PARTS } from '../../records/prisoners/index.js';

/** Parts of one kind that come with a record. */
export interface PartKind {
  property: string;
  record: DefinedRecord;
  /** What one may say. */
  schema: z.ZodObject;
}

export interface Kind {
  record: DefinedRecord;
  /** A whole new one. */
  create: z.ZodObject;
  parts: readonly PartKind[];
  /** The only property that counts, of a list of parts alone: whose these are is there already. */
  part?: string;
  add(tx: WriteTx, input: Values, id: string | undefined, partIds: Ids): Promise<string>;
}

/** Ids that parts bring along, by property and place. */
export type Ids = Readonly<Record<string, readonly (string | undefined)[]>>;

/** What a row says. */
export interface Shaped {
  id: string | undefined;
  document: Values;
  partIds: Record<string, (string | undefined)[]>;
  /** Of parts that are of several, by their ids: all of those, in their order. */
  shared: Record<string, string[]>;
  /** Properties that follow from others: an export has them, and they are not stored. */
  derived: string[];
}

/** What stands by itself and says something of its own; not what anybody may send in, and not what is said of others. */
export function importable({ owner, madeBy, about, name }: DefinedRecord): boolean {
  return !owner && !madeBy && !about && name !== 'correction';
}

export function kindsOf(records: Records): ReadonlyMap<string, Kind> {
  const whole = records.all.filter(importable).map((record): [string, Kind] => [record.plural, record.name === 'prisoner' ? prisonerKind(record) : plainKind(record)]);
  const parts = PRISONER_PARTS.map(([part]): [string, Kind] => [part, { ...prisonerKind(records.get('prisoner')), part }]);
  return new Map([...whole, ...parts]);
}

function plainKind(record: DefinedRecord): Kind {
  return { record, create: record.create, parts: [], add: (tx, input, id) => add(tx, record, input, '', id) };
}

function prisonerKind(record: DefinedRecord): Kind {
  const parts = PRISONER_PARTS.map(([property, part]) => ({ property, record: part, schema: elementOf(NewPrisoner.shape[property as 'names']) }));
  return { record, create: NewPrisoner, parts, add: addPrisoner };
}

/** The schema of one item of a list, whatever is wrapped around that. */
function elementOf(list: z.ZodType): z.ZodObject {
  let schema = list as z.ZodType & { def: { innerType?: z.ZodType; element?: z.ZodType } };
  while (schema.def.innerType) schema = schema.def.innerType as typeof schema;
  if (!(schema.def.element instanceof z.ZodObject)) throw new Error('Parts come as a list of objects.');
  return schema.def.element;
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts what a row says. What it has that nothing here knows stays, and is refused where the whole is judged. */
export function shaped(kind: Kind, raw: Values): Shaped {
  const own = split(raw, kind.create, kind.record.view);
  const partIds: Shaped['partIds'] = {};
  const derived = new Set(own.derived);
  const shared: Shaped['shared'] = {};
  for (const { property, schema, record } of kind.parts) {
    const items = own.document[property];
    if (!Array.isArray(items)) continue;
    const parts = items.map((item) => (isObject(item) ? split(item, schema, record.view) : undefined));
    partIds[property] = parts.map((part) => part?.id);
    own.document[property] = items.map((item, place) => parts[place]?.document ?? item);
    for (const part of parts) for (const name of part?.derived ?? []) derived.add(`${property}.${name}`);
    for (const [place, item] of items.entries()) {
      const owners = isObject(item) ? item[record.owner?.property as string] : undefined;
      const id = parts[place]?.id;
      if (id !== undefined && Array.isArray(owners) && owners.length > 1) shared[id] = owners.map(String);
    }
  }
  return { id: own.id, document: own.document, partIds, shared, derived: [...derived] };
}

function split(raw: Values, create: z.ZodObject, view: z.ZodObject): { id: string | undefined; document: Values; derived: string[] } {
  const document: Values = {};
  const derived: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'id') continue;
    if (name in view.shape && !(name in create.shape)) derived.push(name);
    else document[name] = value;
  }
  return { id: raw.id === undefined || raw.id === null ? undefined : String(raw.id), document, derived };
}

/** Without what is null: of what is new, that is what is not said. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])));
}
