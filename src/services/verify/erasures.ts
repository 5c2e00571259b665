// What was erased, as the revisions that say so tell: what cannot be opened any more must be among it.
import { eq } from 'drizzle-orm';
import { revisions } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';

/** What a revision that erases says of what went. */
interface Erased {
  commits?: number[];
}

export class Erasures {
  readonly #records = new Set<string>();
  readonly #commits = new Set<number>();

  static async read(db: ReadDb): Promise<Erasures> {
    const found = new Erasures();
    for (const { record, id, after } of await db.select().from(revisions).where(eq(revisions.action, 'erase'))) {
      found.#records.add(`${record}/${id}`);
      for (const number of (JSON.parse(after ?? '{}') as Erased).commits ?? []) found.#commits.add(number);
    }
    return found;
  }

  hasRecord(record: string, id: string): boolean {
    return this.#records.has(`${record}/${id}`);
  }

  hasCommit(number: number): boolean {
    return this.#commits.has(number);
  }
}
