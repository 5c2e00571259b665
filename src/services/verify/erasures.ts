// What was erased, as the revisions that say so tell: what cannot be opened any more must be among it.
import { eq } from 'drizzle-orm';
import { revisions } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';

/** What a revision that erases says of what went. */
interface Erased {
  commits?: number[];
  /** Revisions of others out of which it took what was of it: the kind of record, its id, the number. */
  struck?: [string, string, number][];
}

export class Erasures {
  readonly #records = new Set<string>();
  readonly #commits = new Set<number>();
  readonly #struck = new Set<string>();

  static async read(db: ReadDb): Promise<Erasures> {
    const found = new Erasures();
    for (const { record, id, after } of await db.select().from(revisions).where(eq(revisions.action, 'erase'))) {
      found.#records.add(`${record}/${id}`);
      const { commits = [], struck = [] } = JSON.parse(after ?? '{}') as Erased;
      for (const number of commits) found.#commits.add(number);
      for (const place of struck) found.#struck.add(place.join('/'));
    }
    return found;
  }

  hasRecord(record: string, id: string): boolean {
    return this.#records.has(`${record}/${id}`);
  }

  hasStruck(record: string, id: string, revision: number): boolean {
    return this.#struck.has(`${record}/${id}/${revision}`);
  }

  hasCommit(number: number): boolean {
    return this.#commits.has(number);
  }
}
