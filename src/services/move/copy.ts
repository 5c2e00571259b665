// Copies all rows of one registry into another, which has none: all or nothing.
import { whileHeld } from '../../core/db/hold.js';
import { countRows, insertPage, pagesOf, type RawRow, TABLES } from '../../core/db/rows.js';
import type { Database, ReadDb } from '../../core/db/types.js';
import { inOrderOfReference } from './order.js';
import type { Progress } from './progress.js';

/** What went wrong on the side that is read: the side that is written must not take it for a fault of its own, and try again. */
class NotRead extends Error {}

/** One write to `to`, while `from` is held still. */
export async function copyAll(from: Database, to: Database, progress: Progress): Promise<void> {
  await whileHeld(from, (source) => copyTables(source, to, progress));
}

/** One write of all that `source` reads as of one commit. Both sides are asked in turn, a page each, so that neither waits long inside its transaction. */
export async function copyTables(source: ReadDb, to: Database, progress: Progress): Promise<void> {
  const tables = inOrderOfReference(TABLES);
  const counts = new Map<string, number>();
  for (const table of tables) counts.set(table.name, await countRows(source, table));
  try {
    await to.write(async (target) => {
      for (const table of tables) {
        progress.begin('Copying', table.name, counts.get(table.name) as number);
        for await (const page of read(pagesOf(source, table))) {
          await insertPage(target, table, page);
          progress.advance(page.length);
        }
        progress.end();
      }
    });
  } catch (error) {
    throw error instanceof NotRead ? error.cause : error;
  }
}

async function* read(pages: AsyncGenerator<RawRow[]>): AsyncGenerator<RawRow[]> {
  try {
    for await (const page of pages) yield page;
  } catch (error) {
    throw new NotRead('not read', { cause: error });
  }
}
