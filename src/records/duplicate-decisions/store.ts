// How decisions about duplicates are kept: one for each pair, which is decided anew rather than twice.
import { and, eq, isNull, or } from 'drizzle-orm';
import type { Values } from '../../core/access/render.js';
import { defineRecord } from '../../core/db/definition.js';
import { add, revise, rewrite } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { duplicateDecisionEditions, duplicateDecisions } from '../../core/db/tables/index.js';
import { DuplicateDecisionView, duplicateDecisionFields, NewDuplicateDecision } from './schema.js';

export const duplicateDecision = defineRecord({
  name: 'duplicate_decision',
  plural: 'duplicate_decisions',
  table: duplicateDecisions,
  editions: duplicateDecisionEditions as never,
  view: DuplicateDecisionView,
  create: NewDuplicateDecision,
  fields: duplicateDecisionFields,
  madeBy: 'decideDuplicate',
  unique: ['first_id', 'second_id'],
  erasedWith: ['first_id', 'second_id'],
  widest: () => 'confidential',
});

/** Two prisoners, in the order of their ids. */
export interface Pair {
  first_id: string;
  second_id: string;
}

export function inOrder(one: string, other: string): Pair {
  return one < other ? { first_id: one, second_id: other } : { first_id: other, second_id: one };
}

/** What was decided of a pair, if anything. */
export async function findDecision(tx: WriteTx, { first_id, second_id }: Pair): Promise<{ id: string; decision: string } | undefined> {
  const { id, decision } = duplicateDecisions;
  const ofPair = and(eq(duplicateDecisions.first_id, first_id), eq(duplicateDecisions.second_id, second_id), isNull(duplicateDecisions.retired_at));
  const [found] = await tx.db.select({ id, decision }).from(duplicateDecisions).where(ofPair);
  return found;
}

/** Decides of a pair, anew if it was decided before. Returns the id of the decision. */
export async function decide(tx: WriteTx, pair: Pair, says: Values): Promise<string> {
  const known = await findDecision(tx, pair);
  if (!known) return add(tx, duplicateDecision, NewDuplicateDecision.parse({ ...pair, ...says }));
  await revise(tx, duplicateDecision, known.id, says);
  return known.id;
}

/** What was decided of one prisoner and others holds of the prisoner that they were merged into, where nothing was decided of those yet. */
export async function carryDecisions(tx: WriteTx, from: string, to: string): Promise<void> {
  const { id, first_id, second_id } = duplicateDecisions;
  const rows = await tx.db
    .select({ id, first_id, second_id })
    .from(duplicateDecisions)
    .where(and(or(eq(first_id, from), eq(second_id, from)), isNull(duplicateDecisions.retired_at)));
  for (const row of rows.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const other = row.first_id === from ? row.second_id : row.first_id;
    if (other === to) continue;
    const pair = inOrder(to, other);
    if (!(await findDecision(tx, pair))) await rewrite(tx, duplicateDecision, row.id, { ...pair });
  }
}
