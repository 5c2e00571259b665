// What revisions tell: each what it changed of a record, all of them one after the other what the record is.
import type { Values } from '../access/render.js';

/** What a revision says in one of its columns; nothing of none. */
export function valuesIn(json: string | null): Values {
  return (JSON.parse(json ?? 'null') ?? {}) as Values;
}

/** The state after a revision: what it says was before goes, what it says is now comes, and null is what is absent. */
export function retold(state: Values, { before, after }: { before: string | null; after: string | null }): Values {
  const gone = valuesIn(before);
  const left = Object.entries(state).filter(([property]) => !(property in gone));
  return Object.fromEntries([...left, ...Object.entries(valuesIn(after)).filter(([, value]) => value !== null)]);
}

/** Whether a property says something: null and an empty list do not. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
