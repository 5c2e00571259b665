// Checks a whole registry against its ledger and against heads that somebody kept: what was altered, removed, added, reordered or cut off, and where.
import { AUDIENCES } from '../../core/access/viewer.js';
import type { Records } from '../../core/db/definition.js';
import { mirrorOf } from '../../core/db/taking-in.js';
import { type Database, StoreUnavailable } from '../../core/db/types.js';
import { checkCommits } from './commits.js';
import { checkEditions } from './editions.js';
import { Erasures } from './erasures.js';
import { checkFeed } from './feeds.js';
import { Findings } from './finding.js';
import type { KeptHead } from './trees.js';
import { checkTruth } from './truth.js';

export { verifyDistant } from './distant.js';
export type { Counts, Finding } from './finding.js';
export { readHeads } from './heads.js';
export type { KeptHead } from './trees.js';

/** Reads everything once, all of one commit, and writes nothing. `progress` is told what is looked at next. */
export async function verify(database: Database, records: Records, kept: readonly KeptHead[] = [], progress: (what: string) => void = () => undefined): Promise<Findings> {
  const faults = await database.faults();
  let begun = false;
  return database.snapshot(async (db) => {
    if (begun) throw new StoreUnavailable('the host was lost while the registry was read');
    begun = true;
    const findings = new Findings();
    for (const fault of faults) findings.add('altered', 'the file', fault);
    const erasures = await Erasures.read(db);
    // A mirror has the public's documents alone, and commits of its own for them.
    const isMirror = (await mirrorOf(db)) !== undefined;
    const audiences = isMirror ? AUDIENCES.slice(0, 1) : AUDIENCES;
    progress('commits');
    await checkCommits(db, kept, erasures, isMirror, findings);
    for (const audience of audiences) {
      progress(`${audience} feed`);
      await checkFeed(db, records, audience, kept, findings);
    }
    for (const record of records.all) {
      progress(record.plural);
      await checkEditions(db, record, audiences, findings);
    }
    progress('revisions');
    await checkTruth(db, records, erasures, findings);
    return findings;
  });
}
