// Holds a registry still: nobody can write to it while something reads all of it, and nothing of it is changed.
import { eq, sql } from 'drizzle-orm';
import { heads } from './tables/registry.js';
import type { Database, ReadDb } from './types.js';

/** Undoes the write that held the registry. */
class LetGo extends Error {}

/**
 * Runs `work` inside a write that is undone. It takes the head row, as every write of records does, so that one sees the last of them and keeps
 * out the next, on every engine; a page that is read after another is of the same commit. `work` can run again when the host is lost on the way.
 */
export async function whileHeld<T>(database: Database, work: (db: ReadDb) => Promise<T>): Promise<T> {
  let done: { result: T } | undefined;
  try {
    await database.write(async (db) => {
      await db
        .update(heads)
        .set({ commit_number: sql`${heads.commit_number}` })
        .where(eq(heads.id, 1));
      done = { result: await work(db) };
      throw new LetGo();
    });
  } catch (error) {
    // Once the work is done it does not matter how the undoing went: a host that is lost undoes it as well.
    if (!done) throw error;
  }
  return (done as unknown as { result: T }).result;
}
