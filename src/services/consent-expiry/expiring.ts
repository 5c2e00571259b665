// Writes what the end of consents entails: nothing but a write can take a name out of what is printed already.
import { SYSTEM } from '../../core/access/viewer.js';
import type { Registry } from '../../core/db/registry.js';
import { OutcomeUnknown, StoreUnavailable } from '../../core/db/types.js';
import { findLate, lapse } from '../../records/consents/index.js';

/** Consents read at once: bounds what a run holds in memory. */
const BATCH = 100;

export interface Expired {
  /** How many consents were found past their last day. Another process can have been faster with any of them. */
  late: number;
  /** Ids of those that could not be written, for another reason than that the store takes no writes now. */
  failed: string[];
}

/** Consents that have ended and could not be written. */
export class ConsentsNotExpired extends Error {
  constructor(ids: readonly string[]) {
    super(`These consents have ended and could not be written; look at each, and withhold by hand what they allowed: ${ids.join(', ')}`);
  }
}

/**
 * Keeps every consent whose last day has passed as lapsed and withholds in the same write what nothing else consents to; the commit says why. All is
 * decided anew inside the write, so that this can run as often and in as many processes as one likes: what another has done is no write at all. Each
 * consent is a write of its own, so that others never wait long and one that cannot be written holds up nobody else.
 */
export async function expireConsents(registry: Registry): Promise<Expired> {
  const at = registry.clock();
  const expired: Expired = { late: 0, failed: [] };
  for (let after = ''; ; ) {
    const found = await findLate(registry.database.primary, at, after, BATCH);
    for (const { id } of found) {
      try {
        await registry.write(SYSTEM, { reason: 'A consent ended with its last day' }, (tx) => lapse(tx, id));
      } catch (error) {
        if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown) throw error;
        expired.failed.push(id);
      }
    }
    expired.late += found.length;
    if (found.length < BATCH) return expired;
    after = found.at(-1)?.id as string;
  }
}
