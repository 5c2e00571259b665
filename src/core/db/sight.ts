// Who may see a record: by what it says itself, by what its owner says, by the part that it is about, and by whether it is retired.
import type { Values } from '../access/render.js';
import { AUDIENCES, type Audience, rank } from '../access/viewer.js';
import { type DefinedRecord, type Records, subjectOf } from './definition.js';
import { ownersIn, type Stored } from './load.js';
import { selectIn } from './statements.js';
import type { ReadDb } from './types.js';

/** The lowest audience that may see a record by itself and by what its owner says; past all of them once it is retired. */
export function rankOf(record: DefinedRecord, { state, retired_at }: Pick<Stored, 'state' | 'retired_at'>, owner: Values = {}): number {
  return retired_at ? AUDIENCES.length : Math.max(rank(state.visibility as Audience), rank(record.widest(state, owner)));
}

/** The lowest audience that may see a part by itself, by what one of its owners says, and by the part of theirs that it is about. */
export function partRanks(rows: readonly Stored[], members: readonly DefinedRecord[], parts: ReadonlyMap<string, readonly Stored[]>) {
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const byId = new Map(members.flatMap((member) => (parts.get(member.name) ?? []).map((part) => [`${member.name}/${part.id}`, part] as const)));
  return (member: DefinedRecord, part: Stored, owner: string): number => {
    const own = rankOf(member, part, states.get(owner));
    const subject = subjectOf(member, part.state);
    if (!subject) return own;
    const of = members.find(({ name }) => name === subject.record);
    const found = byId.get(`${subject.record}/${subject.id}`);
    if (!of || of.about || !found || !ownersIn(of, found.state).includes(owner)) return AUDIENCES.length;
    return Math.max(own, rankOf(of, found, states.get(owner)));
  };
}

export interface Sight {
  rankOf(record: string, id: string): number;
  /** The lowest audience that may see what a record that stands by itself is about. */
  ofSubject(record: DefinedRecord, state: Values): number;
}

/** Looks up which audiences may see the records that these refer to. */
export async function sightOf(db: ReadDb, records: Records, groups: [DefinedRecord, Stored[]][]): Promise<Sight> {
  const wanted = new Wanted();
  for (const [record, rows] of groups) {
    for (const { state } of rows) {
      wanted.addNamedIn(record, state);
      const subject = record.owner ? undefined : subjectOf(record, state);
      if (subject) wanted.add(subject.record, subject.id);
    }
  }
  const ranks = await wanted.ranks(db, records);
  const rankOfOne = (record: string, id: string) => ranks.get(`${record}/${id}`) ?? AUDIENCES.length;
  return {
    rankOf: rankOfOne,
    ofSubject(record, state) {
      const subject = subjectOf(record, state);
      if (!subject) return record.about ? AUDIENCES.length : 0;
      const { owner, about } = records.get(subject.record);
      return owner || about ? AUDIENCES.length : rankOfOne(subject.record, subject.id);
    },
  };
}

/** Records whose sight is wanted, each looked up once. */
export class Wanted {
  readonly #ids = new Map<string, Set<string>>();

  add(to: string, id: unknown): void {
    if (id) this.#ids.set(to, (this.#ids.get(to) ?? new Set()).add(String(id)));
  }

  /** Those that a record's values name outside of its aggregate. */
  addNamedIn(record: DefinedRecord, values: Values): void {
    for (const { property, to } of record.references ?? []) this.add(to, values[property]);
    for (const { property, to } of record.links ?? []) for (const id of (values[property] ?? []) as string[]) this.add(to, id);
  }

  /** By kind and id; what is not there is not in it. */
  async ranks(db: ReadDb, records: Records): Promise<Map<string, number>> {
    const ranks = new Map<string, number>();
    for (const [name, ids] of this.#ids) {
      const record = records.get(name);
      for (const row of await selectIn(db, record.table, record.table.id, [...ids]))
        ranks.set(`${name}/${row.id}`, rankOf(record, { state: row, retired_at: row.retired_at as string | null }));
    }
    return ranks;
  }
}
