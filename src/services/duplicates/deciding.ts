// What deciding of a pair is: both are there, and what is decided of them is kept.
import type { Values } from '../../core/access/render.js';
import { demand } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { decide, type Pair } from '../../records/duplicate-decisions/index.js';
import { prisoner } from '../../records/prisoners/index.js';

/** Decides of two prisoners who are there. Returns the id of the decision. */
export async function decideOf(tx: WriteTx, pair: Pair, says: Values): Promise<string> {
  for (const id of [pair.first_id, pair.second_id]) await demand(tx, prisoner, id);
  return decide(tx, pair, says);
}
