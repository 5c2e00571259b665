// Who said something before that they do not say now: whose a part was, who named another, and those with whom somebody was taken for one until that was undone.
import { and, asc, between, eq, inArray, isNotNull, type Placeholder, sql } from 'drizzle-orm';
import type { Values } from '../access/render.js';
import { AUDIENCES } from '../access/viewer.js';
import type { DefinedRecord, Records } from './definition.js';
import { ownersIn } from './load.js';
import { isSaid, valuesIn } from './retelling.js';
import { columnOf, inBatches, prepared, selectIn } from './statements.js';
import { editionKeys, revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';
import { swift } from './wire.js';

export type Revision = typeof revisions.$inferSelect;

/** Somebody who was one with another for some commits, and what they said by it. */
export interface Mixture {
  record: DefinedRecord;
  id: string;
  /** Whose it was, as it was asked for. */
  of: string;
  from: number;
  until: number;
  /** What they said before of the properties that they took. */
  before: Values;
  revisions: readonly Revision[];
}

/** All whose documents ever held one of these parts, in no order: it can have been moved from one to another. */
export async function ownersEver(db: ReadDb, record: DefinedRecord, ids: readonly string[]): Promise<Set<string>> {
  const property = record.owner?.property;
  if (!property) return new Set();
  const rows = (await selectIn(db, revisions, revisions.id, ids, {
    name: 'of a kind',
    where: eq(revisions.record, sql.placeholder('record')),
    parameters: { record: record.name },
  })) as unknown as Revision[];
  const states = rows.flatMap(({ before, after }) => [valuesIn(before), valuesIn(after)]).filter((state) => isSaid(state[property]));
  return new Set(states.flatMap((state) => ownersIn(record, state)));
}

/** Records whose documents of the past name one of these by a property. Whether they do still is not asked. */
export async function namedOnceBy(db: ReadDb, record: DefinedRecord, property: string, ids: readonly string[]): Promise<string[]> {
  const field = foundBy(record, property);
  const found = new Set<string>();
  for (let audience = 0; audience < AUDIENCES.length; audience += 1) {
    for (const { size, parameters, places } of inBatches(ids)) {
      const statement = prepared(db, `named once by ${record.name} ${field} ${audience} ${size}`, () =>
        swift(db, namingOnce(db, record, field, audience, places()), { id: undefined }),
      );
      for (const { id } of await statement.run(parameters)) found.add(String(id));
    }
  }
  return [...found];
}

function namingOnce(db: ReadDb, record: DefinedRecord, field: string, audience: number, ids: Placeholder[]) {
  const { editions: e } = record;
  const k = editionKeys;
  if (record.fields[field]?.many)
    return db
      .selectDistinct({ id: k.id })
      .from(k)
      .where(and(eq(k.record, record.name), eq(k.audience, audience), eq(k.field, field), inArray(k.value, ids), isNotNull(k.to_commit)));
  return db
    .selectDistinct({ id: e.id })
    .from(e)
    .where(and(eq(e.audience, audience), inArray(columnOf(e, field), ids), isNotNull(e.to_commit), isNotNull(e.document)));
}

/** The field by which documents are found that name others by a property: that of its name, or, of a list, of one of them. */
export function foundBy(record: DefinedRecord, property: string): string {
  const field = [property, property.replace(/s$/, '')].find((name) => name in record.fields);
  if (!field) throw new Error(`Documents of ${record.name} are not found by ${property}.`);
  return field;
}

/**
 * Those into whom one of these was merged until that was undone, at most at `commit`: while it held they said what was the other's, and so did those into whom
 * they were merged themselves meanwhile. Whoever `isLeftOut` is not among them.
 */
export async function mixturesOf(
  db: ReadDb,
  records: Records,
  commit: number,
  ones: readonly { record: DefinedRecord; id: string }[],
  isLeftOut: (record: DefinedRecord, id: string) => boolean = () => false,
): Promise<Mixture[]> {
  const found: Mixture[] = [];
  const queue = ones.filter(({ record }) => record.mergedBy).map(({ record, id }) => ({ record, id, of: id, from: 0, until: commit }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { record, of, from, until } = next;
    for (const { kept, made, undone } of await undoneMergesOf(db, records, record, next.id, commit)) {
      if (made < from || undone > until || isLeftOut(record, kept)) continue;
      const mixture = { ...(await mixtureOf(db, record, kept, made, undone)), of };
      found.push(mixture);
      queue.push(mixture);
    }
  }
  return found;
}

async function undoneMergesOf(db: ReadDb, records: Records, { mergedBy }: DefinedRecord, id: string, commit: number): Promise<{ kept: string; made: number; undone: number }[]> {
  if (!mergedBy) return [];
  const merge = records.get(mergedBy.record);
  const merges: { kept: string; made: number; undone: number }[] = [];
  for (const row of await selectIn(db, merge.table, columnOf(merge.table, mergedBy.property), [id])) {
    const [made, ...later] = await revisionsOf(db, merge, String(row.id), 0, commit);
    const undone = later.find(({ after }) => isSaid(valuesIn(after)[mergedBy.until]));
    if (made && undone) merges.push({ kept: String(valuesIn(made.after)[merge.owner?.property as string]), made: made.commit_number, undone: undone.commit_number });
  }
  return merges;
}

async function mixtureOf(db: ReadDb, record: DefinedRecord, id: string, from: number, until: number): Promise<Omit<Mixture, 'of'>> {
  const all = await revisionsOf(db, record, id, from, until);
  const taking = all.filter(({ commit_number }) => commit_number === from);
  const before = Object.fromEntries(taking.flatMap((one) => Object.keys(valuesIn(one.after)).map((property) => [property, valuesIn(one.before)[property] ?? null])));
  const tells = (json: string | null) => Object.keys(valuesIn(json)).some((property) => property in before);
  return { record, id, from, until, before, revisions: all.filter((one) => tells(one.before) || tells(one.after)) };
}

async function revisionsOf(db: ReadDb, { name }: DefinedRecord, id: string, from: number, until: number): Promise<Revision[]> {
  return db
    .select()
    .from(revisions)
    .where(and(eq(revisions.record, name), eq(revisions.id, id), between(revisions.commit_number, from, until)))
    .orderBy(asc(revisions.revision));
}

/** Whether an edition held only while both were taken for one. */
export function isWithin({ id, from, until }: Mixture, row: { id: string; from_commit: number; to_commit: number | null }): boolean {
  return row.id === id && row.from_commit >= from && row.to_commit !== null && row.to_commit <= until;
}

/** Whether a document from then says what is the other's: what its own record did not say before. One property, or any of those that were taken. */
export function saysOfOther({ before }: Mixture, document: Values, property?: string): boolean {
  const isOther = (name: string) => isSaid(document[name]) && JSON.stringify(document[name]) !== JSON.stringify(before[name]);
  return property === undefined ? Object.keys(before).some(isOther) : isOther(property);
}
