// Bodies of records of which no two may say the same: each gets something of its own, where its kind demands it.
import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';

let counter = 0;

/** The properties of a record that tell it apart, or of which that is made, and can be any number. */
function numbers(record: DefinedRecord): string[] {
  const shape = record.create.shape as Record<string, z.ZodType>;
  return (record.unique ?? []).map((property) => record.derived?.[property] ?? property).filter((property) => shape[property]?.safeParse('123456789').success);
}

/** A body like this one and unlike all others. It is told apart in what matters least, so that the rest can be alike. */
export function distinct<T extends Values>(record: DefinedRecord | undefined, body: T): T {
  const property = record && differing(record);
  return property ? { ...body, [property]: String(++counter) } : body;
}

/** In which property bodies that are made distinct differ. */
export const differing = (record: DefinedRecord): string | undefined => numbers(record).at(-1);

/** The property that tells records of a kind apart: one that is never absent, if there is one. */
export function tellingApart(record: DefinedRecord): string | undefined {
  const all = numbers(record);
  return all.find((property) => !(record.create.shape[property] as z.ZodType).safeParse(undefined).success) ?? all[0];
}
