// Writes out everything that a registry holds, as lines of JSON: equal registries give equal bytes, whichever engine they are on.
import { TABLES } from '../../core/db/rows.js';
import { type Database, StoreUnavailable } from '../../core/db/types.js';
import type { Write } from './file.js';
import { linesOf } from './lines.js';

export { wholeFile } from './file.js';
export { lineOf } from './lines.js';

const FORMAT = 'political-prisoner-registry dump';
const VERSION = 1;

/** Hands all lines to `write`, all of one commit, a page at a time; returns how many rows there were. */
export async function dump(database: Database, write: Write): Promise<number> {
  const migrations = await database.appliedMigrations();
  let begun = false;
  return database.snapshot(async (db) => {
    // What was written cannot be taken back, and another host can be at another commit.
    if (begun) throw new StoreUnavailable('the host was lost while the registry was read; what was written is not whole');
    begun = true;
    let rows = 0;
    await write(`${JSON.stringify({ format: FORMAT, version: VERSION, migrations })}\n`);
    for (const table of TABLES) {
      for await (const page of linesOf(db, table)) {
        await write(page.text);
        rows += page.rows;
      }
    }
    // Without this line a dump is not whole.
    await write(`${JSON.stringify({ end: FORMAT, rows })}\n`);
    return rows;
  });
}
