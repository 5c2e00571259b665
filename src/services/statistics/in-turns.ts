// Goes through a great many things, and lets others have their turn meanwhile.
import { turns } from '../../core/db/turns.js';

/** Things between two looks at whether it is time for others. */
const BATCH = 200;

export async function eachInTurns<T>(items: readonly T[], each: (item: T) => void): Promise<void> {
  const turn = turns();
  for (let start = 0; start < items.length; start += BATCH) {
    for (const item of items.slice(start, start + BATCH)) each(item);
    await turn();
  }
}

export async function mappedInTurns<T, U>(items: readonly T[], of: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  await eachInTurns(items, (item) => made.push(of(item)));
  return made;
}
