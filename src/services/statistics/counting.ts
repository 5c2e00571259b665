// Counts what is asked in groups: as the store makes them, or from documents where groups overlap or a day is asked about that no column is of.
import { columnsOf, type Stored } from '../../core/access/fields.js';
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Group } from '../../core/db/editions.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { whereOnDay } from '../../core/http/moment.js';
import { type Asking, documentsOf } from './asking.js';
import { eachInTurns, mappedInTurns } from './in-turns.js';
import { childrenApart, eachOnce, isOwn, peopleApart } from './overlapping.js';
import { type Columns, columnsBeside, type Grouping, groupOf, keysTold, overlaps, type UnitOf, whereOfUnit } from './units.js';

/** What is counted, by what it is told apart, and of whom. */
export interface Counting {
  reader: Reader;
  counted: UnitOf;
  by: readonly Grouping[];
  /** What is asked of people, as it was asked, and of the day that is asked about. */
  where: readonly Where[];
  asked: readonly Where[];
  day: string | undefined;
}

/** All that is counted, each once, and the groups of it, of which one can be in several where they overlap. The keys of either begin with the columns that were asked for. */
export interface Counted {
  all: Group[];
  groups: Group[];
  isOverlapping: boolean;
}

export function counterOf(registry: Registry, { prisoner }: Asking): (counting: Counting) => Promise<Counted> {
  const { records } = registry;

  /** What the people whom the filters find say in the fields of theirs by which a part is grouped. */
  async function ownersOf({ reader, by, asked, day }: Counting): Promise<Columns> {
    const fields = [...new Set(by.flatMap(({ ofOwner }) => ofOwner ?? []))];
    const owners = new Map<unknown, Record<string, Stored>>();
    if (fields.length === 0) return owners;
    if (day === undefined) {
      const rows = await reader.group(prisoner, { where: asked }, { by: ['id', ...fields], sums: [] });
      await eachInTurns(rows, ({ key }) => owners.set(key[0], Object.fromEntries(fields.map((name, place) => [name, key[place + 1] ?? null]))));
    } else {
      for await (const document of documentsOf(registry, reader, prisoner, asked, { day })) owners.set(document.id, columnsOf(prisoner.fields, document));
    }
    return owners;
  }

  /** Groups of these columns, those that figures are made of, and those beside. Of people on a day, documents make them. */
  async function groupsOf({ reader, counted, where, asked, day }: Counting, columns: readonly string[], beside: readonly string[]): Promise<Group[]> {
    const { record, also, sums } = counted;
    if (record.owner) return reader.group(record, { where: onDayOf(record, where, day) }, { by: [...columns, ...also, ...beside], sums });
    if (day === undefined) return reader.group(record, { where: asked }, { by: [...columns, ...also, ...beside], sums });
    const groups: Group[] = [];
    for await (const document of documentsOf(registry, reader, prisoner, asked, { day })) groups.push(groupOf(counted, columns, document, beside));
    return groups;
  }

  const onDayOf = (part: DefinedRecord, where: readonly Where[], day: string | undefined) => whereOnDay(records, part, whereOfUnit({ record: part }, where), { day });

  /** What people have of a part, as far as the conditions with its prefix find it. */
  const rowsOf =
    ({ reader, where, day }: Counting) =>
    (part: DefinedRecord, columns: readonly string[]): Promise<Group[]> =>
      reader.group(part, { where: onDayOf(part, where, day) }, { by: [part.owner?.property as string, ...columns], sums: [] });

  /** The several values that people have in fields of their own, as their documents say. */
  async function manyOf({ reader, by, asked, day }: Counting): Promise<ReadonlyMap<unknown, Values>> {
    const fields = by.filter(({ isMany, ofPart }) => isMany && !ofPart).map(({ column }) => column);
    const values = new Map<unknown, Values>();
    if (fields.length === 0) return values;
    const valuesIn = (document: Values, name: string) => [...new Set((prisoner.fields[name]?.of?.(document) ?? []) as Stored[])];
    for await (const document of documentsOf(registry, reader, prisoner, asked, { day }))
      values.set(document.id, Object.fromEntries(fields.map((name) => [name, valuesIn(document, name)])));
    return values;
  }

  async function apartOf(counting: Counting, owners: Columns): Promise<Group[]> {
    const { reader, counted, by, where, day } = counting;
    if (counted.record.owner) return childrenApart(reader, counted, by, onDayOf(counted.record, where, day), new Set(owners.keys()));
    const own = by.filter(isOwn).map(({ column }) => column);
    return peopleApart(counted, by, await groupsOf(counting, own, ['id']), rowsOf(counting), await manyOf(counting));
  }

  return async (counting) => {
    const { reader, counted, by } = counting;
    const isOverlapping = by.some((grouping) => overlaps(counted, grouping));
    const owners = await ownersOf(counting);
    if (isOverlapping) {
      const apart = await apartOf(counting, owners);
      const groups = await eachOnce(await keysTold(reader, counted, by, apart, owners), by.length);
      return { all: await eachOnce(await mappedInTurns(apart, withoutKey(by.length)), by.length), groups, isOverlapping };
    }
    const columns = by.map(({ column }) => column);
    const groups = await keysTold(reader, counted, by, await groupsOf(counting, columns, columnsBeside(by)), owners);
    return { all: groups, groups, isOverlapping };
  };
}

const withoutKey =
  (asked: number) =>
  (group: Group): Group => ({ ...group, key: group.key.map((value, place) => (place < asked ? null : value)) });
