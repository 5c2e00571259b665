// Putting back what a write changed: read from the revisions that it left, and refused where somebody changed it again since.
import { asc, eq, sql } from 'drizzle-orm';
import type { Values } from '../access/render.js';
import { Problem } from '../problem.js';
import type { DefinedRecord } from './definition.js';
import { load, type Stored } from './load.js';
import { rewrite } from './record.js';
import type { WriteTx } from './registry.js';
import { valuesIn } from './retelling.js';
import { revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';

/** Records that a refusal names. */
const NAMED_MAX = 100;

/** What a write changed of a record that was there before it. */
export interface Changed {
  record: string;
  id: string;
  before: Values;
  after: Values;
  /** The last revision that the write left. */
  revision: number;
}

/** The state in which a record was added, and everything else that the same write changed. */
export async function addedWith(db: ReadDb, record: DefinedRecord, id: string): Promise<{ state: Values; changed: Changed[] }> {
  const [added] = await db.select().from(revisions).where(sql`${revisions.record} = ${record.name} and ${revisions.id} = ${id} and ${revisions.revision} = 1`);
  if (!added) throw new Error(`No revision says how the ${record.name} was added.`);
  const rows = await db.select().from(revisions).where(eq(revisions.commit_number, added.commit_number)).orderBy(asc(revisions.record), asc(revisions.id), asc(revisions.revision));
  const changed = new Map<string, Changed>();
  for (const row of rows) {
    // What it added stays; what became of that in the same write does as well.
    const key = `${row.record}/${row.id}`;
    if (row.before === null || rows.some((other) => other.before === null && `${other.record}/${other.id}` === key)) continue;
    const [before, after] = [valuesIn(row.before), valuesIn(row.after)];
    const known = changed.get(key) ?? { record: row.record, id: row.id, before: {}, after: {}, revision: row.revision };
    for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!(property in known.before)) known.before[property] = before[property] ?? null;
      known.after[property] = after[property] ?? null;
    }
    changed.set(key, { ...known, revision: row.revision });
  }
  return { state: valuesIn(added.after), changed: [...changed.values()] };
}

/** Makes all of it as it was before. Refuses where any of it is not as the write left it. Answers the records as they were found. */
export async function putBack(tx: WriteTx, changed: readonly Changed[]): Promise<Map<string, Stored>> {
  const found = new Map<string, Stored>();
  for (const { record, id } of changed) {
    const [stored] = await load(tx.db, tx.records.get(record), { ids: [id] });
    if (stored) found.set(`${record}/${id}`, stored);
  }
  const inTheWay = changed.filter(({ record, id, after }) => {
    const stored = found.get(`${record}/${id}`);
    const now: Values = { ...stored?.state, retired_at: stored?.retired_at };
    return !stored || Object.entries(after).some(([property, value]) => JSON.stringify(now[property] ?? null) !== JSON.stringify(value));
  });
  if (inTheWay.length > 0) {
    throw new Problem('changed_since', { members: { records: inTheWay.slice(0, NAMED_MAX).map(({ record, id }) => ({ record, id })) } });
  }
  for (const { record, id, before } of changed) await rewrite(tx, tx.records.get(record), id, before);
  return found;
}
