// What taking somebody down is: out of sight, and the reason kept, in one write.
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { addCorrection, NewCorrection } from '../../records/corrections/index.js';
import { prisoner } from '../../records/prisoners/index.js';

/** Hides a prisoner from everybody but editors, whatever they were before, and keeps why as a correction in review. Returns its id. */
export async function takeDown(tx: WriteTx, prisoner_id: string, reason: string): Promise<string> {
  await revise(tx, prisoner, prisoner_id, { visibility: 'confidential' });
  return addCorrection(tx, NewCorrection.parse({ kind: 'safety_takedown', text: reason, prisoner_id, status: 'in_review' }));
}
