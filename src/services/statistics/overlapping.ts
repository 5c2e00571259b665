// Groups that overlap: of people by what they have several of, of children by whose they are. Each one stands once in each group that it is in.
import type { Stored } from '../../core/access/fields.js';
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Group } from '../../core/db/editions.js';
import type { Reader } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { readAll } from '../aggregate/index.js';
import { eachInTurns, mappedInTurns } from './in-turns.js';
import { columnsBeside, type Grouping, groupOf, type UnitOf } from './units.js';

/** One that is counted, with what it has of each of the columns that it is told apart by: of those of one part, together. */
type Ways = readonly (readonly Stored[])[];

/** What people have of a part: of each of them the rows of these columns, those alone that the conditions with its prefix find. */
export type RowsOf = (part: DefinedRecord, columns: readonly string[]) => Promise<Group[]>;

/**
 * The people of `rows`, whose keys have the columns of `own`, then `also`, and last the id, once for each combination of what they have of `by`. The keys made have
 * the columns of `by`, then `also`, then those beside, and last the id.
 */
export async function peopleApart(counted: UnitOf, by: readonly Grouping[], rows: readonly Group[], rowsOf: RowsOf, manyOf: ReadonlyMap<unknown, Values>): Promise<Group[]> {
  const parts = new Map<DefinedRecord, Map<unknown, Stored[][]>>();
  for (const { ofPart } of by) if (ofPart && !parts.has(ofPart)) parts.set(ofPart, await byOwner(await rowsOf(ofPart, columnsOfPart(by, ofPart))));
  const beside = columnsBeside(by).length;
  const own = by.filter(isOwn);
  const waysOf = (row: Group): Group[] => {
    const id = row.key.at(-1) as Stored;
    let made: { key: Stored[]; beside: Stored[] }[] = [
      { key: by.map((grouping) => (isOwn(grouping) ? (row.key[own.indexOf(grouping)] ?? null) : null)), beside: Array(beside).fill(null) },
    ];
    for (const [part, rowsByOwner] of parts) {
      const places = by.flatMap((grouping, place) => (grouping.ofPart === part ? [place] : []));
      const others = by.filter(({ otherwise }) => otherwise).flatMap((grouping, nth) => (grouping.ofPart === part ? [nth] : []));
      made = crossed(made, rowsByOwner.get(id) ?? [[]], (one, values) => ({
        key: replaced(one.key, places, values),
        beside: replaced(one.beside, others, values.slice(places.length)),
      }));
    }
    for (const [place, { isMany, ofPart, column }] of by.entries()) {
      if (!isMany || ofPart) continue;
      const values = ((manyOf.get(id)?.[column] ?? []) as Stored[]).map((value) => [value]);
      made = crossed(made, values.length > 0 ? values : [[null]], (one, [value = null]) => ({ ...one, key: replaced(one.key, [place], [value]) }));
    }
    const also = row.key.slice(own.length, own.length + counted.also.length);
    return made.map(({ key, beside: further }) => ({ ...row, key: [...key, ...also, ...further, id] }));
  };
  return (await mappedInTurns(rows, waysOf)).flat();
}

/** Columns of the people themselves. */
export const isOwn = ({ ofPart, isMany }: Grouping): boolean => !ofPart && !isMany;

const columnsOfPart = (by: readonly Grouping[], part: DefinedRecord): string[] => {
  const mine = by.filter(({ ofPart }) => ofPart === part);
  return [...mine.map(({ column }) => column), ...columnsBeside(mine)];
};

async function byOwner(rows: readonly Group[]): Promise<Map<unknown, Stored[][]>> {
  const owners = new Map<unknown, Stored[][]>();
  await eachInTurns(rows, ({ key }) => {
    const known = owners.get(key[0]);
    if (known) known.push(key.slice(1));
    else owners.set(key[0], [key.slice(1)]);
  });
  return owners;
}

function crossed<T>(made: readonly T[], ways: Ways, join: (one: T, values: readonly Stored[]) => T): T[] {
  return made.flatMap((one) => ways.map((values) => join(one, values)));
}

function replaced(key: readonly Stored[], places: readonly number[], values: readonly Stored[]): Stored[] {
  return key.map((value, place) => (places.includes(place) ? (values[places.indexOf(place)] ?? null) : value));
}

/** Children once for each of those whose they are that the filters find. The keys have the columns of `by`, of those of a parent the parent's id, then `also`, and last the child's id. */
export async function childrenApart(reader: Reader, counted: UnitOf, by: readonly Grouping[], where: readonly Where[], parents: ReadonlySet<unknown>): Promise<Group[]> {
  const property = counted.record.owner?.property as string;
  const columns = by.map(({ column }) => column);
  const groups: Group[] = [];
  for (const child of await readAll(reader, counted.record, where)) {
    const { key, ...group } = groupOf(counted, columns, child);
    const theirs = (child[property] as string[]).filter((id) => parents.has(id));
    for (const parent of theirs) groups.push({ ...group, key: [...key.map((value, place) => (by[place]?.ofOwner ? parent : value)), String(child.id)] });
  }
  return groups;
}

/** Each one once in each group: the last of a key is whose it is. */
export async function eachOnce(groups: readonly Group[], asked: number): Promise<Group[]> {
  const once = new Map<string, Group>();
  await eachInTurns(groups, (group) => {
    const mark = JSON.stringify([group.key.slice(0, asked), group.key.at(-1)]);
    if (!once.has(mark)) once.set(mark, group);
  });
  return [...once.values()];
}
